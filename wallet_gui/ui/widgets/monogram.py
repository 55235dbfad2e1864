"""A disc with a letter, in place of logos and pictures from the network."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from wallet_gui.ui.painting import rounded, smooth
from wallet_gui.ui.theme import Theme

_INKS = {
    "accent": ("accent.soft", "accent.softText"),
    "info": ("info.soft", "info.text"),
    "warning": ("warning.soft", "warning.text"),
    "success": ("success.soft", "success.text"),
    "danger": ("danger.soft", "danger.text"),
    "neutral": ("bg.hover", "text.secondary"),
}


def paint_monogram(painter: QPainter, theme: Theme, rect: QRectF, name: str, ink: str = "accent") -> None:
    """Paint the disc, also from the delegate of a table."""
    soft, text = _INKS[ink]
    line = theme.color(text) if theme.high_contrast else None
    rounded(painter, rect, rect.width() / 2, theme.color(soft), line)
    font = theme.font("bodyStrong")
    font.setPixelSize(max(8, round(rect.height() * 0.42)))
    painter.setFont(font)
    painter.setPen(theme.color(text))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, name.strip()[:1].upper())


class MonogramDisc(QLabel):
    """The first letter of a name on a soft disc. It adds nothing for a screen reader: the name stands beside it."""

    def __init__(
        self, theme: Theme, name: str = "", size: int = 28, ink: str = "accent", *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._name, self._size, self._ink = theme, name, size, ink
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def set_name(self, name: str) -> None:
        """Show the first letter of another name."""
        self._name = name
        self.update()

    def sizeHint(self) -> QSize:
        side = self._theme.px(self._size)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        paint_monogram(painter, self._theme, QRectF(self.rect()), self._name, self._ink)
        painter.end()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
