"""The menu bar of an open session."""

from collections.abc import Callable

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from wallet_gui.domain.look import Colour, Language
from wallet_gui.home.views.page_names import CHECKUP, HOME, SETTINGS
from wallet_gui.home.views.page_table import PAGES
from wallet_gui.ui.frame import BaseWindow
from wallet_gui.ui.help.menu import KEYS, MENU, diagnostics_words, entry_name, menu_words
from wallet_gui.ui.help.topics import Topic

_SHORTCUTS = {entry.key: entry.shortcut for entry in PAGES}
_ROLES: dict[Topic | None, QAction.MenuRole] = {Topic.ABOUT: QAction.MenuRole.AboutRole}


class Menus:
    """Builds the menus once; ``retranslate`` of the window names them. What an entry does is given by the window."""

    def __init__(self, window: BaseWindow, acts: dict[str, Callable[[], object]]) -> None:
        self._window, self._acts = window, acts
        self.actions: dict[str, QAction] = {}
        self._is_printable = self._is_confirming = False
        self._build_file_and_wallet()
        self._build_security()
        self._build_view()
        self._build_help()

    def show_look(self, colour: Colour, language: Language) -> None:
        """Tick what holds."""
        self.actions[f"menu.colour.{colour.value}"].setChecked(True)
        self.actions[f"menu.language.{language.value or 'system'}"].setChecked(True)

    def show_hidden(self, hides_balances: bool) -> None:
        """Tick whether balances are hidden."""
        self.actions["menu.hide_balances"].setChecked(hides_balances)

    def set_confirming(self, is_confirming: bool) -> None:
        """While a question stands at a confirm door, only locking and looking around are possible."""
        self._is_confirming = is_confirming
        free = {"menu.lock", "menu.full_screen"}
        for name, action in self.actions.items():
            is_harmless = name in free or name.startswith(("menu.help.", "menu.colour.", "menu.language."))
            action.setEnabled(is_harmless or not is_confirming)
        self.set_printable(self._is_printable)

    def set_printable(self, is_printable: bool) -> None:
        """Offer printing, or not, by the page that is up."""
        self._is_printable = is_printable
        self.actions["menu.print"].setEnabled(is_printable and not self._is_confirming)

    def name(self, titles: dict[str, str], entries: dict[str, str]) -> None:
        """Give every menu and entry its words."""
        for key, title in titles.items():
            self._menus[key].setTitle(title)
        for key, text in entries.items():
            self.actions[f"menu.{key}"].setText(text)
        for topic in MENU:
            self.actions[f"menu.help.{entry_name(topic)}"].setText(menu_words(topic))
        self.actions["menu.help.diagnostics"].setText(diagnostics_words())

    def _build_file_and_wallet(self) -> None:
        self._menus: dict[str, QMenu] = {"file": self._window.add_menu("")}
        self._add("file", "switch")
        self._menus["file"].addSeparator()
        self._add("file", "export")
        self._add("file", "print", QKeySequence.StandardKey.Print)
        self._menus["file"].addSeparator()
        self._add("file", "close", QKeySequence.StandardKey.Close)
        self._add("file", "quit", "Ctrl+Q", QAction.MenuRole.QuitRole)
        menu = self._menus["wallet"] = self._window.add_menu("")
        for entry in PAGES:
            if entry.key not in {HOME, CHECKUP, SETTINGS}:
                self._add("wallet", entry.key, entry.shortcut)
        menu.addSeparator()
        self._add("wallet", "refresh", QKeySequence.StandardKey.Refresh)
        self._add("wallet", "copy_address", "Ctrl+Shift+C")
        self._add("wallet", "show_code")

    def _build_security(self) -> None:
        self._menus["security"] = self._window.add_menu("")
        self._add("security", "lock", "Ctrl+L")
        self._add("security", "log_out", "Ctrl+Shift+L")
        self._menus["security"].addSeparator()
        self._add("security", CHECKUP, _SHORTCUTS[CHECKUP])
        for name in ("check_phrase", "show_phrase", "change_password", "secure"):
            self._add("security", name)

    def _build_view(self) -> None:
        menu = self._menus["view"] = self._window.add_menu("")
        self._add("view", HOME, _SHORTCUTS[HOME])
        self._add("view", SETTINGS, _SHORTCUTS[SETTINGS], QAction.MenuRole.PreferencesRole)
        self._add("view", "find", QKeySequence.StandardKey.Find)
        menu.addSeparator()
        self._add("view", "hide_balances", "Ctrl+Shift+H").setCheckable(True)
        menu.addSeparator()
        for key, choices in (
            ("colour", [c.value for c in Colour]),
            ("language", [one.value or "system" for one in Language]),
        ):
            part = self._menus[key] = QMenu(menu)
            menu.addMenu(part)
            group = QActionGroup(part)
            for choice in choices:
                group.addAction(self._add(key, f"{key}.{choice}")).setCheckable(True)
        menu.addSeparator()
        self._add("view", "full_screen", "F11").setCheckable(True)

    def _build_help(self) -> None:
        self._menus["help"] = self._window.add_menu("")
        for topic in MENU:
            if topic is Topic.ABOUT:
                self._add("help", "help.diagnostics")
            self._add("help", f"help.{entry_name(topic)}", KEYS.get(topic, ()), _ROLES.get(topic, _NO_ROLE))

    def _add(
        self,
        menu: str,
        name: str,
        shortcut: str | QKeySequence.StandardKey | tuple[()] = (),
        role: QAction.MenuRole = QAction.MenuRole.NoRole,
    ) -> QAction:
        action = self._window.add_action(self._menus[menu], f"menu.{name}", "", shortcut, role)

        def act() -> None:  # without the signal's own argument
            self._acts[name]()

        action.triggered.connect(act)
        self.actions[f"menu.{name}"] = action
        return action


_NO_ROLE = QAction.MenuRole.NoRole
