"""A real Ethereum node for tests: anvil, from ``tests/node``.

Ask for the fixture ``anvil``. One node serves all tests of a worker; each test finds it as it was at the start, with
ten accounts of 10,000 coins whose keys the node has (``anvil.accounts``), and every transaction mined at once.
"""

import json
import re
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import pytest

from tools import node_packages
from tools.processes import Running, eventually
from wallet_gui.domain.network import Network, NetworkKind

MNEMONIC: Final = "test test test test test test test test test test test junk"
"""The keys of ``Anvil.accounts`` are at m/44'/60'/0'/0/0 to 9."""
CHAIN_ID: Final = 31337
MULTICALL: Final = "0xcA11bde05977b3631167028862bE2a173976CA11"

_LISTENING = re.compile(r"^Listening on 127\.0\.0\.1:(\d+)", re.MULTILINE)
_SOURCES = node_packages.FOLDER / "contracts" / "artefacts.json"
_DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class NodeError(AssertionError):
    """The node answered with an error."""


class Anvil:
    """A running node, and what tests do to it."""

    def __init__(self, running: Running, port: int) -> None:
        self._running = running
        self.port = port
        self.url = f"http://127.0.0.1:{port}"
        self.accounts: tuple[str, ...] = tuple(_checksum(one) for one in self.ask("eth_accounts"))

    def network(self, *, final_after: int = 3, block_s: float = 1) -> Network:
        """Return it as a network that a person has added."""
        chain_id = int(self.ask("eth_chainId"), 16)
        return Network(
            chain_id, "Anvil", "ETH", NetworkKind.OWN, (self.url,), block_s=block_s, final_after=final_after, is_on=True
        )

    def ask(self, method: str, *params: Any) -> Any:
        """Call a method of the node. Raises: NodeError with its words."""
        body = json.dumps({"jsonrpc": "2.0", "id": 1, "method": method, "params": params}).encode()
        request = urllib.request.Request(self.url, body, {"Content-Type": "application/json"})
        with _DIRECT.open(request, timeout=10) as reply:
            answer = json.load(reply)
        if "error" in answer:
            raise NodeError(f"{method}: {answer['error']}")
        return answer["result"]

    def pay(self, sender: str, to: str, wei: int, **more: Any) -> str:
        """Send coins from one of the node's accounts and return the transaction's id."""
        return self.transact(sender, to=to, value=hex(wei), **more)

    def transact(self, sender: str, **fields: Any) -> str:
        """Send a transaction from one of the node's accounts, with fields as in ``eth_sendTransaction``.

        It is in a block when this returns, unless the node was told to ``hold``.
        """
        txid = str(self.ask("eth_sendTransaction", {"from": sender, **fields}))
        if self.is_automatic:
            self.settle(txid)
        return txid

    def settle(self, txid: str) -> None:
        """Wait until a transaction is in a block: the node answers before it has made one."""
        assert eventually(lambda: self.ask("eth_getTransactionReceipt", txid) is not None), "not taken into a block"

    def call(self, sender: str, contract: str, signature: str, *values: Any) -> str:
        """Call a function such as ``transfer(address,uint256)`` in a transaction and return its id."""
        return self.transact(sender, to=contract, data=call_data(signature, *values))

    def deploy(self, bytecode: str, types: Sequence[str] = (), values: Sequence[Any] = ()) -> str:
        """Put a contract on the chain from the first account and return its address."""
        txid = self.transact(self.accounts[0], data=bytecode + _encode(types, values))
        if not self.is_automatic:
            self.mine()
            self.settle(txid)
        return _checksum(self.ask("eth_getTransactionReceipt", txid)["contractAddress"])

    def deploy_token(self, name: str = "Gold", symbol: str = "GLD", supply: int = 10**24) -> str:
        """Put OpenZeppelin's ERC-20 with 18 decimals on the chain; all of it belongs to the first account."""
        artefact = json.loads((node_packages.CONTRACTS / "ERC20PresetFixedSupply.json").read_text(encoding="utf-8"))
        types = ("string", "string", "uint256", "address")
        return self.deploy(artefact["bytecode"], types, (name, symbol, supply, self.accounts[0]))

    def deploy_odd_token(self, kind: str, supply: int = 10**24) -> str:
        """Put ``NoReturnToken``, ``Bytes32Token`` or ``FeeToken`` on the chain; all belongs to the first account."""
        return self.deploy(artefact(kind)["bytecode"], ("uint256",), (supply,))

    def deploy_liar(self, name: str, symbol: str, decimals: int, balance: int = 0) -> str:
        """Put a contract on the chain that says of itself what it is told to; anybody may ``pretend`` a transfer."""
        types = ("string", "string", "uint256", "uint256")
        return self.deploy(artefact("LyingToken")["bytecode"], types, (name, symbol, decimals, balance))

    def put_multicall(self) -> None:
        """Put Multicall3 where every public network has it."""
        self.ask("anvil_setCode", MULTICALL, artefact("Multicall3")["runtime"])

    def mine(self, blocks: int = 1) -> None:
        """Make blocks."""
        self.ask("anvil_mine", hex(blocks))

    def hold(self) -> None:
        """Let transactions wait until ``mine``; the next test finds a node that mines at once again."""
        self.ask("evm_setAutomine", False)

    def reorganise(self, depth: int) -> None:
        """Replace the last blocks by as many empty ones; their transactions are gone."""
        self.ask("anvil_reorg", depth, [])

    @property
    def block(self) -> int:
        """The number of the last block."""
        return int(self.ask("eth_blockNumber"), 16)

    @property
    def is_automatic(self) -> bool:
        """Whether every transaction is mined at once."""
        return bool(self.ask("anvil_getAutomine"))

    def end(self) -> None:
        """End the node by its process id; may be said twice."""
        self._running.end()


