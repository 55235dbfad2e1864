"""Settings › Security: quick unlock is off until it is chosen, says what it costs, and is chosen at a door."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.home_session import HomeSession
from tests.helpers.home_view import HomeView
from wallet_gui.channel.messages import ConfirmEnded, EndQuick, Fresh, Want
from wallet_gui.domain.policy import CodeAt, Policy
from wallet_gui.domain.session import Computer, Purpose, QuickMethod
from wallet_gui.home.account import Factors, Snapshot
from wallet_gui.home.checkup.account_rows import quick_row
from wallet_gui.home.checkup.rows import Fact, Key
from wallet_gui.home.checkup.told import Told
from wallet_gui.home.views.checkup.words import evidence_words, fact_words
from wallet_gui.home.views.settings.rows import SettingRow
from wallet_gui.ui.widgets.button import Button
from wallet_gui.ui.widgets.switch import Switch

Open = Callable[..., HomeView]


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication) -> Iterator[Open]:
    """Open a session on Settings › Security, on a computer with or without a sensor."""
    views: list[HomeView] = []

    def open_view(sensor: QuickMethod | None = None, **story: Any) -> HomeView:
        views.append(HomeView(qtbot, qapp, HomeSession(**story)))
        views[-1].sensor.has = sensor
        views[-1].window.show_page("settings.security")
        return views[-1]

    yield open_view
    for view in views:
        view.close()


def switch(view: HomeView, name: str) -> Switch:
    found: Switch = view.child(Switch, f"settings.security.{name}.switch")
    return found


def text(view: HomeView, name: str) -> str:
    row: SettingRow = view.child(SettingRow, f"settings.security.{name}")
    return row.text.text()


def shows(view: HomeView, name: str) -> bool:
    return bool(view.child(QWidget, f"settings.security.{name}").isVisible())


def test_it_is_off_and_a_sensor_that_is_not_there_is_not_offered(opened: Open) -> None:
    view = opened()
    assert not switch(view, "pin").isChecked()
    assert not shows(view, "sensor")
    assert not shows(view, "pin.change")
    assert "Every payment still asks for your password" in text(view, "pin")


@pytest.mark.parametrize(
    ("name", "method"), [("pin", QuickMethod.PIN), ("sensor", QuickMethod.FINGERPRINT), ("sensor", QuickMethod.HELLO)]
)
def test_switching_it_on_asks_for_a_door_and_shows_nothing_before_it_is_done(
    opened: Open, name: str, method: QuickMethod
) -> None:
    view = opened(None if method is QuickMethod.PIN else method)
    switch(view, name).click()
    wanted = view.hears(Want)
    assert (wanted.purpose, wanted.quick) == (Purpose.SET_QUICK, method)
    assert not switch(view, name).isChecked()
    view.says(Fresh(view.session.sheet(), Policy(), quick=method))
    view.says(ConfirmEnded(Purpose.SET_QUICK, worked=True))
    view.qtbot.waitUntil(lambda: switch(view, name).isChecked())


def test_switching_it_off_ends_it_at_once_whatever_happens_at_the_door(opened: Open) -> None:
    view = opened(quick=QuickMethod.PIN)
    assert switch(view, "pin").isChecked()
    switch(view, "pin").click()
    view.hears(EndQuick)
    wanted = view.hears(Want)
    assert (wanted.purpose, wanted.quick) == (Purpose.SET_QUICK, None)
    assert "Ended for this session" in text(view, "pin")
    view.says(ConfirmEnded(Purpose.SET_QUICK, worked=False))
    assert switch(view, "pin").isChecked(), "it is still in the vault"


def test_the_pin_can_be_changed(opened: Open) -> None:
    view = opened(quick=QuickMethod.PIN)
    view.child(Button, "settings.security.pin.change").click()
    assert view.hears(Want).quick is QuickMethod.PIN


def test_each_says_what_it_leaves_in_memory(opened: Open) -> None:
    assert "could find a short PIN out" in text(opened(quick=QuickMethod.PIN), "pin")
    assert "only says yes or no" in text(opened(QuickMethod.FINGERPRINT), "sensor")
    assert "own hardware" in text(opened(QuickMethod.HELLO), "sensor")


def test_where_the_code_is_asked_for_at_unlock_it_is_said_to_rest(opened: Open) -> None:
    view = opened(quick=QuickMethod.PIN, policy=Policy(code_at=CodeAt.UNLOCK))
    assert "Not used while" in text(view, "pin")


def test_a_sensor_that_is_set_up_is_shown_even_if_it_is_gone(opened: Open) -> None:
    view = opened(quick=QuickMethod.TOUCH_ID)
    assert shows(view, "sensor")
    assert switch(view, "sensor").isChecked()


def test_on_a_shared_computer_there_is_none(opened: Open) -> None:
    view = opened(QuickMethod.FINGERPRINT, quick=QuickMethod.PIN)
    view.says(Fresh(view.session.sheet(), Policy(), Computer.SHARED, quick=QuickMethod.PIN))
    view.qtbot.waitUntil(lambda: not shows(view, "pin"))
    assert not shows(view, "sensor")


@pytest.mark.parametrize(
    ("quick", "computer", "fact"),
    [
        (None, Computer.MINE, Fact.QUICK_OFF),
        (QuickMethod.PIN, Computer.MINE, Fact.QUICK_PIN),
        (QuickMethod.FINGERPRINT, Computer.MINE, Fact.QUICK_SENSOR),
        (QuickMethod.PIN, Computer.SHARED, Fact.QUICK_OFF),
    ],
)
def test_check_up_tells_what_opens_the_lock(quick: QuickMethod | None, computer: Computer, fact: Fact) -> None:
    row = quick_row(Told(snapshot=Snapshot(factors=Factors(quick=quick), computer=computer)))
    assert (row.key, row.fact, row.needs_you) == (Key.QUICK, fact, False)
    assert evidence_words(row)
    assert fact_words(row).startswith("Quick unlock")
