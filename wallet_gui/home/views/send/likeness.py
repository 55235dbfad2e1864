"""The stop for a look-alike: both addresses above each other, the safe choice first."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from wallet_gui.domain.amount import short_units
from wallet_gui.home.controllers.send import INSIST_CHARACTERS
from wallet_gui.home.views.base import View
from wallet_gui.home.views.differing_address import DifferingAddress
from wallet_gui.home.views.wallet_words import short_address, tame
from wallet_gui.home.wallet.checks import Known, differing
from wallet_gui.home.wallet.sending import SendState
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.banner import Banner, Tone
from wallet_gui.ui.widgets.button import Button
from wallet_gui.ui.widgets.card import Card, RowCard
from wallet_gui.ui.widgets.field import Field
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.widgets.pill import Pill
from wallet_gui.ui.words import date, in_a_row


class Likeness(View):
    """Draws the stop. Going on all the same needs the end of the address typed."""

    insisted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._state = SendState()
        self.banner = Banner(theme, Tone.STOP)
        self.banner.setObjectName("send.likeness")
        self._pasted_title, self._known_title = Para(theme, "", "bodyStrong"), Para(theme, "", "bodyStrong")
        self._pasted_pill, self._known_pill = Pill(theme), Pill(theme)
        self.pasted = DifferingAddress(theme, "danger")
        self.pasted.setObjectName("send.likeness.pasted")
        self.known = DifferingAddress(theme, "success")
        self.known.setObjectName("send.likeness.known")
        self._count = Para(theme, "", "body", "text.secondary")
        self._what_title, self._what = Para(theme, "", "bodyStrong"), Para(theme, "", "body", "text.secondary")
        self.editor = QLineEdit()
        self.editor.setObjectName("send.likeness.typed")
        self.editor.setMaxLength(INSIST_CHARACTERS)
        self.editor.returnPressed.connect(lambda: self.insisted.emit(self.editor.text()))
        self.field = Field(theme, self.editor)
        self.go_on = Button(theme)
        self.go_on.setObjectName("send.likeness.go_on")
        self.go_on.clicked.connect(lambda: self.insisted.emit(self.editor.text()))
        self.override = Card(theme, padding=14)
        self.override.setObjectName("send.likeness.override")
        self.override.hide()
        self._lay_out()
        self.retranslate()

    def render_state(self, state: SendState) -> None:
        """Draw another state."""
        is_new = state.likeness != self._state.likeness or state.to != self._state.to
        self._state = state
        if is_new:
            self.override.hide()
            self.editor.setText("")
            self.field.clear()
        if state.likeness is not None:
            places = differing(state.to, state.likeness.address)
            self.pasted.show_address(state.to, places)
            self.known.show_address(state.likeness.address, places)
        self.retranslate()

    def ask_for_end(self) -> None:
        """Show the field that lets a person go on."""
        self.override.show()
        self.editor.setFocus()

    def show_wrong_end(self) -> None:
        """Say that these were not the last characters."""
        self.field.show_error(
            self.tr("These are not its last {n} characters. Ask the recipient.").format(n=INSIST_CHARACTERS)
        )

    def retranslate(self) -> None:
        like = self._state.likeness
        if like is None:
            return
        name = name_of(like)
        same = self.tr("Same beginning and end as “{name}”, different in the middle.").format(name=name)
        title = self.tr("Stop: this address imitates one you know")
        self.banner.set_words(title, in_a_row(same, self._bait_words()))
        self._pasted_title.setText(self.tr("What you entered"))
        self._pasted_pill.show_state(self.tr("Unknown"), Tone.STOP, "stop")
        self._known_title.setText(self._known_words(like).format(name=name))
        paid = self.tr("Paid %n time(s)", "", like.times) if like.times else self.tr("You know it")
        self._known_pill.show_state(paid, Tone.OK, "ok")
        places = len(differing(self._state.to, like.address))
        self._count.setText(self.tr("%n of 40 characters differ; they are underlined.", "", places))
        self._what_title.setText(self.tr("What this is"))
        self._what.setText(
            self.tr(
                "“Address poisoning”: thieves make addresses that look like those you pay, and wait for a careless "
                "copy. Your funds are untouched. Take the address from your contacts, or ask the recipient for it "
                "again."
            )
        )
        self.field.set_label(self.tr("Type the last {n} characters of the unknown address").format(n=INSIST_CHARACTERS))
        self.go_on.setText(self.tr("Go on with it"))

    def _bait_words(self) -> str:
        bait = self._state.bait
        if bait is None:
            return ""
        text = self.tr("It sent you {amount} on {date}, so that you would copy it from your history.")
        shown = f"{short_units(bait.units, bait.decimals)}\u00a0{tame(bait.symbol, 12)}"
        return text.format(amount=shown, date=date(bait.time))

    def _known_words(self, like: Known) -> str:
        if like.is_own:
            return self.tr("Your own address: {name}")
        return self.tr("In your contacts: {name}") if like.name else self.tr("Paid before: {name}")

    def _lay_out(self) -> None:
        card = RowCard(self._theme)
        for title, pill, address in (
            (self._pasted_title, self._pasted_pill, self.pasted),
            (self._known_title, self._known_pill, self.known),
        ):
            row = _AddressRow(title, pill, address)
            card.add_row(row)
        what = Card(self._theme, "sunken", padding=14)
        what.body.addWidget(self._what_title)
        what.body.addWidget(self._what)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.go_on)
        line.addStretch(1)
        self.override.body.addWidget(self.field)
        self.override.body.addLayout(line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for widget in (self.banner, card, self._count, what, self.override):
            column.addWidget(widget)


class _AddressRow(View):
    def __init__(self, title: Para, pill: Pill, address: DifferingAddress) -> None:
        super().__init__()
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(title)
        head.addWidget(pill)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(address)


def name_of(known: Known) -> str:
    """Return what somebody is called; the short form of the address for who has no name."""
    return tame(known.name, 64) or short_address(known.address)
