"""What a payment becomes, what it costs at most, and what takes its place."""

import pytest
from eth_abi.abi import decode
from hypothesis import given
from hypothesis import strategies as st

from wallet_gui.domain.network import Network, NetworkKind, Token
from wallet_gui.domain.payment import Call, FeeOption, Fees, Pricing, Speed, Trial
from wallet_gui.home.wallet.drafting import (
    TRANSFER_SELECTOR,
    Asset,
    again_call,
    cancel_call,
    likely_fee,
    most_native,
    payment_call,
    pricing,
    raised_pricing,
)
from wallet_gui.home.wallet.outbox import Kept

ME = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"
DANA = "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359"
USDT = Token(1, "0xdAC17F958D2ee523a2206206994597C13D831ec7", "USDT", "Tether", 6)
MAIN = Network(1, "Ethereum", "ETH", NetworkKind.MAIN)
ETHER, DOLLAR = Asset(MAIN), Asset(MAIN, USDT)
GWEI = 10**9
FEES = Fees(
    10 * GWEI,
    False,
    (
        FeeOption(Speed.SLOW, 12 * GWEI, GWEI, 60),
        FeeOption(Speed.NORMAL, 20 * GWEI, 2 * GWEI, 24),
        FeeOption(Speed.FAST, 30 * GWEI, 4 * GWEI, 12),
    ),
)
LEGACY = Fees(5 * GWEI, True, tuple(FeeOption(speed, 5 * GWEI, 0, 9) for speed in Speed))  # type: ignore[arg-type]


def kept(max_fee: int = 20 * GWEI, tip: int = 2 * GWEI) -> Kept:
    return Kept(1, "0xab", b"\x02", 0, ME, DANA, "", "ETH", 18, 7, 4, max_fee, 21_000, tip=tip)


def test_the_native_coin_goes_straight_to_the_receiver() -> None:
    assert payment_call(ETHER, ME, DANA, 5) == Call(1, ME, DANA, 5)


@given(st.integers(0, 2**256 - 1))
def test_a_token_goes_through_its_contract(units: int) -> None:
    call = payment_call(DOLLAR, ME, DANA, units)
    assert (call.to, call.value, call.data[:4]) == (USDT.contract, 0, TRANSFER_SELECTOR)
    assert decode(["address", "uint256"], call.data[4:]) == (DANA.lower(), units)


def test_a_payment_is_priced_by_its_speed() -> None:
    assert pricing(FEES, Speed.FAST, Trial(50_000), 3) == Pricing(3, 50_000, 30 * GWEI, 4 * GWEI)
    assert pricing(FEES, Speed.SLOW, Trial(0, fails=True), 3).gas == 21_000
    assert pricing(LEGACY, Speed.NORMAL, Trial(21_000), 0).is_legacy


def test_the_likely_fee_is_no_more_than_the_bid() -> None:
    assert likely_fee(FEES, FEES.option(Speed.NORMAL), 21_000) == 21_000 * 12 * GWEI
    assert likely_fee(FEES, FEES.option(Speed.SLOW), 1) == 11 * GWEI
    assert likely_fee(LEGACY, LEGACY.option(Speed.SLOW), 2) == 10 * GWEI


@given(st.integers(0, 10**24), st.integers(0, 10**16))
def test_all_of_the_coin_leaves_room_for_the_fee(balance: int, fee: int) -> None:
    priced = Pricing(0, 21_000, fee, 0)
    most = most_native(MAIN, balance, priced)
    assert most == 0 or most + priced.most == balance


def test_a_network_with_a_fee_for_data_keeps_more_back() -> None:
    base = Network(8453, "Base", "ETH", NetworkKind.MAIN)
    assert most_native(base, 10**18, Pricing(0, 21_000, GWEI, 0)) < 10**18 - 21_000 * GWEI


@given(st.integers(1, 10**15), st.integers(0, 10**15))
def test_what_takes_the_place_of_a_payment_pays_an_eighth_more_at_least(max_fee: int, tip: int) -> None:
    tip = min(tip, max_fee)
    raised = raised_pricing(kept(max_fee, tip), FEES, 21_000)
    assert raised.nonce == 4
    assert raised.max_fee * 1000 >= max_fee * 1125
    assert raised.tip * 1000 >= tip * 1125
    assert raised.max_fee >= FEES.option(Speed.FAST).max_fee
    assert raised.tip <= raised.max_fee


@pytest.mark.parametrize("asset", [ETHER, DOLLAR])
def test_a_payment_can_be_made_again_or_cancelled(asset: Asset) -> None:
    assert again_call(kept(), asset) == payment_call(asset, ME, DANA, 7)
    assert cancel_call(kept()) == Call(1, ME, ME, 0)
