"""The quick unlock as the lock page has it: whether it is asked for, its end, and fingers that it does not know."""

from typing import TYPE_CHECKING

from wallet_gui.domain.session import Needs

if TYPE_CHECKING:
    from wallet_gui.keeper.core import Keeper


class QuickAtLock:
    """Of the session that there is, if any."""

    def __init__(self, keeper: "Keeper") -> None:
        self._keeper = keeper

    def is_wanted(self) -> bool:
        """Say whether a PIN or a sensor would open the session now."""
        keeper, session = self._keeper, self._keeper.session
        return session is not None and session.needs(keeper.house.now(), keeper.fails(session)) is Needs.QUICK

    def end(self) -> None:
        """Forget what a PIN or a sensor could open; a lock page that is up says so."""
        keeper = self._keeper
        if keeper.session is None:
            return
        keeper.session.quick.end()
        if keeper.is_locked and not self._is_busy() and keeper.door is not None:
            keeper.door.send(keeper.page())

    def sensor_refused(self) -> None:
        """The sensor of the lock page knows somebody else's finger: counted here, as a door may crash and another come.

        What comes while a try is under way, or after its end, crossed the answer.
        """
        keeper, session = self._keeper, self._keeper.session
        if session is None or self._is_busy() or not self.is_wanted():
            return
        session.quick.count()
        session.quick.was_wrong()
        if not session.quick.is_ready and keeper.door is not None:
            keeper.door.send(keeper.page())

    def _is_busy(self) -> bool:
        return self._keeper.entering is not None or self._keeper.desk.operation is not None
