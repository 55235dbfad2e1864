"""The person's requests for money as rows of a table."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from wallet_gui.domain.amount import exact_text, format_units
from wallet_gui.domain.payment import Payment, PaymentState
from wallet_gui.home.views.wallet_words import network_name, tame
from wallet_gui.home.wallet.book import Book, MoneyRequest
from wallet_gui.ui.widgets.table import COPY_ROLE
from wallet_gui.ui.words import recent_moment, shown_amount

MADE, NOTE, NETWORK, AMOUNT, STATE = range(5)
PAID_ROLE: Final = Qt.ItemDataRole.UserRole + 2
"""The tone of the state: ``ok`` once paid, ``info`` on its way, ``warn`` while waiting."""

_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


@dataclass(frozen=True, slots=True)
class RequestRow:
    """A request, what it is about, and what paid it."""

    request: MoneyRequest
    symbol: str
    decimals: int
    network: str
    payment: Payment | None

    @property
    def rank(self) -> int:
        """Waiting before on its way before paid."""
        if self.payment is None:
            return 0
        return 2 if self.payment.state is PaymentState.FINAL else 1


def request_rows(book: Book, paid: dict[str, Payment]) -> list[RequestRow]:
    """Return the rows of every request, the newest first."""
    rows = []
    for request in sorted(book.requests, key=lambda one: -one.made):
        network = book.network(request.chain_id)
        tokens = (*book.tokens, *book.hidden_tokens)
        asset = (request.chain_id, request.contract)
        token = next((one for one in tokens if (one.chain_id, one.contract) == asset), None)
        symbol = token.symbol if token else network.symbol if network and not request.contract else ""
        decimals = token.decimals if token else 0 if request.contract else 18
        name = network_name(network) if network else str(request.chain_id)
        rows.append(RequestRow(request, tame(symbol), decimals, name, paid.get(request.id)))
    return rows


class RequestsModel(QAbstractTableModel):
    """Rows stand in the order that was asked for last; the newest first before that."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[RequestRow] = []
        self._now_s, self._hides = 0, False
        self._column, self._order = MADE, Qt.SortOrder.DescendingOrder

    def show_rows(self, rows: list[RequestRow], *, now_s: int, hides: bool) -> None:
        """Show other rows. Where they are the same ones in another state, what is chosen stays chosen."""
        stays = {row.request.id for row in rows} == {row.request.id for row in self._rows}
        self._now_s, self._hides = now_s, hides
        if stays:
            news = {row.request.id: row for row in rows}
            self._rows = [news[row.request.id] for row in self._rows]
            self.say_anew()
            return
        self.beginResetModel()
        self._rows = rows
        self._sort()
        self.endResetModel()

    def say_anew(self) -> None:
        """Have every cell and header drawn again, as after a change of language."""
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, STATE))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, MADE, STATE)

    def row(self, place: int) -> RequestRow:
        """Return what stands in a row."""
        return self._rows[place]

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else STATE + 1

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the rows."""
        self._column, self._order = column, order
        self.beginResetModel()
        self._sort()
        self.endResetModel()

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Made"), self.tr("Note"), self.tr("Network"), self.tr("Amount"), self.tr("State"))[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section >= AMOUNT:
            return Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._text(row, column)
        if role == PAID_ROLE:
            return ("warn", "info", "ok")[row.rank]
        if role == COPY_ROLE and column == AMOUNT and row.request.units is not None:
            exact = f"{exact_text(row.request.units, row.decimals)} {row.symbol}"
            return shown_amount(exact, self._hides)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignTrailing if column >= AMOUNT else Qt.AlignmentFlag.AlignLeading
        if role == Qt.ItemDataRole.FontRole and column == AMOUNT:
            return "bodyStrong" if row.request.units is not None else "body"
        if role == Qt.ItemDataRole.ForegroundRole:
            is_plain = column in {MADE, NETWORK} or (column == NOTE and not row.request.note)
            return "text.secondary" if is_plain or (column == AMOUNT and row.request.units is None) else "text.primary"
        return None

    def _text(self, row: RequestRow, column: int) -> str:
        request = row.request
        if column == MADE:
            return recent_moment(request.made, self._now_s)
        if column == NOTE:
            return tame(request.note, 200) or self.tr("No note")
        if column == NETWORK:
            return row.network
        if column == STATE:
            return (self.tr("Waiting"), self.tr("On its way"), self.tr("Paid"))[row.rank]
        if request.units is None:
            return self.tr("any amount of {symbol}").format(symbol=row.symbol)
        return shown_amount(f"{format_units(request.units, row.decimals)}\u00a0{row.symbol}", self._hides)

    def _sort(self) -> None:
        def key(row: RequestRow) -> tuple[int, int, str]:
            if self._column == MADE:
                return row.request.made, 0, ""
            if self._column in {NOTE, NETWORK}:
                return 0, 0, (row.request.note if self._column == NOTE else row.network).casefold()
            if self._column == AMOUNT:
                return (row.request.units or 0) * 10 ** (77 - row.decimals), 0, row.symbol
            return row.rank, row.request.made, ""

        self._rows.sort(key=key, reverse=self._order is Qt.SortOrder.DescendingOrder)
