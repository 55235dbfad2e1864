"""Networks of the Ethereum kind: what Postern has to know of one before it asks anything."""

from enum import StrEnum
from typing import Final

from wallet_gui.domain.frozen import frozen

PRACTICE_CHAIN_ID: Final = 0x706F7374
"""Of the network inside the program: "post" in ASCII. No real network has it, so what is signed here counts nowhere."""

PRACTICE_ENTRIES_MOST: Final = 500
"""Payments and gifts that the practice network takes before it has to start over."""

DATA_FEE_CHAINS: Final = frozenset({10, 8453})
"""Of the OP stack: beside gas they take a fee for the data of a transaction, which no field of it can limit."""

PRACTICE_FAUCET: Final = "0x9F9Bd909b2b26056bA297192329E151f0A2Edc6D"
"""Who gives play money away there, EIP-55."""

ACCOUNT_NAMESPACE: Final = "eip155"
"""CAIP-2 namespace; an address of a phrase is the same on every network of it."""


class NetworkKind(StrEnum):
    """What the money on a network is worth, in one word."""

    MAIN = "main"
    TEST = "test"
    """A public network with test money."""
    PRACTICE = "practice"
    """Play money inside the program; nothing leaves the computer."""
    OWN = "own"
    """Added by the person, by its RPC address."""


class FeeModel(StrEnum):
    """How a network is paid for its work."""

    EIP_1559 = "eip1559"
    LEGACY = "legacy"
    """One gas price (EIP-155 transactions)."""


@frozen
class Network:
    """One network, with the person's choices about it."""

    chain_id: int
    """EIP-155."""
    name: str
    symbol: str
    """Of the native coin, which has 18 decimals on every network of this kind."""
    kind: NetworkKind
    rpc: tuple[str, ...] = ()
    """RPC addresses in the order in which they are tried; none for the practice network."""
    explorer: str = ""
    """Base of an explorer's web pages; only ever opened when the person asks."""
    fees: FeeModel = FeeModel.EIP_1559
    block_s: float = 12.0
    """Seconds from block to block, about."""
    final_after: int = 12
    """Confirmations after which a payment is called final."""
    proxy: str = ""
    """``socks5h://host:port`` or ``http://host:port`` for everything asked of this network; empty for none."""
    history_url: str = ""
    """Base of an Etherscan- or Blockscout-compatible API, if the person switched one on."""
    history_key: str = ""
    """The person's own key for that API."""
    allows_plain_http: bool = False
    """The person insists on an RPC address without HTTPS that is not on this computer."""
    is_on: bool = False

    @property
    def caip2(self) -> str:
        """The network's name in CAIP-2, such as ``eip155:1``."""
        return f"{ACCOUNT_NAMESPACE}:{self.chain_id}"

    @property
    def has_real_money(self) -> bool:
        """Whether what is here may be worth something."""
        return self.kind in {NetworkKind.MAIN, NetworkKind.OWN}


@frozen
class Token:
    """A token of the ERC-20 kind. Symbol and name come from its contract and are hostile text."""

    chain_id: int
    contract: str
    """EIP-55."""
    symbol: str
    name: str
    decimals: int
    """0 to 77; a contract that says anything else is not taken in."""
    is_listed: bool = False
    """Whether Postern ships it in its own list."""
