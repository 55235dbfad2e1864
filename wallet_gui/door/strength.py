"""How hard a new password is to guess, judged as an attacker with a stolen vault file would go about it.

``zxcvbn`` estimates the number of guesses; a short list of our own adds what it cannot know: the account name, words
about this program, and sentences that everybody remembers. Importing it takes a while: it is done where it is used.
"""

import math
import unicodedata
from typing import Final

from wallet_gui.domain.credentials import least_password
from wallet_gui.domain.frozen import frozen
from wallet_gui.ui.widgets.strength_meter import Strength

JUDGED_CHARACTERS: Final = 72
"""Only the start of a long password is judged: the estimate takes quadratic time."""

NEEDED_LOG10: Final = 12.0
"""Guesses, as a power of ten, that a password needs to open a vault by itself."""

_FAIR_LOG10: Final = 8.0
_VERY_STRONG_LOG10: Final = 16.0
_GUESSES_PER_SECOND: Final = 1e4
"""A well-equipped thief: two data-centre graphics cards against Argon2id with 64 MiB."""

_WORD_LEAST: Final = 3
_REST_LEAST: Final = 8
"""Letters and digits that have to remain beside what is on our own list."""

_PRODUCT_WORDS = ("postern", "wallet", "vault", "password", "passphrase", "bitcoin", "ethereum", "crypto", "recovery")
_FAMOUS = frozenset(
    {
        "correcthorsebatterystaple",
        "horsebatterystaplecorrect",
        "tobeornottobethatisthequestion",
        "maytheforcebewithyou",
        "thequickbrownfoxjumpsoverthelazydog",
        "thequickbrownfoxjumpedoverthelazydog",
        "itwasthebestoftimesitwastheworstoftimes",
        "inthebeginninggodcreatedtheheavensandtheearth",
        "alltheworldsastage",
        "ithinkthereforeiam",
        "iamyourfather",
        "winteriscoming",
        "openthepodbaydoorshal",
        "callmeishmael",
        "fourscoreandsevenyearsago",
        "loremipsumdolorsitamet",
        "loremipsumdolorsitametconsecteturadipiscingelit",
        "notyourkeysnotyourcoins",
        "abandonabandonabandonabandonabandonabandonabandonabandonabandonabandonabandonabout",
        "testtesttesttesttesttesttesttesttesttesttestjunk",
        "chancelloronbrinkofsecondbailoutforbanks",
        "床前明月光疑是地上霜",
        "举头望明月低头思故乡",
        "床前明月光疑是地上霜举头望明月低头思故乡",
        "春眠不觉晓处处闻啼鸟",
        "白日依山尽黄河入海流",
        "锄禾日当午汗滴禾下土",
        "chuangqianmingyueguangyishidishangshuang",
    }
)


def stored_word(strength: Strength) -> str:
    """Return the word that a vault stores about a password; never its length."""
    return strength.name.lower()


@frozen
class Verdict:
    """The judgement of one password."""

    strength: Strength
    guess_s: float
    """Seconds that guessing takes from a stolen vault file."""
    characters: int
    is_long_enough: bool
    avoids_name: bool
    """Whether the account name does not occur in it."""
    is_uncommon: bool
    """Whether it is on no list of leaked passwords or famous sentences."""
    needed: Strength = Strength.STRONG

    @property
    def is_enough(self) -> bool:
        """Whether the password may open a vault, by itself or beside a second part."""
        return self.is_long_enough and self.avoids_name and self.is_uncommon and self.strength >= self.needed


NOTHING = Verdict(Strength.NONE, 0.0, 0, is_long_enough=False, avoids_name=False, is_uncommon=False)
"""The verdict on an empty field."""


def judge(password: str, name: str, *, is_tied: bool = False) -> Verdict:
    """Estimate how long guessing takes. May need a second for odd passwords: call it in a worker.

    ``is_tied``: it opens nothing without a second part, which nobody guesses, so it need not resist guessing alone.
    """
    if not password:
        return NOTHING
    squeezed, squeezed_name = _squeeze(password), _squeeze(name)
    avoids_name = len(squeezed_name) < _WORD_LEAST or squeezed_name not in squeezed
    log10, leaked = _log10_guesses(password[:JUDGED_CHARACTERS], name)
    uncommon = not leaked and not _is_obvious(squeezed, name) and not any(_is_mostly(one, squeezed) for one in _FAMOUS)
    if not uncommon:
        log10 = min(log10, _FAIR_LOG10 / 2)
    return Verdict(
        strength=_strength(log10),
        guess_s=10 ** min(log10, 300.0) / _GUESSES_PER_SECOND,
        characters=len(password),
        is_long_enough=len(password) >= least_password(is_tied=is_tied),
        avoids_name=avoids_name,
        is_uncommon=uncommon,
        needed=Strength.WEAK if is_tied else Strength.STRONG,
    )


def _log10_guesses(password: str, name: str) -> tuple[float, bool]:
    """Return the guesses as a power of ten, and whether the whole password stands in a list of leaked ones."""
    from zxcvbn import zxcvbn  # late: it reads its dictionaries

    result = zxcvbn(password, user_inputs=[*_PRODUCT_WORDS, *_parts(name)])
    sequence = result["sequence"]
    leaked = len(sequence) == 1 and sequence[0].get("dictionary_name") == "passwords"
    return math.log10(max(1.0, float(result["guesses"]))), leaked


def _parts(name: str) -> list[str]:
    """Return the account name, and its words, as an attacker would try them."""
    words = "".join(character if character.isalnum() else " " for character in name).split()
    return [name, *words] if name else words


def _squeeze(text: str) -> str:
    """Return a text without what people vary: case, spaces, punctuation."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(character for character in folded if character.isalnum())


def _is_obvious(squeezed: str, name: str) -> bool:
    """Say whether little is left without the words that anybody would try at this program's door."""
    rest = squeezed
    for word in (*_PRODUCT_WORDS, *map(_squeeze, _parts(name))):
        if len(word) >= _WORD_LEAST:
            rest = rest.replace(word, "")
    return rest != squeezed and len(rest) < _REST_LEAST


def _is_mostly(famous: str, squeezed: str) -> bool:
    """Say whether little besides a famous sentence was typed."""
    return famous in squeezed and len(squeezed) - len(famous) < _REST_LEAST


def _strength(log10: float) -> Strength:
    if log10 >= _VERY_STRONG_LOG10:
        return Strength.VERY_STRONG
    if log10 >= NEEDED_LOG10:
        return Strength.STRONG
    return Strength.FAIR if log10 >= _FAIR_LOG10 else Strength.WEAK
