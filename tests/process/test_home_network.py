"""The real home process beside NetworkManager and notifications: what it tells the keeper, and the desktop."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers import desktop as services
from tests.helpers.desktop import Desktop, open_desktop
from tests.helpers.home_process import HomeProcess
from tests.helpers.home_session import HomeSession
from tests.helpers.network_manager import NetworkManager
from tools.processes import eventually
from wallet_gui.channel.messages import DesktopEvent, Ended, Lock, Save, Saved
from wallet_gui.domain.session import LockReason


@pytest.fixture
def computer(tmp_path: Path) -> Iterator[Desktop]:
    with open_desktop(tmp_path / "desktop", (services.NETWORK, services.NOTICES)) as ready:
        yield ready


def words(computer: Desktop) -> list[object]:
    return [shown[4] for shown in computer.notices()]


def test_a_network_that_changes_and_a_lock_that_follows(computer: Desktop, tmp_path: Path) -> None:
    manager, session = NetworkManager(computer), HomeSession(folder=tmp_path)
    manager.joins_wifi("Home", is_open=False)
    with HomeProcess(computer.environment) as home:
        home.enter(session)
        home.says(Saved(session.take(home.hears(Save))))
        known = [0]

        def is_told() -> bool:
            """Home begins to listen after its first picture: another café until it has heard of one."""
            known[0] += 1
            manager.joins_wifi(f"Café {known[0]}", is_open=True)
            manager.leaves("Home" if known[0] == 1 else f"Café {known[0] - 1}")
            return home.has_said(DesktopEvent)

        assert eventually(is_told)
        assert home.hears(DesktopEvent).reason is LockReason.NETWORK
        assert words(computer) == []
        home.says(Lock(LockReason.NETWORK))
        home.hears(Ended)
        assert eventually(lambda: words(computer) == ["Postern has locked, because this computer's network changed."])
        home.hang_up()
        assert home.exit_code() == 0
        assert home.end() == ""
