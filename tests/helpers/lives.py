"""Accounts for tests of the whole program: two are made by hand in a run, each test gets a copy of their profiles.

Key derivation takes a second of the whole computer whenever a vault opens, and most tests are about something else. So
they get a profile whose vault was wrapped again, by the program's own code, at the least cost that a vault may have.
What is about the derivation, or happens while it runs, takes a profile as it was made.
"""

import fcntl
import json
import os
import secrets
import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from tests.helpers.vault_opening import Entered, open_vault
from tests.helpers.vaults import CHEAP
from tools.circle import Account, create_account
from tools.person import Person, at_the_screen
from tools.program import FROM_SOURCE
from tools.screen import Screen, open_screen
from wallet_gui.domain.policy import Policy
from wallet_gui.signer.gate import with_policy
from wallet_gui.vault.file import OpenVault, new_password_key

_ACCOUNT = "account.json"


@dataclass(frozen=True)
class Made:
    """A profile with one account in it, as it was after the account had been created and Postern had ended."""

    profile: Path
    account: Account

    def copied_to(self, folder: Path) -> Account:
        """Put a copy of the profile where ``at_the_screen`` looks for it in this folder; return its account."""
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copytree(self.profile, folder / "profile")
        return replace(self.account)


def new_account() -> Account:
    """An account with a name and a password that stand nowhere else."""
    return Account(f"mei.{secrets.token_hex(5)}", secrets.token_urlsafe(18))


def make_account(folder: Path, *, two_step: bool) -> Made:
    """Create an account as a person does."""
    account = new_account()
    with open_screen(folder / "screen") as screen, at_the_screen(screen, folder) as person:
        create_account(person, account, two_step=two_step)
    return Made(folder / "profile", account)


@contextmanager
def back_again(
    screen: Screen, made: Made, folder: Path, *arguments: str, start: Sequence[str] = FROM_SOURCE
) -> Iterator[tuple[Person, Account]]:
    """Give a person at the log-in page of a copy of the profile, with what opens it."""
    account = made.copied_to(folder)
    with at_the_screen(screen, folder, *arguments, start=start) as person:
        person.finds("login.name")
        yield person, account


def once_a_run(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], Made]) -> Made:
    """Make a profile, or take what another worker of this run of the tests has made."""
    base = factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder = shared / name
    folder.mkdir(exist_ok=True)
    with (folder / "making").open("w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        noted = folder / _ACCOUNT
        if noted.exists():
            return Made(folder / "profile", _account(json.loads(noted.read_text(encoding="utf-8"))))
        made = make(folder)
        noted.write_text(json.dumps(asdict(made.account)), encoding="utf-8")
        return made


def _account(noted: Any) -> Account:
    phrase, recovery_codes = tuple(noted.pop("phrase")), tuple(noted.pop("recovery_codes"))
    return Account(**noted, phrase=phrase, recovery_codes=recovery_codes)


def at_least_cost(made: Made, folder: Path) -> Made:
    """Copy a profile with its vault wrapped again at the least cost."""
    return _changed(
        made,
        folder,
        lambda opened, password: opened.rewrap(new_password_key(password, CHEAP), written_at=int(time.time())),
    )


def under_policy(made: Made, folder: Path, policy: Policy) -> Made:
    """Copy a profile with other choices about locking, as if the person had made and confirmed them."""
    return _changed(
        made,
        folder,
        lambda opened, _: opened.rewrite(
            written_at=int(time.time()),
            gate=with_policy(opened.bodies.gate, policy),
            view=with_policy(opened.bodies.view, policy),
        ),
    )


def _changed(made: Made, folder: Path, change: Callable[[OpenVault, str], bytes]) -> Made:
    account = made.copied_to(folder)
    [vault] = (folder / "profile").glob("accounts/*/vault.wgv")
    with open_vault(vault.read_bytes(), Entered(account.password)) as opened:
        again = change(opened, account.password)
    vault.write_bytes(again)
    vault.with_name("vault.prev").unlink(missing_ok=True)
    return Made(folder / "profile", account)


@pytest.fixture(scope="session")
def made_at_full_cost(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """A profile as it was made, with one account that has a two-step code."""
    return once_a_run(tmp_path_factory, "made", lambda folder: make_account(folder, two_step=True))


@pytest.fixture(scope="session")
def made_plain_at_full_cost(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """A profile as it was made, with one account that opens by its password alone."""
    return once_a_run(tmp_path_factory, "plain", lambda folder: make_account(folder, two_step=False))


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory, made_at_full_cost: Made) -> Made:
    """A profile with one account that has a two-step code; its vault opens fast."""
    return at_least_cost(made_at_full_cost, tmp_path_factory.mktemp("made-cheap"))


@pytest.fixture(scope="session")
def made_plain(tmp_path_factory: pytest.TempPathFactory, made_plain_at_full_cost: Made) -> Made:
    """A profile with one account that opens by its password alone; its vault opens fast."""
    return at_least_cost(made_plain_at_full_cost, tmp_path_factory.mktemp("plain-cheap"))
