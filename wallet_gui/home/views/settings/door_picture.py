"""A way to open the vault, drawn: one tile for each thing that it needs."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from wallet_gui.domain.doors import Way
from wallet_gui.ui.painting import rounded, smooth
from wallet_gui.ui.theme import Theme

_TILE, _GAP = 30, 14
_ICONS = {
    Way.PASSWORD: ("password",),
    Way.COMPUTER: ("password", "cache"),
    Way.SHEET: ("password", "print"),
    Way.OTHER: ("password",),
}
"""What stands on the tiles. The words beside them say the same."""


class DoorPicture(QWidget):
    """Tiles joined by a line: all of them are needed."""

    def __init__(self, theme: Theme, way: Way) -> None:
        super().__init__()
        self._theme, self._way = theme, way
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        theme, count = self._theme, len(_ICONS[self._way])
        return QSize(count * theme.px(_TILE) + (count - 1) * theme.px(_GAP) + 2, theme.px(_TILE) + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, tile, gap = self._theme, self._theme.px(_TILE), self._theme.px(_GAP)
        painter = smooth(QPainter(self))
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        top = (self.height() - tile) / 2
        for index, icon in enumerate(_ICONS[self._way]):
            left = 1 + index * (tile + gap)
            area = QRectF(self.width() - left - tile if mirrored else left, top, tile, tile)
            if index:
                painter.setPen(QPen(theme.color("border.control"), 2))
                near = area.right() if mirrored else area.left()
                far = near + gap if mirrored else near - gap
                painter.drawLine(round(far), round(area.center().y()), round(near), round(area.center().y()))
            rounded(painter, area, theme.px(7), theme.color("accent.soft"))
            theme.icons.paint(painter, area, icon, "accent.softText", 16)
        painter.end()
