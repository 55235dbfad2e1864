"""Kill -9 at any moment: the account is still there, the wallet is shut, and the next start says what happened."""

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.helpers.lives import Made, back_again
from tools.circle import Account, fill_log_in, lock, log_in, unlock
from tools.person import Person, at_the_screen
from tools.processes import still_alive
from tools.program import DOOR, HOME, SIGNER
from tools.screen import Screen

pytestmark = pytest.mark.slow

Moment = Callable[[Person, Account], None]


def at_log_in(person: Person, account: Account) -> None:
    fill_log_in(person, account)


def while_opening(person: Person, account: Account) -> None:
    fill_log_in(person, account)
    person.clicks("login.submit")
    person.waits_until(lambda: person.program.pids(SIGNER), "signer at work")


def while_open(person: Person, account: Account) -> None:
    log_in(person, account)


def while_locked(person: Person, account: Account) -> None:
    log_in(person, account)
    lock(person)


def while_asking_how_to_leave(person: Person, account: Account) -> None:
    log_in(person, account)
    person.presses("ctrl+shift+l")
    person.finds("leave.go")


@pytest.fixture
def profile(moment: Moment, made_plain: Made, made_plain_at_full_cost: Made) -> Made:
    """A profile in which opening takes long enough to be killed during it, where that is the moment."""
    return made_plain_at_full_cost if moment is while_opening else made_plain


@pytest.mark.parametrize("moment", [at_log_in, while_opening, while_open, while_locked, while_asking_how_to_leave])
def test_after_the_keeper_was_killed_the_account_opens_again(
    screen: Screen, profile: Made, tmp_path: Path, moment: Moment
) -> None:
    with back_again(screen, profile, tmp_path / "life") as (person, account):
        moment(person, account)
        family = set(person.program.roles())
        os.kill(person.program.keeper, signal.SIGKILL)
        person.program.exit_status()
        assert still_alive(family) == set()
    with at_the_screen(screen, tmp_path / "life") as person:
        person.finds("login.notice.1")
        log_in(person, account)


def test_a_killed_home_leads_to_the_lock_page(screen: Screen, made_plain: Made, tmp_path: Path) -> None:
    with back_again(screen, made_plain, tmp_path / "life") as (person, account):
        log_in(person, account)
        os.kill(person.shown_pid(HOME), signal.SIGKILL)
        unlock(person, account)


@pytest.mark.parametrize("moment", [at_log_in, while_opening])
def test_a_killed_door_comes_back(screen: Screen, profile: Made, tmp_path: Path, moment: Moment) -> None:
    with back_again(screen, profile, tmp_path / "life") as (person, account):
        moment(person, account)
        killed = person.shown_pid(DOOR)
        os.kill(killed, signal.SIGKILL)
        person.waits_until(lambda: person.shown_pid(DOOR) != killed, "new door")
        log_in(person, account)


def test_a_killed_lock_page_comes_back_locked(screen: Screen, made_plain: Made, tmp_path: Path) -> None:
    with back_again(screen, made_plain, tmp_path / "life") as (person, account):
        log_in(person, account)
        lock(person)
        os.kill(person.shown_pid(DOOR), signal.SIGKILL)
        unlock(person, account)


def test_a_killed_signer_is_said_and_another_try_works(
    screen: Screen, made_plain_at_full_cost: Made, tmp_path: Path
) -> None:
    with back_again(screen, made_plain_at_full_cost, tmp_path / "life") as (person, account):
        fill_log_in(person, account)
        signers = person.waits_until(lambda: person.program.pids(SIGNER), "signer in waiting")
        person.clicks("login.submit")
        for pid in signers:
            os.kill(pid, signal.SIGKILL)
        log_in(person, account)
