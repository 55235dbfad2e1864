"""Log lines: on standard error when asked for, the last ones in memory, never in a file, never with a secret."""

import re
import sys
from collections import deque
from typing import Final

KEPT_LINES: Final = 500
_MOST_CHARACTERS: Final = 300

_PERSONAL: Final = r"""
    (?: 0x[0-9A-Fa-f]{6,}                     # addresses, hashes, keys
      | [0-9A-Fa-f]{16,}
      | [A-Za-z0-9+/=_-]{24,}                 # base64, identifiers
      | \b[0-9]{6}\b                          # codes
      | "[^"]*" | '[^']*'                     # quoted values
      | (?: \b[a-z]{3,8}\b [ ]){11,} [a-z]{3,8}   # recovery phrases
    )
    """
"""Compiled with the first line: a start without a line need not wait for it."""


class Log:
    """Takes lines from the keeper and from the standard error of its children."""

    def __init__(self, *, verbose: bool) -> None:
        self._verbose = verbose
        self.lines: deque[str] = deque(maxlen=KEPT_LINES)

    def note(self, source: str, text: str) -> None:
        """Keep one line, and print it if the program was started with ``--verbose``."""
        line = f"{source}: {redacted_line(text)}"
        self.lines.append(line)
        if self._verbose:
            tell(line)


def tell(line: str) -> None:
    """Print one line on standard error, where there is one."""
    if sys.stderr is not None:
        sys.stderr.write(line + "\n")
        sys.stderr.flush()


def redacted_line(text: str) -> str:
    """Return a line without anything that looks like a value, and not too long."""
    printable = "".join(character if character.isprintable() else " " for character in text[: 4 * _MOST_CHARACTERS])
    return re.sub(_PERSONAL, "…", printable, flags=re.VERBOSE)[:_MOST_CHARACTERS]
