"""An e-mail on its way. What hands it in is imported with the first one: most sessions write none."""

import time
from contextlib import suppress
from threading import Lock
from typing import TYPE_CHECKING, Final

from wallet_gui.domain.mail import MailAccount, MailProblem

if TYPE_CHECKING:
    import socket

LIMIT_S: Final = 30.0
"""For everything, however slowly the server talks."""
ANSWER_S: Final = 10.0
"""For one answer."""
_READ_AND_WRITE: Final = 2
"""``socket.SHUT_RDWR``, without the module."""


class Attempt:
    """One e-mail on its way. ``cancel`` may be called from any thread, and ends it at once."""

    def __init__(self, limit_s: float = LIMIT_S) -> None:
        self._ends_at = time.monotonic() + limit_s
        self._lock = Lock()
        self._socket: socket.socket | None = None
        self.is_cancelled = False

    @property
    def remaining_s(self) -> float:
        """How long one more step may take; 0 when the time is over."""
        return max(0.0, min(ANSWER_S, self._ends_at - time.monotonic()))

    def cancel(self) -> None:
        """Give it up. What the server has accepted already it may deliver."""
        with self._lock:
            self.is_cancelled = True
            self._shut()

    def use(self, connection: "socket.socket") -> None:
        """Have ``cancel`` end this connection."""
        with self._lock:
            self._socket = connection
            if self.is_cancelled:
                self._shut()

    def _shut(self) -> None:
        if self._socket is not None:
            with suppress(OSError):
                self._socket.shutdown(_READ_AND_WRITE)


def send_late(account: MailAccount, subject: str, text: str, attempt: Attempt | None = None) -> MailProblem | None:
    """Send an e-mail and say what went wrong, or None. Blocks; for a worker. See ``sending.send``."""
    from wallet_gui.home.mail.sending import send  # late: TLS and SMTP

    return send(account, subject, text, attempt)
