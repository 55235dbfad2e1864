"""A guest's circle in the real program: with a vault file, with a recovery phrase, and out by closing the window."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.test_circle import assert_receipt_is_full, speaks
from tests.helpers.lives import Made, back_again
from tools.circle import Account, lock, log_in, log_out, open_phrase, open_vault_file, unlock
from tools.person import Person, at_the_screen
from tools.program import GUEST
from tools.screen import Screen

pytestmark = pytest.mark.slow

_SESSION = Account("Guest", "eight or more")


@pytest.fixture(params=["en", "zh_CN"])
def language(request: pytest.FixtureRequest) -> str:
    code: str = request.param
    return code


@pytest.fixture
def guest(screen: Screen, tmp_path: Path, language: str) -> Iterator[Person]:
    folder = tmp_path / "life"
    folder.mkdir()
    with at_the_screen(screen, folder, GUEST, "--language", language) as someone:
        someone.finds("login.first.guest.vault")
        yield someone


@pytest.mark.timeout(240)
def test_the_circle_of_a_guest_with_a_vault_file(guest: Person, language: str, made: Made, tmp_path: Path) -> None:
    speaks(guest, language)
    file = tmp_path / "mei.postern"
    shutil.copy(next(made.profile.rglob("vault.wgv")), file)
    account = made.copied_to(tmp_path / "unused")
    open_vault_file(guest, "login.first.guest.vault", file)
    log_in(guest, account)
    lock(guest)
    unlock(guest, account)
    log_out(guest)
    speaks(guest, language)
    assert_receipt_is_full(guest)
    assert account.name not in guest.reads_screen()
    guest.clicks("receipt.again")
    guest.finds("login.first.guest.vault")


@pytest.mark.timeout(240)
def test_the_circle_of_a_guest_with_a_recovery_phrase(guest: Person, language: str, made_plain: Made) -> None:
    open_phrase(guest, "login.first.guest.phrase", made_plain.account.phrase, _SESSION.password)
    speaks(guest, language)
    lock(guest)
    unlock(guest, _SESSION)
    log_out(guest)
    assert_receipt_is_full(guest)
    guest.clicks("receipt.again")
    guest.finds("login.first.guest.phrase")


@pytest.mark.timeout(180)
def test_a_guest_who_closes_the_window_is_logged_out(screen: Screen, made_plain: Made, tmp_path: Path) -> None:
    with back_again(screen, made_plain, tmp_path / "life") as (person, account):
        person.walks_to("login.guest")
        person.presses("space")
        person.finds("login.guest.profile")
        log_in(person, account)
        person.presses("ctrl+w")
        person.finds("receipt.quit")
        assert_receipt_is_full(person)
