"""What the help calls its topics and groups, and the language in which it speaks."""

from PySide6.QtCore import QCoreApplication, QLocale

from wallet_gui.domain.look import Language
from wallet_gui.ui.help.shelf import articles
from wallet_gui.ui.help.topics import Group, Topic


def language_shown() -> Language:
    """Return the language of the texts that suit the words of the windows."""
    return Language.CHINESE if QLocale().language() is QLocale.Language.Chinese else Language.ENGLISH


def topic_title(topic: Topic) -> str:
    """Return the title of a text in the language that is shown."""
    return articles(language_shown())[topic].title


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
