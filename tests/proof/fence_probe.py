"""A program that tries what a door must not be able to do, before its fence and after, and tells what happened.

Run with ``-I`` by tests/proof/test_fence.py.
"""

import ctypes
import json
import os
import signal
import socket
import threading
from collections.abc import Callable
from pathlib import Path

from wallet_gui.system.seccomp.fence import fence_in

LIBC = ctypes.CDLL(None, use_errno=True)


def called(result: int) -> None:
    if result < 0:
        raise OSError(ctypes.get_errno(), "refused")


def read_memory() -> None:
    """Read memory as another process would."""
    source, target = ctypes.create_string_buffer(b"x"), ctypes.create_string_buffer(1)
    pair = ctypes.c_void_p * 2
    there, here = pair(ctypes.addressof(source), 1), pair(ctypes.addressof(target), 1)
    called(LIBC.process_vm_readv(os.getpid(), here, 1, there, 1, 0))


def run_program() -> None:
    if (child := os.fork()) == 0:
        try:
            os.execv("/bin/true", ["true"])
        finally:
            os._exit(1)
    called(-os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))


def in_a_thread(attempt: Callable[[], object]) -> None:
    """Do it in a thread that was there before the fence."""
    failed: list[OSError] = []

    def work() -> None:
        fenced.wait()
        try:
            attempt()
        except OSError as error:
            failed.append(error)

    fenced.clear()
    thread = threading.Thread(target=work)
    thread.start()
    told.append((thread, failed))


def make_pair() -> None:
    for end in socket.socketpair():
        end.close()


def tcp() -> None:
    socket.socket(socket.AF_INET, socket.SOCK_STREAM).close()


fenced = threading.Event()
told: list[tuple[threading.Thread, list[OSError]]] = []
ATTEMPTS: dict[str, Callable[[], object]] = {
    "tcp": tcp,
    "tcp 6": lambda: socket.socket(socket.AF_INET6, socket.SOCK_STREAM).close(),
    "udp": lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close(),
    "netlink": lambda: socket.socket(socket.AF_NETLINK, socket.SOCK_RAW).close(),
    "unix": lambda: socket.socket(socket.AF_UNIX).close(),
    "pair": make_pair,
    "program": run_program,
    "memory": read_memory,
    "file": lambda: Path(__file__).read_bytes(),
    "thread": lambda: threading.Thread(target=int).start(),
}


def what_works() -> list[str]:
    return [name for name, attempt in ATTEMPTS.items() if _works(attempt)]


def _works(attempt: Callable[[], object]) -> bool:
    try:
        attempt()
    except OSError:
        return False
    return True


def main() -> None:
    before = what_works()
    in_a_thread(tcp)
    is_fenced = fence_in()
    fenced.set()
    (thread, failed), *_ = told
    thread.join()
    report = {"before": before, "fenced": is_fenced, "after": what_works(), "an older thread": not failed}
    os.write(1, json.dumps(report).encode())


if __name__ == "__main__":
    signal.alarm(60)
    main()
