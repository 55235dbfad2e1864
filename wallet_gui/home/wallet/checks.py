"""What Postern looks at before a payment is sent. Facts only: the words are the page's."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from wallet_gui.domain.network import NetworkKind
from wallet_gui.domain.payment import Trial
from wallet_gui.home.wallet.book import Book, Contact
from wallet_gui.home.wallet.drafting import Asset

LEADING: Final = 4
TRAILING: Final = 3
"""Equal characters at both ends that make an address a look-alike: so many people compare."""

_PREFIX = "0x"
_MUCH_PERCENT = 5
_MUCH_OF_COINS_PERCENT = 20


class Fact(StrEnum):
    """One thing that was looked at."""

    CONTACT = "contact"
    UNCONFIRMED = "unconfirmed"
    """A contact that no password has confirmed: whoever found the wallet open may have put it there."""
    PAID_BEFORE = "paid_before"
    OWN = "own"
    FIRST_TIME = "first_time"
    ELSEWHERE = "elsewhere"
    """The contact is for another network."""
    NO_LOOK_ALIKE = "no_look_alike"
    LOOK_ALIKE = "look_alike"
    ACCOUNT = "account"
    CONTRACT = "contract"
    TOKEN_ITSELF = "token_itself"  # noqa: S105  # a name, not a secret
    """The receiver is the contract of a token, which cannot give anything back."""
    TRIAL_GOOD = "trial_good"
    TRIAL_FAILED = "trial_failed"
    NOT_ASKED = "not_asked"
    """The network has not answered: neither the receiver's kind nor a trial run is known."""
    ASKING = "asking"
    MUCH_FEE = "much_fee"
    MUCH_OF_COINS = "much_of_coins"
    """The fee takes much of the coin that it is paid in: a lying server may have named it."""
    EVERYTHING = "everything"
    NOT_BACKED_UP = "not_backed_up"
    IN_A_QUEUE = "in_a_queue"
    """Other payments from this address wait before it."""
    PLAY_MONEY = "play_money"
    TEST_MONEY = "test_money"


class Weight(StrEnum):
    """How grave a fact is."""

    GOOD = "good"
    KNOW = "know"
    WARN = "warn"
    STOP = "stop"
    OPEN = "open"
    """Not known yet."""


WEIGHTS: Final = {
    Fact.CONTACT: Weight.GOOD,
    Fact.UNCONFIRMED: Weight.WARN,
    Fact.PAID_BEFORE: Weight.GOOD,
    Fact.OWN: Weight.KNOW,
    Fact.FIRST_TIME: Weight.WARN,
    Fact.ELSEWHERE: Weight.WARN,
    Fact.NO_LOOK_ALIKE: Weight.GOOD,
    Fact.LOOK_ALIKE: Weight.STOP,
    Fact.ACCOUNT: Weight.GOOD,
    Fact.CONTRACT: Weight.WARN,
    Fact.TOKEN_ITSELF: Weight.STOP,
    Fact.TRIAL_GOOD: Weight.GOOD,
    Fact.TRIAL_FAILED: Weight.STOP,
    Fact.NOT_ASKED: Weight.WARN,
    Fact.ASKING: Weight.OPEN,
    Fact.MUCH_FEE: Weight.WARN,
    Fact.MUCH_OF_COINS: Weight.WARN,
    Fact.EVERYTHING: Weight.WARN,
    Fact.NOT_BACKED_UP: Weight.WARN,
    Fact.IN_A_QUEUE: Weight.KNOW,
    Fact.PLAY_MONEY: Weight.KNOW,
    Fact.TEST_MONEY: Weight.KNOW,
}


@dataclass(frozen=True, slots=True)
class Check:
    """One row of the column "Checked before sending"."""

    fact: Fact
    text: str = ""
    """A name, or a contract's own words, which are hostile text."""
    number: int = 0
    """A count, or per cent; for EVERYTHING 1 if it is the coin that fees are paid in."""

    @property
    def weight(self) -> Weight:
        """How grave it is."""
        return WEIGHTS[self.fact]


@dataclass(frozen=True, slots=True)
class PaidTo:
    """Somebody who was paid before."""

    address: str
    """EIP-55."""
    times: int
    last: int
    """Unix seconds."""


@dataclass(frozen=True, slots=True)
class Known:
    """An address that the person knows, for a look-alike to imitate."""

    address: str
    name: str = ""
    is_own: bool = False
    times: int = 0
    last: int = 0


@dataclass(frozen=True, slots=True)
class Subject:
    """What is about to be sent."""

    asset: Asset
    to: str
    """EIP-55."""
    units: int
    balance: int | None
    """Of the asset; None if it is not known."""
    fee: int
    """In wei, probable; 0 if it is not known."""
    trial: Trial | None
    is_contract: bool | None
    is_asking: bool
    """An answer is still on its way."""
    queue: int
    """Own payments that wait before it."""
    coins: int | None = None
    """Of the coin that the fee is paid in; None if it is not known."""


