"""A window that can stand small over the wallet's, as high as the question that it asks."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication

from wallet_gui.domain.look import Place
from wallet_gui.ui.frame import TITLE_BAR, BaseWindow, fitted
from wallet_gui.ui.theme import Theme

_WIDTH = 560
_HEIGHT = 480
_MINIMUM = (420, 320)


class SmallWindow(BaseWindow):
    """Knows where the wallet's window stands, and stands there in its place or in its middle."""

    is_small = False

    def __init__(self, theme: Theme, place: Place | None) -> None:
        super().__init__(theme)
        self._place = place

    def stand_small(self) -> None:
        """Stand in the middle of the wallet's window, no larger than one question needs."""
        self.is_small = True
        self._fit_minimum()
        around = self._home_area()
        wanted = QRect(0, 0, self.theme.px(_WIDTH), self.theme.px(_HEIGHT))
        wanted.moveCenter(around.center())
        self.setWindowState(Qt.WindowState.WindowNoState)
        self.setGeometry(fitted(wanted, [self._screen_at(around)]))

    def stand_large(self) -> None:
        """Take the wallet's place: the small window goes on as the page of leaving."""
        self.is_small = False
        self._fit_minimum()
        if self._place is not None:
            self.move_to(self._place)
        else:
            self.take_usual_size()

    def grow_to(self, height: int | None) -> None:
        """Make the small window high enough for what it shows now, as far as the screen goes.

        It grows up and down alike, and stays within the wallet's window if it fits there and stood there before.
        None: what it shows does not ask for a height.
        """
        if height is None or not self.is_small:
            return
        around, wanted = self._home_area(), self.geometry()
        area = self._screen_at(around)
        wanted.setHeight(max(self.minimumHeight(), min(height, area.height())))
        is_within = around.contains(self.geometry()) and area.contains(around) and around.height() >= wanted.height()
        wanted.moveCenter(self.geometry().center() if self.isVisible() else around.center())
        if wanted.size() != self.size() or not self.isVisible():
            self.setGeometry(fitted(wanted, [around if is_within else area]))

    def _home_area(self) -> QRect:
        """Return where the wallet's window stands; the whole screen if it fills it, or if nobody knows."""
        over = self._place
        if over is None:
            return self.screen().availableGeometry()
        area = QRect(over.x, over.y, over.width, over.height)
        return self._screen_at(area) if over.maximised else area

    def _screen_at(self, area: QRect) -> QRect:
        """Return what a window may take of the screen on which this area lies, below a title bar."""
        screen = QGuiApplication.screenAt(area.center()) or self.screen()
        return screen.availableGeometry().adjusted(0, TITLE_BAR, 0, 0)

    def _fit_minimum(self) -> None:
        if self.is_small:
            self.setMinimumSize(QSize(*_MINIMUM))
        else:
            super()._fit_minimum()
