"""Activity and the countdown. The deadline is the keeper's; this side reports activity and shows what is left."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal

from wallet_gui.channel.messages import Activity, Deadlines, LockNow, StayOnce
from wallet_gui.domain.policy import IDLE_WARNING_S
from wallet_gui.domain.ports import Clock
from wallet_gui.home.controllers.link import KeeperLink

_LEAST_BETWEEN_REPORTS_S = 1.0
_BY_MINUTES_FROM_MS = 3_600_000
_BY_FIVE_SECONDS_FROM_MS = 65_000
"""Each time that is shown wakes this process and the screen's; seconds count when few are left."""
_ACTS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletMove,
        QEvent.Type.TabletPress,
        QEvent.Type.InputMethod,
    }
)


@dataclass(frozen=True, slots=True)
class Countdown:
    """How long until Postern locks."""

    seconds: int | None = None
    """None: it does not lock by itself."""
    by_age: bool = False
    """Whether it locks because the password was typed long ago; activity does not put that off."""

    @property
    def warns(self) -> bool:
        """Whether the last half minute has begun."""
        return self.seconds is not None and self.seconds <= IDLE_WARNING_S


class IdleController(QObject):
    """Watches keys, mouse and touch in our windows, and counts down."""

    changed = Signal(object)
    """A new ``Countdown``."""

    def __init__(self, link: KeeperLink, clock: Clock, application: QObject) -> None:
        super().__init__()
        self._link, self._clock = link, clock
        self._deadlines = Deadlines(0, 0)
        self._reported_s = -math.inf
        self.countdown = Countdown()
        self._second = QTimer(self, interval=1000, timerType=Qt.TimerType.PreciseTimer)
        self._second.timeout.connect(self._tick)
        link.on(Deadlines, self.set_deadlines)
        application.installEventFilter(self)

    def set_deadlines(self, deadlines: Deadlines) -> None:
        """Take over the keeper's deadlines and show them at once."""
        self._deadlines = deadlines
        self._tick()

    def stay_once(self) -> None:
        """Ask the keeper for half an hour, once."""
        self._link.send(StayOnce())

    def stay(self) -> None:
        """Report that the person is there, at once."""
        self._report()

    def lock_now(self) -> None:
        """Ask the keeper to lock."""
        self._link.send(LockNow())

    def stop(self) -> None:
        """Count no more: the session ends."""
        self._second.stop()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if (
            event.spontaneous() and event.type() in _ACTS
        ):  # in this order: the type of an event costs five times as much
            self.notice()
        return False

    def notice(self) -> None:
        """Report activity, at most once a second."""
        if self._clock.boot_s() - self._reported_s >= _LEAST_BETWEEN_REPORTS_S:
            self._report()

    def _report(self) -> None:
        self._reported_s = self._clock.boot_s()
        self._link.send(Activity())

    def _tick(self) -> None:
        now_ms = self._clock.boot_s() * 1000
        left = [
            (at_ms - now_ms, by_age)
            for at_ms, by_age in ((self._deadlines.idle_at_ms, False), (self._deadlines.age_at_ms, True))
            if at_ms
        ]
        if left:
            left_ms, by_age = min(left)
            countdown = Countdown(max(0, math.ceil(left_ms / 1000)), by_age)
            # Wake up just after the shown time has passed, so that none is skipped or shown twice.
            step_ms = _step_ms(left_ms)
            self._second.start(max(20, int(left_ms % step_ms) + 10))
        else:
            countdown = Countdown()
            self._second.stop()
        if countdown != self.countdown:
            self.countdown = countdown
            self.changed.emit(countdown)


def _step_ms(left_ms: float) -> int:
    """Return in which steps a time is counted down."""
    if left_ms >= _BY_MINUTES_FROM_MS:
        return 60_000
    return 5_000 if left_ms >= _BY_FIVE_SECONDS_FROM_MS else 1_000
