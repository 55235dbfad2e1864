"""Starting with the desktop on Linux: an entry by the Desktop Application Autostart Specification."""

import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from wallet_gui.system.autostart.port import Autostart, read_entry, write_entry

_NAME: Final = "app.postern.Postern.desktop"
_ENTRY: Final = """\
[Desktop Entry]
Type=Application
Version=1.4
Name=Postern
Exec={command}
Icon=app.postern.Postern
Terminal=false
"""
_OFF: Final = frozenset({"hidden=true", "x-gnome-autostart-enabled=false"})
"""What a desktop writes into an entry that the person has switched off there."""
_WORD: Final = re.compile(r'"((?:[^"\\]|\\.)*)"|([^\s"]+)')
_ESCAPED: Final = re.compile(r"\\(.)")
_SPECIAL: Final = '"`$\\'


class LinuxAutostart(Autostart):
    """A file in the folder that every desktop reads when it starts."""

    def __init__(self, environment: Mapping[str, str] = os.environ) -> None:
        settings = environment.get("XDG_CONFIG_HOME", "")
        folder = Path(settings) if settings.startswith("/") else Path(environment.get("HOME", "/")) / ".config"
        self._path = folder / "autostart" / _NAME

    def command(self) -> Sequence[str]:
        lines = read_entry(self._path).decode("utf-8", "replace").splitlines()
        if any(line.replace(" ", "").lower() in _OFF for line in lines):
            return []
        exec_line = next((line.removeprefix("Exec=") for line in lines if line.startswith("Exec=")), "")
        return unquoted(exec_line)

    def write(self, command: Sequence[str]) -> None:
        write_entry(self._path, _ENTRY.format(command=quoted(command)).encode())

    def remove(self) -> None:
        self._path.unlink(missing_ok=True)


def quoted(command: Sequence[str]) -> str:
    """Return a command as the value of Exec: each word in quotes, and the whole escaped once more as a string."""
    words = ("".join(f"\\{sign}" if sign in _SPECIAL else sign for sign in word) for word in command)
    return " ".join(f'"{word}"' for word in words).replace("\\", "\\\\").replace("%", "%%")


def unquoted(value: str) -> list[str]:
    """Return the words of a value of Exec."""
    line = value.replace("%%", "%").replace("\\\\", "\\")
    return [_ESCAPED.sub(r"\1", quoted) if quoted else plain for quoted, plain in _WORD.findall(line)]
