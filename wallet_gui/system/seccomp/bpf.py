"""The steps of a filter as classic BPF (seccomp(2), linux/filter.h), and the numbers of a processor.

Numbers are those of the kernel's own tables: arch/x86/entry/syscalls/syscall_64.tbl and, for arm64,
include/uapi/asm-generic/unistd.h.
"""

import struct
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from typing import Final

from wallet_gui.domain.frozen import frozen

ALLOW: Final = 0x7FFF_0000
KILL: Final = 0x8000_0000
REFUSE: Final = 0x0005_0000 | 1  # EPERM
NO_SUCH_CALL: Final = 0x0005_0000 | 38  # ENOSYS

EQUAL: Final = 0x15  # BPF_JMP | BPF_JEQ | BPF_K
ANY_BIT: Final = 0x45  # BPF_JMP | BPF_JSET | BPF_K
_AT_LEAST: Final = 0x35  # BPF_JMP | BPF_JGE | BPF_K
_LOAD: Final = 0x20  # BPF_LD | BPF_W | BPF_ABS
_ANSWER: Final = 0x06  # BPF_RET | BPF_K

# Places in struct seccomp_data; both processors are little-endian, so the low half of an argument comes first.
_NUMBER_AT: Final = 0
_ARCH_AT: Final = 4
_FIRST_ARGUMENT_AT: Final = 16


@frozen
class Processor:
    """What a filter has to know of a processor."""

    audit_arch: int
    """The architecture word that the kernel gives a filter (AUDIT_ARCH_… of linux/audit.h)."""
    first_foreign: int | None
    """Numbers from here on belong to another calling convention (x32) and are never used."""
    seccomp: int
    """The number of seccomp itself."""
    numbers: Mapping[str, int] = field(repr=False)
    """Of the calls that our filters name."""


def guard(processor: Processor) -> Sequence[bytes]:
    """Kill whoever calls with another processor's numbers, then load the number."""
    steps = [_load(_ARCH_AT), jump(EQUAL, processor.audit_arch, 1, 0), answer(KILL), _load(_NUMBER_AT)]
    if processor.first_foreign is not None:
        steps += [jump(_AT_LEAST, processor.first_foreign, 0, 1), answer(KILL)]
    return steps


def each(numbers: Iterable[int], verdict: int) -> Sequence[bytes]:
    """Answer these calls so; go on with the others."""
    return [step for number in numbers for step in (jump(EQUAL, number, 0, 1), answer(verdict))]


def load_first_argument() -> bytes:
    """Look at the low half of the call's first argument from here on."""
    return _load(_FIRST_ARGUMENT_AT)


def jump(test: int, value: int, if_true: int, if_false: int) -> bytes:
    """Skip so many steps, as the test goes."""
    return _step(test, if_true, if_false, value)


def answer(verdict: int) -> bytes:
    """End with this verdict."""
    return _step(_ANSWER, 0, 0, verdict)


def _load(offset: int) -> bytes:
    return _step(_LOAD, 0, 0, offset)


def _step(code: int, if_true: int, if_false: int, value: int) -> bytes:
    """Return one struct sock_filter."""
    return struct.pack("<HBBI", code, if_true, if_false, value)
