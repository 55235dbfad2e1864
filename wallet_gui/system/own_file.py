"""A file that only this user may read, written whole or not at all."""

import os
import secrets
from pathlib import Path
from typing import Final

_AS_GIVEN: Final[int] = getattr(os, "O_BINARY", 0)
"""Else Windows would turn each line feed into two bytes."""


def write_own_file(path: Path, content: bytes) -> None:
    """Write a new file with owner-only permissions (0600), or put it in the place of one.

    It is written beside its place and brought to the disk first, so that a full disk or a power cut leaves
    what was there.

    Raises: OSError.
    """
    new = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _AS_GIVEN, 0o600), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)
