"""Read the past of some addresses, a stretch at a time, and notice when the past has changed."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from wallet_gui.chains.evm.block_scan import scan_blocks
from wallet_gui.chains.evm.explorer import Explorer, Stretch
from wallet_gui.chains.evm.movements import NATIVE, Movement, Owners, owners_of, rows
from wallet_gui.chains.evm.questions import block_at, latest_block
from wallet_gui.chains.evm.transfer_logs import scan_logs
from wallet_gui.chains.rpc import Rpc
from wallet_gui.chains.web import Web
from wallet_gui.chains.web_address import is_on_this_computer
from wallet_gui.domain.errors import BadAnswerError, NoAnswerError
from wallet_gui.domain.network import Network, NetworkKind, Token
from wallet_gui.domain.payment import Block, HistoryPage

_LONGEST_SPAN: Final = 10_000
"""Blocks of one question for logs; most public nodes answer so many, and where they do not it is halved."""
_SCAN_SPAN: Final = 500
_SCAN_BACK: Final = 20_000
"""How far back whole blocks are read on a node of one's own."""
_LOGS_BACK: Final = 300_000
"""How far back logs are asked for: six weeks on Ethereum. What is older needs an API of the person's choice."""
_OVERLAP: Final = 4
"""Blocks that are read again on public networks: of the nodes behind one address some are a little late."""


class HistoryReader:
    """Reads the history of one network, and remembers how long a stretch its addresses take."""

    def __init__(self, rpc: Rpc, web: Web, network: Network) -> None:
        self._rpc = rpc
        self._network = network
        self._explorer = Explorer(network, web) if network.history_url else None
        self._span = _LONGEST_SPAN

    def read(self, addresses: Sequence[str], tokens: Sequence[Token], first: int, known_hash: str) -> HistoryPage:
        """Read one stretch as ``domain.ports.Chain.history`` says. Raises: NetworkError."""
        head = self._rpc.answer(latest_block(self._rpc.read))
        if first > head.number + 1:  # this node is behind the one that was asked last time
            return HistoryPage((), first, first - 1, known_hash)
        replaced_from = self._replaced_from(first, known_hash)
        start = replaced_from or max(first, self._beginning(head) if first == 0 else 0)
        if start > head.number:
            return HistoryPage((), start, head.number, head.hash)
        return self._stretch(owners_of(addresses), tokens, start, head, replaced_from)

    def _replaced_from(self, first: int, known_hash: str) -> int:
        """Return the first block that may be another one now; 0 if the past is as it was.

        Only one hash is known, so everything that was not final then is void.
        """
        if first == 0 or not known_hash:
            return 0
        before = self._rpc.answer(block_at(self._rpc.read, first - 1))
        if before is not None and before.hash == known_hash:
            return 0
        return max(1, first - max(self._network.final_after, 1))

    def _beginning(self, head: Block) -> int:
        if self._explorer is not None:
            return 0
        return max(0, head.number - (_SCAN_BACK if self._reads_blocks() else _LOGS_BACK))

    @property
    def _overlap(self) -> int:
        return 0 if self._reads_blocks() else _OVERLAP

    def _reads_blocks(self) -> bool:
        """Tell whether whole blocks may be read: on this computer, or on a network that the person added."""
        return self._network.kind is NetworkKind.OWN or all(is_on_this_computer(one) for one in self._network.rpc)

    def _stretch(
        self, owners: Owners, tokens: Sequence[Token], start: int, head: Block, replaced_from: int
    ) -> HistoryPage:
        """Read from a block on. The hash at the end is asked for first: what changes after it is noticed next time."""
        while True:
            last = min(head.number, start + self._longest() - 1)
            end = head if last == head.number else self._rpc.answer(block_at(self._rpc.read, last))
            try:
                found = self._movements(owners, tokens, max(0, start - self._overlap), last)
            except NoAnswerError:
                self._span = max(1, self._span // 2)  # it may have been too much; the next stretch asks for less
                raise
            except BadAnswerError:
                if last == start or self._explorer is not None:
                    raise
                self._span = max(1, (last - start + 1) // 2)  # too many blocks, or too many logs in them
                continue
            self._span = min(_LONGEST_SPAN, 2 * self._span)
            if found.last != last:
                end = self._rpc.answer(block_at(self._rpc.read, found.last))
            made = rows(self._network, owners, found.movements, head.number)
            return HistoryPage(made, start, found.last, end.hash if end else "", replaced_from)

    def _longest(self) -> int:
        if self._explorer is not None:
            return 2**62  # its pages end by themselves
        return min(self._span, _SCAN_SPAN) if self._reads_blocks() else self._span

    def _movements(self, owners: Owners, tokens: Sequence[Token], first: int, last: int) -> Stretch:
        if self._explorer is not None:
            stretch = self._explorer.movements(owners, tokens, first, last)
            return Stretch(_without_mere_calls(stretch.movements, owners), stretch.last)
        found = scan_logs(self._rpc, owners, tokens, first, last)
        if self._reads_blocks():
            found += scan_blocks(self._rpc, self._network, owners, first, last)
        return Stretch(_without_mere_calls(found, owners), last)


def _without_mere_calls(movements: Sequence[Movement], owners: Owners) -> list[Movement]:
    """Leave out the transaction itself where it moved no coin and the row of a token tells the story with its fee."""
    carriers = {one.txid: one for one in movements if one.index == NATIVE}
    told = {one.txid for one in movements if one.index != NATIVE and one.sender in owners}
    return [
        _with_carrier(one, carriers.get(one.txid))
        for one in movements
        if one.index != NATIVE or one.units or one.txid not in told
    ]


def _with_carrier(movement: Movement, carrier: Movement | None) -> Movement:
    """Say of what a transaction did who paid for it, if the transaction itself is known."""
    if carrier is None or carrier is movement:
        return movement
    return replace(movement, payer=carrier.payer, fee=carrier.fee, nonce=carrier.nonce)
