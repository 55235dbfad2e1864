"""How much memory the computer can give now. Read by the signer before its jail closes, as it opens files."""

import sys
from pathlib import Path
from typing import Final

_MEMINFO: Final = Path("/proc/meminfo")


def free_memory_bytes() -> int | None:
    """Return the bytes that programs can still get without swapping; None where that cannot be told."""
    if sys.platform == "win32":
        return _windows_memory()[1]
    if sys.platform == "darwin":
        return None  # it counts pages that nobody has used; those that can be had at once are many more
    return _linux_value("MemAvailable:")


def total_memory_bytes() -> int | None:
    """Return the bytes of memory in this computer; None where that cannot be told."""
    if sys.platform == "win32":
        return _windows_memory()[0]
    if sys.platform == "darwin":
        return _sysctl_int(b"hw.memsize")
    return _linux_value("MemTotal:")


def _linux_value(name: str) -> int | None:
    try:
        for line in _MEMINFO.read_text("ascii").splitlines():
            if line.startswith(name):
                return int(line.split()[1]) * 1024
    except (OSError, ValueError, IndexError):
        return None
    return None


def _sysctl_int(name: bytes) -> int | None:
    """Return one of macOS's sysctl numbers."""
    import ctypes  # macOS only

    value = ctypes.c_uint64()
    size = ctypes.c_size_t(ctypes.sizeof(value))
    refused = ctypes.CDLL(None).sysctlbyname(name, ctypes.byref(value), ctypes.byref(size), None, ctypes.c_size_t(0))
    return None if refused else value.value


def _windows_memory() -> tuple[int | None, int | None]:
    """Return (total, available) by GlobalMemoryStatusEx."""
    import ctypes  # Windows only

    class Status(ctypes.Structure):
        _fields_ = (
            ("length", ctypes.c_ulong),
            ("load", ctypes.c_ulong),
            ("total", ctypes.c_ulonglong),
            ("available", ctypes.c_ulonglong),
            ("rest", ctypes.c_ulonglong * 5),
        )

    status = Status()
    status.length = ctypes.sizeof(status)
    kernel = ctypes.CDLL("kernel32.dll")
    if not kernel.GlobalMemoryStatusEx(ctypes.byref(status)):
        return None, None
    return status.total, status.available
