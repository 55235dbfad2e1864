"""Ask a web address for bytes: bounded in time and size, without redirects, by the person's proxy or by none.

The one place that uses urllib3; it is imported with the first question, because the first picture needs none of it.
Looking up a name is left to the system, with the system's own patience.
"""

import io
import logging
import socket
import ssl
import time
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass, field
from functools import cache, partial
from http.client import HTTPResponse
from threading import Event
from typing import TYPE_CHECKING, Any, Final

from wallet_gui.chains.web_address import is_on_this_computer, parse_proxy, parse_web_address
from wallet_gui.domain.errors import BadAnswerError, BusyError, CancelledError, NoAnswerError, RpcAddressError

if TYPE_CHECKING:
    from urllib3 import BaseHTTPResponse, PoolManager

CONNECT_S: Final = 5.0
ANSWER_S: Final = 10.0
"""For the whole answer, however it drips in."""
LARGEST_ANSWER: Final = 8 * 1024 * 1024
_CHUNK: Final = 64 * 1024
_LOOK_EVERY_S: Final = 0.25
"""How soon a wait ends after ``close``."""
_CONNECTIONS: Final = 4
_HEADERS: Final = {"User-Agent": "Mozilla/5.0", "Accept": "application/json"}
"""Nothing that tells Postern from anybody else."""
_BUSY: Final = {429, 503}
_GATEWAY_DOWN: Final = {500, 502, 504}


@dataclass(frozen=True, slots=True)
class Reply:
    """What an address answered."""

    status: int
    body: bytes

    @property
    def is_good(self) -> bool:
        """Whether the status says that all went well."""
        return self.status == 200  # HTTP "OK"


@cache
def trusted_roots() -> ssl.SSLContext:
    """Return the certificates that this computer trusts, read once."""
    return ssl.create_default_context()


class Web:
    """Connections for one network. May be used from several threads; ``close`` ends what is under way."""

    def __init__(
        self, network: str, proxy: str = "", allows_plain_http: bool = False, answer_s: float = ANSWER_S
    ) -> None:
        self._network = network
        self._proxy = parse_proxy(proxy)
        self._allows_plain_http = allows_plain_http
        self._answer_s = answer_s
        self._pools: dict[str, PoolManager] = {}
        """By proxy; what is on this computer is asked without any."""
        self._closed = Event()

    def may_ask(self, address: str) -> bool:
        """Tell whether an address is one, and encrypted, on this computer, or insisted on."""
        try:
            parse_web_address(address, self._allows_plain_http)
        except RpcAddressError:
            return False
        return True

    def post(self, address: str, body: bytes) -> Reply:
        """Send JSON and return the answer, whatever its status; see ``get`` for errors."""
        return self._request("POST", address, body)

    def get(self, address: str) -> Reply:
        """Return the answer, whatever its status but for those that say "later" or "elsewhere".

        Raises: NoAnswerError, BadAnswerError, BusyError, CancelledError, RpcAddressError.
        """
        return self._request("GET", address, None)

    def close(self) -> None:
        """End what is under way and refuse everything after."""
        self._closed.set()
        for pools in tuple(self._pools.values()):
            pools.clear()

    def _request(self, method: str, address: str, body: bytes | None) -> Reply:
        from urllib3.exceptions import HTTPError

        url = parse_web_address(address, self._allows_plain_http)
        try:
            answer = self._open(url).request(
                method, url, body=body, headers=_headers(body), preload_content=False, redirect=False
            )
            with closing(answer):  # one that was read to its end has given its connection back by then
                self._check_status(answer.status)
                return Reply(answer.status, self._read(answer))
        except (HTTPError, OSError) as error:
            if self._closed.is_set():
                raise CancelledError from None
            raise self._translated(error) from None  # its words hold the address, with a key in it perhaps

    def _open(self, url: str) -> "PoolManager":
        """Return the connections for an address. What leads to this computer itself never goes out to a proxy."""
        if self._closed.is_set():
            raise CancelledError
        proxy = "" if is_on_this_computer(url) else self._proxy
        if proxy not in self._pools:
            self._pools[proxy] = _pool_manager(proxy, lambda: _Deadline(self._answer_s, self._closed))
        return self._pools[proxy]

    def _check_status(self, status: int) -> None:
        if status in _BUSY:
            raise BusyError(self._network)
        if status in _GATEWAY_DOWN:
            raise NoAnswerError(self._network)
        if 300 <= status < 400:  # a redirect would send what is asked to somebody nobody chose
            raise BadAnswerError(self._network)

    def _read(self, answer: "BaseHTTPResponse") -> bytes:
        """Return the body, but stop where it becomes too long: what comes after is never received."""
        said = answer.headers.get("Content-Length", "0")
        if said.isdecimal() and int(said[:20]) > LARGEST_ANSWER:  # isdigit() also takes "²", which is no number
            raise BadAnswerError(self._network)
        body = bytearray()
        while chunk := answer.read(_CHUNK, decode_content=False):
            body += chunk
            if len(body) > LARGEST_ANSWER:
                raise BadAnswerError(self._network)
        return bytes(body)

    def _translated(self, error: Exception) -> NoAnswerError | BadAnswerError:
        """Tell nobody there, or too late, from somebody who does not speak as agreed."""
        from urllib3.exceptions import IncompleteRead, InvalidHeader, ProtocolError, SSLError

        cause = error.args[1] if isinstance(error, ProtocolError) and len(error.args) > 1 else None
        is_broken_line = isinstance(cause, OSError)  # the other side hung up
        if isinstance(error, IncompleteRead | InvalidHeader | SSLError) or (
            isinstance(error, ProtocolError) and not is_broken_line
        ):
            return BadAnswerError(self._network)
        return NoAnswerError(self._network)


