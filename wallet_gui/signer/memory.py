"""How much memory this computer has, and how much of it is free: Argon2id must not ask for more."""

import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_MEMINFO: Final = Path("/proc/meminfo")
_LINE: Final = re.compile(r"^(MemTotal|MemAvailable):\s+(\d+) kB$", re.MULTILINE)
_UNKNOWN_TOTAL: Final = 4 * 1024**3


@dataclass(frozen=True, slots=True)
class Memory:
    """Bytes of the whole computer, and bytes that a program can get now (None where the system does not say)."""

    total_bytes: int
    free_bytes: int | None


def memory_now() -> Memory:
    """Ask the system. It cannot be asked once the jail has closed."""
    if _MEMINFO.exists():
        known = {name: int(kib) * 1024 for name, kib in _LINE.findall(_MEMINFO.read_text(encoding="ascii"))}
        return Memory(known.get("MemTotal", _UNKNOWN_TOTAL), known.get("MemAvailable"))
    if os.name == "nt":
        return _windows()
    return Memory(os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE"), None)


def _windows() -> Memory:
    import ctypes  # late: only Windows asks this way

    class Status(ctypes.Structure):
        """MEMORYSTATUSEX."""

        _fields_ = (
            ("length", ctypes.c_ulong),
            ("load", ctypes.c_ulong),
            *((name, ctypes.c_ulonglong) for name in ("total", "free", "page", "page_free", "virtual", "virtual_free")),
            ("extended", ctypes.c_ulonglong),
        )

    status = Status()
    status.length = ctypes.sizeof(status)
    if not ctypes.CDLL("kernel32").GlobalMemoryStatusEx(ctypes.byref(status)):
        return Memory(_UNKNOWN_TOTAL, None)
    return Memory(int(status.total), int(status.free))
