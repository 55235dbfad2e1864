"""macOS: a window's sharing type. From macOS 15 on, some capture programs no longer heed it."""

import ctypes
import platform
from typing import Final

from wallet_gui.system.objc import Runtime

NOT_SHARED: Final = 0
"""NSWindowSharingNone."""
READ_ONLY: Final = 1
"""NSWindowSharingReadOnly, as every window starts."""
_HEEDED_BEFORE: Final = 15


def is_heeded(version: str) -> bool:
    """Say whether captures on this version of the system (such as ``14.7.1``) leave out a window that asks for it."""
    major = version.partition(".")[0]
    return major.isdecimal() and int(major) < _HEEDED_BEFORE


class MacCapture:
    """What Qt calls the window's handle is its view."""

    def __init__(self) -> None:
        self._runtime = Runtime()
        self._is_heeded = is_heeded(platform.mac_ver()[0])

    @property
    def can_leave_out(self) -> bool:
        """Whether captures on this version of the system heed the wish."""
        return self._is_heeded

    def leave_out(self, window: int, *, is_left_out: bool = True) -> bool:
        """Set the sharing type, and say whether it holds and is heeded."""
        send, kind = self._runtime.send, NOT_SHARED if is_left_out else READ_ONLY
        owner = send(window, b"window")
        if not owner:
            return False
        send(owner, b"setSharingType:", (ctypes.c_ulong, kind), result=None)
        has_taken = send(owner, b"sharingType", result=ctypes.c_ulong) == NOT_SHARED
        return bool(has_taken) and self._is_heeded
