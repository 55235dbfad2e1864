"""A home on its way out: covered at once, gone within 300 ms, and not before a door is there if that can be helped."""

from typing import Final

from wallet_gui.channel.messages import Lock
from wallet_gui.domain.session import LockReason
from wallet_gui.keeper.account_log import AccountLog
from wallet_gui.keeper.house import House
from wallet_gui.keeper.ports import Child

HOME_S: Final = 0.3
"""So long home may take to cover itself, seal its draft and end; then it is killed."""


class Parting:
    """One home that has been told to lock."""

    def __init__(self, house: House, home: Child, reason: LockReason, log: AccountLog) -> None:
        self.home = home
        self._reason, self._log = reason, log
        self._is_done = False
        home.send(Lock(reason))
        home.expect_end()
        self._alarm = house.deadlines.set(house.now() + HOME_S, home.kill)

    def done(self, log_entry: bytes) -> None:
        """Home has said that it has handed everything over; it may cover the screen until the door is there."""
        if not self._is_done:
            self._log.add(log_entry)
        self._is_done = True

    def door_is_there(self) -> None:
        """The next window is on the screen: home may go."""
        if self._is_done:
            self.home.retire(HOME_S)

    def gone(self) -> None:
        """Home has been reaped."""
        self._alarm.cancel()
        if not self._is_done:
            self._log.note_end(self._reason)
        self._log.write()  # not before the door is there: it takes as long as the disk does
