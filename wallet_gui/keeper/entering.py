"""From an opened vault to a painted home: the door stays until there is something to see."""

from collections.abc import Callable
from typing import Final

from wallet_gui.channel.messages import Enter, Refused, ShowLogIn
from wallet_gui.channel.schema import Body
from wallet_gui.domain.leaving import LastExit
from wallet_gui.domain.session import Computer, LockReason, Why
from wallet_gui.keeper.asking import Result
from wallet_gui.keeper.house import House
from wallet_gui.keeper.ports import Child
from wallet_gui.keeper.session import Session

PAINT_S: Final = 20.0
"""A home that has painted nothing by then is given up."""
_DOOR_GRACE_S: Final = 1.0


class Entering:
    """One home on its way to the screen."""

    def __init__(
        self, house: House, result: Result, home: Child, session: Session, restored_after: LockReason | None
    ) -> None:
        self._house = house
        self.result = result
        self.home = home
        self.session = session
        self.restored_after = restored_after

    def start(self, last_exit: LastExit | None, failed: Callable[[], None]) -> None:
        """Hand home the key it cannot be denied any more, and the sheet it opens with it."""
        session, account = self.session, self.session.account
        if self.result.for_home is not None:
            self.home.send(self.result.for_home)
        self.home.send(
            Enter(
                op=self.result.op,
                account_id=account.id,
                folder=account.cache_folder,
                sheet=account.sheet(),
                draft=Body(session.draft),
                policy=session.policy,
                deadlines=session.deadlines(self._house.now()),
                last_exit=last_exit,
                restored_after=self.restored_after,
                computer=session.computer,
                uses_keyring=session.uses_keyring,
                keyring_state=session.keyring_state,
                remembers_name=session.remembers_name,
                log_entries=session.log.give(),
                place=self._house.place,
            )
        )
        self._alarm = self._house.deadlines.set(self._house.now() + PAINT_S, failed)

    def arrive(self) -> None:
        """Home has painted: let the door go."""
        self._alarm.cancel()
        self.home.settle()
        self.result.door.send(self.result.done())
        self.result.door.retire(_DOOR_GRACE_S)

    def fail(self) -> None:
        """Tell the door that it did not work."""
        self._alarm.cancel()
        self.home.kill()
        self.result.door.send(Refused(op=self.result.op, why=Why.FAILED, tries_left=0, wait_s=0, offset_s=0, number=0))


def log_in_page(house: House, problem: Why | None, *, left: bytes = b"") -> ShowLogIn:
    """Return the page on which everything begins. Without a profile it has no accounts, whatever a guest has opened."""
    own = house.own
    accounts = 0 if own.computer is Computer.GUEST else len(own.accounts.ids())
    return ShowLogIn(accounts, own.file.device.last_exit, problem, own.computer, house.keyrings.remembered(), left)
