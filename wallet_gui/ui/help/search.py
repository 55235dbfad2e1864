"""Find help by words, as they are typed, in English and in Chinese, without any index on the disk."""

import re
from collections.abc import Mapping
from typing import Final

from wallet_gui.domain.frozen import frozen
from wallet_gui.ui.help.article import Article, Block, Line
from wallet_gui.ui.help.topics import Topic

_TITLE, _ALSO, _PART, _LINE = 100, 60, 30, 5
"""How much it counts where a word occurs."""
_MOST_LINES: Final = 4
"""So many lines of one text count: a long one is not better for being long."""
_HAN: Final = re.compile("[㐀-鿿]{3,}")
_AROUND: Final = 44
"""Characters shown before a match."""
_SNIPPET: Final = 120
_ENDINGS: Final = ("ing", "ed", "es", "s")
_SHORTEST_STEM: Final = 3


@frozen
class Hit:
    """A text that was found, and its best line."""

    topic: Topic
    title: str
    snippet: str
    anchor: str
    """The part that the line stands in; empty for the beginning."""
    words: tuple[str, ...]
    """What to mark in the text."""


def search(articles: Mapping[Topic, Article], wanted: str) -> tuple[Hit, ...]:
    """Return the texts in which every word of a search occurs, the best first.

    A word is found inside others and in its simple forms. Chinese is written without spaces: where nothing holds a
    whole run of it, texts that hold most of its pairs of characters are found.
    """
    words = tuple(dict.fromkeys(_stem(word) for word in wanted.casefold().split()))
    if not words:
        return ()
    found = _ranked(articles, words)
    if not found and any(_HAN.search(word) for word in words):
        found = _by_pairs(articles, words)
    return found


def _ranked(articles: Mapping[Topic, Article], words: tuple[str, ...]) -> tuple[Hit, ...]:
    scored = []
    for topic, article in articles.items():
        scores = [_score(article, word) for word in words]
        if all(scores):
            scored.append((sum(scores), _hit(topic, article, words)))
    scored.sort(key=lambda pair: -pair[0])  # a stable sort: equals keep the order of the list
    return tuple(hit for _, hit in scored)


def _by_pairs(articles: Mapping[Topic, Article], words: tuple[str, ...]) -> tuple[Hit, ...]:
    """Find texts by pairs of characters; those that no text holds do not count."""
    pairs = dict.fromkeys(pair for word in words for pair in _pairs(word))
    known = [pair for pair in pairs if any(_score(article, pair) for article in articles.values())]
    scored = []
    for topic, article in articles.items():
        held = tuple(pair for pair in known if _score(article, pair))
        if held and len(held) * 3 >= len(known) * 2:
            scores = sum(_score(article, pair) for pair in held)
            scored.append((len(held), scores, _hit(topic, article, held)))
    scored.sort(key=lambda row: (-row[0], -row[1]))
    return tuple(hit for _, _, hit in scored)


def _pairs(word: str) -> list[str]:
    return [word[at : at + 2] for at in range(len(word) - 1)] if _HAN.search(word) else [word]


def _score(article: Article, word: str) -> int:
    score = _TITLE if word in article.title.casefold() else 0
    score += _ALSO if word in article.also.casefold() else 0
    lines = [line for line in article.lines if word in line.text.casefold()]
    score += _PART * sum(1 for line in lines if line.block is Block.PART)
    return score + _LINE * min(len(lines), _MOST_LINES)


def _hit(topic: Topic, article: Article, words: tuple[str, ...]) -> Hit:
    best = max(article.lines, key=lambda line: _held(line, words))
    if not _held(best, words):  # the title or its other names were meant
        best = article.lines[0]
    return Hit(topic, article.title, _snippet(best.text, words), best.anchor, words)


def _held(line: Line, words: tuple[str, ...]) -> int:
    text = line.text.casefold()
    return sum(1 for word in words if word in text)


def _snippet(text: str, words: tuple[str, ...]) -> str:
    """Cut a line around its first match, at spaces where there are any."""
    places = [place for word in words if (place := text.casefold().find(word)) >= 0]
    start = max(0, min(places, default=0) - _AROUND)
    if start:
        space = text.find(" ", start, start + _AROUND // 2)
        start = space + 1 if space >= 0 else start
    piece = text[start : start + _SNIPPET]
    return ("…" if start else "") + piece + ("…" if start + _SNIPPET < len(text) else "")


def _stem(word: str) -> str:
    """Take an English ending off, so that ``locking`` finds ``lock``."""
    for ending in _ENDINGS:
        if word.isascii() and word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return _undouble(word.removesuffix(ending))
    return word


def _undouble(stem: str) -> str:
    """``logg`` of ``logging`` is ``log``; but ``access`` loses only its ending."""
    doubled = len(stem) > _SHORTEST_STEM and stem[-1] == stem[-2] and stem[-1] in "bdgmnprt"
    return stem[:-1] if doubled else stem
