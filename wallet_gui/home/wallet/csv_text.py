"""Cells of CSV files (RFC 4180) that a spreadsheet will not run as formulas.

A token's symbol, a contact's name or a note may be anything. A cell that begins like a formula gets an apostrophe in
front, as OWASP advises for CSV injection; reading a file takes that one apostrophe off again.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Final

_STARTS_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""With their full-width forms, which spreadsheets for Chinese and Japanese read alike."""

_GUARD: Final = "'"
BYTE_ORDER_MARK: Final = "\ufeff"
"""At the beginning of a file, so that spreadsheets read it as UTF-8."""


def guarded(text: str) -> str:
    """Return a cell that is text to every spreadsheet; line breaks and other controls become spaces."""
    line = "".join(character if character.isprintable() else " " for character in text)
    starts = line.lstrip().startswith(_STARTS_FORMULA) or text.startswith(_STARTS_FORMULA)
    return _GUARD + line if starts or line.startswith(_GUARD) else line


def unguarded(cell: str) -> str:
    """Return what ``guarded`` was given, but for line breaks."""
    return cell[1:] if cell.startswith(_GUARD) else cell


def line_of(cells: Sequence[str]) -> str:
    """Return one line, with its end; the cells are guarded here."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerow([guarded(cell) for cell in cells])
    return text.getvalue()


def lines_in(text: str, most_cell: int) -> Iterable[list[str]]:
    """Read cells line by line, the guard taken off. Raises ValueError for text that is no CSV or has a huge cell."""
    before = csv.field_size_limit(most_cell)
    try:
        rows = list(csv.reader(io.StringIO(text.removeprefix(BYTE_ORDER_MARK)), strict=True))
    except csv.Error as error:
        raise ValueError(str(error)) from None
    finally:
        csv.field_size_limit(before)
    return [[unguarded(cell) for cell in row] for row in rows]
