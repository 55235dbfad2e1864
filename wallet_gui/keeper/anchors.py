"""A second copy of each count of wrong tries, beside the vault: an older ``device.json`` brings no tries back.

Whoever can restore the whole profile brings back both; against that person only the cost of key derivation helps.
"""

from pathlib import Path
from typing import Final

from wallet_gui.domain.errors import StorageError
from wallet_gui.keeper.files import DISK, Files
from wallet_gui.vault.safe_write import write_small

NAME: Final = "tries"
_MOST_DIGITS: Final = 9


class Anchors:
    """The copies of all accounts in a folder; a name that no account has, has none."""

    def __init__(self, root: Path, files: Files = DISK) -> None:
        self._root = root
        self._files = files

    def read(self, account: str) -> int | None:
        """Return the wrong tries in a row that the copy says; None where there is no copy that makes sense."""
        try:
            text = self._files.read(self._root / account / NAME, _MOST_DIGITS)
        except StorageError:
            return None
        return int(text) if text.isdigit() else None

    def write(self, account: str, fails: int) -> bool:
        """Keep the count; say whether that was possible."""
        try:
            write_small(self._root / account / NAME, str(fails).encode("ascii"), steps=self._files)
        except StorageError:
            return False
        return True
