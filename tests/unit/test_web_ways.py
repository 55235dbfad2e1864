"""The ways to a node: certificates that count, and proxies that look up names themselves."""

import asyncio
import ssl
import threading
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from tests.helpers.certificates import own_certificate
from tests.helpers.hostile_node import HostileNode, says
from wallet_gui.chains import web
from wallet_gui.chains.rpc import Rpc
from wallet_gui.domain.errors import NetworkError


def _ask(address: str, proxy: str = "", *, plain: bool = False) -> int:
    rpc = Rpc("Net", [address], 1, web.Web("Net", proxy, plain, answer_s=2))
    return rpc.ask("eth_chainId", (), rpc.read.quantity)


@pytest.mark.parametrize(
    ("host", "is_trusted", "works"),
    [("127.0.0.1", False, False), ("127.0.0.9", True, False), ("127.0.0.1", True, True)],
)
def test_only_a_trusted_certificate_of_this_very_host_counts(
    host: str, is_trusted: bool, works: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate = own_certificate(tmp_path, host)
    if is_trusted:
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))  # what OpenSSL takes for the computer's own roots
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    web.trusted_roots.cache_clear()
    try:
        with HostileNode(context).running() as node:
            node.answer = says({})
            if works:
                assert _ask(node.url) == 1
            else:
                with pytest.raises(NetworkError):
                    _ask(node.url)
                assert node.asked == []
    finally:
        web.trusted_roots.cache_clear()


class _Socks:
    """A SOCKS5 proxy (RFC 1928) that leads every name to one node, and remembers the names."""

    def __init__(self, port: int) -> None:
        self.names: list[bytes] = []
        self._port = port

    @contextmanager
    def running(self) -> Iterator[str]:
        """Serve until the end of the block, and give the proxy's address."""
        ready: Future[tuple[asyncio.AbstractEventLoop, asyncio.Event, int]] = Future()
        thread = threading.Thread(target=asyncio.run, args=(self._run(ready),))
        thread.start()
        loop, end, port = ready.result(5)
        try:
            yield f"socks5://127.0.0.1:{port}"
        finally:
            loop.call_soon_threadsafe(end.set)
            thread.join(5)

    async def _run(self, ready: "Future[tuple[asyncio.AbstractEventLoop, asyncio.Event, int]]") -> None:
        end = asyncio.Event()
        server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        ready.set_result((asyncio.get_running_loop(), end, server.sockets[0].getsockname()[1]))
        await end.wait()
        server.close()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        methods = (await reader.readexactly(2))[1]
        await reader.readexactly(methods)
        writer.write(b"\x05\x00")
        kind = (await reader.readexactly(4))[3]
        name = await reader.readexactly((await reader.readexactly(1))[0] if kind == 3 else 4)
        await reader.readexactly(2)
        self.names.append(name)
        writer.write(b"\x05\x00\x00\x01\x7f\x00\x00\x01\x00\x00")
        node_reader, node_writer = await asyncio.open_connection("127.0.0.1", self._port)
        with suppress(OSError, asyncio.CancelledError):
            await asyncio.gather(_copy(reader, node_writer), _copy(node_reader, writer))
        for end in (writer, node_writer):
            end.transport.abort()


async def _copy(source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
    while chunk := await source.read(4096):
        target.write(chunk)
        await target.drain()


def test_a_socks_proxy_looks_up_the_name(hostile: HostileNode) -> None:
    """The guard of the tests would refuse a look-up here; a name that does not exist could not be found either."""
    hostile.answer = says({})
    proxy = _Socks(int(hostile.url.rpartition(":")[2]))
    with proxy.running() as address:
        assert _ask("http://a-node-nobody-knows.invalid", address, plain=True) == 1
    assert proxy.names == [b"a-node-nobody-knows.invalid"]


@pytest.mark.parametrize("kind", ["http://127.0.0.1:1", "socks5://127.0.0.1:1"])
def test_what_is_on_this_computer_is_asked_without_the_proxy(hostile: HostileNode, kind: str) -> None:
    hostile.answer = says({})
    assert _ask(hostile.url, kind) == 1  # nobody listens at this proxy
    with pytest.raises(NetworkError):
        _ask("http://a-node-nobody-knows.invalid", kind, plain=True)
