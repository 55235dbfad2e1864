"""The fence around a window in which secrets are typed: no network, no other program, no other process's memory.

Everything else stays allowed, because a toolkit, its themes and input methods need more calls than anybody can list.
What is refused are the ways out: sockets other than those of this computer (AF_UNIX), starting a program, reading
another process, and io_uring, which could do the first without asking.
"""

import os
import sys
from collections.abc import Mapping
from typing import Final

from wallet_gui.system.seccomp.bpf import (
    ALLOW,
    EQUAL,
    REFUSE,
    Processor,
    answer,
    each,
    guard,
    jump,
    load_first_argument,
)
from wallet_gui.system.seccomp.loading import put_on

_AF_UNIX: Final = 1

_X86_64: Final = Processor(
    audit_arch=0xC000003E,
    first_foreign=0x4000_0000,
    seccomp=317,
    numbers={
        "socket": 41,
        "execve": 59,
        "execveat": 322,
        "ptrace": 101,
        "process_vm_readv": 310,
        "process_vm_writev": 311,
        "pidfd_getfd": 438,
        "io_uring_setup": 425,
        "bpf": 321,
        "perf_event_open": 298,
        "userfaultfd": 323,
    },
)
_AARCH64: Final = Processor(
    audit_arch=0xC00000B7,
    first_foreign=None,
    seccomp=277,
    numbers={
        "socket": 198,
        "execve": 221,
        "execveat": 281,
        "ptrace": 117,
        "process_vm_readv": 270,
        "process_vm_writev": 271,
        "pidfd_getfd": 438,
        "io_uring_setup": 425,
        "bpf": 280,
        "perf_event_open": 241,
        "userfaultfd": 282,
    },
)
PROCESSORS: Final[Mapping[str, Processor]] = {"x86_64": _X86_64, "aarch64": _AARCH64}
"""By the name that ``uname`` gives the processor."""


def fence_in() -> bool:
    """Fence this process in for the rest of its life, and say whether the system has done it. Only Linux can."""
    processor = PROCESSORS.get(os.uname().machine) if sys.platform == "linux" else None
    return processor is not None and put_on(processor, fence(processor))


def fence(processor: Processor) -> bytes:
    """Return the filter."""
    refused = [number for name, number in processor.numbers.items() if name != "socket"]
    sockets = [
        jump(EQUAL, processor.numbers["socket"], 0, 4),
        load_first_argument(),
        jump(EQUAL, _AF_UNIX, 0, 1),
        answer(ALLOW),
        answer(REFUSE),
    ]
    return b"".join((*guard(processor), *each(refused, REFUSE), *sockets, answer(ALLOW)))
