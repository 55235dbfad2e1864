"""Overwrite bytes that have done their work.

Python never writes over what it frees. A secret that has travelled through ordinary ``bytes`` stands in the memory of
this process until chance puts something else there; where that must not be, the last who held them overwrites them.
"""

import ctypes
from typing import Final

_HEAD_SIZE: Final = bytes.__basicsize__ - 1
"""Of CPython's object, before the bytes themselves; the last byte of ``__basicsize__`` is the closing zero."""
_LEAST: Final = 64
"""Short ones may be shared with the rest of the program, and hold nothing worth it."""


def overwrite(data: bytes | bytearray) -> None:
    """Fill with zeros what nobody reads any more. Whoever still holds these very bytes then reads zeros."""
    if isinstance(data, bytearray):
        data[:] = bytes(len(data))
    elif len(data) >= _LEAST:
        ctypes.memset(id(data) + _HEAD_SIZE, 0, len(data))
