"""Files that the person saves somewhere: whole or not there at all, and for this user alone."""

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, TextIO

from wallet_gui.domain.errors import DeviceFailedError, DiskFullError, GoneError, ReadOnlyError, StorageError

_AS_GIVEN: Final[int] = getattr(os, "O_BINARY", 0)
"""Without it Windows would write every line end of ``\\r\\n`` as ``\\r\\r\\n``."""

_MEANINGS: Final[dict[int, Callable[[], StorageError]]] = {
    errno.ENOSPC: lambda: DiskFullError(needed_bytes=0),
    errno.EDQUOT: lambda: DiskFullError(needed_bytes=0),
    errno.EROFS: ReadOnlyError,
    errno.EACCES: ReadOnlyError,
    errno.EPERM: ReadOnlyError,
    errno.ENOENT: GoneError,
    errno.ENOTDIR: GoneError,
}


@contextmanager
def whole_file(path: Path) -> Iterator[TextIO]:
    """Give a UTF-8 file to write into, which takes its place when it is whole.

    It is written beside its place, so that neither a cancel nor a full disk leaves half a file or touches the one that
    was there. Line ends are written as given.

    Raises: DiskFullError, ReadOnlyError, GoneError, DeviceFailedError; what the caller raises goes through.
    """
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _AS_GIVEN, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as file:
            yield file
            file.flush()
            os.fsync(descriptor)  # or a power cut could leave an empty file in the place of the one that was there
        draft.replace(path)
    except OSError as error:
        raise _MEANINGS.get(error.errno or 0, DeviceFailedError)() from None
    finally:
        _remove(draft)


def _remove(draft: Path) -> None:
    try:
        draft.unlink(missing_ok=True)
    except OSError:
        return  # its folder has gone, or became read-only: the error that matters is on its way
