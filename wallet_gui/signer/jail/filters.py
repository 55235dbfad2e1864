"""The two seccomp filters as classic BPF (seccomp(2), linux/filter.h)."""

import struct
from collections.abc import Sequence
from typing import Final

from wallet_gui.signer.jail.syscalls import ALWAYS, UNTIL_DERIVED, SyscallTable

_LOAD: Final = 0x20  # BPF_LD | BPF_W | BPF_ABS
_EQUAL: Final = 0x15  # BPF_JMP | BPF_JEQ | BPF_K
_AT_LEAST: Final = 0x35  # BPF_JMP | BPF_JGE | BPF_K
_ANY_BIT: Final = 0x45  # BPF_JMP | BPF_JSET | BPF_K
_ANSWER: Final = 0x06  # BPF_RET | BPF_K

# Places in struct seccomp_data; both processors are little-endian, so the low half of an argument comes first.
_NUMBER_AT: Final = 0
_ARCH_AT: Final = 4
_FIRST_ARGUMENT_AT: Final = 16

_ALLOW: Final = 0x7FFF_0000
_KILL: Final = 0x8000_0000
_REFUSE: Final = 0x0005_0000 | 1  # EPERM
_NO_SUCH_CALL: Final = 0x0005_0000 | 38  # ENOSYS

_CLONE_THREAD: Final = 0x0001_0000


def before_derivation(table: SyscallTable) -> bytes:
    """Return stage 1: threads may be made, processes may not."""
    # The flags of clone3 lie in memory that a filter cannot read: libc is told to use clone instead.
    threads = [
        _jump(_EQUAL, table.clone3, 0, 1),
        _answer(_NO_SUCH_CALL),
        _jump(_EQUAL, table.clone, 0, 4),
        _load(_FIRST_ARGUMENT_AT),
        _jump(_ANY_BIT, _CLONE_THREAD, 0, 1),
        _answer(_ALLOW),
        _answer(_REFUSE),
    ]
    return b"".join((*_guard(table), *threads, *_allow(table.allowed((*ALWAYS, *UNTIL_DERIVED))), _answer(_REFUSE)))


def after_derivation(table: SyscallTable) -> bytes:
    """Return stage 2: what is open can be read and written, memory can be had, and that is all."""
    return b"".join((*_guard(table), *_allow(table.allowed(ALWAYS)), _answer(_REFUSE)))


def _guard(table: SyscallTable) -> Sequence[bytes]:
    """Kill whoever calls with another processor's numbers, then load the number."""
    guard = [_load(_ARCH_AT), _jump(_EQUAL, table.audit_arch, 1, 0), _answer(_KILL), _load(_NUMBER_AT)]
    if table.first_foreign is not None:
        guard += [_jump(_AT_LEAST, table.first_foreign, 0, 1), _answer(_KILL)]
    return guard


def _allow(numbers: tuple[int, ...]) -> Sequence[bytes]:
    return [step for number in numbers for step in (_jump(_EQUAL, number, 0, 1), _answer(_ALLOW))]


def _load(offset: int) -> bytes:
    return _step(_LOAD, 0, 0, offset)


def _jump(test: int, value: int, if_true: int, if_false: int) -> bytes:
    return _step(test, if_true, if_false, value)


def _answer(value: int) -> bytes:
    return _step(_ANSWER, 0, 0, value)


def _step(code: int, if_true: int, if_false: int, value: int) -> bytes:
    """Return one struct sock_filter."""
    return struct.pack("<HBBI", code, if_true, if_false, value)
