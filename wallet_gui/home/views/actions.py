"""What the menus of an open session do, and what they are called."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from wallet_gui.domain.look import LANGUAGE_NAMES, Colour, Language, Look
from wallet_gui.domain.session import Purpose
from wallet_gui.home.controllers.all import Controllers
from wallet_gui.home.views.menus import Menus
from wallet_gui.home.views.page_names import menu_name
from wallet_gui.home.views.page_table import PAGES
from wallet_gui.home.views.wallet_words import address_name
from wallet_gui.home.wallet.state import WalletState
from wallet_gui.ui.help.menu import MENU, entry_name

if TYPE_CHECKING:
    from wallet_gui.home.views.window import HomeWindow


class MainActions:
    """Connects every entry of the menu bar and of the account menu."""

    def __init__(self, window: "HomeWindow", controllers: Controllers, account_menu: QMenu) -> None:
        self._window, self._controllers = window, controllers
        self._menus = Menus(window, self._acts())
        actions = self._menus.actions
        window.everywhere.append(actions["menu.lock"])
        self._account_menu = account_menu
        self._addresses = QActionGroup(account_menu)
        self._below_addresses = account_menu.addSeparator()
        self._rename = account_menu.addAction("", window.rename_address)
        self._rename.setObjectName("account_menu.rename")
        account_menu.insertAction(self._rename, actions["menu.copy_address"])
        account_menu.insertAction(self._rename, actions["menu.show_code"])
        account_menu.addSeparator()
        account_menu.addAction(actions["menu.switch"])
        account_menu.addAction(actions["menu.lock"])
        account_menu.addAction(actions["menu.log_out"])
        controllers.wallet.changed.connect(self._show_addresses)

    def show_look(self, look: Look) -> None:
        """Tick what holds."""
        self._menus.show_look(look.colour, look.language)

    def show_hidden(self, hides_balances: bool) -> None:
        """Tick whether balances are hidden."""
        self._menus.show_hidden(hides_balances)

    def set_printable(self, is_printable: bool) -> None:
        """Offer printing, or not, by the page that is up."""
        self._menus.set_printable(is_printable)

    def set_confirming(self, is_confirming: bool) -> None:
        """Leave only what is harmless while a question stands at a door."""
        self._menus.set_confirming(is_confirming)

    def leave_full_screen(self) -> None:
        """Bring the window's frame back."""
        self._menus.actions["menu.full_screen"].setChecked(False)
        self._window.set_full_screen(False)

    def _acts(self) -> dict[str, Callable[[], object]]:
        window, controllers = self._window, self._controllers

        def ask(purpose: Purpose) -> Callable[[], None]:
            return lambda: controllers.confirm.ask(purpose)

        acts: dict[str, Callable[[], object]] = {
            "switch": window.leave_flow.open_to_switch,
            "export": ask(Purpose.EXPORT),
            "print": window.print_page,
            "close": window.close,
            "quit": controllers.leave.quit,
            "copy_address": self._copy,
            "show_code": window.show_code,
            "lock": controllers.idle.lock_now,
            "log_out": window.leave_flow.open,
            "check_phrase": ask(Purpose.CHECK_PHRASE),
            "show_phrase": ask(Purpose.REVEAL_PHRASE),
            "change_password": ask(Purpose.CHANGE_PASSWORD),
            "secure": ask(Purpose.SECURE),
            "refresh": controllers.wallet.refresh,
            "find": window.search,
            "hide_balances": controllers.account.toggle_balances,
            "full_screen": lambda: window.set_full_screen(not window.isFullScreen()),
        }
        for entry in PAGES:
            acts[entry.key] = partial(window.show_page, entry.key)
        for colour in Colour:
            acts[f"colour.{colour.value}"] = partial(self._set_colour, colour)
        for language in Language:
            acts[f"language.{language.value or 'system'}"] = partial(self._set_language, language)
        for topic in MENU:
            acts[f"help.{entry_name(topic)}"] = partial(window.show_help, topic)
        acts["help.diagnostics"] = window.diagnostics.open
        return acts

    def _copy(self) -> None:
        self._controllers.clipboard.copy_address(self._controllers.wallet.state.account.address)

    def _show_addresses(self, state: WalletState) -> None:
        """Offer the addresses in the account menu where there are several, and name the shown one in the sidebar."""
        self._window.sidebar.account.show_address(state.account.label)
        shown = [(address.id, address_name(address)) for address in state.book.addresses]
        known = [(action.data(), action.text().replace("&&", "&")) for action in self._addresses.actions()]
        if shown != known:
            self._list_addresses(shown)
        for action in self._addresses.actions():
            action.setChecked(action.data() == state.account.id)
            action.setVisible(len(shown) > 1)
        self._below_addresses.setVisible(len(shown) > 1)

    def _list_addresses(self, addresses: list[tuple[str, str]]) -> None:
        for action in self._addresses.actions():
            self._addresses.removeAction(action)
            action.setParent(None)
            action.deleteLater()
        for place, (key, name) in enumerate(addresses, start=1):
            action = QAction(name.replace("&", "&&"), self._account_menu)
            action.setObjectName(f"account_menu.address.{place}")
            action.setCheckable(True)
            action.setData(key)
            action.triggered.connect(lambda _=False, chosen=key: self._controllers.wallet.choose_address(chosen))
            self._addresses.addAction(action)
            self._account_menu.insertAction(self._below_addresses, action)

    def _set_colour(self, colour: Colour) -> None:
        settings = self._controllers.settings
        settings.set_look(replace(settings.look, colour=colour))

    def _set_language(self, language: Language) -> None:
        settings = self._controllers.settings
        settings.set_look(replace(settings.look, language=language))

    def retranslate(self) -> None:
        """Name every menu and entry. ``&`` marks the access key; Chinese puts its letter in brackets."""
        translate = QCoreApplication.translate
        titles = {
            "file": translate("Menu", "&File"),
            "wallet": translate("Menu", "&Wallet"),
            "security": translate("Menu", "&Security"),
            "view": translate("Menu", "&View"),
            "help": translate("Menu", "&Help"),
            "colour": translate("Menu", "&Colour"),
            "language": translate("Menu", "&Language"),
        }
        entries = {
            "switch": translate("Menu", "&Switch account…"),
            "export": translate("Menu", "&Export encrypted vault…"),
            "print": translate("Menu", "&Print…"),
            "close": translate("Menu", "&Close window"),
            "quit": translate("Menu", "&Quit"),
            "refresh": translate("Menu", "&Refresh"),
            "copy_address": translate("Menu", "&Copy address"),
            "show_code": translate("Menu", "Show address &full screen"),
            "lock": translate("Menu", "&Lock"),
            "log_out": translate("Menu", "Log &out…"),
            "check_phrase": translate("Menu", "&Check recovery phrase…"),
            "show_phrase": translate("Menu", "&Show recovery phrase…"),
            "change_password": translate("Menu", "Change &password…"),
            "secure": translate("Menu", "S&ecure account…"),
            "find": translate("Menu", "&Find"),
            "hide_balances": translate("Menu", "Hide &balances"),
            "colour.system": translate("Menu", "&System"),
            "colour.light": translate("Menu", "&Light"),
            "colour.dark": translate("Menu", "&Dark"),
            "language.system": translate("Menu", "&System"),
            "full_screen": translate("Menu", "F&ull screen"),
        }
        entries |= {f"language.{language.value}": name for language, name in LANGUAGE_NAMES.items()}
        entries |= {entry.key: menu_name(entry.key) for entry in PAGES}
        self._menus.name(titles, entries)
        self._rename.setText(translate("Menu", "&Rename address…"))
