"""Typing some words of a recovery phrase back, to show that the paper is right."""

import random
from dataclasses import replace
from typing import Final

from wallet_gui.domain.frozen import frozen, frozen_private

ASKED: Final = 4
_TRIES: Final = 3
_CHANCE = random.SystemRandom()


@frozen
class Asked:
    """One word that is asked for. ``is_right`` is None until it was answered."""

    number: int
    """Its place in the phrase, counted from 1."""
    is_right: bool | None = None
    wrong: int = 0


@frozen_private
class PhraseCheck:
    """The words asked for, in the order of the phrase."""

    asked: tuple[Asked, ...]
    _words: tuple[str, ...]

    @classmethod
    def of(cls, phrase: str) -> "PhraseCheck":
        """Ask for random words of a phrase."""
        words = tuple(phrase.split())
        return cls(tuple(Asked(number) for number in random_places(len(words))), words)

    @property
    def is_done(self) -> bool:
        """Whether every word was right."""
        return all(asked.is_right for asked in self.asked)

    @property
    def is_lost(self) -> bool:
        """Whether one word was wrong so often that the paper cannot be right."""
        return any(asked.wrong >= _TRIES for asked in self.asked)

    def with_answer(self, number: int, word: str) -> "PhraseCheck":
        """Return the check with one more answer."""
        right = self._words[number - 1] == word.strip().casefold()
        return replace(
            self, asked=tuple(_answered(asked, right) if asked.number == number else asked for asked in self.asked)
        )


def random_places(words: int) -> tuple[int, ...]:
    """Return the places of four random words, counted from 1, in order."""
    return tuple(sorted(_CHANCE.sample(range(1, words + 1), ASKED)))


def _answered(asked: Asked, right: bool) -> Asked:
    return replace(asked, is_right=right, wrong=asked.wrong + (not right))
