"""Every word that the program says, as a person reads it, for texts that tell people what to press."""

import re
from xml.etree import ElementTree

from wallet_gui.assets import asset
from wallet_gui.domain.look import Language

KEY = re.compile(r"(?:(?:Ctrl|Shift|Alt)\+)*(?:[A-Z0-9,/]|F\d+|Tab|Left|Enter|Esc|Alt|Space)")
"""A key, as it stands on a keyboard."""


def names_in_the_program(language: Language) -> set[str]:
    """Return every text of the interface in a language, without the marks of access keys."""
    found = set()
    file = "zh_CN" if language is Language.ENGLISH else language.value  # the English file holds plurals alone
    for room in ("ui", "door", "home"):
        root = ElementTree.parse(asset(f"translations/{room}_{file}.ts")).getroot()
        for message in root.iter("message"):
            text = message.findtext("source" if language is Language.ENGLISH else "translation") or ""
            found.add(re.sub(r"&(?=\S)", "", re.sub(r"\(&.\)", "", text)).strip())
    return found
