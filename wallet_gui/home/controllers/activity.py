"""The activity: which payments are asked for, their order, and a file of them."""

import threading
from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from wallet_gui.cache.history import History
from wallet_gui.cache.query import Query
from wallet_gui.cache.store import Cache
from wallet_gui.domain.errors import WalletError
from wallet_gui.domain.payment import Payment
from wallet_gui.home.controllers.cache import CacheController
from wallet_gui.home.controllers.wallet import WalletController
from wallet_gui.home.wallet.activity_csv import Words, write_activity
from wallet_gui.home.wallet.book import Book
from wallet_gui.home.wallet.book_edits import with_payment_note

NOTE_MOST: Final = 500
"""Characters of a private note about a payment."""

_SEARCH_AFTER_MS: Final = 120
"""After the last key: one search for a word, not one for each of its letters."""

_ROWS_AT_ONCE: Final = 256


@dataclass(frozen=True, slots=True)
class ActivityState:
    """Which payments are shown."""

    query: Query = field(default_factory=lambda: Query(hides_dust=True))
    ids: "array[int]" = field(default_factory=lambda: array("q"))
    """Row numbers of the payments that fit, in order."""
    hidden: int = 0
    """How many more would fit if spam were not hidden."""
    is_known: bool = False
    """Whether the cache has answered at all."""


class ActivityController(QObject):
    """Asks the cache off the GUI thread; an answer that was overtaken by another question is dropped."""

    changed = Signal(object)
    """A new ``ActivityState``."""
    rows_changed = Signal()
    """The same payments, but what is known of some of them has changed."""
    exported = Signal(int)
    """So many payments are in the file."""
    export_moved = Signal(int, int)
    """So many of so many payments are written."""
    export_failed = Signal(object)
    """Carries the ``WalletError``; ``CancelledError`` if the person stopped it."""

    def __init__(self, wallet: WalletController, cache: CacheController) -> None:
        super().__init__()
        self._wallet, self._cache = wallet, cache
        self._asked = 0
        self._stop_export = threading.Event()
        self.state = ActivityState()
        self._soon = QTimer(self, singleShot=True, interval=_SEARCH_AFTER_MS)
        self._soon.timeout.connect(self._ask)
        wallet.history_changed.connect(self._ask)
        cache.opened.connect(self._ask)

    def show(self, query: Query) -> None:
        """Ask for other payments."""
        before, self.state = self.state, replace(self.state, query=query)
        if query.text != before.query.text:
            self._soon.start()
        else:
            self._ask()

    def rows(self, ids: "array[int]") -> list[Payment]:
        """Return payments by their row numbers, at once: a page of them takes a few milliseconds."""
        history = self._cache.history
        return history.rows(ids) if history is not None else []

    def row_of(self, txid: str) -> int:
        """Return the row number of a transaction's first movement, 0 if the cache has none."""
        history = self._cache.history
        return history.row_of(txid) if history is not None else 0

    def set_note(self, txid: str, note: str) -> None:
        """Keep the person's words about a payment."""
        self._wallet.edit(partial(with_payment_note, txid=txid, note=note.strip()[:NOTE_MOST]))

    def export(self, path: Path, words: Words) -> None:
        """Write the payments that are shown into a CSV file, in the background."""
        self._stop_export.clear()
        ids = array("q", self.state.ids)
        work = partial(_write, path, ids, words, self._stop_export.is_set, self.export_moved.emit)
        self._cache.on_disk(work, self.exported.emit, self.export_failed.emit)

    def cancel_export(self) -> None:
        """Stop writing; nothing of the file is left. Also for the lock, which waits for the disk."""
        self._stop_export.set()

    def _ask(self) -> None:
        self._soon.stop()
        self._asked += 1
        query = _with_book(self.state.query, self._wallet.state.book)
        self._cache.on_disk(partial(_find, query), partial(self._take, self._asked), self._on_no_cache)

    def _take(self, asked: int, found: "tuple[array[int], int]") -> None:
        if asked != self._asked:
            return
        ids, hidden = found
        before = self.state
        self.state = ActivityState(before.query, ids, hidden, is_known=True)
        if (before.ids, before.hidden, before.is_known) == (ids, hidden, True):
            self.rows_changed.emit()
        else:
            self.changed.emit(self.state)

    def _on_no_cache(self, _: WalletError) -> None:
        """There is no cache yet; it says so when there is one."""


def _with_book(query: Query, book: Book) -> Query:
    """Let the text find contacts by their names and payments by their notes as well."""
    text = query.text.strip()
    if not text:
        return replace(query, text="")
    wanted = text.casefold()
    return replace(
        query,
        text=text,
        text_others=frozenset(one.address for one in book.contacts if wanted in one.name.casefold()),
        text_txids=frozenset(txid for txid, note in book.notes.items() if wanted in note.casefold()),
    )


def _find(query: Query, cache: Cache) -> "tuple[array[int], int]":
    history = History(cache)
    ids = history.ids(query)
    hidden = history.count(replace(query, hides_dust=False)) - len(ids) if query.hides_dust else 0
    return ids, hidden


def _write(
    path: Path,
    ids: "array[int]",
    words: Words,
    is_stopped: Callable[[], bool],
    moved: Callable[[int, int], object],
    cache: Cache,
) -> int:
    return write_activity(path, _all_rows(History(cache), ids, moved), words, is_stopped)


def _all_rows(history: History, ids: "array[int]", moved: Callable[[int, int], object]) -> Iterator[Payment]:
    for start in range(0, len(ids), _ROWS_AT_ONCE):
        moved(start, len(ids))
        yield from history.rows(ids[start : start + _ROWS_AT_ONCE])
