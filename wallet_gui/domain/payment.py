"""Payments: what is asked of a network, what it costs, and what became of it. Amounts are whole base units."""

from dataclasses import dataclass
from enum import StrEnum


class Speed(StrEnum):
    """How soon a payment should be taken up."""

    SLOW = "slow"
    NORMAL = "normal"
    FAST = "fast"


class Direction(StrEnum):
    """Which way a payment went, seen from one of the person's addresses."""

    IN = "in"
    OUT = "out"
    SELF = "self"
    """From one of the person's addresses to itself, such as a cancelled payment."""
    APPROVAL = "approval"
    """Nothing moves: an approval is taken away from ``Payment.other``. Only the outbox tells of it."""


class PaymentState(StrEnum):
    """What became of a payment."""

    SIGNED = "signed"
    """Signed and kept here; no network has seen it."""
    WAITING = "waiting"
    """Known to the network, in no block yet."""
    MINED = "mined"
    """In a block that may still be replaced by another."""
    FINAL = "final"
    FAILED = "failed"
    """In a block, but its contract refused: the fee was paid, nothing else moved."""
    REPLACED = "replaced"
    """Another payment with the same nonce was taken instead."""
    DROPPED = "dropped"
    """The network has forgotten it; it may be sent again."""


@dataclass(frozen=True, slots=True)
class FeeOption:
    """What one speed costs for each unit of gas, in wei."""

    speed: Speed
    max_fee: int
    """The most for each gas (EIP-1559 ``maxFeePerGas``), or the gas price of a legacy network."""
    tip: int
    """``maxPriorityFeePerGas``; 0 on a legacy network."""
    seconds: int
    """About how long until it is in a block."""


@dataclass(frozen=True, slots=True)
class Fees:
    """What a network takes now."""

    base_fee: int
    """Of the next block, in wei for each gas; on a legacy network the gas price."""
    is_legacy: bool
    options: tuple[FeeOption, FeeOption, FeeOption]
    """Slow, normal, fast."""

    def option(self, speed: Speed) -> FeeOption:
        """Return the option for a speed."""
        return next(option for option in self.options if option.speed is speed)


@dataclass(frozen=True, slots=True)
class Call:
    """What a transaction does."""

    chain_id: int
    sender: str
    """EIP-55, as every address in these values."""
    to: str
    value: int
    """Native coin in wei."""
    data: bytes = b""


@dataclass(frozen=True, slots=True)
class Trial:
    """What a trial run found (``eth_call`` and ``eth_estimateGas``)."""

    gas: int
    """Needed, with a margin; 0 if it fails."""
    fails: bool = False
    reason: str = ""
    """The contract's own words, which are hostile text; empty if it gave none."""
    extra_fee: int = 0
    """In wei, taken beside gas by networks that put their data on another one (OP Mainnet, Base); about."""


@dataclass(frozen=True, slots=True)
class Pricing:
    """How a transaction is paid for."""

    nonce: int
    gas: int
    max_fee: int
    """As in ``FeeOption``."""
    tip: int
    is_legacy: bool = False

    @property
    def most(self) -> int:
        """The most that it can cost, in wei."""
        return self.gas * self.max_fee


@dataclass(frozen=True, slots=True)
class Payment:
    """One row of the activity: one movement of one asset. A transaction may have several."""

    chain_id: int
    txid: str
    """``0x`` and 64 hexadecimal digits in lower case."""
    index: int
    """Of the log that moved a token; -1 for the native coin."""
    account: str
    """The person's address that it is seen from."""
    direction: Direction
    other: str
    """The other side; empty where a contract was made."""
    contract: str
    """Of the token; empty for the native coin."""
    symbol: str
    decimals: int
    units: int
    state: PaymentState
    time: int
    """Unix seconds of its block, or when it was sent."""
    block: int = 0
    """0 while it is in none."""
    block_hash: str = ""
    nonce: int = -1
    """-1 if it is not one of ours."""
    fee: int = 0
    """In wei, paid by the sender; the most it can be while waiting."""


@dataclass(frozen=True, slots=True)
class Block:
    """Where a network stands."""

    number: int
    hash: str
    time: int


@dataclass(frozen=True, slots=True)
class Balances:
    """What some addresses own on one network, at one block."""

    chain_id: int
    block: Block
    native: dict[str, int]
    """By address, in wei."""
    tokens: dict[tuple[str, str], int]
    """By address and contract, in base units; a token that did not answer is absent."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a network says of one transaction."""

    state: PaymentState
    """WAITING, MINED, FAILED, or DROPPED if the network does not know it."""
    block: int = 0
    block_hash: str = ""
    fee: int = 0
    """Paid, in wei."""
    confirmations: int = 0


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """A stretch of a network's history."""

    payments: tuple[Payment, ...]
    first_block: int
    last_block: int
    """Everything from ``first_block`` to here has been looked at."""
    last_hash: str = ""
    """Of ``last_block``; the next stretch is asked for with it. Empty if it was not told."""
    replaced_from: int = 0
    """If not 0: blocks from here on are other ones than before (a reorganisation); what was known of them is void."""
