"""What no test may do, whatever else it proves. Each guard fails the test that did it.

Qt's own warnings are refused by ``qt_log_level_fail`` in pyproject.toml.
"""

import ctypes
import ipaddress
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest

from tools.processes import end_all

_PR_SET_CHILD_SUBREAPER = 36
_GRACE_S = 2.0
_RECURSION_LIMIT = sys.getrecursionlimit()


class NetworkError(AssertionError):
    """A test tried to reach something beyond this computer."""


class NetworkGuard:
    """Refuses every address but loopback, in this process, beneath whatever library is used.

    An audit hook cannot be taken away again, so there is one, and it remembers what it refused: code under test may
    swallow the exception.
    """

    def __init__(self) -> None:
        self.refused: list[str] = []

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        if not event.startswith("socket."):
            return
        host = _host_of(event, arguments)
        if host is not None and not _is_here(host):
            self.refused.append(f"{event} {host}")
            raise NetworkError(f"tests stay on this computer: {event} {host}")


_network = NetworkGuard()
sys.addaudithook(_network)


def _host_of(event: str, arguments: tuple[Any, ...]) -> str | None:
    """Return the host that a socket operation is about, if it is about one."""
    if event in {"socket.connect", "socket.sendto", "socket.sendmsg", "socket.bind"}:
        address = arguments[1]
        return str(address[0]) if isinstance(address, tuple) and isinstance(address[0], str) else None
    if event in {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"}:
        host = arguments[0]
        return host.decode() if isinstance(host, bytes) else host
    return None


def _is_here(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def pytest_configure() -> None:
    """Inherit the processes whose parent has died, so that none can be left behind unseen."""
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


@pytest.fixture(autouse=True)
def nests_no_deeper_than_the_program() -> None:
    """Take back what py_ecc does to the whole process when a test imports it: the program itself never allows it."""
    sys.setrecursionlimit(_RECURSION_LIMIT)


@pytest.fixture(autouse=True)
def stays_on_this_computer() -> Iterator[None]:
    """Fail a test that called beyond loopback, also if it caught the refusal."""
    _network.refused.clear()
    yield
    assert not _network.refused


@pytest.fixture(autouse=True)
def leaves_no_process_behind() -> Iterator[None]:
    """Fail a test after which a process runs that did not run before it, and end that process."""
    before = set(_children())
    yield
    new = set(_children()) - before
    if not new:
        return
    # Whoever is on the way out may go.
    _, left = psutil.wait_procs(list(_processes(new)), timeout=_GRACE_S)
    names = [f"{process.pid} {process.name()}" for process in left if process.is_running()]
    end_all(left)
    assert not names, "processes left behind"


@pytest.fixture(autouse=True)
def leaves_no_window_open() -> Iterator[None]:
    """Fail a test after which a window is still shown, and close that window."""
    yield
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return
    shown = [widget for widget in widgets.QApplication.topLevelWidgets() if widget.isVisible()]
    names = [f"{type(widget).__name__} {widget.windowTitle()!r}" for widget in shown]
    for widget in shown:
        widget.close()
    assert not names, "windows left open"


def _children() -> Iterator[int]:
    """Return the ids of this process's own children; from the kernel's list, which costs far less than psutil's."""
    lists = list(Path("/proc/self/task").glob("*/children"))
    if not lists:
        return iter([child.pid for child in psutil.Process().children()])
    return (int(pid) for path in lists for pid in _words(path))


def _words(path: Path) -> list[str]:
    """Return the words of a file of the kernel's; none if the thread that it is about has ended meanwhile."""
    try:
        return path.read_text(encoding="ascii").split()
    except (FileNotFoundError, ProcessLookupError):
        return []


def _processes(pids: set[int]) -> Iterator[psutil.Process]:
    for pid in pids:
        try:
            yield psutil.Process(pid)
        except psutil.NoSuchProcess:
            continue
