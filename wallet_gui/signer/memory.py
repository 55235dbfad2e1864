"""How much memory this computer has, and how much of it is free: Argon2id must not ask for more."""

from dataclasses import dataclass
from typing import Final

from wallet_gui.system.memory import free_memory_bytes, total_memory_bytes

_UNKNOWN_TOTAL: Final = 4 * 1024**3


@dataclass(frozen=True, slots=True)
class Memory:
    """Bytes of the whole computer, and bytes that a program can get now (None where the system does not say)."""

    total_bytes: int
    free_bytes: int | None


def memory_now() -> Memory:
    """Ask the system. It cannot be asked once the jail has closed."""
    return Memory(total_memory_bytes() or _UNKNOWN_TOTAL, free_memory_bytes())
