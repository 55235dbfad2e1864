"""From what went wrong inside an operation to the one word that leaves the signer."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet_gui.channel.envelope import EnvelopeError
from wallet_gui.channel.messages import Failed
from wallet_gui.domain.errors import (
    FileTooLargeError,
    KdfTooCostlyError,
    KdfTooWeakError,
    VaultDamagedError,
    VaultNewerError,
    WrongPasswordError,
)
from wallet_gui.domain.session import Why

if TYPE_CHECKING:
    from wallet_gui.signer.task import Sealed


@dataclass(eq=False)
class Refusal(Exception):  # noqa: N818  # nothing went wrong: this is an answer
    """An operation says no. Details are 0 where they do not apply."""

    why: Why
    offset_s: int = 0
    """For CLOCK: by how much this computer's clock is ahead; negative when it is behind."""
    number: int = 0
    """For WORD and PHRASE: which word, counted from 1. For COSTLY: bytes needed."""
    box: "Sealed | None" = None
    """For MAIL_CODE: what home sends. For WORD: the proof that the code was right."""
    code_step: int = 0
    """For MAIL_CODE and WORD: the time step that is spent, though nothing is written."""

    def as_message(self, op: bytes) -> Failed:
        """Return what is sent."""
        return Failed(op=op, why=self.why, offset_s=self.offset_s, number=self.number, code_step=self.code_step)


EXPECTED = (
    Refusal,
    WrongPasswordError,
    VaultDamagedError,
    VaultNewerError,
    KdfTooWeakError,
    KdfTooCostlyError,
    FileTooLargeError,
    EnvelopeError,
)
"""What an operation may raise. Anything else is our mistake."""

_WORDS: dict[type[Exception], Why] = {
    WrongPasswordError: Why.WRONG,
    VaultNewerError: Why.NEWER,
    KdfTooWeakError: Why.WEAK,
    FileTooLargeError: Why.TOO_LARGE,
    EnvelopeError: Why.ENVELOPE,
}


def refusal_for(error: Exception) -> Refusal:
    """Return the answer to an error of EXPECTED; to any other, that the signer failed."""
    if isinstance(error, Refusal):
        return error
    if isinstance(error, VaultDamagedError):
        return Refusal(Why.ALTERED if error.altered else Why.DAMAGED)
    if isinstance(error, KdfTooCostlyError):
        return Refusal(Why.COSTLY, number=error.needed_bytes)
    return Refusal(_WORDS.get(type(error), Why.FAILED))
