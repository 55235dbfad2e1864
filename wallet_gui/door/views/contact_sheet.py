"""A contact as it would stand in the vault, beside the address that it takes the place of."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wallet_gui.channel.secrets import Reading
from wallet_gui.domain.signing import ContactWish
from wallet_gui.door.views import request_words as words
from wallet_gui.door.views.request_rows import FactRow
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.card import RowCard


class ContactSheet(QWidget):
    """One card."""

    def __init__(self, theme: Theme, reading: Reading, contact: ContactWish) -> None:
        super().__init__()
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        card = RowCard(theme)
        is_other = bool(contact.old_address) and contact.old_address != contact.address
        self._text(card, self.tr("Name"), "contact.name", words.one_line(contact.name))
        if contact.replaces and contact.replaces != contact.name:
            self._text(card, self.tr("Name until now"), "contact.replaces", words.one_line(contact.replaces))
        label = self.tr("New address") if is_other else self.tr("Address")
        self._address(card, label, "contact.address", contact.address)
        if is_other:
            self._address(card, self.tr("Address until now"), "contact.old", contact.old_address)
        self._text(card, self.tr("Network"), "contact.network", words.contact_network(reading, contact))
        if contact.note:
            self._text(card, self.tr("Note"), "contact.note", contact.note)
        column.addWidget(card)

    def _text(self, card: RowCard, label: str, name: str, text: str) -> None:
        row = FactRow(self._theme, label)
        row.add_text(name, text, role="bodyStrong" if name == "contact.name" else "body")
        card.add_row(row)

    def _address(self, card: RowCard, label: str, name: str, address: str) -> None:
        row = FactRow(self._theme, label)
        row.add_address(name, address)
        card.add_row(row)
