"""The window of an open session: sidebar, pages, status bar, and what lies over them."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QKeyEvent,
    QKeySequence,
    QMoveEvent,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
    QWindowStateChangeEvent,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QStackedWidget, QStatusBar, QVBoxLayout, QWidget

from wallet_gui.domain.leaving import Way
from wallet_gui.domain.look import Look
from wallet_gui.domain.policy import OnClose
from wallet_gui.home.account import Snapshot
from wallet_gui.home.controllers.all import Controllers
from wallet_gui.home.controllers.draft import Here
from wallet_gui.home.controllers.idle import Countdown
from wallet_gui.home.views.actions import MainActions
from wallet_gui.home.views.base import Page
from wallet_gui.home.views.confirming import ConfirmVeil
from wallet_gui.home.views.cover import cover_everything
from wallet_gui.home.views.full_screen_code import FullScreenCode
from wallet_gui.home.views.home_page import HomePage
from wallet_gui.home.views.leaving import LeaveFlow
from wallet_gui.home.views.lock_button import LockButton
from wallet_gui.home.views.notices import Notices
from wallet_gui.home.views.settings.page import ACCOUNT, SECURITY, SettingsPage
from wallet_gui.home.views.sidebar import HOME, SETTINGS, Sidebar
from wallet_gui.ui.frame import APP_NAME, BaseWindow
from wallet_gui.ui.help import HelpDialog, Topic
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.tray import has_tray
from wallet_gui.ui.widgets.countdown import CountdownBar
from wallet_gui.ui.widgets.scrim import Scrim
from wallet_gui.ui.widgets.toast import Toast

_RAIL_BELOW = 1040
_MOVED_AFTER_MS = 300


class HomeWindow(BaseWindow):
    """Holds the pages and knows which one is up. Verbs go down to the controllers, snapshots come up."""

    painted = Signal()
    """The first picture is on the screen."""
    moved = Signal(object)
    """The window has stood still at another ``Place``."""

    def __init__(self, theme: Theme, controllers: Controllers) -> None:
        super().__init__(theme)
        self.setObjectName("home_window")
        self._controllers = controllers
        self._was_painted = False
        self._history: list[str] = []
        self._focus_before: QWidget | None = None
        self.home = HomePage(theme)
        self.settings = SettingsPage(theme, controllers)
        self._account_menu = QMenu(self)
        self.sidebar = Sidebar(theme, self._account_menu)
        self._countdown = CountdownBar(theme)
        self._countdown.setObjectName("countdown")
        self._lock_button = LockButton(theme)
        self._lay_out()
        self._scrim, self._veil = Scrim(theme, self), ConfirmVeil(theme, self)
        self._toast = Toast(theme, self)
        self._toast.setObjectName("toast")
        self.leave_flow = LeaveFlow(theme, controllers, self, self._scrim)
        self._notices = Notices(controllers, self._toast, self.home)
        self._actions = MainActions(self, controllers, self._account_menu)
        self._moved = QTimer(self, singleShot=True, interval=_MOVED_AFTER_MS)
        self._moved.timeout.connect(lambda: self.moved.emit(self.place()))
        self._connect()
        self.retranslate()
        self.show_look(controllers.settings.look)
        self.show_page(HOME)

    # Where one is

    @property
    def page(self) -> str:
        """The page that is up: ``home``, or ``settings.`` and its category."""
        return HOME if self._stack.currentWidget() is self.home else f"{SETTINGS}.{self.settings.current.key}"

    def show_page(self, page: str) -> None:
        """Show a page and give its heading the focus."""
        if self.page != page and (not self._history or self._history[-1] != self.page):
            self._history.append(self.page)
        key, _, category = page.partition(".")
        if key == SETTINGS:
            self.settings.show_category(category or self.settings.current.key)
            self._stack.setCurrentWidget(self.settings)
        else:
            self._stack.setCurrentWidget(self.home)
        self.sidebar.show_page(key if key in self.sidebar.pages else HOME)
        self._current.take_focus()
        self._controllers.draft.touch()

    def go_back(self) -> None:
        """Show the page that was up before."""
        if self._history:
            page = self._history.pop()
            self.show_page(page)
            self._history.pop()

    def next_page(self) -> None:
        """Show the next page of the sidebar."""
        self.show_page(SETTINGS if self.page == HOME else HOME)

    def here(self) -> Here:
        """Return where the person is and what is unsaved, for the draft."""
        focus = QApplication.focusWidget()
        name = focus.objectName() if focus is not None and self.isAncestorOf(focus) else ""
        return Here(self.page, self._current.offset, name, self.home.notes.unsaved())

    def restore(self, here: Here) -> None:
        """Go back to where the person was before a lock."""
        self.home.notes.restore(here.form)
        if here.page:
            self.show_page(here.page)
            self._history.clear()
        QTimer.singleShot(0, self, lambda: self._restore_place(here))

    # What is shown

    def render_state(self, snapshot: Snapshot) -> None:
        """Draw a snapshot everywhere."""
        now_s = int(self._controllers.clock.wall_s())
        self.sidebar.show_account(snapshot.account, snapshot.computer)
        self.home.render_state(snapshot, now_s)
        self.settings.render_state(snapshot, now_s)

    def show_look(self, look: Look) -> None:
        """Tick the look in the menus."""
        self._actions.show_look(look)

    def show_help(self, topic: Topic) -> None:
        """Open one of the short texts."""
        HelpDialog(self.theme, topic, self).open()

    def show_code(self) -> None:
        """Show the address over the whole screen."""
        title = self.home.address.title.text()
        FullScreenCode(self.theme, title, self._controllers.session.snapshot.account.address, self).showFullScreen()

    def set_full_screen(self, is_full: bool) -> None:
        """Fill the screen, or stop doing so."""
        self.showFullScreen() if is_full else self.showNormal()

    def cover(self) -> None:
        """Leave nothing to be seen or read, at once."""
        self._lock_button.show_countdown(Countdown())
        cover_everything(self.theme, self, APP_NAME)

    def raise_window(self) -> None:
        """Show the window in front."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def retranslate(self) -> None:
        self._actions.retranslate()
        self._veil.retranslate()

    # Qt

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        snapshot = self._controllers.session.snapshot
        if snapshot.policy.on_close is OnClose.ASK:
            self.leave_flow.open()
        else:
            self._controllers.leave.close_window(has_tray=has_tray() and snapshot.rules.has_tray)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.isFullScreen():
                self._actions.leave_full_screen()
            else:
                self.go_back()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)  # once the children's picture has gone out as well

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self._moved.start()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._moved.start()

    def changeEvent(self, event: QEvent) -> None:
        if isinstance(event, QWindowStateChangeEvent):
            self._moved.start()
            if self.isMinimized() and not event.oldState() & Qt.WindowState.WindowMinimized:
                self._controllers.desktop.minimised()
        super().changeEvent(event)

    # How it is made

    @property
    def _current(self) -> Page:
        return self.home if self._stack.currentWidget() is self.home else self.settings.current

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.home)
        self._stack.addWidget(self.settings)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._countdown)
        right.addWidget(self._stack, 1)
        self._body = QWidget()
        row = QHBoxLayout(self._body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addLayout(right, 1)
        self.setCentralWidget(self._body)
        bar = QStatusBar()
        bar.setSizeGripEnabled(False)
        bar.addPermanentWidget(self._lock_button)
        self.setStatusBar(bar)

    def _connect(self) -> None:
        controllers = self._controllers
        controllers.session.changed.connect(self.render_state)
        controllers.idle.changed.connect(self._show_countdown)
        controllers.confirm.changed.connect(self._show_confirming)
        controllers.clipboard.replaced.connect(lambda: self.show_page(HOME))
        controllers.settings.look_changed.connect(self.show_look)
        self.sidebar.page_asked.connect(self.show_page)
        self.sidebar.lock_asked.connect(controllers.idle.lock_now)
        self.sidebar.leave_asked.connect(self.leave_flow.open)
        self.settings.leave_asked.connect(self.leave_flow.open)
        self.settings.account.remove_asked.connect(lambda: self.leave_flow.open(Way.REMOVE))
        self.settings.help.topic_asked.connect(self.show_help)
        self.settings.category_changed.connect(lambda _: controllers.draft.touch())
        self.home.confirm_asked.connect(controllers.confirm.ask)
        self.home.address.copy_asked.connect(controllers.clipboard.copy_address)
        self.home.address.full_screen_asked.connect(self.show_code)
        self.home.notes.save_asked.connect(controllers.account.write)
        self.home.notes.edited.connect(controllers.draft.touch)
        for page in (self.home, *self.settings.pages):
            page.scrolled.connect(controllers.draft.touch)
        self._countdown.stay_requested.connect(controllers.idle.stay)
        self._countdown.lock_requested.connect(controllers.idle.lock_now)
        self._lock_button.lock_asked.connect(controllers.idle.lock_now)
        self._lock_button.stay_once_asked.connect(controllers.idle.stay_once)
        self._lock_button.change_asked.connect(lambda: self.show_page(f"{SETTINGS}.{SECURITY}"))
        self.theme.changed.connect(self._fit)
        for keys, act in (("Alt+Left", self.go_back), ("Ctrl+Tab", self.next_page)):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def rename_address(self) -> None:
        """Go to where the address is named."""
        self.show_page(f"{SETTINGS}.{ACCOUNT}")
        self.settings.account.edit_label()

    def find_setting(self) -> None:
        """Go to the search field of Settings."""
        if self.page == HOME:
            self.show_page(SETTINGS)
        self.settings.focus_find()

    def _show_countdown(self, left: Countdown) -> None:
        self._lock_button.show_countdown(left)
        self._countdown.set_seconds(left.seconds or 0 if left.warns else 0)
        self._countdown.stay.setVisible(not left.by_age)
        if left.by_age:
            self._countdown.text.setText(self.tr("You typed your password long ago. Type it again to go on."))

    def _show_confirming(self) -> None:
        is_confirming = self._controllers.confirm.pending is not None
        if is_confirming and self._body.isEnabled():
            self._focus_before = QApplication.focusWidget()
        self._actions.set_confirming(is_confirming)
        self._toast.close_now()
        self._body.setEnabled(not is_confirming)
        self._lock_button.setEnabled(not is_confirming)
        if is_confirming:
            self._veil.cover()
        else:
            self._veil.uncover()
            self.activateWindow()
            if self._focus_before is not None:
                self._focus_before.setFocus()
                self._focus_before = None

    def _restore_place(self, here: Here) -> None:
        self._current.scroll_to(here.scroll)
        widget = self.findChild(QWidget, here.focus) if here.focus else None
        if widget is not None:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        narrow = self.width() < self.theme.px(_RAIL_BELOW)
        self.sidebar.set_rail(narrow)
        self.settings.set_narrow(narrow)
