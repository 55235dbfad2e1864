"""Transactions of the person's addresses that were not started here: networks count more of them than were sent.

The count is the network's own (``Chain.mined_nonce``). It needs no history, and no contract can pretend it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from wallet_gui.domain.network import Network
from wallet_gui.domain.payment import PaymentState
from wallet_gui.home.wallet.book import Address, Book
from wallet_gui.home.wallet.outbox import Kept

_IN_A_BLOCK: Final = frozenset({PaymentState.MINED, PaymentState.FINAL, PaymentState.FAILED})
CountKey = tuple[int, str]
"""Chain id and address."""


@dataclass(frozen=True, slots=True)
class Foreign:
    """What one address has sent that was not started here."""

    network: Network
    address: Address
    count: int


def accounted(known: int, kept: Iterable[Kept]) -> int:
    """Return how many transactions of an address are accounted for: those that were, and what was sent from here.

    Args:
        known: Accounted for until now.
        kept: Of the outbox, of this address on this network.
    """
    numbers = {one.nonce for one in kept if one.state in _IN_A_BLOCK}
    while known in numbers:
        known += 1
    return known


def foreign_count(known: int, told: int, kept: Iterable[Kept]) -> int:
    """Return how many of the transactions that a network counts are neither accounted for nor may be our own."""
    ours = {one.nonce for one in kept if (one.is_pending or one.state in _IN_A_BLOCK) and known <= one.nonce < told}
    return max(0, told - known - len(ours))


def foreign(book: Book, known: Mapping[CountKey, int], told: Mapping[CountKey, int]) -> tuple[Foreign, ...]:
    """Return what was not started here, for each address and network that is on."""
    found: list[Foreign] = []
    for network in book.switched_on:
        for address in book.addresses:
            key = network.chain_id, address.address
            if key in known and key in told:
                count = foreign_count(known[key], told[key], kept_of(book, key))
                if count:
                    found.append(Foreign(network, address, count))
    return tuple(found)


def kept_of(book: Book, key: CountKey) -> tuple[Kept, ...]:
    """Return the payments of the outbox of an address on a network."""
    return tuple(one for one in book.outbox if (one.chain_id, one.account) == key)
