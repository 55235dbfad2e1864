"""What the help calls its groups, and the language in which it speaks."""

from PySide6.QtCore import QCoreApplication, QLocale

from wallet_gui.domain.look import Language
from wallet_gui.ui.help.topics import Group
from wallet_gui.ui.language import language_of_system


def language_shown() -> Language:
    """Return the language of the texts that suit the words of the windows."""
    return language_of_system(QLocale())


def group_name(group: Group) -> str:
    """Return the heading of a group."""
    translate = QCoreApplication.translate
    return {
        Group.LEAVING: translate("Help", "Leaving"),
        Group.GETTING_IN: translate("Help", "Getting in"),
        Group.TROUBLE: translate("Help", "When something is lost or wrong"),
        Group.PROTECTING: translate("Help", "Protecting the account"),
        Group.MONEY: translate("Help", "Money"),
        Group.PRIVACY: translate("Help", "Privacy"),
        Group.PROGRAM: translate("Help", "The program"),
    }[group]
