"""The button in the status bar that says when Postern locks, and its menu."""

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtWidgets import QMenu

from wallet_gui.home.controllers.idle import Countdown
from wallet_gui.home.views.status_button import StatusButton
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.words import countdown, long_duration

_HOUR_S = 3600


class LockButton(StatusButton):
    """Shows "Locks in 4:38"; a click opens the choices."""

    lock_asked = Signal()
    stay_once_asked = Signal()
    change_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "status.lock", "countdown", end_icon="up")
        self._countdown = Countdown()
        self._menu = QMenu(self)
        self._lock = self._menu.addAction("", self.lock_asked.emit)
        self._lock.setObjectName("status.lock_now")
        self._stay = self._menu.addAction("", self.stay_once_asked.emit)
        self._stay.setObjectName("status.stay_once")
        self._change = self._menu.addAction("", self.change_asked.emit)
        self._change.setObjectName("status.change_time")
        self.clicked.connect(self._open_menu)
        self.retranslate()

    def show_countdown(self, left: Countdown) -> None:
        """Show another time left."""
        self._countdown = left
        self.retranslate()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _open_menu(self) -> None:
        height = self._menu.sizeHint().height()
        self._menu.popup(self.mapToGlobal(QPoint(0, -height - 2)))

    def retranslate(self) -> None:
        left = self._countdown.seconds
        if left is None:
            text = self.tr("Does not lock by itself")
        else:
            time = long_duration(left) if left >= _HOUR_S else countdown(left)
            text = self.tr("Locks in {time}").format(time=time)
        self.show_line(text, "countdown", "warning.text" if self._countdown.warns else "text.secondary")
        self.setAccessibleDescription(self.tr("Opens: lock now, stay unlocked, change the time."))
        self._lock.setText(self.tr("Lock now"))
        self._stay.setText(self.tr("Stay unlocked once for 30 minutes"))
        self._change.setText(self.tr("Change time…"))
