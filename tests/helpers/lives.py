"""Accounts for tests of the whole program: one is made by hand, each test gets a copy of its profile."""

import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from tools.circle import Account, create_account
from tools.person import Person, at_the_screen
from tools.screen import Screen, open_screen


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
def back_again(screen: Screen, made: Made, folder: Path, *arguments: str) -> Iterator[tuple[Person, Account]]:
    """Give a person at the log-in page of a copy of the profile, with what opens it."""
    account = made.copied_to(folder)
    with at_the_screen(screen, folder, *arguments) as person:
        person.finds("login.name")
        yield person, account


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """A profile with one account that has a two-step code."""
    return make_account(tmp_path_factory.mktemp("made"), two_step=True)


@pytest.fixture(scope="session")
def made_plain(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """A profile with one account that opens by its password alone."""
    return make_account(tmp_path_factory.mktemp("plain"), two_step=False)
