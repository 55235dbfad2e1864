"""The Linux desktop as Postern hears it, against real D-Bus services on private buses."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtDBus import QDBusConnection
from pytestqt.qtbot import QtBot

from tests.helpers import desktop as services
from tests.helpers.desktop import Desktop, open_desktop
from wallet_gui.domain.policy import LockOn
from wallet_gui.domain.session import LockReason
from wallet_gui.system.desktop.linux import LinuxDesktop

ALL = frozenset({LockOn.SCREEN, LockOn.SLEEP, LockOn.LID, LockOn.USER})


@pytest.fixture(scope="module")
def computer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desktop]:
    with open_desktop(tmp_path_factory.mktemp("desktop")) as ready:
        yield ready


class Listener:
    """A desktop that is listened to, on connections of its own."""

    _count = 0

    def __init__(self, system: str, session: str) -> None:
        Listener._count += 1
        self._names = [f"{bus} of listener {self._count}" for bus in ("system", "session")]
        addresses = (system, session)
        buses = [QDBusConnection.connectToBus(*pair) for pair in zip(addresses, self._names, strict=True)]
        self.desktop = LinuxDesktop(buses[0], buses[1], "")
        self.told: list[LockReason] = []
        self.desktop.happened.connect(self.told.append)
        self.desktop.start(0)

    def end(self) -> None:
        self.desktop.delay_sleep(False)
        self.desktop.stop()
        for name in self._names:
            QDBusConnection.disconnectFromBus(name)


@pytest.fixture
def listener(computer: Desktop, qtbot: QtBot) -> Iterator[Listener]:
    computer.activates(True)
    computer.hints_locked(False)
    computer.closes_lid(False)
    ready = Listener(computer.environment["DBUS_SYSTEM_BUS_ADDRESS"], computer.environment["DBUS_SESSION_BUS_ADDRESS"])
    qtbot.waitUntil(lambda: ready.desktop.hears == ALL)
    yield ready
    ready.end()


@pytest.mark.parametrize(
    ("act", "reason"),
    [
        (lambda computer: computer.locks_session(), LockReason.SCREEN),
        (lambda computer: computer.hints_locked(True), LockReason.SCREEN),
        (lambda computer: computer.covers_screen(True), LockReason.SCREEN),
        (lambda computer: computer.prepares_for_sleep(True), LockReason.SLEEP),
        (lambda computer: computer.closes_lid(True), LockReason.LID),
        (lambda computer: computer.activates(False), LockReason.USER_SWITCH),
    ],
    ids=["lock signal", "locked hint", "screen saver", "sleep", "lid", "user"],
)
def test_each_event_is_told_once(
    computer: Desktop, listener: Listener, qtbot: QtBot, act: Callable[[Desktop], Any], reason: LockReason
) -> None:
    act(computer)
    qtbot.waitUntil(lambda: listener.told == [reason])


def test_the_end_of_an_event_is_none(computer: Desktop, listener: Listener, qtbot: QtBot) -> None:
    computer.prepares_for_sleep(False)
    computer.covers_screen(False)
    computer.closes_lid(True)
    computer.closes_lid(False)
    computer.activates(False)
    computer.activates(True)
    computer.locks_session()
    qtbot.waitUntil(lambda: LockReason.SCREEN in listener.told)
    assert set(listener.told) <= {LockReason.LID, LockReason.USER_SWITCH, LockReason.SCREEN}
    assert listener.told.count(LockReason.SCREEN) == 1


def test_how_things_stood_before_is_no_event(computer: Desktop, qtbot: QtBot) -> None:
    computer.activates(False)
    computer.closes_lid(True)
    late = Listener(computer.environment["DBUS_SYSTEM_BUS_ADDRESS"], computer.environment["DBUS_SESSION_BUS_ADDRESS"])
    try:
        qtbot.waitUntil(lambda: late.desktop.hears == ALL)
        computer.locks_session()
        qtbot.waitUntil(lambda: bool(late.told))
        assert late.told == [LockReason.SCREEN]
    finally:
        late.end()


def test_sleep_waits_while_it_is_asked_to(computer: Desktop, listener: Listener, qtbot: QtBot) -> None:
    assert not listener.desktop.holds_sleep
    listener.desktop.delay_sleep(True)
    listener.desktop.delay_sleep(True)
    qtbot.waitUntil(lambda: listener.desktop.holds_sleep)
    assert [held[:4] for held in computer.inhibitors()] == [["sleep", "Postern", "Locks the wallet first", "delay"]]
    listener.desktop.delay_sleep(False)
    assert not listener.desktop.holds_sleep
    qtbot.waitUntil(lambda: computer.inhibitors() == [])


def test_a_wait_that_is_no_longer_wanted_when_it_is_granted_is_given_back(
    computer: Desktop, listener: Listener, qtbot: QtBot
) -> None:
    listener.desktop.delay_sleep(True)
    listener.desktop.delay_sleep(False)
    computer.locks_session()
    qtbot.waitUntil(lambda: bool(listener.told))
    qtbot.waitUntil(lambda: computer.inhibitors() == [])
    assert not listener.desktop.holds_sleep


def test_only_what_is_there_is_heard(tmp_path: Path, qtbot: QtBot) -> None:
    with open_desktop(tmp_path, (services.SAVER,)) as poor:
        only = Listener(poor.environment["DBUS_SYSTEM_BUS_ADDRESS"], poor.environment["DBUS_SESSION_BUS_ADDRESS"])
        try:
            only.desktop.delay_sleep(True)
            poor.covers_screen(True)
            qtbot.waitUntil(lambda: only.told == [LockReason.SCREEN])
            assert only.desktop.hears == {LockOn.SCREEN}
            assert not only.desktop.holds_sleep
        finally:
            only.end()


def test_without_any_bus_nothing_is_heard_and_nothing_breaks(qtbot: QtBot) -> None:
    nothing = Listener("disabled:", "disabled:")
    nothing.desktop.delay_sleep(True)
    nothing.end()
    assert nothing.desktop.hears == frozenset()
