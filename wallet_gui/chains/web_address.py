"""Which addresses Postern asks: encrypted ones, those on this computer, and plain ones that the person insists on."""

import ipaddress
from typing import Final
from urllib.parse import SplitResult, urlsplit

from wallet_gui.domain.errors import RpcAddressError

_LONGEST: Final = 2048
_PROXY_PORTS: Final = {"http": 8080, "socks5h": 9050}


def parse_web_address(text: str, allows_plain_http: bool = False) -> str:
    """Return an RPC or API address as it will be asked.

    Raises: RpcAddressError if it is none, holds a name and password, or would travel in the clear.
    """
    parts = _split(text.strip())
    if parts.scheme not in {"https", "http"} or "@" in parts.netloc or parts.fragment:
        raise RpcAddressError
    if parts.scheme == "http" and not allows_plain_http and not _is_loopback(parts.hostname or ""):
        raise RpcAddressError
    return parts.geturl()


def parse_proxy(text: str) -> str:
    """Return a proxy's address; empty for none.

    A SOCKS5 proxy is always asked to look up names itself (``socks5h``): looking them up here would tell the network
    around this computer what is asked. Raises: RpcAddressError.
    """
    if not text.strip():
        return ""
    parts = _split(text.strip())
    scheme = "socks5h" if parts.scheme in {"socks5", "socks5h", "socks"} else parts.scheme
    if scheme not in _PROXY_PORTS or parts.path.strip("/") or parts.query or parts.fragment:
        raise RpcAddressError
    if scheme == "http" and "@" in parts.netloc:
        raise RpcAddressError
    place = parts.netloc if parts.port else f"{parts.netloc}:{_PROXY_PORTS[scheme]}"
    return f"{scheme}://{place}"


def is_on_this_computer(address: str) -> bool:
    """Tell whether an address, which has been parsed, leads to this computer itself."""
    return _is_loopback(urlsplit(address).hostname or "")


def _split(text: str) -> SplitResult:
    if len(text) > _LONGEST or not text.isascii() or not text.isprintable() or " " in text or "\\" in text:
        raise RpcAddressError
    try:
        parts = urlsplit(text)
        has_place = bool(parts.hostname) and parts.port != 0
    except ValueError as error:  # a port that is no number, half an IPv6 address
        raise RpcAddressError from error
    if not has_place:
        raise RpcAddressError
    return parts


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
