"""The recovery phrase (BIP-39): words to entropy and back, judged by the ``mnemonic`` library."""

import secrets
from functools import cache
from typing import Final

from mnemonic import Mnemonic

from wallet_gui.domain.errors import PhraseLengthError, PhraseWordError
from wallet_gui.domain.phrase import DRAFT_LENGTHS, check_words, normalise
from wallet_gui.domain.session import Why
from wallet_gui.signer.refusal import Refusal

LANGUAGE: Final = "english"


def draft_phrase(words: int) -> str:
    """Return a new random phrase of 12 or 24 words. Raises ValueError for another length."""
    if words not in DRAFT_LENGTHS:
        raise ValueError(words)
    return phrase_of(secrets.token_bytes(words * 4 // 3))


def phrase_of(entropy: bytes) -> str:
    """Return the words of 16 to 32 bytes of entropy."""
    phrase: str = _library().to_mnemonic(entropy)
    return phrase


def entropy_of(typed: str) -> bytes:
    """Return the entropy behind a phrase as it was typed.

    Raises: Refusal (PHRASE), with the number of the first unknown word, or 0 for length or checksum.
    """
    words = normalise(typed)
    try:
        check_words(words, _library().wordlist)
    except PhraseWordError as error:
        raise Refusal(Why.PHRASE, number=error.number) from None
    except PhraseLengthError:
        raise Refusal(Why.PHRASE) from None
    if not _library().check(" ".join(words)):
        raise Refusal(Why.PHRASE)
    return bytes(_library().to_entropy(list(words)))


def seed_of(entropy: bytes, passphrase: str) -> bytes:
    """Return the 64-byte seed of BIP-32; the passphrase is BIP-39's optional extra word."""
    seed: bytes = _library().to_seed(phrase_of(entropy), passphrase)
    return seed


@cache
def _library() -> Mnemonic:
    """Read the word list once; it is first called before the jail closes, after which no file can be opened."""
    return Mnemonic(LANGUAGE)
