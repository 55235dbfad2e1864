"""What may be an account name and a password, and the one form in which each enters a key (NFKC, Unicode UAX 15)."""

import unicodedata
from typing import Final

from wallet_gui.domain.errors import (
    EmptyError,
    NameTooLongError,
    PasswordTooLongError,
    PasswordTooShortError,
    UnusualCharacterError,
)

NAME_MOST: Final = 64
PASSWORD_MOST: Final = 256
PASSWORD_LEAST_ALONE: Final = 15
"""Code points of a new password that opens a vault by itself (NIST SP 800-63B-4)."""

PASSWORD_LEAST_OF_TWO: Final = 8
"""Code points of a new password that opens a vault only together with a second part, or a guest session."""

_UNUSUAL = frozenset({"Cc", "Cs", "Cn"})


def normal_password(password: str) -> bytes:
    """Return the bytes that are derived: NFKC, then UTF-8."""
    return _utf8(unicodedata.normalize("NFKC", password))


def normal_name(name: str) -> bytes:
    """Return the bytes by which two spellings of an account name are the same: NFKC, case folded, NFKC, UTF-8."""
    return _utf8(unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold()))


def check_name(name: str) -> None:
    """Refuse what cannot be the name of any account: not 1 to 64 code points."""
    if not name:
        raise EmptyError
    if len(name) > NAME_MOST:
        raise NameTooLongError


def check_password(password: str) -> None:
    """Refuse what cannot be any password: not 1 to 256 code points."""
    if not password:
        raise EmptyError
    if len(password) > PASSWORD_MOST:
        raise PasswordTooLongError


def least_password(*, is_tied: bool) -> int:
    """Return how many code points a new password needs. A tied vault opens only with a second part beside it."""
    return PASSWORD_LEAST_OF_TWO if is_tied else PASSWORD_LEAST_ALONE


def check_new_name(name: str) -> None:
    """Refuse what must not become the name of a new account."""
    check_name(name)
    if not name.strip():
        raise EmptyError
    _refuse_unusual(name)


def check_new_password(password: str, least: int = PASSWORD_LEAST_ALONE) -> None:
    """Refuse what must not become a password. How easy it is to guess is judged elsewhere."""
    check_password(password)
    _refuse_unusual(password)
    if len(password) < least:
        raise PasswordTooShortError(needed=least)


def _refuse_unusual(text: str) -> None:
    if any(unicodedata.category(character) in _UNUSUAL for character in text):
        raise UnusualCharacterError


def _utf8(text: str) -> bytes:
    """Encode; half a surrogate pair, which no keyboard makes, has no UTF-8 form."""
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:
        pass
    # Outside the handler: the first error holds the text, and a traceback must not show a password.
    raise UnusualCharacterError
