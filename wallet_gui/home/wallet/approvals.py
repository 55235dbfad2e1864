"""Who may take the person's tokens, as rows for the page: the riskiest first, each with what is known of it."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import IntEnum, StrEnum
from typing import Final

from wallet_gui.domain.approval import Allowance, Grant, GrantsPage, KnownApprovals
from wallet_gui.domain.errors import WalletError
from wallet_gui.domain.network import Network, NetworkKind
from wallet_gui.home.wallet.book import Address, Book

BACK_BLOCKS: Final = 300_000
"""How far back logs are read at once without a history service: six weeks on Ethereum, a week where blocks are fast."""
_BEHIND_MOST: Final = 100
"""Blocks by which a node may be behind the one that was asked last time."""
GRANTS_MOST: Final = 1_000
"""Of one network, those of known tokens and the person's own first."""


class Risk(IntEnum):
    """How much an approval can cost, the worst first."""

    NO_CONTRACT = 0
    """Who may take the tokens is no contract but somebody with a key. Apps are contracts."""
    UNLIMITED = 1
    """All there is, and something is there."""
    UNLIMITED_EMPTY = 2
    """All there will be; nothing is there now."""
    LIMITED = 3
    NOTHING = 4
    """Limited, and nothing is there now."""
    OWN = 5
    """It is one of the person's own addresses."""
    CLAIMED = 6
    """A contract that the person has not listed claims it; no address of the person's is known to have asked for it."""


RISKY: Final = frozenset({Risk.NO_CONTRACT, Risk.UNLIMITED})
"""What the person is asked to look at."""


class Bar(StrEnum):
    """Why an approval cannot be removed here and now."""

    WATCHED = "watched"
    """The key of its owner is not here."""
    LEAVING = "leaving"
    """Its removal is on its way."""
    OFFLINE = "offline"
    """Its network has not said in this session that it still holds."""


RowKey = tuple[int, str, str, str]
"""Chain id, owner, contract, spender."""


@dataclass(frozen=True, slots=True)
class ApprovalRow:
    """One approval."""

    network: Network
    owner: Address
    allowance: Allowance
    risk: Risk
    name: str
    """What the person calls the spender; empty for nothing."""
    is_known_token: bool
    """Whether Postern lists the token, or the person added it."""
    at: int
    """Unix seconds at which the network said so."""
    bar: Bar | None

    @property
    def key(self) -> RowKey:
        """What tells it from every other."""
        return (self.network.chain_id, *self.allowance.grant.key)

    @property
    def needs_look(self) -> bool:
        """Whether the person is asked to look at it."""
        return self.risk in RISKY and self.owner.can_pay and self.bar is not Bar.LEAVING


@dataclass(frozen=True, slots=True)
class ApprovalsStatus:
    """How it stands with one network."""

    network: Network
    known: KnownApprovals
    is_reading: bool = False
    is_fresh: bool = False
    """Whether it has told in this session what holds."""
    error: WalletError | None = None
    """Why the last try failed."""

    @property
    def is_whole(self) -> bool:
        """Whether every block since the first has been read."""
        return not self.known.is_empty and self.known.first_block == 0


@dataclass(frozen=True, slots=True)
class ApprovalsState:
    """What the page draws."""

    rows: tuple[ApprovalRow, ...] = ()
    networks: tuple[ApprovalsStatus, ...] = ()
    """Those that are on."""

    @property
    def risky(self) -> int:
        """How many the person is asked to look at."""
        return sum(row.needs_look for row in self.rows)

    @property
    def is_reading(self) -> bool:
        """Whether a network is being read."""
        return any(one.is_reading for one in self.networks)

    @property
    def is_told(self) -> bool:
        """Whether every network has told at some time."""
        return bool(self.networks) and all(one.known.at for one in self.networks)


def source_of(network: Network, addresses: Iterable[str]) -> bytes:
    """Name what is read, and for whom."""
    return hashlib.sha256("\n".join([network.history_url, *sorted(addresses)]).encode()).digest()


