"""The pages of the table, of which one is up, and the way back to those that were."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QStackedWidget

from wallet_gui.home.account import Snapshot
from wallet_gui.home.controllers.all import Controllers
from wallet_gui.home.views.base import Page, Screen, can_take_focus, has_entries
from wallet_gui.home.views.page_names import HOME
from wallet_gui.home.views.page_table import PAGES, page_names
from wallet_gui.home.wallet.state import WalletState
from wallet_gui.ui.theme import Theme


class PageStack(QStackedWidget):
    """Builds a page when it is first wanted: at an unlock the person waits for one of them, not for all."""

    shown = Signal(str)
    """The name of the page that is up from now on."""
    screen_made = Signal(object)
    """A ``Screen`` has been built."""
    page_made = Signal(object)
    """A ``Page`` has been built, and drawn with what is known."""

    def __init__(self, theme: Theme, controllers: Controllers) -> None:
        super().__init__()
        self._theme, self._controllers = theme, controllers
        self._entries = {entry.key: entry for entry in PAGES}
        self._names = page_names()
        self._screens: dict[str, Screen] = {}
        self._up: Screen | None = None
        self._history: list[str] = []
        self._snapshot: tuple[Snapshot, int] | None = None
        self._wallet: WalletState | None = None
        self._is_narrow = False

    # Where one is

    @property
    def where(self) -> str:
        """The name of the page that is up: ``home``, or ``settings.`` and its category; empty before the first."""
        return "" if self._up is None else self._up.where

    @property
    def current(self) -> Page:
        """The page that is up."""
        assert self._up is not None
        return self._up.current

    @property
    def pages(self) -> tuple[Page, ...]:
        """Every page that has been built, those of the settings among them."""
        return tuple(page for screen in self._screens.values() for page in screen.pages)

    def at(self, key: str) -> Screen:
        """Return what stands under a key in the table, built now if it has not been."""
        if key not in self._screens:
            self._screens[key] = screen = self._entries[key].make(self._theme, self._controllers)
            screen.set_narrow(self._is_narrow)
            self.addWidget(screen)
            for page in screen.pages:
                self._take_in(page)
            screen.page_made.connect(self._take_in)
            self.screen_made.emit(screen)
        return self._screens[key]

    # Going somewhere

    def show_page(self, name: str, what: object = None) -> None:
        """Show a page and give its heading the focus. ``what`` is handed to it; a name nobody knows shows Home."""
        before = self.where
        self._show(name, what)
        if before and self.where != before and self._history[-1:] != [before]:
            self._history.append(before)

    def go_back(self) -> None:
        """Show the page that was up before."""
        if self._history:
            self._show(self._history.pop())

    def show_neighbour(self, step: int) -> None:
        """Show the page so many entries further down the sidebar; after the last comes the first."""
        keys = list(self._entries)
        here = keys.index(self.where.partition(".")[0])
        self.show_page(keys[(here + step) % len(keys)])

    # What is shown

    def render_state(self, snapshot: Snapshot, now_s: int) -> None:
        """Draw a snapshot on every page, also on those that are built later; ``now_s`` is Unix time."""
        self._snapshot = snapshot, now_s
        had = QApplication.focusWidget()
        for page in self.pages:
            page.render_state(snapshot, now_s)
        if had is not None and self.isAncestorOf(had) and self.isEnabled() and not can_take_focus(had):
            self.current.go_on_at(had)

    def render_wallet(self, state: WalletState) -> None:
        """Draw what is known of the networks on every page, also on those that are built later."""
        self._wallet = state
        for page in self.pages:
            page.render_wallet(state)

    def set_narrow(self, is_narrow: bool) -> None:
        """Make do with less width, or no longer."""
        self._is_narrow = is_narrow
        for screen in self._screens.values():
            screen.set_narrow(is_narrow)

    # What is kept while Postern is locked

    def collect(self, of: Callable[[Page], Mapping[str, str]]) -> dict[str, str]:
        """Return what every page has to tell, in one."""
        return {name: text for page in self.pages for name, text in of(page).items()}

    def come_back(self, name: str, form: Mapping[str, str]) -> None:
        """Fill in what stood there before a lock, and show the page that was up. There is no way back beyond it.

        Pages with anything to fill in are built, so that it is theirs again, whether they are looked at or not.
        """
        for key in self._entries:
            if has_entries(form, key):
                self.at(key)
        for screen in self._screens.values():
            screen.restore(form)
        if name:
            self.show_page(name)
        self._history.clear()

    def _show(self, name: str, what: object = None) -> None:
        key, _, part = name.partition(".")
        screen = self.at(key if key in self._entries else HOME)
        screen.show_part(part)
        if what is not None:
            screen.current.open_with(what)
        self._up = screen
        self.setCurrentWidget(screen)
        screen.current.take_focus()
        self.shown.emit(screen.where)

    def _take_in(self, page: Page) -> None:
        """Tell a new page what the others know."""
        page.know_pages(self._names)
        page.go_asked.connect(self.show_page)
        if self._snapshot is not None:
            page.render_state(*self._snapshot)
        if self._wallet is not None:
            page.render_wallet(self._wallet)
        self.page_made.emit(page)
