"""The form of a help text: a small part of Markdown, read strictly.

One text serves the window in the program and the user guide, so only that is allowed which both show alike::

    # Title
    <!-- also: words, a search, finds it by -->

    A paragraph, on one line, with **a name in the program or a key**, `a path`, and [a link](other-topic.md#part).

    ## A part {#part}

    - an entry of a list
    1. a step

What a person can press is named in bold letters and as the program names it: a test looks it up. A blank line stands
between blocks. Anything else is refused, so that nothing is shown in another way than it was meant.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Final

from wallet_gui.domain.frozen import frozen

_PART: Final = re.compile(r"## (?P<text>.+?) \{#(?P<anchor>[a-z0-9]+(?:-[a-z0-9]+)*)\}")
_ALSO: Final = re.compile(r"<!-- also: (?P<words>[^<>]+) -->")
_SPAN: Final = re.compile(
    r"\*\*(?P<name>[^*]+)\*\*|`(?P<code>[^`]+)`"
    r"|\[(?P<link>[^\]\[]+)\]\((?P<topic>[a-z0-9-]+)\.md(?:#(?P<anchor>[a-z0-9-]+))?\)"
)
_UNREAD: Final = re.compile(r"[*`<>\[\]\\]|&(?! )|_\b|\b_|https?:")
"""What would mean something to another reader of Markdown, or lead out of the program."""


class HelpTextError(Exception):
    """A help text is not in the form; says where and why."""


class Block(StrEnum):
    """What a line is."""

    PART = "part"
    PARAGRAPH = "paragraph"
    ENTRY = "entry"
    STEP = "step"


class Look(StrEnum):
    """How a piece of a line is set."""

    PLAIN = "plain"
    NAME = "name"
    """Something that the program shows, or a key."""
    CODE = "code"
    LINK = "link"


@frozen
class Piece:
    """A piece of a line; a link also says where it leads."""

    text: str
    look: Look = Look.PLAIN
    topic: str = ""
    anchor: str = ""


@frozen
class Line:
    """A heading, a paragraph, or one entry of a list. ``anchor`` is that of the part it stands in."""

    block: Block
    pieces: tuple[Piece, ...]
    anchor: str = ""

    @property
    def text(self) -> str:
        """The line as it is read, without its marks."""
        return "".join(piece.text for piece in self.pieces)


@frozen
class Article:
    """One topic in one language."""

    title: str
    also: str
    """What a person may call it, beside the words that stand in it."""
    lines: tuple[Line, ...]

    @property
    def anchors(self) -> tuple[str, ...]:
        """The parts that a link can lead to."""
        return tuple(line.anchor for line in self.lines if line.block is Block.PART)

    @property
    def pieces(self) -> Iterator[Piece]:
        """Every piece of every line."""
        return (piece for line in self.lines for piece in line.pieces)


def parse_article(text: str) -> Article:
    """Read one help text. Raises: HelpTextError."""
    lines = text.split("\n")
    if not lines[0].startswith("# ") or lines[-1] != "" or len(lines) < 2:
        raise HelpTextError("it begins with '# ' and a title, and ends with one line feed")
    also = _ALSO.fullmatch(lines[1])
    rest = lines[2:-1] if also else lines[1:-1]
    return Article(_plain(lines[0][2:], 1), also["words"] if also else "", tuple(_read(rest, 3 if also else 2)))


def _read(lines: list[str], first: int) -> Iterator[Line]:
    """Read what follows the title; ``first`` is the number of the first line in the file."""
    anchor, before = "", None
    for number, line in enumerate(lines, start=first):
        if line != line.strip():
            raise HelpTextError(f"line {number} begins or ends with a space")
        if not line:
            before = None
            continue
        block, content, part = _kind(line)
        anchor = part or anchor
        is_next_entry = before is block and block in {Block.ENTRY, Block.STEP}
        if before is not None and not is_next_entry:
            raise HelpTextError(f"line {number} needs a blank line before it")
        before = block
        yield Line(block, tuple(_pieces(content, number)), anchor)


def _kind(line: str) -> tuple[Block, str, str]:
    """Return what a line is, its content, and the anchor that begins with it."""
    part = _PART.fullmatch(line)
    if part:
        return Block.PART, part["text"], part["anchor"]
    if line.startswith("- "):
        return Block.ENTRY, line[2:], ""
    if line.startswith("1. "):
        return Block.STEP, line[3:], ""
    return Block.PARAGRAPH, line, ""


def _pieces(line: str, number: int) -> Iterator[Piece]:
    end = 0
    for found in _SPAN.finditer(line):
        if found.start() > end:
            yield Piece(_plain(line[end : found.start()], number))
        end = found.end()
        if found["name"]:
            yield Piece(_plain(found["name"], number), Look.NAME)
        elif found["code"]:
            yield Piece(found["code"], Look.CODE)
        else:
            yield Piece(_plain(found["link"], number), Look.LINK, found["topic"], found["anchor"] or "")
    if end < len(line):
        yield Piece(_plain(line[end:], number))


def _plain(text: str, number: int) -> str:
    if _UNREAD.search(text) or text.startswith("#"):
        raise HelpTextError(f"line {number} holds a mark that means nothing here: {text[:60]}")
    return text
