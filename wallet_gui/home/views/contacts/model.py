"""Contacts as rows of a table."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from wallet_gui.home.views.contacts.words import chain_name
from wallet_gui.home.views.wallet_words import short_address, tame
from wallet_gui.home.wallet.book import Book, Contact
from wallet_gui.ui.widgets.table import COPY_ROLE

NAME, ADDRESS, NETWORK, NOTE = range(4)
_NOTE_SHOWN = 200
_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


class ContactsModel(QAbstractTableModel):
    """Holds the contacts that fit the search, in the order that was asked for last; by name before that."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._book, self._text = Book(), ""
        self._rows: list[Contact] = []
        self._column, self._order = NAME, Qt.SortOrder.AscendingOrder

    def show_book(self, book: Book) -> None:
        """Show another state of the contacts."""
        if book.contacts != self._book.contacts or book.networks != self._book.networks:
            self._book = book
            self._refresh()

    def search(self, text: str) -> None:
        """Show those whose name, address or note holds a text."""
        self._text = text.strip().casefold()
        self._refresh()

    def contact(self, place: int) -> Contact:
        """Return what stands in a row."""
        return self._rows[place]

    def place_of(self, name: str) -> int:
        """Return the row of a contact, -1 if it is not shown."""
        return next((place for place, contact in enumerate(self._rows) if contact.name == name), -1)

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else NOTE + 1

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the rows."""
        self._column, self._order = column, order
        self._refresh()

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Name"), self.tr("Address"), self.tr("Network"), self.tr("Note"))[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        contact, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text_of(contact, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return contact.address if column == ADDRESS else self._text_of(contact, column)
        if role == COPY_ROLE and column == ADDRESS:
            return contact.address
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(contact, column)
        if role == Qt.ItemDataRole.FontRole and column == NAME:
            return "bodyStrong"
        if role == Qt.ItemDataRole.ForegroundRole:
            return "text.primary" if column in {NAME, ADDRESS} else "text.secondary"
        return None

    def _text_of(self, contact: Contact, column: int) -> str:
        if column == NAME:
            return contact.name
        if column == ADDRESS:
            return short_address(contact.address)
        return chain_name(contact.chain, self._book.networks) if column == NETWORK else tame(contact.note, _NOTE_SHOWN)

    def _spoken(self, contact: Contact, column: int) -> str:
        if column == NAME and not contact.pin:
            return self.tr("{name}, not confirmed").format(name=contact.name)
        return self._text_of(contact, column)

    def _refresh(self) -> None:
        self.beginResetModel()
        self._rows = sorted(self._fitting(), key=self._key, reverse=self._order is Qt.SortOrder.DescendingOrder)
        self.endResetModel()

    def _fitting(self) -> Sequence[Contact]:
        if not self._text:
            return self._book.contacts
        return [
            contact
            for contact in self._book.contacts
            if any(self._text in part.casefold() for part in (contact.name, contact.address, contact.note))
        ]

    def _key(self, contact: Contact) -> tuple[str, str]:
        return self._text_of(contact, self._column).casefold(), contact.name.casefold()
