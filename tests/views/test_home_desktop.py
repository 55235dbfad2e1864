"""Settings › Security, "Also lock when"; and the window that tells when it is minimised."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox
from pytestqt.qtbot import QtBot

from tests.helpers.home_session import HomeSession
from tests.helpers.home_view import HomeView
from wallet_gui.channel.messages import ConfirmEnded, DesktopEvent, Save, Stricter, Want
from wallet_gui.domain.policy import LockOn, Policy
from wallet_gui.domain.session import LockReason, Purpose
from wallet_gui.home.views.settings.rows import SettingRow
from wallet_gui.system.desktop.none import NoDesktop
from wallet_gui.system.desktop.port import Desktop

Open = Callable[..., HomeView]


class FakeDesktop(Desktop):
    """A desktop that tells what a test lets it tell."""

    def __init__(self, *heard: LockOn, holds_sleep: bool = False) -> None:
        super().__init__()
        self._heard, self._holds = heard, holds_sleep
        self.delays: list[bool] = []

    @property
    def holds_sleep(self) -> bool:
        return self._holds

    def start(self, _window: int) -> None:
        self._can_hear(*self._heard)

    def delay_sleep(self, is_wanted: bool) -> None:
        self.delays.append(is_wanted)


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication) -> Iterator[Open]:
    """Open a session on Settings › Security."""
    views: list[HomeView] = []

    def open_view(desktop: Desktop | None = None, **story: Any) -> HomeView:
        view = HomeView(qtbot, qapp, HomeSession(**story))
        views.append(view)
        view.window.show_page("settings.security")
        view.controllers.desktop.listen(desktop or NoDesktop(), view.window.winId(), tells_minimised=True)
        return view

    yield open_view
    for view in views:
        view.close()


def box(view: HomeView, what: LockOn) -> QCheckBox:
    found: QCheckBox = view.child(QCheckBox, f"settings.security.lock_on.{what.value}")
    return found


def words(view: HomeView) -> str:
    row = view.child(SettingRow, "settings.security.lock_on")
    return str(row.text.text())


def test_what_holds_is_ticked(opened: Open) -> None:
    view = opened(FakeDesktop(*LockOn))
    assert [box(view, what).isChecked() for what in LockOn] == [True, True, True, True, False, False]
    assert "cannot tell" not in words(view)


def test_switching_one_on_applies_at_once(opened: Open) -> None:
    view = opened(FakeDesktop(*LockOn))
    box(view, LockOn.MINIMISE).click()
    view.saves()
    assert view.hears(Stricter).policy.lock_on == tuple(what for what in LockOn if what is not LockOn.NETWORK)
    assert not any(isinstance(message, Want) for message in view.heard)


def test_switching_one_off_asks_for_the_password_and_holds_on_when_it_is_not_given(opened: Open, qtbot: QtBot) -> None:
    view = opened(FakeDesktop(*LockOn))
    box(view, LockOn.SCREEN).click()
    want = view.hears(Want)
    assert want.purpose is Purpose.LOOSEN
    assert want.policy == Policy().with_lock_on(LockOn.SCREEN, is_on=False)
    view.says(ConfirmEnded(Purpose.LOOSEN, worked=False))
    qtbot.waitUntil(lambda: box(view, LockOn.SCREEN).isChecked())
    assert not any(isinstance(message, Save) for message in view.heard)


def test_what_this_computer_cannot_tell_is_said_in_words(opened: Open) -> None:
    view = opened(FakeDesktop(LockOn.SLEEP, LockOn.USER))
    assert "This computer cannot tell Postern when the screen locks. Lock with Ctrl+L then." in words(view)
    assert not box(view, LockOn.LID).isVisible()
    assert not box(view, LockOn.NETWORK).isVisible()
    assert box(view, LockOn.SCREEN).isVisible()


def test_a_computer_that_tells_nothing_breaks_nothing(opened: Open) -> None:
    view = opened(NoDesktop())
    assert "when the screen locks, the computer sleeps, somebody else takes over." in words(view)


def test_the_setting_is_found(opened: Open) -> None:
    view = opened(NoDesktop())
    found = view.window.settings.current.search("suspend")
    assert [hit.row.objectName() for hit in found] == ["settings.security.lock_on"]


def test_minimising_is_told_once_each_time(opened: Open) -> None:
    view = opened(NoDesktop())
    for _ in range(2):
        view.window.showMinimized()
        assert view.hears(DesktopEvent).reason is LockReason.MINIMISED
        view.window.showNormal()
    assert not any(isinstance(message, DesktopEvent) for message in view.heard)


@pytest.mark.parametrize(
    ("policy", "holds_sleep", "must_end"),
    [
        (Policy(), False, True),
        (Policy(), True, False),
        (Policy(lock_on=(LockOn.SCREEN,)), False, False),
    ],
)
def test_home_ends_by_itself_only_where_nothing_holds_sleep_back(
    opened: Open, policy: Policy, holds_sleep: bool, must_end: bool
) -> None:
    desktop = FakeDesktop(LockOn.SLEEP, holds_sleep=holds_sleep)
    view = opened(desktop, policy=policy)
    ends: list[bool] = []
    view.controllers.desktop.must_end.connect(lambda: ends.append(True))
    desktop.happened.emit(LockReason.SLEEP)
    assert view.hears(DesktopEvent).reason is LockReason.SLEEP
    assert bool(ends) is must_end
    assert desktop.delays[-1] is policy.locks_for(LockReason.SLEEP)
