"""What asks for the password once more: the password itself, the two-step code, and whatever makes Postern laxer."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.helpers.lives import Made, back_again, new_account
from tools.circle import Account, lock, log_in, log_out, unlock
from tools.person import Person
from tools.screen import Screen

pytestmark = pytest.mark.slow

_CHECKING_S = 40.0
_IDLE = "settings.security.idle.choice"
_LONGEST = 9
"""Further down than any list of idle times goes."""


@pytest.mark.timeout(120)
def test_after_a_change_the_old_password_is_refused_and_no_older_vault_is_left(
    screen: Screen, made_plain: Made, tmp_path: Path
) -> None:
    with back_again(screen, made_plain, tmp_path / "life") as (person, account):
        log_in(person, account)
        assert older_vaults(person)
        new = new_account().password
        to_security(person)
        person.clicks("settings.security.change_password")
        person.types("confirm.password", account.password)
        person.types("confirm.new.password", new)
        person.types("confirm.new.again", new)
        confirm(person)
        assert not older_vaults(person)
        lock(person)
        person.types("lock.password", account.password)
        person.clicks("lock.submit")
        person.waits_until(lambda: person.finds("lock.password").description, "refusal", _CHECKING_S)
        account.password = new
        unlock(person, account)


@pytest.mark.timeout(150)
def test_two_step_code_is_switched_on_then_asked_for_then_switched_off(
    screen: Screen, made_plain: Made, tmp_path: Path
) -> None:
    with back_again(screen, made_plain, tmp_path / "life") as (person, account):
        log_in(person, account)
        switch_code_on(person, account)
        log_out(person)
        person.clicks("receipt.again")
        person.types("login.name", account.name)
        person.types("login.password", account.password)
        assert refused(person)
        log_in(person, account)
        switch_code_off(person, account)
        log_out(person)
        person.clicks("receipt.again")
        log_in(person, account)


@pytest.mark.timeout(120)
def test_a_recovery_code_opens_once(screen: Screen, made: Made, tmp_path: Path) -> None:
    with back_again(screen, made, tmp_path / "life") as (person, account):
        fill_with_recovery_code(person, account)
        person.clicks("login.submit")
        person.finds("sidebar.lock", _CHECKING_S)
        log_out(person)
        person.clicks("receipt.again")
        fill_with_recovery_code(person, account)
        assert refused(person)
        assert person.sees("sidebar.lock") is None


@pytest.mark.timeout(150)
def test_a_secured_account_opens_with_nothing_that_was_known_before(screen: Screen, made: Made, tmp_path: Path) -> None:
    with back_again(screen, made, tmp_path / "life") as (person, account):
        log_in(person, account)
        known = replace(account)
        secure(person, account)
        assert not older_vaults(person)
        log_out(person)
        person.clicks("receipt.again")
        fill_with_recovery_code(person, replace(account, recovery_codes=known.recovery_codes))
        assert refused(person)
        person.clicks("login.code.back")
        person.types("login.password", known.password)
        person.types("login.code", replace(account).fresh_code())
        assert refused(person)
        log_in(person, account)


@pytest.mark.timeout(120)
def test_a_longer_idle_time_needs_the_password_and_half_a_note_survives_a_lock(
    screen: Screen, made_plain: Made, tmp_path: Path
) -> None:
    with back_again(screen, made_plain, tmp_path / "life") as (person, account):
        log_in(person, account)
        to_account(person)
        person.types("settings.account.note", "half a thought")
        to_security(person)
        before = person.reads(_IDLE)
        person.chooses(_IDLE, _LONGEST)
        person.finds("confirm.password")
        person.clicks("confirm.cancel")
        person.loses("confirm.password")
        assert person.reads(_IDLE) == before
        person.chooses(_IDLE, _LONGEST)
        person.types("confirm.password", account.password)
        confirm(person)
        assert person.reads(_IDLE) != before
        lock(person)
        assert "half a thought" not in person.reads_screen()
        unlock(person, account)
        to_account(person)
        assert person.finds("settings.account.note").text == "half a thought"


def to_account(person: Person) -> None:
    person.clicks("sidebar.settings")
    person.clicks("settings.category.account")


def to_security(person: Person) -> None:
    person.clicks("sidebar.settings")
    person.clicks("settings.category.security")


def confirm(person: Person) -> None:
    """Have the password checked, read what comes of it and close the door."""
    person.clicks("confirm.submit")
    person.waits_until(lambda: person.sees("confirm.password") is None, "right password", _CHECKING_S)
    if person.sees("confirm.submit") is not None:
        person.clicks("confirm.submit")
        person.loses("confirm.submit")


def secure(person: Person, account: Account) -> None:
    """Go through the whole wizard, looking back once on the way."""
    to_security(person)
    person.clicks("settings.security.secure.button")
    person.types("secure.password", account.password)
    person.types("secure.code", account.fresh_code())
    person.clicks("secure.submit")
    account.password = new_account().password
    for field in ("secure.new.password", "secure.new.again"):
        person.finds(field, _CHECKING_S)
        person.types(field, account.password)
    person.clicks("secure.submit")
    account.code_key = person.reads("secure.setup.key").replace(" ", "")
    person.types("secure.setup.code", replace(account, spent_step=0).fresh_code())  # the first of this key
    person.clicks("secure.back")
    person.clicks("secure.submit")
    person.clicks("secure.submit")
    account.recovery_codes = tuple(person.reads(f"secure.codes.{number}") for number in range(1, 11))
    person.ticks("secure.codes.kept")
    person.clicks("secure.submit")
    person.finds("secure.copies", _CHECKING_S)
    person.clicks("secure.submit")
    person.loses("secure.submit")


def switch_code_on(person: Person, account: Account) -> None:
    to_security(person)
    person.clicks("settings.security.manage_code")
    person.types("confirm.password", account.password)
    person.clicks("confirm.submit")
    account.code_key = person.reads("confirm.setup.key", _CHECKING_S).replace(" ", "")
    person.types("confirm.setup.code", account.fresh_code())
    person.ticks("confirm.setup.codes.kept")
    person.clicks("confirm.submit")
    person.waits_until(lambda: person.sees("confirm.setup.key") is None, "code switched on", _CHECKING_S)
    person.clicks("confirm.submit")
    person.loses("confirm.submit")


def switch_code_off(person: Person, account: Account) -> None:
    to_security(person)
    person.clicks("settings.security.manage_code")
    person.presses("Down", "Down", "Return")
    person.types("confirm.password", account.password)
    person.types("confirm.code", account.fresh_code())
    confirm(person)
    account.code_key = ""


def fill_with_recovery_code(person: Person, account: Account) -> None:
    person.types("login.name", account.name)
    person.types("login.password", account.password)
    if person.sees("login.recovery") is None:
        person.clicks("login.code.other")
    person.types("login.recovery", account.recovery_codes[0])


def refused(person: Person) -> str:
    """Press the button and return what is said under the password."""
    person.clicks("login.submit")
    return person.waits_until(lambda: person.finds("login.password").description, "refusal", _CHECKING_S)


def older_vaults(person: Person) -> list[Path]:
    return list((person.program.profile / "accounts").glob("*/vault.prev"))
