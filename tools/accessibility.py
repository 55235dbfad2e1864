"""What running programs show and where, read from the accessibility tree as a screen reader reads it."""

import json
import subprocess
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from tools.console import DevError

_SYSTEM_PYTHON = "/usr/bin/python3"
_READER = Path(__file__).with_name("accessibility_reader.py")


@dataclass(frozen=True)
class Box:
    """A rectangle on the screen, in pixels."""

    x: int
    y: int
    width: int
    height: int

    @property
    def center(self) -> tuple[int, int]:
        """Return the pixel in the middle."""
        return self.x + self.width // 2, self.y + self.height // 2

    def holds(self, point: tuple[int, int]) -> bool:
        """Tell whether a pixel lies inside."""
        return self.x <= point[0] < self.x + self.width and self.y <= point[1] < self.y + self.height

    def united(self, other: "Box") -> "Box":
        """Return the smallest box around both."""
        left, top = min(self.x, other.x), min(self.y, other.y)
        right = max(self.x + self.width, other.x + other.width)
        bottom = max(self.y + self.height, other.y + other.height)
        return Box(left, top, right - left, bottom - top)


@dataclass(frozen=True)
class Seen:
    """One thing on the screen, as a screen reader would tell it."""

    id: str
    """The object name, the same in every language."""
    role: str
    name: str
    description: str
    text: str | None
    """What a text field or a text holds; dots for a password."""
    states: frozenset[str]
    box: Box
    view: Box
    """The area left for it by what is around it: what a scroll area shows now."""
    pid: int
    is_window: bool

    @property
    def words(self) -> str:
        """Return what it says: its text if it has one, else its name."""
        return self.text or self.name

    @property
    def is_enabled(self) -> bool:
        """Tell whether it can be used."""
        return "enabled" in self.states

    @property
    def is_checked(self) -> bool:
        """Tell whether it is ticked or chosen."""
        return "checked" in self.states

    @property
    def has_focus(self) -> bool:
        """Tell whether keys go to it."""
        return "focused" in self.states


class Accessibility:
    """Reads the accessibility tree through a program of the system's Python."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        if not Path(_SYSTEM_PYTHON).exists():
            raise DevError(f"{_SYSTEM_PYTHON} with python3-gi is needed to read the accessibility tree.")
        self._reader = subprocess.Popen(
            [_SYSTEM_PYTHON, str(_READER)],
            env=dict(environment),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the reader."""
        self._reader.communicate(timeout=10)

    def find(self, pids: Collection[int], names: Collection[str]) -> list[Seen]:
        """Return the things with these object names that show now."""
        return self._ask(pids, names)

    def focused(self, pids: Collection[int]) -> list[Seen]:
        """Return the things that show now and have the focus."""
        return self._ask(pids, states=["focused"])

    def windows(self, pids: Collection[int]) -> list[Seen]:
        """Return the windows that show now, without what is in them."""
        return self._ask(pids, windows=True)

    def everything(self, pids: Collection[int], *, hidden: bool = False) -> list[Seen]:
        """Return all that shows now; with ``hidden``, also what exists without showing."""
        return self._ask(pids, hidden=hidden)

    def _ask(
        self,
        pids: Collection[int],
        names: Collection[str] | None = None,
        *,
        states: Collection[str] = (),
        hidden: bool = False,
        windows: bool = False,
    ) -> list[Seen]:
        request = {
            "pids": sorted(pids),
            "find": None if names is None else sorted(names),
            "states": sorted(states),
            "hidden": hidden,
            "windows": windows,
        }
        assert self._reader.stdin is not None
        assert self._reader.stdout is not None
        self._reader.stdin.write(json.dumps(request) + "\n")
        self._reader.stdin.flush()
        line = self._reader.stdout.readline()
        if not line:
            raise DevError("The reader of the accessibility tree has ended; its words are on standard error.")
        return [_seen(**node) for node in json.loads(line)]


def _seen(
    id: str,  # noqa: A002  # the reader's own word
    pid: int,
    states: list[str],
    role: str | None,
    name: str | None,
    description: str | None,
    text: str | None,
    box: list[int],
    view: list[int],
    is_window: bool,
) -> Seen:
    return Seen(
        id=id,
        role=role or "",
        name=name or "",
        description=description or "",
        text=text,
        states=frozenset(states),
        box=Box(*box),
        view=Box(*view),
        pid=pid,
        is_window=is_window,
    )
