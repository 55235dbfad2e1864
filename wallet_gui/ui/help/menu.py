"""The entries of a Help menu. No text is read for them: a menu is built at every start."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from wallet_gui.ui.help.topics import Topic

MENU: Final = (
    None,
    Topic.LEAVING,
    Topic.SHORTCUTS,
    Topic.TIPS,
    Topic.STORED,
    Topic.NETWORKS,
    Topic.LICENCES,
    Topic.ABOUT,
)
"""In their order; None is the help for the page that is up. The diagnostics file comes before About."""
KEYS: Final = {None: "F1", Topic.SHORTCUTS: "Ctrl+/"}


def entry_name(topic: Topic | None) -> str:
    """Return the second half of the object name of an entry."""
    return "help" if topic is None else topic.value


def menu_words(topic: Topic | None) -> str:
    """Return what a Help menu calls an entry; None is the help for the page that is up."""
    translate = QCoreApplication.translate
    return {
        None: translate("Help", "&Help"),
        Topic.LEAVING: translate("Help", "How to &leave safely"),
        Topic.STORED: translate("Help", "&What Postern stores"),
        Topic.NETWORKS: translate("Help", "What &networks learn"),
        Topic.SHORTCUTS: translate("Help", "&Keyboard shortcuts"),
        Topic.TIPS: translate("Help", "&Safety tips"),
        Topic.LICENCES: translate("Help", "L&icences"),
        Topic.ABOUT: translate("Help", "&About Postern"),
    }[topic]


def diagnostics_words() -> str:
    """Return what a Help menu calls the diagnostics file."""
    return QCoreApplication.translate("Help", "&Diagnostics…")
