"""System call numbers of the processors for which the jail has been written, and what is allowed when."""

from collections.abc import Mapping
from typing import Final

from wallet_gui.domain.frozen import frozen
from wallet_gui.system.seccomp.bpf import Processor

ALWAYS: Final = (
    *("read", "write", "close", "fstat", "poll", "lseek"),
    *("mmap", "mprotect", "munmap", "mremap", "madvise", "brk"),
    *("futex", "getrandom", "clock_gettime", "sched_yield", "restart_syscall"),
    *("rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "sigaltstack"),
    *("getpid", "gettid", "exit", "exit_group"),
)
"""Reading and writing open descriptors, memory, waiting, ending."""

UNTIL_DERIVED: Final = ("set_robust_list", "rseq", "prlimit64", "sched_getaffinity", "prctl", "seccomp")
"""What the threads of Argon2id need besides ``clone``, and what closes the second stage."""


@frozen
class SyscallTable(Processor):
    """One processor's numbers."""

    clone: int
    clone3: int

    def allowed(self, names: tuple[str, ...]) -> tuple[int, ...]:
        """Return the numbers of these calls."""
        return tuple(self.numbers[name] for name in names)


_X86_64: Final = SyscallTable(
    audit_arch=0xC000003E,
    first_foreign=0x4000_0000,
    clone=56,
    clone3=435,
    seccomp=317,
    numbers={
        "read": 0,
        "write": 1,
        "close": 3,
        "fstat": 5,
        "poll": 7,
        "lseek": 8,
        "mmap": 9,
        "mprotect": 10,
        "munmap": 11,
        "mremap": 25,
        "madvise": 28,
        "brk": 12,
        "futex": 202,
        "getrandom": 318,
        "clock_gettime": 228,
        "sched_yield": 24,
        "restart_syscall": 219,
        "rt_sigaction": 13,
        "rt_sigprocmask": 14,
        "rt_sigreturn": 15,
        "sigaltstack": 131,
        "getpid": 39,
        "gettid": 186,
        "exit": 60,
        "exit_group": 231,
        "set_robust_list": 273,
        "rseq": 334,
        "prlimit64": 302,
        "sched_getaffinity": 204,
        "prctl": 157,
        "seccomp": 317,
    },
)

_AARCH64: Final = SyscallTable(
    audit_arch=0xC00000B7,
    first_foreign=None,
    clone=220,
    clone3=435,
    seccomp=277,
    numbers={
        # arm64 has no poll; its libc polls by ppoll.
        "read": 63,
        "write": 64,
        "close": 57,
        "fstat": 80,
        "poll": 73,
        "lseek": 62,
        "mmap": 222,
        "mprotect": 226,
        "munmap": 215,
        "mremap": 216,
        "madvise": 233,
        "brk": 214,
        "futex": 98,
        "getrandom": 278,
        "clock_gettime": 113,
        "sched_yield": 124,
        "restart_syscall": 128,
        "rt_sigaction": 134,
        "rt_sigprocmask": 135,
        "rt_sigreturn": 139,
        "sigaltstack": 132,
        "getpid": 172,
        "gettid": 178,
        "exit": 93,
        "exit_group": 94,
        "set_robust_list": 99,
        "rseq": 293,
        "prlimit64": 261,
        "sched_getaffinity": 123,
        "prctl": 167,
        "seccomp": 277,
    },
)

TABLES: Final[Mapping[str, SyscallTable]] = {"x86_64": _X86_64, "aarch64": _AARCH64}
"""By the name that ``uname`` gives the processor."""
