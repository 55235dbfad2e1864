"""The address over the whole screen, for somebody who scans or reads it from across a table."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from wallet_gui.ui.frame import share_keys
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.address_view import AddressView
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.widgets.qr_view import QrView


class FullScreenCode(QDialog):
    """QR code and address; Esc, F11 or a click brings the window back."""

    def __init__(self, theme: Theme, title: str, address: str, parent: QWidget, code: str = "") -> None:
        """Show it; ``code`` is what the code says if it is more than the address."""
        super().__init__(parent)
        self.setObjectName("full_screen_code")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        room = parent.screen().size()
        side = max(216, min(room.width(), room.height()) - theme.px(280))
        name = Para(theme, title, "title", wrap=False, tabular=True)
        qr = QrView(theme, code or address, round(side * 100 / theme.px(100)), can_drag=False)
        self._address = AddressView(theme, address, px=20, lines=2)
        self._hint = Para(theme, "", "body", "text.secondary", wrap=False)
        column = QVBoxLayout(self)
        column.setSpacing(16)
        column.addStretch(1)
        for widget in (name, qr, self._address, self._hint):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self._retranslate()
        share_keys(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_F11}:
            self.reject()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, _: QMouseEvent) -> None:
        self.reject()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Address"))
        self._hint.setText(self.tr("Press Esc to go back."))
