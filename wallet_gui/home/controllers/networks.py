"""Networks: which are asked, at which addresses, and who answers there."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import QObject

from wallet_gui.chains.decode.networks import shipped_network
from wallet_gui.chains.web_address import parse_web_address
from wallet_gui.domain.errors import NetworkError, WalletError
from wallet_gui.domain.network import PRACTICE_ENTRIES_MOST, Network, NetworkKind
from wallet_gui.home.controllers.jobs import Failed, Jobs
from wallet_gui.home.controllers.session import SessionController
from wallet_gui.home.controllers.waiting import Waiting
from wallet_gui.home.wallet.book_edits import with_network, with_network_on, without_network
from wallet_gui.home.wallet.fields import inner, objects

if TYPE_CHECKING:
    from wallet_gui.chains.connect import ProbeResult


class NetworksController(QObject):
    """Writes the person's choices into the vault, and asks a server who it is when the person wants to know."""

    def __init__(self, session: SessionController, jobs: Jobs) -> None:
        super().__init__()
        self._session, self._jobs = session, jobs

    @property
    def practice_entries_left(self) -> int:
        """How many more payments the practice network takes."""
        used = objects(inner(self._session.body, "practice"), "entries")
        return max(0, PRACTICE_ENTRIES_MOST - len(used))

    def switch(self, chain_id: int, *, is_on: bool) -> None:
        """Let a network be asked from now on, or not any more."""
        self._session.edit(lambda body: with_network_on(body, chain_id, is_on=is_on))

    def save(self, network: Network) -> None:
        """Keep what the person chose about a network; one that Postern does not know is added by it."""
        self._session.edit(lambda body: with_network(body, network))

    def reset(self, network: Network) -> None:
        """Ask a network as it was shipped. Whether it is on stays."""
        shipped = shipped_network(network.chain_id)
        if shipped is not None:
            self.save(replace(shipped, is_on=network.is_on))

    def remove(self, network: Network) -> None:
        """Forget a network of the person's own. What is owned there stays there."""
        self._session.edit(lambda body: without_network(body, network.chain_id))

    def ask_server(
        self,
        address: str,
        network: Network,
        done: Callable[["ProbeResult"], object],
        failed: Failed,
    ) -> Waiting:
        """Ask a server which network it serves, by the proxy that ``network`` is set to use."""
        waiting = Waiting()
        work = partial(_ask, address, network.proxy, allows_plain_http=network.allows_plain_http)
        self._jobs.on_network(work, waiting.unless_cancelled(done), waiting.unless_cancelled(failed))
        return waiting


def host_of(address: str) -> str:
    """Return the name of a server, without the path, which may hold a person's own key."""
    try:
        return urlsplit(address).netloc.rpartition("@")[2] or address
    except ValueError:
        return address


def with_server(network: Network, text: str) -> Network:
    """Return a network that asks one more address, after those it has.

    Raises: RpcAddressError.
    """
    address = parse_web_address(text, network.allows_plain_http)
    return network if address in network.rpc else replace(network, rpc=(*network.rpc, address))


def without_server(network: Network, place: int) -> Network:
    """Return a network that does not ask the address at a place any more."""
    return replace(network, rpc=network.rpc[:place] + network.rpc[place + 1 :])


def with_server_moved(network: Network, place: int, step: int) -> Network:
    """Return a network whose address at a place is asked earlier (-1) or later (1)."""
    order = list(network.rpc)
    order.insert(place + step, order.pop(place))
    return replace(network, rpc=tuple(order))


def with_server_first(network: Network, address: str) -> Network:
    """Return a network that asks this address before all others."""
    return replace(network, rpc=(address, *(one for one in network.rpc if one != address)))


def is_shipped(network: Network) -> bool:
    """Say whether Postern knows a network by itself."""
    return shipped_network(network.chain_id) is not None


def is_as_shipped(network: Network) -> bool:
    """Say whether nothing about a network was chosen otherwise, but for its being on."""
    shipped = shipped_network(network.chain_id)
    return shipped is not None and replace(shipped, is_on=network.is_on) == network


def asks_servers(network: Network) -> bool:
    """Say whether somebody outside of this program learns what is asked of a network."""
    return network.kind is not NetworkKind.PRACTICE


def _ask(address: str, proxy: str, *, allows_plain_http: bool) -> "ProbeResult":
    from wallet_gui.chains.connect import probe  # late: brings the HTTP client

    try:
        return probe(address, proxy, allows_plain_http)
    except NetworkError as error:
        raise _by_host(error, address) from None


def _by_host(error: NetworkError, address: str) -> WalletError:
    """Return the error with the server's name in the place of its whole address."""
    return replace(error, network=host_of(address))
