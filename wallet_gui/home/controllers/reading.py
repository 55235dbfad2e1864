"""One network, read again and again: balances, payments under way, then history up to date."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from wallet_gui.cache.history import History, Stretch
from wallet_gui.cache.store import Cache
from wallet_gui.domain.errors import WalletError
from wallet_gui.domain.network import Network, Token
from wallet_gui.domain.payment import HistoryPage, PaymentState
from wallet_gui.domain.ports import Chain, Clock
from wallet_gui.home.controllers.cache import CacheController
from wallet_gui.home.controllers.jobs import Jobs
from wallet_gui.home.wallet.chains import Chains
from wallet_gui.home.wallet.outbox import Kept
from wallet_gui.home.wallet.refresh import Attention, Seen, look, pause_s, read_on, source_key
from wallet_gui.home.wallet.state import LinkState, NetworkStatus, ScanProgress
from wallet_gui.home.wallet.watching import is_due

_LOG = logging.getLogger(__name__)
_T = TypeVar("_T")
_STRETCHES_MOST: Final = 200
"""Of history in one round; the rest in the next. A server that lies about where it stands cannot keep us reading."""
_SHOWN_FROM: Final = 100
"""Blocks behind from which on the progress is worth showing."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a network is asked about."""

    addresses: tuple[str, ...] = ()
    tokens: tuple[Token, ...] = ()
    outbox: tuple[Kept, ...] = ()
    """Of this network."""

    @property
    def is_open(self) -> bool:
        """Whether a payment is not final yet."""
        return any(kept.is_pending or kept.state is PaymentState.MINED for kept in self.outbox)


@dataclass(frozen=True, slots=True)
class Means:
    """What reading needs; the same for every network."""

    jobs: Jobs
    chains: Chains
    cache: CacheController
    clock: Clock


