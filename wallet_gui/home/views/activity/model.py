"""Payments as rows of a table: only those on the screen are read."""

from array import array
from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from wallet_gui.domain.amount import exact_text
from wallet_gui.domain.payment import Direction, Payment, PaymentState
from wallet_gui.home.views.payment_words import headline, signed_amount
from wallet_gui.home.views.wallet_words import STATE_INKS, fate_word, network_name, tame
from wallet_gui.home.wallet.book import Book
from wallet_gui.home.wallet.outbox import PENDING
from wallet_gui.ui.widgets.table import COPY_ROLE
from wallet_gui.ui.words import full_moment, recent_moment, shown_amount

WHEN, WHO, AMOUNT, NETWORK, STATE = range(5)
PAYMENT_ROLE = Qt.ItemDataRole.UserRole + 2
PAGE_ROWS = 256
PAGES_KEPT = 16
_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_OVER = {PaymentState.REPLACED, PaymentState.DROPPED, PaymentState.FAILED}


class ActivityModel(QAbstractTableModel):
    """Holds every row's number, and the newest pages of rows that were looked at."""

    def __init__(self, parent: QObject, read: "Callable[[array[int]], list[Payment]]") -> None:
        """``read`` returns payments by their row numbers."""
        super().__init__(parent)
        self._read = read
        self._ids = array("q")
        self._pages: OrderedDict[int, list[Payment]] = OrderedDict()
        self._book, self._now_s, self._hides = Book(), 0, False

    def show_rows(self, ids: "array[int]") -> None:
        """Show other payments."""
        self.beginResetModel()
        self._ids = ids
        self._pages.clear()
        self.endResetModel()

    def refresh(self, book: Book, now_s: int, *, hides: bool) -> None:
        """Say the same payments anew: names, times or states have changed."""
        self._book, self._now_s, self._hides = book, now_s, hides
        self._pages.clear()
        if self._ids:
            self.dataChanged.emit(self.index(0, WHEN), self.index(len(self._ids) - 1, STATE))

    def payment(self, row: int) -> Payment | None:
        """Return what stands in a row; None if it has just gone."""
        page = self._page(row // PAGE_ROWS)
        place = row % PAGE_ROWS
        return page[place] if place < len(page) else None

    def id_at(self, row: int) -> int:
        """Return a row's number, 0 for none."""
        return self._ids[row] if 0 <= row < len(self._ids) else 0

    def place_of(self, row_id: int) -> int:
        """Return where a payment stands, -1 if it is not shown."""
        try:
            return self._ids.index(row_id)
        except ValueError:
            return -1

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else STATE + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            names = (self.tr("When"), self.tr("Payment"), self.tr("Amount"), self.tr("Network"), self.tr("State"))
            return names[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section == AMOUNT:
            return Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        payment = self.payment(index.row())
        if payment is None:
            return None
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(payment, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(payment, column)
        if role == COPY_ROLE:
            return self._copied(payment, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignTrailing if column == AMOUNT else Qt.AlignmentFlag.AlignLeading
        if role == Qt.ItemDataRole.FontRole:
            return "bodyStrong" if column == AMOUNT else "body"
        if role == Qt.ItemDataRole.ForegroundRole:
            return _ink(payment, column)
        return payment if role == PAYMENT_ROLE else None

    def _text(self, payment: Payment, column: int) -> str:
        if column == WHEN:
            return recent_moment(payment.time, self._now_s)
        if column == WHO:
            return headline(payment, self._book)
        if column == AMOUNT:
            return shown_amount(signed_amount(payment), self._hides)
        return self._network(payment) if column == NETWORK else fate_word(payment, self._book)

    def _tip(self, payment: Payment, column: int) -> str:
        if column == WHEN:
            return full_moment(payment.time)
        if column == WHO:
            return "\n".join(filter(None, (headline(payment, self._book), payment.other)))
        if column == AMOUNT:
            return shown_amount(signed_amount(payment, exact=True), self._hides)
        return self._text(payment, column)

    def _copied(self, payment: Payment, column: int) -> str | None:
        if column == WHEN:
            return full_moment(payment.time)
        if column == WHO:
            return f"{headline(payment, self._book)} {payment.other}"
        if column == AMOUNT:
            sign = "-" if payment.direction is Direction.OUT else ""
            exact = f"{sign}{exact_text(payment.units, payment.decimals)} {tame(payment.symbol)}"
            return shown_amount(exact, self._hides)
        return None

    def _network(self, payment: Payment) -> str:
        network = self._book.network(payment.chain_id)
        return network_name(network) if network is not None else str(payment.chain_id)

    def _page(self, number: int) -> list[Payment]:
        if number not in self._pages:
            self._pages[number] = self._read(self._ids[number * PAGE_ROWS : (number + 1) * PAGE_ROWS])
            while len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)
        self._pages.move_to_end(number)
        return self._pages[number]


def _ink(payment: Payment, column: int) -> str:
    if column == STATE:
        return STATE_INKS[payment.state]
    if column in {WHEN, NETWORK}:
        return "text.secondary"
    if payment.state in _OVER:
        return "text.tertiary"
    is_income = column == AMOUNT and payment.direction is Direction.IN and payment.state not in PENDING
    return "success.text" if is_income else "text.primary"
