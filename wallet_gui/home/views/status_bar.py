"""The line at the bottom: how it stands with the networks, and when Postern locks."""

from PySide6.QtWidgets import QHBoxLayout, QStatusBar, QWidget

from wallet_gui.home.views.chain_state import ChainState
from wallet_gui.home.views.lock_button import LockButton
from wallet_gui.home.wallet.state import WalletState
from wallet_gui.ui.theme import Theme


class StatusBar(QStatusBar):
    """Holds two buttons."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.chain = ChainState(theme)
        self.lock = LockButton(theme)
        self.setSizeGripEnabled(False)
        left = QWidget()
        row = QHBoxLayout(left)
        row.setContentsMargins(2, 0, 0, 0)
        row.addWidget(self.chain)
        row.addStretch(1)
        self.addWidget(left, 1)
        self.addPermanentWidget(self.lock)

    def render_wallet(self, state: WalletState) -> None:
        """Draw how it stands with the networks."""
        self.chain.render_wallet(state)
