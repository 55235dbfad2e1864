"""Where transactions wait for their block, and what the network does not let in."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Protocol

from wallet_gui.chains.practice.facts import BASE_FEE, BLOCK_GAS, blocks_to_wait
from wallet_gui.chains.practice.values import NotTakenError, Signed
from wallet_gui.domain.errors import Refusal

_BUMP_PERCENT: Final = 110
"""Of both fees of a transaction, what another must pay to take its place."""


class State(Protocol):
    """What the pool asks about addresses, as of the last block."""

    def balance(self, address: str) -> int:
        """Return what an address owns, in wei."""
        ...

    def nonce(self, address: str) -> int:
        """Return how many transactions of an address are in blocks."""
        ...


@dataclass(frozen=True, slots=True)
class Waiting:
    """A transaction that waits."""

    signed: Signed
    seen: int
    """The block in which it came."""

    @property
    def due(self) -> int:
        """The first block that it can be in, if nothing before it is missing."""
        return self.seen + blocks_to_wait(self.signed.tip_over(BASE_FEE))


class Pool:
    """The transactions that wait, in the order in which they came."""

    def __init__(self) -> None:
        self._waiting: dict[tuple[str, int], Waiting] = {}

    @property
    def waiting(self) -> tuple[Waiting, ...]:
        """All of them."""
        return tuple(self._waiting.values())

    def find(self, txid: str) -> Waiting | None:
        """Return the one with this id."""
        return next((one for one in self._waiting.values() if one.signed.txid == txid), None)

    def replaced_by(self, signed: Signed) -> Waiting | None:
        """Return the one whose place a transaction would take."""
        return self._waiting.get((signed.sender, signed.nonce))

    def add(self, signed: Signed, seen: int, state: State) -> None:
        """Let a transaction in, in place of another one with its nonce if it pays enough more.

        Raises: NotTakenError, in the words of Ethereum's nodes.
        """
        self._check_nonce_and_fee(signed, state)
        self._check_funds(signed, state)
        self._waiting.pop((signed.sender, signed.nonce), None)
        self._waiting[signed.sender, signed.nonce] = Waiting(signed, seen)

    def remove(self, signed: Signed) -> None:
        """Let a transaction go."""
        del self._waiting[signed.sender, signed.nonce]

    def next_nonce(self, address: str, state: State) -> int:
        """Return the first nonce of an address that is in no block and does not wait."""
        nonce = state.nonce(address)
        while (address, nonce) in self._waiting:
            nonce += 1
        return nonce

    def next_block(self, after: int, until: int, state: State) -> tuple[int, tuple[Signed, ...]] | None:
        """Return the next block that anything can be in, and what, in the order of tips.

        Args:
            after: The last block with transactions in it.
            until: The newest block.
            state: As of ``after``.
        """
        ready = self._ready(after, state)
        block = min((number for number, _ in ready), default=until + 1)
        if block > until:
            return None
        return block, _in_order(one for number, one in ready if number <= block)

    def _ready(self, after: int, state: State) -> list[tuple[int, Waiting]]:
        """Return what could be in a block, each with the first block for it; a nonce before holds one up."""
        ready: list[tuple[int, Waiting]] = []
        for sender in dict.fromkeys(sender for sender, _ in self._waiting):
            number, nonce = after + 1, state.nonce(sender)
            while (one := self._waiting.get((sender, nonce))) is not None:
                number = max(number, one.due)
                ready.append((number, one))
                nonce += 1
        return ready

    def _check_nonce_and_fee(self, signed: Signed, state: State) -> None:
        nonce = state.nonce(signed.sender)
        if signed.nonce < nonce:
            raise NotTakenError(Refusal.NONCE_TOO_LOW, f"nonce too low: next nonce {nonce}, tx nonce {signed.nonce}")
        if signed.max_fee < BASE_FEE:
            words = f"max fee per gas less than block base fee: maxFeePerGas: {signed.max_fee}, baseFee: {BASE_FEE}"
            raise NotTakenError(Refusal.FEE_TOO_LOW, words)
        before = self.replaced_by(signed)
        if before is not None and not _pays_enough_more(signed, before.signed):
            raise NotTakenError(Refusal.UNDERPRICED, "replacement transaction underpriced")

    def _check_funds(self, signed: Signed, state: State) -> None:
        others = (one.signed for one in self._waiting.values() if one.signed.sender == signed.sender)
        queued = sum(one.most for one in others if one.nonce != signed.nonce)
        balance = state.balance(signed.sender)
        if queued + signed.most > balance:
            words = f"insufficient funds for gas * price + value: balance {balance}, queued cost {queued}"
            raise NotTakenError(Refusal.FUNDS, f"{words}, tx cost {signed.most}")


def _pays_enough_more(new: Signed, old: Signed) -> bool:
    pairs = ((new.max_fee, old.max_fee), (new.tip, old.tip))
    return all(100 * now >= _BUMP_PERCENT * before for now, before in pairs)


def _in_order(waiting: Iterable[Waiting]) -> tuple[Signed, ...]:
    """Return what fits into one block: the best tips first, but each sender's in the order of nonces."""
    left = sorted(waiting, key=lambda one: (one.signed.sender, one.signed.nonce))
    order: list[Signed] = []
    gas_left = BLOCK_GAS
    while left:
        firsts: dict[str, Waiting] = {}
        for one in left:
            firsts.setdefault(one.signed.sender, one)
        best = min(firsts.values(), key=_rank)
        gas_left -= best.signed.gas
        if gas_left < 0:
            break
        left.remove(best)
        order.append(best.signed)
    return tuple(order)


def _rank(one: Waiting) -> tuple[int, int, str]:
    return -one.signed.tip_over(BASE_FEE), one.seen, one.signed.txid
