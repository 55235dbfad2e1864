"""Ask contracts for one number each: in one batch, where that is refused by Multicall3, else one by one."""

from collections.abc import Sequence
from typing import Final

from wallet_gui.chains.evm import abi
from wallet_gui.chains.evm.balances import MULTICALL
from wallet_gui.chains.evm.questions import view
from wallet_gui.chains.rpc import BatchRefusedError, CallRefusedError, Rpc

_AT_ONCE: Final = 100
View = tuple[str, str]
"""A contract, and the data of a call that changes nothing, as ``0x…``."""


def first_words(rpc: Rpc, views: Sequence[View]) -> list[int | None]:
    """Return the first word of each answer; None where a contract refused, or answered less. Raises: NetworkError."""
    found: list[int | None] = []
    for start in range(0, len(views), _AT_ONCE):
        found += _some(rpc, views[start : start + _AT_ONCE])
    return found


def _some(rpc: Rpc, views: Sequence[View]) -> list[int | None]:
    try:
        told = rpc.ask_many([view(rpc.read, *one) for one in views])
        return [_word(answer if isinstance(answer, bytes) else None) for answer in told]
    except BatchRefusedError:
        pass
    try:
        told_together = rpc.answer(view(rpc.read, MULTICALL, abi.aggregate(views)))
        return [_word(answer) for answer in abi.aggregated(told_together, len(views))]
    except (CallRefusedError, ValueError):
        return [_one(rpc, one) for one in views]


def _one(rpc: Rpc, asked: View) -> int | None:
    try:
        return _word(rpc.answer(view(rpc.read, *asked)))
    except CallRefusedError:
        return None


def _word(answer: bytes | None) -> int | None:
    try:
        return None if answer is None else abi.number_at(answer, 0)
    except ValueError:
        return None
