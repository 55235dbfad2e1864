"""The tray icon: where the door stands, and the shortest ways in and out. Shown by whichever window is up."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from wallet_gui.ui.icons import render_svg
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.gate import Gate, tray_svg

_SIZES = (16, 22, 32)


def has_tray() -> bool:
    """Say whether this desktop shows tray icons."""
    return QSystemTrayIcon.isSystemTrayAvailable()


class _Menu(QMenu):
    """Tells when its words have to be said anew."""

    def __init__(self, retranslate: Callable[[], None]) -> None:
        super().__init__()
        self._retranslate = retranslate

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)


class Tray(QObject):
    """An icon with a menu. It never shows a name, an address or an amount; ``state`` is open, closed or barred."""

    show_asked = Signal()
    """Show the window, or unlock, or log in: what the first entry says."""
    receive_asked = Signal()
    send_asked = Signal()
    hide_asked = Signal()
    lock_asked = Signal()
    leave_asked = Signal()
    quit_asked = Signal()

    def __init__(self, theme: Theme, state: Gate, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._state = theme, state
        self._menu = _Menu(self._retranslate)
        self._menu.setObjectName("tray")
        self._show = self._add("tray.show", self.show_asked)
        self._receive = self._add("tray.receive", self.receive_asked)
        self._send = self._add("tray.send", self.send_asked)
        self._menu.addSeparator()
        self._hide = self._add("tray.hide_balances", self.hide_asked)
        self._hide.setCheckable(True)
        self._lock = self._add("tray.lock", self.lock_asked)
        self._leave = self._add("tray.log_out", self.leave_asked)
        self._menu.addSeparator()
        self._quit = self._add("tray.quit", self.quit_asked)
        self._icon = QSystemTrayIcon(self)
        self._icon.setContextMenu(self._menu)
        # Touching the enum first matters: PySide6 6.12 drops signals whose enum argument it has not met yet.
        assert QSystemTrayIcon.ActivationReason.Trigger
        self._icon.activated.connect(self._on_activated)
        self._icon.messageClicked.connect(self.show_asked)
        theme.changed.connect(self._draw)
        self._render()

    def show(self) -> None:
        """Show the icon where the desktop has a tray."""
        if has_tray():
            self._icon.show()

    def say(self, words: str) -> None:
        """Show a notification beside the icon, where the system has no other way to show one."""
        if self._icon.isVisible():
            self._icon.showMessage("Postern", words, self._icon.icon())

    def hide(self) -> None:
        """Take the icon away."""
        self._icon.hide()

    def set_state(self, state: Gate) -> None:
        """Show another state of the gate; the menu follows."""
        if state is not self._state:
            self._state = state
            self._render()

    def show_hidden(self, hides_balances: bool) -> None:
        """Tick whether balances are hidden."""
        self._hide.setChecked(hides_balances)

    def set_confirming(self, is_confirming: bool) -> None:
        """While a question stands at a confirm door, no other page can be gone to."""
        for action in (self._receive, self._send, self._hide):
            action.setEnabled(not is_confirming)

    def _add(self, name: str, signal: object) -> QAction:
        action = self._menu.addAction("")
        action.setObjectName(name)
        action.triggered.connect(signal)
        return action

    def _render(self) -> None:
        state = self._state
        for action in (self._receive, self._send, self._hide, self._lock):
            action.setVisible(state is Gate.OPEN)
        self._leave.setVisible(state in {Gate.OPEN, Gate.CLOSED})
        self._retranslate()
        self._draw()

    def _draw(self) -> None:
        color = self._theme.color("text.primary").name()
        svg = tray_svg(self._theme, self._state, color)
        icon = QIcon()
        for side in _SIZES:
            icon.addPixmap(render_svg(svg, side, side, 1.0))
            icon.addPixmap(render_svg(svg, side, side, 2.0))
        icon.setIsMask(True)
        self._icon.setIcon(icon)

    def _retranslate(self) -> None:
        translate = QCoreApplication.translate
        first = {
            Gate.OPEN: (translate("Tray", "Show Postern"), translate("Tray", "Postern — open")),
            Gate.CLOSED: (translate("Tray", "Unlock…"), translate("Tray", "Postern — locked")),
        }
        words, tip = first.get(self._state, (translate("Tray", "Log in…"), translate("Tray", "Postern — logged out")))
        self._show.setText(words)
        self._receive.setText(translate("Tray", "Receive…"))
        self._send.setText(translate("Tray", "Send…"))
        self._hide.setText(translate("Tray", "Hide balances"))
        self._lock.setText(translate("Tray", "Lock now"))
        self._leave.setText(translate("Tray", "Log out…"))
        self._quit.setText(translate("Tray", "Quit"))
        self._icon.setToolTip(tip)

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.show_asked.emit()
