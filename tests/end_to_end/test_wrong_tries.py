"""Wrong tries wait, the waits outlive a restart, and no code opens twice."""

import os
import signal
import time
from dataclasses import replace
from pathlib import Path

import pytest
from pyotp import TOTP

from tests.helpers.lives import Made, back_again
from tools.circle import fill_log_in, log_in, log_out
from tools.person import Person, at_the_screen
from tools.screen import Screen

pytestmark = pytest.mark.slow

_FREE_TRIES = 3
_FIRST_WAIT_S = 5.0
_MINUTES_OFF_S = 240


def test_wrong_passwords_wait_longer_and_longer_and_a_restart_changes_nothing(
    screen: Screen, made_plain: Made, tmp_path: Path
) -> None:
    with back_again(screen, made_plain, tmp_path / "life") as (person, account):
        person.types("login.name", account.name)
        for number in range(_FREE_TRIES + 2):
            try_wrong(person, f"wrong password {number}")
        os.kill(person.program.keeper, signal.SIGKILL)
        person.program.exit_status()
    with at_the_screen(screen, tmp_path / "life") as person:
        fill_log_in(person, account)
        person.clicks("login.submit")
        person.waits_until(lambda: is_paused(person), "wait after a restart")
        assert person.sees("sidebar.lock") is None
        log_in(person, account)


def test_a_wrong_name_a_wrong_password_and_a_wrong_code_get_one_answer(
    screen: Screen, made: Made, tmp_path: Path
) -> None:
    with back_again(screen, made, tmp_path / "life", "--language", "en") as (person, account):
        wrong_code = f"{(int(account.fresh_code()) + 1) % 1_000_000:06}"
        answers = set()
        for name, password, code in [
            ("somebody else", account.password, wrong_code),
            (account.name, "not the password", account.fresh_code()),
            (account.name, account.password, wrong_code),
        ]:
            person.types("login.name", name)
            person.types("login.password", password)
            person.types("login.code", code)
            answers.add(answer(person))
        assert len({text.partition(".")[0] for text in answers}) == 1
        assert "is not right" in answers.pop()
        log_in(person, account)
        person.clicks("sidebar.settings")
        person.clicks("settings.category.log")
        lines = person.waits_until(lambda: log_lines(person), "the account's activity")
        # A name that no account has is noted nowhere.
        assert lines[:3] == ["Logged in", "Login refused", "Login refused"]
        log_out(person)
        person.clicks("receipt.again")
        log_in(person, account)
        person.clicks("sidebar.settings")
        person.clicks("settings.category.log")
        lines = person.waits_until(lambda: log_lines(person), "the account's activity")
        assert lines[:4] == ["Logged in", "Logged out", "Logged in", "Login refused"]


def test_a_code_opens_once(screen: Screen, made: Made, tmp_path: Path) -> None:
    with back_again(screen, made, tmp_path / "life") as (person, account):
        before = replace(account)
        log_in(person, account)
        log_out(person)
        person.clicks("receipt.again")
        fill_log_in(person, before)
        assert before.spent_step == account.spent_step
        assert answer(person)
        log_in(person, account)


def test_a_computer_whose_clock_is_minutes_off_is_told_so(screen: Screen, made: Made, tmp_path: Path) -> None:
    with back_again(screen, made, tmp_path / "life", "--language", "en") as (person, account):
        person.types("login.name", account.name)
        person.types("login.password", account.password)
        person.types("login.code", TOTP(account.code_key).at(time.time() + _MINUTES_OFF_S))
        person.clicks("login.submit")
        person.waits_until(lambda: "clock is" in person.reads_page(), "clock is off", 40)
        log_in(person, account)


def try_wrong(person: Person, password: str) -> None:
    """Try a password that is wrong, once trying is possible, and wait for the refusal."""
    person.finds_usable("login.submit", _FIRST_WAIT_S + 20)
    person.types("login.password", password)
    assert answer(person)


def answer(person: Person) -> str:
    """Press the button and return what is said under the fields when it is usable or waits again."""
    person.clicks("login.submit")
    return person.waits_until(lambda: problem(person), "answer", 40)


def problem(person: Person) -> str | None:
    """Return what is wrong, as a screen reader reads it with the password field."""
    field = person.sees("login.password")
    return field.description or None if field is not None else None


def log_lines(person: Person) -> list[str] | None:
    """Return what happened, line by line, once the table is there."""
    words = [text for text in person.reads_page().split("\n") if text in {"Logged in", "Login refused", "Logged out"}]
    return words or None


def is_paused(person: Person) -> bool:
    """Tell whether the button counts down."""
    button = person.sees("login.submit")
    return button is not None and not button.is_enabled and any(sign.isdigit() for sign in button.name)
