"""Quick unlock at the door: the lock page with a PIN or a sensor, and the page on which one is chosen."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.door_view import DoorUnderTest
from wallet_gui.channel.messages import (
    AskKeyring,
    Begin,
    EndQuick,
    KeyringSaid,
    SensorRefused,
    ShowConfirm,
    ShowLock,
    Shown,
    Typing,
)
from wallet_gui.domain.keyring import KeyringItem, KeyringState, KeyringVerb
from wallet_gui.domain.session import LockReason, Needs, Purpose, QuickMethod, Why
from wallet_gui.system.desktop.port import Desktop
from wallet_gui.system.sensor.port import Verdict
from wallet_gui.ui.widgets.busy_button import BusyButton
from wallet_gui.ui.widgets.pin_field import PinField, PinPad

AT = 1_795_190_000
VAULT = bytes(range(16))
KEY = bytes(range(32))
PIN = "408172"


def locked(quick: QuickMethod | None, *, tries: int = 5, at: int = AT) -> ShowLock:
    needs = Needs.PASSWORD if quick is None else Needs.QUICK
    return ShowLock("mei.lin", at, 0, LockReason.ASKED, needs, 0, False, quick=quick, quick_tries=tries, vault_id=VAULT)


@pytest.fixture
def door(qtbot: QtBot, qapp: QApplication) -> Iterator[DoorUnderTest]:
    with DoorUnderTest(qtbot, qapp) as under_test:
        yield under_test


@pytest.fixture
def by_pin(door: DoorUnderTest) -> DoorUnderTest:
    door.says(locked(QuickMethod.PIN))
    door.hears(Shown)
    return door


@pytest.fixture
def by_finger(door: DoorUnderTest) -> DoorUnderTest:
    door.says(locked(QuickMethod.FINGERPRINT))
    door.hears(Shown)
    return door


def pin(door: DoorUnderTest) -> PinField:
    return door.find(PinField, "lock.pin")


def password(door: DoorUnderTest) -> QLineEdit:
    return door.find(QLineEdit, "lock.password")


def shows(door: DoorUnderTest, name: str) -> bool:
    return door.find(QWidget, name).isVisible()


def types(door: DoorUnderTest, text: str) -> None:
    """Type wherever the focus is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    door.qtbot.keyClicks(focused, text)


def refused_pin(door: DoorUnderTest, tries_left: int) -> None:
    types(door, PIN)
    door.qtbot.keyClick(pin(door), Qt.Key.Key_Return)
    door.refuses(door.asks(Purpose.QUICK_UNLOCK), Why.WRONG, tries_left=tries_left)


# --- the lock page, PIN ---------------------------------------------------------------------------------------------


def test_digits_typed_anywhere_are_the_pin_and_it_goes_to_the_signer_alone(by_pin: DoorUnderTest) -> None:
    door = by_pin
    assert pin(door).hasFocus()
    door.find(BusyButton, "lock.submit").setFocus()
    types(door, "4")
    assert pin(door).hasFocus()
    types(door, "08172")
    assert door.hears(Typing).purpose is Purpose.QUICK_UNLOCK
    door.qtbot.keyClick(pin(door), Qt.Key.Key_Return)
    assert door.asks(Purpose.QUICK_UNLOCK).begin.name == ""
    entry = door.entry()
    assert (entry.quick, entry.pin, entry.password) == (QuickMethod.PIN, PIN, "")


def test_letters_are_the_password_and_nothing_is_lost(by_pin: DoorUnderTest) -> None:
    types(by_pin, "v")
    assert shows(by_pin, "lock.password")
    assert not shows(by_pin, "lock.pin")
    types(by_pin, "iolet 7 tram")
    assert password(by_pin).text() == "violet 7 tram"
    by_pin.qtbot.keyClick(password(by_pin), Qt.Key.Key_Return)
    by_pin.asks(Purpose.UNLOCK)
    assert by_pin.entry().password == "violet 7 tram"


