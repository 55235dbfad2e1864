"""The port: a sensor that knows the person who sits here. It is asked when the person wants that, never by itself."""

from dataclasses import field
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from wallet_gui.domain.frozen import frozen


class Verdict(StrEnum):
    """How a sensor answers."""

    YES = "yes"
    NO = "no"
    """It read a finger well, and it is another's."""
    AGAIN = "again"
    """It could not read well, and goes on reading."""
    BUSY = "busy"
    """Another program uses it now."""
    NOT_HERE = "not_here"
    """The system does not allow it here, for instance in a remote session."""
    GONE = "gone"
    """There is none any more, or nothing is enrolled in the system."""
    STOPPED = "stopped"
    """Nobody touched it in time, or the person turned away."""
    FAILED = "failed"


@frozen
class Answer:
    """What a sensor said."""

    verdict: Verdict
    key: bytes = field(default=b"", repr=False)
    """For YES: 32 bytes, of a sensor that keeps a key; empty for one that only says yes or no."""


class Sensor(QObject):
    """One sensor. Every answer comes later, in the GUI thread; nothing here blocks."""

    found = Signal(object)
    """The ``QuickMethod`` that it can serve now, or None."""
    answered = Signal(object)
    """``Answer``. After AGAIN another one follows."""
    forgotten = Signal(bool)
    """Whether the key of a vault is gone: deleted, or there was none."""

    def look(self) -> None:
        """Find out whether it can be used; ``found`` tells."""
        self.found.emit(None)

    def ask(self, _whose: bytes) -> None:
        """Have the person touch it. ``_whose`` are the 16 bytes that name a vault, for a sensor that keeps a key."""
        self.answered.emit(Answer(Verdict.GONE))

    def enrol(self, whose: bytes) -> None:
        """Have the person touch it for the first time, and make a key if it keeps one."""
        self.ask(whose)

    def forget(self, _whose: bytes) -> None:
        """Delete the key that it keeps for a vault, if it keeps any, and look; ``forgotten`` tells."""
        self.forgotten.emit(True)

    def stop(self) -> None:
        """The person turns away: no answer is wanted any more."""
