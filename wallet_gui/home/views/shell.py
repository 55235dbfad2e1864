"""The window as the desktop sees it: painted, moved, minimised, raised."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QMoveEvent, QPaintEvent, QResizeEvent, QWindowStateChangeEvent

from wallet_gui.ui.frame import BaseWindow
from wallet_gui.ui.theme import Theme

_MOVED_AFTER_MS = 300


class Shell(BaseWindow):
    """Says what the desktop has done with the window. What is in it belongs to the class that extends this one."""

    painted = Signal()
    """The first picture is on the screen."""
    moved = Signal(object)
    """The window has stood still at another ``Place``."""
    minimised = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._was_painted = False
        self._moved = QTimer(self, singleShot=True, interval=_MOVED_AFTER_MS)
        self._moved.timeout.connect(lambda: self.moved.emit(self.place()))

    def set_full_screen(self, is_full: bool) -> None:
        """Fill the screen, or stop doing so."""
        self.showFullScreen() if is_full else self.showNormal()

    def raise_window(self) -> None:
        """Show the window in front."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)  # once the children's picture has gone out as well

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._moved.start()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._moved.start()

    def changeEvent(self, event: QEvent) -> None:
        if isinstance(event, QWindowStateChangeEvent):
            self._moved.start()
            if self.isMinimized() and not event.oldState() & Qt.WindowState.WindowMinimized:
                self.minimised.emit()
        super().changeEvent(event)
