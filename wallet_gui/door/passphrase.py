"""A passphrase drawn by the computer: six words of the EFF large list, 77.5 bits (the list has 7 776 words)."""

import secrets
from functools import cache
from typing import Final

from wallet_gui.assets import asset

WORDS: Final = 6


def suggest() -> str:
    """Return six random words with a space between each two."""
    words = _words()
    return " ".join(secrets.choice(words) for _ in range(WORDS))


@cache
def _words() -> tuple[str, ...]:
    return tuple(asset("wordlists/eff-large.txt").read_text(encoding="utf-8").split())
