"""Hygiene by Linux's ``prctl`` (prctl(2)); every call is read back."""

import ctypes
import os
import signal
from typing import Final

_PR_SET_PDEATHSIG: Final = 1
_PR_GET_PDEATHSIG: Final = 2
_PR_GET_DUMPABLE: Final = 3
_PR_SET_DUMPABLE: Final = 4
_PR_SET_NO_NEW_PRIVS: Final = 38
_PR_GET_NO_NEW_PRIVS: Final = 39


def make_undumpable() -> bool:
    """Keep other processes of the user from reading this one's memory, environment and open files.

    ``exec`` undoes it, so each process does it anew.
    """
    _prctl(_PR_SET_DUMPABLE, 0)
    return _prctl(_PR_GET_DUMPABLE, 0) == 0


def die_with_parent() -> bool:
    """Let the kernel kill this process as soon as its parent has ended.

    A parent that ended just before is noticed by its number, and then this process ends here.
    """
    parent = os.getppid()
    _prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)
    told = ctypes.c_int()
    _libc().prctl(_PR_GET_PDEATHSIG, ctypes.byref(told), 0, 0, 0)
    return told.value == signal.SIGKILL


def give_up_new_privileges() -> bool:
    """Never gain rights by running another program. Seccomp filters of ordinary users need it."""
    _prctl(_PR_SET_NO_NEW_PRIVS, 1)
    return _prctl(_PR_GET_NO_NEW_PRIVS, 0) == 1


def _prctl(option: int, value: int) -> int:
    answer: int = _libc().prctl(option, ctypes.c_ulong(value), ctypes.c_ulong(0), ctypes.c_ulong(0), ctypes.c_ulong(0))
    return answer


def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)
