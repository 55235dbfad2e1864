"""Four bars and a word that say how strong a password is."""

from enum import IntEnum

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from wallet_gui.ui.painting import rounded, smooth
from wallet_gui.ui.theme import Theme


class Strength(IntEnum):
    """How hard a password is to guess; NONE while nothing is typed."""

    NONE = 0
    WEAK = 1
    FAIR = 2
    STRONG = 3
    VERY_STRONG = 4


_COLORS = {
    Strength.WEAK: "danger.text",
    Strength.FAIR: "warning.text",
    Strength.STRONG: "success.text",
    Strength.VERY_STRONG: "success.text",
}


class StrengthMeter(QProgressBar):
    """Shows a strength that somebody else has worked out. A screen reader gets the word as well as the value."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setRange(0, 4)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.set_strength(Strength.NONE)

    @property
    def strength(self) -> Strength:
        """What is shown."""
        return Strength(self.value())

    def set_strength(self, strength: Strength) -> None:
        """Show a strength."""
        self.setValue(strength)
        self._retranslate()
        self.update()

    @property
    def word(self) -> str:
        """The strength as a word; empty while nothing is typed."""
        words = {
            Strength.NONE: "",
            Strength.WEAK: self.tr("Weak"),
            Strength.FAIR: self.tr("Fair"),
            Strength.STRONG: self.tr("Strong"),
            Strength.VERY_STRONG: self.tr("Very strong"),
        }
        return words[self.strength]

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self._theme.line_px("body"))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.line_px("body"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        word_width = self._word_width()
        gap, height = self._theme.px(4), self._theme.px(4)
        width = (self.width() - word_width - self._theme.px(10) - 3 * gap) / 4
        top = (self.height() - height) / 2
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for index in range(4):
            left = index * (width + gap)
            if mirrored:
                left = self.width() - left - width
            name = _COLORS[self.strength] if index < self.value() else "border.subtle"
            rounded(painter, QRectF(left, top, width, height), height / 2, self._theme.color(name))
        if self.strength:
            painter.setPen(self._theme.color(_COLORS[self.strength]))
            side = Qt.AlignmentFlag.AlignLeft if mirrored else Qt.AlignmentFlag.AlignRight
            painter.drawText(self.rect(), side | Qt.AlignmentFlag.AlignVCenter, self.word)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _word_width(self) -> int:
        metrics = QFontMetrics(self.font())
        words = (self.tr("Weak"), self.tr("Fair"), self.tr("Strong"), self.tr("Very strong"))
        return max(metrics.horizontalAdvance(word) for word in words)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Password strength"))
        self.setAccessibleDescription(self.word)
        self.update()

    def _restyle(self) -> None:
        self.setFont(self._theme.font("bodyStrong"))
        self.updateGeometry()
        self.update()
