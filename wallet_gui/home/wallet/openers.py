"""How a network is opened, in a worker: its libraries take a second to load and are of no use before."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from wallet_gui.domain.network import Network, NetworkKind
from wallet_gui.domain.ports import Chain


@dataclass(frozen=True, slots=True)
class PracticeMeans:
    """What the practice network is opened with; everything is called in a worker."""

    record: Callable[[], Mapping[str, Any]]
    save: Callable[[dict[str, Any]], None]
    snapshot: Callable[[], bytes]
    now: Callable[[], float]


def open_chain(network: Network, practice: PracticeMeans) -> Chain:
    """Open any network."""
    if network.kind is NetworkKind.PRACTICE:
        from wallet_gui.chains.practice import open_practice  # late: brings an Ethereum engine

        return open_practice(dict(practice.record()), practice.save, practice.now, practice.snapshot(), network)
    from wallet_gui.chains.connect import connect  # late: brings the HTTP client

    return connect(network)
