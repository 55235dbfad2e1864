"""The clocks of this computer: one that counts through sleep and never jumps, and the one on the wall."""

import sys
import time
from pathlib import Path
from typing import Final

_LINUX_BOOT_ID: Final = Path("/proc/sys/kernel/random/boot_id")


class SystemClock:
    """Implements ``domain.ports.Clock`` on Linux, macOS and Windows."""

    def boot_s(self) -> float:
        """Seconds since the computer started, time asleep included."""
        if sys.platform == "win32":
            return _tick_count_s()
        if sys.platform == "darwin":
            # Python's time.monotonic stops in sleep there; the kernel's CLOCK_MONOTONIC does not.
            return time.clock_gettime(time.CLOCK_MONOTONIC)
        return time.clock_gettime(time.CLOCK_BOOTTIME)

    def wall_s(self) -> float:
        """Seconds since 1970 as this computer believes."""
        return time.time()

    def boot_id(self) -> str:
        """Name this start of the computer; the empty text where it cannot be told."""
        if sys.platform == "darwin":
            return _boot_session_id()
        if sys.platform != "linux":
            return ""  # whoever may make folders in the root of a disk could make such a file
        try:
            return _LINUX_BOOT_ID.read_text("ascii").strip()
        except (OSError, ValueError):
            return ""


def _tick_count_s() -> float:
    """Return GetTickCount64: milliseconds since the start, in steps of 16, sleep and hibernation included (PEP 418)."""
    import ctypes  # Windows only

    count = ctypes.CDLL("kernel32").GetTickCount64
    count.restype = ctypes.c_uint64
    return int(count()) / 1000


def _boot_session_id() -> str:
    """Return sysctl ``kern.bootsessionuuid``."""
    import ctypes  # macOS only

    text = ctypes.create_string_buffer(64)
    size = ctypes.c_size_t(len(text))
    library = ctypes.CDLL(None)
    failed = library.sysctlbyname(b"kern.bootsessionuuid", text, ctypes.byref(size), None, ctypes.c_size_t(0))
    return "" if failed else text.value.decode("ascii", "replace")
