"""Keyboard and mouse of a virtual screen: input reaches programs as from real devices."""

import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from threading import Event
from typing import Final

_LEFT, _WHEEL_UP, _WHEEL_DOWN = "1", "4", "5"


@dataclass(frozen=True)
class Pace:
    """How fast somebody types and finds the next thing to click."""

    key_ms: int
    before_click_s: float


AT_ONCE: Final = Pace(key_ms=3, before_click_s=0.0)
AS_PEOPLE_DO: Final = Pace(key_ms=200, before_click_s=1.5)
"""Sixty words a minute, and time to read what one clicks on."""


class Hands:
    """Types and clicks by ``xdotool`` (the XTEST extension)."""

    def __init__(self, environment: Mapping[str, str], pace: Pace = AT_ONCE) -> None:
        self._environment = dict(environment)
        self._pace = pace

    def press(self, *keys: str) -> None:
        """Press keys one after the other; a chord is written as ``ctrl+shift+l``."""
        self._do("key", "--clearmodifiers", "--delay", str(self._pace.key_ms), *keys)

    def type(self, text: str) -> None:
        """Type a text. It goes through standard input, so no list of processes shows it.

        What the keyboard has no key for is pasted instead: for such characters xdotool changes the layout of the
        keyboard as it goes, and programs lose some of them.
        """
        if text.isascii():
            self._do("type", "--clearmodifiers", "--delay", str(self._pace.key_ms), "--file", "-", text=text)
            return
        self.copy(text)
        self.press("ctrl+v")

    def copy(self, text: str) -> None:
        """Put a text on the clipboard, as another program would."""
        self._run("xclip", "-selection", "clipboard", "-in", text=text)

    def click(self, point: tuple[int, int], times: int = 1) -> None:
        """Click with the left button."""
        Event().wait(self._pace.before_click_s)
        self._do("mousemove", *map(str, point), "click", "--repeat", str(times), _LEFT)

    def turn_wheel(self, point: tuple[int, int], notches: int) -> None:
        """Turn the wheel at this place: down by so many notches, or up by a negative number of them."""
        button = _WHEEL_DOWN if notches > 0 else _WHEEL_UP
        self._do("mousemove", *map(str, point), "click", "--repeat", str(abs(notches)), button)

    def move(self, point: tuple[int, int]) -> None:
        """Move the pointer."""
        self._do("mousemove", *map(str, point))

    def clipboard(self, selection: str = "clipboard") -> str:
        """Return the text on the clipboard or, with ``primary``, the selected one; nothing if there is none."""
        command = ["xclip", "-selection", selection, "-out"]
        done = subprocess.run(command, env=self._environment, check=False, capture_output=True, timeout=60)
        return done.stdout.decode()

    def _do(self, *arguments: str, text: str = "") -> None:
        self._run("xdotool", *arguments, text=text)

    def _run(self, *command: str, text: str) -> None:
        subprocess.run(
            command,
            env=self._environment,
            input=text.encode(),
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,  # xclip stays behind to serve the text, and holds it until its screen goes
            timeout=60,
        )
