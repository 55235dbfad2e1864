"""What surrounds the wallet: a start out of sight, open Wi-Fi, a clipboard that others write to, a moved computer."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from tests.helpers import desktop as services
from tests.helpers.desktop import open_desktop
from tests.helpers.lives import Made, back_again
from tests.helpers.network_manager import NetworkManager
from tools.circle import Account, log_in
from tools.person import Person
from tools.screen import Screen

pytestmark = [pytest.mark.skipif(sys.platform != "linux", reason="NetworkManager is Linux"), pytest.mark.slow]

_TO = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"  # EIP-55
_THIEF = "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359"  # EIP-55


@dataclass
class Life:
    """A Postern that was started out of sight, on a computer in a café."""

    person: Person
    account: Account
    network: NetworkManager


@pytest.fixture
def life(screen: Screen, made_plain: Made, tmp_path: Path) -> Iterator[Life]:
    with open_desktop(tmp_path / "desktop", (services.NETWORK,), session_bus=screen.bus) as computer:
        network = NetworkManager(computer)
        network.joins_wifi("Cafe Nero", is_open=True)
        on_desktop = replace(screen, system_bus=computer.environment["DBUS_SYSTEM_BUS_ADDRESS"])
        with back_again(on_desktop, made_plain, tmp_path / "life", "--minimised") as (person, account):
            yield Life(person, account, network)


def test_a_day_in_a_cafe(life: Life) -> None:
    person = life.person
    person.waits_until(lambda: windows(person), "window that waits")
    assert windows(person, "--onlyvisible") == []
    assert person.program.start_again() == 0  # shows the one that waits
    log_in(person, life.account)
    notice = person.finds("home.banner.network")
    assert "Open Wi-Fi: “Cafe Nero”" in notice.name

    person.hands.copy(_TO)
    person.presses("ctrl+2")
    person.finds("send.recipient")
    person.hands.copy(_THIEF)
    person.presses("ctrl+v")
    alarm = person.finds("send.swapped")
    assert "was swapped" in alarm.name
    assert person.sees("send.swapped.before") is not None

    person.clicks("sidebar.settings")
    person.ticks("settings.security.lock_on.network")
    life.network.joins_wifi("Airport", is_open=True)
    life.network.leaves("Cafe Nero")
    person.finds("lock.password")
    assert "because the computer's network changed" in person.reads("lock.when")


def windows(person: Person, *which: str) -> list[str]:
    """Return the X server's numbers of Postern's windows."""
    ask = ["xdotool", "search", *which, "--name", "^Postern"]
    done = subprocess.run(ask, env=person.program.environment, check=False, capture_output=True, text=True, timeout=10)
    return done.stdout.split()
