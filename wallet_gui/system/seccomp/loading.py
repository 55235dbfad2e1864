"""Putting a filter on this process."""

import ctypes
from typing import Final

from wallet_gui.system import hygiene_linux
from wallet_gui.system.seccomp.bpf import Processor

_SET_MODE_FILTER: Final = 1
_FLAG_TSYNC: Final = 1
_STEP_BYTES: Final = 8


class _Program(ctypes.Structure):
    """struct sock_fprog."""

    _fields_ = (("length", ctypes.c_ushort), ("steps", ctypes.c_char_p))


def put_on(processor: Processor, program: bytes) -> bool:
    """Put a filter on every thread of this process, and say whether the kernel took it. It never comes off again."""
    hygiene_linux.give_up_new_privileges()
    libc = ctypes.CDLL(None, use_errno=True)
    libc.syscall.restype = ctypes.c_long
    loaded = _Program(len(program) // _STEP_BYTES, program)
    said: int = libc.syscall(processor.seccomp, _SET_MODE_FILTER, _FLAG_TSYNC, ctypes.byref(loaded))
    return said == 0
