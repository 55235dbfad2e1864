"""Whatever makes the wallet lock, afterwards nothing of it is on the screen, in the accessibility tree or in memory.

The rest of the matrix stands in tests/end_to_end: ``test_idle`` waits for the idle deadline, ``test_desktop`` has what
the desktop does (screen, sleep, lid, another user, minimise). Both search the memory in the same way.
"""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image

from tests.helpers.account_secrets import Secrets, found_in_program
from tests.helpers.lives import Made, back_again, under_policy
from tests.helpers.residue import Search, can_read_memory
from tools.circle import Account, log_in, unlock
from tools.person import Person
from tools.processes import eventually, has_ended, still_alive
from tools.program import DOOR, FROM_SOURCE, HOME
from tools.screen import Screen
from wallet_gui.domain.policy import Policy

pytestmark = [pytest.mark.skipif(sys.platform != "linux", reason="Xvfb and /proc are Linux"), pytest.mark.slow]


def by_key(person: Person) -> None:
    person.presses("ctrl+l")


def by_button(person: Person) -> None:
    person.clicks("sidebar.lock")


def by_second_start(person: Person) -> None:
    assert person.program.start_again("--lock") == 0


def by_freezing_home(person: Person) -> None:
    os.kill(person.shown_pid(HOME), signal.SIGSTOP)
    assert person.program.start_again("--lock") == 0


def by_killing_home(person: Person) -> None:
    os.kill(person.shown_pid(HOME), signal.SIGKILL)


def by_crashing_home(person: Person) -> None:
    os.kill(person.shown_pid(HOME), signal.SIGSEGV)


class OpenWallet:
    """A wallet that is open, with what shows of it."""

    def __init__(self, person: Person, account: Account) -> None:
        self.person, self.account = person, account
        self.home = person.shown_pid(HOME)
        self.address = person.reads("home.address")
        self.secrets = Secrets(account, person.program.profile)
        person.clicks("sidebar.receive")
        self._code_box = person.finds("receive.qr").box
        self._code = self._picture_of_code()

    def shows_its_code(self) -> bool:
        """Tell whether the address's QR code stands where it stood."""
        return self._picture_of_code().tobytes() == self._code.tobytes()

    def is_told(self) -> bool:
        """Tell whether a screen reader finds the address anywhere, shown or hidden."""
        return self.address in self.person.reads_screen()

    def is_gone(self) -> None:
        """See that it is locked, and that nothing of it is left."""
        self.person.finds("lock.password")
        self.person.waits_until(lambda: has_ended(self.home), "end of home")
        assert not self.shows_its_code()
        assert not self.is_told()
        if can_read_memory():
            assert self.in_memory() == []

    def in_memory(self) -> list[str]:
        """Return where the view key and the address are found."""
        return [str(find) for find in found_in_program(Search(self.secrets.home), self.person)]

    def _picture_of_code(self) -> Image.Image:
        box = self._code_box
        return self.person.screen.picture().crop((box.x, box.y, box.x + box.width, box.y + box.height))


@pytest.fixture
def wallet(screen: Screen, made_plain: Made, tmp_path: Path) -> Iterator[OpenWallet]:
    with back_again(screen, made_plain, tmp_path / "life") as (person, account):
        log_in(person, account)
        person.finds("home.address")
        yield OpenWallet(person, account)


@pytest.mark.parametrize(
    "lock", [by_key, by_button, by_second_start, by_freezing_home, by_killing_home, by_crashing_home]
)
def test_nothing_of_the_wallet_is_left_to_see(wallet: OpenWallet, lock: Callable[[Person], None]) -> None:
    assert wallet.shows_its_code()
    assert wallet.is_told()
    lock(wallet.person)
    wallet.is_gone()
    unlock(wallet.person, wallet.account)
    wallet.person.clicks("sidebar.home")
    assert wallet.person.reads("home.address") == wallet.address


@dataclass(frozen=True)
class OtherTime:
    """A clock that the keeper lives by, and that a test moves while it runs."""

    file: Path
    only_on_the_wall: bool

    def passes(self, offset: str) -> None:
        """Have this be the time from now on, such as ``+13h``."""
        self.file.write_text(f"{offset}\n", encoding="ascii")

    @property
    def start(self) -> tuple[str, ...]:
        """The command line of a Postern that lives by it. Its children do not: the keeper clears their environment."""
        library = next(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"))
        given = [f"LD_PRELOAD={library}", f"FAKETIME_TIMESTAMP_FILE={self.file}", "FAKETIME_NO_CACHE=1"]
        if self.only_on_the_wall:
            given.append("FAKETIME_DONT_FAKE_MONOTONIC=1")
        return ("env", *given, *FROM_SOURCE)


@contextmanager
def wallet_in_another_time(screen: Screen, made: Made, folder: Path, time: OtherTime) -> Iterator[OpenWallet]:
    time.passes("+0")
    with back_again(screen, made, folder, start=time.start) as (person, account):
        log_in(person, account)
        person.finds("home.address")
        if can_read_memory():
            assert "libfaketime" in Path(f"/proc/{person.program.keeper}/maps").read_text(encoding="utf-8")
        yield OpenWallet(person, account)


def test_the_age_of_a_session_ends_it_however_it_is_used(screen: Screen, made_plain: Made, tmp_path: Path) -> None:
    never_idle = under_policy(made_plain, tmp_path / "never", Policy(idle_s=0))
    time = OtherTime(tmp_path / "time", only_on_the_wall=False)
    with wallet_in_another_time(screen, never_idle, tmp_path / "life", time) as wallet:
        time.passes("+11h")
        wallet.person.clicks("sidebar.home")
        assert wallet.person.reads("home.address") == wallet.address
        time.passes("+13h")
        wallet.is_gone()


def test_a_clock_set_back_or_forth_by_a_day_changes_nothing(screen: Screen, made_plain: Made, tmp_path: Path) -> None:
    time = OtherTime(tmp_path / "time", only_on_the_wall=True)
    with wallet_in_another_time(screen, made_plain, tmp_path / "life", time) as wallet:
        for day in ("-1d", "+1d"):
            time.passes(day)
            wallet.person.clicks("sidebar.home")
            assert wallet.person.reads("home.address") == wallet.address
        by_key(wallet.person)
        wallet.is_gone()
        for day in ("-1d", "+2d"):
            time.passes(day)
            wallet.is_gone()


def test_a_lock_page_that_crashes_comes_back_as_a_lock_page(wallet: OpenWallet) -> None:
    by_key(wallet.person)
    wallet.is_gone()
    door = wallet.person.shown_pid(DOOR)
    os.kill(door, signal.SIGSEGV)
    wallet.person.waits_until(lambda: has_ended(door), "end of the door")
    wallet.is_gone()
    unlock(wallet.person, wallet.account)


def test_without_its_keeper_no_window_stays(wallet: OpenWallet) -> None:
    family = set(wallet.person.program.roles())
    os.kill(wallet.person.program.keeper, signal.SIGKILL)
    wallet.person.program.exit_status()
    assert still_alive(family) == set()
    assert eventually(lambda: not wallet.shows_its_code())
