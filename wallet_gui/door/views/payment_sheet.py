"""What a signer has read in payments: one card each, with every address in full."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wallet_gui.domain.network import PRACTICE_CHAIN_ID
from wallet_gui.domain.signing import Deed, ReadPayment
from wallet_gui.door.views import request_words as words
from wallet_gui.door.views.request_rows import FactRow
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.banner import Tone
from wallet_gui.ui.widgets.card import RowCard, SectionLabel
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.widgets.pill import Pill

_UNREAD_SHOWN = 4096
_LONGEST_DISPLAYED = 24
"""Characters of an amount in the largest type."""
_APPROVALS = frozenset({Deed.APPROVE, Deed.APPROVE_MORE})
_NO_AMOUNT = frozenset({Deed.CANCEL, Deed.DEPLOY, Deed.UNREADABLE})


class PaymentSheet(QWidget):
    """The payments of a request, below each other."""

    def __init__(self, theme: Theme, payments: tuple[ReadPayment, ...]) -> None:
        super().__init__()
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for number, payment in enumerate(payments, 1):
            if len(payments) > 1:
                self._entitle(column, payment, self._number_of(payment).format(n=number, all=len(payments)))
            column.addWidget(self._card(payment, f"payment.{number}"))

    def _number_of(self, payment: ReadPayment) -> str:
        """Return what counts the payments of a request, with places for two numbers."""
        if words.is_removal(payment):
            return self.tr("Approval {n} of {all}")
        return self.tr("Payment {n} of {all}")

    def _entitle(self, column: QVBoxLayout, payment: ReadPayment, number: str) -> None:
        """Say above one of several cards what a single one says at the top of the page."""
        said = words.words_of(payment)
        column.addWidget(SectionLabel(self._theme, number))
        column.addWidget(Para(self._theme, said.heading, "subtitle"))
        if said.is_grave:
            column.addWidget(Para(self._theme, said.text, "body", "warning.text"))

    def _card(self, payment: ReadPayment, name: str) -> RowCard:
        card = RowCard(self._theme)
        rows = (
            self._amount(payment, name),
            self._receiver(payment, name),
            self._token(payment, name),
            self._coins(payment, name),
            self._sender(payment, name),
            self._network(payment, name),
            self._number(payment, name),
            self._fee(payment, name),
            self._total(payment, name),
            self._unread(payment, name),
        )
        for row in rows:
            if row is not None:
                card.add_row(row)
        return card

    def _amount(self, payment: ReadPayment, name: str) -> FactRow | None:
        if payment.deed in _NO_AMOUNT:
            return None
        is_approval = payment.deed in _APPROVALS
        row = FactRow(self._theme, self.tr("May be taken") if is_approval else self.tr("You send"))
        if words.is_removal(payment):
            nothing = self.tr("Nothing from then on, if this is a token")
            if payment.symbol:
                nothing = self.tr("Nothing of {token} from then on").format(token=payment.symbol)
            row.add_text(f"{name}.amount", nothing, role="subtitle")
        elif payment.is_unlimited:
            everything = self.tr("Everything you have of this token, now and later")
            row.add_text(f"{name}.amount", everything, role="subtitle", color="danger.text")
        else:
            amount = words.assets(payment)
            is_small = is_approval or len(amount) > _LONGEST_DISPLAYED
            row.add_text(f"{name}.amount", amount, role="title" if is_small else "display")
        return row

    def _receiver(self, payment: ReadPayment, name: str) -> FactRow | None:
        if not payment.to or payment.deed is Deed.CANCEL:
            return None
        if words.is_removal(payment):
            label = self.tr("Who could take it")
        elif payment.deed in _APPROVALS:
            label = self.tr("Who may take it")
        elif payment.deed is Deed.UNREADABLE:
            label = self.tr("Contract")
        else:
            label = self.tr("To")
        row = FactRow(self._theme, label)
        if payment.name:
            row.add_named(
                f"{name}.name",
                words.one_line(payment.name),
                Pill(self._theme, self.tr("In your contacts"), Tone.OK),
            )
        row.add_address(f"{name}.to", payment.to)
        return row

    def _token(self, payment: ReadPayment, name: str) -> FactRow | None:
        """Name the contract of a token that the signer does not know: nothing else tells which one it is."""
        if payment.decimals >= 0 or payment.deed not in _APPROVALS | {Deed.SEND_TOKEN}:
            return None
        row = FactRow(self._theme, self.tr("Token"))
        row.add_text(f"{name}.token", self.tr("A token that Postern does not know"), color="warning.text")
        row.add_note(self.tr("Only its smallest units can be shown. Its contract:"))
        row.add_address(f"{name}.contract", payment.contract, px=13)
        if note := words.item_note(payment):
            row.add_note(note, "warning.text")
        return row

    def _coins(self, payment: ReadPayment, name: str) -> FactRow | None:
        if not payment.value or payment.deed is Deed.SEND:
            return None
        row = FactRow(self._theme, self.tr("Also sends"))
        row.add_text(f"{name}.value", words.coins(payment.value, payment), role="title")
        return row

    def _sender(self, payment: ReadPayment, name: str) -> FactRow:
        row = FactRow(self._theme, self.tr("From"))
        row.add_address(f"{name}.from", payment.sender, px=13)
        return row

    def _network(self, payment: ReadPayment, name: str) -> FactRow:
        row = FactRow(self._theme, self.tr("Network"))
        row.add_named(f"{name}.network", words.network_name(payment), self._money(payment))
        return row

    def _money(self, payment: ReadPayment) -> Pill:
        """Say in a word what the money there is worth."""
        if payment.chain_id == PRACTICE_CHAIN_ID:
            return Pill(self._theme, self.tr("Practice money"), Tone.INFO)
        if not payment.network:
            return Pill(self._theme, self.tr("Not known to Postern"), Tone.WARN)
        if payment.has_real_money:
            return Pill(self._theme, self.tr("Real money"))
        return Pill(self._theme, self.tr("Test money"), Tone.INFO)

    def _number(self, payment: ReadPayment, name: str) -> FactRow | None:
        if payment.deed is not Deed.CANCEL:
            return None
        text = self.tr("Payment number {n} from this address").format(n=payment.nonce)
        return self._text(self.tr("Replaces"), f"{name}.nonce", text)

    def _fee(self, payment: ReadPayment, name: str) -> FactRow:
        row = self._text(self.tr("Network fee"), f"{name}.fee", words.most_fee(payment))
        if words.is_much_fee(payment):
            row.add_note(self.tr("This is much for a network fee. Go on only if you expected it."), "warning.text")
        return row

    def _total(self, payment: ReadPayment, name: str) -> FactRow | None:
        total = words.total(payment)
        return self._text(self.tr("Total"), f"{name}.total", total, role="bodyStrong") if total else None

    def _unread(self, payment: ReadPayment, name: str) -> FactRow | None:
        if not payment.unread:
            return None
        row = FactRow(self._theme, self.tr("Not read"))
        row.add_bytes(f"{name}.unread", payment.unread)
        if len(payment.unread) >= _UNREAD_SHOWN:
            row.add_note(self.tr("The first %n byte(s); there may be more.", "", len(payment.unread)))
        return row

    def _text(self, label: str, name: str, text: str, *, role: str = "body") -> FactRow:
        row = FactRow(self._theme, label)
        row.add_text(name, text, role=role)
        return row