@dataclass(slots=True)
class _Deadline:
    """When one answer must be there."""

    left_s: float
    closed: Event
    _start: float = field(default_factory=time.monotonic)

    def next_wait_s(self) -> float:
        """Return how long to wait at most before looking again. Raises: TimeoutError, CancelledError."""
        if self.closed.is_set():
            raise CancelledError
        left_s = self._start + self.left_s - time.monotonic()
        if left_s <= 0:
            raise TimeoutError
        return min(left_s, _LOOK_EVERY_S)


class _BoundedReader(io.RawIOBase):
    """Reads a socket until a deadline for the whole, not for each byte."""

    def __init__(self, source: socket.socket, held: io.BufferedIOBase, deadline: _Deadline) -> None:
        super().__init__()
        self._source = source
        self._held = held  # http.client counts on this file: it keeps the socket open as long as it is
        self._deadline = deadline

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:  # noqa: ANN401  # as in the class above
        while True:
            self._source.settimeout(self._deadline.next_wait_s())
            with suppress(TimeoutError):
                return self._source.recv_into(buffer)

    def close(self) -> None:
        self._held.close()
        super().close()


class _BoundedAnswer(HTTPResponse):
    """An answer whose headers and body together have one deadline."""

    def __init__(self, begin: Callable[[], _Deadline], source: socket.socket, **options: Any) -> None:  # noqa: ANN401
        super().__init__(source, **options)
        self.fp = io.BufferedReader(_BoundedReader(source, self.fp, begin()))


def _headers(body: bytes | None) -> dict[str, str]:
    return dict(_HEADERS) if body is None else {**_HEADERS, "Content-Type": "application/json"}


def _pool_manager(proxy: str, begin: Callable[[], _Deadline]) -> "PoolManager":
    """Make connections that obey no environment variable, and whose answers have a deadline."""
    from urllib3 import PoolManager, ProxyManager, Retry, Timeout

    logging.getLogger("urllib3").setLevel(logging.CRITICAL + 1)  # it would write down what is asked of whom
    options: dict[str, Any] = {
        "maxsize": _CONNECTIONS,
        "retries": Retry(total=False, redirect=False, raise_on_redirect=False),
        "timeout": Timeout(connect=CONNECT_S, read=ANSWER_S),
        "ssl_context": trusted_roots(),
    }
    manager: PoolManager
    if proxy.startswith("socks5h:"):
        from urllib3.contrib.socks import SOCKSProxyManager

        manager = SOCKSProxyManager(proxy, **options)
    elif proxy:
        manager = ProxyManager(proxy, **options)
    else:
        manager = PoolManager(**options)
    kinds = manager.pool_classes_by_scheme
    manager.pool_classes_by_scheme = {scheme: _bounded(kind, begin) for scheme, kind in kinds.items()}
    return manager


def _bounded(pool: Any, begin: Callable[[], _Deadline]) -> Any:  # noqa: ANN401  # classes made of classes
    answers = staticmethod(partial(_BoundedAnswer, begin))
    connection = type("BoundedConnection", (pool.ConnectionCls,), {"response_class": answers})
    return type("BoundedPool", (pool,), {"ConnectionCls": connection})
