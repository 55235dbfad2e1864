"""One payment in full, and what can be done about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QGridLayout, QLabel, QLineEdit, QVBoxLayout

from wallet_gui.domain.amount import format_units
from wallet_gui.domain.payment import Direction, Payment, PaymentState
from wallet_gui.home.controllers.activity import NOTE_MOST
from wallet_gui.home.views.base import View
from wallet_gui.home.views.payment_words import headline, signed_amount
from wallet_gui.home.views.wallet_words import address_name, fate_word, network_name, tame
from wallet_gui.home.wallet.book import Book
from wallet_gui.home.wallet.outbox import Kept
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.address_view import AddressView
from wallet_gui.ui.widgets.banner import Tone
from wallet_gui.ui.widgets.button import Button, Kind
from wallet_gui.ui.widgets.field import Field
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.widgets.pill import Pill
from wallet_gui.ui.words import full_moment, shown_amount

_ADDRESS_LINES = 3
_TONES = {
    PaymentState.SIGNED: Tone.WARN,
    PaymentState.WAITING: Tone.INFO,
    PaymentState.MINED: Tone.INFO,
    PaymentState.FINAL: Tone.OK,
    PaymentState.FAILED: Tone.STOP,
    PaymentState.REPLACED: Tone.WARN,
    PaymentState.DROPPED: Tone.STOP,
}
_ACTIONS = ("speed_up", "cancel", "send_again", "forget", "pay_again", "add_contact", "copy_id", "explorer")


class PaymentDetails(View):
    """Shows the payment that is chosen in the table; every action carries it."""

    asked = Signal(str, object)
    """The name of an action, as in the object names of the buttons, and the ``Payment``."""
    copy_asked = Signal(str)
    note_changed = Signal(str, str)
    """A transaction's id and its note."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._payment: Payment | None = None
        self._book, self._hides = Book(), False
        self._title = Para(theme, "", "subtitle")
        self._title.setObjectName("activity.details.title")
        self._amount = Para(theme, "", "title", tabular=True)
        self._amount.setObjectName("activity.details.amount")
        self._pill = Pill(theme)
        self._pill.setObjectName("activity.details.state")
        self._means = Para(theme, "", "caption", "text.secondary")
        self._address = AddressView(theme, px=13, lines=_ADDRESS_LINES)
        self._address.setObjectName("activity.details.other")
        self._address.copy_requested.connect(self.copy_asked)
        self._facts = QFormLayout()
        self._labels: list[QLabel] = []
        self._values: list[QLabel] = []
        self._note = QLineEdit()
        self._note.setObjectName("activity.details.note")
        self._note.setMaxLength(NOTE_MOST)
        self._note.editingFinished.connect(self._on_note)
        self._note_field = Field(theme, self._note)
        self.buttons = {name: self._button(name) for name in _ACTIONS}
        self._can_send = self._can_keep = False
        self._lay_out()
        self.retranslate()

    @property
    def payment(self) -> Payment | None:
        """What is shown."""
        return self._payment

    def set_leads_on(self, *, to_send: bool, to_contacts: bool) -> None:
        """Say which pages there are to go to."""
        self._can_send, self._can_keep = to_send, to_contacts

    def show_payment(self, payment: Payment, book: Book, *, hides: bool) -> None:
        """Show a payment; a note that is being typed stays."""
        is_same = self._payment is not None and self._payment.txid == payment.txid
        self._payment, self._book, self._hides = payment, book, hides
        if not (is_same and self._note.hasFocus()):
            self._note.setText(book.notes.get(payment.txid, ""))
        self.retranslate()

    def retranslate(self) -> None:
        self._note_field.set_label(self.tr("Private n&ote"))
        words = {
            "pay_again": self.tr("Pay again…"),
            "speed_up": self.tr("Speed up…"),
            "cancel": self.tr("Cancel payment…"),
            "send_again": self.tr("Send again"),
            "forget": self.tr("Forget it"),
            "add_contact": self.tr("Add to contacts…"),
            "copy_id": self.tr("Copy transaction ID"),
            "explorer": self.tr("Open in explorer…"),
        }
        for name, text in words.items():
            self.buttons[name].setText(text)
        if self._payment is not None:
            self._show(self._payment)

    def _show(self, payment: Payment) -> None:
        self._title.setText(headline(payment, self._book))
        self._amount.setText(shown_amount(signed_amount(payment, exact=True), self._hides))
        self._pill.show_state(fate_word(payment, self._book), _TONES[payment.state])
        self._means.setText(self._meaning(payment.state))
        if payment.state is PaymentState.WAITING and self._book.gives_way(payment.txid):
            self._means.setText(self.tr("Another payment with the same number is to take its place."))
        self._means.setVisible(bool(self._means.text()))
        self._address.setVisible(bool(payment.other))
        self._address.set_address(payment.other)
        self._show_facts(payment)
        self._show_buttons(payment)

    def _meaning(self, state: PaymentState) -> str:
        return {
            PaymentState.SIGNED: self.tr(
                "No server has said that it has it. It is kept here until you send or forget it; forgetting does not "
                "call it back."
            ),
            PaymentState.WAITING: self.tr("The network knows of it and will put it into a block."),
            PaymentState.MINED: self.tr("It is in a block. It is final once more blocks stand on it."),
            PaymentState.FINAL: "",
            PaymentState.FAILED: self.tr("The contract refused it. The fee was paid, nothing else moved."),
            PaymentState.REPLACED: self.tr("Another payment with the same number was taken instead."),
            PaymentState.DROPPED: self.tr("The network has forgotten it. Nothing moved. You can send it again."),
        }[state]

    def _show_facts(self, payment: Payment) -> None:
        network = self._book.network(payment.chain_id)
        own = self._book.own(payment.account)
        is_in = payment.direction is Direction.IN
        most = payment.state in {PaymentState.SIGNED, PaymentState.WAITING, PaymentState.DROPPED}
        fee = f"{format_units(payment.fee, 18)}\u00a0{tame(network.symbol)}" if network and payment.fee else ""
        facts = [
            (self.tr("When"), full_moment(payment.time)),
            (self.tr("Network"), network_name(network) if network else str(payment.chain_id)),
            (self.tr("Into") if is_in else self.tr("From"), address_name(own) if own else payment.account),
            (self.tr("Fee, at most") if most else self.tr("Fee"), shown_amount(fee, self._hides) if fee else ""),
            (self.tr("Block"), str(payment.block) if payment.block else ""),
            (self.tr("Number"), str(payment.nonce) if payment.nonce >= 0 else ""),
            (self.tr("Token contract"), payment.contract),
            (self.tr("Transaction ID"), payment.txid),
        ]
        for place, (name, value) in enumerate(facts):
            self._set_fact(place, name, value)

    def _set_fact(self, place: int, name: str, value: str) -> None:
        while len(self._labels) <= place:
            self._add_fact()
        self._labels[place].setText(name)
        self._values[place].setText(value)
        self._values[place].setAccessibleName(f"{name}: {value}")
        self._facts.setRowVisible(place, bool(value))

    def _add_fact(self) -> None:
        label = Para(self._theme, "", "caption", "text.secondary", wrap=False)
        value = Para(self._theme, "", "caption")
        self._labels.append(label)
        self._values.append(value)
        self._facts.addRow(label, value)

    def _show_buttons(self, payment: Payment) -> None:
        kept: Kept | None = self._book.kept(payment.txid)
        network = self._book.network(payment.chain_id)
        is_known = any(contact.address == payment.other for contact in self._book.contacts)
        waits = kept is not None and payment.state is PaymentState.WAITING and self._can_send
        waits = waits and not self._book.gives_way(payment.txid)
        lost = kept is not None and payment.state in {PaymentState.SIGNED, PaymentState.DROPPED}
        is_own = self._book.own(payment.other) is not None
        shows = {
            "pay_again": self._can_send and payment.direction is Direction.OUT and bool(payment.other),
            "speed_up": waits,
            "cancel": waits,
            "send_again": lost,
            "forget": lost,
            "add_contact": self._can_keep and bool(payment.other) and not is_known and not is_own,
            "copy_id": True,
            "explorer": network is not None and bool(network.explorer) and payment.block > 0,
        }
        for name, is_shown in shows.items():
            self.buttons[name].setVisible(is_shown)

    def _button(self, name: str) -> Button:
        button = Button(self._theme, kind=Kind.SECONDARY)
        button.setObjectName(f"activity.details.{name}")
        button.clicked.connect(lambda: self.asked.emit(name, self._payment))
        return button

    def _on_note(self) -> None:
        payment = self._payment
        if payment is not None and self._note.text().strip() != self._book.notes.get(payment.txid, ""):
            self.note_changed.emit(payment.txid, self._note.text())

    def _lay_out(self) -> None:
        self._facts.setContentsMargins(0, 0, 0, 0)
        self._facts.setHorizontalSpacing(12)
        self._facts.setVerticalSpacing(4)
        self._facts.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._facts.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        grid = QGridLayout()
        grid.setSpacing(8)
        for place, button in enumerate(self.buttons.values()):
            grid.addWidget(button, place, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._amount)
        column.addWidget(self._pill, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._means)
        column.addWidget(self._address, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._facts)
        column.addWidget(self._note_field)
        column.addLayout(grid)
        column.addStretch(1)
