"""A person at one running Postern: sees through the accessibility tree, acts by key and mouse, waits for what comes.

Everything is found by its object name, which is the same in every language. There is no hook in the program for this.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from typing import TypeVar

from PIL import Image

from tools.accessibility import Accessibility, Box, Seen
from tools.hands import AT_ONCE, Hands, Pace
from tools.program import FROM_SOURCE, Program
from tools.screen import Screen

T = TypeVar("T")

_PATIENCE_S = 20.0
_LOOK_EVERY_S = 0.05
_STANDING_STILL_S = 0.1
"""What has stood still for so long is not on its way to another place while a page fills."""
_SCROLL_TRIES = 60
_PIXELS_A_NOTCH = 120
_SETTLING_LOOKS = 20


class Person:
    """Uses one program on one screen."""

    def __init__(self, program: Program, screen: Screen, eyes: Accessibility, pace: Pace = AT_ONCE) -> None:
        self.program, self.screen = program, screen
        self._eyes = eyes
        self.hands = Hands(program.environment, pace)

    # --- waiting ---------------------------------------------------------------------------------------------------

    def waits_until(self, look: Callable[[], T | None], what: str, timeout_s: float = _PATIENCE_S) -> T:
        """Look until there is an answer other than None or False, and return it.

        Raises: NotReadyError with the program's log and what is on the screen, if it never comes.
        """
        try:
            return self.program.running.until(lambda: look() or None, what, timeout_s, _LOOK_EVERY_S)
        except AssertionError as error:
            error.add_note(f"On the screen: {self._inventory()}")
            raise

    def finds(self, name: str, timeout_s: float = _PATIENCE_S) -> Seen:
        """Wait until the thing with this object name shows, and return it."""
        return self.waits_until(lambda: self.sees(name), f"{name} on the screen", timeout_s)

    def finds_usable(self, name: str, timeout_s: float = _PATIENCE_S) -> Seen:
        """Wait until the thing shows and can be used."""

        def look() -> Seen | None:
            seen = self.sees(name)
            return seen if seen is not None and seen.is_enabled else None

        return self.waits_until(look, f"usable {name} on the screen", timeout_s)

    def loses(self, name: str, timeout_s: float = _PATIENCE_S) -> None:
        """Wait until nothing with this object name shows any more."""
        self.waits_until(lambda: self.sees(name) is None, f"screen without {name}", timeout_s)

    # --- seeing ----------------------------------------------------------------------------------------------------

    def sees(self, name: str) -> Seen | None:
        """Return the thing with this object name if it shows now."""
        found = self._eyes.find(self._windows_pids(), [name])
        return found[0] if found else None

    def sees_all(self, *, hidden: bool = False) -> list[Seen]:
        """Return everything that shows now; with ``hidden``, also what exists without showing."""
        return self._eyes.everything(self._windows_pids(), hidden=hidden)

    def shown_pids(self, role: str) -> set[int]:
        """Return the processes with this role that have a window; a spare that waits has none."""
        shown = {seen.pid for seen in self._eyes.windows(self._windows_pids())}
        return {pid for pid in self.program.pids(role) if pid in shown}

    def shown_pid(self, role: str) -> int:
        """Return the process with this role whose window shows."""
        return self.waits_until(lambda: next(iter(self.shown_pids(role)), None), f"window of {role}")

    def reads(self, name: str, timeout_s: float = _PATIENCE_S) -> str:
        """Return what the thing with this object name says, once it says something."""

        def look() -> str | None:
            seen = self.sees(name)
            return seen.words if seen is not None else None

        return self.waits_until(look, f"words in {name}", timeout_s)

    def reads_screen(self) -> str:
        """Return every word that a screen reader could read out now, or could if it asked for hidden things."""
        seen = self.sees_all(hidden=True)
        return "\n".join(part for thing in seen for part in (thing.name, thing.description, thing.text or "") if part)

    def reads_page(self) -> str:
        """Return every word that shows now."""
        return "\n".join(seen.words for seen in self.sees_all() if seen.words)

    def picture(self) -> Image.Image:
        """Return the program's windows as they are on the screen, once two looks in a row see the same."""
        self.hands.move((self.screen.width - 1, self.screen.height - 1))
        last = self.screen.picture()
        for _ in range(_SETTLING_LOOKS):
            Event().wait(_LOOK_EVERY_S)
            now = self.screen.picture()
            if now.tobytes() == last.tobytes():
                break
            last = now
        return last.crop(_corners(self._windows_box()))

    # --- acting ----------------------------------------------------------------------------------------------------

    def clicks(self, name: str, timeout_s: float = _PATIENCE_S) -> None:
        """Click on the thing with this object name, once it shows and can be used; scroll to it if need be."""
        self.finds_usable(name, timeout_s)
        self.hands.click(self._bring_into_view(name).box.center)

    def types(self, name: str, text: str) -> None:
        """Put a text into a field in place of what it holds, and wait until the field has taken it."""
        self.clicks(name)
        if self.finds(name).text != "":
            self.hands.press("ctrl+a", "Delete")
        self.hands.type(text)
        self.waits_until(lambda: self._holds(name, text), f"field {name} with {len(text)} characters")

    def presses(self, *keys: str) -> None:
        """Press keys; they go to the window in front."""
        self.hands.press(*keys)

    def walks_to(self, name: str, steps: int = 60) -> None:
        """Press Tab until the thing with this object name has the focus."""
        self.finds(name)
        for _ in range(steps):
            if self.finds(name).has_focus:
                return
            self._goes_on()
        raise AssertionError(f"Tab never reaches {name}")

    def chooses(self, name: str, place: int) -> None:
        """Choose an entry of a drop-down list by its place, counted from 0."""
        self.clicks(name)
        self.hands.press("Home", *["Down"] * place, "Return")

    def ticks(self, name: str) -> None:
        """Tick a box or choose a button of a group, unless it is ticked already."""
        if not self.finds_usable(name).is_checked:
            self.clicks(name)
            self.waits_until(lambda: self.finds(name).is_checked, f"tick in {name}")

    def _bring_into_view(self, name: str) -> Seen:
        """Turn the wheel until the middle of the thing is where it can be clicked, and it has stopped moving."""
        before: Seen | None = None
        for _ in range(_SCROLL_TRIES):
            seen = self.finds(name)
            if not seen.view.holds(seen.box.center):
                edge = (seen.view.x + 2, seen.view.center[1])
                self.hands.turn_wheel(edge, _notches(seen.box.center[1] - seen.view.center[1]))
            elif before is not None and before.box == seen.box:
                return seen
            before = seen
            Event().wait(_STANDING_STILL_S)
        raise AssertionError(f"{name} cannot be scrolled to")

    def _holds(self, name: str, text: str) -> bool:
        """Tell whether a field holds the text, as far as it tells; a password field tells nothing."""
        seen = self.finds(name)
        return seen.text in (None, text)

    def _goes_on(self) -> None:
        """Press Tab and wait until the focus is somewhere else."""
        before = self._focused()
        self.hands.press("Tab")
        self.waits_until(lambda: self._focused() != before, "focus somewhere else")

    def _focused(self) -> tuple[str, Box] | None:
        return next(((seen.id, seen.box) for seen in self._eyes.focused(self._windows_pids())), None)

    def _windows_pids(self) -> set[int]:
        return {pid for pid, role in self.program.roles().items() if role in {"door", "home"}}

    def _windows_box(self) -> Box:
        windows = [seen.box for seen in self._eyes.windows(self._windows_pids())]
        if not windows:
            raise AssertionError("Postern shows no window")
        whole = windows[0]
        for box in windows[1:]:
            whole = whole.united(box)
        return whole

    def _inventory(self) -> str:
        names = [seen.id for seen in self.sees_all() if "." in seen.id]
        return ", ".join(names) or "nothing"


def _notches(pixels: int) -> int:
    return (1 if pixels > 0 else -1) * max(1, abs(pixels) // _PIXELS_A_NOTCH)


def _corners(box: Box) -> tuple[int, int, int, int]:
    return box.x, box.y, box.x + box.width, box.y + box.height


@contextmanager
def at_the_screen(
    screen: Screen, folder: Path, *arguments: str, start: Sequence[str] = FROM_SOURCE
) -> Iterator[Person]:
    """Give a person at a Postern that was just started: home folder, profile and log in this folder. Ends it after."""
    program = Program(screen, folder / "home", folder / "profile", arguments, start)
    try:
        with Accessibility(program.environment) as eyes:
            yield Person(program, screen, eyes)
    finally:
        program.end()
