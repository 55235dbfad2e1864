"""What the two buttons in the status bar have in common."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton

from wallet_gui.ui.painting import focus_ring, rounded, smooth
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.focus import KeyboardRing

_HEIGHT, _EDGE, _ICON, _GAP = 28, 6, 16, 8
"""Pixels at 100 %: the height, the room at either end, an icon's side, and from icon to words."""


class StatusButton(KeyboardRing, QAbstractButton):
    """A flat line: an icon, the text, and perhaps an icon at its end. The heir says what, and retranslates itself."""

    def __init__(self, theme: Theme, name: str, icon: str, end_icon: str = "") -> None:
        super().__init__()
        self._theme, self._end_icon = theme, end_icon
        self._icon, self._ink = icon, "text.secondary"
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_line(self, text: str, icon: str, ink: str) -> None:
        """Show this from now on; ``ink`` is the token of the colour of icon and words."""
        if text != self.text():
            self.setText(text)
            self.updateGeometry()
        self._icon, self._ink = icon, ink
        self.update()

    def sizeHint(self) -> QSize:
        ends = 2 * _EDGE + _ICON + _GAP + (_GAP + _ICON if self._end_icon else 0)
        width = QFontMetrics(self.font()).horizontalAdvance(self.text()) + self._theme.px(ends)
        return QSize(width + 2, self._theme.px(_HEIGHT))

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        if self.underMouse() or self.isDown():
            rounded(painter, self.rect(), 6, self._theme.color("bg.hover"))
        edge, side = self._theme.px(_EDGE), self._theme.px(_ICON)
        area = self.rect().adjusted(edge, 0, -edge, 0)
        self._theme.icons.paint(painter, area.adjusted(0, 0, side - area.width(), 0), self._icon, self._ink, _ICON)
        words = area.adjusted(side + self._theme.px(_GAP), 0, 0, 0)
        if self._end_icon:
            end = area.adjusted(area.width() - side, 0, 0, 0)
            self._theme.icons.paint(painter, end, self._end_icon, "text.secondary", _ICON)
            words.setRight(end.left() - 1)
        self._write(painter, words)
        if self.shows_focus:
            focus_ring(painter, self._theme, self.rect(), 6)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Say everything anew, in the language that is chosen now."""

    def _write(self, painter: QPainter, words: QRect) -> None:
        painter.setPen(self._theme.color(self._ink))
        painter.setFont(self.font())
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _restyle(self) -> None:
        self.setFont(self._theme.font("caption", tabular=True))
        self.updateGeometry()
        self.update()
