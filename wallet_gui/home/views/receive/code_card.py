"""The address beside its code, and what is asked for."""

from collections.abc import Set

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from wallet_gui.home.views.base import View
from wallet_gui.home.views.receive.asked import Asked
from wallet_gui.home.views.receive.form import AskForm
from wallet_gui.home.views.wallet_words import network_name
from wallet_gui.home.wallet.book import AddressKind
from wallet_gui.home.wallet.state import WalletState
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.address_view import AddressView
from wallet_gui.ui.widgets.banner import Banner, Tone
from wallet_gui.ui.widgets.button import Button, Kind, LinkButton
from wallet_gui.ui.widgets.card import Card, divider
from wallet_gui.ui.widgets.fact_row import FactRow
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.widgets.qr_view import QrView

_STACKED_BELOW = 640
_QR_SIZE = 230
"""Six, five or four whole pixels for each cell of an address, a coin's link or a token's, with the quiet zone."""


class CodeCard(View):
    """Draws what is asked for; under each other where it is narrow."""

    copy_asked = Signal(str)
    link_asked = Signal(str)
    """The payment link is to be copied."""
    full_screen_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._state = WalletState()
        self._proven: Set[str] = frozenset()
        self.qr = QrView(theme, size=_QR_SIZE)
        self.qr.setObjectName("receive.qr")
        self._drag_hint = Para(theme, "", "caption", "text.tertiary")
        self._drag_hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.link = LinkButton(theme, icon="copy")
        self.link.setObjectName("receive.copy_link")
        self.link.clicked.connect(self._copy_link)
        self.title = Para(theme, "", "subtitle")
        self.title.setObjectName("receive.title")
        self._amount = Para(theme, "", "bodyStrong", tabular=True)
        self._amount.setObjectName("receive.asked")
        self.address = AddressView(theme, px=17, lines=2)
        self.address.setObjectName("receive.address")
        self.address.copy_requested.connect(self.copy_asked)
        self.copy = Button(theme, "", Kind.PRIMARY, "copy")
        self.copy.setObjectName("receive.copy")
        self.copy.clicked.connect(lambda: self.copy_asked.emit(self.address.address))
        self.full_screen = Button(theme, icon="fullScreen")
        self.full_screen.setObjectName("receive.full_screen")
        self.full_screen.clicked.connect(self.full_screen_asked)
        self.problem = Banner(theme, Tone.WARN, can_dismiss=True)
        self.problem.setObjectName("receive.problem")
        self.problem.hide()
        self.problem.dismissed.connect(self.problem.hide)
        self.form = AskForm(theme)
        self.form.changed.connect(self._refresh)
        self._only = FactRow(theme)
        self._only.set_icon("warning", "warning.text")
        self._only.setObjectName("receive.only")
        self._key = FactRow(theme)
        self._key.setObjectName("receive.key")
        self._lay_out()
        self.retranslate()

    def render_wallet(self, state: WalletState) -> None:
        """Draw another state."""
        self._state = state
        self.form.render_wallet(state)
        self._refresh()

    def set_proven(self, addresses: Set[str]) -> None:
        """Say which addresses a signer has seen to be made from the keys."""
        self._proven = addresses

    def fit(self, width: int) -> None:
        """Arrange code, words and buttons for a width."""
        stacked = width < self._theme.px(_STACKED_BELOW)
        self._sides.setDirection(_direction(stacked))
        beside = width - (0 if stacked else self.qr.sizeHint().width() + 24) - 40
        needed = self.copy.sizeHint().width() + 8 + self.full_screen.sizeHint().width()
        self._buttons.setDirection(_direction(needed > beside))
        self.form.fit(beside)

    def retranslate(self) -> None:
        self._drag_hint.setText(self.tr("Drag the code into a chat or document"))
        self.link.setText(self.tr("Copy payment link"))
        self.copy.setText(self.tr("Copy address"))
        self.full_screen.setText(self.tr("Show it full screen"))
        self._refresh()

    def _refresh(self) -> None:
        asked = self.form.asked
        self.title.setText(asked.title)
        self._amount.setText(asked.amount)
        self._amount.setVisible(bool(asked.amount))
        self.address.set_address(asked.to.address)
        if asked.to.address:
            self.qr.set_content(asked.code)
        self.link.setVisible(asked.network is not None)
        says_all = self.tr("QR code of the address, the network and the amount")
        self.qr.setAccessibleName(says_all if asked.network else self.tr("QR code of the address"))
        self.copy.setAccessibleDescription(" ".join((asked.title, self.address.accessibleName())))
        self._say_network(asked)
        self._say_key(asked)

    def _copy_link(self) -> None:
        self.link_asked.emit(self.form.asked.code)

    def _say_network(self, asked: Asked) -> None:
        if asked.network is None:
            self._only.set_words(
                self.tr("The code is the address alone"),
                self.tr("Tell whoever pays which network to use. What comes on another one may be lost."),
            )
        elif asked.network.has_real_money:
            self._only.set_words(
                self.tr("Only send assets of the network {network} here").format(network=network_name(asked.network)),
                self.tr("A transfer on another network may be lost."),
            )
        else:
            self._only.set_words(
                self.tr("{network}: nothing here is worth anything").format(network=network_name(asked.network)),
                self.tr("Do not ask anybody to pay real money to this request."),
            )

    def _say_key(self, asked: Asked) -> None:
        """Say what is true of the key, and nothing more."""
        is_watched, is_proven = asked.to.kind is AddressKind.WATCH, asked.to.address in self._proven
        self._key.setVisible(is_watched or is_proven)
        if is_proven:
            self._key.set_icon("ok", "success.text")
            self._key.set_words(
                self.tr("This address was made from your key"),
                self.tr("Postern checked that when this session began."),
            )
        elif is_watched:
            self._key.set_icon("warning", "warning.text")
            self._key.set_words(
                self.tr("You only watch this address"),
                self.tr("Its key is not in this account: what arrives here cannot be paid out from here."),
            )

    def _lay_out(self) -> None:
        picture = QVBoxLayout()
        picture.setSpacing(8)
        frame = Card(self._theme, padding=1)
        frame.body.addWidget(self.qr)
        picture.addWidget(frame, 0, Qt.AlignmentFlag.AlignHCenter)
        picture.addWidget(self._drag_hint)
        picture.addWidget(self.link, 0, Qt.AlignmentFlag.AlignHCenter)
        picture.addStretch(1)
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons.setSpacing(8)
        for button in (self.copy, self.full_screen):
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(10)
        for widget in (self.title, self._amount):
            words.addWidget(widget)
        words.addWidget(self.address, 0, Qt.AlignmentFlag.AlignLeft)
        words.addLayout(self._buttons)
        for part in (self.problem, divider(), self.form, self._only, self._key):
            words.addWidget(part)
        words.addStretch(1)
        card = Card(self._theme, padding=16)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(24)
        self._sides.addLayout(picture)
        self._sides.addLayout(words, 1)
        card.body.addLayout(self._sides)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card)


def _direction(stacked: bool) -> QBoxLayout.Direction:
    return QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
