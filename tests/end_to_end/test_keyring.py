"""The computer's keyring, with a real one: switched on, an older vault is told before anything is checked."""

import shutil
from pathlib import Path

import pytest

from tests.helpers.keyring import open_keyring
from tests.helpers.lives import Made, back_again
from tools.circle import Account, lock, log_in, log_out, remove
from tools.person import Person
from tools.screen import Screen

pytestmark = pytest.mark.slow

_CHECKING_S = 40.0


@pytest.mark.timeout(180)
def test_an_older_vault_is_told_and_opened_only_if_the_person_wants_it(
    screen: Screen, made_plain: Made, tmp_path: Path
) -> None:
    older = tmp_path / "older.wgv"
    with (
        open_keyring(tmp_path / "keyring", screen.bus),
        back_again(screen, made_plain, tmp_path / "life", "--language", "en") as (person, account),
    ):
        log_in(person, account)
        turn_keyring_on(person, account)
        log_out(person)
        vault = vault_of(person)
        shutil.copyfile(vault, older)
        person.clicks("receipt.again")
        log_in_by_remembered_name(person, account)
        make_room_for_another_account(person)
        put_back(older, vault)
        person.clicks("receipt.again")
        person.finds("login.names.open", _CHECKING_S)
        assert person.finds("login.name").text == ""  # offered, and not filled in for somebody else
        person.types("login.name", account.name)
        try_password(person, account)
        person.finds("login.older.cancel", _CHECKING_S)
        assert "This vault is older than the one last used here" in person.reads_page()
        person.clicks("login.older.cancel")
        person.finds("login.submit")
        try_password(person, account)
        person.clicks("login.older.anyway", _CHECKING_S)
        person.finds("sidebar.lock", _CHECKING_S)
        remove(person, account)
        assert "looked for, none is there\nEntry in this computer" in person.reads_page()


def turn_keyring_on(person: Person, account: Account) -> None:
    person.clicks("sidebar.settings")
    person.clicks("settings.category.security")
    person.clicks("settings.security.keyring.change")
    person.types("confirm.password", account.password)
    person.clicks("confirm.submit")
    person.waits_until(lambda: person.sees("confirm.password") is None, "keyring in use", _CHECKING_S)
    person.clicks("confirm.submit")
    person.loses("confirm.submit")
    person.clicks("settings.security.remember_name.switch")


def make_room_for_another_account(person: Person) -> None:
    """Switch account at the lock, which takes no password and ends in the receipt."""
    lock(person)
    person.clicks("lock.switch")
    person.clicks("leave.go")
    person.finds("receipt.again", _CHECKING_S)
    assert "Log in with another account" in person.reads_page()


def log_in_by_remembered_name(person: Person, account: Account) -> None:
    person.waits_until(lambda: person.finds("login.name").text == account.name or None, "remembered name")
    try_password(person, account)
    person.finds("sidebar.lock", _CHECKING_S)


def try_password(person: Person, account: Account) -> None:
    person.types("login.password", account.password)
    person.clicks("login.submit")


def vault_of(person: Person) -> Path:
    [vault] = (person.program.profile / "accounts").glob("*/vault.wgv")
    return vault


def put_back(older: Path, vault: Path) -> None:
    shutil.copyfile(older, vault)
    vault.with_name("vault.prev").unlink(missing_ok=True)
