"""Whether screen shots and shared screens leave the wallet's window out, as the person wants it and the system can."""

from dataclasses import replace

from PySide6.QtCore import QObject

from wallet_gui.domain.ports import Capture
from wallet_gui.home.choices import read_choices, with_choices
from wallet_gui.home.controllers.session import SessionController


class CaptureController(QObject):
    """The windows in which secrets are typed and shown are always left out; this one shows what is owned."""

    def __init__(self, session: SessionController, capture: Capture) -> None:
        super().__init__()
        self._session, self.capture = session, capture

    @property
    def can_leave_out(self) -> bool:
        """Whether this system has a way at all."""
        return self.capture.can_leave_out

    @property
    def leaves_out(self) -> bool:
        """Whether the person wants it."""
        return read_choices(self._session.body).no_captures

    def leave_out(self, is_wanted: bool) -> None:
        """Want it, or do not."""
        self._session.edit(lambda body: with_choices(body, replace(read_choices(body), no_captures=is_wanted)))
