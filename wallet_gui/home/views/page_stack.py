"""The pages of the table, of which one is up, and the way back to those that were."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from wallet_gui.home.controllers.all import Controllers
from wallet_gui.home.views.base import Page, Screen
from wallet_gui.home.views.page_names import HOME
from wallet_gui.home.views.page_table import PAGES
from wallet_gui.ui.theme import Theme


class PageStack(QStackedWidget):
    """Builds every page once. ``shown`` carries the name of the page that is up from now on."""

    shown = Signal(str)

    def __init__(self, theme: Theme, controllers: Controllers) -> None:
        super().__init__()
        self._screens: dict[str, Screen] = {entry.key: entry.make(theme, controllers) for entry in PAGES}
        self._history: list[str] = []
        for screen in self._screens.values():
            self.addWidget(screen)
        names = {*self._screens, *(page.objectName() for page in self.pages)}
        for page in self.pages:
            page.know_pages(names)
            page.go_asked.connect(self.show_page)

    # Where one is

    @property
    def where(self) -> str:
        """The name of the page that is up: ``home``, or ``settings.`` and its category."""
        return self._screen.where

    @property
    def current(self) -> Page:
        """The page that is up."""
        return self._screen.current

    @property
    def pages(self) -> tuple[Page, ...]:
        """Every page, those of the settings among them."""
        return tuple(page for screen in self._screens.values() for page in screen.pages)

    def at(self, key: str) -> Screen:
        """Return what stands under a key in the table."""
        return self._screens[key]

    # Going somewhere

    def show_page(self, name: str, what: object = None) -> None:
        """Show a page and give its heading the focus. ``what`` is handed to it; a name nobody knows shows Home."""
        before = self.where
        self._show(name, what)
        if self.where != before and self._history[-1:] != [before]:
            self._history.append(before)

    def go_back(self) -> None:
        """Show the page that was up before."""
        if self._history:
            self._show(self._history.pop())

    def show_neighbour(self, step: int) -> None:
        """Show the page so many entries further down the sidebar; after the last comes the first."""
        keys = list(self._screens)
        here = next(index for index, key in enumerate(keys) if self._screens[key] is self._screen)
        self.show_page(keys[(here + step) % len(keys)])

    # What is kept while Postern is locked

    def collect(self, of: Callable[[Page], Mapping[str, str]]) -> dict[str, str]:
        """Return what every page has to tell, in one."""
        return {name: text for page in self.pages for name, text in of(page).items()}

    def come_back(self, name: str, form: Mapping[str, str]) -> None:
        """Fill in what stood there before a lock, and show the page that was up. There is no way back beyond it."""
        for page in self.pages:
            page.restore(form)
        if name:
            self.show_page(name)
        self._history.clear()

    def _show(self, name: str, what: object = None) -> None:
        key, _, part = name.partition(".")
        screen = self._screens.get(key) or self._screens[HOME]
        screen.show_part(part)
        if what is not None:
            screen.current.open_with(what)
        self.setCurrentWidget(screen)
        screen.current.take_focus()
        self.shown.emit(screen.where)

    @property
    def _screen(self) -> Screen:
        return next(screen for screen in self._screens.values() if screen is self.currentWidget())
