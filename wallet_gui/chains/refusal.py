"""What nodes mean when they say no. Each kind of node has words of its own, so they are told apart by meaning."""

from typing import Final

from wallet_gui.domain.errors import Refusal

_LIMIT_CODES: Final = {-32029, 429}
_PATIENCE: Final = (
    "rate limit", "rate-limit", "ratelimit", "too many requests", "request limit", "requests per", "quota", "throttl",
    "exceeded its compute", "capacity", "slow down",
)  # fmt: skip
_KNOWN: Final = ("already known", "known transaction", "already imported", "already exists", "already in mempool")

# In this order: "replacement transaction underpriced" is not "transaction underpriced".
_MEANINGS: Final[tuple[tuple[Refusal, tuple[str, ...]], ...]] = (
    (Refusal.UNDERPRICED, ("replacement", "could not replace", "same nonce in the queue")),
    (Refusal.NONCE_TOO_LOW, ("nonce too low", "nonce is too low", "oldnonce", "nonce has already", "invalid nonce")),
    (Refusal.FUNDS, ("insufficient funds", "insufficient balance", "not enough funds", "upfront cost")),
    (
        Refusal.FEE_TOO_LOW,
        (
            "underpriced", "fee too low", "feetoolow", "gas price too low", "below base fee", "tip above fee cap",
            "less than block base fee", "lower than the minimum", "below minimum", "gas tip cap", "fee cap", "feecap",
        ),
    ),
    (Refusal.GAS, ("intrinsic gas", "gas limit", "out of gas", "gas required exceeds", "gas too low")),
    (Refusal.REVERTS, ("revert",)),
)  # fmt: skip


def means_patience(code: int, words: str) -> bool:
    """Tell whether an error of JSON-RPC asks to come back later."""
    said = words.lower()
    return code in _LIMIT_CODES or any(part in said for part in _PATIENCE)


def means_known(words: str) -> bool:
    """Tell whether a transaction was refused because the node has it already."""
    said = words.lower()
    return any(part in said for part in _KNOWN)


def meaning(words: str) -> Refusal:
    """Return why a node does not take a transaction, as far as its words tell."""
    said = words.lower()
    for refusal, parts in _MEANINGS:
        if any(part in said for part in parts):
            return refusal
    return Refusal.OTHER
