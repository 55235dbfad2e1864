"""The button that asks the practice network for play money."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor

from wallet_gui.domain.errors import WalletError
from wallet_gui.home.controllers.wallet import WalletController
from wallet_gui.ui.messages import message_for
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.busy_button import BusyButton
from wallet_gui.ui.widgets.button import Kind


class PlayMoneyButton(BusyButton):
    """Asks, shows that it waits, and tells what came of it."""

    said = Signal(str)
    asked = Signal()

    def __init__(self, theme: Theme, wallet: WalletController, name: str, kind: Kind = Kind.SECONDARY) -> None:
        super().__init__(theme, kind, large=False)
        self._wallet = wallet
        self.setObjectName(name)
        self.clicked.connect(self._ask)

    def retranslate(self) -> None:
        """Say its words; the view that holds it calls this."""
        self.set_texts(self.tr("Get play money"), self.tr("Getting play money…"))

    def _ink(self) -> QColor:
        is_link = self.kind is Kind.QUIET and self.isEnabled()
        return self._theme.color("text.link") if is_link else super()._ink()

    def _ask(self) -> None:
        self.asked.emit()
        self.set_busy(True)
        self._wallet.faucet(self._wallet.state.account.address, self._on_given, self._on_failed)

    def _on_given(self, _txid: str) -> None:
        self.set_busy(False)
        self.said.emit(self.tr("Play money is on its way. It is worth nothing, and for trying everything out."))

    def _on_failed(self, error: WalletError) -> None:
        self.set_busy(False)
        self.said.emit(message_for(error).text)
