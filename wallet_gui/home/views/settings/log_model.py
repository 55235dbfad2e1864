"""The account's activity as rows of a table."""

from collections.abc import Sequence
from datetime import UTC, datetime
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from wallet_gui.domain.account_log import LogEntry, LogKind, LogNote, LogResult
from wallet_gui.home import log_words
from wallet_gui.home.wallet.csv_text import BYTE_ORDER_MARK, line_of
from wallet_gui.ui.words import clock_time, date

WHEN, WHAT, DETAILS = range(3)
_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_ENTRIES: Final = frozenset({LogKind.LOG_IN, LogKind.UNLOCK, LogKind.QUICK_UNLOCK, LogKind.CREATE, LogKind.RESTORE})
_ENDS: Final = frozenset({LogKind.LOCK, LogKind.LOG_OUT})
CSV_COLUMNS: Final = ("number", "time_utc", "what", "how", "result", "reason", "flags", "network", "version")


class LogFilter(StrEnum):
    """Which lines are shown."""

    ALL = "all"
    ENTERED = "entered"
    REFUSED = "refused"
    ENDED = "ended"
    CHANGED = "changed"


class LogModel(QAbstractTableModel):
    """Holds the entries that fit the filter, the newest first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._entries: Sequence[LogEntry] = ()
        self._shown: list[LogEntry] = []
        self._filter = LogFilter.ALL

    def show_entries(self, entries: Sequence[LogEntry]) -> None:
        """Show another log."""
        self._entries = entries
        self._refresh()

    def filter_by(self, wanted: LogFilter) -> None:
        """Show only some of the lines."""
        self._filter = wanted
        self._refresh()

    def entry(self, place: int) -> LogEntry:
        """Return what stands in a row."""
        return self._shown[place]

    @property
    def csv(self) -> str:
        """What is shown, as the text of a CSV file; its words are those of the file format, in no language."""
        return BYTE_ORDER_MARK + line_of(CSV_COLUMNS) + "".join(line_of(_cells(entry)) for entry in self._shown)

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else DETAILS + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("When"), self.tr("What"), self.tr("How and why"))[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        note, column = self._shown[index.row()].note, index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text_of(note, column)
        if role == Qt.ItemDataRole.FontRole and column == WHAT:
            return "bodyStrong"
        if role == Qt.ItemDataRole.ForegroundRole:
            if column == WHAT and (note.is_failure or note.kind is LogKind.UNREADABLE):
                return "danger.text"
            return "text.primary" if column == WHAT else "text.secondary"
        return None

    def _text_of(self, note: LogNote, column: int) -> str:
        if column == WHEN:
            return self._when(note)
        return log_words.what(note) if column == WHAT else log_words.details(note)

    def _when(self, note: LogNote) -> str:
        if not note.at:
            return self.tr("Not known")
        return self.tr("{date}, {time}").format(date=date(note.at), time=clock_time(note.at))

    def _refresh(self) -> None:
        self.beginResetModel()
        shows_all = self._filter is LogFilter.ALL
        self._shown = [entry for entry in self._entries if shows_all or _group(entry.note) is self._filter]
        self.endResetModel()


def _group(note: LogNote) -> LogFilter:
    if note.is_failure or note.kind is LogKind.UNREADABLE:
        return LogFilter.REFUSED
    if note.kind in _ENTRIES or note.result is LogResult.MAIL_CODE:
        return LogFilter.ENTERED
    return LogFilter.ENDED if note.kind in _ENDS else LogFilter.CHANGED


def _cells(entry: LogEntry) -> tuple[str, ...]:
    note = entry.note
    time = datetime.fromtimestamp(note.at, UTC).isoformat(timespec="seconds").replace("+00:00", "Z") if note.at else ""
    return (
        str(entry.seq) if entry.seq >= 0 else "",
        time,
        note.kind.value,
        note.way.value,
        note.result.value,
        note.reason.value if note.reason else "",
        " ".join(flag.value for flag in note.flags),
        note.network,
        note.app,
    )
