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
            return _interrupt_time_s()
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
        try:
            return _LINUX_BOOT_ID.read_text("ascii").strip()
        except (OSError, ValueError):
            return ""


def _interrupt_time_s() -> float:
    """Return QueryInterruptTime: units of 100 ns since the start, sleep and hibernation included."""
    import ctypes  # Windows only

    ticks = ctypes.c_ulonglong()
    realtime = ctypes.CDLL("api-ms-win-core-realtime-l1-1-1.dll")
    realtime.QueryInterruptTime(ctypes.byref(ticks))
    return ticks.value / 10_000_000


def _boot_session_id() -> str:
    """Return sysctl ``kern.bootsessionuuid``."""
    import ctypes  # macOS only

    text = ctypes.create_string_buffer(64)
    size = ctypes.c_size_t(len(text))
    library = ctypes.CDLL(None)
    failed = library.sysctlbyname(b"kern.bootsessionuuid", text, ctypes.byref(size), None, ctypes.c_size_t(0))
    return "" if failed else text.value.decode("ascii", "replace")
