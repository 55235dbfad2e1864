"""A guest leaves profile, home, temporary folder and keyring byte for byte as they were, also when Postern is killed.

Compared are the names, contents and times of every file and folder. The control: an ordinary session is seen to change
the profile. One thing may differ after a guest has opened a vault of this computer: the count of wrong tries is written
before the session begins, and put back to what it was, so that both copies of it say the same, but are newer.
"""

import os
import re
import shutil
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.helpers.keyring import open_keyring
from tests.helpers.lives import Made, back_again
from tools.circle import Account, lock, log_in, log_out, open_phrase, open_vault_file, unlock
from tools.person import Person, at_the_screen
from tools.processes import still_alive
from tools.program import GUEST
from tools.screen import Screen

pytestmark = [pytest.mark.skipif(sys.platform != "linux", reason="Xvfb is Linux"), pytest.mark.slow]

KEYRING = "keyring"
_SESSION_PASSWORD = "eight or more"
_COUNT = re.compile(r"profile(/device\.json|/accounts/[0-9a-f]{32}(/tries)?)?")
"""What is newer, and says the same, after a try at a vault of this computer: both copies of the count."""

Trace = dict[str, tuple[int, int, bytes]]


@pytest.fixture
def screen(screen: Screen, tmp_path: Path) -> Iterator[Screen]:
    """The screen, with a keyring on its bus that is open: a guest could write into it."""
    with open_keyring(tmp_path / "life" / KEYRING, screen.bus):
        yield screen


def traces(folder: Path) -> Trace:
    """Return every file and folder below the profile, home, temporary folder and keyring: mode, time, contents."""
    found: Trace = {}
    for top in (folder / "profile", folder / "home", folder / KEYRING / "data"):
        for path in sorted([top, *top.rglob("*")]):
            if path.exists() and not path.is_socket():
                status = path.lstat()
                data = path.read_bytes() if path.is_file() else b""
                found[str(path.relative_to(folder))] = (status.st_mode, status.st_mtime_ns, data)
    return found


def changed(before: Trace, after: Trace) -> set[str]:
    """Return the names of whatever is new, gone or different."""
    return {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}


def said(found: Trace) -> dict[str, bytes]:
    """Return the contents alone."""
    return {name: data for name, (_, _, data) in found.items()}


@dataclass
class Visit:
    """A guest at a Postern without a profile, in a home where other things lie."""

    person: Person
    account: Account
    file: Path
    folder: Path
    before: Trace


@contextmanager
def visit(screen: Screen, made: Made, folder: Path) -> Iterator[Visit]:
    """Give a guest whose vault lies on a stick, and what the computer looked like before Postern was started."""
    file = folder / "stick" / "mei.postern"
    file.parent.mkdir(parents=True)
    shutil.copy(next(made.profile.rglob("vault.wgv")), file)
    account = made.copied_to(folder)
    screen.environment(folder / "home")  # makes home and temporary folder
    (folder / "home" / "somebody's.txt").write_text("here before", encoding="utf-8")
    before = traces(folder)
    with at_the_screen(screen, folder, GUEST) as person:
        yield Visit(person, account, file, folder, before)


@pytest.mark.timeout(180)
def test_an_ordinary_session_is_seen_to_change_the_profile(screen: Screen, made_plain: Made, tmp_path: Path) -> None:
    folder = tmp_path / "life"
    with back_again(screen, made_plain, folder) as (person, account):
        before = traces(folder)
        log_in(person, account)
        log_out(person)
        seen = changed(before, traces(folder))
        assert any(name.endswith("vault.wgv") for name in seen)
        assert any(name.endswith("vault.prev") for name in seen)


@pytest.mark.timeout(180)
def test_a_guest_leaves_this_computers_profile_as_it_was(screen: Screen, made_plain: Made, tmp_path: Path) -> None:
    folder = tmp_path / "life"
    with back_again(screen, made_plain, folder) as (person, account):
        before = traces(folder)
        person.clicks("login.guest")
        log_in(person, account)
        person.clicks("sidebar.settings")
        person.clicks("settings.category.account")
        person.types("settings.account.note", "forgotten with the session")
        person.clicks("settings.account.note.save")
        lock(person)
        unlock(person, account)
        log_out(person)
        assert account.name not in person.reads_screen()
        person.clicks("receipt.again")
        person.finds("login.name")
        after = traces(folder)
        assert all(map(_COUNT.fullmatch, changed(before, after)))
        assert said(after) == said(before)


@pytest.mark.timeout(180)
def test_a_killed_guest_session_leaves_the_profile_as_it_was(screen: Screen, made_plain: Made, tmp_path: Path) -> None:
    folder = tmp_path / "life"
    with back_again(screen, made_plain, folder) as (person, account):
        before = traces(folder)
        assert any(name.endswith(".keyring") for name in before)
        person.clicks("login.guest")
        log_in(person, account)
        kill(person)
        after = traces(folder)
        assert all(map(_COUNT.fullmatch, changed(before, after)))
        assert said(after) == said(before)


@pytest.mark.timeout(180)
def test_without_a_profile_a_vault_file_leaves_nothing(screen: Screen, made_plain: Made, tmp_path: Path) -> None:
    with visit(screen, made_plain, tmp_path / "life") as guest:
        open_vault_file(guest.person, "login.first.guest.vault", guest.file)
        log_in(guest.person, guest.account)
        lock(guest.person)
        unlock(guest.person, guest.account)
        log_out(guest.person)
        assert guest.account.name not in guest.person.reads_screen()
        guest.person.clicks("receipt.quit")
        assert guest.person.program.exit_status() == 0
        assert changed(guest.before, traces(guest.folder)) == set()


@pytest.mark.timeout(180)
def test_without_a_profile_a_recovery_phrase_leaves_nothing(screen: Screen, made_plain: Made, tmp_path: Path) -> None:
    with visit(screen, made_plain, tmp_path / "life") as guest:
        open_phrase(guest.person, "login.first.guest.phrase", guest.account.phrase, _SESSION_PASSWORD)
        log_out(guest.person)
        guest.person.clicks("receipt.quit")
        assert guest.person.program.exit_status() == 0
        assert changed(guest.before, traces(guest.folder)) == set()


@pytest.mark.timeout(180)
def test_without_a_profile_a_killed_session_leaves_nothing(screen: Screen, made_plain: Made, tmp_path: Path) -> None:
    with visit(screen, made_plain, tmp_path / "life") as guest:
        open_vault_file(guest.person, "login.first.guest.vault", guest.file)
        log_in(guest.person, guest.account)
        kill(guest.person)
        assert changed(guest.before, traces(guest.folder)) == set()


def kill(person: Person) -> None:
    """Kill the keeper as nobody should, and wait until its children have gone."""
    children = set(person.program.roles()) - {person.program.keeper}
    os.kill(person.program.keeper, signal.SIGKILL)
    person.program.running.process.wait(timeout=10)
    assert still_alive(children) == set()
