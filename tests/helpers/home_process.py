"""The real home process on a real channel, with a session to enter."""

from collections.abc import Mapping
from typing import Any, TypeVar

from tests.helpers.home_session import HomeSession
from tests.helpers.scripted_keeper import NO_BUSES, RUN, ChildProcess
from wallet_gui.channel.messages import Bye, Channel, Role, Shown
from wallet_gui.domain.look import Place

_M = TypeVar("_M", bound=Channel)
_PATIENCE_S = 30.0


class HomeProcess(ChildProcess):
    """Home as the keeper sees it. Use it as a context, so that it ends with the test."""

    def __init__(self, buses: Mapping[str, str] = NO_BUSES) -> None:
        super().__init__(Role.HOME, buses)

    def __enter__(self) -> "HomeProcess":
        return self

    def greet(self, place: Place | None = None) -> None:
        """Say Hello and wait until home is ready."""
        self.keeper.hello(place=place)

    def handover(self, session: HomeSession, run: bytes = RUN, **changes: Any) -> list[Any]:
        """Return what opens a session for this process."""
        return session.handover(run, self.keeper.child_key, **changes)

    def enter(self, session: HomeSession, place: Place | None = None, **changes: Any) -> None:
        """Greet home, open a session where the door's window stands by then, and wait until it is on the screen."""
        self.greet(Place(50, 60, 1000, 660))
        self.says(*self.handover(session, place=place, **changes))
        self.hears(Shown)

    def says(self, *messages: Channel) -> None:
        """Speak as the keeper."""
        for message in messages:
            self.keeper.say(message)

    def hears(self, kind: type[_M]) -> _M:
        """Wait for the next message of a kind."""
        return self.keeper.wait_for(kind)

    def has_said(self, kind: type[Channel]) -> bool:
        """Say whether home has said such a thing so far."""
        return self.keeper.has_heard(kind)

    def hang_up(self) -> None:
        """Close the channel, as the end of the keeper does."""
        assert self.process.stdin is not None
        self.process.stdin.close()

    def ends_at_bye(self) -> int:
        """Say that the next window is on the screen, and wait until home has ended."""
        self.says(Bye())
        return self.exit_code()

    def exit_code(self) -> int:
        """Wait until home has ended."""
        return self.process.wait(timeout=_PATIENCE_S)
