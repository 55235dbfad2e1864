"""Strokes that several painted widgets share."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from wallet_gui.ui.theme import Theme


def smooth(painter: QPainter) -> QPainter:
    """Switch on smooth edges and return the painter."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    return painter


def rounded(
    painter: QPainter,
    rect: QRect | QRectF,
    radius: float,
    fill: QColor | None = None,
    line: QColor | None = None,
    width: float = 1.0,
) -> None:
    """Fill and outline a rounded rectangle; the line lies wholly inside ``rect``."""
    area = QRectF(rect)
    if fill is not None:
        path = QPainterPath()
        inset = width / 2 if line is not None else 0
        path.addRoundedRect(area.adjusted(inset, inset, -inset, -inset), radius, radius)
        painter.fillPath(path, fill)
    if line is not None:
        half = width / 2
        painter.setPen(QPen(line, width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area.adjusted(half, half, -half, -half), radius - half, radius - half)


def line_width(theme: Theme) -> int:
    """Return the width of a border: 1, or 2 in high contrast."""
    return 2 if theme.high_contrast else 1


def focus_ring(
    painter: QPainter, theme: Theme, rect: QRect | QRectF, radius: float, color: str = "border.focus"
) -> None:
    """Draw the focus ring, 2 pixels wide and wholly inside ``rect``."""
    rounded(painter, rect, radius, line=theme.color(color), width=2)
