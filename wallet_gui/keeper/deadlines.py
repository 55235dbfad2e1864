"""Alarms in the boot-time clock, which counts through sleep: looked at again at every message and tick."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(eq=False, slots=True)
class Alarm:
    """Something to do at a moment, unless it is cancelled."""

    at: float
    act: Callable[[], None]
    is_over: bool = False

    def cancel(self) -> None:
        """Let it be. A second time does nothing, nor after it has rung."""
        self.is_over = True


class Deadlines:
    """All alarms of the keeper."""

    def __init__(self) -> None:
        self._alarms: list[Alarm] = []

    def set(self, at: float, act: Callable[[], None]) -> Alarm:
        """Have something done when the boot-time clock reads ``at``."""
        alarm = Alarm(at, act)
        self._alarms.append(alarm)
        return alarm

    def next_at(self) -> float | None:
        """Return when the next alarm rings; None if none is set."""
        self._alarms = [alarm for alarm in self._alarms if not alarm.is_over]
        return min((alarm.at for alarm in self._alarms), default=None)

    def ring(self, now: float) -> None:
        """Do what is due, in its order. What is set meanwhile waits for the next look."""
        due = sorted((alarm for alarm in self._alarms if alarm.at <= now), key=lambda alarm: alarm.at)
        for alarm in due:
            if not alarm.is_over:
                alarm.is_over = True
                alarm.act()
