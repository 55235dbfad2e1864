"""A short message at the bottom of the window that goes by itself."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QColor, QEnterEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget

from wallet_gui.ui.announce import announce
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import Button, Kind
from wallet_gui.ui.widgets.para import Para

_ABOVE_BOTTOM = 48


class Toast(QFrame):
    """One at a time per window, 6 seconds, and as long as the mouse or the focus is on it. It may carry one action."""

    closed = Signal()

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("toast")
        self._theme, self._window = theme, window
        self._act: Callable[[], None] | None = None
        self._foot: Callable[[], int] = int
        self._text = Para(theme, "", "body", "text.onTooltip", wrap=False)
        self._action = _ToastButton(theme)
        self._action.clicked.connect(self._on_action)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(12)
        self._row.addWidget(self._text)
        self._row.addWidget(self._action)
        self._timer = QTimer(self, singleShot=True, interval=theme.tokens.timing_s["toastSec"] * 1000)
        self._timer.timeout.connect(self.close_now)
        window.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]
        self.hide()

    def show_message(self, text: str, action: str = "", act: Callable[[], None] | None = None) -> None:
        """Show a message in place of the one before; ``act`` is called when its action is chosen."""
        self._act = act
        self._text.setText(text)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._row.setContentsMargins(16, 6, 8 if action else 16, 6)
        self.setMinimumHeight(self._theme.px(40))
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        announce(self, text)

    def stand_above(self, foot: Callable[[], int]) -> None:
        """Leave free what stands at the bottom of the window; ``foot`` returns its height in pixels."""
        self._foot = foot

    def place_again(self) -> None:
        """Stand where the message belongs now."""
        if not self.isHidden():
            self._place()

    @property
    def is_counting(self) -> bool:
        """Whether the message will go by itself."""
        return self._timer.isActive()

    def close_now(self) -> None:
        """Take the message away."""
        self._timer.stop()
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._go_on()
        super().leaveEvent(event)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self.place_again()
        return False

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is self._action:
            self._timer.stop()
        elif old is self._action:
            self._go_on()

    def _go_on(self) -> None:
        if not self.isHidden() and not self.underMouse() and not self._action.hasFocus():
            self._timer.start()

    def _on_action(self) -> None:
        act = self._act
        self.close_now()
        if act is not None:
            act()

    def _place(self) -> None:
        self.adjustSize()
        room = self._window.rect()
        left = (room.width() - self.width()) // 2
        bottom = room.height() - self._theme.px(_ABOVE_BOTTOM) - self._foot()
        self.move(QPoint(max(8, left), bottom - self.height()))


class _ToastButton(Button):
    """The action of a toast, readable on the toast's own ground."""

    _ring = "text.onTooltip"

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "", Kind.QUIET)

    def _ink(self) -> QColor:
        return self._theme.color("text.onTooltip")

    def _fill(self) -> QColor | None:
        if not self.underMouse() and not self.isDown():
            return None
        veil = QColor(self._theme.color("text.onTooltip"))
        veil.setAlpha(60 if self.isDown() else 36)
        return veil
