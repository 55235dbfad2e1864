"""The form of one contact."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout

from wallet_gui.chains.evm.address import parse_address
from wallet_gui.domain.contact import NOTE_MOST
from wallet_gui.domain.errors import InputError
from wallet_gui.domain.network import ACCOUNT_NAMESPACE
from wallet_gui.home.controllers.contacts import sound_name, sound_note
from wallet_gui.home.views.base import View
from wallet_gui.home.views.contacts.words import chain_name
from wallet_gui.home.wallet.book import Book, Contact
from wallet_gui.ui.messages import message_for
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import Button, Kind
from wallet_gui.ui.widgets.combo import ComboBox
from wallet_gui.ui.widgets.field import Field
from wallet_gui.ui.widgets.para import Para

NAME, ADDRESS, CHAIN, NOTE, REPLACES = (
    f"contacts.form.{part}" for part in ("name", "address", "network", "note", "replaces")
)
_NOTE_LINES = 3


class ContactForm(View):
    """For a new contact, or in the place of one; ``save_asked`` carries a contact that can be kept."""

    save_asked = Signal(object)
    cancelled = Signal()
    edited = Signal()
    seen = Signal(bool)
    """Whether it is on the screen."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._book = Book()
        self.before: Contact | None = None
        self._title = Para(theme, "", "subtitle")
        self._title.setObjectName("contacts.form.title")
        self.name, self.address, self._chain = QLineEdit(), QLineEdit(), ComboBox()
        self._note = QPlainTextEdit()
        self._note.setTabChangesFocus(True)
        self.address.setFont(theme.mono())
        for widget, name in ((self.name, NAME), (self.address, ADDRESS), (self._chain, CHAIN), (self._note, NOTE)):
            widget.setObjectName(name)
        self._name_field, self._address_field = Field(theme, self.name), Field(theme, self.address)
        self._chain_field, self._note_field = Field(theme, self._chain), Field(theme, self._note)
        self._why = Para(theme, "", "caption", "text.secondary")
        self.save = Button(theme, kind=Kind.PRIMARY)
        self.save.setObjectName("contacts.form.save")
        self.cancel = Button(theme)
        self.cancel.setObjectName("contacts.form.cancel")
        self._connect()
        self._lay_out()
        self._fit()
        self.retranslate()

    def render_book(self, book: Book) -> None:
        """Offer the networks there are."""
        self._book = book
        chosen = self._chain.currentData() or ACCOUNT_NAMESPACE
        self._chain.blockSignals(True)
        self._chain.clear()
        self._chain.addItem(self.tr("Every network"), ACCOUNT_NAMESPACE)
        for network in book.networks:
            if network.is_on or network.caip2 == chosen:
                self._chain.addItem(chain_name(network.caip2, book.networks), network.caip2)
        self._chain.setCurrentIndex(max(self._chain.findData(chosen), 0))
        self._chain.blockSignals(False)

    def open(self, contact: Contact, before: Contact | None) -> None:
        """Fill the form and give it the keyboard."""
        self.before = before
        self.name.setText(contact.name)
        self.address.setText(contact.address)
        self._note.setPlainText(contact.note)
        self._choose(contact.chain)
        for field in self._fields:
            field.clear()
        self.retranslate()
        (self.name if not contact.name else self.address if not contact.address else self.name).setFocus()

    def unsaved(self) -> dict[str, str]:
        """Return what is in the fields, by object name."""
        texts = {NAME: self.name.text(), ADDRESS: self.address.text(), NOTE: self._note.toPlainText()}
        if not any(texts.values()):
            return {}
        return {**texts, CHAIN: str(self._chain.currentData()), REPLACES: self.before.name if self.before else ""}

    def restore(self, form: Mapping[str, str]) -> None:
        """Put back what stood in the fields before a lock."""
        before = next((one for one in self._book.contacts if one.name == form.get(REPLACES)), None)
        chain = form.get(CHAIN, ACCOUNT_NAMESPACE)
        self.open(Contact(form.get(NAME, ""), chain, form.get(ADDRESS, ""), form.get(NOTE, "")), before)

    def set_busy(self, *, is_busy: bool) -> None:
        """Wait for the door."""
        for widget in (self.name, self.address, self._chain, self._note, self.save, self.cancel):
            widget.setEnabled(not is_busy)

    def submit(self) -> None:
        """Look at every field; send the contact, or say what is wrong where it is wrong."""
        contact = self._checked()
        if contact is not None:
            self.save_asked.emit(contact)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.seen.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.seen.emit(False)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Change a contact") if self.before else self.tr("New contact"))
        self._name_field.set_label(self.tr("&Name"))
        self._address_field.set_label(self.tr("&Address"))
        self._chain_field.set_label(self.tr("Net&work"))
        self._note_field.set_label(self.tr("N&ote (optional)"))
        self.address.setPlaceholderText(self.tr("Paste or type 0x and 40 characters"))
        self._why.setText(
            self.tr(
                "Postern asks for your password, so that nobody who finds your wallet open can put another address "
                "under a name."
            )
        )
        self.save.setText(self.tr("&Save…"))
        self.cancel.setText(self.tr("Cancel"))
        self.render_book(self._book)

    @property
    def _fields(self) -> tuple[Field, ...]:
        return self._name_field, self._address_field, self._chain_field, self._note_field

    def _checked(self) -> Contact | None:
        address = self._read(self._address_field, lambda: parse_address(self.address.text()))
        present = self._book.contacts
        name = self._read(self._name_field, lambda: sound_name(self.name.text(), self.before, present))
        excess = len(self._note.toPlainText().strip()) - NOTE_MOST
        if excess > 0:
            self._note_field.show_error(self.tr("%n character(s) too long.", "", excess))
        if not address or not name or excess > 0:
            return None
        return Contact(name, str(self._chain.currentData()), address, sound_note(self._note.toPlainText()))

    def _read(self, field: Field, read: Callable[[], str]) -> str:
        field.clear()
        try:
            return read()
        except InputError as error:
            field.show_error(message_for(error).text)
            return ""

    def _choose(self, chain: str) -> None:
        if self._chain.findData(chain) < 0:
            self._chain.addItem(chain_name(chain, self._book.networks), chain)
        self._chain.setCurrentIndex(self._chain.findData(chain))

    def _connect(self) -> None:
        self.name.textEdited.connect(self._name_field.clear)
        self.address.textEdited.connect(self._address_field.clear)
        for signal in (self.name.textChanged, self.address.textChanged, self._note.textChanged):
            signal.connect(lambda *_: self.edited.emit())
        self._chain.activated.connect(lambda _: self.edited.emit())
        for line in (self.name, self.address):
            line.returnPressed.connect(self.submit)
        self.save.clicked.connect(self.submit)
        self.cancel.clicked.connect(self.cancelled)
        self._theme.changed.connect(self._fit)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.save)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._title)
        for field in self._fields:
            column.addWidget(field)
        column.addWidget(self._why)
        column.addLayout(buttons)
        column.addStretch(1)

    def _fit(self) -> None:
        self._note.setFixedHeight(self._theme.line_px("body") * _NOTE_LINES + 20)
        self.address.setFont(self._theme.mono())
