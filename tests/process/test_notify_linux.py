"""Notifications as a desktop gets them, against its service on a private bus."""

import os
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.helpers import desktop as services
from tests.helpers.desktop import open_desktop
from wallet_gui.system.notify.clicks import NoticeClicks
from wallet_gui.system.notify.linux import FreedesktopNotifier

ADDRESS, TOKEN = "DBUS_SESSION_BUS_ADDRESS", "XDG_ACTIVATION_TOKEN"


def test_a_notification_arrives_as_the_specification_wants_it_and_is_kept_nowhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    with open_desktop(tmp_path / "desktop", (services.NOTICES,)) as desktop:
        monkeypatch.setenv(ADDRESS, desktop.environment[ADDRESS])
        FreedesktopNotifier().show("Postern locks in 30 seconds.")
        qtbot.waitUntil(lambda: len(desktop.notices()) == 1)
        name, replaces, _, title, words, actions, hints, expires = desktop.notices()[0]
        assert (name, replaces, title, words) == ("Postern", 0, "Postern", "Postern locks in 30 seconds.")
        assert (actions, expires) == ([], -1)
        assert isinstance(hints, dict)
        assert hints["transient"] == 1


def test_a_click_is_heard_with_the_leave_to_come_to_the_front_until_the_notification_has_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setenv(TOKEN, "an older one")
    with open_desktop(tmp_path / "desktop", (services.NOTICES,)) as desktop:
        monkeypatch.setenv(ADDRESS, desktop.environment[ADDRESS])
        assert FreedesktopNotifier().show_to_click("It tells of no clicks.") is None
        desktop.tells_of_clicks()
        standing = [FreedesktopNotifier().show_to_click(f"Number {number}.") for number in (2, 3)]
        assert [(words, actions) for _, _, _, _, words, actions, _, _ in desktop.notices()] == [
            ("It tells of no clicks.", []),
            ("Number 2.", ["default", "Postern"]),
            ("Number 3.", ["default", "Postern"]),
        ]
        clicks = NoticeClicks()
        for notice in standing:
            clicks.listen(notice)
        with qtbot.waitSignals([clicks.clicked] * 2):
            for told in (
                ("ActionInvoked", 4, "default"),
                ("ActionInvoked", 2, "another"),
                ("NotificationClosed", 9, 1),
            ):
                desktop.tells_of_notice(*told)
            desktop.tells_of_notice("ActivationToken", 2, "from the desktop")
            desktop.tells_of_notice("ActionInvoked", 2, "default")
            assert os.environ[TOKEN] == "an older one"
            desktop.tells_of_notice("ActionInvoked", 3, "default")
        assert os.environ[TOKEN] == "from the desktop"
        desktop.tells_of_notice("NotificationClosed", 2, 1)
        qtbot.waitUntil(lambda: [notice.is_over for notice in standing if notice] == [True, False])
        clicks.stop()


@pytest.mark.parametrize(
    "address", ["unix:path=/nowhere/at/all", "unix:path=/dev/null", "tcp:host=127.0.0.1,port=1", ""]
)
def test_a_desktop_without_notifications_breaks_nothing(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv(ADDRESS, address)
    FreedesktopNotifier().show("Postern locks in 30 seconds.")
    assert FreedesktopNotifier().show_to_click("Postern locks in 30 seconds.") is None


def test_without_a_session_bus_nothing_breaks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(ADDRESS, raising=False)
    FreedesktopNotifier().show("Postern locks in 30 seconds.")
