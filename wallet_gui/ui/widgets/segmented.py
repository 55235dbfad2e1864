"""A row of choices of which one holds."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from wallet_gui.ui.painting import focus_ring, line_width, rounded, smooth
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.focus import KeyboardRing


class SegmentedControl(QWidget):
    """Two to four short choices side by side; arrow keys move. ``chosen`` carries the key a person picked."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._segments: dict[str, _Segment] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(2, 2, 2, 2)
        self._row.setSpacing(0)
        theme.changed.connect(self.update)

    def add(self, key: str, text: str = "", icon: str = "") -> None:
        """Add a choice; the first one added holds."""
        segment = _Segment(self._theme, text, icon)
        segment.setObjectName(key)
        segment.setChecked(not self._segments)
        segment.clicked.connect(lambda: self.chosen.emit(key))
        self._group.addButton(segment)
        self._row.addWidget(segment, 1)
        self._segments[key] = segment

    def set_text(self, key: str, text: str) -> None:
        """Name a choice, also after a change of language."""
        self._segments[key].setText(text)
        self._segments[key].updateGeometry()

    def set_shown(self, key: str, *, is_shown: bool) -> None:
        """Offer a choice, or do not."""
        self._segments[key].setVisible(is_shown)

    @property
    def current(self) -> str:
        """The key of the choice that holds; empty while there are none."""
        return next((key for key, segment in self._segments.items() if segment.isChecked()), "")

    def set_current(self, key: str) -> None:
        """Choose from the program's side; ``chosen`` is not sent."""
        self._segments[key].setChecked(True)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        color = self._theme.color
        rounded(painter, QRectF(self.rect()), 7, color("bg.sunken"), color("border.subtle"), line_width(self._theme))
        painter.end()


class _Segment(KeyboardRing, QRadioButton):
    def __init__(self, theme: Theme, text: str, icon: str) -> None:
        super().__init__(text)
        self._theme, self._icon = theme, icon
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.toggled.connect(self.update)
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        icon = self._theme.px(16 + 6) if self._icon else 0
        width = QFontMetrics(self._theme.font("bodyStrong")).horizontalAdvance(self.text())
        return QSize(width + icon + 2 * self._theme.px(11), self._theme.px(28))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, _pos: object) -> bool:
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        color, area, on = self._theme.color, QRectF(self.rect()), self.isChecked()
        if on:
            fill = color("accent.soft" if self._theme.is_dark else "bg.surface")
            rounded(painter, area, 5, fill, color("border.control"), line_width(self._theme))
        elif self.underMouse() and self.isEnabled():
            rounded(painter, area, 5, color("bg.hover"))
        if self.shows_focus:
            focus_ring(painter, self._theme, area, 5)
        ink = "text.primary" if on else "text.secondary"
        if on and self._theme.is_dark:
            ink = "accent.softText"
        if not self.isEnabled():
            ink = "text.disabled"
        self._paint_content(painter, ink)
        painter.end()

    def _paint_content(self, painter: QPainter, ink: str) -> None:
        font = self._theme.font("bodyStrong" if self.isChecked() else "body")
        painter.setFont(font)
        side, gap = (self._theme.px(16), self._theme.px(6)) if self._icon else (0, 0)
        width = QFontMetrics(font).horizontalAdvance(self.text())
        left = (self.width() - side - gap - width) // 2
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        if self._icon:
            box = QRect(left + width + gap if mirrored else left, 0, side, self.height())
            self._theme.icons.paint(painter, box, self._icon, ink, 16)
        painter.setPen(self._theme.color(ink))
        text = QRect(left if mirrored else left + side + gap, 0, width + 1, self.height())
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, self.text())

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
