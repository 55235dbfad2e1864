"""What the door and the home process do alike around their windows."""

import os
import sys
from collections.abc import Sequence
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QMessageLogContext,
    QRect,
    QSettings,
    QSize,
    Qt,
    QTimer,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)
from PySide6.QtGui import QAction, QGuiApplication, QIcon, QKeySequence, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QWidget

from wallet_gui.assets import asset
from wallet_gui.domain.look import Place
from wallet_gui.ui.accessible_password import NO_TEXT_WARNING
from wallet_gui.ui.help.topics import Topic
from wallet_gui.ui.theme import Theme

if TYPE_CHECKING:
    from wallet_gui.domain.ports import Capture

APP_NAME = "Postern"
APP_ID = "app.postern.Postern"
"""The name of the desktop entry: a desktop finds the window's name and picture by it."""
TITLE_BAR = 32
"""What a desktop may put above a window, in device-independent pixels."""
_LOG = "postern.qt"

# The levels of the standard library's logging, which is imported when there is something to log.
_QT_LEVELS = {
    QtMsgType.QtDebugMsg: 10,
    QtMsgType.QtInfoMsg: 20,
    QtMsgType.QtWarningMsg: 30,
    QtMsgType.QtCriticalMsg: 40,
    QtMsgType.QtFatalMsg: 50,
}


def make_application() -> QApplication:
    """Make the QApplication of a GUI process: its name, its style, and sharp pictures at every scale."""
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    QApplication.setApplicationName(APP_NAME)
    QApplication.setApplicationDisplayName(APP_NAME)
    QApplication.setDesktopFileName(APP_ID)
    # Fusion by argument: ``setStyle`` would hand a QStyle to Python and cost 20 ms of every start.
    app = QApplication([APP_NAME.lower(), "-style", "fusion"])
    app.setQuitOnLastWindowClosed(False)  # the keeper decides when a process ends
    app.setCursorFlashTime(0)  # nothing blinks, and a locked window that nobody touches wakes nothing up
    # Qt's file dialog would remember in the person's own folder which files were chosen last.
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
    return app


def install_hooks() -> None:
    """Send uncaught exceptions and Qt's own messages to the log, without what they were about.

    An exception's text may quote what was being worked on, so only its class and the places in our code are logged.
    """
    sys.excepthook = _log_exception
    qInstallMessageHandler(_log_qt_message)


def _log_exception(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    import logging  # late: see above

    logging.getLogger(_LOG).error("%s at %s", kind.__name__, " < ".join(places(trace)) or "an unknown place")


def places(trace: TracebackType | None) -> list[str]:
    """Return file and line of every frame, innermost first; never a value."""
    found = []
    while trace is not None:
        code = trace.tb_frame.f_code
        name = code.co_filename.replace("\\", "/").rpartition("/")[2]  # folders above may carry a person's name
        found.append(f"{name}:{trace.tb_lineno}")
        trace = trace.tb_next
    return found[::-1]


def _log_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str | None) -> None:
    import logging  # late: see above

    text = (message or "").strip()
    if text == NO_TEXT_WARNING:
        return
    logging.getLogger(_LOG).log(_QT_LEVELS[kind], "%s: %s", context.category or "qt", text)


