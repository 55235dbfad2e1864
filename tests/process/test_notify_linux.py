"""Notifications as a desktop gets them, against its service on a private bus."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.helpers import desktop as services
from tests.helpers.desktop import open_desktop
from wallet_gui.system.notify.linux import FreedesktopNotifier

ADDRESS = "DBUS_SESSION_BUS_ADDRESS"


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


@pytest.mark.parametrize(
    "address", ["unix:path=/nowhere/at/all", "unix:path=/dev/null", "tcp:host=127.0.0.1,port=1", ""]
)
def test_a_desktop_without_notifications_breaks_nothing(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv(ADDRESS, address)
    FreedesktopNotifier().show("Postern locks in 30 seconds.")


def test_without_a_session_bus_nothing_breaks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(ADDRESS, raising=False)
    FreedesktopNotifier().show("Postern locks in 30 seconds.")
