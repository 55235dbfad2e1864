"""Where home gets its networks from. Nothing is asked before the first question."""

import time
from dataclasses import dataclass
from typing import Final

from wallet_gui.chains.evm.chain import EvmChain
from wallet_gui.chains.evm.foreign_text import tamed
from wallet_gui.chains.evm.questions import latest_block
from wallet_gui.chains.rpc import CallRefusedError, Rpc
from wallet_gui.chains.web import Web
from wallet_gui.chains.web_address import parse_proxy, parse_web_address
from wallet_gui.domain.network import Network

__all__ = ["ProbeResult", "connect", "parse_proxy", "parse_web_address", "probe"]

_LONGEST_CLIENT: Final = 80


@dataclass(frozen=True, slots=True)
class ProbeResult:
    """Who answers at an RPC address."""

    chain_id: int
    block: int
    client: str
    """What the node calls itself: hostile text, cut and made harmless; empty if it does not say."""
    milliseconds: int
    """From question to answer, with a connection that stands."""


def connect(network: Network) -> EvmChain:
    """Return the network, which is not asked anything yet. Raises: RpcAddressError for an impossible proxy."""
    return EvmChain(network)


def probe(rpc_address: str, proxy: str = "", allows_plain_http: bool = False) -> ProbeResult:
    """Ask one address who it is. Raises: RpcAddressError, NetworkError with the address as its network's name."""
    address = parse_web_address(rpc_address, allows_plain_http)
    web = Web(address, proxy, allows_plain_http)
    try:
        rpc = Rpc(address, (address,), 0, web)
        chain_id = rpc.ask("eth_chainId", (), rpc.read.chain_id)
        start = time.monotonic()
        block = rpc.answer(latest_block(rpc.read))
        milliseconds = round((time.monotonic() - start) * 1000)
        return ProbeResult(chain_id, block.number, _client(rpc), milliseconds)
    finally:
        web.close()


def _client(rpc: Rpc) -> str:
    """Ask what the node calls itself, which many do not tell."""
    try:
        words = rpc.ask("web3_clientVersion", (), lambda told: told if isinstance(told, str) else rpc.read.refuse())
    except CallRefusedError:
        return ""
    return tamed(words, _LONGEST_CLIENT)
