"""The port: what every desktop looks like to a window."""

from PySide6.QtCore import QObject, Signal

from wallet_gui.domain.policy import LockOn


class Desktop(QObject):
    """Tells in the GUI thread what happens. It decides nothing: whether Postern locks for it is the policy's choice."""

    happened = Signal(object)
    """A ``LockReason`` out of ``domain.policy.LOCKED_BY``. For SLEEP see ``holds_sleep``."""
    hears_changed = Signal(object)
    """A new value of ``hears``."""

    def __init__(self) -> None:
        super().__init__()
        self.hears: frozenset[LockOn] = frozenset()
        """What this computer can tell; complete some moments after ``start``."""

    @property
    def holds_sleep(self) -> bool:
        """Whether the computer waits with sleeping until this process has ended, or some seconds have passed.

        Where it does not, it may sleep as soon as the handlers of ``happened`` have returned.
        """
        return False

    @property
    def sleep_may_write_memory(self) -> bool:
        """Whether a sleep may be a hibernation, which writes all memory to the disk; True where that is not known."""
        return True

    def start(self, _window: int) -> None:
        """Begin to listen, where there is anything to hear.

        ``_window`` is the native id of a window of ours, which some systems talk to.
        """

    def delay_sleep(self, is_wanted: bool) -> None:
        """Ask the computer to wait before it sleeps, or no longer. Systems that have no such thing leave it so."""

    def stop(self) -> None:
        """Listen no more. A wait before sleep that was asked for lasts until the process ends."""

    def _can_hear(self, *kinds: LockOn) -> None:
        """Note that the computer tells these."""
        if not self.hears.issuperset(kinds):
            self.hears |= frozenset(kinds)
            self.hears_changed.emit(self.hears)


class Edge:
    """Finds the moment in which a state becomes what is waited for. How things stood at first is no such moment."""

    def __init__(self, awaited: bool) -> None:
        self._awaited = awaited
        self._last = awaited

    def sees(self, state: object) -> bool:
        """Take in the state of now; say whether it has just become what is waited for."""
        if not isinstance(state, bool):
            return False
        last, self._last = self._last, state
        return state is self._awaited and last is not self._awaited
