"""What becomes of a session that stays behind the lock: it grows old, and a guest's does not wait for long."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from wallet_gui.keeper.deadlines import Alarm

if TYPE_CHECKING:
    from wallet_gui.keeper.core import Keeper


class Waiting:
    """The alarms of one locked session."""

    def __init__(self, keeper: "Keeper") -> None:
        self._keeper = keeper
        self._alarms: list[Alarm] = []

    def begin(self) -> None:
        """Watch the session from now on."""
        self.end()
        session, house = self._keeper.session, self._keeper.house
        if session is None:
            return
        if house.now() < session.watch.age_at():
            self._set(session.watch.age_at(), self._grow_old)
        if session.rules.locked_s is not None:
            self._set(session.locked_since + session.rules.locked_s, self._keeper.exits.log_out)

    def end(self) -> None:
        """Let it be: the session is open again, or over."""
        for alarm in self._alarms:
            alarm.cancel()
        self._alarms.clear()

    def _grow_old(self) -> None:
        """The session has come of age: from now on everything has to be typed, or it ends."""
        keeper = self._keeper
        if keeper.session is not None:
            keeper.session.quick.end()
        if keeper.session is not None and keeper.session.rules.age_logs_out:
            keeper.exits.log_out()
        elif keeper.is_locked and keeper.desk.operation is None and keeper.door is not None:
            keeper.door.send(keeper.page())

    def _set(self, at: float, act: Callable[[], None]) -> None:
        self._alarms.append(self._keeper.house.deadlines.set(at, act))
