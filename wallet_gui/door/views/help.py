"""What the Help menu of the door opens: short texts, each in a dialog of its own."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from wallet_gui import __version__
from wallet_gui.door.views.dialogs import Choice, ask
from wallet_gui.ui import help as help_texts
from wallet_gui.ui.help import HelpDialog
from wallet_gui.ui.theme import Theme

translate = QCoreApplication.translate


class Topic(StrEnum):
    """The entries of the Help menu."""

    HELP = "help"
    SHORTCUTS = "shortcuts"
    TIPS = "tips"
    STORES = "stores"
    LICENCES = "licences"
    ABOUT = "about"


def show_help(owner: QWidget, theme: Theme, topic: Topic) -> None:
    """Open the text of a topic."""
    if topic is Topic.TIPS:
        HelpDialog(theme, help_texts.Topic.TIPS, owner).open()
        return
    title, text = _TEXTS[topic]()
    ask(owner, theme, title, text, [Choice("help.close", translate("Help", "Close"), stays=True)])


def topic_title(topic: Topic) -> str:
    """Return the name of a topic, as the menu shows it."""
    if topic is Topic.TIPS:
        return help_texts.topic_title(help_texts.Topic.TIPS)
    return _TEXTS[topic]()[0]


def _help() -> tuple[str, str]:
    return (
        translate("Help", "Help"),
        translate(
            "Help",
            "Log in opens your vault on this computer, with your account name, your password and, if you set one up, a "
            "6-digit code. Nothing is sent anywhere.\n\n"
            "Lock (Ctrl+L) closes the door for a while: the programs that know your keys and balances end, the session "
            "waits, and your password brings it back.\n\n"
            "Log out (also called sign out or logout) ends the session, erases what it left on this computer, looks "
            "for each item again and shows you a receipt. The encrypted vault stays, unless you choose to remove "
            "it.\n\n"
            "Nobody can reset a password. If you forget it, your recovery phrase makes a new account with the same "
            "assets.",
        ),
    )


def _shortcuts() -> tuple[str, str]:
    return (
        translate("Help", "Keyboard shortcuts"),
        translate(
            "Help",
            "Enter — log in, unlock, go on\n"
            "Esc — cancel, or one step back\n"
            "Tab, Shift+Tab — next and previous control\n"
            "Alt and the underlined letter — go to that field\n"
            "Alt+V — show what is typed in a password field\n"
            "Alt+S — show the recovery phrase\n"
            "F1 — help\n"
            "F11 — full screen\n"
            "Ctrl+W — close the window\n"
            "Ctrl+Q — quit Postern",
        ),
    )


def _stores() -> tuple[str, str]:
    return (
        translate("Help", "What Postern stores"),
        translate(
            "Help",
            "Before you log in, Postern's folder holds:\n\n"
            "• the encrypted vault of each account, and the copy before its last change. Account names are not "
            "readable "
            "in it;\n"
            "• one small file with the number of wrong tries, your language and colours, and where the window "
            "stood.\n\n"
            "While you are logged in, a cache that is encrypted with a key from your vault may be added. Logging out "
            "erases it.\n\n"
            "Passwords, codes and recovery phrases are never stored, and never put on the clipboard.",
        ),
    )


def _licences() -> tuple[str, str]:
    return (
        translate("Help", "Licences"),
        translate(
            "Help",
            "Postern is free software under the MIT licence.\n\n"
            "It is built with Qt for Python (LGPL 3), cryptography (Apache 2.0, BSD), mnemonic (MIT), pyotp (MIT), "
            "qrcode (BSD), zxcvbn (MIT), eth-account (MIT), platformdirs (MIT) and SQLCipher (BSD).\n\n"
            "Icons: Lucide (ISC). Typeface: JetBrains Mono (OFL 1.1). Words of suggested passphrases: EFF large "
            "word list (CC BY 3.0 US).",
        ),
    )


def _about() -> tuple[str, str]:
    text = translate(
        "Help",
        "Version {version}\n\nA postern is the small side gate by which one leaves a castle safely. Postern is a "
        "wallet "
        "that you can leave with certainty.",
    )
    return translate("Help", "About Postern"), text.format(version=__version__)


_TEXTS = {
    Topic.HELP: _help,
    Topic.SHORTCUTS: _shortcuts,
    Topic.STORES: _stores,
    Topic.LICENCES: _licences,
    Topic.ABOUT: _about,
}
