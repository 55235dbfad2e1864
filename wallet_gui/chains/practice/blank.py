"""The practice network before anybody paid on it: answers that need no engine."""

from wallet_gui.chains.practice.facts import FAUCET, PUSD
from wallet_gui.chains.practice.ledger import Ledger
from wallet_gui.chains.practice.values import Approved

OWN_ADDRESSES = frozenset({FAUCET, PUSD.contract})
"""Those that have something from the beginning; questions about them are for the engine."""


class Blank:
    """Answers like a ``Node`` without any payment, about any address but ``OWN_ADDRESSES``."""

    def __init__(self) -> None:
        self.ledger = Ledger()

    def balance(self, _: str) -> int:
        """Return what an address owns, in wei."""
        return 0

    def nonce(self, _: str) -> int:
        """Return how many transactions of an address are in blocks."""
        return 0

    def next_nonce(self, _: str) -> int:
        """Return the first nonce of an address that is in no block and does not wait."""
        return 0

    def token_balance(self, contract: str, _: str) -> int | None:
        """Return how much of a token an address owns; None if there is no such token."""
        return 0 if contract == PUSD.contract else None

    def approvals(self) -> tuple[Approved, ...]:
        """Return what tokens told of who may take them."""
        return ()

    def waits(self, _: str) -> bool:
        """Say whether a transaction waits."""
        return False
