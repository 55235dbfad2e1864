"""Somebody who may be meant: one line that can be pressed."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from wallet_gui.ui.painting import focus_ring, rounded, smooth
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.focus import KeyboardRing
from wallet_gui.ui.widgets.monogram import paint_monogram

_HEIGHT, _DISC, _PAD = 44, 26, 10


class Suggestion(KeyboardRing, QPushButton):
    """Name and facts on one side, the address's short form on the other."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.address = self._facts = self._short = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.updateGeometry)

    def show_known(self, address: str, name: str, facts: str, short: str) -> None:
        """Show somebody; ``address`` is what choosing it means."""
        self.address, self._facts, self._short = address, facts, short
        self.setText(name)
        self.setAccessibleName(", ".join(part for part in (name, facts, address) if part))
        self.setToolTip(address)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self._theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = smooth(QPainter(self)), self._theme
        area = QRectF(self.rect())
        if self.underMouse() or self.isDown():
            rounded(painter, area, 6, theme.color("bg.selected" if self.isDown() else "bg.hover"))
        if self.shows_focus:
            focus_ring(painter, theme, area, 6)
        pad, disc = theme.px(_PAD), theme.px(_DISC)
        paint_monogram(painter, theme, QRectF(pad, (self.height() - disc) / 2, disc, disc), self.text(), "info")
        left = pad + disc + pad
        painter.setFont(theme.mono(12))
        short_width = painter.fontMetrics().horizontalAdvance(self._short)
        right = self.width() - pad - short_width
        painter.setPen(theme.color("text.secondary"))
        painter.drawText(QRect(right, 0, short_width + 1, self.height()), Qt.AlignmentFlag.AlignVCenter, self._short)
        self._paint_words(painter, QRect(left, 0, max(0, right - left - pad), self.height()))
        painter.end()

    def _paint_words(self, painter: QPainter, area: QRect) -> None:
        theme = self._theme
        lines = [("bodyStrong", "text.primary", self.text()), ("caption", "text.secondary", self._facts)]
        shown = [line for line in lines if line[2]]
        heights = [theme.line_px(role) for role, _, _ in shown]
        top = area.top() + (area.height() - sum(heights)) // 2
        for (role, ink, text), height in zip(shown, heights, strict=True):
            painter.setFont(theme.font(role))
            painter.setPen(theme.color(ink))
            elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(QRect(area.left(), top, area.width(), height), Qt.AlignmentFlag.AlignVCenter, elided)
            top += height
