"""Recovery phrases as people type and paste them (BIP-39).

The signer decides in the end; the door reads the same rules first, so that a slip of the pen is named at once.
``mnemonic`` brings the word lists and the checksum; it is imported where it is used, after the first paint.
"""

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from wallet_gui.domain.errors import PhraseChecksumError, PhraseLanguageError
from wallet_gui.domain.phrase import LENGTHS, check_words, other_language

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


def read_phrase(words: Sequence[str]) -> str:
    """Return the phrase that these words are.

    Raises: PhraseLanguageError, PhraseLengthError, PhraseWordError or PhraseChecksumError, whichever helps most.
    """
    language = _foreign_language(words)
    if language is not None:
        raise PhraseLanguageError(language)
    check_words(words, english())
    if not _checksum_is_right(phrase := " ".join(words)):
        raise PhraseChecksumError
    return phrase


@cache
def english() -> tuple[str, ...]:
    """Return the 2 048 words of the English list, in its order."""
    return _words_of("english")


def fields_for(words: int) -> int:
    """Return how many fields show this number of words: the next length that a phrase can have."""
    return next((length for length in LENGTHS if length >= words), LENGTHS[-1])


def _checksum_is_right(phrase: str) -> bool:
    from mnemonic import Mnemonic  # late: see above

    return Mnemonic("english").check(phrase)


def _foreign_language(words: Sequence[str]) -> str | None:
    """Return the list that all words come from, if it is another one than ours."""
    if all(word in set(english()) for word in words):
        return None  # the other lists are read for a slip alone
    return other_language(words, english(), {language: _words_of(language) for language in _languages()})


@cache
def _languages() -> tuple[str, ...]:
    names = (entry.name for entry in _lists().iterdir())
    return tuple(sorted(name.removesuffix(".txt") for name in names if name != "english.txt"))


@cache
def _words_of(language: str) -> tuple[str, ...]:
    return tuple((_lists() / f"{language}.txt").read_text(encoding="utf-8").split())


def _lists() -> "Traversable":
    from importlib.resources import files  # late: see above

    return files("mnemonic") / "wordlist"
