"""The printed key as text: what stands on the sheet, and what a person types from it.

``PK1-`` and nine groups of four characters of Crockford's base32: 160 bits of key, then 20 bits that show a slip.
"""

import hashlib
import hmac
from typing import Final

from wallet_gui.domain import crockford
from wallet_gui.domain.errors import PrintedKeyLengthError, PrintedKeySlipError

KEY_BYTES: Final = 20
PREFIX: Final = "PK1"
GROUPS: Final = 9
GROUP: Final = 4
CHARACTERS: Final = GROUPS * GROUP
"""Without the prefix."""

_KEY_CHARACTERS = 32
_CHECK_LABEL = b"wg/v1/printed"


def groups_of(key: bytes) -> tuple[str, ...]:
    """Return the nine groups that stand on the sheet after ``PK1``."""
    if len(key) != KEY_BYTES:
        raise ValueError("a printed key has 20 bytes")
    text = crockford.encode(int.from_bytes(key), _KEY_CHARACTERS) + _check(key)
    return tuple(text[start : start + GROUP] for start in range(0, CHARACTERS, GROUP))


def text_of(key: bytes) -> str:
    """Return the whole text, groups joined by hyphens."""
    return "-".join((PREFIX, *groups_of(key)))


def key_of(typed: str) -> bytes:
    """Return the key that somebody typed, or had read from the sheet's QR code; with or without ``PK1``.

    Raises: PrintedKeyLengthError if it is not complete; PrintedKeySlipError if a character is wrong.
    """
    text = _without_prefix(crockford.plain(typed))
    if len(text) != CHARACTERS:
        raise PrintedKeyLengthError(len(text))
    if not set(text) <= set(crockford.ALPHABET):
        raise PrintedKeySlipError
    key = crockford.decode(text[:_KEY_CHARACTERS]).to_bytes(KEY_BYTES)
    if not hmac.compare_digest(text[_KEY_CHARACTERS:], _check(key)):
        raise PrintedKeySlipError
    return key


def is_group(typed: str, group: str) -> bool:
    """Say whether somebody typed this group of the sheet."""
    return hmac.compare_digest(crockford.plain(typed).encode("utf-8", "surrogatepass"), group.encode("ascii"))


def _without_prefix(text: str) -> str:
    """Drop ``PK1``, unless that is how the key itself begins."""
    return text.removeprefix(PREFIX) if len(text) != CHARACTERS else text


def _check(key: bytes) -> str:
    """Return the four characters that show a slip: the first 20 bits of a hash of the key."""
    digest = hashlib.sha256(_CHECK_LABEL + key).digest()
    return crockford.encode(int.from_bytes(digest[:3]) >> 4, GROUP)
