"""The form of an address whose key is elsewhere."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from wallet_gui.chains.evm.address import parse_address
from wallet_gui.domain.errors import InputError
from wallet_gui.home.account import LABEL_MOST
from wallet_gui.home.views.base import View
from wallet_gui.home.wallet.book import Book
from wallet_gui.ui.messages import message_for
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import Button, Kind
from wallet_gui.ui.widgets.card import Card
from wallet_gui.ui.widgets.field import Field

ADDRESS, NAME = "settings.addresses.watch.address", "settings.addresses.watch.name"


class WatchForm(View):
    """``watch_asked`` carries an address and its name."""

    watch_asked = Signal(str, str)
    cancelled = Signal()
    edited = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._book = Book()
        self.address, self.name = QLineEdit(), QLineEdit()
        self.address.setObjectName(ADDRESS)
        self.name.setObjectName(NAME)
        self.name.setMaxLength(LABEL_MOST)
        self.address_field, self._name_field = Field(theme, self.address), Field(theme, self.name)
        self.watch, self._cancel = Button(theme, kind=Kind.PRIMARY), Button(theme)
        self.watch.setObjectName("settings.addresses.watch.save")
        self._cancel.setObjectName("settings.addresses.watch.cancel")
        self._lay_out()
        self._connect()
        self._fit()
        self.retranslate()

    def render_book(self, book: Book) -> None:
        """Learn which addresses there are."""
        self._book = book

    def start(self) -> None:
        """Begin with nothing."""
        self.address.setText("")
        self.name.setText("")
        self.address_field.clear()

    def unsaved(self) -> dict[str, str]:
        """Return what is in the fields, by object name."""
        return {line.objectName(): line.text() for line in (self.address, self.name) if line.text()}

    def restore(self, form: Mapping[str, str]) -> None:
        """Put back what stood in the fields before a lock."""
        self.address.setText(form.get(ADDRESS, ""))
        self.name.setText(form.get(NAME, ""))

    def retranslate(self) -> None:
        self.address_field.set_label(self.tr("&Address"))
        self.address.setPlaceholderText(self.tr("Paste or type 0x and 40 characters"))
        self._name_field.set_label(self.tr("&Name (optional)"))
        self.watch.setText(self.tr("&Watch"))
        self._cancel.setText(self.tr("Cancel"))

    def submit(self) -> None:
        """Send the address, or say what is wrong with it."""
        try:
            address = parse_address(self.address.text())
        except InputError as error:
            self.address_field.show_error(message_for(error).text)
            return
        if self._book.own(address) is not None:
            self.address_field.show_error(self.tr("This address is on your list already."))
            return
        self.watch_asked.emit(address, self.name.text().strip() or self.tr("Watched address"))

    def _connect(self) -> None:
        self.address.textEdited.connect(lambda _: self.address_field.clear())
        for line in (self.address, self.name):
            line.textChanged.connect(lambda _: self.edited.emit())
            line.returnPressed.connect(self.submit)
        self.watch.clicked.connect(self.submit)
        self._cancel.clicked.connect(self.cancelled)
        self._theme.changed.connect(self._fit)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.watch)
        buttons.addWidget(self._cancel)
        buttons.addStretch(1)
        card = Card(self._theme, padding=14)
        card.body.setSpacing(10)
        card.body.addWidget(self.address_field)
        card.body.addWidget(self._name_field)
        card.body.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    def _fit(self) -> None:
        self.address.setFont(self._theme.mono())
