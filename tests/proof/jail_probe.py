"""A signer-like program that tries to break out, before its jail and after each stage, and tells what happened.

Run with ``-I`` by tests/proof/test_jail.py. Arguments: a file to write to, the number of the user to become (or
nothing), then words that say what this kernel lacks.
"""

import ctypes
import json
import mmap
import os
import platform
import resource
import signal
import socket
import struct
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from wallet_gui.domain.errors import KdfTooCostlyError
from wallet_gui.signer.jail import jail_for_this_system
from wallet_gui.system.hygiene import harden
from wallet_gui.vault.header import KdfCost
from wallet_gui.vault.kdf import measure_one_run

LIBC = ctypes.CDLL(None, use_errno=True)
LIBC.syscall.restype = ctypes.c_long
FOUR_LANES = KdfCost(19_456, 2, 4)
ONE_LANE = KdfCost(19_456, 2, 1)
UNSHARE = {"x86_64": 272, "aarch64": 97}[platform.machine()]
SECCOMP = {"x86_64": 317, "aarch64": 277}[platform.machine()]
LANDLOCK = 444
PR_SET_DUMPABLE, PR_SET_NO_NEW_PRIVS = 4, 38


def called(result: int) -> None:
    if result < 0:
        raise OSError(ctypes.get_errno(), "refused")


def start_thread() -> None:
    thread = threading.Thread(target=int)
    thread.start()
    thread.join()


def fork() -> None:
    if (child := os.fork()) == 0:
        os._exit(0)
    os.waitpid(child, 0)


def copy_own_memory() -> None:
    """Read memory as another process would."""
    source, target = ctypes.create_string_buffer(b"x"), ctypes.create_string_buffer(1)
    pair = ctypes.c_void_p * 2
    there, here = pair(ctypes.addressof(source), 1), pair(ctypes.addressof(target), 1)
    called(LIBC.process_vm_readv(os.getpid(), here, 1, there, 1, 0))


WRITABLE = Path(sys.argv[1])
ATTEMPTS: dict[str, Callable[[], object]] = {
    "tcp": lambda: socket.socket(socket.AF_INET, socket.SOCK_STREAM),
    "udp": lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM),
    "unix": lambda: socket.socket(socket.AF_UNIX),
    "pair": socket.socketpair,
    "read a file": lambda: Path(__file__).read_bytes(),
    "write a file": lambda: WRITABLE.write_bytes(b"x"),
    "look at a file": lambda: Path(__file__).stat(),
    "list a folder": lambda: list(Path("/").iterdir()),
    "exec": lambda: os.execv("/bin/true", ["true"]),
    "spawn": lambda: subprocess.run(["/bin/true"], check=True),
    "fork": fork,
    "ptrace": lambda: called(LIBC.ptrace(0, 0, 0, 0)),
    "kill": lambda: os.kill(os.getpid(), 0),
    "memfd": lambda: os.memfd_create("x"),
    "pipe": os.pipe,
    "other memory": copy_own_memory,
    "thread": start_thread,
    "dumpable": lambda: called(LIBC.prctl(PR_SET_DUMPABLE, 1, 0, 0, 0)),
    "core limit": lambda: resource.setrlimit(resource.RLIMIT_CORE, (0, 0)),
    "four lanes": lambda: measure_one_run(FOUR_LANES),
    "one lane": lambda: measure_one_run(ONE_LANE),
    "random": lambda: os.urandom(32),
    "memory": lambda: mmap.mmap(-1, 1 << 20).close(),
}


def what_works_in_a_child() -> dict[str, bool]:
    """Try each in a process of its own: some of them end or change whoever does them."""
    return {name: _works_in_a_child(attempt) for name, attempt in ATTEMPTS.items()}


def what_works_here() -> dict[str, bool]:
    """Try each in this process. Were exec to work, there would be no answer at all."""
    return {name: _works(attempt) for name, attempt in ATTEMPTS.items()}


def _works_in_a_child(attempt: Callable[[], object]) -> bool:
    if (child := os.fork()) == 0:
        os._exit(0 if _works(attempt) else 1)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def _works(attempt: Callable[[], object]) -> bool:
    try:
        attempt()
    except (OSError, RuntimeError, KdfTooCostlyError, ValueError):  # ValueError is how setrlimit says EPERM
        return False
    return True


def lack(words: list[str]) -> None:
    """Make this kernel one that refuses namespaces, or knows no Landlock, or no system call filter."""
    numbers = {"namespaces": [UNSHARE], "landlock": [LANDLOCK, LANDLOCK + 1, LANDLOCK + 2], "seccomp": [SECCOMP]}
    refused = [number for word in words for number in numbers[word]]
    if not refused:
        return
    steps = [(0x20, 0, 0, 0)]
    for number in refused:
        steps += [(0x15, 0, 1, number), (0x06, 0, 0, 0x0005_0000 | 38)]
    steps += [(0x06, 0, 0, 0x7FFF_0000)]
    code = b"".join(struct.pack("<HBBI", *step) for step in steps)
    program = ctypes.create_string_buffer(
        struct.pack("<H6xQ", len(steps), ctypes.addressof(held := ctypes.create_string_buffer(code)))
    )
    called(LIBC.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0))
    called(LIBC.syscall(SECCOMP, 1, 0, program))
    del held


def become(user: int) -> None:
    """Go on without root's rights; it is done here, because the interpreter may lie where only root can start it."""
    os.setgroups([])
    os.setresgid(user, user, user)
    os.setresuid(user, user, user)


def main() -> None:
    measure_one_run(FOUR_LANES)
    if sys.argv[2]:
        become(int(sys.argv[2]))
    before = what_works_in_a_child()
    lack(sys.argv[3:])
    hygiene = harden(die_with_parent=True, no_new_privileges=True)
    jail = jail_for_this_system()
    report = jail.close()
    stage_1 = what_works_here() if report.sealed else {}
    jail.close_fully()
    stage_2 = what_works_here() if report.sealed else {}
    told = {
        "before": before,
        "hygiene": [hygiene.no_core_file, hygiene.memory_is_private, hygiene.dies_with_parent],
        "sealed": report.sealed,
        "landlock": report.landlock_abi,
        "own_network": report.own_network,
        "stage 1": stage_1,
        "stage 2": stage_2,
    }
    os.write(1, json.dumps(told).encode())
    if report.sealed and platform.machine() == "x86_64":
        LIBC.syscall(0x4000_0000 + 39)  # getpid by the other calling convention: the kernel ends us here
    os._exit(0)


if __name__ == "__main__":
    signal.alarm(60)
    main()
