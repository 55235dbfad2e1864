"""A network of the Ethereum kind behind the domain's protocol."""

from collections.abc import Sequence

from wallet_gui.chains.evm import fees, sending, token_facts, trial
from wallet_gui.chains.evm.allowances import read_allowances
from wallet_gui.chains.evm.balances import BalanceReader
from wallet_gui.chains.evm.grants import GrantReader
from wallet_gui.chains.evm.history import HistoryReader
from wallet_gui.chains.evm.questions import code_at, is_code, latest_block
from wallet_gui.chains.rpc import Rpc
from wallet_gui.chains.web import Web
from wallet_gui.domain.approval import Allowance, Grant, GrantsPage
from wallet_gui.domain.network import Network, Token
from wallet_gui.domain.payment import Balances, Block, Call, Fees, HistoryPage, Pricing, Receipt, Trial


class EvmChain:
    """Implements ``domain.ports.Chain``. May be used from several threads; ``close`` ends what is under way."""

    def __init__(self, network: Network) -> None:
        """Ask nothing yet. Raises: RpcAddressError if the proxy's address is none."""
        self._network = network
        self._web = Web(network.name, network.proxy, network.allows_plain_http)
        self._rpc = Rpc(network.name, network.rpc, network.chain_id, self._web)
        self._balances = BalanceReader(self._rpc, network.chain_id)
        self._history = HistoryReader(self._rpc, self._web, network)
        self._grants = GrantReader(self._rpc, self._web, network)

    @property
    def network(self) -> Network:
        """What is known of it without asking."""
        return self._network

    def close(self) -> None:
        """End every question; whoever waits gets CancelledError."""
        self._web.close()

    def check(self) -> Block:
        """Ask anew which chain answers, and where it stands."""
        self._rpc.check()
        return self._rpc.answer(latest_block(self._rpc.read))

    def balances(self, addresses: Sequence[str], tokens: Sequence[Token]) -> Balances:
        """Read every balance in as few requests as the network allows."""
        return self._balances.read(addresses, tokens)

    def token(self, contract: str) -> Token:
        """Ask a contract for symbol, name and decimals."""
        return token_facts.read_token(self._rpc, self._network, contract)

    def has_code(self, address: str) -> bool:
        """Say whether an address is a contract. A person's account with borrowed code (EIP-7702) is none."""
        return is_code(self._rpc.answer(code_at(self._rpc.read, address)))

    def fees(self) -> Fees:
        """Read what the network takes now."""
        return fees.read_fees(self._rpc, self._network)

    def next_nonce(self, address: str) -> int:
        """Count the transactions of an address, those that wait included."""
        return self._rpc.ask("eth_getTransactionCount", (address, "pending"), self._rpc.read.small)

    def mined_nonce(self, address: str) -> int:
        """Count the transactions of an address in blocks."""
        return self._rpc.ask("eth_getTransactionCount", (address, "latest"), self._rpc.read.small)

    def try_out(self, call: Call) -> Trial:
        """Run a transaction without sending it."""
        return trial.try_out(self._rpc, self._network, call)

    def encode(self, call: Call, pricing: Pricing) -> bytes:
        """Return the unsigned transaction."""
        from wallet_gui.chains.evm.encode import encode  # late: its library takes a fifth of a second to load

        return encode(call, pricing)

    def send(self, raw: bytes) -> str:
        """Hand a signed transaction to every address of the network."""
        return sending.send(self._rpc, self._network.name, raw)

    def receipt(self, txid: str) -> Receipt:
        """Say what became of a transaction."""
        return sending.read_receipt(self._rpc, txid)

    def history(
        self, addresses: Sequence[str], tokens: Sequence[Token], first_block: int, known_hash: str
    ) -> HistoryPage:
        """Read a stretch of history.

        The native coin's payments are found by reading blocks on this computer and on networks that the person added;
        elsewhere by the API of the person's choice alone. ``first_block`` of the answer says where reading began.
        """
        return self._history.read(addresses, tokens, first_block, known_hash)

    def grants(
        self, addresses: Sequence[str], tokens: Sequence[Token], first_block: int, last_block: int
    ) -> GrantsPage:
        """Read a stretch of the logs that tell who may take tokens, from its end.

        With an API of the person's choice a stretch may reach back to the beginning.
        """
        return self._grants.read(addresses, tokens, first_block, last_block)

    def allowances(self, grants: Sequence[Grant], tokens: Sequence[Token]) -> tuple[Allowance, ...]:
        """Ask what of it holds now."""
        return read_allowances(self._rpc, self._network, grants, tokens)
