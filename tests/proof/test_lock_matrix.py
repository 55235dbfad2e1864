"""Whatever makes the wallet lock, afterwards nothing of it is on the screen, in the accessibility tree or in memory.

Not here: the idle deadline (tests/end_to_end/test_circle.py waits for it), and the session age, whose least is four
hours (tests/process holds it with a clock of its own).
"""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image

from tests.helpers.account_secrets import Secrets, found_in_program
from tests.helpers.lives import Made, back_again
from tests.helpers.residue import Search, can_read_memory
from tools.circle import Account, log_in, unlock
from tools.person import Person
from tools.processes import eventually, has_ended, still_alive
from tools.program import HOME
from tools.screen import Screen

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
    wallet.person.finds("lock.password")
    wallet.person.waits_until(lambda: has_ended(wallet.home), "end of home")
    assert not wallet.shows_its_code()
    assert not wallet.is_told()
    if can_read_memory():
        assert wallet.in_memory() == []
    unlock(wallet.person, wallet.account)
    wallet.person.clicks("sidebar.home")
    assert wallet.person.reads("home.address") == wallet.address


def test_without_its_keeper_no_window_stays(wallet: OpenWallet) -> None:
    family = set(wallet.person.program.roles())
    os.kill(wallet.person.program.keeper, signal.SIGKILL)
    wallet.person.program.exit_status()
    assert still_alive(family) == set()
    assert eventually(lambda: not wallet.shows_its_code())
