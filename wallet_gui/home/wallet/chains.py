"""The networks that may be asked, each opened by the worker that needs it first."""

import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from wallet_gui.domain.errors import WrongNetworkError
from wallet_gui.domain.network import Network
from wallet_gui.domain.ports import Chain

Opener = Callable[[Network], Chain]
"""May block while it loads a library."""


@dataclass(slots=True)
class _Place:
    network: Network
    turn: threading.Lock = field(default_factory=threading.Lock)
    chain: Chain | None = None


class Chains:
    """Networks that are switched on. ``get`` is for workers: any of them, at the same time."""

    def __init__(self, opener: Opener) -> None:
        self._opener = opener
        self._places: dict[int, _Place] = {}

    def set_networks(self, networks: Iterable[Network]) -> None:
        """Replace what may be asked; a network whose settings have changed is opened anew when it is needed."""
        old = self._places
        self._places = {
            network.chain_id: old[network.chain_id]
            if network.chain_id in old and old[network.chain_id].network == network
            else _Place(network)
            for network in networks
        }

    def get(self, chain_id: int) -> Chain:
        """Return the network, opened if need be.

        Raises: WrongNetworkError if it is not switched on; NetworkError if it cannot be opened.
        """
        place = self._places.get(chain_id)
        if place is None:
            raise WrongNetworkError
        with place.turn:
            if place.chain is None:
                place.chain = self._opener(place.network)
            return place.chain
