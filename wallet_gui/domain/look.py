"""How Postern looks: choices that say nothing about a person and so may be kept outside the vault."""

from enum import StrEnum
from typing import Final

from wallet_gui.domain.frozen import frozen

TEXT_CHOICES_PERCENT = (100, 110, 125, 150, 175, 200)


class Language(StrEnum):
    """The languages Postern speaks; SYSTEM follows the desktop."""

    SYSTEM = ""
    ENGLISH = "en"
    CHINESE = "zh_CN"


LANGUAGE_NAMES: Final = {Language.ENGLISH: "English", Language.CHINESE: "简体中文"}
"""Each language in its own words, so that whoever cannot read the others finds it. English is that of the sources."""


class Colour(StrEnum):
    """The colour scheme; SYSTEM follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@frozen
class Look:
    """Language, colour, size and motion of every window."""

    language: Language = Language.SYSTEM
    colour: Colour = Colour.SYSTEM
    text_percent: int = 100
    reduce_motion: bool = False


@frozen
class Place:
    """Where the window stands, in device-independent pixels of the virtual desktop."""

    x: int
    y: int
    width: int
    height: int
    maximised: bool = False
