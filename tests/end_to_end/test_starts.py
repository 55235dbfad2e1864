"""One Postern per profile: a second start tells the first what is wanted, and nothing else can be asked."""

import subprocess
from pathlib import Path

import pytest

from tests.helpers.lives import Made, back_again
from tools.circle import log_in
from tools.person import Person, at_the_screen
from tools.screen import Screen

pytestmark = pytest.mark.slow


def test_a_second_start_shows_the_first(screen: Screen, tmp_path: Path) -> None:
    with at_the_screen(screen, tmp_path / "life") as person:
        person.finds("login.first.create")
        minimise(person)
        assert person.program.start_again() == 0
        person.waits_until(lambda: is_in_front(person), "window in front")


def test_lock_from_outside_locks(screen: Screen, made_plain: Made, tmp_path: Path) -> None:
    with back_again(screen, made_plain, tmp_path / "life") as (person, account):
        log_in(person, account)
        assert person.program.start_again("--lock") == 0
        person.finds("lock.password")


def test_log_out_from_outside_logs_out(screen: Screen, made_plain: Made, tmp_path: Path) -> None:
    with back_again(screen, made_plain, tmp_path / "life") as (person, account):
        log_in(person, account)
        assert person.program.start_again("--logout") == 0
        person.finds("receipt.again")


def test_lock_from_outside_starts_nothing(screen: Screen, tmp_path: Path) -> None:
    with at_the_screen(screen, tmp_path / "life", "--lock") as person:
        person.program.exit_status()


def minimise(person: Person) -> None:
    """Put the window away as its title bar does, and wait until it has gone."""
    window = window_number(person)
    subprocess.run(["xdotool", "windowminimize", window], env=person.program.environment, check=True, timeout=10)
    person.waits_until(lambda: not is_in_front(person), "window put away")


def is_in_front(person: Person) -> bool:
    """Tell whether the window manager gives the keyboard to Postern."""
    ask = ["xdotool", "getactivewindow", "getwindowname"]
    done = subprocess.run(ask, env=person.program.environment, check=False, capture_output=True, text=True, timeout=10)
    return "Postern" in done.stdout


def window_number(person: Person) -> str:
    """Return the X server's number for the window that is in front."""
    person.waits_until(lambda: is_in_front(person), "window in front")
    ask = ["xdotool", "getactivewindow"]
    done = subprocess.run(ask, env=person.program.environment, check=True, capture_output=True, text=True, timeout=10)
    return done.stdout.strip()
