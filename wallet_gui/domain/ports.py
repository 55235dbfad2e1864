"""What the core asks of the world, as protocols. The rooms beside it implement them; tests hand in fakes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # most who want a clock have nothing to do with payments
    from collections.abc import Sequence

    from wallet_gui.domain.approval import Allowance, Grant, GrantsPage
    from wallet_gui.domain.network import Network, Token
    from wallet_gui.domain.payment import Balances, Block, Call, Fees, HistoryPage, Pricing, Receipt, Trial


class Clock(Protocol):
    """Two clocks: one that counts through sleep and never jumps, and the wall clock that a person reads."""

    def boot_s(self) -> float:
        """Seconds since the computer started, time asleep included. Deadlines use this alone."""
        ...

    def wall_s(self) -> float:
        """Seconds since 1970 (Unix time) as this computer believes. Shown and stored, never trusted."""
        ...

    def boot_id(self) -> str:
        """Name this start of the computer; the empty text where it cannot be told."""
        ...


class Chain(Protocol):
    """One network, read and written. Every call blocks and runs on a worker; every answer is frozen.

    Raises of every call: NetworkError (``domain.errors``) and its subclasses.
    """

    @property
    def network(self) -> Network:
        """What is known of it without asking."""
        ...

    def check(self) -> Block:
        """Ask who answers and where the network stands. Raises WrongChainError."""
        ...

    def balances(self, addresses: Sequence[str], tokens: Sequence[Token]) -> Balances:
        """Read every native balance, and every token for every address, in as few requests as the network allows."""
        ...

    def token(self, contract: str) -> Token:
        """Ask a contract for symbol, name and decimals. Raises NotATokenError."""
        ...

    def has_code(self, address: str) -> bool:
        """Say whether an address is a contract."""
        ...

    def fees(self) -> Fees:
        """Read what the network takes now."""
        ...

    def next_nonce(self, address: str) -> int:
        """Return the first nonce that no transaction in a block or waiting has used, as the network sees it."""
        ...

    def mined_nonce(self, address: str) -> int:
        """Return how many transactions of an address are in blocks."""
        ...

    def try_out(self, call: Call) -> Trial:
        """Run a transaction without sending it."""
        ...

    def encode(self, call: Call, pricing: Pricing) -> bytes:
        """Return the unsigned transaction, as ``ToSign.unsigned`` describes it. Asks nothing of the network."""
        ...

    def send(self, raw: bytes) -> str:
        """Hand a signed transaction to every address of the network and return its id.

        Known already counts as sent. Raises RefusedError if all that answered say no.
        """
        ...

    def receipt(self, txid: str) -> Receipt:
        """Say what became of a transaction."""
        ...

    def history(
        self, addresses: Sequence[str], tokens: Sequence[Token], first_block: int, known_hash: str
    ) -> HistoryPage:
        """Read payments of these addresses from a block on, a stretch of limited length at a time.

        Args:
            addresses: Of the person.
            tokens: That count; transfers of others are not read from logs.
            first_block: 0 reads from the beginning.
            known_hash: Of block ``first_block - 1`` as known from the last time, or empty; if it is another now,
                the answer says from which block on everything is void.
        """
        ...

    def grants(
        self, addresses: Sequence[str], tokens: Sequence[Token], first_block: int, last_block: int
    ) -> GrantsPage:
        """Read from logs who was allowed to take tokens of these addresses, the newest blocks first.

        Args:
            addresses: Of the person.
            tokens: That are known; in a flood of logs theirs are kept before others.
            first_block: Of what is wanted; the answer may begin later, and is then asked again for what comes before.
            last_block: No newer than where the network stands.
        """
        ...

    def allowances(self, grants: Sequence[Grant], tokens: Sequence[Token]) -> tuple[Allowance, ...]:
        """Ask what of these holds now; those by which nothing can be taken any more are left out.

        Args:
            grants: Of this network.
            tokens: That are known; others are asked what they call themselves.
        """
        ...


class PracticeChain(Chain, Protocol):
    """The network inside the program."""

    def give(self, address: str, wei: int) -> str:
        """Let the faucet pay play money to an address, and return the transaction's id."""
        ...


class Capture(Protocol):
    """What programs can capture of the screen. A camera sees every window all the same."""

    @property
    def can_leave_out(self) -> bool:
        """Whether there is a way at all on this system."""
        ...

    def leave_out(self, window: int, *, is_left_out: bool = True) -> bool:
        """Have a window left out of what programs capture, or have it captured again.

        Args:
            window: Its native handle, as Qt's ``winId`` has it; a new one each time the window is made anew.
            is_left_out: False takes it back.
        Returns: Whether the system has taken it up, so that a capture shows nothing of the window.
        """
        ...
