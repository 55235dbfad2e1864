"""Live through the wallet on a virtual screen and leave a picture of every step.

    python -m tools.tour FOLDER      numbered pictures of the main circle, a few of them dark or in Chinese
    python -m tools.tour --readme    the README's pictures, into docs/pictures

It is the real program, driven by key and mouse. The account that it makes is thrown away with its profile.
"""

import argparse
import sys
import tempfile
from collections.abc import Collection
from pathlib import Path

from tools import payments
from tools.circle import Account, Moment, create_account, fill_log_in, lock, log_out, remove, unlock
from tools.console import ROOT, DevError, say
from tools.person import Person, at_the_screen
from tools.processes import NotReadyError
from tools.screen import open_screen

_README_FOLDER = ROOT / "docs" / "pictures"
_IN_README = (
    "log-in",
    "create-phrase",
    "home",
    "send-review",
    "confirm-payment",
    "receive",
    "activity",
    "home-dark",
    "home-chinese",
    "locked",
    "leave",
    "receipt",
)
_LANDLORD = "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359"  # EIP-55
"""Nobody's: the practice network is inside the program."""
_ENGLISH, _CHINESE = 1, 2
"""Places in the list of languages."""
_DARK_BELOW = 80
"""The mean brightness of a dark window, of 255."""
_FIRST_MONEY_S = 40
"""The practice network starts, and makes a block every few seconds."""
_SETTINGS = ("account", "security", "privacy", "appearance", "help")


class Album:
    """The pictures of a tour. With ``only``, the others are left out and no picture has a number."""

    def __init__(self, folder: Path, person: Person, only: Collection[str] = ()) -> None:
        self._folder, self._person, self._only = folder, person, only
        self.taken: list[str] = []

    def take(self, moment: str) -> None:
        """Take a picture of the program's windows, once no message of a moment ago stands over them."""
        if self._only and moment not in self._only:
            return
        self._person.loses("toast")
        self.taken.append(moment)
        file = f"{moment}.png" if self._only else f"{len(self.taken):02}-{moment}.png"
        self._person.picture().save(self._folder / file, optimize=True)
        say(f"  {file}")


def live_through(person: Person, moment: Moment) -> None:
    """Go once through the main circle: in by creating, about the wallet, out and in again, and away."""
    account = Account("mei.lin", password="")
    create_account(person, account, two_step=True, moment=moment)
    _practise(person, account, moment)
    _look_around(person, moment)
    _in_the_dark(person, moment)
    _in_chinese(person, moment)
    lock(person)
    moment("locked")
    unlock(person, account)
    log_out(person, moment)
    person.clicks("receipt.again")
    person.finds("login.name")
    moment("log-in")
    fill_log_in(person, account)
    moment("log-in-filled")
    person.clicks("login.submit")
    person.finds("sidebar.lock", timeout_s=40)
    remove(person, account, moment)
    person.clicks("receipt.again")
    person.finds("login.first.create")
    moment("empty-again")
    left = [path.name for path in (person.program.profile / "accounts").glob("*")]
    if left:
        raise DevError(f"The account was removed, but its folder is still there: {left}")


def _practise(person: Person, account: Account, moment: Moment) -> None:
    """Everything about money, with money that is worth nothing."""
    payments.get_play_money(person)
    payments.add_contact(person, account, "Rent – Aldgate", _LANDLORD, moment)
    payments.draft_payment(person, _LANDLORD, "0.25", moment)
    payments.confirm_payment(person, account, moment)
    person.presses("ctrl+1")
    person.waits_until(lambda: payments.has_payment(person, 3), "payment in the list")
    person.waits_until(lambda: payments.is_over(person, 1), "final payment", _FIRST_MONEY_S)
    moment("home")
    person.clicks("sidebar.receive")
    person.finds("receive.copy")
    moment("receive")
    person.presses("ctrl+1")
    person.clicks("home.recent.1")
    person.finds("activity.details.note")
    moment("activity")


def _look_around(person: Person, moment: Moment) -> None:
    person.clicks("sidebar.settings")
    for category in _SETTINGS:
        _open_settings(person, category)
        moment(f"settings-{category}")


def _in_the_dark(person: Person, moment: Moment) -> None:
    _open_settings(person, "appearance")
    person.clicks("dark")
    person.waits_until(lambda: _is_dark(person), "dark window")
    moment("settings-dark")
    person.clicks("sidebar.home")
    person.finds("home.address")
    moment("home-dark")
    person.clicks("sidebar.settings")
    _open_settings(person, "appearance")
    person.clicks("system")
    person.waits_until(lambda: not _is_dark(person), "light window")


def _is_dark(person: Person) -> bool:
    return max(person.picture().convert("L").resize((1, 1)).tobytes()) < _DARK_BELOW


def _in_chinese(person: Person, moment: Moment) -> None:
    _choose_language(person, _CHINESE)
    moment("settings-chinese")
    person.clicks("sidebar.home")
    person.finds("home.address")
    moment("home-chinese")
    person.presses("ctrl+shift+l")
    person.finds("leave.go")
    moment("leave-chinese")
    person.presses("Escape")
    person.loses("leave.go")
    person.clicks("sidebar.settings")
    _open_settings(person, "appearance")
    _choose_language(person, _ENGLISH)


def _choose_language(person: Person, place: int) -> None:
    before = person.reads("settings.appearance.heading")
    person.chooses("settings.appearance.language.choice", place)
    person.waits_until(lambda: person.reads("settings.appearance.heading") != before, "page in another language")


def _open_settings(person: Person, category: str) -> None:
    person.clicks(f"settings.category.{category}")
    person.finds(f"settings.{category}.heading")


def run(folder: Path, only: Collection[str] = ()) -> None:
    """Start everything, live through the circle, and put the pictures into the folder.

    Raises: AssertionError or DevError if the wallet did not come through; ``failed.png`` shows where.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="postern-tour-") as name:
        place = Path(name)
        with (
            open_screen(place / "screen") as screen,
            at_the_screen(screen, place / "life", "--language", "en") as person,
        ):
            album = Album(folder, person, only)
            try:
                live_through(person, album.take)
            except (AssertionError, DevError):
                failed = (Path(tempfile.gettempdir()) if only else folder) / "failed.png"
                say(f"  {screen.screenshot(failed)}: the screen when it went wrong")
                raise
    say(f"{len(album.taken)} pictures in {folder}")


def main() -> int:
    """Return 0 if the wallet came through the whole circle."""
    parser = argparse.ArgumentParser(prog="tour", description="Live through the wallet on a virtual screen.")
    parser.add_argument("folder", nargs="?", type=Path, help="where the pictures go")
    parser.add_argument("--readme", action="store_true", help="make the README's pictures anew")
    chosen = parser.parse_args()
    if chosen.readme == (chosen.folder is not None):
        parser.error("name one folder, or give --readme")
    say("The wallet's main circle, on a screen that exists in memory only:")
    try:
        run(_README_FOLDER, _IN_README) if chosen.readme else run(chosen.folder)
    except (AssertionError, DevError) as error:
        print(_explained(error), file=sys.stderr)
        return 1
    return 0


def _explained(error: Exception) -> str:
    notes = error.__notes__ if isinstance(error, NotReadyError) else []
    return "\n".join(["The tour ended early:", str(error), *notes])


if __name__ == "__main__":
    sys.exit(main())
