"""Words that strangers chose: names of tokens, reasons of contracts. They are cut and tamed before they are kept."""

import unicodedata
from typing import Final

LONGEST_SYMBOL: Final = 16
LONGEST_NAME: Final = 64
LONGEST_REASON: Final = 300


def tamed(words: str, most: int) -> str:
    """Return the words on one line, without control, format and bidirectional characters, ``most`` long at most."""
    visible = "".join(" " if char.isspace() else char for char in words[: 8 * most] if _is_visible(char))
    line = " ".join(unicodedata.normalize("NFC", visible).split())
    return line if len(line) <= most else line[: most - 1] + "…"


def _is_visible(char: str) -> bool:
    return char.isspace() or not unicodedata.category(char).startswith("C")
