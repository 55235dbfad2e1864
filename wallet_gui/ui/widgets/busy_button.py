"""A button that says what it is doing, or how long to wait, without changing its width."""

from PySide6.QtCore import QElapsedTimer, QSize, QTimer, Signal
from PySide6.QtWidgets import QWidget

from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import Button, Kind
from wallet_gui.ui.words import countdown


class BusyButton(Button):
    """The button that submits. ``set_texts`` gives its verb and what it says while busy; it is as wide as the widest.

    ``wait`` disables it and counts down; ``wait_over`` is sent when it may be pressed again.
    """

    wait_over = Signal()

    def __init__(
        self,
        theme: Theme,
        kind: Kind = Kind.PRIMARY,
        icon: str = "",
        *,
        large: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "", kind, icon, large=large, parent=parent)
        self._idle_text = self._busy_text = ""
        self._is_busy = False
        self._may_press = True
        self._wait_s = 0
        self._since = QElapsedTimer()
        self._second = QTimer(self, interval=250)
        self._second.timeout.connect(self._count)

    def set_texts(self, idle: str, busy: str) -> None:
        """Say what the button does and what it says while it is being done."""
        self._idle_text, self._busy_text = idle, busy
        self._refresh()

    @property
    def is_busy(self) -> bool:
        """Whether the work is going on."""
        return self._is_busy

    @property
    def seconds_left(self) -> int:
        """Whole seconds until it may be pressed again; 0 when no wait is on."""
        if self._wait_s == 0:
            return 0
        return max(0, self._wait_s - self._since.elapsed() // 1000)

    def set_busy(self, is_busy: bool) -> None:
        """Show that the work has begun, or that it is over."""
        self._is_busy = is_busy
        self._refresh()

    def set_allowed(self, may_press: bool, why_not: str = "") -> None:
        """Allow pressing when nothing is missing; the tooltip says what is."""
        self._may_press = may_press
        self.setToolTip("" if may_press else why_not)
        self._refresh()

    def wait(self, seconds: int) -> None:
        """Count down before the next try; 0 ends a wait."""
        self._wait_s = max(0, seconds)
        if self._wait_s:
            self._since.start()
            self._second.start()
        else:
            self._second.stop()
        self._refresh()

    def sizeHint(self) -> QSize:
        texts = [self._idle_text, self._busy_text]
        if self._wait_s:
            texts.append(self._waiting_text(self._wait_s))
        width = max(self._content_width(text) for text in texts) + 2 * self._padding()
        return QSize(width, self._height())

    def _count(self) -> None:
        if self.seconds_left == 0:
            self._wait_s = 0
            self._second.stop()
            self._refresh()
            self.wait_over.emit()
        else:
            self._refresh()

    def _waiting_text(self, seconds: int) -> str:
        return self.tr("Try again in {time}").format(time=countdown(seconds))

    def _refresh(self) -> None:
        left = self.seconds_left
        text = self._waiting_text(left) if left else self._busy_text if self._is_busy else self._idle_text
        if text != self.text():
            self.setText(text)
        self.setEnabled(self._may_press and not self._is_busy and not left)
        self.updateGeometry()