def floor_of(network: Network, head: int, known: KnownApprovals) -> int:
    """Return the block down to which logs are read without being asked to."""
    if network.history_url or network.kind is NetworkKind.PRACTICE:
        return 0
    reach = max(0, head - BACK_BLOCKS + 1)
    return reach if known.is_empty else min(reach, known.first_block)


def begun(known: KnownApprovals, source: bytes, head: int) -> KnownApprovals:
    """Return what is known to begin with: after a long absence, or for other addresses, blocks count as not read."""
    is_near = -_BEHIND_MOST <= head - known.last_block <= BACK_BLOCKS
    if known.source == source and not known.is_empty and is_near:
        return known
    return replace(known, source=source, first_block=head + 1, first_time=0, last_block=head)


def with_page(known: KnownApprovals, page: GrantsPage, known_contracts: Iterable[str]) -> KnownApprovals:
    """Return what is known with the grants of one more stretch."""
    found = {grant.key: grant for grant in known.grants}
    for grant in page.grants:
        found[grant.key] = _together(found.get(grant.key), grant)
    kept, contracts = list(found.values()), set(known_contracts)
    if len(kept) > GRANTS_MOST:
        live = {one.grant.key for one in known.allowances}
        kept.sort(key=lambda one: (one.contract in contracts, one.is_own, one.key in live, one.block), reverse=True)
    return replace(known, grants=tuple(kept[:GRANTS_MOST]))


def _together(one: Grant | None, other: Grant) -> Grant:
    """Return the later of both; who asked for it once has asked for it."""
    if one is None:
        return other
    later = max(one, other, key=lambda grant: grant.block)
    return replace(later, is_own=one.is_own or other.is_own)


def rows_of(book: Book, statuses: Iterable[ApprovalsStatus]) -> tuple[ApprovalRow, ...]:
    """Return every approval of the person's addresses, the riskiest first."""
    leaving = {
        (kept.chain_id, kept.account, kept.contract, kept.to)
        for kept in book.outbox
        if kept.removes_approval and kept.is_pending
    }
    rows: list[ApprovalRow] = []
    for status in statuses:
        contracts = {token.contract for token in book.tokens_of(status.network.chain_id)}
        grants = {grant.key: grant for grant in status.known.grants}
        for allowance in status.known.allowances:
            owner = book.own(allowance.grant.owner)
            if owner is not None:
                newer = replace(allowance, grant=grants.get(allowance.grant.key, allowance.grant))
                rows.append(_row(book, status, owner, newer, contracts, leaving))
    return tuple(sorted(rows, key=lambda row: (row.risk, not row.is_known_token, -row.allowance.grant.time)))


def _row(
    book: Book,
    status: ApprovalsStatus,
    owner: Address,
    allowance: Allowance,
    contracts: set[str],
    leaving: set[RowKey],
) -> ApprovalRow:
    grant, network = allowance.grant, status.network
    contact, own = book.contact_at(grant.spender, network), book.own(grant.spender)
    is_known = grant.contract in contracts
    bar: Bar | None = None
    if not owner.can_pay:
        bar = Bar.WATCHED
    elif (network.chain_id, *grant.key) in leaving:
        bar = Bar.LEAVING
    elif not status.is_fresh:
        bar = Bar.OFFLINE
    return ApprovalRow(
        network=network,
        owner=owner,
        allowance=allowance,
        risk=_risk(allowance, is_own=own is not None and own.can_pay, is_claimed=not is_known and not grant.is_own),
        name=contact.name if contact else own.label if own else "",
        is_known_token=is_known,
        at=status.known.at,
        bar=bar,
    )


def _risk(allowance: Allowance, *, is_own: bool, is_claimed: bool) -> Risk:
    if is_own:
        return Risk.OWN
    if is_claimed:
        return Risk.CLAIMED
    if not allowance.is_contract:
        return Risk.NO_CONTRACT
    if allowance.is_unlimited:
        return Risk.UNLIMITED if allowance.balance else Risk.UNLIMITED_EMPTY
    return Risk.LIMITED if allowance.at_risk else Risk.NOTHING
