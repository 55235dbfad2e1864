"""The log-in page, as a person uses it and as the keeper answers."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.door_view import DoorUnderTest
from wallet_gui.channel.messages import Begin, GiveUp, Paused, Refused, ShowLogIn, Shown, Typing
from wallet_gui.domain.leaving import LastExit
from wallet_gui.domain.look import Colour, Language, Look
from wallet_gui.domain.session import Purpose, Why
from wallet_gui.door.views.tips import TipCard
from wallet_gui.ui.widgets.banner import Banner
from wallet_gui.ui.widgets.busy_button import BusyButton
from wallet_gui.ui.widgets.code_field import CodeField
from wallet_gui.ui.widgets.password_field import PasswordField


@pytest.fixture
def door(qtbot: QtBot, qapp: QApplication) -> Iterator[DoorUnderTest]:
    with DoorUnderTest(qtbot, qapp) as under_test:
        under_test.says(ShowLogIn(1, None, None))
        yield under_test


def fill(door: DoorUnderTest, name: str, password: str, code: str = "") -> None:
    """Type into the three fields."""
    for field, text in (("login.name", name), ("login.password", password), ("login.code", code)):
        door.qtbot.keyClicks(door.find(QLineEdit, field), text)


def press_enter(door: DoorUnderTest) -> None:
    door.qtbot.keyClick(door.find(QLineEdit, "login.password"), Qt.Key.Key_Return)


def below(door: DoorUnderTest, name: str) -> str:
    return door.find(QLineEdit, name).accessibleDescription()


def test_the_page_is_reported_once_it_has_been_painted(door: DoorUnderTest) -> None:
    door.hears(Shown)
    assert door.find(QLineEdit, "login.name").isVisible()


def test_the_first_key_warms_up_and_what_was_typed_reaches_the_signer_alone(door: DoorUnderTest) -> None:
    fill(door, "mei.lin", "violet tram under nine oaks", "123456")
    assert door.hears(Typing).purpose is Purpose.LOG_IN
    press_enter(door)
    asked = door.asks(Purpose.LOG_IN)
    assert asked.begin.name == "mei.lin"
    entry = door.entry()
    assert (entry.password, entry.code) == ("violet tram under nine oaks", "123456")
    assert not door.find(BusyButton, "login.submit").isEnabled()


def test_alt_v_shows_the_password_though_the_menu_bar_has_the_letter_too(door: DoorUnderTest) -> None:
    password = door.find(PasswordField, "login.password")
    password.setFocus()
    for is_shown in (True, False):
        door.qtbot.keyClick(password, Qt.Key.Key_V, Qt.KeyboardModifier.AltModifier)
        assert password.is_revealed is is_shown
    assert QApplication.activePopupWidget() is None


def test_a_wrong_password_or_code_says_one_thing_and_clears_the_code(door: DoorUnderTest) -> None:
    fill(door, "mei.lin", "wrong", "123456")
    press_enter(door)
    door.refuses(door.asks(Purpose.LOG_IN), Why.WRONG, tries_left=2)
    assert "2 tries left" in below(door, "login.password")
    assert door.find(CodeField, "login.code").text() == ""
    assert door.find(QLineEdit, "login.password").text() == "wrong"
    assert door.find(QLineEdit, "login.password").hasFocus()


@pytest.mark.parametrize("code", ["123456", ""])
def test_where_a_code_was_refused_the_clock_may_be_what_is_wrong(door: DoorUnderTest, code: str) -> None:
    fill(door, "mei.lin", "wrong", code)
    press_enter(door)
    door.refuses(door.asks(Purpose.LOG_IN), Why.WRONG, tries_left=2)
    assert ("check this computer's clock" in below(door, "login.code")) is bool(code)


def test_waiting_is_counted_down_on_the_button(door: DoorUnderTest) -> None:
    fill(door, "mei.lin", "wrong")
    press_enter(door)
    door.refuses(door.asks(Purpose.LOG_IN), Why.WRONG, wait_s=5)
    button = door.find(BusyButton, "login.submit")
    assert not button.isEnabled()
    assert "0:05" in button.text()
    press_enter(door)
    assert not door.keeper.has_heard(GiveUp)
    assert sum(isinstance(message, Begin) for message in door.keeper.heard) == 1


def test_a_pause_from_before_is_told_without_trying(door: DoorUnderTest) -> None:
    fill(door, "mei.lin", "anything")
    press_enter(door)
    door.hears(Begin)
    door.says(Paused(30))
    assert "0:30" in door.find(BusyButton, "login.submit").text()
    assert "0:30" in below(door, "login.password")


SAID_ELSEWHERE = {Why.WRONG, Why.CLOCK, Why.OLDER, Why.SAME_NAME, Why.MAIL_CODE}


@pytest.mark.parametrize("why", [why for why in Why if why not in SAID_ELSEWHERE])
def test_what_went_wrong_with_the_vault_is_said_above_the_form(door: DoorUnderTest, why: Why) -> None:
    fill(door, "mei.lin", "anything")
    press_enter(door)
    door.refuses(door.asks(Purpose.LOG_IN), why)
    banner = door.find(Banner, "login.notice.1")
    assert banner.isVisible()
    assert banner.accessibleName()


def test_a_clock_that_is_off_is_said_below_the_code(door: DoorUnderTest) -> None:
    fill(door, "mei.lin", "right", "123456")
    press_enter(door)
    asked = door.asks(Purpose.LOG_IN)
    door.says(Refused(asked.peers.op, Why.CLOCK, 0, 0, 75, 0))
    assert "75 seconds" in below(door, "login.code")


@pytest.mark.parametrize(
    ("name", "password", "field"),
    [
        ("", "something", "login.name"),
        ("mei.lin", "", "login.password"),
        ("n" * 65, "something", "login.name"),
        ("mei.lin", "p" * 300, "login.password"),
        ("mei.lin", "\ud800", "login.password"),
    ],
)
def test_what_cannot_be_right_is_said_under_its_field_and_not_tried(
    door: DoorUnderTest, name: str, password: str, field: str
) -> None:
    door.find(QLineEdit, "login.name").setText(name)
    door.find(QLineEdit, "login.password").setText(password)
    press_enter(door)
    assert below(door, field)
    assert door.find(QLineEdit, field).hasFocus()
    assert not door.keeper.has_heard(Begin)


@pytest.mark.parametrize("text", ["😀🔑" * 20, "كلمة السر", "e\u0301te\u0301", "a\u200fb\tc"])
def test_any_writing_travels_as_typed(door: DoorUnderTest, text: str) -> None:
    door.find(QLineEdit, "login.name").setText(text[:64])
    door.find(QLineEdit, "login.password").setText(text)
    press_enter(door)
    assert door.asks(Purpose.LOG_IN).begin.name == text[:64]
    assert door.entry().password == text


def test_giving_up_brings_the_form_back_and_drops_the_late_answer(door: DoorUnderTest) -> None:
    fill(door, "mei.lin", "slow")
    press_enter(door)
    asked = door.asks(Purpose.LOG_IN)
    cancel = door.find(QPushButton, "login.cancel")
    door.until(cancel.isVisible)
    cancel.click()
    door.hears(GiveUp)
    door.refuses(asked, Why.WRONG, tries_left=1)
    assert below(door, "login.password") == ""
    assert door.find(BusyButton, "login.submit").isEnabled()


def test_tab_goes_from_name_to_password_to_code(door: DoorUnderTest) -> None:
    door.find(QLineEdit, "login.name").setFocus()
    for name in ("password", "code", "code.other", "forgot"):
        door.qtbot.keyClick(door.window, Qt.Key.Key_Tab)
        assert door.find(QWidget, f"login.{name}").hasFocus(), name


def test_a_recovery_code_takes_the_place_of_the_six_digits(door: DoorUnderTest) -> None:
    fill(door, "mei.lin", "right", "12")
    door.find(QPushButton, "login.code.other").click()
    recovery = door.find(QLineEdit, "login.recovery")
    assert recovery.hasFocus()
    door.qtbot.keyClicks(recovery, "A7Q2M-X9K4P ")
    door.qtbot.keyClick(recovery, Qt.Key.Key_Return)
    door.asks(Purpose.LOG_IN)
    assert door.entry().code == "A7Q2M-X9K4P"


def test_a_full_code_moves_on_without_submitting(door: DoorUnderTest) -> None:
    fill(door, "mei.lin", "right", "123456")
    assert door.find(BusyButton, "login.submit").hasFocus()
    assert not door.keeper.has_heard(Begin)


def test_without_accounts_the_page_offers_to_create_or_restore_alone(door: DoorUnderTest) -> None:
    door.says(ShowLogIn(0, None, None))
    assert door.find(QPushButton, "login.first.create").hasFocus()
    assert not door.find(QLineEdit, "login.password").isVisible()


def test_the_last_exit_and_a_crash_are_told(door: DoorUnderTest) -> None:
    door.says(ShowLogIn(1, LastExit(1_795_190_000, 7, 7, clean=True), None))
    assert "7 of 7 items" in door.find(Banner, "login.notice.1").accessibleName()
    door.says(ShowLogIn(1, LastExit(1_795_190_000, 7, 7, clean=False), None))
    assert "did not close properly" in door.find(Banner, "login.notice.1").accessibleName()


def test_a_problem_with_the_profile_is_told_first(door: DoorUnderTest) -> None:
    door.says(ShowLogIn(1, LastExit(1_795_190_000, 7, 7, clean=True), Why.READ_ONLY))
    assert door.find(Banner, "login.notice.1").property("tone") == "stop"


def test_forgetting_the_password_is_explained_and_leads_to_the_phrase(door: DoorUnderTest) -> None:
    door.find(QPushButton, "login.forgot").click()
    door.press("forgot.restore")
    door.until(lambda: door.subjects.create.state.is_restore)


def test_tips_are_paged_with_the_arrow_keys(door: DoorUnderTest) -> None:
    tips = door.find(TipCard, "login.tips")
    first = tips.accessibleName()
    door.qtbot.keyClick(tips, Qt.Key.Key_Right)
    assert tips.number == 2
    door.qtbot.keyClick(tips, Qt.Key.Key_Left)
    assert tips.accessibleName() == first
    door.qtbot.keyClick(tips, Qt.Key.Key_Left)
    assert tips.number == 12


def test_language_and_colour_change_at_run_time_and_are_told(door: DoorUnderTest) -> None:
    door.door.change_look(Look(Language.CHINESE, Colour.DARK))
    door.until(lambda: door.find(BusyButton, "login.submit").text() == "登录")
    assert door.theme.is_dark
    door.door.change_look(Look(Language.ENGLISH, Colour.LIGHT))
    door.until(lambda: door.find(BusyButton, "login.submit").text() == "Log in")
