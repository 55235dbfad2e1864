"""E-mails are handed in at a real server: encrypted, to a server that has proved its name, in bounded time."""

import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.helpers.mail_server import HOST, RECIPIENT, USER, MailServer, mail_server
from wallet_gui.domain.mail import MailAccount, MailProblem, MailSecurity
from wallet_gui.home.mail.attempt import Attempt
from wallet_gui.home.mail.sending import send

TLS, STARTTLS = MailSecurity.TLS, MailSecurity.STARTTLS
SUBJECT, TEXT = "Postern: logged in", "Somebody logged in.\n有人登录了。\n"


def _send(server: MailServer, account: MailAccount) -> MailProblem | None:
    return send(account, SUBJECT, TEXT, roots=lambda: server.roots)


@pytest.mark.parametrize("security", [TLS, STARTTLS])
def test_an_email_arrives_whole_and_tells_nothing_of_this_computer(security: MailSecurity, tmp_path: Path) -> None:
    with mail_server(tmp_path, security) as server:
        assert _send(server, server.account(security)) is None
    (message,) = server.received
    assert (message["From"], message["To"], message["Subject"]) == (USER, RECIPIENT, SUBJECT)
    assert message.get_content().replace("\r\n", "\n") == TEXT
    assert str(message["Date"]).endswith("+0000")
    assert set(server.greeted_as) == {"[127.0.0.1]"}
    assert socket.gethostname() not in message.as_string()


@pytest.mark.parametrize("security", [TLS, STARTTLS])
def test_what_the_server_refuses_is_told_apart(security: MailSecurity, tmp_path: Path) -> None:
    with mail_server(tmp_path, security) as server:
        assert _send(server, server.account(security, password="another")) is MailProblem.LOGIN
        assert _send(server, server.account(security, password="密码")) is MailProblem.LOGIN
        assert _send(server, server.account(security, recipient="who@example.org")) is MailProblem.RECIPIENT
    assert server.received == []


@pytest.mark.parametrize("security", [TLS, STARTTLS])
def test_a_server_that_offers_no_encryption_gets_neither_password_nor_email(
    security: MailSecurity, tmp_path: Path
) -> None:
    with mail_server(tmp_path, None) as server:
        assert _send(server, server.account(security)) is MailProblem.NO_TLS
    assert server.received == []


@pytest.mark.parametrize("security", [TLS, STARTTLS])
@pytest.mark.parametrize(("host", "is_trusted"), [(HOST, False), ("127.0.0.9", True)])
def test_a_certificate_of_a_stranger_or_another_host_ends_it(
    security: MailSecurity, host: str, is_trusted: bool, tmp_path: Path
) -> None:
    with mail_server(tmp_path, security, host) as server:
        roots = server.roots if is_trusted else ssl.create_default_context()
        assert send(server.account(security), SUBJECT, TEXT, roots=lambda: roots) is MailProblem.CERTIFICATE
    assert server.received == []


def test_nobody_there_is_told(tmp_path: Path) -> None:
    with mail_server(tmp_path, TLS) as server:
        account = server.account(TLS)
    assert _send(server, account) is MailProblem.UNREACHABLE


def test_a_server_that_hangs_or_drips_costs_no_more_than_the_limit(tmp_path: Path) -> None:
    for security in (TLS, STARTTLS):
        with _silent_server(b"") as port:
            assert _send_to(port, security, Attempt(0.3)) is MailProblem.SLOW
    with _silent_server(b"2", b"2", b"0") as port:
        assert _send_to(port, STARTTLS, Attempt(0.3)) is MailProblem.SLOW


def test_a_cancel_ends_it_at_once(tmp_path: Path) -> None:
    with _silent_server(b"220 hello\r\n") as port:
        attempt = Attempt()
        threading.Timer(0.1, attempt.cancel).start()
        assert _send_to(port, STARTTLS, attempt) is MailProblem.CANCELLED
    attempt = Attempt()
    attempt.cancel()
    with _silent_server(b"220 hello\r\n") as port:
        assert _send_to(port, STARTTLS, attempt) is MailProblem.CANCELLED


def test_what_was_said_in_the_clear_before_the_encryption_ends_it() -> None:
    with _silent_server(b"220 hello\r\n", b"250-there\r\n250 STARTTLS\r\n", b"220 go on\r\n250 PIPELINING\r\n") as port:
        assert _send_to(port, STARTTLS, Attempt(5)) is MailProblem.NO_TLS


def test_a_line_break_in_an_address_makes_no_header_of_its_own(tmp_path: Path) -> None:
    with mail_server(tmp_path, TLS) as server:
        account = server.account(TLS, recipient=f"{RECIPIENT}\r\nBcc: thief@example.org")
        assert _send(server, account) is MailProblem.RECIPIENT
        problem = send(server.account(TLS), "a\r\nBcc: thief@example.org", TEXT, roots=lambda: server.roots)
        assert problem is MailProblem.RECIPIENT
    assert server.received == []


def _send_to(port: int, security: MailSecurity, attempt: Attempt) -> MailProblem | None:
    account = MailAccount(HOST, port, security, USER, "secret", USER, RECIPIENT)
    return send(account, SUBJECT, TEXT, attempt)


@contextmanager
def _silent_server(*says: bytes) -> Iterator[int]:
    """Answer each thing that is heard, and the connection itself, with the next of these; then be silent."""
    ended = threading.Event()

    def serve(listener: socket.socket) -> None:
        connection, _ = listener.accept()
        with connection:
            for words in says:
                connection.sendall(words)
                if words.endswith(b"\n"):
                    connection.recv(4096)
            ended.wait(30)

    with socket.create_server((HOST, 0)) as listener:
        thread = threading.Thread(target=serve, args=(listener,))
        thread.start()
        try:
            yield int(listener.getsockname()[1])
        finally:
            ended.set()
            thread.join()
