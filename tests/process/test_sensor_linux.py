"""The fingerprint sensor as Postern asks it, against a real fprintd with libfprint's virtual device."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtDBus import QDBusConnection
from pytestqt.qtbot import QtBot

from tests.helpers.fingerprints import ANOTHERS, MINE, Fingers, open_sensor
from wallet_gui.domain.session import QuickMethod
from wallet_gui.system.sensor.linux import SYSTEM_BUS, FprintSensor, linux_sensor
from wallet_gui.system.sensor.port import Answer, Verdict

NOBODYS = bytes(16)


@pytest.fixture(scope="module")
def fingers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fingers]:
    with open_sensor(tmp_path_factory.mktemp("sensor")) as ready:
        yield ready


class Asked:
    """A sensor, and what it said."""

    _count = 0

    def __init__(self, address: str) -> None:
        Asked._count += 1
        self._name = f"sensor {Asked._count}"
        self.sensor = FprintSensor(QDBusConnection.connectToBus(address, self._name))
        self.said: list[Verdict] = []
        self.found: list[QuickMethod | None] = []
        self.sensor.answered.connect(self._on_answer)
        self.sensor.found.connect(self.found.append)

    def _on_answer(self, answer: Answer) -> None:
        assert answer.key == b""
        self.said.append(answer.verdict)

    def end(self) -> None:
        self.sensor.stop()
        QDBusConnection.disconnectFromBus(self._name)


def has_said(asked: Asked, wanted: list[Verdict]) -> bool:
    return asked.said == wanted


@pytest.fixture
def asked(qtbot: QtBot, fingers: Fingers) -> Iterator[Asked]:
    fingers.desktop.allows_sensor(True)
    ready = Asked(fingers.address)
    yield ready
    ready.sensor.stop()
    qtbot.waitUntil(lambda: not ready.sensor._is_claimed)  # else the next test's finger may be this one's
    ready.end()


def test_a_known_finger_is_a_yes_and_the_sensor_is_given_back(qtbot: QtBot, fingers: Fingers, asked: Asked) -> None:
    for wanted in ([Verdict.YES], [Verdict.YES, Verdict.YES]):
        asked.sensor.ask(NOBODYS)
        qtbot.waitUntil(lambda: asked.sensor._is_reading)  # else the finger may be one of the reading before
        qtbot.waitUntil(lambda: fingers.touch(MINE))
        qtbot.waitUntil(partial(has_said, asked, wanted))


def test_another_finger_is_a_no(qtbot: QtBot, fingers: Fingers, asked: Asked) -> None:
    asked.sensor.ask(NOBODYS)
    qtbot.waitUntil(lambda: asked.sensor._is_reading)
    qtbot.waitUntil(lambda: fingers.touch(ANOTHERS))
    qtbot.waitUntil(lambda: asked.said == [Verdict.NO])


def test_a_bad_touch_asks_for_another_and_goes_on(qtbot: QtBot, fingers: Fingers, asked: Asked) -> None:
    asked.sensor.ask(NOBODYS)
    qtbot.waitUntil(lambda: asked.sensor._is_reading)
    qtbot.waitUntil(fingers.touch_badly)
    qtbot.waitUntil(lambda: asked.said == [Verdict.AGAIN])
    qtbot.waitUntil(lambda: fingers.touch(MINE))
    qtbot.waitUntil(lambda: asked.said == [Verdict.AGAIN, Verdict.YES])


def test_a_sensor_that_fails_is_no_yes(qtbot: QtBot, fingers: Fingers, asked: Asked) -> None:
    asked.sensor.ask(NOBODYS)
    qtbot.waitUntil(lambda: asked.sensor._is_reading)
    qtbot.waitUntil(fingers.break_down)
    qtbot.waitUntil(lambda: asked.said == [Verdict.FAILED])


def test_who_turns_away_gets_no_answer_from_a_late_finger(qtbot: QtBot, fingers: Fingers, asked: Asked) -> None:
    asked.sensor.ask(NOBODYS)
    qtbot.waitUntil(lambda: asked.sensor._is_reading)
    asked.sensor.stop()
    assert asked.said == [Verdict.STOPPED]
    asked.sensor.ask(NOBODYS)
    qtbot.waitUntil(lambda: asked.sensor._is_reading)
    qtbot.waitUntil(lambda: fingers.touch(MINE))
    qtbot.waitUntil(lambda: asked.said == [Verdict.STOPPED, Verdict.YES])


def test_two_cannot_use_it_at_once(qtbot: QtBot, fingers: Fingers, asked: Asked) -> None:
    other = Asked(fingers.address)
    try:
        other.sensor.ask(NOBODYS)
        qtbot.waitUntil(lambda: other.sensor._is_reading)
        asked.sensor.ask(NOBODYS)
        qtbot.waitUntil(lambda: asked.said == [Verdict.BUSY])
    finally:
        other.end()


def test_where_polkit_says_no_it_is_not_for_us(qtbot: QtBot, fingers: Fingers, asked: Asked) -> None:
    fingers.desktop.allows_sensor(False)
    asked.sensor.ask(NOBODYS)
    qtbot.waitUntil(lambda: asked.said == [Verdict.NOT_HERE])


def test_it_is_found_where_a_finger_is_known(qtbot: QtBot, asked: Asked) -> None:
    asked.sensor.look()
    qtbot.waitUntil(lambda: asked.found == [QuickMethod.FINGERPRINT])


def test_without_fprintd_or_a_bus_there_is_none(qtbot: QtBot, fingers: Fingers, tmp_path: Path) -> None:
    for address in (fingers.desktop.environment["DBUS_SESSION_BUS_ADDRESS"], f"unix:path={tmp_path}/no-bus"):
        nowhere = Asked(address)
        nowhere.sensor.look()
        nowhere.sensor.ask(NOBODYS)
        qtbot.waitUntil(partial(has_said, nowhere, [Verdict.GONE]))
        assert nowhere.found == [None]
        nowhere.end()


def test_the_bus_is_looked_for_at_its_fixed_place_whatever_the_environment_says(
    fingers: Fingers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", fingers.address)
    assert SYSTEM_BUS == "unix:path=/run/dbus/system_bus_socket"
    sensor = linux_sensor()
    assert sensor._bus.is_there is Path("/run/dbus/system_bus_socket").exists()
    QDBusConnection.disconnectFromBus("postern-sensor")
