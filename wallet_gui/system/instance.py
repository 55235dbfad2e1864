"""One Postern per profile: a file lock decides, and a second start leaves one word or one link for the first.

``postern.lock`` holds the number of the process that has the lock. The word stands in ``postern.wish`` beside it; the
first is woken with SIGUSR1, or finds the file at its next tick where no signal reaches it.
"""

import contextlib
import os
import signal
import sys
from enum import StrEnum
from pathlib import Path
from typing import Final

from wallet_gui.domain.link import LONGEST_LINK, Link, parse_link
from wallet_gui.system.program import FLATPAK

LOCK_NAME: Final = "postern.lock"
WISH_NAME: Final = "postern.wish"
_MOST_BYTES: Final = 64
_OPEN: Final = "open "
"""Before a link. No word begins like this."""
_LONGEST_WISH: Final = len(_OPEN) + LONGEST_LINK
_NO_LINKS: Final = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


class Wish(StrEnum):
    """Everything that can be asked from outside, beside a link. None of it makes Postern less safe."""

    SHOW = "show"
    LOCK = "lock"
    LOG_OUT = "logout"


class Instance:
    """The right to run on a profile, held until the process ends or ``release``."""

    def __init__(self, handle: int) -> None:
        self._handle: int | None = handle

    def release(self) -> None:
        """Give it back. A second time does nothing."""
        handle, self._handle = self._handle, None
        if handle is not None:
            with contextlib.suppress(OSError):
                os.ftruncate(handle, 0)
            os.close(handle)


def can_wake(sandbox: Path = FLATPAK) -> bool:
    """Say whether a second start reaches the first by its process number.

    In a sandbox every start counts processes anew: the first one's number is there another's, as a rule its own.
    """
    return hasattr(signal, "SIGUSR1") and not sandbox.exists()


def take_instance(profile: Path) -> Instance | None:
    """Take the profile; None if another Postern has it.

    Raises: OSError if the lock file cannot be made.
    """
    handle = os.open(profile / LOCK_NAME, os.O_RDWR | os.O_CREAT | _NO_LINKS, 0o600)
    if not _lock(handle):
        os.close(handle)
        return None
    os.ftruncate(handle, 0)
    os.write(handle, b"%d" % os.getpid())
    return Instance(handle)


def leave_wish(profile: Path, wish: Wish | Link) -> None:
    """Tell the Postern that has the profile, and wake it.

    Raises: OSError if the word cannot be written.
    """
    temporary = profile / f"{WISH_NAME}.{os.getpid()}"
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _NO_LINKS, 0o600)
    try:
        os.write(handle, _text_of(wish).encode("ascii"))
    finally:
        os.close(handle)
    temporary.replace(profile / WISH_NAME)
    holder = _holder(profile)
    if holder is not None and can_wake():
        with contextlib.suppress(OSError):
            os.kill(holder, getattr(signal, "SIGUSR1"))  # noqa: B009  # Windows has none


def take_wish(profile: Path) -> Wish | Link | None:
    """Read and remove what a second start asked for; None if there is nothing, or nothing that is understood."""
    path = profile / WISH_NAME
    try:
        handle = os.open(path, os.O_RDONLY | _NO_LINKS | getattr(os, "O_NONBLOCK", 0))
    except FileNotFoundError:
        return None
    except OSError:
        _remove(path)
        return None
    try:
        word = os.read(handle, _LONGEST_WISH + 1)
    except OSError:
        word = b""
    finally:
        os.close(handle)
    _remove(path)
    try:
        text = word.decode("ascii")
        return parse_link(text.removeprefix(_OPEN)) if text.startswith(_OPEN) else Wish(text)
    except ValueError:
        return None


def _text_of(wish: Wish | Link) -> str:
    if isinstance(wish, Link):
        return _OPEN + wish.request if wish.request else Wish.SHOW.value
    return wish.value


def _holder(profile: Path) -> int | None:
    """Return the process number in the lock file."""
    try:
        number = int((profile / LOCK_NAME).read_bytes()[:_MOST_BYTES])
    except (OSError, ValueError):
        return None
    return number if number > 1 else None


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink()


def _lock(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt  # Windows only

            # Far beyond the number, which a second start must be able to read.
            os.lseek(handle, 1024, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
            os.lseek(handle, 0, os.SEEK_SET)
        else:
            import fcntl  # absent on Windows

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
