"""Hand one e-mail in at the person's own server: encrypted, to a server that has proved its name, in bounded time.

The one place that uses smtplib; ``attempt.send_late`` imports it with the first e-mail. Looking up a name is left to
the system, with the system's own patience. The server learns neither this computer's name nor its time zone.
"""

import smtplib
import socket
import ssl
from collections.abc import Callable
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid
from typing import Final

from wallet_gui.domain.mail import MailAccount, MailProblem, MailSecurity
from wallet_gui.home.mail.attempt import ANSWER_S, Attempt

_OUR_NAME: Final = "[127.0.0.1]"
"""What a server is told of who we are (RFC 5321 §4.1.3): no program says more than it must."""
_CHUNK: Final = 4096
_READY: Final = 220


def send(
    account: MailAccount,
    subject: str,
    text: str,
    attempt: Attempt | None = None,
    roots: Callable[[], ssl.SSLContext] = ssl.create_default_context,
) -> MailProblem | None:
    """Send an e-mail and say what went wrong, or None. Blocks; for a worker.

    Args:
        account: Where, as whom, to whom.
        subject: One line.
        text: The whole of it, plain.
        attempt: To cancel it by.
        roots: What the server's certificate is checked against: what this computer trusts.
    """
    attempt = attempt or Attempt()
    try:
        _hand_in(account, _message(account, subject, text), attempt, roots())
    except (OSError, ValueError, smtplib.SMTPException) as error:
        return MailProblem.CANCELLED if attempt.is_cancelled else _problem(error, attempt)
    return None


def _hand_in(account: MailAccount, message: EmailMessage, attempt: Attempt, roots: ssl.SSLContext) -> None:
    client = _client(account, attempt, roots)
    try:
        if account.security is MailSecurity.STARTTLS:
            _encrypt(client, attempt, account, roots)
        if account.user:
            client.login(account.user, account.password)
        client.send_message(message, account.sender, [account.recipient])
    finally:
        client.close()


def _encrypt(client: smtplib.SMTP, attempt: Attempt, account: MailAccount, roots: ssl.SSLContext) -> None:
    """Encrypt what was said in the clear so far: two greetings. What the server said then counts no more (RFC 3207)."""
    client.ehlo()
    if not client.has_extn("starttls"):
        raise ssl.SSLError("no encryption is offered")
    code, _ = client.docmd("STARTTLS")
    has_said_more = isinstance(client.file, _Lines) and client.file.has_more
    if code != _READY or has_said_more or client.sock is None:  # more, in the clear, is somebody on the way
        raise ssl.SSLError("no encryption is begun")
    client.sock = roots.wrap_socket(client.sock, server_hostname=account.host)
    attempt.use(client.sock)
    client.file = None
    client.ehlo_resp = client.helo_resp = None
    client.esmtp_features = {}
    client.does_esmtp = False


def _client(account: MailAccount, attempt: Attempt, roots: ssl.SSLContext) -> smtplib.SMTP:
    """Return a client that is connected."""

    class Client(smtplib.SMTP):
        """Reads in bounded time; by the standard library's own reader a server that drips holds one for ever."""

        def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
            plain = socket.create_connection((host, port), timeout)
            attempt.use(plain)
            if account.security is not MailSecurity.TLS:
                return plain
            sealed = roots.wrap_socket(plain, server_hostname=host)
            attempt.use(sealed)
            return sealed

        def getreply(self) -> tuple[int, bytes]:
            if self.file is None and self.sock is not None:
                self.file = _Lines(self.sock, attempt)
            return super().getreply()

    client = Client(local_hostname=_OUR_NAME, timeout=attempt.remaining_s or ANSWER_S)
    code, words = client.connect(account.host, account.port)
    if code != _READY:
        client.close()
        raise smtplib.SMTPConnectError(code, words)
    return client


class _Lines:
    """Reads lines from a socket until the attempt's time is over."""

    def __init__(self, connection: socket.socket, attempt: Attempt) -> None:
        self._connection, self._attempt = connection, attempt
        self._read = b""

    def readline(self, most: int) -> bytes:
        """Return a line with its end; less at the end of what is sent. Raises TimeoutError."""
        while b"\n" not in self._read and len(self._read) < most:
            more = self._more()
            if not more:
                break
            self._read += more
        end = self._read.find(b"\n") + 1 or len(self._read)
        line, self._read = self._read[: min(end, most)], self._read[min(end, most) :]
        return line

    @property
    def has_more(self) -> bool:
        """Whether something has come that nobody asked for."""
        return bool(self._read)

    def close(self) -> None:
        """Nothing of its own is open."""

    def _more(self) -> bytes:
        remaining_s = self._attempt.remaining_s
        if not remaining_s:
            raise TimeoutError
        self._connection.settimeout(remaining_s)
        return self._connection.recv(_CHUNK)


def _message(account: MailAccount, subject: str, text: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = account.sender
    message["To"] = account.recipient
    message["Subject"] = subject
    message["Date"] = format_datetime(datetime.now(UTC))
    message["Message-ID"] = make_msgid(domain=account.sender.rpartition("@")[2] or "localhost")
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(text)
    return message


def _problem(error: Exception, attempt: Attempt) -> MailProblem:
    known: tuple[tuple[type[Exception], MailProblem], ...] = (
        (smtplib.SMTPAuthenticationError, MailProblem.LOGIN),
        (smtplib.SMTPNotSupportedError, MailProblem.LOGIN),  # it takes no names and passwords at all
        (smtplib.SMTPRecipientsRefused, MailProblem.RECIPIENT),
        (smtplib.SMTPSenderRefused, MailProblem.RECIPIENT),
        (ssl.SSLCertVerificationError, MailProblem.CERTIFICATE),  # which is a ValueError as well
        (UnicodeError, MailProblem.LOGIN),
        (ValueError, MailProblem.RECIPIENT),
        (TimeoutError, MailProblem.SLOW),
        (ssl.SSLError, MailProblem.NO_TLS),
    )
    if not attempt.remaining_s or isinstance(
        error.__context__, TimeoutError
    ):  # smtplib calls every end a disconnection
        return MailProblem.SLOW
    found = next((problem for kind, problem in known if isinstance(error, kind)), None)
    if found is not None:
        return found
    return MailProblem.REFUSED if isinstance(error, smtplib.SMTPException) else MailProblem.UNREACHABLE
