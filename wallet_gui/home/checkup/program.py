"""Which Postern runs, and how it came onto this computer."""

import os
import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

import wallet_gui

_SYSTEM_FOLDERS: Final = ("/usr", "/opt")


class Origin(StrEnum):
    """How this Postern was put here."""

    SOURCE = "source"
    """A copy of the source code."""
    PYTHON_PACKAGE = "python_package"
    SYSTEM_PACKAGE = "system_package"
    """In a folder that the system's own packages use."""
    BUNDLE = "bundle"
    """A program with its own Python inside."""


@dataclass(frozen=True, slots=True)
class ProgramLook:
    """What was seen."""

    version: str
    origin: Origin
    can_be_changed: bool
    """Whether the user that runs it may change its files: then any other program of this user may, too."""


def look_at_program(package: Path | None = None, *, is_frozen: bool | None = None) -> ProgramLook:
    """Look at the files that this program was started from."""
    frozen = bool(getattr(sys, "frozen", False)) if is_frozen is None else is_frozen
    here = sys.executable if frozen else wallet_gui.__file__  # a bundle keeps its modules in one file
    folder = Path(os.path.realpath(package or Path(here).parent))
    return ProgramLook(wallet_gui.__version__, _origin(folder, frozen), os.access(folder, os.W_OK))


def _origin(folder: Path, is_frozen: bool) -> Origin:
    if not is_frozen and not (folder / "resources").is_dir():  # only a built package carries them inside
        return Origin.SOURCE
    around = {str(parent) for parent in folder.parents}
    if not around.isdisjoint(_SYSTEM_FOLDERS) and "/usr/local" not in around:
        return Origin.SYSTEM_PACKAGE
    return Origin.BUNDLE if is_frozen else Origin.PYTHON_PACKAGE
