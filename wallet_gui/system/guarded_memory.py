"""Memory for one secret that has to wait: kept out of swap and core files as far as the system lets, and overwritten.

Python moves and copies its own objects as it likes, so the secret lies in pages of its own, outside of Python's memory.
Linux has ``memfd_secret`` as well. It is not used: as long as one such page exists, the kernel refuses to hibernate the
whole computer, and a laptop whose battery is empty would lose somebody's work for our PIN.
"""

import ctypes
import mmap
import sys
from collections.abc import Callable
from typing import Final, Protocol

_PAGE: Final = mmap.PAGESIZE
_CRYPT_BLOCK: Final = 16
"""CRYPTPROTECTMEMORY_BLOCK_SIZE."""
_SAME_PROCESS: Final = 0


class Guarded(Protocol):
    """One secret."""

    @property
    def is_locked(self) -> bool:
        """Whether the system has promised not to write it to swap."""
        ...

    def read(self) -> bytearray:
        """Return a copy; who asks for it overwrites it."""
        ...

    def close(self) -> None:
        """Overwrite the secret and give the memory back. A second time does nothing."""
        ...


def guard(secret: bytes | bytearray) -> Guarded:
    """Keep a secret until it is closed. The caller overwrites its own copy."""
    system: str = sys.platform
    return _WindowsPages(secret) if system == "win32" else _Pages(secret)


class _Pages:
    """Pages of our own (mmap(2)): locked, left out of core files and of every forked child."""

    def __init__(self, secret: bytes | bytearray) -> None:
        self._size = len(secret)
        self._pages = mmap.mmap(-1, -(-max(1, self._size) // _PAGE) * _PAGE)
        self.is_locked = self._lock()
        self._keep_out_of_copies()
        memoryview(self._pages)[: self._size] = secret

    def read(self) -> bytearray:
        copy = bytearray(self._size)
        if not self._pages.closed:
            memoryview(copy)[:] = memoryview(self._pages)[: self._size]
        return copy

    def close(self) -> None:
        if self._pages.closed:
            return
        self._pages[:] = bytes(len(self._pages))
        self._pages.close()

    def _lock(self) -> bool:
        """Ask for mlock(2). It may be refused: users may lock a few pages alone, on old systems sixteen."""
        address = ctypes.addressof(ctypes.c_char.from_buffer(self._pages))
        libc = ctypes.CDLL(None, use_errno=True)
        done: int = libc.mlock(ctypes.c_void_p(address), ctypes.c_size_t(len(self._pages)))
        return done == 0

    def _keep_out_of_copies(self) -> None:
        advise: Callable[[int], None] | None = getattr(self._pages, "madvise", None)
        for name in ("MADV_DONTDUMP", "MADV_DONTFORK"):
            advice = getattr(mmap, name, None)  # Linux alone has them
            if advise is not None and advice is not None:
                advise(advice)


class _WindowsPages:
    """Memory that is encrypted while nobody reads it (CryptProtectMemory), under a key that the system keeps."""

    is_locked = False
    """Pages may be written to the page file; what is written is ciphertext."""

    def __init__(self, secret: bytes | bytearray) -> None:
        self._size = len(secret)
        padded = -(-max(1, self._size) // _CRYPT_BLOCK) * _CRYPT_BLOCK
        self._buffer = (ctypes.c_ubyte * padded).from_buffer(mmap.mmap(-1, padded))
        memoryview(self._buffer).cast("B")[: self._size] = secret
        self._crypt("CryptProtectMemory")

    def read(self) -> bytearray:
        self._crypt("CryptUnprotectMemory")
        copy = bytearray(self._buffer)[: self._size]
        self._crypt("CryptProtectMemory")
        return copy

    def close(self) -> None:
        ctypes.memset(self._buffer, 0, len(self._buffer))

    def _crypt(self, name: str) -> None:
        """Turn plain into cipher text, or back. A system that refuses one refuses both: then it stays plain."""
        function = getattr(ctypes.CDLL("crypt32"), name)
        function(self._buffer, ctypes.c_uint32(len(self._buffer)), ctypes.c_uint32(_SAME_PROCESS))
