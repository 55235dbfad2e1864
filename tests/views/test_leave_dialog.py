"""The leave dialog: it says everything before, makes leaving easy and removing hard."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.home_session import NAME, PLAN
from wallet_gui.domain.leaving import Item, PlannedItem, Way
from wallet_gui.domain.look import Look
from wallet_gui.ui.leave_dialog import LeaveAnswer, LeaveDialog
from wallet_gui.ui.leave_facts import LeaveFacts, Underway
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import Button, Kind
from wallet_gui.ui.widgets.para import Para

SAFE = LeaveFacts(PLAN, is_backed_up=True, checked_at=1_767_225_600)
Ask = Callable[[LeaveFacts], LeaveDialog]


@pytest.fixture
def ask(qtbot: QtBot, theme: Theme) -> Iterator[Ask]:
    """Open the dialog and wait until it is there."""
    opened: list[LeaveDialog] = []

    def show(facts: LeaveFacts = SAFE) -> LeaveDialog:
        dialog = LeaveDialog(theme, facts)
        opened.append(dialog)
        with qtbot.waitExposed(dialog):
            dialog.open()
        return dialog

    yield show
    for dialog in opened:
        dialog.reject()
        dialog.deleteLater()


def child(dialog: LeaveDialog, kind: type[Any], name: str) -> Any:
    found = dialog.findChild(kind, name)
    assert found is not None, name
    return found


def option(dialog: LeaveDialog, way: Way) -> Any:
    return child(dialog, QRadioButton, f"leave.option.{way.value}")


def button(dialog: LeaveDialog, name: str) -> Any:
    return child(dialog, Button, f"leave.{name}")


def field(dialog: LeaveDialog) -> Any:
    return child(dialog, QLineEdit, "leave.name")


def check(dialog: LeaveDialog, name: str) -> Any:
    return child(dialog, QCheckBox, f"leave.{name}")


def chosen(dialog: LeaveDialog) -> Way:
    return dialog.way


def words(dialog: LeaveDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(Para) if label.isVisible())


def focused(dialog: LeaveDialog) -> QWidget | None:
    return dialog.focusWidget()


def answer_to(qtbot: QtBot, dialog: LeaveDialog, act: Callable[[], object]) -> LeaveAnswer:
    with qtbot.waitSignal(dialog.answered) as answered:
        act()
    answer: LeaveAnswer = answered.args[0]
    return answer


def test_it_opens_on_logging_out_and_keeping_the_vault(ask: Ask) -> None:
    dialog = ask(SAFE)
    assert chosen(dialog) is Way.KEEP
    assert focused(dialog) is option(dialog, Way.KEEP)
    assert "mei.lin · logged in for 2 h 14 min" in words(dialog)
    assert "Keys and session in memory" in words(dialog)
    assert "Your encrypted vault, 20.4 KB" in words(dialog)


def test_a_remembered_name_stays_unless_its_box_is_ticked(qtbot: QtBot, ask: Ask) -> None:
    name = PlannedItem(Item.NAME, 0, present=True, optional=True)
    remembered = replace(SAFE, plan=replace(SAFE.plan, items=(*SAFE.plan.items, name)))
    for wanted in (False, True):
        dialog = ask(remembered)
        box = check(dialog, "forget_name")
        assert box.isVisible()
        assert not box.isChecked()
        box.setChecked(wanted)
        assert answer_to(qtbot, dialog, button(dialog, "go").click).forget_name is wanted


def test_for_another_account_there_is_one_way_and_it_says_what_becomes_of_this_one(qtbot: QtBot, ask: Ask) -> None:
    dialog = ask(replace(SAFE, switches=True, plan=replace(PLAN, has_draft=True)))
    shown = words(dialog)
    assert "Postern keeps one account open at a time, so mei.lin is logged out first." in shown
    for fact in ("Cleared from this computer", "Your encrypted vault, 20.4 KB", "Unsaved text will be discarded"):
        assert fact in shown
    assert not any(option(dialog, way).isVisible() for way in Way)
    assert not check(dialog, "quit_after").isVisible()
    go = button(dialog, "go")
    assert (go.text(), go.hasFocus()) == ("Log out and switch", True)
    answer = answer_to(qtbot, dialog, lambda: qtbot.keyClick(go, Qt.Key.Key_Return))
    assert answer == LeaveAnswer(Way.KEEP, keep_cache=False, quit_after=False, switches=True)


def test_enter_answers_to_the_first_two_ways(qtbot: QtBot, ask: Ask) -> None:
    dialog = ask(SAFE)
    answer = answer_to(qtbot, dialog, lambda: qtbot.keyClick(option(dialog, Way.KEEP), Qt.Key.Key_Return))
    assert answer == LeaveAnswer(Way.KEEP, keep_cache=False, quit_after=False)
    dialog = ask(replace(SAFE, way=Way.LOCK))
    answer = answer_to(qtbot, dialog, lambda: qtbot.keyClick(option(dialog, Way.LOCK), Qt.Key.Key_Return))
    assert answer.way is Way.LOCK


def test_escape_answers_nothing(qtbot: QtBot, ask: Ask) -> None:
    dialog = ask(SAFE)
    with qtbot.assertNotEmitted(dialog.answered), qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_arrow_keys_move_the_choice_and_the_words_follow(qtbot: QtBot, ask: Ask) -> None:
    dialog = ask(SAFE)
    qtbot.keyClick(option(dialog, Way.KEEP), Qt.Key.Key_Up)
    assert chosen(dialog) is Way.LOCK
    assert "Cleared from this computer" not in words(dialog)
    assert button(dialog, "go").text() == "Lock"
    qtbot.keyClick(option(dialog, Way.LOCK), Qt.Key.Key_Down)
    qtbot.keyClick(option(dialog, Way.KEEP), Qt.Key.Key_Down)
    assert chosen(dialog) is Way.REMOVE
    assert "Encrypted vault and its previous copy" in words(dialog)
    assert "Kept" not in words(dialog).split()


def test_locking_says_that_everything_stays_and_cannot_quit(ask: Ask) -> None:
    dialog = ask(replace(SAFE, way=Way.LOCK))
    assert "Everything, encrypted." in words(dialog)
    assert not check(dialog, "quit_after").isEnabled()


def test_payments_that_are_not_done_are_named_before_leaving(qtbot: QtBot, ask: Ask) -> None:
    one = Underway("0.5 ETH", "Ann")
    dialog = ask(replace(SAFE, underway=(one,), unsent=1))
    assert "0.5 ETH to Ann will arrive without you." in words(dialog)
    assert "Signed payments stay in your vault." in words(dialog)
    qtbot.keyClick(option(dialog, Way.KEEP), Qt.Key.Key_Down)
    assert "Signed payments go with the vault." in words(dialog)
    assert "they will arrive without you" in words(ask(replace(SAFE, underway=(one, one))))
    assert "arrive" not in words(ask(SAFE))


def test_the_cache_can_stay_where_the_keeper_allows_it(qtbot: QtBot, ask: Ask) -> None:
    dialog = ask(SAFE)
    box = check(dialog, "clear_cache")
    box.setChecked(False)
    assert answer_to(qtbot, dialog, button(dialog, "go").click).keep_cache
    strict = replace(PLAN, items=tuple(replace(line, optional=False) for line in PLAN.items))
    dialog = ask(LeaveFacts(strict, is_backed_up=True))
    assert not check(dialog, "clear_cache").isVisible()


def test_quitting_afterwards_is_part_of_the_answer(qtbot: QtBot, ask: Ask) -> None:
    dialog = ask(SAFE)
    check(dialog, "quit_after").setChecked(True)
    assert answer_to(qtbot, dialog, button(dialog, "go").click).quit_after


def test_removing_needs_the_account_name_typed(qtbot: QtBot, ask: Ask) -> None:
    dialog = ask(SAFE)
    qtbot.mouseClick(option(dialog, Way.REMOVE), Qt.MouseButton.LeftButton)
    assert focused(dialog) is field(dialog)
    go = button(dialog, "go")
    assert (go.kind, go.isEnabled(), go.isDefault(), go.autoDefault()) == (Kind.DANGER, False, False, False)
    qtbot.keyClicks(field(dialog), "mei.li")
    assert not go.isEnabled()
    qtbot.keyClicks(field(dialog), "n")
    assert answer_to(qtbot, dialog, go.click) == LeaveAnswer(Way.REMOVE, keep_cache=False, quit_after=False)


@pytest.mark.parametrize("typed", ["Mei.Lin", "  mei.lin ", "ｍｅｉ.ｌｉｎ"])
def test_the_name_counts_as_at_the_login(ask: Ask, typed: str) -> None:
    dialog = ask(replace(SAFE, way=Way.REMOVE))
    field(dialog).setText(typed)
    assert button(dialog, "go").isEnabled()


@pytest.mark.parametrize("typed", ["", "mei", "\ud83d", "m" * 10_000, "نيل.ييم"])
def test_any_other_name_removes_nothing(ask: Ask, typed: str) -> None:
    dialog = ask(replace(SAFE, way=Way.REMOVE))
    field(dialog).setText(typed)
    assert not button(dialog, "go").isEnabled()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_never_removes(qtbot: QtBot, ask: Ask, key: Qt.Key) -> None:
    dialog = ask(replace(SAFE, way=Way.REMOVE))
    field(dialog).setText(NAME)
    with qtbot.assertNotEmitted(dialog.answered):
        for place in (field(dialog), option(dialog, Way.REMOVE), button(dialog, "go"), dialog):
            qtbot.keyClick(place, key)


def test_without_a_backup_removing_waits_five_seconds(qtbot: QtBot, ask: Ask) -> None:
    dialog = ask(replace(SAFE, is_backed_up=False, way=Way.REMOVE))
    field(dialog).setText(NAME)
    go = button(dialog, "go")
    assert go.text() in {"Log out and remove (5)", "Log out and remove (4)"}  # a second may have gone by
    assert not go.isEnabled()
    assert "nobody — not you, not us — can ever reach this money again" in words(dialog)
    qtbot.waitUntil(go.isEnabled, timeout=8000)
    assert go.text() == "Log out and remove"


def test_without_a_backup_backing_up_comes_first(qtbot: QtBot, ask: Ask) -> None:
    dialog = ask(replace(SAFE, is_backed_up=False, way=Way.REMOVE))
    back_up = button(dialog, "back_up")
    assert back_up.nextInFocusChain() is option(dialog, Way.REMOVE)
    with qtbot.waitSignal(dialog.back_up_asked), qtbot.assertNotEmitted(dialog.answered):
        back_up.click()


def test_keeping_the_vault_without_a_backup_warns_without_alarm(ask: Ask) -> None:
    dialog = ask(replace(SAFE, is_backed_up=False))
    assert "Your vault stays here, so nothing is lost" in words(dialog)
    assert not button(dialog, "back_up").isVisible()


def test_where_nobody_can_tell_of_a_backup_nothing_is_claimed_and_removing_asks(ask: Ask) -> None:
    unknown = replace(SAFE, is_backed_up=None)
    assert "backed up" not in words(ask(unknown))
    dialog = ask(replace(unknown, way=Way.REMOVE))
    assert "Do you have your recovery phrase on paper?" in words(dialog)
    assert "backed up" not in words(dialog)
    assert not button(dialog, "back_up").isVisible()
    assert button(dialog, "go").text() == "Log out and remove (5)"


def test_a_draft_that_will_be_lost_is_said(ask: Ask) -> None:
    facts = SAFE.with_plan(replace(PLAN, has_draft=True))
    assert "Unsaved text will be discarded" in words(ask(facts))
    assert "Unsaved text will be discarded" not in words(ask(replace(facts, way=Way.LOCK)))


def test_a_newer_plan_is_shown_at_once(ask: Ask) -> None:
    dialog = ask(SAFE)
    dialog.set_plan(replace(PLAN, vault_bytes=5_000_000))
    assert "Your encrypted vault, 5 MB" in words(dialog)


def test_while_a_payment_is_being_signed_nobody_leaves(qtbot: QtBot, ask: Ask) -> None:
    dialog = ask(SAFE.with_plan(replace(PLAN, signing_s=60)))
    go = button(dialog, "go")
    assert "A payment is being signed One moment." in words(dialog)
    for way in (Way.LOCK, Way.KEEP):
        option(dialog, way).setChecked(True)
        assert not go.isEnabled()
    with qtbot.assertNotEmitted(dialog.answered):
        qtbot.keyClick(option(dialog, Way.KEEP), Qt.Key.Key_Return)
    with qtbot.waitSignal(dialog.plan_asked):
        pass
    assert not go.isEnabled()
    dialog.set_plan(PLAN)
    assert go.isEnabled()
    assert "being signed" not in words(dialog)


def test_the_wait_for_a_signature_ends_without_an_answer_as_well(qtbot: QtBot, ask: Ask) -> None:
    dialog = ask(SAFE.with_plan(replace(PLAN, signing_s=1)))
    qtbot.waitUntil(button(dialog, "go").isEnabled)


def test_it_fits_a_small_screen_with_large_text_and_shows_where_one_is(qtbot: QtBot, theme: Theme, ask: Ask) -> None:
    theme.set_look(Look(text_percent=200))
    dialog = ask(replace(SAFE, is_backed_up=False, way=Way.REMOVE))
    room = dialog.screen().availableSize()
    assert dialog.width() <= room.width()
    assert dialog.height() <= room.height()
    assert button(dialog, "go").visibleRegion().boundingRect().width() == button(dialog, "go").width()
    qtbot.waitUntil(lambda: not option(dialog, Way.REMOVE).visibleRegion().isEmpty())


@pytest.mark.parametrize("facts", [SAFE, replace(SAFE, is_backed_up=False)])
def test_it_stands_still_from_one_way_to_the_next(qtbot: QtBot, ask: Ask, facts: LeaveFacts) -> None:
    dialog = ask(facts)
    before = dialog.geometry()
    for way in (Way.LOCK, Way.REMOVE, Way.KEEP):
        qtbot.mouseClick(option(dialog, way), Qt.MouseButton.LeftButton)
        assert dialog.geometry() == before


@pytest.mark.parametrize("way", [Way.KEEP, Way.REMOVE])
def test_removing_a_tied_vault_says_that_its_sheet_will_be_needed(ask: Ask, way: Way) -> None:
    dialog = ask(replace(SAFE, is_tied=True, way=way))
    said = [label.text() for label in dialog.findChildren(Para) if label.isVisible()]
    assert ("You will need the printed key" in said) is (way is Way.REMOVE)
