"""After leaving, nothing that was secret is found in any process of Postern or in any file that it can reach.

Every search has its control: before the event, each secret is found where it belongs, or the test fails.
Searched: the memory of every living process (as root, past their refusal to be read), arguments, environment, names of
open files, the profile, home, temporary and runtime folders, the log, clipboard and selection. Not searched: swap.
"""

import os
import secrets
import signal
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tests.helpers.account_secrets import Secrets, found_anywhere, found_in_program, found_outside, phrase_markers
from tests.helpers.lives import Made, back_again, new_account
from tests.helpers.residue import Marker, Search, can_read_memory, names
from tools.circle import Account, create_account, fill_log_in, lock, log_in, log_out, remove
from tools.person import Person, at_the_screen
from tools.processes import still_alive
from tools.program import DOOR, HOME, KEEPER, SIGNER
from tools.screen import Screen

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="reads /proc"),
    pytest.mark.skipif(
        not can_read_memory(), reason="Postern's processes cannot be read by other programs of their user: needs root"
    ),
    pytest.mark.slow,
]


class Session:
    """An open session in which everything secret has been used, and was seen where it belongs."""

    def __init__(self, person: Person, account: Account) -> None:
        self.person, self.account = person, account
        self._note = f"safe deposit {secrets.token_hex(8)}"
        self.secrets = Secrets(account, person.program.profile)
        self.markers = [*self.secrets.all, Marker("private note", self._note)]

    def open(self) -> None:
        """Log in, write a private note, copy the address; look at each step that the search finds what is there."""
        fill_log_in(self.person, self.account)
        assert self._missing(self.secrets.password, DOOR) == set()
        self.person.clicks("login.submit")
        self.person.finds("home.address")
        self.person.clicks("home.copy")
        self.person.clicks("sidebar.settings")
        self.person.clicks("settings.category.account")
        self.person.types("settings.account.note", self._note)
        self.person.clicks("settings.account.note.save")
        self.person.waits_until(lambda: self.person.hands.clipboard(), "address on the clipboard")
        assert self._missing([*self.secrets.home, Marker("private note", self._note)], HOME) == set()

    def left(self, *more: Marker) -> list[str]:
        """Return what is found now."""
        return found_anywhere([*self.markers, *more], self.person)

    def _missing(self, markers: Sequence[Marker], role: str) -> set[str]:
        """Return which of these the search does not find in the processes with this role."""
        search = Search(markers)
        found = [find for pid in self.person.program.pids(role) for find in search.process(pid, role)]
        return {marker.name for marker in markers} - names(found)


@pytest.fixture
def session(screen: Screen, made_at_full_cost: Made, tmp_path: Path) -> Iterator[Session]:
    with back_again(screen, made_at_full_cost, tmp_path / "life") as (person, account):
        session = Session(person, account)
        session.open()
        yield session


def test_nothing_is_left_after_a_lock(session: Session) -> None:
    lock(session.person)
    gone(session.person, HOME)
    assert session.left() == []


def test_nothing_is_left_after_logging_out_and_after_removing(session: Session) -> None:
    log_out(session.person)
    assert session.left() == []
    session.person.clicks("receipt.again")
    log_in(session.person, session.account)
    remove(session.person, session.account)
    assert session.left() == []
    assert not list((session.person.program.profile / "accounts").glob("*"))
    session.person.clicks("receipt.again")
    session.person.finds("login.first.create")
    assert found_outside(Search(session.secrets.name), session.person) == []


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGABRT])
def test_nothing_is_left_after_home_died(session: Session, how: signal.Signals) -> None:
    home = session.person.shown_pid(HOME)
    os.kill(home, how)
    session.person.finds("lock.password")
    assert session.left() == []


def test_nothing_is_left_after_the_lock_page_was_killed_with_the_password_in_it(session: Session) -> None:
    person = session.person
    lock(person)
    person.types("lock.password", session.account.password)
    assert found_in_program(Search(session.secrets.password), person)
    killed = person.shown_pid(DOOR)
    os.kill(killed, signal.SIGKILL)
    person.waits_until(lambda: person.shown_pid(DOOR) != killed, "new door")
    assert session.left() == []


def test_nothing_but_what_is_typed_is_left_after_the_signer_was_killed(session: Session) -> None:
    person = session.person
    lock(person)
    person.types("lock.password", session.account.password)
    signers = person.waits_until(lambda: person.program.pids(SIGNER), "signer in waiting")
    person.clicks("lock.submit")
    for pid in signers:
        os.kill(pid, signal.SIGKILL)
    person.finds_usable("lock.submit")
    assert found_anywhere([m for m in session.markers if m not in session.secrets.password], person) == []


def test_nothing_is_left_after_the_keeper_was_killed(session: Session) -> None:
    family = set(session.person.program.roles())
    os.kill(session.person.program.keeper, signal.SIGKILL)
    session.person.program.exit_status()
    assert still_alive(family) == set()
    assert session.left() == []


def test_a_new_phrase_leaves_nothing_behind(screen: Screen, tmp_path: Path) -> None:
    account = new_account()
    with at_the_screen(screen, tmp_path / "life") as person:
        seen: set[str] = set()

        def look(moment: str) -> None:
            if moment == "create-phrase-shown":
                words = tuple(account.phrase)
                seen.update(names(found_in_program(Search(phrase_markers(words)), person)))

        create_account(person, account, two_step=True, moment=look)
        secret = Secrets(account, person.program.profile)
        assert seen == {marker.name for marker in secret.phrase}
        gone(person, DOOR)
        assert found_anywhere([*secret.password, *secret.signer, *secret.phrase], person) == []


def gone(person: Person, role: str) -> None:
    """Wait until no process with this role has a window, or had one."""
    person.waits_until(lambda: not person.shown_pids(role), f"end of {role}")


def test_nothing_of_a_session_is_in_the_keeper(session: Session) -> None:
    keeper = session.person.program.keeper
    assert Search(session.markers).process(keeper, KEEPER) == []
