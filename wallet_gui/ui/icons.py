"""Lucide icons painted in a token's colour, sharp at every device pixel ratio."""

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication

from wallet_gui.assets import asset

if TYPE_CHECKING:
    from wallet_gui.ui.theme import Theme

_STROKE = re.compile(r'stroke-width="[^"]*"')


def render_svg(svg: str, width: float, height: float, ratio: float) -> QPixmap:
    """Draw SVG text on a transparent pixmap of a size in device-independent pixels."""
    from PySide6.QtSvg import QSvgRenderer  # late: the library is read when the first picture is drawn

    pixmap = QPixmap(max(1, round(width * ratio)), max(1, round(height * ratio)))
    pixmap.fill(Qt.GlobalColor.transparent)
    pixmap.setDevicePixelRatio(ratio)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, width, height))
    painter.end()
    return pixmap


class Icons:
    """Draws icons by what they mean (``copy``, ``lock``; see ``icon.map`` in the tokens) and remembers them."""

    def __init__(self, theme: "Theme") -> None:
        self._theme = theme
        self._sources: dict[str, str] = {}
        self._drawn: dict[tuple[str, int, int, float], QPixmap] = {}

    def pixmap(self, name: str, color: str | QColor, size: int = 20, ratio: float = 1.0) -> QPixmap:
        """Return an icon in a token's colour (or any colour); ``size`` grows with the text size."""
        paint = self._theme.color(color) if isinstance(color, str) else color
        key = (name, paint.rgba(), size, ratio)
        if key not in self._drawn:
            side = self._theme.px(size)
            self._drawn[key] = render_svg(self._source(name, size, paint), side, side, ratio)
        return self._drawn[key]

    def paint(self, painter: QPainter, rect: QRect | QRectF, name: str, color: str | QColor, size: int = 20) -> None:
        """Paint an icon in the middle of a rectangle, on whole device pixels."""
        ratio = painter.device().devicePixelRatioF()
        pixmap = self.pixmap(name, color, size, ratio)
        side = self._theme.px(size)
        area = QRectF(rect)
        left = round((area.center().x() - side / 2) * ratio) / ratio
        top = round((area.center().y() - side / 2) * ratio) / ratio
        painter.drawPixmap(QRectF(left, top, side, side), pixmap, QRectF(pixmap.rect()))

    def icon(self, name: str, color: str = "text.secondary", size: int = 20) -> QIcon:
        """Return an icon for a menu or tray in today's colours; ``dress`` gives one that follows the theme."""
        icon = QIcon()
        for ratio in sorted({1.0, 2.0, QApplication.instance().devicePixelRatio()}):  # type: ignore[union-attr]
            icon.addPixmap(self.pixmap(name, color, size, ratio))
            icon.addPixmap(self.pixmap(name, "text.disabled", size, ratio), QIcon.Mode.Disabled)
        return icon

    def dress(
        self, target: QAction | QAbstractButton, name: str, color: str = "text.secondary", size: int = 20
    ) -> None:
        """Give an action or button an icon, and paint it anew whenever the theme changes."""
        _Dress(self._theme, target, name, color, size)

    def forget(self) -> None:
        """Drop every drawn icon: the colours or the text size have changed."""
        self._drawn.clear()

    def _source(self, name: str, size: int, color: QColor) -> str:
        if name not in self._sources:
            file = self._theme.tokens.icon_files[name]
            self._sources[name] = asset(f"icons/{file}.svg").read_text(encoding="utf-8")
        strokes = self._theme.tokens.icon_strokes
        width = strokes[min(strokes, key=lambda known: abs(known - size))]
        svg = _STROKE.sub(f'stroke-width="{width}"', self._sources[name], count=1)
        return svg.replace("currentColor", color.name())


class _Dress(QObject):
    """Keeps one target's icon in today's colours; it lives and dies with the target."""

    def __init__(self, theme: "Theme", target: QAction | QAbstractButton, name: str, color: str, size: int) -> None:
        super().__init__(target)
        self._theme, self._target = theme, target
        self._what = (name, color, size)
        theme.changed.connect(self._put_on)
        self._put_on()

    def _put_on(self) -> None:
        self._target.setIcon(self._theme.icons.icon(*self._what))
