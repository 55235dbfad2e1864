"""The review: what leaves, to whom, from where, what it costs, and what is left."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from wallet_gui.domain.network import Token
from wallet_gui.domain.payment import Speed
from wallet_gui.home.controllers.send import NOTE_MOST
from wallet_gui.home.views.base import View
from wallet_gui.home.views.send.amount_step import left_after
from wallet_gui.home.views.send.rows import ReviewRow
from wallet_gui.home.views.send.words import about, amount, fee_amount, recipient_name, speed_name
from wallet_gui.home.views.wallet_words import address_name, network_name, tame
from wallet_gui.home.wallet.drafting import Asset
from wallet_gui.home.wallet.sending import Aim, SendState
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.address_view import AddressView
from wallet_gui.ui.widgets.banner import Tone
from wallet_gui.ui.widgets.button import IconButton, LinkButton
from wallet_gui.ui.widgets.card import RowCard
from wallet_gui.ui.widgets.field import Field
from wallet_gui.ui.widgets.monogram import MonogramDisc
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.widgets.pill import Pill
from wallet_gui.ui.words import shown_amount


class ReviewCard(View):
    """Rows as they are read: the amount large, the address whole."""

    copy_asked = Signal(str)
    speed_chosen = Signal(object)
    note_typed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._state, self._hides = SendState(), False
        self.amount = Para(theme, "", "display", tabular=True)
        self.amount.setObjectName("send.review.amount")
        self._disc = MonogramDisc(theme, size=26, ink="info")
        self._name = Para(theme, "", "bodyStrong", wrap=False)
        self._name.setObjectName("send.review.name")
        self._pill = Pill(theme)
        self.to = AddressView(theme, px=17, lines=2)
        self.to.setObjectName("send.review.to")
        self.to.copy_requested.connect(self.copy_asked)
        self._copy = IconButton(theme, "copy")
        self._copy.setObjectName("send.review.copy")
        self._copy.clicked.connect(lambda: self.copy_asked.emit(self.to.address))
        self._from_name = Para(theme, "", "bodyStrong")
        self.account = AddressView(theme, px=12)
        self.account.setObjectName("send.review.from")
        self.account.copy_requested.connect(self.copy_asked)
        self._network = Para(theme, "", "bodyStrong")
        self._network.setObjectName("send.review.network")
        self.fee = Para(theme, "", "bodyStrong", tabular=True)
        self.fee.setObjectName("send.review.fee")
        self._fee_words = Para(theme, "", "caption", "text.secondary", tabular=True)
        self.change = LinkButton(theme)
        self.change.setObjectName("send.review.change_fee")
        self.change.clicked.connect(self._offer_speeds)
        self.total = Para(theme, "", "bodyStrong", tabular=True)
        self.total.setObjectName("send.review.total")
        self._left = Para(theme, "", "caption", "text.secondary", tabular=True)
        self._left.setObjectName("send.review.left")
        self.note = QLineEdit()
        self.note.setObjectName("send.note")
        self.note.setMaxLength(NOTE_MOST)
        self.note.textEdited.connect(self.note_typed)
        self._note_field = Field(theme, self.note)
        self._note_field.label.hide()
        self._rows: dict[str, ReviewRow] = {}
        self._lay_out()
        self.retranslate()

    def render_state(self, state: SendState, *, hides: bool) -> None:
        """Draw another state; ``hides``: balances are not to be seen."""
        self._state, self._hides = state, hides
        if self.to.address != state.to:
            self.to.set_address(state.to)
        if self.account.address != state.sender.address:
            self.account.set_address(state.sender.address)
        if self.note.text() != state.form.note:
            self.note.setText(state.form.note)
        self.change.setVisible(state.replaces is None)
        self.retranslate()

    def fit(self, width: int) -> None:
        """Arrange for the width of the card."""
        for row in self._rows.values():
            row.fit(width)

    def retranslate(self) -> None:
        labels = {
            "amount": self._what_words(),
            "to": self.tr("To"),
            "from": self.tr("From"),
            "network": self.tr("Network"),
            "fee": self.tr("Network fee"),
            "total": self.tr("Total"),
            "note": self.tr("Private note"),
        }
        for key, text in labels.items():
            self._rows[key].label.setText(text)
        self._copy.set_name(self.tr("Copy address"))
        self.change.setText(self.tr("Change…"))
        self.change.setAccessibleName(self.tr("Change the network fee"))
        self._note_field.set_label(self.tr("Private note"))
        self._note_field.set_hint(self.tr("Kept encrypted on this computer, never sent"))
        self._say_parties()
        self._say_money()

    def _what_words(self) -> str:
        if self._state.removes_approval:
            return self.tr("You remove")
        return {
            Aim.PAY: self.tr("You send"),
            Aim.SPEED_UP: self.tr("You send again"),
            Aim.CANCEL: self.tr("You cancel"),
        }[self._state.aim]

    def _say_parties(self) -> None:
        state = self._state
        name = recipient_name(state) if state.to else ""
        self._name.setText(name)
        self._disc.set_name(name)
        if any(one.is_own and one.address == state.to for one in state.known):
            self._pill.show_state(self.tr("Your own address"))
        elif state.name:
            self._pill.show_state(self.tr("Contact"), Tone.OK)
        else:
            self._pill.show_state(self.tr("Not in your contacts"))
        self._from_name.setText(address_name(state.sender))
        self._network.setText(network_name(state.asset.network) if state.asset else "")

    def _say_money(self) -> None:
        state, asset = self._state, self._state.asset
        if asset is None:
            return
        self.amount.setText(self._amount_words(asset))
        if state.pricing is None:
            asking = self.tr("Asking the network…") if state.told.is_asking else self.tr("Not known yet")
            self.fee.setText(asking)
            self._fee_words.setText("")
            self.total.setText("—")
            self._left.setText("")
            return
        self.fee.setText(fee_amount(asset, state.fee))
        self._fee_words.setText(self._how_soon(state))
        self.total.setText(self._total_words(state))
        left = left_after(state)
        words = self.tr("Leaves {amount} in {name}")
        self._left.setText(
            ""
            if left is None or state.replaces is not None
            else words.format(amount=shown_amount(amount(asset, left), self._hides), name=address_name(state.sender))
        )
        self._left.setVisible(bool(self._left.text()))

    def _amount_words(self, asset: Asset) -> str:
        """Return what is sent, or what the payment would have sent whose place is taken."""
        units, kept = self._state.units, self._state.replaces
        if kept is not None and kept.removes_approval:
            return self.tr("An approval of {token}").format(token=tame(kept.symbol))
        if kept is not None and self._state.aim is Aim.CANCEL:
            token = (
                Token(kept.chain_id, kept.contract, kept.symbol, kept.symbol, kept.decimals) if kept.contract else None
            )
            return amount(Asset(asset.network, token), kept.units)
        return "—" if units is None else amount(asset, units)

    def _how_soon(self, state: SendState) -> str:
        quote, pricing, asset = state.told.quote, state.pricing, state.asset
        if quote is None or pricing is None or asset is None:
            return ""
        option = quote.fees.option(Speed.FAST if state.replaces else state.form.speed)
        most = fee_amount(asset, pricing.most + state.data_fee)
        text = self.tr("{speed}, {time} · at most {amount}")
        return text.format(speed=speed_name(option.speed), time=about(option.seconds), amount=most)

    def _total_words(self, state: SendState) -> str:
        asset = state.asset
        if asset is None or state.units is None:
            return "—"
        if state.aim is Aim.CANCEL or state.removes_approval:
            return self.tr("{fee}, and nothing is paid").format(fee=fee_amount(asset, state.fee))
        if asset.token is None:
            return amount(asset, state.units + state.fee)
        text = self.tr("{amount} and {fee} fee")
        return text.format(amount=amount(asset, state.units), fee=fee_amount(asset, state.fee))

    def _offer_speeds(self) -> None:
        """Show what each speed would cost, in a menu."""
        state = self._state
        quote, pricing, asset = state.told.quote, state.pricing, state.asset
        if quote is None or pricing is None or asset is None:
            return
        menu = QMenu(self)
        menu.setObjectName("send.review.speeds")
        menu.aboutToHide.connect(menu.deleteLater)
        text = self.tr("{speed}, {time} · at most {amount}")
        for option in quote.fees.options:
            words = text.format(
                speed=speed_name(option.speed),
                time=about(option.seconds),
                amount=fee_amount(asset, pricing.gas * option.max_fee),
            )
            action = menu.addAction(words)
            action.triggered.connect(partial(self.speed_chosen.emit, option.speed))
            action.setObjectName(f"send.review.speed.{option.speed.value}")
            action.setCheckable(True)
            action.setChecked(option.speed is state.form.speed)
        menu.popup(self.change.mapToGlobal(self.change.rect().bottomLeft()))

    def _lay_out(self) -> None:
        card = RowCard(self._theme)
        for key in ("amount", "to", "from", "network", "fee", "total", "note"):
            self._rows[key] = ReviewRow(self._theme, f"send.row.{key}")
            card.add_row(self._rows[key])
        self._rows["amount"].add(self.amount)
        self._rows["to"].add(_beside(self._disc, self._name, self._pill, end=self._copy))
        self._rows["to"].add(self.to, keeps_width=True)
        self._rows["from"].add(self._from_name)
        self._rows["from"].add(self.account, keeps_width=True)
        self._rows["network"].add(self._network)
        fee = QWidget()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.fee)
        words.addWidget(self._fee_words)
        line = QHBoxLayout(fee)
        line.setContentsMargins(0, 0, 0, 0)
        line.addLayout(words, 1)
        line.addWidget(self.change, 0, Qt.AlignmentFlag.AlignVCenter)
        self._rows["fee"].add(fee)
        self._rows["total"].add(self.total)
        self._rows["total"].add(self._left)
        self._rows["note"].add(self._note_field)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card)
        whole.addStretch(1)


def _beside(*widgets: QWidget, end: QWidget) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    row.addWidget(end)
    return line