def test_what_is_typed_while_a_pin_is_checked_goes_nowhere(by_pin: DoorUnderTest) -> None:
    types(by_pin, PIN)
    by_pin.qtbot.keyClick(pin(by_pin), Qt.Key.Key_Return)
    asked = by_pin.asks(Purpose.QUICK_UNLOCK)
    page = by_pin.window.pages.current
    assert page is not None
    by_pin.qtbot.keyClicks(page, "v")
    by_pin.refuses(asked, Why.WRONG, tries_left=4)
    assert shows(by_pin, "lock.pin")
    assert password(by_pin).text() == ""


def test_the_keypad_does_what_the_keys_do(by_pin: DoorUnderTest) -> None:
    pad = by_pin.find(PinPad, "lock.pin.pad")
    for key in ("4", "0", "9", "<", "8"):
        place = pad.place_of(key).center().toPoint()
        by_pin.qtbot.mouseClick(pad, Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert pin(by_pin).text() == "408"


def test_a_wrong_pin_says_how_many_tries_are_left_and_is_gone(by_pin: DoorUnderTest) -> None:
    refused_pin(by_pin, 2)
    assert "2 tries left" in pin(by_pin).accessibleDescription()
    assert pin(by_pin).text() == ""
    assert pin(by_pin).hasFocus()
    types(by_pin, "4")
    assert pin(by_pin).accessibleDescription() == "2 tries left, then the password is needed."


@pytest.mark.parametrize(
    ("left", "said"),
    [
        (5, "Type your PIN, then press Enter."),
        (4, "4 tries left, then the password is needed."),
        (1, "1 try left, then the password is needed."),
    ],
)
def test_a_door_that_comes_after_a_crash_says_how_many_tries_are_left(
    door: DoorUnderTest, left: int, said: str
) -> None:
    door.says(locked(QuickMethod.PIN, tries=left))
    door.hears(Shown)
    assert pin(door).accessibleDescription() == said


def test_a_pin_that_was_not_waited_for_is_a_try_too(by_pin: DoorUnderTest) -> None:
    types(by_pin, PIN)
    by_pin.press("lock.submit")
    by_pin.asks(Purpose.QUICK_UNLOCK)
    by_pin.find(QAbstractButton, "lock.cancel").click()
    assert "4 tries left" in pin(by_pin).accessibleDescription()


def test_after_the_last_try_the_password_is_asked_for_and_why_is_said(by_pin: DoorUnderTest) -> None:
    refused_pin(by_pin, 0)
    by_pin.says(locked(None))
    assert shows(by_pin, "lock.password")
    assert not shows(by_pin, "lock.method")
    assert "Five times wrong" in password(by_pin).accessibleDescription()
    assert password(by_pin).hasFocus()


def test_an_end_for_another_reason_is_said_too_and_a_new_lock_starts_fresh(by_pin: DoorUnderTest) -> None:
    by_pin.says(locked(None))
    assert "Quick unlock has ended" in password(by_pin).accessibleDescription()
    by_pin.says(locked(None, at=AT + 60))
    assert "Quick unlock has ended" not in password(by_pin).accessibleDescription()


@pytest.mark.parametrize("typed", ["", "40817"])
def test_what_can_be_no_pin_costs_no_try(by_pin: DoorUnderTest, typed: str) -> None:
    by_pin.qtbot.keyClicks(pin(by_pin), typed)
    by_pin.press("lock.submit")
    assert "6 to 12 digits" in pin(by_pin).accessibleDescription()
    assert not by_pin.keeper.has_heard(Begin)


def test_the_pin_is_told_to_no_assistive_program(by_pin: DoorUnderTest) -> None:
    types(by_pin, PIN)
    told = QAccessible.queryAccessibleInterface(pin(by_pin))
    kinds = (QAccessible.Text.Name, QAccessible.Text.Value, QAccessible.Text.Description)
    assert told.textInterface() is None
    assert told.state().passwordEdit
    assert PIN not in " ".join(told.text(kind) for kind in kinds)
    pad = by_pin.find(PinPad, "lock.pin.pad")
    assert QAccessible.queryAccessibleInterface(pad).childCount() == 0


def test_the_pin_leaves_nothing_to_undo_and_goes_with_the_page(by_pin: DoorUnderTest) -> None:
    types(by_pin, PIN)
    by_pin.find(QRadioButton, "lock.method.password").click()
    by_pin.find(QRadioButton, "lock.method.pin").click()
    assert (pin(by_pin).text(), pin(by_pin).isUndoAvailable()) == ("", False)


def test_without_quick_unlock_there_is_no_choice_to_see(door: DoorUnderTest) -> None:
    door.says(locked(None))
    assert not shows(door, "lock.method")
    assert not shows(door, "lock.pin")
    assert not shows(door, "lock.sensor")


# --- the lock page, sensor ------------------------------------------------------------------------------------------


def test_the_sensor_is_asked_on_space_or_a_click_and_never_before(by_finger: DoorUnderTest) -> None:
    assert by_finger.sensor.asked == []
    types(by_finger, " ")
    assert by_finger.sensor.asked == [VAULT]
    by_finger.sensor.says(Verdict.STOPPED)
    by_finger.press("lock.submit")
    by_finger.sensor.says(Verdict.STOPPED)
    by_finger.find(QAbstractButton, "lock.sensor").click()
    assert by_finger.sensor.asked == [VAULT] * 3
    assert not by_finger.keeper.has_heard(Begin)


def test_its_yes_goes_to_the_signer_with_what_it_released(by_finger: DoorUnderTest) -> None:
    types(by_finger, " ")
    by_finger.sensor.says(Verdict.AGAIN)
    by_finger.sensor.says(Verdict.YES, KEY)
    by_finger.asks(Purpose.QUICK_UNLOCK)
    entry = by_finger.entry()
    assert (entry.quick, entry.sensor_key, entry.pin) == (QuickMethod.FINGERPRINT, KEY, "")


@pytest.mark.parametrize("verdict", sorted(set(Verdict) - {Verdict.YES}))
def test_every_other_answer_is_said_and_opens_nothing(by_finger: DoorUnderTest, verdict: Verdict) -> None:
    before = by_finger.find(QLabel, "lock.sensor.text").text()
    types(by_finger, " ")
    by_finger.sensor.says(verdict)
    assert by_finger.find(QLabel, "lock.sensor.text").text() != before
    assert not by_finger.keeper.has_heard(Begin)


def test_an_answer_that_nobody_waits_for_opens_nothing(by_finger: DoorUnderTest) -> None:
    by_finger.sensor.answered.connect(lambda _: None)
    types(by_finger, " ")
    types(by_finger, "v")
    assert by_finger.sensor.stops == 1
    by_finger.sensor.says(Verdict.YES, KEY)
    assert not by_finger.keeper.has_heard(Begin)
    assert password(by_finger).text() == "v"


def test_a_strange_finger_is_told_to_the_keeper_who_counts_and_ends_it(by_finger: DoorUnderTest) -> None:
    for verdict in (Verdict.AGAIN, Verdict.FAILED):
        by_finger.press("lock.submit")
        by_finger.sensor.says(verdict)
        by_finger.sensor.says(Verdict.STOPPED)
    assert not by_finger.keeper.has_heard(SensorRefused)
    by_finger.press("lock.submit")
    by_finger.sensor.says(Verdict.NO)
    by_finger.hears(SensorRefused)
    assert by_finger.find(QLabel, "lock.sensor.text").text().endswith("4 tries left, then the password is needed.")
    by_finger.says(locked(None))
    assert "Five times wrong" in password(by_finger).accessibleDescription()


# --- sleep ----------------------------------------------------------------------------------------------------------


class FakeDesktop(Desktop):
    """A desktop that a test sends to sleep."""

    def __init__(self, *, may_write: bool) -> None:
        super().__init__()
        self._may_write = may_write
        self.waits: list[bool] = []

    @property
    def sleep_may_write_memory(self) -> bool:
        return self._may_write

    def delay_sleep(self, is_wanted: bool) -> None:
        self.waits.append(is_wanted)


@pytest.mark.parametrize("may_write", [True, False])
def test_before_memory_may_reach_the_disk_the_record_goes(door: DoorUnderTest, may_write: bool) -> None:
    desktop = FakeDesktop(may_write=may_write)
    door.desktop = desktop
    door.says(locked(QuickMethod.PIN))
    door.until(lambda: desktop.waits == [True])
    desktop.happened.emit(LockReason.SLEEP)
    if may_write:
        door.hears(EndQuick)
        assert desktop.waits == [True], "the computer waits until the keeper has done it"
        door.says(locked(None))
    else:
        assert not door.keeper.has_heard(EndQuick)
    assert desktop.waits == [True, False]


# --- choosing -------------------------------------------------------------------------------------------------------


def asked_for(door: DoorUnderTest, method: QuickMethod | None) -> None:
    door.says(ShowConfirm(Purpose.SET_QUICK, "mei.lin", False, None, 0, quick=method, vault_id=VAULT))
    door.hears(Shown)


def fill(door: DoorUnderTest, new: str, again: str, secret: str = "violet tram") -> None:
    for name, text in (("quick.pin", new), ("quick.again", again), ("quick.password", secret)):
        field = door.find(QLineEdit, name)
        field.setText("")
        door.qtbot.keyClicks(field, text)
    door.press("quick.submit")


def test_a_pin_is_chosen_with_the_password(door: DoorUnderTest) -> None:
    asked_for(door, QuickMethod.PIN)
    assert door.find(PinField, "quick.pin").hasFocus()
    fill(door, PIN, PIN)
    asked = door.asks(Purpose.SET_QUICK)
    entry = door.entry()
    assert (entry.quick, entry.pin, entry.password) == (QuickMethod.PIN, PIN, "violet tram")
    door.refuses(asked, Why.WRONG, tries_left=2)
    assert "not right" in door.find(QLineEdit, "quick.password").accessibleDescription()


@pytest.mark.parametrize(
    ("new", "again", "field", "words"),
    [
        ("40817", "40817", "quick.pin", "6 to 12 digits"),
        ("123456", "123456", "quick.pin", "tried first"),
        (PIN, "408173", "quick.again", "differ"),
    ],
)
def test_what_cannot_be_a_pin_is_said_at_its_field(
    door: DoorUnderTest, new: str, again: str, field: str, words: str
) -> None:
    asked_for(door, QuickMethod.PIN)
    fill(door, new, again)
    assert words in door.find(QLineEdit, field).accessibleDescription()
    assert not door.keeper.has_heard(Begin)


def test_a_sensor_has_to_know_the_person_before_it_is_chosen(door: DoorUnderTest) -> None:
    asked_for(door, QuickMethod.HELLO)
    submit = door.find(BusyButton, "quick.submit")
    assert not submit.isEnabled()
    door.find(QAbstractButton, "quick.sensor").click()
    assert door.sensor.enrolled == [VAULT]
    door.sensor.says(Verdict.YES, KEY)
    assert submit.isEnabled()
    door.qtbot.keyClicks(door.find(QLineEdit, "quick.password"), "violet tram")
    submit.click()
    door.asks(Purpose.SET_QUICK)
    assert door.entry().sensor_key == KEY


def test_giving_it_up_needs_the_password_alone(door: DoorUnderTest) -> None:
    asked_for(door, None)
    assert not door.door.shows_tray, "the open wallet below has an icon of its own"
    assert not shows(door, "quick.pin")
    assert not shows(door, "quick.sensor")
    door.qtbot.keyClicks(door.find(QLineEdit, "quick.password"), "violet tram")
    door.press("quick.submit")
    door.asks(Purpose.SET_QUICK)
    assert door.entry().quick is None


def test_removing_an_account_deletes_the_sensor_s_key_and_tells_whether_it_is_gone(door: DoorUnderTest) -> None:
    door.sensor.keeps_key = True
    for number, verb in enumerate((KeyringVerb.DELETE, KeyringVerb.GET, KeyringVerb.GET)):
        door.says(AskKeyring(number, verb, VAULT, KeyringItem.SENSOR))
        said = door.hears(KeyringSaid)
        assert (said.number, said.state, bool(said.value)) == (number, KeyringState.READY, number < 2)
        door.sensor.keeps_key = number < 1
    assert door.sensor.forgets == [VAULT] * 3
    assert door.keyring.calls == []
