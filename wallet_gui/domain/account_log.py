"""The activity log of an account: who came in, who was refused, why it locked, what was changed."""

from enum import StrEnum


class LogVerdict(StrEnum):
    """What a signer says of the log that it found in the vault."""

    GOOD = "good"
    """Every entry follows from the one before."""
    ALTERED = "altered"
    """An entry was changed, put in or taken out: the chain does not hold."""
    CUT = "cut"
    """It ends earlier than it did when it was last seen here."""
