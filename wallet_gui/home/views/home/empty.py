"""What stands on the first page of a new account, in place of two empty tables."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from wallet_gui.domain.network import PRACTICE_CHAIN_ID
from wallet_gui.home.views.base import View
from wallet_gui.home.views.home.play_money import PlayMoneyButton
from wallet_gui.home.wallet.state import WalletState
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import Button
from wallet_gui.ui.widgets.card import Card
from wallet_gui.ui.widgets.para import Para


class EmptyCard(View):
    """One sentence, and what to do about it."""

    receive_asked = Signal()

    def __init__(self, theme: Theme, play_money: PlayMoneyButton) -> None:
        super().__init__()
        self.setObjectName("home.empty")
        self._text = Para(theme, "", "subtitle")
        self._hint = Para(theme, "", "body", "text.secondary")
        self._receive = Button(theme, icon="receive")
        self._receive.setObjectName("home.empty.receive")
        self._receive.clicked.connect(self.receive_asked)
        self._play_money = play_money
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._receive)
        buttons.addWidget(play_money)
        buttons.addStretch(1)
        card = Card(theme, padding=24)
        card.body.setSpacing(10)
        card.body.addWidget(self._text)
        card.body.addWidget(self._hint)
        card.body.addLayout(buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card, 0, Qt.AlignmentFlag.AlignTop)
        self.retranslate()

    def render_wallet(self, state: WalletState) -> None:
        """Offer play money where the practice network is on."""
        is_practising = any(one.network.chain_id == PRACTICE_CHAIN_ID for one in state.networks)
        self._play_money.setVisible(is_practising)
        self._hint.setVisible(is_practising)

    def retranslate(self) -> None:
        self._text.setText(self.tr("Nothing here yet. Receive your first asset."))
        self._hint.setText(
            self.tr("Or try everything out first: the practice network gives away play money that is worth nothing.")
        )
        self._receive.setText(self.tr("Receive"))
