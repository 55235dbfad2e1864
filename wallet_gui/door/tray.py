"""The door in the tray, where the desktop has one: it says where the door stands, never what is behind it."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QAction, QIcon, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from wallet_gui.door.page import Page
from wallet_gui.ui.icons import render_svg
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.gate import Gate, tray_svg

_SIZES = (16, 22, 32, 48)


class Tray(QObject):
    """A glyph and a short menu. A click shows the window."""

    show_wanted = Signal()
    log_out_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._is_locked = False
        self._menu = QMenu(window)
        self._open = self._add("tray.open", self.show_wanted)
        self._menu.addSeparator()
        self._log_out = self._add("tray.logout", self.log_out_wanted)
        self._quit = self._add("tray.quit", self.quit_wanted)
        self._icon = QSystemTrayIcon(window)
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._on_activated)
        theme.changed.connect(self._draw)
        window.installEventFilter(self)

    def show_page(self, page: Page, *, is_allowed: bool = True) -> None:
        """Follow the page that is up. While a wallet is open beside this door, its own icon is enough."""
        self._is_locked = page is Page.LOCK
        self._log_out.setVisible(self._is_locked)
        self._draw()
        self._retranslate()
        self._icon.setVisible(is_allowed and page is not Page.CONFIRM)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        return super().eventFilter(watched, event)

    def _add(self, name: str, signal: object) -> QAction:
        action = self._menu.addAction("")
        action.setObjectName(name)
        action.triggered.connect(signal)
        return action

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.show_wanted.emit()

    def _draw(self) -> None:
        gate = Gate.CLOSED if self._is_locked else Gate.BARRED
        svg = tray_svg(self._theme, gate, self._theme.color("text.primary").name())
        icon = QIcon()
        for size in _SIZES:
            pixmap: QPixmap = render_svg(svg, size, size, 1.0)
            icon.addPixmap(pixmap)
        icon.setIsMask(True)
        self._icon.setIcon(icon)

    def _retranslate(self) -> None:
        self._open.setText(self.tr("Unlock…") if self._is_locked else self.tr("Log in…"))
        self._log_out.setText(self.tr("Log out…"))
        self._quit.setText(self.tr("Quit"))
        self._icon.setToolTip(self.tr("Postern — locked") if self._is_locked else self.tr("Postern — logged out"))
