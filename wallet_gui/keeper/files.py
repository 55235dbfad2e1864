"""Where the keeper's files are: one port, with the disk behind it, or memory alone for a guest."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Final, Protocol

from wallet_gui.domain.errors import (
    DeviceFailedError,
    DiskFullError,
    GoneError,
    NoPermissionError,
    ReadOnlyError,
    StorageError,
)
from wallet_gui.vault.file_steps import FileSteps, SystemSteps

NOWHERE: Final = Path(os.devnull) / "postern-guest"
"""The profile of a guest. No such path can be on a disk, so that nothing can be written there by mistake."""

_MEANINGS: Final[dict[int, Callable[[], StorageError]]] = {
    errno.EROFS: ReadOnlyError,
    errno.EACCES: ReadOnlyError,
    errno.EPERM: ReadOnlyError,
    errno.ENOENT: GoneError,
    errno.ENOTDIR: GoneError,
    errno.EEXIST: GoneError,
    errno.ENOSPC: lambda: DiskFullError(needed_bytes=0),
    errno.EDQUOT: lambda: DiskFullError(needed_bytes=0),
}


class Files(FileSteps, Protocol):
    """What the keeper asks of a file system."""

    def make_folder(self, folder: Path) -> None:
        """Make a folder for its owner alone; one that is there already is no error. Raises StorageError."""
        ...

    def remove_folder(self, folder: Path) -> None:
        """Remove an empty folder. One that is not there is no error. Raises StorageError."""
        ...


class DiskFiles(SystemSteps):
    """The real thing."""

    def make_folder(self, folder: Path) -> None:
        try:
            folder.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise _MEANINGS.get(error.errno or 0, DeviceFailedError)() from error

    def remove_folder(self, folder: Path) -> None:
        try:
            folder.rmdir()
        except FileNotFoundError:
            pass
        except OSError as error:
            raise _MEANINGS.get(error.errno or 0, DeviceFailedError)() from error


class MemoryFiles:
    """Files that end with the keeper. Nothing here can be reached through the file system."""

    def __init__(self) -> None:
        self._folders: set[Path] = {NOWHERE}
        self._files: dict[Path, bytes] = {}
        self._open: dict[int, Path] = {}
        self._last = 0

    @property
    def is_empty(self) -> bool:
        """Whether no file is held."""
        return not self._files

    def names(self, folder: Path) -> list[str]:
        if folder not in self._folders:
            raise GoneError
        return [path.name for path in (*self._folders, *self._files) if path.parent == folder]

    def read(self, path: Path, most: int) -> bytes:
        try:
            return self._files[path][:most]
        except KeyError:
            raise GoneError from None

    def lock(self, path: Path) -> int:
        """Return a handle: nobody else can come to these files."""
        self._in_folder(path)
        self._files.setdefault(path, b"")
        return self._handle(path)

    def unlock(self, handle: int) -> None:
        del self._open[handle]

    def create(self, path: Path) -> int:
        self._in_folder(path)
        if path in self._files:
            raise DeviceFailedError
        self._files[path] = b""
        return self._handle(path)

    def write(self, handle: int, data: bytes) -> None:
        self._files[self._open[handle]] += data

    def sync(self, handle: int) -> None:
        """Do nothing: there is no disk."""

    def close(self, handle: int) -> None:
        del self._open[handle]

    def sync_existing(self, path: Path) -> None:
        """Do nothing: there is no disk."""

    def link(self, source: Path, target: Path) -> bool:
        self._in_folder(target)
        self._files[target] = self.read(source, len(self._files.get(source, b"")))
        return True

    def rename(self, source: Path, target: Path) -> None:
        self._in_folder(target)
        try:
            self._files[target] = self._files.pop(source)
        except KeyError:
            raise GoneError from None

    def remove(self, path: Path) -> None:
        self._files.pop(path, None)

    def sync_folder(self, folder: Path) -> None:
        """Do nothing: there is no disk."""

    def make_folder(self, folder: Path) -> None:
        self._in_folder(folder)
        self._folders.add(folder)

    def remove_folder(self, folder: Path) -> None:
        if folder in self._folders and self.names(folder):
            raise NoPermissionError
        self._folders.discard(folder)

    def _in_folder(self, path: Path) -> None:
        if path.parent not in self._folders:
            raise GoneError

    def _handle(self, path: Path) -> int:
        self._last += 1
        self._open[self._last] = path
        return self._last


DISK: Final[Files] = DiskFiles()
