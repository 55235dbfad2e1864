"""Approvals: who may take the person's tokens, on every network that is on."""

from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal

from wallet_gui.cache.approvals import Approvals
from wallet_gui.cache.store import Cache
from wallet_gui.domain.approval import KnownApprovals
from wallet_gui.domain.network import PRACTICE_CHAIN_ID, Network
from wallet_gui.domain.payment import PaymentState
from wallet_gui.domain.ports import Clock
from wallet_gui.home.controllers.approval_reader import ApprovalReader, ApprovalSubject
from wallet_gui.home.controllers.cache import CacheController
from wallet_gui.home.controllers.wallet import WalletController
from wallet_gui.home.wallet.approvals import ApprovalsState, rows_of
from wallet_gui.home.wallet.assets import all_tokens
from wallet_gui.home.wallet.book import Book
from wallet_gui.home.wallet.state import LinkState, WalletState

_TRIES: Final = 3
"""After so many failures in a row the person has to ask: a server that answers may still not have logs to give."""
_IN_A_BLOCK: Final = frozenset({PaymentState.MINED, PaymentState.FINAL})


class ApprovalsController(QObject):
    """Shows what the cache holds; asks each network once it has answered in this session, and when it is told to."""

    changed = Signal(object)
    """A new ``ApprovalsState``."""

    def __init__(self, wallet: WalletController, cache: CacheController, clock: Clock) -> None:
        super().__init__()
        self._wallet, self._cache, self._clock = wallet, cache, clock
        self._readers: dict[int, ApprovalReader] = {}
        self._book = Book()
        self._removed: set[str] = set()
        """Removals that are in a block: their networks have been asked since."""
        self._is_stopped = False
        self.state = ApprovalsState()
        wallet.changed.connect(self._on_wallet)
        wallet.refresh_asked.connect(self.read)
        wallet.practice_started_over.connect(self._on_started_over)
        cache.found.connect(self._on_cache)
        cache.opened.connect(self._on_cache)

    def read(self) -> None:
        """Ask every network now; the person waits for it."""
        for reader in self._readers.values():
            reader.read(asked=True)

    def read_network(self, chain_id: int) -> None:
        """Ask one network now; the person waits for it."""
        if chain_id in self._readers:
            self._readers[chain_id].read(asked=True)

    def read_further(self) -> None:
        """Look in blocks before those that have been read, on every network that has some."""
        for reader in self._readers.values():
            if not reader.status.is_whole:
                reader.read(further=True)

    def stop(self) -> None:
        """The session ends: ask nothing more."""
        self._is_stopped = True
        for reader in self._readers.values():
            reader.stop()

    def _on_wallet(self, state: WalletState) -> None:
        if self._is_stopped:
            return
        if state.book != self._book:
            self._take_book(state.book)
        for status in state.networks:
            reader = self._readers.get(status.network.chain_id)
            if reader is None or status.state is not LinkState.GOOD:
                continue
            if self._cache.is_ready and (not reader.has_begun or 0 < reader.failures < _TRIES):
                reader.read()
        self._read_after_removals(state.book)
        self._publish()

    def _take_book(self, book: Book) -> None:
        self._book = book
        on = {network.chain_id: network for network in book.switched_on}
        for chain_id, reader in tuple(self._readers.items()):
            if on.get(chain_id) != reader.status.network:
                reader.stop()
                self._readers.pop(chain_id).deleteLater()
        kept = self._kept() if on.keys() - self._readers.keys() else {}
        for chain_id, network in on.items():
            if chain_id not in self._readers:
                self._readers[chain_id] = self._new_reader(network, kept.get(chain_id, KnownApprovals()))
            addresses = tuple(address.address for address in book.addresses)
            is_more = self._readers[chain_id].set_subject(ApprovalSubject(addresses, all_tokens(book, chain_id)))
            if is_more and self._readers[chain_id].has_begun:
                self._readers[chain_id].read()

    def _new_reader(self, network: Network, known: KnownApprovals) -> ApprovalReader:
        reader = ApprovalReader(self._wallet, self._clock, network, known)
        reader.changed.connect(self._publish)
        reader.kept.connect(partial(self._keep, network.chain_id))
        return reader

    def _read_after_removals(self, book: Book) -> None:
        """See what holds once a removal is in a block."""
        for kept in book.outbox:
            if kept.removes_approval and kept.state in _IN_A_BLOCK and kept.txid not in self._removed:
                self._removed.add(kept.txid)
                if kept.chain_id in self._readers and self._readers[kept.chain_id].has_begun:
                    self._readers[kept.chain_id].read()

    def _on_cache(self) -> None:
        kept = self._kept()
        for chain_id, reader in self._readers.items():
            if chain_id in kept:
                reader.know(kept[chain_id])
        self._on_wallet(self._wallet.state)

    def _on_started_over(self) -> None:
        if PRACTICE_CHAIN_ID in self._readers:
            self._readers[PRACTICE_CHAIN_ID].forget()
            self._readers[PRACTICE_CHAIN_ID].read()

    def _kept(self) -> dict[int, KnownApprovals]:
        return Approvals(self._cache.cache).known() if self._cache.cache is not None else {}

    def _keep(self, chain_id: int, known: KnownApprovals) -> None:
        def write(cache: Cache) -> None:
            Approvals(cache).put(chain_id, known)

        self._cache.on_disk(write)

    def _publish(self) -> None:
        silent = {one.network.chain_id for one in self._wallet.state.networks if one.state is LinkState.FAILED}
        found = (self._readers[one.chain_id].status for one in self._book.switched_on if one.chain_id in self._readers)
        statuses = tuple(replace(one, is_fresh=one.is_fresh and one.network.chain_id not in silent) for one in found)
        state = ApprovalsState(rows_of(self._book, statuses), statuses)
        if state != self.state:
            self.state = state
            self.changed.emit(state)
