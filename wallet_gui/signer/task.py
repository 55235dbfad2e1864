"""What an operation is given, and what it answers with."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from wallet_gui.channel.messages import BoxName, Open, Opened
from wallet_gui.channel.secrets import Addresses, Entry, MailCode, Request, Signed, ViewKey, WordsIn, WordsOut
from wallet_gui.domain.session import Purpose
from wallet_gui.signer.memory import Memory
from wallet_gui.vault.header import KdfCost

NOTHING_TYPED: Final = Entry(Purpose.DRAFT)
"""A draft is made of random bytes alone."""


@dataclass(frozen=True, slots=True)
class Task:
    """One operation: what the keeper asks, what a person typed, and this computer."""

    asked: Open
    now_s: int
    """Unix time."""
    memory: Memory
    keys_are_derived: Callable[[], None]
    """Closes the jail fully. Each operation calls it after its key derivations, before it opens a slot."""
    entry: Entry = NOTHING_TYPED
    words_in: WordsIn | None = None
    request: Request | None = None
    """What home asked for, as it was read to the person."""
    digest: bytes = b""
    """Of the request."""
    heads: tuple[bytes, ...] = ()
    """The accounts on this computer, as Find or Open named them."""
    calibrated: KdfCost | None = None
    """What a key derivation may cost on this computer, where that was measured for this log-in."""

    @property
    def may_raise_cost(self) -> bool:
        """Whether the vault's key may be made dearer: at a log-in with the vault that belongs on this computer."""
        asked = self.asked
        is_plain = asked.purpose is Purpose.LOG_IN and not (asked.for_guest or asked.even_older)
        return is_plain and self.calibrated is not None


@dataclass(frozen=True, slots=True)
class Sealed:
    """Something for another process, still to be sealed."""

    name: BoxName
    content: ViewKey | WordsOut | Signed | Addresses | MailCode = field(repr=False)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an operation answers: at most one box, then the message."""

    opened: Opened = field(repr=False)
    box: Sealed | None = None
