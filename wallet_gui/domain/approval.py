"""Approvals: who may take tokens of the person's without asking again (ERC-20 ``approve``)."""

from wallet_gui.domain.frozen import frozen
from wallet_gui.domain.network import Token


@frozen
class Grant:
    """That somebody was once allowed to take tokens, as a log of the token tells. What holds now has to be asked."""

    owner: str
    """Of the person's, EIP-55, as all three."""
    contract: str
    """Of the token."""
    spender: str
    """Who may take them."""
    block: int
    """In which it was said last."""
    time: int
    """Unix seconds of that block; 0 if it was not told."""
    is_own: bool
    """Whether an address of the person's paid for that transaction. Any contract can claim what it likes about others;
    a token may also take a signature that somebody else brings (ERC-2612), and then this is False for a true one."""

    @property
    def key(self) -> tuple[str, str, str]:
        """What tells one from another on the same network."""
        return self.owner, self.contract, self.spender


@frozen
class GrantsPage:
    """A stretch of a network's logs, read from its end."""

    grants: tuple[Grant, ...]
    """The latest of each key, in no order."""
    first_block: int
    """Everything from here to ``last_block`` has been looked at; what is older has to be asked for again."""
    first_time: int
    """Unix seconds of that block; 0 if it was not told."""
    last_block: int


@frozen
class Allowance:
    """What one grant allows now."""

    grant: Grant
    token: Token
    """As it is known, or as its contract calls itself, which is hostile text; without a symbol if it does not."""
    units: int
    """That may still be taken; never 0."""
    balance: int
    """That the owner has."""
    supply: int
    """That there is of the token, by its contract; 0 if it does not say."""
    is_contract: bool
    """Whether there is code at the spender's address. Apps are contracts; thieves are often none."""

    @property
    def at_risk(self) -> int:
        """What could be taken at once."""
        return min(self.units, self.balance)

    @property
    def is_unlimited(self) -> bool:
        """Whether it is as much as there is of the token, or more than there is of any."""
        return self.units >= UNLIMITED_FROM or 0 < self.supply <= self.units


UNLIMITED_FROM = 2**128
"""More base units than there are of any token by a factor of many thousands; the signer draws the same line."""


@frozen
class KnownApprovals:
    """All that is known about the approvals on one network."""

    source: bytes = b""
    """Names what was read, and for whom; for another one the blocks count as not read."""
    grants: tuple[Grant, ...] = ()
    allowances: tuple[Allowance, ...] = ()
    """What held of them when the network was asked last."""
    at: int = 0
    """Unix seconds of that; 0 for never."""
    first_block: int = 0
    """Blocks from here to ``last_block`` have been read."""
    first_time: int = 0
    """Unix seconds of that block; 0 if it was not told."""
    last_block: int = -1
    """Before ``first_block`` if none has been read."""

    @property
    def is_empty(self) -> bool:
        """Whether no block has been read."""
        return self.last_block < self.first_block
