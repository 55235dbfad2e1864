"""A PIN, and what it opens: where they may stand in memory, and that nothing of them stands anywhere after their end.

Behind the lock the keeper holds the sealed record, in one guarded place. Everything else of it has been overwritten on
its way; the PIN and the view key are in no process at all. After five wrong tries and after log-out the record is gone.
"""

import os
import secrets
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.account_secrets import Secrets, found_anywhere, found_in_program
from tests.helpers.lives import Made, back_again
from tests.helpers.quick import choose_pin, try_wrong_pins
from tests.helpers.residue import Marker, Piecemeal, Search, can_read_memory, names
from tools.circle import Account, log_in, log_out
from tools.person import Person
from tools.program import DOOR, HOME, KEEPER
from tools.screen import Screen

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="reads /proc"),
    pytest.mark.skipif(
        not can_read_memory(), reason="Postern's processes cannot be read by other programs of their user: needs root"
    ),
    pytest.mark.slow,
]

_HEAD_SIZE = 77
_PARTS = 4
_PART_SIZE = 32


class QuickSession:
    """An open session with a PIN, which was seen where it belongs."""

    def __init__(self, person: Person, account: Account) -> None:
        self.person, self.account = person, account
        self.pin = _pin()
        self.pin_marker = Piecemeal("PIN", self.pin)
        self.secrets = Secrets(account, person.program.profile)

    def open(self) -> None:
        log_in(self.person, self.account)
        choose_pin(self.person, self.account.password, self.pin)
        self.person.waits_until(lambda: not self.person.program.pids(DOOR) or self._is_spare(), "end of the door")

    def locks(self) -> None:
        self.person.presses("ctrl+l")
        self.person.finds("lock.pin")
        self.person.waits_until(lambda: not self.person.shown_pids(HOME), "end of home")

    def record(self) -> list[Marker]:
        """Return what to search for, taken out of the guarded place itself."""
        data = guarded(self.person.program.keeper)
        assert len(data) > _HEAD_SIZE + _PARTS * _PART_SIZE
        step = (len(data) - _HEAD_SIZE) // _PARTS // _PART_SIZE * _PART_SIZE
        starts = range(_HEAD_SIZE, _HEAD_SIZE + _PARTS * step, step)
        return [Piecemeal(f"record from {at} on", data[at : at + _PART_SIZE]) for at in starts]

    def left(self, *more: Marker) -> list[str]:
        """Return everything of the account and its PIN that is found now."""
        return found_anywhere([self.pin_marker, *self.secrets.all, *more], self.person)

    def _is_spare(self) -> bool:
        """Whether the doors that are there have never been told anything."""
        return not found_in_program(Search([self.pin_marker]), self.person)


@pytest.fixture
def session(screen: Screen, made_plain_at_full_cost: Made, tmp_path: Path) -> Iterator[QuickSession]:
    with back_again(screen, made_plain_at_full_cost, tmp_path / "life", "--language", "en") as (person, account):
        session = QuickSession(person, account)
        session.open()
        yield session


def test_behind_the_lock_only_the_record_stands_and_after_five_wrong_tries_nothing(session: QuickSession) -> None:
    person = session.person
    session.locks()
    record = session.record()
    found = Search(record).process(person.program.keeper, KEEPER)
    assert names(found) == {marker.name for marker in record}, "the search does not find what is there"
    assert session.left() == []
    elsewhere = [find for find in found_in_program(Search(record), person) if KEEPER not in find.where]
    assert elsewhere == []

    person.types("lock.pin", session.pin)
    door = person.shown_pid(DOOR)
    assert names(Search([session.pin_marker]).process(door, DOOR)) == {"PIN"}
    person.presses("Return")
    person.finds("sidebar.lock")
    person.waits_until(lambda: not person.shown_pids(DOOR), "end of the lock page")
    assert found_anywhere([session.pin_marker], person) == []

    session.locks()
    try_wrong_pins(person)
    assert guarded(person.program.keeper) == b""
    assert session.left(*record) == []


def test_after_log_out_nothing_of_it_stands_anywhere(session: QuickSession) -> None:
    record = session.record()
    assert names(Search(record).process(session.person.program.keeper, KEEPER)) == {marker.name for marker in record}
    log_out(session.person)
    assert "What a PIN or a sensor could open" in session.person.reads_page()
    assert guarded(session.person.program.keeper) == b""
    assert session.left(*record) == []


def guarded(pid: int) -> bytes:
    """Return what stands in the pages that are locked, not dumped and not copied to children; none are there before."""
    held = b""
    start = end = 0
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for line in Path(f"/proc/{pid}/smaps").read_text(encoding="utf-8").splitlines():
            first, *rest = line.split()
            if "-" in first and not first.endswith(":"):
                start, end = (int(part, 16) for part in first.split("-"))
            elif first == "VmFlags:" and {"dd", "lo", "dc"} <= set(rest):
                held += os.pread(memory.fileno(), end - start, start)
    return held.rstrip(b"\0")


def _pin() -> str:
    """Return twelve digits that stand nowhere else, and are no run."""
    return "40" + f"{secrets.randbelow(10**10):010}"
