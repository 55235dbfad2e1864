"""Taking approvals away: one transaction each, signed together, sent one after the other."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from wallet_gui.domain.errors import FundsError, WalletError
from wallet_gui.domain.payment import Call, Fees, Pricing, Speed, Trial
from wallet_gui.domain.ports import Chain
from wallet_gui.home.wallet.approvals import ApprovalRow
from wallet_gui.home.wallet.drafting import likely_fee, pricing, removal_call
from wallet_gui.home.wallet.outbox import Kept, next_nonce

AT_ONCE_MOST: Final = 16
"""Transactions of one request, as the signer takes them."""


class RemovalPhase(StrEnum):
    """Who has the removals now."""

    CHOOSING = "choosing"
    SIGNING = "signing"
    """A confirm door stands, or is about to."""


@dataclass(frozen=True, slots=True)
class NetworkTold:
    """What one network said about the removals on it."""

    fees: Fees
    nonces: dict[str, int]
    """By owner."""
    coins: dict[str, int]
    """That an owner has for fees, in wei."""
    trials: tuple[Trial, ...]
    """In the order of the calls."""


@dataclass(frozen=True, slots=True)
class Removal:
    """One of them, ready to be signed."""

    row: ApprovalRow
    call: Call
    pricing: Pricing
    fee: int
    """In wei, probable."""


@dataclass(frozen=True, slots=True)
class FeeSum:
    """What removals on networks with the same coin will probably cost."""

    symbol: str
    wei: int


@dataclass(frozen=True, slots=True)
class RemovalState:
    """What the page draws below the table."""

    chosen: tuple[ApprovalRow, ...] = ()
    ready: tuple[Removal, ...] = ()
    """All of the chosen ones, once the networks have told about all."""
    phase: RemovalPhase = RemovalPhase.CHOOSING
    is_asking: bool = False
    problem: WalletError | None = None
    """Why it cannot be done."""
    failing: ApprovalRow | None = None
    """One whose trial run failed."""
    reason: str = ""
    """The contract's own words for that, which are hostile text."""

    @property
    def is_too_many(self) -> bool:
        """Whether more are chosen than can be signed at once."""
        return len(self.chosen) > AT_ONCE_MOST

    @property
    def can_remove(self) -> bool:
        """Whether nothing is missing and nothing stands against it."""
        is_whole = bool(self.chosen) and len(self.ready) == len(self.chosen)
        return is_whole and self.phase is RemovalPhase.CHOOSING and self.problem is None and self.failing is None

    @property
    def fees(self) -> tuple[FeeSum, ...]:
        """Return what it will cost, for each coin."""
        sums: dict[str, int] = {}
        for one in self.ready:
            symbol = one.row.network.symbol
            sums[symbol] = sums.get(symbol, 0) + one.fee
        return tuple(FeeSum(symbol, wei) for symbol, wei in sums.items())


def call_of(row: ApprovalRow) -> Call:
    """Return the transaction that takes an approval away."""
    grant = row.allowance.grant
    return removal_call(row.network.chain_id, grant.owner, grant.contract, grant.spender)


def ask_network(calls: Sequence[Call]) -> Callable[[Chain], NetworkTold]:
    """Return what a worker asks a network about these. It raises NetworkError, RefusedError."""

    def ask(chain: Chain) -> NetworkTold:
        owners = list(dict.fromkeys(call.sender for call in calls))
        coins = chain.balances(owners, ()).native
        nonces = {owner: chain.next_nonce(owner) for owner in owners}
        return NetworkTold(chain.fees(), nonces, coins, tuple(chain.try_out(call) for call in calls))

    return ask


def removals(rows: Sequence[ApprovalRow], told: NetworkTold, outbox: Iterable[Kept]) -> tuple[Removal, ...]:
    """Return the removals on one network with their prices, numbered after our own payments that still wait.

    Raises: FundsError if an owner cannot pay for its fees.
    """
    kept, used, most = tuple(outbox), dict[str, int](), dict[str, int]()
    made: list[Removal] = []
    for row, trial in zip(rows, told.trials, strict=True):
        owner, chain_id = row.owner.address, row.network.chain_id
        nonce = used.get(owner, next_nonce(kept, chain_id, owner, told.nonces[owner]))
        used[owner] = nonce + 1
        priced = pricing(told.fees, Speed.NORMAL, trial, nonce)
        fee = likely_fee(told.fees, told.fees.option(Speed.NORMAL), priced.gas) + trial.extra_fee
        most[owner] = most.get(owner, 0) + priced.most + trial.extra_fee
        if most[owner] > told.coins.get(owner, 0):
            raise FundsError(most[owner], told.coins.get(owner, 0), row.network.symbol, 18, for_fee=True)
        made.append(Removal(row, call_of(row), priced, fee))
    return tuple(made)


def kept_of(removal: Removal, raw: bytes, txid: str, now: int) -> Kept:
    """Return the entry of the outbox for one that was signed."""
    row, priced = removal.row, removal.pricing
    token = row.allowance.token
    return Kept(
        chain_id=row.network.chain_id,
        txid=txid,
        raw=raw,
        made=now,
        account=row.owner.address,
        to=row.allowance.grant.spender,
        contract=token.contract,
        symbol=token.symbol,
        decimals=token.decimals,
        units=0,
        nonce=priced.nonce,
        max_fee=priced.max_fee,
        gas=priced.gas,
        tip=priced.tip,
        removes_approval=True,
    )
