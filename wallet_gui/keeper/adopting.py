"""Lets ``asyncio`` go on with a process that was started before ``asyncio`` was there."""

import asyncio
import os
from functools import partial

from wallet_gui.keeper.first_door import Process

_STDIN, _STDOUT, _STDERR = 0, 1, 2
_NONE = -1


class AdoptedProcess(asyncio.SubprocessTransport):
    """Tells a protocol what becomes of a running process, as the transport of ``subprocess_exec`` does."""

    def __init__(self, process: Process, protocol: asyncio.SubprocessProtocol) -> None:
        super().__init__()
        self._process = process
        self._protocol = protocol
        self._loop = asyncio.get_running_loop()
        self._pipes: dict[int, asyncio.BaseTransport] = {}
        self._ended = _NONE
        """A descriptor that can be read once the process has ended."""

    async def connect(self) -> None:
        """Watch over the process and its pipes, and tell the protocol of them.

        Raises: OSError if there is no way; the process is killed then.
        """
        try:
            await self._watch()
        except OSError:
            self._give_up()
            raise

    async def _watch(self) -> None:
        self._ended = os.pidfd_open(self._process.pid)
        self._loop.add_reader(self._ended, self._on_ended)
        self._pipes[_STDIN], _ = await self._loop.connect_write_pipe(partial(_End, self, _STDIN), self._process.stdin)
        self._protocol.connection_made(self)
        for number, pipe in ((_STDOUT, self._process.stdout), (_STDERR, self._process.stderr)):
            self._pipes[number], _ = await self._loop.connect_read_pipe(partial(_End, self, number), pipe)

    @property
    def protocol(self) -> asyncio.SubprocessProtocol:
        """Who is told."""
        return self._protocol

    def get_pid(self) -> int:
        return self._process.pid

    def get_pipe_transport(self, fd: int) -> asyncio.BaseTransport | None:
        return self._pipes.get(fd)

    def kill(self) -> None:
        self._process.kill()

    def close(self) -> None:
        for pipe in self._pipes.values():
            pipe.close()

    def _on_ended(self) -> None:
        self._watch_no_more()
        self._process.wait()  # at once: it has ended
        self._protocol.process_exited()

    def _give_up(self) -> None:
        """Leave nothing behind that nobody would hear of."""
        self._watch_no_more()
        self.close()
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout, self._process.stderr):
            if pipe is not None:
                pipe.close()

    def _watch_no_more(self) -> None:
        if self._ended != _NONE:
            self._loop.remove_reader(self._ended)
            os.close(self._ended)
            self._ended = _NONE


class _End(asyncio.Protocol):
    """The keeper's end of one pipe."""

    def __init__(self, process: AdoptedProcess, fd: int) -> None:
        self._process = process
        self._fd = fd

    def data_received(self, data: bytes) -> None:
        self._process.protocol.pipe_data_received(self._fd, data)

    def connection_lost(self, exc: Exception | None) -> None:
        self._process.protocol.pipe_connection_lost(self._fd, exc)
