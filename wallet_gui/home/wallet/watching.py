"""What becomes of the payments in the outbox, judged from what the network says of them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Final

from wallet_gui.domain.network import Network
from wallet_gui.domain.payment import Payment, PaymentState, Receipt
from wallet_gui.domain.ports import Chain
from wallet_gui.home.wallet.outbox import Kept, as_payment

GRACE_S: Final = 60
"""After it was made, a payment that one node does not know yet is not called forgotten."""
SURE_S: Final = 3600
"""A payment in whose place another one was taken is looked for this long: that block might be replaced as well."""

_PATIENCE_PART: Final = 20
_PATIENCE_MOST_S: Final = 600


@dataclass(frozen=True, slots=True)
class Verdict:
    """One payment of the outbox, and how it stands now."""

    kept: Kept
    state: PaymentState
    receipt: Receipt
    is_settled: bool
    """Whether nothing can happen to it any more."""

    @property
    def is_news(self) -> bool:
        """Whether the outbox does not say so yet."""
        return self.state is not self.kept.state or self.is_settled

    def row(self) -> Payment:
        """Return the payment for the activity."""
        payment = replace(as_payment(self.kept), state=self.state)
        if not self.receipt.block:
            return payment
        receipt = self.receipt
        return replace(payment, block=receipt.block, block_hash=receipt.block_hash, fee=receipt.fee)


def is_due(kept: Kept, now: float, looked: float) -> bool:
    """Say whether to look at a payment again: a fresh one each time, an old one every ten minutes at the least."""
    age = max(0.0, now - kept.made)
    return not kept.settled and now - looked >= min(age / _PATIENCE_PART, _PATIENCE_MOST_S)


def watch(chain: Chain, outbox: Iterable[Kept], now: float) -> tuple[Verdict, ...]:
    """Ask a network about payments of its own. Raises NetworkError."""
    return tuple(
        judge(kept, chain.receipt(kept.txid), lambda kept=kept: chain.mined_nonce(kept.account), chain.network, now)  # type: ignore[misc]
        for kept in outbox
    )


def judge(kept: Kept, receipt: Receipt, mined_nonce: Callable[[], int], network: Network, now: float) -> Verdict:
    """Say how a payment stands.

    Args:
        kept: As the outbox has it.
        receipt: What the network says of its id.
        mined_nonce: Asks how many transactions of its address are in blocks; only called if the id is not known.
        network: On which it is.
        now: Unix seconds.
    """
    is_deep = receipt.confirmations >= network.final_after
    match receipt.state:
        case PaymentState.MINED | PaymentState.FINAL:
            return Verdict(kept, PaymentState.FINAL if is_deep else PaymentState.MINED, receipt, is_deep)
        case PaymentState.FAILED:
            return Verdict(kept, PaymentState.FAILED, receipt, is_deep)
        case PaymentState.DROPPED:
            return _unknown(kept, receipt, mined_nonce() > kept.nonce, network, now)
        case _:
            return Verdict(kept, PaymentState.WAITING, receipt, is_settled=False)


def _unknown(kept: Kept, receipt: Receipt, is_replaced: bool, network: Network, now: float) -> Verdict:
    age = now - kept.made
    if is_replaced:
        is_sure = age > max(SURE_S, 2 * network.final_after * network.block_s)
        return Verdict(kept, PaymentState.REPLACED, receipt, is_sure)
    if kept.state is PaymentState.SIGNED or (kept.state is PaymentState.WAITING and age < GRACE_S):
        return Verdict(kept, kept.state, receipt, is_settled=False)
    return Verdict(kept, PaymentState.DROPPED, receipt, is_settled=False)
