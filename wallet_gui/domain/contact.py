"""What may be a contact."""

import unicodedata
from typing import Final

from wallet_gui.domain.credentials import check_new_name
from wallet_gui.domain.errors import InputError, UnusualCharacterError

PIN_BYTES: Final = 16
"""Of the proof that a person has confirmed a contact's name and address with the password."""
NOTE_MOST: Final = 2000
"""Code points of a contact's note."""

_TURNS_TEXT = frozenset("\u061c\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that nobody sees and that turn the text around them, or break its line."""

_CHANGES_PICTURE = frozenset(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0), 0x034F)))
"""Variation selectors and the grapheme joiner: marks that are nothing by themselves."""


def check_contact_name(name: str) -> None:
    """Refuse what must not be shown as the name of whoever gets money.

    1 to 64 code points, none of them a control character or one that turns text around, no space at either end.

    Raises: EmptyError, NameTooLongError, UnusualCharacterError.
    """
    check_new_name(name)
    if name != name.strip() or not _TURNS_TEXT.isdisjoint(name):
        raise UnusualCharacterError


def is_contact_name(name: str) -> bool:
    """Say whether ``check_contact_name`` takes it."""
    try:
        check_contact_name(name)
    except InputError:
        return False
    return True


def same_name(one: str, other: str) -> bool:
    """Say whether two names are one to a reader."""
    return plain_name(one) == plain_name(other)


def plain_name(name: str) -> str:
    """Return what a reader takes a name for, who does not look at width, capitals and spaces.

    Nor at what is nothing to see: with it, a second contact could look like the first.
    """
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())
    return " ".join("".join(character for character in folded if not _is_invisible(character)).split())


def _is_invisible(character: str) -> bool:
    return unicodedata.category(character) == "Cf" or character in _CHANGES_PICTURE
