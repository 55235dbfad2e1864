"""What the computer's own desktop does: told to the keeper at once. Whether Postern locks for it is decided there."""

from PySide6.QtCore import QObject, Signal

from wallet_gui.channel.messages import DesktopEvent, EndQuick
from wallet_gui.domain.policy import LockOn
from wallet_gui.domain.session import LockReason
from wallet_gui.home.account import Snapshot
from wallet_gui.home.controllers.link import KeeperLink
from wallet_gui.home.controllers.session import SessionController
from wallet_gui.system.desktop.port import Desktop


class DesktopController(QObject):
    """Listens from the first picture on, and holds sleep back while the policy wants to lock before it."""

    hears_changed = Signal(object)
    """A new value of ``hears``."""
    must_end = Signal()
    """The computer sleeps as soon as this signal's handlers have returned: nothing may be left by then."""

    def __init__(self, link: KeeperLink, session: SessionController) -> None:
        super().__init__()
        self._link, self._session = link, session
        self._desktop: Desktop | None = None
        self._tells_minimised = False
        self._others: frozenset[LockOn] = frozenset()
        self.hears: frozenset[LockOn] | None = None
        """What this computer can tell; None until that is known."""
        session.changed.connect(self._on_snapshot)

    def listen(self, desktop: Desktop, window: int, *, tells_minimised: bool) -> None:
        """Begin. ``window`` is a native window of ours; ``tells_minimised``: it learns when it is minimised."""
        self._desktop, self._tells_minimised = desktop, tells_minimised
        desktop.happened.connect(self._on_happened)
        desktop.hears_changed.connect(lambda _: self._publish())
        desktop.start(window)
        self._on_snapshot(self._session.snapshot)
        self._publish()

    def also_hears(self, what: LockOn) -> None:
        """Note that somebody else here learns of this and tells the keeper."""
        if what not in self._others:
            self._others |= {what}
            if self.hears is not None:
                self._publish()

    def minimised(self) -> None:
        """Our window was minimised."""
        self._link.send(DesktopEvent(LockReason.MINIMISED))

    def stop(self) -> None:
        """Listen no more: the session ends. What holds sleep back ends with the process."""
        if self._desktop is not None:
            self._desktop.stop()

    def _on_snapshot(self, snapshot: Snapshot) -> None:
        if self._desktop is not None:
            self._desktop.delay_sleep(LockOn.SLEEP in snapshot.policy.lock_on)

    def _on_happened(self, reason: LockReason) -> None:
        if reason is LockReason.SLEEP and self._desktop is not None and self._desktop.sleep_may_write_memory:
            self._link.send(EndQuick())
        self._link.send(DesktopEvent(reason))
        if reason is not LockReason.SLEEP or self._desktop is None or self._desktop.holds_sleep:
            return
        if self._session.snapshot.policy.locks_for(reason):
            self.must_end.emit()

    def _publish(self) -> None:
        told = self._desktop.hears if self._desktop is not None else frozenset[LockOn]()
        own = frozenset({LockOn.MINIMISE}) if self._tells_minimised else frozenset[LockOn]()
        self.hears = told | own | self._others
        self.hears_changed.emit(self.hears)
