"""The networks that Postern ships with, from ``resources/chains/networks.json``."""

import json
from functools import cache
from typing import Any

from wallet_gui.assets import asset
from wallet_gui.domain.network import FeeModel, Network, NetworkKind


@cache
def shipped_networks() -> tuple[Network, ...]:
    """Return them in the order in which they are shown; all but the practice network are off.

    Reads a file the first time, and nothing after that: a signer asks once before its jail closes.
    """
    rows = json.loads(asset("chains/networks.json").read_text(encoding="utf-8"))
    return tuple(_network(row) for row in rows)


def shipped_network(chain_id: int) -> Network | None:
    """Return the network with this id (EIP-155) if Postern ships it."""
    return next((network for network in shipped_networks() if network.chain_id == chain_id), None)


def _network(row: dict[str, Any]) -> Network:
    return Network(
        chain_id=row["chain_id"],
        name=row["name"],
        symbol=row["symbol"],
        kind=NetworkKind(row["kind"]),
        rpc=tuple(row["rpc"]),
        explorer=row["explorer"],
        fees=FeeModel(row.get("fees", FeeModel.EIP_1559)),
        block_s=row["block_s"],
        final_after=row["final_after"],
        is_on=row.get("is_on", False),
    )
