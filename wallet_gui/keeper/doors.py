"""The door that shows a page of its own: one at a time, and while one takes over from another the old one stays."""

from typing import Final

from wallet_gui.channel.messages import Channel
from wallet_gui.keeper.house import House
from wallet_gui.keeper.ports import Child

_GRACE_S: Final = 0.3
_TAKE_OVER_S: Final = 5.0
"""A new door that has not painted by then stands alone all the same."""


class Doors:
    """Opens doors, turns their page, and lets them go."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._old: Child | None = None
        self.current: Child | None = None
        self.is_shown = False
        """Whether the page that was asked for last is on the screen."""

    def open(self, page: Channel) -> None:
        """Open a door."""
        self.is_shown = False
        self.current = self._house.wake_door(page)

    def turn(self, page: Channel) -> None:
        """Have the door that is there show another page."""
        self.is_shown = False
        if self.current is not None:
            self.current.send(page)

    def take_over(self, page: Channel) -> None:
        """Open a door in place of the one that is there: it knows something that the next page must not."""
        self._let_old_go()
        self._old = self.current
        self._house.deadlines.set(self._house.now() + _TAKE_OVER_S, self._let_old_go)
        self.open(page)

    def painted(self, door: Child) -> bool:
        """A door has painted; say whether it is the one that is there."""
        if door is not self.current:
            return False
        self.is_shown = True
        self._let_old_go()
        return True

    def leave_to_home(self) -> None:
        """Home is on the screen: there is no door any more."""
        self.current = None

    def _let_old_go(self) -> None:
        old, self._old = self._old, None
        if old is not None:
            old.retire(_GRACE_S)
