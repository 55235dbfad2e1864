"""The real home process on a desktop with real D-Bus services: it tells the keeper, and is gone before sleep."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.helpers import desktop as services
from tests.helpers.desktop import Desktop, open_desktop
from tests.helpers.home_process import HomeProcess
from tests.helpers.home_session import HomeSession
from tools.processes import eventually
from wallet_gui.channel.messages import DesktopEvent, Draft, Ended, Fresh, Lock, Save, Saved
from wallet_gui.domain.policy import LockOn, Policy
from wallet_gui.domain.session import LockReason


@pytest.fixture
def session(tmp_path: Path) -> HomeSession:
    return HomeSession(folder=tmp_path)


@pytest.fixture(scope="module")
def computer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desktop]:
    with open_desktop(tmp_path_factory.mktemp("desktop")) as ready:
        yield ready


def live(home: HomeProcess, session: HomeSession) -> None:
    home.enter(session)
    home.says(Saved(session.take(home.hears(Save))))


def tells(home: HomeProcess, act: Callable[[], object]) -> LockReason:
    """Let something happen until home, which begins to listen after its first picture, tells of it."""

    def is_told() -> bool:
        act()
        return home.has_said(DesktopEvent)

    assert eventually(is_told)
    return home.hears(DesktopEvent).reason


def goes(home: HomeProcess) -> int:
    """Let home finish, and end it as the keeper does when the next window is on the screen."""
    home.hears(Ended)
    home.hang_up()
    return home.exit_code()


def holds_sleep_back(computer: Desktop) -> bool:
    return [held[:2] for held in computer.inhibitors()] == [["sleep", "Postern"]]


def test_the_lock_of_the_screen_is_told_to_the_keeper(computer: Desktop, session: HomeSession) -> None:
    with HomeProcess(computer.environment) as home:
        live(home, session)
        assert eventually(lambda: holds_sleep_back(computer))
        assert tells(home, computer.locks_session) is LockReason.SCREEN
        home.says(Lock(LockReason.SCREEN))
        assert goes(home) == 0


def test_sleep_is_held_back_until_home_has_gone(computer: Desktop, session: HomeSession) -> None:
    with HomeProcess(computer.environment) as home:
        live(home, session)
        assert eventually(lambda: holds_sleep_back(computer))
        computer.prepares_for_sleep(True)
        assert home.hears(DesktopEvent).reason is LockReason.SLEEP
        assert holds_sleep_back(computer)
        home.says(Lock(LockReason.SLEEP))
        assert goes(home) == 0
        assert eventually(lambda: computer.inhibitors() == [])


def test_sleep_is_not_held_back_for_who_does_not_lock_before_it(computer: Desktop, session: HomeSession) -> None:
    session.policy = Policy().with_lock_on(LockOn.SLEEP, is_on=False)
    with HomeProcess(computer.environment) as home:
        live(home, session)
        assert tells(home, lambda: computer.prepares_for_sleep(True)) is LockReason.SLEEP
        assert computer.inhibitors() == []
        assert not home.has_said(Ended)


def test_a_policy_that_becomes_stricter_holds_sleep_back_at_once(computer: Desktop, session: HomeSession) -> None:
    session.policy = Policy(lock_on=())
    with HomeProcess(computer.environment) as home:
        live(home, session)
        home.says(Fresh(session.sheet(), replace(session.policy, lock_on=(LockOn.SLEEP,))))
        assert eventually(lambda: holds_sleep_back(computer))
        home.says(Fresh(session.sheet(), session.policy))
        assert eventually(lambda: computer.inhibitors() == [])


def test_where_nothing_holds_sleep_back_home_ends_without_being_asked(tmp_path: Path, session: HomeSession) -> None:
    with open_desktop(tmp_path / "desktop") as other, HomeProcess(other.environment) as home:
        other.refuses_to_wait()
        live(home, session)
        assert eventually(lambda: other.was_asked_to_wait())
        other.prepares_for_sleep(True)
        assert home.hears(DesktopEvent).reason is LockReason.SLEEP
        home.hears(Draft)
        home.hears(Ended)
        assert home.exit_code() == 0


def test_a_desktop_without_these_services_changes_nothing(tmp_path: Path, session: HomeSession) -> None:
    with open_desktop(tmp_path / "desktop", (services.SAVER,)) as poor, HomeProcess(poor.environment) as home:
        live(home, session)
        assert tells(home, lambda: poor.covers_screen(True)) is LockReason.SCREEN
        home.says(Lock(LockReason.SCREEN))
        assert goes(home) == 0
        assert home.end() == ""
