"""A person's own mail account, from which Postern sends what they have asked for."""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from typing import Any, Final

from wallet_gui.domain.frozen import frozen

HOST_MOST: Final = 253
TEXT_MOST: Final = 320
"""Characters of an address (RFC 5321 §4.5.3.1), and of a name or password."""
PORT_MOST: Final = 65_535
CODE_DIGITS: Final = 8
CODE_AGE_S: Final = 600
"""So long a code by e-mail is taken."""
NONCE_BYTES: Final = 16


class MailSecurity(StrEnum):
    """How the connection is encrypted. Without encryption nothing is sent."""

    TLS = "tls"
    """From its first byte (RFC 8314 §3)."""
    STARTTLS = "starttls"
    """After the server has said that it can (RFC 3207)."""


class MailProblem(StrEnum):
    """Why an e-mail could not be sent."""

    UNREACHABLE = "unreachable"
    """Nothing answers at this name and port."""
    SLOW = "slow"
    """It answers too slowly."""
    NO_TLS = "no_tls"
    """The server offers no encryption."""
    CERTIFICATE = "certificate"
    """It cannot prove that it is the server of this name."""
    LOGIN = "login"
    """It refuses the account's name or password."""
    RECIPIENT = "recipient"
    """It refuses the sender's or the recipient's address."""
    REFUSED = "refused"
    """It refuses for another reason, or does not speak SMTP."""
    TOO_MANY = "too_many"
    """Enough has been sent for the moment: three in fifteen minutes."""
    CANCELLED = "cancelled"


@frozen
class MailAccount:
    """Where to hand in an e-mail, as whom, and for whom."""

    host: str
    port: int
    security: MailSecurity
    user: str
    password: str = field(repr=False)
    sender: str
    recipient: str


def mail_account_from_json(value: object) -> MailAccount | None:
    """Read an account from a vault section; None if there is none, or anything about it is odd."""
    if not isinstance(value, dict):
        return None
    try:
        account = MailAccount(
            host=_text(value, "host", HOST_MOST),
            port=_port(value.get("port")),
            security=MailSecurity(value.get("security", "")),
            user=_text(value, "user", TEXT_MOST),
            password=_text(value, "password", TEXT_MOST),
            sender=_text(value, "sender", TEXT_MOST),
            recipient=_text(value, "recipient", TEXT_MOST),
        )
    except ValueError:
        return None
    return account if account.host and account.sender and account.recipient else None


def mail_account_to_json(account: MailAccount) -> dict[str, object]:
    """Return the account as a vault section stores it."""
    return {
        "host": account.host,
        "port": account.port,
        "security": account.security.value,
        "user": account.user,
        "password": account.password,
        "sender": account.sender,
        "recipient": account.recipient,
    }


def _text(value: Mapping[str, Any], key: str, most: int) -> str:
    text = value.get(key)
    if not isinstance(text, str) or len(text) > most or any(not character.isprintable() for character in text):
        raise ValueError(key)
    return text


def _port(value: object) -> int:
    if type(value) is not int or not 0 < value <= PORT_MOST:
        raise ValueError("port")
    return value
