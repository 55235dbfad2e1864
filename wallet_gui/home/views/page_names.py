"""The names of the pages: what they are called in the program, and what a person calls them."""

from typing import Final

from PySide6.QtCore import QCoreApplication

HOME: Final = "home"
SEND: Final = "send"
RECEIVE: Final = "receive"
ACTIVITY: Final = "activity"
APPROVALS: Final = "approvals"
CONTACTS: Final = "contacts"
CHECKUP: Final = "checkup"
SETTINGS: Final = "settings"
SECURITY: Final = "settings.security"
NETWORKS: Final = "settings.networks"
TOKENS: Final = "settings.tokens"
ACCOUNT_LOG: Final = "settings.log"
NOTICES: Final = "settings.notices"


def page_name(key: str) -> str:
    """Return what a page is called in the sidebar."""
    translate = QCoreApplication.translate
    return {
        HOME: translate("PageName", "Home"),
        SEND: translate("PageName", "Send"),
        RECEIVE: translate("PageName", "Receive"),
        ACTIVITY: translate("PageName", "Activity"),
        APPROVALS: translate("PageName", "Approvals"),
        CONTACTS: translate("PageName", "Contacts"),
        CHECKUP: translate("PageName", "Check-up"),
        SETTINGS: translate("PageName", "Settings"),
    }[key]


def menu_name(key: str) -> str:
    """Return what a page is called in a menu. ``&`` marks the access key; Chinese puts its letter in brackets."""
    translate = QCoreApplication.translate
    return {
        HOME: translate("Menu", "&Home"),
        SEND: translate("Menu", "&Send"),
        RECEIVE: translate("Menu", "&Receive"),
        ACTIVITY: translate("Menu", "&Activity"),
        APPROVALS: translate("Menu", "Appro&vals"),
        CONTACTS: translate("Menu", "C&ontacts"),
        CHECKUP: translate("Menu", "Check-&up"),
        SETTINGS: translate("Menu", "&Settings"),
    }[key]