def known_addresses(book: Book, paid: Iterable[PaidTo]) -> tuple[Known, ...]:
    """Return every address the person has reason to trust; contacts first, then their own, then who was paid."""
    times = {one.address: one for one in paid}

    def known(address: str, name: str, *, is_own: bool = False) -> Known:
        before = times.get(address)
        return Known(address, name, is_own, before.times if before else 0, before.last if before else 0)

    found = {contact.address: known(contact.address, contact.name) for contact in book.contacts}
    for own in book.addresses:
        found.setdefault(own.address, known(own.address, own.label, is_own=True))
    for address in times:
        found.setdefault(address, known(address, ""))
    return tuple(found.values())


def imitated(address: str, known: Iterable[Known]) -> Known | None:
    """Return the known address that this one looks like without being it; None if it is known itself."""
    everyone = tuple(known)
    if any(one.address == address for one in everyone if one.name or one.is_own):
        return None
    likeness = [one for one in everyone if looks_like(address, one.address)]
    named = [one for one in likeness if one.name or one.is_own]
    if any(one.address == address for one in everyone):
        return next(iter(named), None)  # paid before, perhaps by mistake: a contact is still the likelier aim
    return next(iter([*named, *likeness]), None)


def looks_like(one: str, other: str) -> bool:
    """Say whether two different addresses begin and end alike (address poisoning)."""
    return one.lower() != other.lower() and ends(one) == ends(other)


def ends(address: str) -> str:
    """Return what many people compare of an address: only those with the same ends can be taken for each other."""
    digits = address.lower().removeprefix(_PREFIX)
    return digits[:LEADING] + digits[-TRAILING:]


def differing(one: str, other: str) -> frozenset[int]:
    """Return the places at which two addresses differ, counted from 0 after ``0x``, whatever the case."""
    left, right = one.lower().removeprefix(_PREFIX), other.lower().removeprefix(_PREFIX)
    return frozenset(place for place, (a, b) in enumerate(zip(left, right, strict=True)) if a != b)


def check(subject: Subject, book: Book, paid: Iterable[PaidTo], *, backed_up: bool) -> tuple[Check, ...]:
    """Look at everything that can be told before sending, the receiver first."""
    before = tuple(paid)
    return (
        *_receiver(subject, book, before),
        *_kind(subject, book),
        *_trial(subject),
        *_money(subject),
        *((Check(Fact.IN_A_QUEUE, number=subject.queue),) if subject.queue else ()),
        *(() if backed_up or not subject.asset.network.has_real_money else (Check(Fact.NOT_BACKED_UP),)),
    )


def _receiver(subject: Subject, book: Book, paid: tuple[PaidTo, ...]) -> Iterable[Check]:
    network = subject.asset.network
    contact = book.contact_at(subject.to, network)
    times = next((one.times for one in paid if one.address == subject.to), 0)
    own = book.own(subject.to)
    elsewhere = _elsewhere(book, subject.to) if contact is None else None
    if contact is not None:
        yield Check(Fact.CONTACT if contact.pin else Fact.UNCONFIRMED, contact.name, times)
    elif own is not None:
        yield Check(Fact.OWN, own.label)
    elif elsewhere is not None:
        yield Check(Fact.ELSEWHERE, elsewhere.name)
    elif times:
        yield Check(Fact.PAID_BEFORE, number=times)
    else:
        yield Check(Fact.FIRST_TIME)
    like = imitated(subject.to, known_addresses(book, paid))
    yield Check(Fact.LOOK_ALIKE, like.name or like.address) if like else Check(Fact.NO_LOOK_ALIKE)


def _elsewhere(book: Book, address: str) -> Contact | None:
    return next((contact for contact in book.contacts if contact.address == address), None)


def _kind(subject: Subject, book: Book) -> Iterable[Check]:
    tokens = (*book.tokens_of(subject.asset.network.chain_id), *([subject.asset.token] if subject.asset.token else []))
    token = next((token for token in tokens if token.contract == subject.to), None)
    if token is not None:
        yield Check(Fact.TOKEN_ITSELF, token.symbol)
    elif subject.is_contract is not None:
        yield Check(Fact.CONTRACT if subject.is_contract else Fact.ACCOUNT)


def _trial(subject: Subject) -> Iterable[Check]:
    if subject.trial is None:
        yield Check(Fact.ASKING if subject.is_asking else Fact.NOT_ASKED)
    elif subject.trial.fails:
        yield Check(Fact.TRIAL_FAILED, subject.trial.reason)
    else:
        yield Check(Fact.TRIAL_GOOD)


def _money(subject: Subject) -> Iterable[Check]:
    asset = subject.asset
    if asset.network.kind is NetworkKind.PRACTICE:
        yield Check(Fact.PLAY_MONEY)
    elif asset.network.kind is NetworkKind.TEST:
        yield Check(Fact.TEST_MONEY)
    if asset.token is None and subject.units and subject.fee * 100 > subject.units * _MUCH_PERCENT:
        yield Check(Fact.MUCH_FEE, number=subject.fee * 100 // subject.units)
    elif subject.coins and subject.fee * 100 > subject.coins * _MUCH_OF_COINS_PERCENT:
        yield Check(Fact.MUCH_OF_COINS, asset.network.symbol, subject.fee * 100 // subject.coins)
    left = None if subject.balance is None else subject.balance - subject.units - (0 if asset.token else subject.fee)
    if subject.units and left is not None and left * 100 <= subject.units:
        yield Check(Fact.EVERYTHING, asset.symbol, number=int(asset.token is None))
