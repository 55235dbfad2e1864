"""A confirm door over an open home: one question, the password, one deed."""

from dataclasses import dataclass
from typing import Final

from wallet_gui.domain.policy import Policy
from wallet_gui.domain.session import CONFIRM_PURPOSES, Purpose
from wallet_gui.keeper.ports import Child

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
