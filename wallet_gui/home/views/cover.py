"""What is left to see the moment Postern locks: nothing."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from wallet_gui.ui.theme import Theme


class Cover(QWidget):
    """A blank sheet over a whole window."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self.setObjectName("cover")
        # Without this Qt would first paint, once more, everything that is to be hidden.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setGeometry(window.rect())

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("bg.window"))
        painter.end()


def cover_everything(theme: Theme, window: QMainWindow, title: str) -> None:
    """Lay the sheet over the window and paint it, close every dialog and menu, then let go of the content.

    When control returns to the event loop, nothing is left in the window that a screen reader could find.
    """
    cover = Cover(theme, window)
    cover.show()
    cover.raise_()
    cover.repaint()
    window.setWindowTitle(title)
    for widget in QApplication.topLevelWidgets():
        if widget is not window:
            widget.hide()
    content = window.centralWidget()
    if content is not None:
        content.hide()
        content.deleteLater()  # not taken out of the window first: that would style all of it again
