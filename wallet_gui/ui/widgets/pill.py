"""A small rounded label: a state in one or two words."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from wallet_gui.ui.painting import rounded, smooth
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.banner import TONE_COLORS, Tone


class Pill(QLabel):
    """A word on its soft colour, with an optional icon. ``tone`` None is neutral."""

    def __init__(
        self, theme: Theme, text: str = "", tone: Tone | None = None, icon: str = "", *, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._theme, self._tone, self._icon = theme, tone, icon
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_state(self, text: str, tone: Tone | None = None, icon: str = "") -> None:
        """Show another state."""
        self._tone, self._icon = tone, icon
        self.setText(text)
        self._restyle()

    def sizeHint(self) -> QSize:
        icon = self._theme.px(16 + 6) if self._icon else 0
        width = QFontMetrics(self.font()).horizontalAdvance(self.text()) + icon + 2 * self._theme.px(9)
        return QSize(width, self._theme.px(22))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        name = TONE_COLORS[self._tone] if self._tone else ""
        fill = f"{name}.soft" if name else "bg.hover"
        ink = f"{name}.text" if name else "text.secondary"
        line = self._theme.color(ink) if self._theme.high_contrast else None
        rounded(painter, QRectF(self.rect()), self.height() / 2, self._theme.color(fill), line)
        left, edge = self._theme.px(9), self._theme.px(9)
        area = self.rect().adjusted(left, 0, -edge, 0)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        if self._icon:
            side, gap = self._theme.px(16), self._theme.px(6)
            box = QRect(area.right() - side + 1 if mirrored else area.left(), area.top(), side, area.height())
            self._theme.icons.paint(painter, box, self._icon, ink, 16)
            area = area.adjusted(0, 0, -(side + gap), 0) if mirrored else area.adjusted(side + gap, 0, 0, 0)
        painter.setPen(self._theme.color(ink))
        painter.setFont(self.font())
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()

    def _restyle(self) -> None:
        font = self._theme.font("caption")
        font.setWeight(font.Weight.DemiBold if self._tone else font.Weight.Medium)
        self.setFont(font)
        self.updateGeometry()
        self.update()
