"""The name of the program with its mark."""

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from wallet_gui.assets import asset
from wallet_gui.ui.frame import APP_NAME
from wallet_gui.ui.icons import render_svg
from wallet_gui.ui.painting import rounded, smooth
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.para import Para

_MARK = 24


class Brand(QWidget):
    """Mark and name; ``chip`` puts them on a plate of their own, for a wall behind them."""

    def __init__(self, theme: Theme, *, chip: bool = False) -> None:
        super().__init__()
        self._theme, self._chip = theme, chip
        self._mark = QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(*((10, 6, 14, 6) if chip else (0, 0, 0, 0)))
        row.setSpacing(10)
        row.addWidget(self._mark)
        row.addWidget(Para(theme, APP_NAME, "subtitle", wrap=False), 0, Qt.AlignmentFlag.AlignVCenter)
        theme.changed.connect(self._draw)
        self._draw()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._draw()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._chip:
            painter = smooth(QPainter(self))
            rounded(painter, QRectF(self.rect()), 8, self._theme.color("bg.window"))
            painter.end()
        super().paintEvent(event)

    def _draw(self) -> None:
        side = self._theme.px(_MARK)
        svg = asset("icons/postern.svg").read_text(encoding="utf-8")
        self._mark.setPixmap(render_svg(svg, side, side, self.devicePixelRatioF()))
