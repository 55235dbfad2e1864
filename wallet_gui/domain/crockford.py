"""Crockford's base32: what people copy from paper, read generously (https://www.crockford.com/base32.html).

Lower case, spaces and hyphens do not matter, nor whether somebody took a 1 for an I or an L, or a 0 for an O.
"""

import unicodedata
from typing import Final

ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_BITS = 5
_HYPHENS = str.maketrans("", "", "-\u2010\u2011\u2012\u2013\u2014\u2212")
"""All that may stand for one once a text has been through somebody's notes."""
_LOOK_ALIKES = str.maketrans("ILO", "110")


def plain(typed: str) -> str:
    """Return what was typed in its one form. It may still hold characters that are none of the alphabet's."""
    joined = "".join(unicodedata.normalize("NFKC", typed).split()).translate(_HYPHENS)
    return joined.upper().translate(_LOOK_ALIKES)


def encode(number: int, characters: int) -> str:
    """Return so many characters for a number of five bits each."""
    return "".join(ALPHABET[(number >> shift) & 31] for shift in range((characters - 1) * _BITS, -1, -_BITS))


def decode(text: str) -> int:
    """Return the number that characters of the alphabet stand for. Raises ValueError for any other character."""
    number = 0
    for character in text:
        number = (number << _BITS) | ALPHABET.index(character)
    return number
