"""Tokens that call themselves what another one is called are found out."""

import pytest

from wallet_gui.domain.network import Token
from wallet_gui.home.wallet.book import read_book
from wallet_gui.home.wallet.token_looks import imitated

BOOK = read_book({})


def calls_itself(symbol: str, *, is_listed: bool = False) -> str:
    return imitated(Token(1, "0x" + "7" * 40, symbol, symbol, 18, is_listed=is_listed), BOOK)


@pytest.mark.parametrize(
    "symbol", ["USDT", "usdt", "USDТ", "UЅDT", "U$DT", "USD₮", "U.S.D.T", "USDT\u0301", "ＵＳＤＴ"]
)
def test_a_symbol_that_a_reader_takes_for_a_listed_one_is_said(symbol: str) -> None:
    assert calls_itself(symbol) == "USDT"


@pytest.mark.parametrize("symbol", ["ETH", "ЕТН", "ΕΤΗ", "3TH"])
def test_a_token_is_not_a_networks_own_coin(symbol: str) -> None:
    assert calls_itself(symbol) == "ETH"


@pytest.mark.parametrize("symbol", ["FOO", "USDTX", "猫", "", "…"])
def test_another_name_is_no_imitation(symbol: str) -> None:
    assert calls_itself(symbol) == ""


def test_a_listed_token_imitates_nobody() -> None:
    assert calls_itself("USDT", is_listed=True) == ""
