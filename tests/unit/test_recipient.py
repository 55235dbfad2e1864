"""Whom to pay: addresses, names and requests are read; suggestions lead to nobody who imitates somebody."""

import pytest

from wallet_gui.domain.errors import AddressError, RequestError, RequestProblem, WrongNetworkError
from wallet_gui.domain.network import Network, NetworkKind, Token
from wallet_gui.home.wallet.book import Address, Book, Contact
from wallet_gui.home.wallet.checks import PaidTo, known_addresses
from wallet_gui.home.wallet.recipient import SUGGESTED_MOST, read_recipient, suggestions

ME = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"
RENT = "0x52908400098527886E0F7030069857D2E4169EE7"
FALSE_RENT = "0x5290840076bd1C3a5e2ef49A2b7c05d16Fe09eE7"
DANA = "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359"
USDT = Token(1, "0xdAC17F958D2ee523a2206206994597C13D831ec7", "USDT", "Tether", 6)
BOOK = Book(
    addresses=(Address("a", "m/44'/60'/0'/0/0", ME, "Main wallet"),),
    contacts=(Contact("Rent", "eip155", RENT), Contact("Dana", "eip155:8453", DANA)),
    networks=(
        Network(1, "Ethereum", "ETH", NetworkKind.MAIN, is_on=True),
        Network(10, "OP Mainnet", "ETH", NetworkKind.MAIN),
    ),
    tokens=(USDT,),
)


@pytest.mark.parametrize(
    "text", [RENT, RENT.lower(), " rent ", "RENT", f"ethereum:{RENT}", f"ethereum:{RENT}@1?value=5"]
)
def test_a_recipient_is_read(text: str) -> None:
    assert read_recipient(text, BOOK).address == RENT


def test_a_request_for_a_token_leads_to_its_receiver() -> None:
    found = read_recipient(f"ethereum:{USDT.contract}@1/transfer?address={DANA}&uint256=5e6", BOOK)
    assert found.address == DANA
    assert found.request is not None
    assert (found.request.contract, found.request.units) == (USDT.contract, 5_000_000)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("", AddressError),
        ("Rent office", AddressError),
        (f"ethereum:{RENT}@10", WrongNetworkError),
        (f"ethereum:{RENT}@31337", WrongNetworkError),
        (f"ethereum:{USDT.contract}/approve?address={DANA}&uint256=1", RequestError),
    ],
)
def test_what_cannot_be_paid_is_refused(text: str, kind: type[Exception]) -> None:
    with pytest.raises(kind):
        read_recipient(text, BOOK)


def test_a_request_for_an_unknown_token_is_refused() -> None:
    with pytest.raises(RequestError) as caught:
        read_recipient(f"ethereum:{DANA}@1/transfer?address={RENT}&uint256=1", BOOK)
    assert caught.value.problem is RequestProblem.TOKEN


def suggested(text: str, *paid: PaidTo) -> list[str]:
    return [one.address for one in suggestions(text, known_addresses(BOOK, paid), ME)]


def test_contacts_come_first_and_who_imitates_one_never() -> None:
    stranger = "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB"
    paid = (PaidTo(FALSE_RENT, 1, 900), PaidTo(stranger, 2, 800), PaidTo(DANA, 3, 700))
    assert suggested("", *paid) == [DANA, RENT, stranger]


def test_what_is_typed_narrows_the_suggestions() -> None:
    assert suggested("dan") == [DANA]
    assert suggested(RENT[:8].lower()) == [RENT]
    assert suggested("nobody") == []


def test_there_are_only_a_few_suggestions() -> None:
    many = tuple(PaidTo(f"0x{number:040x}".replace("0x0", "0xA"), 1, number) for number in range(1, 90))
    assert len(suggested("", *many)) == SUGGESTED_MOST