class BaseWindow(QMainWindow):
    """A window that remembers its place, knows its smallest size, and builds menus in both languages.

    ``first_painted`` is sent once, when the whole first picture is on its way to the screen.
    """

    first_painted = Signal()
    capture_answered = Signal()
    """``is_left_out_of_captures`` may be another."""
    is_left_out_of_captures = False
    """Whether the system has said that screen shots and shared screens show nothing of this window."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._has_painted = False
        self.everywhere: list[QAction] = []
        """What also works by its key in windows and questions that stand over this one: locking does."""
        self._capture: Capture | None = None
        self._stays_out = False
        self.setWindowTitle(APP_NAME)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.take_usual_size()
        theme.changed.connect(self._fit_minimum)
        self._fit_minimum()

    def keep_out_of_captures(self, capture: "Capture", *, stays_out: bool = True) -> None:
        """Have the system leave this window out of screen shots and shared screens, or have it shown there again."""
        if (capture, stays_out) == (self._capture, self._stays_out):
            return
        self._capture, self._stays_out = capture, stays_out
        if self.isVisible():
            self._ask_capture()

    def showEvent(self, event: QShowEvent) -> None:
        if self._stays_out:
            self._ask_capture()
        super().showEvent(event)

    def _ask_capture(self) -> None:
        if self._capture is not None:
            self.is_left_out_of_captures = self._capture.leave_out(int(self.winId()), is_left_out=self._stays_out)
            self.capture_answered.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._has_painted:
            self._has_painted = True
            QTimer.singleShot(0, self._on_first_paint)  # after the children have been painted as well

    @property
    def help_topic(self) -> Topic:
        """What F1 opens: the text about the page that is up."""
        return Topic.LEAVING

    def place(self) -> Place:
        """Return where the window stands, for the next window to stand there."""
        area = self.normalGeometry() if self.isMaximized() or self.isFullScreen() else self.geometry()
        return Place(area.x(), area.y(), area.width(), area.height(), self.isMaximized())

    def move_to(self, place: Place | None) -> None:
        """Stand where another window stood, but never where no screen is and never larger than the screen."""
        if place is None:
            return
        wanted = QRect(place.x, place.y, place.width, place.height)
        self.setGeometry(fitted(wanted, [screen.availableGeometry() for screen in QGuiApplication.screens()]))
        if place.maximised:
            self.setWindowState(self.windowState() | Qt.WindowState.WindowMaximized)

    def take_usual_size(self) -> None:
        """Be as large as a first start is, or as the screen leaves room for below a title bar."""
        free = self._free_area()
        width, height = self.theme.tokens.sizes["windowDefault"]
        self.resize(min(width, free.width()), min(height, free.height()))

    def add_menu(self, title: str) -> QMenu:
        """Add a menu to the menu bar. ``title`` carries its access key: ``&File``, or ``文件(&F)`` in Chinese."""
        menu = QMenu(title, self.menuBar())
        self.menuBar().addMenu(menu)
        return menu

    def add_action(
        self,
        menu: QMenu,
        name: str,
        text: str,
        shortcuts: str | QKeySequence.StandardKey | Sequence[str] = (),
        role: QAction.MenuRole = QAction.MenuRole.NoRole,
    ) -> QAction:
        """Add an entry to a menu; ``name`` becomes its object name. It works while its menu is closed."""
        action = QAction(text, self)
        action.setObjectName(name)
        action.setMenuRole(role)
        if isinstance(shortcuts, QKeySequence.StandardKey):
            action.setShortcuts(shortcuts)
        elif isinstance(shortcuts, str):
            action.setShortcut(QKeySequence(shortcuts))
        elif shortcuts:
            action.setShortcuts([QKeySequence(keys) for keys in shortcuts])
        menu.addAction(action)
        return action

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Say every word of the window anew; views that have words override it."""

    def _on_first_paint(self) -> None:
        # Not before: reading and scaling the icon would delay the first picture.
        QGuiApplication.setWindowIcon(QIcon(str(asset("icons/postern.svg"))))
        self.first_painted.emit()

    def _fit_minimum(self) -> None:
        least_width, least_height = self.theme.tokens.sizes["windowMin"]
        free = self._free_area()
        self.setMinimumSize(min(least_width, free.width()), min(least_height, free.height()))

    def _free_area(self) -> QSize:
        """Return what a window may fill of its screen, its title bar left out."""
        area = self.screen().availableGeometry()
        return QSize(area.width(), area.height() - TITLE_BAR)


def fitted(wanted: QRect, screens: Sequence[QRect]) -> QRect:
    """Return ``wanted`` moved and shrunk onto the screen it overlaps most, or else onto the first one."""
    if not screens:
        return wanted

    def overlap(screen: QRect) -> int:
        common = screen.intersected(wanted)
        return common.width() * common.height() if common.isValid() else 0

    screen = max(screens, key=overlap)
    width, height = min(wanted.width(), screen.width()), min(wanted.height(), screen.height())
    left = min(max(wanted.x(), screen.x()), screen.x() + screen.width() - width)
    top = min(max(wanted.y(), screen.y()), screen.y() + screen.height() - height)
    return QRect(left, top, width, height)


def stand_over(dialog: QWidget, width: int, height: int) -> None:
    """Give a dialog this size and put it in the middle of its window, with its title bar on the screen."""
    parent = dialog.parentWidget()
    window = parent.window() if parent is not None else None
    free = (window or dialog).screen().availableGeometry().adjusted(0, TITLE_BAR, 0, 0)
    wanted = QRect(0, 0, width, height)
    wanted.moveCenter(window.geometry().center() if window is not None else free.center())
    dialog.setGeometry(fitted(wanted, [free]))


def window_below(widget: QWidget | None) -> BaseWindow | None:
    """Return the window of ours that a widget or a dialog belongs to."""
    while widget is not None and not isinstance(widget, BaseWindow):
        widget = widget.parentWidget()
    return widget


def share_keys(dialog: QWidget) -> None:
    """Let a dialog hear what works everywhere: it has the keyboard in place of the window below it."""
    below = window_below(dialog)
    if below is not None:
        dialog.addActions(below.everywhere)


def focus_first(widget: QWidget) -> None:
    """Give a widget the focus as the tab key would, so that its ring shows."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)
