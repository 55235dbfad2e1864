"""The port: what starts a program together with the desktop."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from pathlib import Path

from wallet_gui.system.own_file import write_own_file
from wallet_gui.system.program import start_command

OPTION = "--minimised"


class Autostart(ABC):
    """One entry for Postern. What another profile has put there is that profile's."""

    @property
    def is_possible(self) -> bool:
        """Whether there is a command that will still start this program next time."""
        return bool(start_command())

    def starts(self, profile: Path) -> bool:
        """Say whether the desktop starts Postern with this profile. Raises OSError."""
        return str(profile) in self.command()

    def switch_on(self, profile: Path) -> None:
        """Have it started, minimised, on the page where one logs in. Raises OSError."""
        self.write([*start_command(), OPTION, "--profile", str(profile)])

    def switch_off(self, profile: Path) -> None:
        """Take the entry of this profile away. Raises OSError."""
        if self.starts(profile):
            self.remove()

    @abstractmethod
    def command(self) -> Sequence[str]:
        """Return the command of the entry; nothing if there is none, or it is switched off. Raises OSError."""

    @abstractmethod
    def write(self, command: Sequence[str]) -> None:
        """Make the entry, in place of what is there. Raises OSError."""

    @abstractmethod
    def remove(self) -> None:
        """Take the entry away, if there is one. Raises OSError."""


def write_entry(path: Path, content: bytes) -> None:
    """Write a file whole, or not at all, with the folder it stands in. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    write_own_file(path, content)


def read_entry(path: Path) -> bytes:
    """Return what a file holds; nothing if there is none. Raises OSError."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""
