"""A switch: a check box that looks like one thing being on or off."""

from PySide6.QtCore import Property, QEasingCurve, QPoint, QPropertyAnimation, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from wallet_gui.ui.painting import focus_ring, line_width, rounded, smooth
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.focus import KeyboardRing

_TRACK = (36, 20)
_RING = 3


class Switch(KeyboardRing, QCheckBox):
    """On or off, at once. It is a check box to a screen reader; ``name`` is what is being switched."""

    def __init__(self, theme: Theme, name: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._at = 0.0
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._slide = QPropertyAnimation(self, b"knob", self)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.toggled.connect(self._on_toggled)
        theme.changed.connect(self._restyle)

    def _get_knob(self) -> float:
        return self._at

    def _set_knob(self, at: float) -> None:
        self._at = at
        self.update()

    knob = Property(float, _get_knob, _set_knob)

    def sizeHint(self) -> QSize:
        width, height = (self._theme.px(side) for side in _TRACK)
        return QSize(width + 2 * _RING, max(height + 2 * _RING, self._theme.px(28)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        width, height = (self._theme.px(side) for side in _TRACK)
        track = QRectF((self.width() - width) / 2, (self.height() - height) // 2, width, height)
        color, on = self._theme.color, self.isChecked()
        if not self.isEnabled():
            rounded(painter, track, height / 2, color("bg.fieldDisabled"), color("border.subtle"))
            ink = color("text.disabled")
        elif on:
            rounded(painter, track, height / 2, color("accent.hover" if self.underMouse() else "accent.base"))
            ink = color("text.onAccent")
        else:
            fill = color("bg.hover" if self.underMouse() else "bg.field")
            rounded(painter, track, height / 2, fill, color("border.control"), line_width(self._theme))
            ink = color("border.control")
        side = height - self._theme.px(8)
        left = track.left() + self._theme.px(4) + self._at * (width - height)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            left = track.right() - (left - track.left()) - side
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(QRectF(left, track.top() + (height - side) / 2, side, side))
        if self.shows_focus:
            focus_ring(painter, self._theme, track.adjusted(-_RING, -_RING, _RING, _RING), height / 2 + _RING)
        painter.end()

    def _on_toggled(self, on: bool) -> None:
        end = 1.0 if on else 0.0
        self._slide.stop()
        duration = self._theme.duration_ms("fast") if self.isVisible() else 0
        if duration == 0:
            self._set_knob(end)
            return
        self._slide.setDuration(duration)
        self._slide.setStartValue(self._at)
        self._slide.setEndValue(end)
        self._slide.start()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
