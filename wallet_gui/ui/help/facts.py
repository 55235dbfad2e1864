"""What is true for this computer and this session, beside what is true for everybody."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from wallet_gui import __version__
from wallet_gui.assets import asset
from wallet_gui.domain.frozen import frozen
from wallet_gui.domain.session import Computer
from wallet_gui.ui.build import build_stamp
from wallet_gui.ui.help.topics import Topic

_LICENCE_FILES = ("icons/LICENSE", "fonts/OFL.txt", "wordlists/LICENSE", "chains/LICENSE")


@frozen
class HelpFacts:
    """What the process that shows the help knows of where it runs."""

    computer: Computer = Computer.MINE
    profile: str = ""
    """Postern's folder on this computer; empty while it is not known, or for a guest, who has none."""


def values() -> Mapping[str, str]:
    """Return what stands for the names in braces in the texts."""
    return {"version": __version__, "build": build_words()}


def build_words() -> str:
    """Say which build this is."""
    stamp = build_stamp()
    if stamp is None:
        return QCoreApplication.translate("HelpFacts", "not packaged: it runs from its sources")
    words = QCoreApplication.translate("HelpFacts", "{commit}, made from sources of {date}")
    return words.format(commit=stamp.commit, date=stamp.date)


def note_for(topic: Topic, facts: HelpFacts) -> str:
    """Return what is to be said of this session at the beginning of a text."""
    translate = QCoreApplication.translate
    if topic not in {Topic.STORED, Topic.LEAVING, Topic.SHARED, Topic.QUICK}:
        return ""
    if facts.computer is Computer.GUEST:
        return translate("HelpFacts", "You are a guest now: nothing of this session is written to this computer.")
    if topic is Topic.STORED and facts.profile:
        return translate("HelpFacts", "On this computer Postern's folder is {folder}").format(folder=facts.profile)
    if facts.computer is Computer.SHARED and topic is not Topic.STORED:
        return translate("HelpFacts", "Postern has been told that other people use this computer too.")
    return ""


def below(topic: Topic) -> str:
    """Return the long text that stands below a topic: the licences of what Postern carries in its own folders."""
    if topic is not Topic.LICENCES:
        return ""
    return "\n\n".join(asset(name).read_text(encoding="utf-8") for name in _LICENCE_FILES)
