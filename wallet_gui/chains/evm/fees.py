"""What a network takes: by the fees of its last blocks (EIP-1559), or by its one gas price."""

import math
from statistics import median_low
from typing import Any, Final

from wallet_gui.chains.reading import Reader
from wallet_gui.chains.rpc import CallRefusedError, Rpc
from wallet_gui.domain.network import FeeModel, Network
from wallet_gui.domain.payment import FeeOption, Fees, Speed

_BLOCKS: Final = 20
_PERCENTILES: Final = (10, 50, 90)
_SPEEDS: Final = (Speed.SLOW, Speed.NORMAL, Speed.FAST)
_WAIT_BLOCKS: Final = (6, 2, 1)
"""How many blocks each speed waits, about."""
_BASE_ROOM: Final = (125, 150, 200)
"""Percent of the base fee that each speed can stand: it rises by an eighth a block at most (EIP-1559)."""
_ABSURD: Final = 2**96
"""In wei for one gas: no network takes so much, so what says so lies."""
_PRICE_ROOM: Final = (100, 110, 125)
"""Percent of a legacy network's gas price."""


def read_fees(rpc: Rpc, network: Network) -> Fees:
    """Ask what the network takes now. Raises: NetworkError.

    A network that was added by hand may turn out to have one gas price, whatever was thought of it.
    """
    if network.fees is FeeModel.LEGACY:
        return _legacy(rpc, network)
    base_fee = rpc.ask("eth_getBlockByNumber", ("latest", False), lambda told: _base_fee(rpc.read, told))
    if base_fee is None:
        return _legacy(rpc, network)
    try:
        question = (hex(_BLOCKS), "latest", list(_PERCENTILES))
        base_fee, tips = rpc.ask("eth_feeHistory", question, lambda told: _history(rpc.read, told))
    except CallRefusedError:
        tips = None
    tips = tips or [_usual_tip(rpc)] * len(_SPEEDS)
    prices = [base_fee * room // 100 + tip for room, tip in zip(_BASE_ROOM, tips, strict=True)]
    return _fees(network, base_fee, prices, tips, is_legacy=False)


def _legacy(rpc: Rpc, network: Network) -> Fees:
    price = rpc.ask("eth_gasPrice", (), lambda told: _price(rpc.read, told))
    prices = [price * room // 100 for room in _PRICE_ROOM]
    return _fees(network, price, prices, [0, 0, 0], is_legacy=True)


def _fees(network: Network, base_fee: int, prices: list[int], tips: list[int], *, is_legacy: bool) -> Fees:
    slow, normal, fast = (
        FeeOption(speed, price, tip, max(1, math.ceil(network.block_s * blocks)))
        for speed, price, tip, blocks in zip(_SPEEDS, prices, tips, _WAIT_BLOCKS, strict=True)
    )
    return Fees(base_fee, is_legacy, (slow, normal, fast))


def _base_fee(read: Reader, told: Any) -> int | None:  # noqa: ANN401  # JSON
    """Return the base fee of a block; None on a network that has none."""
    base_fee = read.mapping(told).get("baseFeePerGas")
    return None if base_fee is None else _price(read, base_fee)


def _history(read: Reader, told: Any) -> tuple[int, list[int] | None]:  # noqa: ANN401  # JSON
    """Return the base fee of the next block, and a tip for each speed; None if the last blocks tell nothing."""
    history = read.mapping(told)
    bases = read.listing(history.get("baseFeePerGas"), _BLOCKS + 1) or read.refuse()
    rewards = read.listing(history.get("reward") or [], _BLOCKS)
    rows = [[_price(read, tip) for tip in read.listing(row, len(_PERCENTILES))] for row in rewards]
    busy = [row for row in rows if len(row) == len(_PERCENTILES) and any(row)]  # a block without payments tells nothing
    tips = sorted(median_low(column) for column in zip(*busy, strict=True))
    return _price(read, bases[-1]), tips or None


def _usual_tip(rpc: Rpc) -> int:
    """Ask the node what it would pay; nothing where it has no opinion."""
    try:
        return rpc.ask("eth_maxPriorityFeePerGas", (), lambda told: _price(rpc.read, told))
    except CallRefusedError:
        return 0


def _price(read: Reader, value: Any) -> int:  # noqa: ANN401  # JSON
    price = read.quantity(value)
    return price if price < _ABSURD else read.refuse()
