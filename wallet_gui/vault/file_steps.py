"""The single operations on files from which a safe write is built.

They stand behind one protocol so that a test can stop, fail or record each of them; the program uses ``SystemSteps``.
Every failure of the operating system leaves here as a ``StorageError``.
"""

import contextlib
import errno
import os
import stat
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, Protocol

from wallet_gui.domain.errors import (
    DeviceFailedError,
    DiskFullError,
    GoneError,
    NoPermissionError,
    NotAFileError,
    ReadOnlyError,
    StorageError,
    VaultInUseError,
)

SHARING_RETRIES: Final = 40
SHARING_PAUSE_S: Final = 0.05
"""Windows refuses to replace a file that a virus scanner or backup has open for a moment: 2 s in all."""

_OWNER_ONLY = 0o600
_NO_LINKS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
_NO_WAITING = getattr(os, "O_NONBLOCK", 0)
_BLOCK = 1024 * 1024


class FileSteps(Protocol):
    """What a safe write asks of a file system. Handles are file descriptors."""

    def names(self, folder: Path) -> list[str]:
        """Return the names in a folder."""
        ...

    def read(self, path: Path, most: int) -> bytes:
        """Return the bytes of a regular file, at most that many; anything else is refused."""
        ...

    def lock(self, path: Path) -> int:
        """Take the exclusive lock that this file stands for, without waiting, and return its handle."""
        ...

    def unlock(self, handle: int) -> None:
        """Give the lock back."""
        ...

    def create(self, path: Path) -> int:
        """Make a file that was not there, for its owner alone, and return its handle."""
        ...

    def write(self, handle: int, data: bytes) -> None:
        """Write all of it."""
        ...

    def sync(self, handle: int) -> None:
        """Return once the file's bytes are on the disk."""
        ...

    def close(self, handle: int) -> None:
        """Close a file that was written."""
        ...

    def sync_existing(self, path: Path) -> None:
        """Return once the bytes of a file that is there already are on the disk."""
        ...

    def link(self, source: Path, target: Path) -> bool:
        """Give a file a second name; say False where the file system has no links."""
        ...

    def rename(self, source: Path, target: Path) -> None:
        """Give a file another name, replacing what had it, in one step."""
        ...

    def remove(self, path: Path) -> None:
        """Remove a name. One that is not there is no error."""
        ...

    def sync_folder(self, folder: Path) -> None:
        """Return once the names in a folder are on the disk."""
        ...


class SystemSteps:
    """The real operations, on Linux, macOS and Windows."""

    def names(self, folder: Path) -> list[str]:
        with _translated():
            return [entry.name for entry in folder.iterdir()]

    def read(self, path: Path, most: int) -> bytes:
        with _translated(reading=True):
            _refuse_other_than_file(path)
            handle = os.open(path, os.O_RDONLY | _NO_LINKS | _NO_WAITING)
            try:
                if not stat.S_ISREG(os.fstat(handle).st_mode):
                    raise NotAFileError
                return _read_at_most(handle, most)
            finally:
                os.close(handle)

    def lock(self, path: Path) -> int:
        with _translated():
            _refuse_other_than_file(path)
            handle = os.open(path, os.O_RDWR | os.O_CREAT | _NO_LINKS | _NO_WAITING, _OWNER_ONLY)
            try:
                _lock_handle(handle)
            except OSError as error:
                os.close(handle)
                if error.errno in _LOCKED_BY_ANOTHER:
                    raise VaultInUseError from error
                raise
            return handle

    def unlock(self, handle: int) -> None:
        os.close(handle)

    def create(self, path: Path) -> int:
        with _translated():
            return os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | _NO_LINKS, _OWNER_ONLY)

    def write(self, handle: int, data: bytes) -> None:
        with _translated():
            left = memoryview(data)
            while left:
                left = left[os.write(handle, left[:_BLOCK]) :]

    def sync(self, handle: int) -> None:
        with _translated():
            _full_sync(handle)

    def close(self, handle: int) -> None:
        with _translated():
            os.close(handle)

    def sync_existing(self, path: Path) -> None:
        with _translated():
            handle = os.open(path, os.O_RDWR | _NO_LINKS)
            try:
                _full_sync(handle)
            finally:
                os.close(handle)

    def link(self, source: Path, target: Path) -> bool:
        with _translated():
            try:
                os.link(source, target)
            except OSError as error:
                if error.errno in _NO_LINKS_HERE:
                    return False
                raise
            return True

    def rename(self, source: Path, target: Path) -> None:
        with _translated():
            _patiently(lambda: source.replace(target))

    def remove(self, path: Path) -> None:
        with _translated(), contextlib.suppress(FileNotFoundError):
            _patiently(path.unlink)

    def sync_folder(self, folder: Path) -> None:
        if sys.platform == "win32":  # no such call there; NTFS keeps its own journal of names
            return
        with _translated():
            handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
            try:
                _full_sync(handle)
            finally:
                os.close(handle)


SYSTEM_STEPS: Final[FileSteps] = SystemSteps()

_NO_LINKS_HERE = {errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EACCES, errno.EINVAL}

_MEANINGS: Final[dict[int, type[StorageError]]] = {
    errno.EROFS: ReadOnlyError,
    errno.EACCES: ReadOnlyError,
    errno.EPERM: ReadOnlyError,
    errno.ENOENT: GoneError,
    errno.ENODEV: GoneError,
    errno.ENXIO: GoneError,
    errno.ENOTDIR: GoneError,
    errno.ESTALE: GoneError,
    errno.ELOOP: NotAFileError,
    errno.EISDIR: NotAFileError,
}

_LOCKED_BY_ANOTHER = {errno.EAGAIN, errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK}

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


@contextlib.contextmanager
def _translated(*, reading: bool = False) -> Iterator[None]:
    """Turn an error of the operating system into one of ours; how much room was needed is known further up."""
    try:
        yield
    except OSError as error:
        number = error.errno or 0
        if number in _FULL:
            raise DiskFullError(needed_bytes=0) from error
        if reading and number in (errno.EACCES, errno.EPERM):
            raise NoPermissionError from error
        raise _MEANINGS.get(number, DeviceFailedError) from error


def _refuse_other_than_file(path: Path) -> None:
    """Refuse a link, folder or device that stands there; opening refuses links again where the system can."""
    with contextlib.suppress(FileNotFoundError):
        if not stat.S_ISREG(os.lstat(path).st_mode):
            raise NotAFileError


def _read_at_most(handle: int, most: int) -> bytes:
    pieces: list[bytes] = []
    left = most
    while left > 0 and (piece := os.read(handle, min(left, _BLOCK))):
        pieces.append(piece)
        left -= len(piece)
    return b"".join(pieces)


def _full_sync(handle: int) -> None:
    if sys.platform == "darwin":
        import fcntl  # absent on Windows

        fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
    else:
        os.fsync(handle)


def _lock_handle(handle: int) -> None:
    if sys.platform == "win32":
        import msvcrt  # Windows only

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl  # absent on Windows

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _patiently(act: Callable[[], object]) -> None:
    """Do it; on Windows try again for a while when another program has the file open."""
    pause = threading.Event()
    for _ in range(SHARING_RETRIES if sys.platform == "win32" else 0):
        try:
            act()
        except PermissionError:
            pause.wait(SHARING_PAUSE_S)
        else:
            return
    act()
