"""The practice network's record: kept in the vault, with its faster copy in the cache."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QObject, Qt, Signal

from wallet_gui.domain.network import PRACTICE_CHAIN_ID
from wallet_gui.domain.ports import Clock
from wallet_gui.home.account import Snapshot
from wallet_gui.home.controllers.cache import CacheController
from wallet_gui.home.controllers.jobs import Failed, Jobs
from wallet_gui.home.controllers.session import SessionController
from wallet_gui.home.wallet.book_edits import with_practice
from wallet_gui.home.wallet.chains import Chains
from wallet_gui.home.wallet.fields import inner
from wallet_gui.home.wallet.openers import PracticeMeans

if TYPE_CHECKING:
    from wallet_gui.chains.practice import Practice


class PracticeController(QObject):
    """Lends the practice network what it needs, and takes its changes over in the GUI thread."""

    changed = Signal()
    """The record is another one."""
    _recorded = Signal(object)

    def __init__(self, session: SessionController, cache: CacheController, jobs: Jobs, clock: Clock) -> None:
        super().__init__()
        self._session, self._cache, self._jobs, self._clock = session, cache, jobs, clock
        self._record: Mapping[str, Any] = {}
        self._is_lent = self._must_copy = self._is_over = False
        session.changed.connect(self._on_snapshot)
        self._recorded.connect(self._on_recorded, Qt.ConnectionType.QueuedConnection)

    @property
    def means(self) -> PracticeMeans:
        """What the network is opened with, in a worker."""
        return PracticeMeans(self._lend, self._recorded.emit, self._snapshot, self._clock.wall_s)

    def give(self, chains: Chains, address: str, done: Callable[[str], object], failed: Failed) -> None:
        """Let the faucet pay play money to an address; ``done`` gets the payment's id."""

        def work() -> str:
            from wallet_gui.chains.practice import GIFT_WEI  # late: brings an Ethereum engine

            return _practice(chains).give(address, GIFT_WEI)

        self._jobs.on_network(work, done, failed)

    def start_over(self, chains: Chains, done: Callable[[None], object], failed: Failed) -> None:
        """Forget everything that happened on the practice network."""
        self._jobs.on_network(lambda: _practice(chains).start_over(), done, failed)

    def copy(self, chains: Chains) -> None:
        """Keep the network's state in the cache if it has changed, so that it loads fast the next time."""
        if self._must_copy:
            self._must_copy = False
            self._jobs.on_network(lambda: _practice(chains).snapshot(), self._keep, lambda _: None)

    def stop(self) -> None:
        """The session ends: take nothing over any more."""
        self._is_over = True

    def _keep(self, snapshot: bytes) -> None:
        history = self._cache.history
        if snapshot and history is not None:
            self._cache.on_disk(lambda _: history.put_practice_snapshot(snapshot))

    def _lend(self) -> Mapping[str, Any]:
        self._is_lent = True
        return self._record

    def _snapshot(self) -> bytes:
        history = self._cache.history
        return history.practice_snapshot() if history is not None else b""

    def _on_snapshot(self, _: Snapshot) -> None:
        if not self._is_lent:  # from then on the network itself knows best
            self._record = inner(self._session.body, "practice")

    def _on_recorded(self, record: dict[str, Any]) -> None:
        if self._is_over:
            return
        self._record, self._must_copy = record, True
        self._session.edit(lambda body: with_practice(body, record))
        self.changed.emit()


def _practice(chains: Chains) -> "Practice":
    return cast("Practice", chains.get(PRACTICE_CHAIN_ID))
