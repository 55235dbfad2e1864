"""A field to search with: a magnifying glass at its beginning, and keys that lead to what was found."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit

from wallet_gui.ui.theme import Theme


class SearchField(QLineEdit):
    """Esc empties it first; the arrow down goes to the results."""

    down_pressed = Signal()
    """The arrow down while there are results to go to."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setClearButtonEnabled(True)
        self._theme = theme
        theme.changed.connect(self._make_room)
        self._make_room()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        glass = QRect(self._theme.px(8), 0, self._theme.px(16), self.height())
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            glass.moveRight(self.width() - self._theme.px(8))
        self._theme.icons.paint(painter, glass, "search", "text.tertiary", 16)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.text():
            self.down_pressed.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.setText("")
        else:
            super().keyPressEvent(event)

    def _make_room(self) -> None:
        """Keep the text off the magnifying glass, which an action of Qt would not let grow with the text."""
        side = self._theme.px(20)
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.setTextMargins(0 if is_mirrored else side, 0, side if is_mirrored else 0, 0)
