"""Every page of an open session, in the order of the sidebar: one line each."""

from collections.abc import Callable
from dataclasses import dataclass

from wallet_gui.home.controllers.all import Controllers
from wallet_gui.home.views.activity.page import ActivityPage
from wallet_gui.home.views.approvals.page import ApprovalsPage
from wallet_gui.home.views.base import Screen
from wallet_gui.home.views.checkup.page import CheckupPage
from wallet_gui.home.views.contacts.page import ContactsPage
from wallet_gui.home.views.home.page import HomePage
from wallet_gui.home.views.page_names import ACTIVITY, APPROVALS, CHECKUP, CONTACTS, HOME, RECEIVE, SEND, SETTINGS
from wallet_gui.home.views.receive.page import ReceivePage
from wallet_gui.home.views.send.page import SendPage
from wallet_gui.home.views.settings.page import CATEGORIES, SettingsPage
from wallet_gui.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class PageEntry:
    """What the window has to know of a page; the sidebar, the menus and Ctrl+Tab follow from it."""

    key: str
    icon: str
    shortcut: str
    make: Callable[[Theme, Controllers], Screen]
    parts: tuple[str, ...] = ()
    """The second halves of the names of its pages, where it has several."""


PAGES: tuple[PageEntry, ...] = (
    PageEntry(HOME, "home", "Ctrl+1", HomePage),
    PageEntry(SEND, "send", "Ctrl+2", SendPage),
    PageEntry(RECEIVE, "receive", "Ctrl+3", ReceivePage),
    PageEntry(ACTIVITY, "activity", "Ctrl+4", ActivityPage),
    PageEntry(APPROVALS, "approvals", "Ctrl+5", ApprovalsPage),
    PageEntry(CONTACTS, "contacts", "Ctrl+6", ContactsPage),
    PageEntry(CHECKUP, "checkup", "Ctrl+7", CheckupPage),
    PageEntry(SETTINGS, "settings", "Ctrl+,", SettingsPage, tuple(CATEGORIES)),
)


def page_names() -> frozenset[str]:
    """Return every name under which a page can be shown."""
    parts = [f"{entry.key}.{part}" for entry in PAGES for part in entry.parts]
    return frozenset([*(entry.key for entry in PAGES), *parts])
