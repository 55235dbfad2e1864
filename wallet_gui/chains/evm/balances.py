"""Read what addresses own: in one batch, where that is refused by Multicall3, and where that is missing one by one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from wallet_gui.chains.evm import abi
from wallet_gui.chains.evm.questions import latest_block, native_balance, view
from wallet_gui.chains.rpc import BatchRefusedError, CallRefusedError, Question, Rpc
from wallet_gui.domain.network import Token
from wallet_gui.domain.payment import Balances, Block

MULTICALL: Final = "0xcA11bde05977b3631167028862bE2a173976CA11"
"""Multicall3, at the same address on every network that has it."""
_BALANCE_OF: Final = "70a08231"
_ETH_BALANCE: Final = "4d2301cc"
"""``getEthBalance(address)`` of Multicall3."""
_AT_ONCE: Final = 200


@dataclass(frozen=True, slots=True)
class _Wanted:
    address: str
    contract: str
    """Empty for the native coin."""


_Found = tuple[Block, list[int | None]]


class BalanceReader:
    """Reads balances of one network, and remembers in which way its addresses can be asked."""

    def __init__(self, rpc: Rpc, chain_id: int) -> None:
        self._rpc = rpc
        self._chain_id = chain_id
        self._ways: list[Callable[[Sequence[_Wanted]], _Found]] = [self._by_batch, self._by_multicall, self._one_by_one]

    def read(self, addresses: Sequence[str], tokens: Sequence[Token]) -> Balances:
        """Read every balance. A token that does not answer for an address is left out. Raises: NetworkError."""
        owners = dict.fromkeys(addresses)
        wanted = [_Wanted(address, "") for address in owners]
        wanted += [_Wanted(address, token.contract) for token in tokens for address in owners]
        block, found = self._read(wanted)
        known = [(one, units) for one, units in zip(wanted, found, strict=True) if units is not None]
        return Balances(
            self._chain_id,
            block,
            {one.address: units for one, units in known if not one.contract},
            {(one.address, one.contract): units for one, units in known if one.contract},
        )

    def _read(self, wanted: Sequence[_Wanted]) -> _Found:
        while True:
            way = self._ways[0]
            try:
                return way(wanted)
            except _OtherWayError:
                self._ways = [other for other in self._ways if other != way]

    def _by_batch(self, wanted: Sequence[_Wanted]) -> _Found:
        questions: list[Question[Any]] = [latest_block(self._rpc.read), *(self._question(one) for one in wanted)]
        answers: list[Any] = []
        try:
            for start in range(0, len(questions), _AT_ONCE):
                answers += self._rpc.ask_many(questions[start : start + _AT_ONCE])
        except BatchRefusedError as refused:
            raise _OtherWayError from refused
        block, *found = answers
        coins_refused = any(isinstance(answer, CallRefusedError) for answer in found[: _coins(wanted)])
        if not isinstance(block, Block) or coins_refused:  # every node knows these, so it is the batch that was refused
            raise _OtherWayError
        return block, [None if isinstance(answer, CallRefusedError) else answer for answer in found]

    def _by_multicall(self, wanted: Sequence[_Wanted]) -> _Found:
        block = self._rpc.answer(latest_block(self._rpc.read))
        found: list[int | None] = []
        for start in range(0, len(wanted), _AT_ONCE):
            found += self._aggregate(wanted[start : start + _AT_ONCE])
        return block, found

    def _aggregate(self, wanted: Sequence[_Wanted]) -> list[int | None]:
        calls = [
            (one.contract or MULTICALL, abi.call_data(_BALANCE_OF if one.contract else _ETH_BALANCE, one.address))
            for one in wanted
        ]
        question = view(self._rpc.read, MULTICALL, abi.aggregate(calls))
        try:
            told = self._rpc.answer(question)
            return [_units(answer) for answer in abi.aggregated(told, len(wanted))]
        except (CallRefusedError, ValueError) as error:
            raise _OtherWayError from error

    def _one_by_one(self, wanted: Sequence[_Wanted]) -> _Found:
        block = self._rpc.answer(latest_block(self._rpc.read))
        return block, [self._single(one) for one in wanted]

    def _single(self, wanted: _Wanted) -> int | None:
        try:
            return self._rpc.answer(self._question(wanted))
        except CallRefusedError:
            if not wanted.contract:
                raise
            return None

    def _question(self, wanted: _Wanted) -> Question[int | None]:
        if not wanted.contract:
            return native_balance(self._rpc.read, wanted.address)
        asked = view(self._rpc.read, wanted.contract, abi.call_data(_BALANCE_OF, wanted.address))
        return Question(asked.method, asked.params, lambda value: _units(asked.read(value)))


class _OtherWayError(Exception):
    """The network cannot be asked in this way."""


def _coins(wanted: Sequence[_Wanted]) -> int:
    return sum(not one.contract for one in wanted)


def _units(answer: bytes | None) -> int | None:
    """Read a balance; None for what is no number, as from an address that is no contract."""
    try:
        return None if answer is None else abi.number_at(answer, 0)
    except ValueError:
        return None
