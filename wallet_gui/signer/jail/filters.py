"""The jail's two system call filters."""

from typing import Final

from wallet_gui.signer.jail.syscalls import ALWAYS, UNTIL_DERIVED, SyscallTable
from wallet_gui.system.seccomp.bpf import (
    ALLOW,
    ANY_BIT,
    EQUAL,
    NO_SUCH_CALL,
    REFUSE,
    answer,
    each,
    guard,
    jump,
    load_first_argument,
)

_CLONE_THREAD: Final = 0x0001_0000


def before_derivation(table: SyscallTable) -> bytes:
    """Return stage 1: threads may be made, processes may not."""
    # The flags of clone3 lie in memory that a filter cannot read: libc is told to use clone instead.
    threads = [
        jump(EQUAL, table.clone3, 0, 1),
        answer(NO_SUCH_CALL),
        jump(EQUAL, table.clone, 0, 4),
        load_first_argument(),
        jump(ANY_BIT, _CLONE_THREAD, 0, 1),
        answer(ALLOW),
        answer(REFUSE),
    ]
    allowed = each(table.allowed((*ALWAYS, *UNTIL_DERIVED)), ALLOW)
    return b"".join((*guard(table), *threads, *allowed, answer(REFUSE)))


def after_derivation(table: SyscallTable) -> bytes:
    """Return stage 2: what is open can be read and written, memory can be had, and that is all."""
    return b"".join((*guard(table), *each(table.allowed(ALWAYS), ALLOW), answer(REFUSE)))
