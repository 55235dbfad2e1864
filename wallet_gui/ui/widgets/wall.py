"""The castle wall with its gate, behind the log-in and lock pages."""

from collections.abc import Iterator
from math import cos, radians, sin

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from wallet_gui.ui.painting import smooth
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.gate import Gate

_SEED = 20_26
_ROW = 30
_JOINT = 3
_STONES = (56, 96)
_TONES = ("stone3", "stone3", "stone3", "stone1", "stone3", "stone1")


def stones(width: float, height: float) -> Iterator[tuple[QRectF, str]]:
    """Yield each stone and its tone (a ``brand`` colour), the same ones at every start."""
    row, top = 0, -12.0
    while top < height:
        dice = _dice(_SEED + row)
        left = -float(next(dice) % _STONES[0])
        while left < width:
            length = _STONES[0] + next(dice) % (_STONES[1] - _STONES[0])
            yield QRectF(left, top, length - _JOINT, _ROW - _JOINT), _TONES[next(dice) % len(_TONES)]
            left += length
        row, top = row + 1, top + _ROW


def _dice(seed: int) -> Iterator[int]:
    """Yield numbers that look thrown but are the same for ever (Knuth's MMIX generator): a drawing, not a secret."""
    state = seed * 0x9E3779B97F4A7C15
    while True:
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        yield state >> 33


