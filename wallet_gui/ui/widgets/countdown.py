"""The last seconds before the lock: a ring that empties, and the strip over the page that holds it."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QSizePolicy, QWidget

from wallet_gui.ui.announce import announce
from wallet_gui.ui.painting import smooth
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import Button
from wallet_gui.ui.widgets.para import Para

_ANNOUNCED_AT_S = (30, 10)


class CountdownRing(QProgressBar):
    """Seconds left as an arc; plain figures with reduced motion."""

    def __init__(self, theme: Theme, whole_s: int = 30, size: int = 24, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._size = theme, size
        self.setRange(0, whole_s)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.valueChanged.connect(self.update)
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        side = self._theme.px(self._size)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        color = self._theme.color
        if self._theme.reduced_motion:
            painter.setFont(self._theme.font("bodyStrong", tabular=True))
            painter.setPen(color("warning.text"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self.value()))
            painter.end()
            return
        width = self._theme.px(3)
        box = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setPen(QPen(color("warning.line"), width))
        painter.drawEllipse(box)
        painter.setPen(QPen(color("warning.text"), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawArc(box, 90 * 16, round(360 * 16 * self.value() / max(1, self.maximum())))
        painter.end()

    def _restyle(self) -> None:
        self.setMaximumHeight(self._theme.px(self._size))
        self.updateGeometry()
        self.update()


class CountdownBar(QFrame):
    """The amber strip over the page. It shows what the keeper's deadline leaves; it never decides anything."""

    stay_requested = Signal()
    lock_requested = Signal()

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._seconds = 0
        self.ring = CountdownRing(theme, theme.tokens.timing_s["autoLockWarnSec"])
        self.title = Para(theme, "", "bodyStrong", wrap=False)
        self.text = Para(theme, "", "body", "text.secondary")
        self.stay = Button(theme)
        self.lock = Button(theme, icon="lock")
        self.stay.clicked.connect(self.stay_requested)
        self.lock.clicked.connect(self.lock_requested)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 8, 24, 8)
        row.setSpacing(10)
        row.addWidget(self.ring)
        row.addWidget(self.title)
        row.addWidget(self.text, 1)
        row.addWidget(self.stay)
        row.addWidget(self.lock)
        self._retranslate()
        self.hide()

    def set_seconds(self, seconds: int) -> None:
        """Show the strip with this many seconds left, or hide it at 0."""
        before, self._seconds = self._seconds, seconds
        self.setVisible(seconds > 0)
        if seconds <= 0:
            return
        self.ring.setValue(seconds)
        self._retranslate()
        for mark in _ANNOUNCED_AT_S:
            if seconds <= mark and (before > mark or before == 0):
                announce(self, self.title.text(), assertive=True)
                break

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Locking in %n second(s)", "", self._seconds))
        self.text.setText(self.tr("Press any key or move the mouse over Postern to stay."))
        self.stay.setText(self.tr("Stay unlocked"))
        self.lock.setText(self.tr("Lock now"))
        self.ring.setAccessibleName(self.tr("Seconds until the lock"))
