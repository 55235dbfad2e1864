"""What passes between the parts of the practice network."""

from dataclasses import dataclass
from typing import Any

from wallet_gui.domain.errors import Refusal


@dataclass(frozen=True, slots=True)
class Signed:
    """A signed transaction as it was read from its bytes. Addresses are EIP-55."""

    raw: bytes
    txid: str
    sender: str
    to: str
    """Empty where a contract is made."""
    nonce: int
    gas: int
    least_gas: int
    """What it costs whatever it does."""
    max_fee: int
    tip: int
    value: int
    engine: Any
    """The engine's own form of it."""

    @property
    def most(self) -> int:
        """The most that its sender can lose by it, in wei."""
        return self.value + self.gas * self.max_fee

    def tip_over(self, base_fee: int) -> int:
        """Return what it pays for each gas beyond the base fee."""
        return min(self.tip, self.max_fee - base_fee)


@dataclass(frozen=True, slots=True)
class Transfer:
    """A token that moved, as its contract told in a log."""

    index: int
    """Of the log in its block."""
    contract: str
    """In lower case, as the other two."""
    source: str
    target: str
    units: int


@dataclass(frozen=True, slots=True)
class Approved:
    """That somebody may take tokens, as their contract told in a log. Addresses are in lower case."""

    contract: str
    owner: str
    spender: str
    block: int
    payer: str
    """Who sent the transaction."""


@dataclass(frozen=True, slots=True)
class Mined:
    """What became of a transaction in its block."""

    txid: str
    block: int
    sender: str
    to: str
    nonce: int
    value: int
    fee: int
    """Paid, in wei."""
    worked: bool
    transfers: tuple[Transfer, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a call did that was only tried."""

    worked: bool
    output: bytes
    """What it returned, or with what it was reverted."""
    gas_used: int


class NotTakenError(Exception):
    """A transaction that the network does not take. ``words`` are those of Ethereum's nodes."""

    def __init__(self, why: Refusal, words: str) -> None:
        super().__init__(words)
        self.why = why
        self.words = words