class NetworkReader(QObject):
    """Reads one network, one round at a time. A round that fails leaves what was known, and is tried again later."""

    changed = Signal()
    """``status`` or ``is_asked`` may be another one."""
    seen = Signal(object)
    """Carries ``Seen``."""
    history_changed = Signal()
    failed = Signal(object)
    """The ``WalletError`` of a round that somebody waits for, or that comes after a good one."""

    def __init__(self, means: Means, network: Network) -> None:
        super().__init__()
        self._means, self._network = means, network
        self._subject = Subject()
        self._attention = Attention.ACTIVE
        self._failures = 0
        self.is_running = False
        """Whether a round is under way."""
        self._must_run_again = self._is_asked = self._is_stopped = False
        self._has_begun = self._has_told = False
        self._ended_at = 0.0
        self._scanned: Stretch | None = None
        self._stretches = 0
        self._looked: dict[str, float] = {}
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._run)
        self.status = NetworkStatus(network, LinkState.WAITING)

    @property
    def is_asked(self) -> bool:
        """Whether a round is under way that somebody waits for."""
        return self.is_running and self._is_asked

    @property
    def is_fresh(self) -> bool:
        """Whether the network's last answer came in this session and was good."""
        return self._has_told and self._failures == 0

    def know(self, at: int) -> None:
        """Take over from the cache when the network answered last, as long as it has not been asked."""
        if self.status.state is LinkState.WAITING:
            self.status = replace(self.status, at=at)

    def set_subject(self, subject: Subject) -> bool:
        """Ask about something else from the next round on; return whether there is more to ask about."""
        before, self._subject = self._subject, subject
        return (before.addresses, before.tokens) != (subject.addresses, subject.tokens)

    def set_attention(self, attention: Attention) -> None:
        """Go on faster or slower; somebody who comes back to a hidden window sees what is true now."""
        was_hidden, self._attention = self._attention is Attention.HIDDEN, attention
        if self.is_running or not self._has_begun:
            return
        if was_hidden and attention is not Attention.HIDDEN:
            self._run()
        else:
            self._wait()

    def refresh(self, *, asked: bool) -> None:
        """Read now. ``asked``: somebody waits for it, so that a failure is told."""
        self._is_asked = self._is_asked or asked
        self._run()

    def stop(self) -> None:
        """Ask no more; what is under way is not waited for."""
        self._is_stopped = True
        self._timer.stop()

    def _run(self) -> None:
        if self._is_stopped:
            return
        if self.is_running:
            self._must_run_again = True
            return
        self._timer.stop()
        self.is_running = self._has_begun = True
        self._scanned, self._stretches = None, 0
        if self._is_asked or self.status.state is not LinkState.GOOD:
            self._publish(replace(self.status, state=LinkState.ASKING))
        subject, now = self._subject, self._means.clock.wall_s()
        outbox = tuple(kept for kept in subject.outbox if is_due(kept, now, self._looked.get(kept.txid, 0.0)))
        self._looked.update((kept.txid, now) for kept in outbox)
        self._ask(lambda chain: look(chain, subject.addresses, subject.tokens, outbox, now), self._on_seen)

    def _ask(self, work: Callable[[Chain], _T], done: Callable[[_T], None]) -> None:
        """Ask the network in a worker; nothing comes back once this reader has been stopped."""
        chains, chain_id = self._means.chains, self._network.chain_id
        self._means.jobs.on_network(
            lambda: work(chains.get(chain_id)),
            lambda answer: None if self._is_stopped else done(answer),
            lambda error: None if self._is_stopped else self._on_failed(error),
        )

    def _on_seen(self, seen: Seen) -> None:
        self._failures, self._has_told = 0, True
        at = int(self._means.clock.wall_s())
        self._publish(replace(self.status, state=LinkState.GOOD, at=at, error=None, block=seen.head.number))
        self.seen.emit(seen)
        self._read_history()

    def _read_history(self) -> None:
        """Read the stretch that is farthest behind; without a cache there is nowhere to keep it."""
        history, subject, last = self._means.cache.history, self._subject, self.status.block
        if history is None or not subject.addresses:
            self._end_round()
            return
        key = source_key(self._network, subject.tokens)
        stretches = history.stretches(self._network.chain_id, subject.addresses, key)
        stretch = next((one for one in stretches if one.first_block <= last), None)
        is_over = self._stretches >= _STRETCHES_MOST
        if stretch is None or stretch == self._scanned or is_over:  # up to date, or it does not get on
            self._end_round()
            return
        self._scanned, self._stretches = stretch, self._stretches + 1
        if last - stretch.first_block > _SHOWN_FROM:
            self._publish(replace(self.status, scan=ScanProgress(stretch.first_block, last)))
        self._ask(lambda chain: read_on(chain, stretch, subject.tokens), lambda page: self._on_page(stretch, key, page))

    def _on_page(self, stretch: Stretch, key: bytes, page: HistoryPage) -> None:
        def taken(is_news: bool) -> None:
            if self._is_stopped:
                return
            if is_news:
                self.history_changed.emit()
            if page.replaced_from:  # the rest next time: nobody can keep us reading for ever
                self._end_round()
            else:
                self._read_history()

        def keep(cache: Cache) -> bool:
            history = History(cache)
            is_news = history.take(chain_id, stretch, key, page)
            return history.settle(chain_id, final_block) or is_news

        chain_id, final_block = self._network.chain_id, self.status.block - self._network.final_after + 1
        self._means.cache.on_disk(keep, taken, lambda _: self._end_round())

    def _on_failed(self, error: WalletError) -> None:
        self._failures += 1
        _LOG.info("%s: %s", self._network.name, type(error).__name__)
        must_tell = self._is_asked or self._failures == 1
        self._publish(replace(self.status, state=LinkState.FAILED, error=error))
        self._end_round()
        if must_tell:
            self.failed.emit(error)

    def _end_round(self) -> None:
        self.is_running, self._is_asked = False, self._is_asked and self._must_run_again
        self._ended_at = self._means.clock.boot_s()
        self.status = replace(self.status, scan=None)
        self.changed.emit()  # whatever the status is: the round is over
        if self._must_run_again:
            self._must_run_again = False
            self._run()
        else:
            self._wait()

    def _wait(self) -> None:
        pause = pause_s(self._network, self._attention, is_open=self._subject.is_open, failures=self._failures)
        if pause is None or self._is_stopped:
            self._timer.stop()
            return
        left_s = self._ended_at + pause - self._means.clock.boot_s()
        self._timer.start(max(0, int(left_s * 1000)))

    def _publish(self, status: NetworkStatus) -> None:
        if status != self.status:
            self.status = status
            self.changed.emit()
