"""What stands above the steps of Send: this computer's own network, and an address that was swapped."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from wallet_gui.domain.network import NetworkKind
from wallet_gui.home.controllers.all import Controllers
from wallet_gui.home.controllers.clipboard import Swap
from wallet_gui.home.views.base import View
from wallet_gui.home.views.network_notice import NetworkNotice
from wallet_gui.home.views.swap_notice import SwapNotice
from wallet_gui.home.wallet.sending import SendState, Step
from wallet_gui.ui.theme import Theme


class Alarms(View):
    """Takes no room while there is nothing to say. Nothing that it says stops anybody."""

    raised = Signal()
    """An alarm that has to be seen now."""

    def __init__(self, theme: Theme, controllers: Controllers) -> None:
        super().__init__()
        self._connection = controllers.connection
        self._state = SendState()
        self._is_due = self._is_swapped = False
        self.network = NetworkNotice(theme, "send.network_notice")
        self.swapped = SwapNotice(theme, "send.swapped")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.network)
        column.addWidget(self.swapped)
        self.network.dismissed.connect(controllers.connection.dismiss)
        self.swapped.dismissed.connect(self._forget_swap)
        self._connection.changed.connect(self._show_connection)
        controllers.clipboard.swapped.connect(self._on_swapped)
        self._refresh()

    def render_state(self, state: SendState) -> None:
        """Draw what belongs to another state."""
        self._state = state
        if self._is_swapped and not self.swapped.is_about(state.form.recipient):
            self._is_swapped = False
        self._show_connection()

    def _show_connection(self) -> None:
        """Before a payment that leaves this computer, say what its connection means for it."""
        told, asset = self._connection, self._state.asset
        stays_here = asset is not None and asset.network.kind is NetworkKind.PRACTICE
        self._is_due = self._state.step is Step.REVIEW and not stays_here and told.caution is not None
        self.network.show_caution(told.caution, told.connection, in_the_clear=told.in_the_clear)
        self._refresh()

    def _on_swapped(self, swap: Swap) -> None:
        if swap.is_pasted:
            self._is_swapped = True
            self._refresh()
            self.swapped.show_swap(swap)
            self.raised.emit()

    def _forget_swap(self) -> None:
        self._is_swapped = False
        self._refresh()

    def _refresh(self) -> None:
        self.network.setVisible(self._is_due)
        self.swapped.setVisible(self._is_swapped)
        self.setVisible(self._is_due or self._is_swapped)
