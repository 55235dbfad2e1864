"""The whole program on a desktop with real D-Bus services: what the desktop does locks it, and says so."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from tests.helpers.account_secrets import Secrets, found_in_program
from tests.helpers.desktop import Desktop, open_desktop
from tests.helpers.lives import Made, back_again
from tests.helpers.residue import Search, can_read_memory
from tools.circle import Account, log_in, unlock
from tools.person import Person
from tools.processes import eventually, has_ended
from tools.program import HOME
from tools.screen import Screen

pytestmark = [pytest.mark.skipif(sys.platform != "linux", reason="D-Bus and /proc are Linux"), pytest.mark.slow]


@dataclass
class OpenWallet:
    """A wallet that is open on a desktop."""

    person: Person
    account: Account
    computer: Desktop

    def __post_init__(self) -> None:
        self.home = self.person.shown_pid(HOME)
        self.person.waits_until(self.computer.inhibitors, "hold on sleep")

    def is_locked_by(self, act: Callable[[], object], words: str) -> None:
        """Do something until the lock page is there, and see that nothing of the wallet is left.

        Again and again, because home begins to listen some moments after its first picture.
        """

        def look() -> object:
            if not has_ended(self.home):
                act()
            return self.person.sees("lock.password")

        self.person.waits_until(look, "lock page")
        assert words in self.person.reads("lock.when")
        self.person.waits_until(lambda: has_ended(self.home), "end of home")
        assert eventually(lambda: self.computer.inhibitors() == [])
        assert self.person.sees("home.address") is None
        if can_read_memory():
            secrets = Secrets(self.account, self.person.program.profile)
            assert found_in_program(Search(secrets.home), self.person) == []

    def again(self) -> "OpenWallet":
        """Unlock, and return the wallet that is open now."""
        unlock(self.person, self.account)
        return replace(self)


@pytest.fixture
def wallet(screen: Screen, made_plain: Made, tmp_path: Path) -> Iterator[OpenWallet]:
    with open_desktop(tmp_path / "desktop", session_bus=screen.bus) as computer:
        on_desktop = replace(screen, system_bus=computer.environment["DBUS_SYSTEM_BUS_ADDRESS"])
        with back_again(on_desktop, made_plain, tmp_path / "life") as (person, account):
            log_in(person, account)
            yield OpenWallet(person, account, computer)


def test_the_wallet_locks_with_the_screen_before_sleep_and_when_the_user_is_switched(wallet: OpenWallet) -> None:
    computer = wallet.computer
    wallet.is_locked_by(computer.locks_session, "because the screen was locked")
    wallet = wallet.again()
    wallet.is_locked_by(lambda: computer.prepares_for_sleep(True), "because the computer went to sleep")
    wallet = wallet.again()
    wallet.is_locked_by(lambda: computer.covers_screen(True), "because the screen was locked")
    wallet = wallet.again()
    wallet.is_locked_by(lambda: computer.closes_lid(True), "because the lid was closed")
    wallet = wallet.again()
    wallet.is_locked_by(lambda: computer.activates(False), "because the user was switched")


def test_a_change_that_waits_for_the_password_is_cancelled(wallet: OpenWallet) -> None:
    person = wallet.person
    person.clicks("sidebar.settings")
    person.clicks("settings.security.change_password")
    person.types("confirm.password", wallet.account.password)
    wallet.is_locked_by(wallet.computer.locks_session, "because the screen was locked")
    assert person.sees("confirm.password") is None


def test_a_minimised_window_locks_once_that_was_chosen(wallet: OpenWallet) -> None:
    person = wallet.person
    person.clicks("sidebar.settings")
    person.ticks("settings.security.lock_on.minimise")
    assert len(_windows_in_sight(person)) == 1
    _minimise(person)
    person.waits_until(lambda: has_ended(wallet.home), "end of home")
    person.finds("lock.password")
    assert _windows_in_sight(person) == []
    assert person.program.start_again() == 0
    person.waits_until(lambda: _windows_in_sight(person), "window on the screen")
    assert "because Postern was minimised" in person.reads("lock.when")


def _minimise(person: Person) -> None:
    """Minimise the window in front, as its button does."""
    command = ["xdotool", "getactivewindow", "windowminimize"]
    subprocess.run(command, env=person.program.environment, check=True, timeout=10)


def _windows_in_sight(person: Person) -> list[str]:
    """Return the windows that the screen really shows: to a screen reader a minimised one shows as well."""
    command = ["xdotool", "search", "--onlyvisible", "--class", "postern"]
    said = subprocess.run(
        command, env=person.program.environment, check=False, capture_output=True, text=True, timeout=10
    )
    return said.stdout.split()
