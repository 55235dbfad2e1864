"""Keyboard and mouse of a virtual screen: input reaches programs as from real devices."""

import subprocess
from collections.abc import Mapping

_KEY_PAUSE_MS = "3"
_LEFT, _WHEEL_UP, _WHEEL_DOWN = "1", "4", "5"


class Hands:
    """Types and clicks by ``xdotool`` (the XTEST extension)."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = dict(environment)

    def press(self, *keys: str) -> None:
        """Press keys one after the other; a chord is written as ``ctrl+shift+l``."""
        self._do("key", "--clearmodifiers", "--delay", _KEY_PAUSE_MS, *keys)

    def type(self, text: str) -> None:
        """Type a text. It goes through standard input, so no list of processes shows it."""
        self._do("type", "--clearmodifiers", "--delay", _KEY_PAUSE_MS, "--file", "-", text=text)

    def click(self, point: tuple[int, int], times: int = 1) -> None:
        """Click with the left button."""
        self._do("mousemove", *map(str, point), "click", "--repeat", str(times), _LEFT)

    def turn_wheel(self, point: tuple[int, int], notches: int) -> None:
        """Turn the wheel at this place: down by so many notches, or up by a negative number of them."""
        button = _WHEEL_DOWN if notches > 0 else _WHEEL_UP
        self._do("mousemove", *map(str, point), "click", "--repeat", str(abs(notches)), button)

    def move(self, point: tuple[int, int]) -> None:
        """Move the pointer."""
        self._do("mousemove", *map(str, point))

    def _do(self, *arguments: str, text: str | None = None) -> None:
        subprocess.run(
            ["xdotool", *arguments],
            env=self._environment,
            input=text or "",
            text=True,
            check=True,
            stdout=subprocess.DEVNULL,
            timeout=60,
        )
