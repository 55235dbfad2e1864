"""The wizard "Secure account": page by page, back and forth, and one write at its end."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.door_view import CODES, SECRET, Asked, DoorUnderTest, code_now
from wallet_gui.channel.messages import BoxName, Done, GiveUp, ShowConfirm, Shown
from wallet_gui.channel.secrets import WordsOut
from wallet_gui.domain.session import Purpose, Why
from wallet_gui.door.page import Page
from wallet_gui.door.secure import Step

PASSWORD = "violet tram under nine oaks"
NEW_PASSWORD = "seven brown lamps in a harbour"
PROOF = bytes(range(32))
WORDS = WordsOut("", has_passphrase=False, code_secret=SECRET, recovery_codes=CODES, draft_proof=PROOF)


@pytest.fixture
def door(qtbot: QtBot, qapp: QApplication) -> Iterator[DoorUnderTest]:
    with DoorUnderTest(qtbot, qapp) as made:
        open_wizard(made)
        yield made


def open_wizard(door: DoorUnderTest, *, code_is_on: bool = True) -> None:
    door.says(ShowConfirm(Purpose.SECURE, "mei.lin", code_is_on, None, 0))
    door.hears(Shown)


def go_on(door: DoorUnderTest) -> None:
    door.until(door.find(QPushButton, "secure.submit").isEnabled)
    door.press("secure.submit")


def begin(door: DoorUnderTest) -> Asked:
    door.find(QLineEdit, "secure.password").setText(PASSWORD)
    door.qtbot.keyClicks(door.find(QLineEdit, "secure.code"), "123456")
    go_on(door)
    return door.asks(Purpose.SECURE_DRAFT)


def to_password(door: DoorUnderTest) -> None:
    asked = begin(door)
    assert (door.entry().password, door.subjects.secure.state.step) == (PASSWORD, Step.START)
    door.keeper.hand_over(WORDS, BoxName.WORDS_OUT, asked.peers)
    door.says(Done(asked.peers.op, Purpose.SECURE_DRAFT))


def to_code(door: DoorUnderTest, password: str = NEW_PASSWORD) -> None:
    for field in ("secure.new.password", "secure.new.again"):
        door.find(QLineEdit, field).setText(password)
    go_on(door)


def to_codes(door: DoorUnderTest) -> str:
    code = code_now()
    door.qtbot.keyClicks(door.find(QLineEdit, "secure.setup.code"), code)
    go_on(door)
    return code


def keep_codes(door: DoorUnderTest) -> Asked:
    door.find(QCheckBox, "secure.codes.kept").setChecked(True)
    go_on(door)
    return door.asks(Purpose.SECURE)


def heading(door: DoorUnderTest) -> str:
    return door.find(QLabel, "secure.heading").text()


def is_seen(door: DoorUnderTest, name: str) -> bool:
    return door.find(QWidget, name).isVisible()


def test_the_wizard_ends_in_one_write_and_tells_of_old_copies(door: DoorUnderTest) -> None:
    assert door.door.page is Page.SECURE
    assert is_seen(door, "secure.phrase")  # what this does not help against
    to_password(door)
    assert heading(door) == "Choose a new password"
    to_code(door)
    assert not is_seen(door, "secure.codes.save")
    code = to_codes(door)
    assert door.find(QLabel, "secure.codes.1").text() == "A7Q2M-X9K4P"
    assert not door.find(QPushButton, "secure.submit").isEnabled()
    asked = keep_codes(door)
    sent = door.entry()
    assert (sent.password, sent.new_password, sent.strength) == (PASSWORD, NEW_PASSWORD, "very_strong")
    assert (sent.code, sent.code_secret, sent.recovery_codes, sent.draft_proof) == (code, SECRET, CODES, PROOF)
    door.says(Done(asked.peers.op, Purpose.SECURE))
    assert heading(door) == "The account is secured"
    assert "old password" in door.find(QWidget, "secure.copies").accessibleName()
    assert is_seen(door, "secure.move")
    assert NEW_PASSWORD not in door.find(QLineEdit, "secure.new.password").text()
    assert door.find(QLabel, "secure.codes.1").text() == ""
    go_on(door)
    door.hears(GiveUp)


def test_tab_comes_to_the_buttons_after_the_fields(door: DoorUnderTest) -> None:
    open_wizard(door)
    door.find(QLabel, "secure.heading").setFocus()
    for name in ("password", "code", "code.other", "cancel", "submit"):
        door.qtbot.keyClick(door.window, Qt.Key.Key_Tab)
        assert door.find(QWidget, f"secure.{name}").hasFocus(), name


def test_nothing_typed_is_lost_by_going_back_and_on(door: DoorUnderTest) -> None:
    to_password(door)
    assert not is_seen(door, "secure.back")  # the code of the first page is spent
    to_code(door)
    to_codes(door)
    door.find(QCheckBox, "secure.codes.kept").setChecked(True)
    door.press("secure.back")
    assert door.find(QLineEdit, "secure.setup.code").text() == code_now()
    door.press("secure.back")
    assert door.find(QLineEdit, "secure.new.again").text() == NEW_PASSWORD
    for _ in range(2):
        go_on(door)
    assert door.find(QCheckBox, "secure.codes.kept").isChecked()
    go_on(door)
    door.asks(Purpose.SECURE)


def test_giving_up_asks_once_there_is_something_to_lose(door: DoorUnderTest) -> None:
    to_password(door)
    door.find(QLineEdit, "secure.new.password").setText(NEW_PASSWORD)
    door.qtbot.keyClick(door.find(QLineEdit, "secure.new.password"), Qt.Key.Key_Escape)
    door.press("secure.stay")
    assert not door.keeper.has_heard(GiveUp)
    assert door.find(QLineEdit, "secure.new.password").text() == NEW_PASSWORD
    door.window.close()  # the same question
    door.until(lambda: len(door.window.findChildren(QPushButton, "secure.stop")) == 1)
    door.press("secure.stop")
    door.hears(GiveUp)
    assert door.find(QLineEdit, "secure.new.password").text() == ""


def test_before_the_password_was_right_esc_gives_up_at_once(door: DoorUnderTest) -> None:
    door.qtbot.keyClick(door.find(QLineEdit, "secure.password"), Qt.Key.Key_Escape)
    door.hears(GiveUp)


def test_a_wrong_password_stands_below_it_and_the_code_is_typed_anew(door: DoorUnderTest) -> None:
    door.refuses(begin(door), Why.WRONG, tries_left=2)
    assert door.find(QLineEdit, "secure.password").accessibleDescription()
    assert door.find(QLineEdit, "secure.code").text() == ""
    assert "clock" in door.find(QLineEdit, "secure.code").accessibleDescription()
    assert heading(door) == "Secure this account"


def test_the_password_there_is_cannot_be_the_new_one(door: DoorUnderTest) -> None:
    to_password(door)
    to_code(door, PASSWORD)
    assert door.find(QLineEdit, "secure.new.password").accessibleDescription()
    assert heading(door) == "Choose a new password"


@pytest.mark.parametrize(
    ("why", "step", "field"),
    [
        (Why.CODE, Step.CODE, "secure.setup.code"),
        (Why.PASSWORD, Step.PASSWORD, "secure.new.password"),
        (Why.DISK_FULL, Step.CODES, "secure.notice"),
        (Why.STALE, Step.CODES, "secure.notice"),
    ],
)
def test_a_refusal_leads_to_where_it_can_be_put_right(door: DoorUnderTest, why: Why, step: Step, field: str) -> None:
    to_password(door)
    to_code(door)
    to_codes(door)
    door.refuses(keep_codes(door), why)
    assert door.subjects.secure.state.step is step
    widget = door.find(QWidget, field)
    assert widget.accessibleDescription() or widget.accessibleName()
    if why is Why.CODE:  # proved again, and on from there
        to_codes(door)
        go_on(door)
        door.asks(Purpose.SECURE)


def test_cancel_during_the_write_stops_waiting_and_keeps_the_page(door: DoorUnderTest) -> None:
    to_password(door)
    to_code(door)
    to_codes(door)
    keep_codes(door)
    door.press("secure.cancel")
    door.hears(GiveUp)
    assert door.find(QCheckBox, "secure.codes.kept").isChecked()
    go_on(door)
    door.asks(Purpose.SECURE)


def test_without_a_two_step_code_none_is_asked_for(qtbot: QtBot, qapp: QApplication) -> None:
    with DoorUnderTest(qtbot, qapp) as door:
        open_wizard(door, code_is_on=False)
        assert not is_seen(door, "secure.code")
        door.find(QLineEdit, "secure.password").setText(PASSWORD)
        go_on(door)
        door.asks(Purpose.SECURE_DRAFT)
        assert door.entry().code == ""
