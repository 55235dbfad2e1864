"""What is looked at before sending: each fact is found, and only when it is true."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet_gui.domain.network import Network, NetworkKind, Token
from wallet_gui.domain.payment import Trial
from wallet_gui.home.wallet.book import Address, Book, Contact
from wallet_gui.home.wallet.checks import (
    Fact,
    PaidTo,
    Subject,
    Weight,
    check,
    differing,
    imitated,
    known_addresses,
    looks_like,
)
from wallet_gui.home.wallet.drafting import Asset

ME = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"
RENT = "0x52908400098527886E0F7030069857D2E4169EE7"
FALSE_RENT = "0x5290840076bD1c3A5E2eF49a2b7C05d16fE09EE7"
STRANGER = "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359"
MAIN = Network(1, "Ethereum", "ETH", NetworkKind.MAIN)
TOKEN = Token(1, "0xdAC17F958D2ee523a2206206994597C13D831ec7", "USDT", "Tether", 6)
BOOK = Book(
    addresses=(Address("a", "m/44'/60'/0'/0/0", ME, "Main wallet"),),
    contacts=(Contact("Rent", "eip155", RENT, pin=bytes(16)), Contact("Base only", "eip155:8453", STRANGER)),
    networks=(MAIN,),
    tokens=(TOKEN,),
)
ETHER = 10**18
PLAIN = Subject(Asset(MAIN), RENT, ETHER // 4, 2 * ETHER, 10**14, Trial(21_000), False, False, 0)


def facts(subject: Subject, paid: tuple[PaidTo, ...] = (), *, book: Book = BOOK, backed_up: bool = True) -> list[Fact]:
    return [found.fact for found in check(subject, book, paid, backed_up=backed_up)]


def test_a_usual_payment_to_a_contact_is_all_good() -> None:
    found = check(PLAIN, BOOK, (PaidTo(RENT, 6, 100),), backed_up=True)
    assert [one.fact for one in found] == [Fact.CONTACT, Fact.NO_LOOK_ALIKE, Fact.ACCOUNT, Fact.TRIAL_GOOD]
    assert {one.weight for one in found} == {Weight.GOOD}
    assert (found[0].text, found[0].number) == ("Rent", 6)


@pytest.mark.parametrize(
    ("change", "fact"),
    [
        ({"to": ME}, Fact.OWN),
        ({"to": TOKEN.contract}, Fact.TOKEN_ITSELF),
        ({"to": STRANGER}, Fact.ELSEWHERE),
        ({"to": FALSE_RENT}, Fact.FIRST_TIME),
        ({"to": FALSE_RENT}, Fact.LOOK_ALIKE),
        ({"is_contract": True}, Fact.CONTRACT),
        ({"trial": Trial(0, fails=True, reason="paused")}, Fact.TRIAL_FAILED),
        ({"trial": None}, Fact.NOT_ASKED),
        ({"trial": None, "is_asking": True}, Fact.ASKING),
        ({"fee": ETHER // 40}, Fact.MUCH_FEE),
        ({"balance": ETHER // 4 + 10**14}, Fact.EVERYTHING),
        ({"queue": 2}, Fact.IN_A_QUEUE),
        ({"asset": Asset(replace(MAIN, kind=NetworkKind.PRACTICE))}, Fact.PLAY_MONEY),
        ({"asset": Asset(replace(MAIN, kind=NetworkKind.TEST))}, Fact.TEST_MONEY),
    ],
)
def test_each_fact_is_found(change: dict[str, object], fact: Fact) -> None:
    assert fact not in facts(PLAIN)
    assert fact in facts(replace(PLAIN, **change))  # type: ignore[arg-type]


def test_a_phrase_that_is_nowhere_else_is_said_where_money_is_real() -> None:
    assert Fact.NOT_BACKED_UP in facts(PLAIN, backed_up=False)
    practice = replace(PLAIN, asset=Asset(replace(MAIN, kind=NetworkKind.PRACTICE)))
    assert Fact.NOT_BACKED_UP not in facts(practice, backed_up=False)


def test_who_was_paid_before_is_no_stranger() -> None:
    someone = "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB"
    assert Fact.FIRST_TIME in facts(replace(PLAIN, to=someone))
    assert Fact.PAID_BEFORE in facts(replace(PLAIN, to=someone), (PaidTo(someone, 1, 1),))


def test_a_look_alike_of_an_address_paid_before_is_found() -> None:
    book = replace(BOOK, contacts=())
    known = known_addresses(book, (PaidTo(RENT, 3, 1),))
    like = imitated(FALSE_RENT, known)
    assert like is not None
    assert (like.address, like.times) == (RENT, 3)
    assert imitated(RENT, known) is None
    # Both were paid: nobody can say which one imitates the other.
    assert imitated(FALSE_RENT, known_addresses(book, (PaidTo(RENT, 3, 1), PaidTo(FALSE_RENT, 1, 2)))) is None


def test_a_contact_stays_the_likelier_aim_after_a_payment_to_its_look_alike() -> None:
    known = known_addresses(BOOK, (PaidTo(FALSE_RENT, 1, 2),))
    like = imitated(FALSE_RENT, known)
    assert like is not None
    assert like.name == "Rent"


HEX = st.text("0123456789abcdef", min_size=40, max_size=40)


@given(HEX, HEX)
def test_likeness_is_four_characters_in_front_and_three_behind(one: str, other: str) -> None:
    like = "0x" + one[:4] + other[4:37] + one[37:]
    assert looks_like("0x" + one, like) is (like[2:] != one)
    if one[3] != other[3]:
        assert not looks_like("0x" + one, "0x" + one[:3] + other[3] + one[4:])
    if one[37] != other[37]:
        assert not looks_like("0x" + one, "0x" + one[:37] + other[37] + one[38:])


@given(HEX, HEX)
def test_the_places_that_differ_are_counted_without_case(one: str, other: str) -> None:
    places = differing("0x" + one, "0x" + other.upper())
    assert places == {place for place in range(40) if one[place] != other[place]}


def test_a_contact_that_no_password_confirmed_is_not_good() -> None:
    book = replace(BOOK, contacts=(Contact("Rent", "eip155", RENT),))
    assert [one.weight for one in check(PLAIN, book, (), backed_up=True) if one.fact is Fact.UNCONFIRMED] == [
        Weight.WARN
    ]


@pytest.mark.parametrize(("coins", "is_much"), [(None, False), (0, False), (10**15, False), (4 * 10**14, True)])
def test_a_fee_that_eats_the_coins_is_told_where_tokens_are_paid(coins: int | None, is_much: bool) -> None:
    tokens = replace(PLAIN, asset=Asset(MAIN, TOKEN), units=5, balance=100, coins=coins)
    found = [one for one in check(tokens, BOOK, (), backed_up=True) if one.fact is Fact.MUCH_OF_COINS]
    assert [(one.text, one.number) for one in found] == ([("ETH", 25)] if is_much else [])