class WallArt(QWidget):
    """Masonry with the gate in it. ``gate_at`` is where the gate's middle stands, as fractions of the width and height.

    It says nothing to a screen reader: the page beside it does. In high contrast it paints nothing.
    """

    def __init__(
        self,
        theme: Theme,
        gate: Gate = Gate.BARRED,
        *,
        gate_at: tuple[float, float] = (0.5, 0.42),
        gate_height: int = 204,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._gate = theme, gate
        self._gate_at, self._gate_height = gate_at, gate_height
        self._drawn: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self._forget)

    def set_gate(self, gate: Gate) -> None:
        """Show another state of the gate."""
        if gate is not self._gate:
            self._gate = gate
            self._forget()

    def set_gate_at(self, across: float, down: float) -> None:
        """Move the gate, for a page whose layout changes with the window's width."""
        if (across, down) != self._gate_at:
            self._gate_at = (across, down)
            self._forget()

    def sizeHint(self) -> QSize:
        return QSize(400, 600)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._drawn = None
        super().resizeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._theme.high_contrast:
            painter.fillRect(self.rect(), self._theme.color("bg.window"))
        else:
            ratio = self.devicePixelRatioF()
            if self._drawn is None or self._drawn.devicePixelRatio() != ratio:
                self._drawn = self._draw(ratio)
            painter.drawPixmap(0, 0, self._drawn)
        painter.end()

    def _forget(self) -> None:
        self._drawn = None
        self.update()

    def _draw(self, ratio: float) -> QPixmap:
        pixmap = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(self._theme.color("brand.mortar"))
        painter = smooth(QPainter(pixmap))
        painter.setPen(Qt.PenStyle.NoPen)
        for stone, tone in stones(self.width(), self.height()):
            painter.setBrush(self._theme.color(f"brand.{tone}"))
            painter.drawRoundedRect(stone, 3, 3)
        self._draw_gate(painter)
        painter.end()
        return pixmap

    def _draw_gate(self, painter: QPainter) -> None:
        """Draw the gate in units of its own drawing: a door 120 wide and 184 high standing on the origin."""
        across, down = self._gate_at
        scale = self._gate_height / 204
        painter.save()
        painter.translate(round(self.width() * across), round(self.height() * down + self._gate_height / 2))
        painter.scale(scale, scale)
        self._draw_surround(painter)
        door = _arch(60, 124)
        if self._gate is Gate.WALLED:
            self._draw_bricked_up(painter, door)
        else:
            self._draw_door(painter, door)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("brand.stone2"))
        painter.drawRoundedRect(QRectF(-90, 0, 180, 8), 1.5, 1.5)
        painter.restore()

    def _draw_surround(self, painter: QPainter) -> None:
        color = self._theme.color
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillPath(_arch(82, 124), color("brand.mortar"))
        for side in (-1, 1):
            for index, top in enumerate(range(-124, 0, 28)):
                height = min(25, -top - 2)
                block = QRectF(62, top + 1, 17, height) if side > 0 else QRectF(-79, top + 1, 17, height)
                painter.setBrush(color("brand.stone2" if index % 2 else "brand.stone1"))
                painter.drawRoundedRect(block, 2, 2)
        count = 9
        step = 180 / count
        for index in range(count):
            painter.setBrush(color("brand.stone1" if index % 2 else "brand.stone2"))
            painter.drawPath(_voussoir(62, 79, index * step + 1.2, (index + 1) * step - 1.2))

    def _draw_door(self, painter: QPainter, door: QPainterPath) -> None:
        color = self._theme.color
        dark = color("brand.doorDark")
        painter.fillPath(door, color("brand.daylight" if self._gate is Gate.OPEN else "brand.door"))
        painter.save()
        painter.setClipPath(door)
        if self._gate is Gate.OPEN:
            leaf = QPainterPath(QPointF(-60, 0))
            for point in ((-60, -190), (0, -150), (0, 0)):
                leaf.lineTo(QPointF(*point))
            painter.fillPath(leaf, color("brand.door"))
        else:
            painter.setPen(QPen(dark, 1.5))
            for x in (-41, -23, -5, 13, 31, 49):
                painter.drawLine(QPointF(x, 0), QPointF(x, -190))
            painter.fillRect(QRectF(-60, -114, 120, 6.5), dark)
            painter.fillRect(QRectF(-60, -35, 120, 6.5), dark)
        painter.restore()
        if self._gate is Gate.BARRED:
            self._draw_bar(painter)
        elif self._gate is Gate.CLOSED:
            painter.setPen(QPen(color("brand.ring"), 2.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QRectF(38, -62, 11, 12))

    def _draw_bar(self, painter: QPainter) -> None:
        color = self._theme.color
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("brand.bar"))
        painter.drawRoundedRect(QRectF(-73, -81, 146, 14), 3, 3)
        painter.setBrush(color("brand.barEdge"))
        for left in (-66, 54):
            painter.drawRoundedRect(QRectF(left, -85, 12, 22), 2, 2)

    def _draw_bricked_up(self, painter: QPainter, door: QPainterPath) -> None:
        color = self._theme.color
        painter.fillPath(door, color("brand.mortar"))
        painter.save()
        painter.setClipPath(door)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("brand.stone2"))
        for row, top in enumerate(range(-192, 0, 22)):
            for left in range(-80 - (row % 2) * 20, 80, 40):
                painter.drawRoundedRect(QRectF(left, top, 37, 19), 2, 2)
        painter.restore()


def _arch(half: float, straight: float) -> QPainterPath:
    """A doorway of twice ``half`` in width, ``straight`` up to the half circle, standing on the origin."""
    path = QPainterPath(QPointF(-half, 0))
    path.lineTo(-half, -straight)
    path.arcTo(QRectF(-half, -straight - half, 2 * half, 2 * half), 180, -180)
    path.lineTo(half, 0)
    path.closeSubpath()
    return path


def _voussoir(inner: float, outer: float, start: float, end: float) -> QPainterPath:
    """One wedge of the arch between two angles in degrees, measured from the right, anticlockwise."""

    def point(radius: float, angle: float) -> QPointF:
        return QPointF(radius * cos(radians(angle)), -124 - radius * sin(radians(angle)))

    path = QPainterPath(point(inner, start))
    path.lineTo(point(outer, start))
    path.arcTo(QRectF(-outer, -124 - outer, 2 * outer, 2 * outer), start, end - start)
    path.lineTo(point(inner, end))
    path.arcTo(QRectF(-inner, -124 - inner, 2 * inner, 2 * inner), end, start - end)
    path.closeSubpath()
    return path
