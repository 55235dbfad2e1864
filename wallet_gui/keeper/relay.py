"""The boxes of one operation: each once, the way the table says; what is for home waits until everything is true."""

from wallet_gui.channel.messages import BOX_ROUTES, Box, BoxName, Role
from wallet_gui.domain.session import Purpose
from wallet_gui.keeper.purposes import MAY_PASS, READS_REQUEST, boxes_of


class Relay:
    """Which boxes have passed, and which may."""

    def __init__(self, purpose: Purpose) -> None:
        self._expected = boxes_of(purpose)
        self._with_refusal = MAY_PASS.get(purpose)
        self._is_in_order = purpose in READS_REQUEST
        self._passed: dict[BoxName, Box] = {}

    def may_pass(self, box: Box, sender: Role) -> bool:
        """Say whether this box may come from there now.

        Where a person reads before they type, each has to wait for the one before it: no password may pass before
        there was something to read.
        """
        if (box.sender, box.receiver) != BOX_ROUTES[box.name] or box.sender is not sender:
            return False
        if box.name in self._passed:
            return False
        if box.name is self._with_refusal:
            return BoxName.ENTRY in self._passed
        if box.name not in self._expected:
            return False
        return not self._is_in_order or self._expected[len(self._passed)] is box.name

    def note(self, box: Box) -> None:
        """Remember that it has passed, or that it waits for home to get it."""
        self._passed[box.name] = box

    def has(self, name: BoxName) -> bool:
        """Say whether a box has passed."""
        return name in self._passed

    @property
    def is_complete(self) -> bool:
        """Whether a signer has sent everything that it has to."""
        return {name for name in self._expected if BOX_ROUTES[name][0] is Role.SIGNER} <= self._passed.keys()

    @property
    def for_home(self) -> Box | None:
        """What a signer has sealed for home; it is held back until the operation has worked."""
        return next((box for box in self._passed.values() if self._is_for_home(box)), None)

    @property
    def mail(self) -> Box | None:
        """What home is to send by e-mail before the operation can be tried again."""
        return self._passed.get(BoxName.MAIL)

    @staticmethod
    def _is_for_home(box: Box) -> bool:
        return box.receiver is Role.HOME and box.name is not BoxName.MAIL
