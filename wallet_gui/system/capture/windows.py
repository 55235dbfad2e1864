"""Windows: a window's display affinity."""

import ctypes
from ctypes import wintypes
from typing import Any, Final

EVERYWHERE: Final = 0x00
"""WDA_NONE."""
BLACK_IN_CAPTURES: Final = 0x01
"""WDA_MONITOR: before Windows 10 version 2004 the window is captured as a black area, which hides as much."""
NOT_IN_CAPTURES: Final = 0x11
"""WDA_EXCLUDEFROMCAPTURE."""


def wanted(*, is_left_out: bool) -> tuple[int, ...]:
    """Return the affinities to ask for, the best first; the first that the system takes up holds."""
    return (NOT_IN_CAPTURES, BLACK_IN_CAPTURES) if is_left_out else (EVERYWHERE,)


class WindowsCapture:
    """Only top-level windows of this process can be left out, and only while the desktop is composed."""

    can_leave_out = True

    def __init__(self) -> None:
        self._set = _affinity_setter()

    def leave_out(self, window: int, *, is_left_out: bool = True) -> bool:
        """Set the affinity, and say whether one of those wanted was taken up."""
        taken = any(self._set(window, affinity) for affinity in wanted(is_left_out=is_left_out))
        return taken and is_left_out


def _affinity_setter() -> Any:  # noqa: ANN401
    library: Any = ctypes
    function = library.WinDLL("user32").SetWindowDisplayAffinity
    function.argtypes, function.restype = (wintypes.HWND, wintypes.DWORD), wintypes.BOOL
    return function
