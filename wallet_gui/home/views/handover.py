"""What one page hands over to another when it sends the person there."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PayTo:
    """For Send: whom to pay, and as much of the rest as is known."""

    address: str
    chain_id: int = 0
    """0 leaves the choice as it is."""
    contract: str = ""
    """Of the token; empty for the native coin."""
    units: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class FromLink:
    """For Send: a payment request that another program handed over."""

    request: str


@dataclass(frozen=True, slots=True)
class ShowPayments:
    """For Activity: which payments to show."""

    chain_id: int = 0
    """0 for every network."""
    contract: str | None = None
    """Of the token; empty for the native coin, None for every asset."""
    other: str = ""
    """The other side's address."""
    txid: str = ""
    """One payment, with its details."""


@dataclass(frozen=True, slots=True)
class ShowContact:
    """For Contacts: a contact to show, or an address to keep under a name."""

    address: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class ReceiveAs:
    """For Receive: what to ask for."""

    chain_id: int
    contract: str = ""
    """Of the token; empty for the native coin."""
