"""Payments that were signed here: kept in the vault until they are final, so that none is lost at a log-out."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from wallet_gui.domain.payment import Direction, Payment, PaymentState
from wallet_gui.home.wallet.fields import Json, flag, number, raw, text
from wallet_gui.vault.bodies import to_base64

KEPT_AFTER_S: Final = 7 * 24 * 3600
"""How long a payment stays in the outbox once nothing can happen to it any more."""

PENDING: Final = frozenset({PaymentState.SIGNED, PaymentState.WAITING, PaymentState.DROPPED})
"""In no block, and not replaced by another one."""


@dataclass(frozen=True, slots=True)
class Kept:
    """One payment of the outbox."""

    chain_id: int
    txid: str
    raw: bytes
    """Signed; may be sent again at any time."""
    made: int
    """Unix seconds."""
    account: str
    """The person's address that pays, EIP-55."""
    to: str
    """Who gets it: the receiver of tokens, not their contract."""
    contract: str
    """Of the token; empty for the native coin."""
    symbol: str
    decimals: int
    units: int
    nonce: int
    max_fee: int
    """In wei for each gas."""
    gas: int
    state: PaymentState = PaymentState.SIGNED
    replaces: str = ""
    """Id of the payment that it takes the place of (a higher fee, or a cancellation)."""
    tip: int = 0
    """``maxPriorityFeePerGas``; 0 on a network with one gas price, and where it was not kept."""
    settled: int = 0
    """Unix seconds since which nothing can happen to it any more; 0 while something can."""
    removes_approval: bool = False
    """It pays nobody: after it ``to`` may take nothing more of the token."""

    @property
    def is_pending(self) -> bool:
        """Whether it is still on its way into a block."""
        return self.state in PENDING


def as_payment(kept: Kept) -> Payment:
    """Return the row of the activity that shows it while no block does."""
    return Payment(
        chain_id=kept.chain_id,
        txid=kept.txid,
        index=-1,
        account=kept.account,
        direction=_direction(kept),
        other=kept.to,
        contract=kept.contract,
        symbol=kept.symbol,
        decimals=kept.decimals,
        units=kept.units,
        state=kept.state,
        time=kept.made,
        nonce=kept.nonce,
        fee=kept.gas * kept.max_fee,
    )


def _direction(kept: Kept) -> Direction:
    if kept.removes_approval:
        return Direction.APPROVAL
    return Direction.SELF if kept.to == kept.account else Direction.OUT


def next_nonce(outbox: Iterable[Kept], chain_id: int, account: str, told: int) -> int:
    """Return the nonce of a new payment: after all that the network knows of, and after our own that wait.

    Args:
        told: What the network says (``Chain.next_nonce``).
    """
    ours = (
        kept.nonce + 1 for kept in outbox if kept.is_pending and kept.chain_id == chain_id and kept.account == account
    )
    return max([told, *ours])


def read_kept(entry: Json) -> Kept | None:
    """Read an entry of the vault; None if it cannot be one."""
    txid, signed = text(entry, "txid"), raw(entry, "raw")
    if not txid or not signed:
        return None
    return Kept(
        chain_id=number(entry, "chain_id"),
        txid=txid,
        raw=signed,
        made=number(entry, "made"),
        account=text(entry, "account"),
        to=text(entry, "to"),
        contract=text(entry, "contract"),
        symbol=text(entry, "symbol"),
        decimals=number(entry, "decimals"),
        units=number(entry, "units"),
        nonce=number(entry, "nonce"),
        max_fee=number(entry, "max_fee"),
        gas=number(entry, "gas"),
        state=_state(text(entry, "state")),
        replaces=text(entry, "replaces"),
        tip=number(entry, "tip"),
        settled=number(entry, "settled"),
        removes_approval=flag(entry, "removes_approval"),
    )


def kept_to_json(kept: Kept) -> dict[str, Any]:
    """Return the entry for the vault; numbers that may go beyond 2^53 are decimal text."""
    return {
        "chain_id": kept.chain_id,
        "txid": kept.txid,
        "raw": to_base64(kept.raw),
        "made": kept.made,
        "account": kept.account,
        "to": kept.to,
        "contract": kept.contract,
        "symbol": kept.symbol,
        "decimals": kept.decimals,
        "units": str(kept.units),
        "nonce": kept.nonce,
        "max_fee": str(kept.max_fee),
        "gas": kept.gas,
        "state": kept.state.value,
        "replaces": kept.replaces,
        "tip": str(kept.tip),
        "settled": kept.settled,
        "removes_approval": kept.removes_approval,
    }


def _state(word: str) -> PaymentState:
    """Read a state; one that a later Postern wrote is looked up at the network again."""
    return PaymentState(word) if word in set(PaymentState) else PaymentState.WAITING
