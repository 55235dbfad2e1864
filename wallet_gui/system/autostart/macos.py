"""Starting with the desktop on macOS: a launch agent of the person's own."""

import plistlib
from collections.abc import Sequence
from pathlib import Path
from typing import Final
from xml.parsers.expat import ExpatError

from wallet_gui.system.autostart.port import Autostart, read_entry, write_entry

_LABEL: Final = "app.postern.Postern"


class MacAutostart(Autostart):
    """A property list that launchd reads when the person logs in to the computer."""

    def __init__(self, home: Path | None = None) -> None:
        self._path = (home or Path.home()) / "Library" / "LaunchAgents" / f"{_LABEL}.plist"

    def command(self) -> Sequence[str]:
        held = read_entry(self._path)
        try:
            entry = plistlib.loads(held) if held else {}
        except (plistlib.InvalidFileException, ExpatError, ValueError):
            return []
        words = entry.get("ProgramArguments") if isinstance(entry, dict) and not entry.get("Disabled") else None
        return [word for word in words if isinstance(word, str)] if isinstance(words, list) else []

    def write(self, command: Sequence[str]) -> None:
        entry = {
            "Label": _LABEL,
            "ProgramArguments": list(command),
            "RunAtLoad": True,
            "ProcessType": "Interactive",
            "LimitLoadToSessionType": "Aqua",
        }
        write_entry(self._path, plistlib.dumps(entry))

    def remove(self) -> None:
        self._path.unlink(missing_ok=True)
