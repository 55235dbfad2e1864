"""A confirm door over an open home: one question, the password, one deed."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wallet_gui.channel.messages import ShowConfirm
from wallet_gui.domain.phrase import LENGTHS
from wallet_gui.domain.policy import Policy
from wallet_gui.domain.session import CONFIRM_PURPOSES, Purpose
from wallet_gui.keeper.ports import Child

if TYPE_CHECKING:
    from wallet_gui.keeper.house import House
    from wallet_gui.keeper.operations import Result
    from wallet_gui.keeper.session import Session

WANTABLE: Final = CONFIRM_PURPOSES - {Purpose.TWO_STEP_DRAFT}
"""What home may ask for; a draft of a second step is the door's own first half of switching it on."""


@dataclass
class Confirming:
    """One confirm door."""

    purpose: Purpose
    policy: Policy | None
    door: Child
    quit_after: bool = False
    """For REMOVE: what was ticked in the leave dialog."""
    worked: bool = False

    def allows(self, purpose: Purpose) -> bool:
        """Say whether this door may ask a signer for that."""
        if self.purpose is Purpose.TWO_STEP_ON and purpose is Purpose.TWO_STEP_DRAFT:
            return True
        return purpose is self.purpose

    def may_export(self, door: Child) -> bool:
        """Say whether this door has confirmed an export."""
        return door is self.door and self.purpose is Purpose.EXPORT and self.worked

    def take(self, result: "Result", session: "Session", home: Child) -> None:
        """Tell home what a signer has changed."""
        session.take(result.opened)
        if result.opened.vault:
            home.send(session.fresh())
        self.worked = self.worked or result.purpose is self.purpose


def open_confirm(
    house: "House", session: "Session", purpose: Purpose, policy: Policy | None, *, words: int, quit_after: bool
) -> Confirming:
    """Open a confirm door."""
    page = ShowConfirm(
        purpose=purpose,
        name=session.name,
        code_is_on=session.code_is_on,
        policy=policy,
        words=words if words in LENGTHS else LENGTHS[0],
        wait_s=house.throttle.remaining_s(session.account.id),
    )
    return Confirming(purpose, policy, house.wake_door(page), quit_after)
