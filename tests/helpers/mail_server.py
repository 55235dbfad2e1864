"""A real mail server on the loopback address, which takes one account's e-mails, or behaves badly on purpose."""

import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword

from tests.helpers.certificates import own_certificate
from wallet_gui.domain.mail import MailAccount, MailSecurity

HOST = "127.0.0.1"
USER, PASSWORD = "notices@example.org", "a password of the mail account"
RECIPIENT = "owner@example.org"


@dataclass
class MailServer:
    """What came, and how to get there."""

    port: int
    roots: ssl.SSLContext
    received: list[EmailMessage] = field(default_factory=list)
    greeted_as: list[str] = field(default_factory=list)

    def account(self, security: MailSecurity, **changes: Any) -> MailAccount:
        """Return an account here."""
        known = {"host": HOST, "port": self.port, "user": USER, "password": PASSWORD, "sender": USER}
        return MailAccount(**{**known, "recipient": RECIPIENT, "security": security, **changes})

    async def handle_EHLO(self, server: SMTP, session: Any, envelope: Any, hostname: str, responses: list[str]) -> Any:
        """Remember what a client calls itself."""
        self.greeted_as.append(hostname)
        session.host_name = hostname
        return responses

    async def handle_RCPT(self, server: SMTP, session: Any, envelope: Envelope, address: str, options: Any) -> str:
        """Take e-mails for one person alone."""
        if address != RECIPIENT:
            return "550 nobody of that name"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Any, envelope: Envelope) -> str:
        """Keep an e-mail."""
        content = envelope.content
        assert isinstance(content, bytes)
        message = message_from_bytes(content, policy=policy.default)
        assert isinstance(message, EmailMessage)
        self.received.append(message)
        return "250 taken"


@contextmanager
def mail_server(folder: Path, security: MailSecurity | None, host: str = HOST) -> Iterator[MailServer]:
    """Run a server that encrypts in this way, or in none; its certificate names ``host``."""
    certificate = own_certificate(folder, host)
    ours = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    ours.load_cert_chain(certificate)
    server = MailServer(_free_port(), ssl.create_default_context(cafile=certificate))
    controller = Controller(
        server,
        hostname=HOST,
        port=server.port,
        ssl_context=ours if security is MailSecurity.TLS else None,
        tls_context=ours if security is MailSecurity.STARTTLS else None,
        authenticator=_authenticate,
        auth_require_tls=False,
        ready_timeout=30,
        server_hostname="mail.test",
    )
    controller.start()
    try:
        yield server
    finally:
        controller.stop()


def _authenticate(_server: SMTP, _session: Any, _envelope: Any, _mechanism: str, auth_data: Any) -> AuthResult:
    is_right = isinstance(auth_data, LoginPassword) and auth_data == LoginPassword(USER.encode(), PASSWORD.encode())
    return AuthResult(success=is_right, handled=False)


def _free_port() -> int:
    with socket.create_server((HOST, 0)) as probe:
        return int(probe.getsockname()[1])
