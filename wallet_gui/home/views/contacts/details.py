"""One contact in full: the whole address, the note, what can be done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from wallet_gui.home.views.base import View
from wallet_gui.home.views.contacts.words import chain_name
from wallet_gui.home.wallet.book import Book, Contact
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.address_view import AddressView
from wallet_gui.ui.widgets.banner import Banner, Tone
from wallet_gui.ui.widgets.button import Button, Kind
from wallet_gui.ui.widgets.para import Para

_ADDRESS_LINES = 3
"""Eleven groups of an address in the width of the card."""


class ContactDetails(View):
    """Shows the contact that is chosen in the table."""

    pay_asked = Signal(object)
    edit_asked = Signal(object)
    confirm_asked = Signal(object)
    remove_asked = Signal(object)
    payments_asked = Signal(object)
    copy_asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._contact: Contact | None = None
        self._book = Book()
        self._leads = (False, False)
        self._name = Para(theme, "", "subtitle")
        self._name.setObjectName("contacts.details.name")
        self._chain = Para(theme, "", "caption", "text.secondary")
        self._address = AddressView(theme, px=14, lines=_ADDRESS_LINES)
        self._address.setObjectName("contacts.details.address")
        self._address.copy_requested.connect(self.copy_asked)
        self._note = Para(theme, "", "body", "text.secondary")
        self._note.setObjectName("contacts.details.note")
        self._not_confirmed = Banner(theme, Tone.WARN)
        self._not_confirmed.setObjectName("contacts.details.not_confirmed")
        self.pay = self._button("pay", Kind.PRIMARY, "send")
        self.copy = self._button("copy", Kind.SECONDARY, "copy")
        self.payments = self._button("payments", Kind.SECONDARY, "activity")
        self.edit = self._button("edit", Kind.SECONDARY)
        self.confirm = self._button("confirm", Kind.SECONDARY)
        self.remove = self._button("remove", Kind.SECONDARY)
        self._connect()
        self._lay_out()
        self.retranslate()

    def show_contact(self, contact: Contact, book: Book) -> None:
        """Show a contact."""
        self._contact, self._book = contact, book
        self._address.set_address(contact.address)
        self._not_confirmed.setVisible(not contact.pin)
        self._place_buttons()
        self.retranslate()

    def set_leads_on(self, *, to_send: bool, to_activity: bool) -> None:
        """Say which pages there are to go to."""
        self._leads = (to_send, to_activity)
        self._place_buttons()

    def retranslate(self) -> None:
        contact = self._contact
        self._name.setText(contact.name if contact else "")
        self._chain.setText(chain_name(contact.chain, self._book.networks) if contact else "")
        self._note.setText(contact.note if contact else "")
        self._note.setVisible(bool(contact and contact.note))
        self._not_confirmed.set_words(
            self.tr("Not confirmed"),
            self.tr("Before a payment is signed you see the address alone, without this name, until you confirm it."),
        )
        self.pay.setText(self.tr("&Pay…"))
        self.copy.setText(self.tr("Copy address"))
        self.payments.setText(self.tr("Show payments"))
        self.edit.setText(self.tr("&Edit…"))
        self.confirm.setText(self.tr("Confirm…"))
        self.remove.setText(self.tr("Remove"))

    def _button(self, name: str, kind: Kind, icon: str = "") -> Button:
        button = Button(self._theme, kind=kind, icon=icon)
        button.setObjectName(f"contacts.details.{name}")
        return button

    def _connect(self) -> None:
        asks = (
            (self.pay, self.pay_asked),
            (self.edit, self.edit_asked),
            (self.confirm, self.confirm_asked),
            (self.remove, self.remove_asked),
            (self.payments, self.payments_asked),
        )
        for button, signal in asks:
            button.clicked.connect(lambda _=False, asked=signal: asked.emit(self._contact))
        self.copy.clicked.connect(lambda: self.copy_asked.emit(self._address.address))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        head = QVBoxLayout()
        head.setSpacing(1)
        head.addWidget(self._name)
        head.addWidget(self._chain)
        column.addLayout(head)
        column.addWidget(self._address, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._note)
        column.addWidget(self._not_confirmed)
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        column.addLayout(self._grid)
        column.addStretch(1)
        self._place_buttons()

    def _place_buttons(self) -> None:
        """Put what can be done now into two columns, without gaps."""
        to_send, to_activity = self._leads
        needs_pin = self._contact is not None and not self._contact.pin
        shows = (
            (self.pay, to_send),
            (self.confirm, needs_pin),
            (self.copy, True),
            (self.payments, to_activity),
            (self.edit, True),
            (self.remove, True),
        )
        place = 0
        for button, is_shown in shows:
            self._grid.removeWidget(button)
            button.setVisible(is_shown)
            if is_shown:
                self._grid.addWidget(button, place // 2, place % 2)
                place += 1
