"""A person at a Postern that is installed on a clean system, from the start of it to its end."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

from tools.accessibility import Accessibility
from tools.circle import log_out
from tools.clean_root import CleanRoot
from tools.console import say
from tools.freezing import APP_ID, NAME
from tools.hands import AT_ONCE, Pace
from tools.package_parts import BUILD
from tools.person import Person
from tools.processes import Running, descendants
from tools.program import Program
from tools.screen import Screen

ENTRY = f"/usr/share/applications/{APP_ID}.desktop"
DOUBLE_CLICK = ("gio", "launch", ENTRY)
"""What a desktop does when somebody opens its entry."""
PICTURES = BUILD / "pictures"
QUIT_S = 20.0


class InstalledProgram(Program):
    """Postern on a clean system: what starts it may have gone when it is there."""

    def __init__(self, root: CleanRoot, screen: Screen, home: Path, start: tuple[str, ...]) -> None:
        self.home, self.profile = home, home / ".local/share/postern"
        self.environment = screen.environment(home)
        self.log = home.with_name(f"{home.name}.log")
        self.running = Running(root.command(*start), self.environment, self.log)

    @property
    def keeper(self) -> int:
        """Return the process id of the keeper, or 0 while there is none."""
        found = (process.pid for process in descendants(self.running.process.pid) if _program_of(process) == NAME)
        return next(found, 0)


@contextmanager
def living(
    root: CleanRoot, screen: Screen, home: Path, start: tuple[str, ...] = DOUBLE_CLICK, pace: Pace = AT_ONCE
) -> Iterator[Person]:
    """Give a person at a Postern that was just started, and end it after."""
    program = InstalledProgram(root, screen, home, start)
    try:
        with Accessibility(program.environment) as eyes:
            yield Person(program, screen, eyes, pace)
    except BaseException:
        say(f"  {screen.screenshot(PICTURES / 'failed.png')}: the screen when it went wrong")
        raise
    finally:
        program.end()


def album(person: Person, life: str) -> Callable[[str], None]:
    """Return what takes a picture of each moment of a life."""

    def take(moment: str) -> None:
        PICTURES.mkdir(parents=True, exist_ok=True)
        person.picture().save(PICTURES / f"{life}-{moment}.png", optimize=True)

    return take


def leaves(person: Person, life: str) -> None:
    """Log out, read the receipt, and quit; every process has to end by itself."""
    log_out(person, album(person, life))
    person.presses("ctrl+q")
    person.program.running.process.wait(QUIT_S)


def _program_of(process: psutil.Process) -> str:
    try:
        return Path(f"/proc/{process.pid}/exe").readlink().name
    except OSError:
        return ""
