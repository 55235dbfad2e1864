"""What asking networks costs: many balances in each way, and a refresh of ten networks of which one is dead."""

import socket
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import replace
from pathlib import Path

from benchmarks.figures import Figure, median
from tests.helpers.anvil import Anvil, start_anvil
from wallet_gui.chains.connect import connect
from wallet_gui.chains.evm import abi
from wallet_gui.chains.evm.balances import MULTICALL
from wallet_gui.chains.evm.questions import native_balance, view
from wallet_gui.chains.rpc import Rpc
from wallet_gui.chains.web import Web
from wallet_gui.domain.network import Network

_BALANCES = 200
_NETWORKS = 10
_WORKERS = 6
_ROUNDS = 5


def measure(folder: Path) -> list[Figure]:
    """Measure with a real node on this computer; what a real network adds is its distance."""
    folder.mkdir()
    with start_anvil(folder) as node:
        node.put_multicall()
        return [*_balances(node), *_refresh(node.network())]


def _balances(node: Anvil) -> list[Figure]:
    """Time the three ways, of which the slowest is what the first is held against."""
    network = node.network()
    owners = [f"0x{number:040x}" for number in range(1, _BALANCES + 1)]
    chain = connect(network)
    rpc = Rpc(network.name, network.rpc, network.chain_id, Web(network.name))

    def one_by_one() -> None:
        for owner in owners:
            rpc.answer(native_balance(rpc.read, owner))

    def by_multicall() -> None:
        calls = [(MULTICALL, abi.call_data("4d2301cc", owner)) for owner in owners]
        question = view(rpc.read, MULTICALL, abi.aggregate(calls))
        abi.aggregated(rpc.answer(question), len(owners))

    ways = (lambda: chain.balances(owners, []), by_multicall, one_by_one)
    batch, multicall, single = (median([_ms(way) for _ in range(_ROUNDS)]) for way in ways)
    return [
        Figure(
            f"network: {_BALANCES} balances in one batch, against one by one", batch, "ms", budget=0.5, floor=single
        ),
        Figure(f"network: {_BALANCES} balances by Multicall3", multicall, "ms", budget=200),
    ]


def _refresh(network: Network) -> list[Figure]:
    """Time until nine networks have answered beside one that takes the question and stays silent."""
    with socket.create_server(("127.0.0.1", 0)) as silent:
        dead = replace(network, rpc=(f"http://127.0.0.1:{silent.getsockname()[1]}",))
        chains = [connect(dead), *(connect(network) for _ in range(_NETWORKS - 1))]
        start = time.perf_counter()
        with ThreadPoolExecutor(_WORKERS) as pool:
            asked = [pool.submit(chain.balances, [f"0x{1:040x}"], []) for chain in chains]
            alive = as_completed(asked[1:])
            took = [(time.perf_counter() - start) * 1000 for _ in alive][-1]
            chains[0].close()
    return [Figure(f"network: refresh of {_NETWORKS}, one of them dead: the others are there", took, "ms", budget=1000)]


def _ms(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000
