"""Recovery phrases as people type and paste them: the rules that need no secret and no library (BIP-39).

The word lists are the caller's to bring; the checksum is ``mnemonic``'s to judge.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Final

from wallet_gui.domain.errors import PhraseLengthError, PhraseWordError

LENGTHS: Final = (12, 15, 18, 21, 24)
"""How many words a recovery phrase can have."""

DRAFT_LENGTHS: Final = (12, 24)
"""How many words Postern offers for a new one."""

_SUGGESTIONS_MOST = 3
_SIMILAR_ENOUGH = 0.6
_ORNAMENT = r"""\d+\s*[.):\]、．]?|[,;、，；|/•·*\-–—_"“”'‘’.()\[\]:]"""
_HAN = r"[\u3400-\u9fff]+"
"""Both are compiled when they are first used: no window waits for them."""


def normalise(text: str) -> tuple[str, ...]:
    """Return the words of a typed or pasted phrase.

    Letter case, width, numbering, list marks, line ends and extra spaces do not count. Chinese words are one character
    each and are mostly written without spaces.
    """
    plain = re.sub(_ORNAMENT, " ", unicodedata.normalize("NFKC", text).casefold())
    words: list[str] = []
    for word in plain.split():
        words += list(word) if re.fullmatch(_HAN, word) else [unicodedata.normalize("NFKD", word)]
    return tuple(words)


def check_words(words: Sequence[str], wordlist: Sequence[str]) -> None:
    """Refuse what cannot be a phrase of this list, before any checksum.

    Raises: PhraseWordError for the first unknown word, with the words it may have meant; PhraseLengthError.
    """
    known = frozenset(wordlist)
    for number, word in enumerate(words, start=1):
        if word not in known:
            raise PhraseWordError(number, suggestions(word, wordlist))
    if len(words) not in LENGTHS:
        raise PhraseLengthError(len(words))


def suggestions(word: str, wordlist: Sequence[str]) -> tuple[str, ...]:
    """Return the words of the list that a mistyped one may have been, the likeliest first."""
    import difflib  # late: only a slip of the pen needs it

    return tuple(difflib.get_close_matches(word, wordlist, n=_SUGGESTIONS_MOST, cutoff=_SIMILAR_ENOUGH))


def other_language(words: Sequence[str], wordlist: Sequence[str], others: Mapping[str, Sequence[str]]) -> str | None:
    """Return the name of the other list that holds every one of these words, if they are not all in ours."""
    typed = {unicodedata.normalize("NFKD", word) for word in words}
    if not typed or typed <= frozenset(wordlist):
        return None
    for language, other in others.items():
        if typed <= {unicodedata.normalize("NFKD", word) for word in other}:
            return language
    return None
