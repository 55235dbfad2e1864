"""What home asks a signer for, and what the signer reads out of it before it knows any key."""

from enum import StrEnum

from wallet_gui.domain.frozen import frozen
from wallet_gui.domain.units import Units


@frozen
class ToSign:
    """One transaction to be signed."""

    chain_id: int
    unsigned: bytes
    """EIP-1559: ``0x02`` ‖ RLP of its nine fields. Legacy: RLP of six fields, chain id, 0, 0 (EIP-155)."""
    account: str
    """Id of the account in the vault."""
    sender: str
    """The account's address, EIP-55. The signer refuses if the key gives another one."""
    name: str = ""
    """The contact's name for the receiver, or empty."""
    pin: bytes = b""
    """The contact's pin, 16 bytes; a name without one is not shown."""


@frozen
class ContactWish:
    """A contact as it shall stand in the vault."""

    name: str
    chain: str
    """CAIP-2, or the namespace alone for every network of it."""
    address: str
    note: str
    replaces: str = ""
    """The name of the contact that it takes the place of; empty for a new one."""
    old_address: str = ""
    """The address of that contact, EIP-55; empty for a new one. The signer refuses if the vault has another one."""


@frozen
class PathAddress:
    """An address of the recovery phrase."""

    path: str
    """BIP-32, such as ``m/44'/60'/0'/0/1``."""
    address: str
    """EIP-55."""
    seal: bytes = b""
    """The signer's proof that it made this address from the phrase: home keeps it beside the address."""


class Deed(StrEnum):
    """What a transaction does, as far as the signer can read it."""

    SEND = "send"
    """The native coin goes to an address; there is no call."""
    SEND_TOKEN = "send_token"  # noqa: S105  # a name, not a secret
    APPROVE = "approve"
    """Somebody may take so many tokens from now on."""
    APPROVE_MORE = "approve_more"
    """Somebody may take so many tokens more than until now."""
    CANCEL = "cancel"
    """Nothing moves; it only takes the place of another payment."""
    DEPLOY = "deploy"
    """A new contract is made."""
    UNREADABLE = "unreadable"
    """A contract is called with words that Postern cannot read."""


@frozen
class ReadPayment:
    """One transaction as the signer reads it, with nothing taken from home but what is marked so."""

    deed: Deed
    chain_id: int
    network: str
    """From the signer's own table; empty for a network it does not know."""
    native_symbol: str
    """Empty for a network it does not know."""
    has_real_money: bool
    sender: str
    """As home says; the key proves it before anything is signed."""
    to: str
    """Who gets it: the receiver of tokens, not their contract. Who may take them, for APPROVE and APPROVE_MORE. The
    contract, for UNREADABLE. Empty for DEPLOY."""
    name: str
    """The contact's name if it came with a pin, which is checked before anything is signed; else empty."""
    units: Units
    """In base units of what is sent; for APPROVE and APPROVE_MORE, of what may be taken."""
    symbol: str
    """From the signer's own table; empty for a token it does not know."""
    decimals: int
    """-1 for a token it does not know: then only base units can be shown."""
    contract: str
    """That is called; empty for SEND and DEPLOY."""
    value: Units
    """Native coin that goes along, in wei."""
    is_unlimited: bool
    """For APPROVE and APPROVE_MORE: more than there is of any token, so the whole balance, now and later."""
    fee_most: Units
    """In wei."""
    nonce: int
    unread: bytes
    """Bytes of a call that could not be read (the first 4,096); empty if everything was."""
