"""A node that does not behave: a small HTTP server on loopback that answers as each test tells it to.

It may stand before a real node and change what that says. Its event loop runs in a thread of its own.
"""

import asyncio
import json
import ssl
import threading
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from typing import Any

import pytest

from tests.helpers.anvil import Anvil

Answer = Callable[[bytes, asyncio.StreamWriter], Awaitable[None]]
_END_S = 5.0


class HostileNode:
    """The server, what it was asked, and how it answers."""

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        """With ``tls`` it speaks HTTPS."""
        self._tls = tls
        self.answer: Answer = sends(404, b"")
        self.asked: list[Any] = []
        """The JSON of every request, or the path where there was none."""
        self.headers: list[dict[str, str]] = []
        self.url = ""
        self._open: dict[asyncio.Task[None], asyncio.StreamWriter] = {}

    @property
    def methods(self) -> list[str]:
        """The methods asked for, those inside batches included."""
        return [call["method"] for one in self.asked for call in (one if isinstance(one, list) else [one])]

    @contextmanager
    def running(self) -> Iterator["HostileNode"]:
        """Serve until the end of the block."""
        ready: Future[tuple[str, Callable[[], object]]] = Future()
        thread = threading.Thread(target=asyncio.run, args=(self._run(ready),))
        thread.start()
        self.url, end = ready.result(_END_S)
        try:
            yield self
        finally:
            end()
            thread.join(_END_S)
            assert not thread.is_alive()

    async def _run(self, ready: "Future[tuple[str, Callable[[], object]]]") -> None:
        end = asyncio.Event()
        loop = asyncio.get_running_loop()
        server = await asyncio.start_server(self._serve, "127.0.0.1", 0, ssl=self._tls)
        url = f"{'https' if self._tls else 'http'}://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        ready.set_result((url, lambda: loop.call_soon_threadsafe(end.set)))
        await end.wait()
        server.close()
        still = dict(self._open)
        for task, writer in still.items():
            task.cancel()
            writer.transport.abort()
        await asyncio.gather(*still, return_exceptions=True)
        await server.wait_closed()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._open[task] = writer
        try:
            with suppress(OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
                while not writer.is_closing():
                    await self.answer(await self._request(reader), writer)
                    await writer.drain()
        finally:
            writer.close()
            with suppress(OSError, asyncio.CancelledError):
                await writer.wait_closed()
            del self._open[task]

    async def _request(self, reader: asyncio.StreamReader) -> bytes:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("ascii")
        first, *lines = head.strip().split("\r\n")
        headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}
        body = await reader.readexactly(int(headers.get("content-length", 0)))
        self.headers.append(headers)
        self.asked.append(json.loads(body) if body else first.split()[1])
        return body


def sends(status: int, body: bytes, **headers: str) -> Answer:
    """Answer with a whole body."""

    async def answer(_: bytes, writer: asyncio.StreamWriter) -> None:
        lines = [f"HTTP/1.1 {status} -", f"Content-Length: {len(body)}"]
        lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
        writer.write("\r\n".join([*lines, "", ""]).encode() + body)

    return answer


def sends_json(make: Callable[[Any], Any]) -> Answer:
    """Answer each request, given as JSON, with JSON."""

    async def answer(request: bytes, writer: asyncio.StreamWriter) -> None:
        await sends(200, json.dumps(make(json.loads(request))).encode())(request, writer)

    return answer


def says(results: dict[str, Any]) -> Answer:
    """Answer each method with its result, chain id 1 if not told otherwise; an ``Exception``'s words are an error."""
    known = {"eth_chainId": "0x1", **results}

    def one(call: dict[str, Any]) -> dict[str, Any]:
        result = known.get(call["method"], ValueError("the method does not exist"))
        if callable(result):
            result = result(*call["params"])
        told = {"jsonrpc": "2.0", "id": call["id"]}
        if isinstance(result, Exception):
            return {**told, "error": {"code": -32000, "message": str(result)}}
        return {**told, "result": result}

    return sends_json(lambda asked: [one(call) for call in asked] if isinstance(asked, list) else one(asked))


def writes(*pieces: bytes, every_s: float = 0) -> Answer:
    """Write raw pieces, with a wait between them, and hang up."""

    async def answer(_: bytes, writer: asyncio.StreamWriter) -> None:
        for piece in pieces:
            writer.write(piece)
            await writer.drain()
            await asyncio.sleep(every_s)
        writer.close()

    return answer


def floods(total: int, head: bytes) -> Answer:
    """Write a head and then very many spaces, as fast as they are taken."""

    async def answer(_: bytes, writer: asyncio.StreamWriter) -> None:
        writer.write(head)
        chunk = b" " * 65_536
        for _written in range(0, total, len(chunk)):
            writer.write(chunk)
            await writer.drain()
        writer.close()

    return answer


async def hangs(_: bytes, writer: asyncio.StreamWriter) -> None:
    """Never answer."""
    await asyncio.Event().wait()


def relays(node: Anvil, change: Callable[[Any, Any], Any] = lambda _, told: told) -> Answer:
    """Let a real node answer, and change what it says, given the question and its answer as JSON."""

    async def answer(request: bytes, writer: asyncio.StreamWriter) -> None:
        reader, to_node = await asyncio.open_connection("127.0.0.1", node.port)
        head = f"POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: {len(request)}"
        to_node.write(f"{head}\r\nConnection: close\r\n\r\n".encode() + request)
        told = (await reader.read()).partition(b"\r\n\r\n")[2]
        to_node.close()
        changed = change(json.loads(request), json.loads(told))
        await sends(200, json.dumps(changed).encode())(request, writer)

    return answer


@pytest.fixture
def hostile() -> Iterator[HostileNode]:
    """A node that answers as the test tells it to."""
    with HostileNode().running() as node:
        yield node


@pytest.fixture
def second_hostile() -> Iterator[HostileNode]:
    """Another one, as the next address of the same network."""
    with HostileNode().running() as node:
        yield node
