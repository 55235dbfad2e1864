"""What is left to see the moment Postern locks: nothing."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from wallet_gui.ui.theme import Theme


class Cover(QWidget):
    """A blank sheet over a whole window."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self.setObjectName("cover")
        self.setGeometry(window.rect())

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("bg.window"))
        painter.end()


def cover_everything(theme: Theme, window: QMainWindow, title: str) -> None:
    """Close every dialog, menu and tooltip, then lay the sheet over the window and paint it before anything else."""
    for widget in QApplication.topLevelWidgets():
        if widget is not window:
            widget.hide()
    window.setWindowTitle(title)
    cover = Cover(theme, window)
    cover.show()
    cover.raise_()
    cover.repaint()
