"""The lock page: the password, and nothing about what is behind it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QRadioButton
from pytestqt.qtbot import QtBot

from tests.helpers.door_view import DoorUnderTest
from wallet_gui.channel.messages import AskPlan, Begin, GiveUp, Leave, OpenLeave, PlanIs, Quit, ShowLock, Shown, Typing
from wallet_gui.domain.leaving import Item, Plan, PlannedItem, Way
from wallet_gui.domain.session import LockReason, Needs, Purpose, Why
from wallet_gui.door.page import Page
from wallet_gui.ui.widgets.busy_button import BusyButton
from wallet_gui.ui.widgets.code_field import CodeField

AT = 1_795_190_000
PLAN = Plan("mei.lin", 300, (PlannedItem(Item.MEMORY, 0, True, False),), 20_440, has_draft=False)


def locked(
    reason: LockReason = LockReason.IDLE,
    *,
    idle_s: int = 300,
    needs: Needs = Needs.PASSWORD,
    wait_s: int = 0,
    minimised: bool = False,
) -> ShowLock:
    return ShowLock("mei.lin", AT, idle_s, reason, needs, wait_s, minimised)


@pytest.fixture
def door(qtbot: QtBot, qapp: QApplication) -> Iterator[DoorUnderTest]:
    with DoorUnderTest(qtbot, qapp) as under_test:
        under_test.says(locked())
        under_test.hears(Shown)
        yield under_test


def password(door: DoorUnderTest) -> QLineEdit:
    return door.find(QLineEdit, "lock.password")


def test_it_says_when_and_why_and_shows_the_name_alone(door: DoorUnderTest) -> None:
    assert "after 5 minutes idle" in door.find(QLabel, "lock.when").text()
    assert door.find(QLabel, "lock.name").text() == "mei.lin"
    assert door.window.windowTitle() == "Postern"


def test_the_password_goes_to_the_signer_without_a_name(door: DoorUnderTest) -> None:
    door.qtbot.keyClicks(password(door), "violet tram")
    assert door.hears(Typing).purpose is Purpose.UNLOCK
    door.qtbot.keyClick(password(door), Qt.Key.Key_Return)
    assert door.asks(Purpose.UNLOCK).begin.name == ""
    assert (entry := door.entry()).password == "violet tram"
    assert entry.code == ""


def test_typing_reaches_the_password_wherever_the_focus_is(door: DoorUnderTest) -> None:
    door.find(BusyButton, "lock.submit").setFocus()
    door.qtbot.keyClicks(door.find(BusyButton, "lock.submit"), "v")
    assert password(door).text() == "v"
    assert password(door).hasFocus()


def test_a_wrong_password_is_told_and_a_wait_is_counted(door: DoorUnderTest) -> None:
    for tries_left, wait_s in ((1, 0), (0, 15)):
        door.qtbot.keyClicks(password(door), "x")
        door.qtbot.keyClick(password(door), Qt.Key.Key_Return)
        door.refuses(door.asks(Purpose.UNLOCK), Why.WRONG, tries_left=tries_left, wait_s=wait_s)
        assert password(door).accessibleDescription()
    assert "0:15" in door.find(BusyButton, "lock.submit").text()


def test_the_code_is_asked_for_only_when_everything_is_needed(door: DoorUnderTest) -> None:
    assert not door.find(CodeField, "lock.code").isVisible()
    door.says(locked(LockReason.AGE, idle_s=0, needs=Needs.FULL))
    assert door.find(CodeField, "lock.code").isVisible()
    assert "For safety" in door.find(QLabel, "lock.when").text()


def test_a_wait_from_before_the_lock_goes_on(door: DoorUnderTest) -> None:
    door.says(locked(wait_s=60))
    assert not door.find(BusyButton, "lock.submit").isEnabled()
    door.qtbot.keyClick(password(door), Qt.Key.Key_Return)
    assert not door.keeper.has_heard(Begin)


def test_logging_out_from_here_opens_the_same_dialog(door: DoorUnderTest) -> None:
    door.press("lock.logout")
    door.hears(AskPlan)
    door.says(PlanIs(PLAN))
    assert door.find(QRadioButton, "leave.option.keep").isChecked()
    door.press("leave.go")
    leave = door.hears(Leave)
    assert leave.way is Way.KEEP


def test_another_account_takes_one_question_and_no_password(door: DoorUnderTest) -> None:
    door.press("lock.switch")
    door.hears(AskPlan)
    door.says(PlanIs(PLAN))
    assert not door.find(QRadioButton, "leave.option.remove").isVisible()
    door.press("leave.go")
    leave = door.hears(Leave)
    assert (leave.way, leave.quit_after, leave.switches) == (Way.KEEP, False, True)
    door.press("lock.logout")
    door.hears(AskPlan)
    door.says(PlanIs(PLAN))
    door.until(door.find(QRadioButton, "leave.option.remove").isVisible)
    door.find(QDialog, "leave").reject()


def test_a_wish_from_outside_opens_the_dialog_too(door: DoorUnderTest) -> None:
    door.says(OpenLeave())
    door.hears(AskPlan)


def test_cancelling_the_dialog_does_nothing(door: DoorUnderTest) -> None:
    door.press("lock.logout")
    door.hears(AskPlan)
    door.says(PlanIs(PLAN))
    door.find(QDialog, "leave").reject()
    assert not door.keeper.has_heard(Leave)


def test_removing_from_here_asks_for_the_password_and_esc_leads_back(door: DoorUnderTest) -> None:
    door.door.leave(Way.REMOVE, keep_cache=False, quit_after=False)
    assert door.hears(Leave).way is Way.REMOVE
    assert door.door.is_locked
    assert door.door.shows_tray
    assert door.door.page is Page.CONFIRM
    field = door.find(QLineEdit, "confirm.password")
    door.qtbot.keyClicks(field, "violet tram")
    door.press("confirm.submit")
    asked = door.asks(Purpose.REMOVE)
    assert door.entry().password == "violet tram"
    door.refuses(asked, Why.WRONG, tries_left=2)
    door.qtbot.keyClick(field, Qt.Key.Key_Escape)
    door.hears(GiveUp)
    door.until(lambda: door.find(QLineEdit, "lock.password").isVisible())


def test_a_door_that_starts_minimised_is_reported_without_being_seen(qtbot: QtBot, qapp: QApplication) -> None:
    with DoorUnderTest(qtbot, qapp) as door:
        door.says(locked(minimised=True))
        door.hears(Shown)


def test_closing_a_locked_window_without_a_tray_quits(door: DoorUnderTest) -> None:
    door.window.close()
    door.hears(Quit)
    assert door.window.isVisible()  # until the keeper ends the process


def test_frozen_or_crashed_is_said_plainly(door: DoorUnderTest) -> None:
    door.says(locked(LockReason.FROZEN, idle_s=0))
    assert "stopped working" in door.find(QLabel, "lock.when").text()


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        (LockReason.SCREEN, "because the screen was locked"),
        (LockReason.SLEEP, "because the computer went to sleep"),
        (LockReason.LID, "because the lid was closed"),
        (LockReason.USER_SWITCH, "because the user was switched"),
        (LockReason.REMOTE, "because a remote session began or ended"),
        (LockReason.MINIMISED, "because Postern was minimised"),
        (LockReason.NETWORK, "because the computer's network changed"),
    ],
)
def test_what_the_desktop_did_is_the_reason_in_words(door: DoorUnderTest, reason: LockReason, words: str) -> None:
    door.says(locked(reason, idle_s=0))
    door.qtbot.waitUntil(lambda: door.find(QLabel, "lock.when").text().endswith(words))


@pytest.mark.parametrize("reason", [LockReason.MINIMISED, LockReason.CLOSED_WINDOW])
def test_a_window_that_was_minimised_is_locked_where_it_was(door: DoorUnderTest, reason: LockReason) -> None:
    door.says(locked(reason, idle_s=0, minimised=True))
    door.qtbot.waitUntil(door.window.isMinimized)  # there is no tray on this screen
