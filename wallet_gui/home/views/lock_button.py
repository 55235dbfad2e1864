"""The button in the status bar that says when Postern locks, and its menu."""

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu

from wallet_gui.home.controllers.idle import Countdown
from wallet_gui.ui.painting import focus_ring, rounded, smooth
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.focus import KeyboardRing
from wallet_gui.ui.words import countdown, long_duration

_HOUR_S = 3600


class LockButton(KeyboardRing, QAbstractButton):
    """Shows "Locks in 4:38"; a click opens the choices."""

    lock_asked = Signal()
    stay_once_asked = Signal()
    change_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._countdown = Countdown()
        self.setObjectName("status.lock")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._menu = QMenu(self)
        self._lock = self._menu.addAction("", self.lock_asked.emit)
        self._lock.setObjectName("status.lock_now")
        self._stay = self._menu.addAction("", self.stay_once_asked.emit)
        self._stay.setObjectName("status.stay_once")
        self._change = self._menu.addAction("", self.change_asked.emit)
        self._change.setObjectName("status.change_time")
        self.clicked.connect(self._open_menu)
        theme.changed.connect(self._restyle)
        self._restyle()
        self._retranslate()

    def show_countdown(self, left: Countdown) -> None:
        """Show another time left."""
        self._countdown = left
        self._retranslate()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self.text()) + self._theme.px(16 + 8 + 8 + 16 + 12), self._theme.px(28))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        if self.underMouse() or self.isDown():
            rounded(painter, self.rect(), 6, self._theme.color("bg.hover"))
        ink = "warning.text" if self._countdown.warns else "text.secondary"
        side, edge = self._theme.px(16), self._theme.px(6)
        area = self.rect().adjusted(edge, 0, -edge, 0)
        self._theme.icons.paint(painter, area.adjusted(0, 0, side - area.width(), 0), "countdown", ink, 16)
        painter.setPen(self._theme.color(ink))
        painter.setFont(self.font())
        words = area.adjusted(side + self._theme.px(8), 0, -side, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        self._theme.icons.paint(painter, area.adjusted(area.width() - side, 0, 0, 0), "up", "text.secondary", 16)
        if self.shows_focus:
            focus_ring(painter, self._theme, self.rect(), 6)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _open_menu(self) -> None:
        height = self._menu.sizeHint().height()
        self._menu.popup(self.mapToGlobal(QPoint(0, -height - 2)))

    def _retranslate(self) -> None:
        left = self._countdown.seconds
        if left is None:
            text = self.tr("Does not lock by itself")
        else:
            time = long_duration(left) if left >= _HOUR_S else countdown(left)
            text = self.tr("Locks in {time}").format(time=time)
        if text != self.text():
            self.setText(text)
            self.updateGeometry()
            self.update()
        self.setAccessibleDescription(self.tr("Opens: lock now, stay unlocked, change the time."))
        self._lock.setText(self.tr("Lock now"))
        self._stay.setText(self.tr("Stay unlocked once for 30 minutes"))
        self._change.setText(self.tr("Change time…"))

    def _restyle(self) -> None:
        self.setFont(self._theme.font("caption", tabular=True))
        self.updateGeometry()
        self.update()
