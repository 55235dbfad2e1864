"""Start a real program, wait until it is ready, and end it with everything that it started."""

import os
import select
import subprocess
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from threading import Event
from typing import TypeVar

import psutil

T = TypeVar("T")

_LOOK_EVERY_S = 0.02
_END_WITHIN_S = 10.0


class NotReadyError(AssertionError):
    """A program did not become ready; the message ends with the tail of its log."""


class Running:
    """One program, started at once, with its output in a log file."""

    def __init__(
        self, command: Sequence[str], environment: Mapping[str, str], log: Path, pass_fds: Sequence[int] = ()
    ) -> None:
        self.name = Path(command[0]).name
        self._log = log
        with log.open("wb") as output:
            self.process = subprocess.Popen(
                command,
                env=dict(environment),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                pass_fds=pass_fds,
            )

    def until(
        self,
        look: Callable[[], T | None],
        what: str,
        timeout_s: float = _END_WITHIN_S,
        every_s: float = _LOOK_EVERY_S,
    ) -> T:
        """Look again and again until there is an answer other than None, and return it.

        Raises: NotReadyError if the program ends first, or the time is over.
        """
        deadline = time.monotonic() + timeout_s
        while (seen := look()) is None:
            if time.monotonic() > deadline or self._ended_within(every_s):
                raise NotReadyError(f"{self.name} gave no {what}. Its log ends:\n{self.log_tail()}")
        return seen

    def log_tail(self) -> str:
        """Return the last lines of what the program wrote."""
        return "\n".join(self._log.read_text(encoding="utf-8", errors="replace").splitlines()[-20:])

    def end(self) -> None:
        """End the program and every process that it started, by their ids."""
        family = descendants(self.process.pid)
        self.process.terminate()
        if not self._ended_within(_END_WITHIN_S):
            self.process.kill()
            self.process.wait()
        end_all(family)

    def _ended_within(self, seconds: float) -> bool:
        try:
            self.process.wait(timeout=seconds)
        except subprocess.TimeoutExpired:
            return False
        return True


class Announcement:
    """A pipe on which a starting program tells one line, such as the number of its display."""

    def __init__(self) -> None:
        self._read_end, self.write_end = os.pipe()

    def line(self) -> str | None:
        """Return the line once it is there, without waiting for it."""
        readable, _, _ = select.select([self._read_end], [], [], 0)
        return os.read(self._read_end, 4096).decode().strip() or None if readable else None

    def close(self) -> None:
        """Give both ends back."""
        os.close(self._read_end)
        os.close(self.write_end)


def has_ended(pid: int) -> bool:
    """Tell whether a process does nothing any more; one whose end nobody has collected yet counts as ended."""
    try:
        return psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def eventually(look: Callable[[], bool], timeout_s: float = _END_WITHIN_S) -> bool:
    """Look until the answer is yes, and return whether it came in time."""
    deadline = time.monotonic() + timeout_s
    while not look():
        if time.monotonic() > deadline:
            return False
        Event().wait(_LOOK_EVERY_S)
    return True


def still_alive(pids: Iterable[int], patience_s: float = 5.0) -> set[int]:
    """Wait until all these processes have ended, and return those that have not."""
    _, alive = psutil.wait_procs(list(_existing(pids)), timeout=patience_s)
    return {process.pid for process in alive if not has_ended(process.pid)}


def end_all(processes: Sequence[psutil.Process], patience_s: float = 2.0) -> None:
    """Ask processes to end, and kill those that do not."""
    for process in processes:
        _signal(process.terminate)
    _, alive = psutil.wait_procs(processes, timeout=patience_s)
    for process in alive:
        _signal(process.kill)
    psutil.wait_procs(alive, timeout=patience_s)


def descendants(pid: int) -> list[psutil.Process]:
    """Return the processes that a process has started, and those that they have started, and so on."""
    if not Path(f"/proc/{pid}/task/{pid}/children").exists():
        return _descendants_by_psutil(pid)
    children = _children(pid)
    return [*_existing(children), *(below for child in children for below in descendants(child))]


def _descendants_by_psutil(pid: int) -> list[psutil.Process]:
    """Return them where the kernel keeps no list of children: every process is looked at, which takes far longer."""
    try:
        return psutil.Process(pid).children(recursive=True)
    except psutil.NoSuchProcess:
        return []


def _children(pid: int) -> list[int]:
    """Return the ids of the processes that one has started; none if it has ended meanwhile."""
    try:
        return [child for lists in Path(f"/proc/{pid}/task").glob("*/children") for child in _pids_in(lists)]
    except FileNotFoundError:
        return []


def _pids_in(children: Path) -> list[int]:
    """Return the process ids in a list of the kernel's; none if the thread that it is about has ended meanwhile."""
    try:
        return [int(pid) for pid in children.read_text(encoding="ascii").split()]
    except (FileNotFoundError, ProcessLookupError):
        return []


def _existing(pids: Iterable[int]) -> Iterator[psutil.Process]:
    for pid in pids:
        try:
            yield psutil.Process(pid)
        except psutil.NoSuchProcess:
            continue


def _signal(send: Callable[[], None]) -> None:
    try:
        send()
    except psutil.NoSuchProcess:
        return
