"""Approvals as rows of a table, with a tick in front of each that can be removed."""

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from wallet_gui.home.views.approvals import words
from wallet_gui.home.wallet.approvals import ApprovalRow, RowKey
from wallet_gui.ui.widgets.table import COPY_ROLE
from wallet_gui.ui.words import date, full_moment, shown_amount

TICK, APP, TOKEN, MAY, RISK, CHANGED, WHY = range(7)
SECOND_ROLE: Final = Qt.ItemDataRole.UserRole + 2
"""The small words below those of a cell."""
TONE_ROLE: Final = Qt.ItemDataRole.UserRole + 3
"""The ``Tone`` of the pill, or None for a plain one."""
_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


class Order(StrEnum):
    """How the rows stand."""

    RISK = "risk"
    NEWEST = "newest"
    APP = "app"
    TOKEN = "token"  # noqa: S105  # a name, not a secret


class ApprovalsModel(QAbstractTableModel):
    """Holds the rows that fit the filter. Ticks stay with their approval as long as it is there."""

    ticks_changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._given: tuple[ApprovalRow, ...] = ()
        self._rows: list[ApprovalRow] = []
        self._ticks: set[RowKey] = set()
        self._text, self._chain_id, self._order = "", 0, Order.RISK
        self._hides = self._has_owners = False

    def show_rows(self, rows: tuple[ApprovalRow, ...], *, hides: bool) -> None:
        """Show another state."""
        self._given, self._hides = rows, hides
        self._has_owners = len({row.owner.address for row in rows}) > 1
        self._refresh()
        self._forget_ticks()

    def narrow(self, text: str, chain_id: int) -> None:
        """Show those that hold a text, on one network or on every one (0)."""
        self._text, self._chain_id = text.strip().casefold(), chain_id
        self._refresh()

    def set_order(self, order: Order) -> None:
        """Put the rows into another order."""
        self._order = order
        self._refresh()

    def row(self, place: int) -> ApprovalRow:
        """Return what stands in a row."""
        return self._rows[place]

    def place_of(self, key: RowKey) -> int:
        """Return where an approval stands, -1 if it is not shown."""
        return next((place for place, row in enumerate(self._rows) if row.key == key), -1)

    @property
    def ticked(self) -> tuple[ApprovalRow, ...]:
        """What is ticked, the filtered ones as well, in the order of the wallet."""
        return tuple(row for row in self._given if row.key in self._ticks)

    def tick(self, places: Iterable[int], *, on: bool | None = None) -> None:
        """Tick these rows, or take their ticks away; None does whichever changes something for the first of them."""
        rows = [self._rows[place] for place in places if self._rows[place].bar is None]
        if not rows:
            return
        is_on = any(row.key not in self._ticks for row in rows) if on is None else on
        keys = {row.key for row in rows}
        self._ticks = self._ticks | keys if is_on else self._ticks - keys
        self._say_ticks()

    def restore_ticks(self, keys: Iterable[RowKey]) -> None:
        """Tick what was ticked before a lock; what is not there yet counts once it is."""
        self._ticks |= set(keys)
        self._say_ticks()

    @property
    def tick_keys(self) -> frozenset[RowKey]:
        """What is ticked."""
        return frozenset(self._ticks)

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else WHY + 1

    def flags(self, index: _Index) -> Qt.ItemFlag:
        plain = super().flags(index)
        may_tick = index.column() == TICK and self._rows[index.row()].bar is None
        return plain | Qt.ItemFlag.ItemIsUserCheckable if may_tick else plain

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section in {MAY, RISK}:
            return Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.AccessibleTextRole and section == TICK:
            return self.tr("Remove")
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        names = ("", self.tr("App"), self.tr("Token"), self.tr("May spend"), self.tr("At risk now"))
        return (*names, self.tr("Last changed"), self.tr("Why"))[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.CheckStateRole:
            return self._check_state(row) if column == TICK else None
        reads: dict[int, Callable[[ApprovalRow, int], object]] = {
            Qt.ItemDataRole.DisplayRole: self._text_of,
            SECOND_ROLE: self._second,
            Qt.ItemDataRole.ToolTipRole: self._tip,
            Qt.ItemDataRole.AccessibleTextRole: self._spoken,
            COPY_ROLE: self._copied,
            Qt.ItemDataRole.FontRole: lambda _, at: "bodyStrong" if at in {APP, MAY, RISK} else "body",
            Qt.ItemDataRole.ForegroundRole: _ink,
            Qt.ItemDataRole.TextAlignmentRole: lambda _, at: _ALIGN[at in {MAY, RISK}],
            TONE_ROLE: lambda one, _: words.tone(one),
        }
        read = reads.get(role)
        return read(row, column) if read is not None else None

    def _check_state(self, row: ApprovalRow) -> Qt.CheckState | None:
        if row.bar is not None:
            return None
        return Qt.CheckState.Checked if row.key in self._ticks else Qt.CheckState.Unchecked

    def _text_of(self, row: ApprovalRow, column: int) -> str:
        if column == APP:
            return words.app_name(row)
        if column == TOKEN:
            return words.token_name(row)
        if column == MAY:
            return words.may_take(row)
        if column == RISK:
            return shown_amount(words.amount(row, row.allowance.at_risk), self._hides)
        if column == CHANGED:
            return date(row.allowance.grant.time) if row.allowance.grant.time else "—"
        return words.why(row) if column == WHY else ""

    def _second(self, row: ApprovalRow, column: int) -> str:
        if column == APP:
            return words.short_spender(row)
        return words.place(row, has_owners=self._has_owners) if column == TOKEN else ""

    def _tip(self, row: ApprovalRow, column: int) -> str:
        if column == TICK:
            return words.bar_words(row.bar) if row.bar is not None else ""
        if column == APP:
            return f"{words.app_name(row)}\n{row.allowance.grant.spender}"
        if column == TOKEN:
            return f"{words.token_name(row)}\n{row.allowance.grant.contract}\n{words.place(row, has_owners=True)}"
        if column == MAY:
            return words.may_take(row, exact=True)
        if column == RISK:
            return shown_amount(words.amount(row, row.allowance.at_risk, exact=True), self._hides)
        if column == CHANGED:
            return full_moment(row.allowance.grant.time) if row.allowance.grant.time else ""
        parts = [words.reason(row), *([words.bar_words(row.bar)] if row.bar is not None else [])]
        return "\n".join(parts)

    def _spoken(self, row: ApprovalRow, column: int) -> str | None:
        if column == TICK:
            pattern = self.tr("Remove the approval of {token} for {app}")
            return pattern.format(token=words.token_name(row), app=words.app_name(row))
        if column == APP:
            return words.spoken(row)
        if column == TOKEN:
            return f"{words.token_name(row)}, {words.place(row, has_owners=self._has_owners)}"
        if column == WHY:
            return f"{words.why(row)}. {words.reason(row)}"
        return None

    def _copied(self, row: ApprovalRow, column: int) -> str | None:
        if column == APP:
            return row.allowance.grant.spender
        if column == TOKEN:
            return f"{words.token_name(row)} {row.allowance.grant.contract}"
        if column == MAY:
            return words.may_take(row, exact=True)
        if column == RISK:
            return shown_amount(words.amount(row, row.allowance.at_risk, exact=True), self._hides)
        return None

    def _refresh(self) -> None:
        """Put the rows together anew; what was chosen stays chosen, wherever it goes."""
        before = self._rows
        rows = sorted(filter(self._fits, self._given), key=self._sort_key)
        if [row.key for row in rows] == [row.key for row in before]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, TICK), self.index(len(rows) - 1, WHY))
        elif {row.key for row in rows} == {row.key for row in before}:
            self.layoutAboutToBeChanged.emit()
            self._rows = rows
            places = {row.key: place for place, row in enumerate(rows)}
            for index in self.persistentIndexList():
                self.changePersistentIndex(index, self.index(places[before[index.row()].key], index.column()))
            self.layoutChanged.emit()
        else:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def _forget_ticks(self) -> None:
        """Let go of the ticks of approvals that cannot be removed any more; of what is not read yet they stay."""
        barred = {row.key for row in self._given if row.bar is not None}
        if self._ticks & barred:
            self._ticks -= barred
            self._say_ticks()

    def _say_ticks(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, TICK), self.index(len(self._rows) - 1, TICK))
        self.ticks_changed.emit()

    def _fits(self, row: ApprovalRow) -> bool:
        if self._chain_id not in {0, row.network.chain_id}:
            return False
        grant = row.allowance.grant
        texts = (words.app_name(row), words.token_name(row), row.allowance.token.name, grant.spender, grant.contract)
        return not self._text or any(self._text in text.casefold() for text in texts)

    def _sort_key(self, row: ApprovalRow) -> tuple[object, ...]:
        if self._order is Order.NEWEST:
            return (-row.allowance.grant.time,)
        if self._order is Order.APP:
            return (words.app_name(row).casefold(), row.allowance.grant.spender)
        return (words.token_name(row).casefold(),) if self._order is Order.TOKEN else (0,)


_ALIGN: Final = {True: Qt.AlignmentFlag.AlignTrailing, False: Qt.AlignmentFlag.AlignLeading}


def _ink(row: ApprovalRow, column: int) -> str:
    if column == MAY and row.allowance.is_unlimited:
        return "danger.text"
    if column == CHANGED or row.bar is not None:
        return "text.secondary"
    return "text.primary"
