"""An address with every character shown, those that differ from another address marked and underlined."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy

from wallet_gui.ui.painting import smooth
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.address_view import groups

_GROUP = 4
_DIGITS = 40
_PER_LINE: Final = (10, 5, 4, 3, 2)
"""So many groups on a line, the most there is room for: an address is never cut."""
_PX = 17


class DifferingAddress(QLabel):
    """One line where there is room. What differs is coloured and underlined; words beside it say how much."""

    def __init__(self, theme: Theme, ink: str) -> None:
        """``ink`` is ``danger`` for the stranger and ``success`` for who is known."""
        super().__init__()
        self._theme, self._ink = theme, ink
        self._marked: frozenset[int] = frozenset()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._restyle)

    def show_address(self, address: str, marked: frozenset[int]) -> None:
        """Show an address; ``marked`` are the places that differ, counted from 0 after ``0x``."""
        self._marked = marked
        self.setText(address)
        self.setAccessibleName(" ".join(groups(address)))
        self._restyle()

    def sizeHint(self) -> QSize:
        return QSize(self._width(_PER_LINE[0]), self._line() + 6)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._width(_PER_LINE[-1]), self._line() + 6)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = -(-(_DIGITS // _GROUP) // self._groups(width))
        return lines * self._line() + 6

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        metrics = QFontMetricsF(self._theme.mono(_PX))
        cell, per_line = metrics.horizontalAdvance("0"), self._groups(self.width())
        digits = self.text()[2:]
        self._draw(painter, "0x", QPointF(0, 3), "text.secondary")
        for place, digit in enumerate(digits):
            group, within = divmod(place, _GROUP)
            line, column = divmod(group, per_line)
            at = QPointF((3 + column * (_GROUP + 1) + within) * cell, 3 + line * self._line())
            if place in self._marked:
                self._mark(painter, QRectF(at.x(), at.y(), cell, self._line() - 2))
            self._draw(painter, digit, at, f"{self._ink}.text" if place in self._marked else "text.secondary")
        painter.end()

    def _draw(self, painter: QPainter, text: str, at: QPointF, ink: str) -> None:
        font = self._theme.mono(_PX, bold=not ink.startswith("text."))
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(self._theme.color(ink))
        baseline = at.y() + (self._line() - 2 + metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(at.x(), round(baseline)), text)

    def _mark(self, painter: QPainter, cell: QRectF) -> None:
        painter.fillRect(cell, self._theme.color(f"{self._ink}.soft"))
        painter.setPen(QPen(self._theme.color(f"{self._ink}.text"), self._theme.px(2)))
        painter.drawLine(cell.bottomLeft(), cell.bottomRight())

    def _groups(self, width: int) -> int:
        """Return how many groups stand on a line."""
        return next((count for count in _PER_LINE if width >= self._width(count)), _PER_LINE[-1])

    def _width(self, groups: int) -> int:
        cell = QFontMetricsF(self._theme.mono(_PX)).horizontalAdvance("0")
        return int(cell * (3 + groups * (_GROUP + 1)) + 1)

    def _line(self) -> int:
        return self._theme.px(_PX * 1.5)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
