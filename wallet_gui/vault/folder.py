"""The folder of one account: which names may stand in it, and the lock that lets one program write there."""

import contextlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from wallet_gui.vault.file_steps import SYSTEM_STEPS, FileSteps

VAULT: Final = "vault.wgv"
PREVIOUS: Final = "vault.prev"
NEXT_PREVIOUS: Final = "prev.tmp"
LOCK: Final = "vault.lock"

_TEMPORARY = re.compile(r"tmp-[0-9a-f]{16}")
_BACKUP = re.compile(r"vault\.v[0-9]+\.bak")


def is_temporary(name: str) -> bool:
    """Say whether this is the name of a file that a write makes before it is renamed."""
    return _TEMPORARY.fullmatch(name) is not None


def backup_name(number: int) -> str:
    """Return a name under which an older state of the vault is kept."""
    return f"vault.v{number}.bak"


def is_older_copy(name: str) -> bool:
    """Say whether a file of this name holds an older state of the vault, on purpose."""
    return name in (PREVIOUS, NEXT_PREVIOUS) or _BACKUP.fullmatch(name) is not None


def is_known(name: str) -> bool:
    """Say whether a name is one that writing or migrating a vault makes."""
    return name in (VAULT, LOCK) or is_temporary(name) or is_older_copy(name)


class FolderLock:
    """The right to write one account's folder, until released."""

    def __init__(self, folder: Path, steps: FileSteps = SYSTEM_STEPS) -> None:
        """Take the lock.

        Raises: VaultInUseError if another program or another holder in this one has it.
        """
        self._steps = steps
        self._handle: int | None = steps.lock(folder / LOCK)

    def release(self) -> None:
        """Give it back. A second time does nothing."""
        handle, self._handle = self._handle, None
        if handle is not None:
            self._steps.unlock(handle)

    def __enter__(self) -> "FolderLock":
        return self

    def __exit__(self, *_: object) -> None:
        self.release()


@contextlib.contextmanager
def locked(folder: Path, held: FolderLock | None, steps: FileSteps) -> Iterator[None]:
    """Hold the folder's lock for the time of a block, unless the caller holds it already."""
    if held is not None:
        yield
        return
    with FolderLock(folder, steps):
        yield
