"""The window of an open session: sidebar, pages, status bar, and what lies over them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from wallet_gui.domain.look import Look
from wallet_gui.domain.policy import OnClose
from wallet_gui.home.account import Snapshot
from wallet_gui.home.controllers.all import Controllers
from wallet_gui.home.controllers.checkup import CheckupState
from wallet_gui.home.controllers.draft import Here
from wallet_gui.home.controllers.idle import Countdown
from wallet_gui.home.views.actions import MainActions
from wallet_gui.home.views.base import Page, Screen
from wallet_gui.home.views.checkup.page import CheckupPage
from wallet_gui.home.views.confirming import ConfirmVeil
from wallet_gui.home.views.cover import cover_everything
from wallet_gui.home.views.full_screen_code import FullScreenCode
from wallet_gui.home.views.handover import FromLink
from wallet_gui.home.views.home.page import HomePage
from wallet_gui.home.views.leaving import LeaveFlow
from wallet_gui.home.views.notices import Notices
from wallet_gui.home.views.page_names import APPROVALS, CHECKUP, HOME, NETWORKS, SEND, SETTINGS
from wallet_gui.home.views.page_stack import PageStack
from wallet_gui.home.views.page_topics import topic_of_page
from wallet_gui.home.views.settings.help_about import HelpAboutPage
from wallet_gui.home.views.settings.page import ACCOUNT, SECURITY, SettingsPage
from wallet_gui.home.views.shell import Shell
from wallet_gui.home.views.sidebar import Sidebar
from wallet_gui.home.views.status_bar import StatusBar
from wallet_gui.home.views.wallet_words import address_name
from wallet_gui.home.wallet.approvals import ApprovalsState
from wallet_gui.home.wallet.state import WalletState
from wallet_gui.ui.diagnostics.desk import DiagnosticsDesk
from wallet_gui.ui.frame import APP_NAME
from wallet_gui.ui.help.desk import HelpDesk
from wallet_gui.ui.help.topics import Topic
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.tray import has_tray
from wallet_gui.ui.widgets.countdown import CountdownBar
from wallet_gui.ui.widgets.scrim import Scrim
from wallet_gui.ui.widgets.toast import Toast

_RAIL_BELOW = 1040


class HomeWindow(Shell):
    """Holds the pages and knows which one is up. Verbs go down to the controllers, snapshots come up."""

    def __init__(self, theme: Theme, controllers: Controllers) -> None:
        super().__init__(theme)
        self.setObjectName("home_window")
        self._controllers = controllers
        self._focus_before: QWidget | None = None
        self.pages = PageStack(theme, controllers)
        self._account_menu = QMenu(self)
        self.sidebar = Sidebar(theme, self._account_menu)
        self._countdown = CountdownBar(theme)
        self._countdown.setObjectName("countdown")
        self._status = StatusBar(theme)
        self._lay_out()
        self._scrim, self._veil = Scrim(theme, self), ConfirmVeil(theme, self)
        self._toast = Toast(theme, self)
        self._toast.stand_above(lambda: self.pages.current.foot_height)
        self.help = HelpDesk(theme, self)
        self.diagnostics = DiagnosticsDesk(theme, self, self.help)
        self.leave_flow = LeaveFlow(theme, controllers, self, self._scrim)
        self._actions = MainActions(self, controllers, self._account_menu)
        self._connect()
        self._notices = Notices(controllers, self._toast, self.home)
        self.retranslate()
        self.show_look(controllers.settings.look)
        self.show_page(HOME)

    # Where one is

    @property
    def page(self) -> str:
        """The page that is up: ``home``, or ``settings.`` and its category."""
        return self.pages.where

    @property
    def home(self) -> HomePage:
        """The first page."""
        home = self.pages.at(HOME)
        assert isinstance(home, HomePage)
        return home

    @property
    def settings(self) -> SettingsPage:
        """The settings."""
        settings = self.pages.at(SETTINGS)
        assert isinstance(settings, SettingsPage)
        return settings

    def show_page(self, page: str) -> None:
        """Show a page and give its heading the focus."""
        self.pages.show_page(page)

    def show_request(self, request: str) -> None:
        """Show a payment request from another program on Send, for the person to look at."""
        self.raise_window()
        self.pages.show_page(SEND, FromLink(request))

    def here(self) -> Here:
        """Return where the person is and what is unsaved, for the draft."""
        focus = QApplication.focusWidget()
        name = focus.objectName() if focus is not None and self.isAncestorOf(focus) else ""
        pages = self.pages
        return Here(
            self.page,
            pages.current.offset,
            name,
            pages.collect(lambda p: p.unsaved()),
            pages.collect(lambda p: p.kept()),
        )

    def restore(self, here: Here) -> None:
        """Go back to where the person was before a lock."""
        self.pages.come_back(here.page, {**here.kept, **here.form})
        QTimer.singleShot(0, self, lambda: self._restore_place(here))

    # What is shown

    def render_state(self, snapshot: Snapshot) -> None:
        """Draw a snapshot everywhere."""
        now_s = int(self._controllers.clock.wall_s())
        captures = self._controllers.captures
        self.keep_out_of_captures(captures.capture, stays_out=captures.leaves_out)
        self.sidebar.show_account(snapshot.account, snapshot.computer)
        self._actions.show_hidden(snapshot.account.hides_balances)
        self.pages.render_state(snapshot, now_s)

    def render_wallet(self, state: WalletState) -> None:
        """Draw what is known of the networks everywhere."""
        self._status.render_wallet(state)
        self.pages.render_wallet(state)

    def render_checkup(self, state: CheckupState) -> None:
        """Show how many things need the person, and on Home whether it is time to look."""
        self.sidebar.pages[CHECKUP].set_badge(state.needing)
        self.home.notices.render_checkup(state)

    def render_approvals(self, state: ApprovalsState) -> None:
        """Show how many approvals the person should look at."""
        self.sidebar.pages[APPROVALS].set_badge(state.risky)

    def show_look(self, look: Look) -> None:
        """Tick the look in the menus."""
        self._actions.show_look(look)

    def show_help(self, topic: Topic | None = None) -> None:
        """Open the help at a topic, or at that of the page that is up."""
        self.help.show_topic(topic or self.help_topic)

    @property
    def help_topic(self) -> Topic:
        return topic_of_page(self.page)

    def show_code(self) -> None:
        """Show the address over the whole screen."""
        address = self._controllers.wallet.state.account
        FullScreenCode(self.theme, address_name(address), address.address, self).showFullScreen()

    def cover(self) -> None:
        """Leave nothing to be seen or read, at once."""
        self._status.lock.show_countdown(Countdown())
        cover_everything(self.theme, self, APP_NAME)

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
                self.pages.go_back()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # How it is made

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._countdown)
        right.addWidget(self.pages, 1)
        self._body = QWidget()
        row = QHBoxLayout(self._body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addLayout(right, 1)
        self.setCentralWidget(self._body)
        self.setStatusBar(self._status)

    def _connect(self) -> None:
        controllers = self._controllers
        controllers.session.changed.connect(self.render_state)
        controllers.wallet.changed.connect(self.render_wallet)
        controllers.checkup.changed.connect(self.render_checkup)
        controllers.approvals.changed.connect(self.render_approvals)
        controllers.idle.changed.connect(self._show_countdown)
        controllers.confirm.changed.connect(self._show_confirming)
        self.minimised.connect(controllers.desktop.minimised)
        controllers.clipboard.swapped.connect(lambda swap: None if swap.is_pasted else self.show_page(HOME))
        controllers.settings.look_changed.connect(self.show_look)
        self.sidebar.page_asked.connect(self.show_page)
        self.sidebar.lock_asked.connect(controllers.idle.lock_now)
        self.sidebar.leave_asked.connect(self.leave_flow.open)
        self._connect_pages()
        self._connect_diagnostics()
        self._countdown.stay_requested.connect(controllers.idle.stay)
        self._countdown.lock_requested.connect(controllers.idle.lock_now)
        self._status.lock.lock_asked.connect(controllers.idle.lock_now)
        self._status.lock.stay_once_asked.connect(controllers.idle.stay_once)
        self._status.lock.change_asked.connect(lambda: self.show_page(f"{SETTINGS}.{SECURITY}"))
        self._status.chain.clicked.connect(lambda: self.show_page(NETWORKS))
        self.theme.changed.connect(self._fit)
        for keys, act in (
            ("Alt+Left", self.pages.go_back),
            ("Ctrl+Tab", partial(self.pages.show_neighbour, 1)),
            ("Ctrl+Shift+Tab", partial(self.pages.show_neighbour, -1)),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _connect_pages(self) -> None:
        self.pages.shown.connect(self._on_page_shown)
        self.pages.shown.connect(self._toast.place_again)
        self.pages.page_made.connect(self._on_page_made)
        self.pages.screen_made.connect(self._on_screen_made)

    def _connect_diagnostics(self) -> None:
        controllers = self._controllers
        self.diagnostics.also = controllers.diagnostics.told
        self.diagnostics.computer = lambda: controllers.session.snapshot.computer
        self.diagnostics.asked.connect(controllers.diagnostics.ask)
        controllers.diagnostics.came.connect(self.diagnostics.take)

    def _on_page_made(self, page: Page) -> None:
        draft = self._controllers.draft
        page.scrolled.connect(draft.touch)
        page.edited.connect(draft.touch)
        page.said.connect(self._toast.show_message)
        page.said_with_undo.connect(self._say_with_undo)
        if isinstance(page, HelpAboutPage):
            page.diagnostics_asked.connect(self.diagnostics.open)

    def _on_screen_made(self, screen: Screen) -> None:
        if isinstance(screen, SettingsPage):
            screen.leave_asked.connect(self.leave_flow.open)
            screen.topic_asked.connect(self.show_help)
            screen.category_changed.connect(lambda _: self._controllers.draft.touch())
        elif isinstance(screen, CheckupPage):
            screen.topic_asked.connect(self.show_help)

    def _on_page_shown(self, name: str) -> None:
        self.sidebar.show_page(name.partition(".")[0])
        self._actions.set_printable(self.pages.current.is_printable)
        self._controllers.draft.touch()

    def _say_with_undo(self, text: str, undo: Callable[[], None]) -> None:
        self._toast.show_message(text, self.tr("Undo"), undo)

    def print_page(self) -> None:
        """Put what the page is about on paper."""
        self.pages.current.choose_printer()

    def rename_address(self) -> None:
        """Go to where the address is named."""
        self.show_page(f"{SETTINGS}.{ACCOUNT}")
        self.settings.edit_label()

    def search(self) -> None:
        """Go to the search field of the page, or else to that of Settings."""
        if not self.pages.current.focus_search():
            if not self.page.startswith(SETTINGS):
                self.show_page(SETTINGS)
            self.settings.focus_find()

    def _show_countdown(self, left: Countdown) -> None:
        self._status.lock.show_countdown(left)
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
        self._status.setEnabled(not is_confirming)
        if is_confirming:
            self._veil.cover()
        else:
            self._veil.uncover()
            self.activateWindow()
            self._give_focus_back()

    def _give_focus_back(self) -> None:
        """Go on where one was on the page; what one pressed may have gone, or wait and take no focus yet."""
        page, before = self.pages.current, self._focus_before
        self._focus_before = None
        if before is not None and page.isAncestorOf(before):
            page.go_on_at(before)
        else:
            page.take_focus()

    def _restore_place(self, here: Here) -> None:
        self.pages.current.scroll_to(here.scroll)
        widget = self.findChild(QWidget, here.focus) if here.focus else None
        if widget is not None:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        narrow = self.width() < self.theme.px(_RAIL_BELOW)
        self.sidebar.set_rail(narrow)
        self.pages.set_narrow(narrow)
