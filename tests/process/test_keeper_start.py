"""What the keeper imports before it starts the first door: the first window waits for all of it."""

import asyncio
import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.helpers.keeper import WAIT_S, play
from wallet_gui.domain.look import LANGUAGE_NAMES
from wallet_gui.keeper.adopting import AdoptedProcess
from wallet_gui.keeper.first_door import can_wait_for_processes
from wallet_gui.keeper.main import _parser

linux_only = pytest.mark.skipif(not can_wait_for_processes(), reason="only Linux gives descriptors for processes")

_START = """
import os, sys
from wallet_gui.keeper.main import main
def command(role):
    print(*sys.modules, flush=True)
    os._exit(0)
main(["--guest"], command)
"""
LATER = {"asyncio", "dataclasses", "inspect", "logging", "hashlib", "json", "shutil", "traceback", "wallet_gui.channel"}
MOST_MODULES = 105


@linux_only
def test_the_first_door_waits_for_few_modules_of_the_keeper() -> None:
    environment = {"QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-I", "-c", _START]
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment, timeout=WAIT_S)
    loaded = set(done.stdout.split())
    assert "wallet_gui.keeper.first_door" in loaded
    assert not loaded & LATER
    assert len(loaded) <= MOST_MODULES


def test_the_command_line_knows_every_language() -> None:
    offered = [action.choices for action in _parser()._actions if "--language" in action.option_strings]
    assert offered == [tuple(language.value for language in LANGUAGE_NAMES)]


class Heard(asyncio.SubprocessProtocol):
    """Notes what a transport tells."""

    def __init__(self) -> None:
        self.data = {1: b"", 2: b""}
        self.closed: set[int] = set()
        self.transport: asyncio.SubprocessTransport | None = None
        self.over = asyncio.Event()
        self.has_exited = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.SubprocessTransport)
        self.transport = transport

    def pipe_data_received(self, fd: int, data: bytes) -> None:
        self.data[fd] += data

    def pipe_connection_lost(self, fd: int, exc: Exception | None) -> None:
        assert exc is None
        self.closed.add(fd)
        self._look()

    def process_exited(self) -> None:
        self.has_exited = True
        self._look()

    def _look(self) -> None:
        if self.has_exited and {1, 2} <= self.closed:
            self.over.set()


@pytest.fixture
def echo() -> Iterator[subprocess.Popen[bytes]]:
    """Give a process that says back what it is told, until it is told nothing more."""
    code = "import sys; sys.stderr.write('ready'); sys.stderr.flush(); sys.stdout.write(sys.stdin.read())"
    pipe = subprocess.PIPE
    with subprocess.Popen(
        [sys.executable, "-I", "-c", code], stdin=pipe, stdout=pipe, stderr=pipe, bufsize=0
    ) as process:
        yield process
        process.kill()


async def adopted(process: subprocess.Popen[bytes]) -> tuple[AdoptedProcess, Heard]:
    heard = Heard()
    transport = AdoptedProcess(process, heard)
    await transport.connect()
    assert heard.transport is transport
    assert transport.get_pid() == process.pid
    return transport, heard


@linux_only
def test_a_process_that_runs_already_is_adopted_with_its_pipes_and_its_end(echo: subprocess.Popen[bytes]) -> None:
    async def scenario() -> None:
        transport, heard = await adopted(echo)
        stdin = transport.get_pipe_transport(0)
        assert isinstance(stdin, asyncio.WriteTransport)
        stdin.write(b"Mei" * 50_000)
        stdin.close()
        await asyncio.wait_for(heard.over.wait(), WAIT_S)
        assert heard.data == {1: b"Mei" * 50_000, 2: b"ready"}
        assert echo.returncode == 0
        transport.close()

    play(scenario())


@linux_only
def test_an_adopted_process_is_killed_and_reaped(echo: subprocess.Popen[bytes]) -> None:
    async def scenario() -> None:
        transport, heard = await adopted(echo)
        transport.kill()
        await asyncio.wait_for(heard.over.wait(), WAIT_S)
        assert echo.returncode == -9
        transport.kill()  # once it has gone, nothing more
        transport.close()

    play(scenario())


@linux_only
def test_a_process_that_cannot_be_watched_is_ended(echo: subprocess.Popen[bytes]) -> None:
    async def scenario() -> None:
        heard = Heard()
        transport = AdoptedProcess(echo, heard)
        with no_more_descriptors(), pytest.raises(OSError, match="Too many open files"):
            await transport.connect()
        assert echo.returncode == -9
        assert echo.stdin is not None
        assert echo.stdin.closed
        assert not heard.has_exited

    play(scenario())


@contextmanager
def no_more_descriptors() -> Iterator[None]:
    """Have the system refuse this process any more files."""
    before, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    free = os.open(os.devnull, os.O_RDONLY)
    os.close(free)
    resource.setrlimit(resource.RLIMIT_NOFILE, (free, most))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (before, most))