def artefact(name: str) -> dict[str, str]:
    """Return ``bytecode`` and ``runtime`` of a contract in ``tests/node/contracts``."""
    found: dict[str, str] = json.loads(_SOURCES.read_text(encoding="utf-8"))[name]
    return found


def call_data(signature: str, *values: Any) -> str:
    """Return the data of a call, such as ``call_data("transfer(address,uint256)", to, units)``."""
    from eth_utils.crypto import keccak  # late, as everywhere: most tests need none of it

    types = [part for part in signature.partition("(")[2].rstrip(")").split(",") if part]
    return "0x" + keccak(text=signature)[:4].hex() + _encode(types, values)


@contextmanager
def start_anvil(folder: Path, *options: str) -> Iterator[Anvil]:
    """Run a node of one's own, for a test that ends it or wants other options; its log is in the folder."""
    if not node_packages.can_run_here():
        raise NodeError(node_packages.NOT_HERE)
    if not node_packages.ANVIL.is_file():
        raise NodeError("The Ethereum node of the tests is not there. Let the test command fetch it:  ./test")
    command = [str(node_packages.ANVIL), "--host", "127.0.0.1", "--port", "0", "--chain-id", str(CHAIN_ID), *options]
    log = folder / "anvil.log"
    running = Running([*command, "--slots-in-an-epoch", "1"], {"HOME": str(folder), "PATH": "/usr/bin:/bin"}, log)
    try:
        port = running.until(lambda: _port(log), "line that says where it listens")
        yield Anvil(running, port)
    finally:
        running.end()


@pytest.fixture(scope="session")
def anvil_of_the_worker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Anvil]:
    """The node that the tests of one worker share."""
    with start_anvil(tmp_path_factory.mktemp("anvil")) as running:
        yield running


@pytest.fixture
def anvil(anvil_of_the_worker: Anvil) -> Iterator[Anvil]:
    """A node in its first state."""
    node = anvil_of_the_worker
    state = node.ask("evm_snapshot")
    yield node
    node.ask("anvil_dropAllTransactions")
    node.ask("evm_setAutomine", True)
    node.ask("evm_revert", state)


def _encode(types: Sequence[str], values: Sequence[Any]) -> str:
    from eth_abi.abi import encode

    return encode(types, values).hex()


def _checksum(address: str) -> str:
    from eth_utils.address import to_checksum_address

    return to_checksum_address(address)


def _port(log: Path) -> int | None:
    found = _LISTENING.search(log.read_text(encoding="utf-8", errors="replace"))
    return int(found[1]) if found else None
