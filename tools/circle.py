"""The main circle of a person's life with Postern, step by step, as the tour, the tests and the benchmarks walk it."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from pyotp import TOTP

from tools.person import Person

_STEP_S = 30
_CHECK_PATIENCE_S = 40.0
"""Key derivation takes about a second, several on a busy computer."""
_CREATE_PATIENCE_S = 60.0
"""The cost of the key derivation is found by trying."""
_REMOVE_PATIENCE_S = 15.0
"""The last button waits 5 seconds when the phrase is not backed up."""

Moment = Callable[[str], None]
"""Told the name of each moment that is worth a picture."""


def unseen(_: str) -> None:
    """Let a moment pass."""


@dataclass
class Account:
    """What a person keeps of an account: in the head, on paper, in the authenticator."""

    name: str
    password: str
    phrase: tuple[str, ...] = ()
    code_key: str = ""
    """The authenticator's key in base32; empty without two-step code."""
    recovery_codes: tuple[str, ...] = ()
    spent_step: int = 0
    """The time step of the last code that was used."""

    def fresh_code(self) -> str:
        """Return a code that has not been used; Postern takes those of now and of the next 30 seconds."""
        step = max(self.spent_step + 1, _step_now())
        while step > _step_now() + 1:
            Event().wait(0.2)
        self.spent_step = step
        return TOTP(self.code_key).at(step * _STEP_S)


def create_account(
    person: Person, account: Account, *, two_step: bool, moment: Moment = unseen, idle_choice: int | None = None
) -> None:
    """Create an account from the first page to the open wallet, and note in ``account`` what belongs on paper.

    ``account.password`` may be empty: then the suggested passphrase is taken. ``idle_choice`` is a place in the list of
    times after which the wallet locks.
    """
    person.finds("login.first.create")
    moment("welcome")
    person.clicks("login.first.create")
    _name_and_password(person, account, moment)
    if two_step:
        _two_step(person, account, moment)
    else:
        person.reads("create.key")  # the page moves when the key arrives
        person.clicks("create.skip")
    _phrase(person, account, moment)
    _check(person, account, moment)
    person.finds("create.locking.heading")
    if idle_choice is not None:
        person.chooses("create.idle", idle_choice)
    moment("create-locking")
    person.clicks("create.continue")
    person.finds("sidebar.lock", _CREATE_PATIENCE_S)
    moment("home-empty")


def _name_and_password(person: Person, account: Account, moment: Moment) -> None:
    person.types("create.name", account.name)
    if account.password:
        person.types("create.password", account.password)
    else:
        person.clicks("create.suggest")
        account.password = _passphrase(person.waits_until(lambda: person.finds("create.password").description, "words"))
    moment("create-password")
    person.types("create.again", account.password)
    person.ticks("create.understood")
    person.clicks("create.continue")


def _passphrase(told: str) -> str:
    """Return the six words out of what a screen reader says of the field while its password is shown."""
    return " ".join(told.split()[:6])


def _two_step(person: Person, account: Account, moment: Moment) -> None:
    account.code_key = person.waits_until(lambda: person.reads("create.key"), "key").replace(" ", "")
    moment("create-two-step")
    person.types("create.code", account.fresh_code())
    account.recovery_codes = tuple(person.reads(f"create.codes.{number}") for number in range(1, 11))
    person.ticks("create.codes.kept")
    moment("create-recovery-codes")
    person.clicks("create.continue")


def _phrase(person: Person, account: Account, moment: Moment) -> None:
    moment("create-phrase")
    account.phrase = tuple(_held(person, f"create.phrase.word.{number}") for number in range(1, 13))
    moment("create-phrase-shown")
    person.clicks("create.continue")


def _check(person: Person, account: Account, moment: Moment) -> None:
    for number in range(1, 5):
        field = f"create.check.word.{number}"
        place = int("".join(sign for sign in person.finds(field).name if sign.isdigit()))
        person.types(field, account.phrase[place - 1])
        person.presses("Tab")
    moment("create-check")
    person.clicks("create.continue")


def _held(person: Person, name: str) -> str:
    """Look at one covered word; a screen reader then says ``Word 3: apple``."""
    person.clicks(name)
    covered = person.reads(name)
    person.presses("Return")
    told = person.waits_until(lambda: _other_than(covered, person.reads(name)), f"word {name}")
    return told.rpartition(" ")[2]


def _other_than(before: str, now: str) -> str | None:
    return now if now != before else None


def _step_now() -> int:
    return int(time.time()) // _STEP_S


def log_in(person: Person, account: Account) -> None:
    """Log in and wait for the wallet."""
    fill_log_in(person, account)
    person.clicks("login.submit")
    person.finds("sidebar.lock", _CHECK_PATIENCE_S)


def fill_log_in(person: Person, account: Account) -> None:
    """Type what logging in asks for."""
    person.types("login.name", account.name)
    person.types("login.password", account.password)
    if account.code_key:
        person.types("login.code", account.fresh_code())


def lock(person: Person) -> None:
    """Lock by key and wait for the lock page."""
    person.presses("ctrl+l")
    person.finds("lock.password")


def unlock(person: Person, account: Account) -> None:
    """Come back from the lock page and wait for the wallet."""
    person.types("lock.password", account.password)
    person.clicks("lock.submit")
    person.finds("sidebar.lock", _CHECK_PATIENCE_S)


def open_vault_file(person: Person, button: str, file: Path) -> None:
    """Choose a vault file behind this button."""
    person.clicks(button)
    person.types("fileNameEdit", str(file))
    person.presses("Return")
    person.loses("fileNameEdit")


def open_phrase(person: Person, button: str, phrase: tuple[str, ...], password: str) -> None:
    """Open a recovery phrase as a guest behind this button, under a password for this session; wait for the wallet."""
    person.clicks(button)
    for number, word in enumerate(phrase, start=1):
        person.types(f"restore.word.{number}", word)
        person.presses("Tab")
    person.clicks("create.continue")
    person.types("create.session.password", password)
    person.types("create.session.again", password)
    person.clicks("create.continue")
    person.finds("sidebar.lock", _CREATE_PATIENCE_S)


def log_out(person: Person, moment: Moment = unseen) -> None:
    """Log out, keep the vault, and wait for the receipt."""
    _choose_way(person, "keep")
    moment("leave")
    person.clicks("leave.go")
    person.finds("receipt.again")
    moment("receipt")


def remove(person: Person, account: Account, moment: Moment = unseen) -> None:
    """Log out, remove the vault, and wait for the receipt."""
    _choose_way(person, "remove")
    person.types("leave.name", account.name)
    person.finds_usable("leave.go", _REMOVE_PATIENCE_S)
    moment("leave-remove")
    person.clicks("leave.go")
    person.types("confirm.password", account.password)
    moment("confirm-remove")
    person.clicks("confirm.submit")
    person.finds("receipt.again", _CHECK_PATIENCE_S)
    moment("receipt-removed")


def _choose_way(person: Person, way: str) -> None:
    person.presses("ctrl+shift+l")
    person.ticks(f"leave.option.{way}")
