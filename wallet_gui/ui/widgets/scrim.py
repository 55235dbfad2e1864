"""Dim a page while a question stands before it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from wallet_gui.ui.theme import Theme


class Scrim(QWidget):
    """Lies over a widget and dims it. It swallows the mouse; the dialog before it holds the keyboard."""

    def __init__(self, theme: Theme, over: QWidget) -> None:
        super().__init__(over)
        self._theme, self._over = theme, over
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        over.installEventFilter(self)
        theme.changed.connect(self.update)
        self.hide()

    def cover(self) -> None:
        """Dim the page."""
        self.setGeometry(self._over.rect())
        self.raise_()
        self.show()

    def uncover(self) -> None:
        """Bring the page back."""
        self.hide()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and not self.isHidden():
            self.setGeometry(self._over.rect())
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("bg.scrim"))
        painter.end()
