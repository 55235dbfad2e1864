"""The page while leaving is under way."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from wallet_gui.domain.leaving import Way
from wallet_gui.door.receipt import ReceiptController, ReceiptState
from wallet_gui.door.views.view import View, named
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.gate import Gate, GateArt
from wallet_gui.ui.widgets.para import Para


class LeavingView(View):
    """Says that erasing is under way; usually for less than a second."""

    def __init__(self, theme: Theme, receipt: ReceiptController) -> None:
        super().__init__(theme)
        self._receipt = receipt
        self._art = GateArt(theme, Gate.BARRED, 96)
        self._text = named(Para(theme, "", "title"), "leaving.heading")
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(self._art, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._text)
        column.addStretch(1)
        receipt.state_changed.connect(self.render_state)
        self.retranslate()

    def retranslate(self) -> None:
        self._text.setText(self.tr("Erasing, then looking again…"))

    def render_state(self, state: ReceiptState) -> None:
        """Draw the page."""
        self._art.set_gate(Gate.WALLED if state.way is Way.REMOVE else Gate.BARRED)
