"""The confirm page: one purpose, the password, and what comes of it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QCheckBox, QFileDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.door_view import CODES, DRAWN, SECRET, DoorUnderTest, code_now
from wallet_gui.channel.messages import (
    Begin,
    BoxName,
    Done,
    ExportTo,
    FileTaken,
    GiveUp,
    ShowConfirm,
    ShowLeaving,
    Shown,
)
from wallet_gui.channel.secrets import WordsOut
from wallet_gui.domain.leaving import Way
from wallet_gui.domain.policy import LockOn, Policy
from wallet_gui.domain.session import CONFIRM_PURPOSES, Purpose, Why
from wallet_gui.door.page import PAGE_OF, Page
from wallet_gui.door.views.word_cell import WordCell
from wallet_gui.keeper.purposes import FIRST_HALF

PASSWORD = "violet tram under nine oaks"
NEW_PASSWORD = "seven brown lamps in a harbour"
PURPOSES = sorted(CONFIRM_PURPOSES - set(PAGE_OF) - set(FIRST_HALF.values()))
"""What has no page of its own, and is not the first half of something else."""
Opened = Callable[..., DoorUnderTest]


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication) -> Iterator[Opened]:
    with DoorUnderTest(qtbot, qapp) as door:

        def show(purpose: Purpose, *, code_is_on: bool = False, policy: Policy | None = None) -> DoorUnderTest:
            door.says(ShowConfirm(purpose, "mei.lin", code_is_on, policy, 0))
            door.hears(Shown)
            return door

        yield show


def submit(door: DoorUnderTest, password: str = PASSWORD) -> None:
    door.find(QLineEdit, "confirm.password").setText(password)
    button = door.find(QPushButton, "confirm.submit")
    door.until(button.isEnabled)
    button.click()


@pytest.mark.parametrize("purpose", PURPOSES)
def test_every_purpose_has_a_title_and_asks_for_the_password_first(opened: Opened, purpose: Purpose) -> None:
    door = opened(purpose, policy=Policy(idle_s=1800) if purpose is Purpose.LOOSEN else None)
    assert door.window.windowTitle() != "Postern"
    assert door.find(QLabel, "confirm.heading").text()
    assert door.find(QLineEdit, "confirm.password").hasFocus()


@pytest.mark.parametrize("purpose", PURPOSES)
def test_esc_gives_up(opened: Opened, purpose: Purpose) -> None:
    door = opened(purpose)
    door.qtbot.keyClick(door.find(QLineEdit, "confirm.password"), Qt.Key.Key_Escape)
    door.hears(GiveUp)


def test_a_wrong_password_is_told_under_it(opened: Opened) -> None:
    door = opened(Purpose.EXPORT)
    submit(door)
    door.refuses(door.asks(Purpose.EXPORT), Why.WRONG, tries_left=1)
    assert "1 try left" in door.find(QLineEdit, "confirm.password").accessibleDescription().replace("tries", "try")


def test_changing_the_password_sends_both_and_the_word_for_its_strength(opened: Opened) -> None:
    door = opened(Purpose.CHANGE_PASSWORD)
    door.find(QLineEdit, "confirm.new.password").setText(NEW_PASSWORD)
    door.find(QLineEdit, "confirm.new.again").setText(NEW_PASSWORD)
    submit(door)
    asked = door.asks(Purpose.CHANGE_PASSWORD)
    entry = door.entry()
    assert (entry.password, entry.new_password, entry.strength) == (PASSWORD, NEW_PASSWORD, "very_strong")
    door.says(Done(asked.peers.op, Purpose.CHANGE_PASSWORD))
    assert "changed" in door.find(QLabel, "confirm.heading").text()
    assert door.find(QLineEdit, "confirm.new.password").text() == ""
    door.press("confirm.submit")
    door.hears(GiveUp)


def test_the_same_password_again_is_refused_before_it_is_tried(opened: Opened) -> None:
    door = opened(Purpose.CHANGE_PASSWORD)
    door.find(QLineEdit, "confirm.new.password").setText(PASSWORD)
    door.find(QLineEdit, "confirm.new.again").setText(PASSWORD)
    submit(door)
    assert door.find(QLineEdit, "confirm.new.password").accessibleDescription()
    assert not door.keeper.has_heard(Begin)


def test_two_step_is_drafted_proved_and_then_turned_on(opened: Opened) -> None:
    door = opened(Purpose.TWO_STEP_ON)
    submit(door)
    asked = door.asks(Purpose.TWO_STEP_DRAFT)
    assert door.entry().password == PASSWORD
    door.keeper.hand_over(DRAWN, BoxName.WORDS_OUT, asked.peers)
    door.says(Done(asked.peers.op, Purpose.TWO_STEP_DRAFT))
    code = code_now()
    door.qtbot.keyClicks(door.find(QLineEdit, "confirm.setup.code"), code)
    door.find(QCheckBox, "confirm.setup.codes.kept").setChecked(True)
    door.press("confirm.submit")
    asked = door.asks(Purpose.TWO_STEP_ON)
    entry = door.entry()
    assert (entry.password, entry.code_secret, entry.code, entry.recovery_codes) == (PASSWORD, SECRET, code, CODES)
    door.says(Done(asked.peers.op, Purpose.TWO_STEP_ON))
    assert "on" in door.find(QLabel, "confirm.heading").text()


@pytest.mark.parametrize("purpose", [Purpose.TWO_STEP_OFF, Purpose.NEW_CODES, Purpose.REVEAL_PHRASE])
def test_the_code_goes_along_where_it_is_needed(opened: Opened, purpose: Purpose) -> None:
    door = opened(purpose, code_is_on=True)
    door.qtbot.keyClicks(door.find(QLineEdit, "confirm.code"), "123456")
    submit(door)
    door.asks(purpose)
    assert door.entry().code == "123456"


def test_new_codes_are_shown_and_have_to_be_kept(opened: Opened) -> None:
    door = opened(Purpose.NEW_CODES)
    submit(door)
    door.draws()
    assert door.find(QLabel, "confirm.codes.1").text() == "A7Q2M-X9K4P"
    button = door.find(QPushButton, "confirm.submit")
    assert not button.isEnabled()
    door.find(QCheckBox, "confirm.codes.kept").setChecked(True)
    assert button.isEnabled()


def test_the_phrase_is_covered_until_it_is_asked_for(opened: Opened) -> None:
    door = opened(Purpose.REVEAL_PHRASE)
    submit(door)
    door.draws()
    first, second = (door.find(WordCell, f"confirm.phrase.word.{n}") for n in (1, 2))
    assert (first.accessibleName(), first.text()) == ("Word 1: covered", "")
    door.until(lambda: all(cell.visibleRegion().contains(cell.rect().center()) for cell in (first, second)))
    covered = first.grab().toImage()
    door.qtbot.mousePress(first, Qt.MouseButton.LeftButton)
    assert first.accessibleName() == "Word 1: abandon"
    assert first.grab().toImage() != covered
    door.qtbot.mouseMove(second)
    door.qtbot.mouseRelease(first, Qt.MouseButton.LeftButton)
    assert first.accessibleName() == "Word 1: covered"
    door.qtbot.keyPress(second, Qt.Key.Key_Space)
    assert second.accessibleName() == "Word 2: ability"
    door.qtbot.keyRelease(second, Qt.Key.Key_Space)
    assert second.accessibleName() == "Word 2: covered"
    door.qtbot.keyClick(first, Qt.Key.Key_Return)  # for five seconds, and for one word
    door.qtbot.keyClick(second, Qt.Key.Key_Return)
    assert [first.is_shown, second.is_shown] == [False, True]
    door.press("confirm.submit")
    door.hears(GiveUp)
    assert [first.accessibleName(), second.accessibleName()] == ["Word 1: covered", "Word 2: covered"]


def test_a_word_that_enter_showed_is_covered_again_by_itself(opened: Opened) -> None:
    door = opened(Purpose.REVEAL_PHRASE)
    submit(door)
    door.draws()
    word = door.find(WordCell, "confirm.phrase.word.12")
    door.qtbot.keyClick(word, Qt.Key.Key_Return)
    assert word.is_shown
    timer = word.findChild(QTimer)
    assert timer is not None
    assert timer.isActive()
    timer.setInterval(0)
    door.until(lambda: not word.is_shown)


def test_every_word_of_a_long_phrase_may_be_asked_for(opened: Opened) -> None:
    door = opened(Purpose.CHECK_PHRASE)
    asked: set[int] = set()
    for _ in range(60):  # each time four of 24 words
        door.says(ShowConfirm(Purpose.CHECK_PHRASE, "mei.lin", False, None, 0, words=24))
        asked |= set(door.subjects.confirm.state.positions)
    assert max(asked) > 12


def test_checking_the_phrase_sends_words_and_places_and_names_the_wrong_one(opened: Opened) -> None:
    door = opened(Purpose.CHECK_PHRASE)
    positions = door.subjects.confirm.state.positions
    assert len(set(positions)) == 4
    for place in range(1, 5):
        field = door.find(QLineEdit, f"confirm.check.word.{place}")
        field.setText("zone")
        field.textEdited.emit("zone")
    submit(door)
    asked = door.asks(Purpose.CHECK_PHRASE)
    entry = door.entry()
    assert (entry.words, entry.positions) == (("zone",) * 4, positions)
    door.refuses(asked, Why.WORD, number=positions[2])
    wrong = door.find(QLineEdit, "confirm.check.word.3")
    assert str(positions[2]) in wrong.accessibleDescription()
    assert wrong.hasFocus()


def test_a_tied_vault_takes_a_shorter_new_password_and_says_so(opened: Opened) -> None:
    door = opened(Purpose.CHANGE_PASSWORD)
    texts = [label.text() for label in door.window.findChildren(QLabel)]
    assert any("15 characters" in text for text in texts)
    door.says(ShowConfirm(Purpose.CHANGE_PASSWORD, "mei.lin", False, None, 0, is_tied=True))
    door.until(lambda: any("8 characters" in label.text() for label in door.window.findChildren(QLabel)))
    for name in ("confirm.new.password", "confirm.new.again"):
        door.find(QLineEdit, name).setText("tqz8 wvb")
    submit(door)
    door.asks(Purpose.CHANGE_PASSWORD)
    assert door.entry().new_password == "tqz8 wvb"


def test_checking_the_phrase_takes_the_code_once_however_often_a_word_is_wrong(opened: Opened) -> None:
    door = opened(Purpose.CHECK_PHRASE, code_is_on=True)
    code = door.find(QLineEdit, "confirm.code")
    assert code.isVisible()
    for place in range(1, 5):
        field = door.find(QLineEdit, f"confirm.check.word.{place}")
        field.setText("zone")
        field.textEdited.emit("zone")
    code.setText("123456")
    submit(door)
    asked = door.asks(Purpose.CHECK_PHRASE)
    first = door.entry()
    assert (first.code, first.draft_proof) == ("123456", b"")
    proof = bytes(range(32))
    door.keeper.hand_over(WordsOut("", False, b"", (), draft_proof=proof), BoxName.WORDS_OUT, asked.peers)
    door.refuses(asked, Why.WORD, number=door.subjects.confirm.state.positions[0])
    assert not code.isVisible()
    assert door.find(QLineEdit, "confirm.password").text() == PASSWORD
    door.press("confirm.submit")
    door.asks(Purpose.CHECK_PHRASE)
    entry = door.entry()
    assert (entry.code, entry.draft_proof) == ("", proof)
    door.says(ShowConfirm(Purpose.CHECK_PHRASE, "mei.lin", True, None, 0))
    assert code.isVisible()


def test_loosening_spells_out_what_will_hold_and_sends_it(opened: Opened) -> None:
    policy = Policy(idle_s=0)
    door = opened(Purpose.LOOSEN, policy=policy)
    submit(door)
    door.asks(Purpose.LOOSEN)
    assert door.entry().policy == policy


def test_an_export_asks_where_and_tells_what_came_of_it(opened: Opened, tmp_path: Path) -> None:
    door = opened(Purpose.EXPORT)
    submit(door)
    asked = door.asks(Purpose.EXPORT)
    door.says(Done(asked.peers.op, Purpose.EXPORT))
    door.press("confirm.submit")
    path = str(tmp_path / "mei.lin.postern")
    dialog = door.find(QFileDialog, "save.dialog")
    dialog.fileSelected.emit(path)
    dialog.close()
    assert door.hears(ExportTo).path == path
    door.says(FileTaken(Why.DISK_FULL, 1_000_000))
    assert door.find(QPushButton, "confirm.submit").isEnabled()
    door.says(FileTaken(None, 0))
    assert "exported" in door.find(QLabel, "confirm.heading").text()


def test_enter_never_removes(opened: Opened) -> None:
    door = opened(Purpose.REMOVE)
    field = door.find(QLineEdit, "confirm.password")
    door.qtbot.keyClicks(field, PASSWORD)
    door.qtbot.keyClick(field, Qt.Key.Key_Return)
    assert not door.keeper.has_heard(Begin)
    assert door.find(QPushButton, "confirm.submit").property("kind") == "danger"


def test_after_removing_the_small_window_grows_into_the_page_of_leaving(opened: Opened) -> None:
    door = opened(Purpose.REMOVE)
    small = door.window.width()
    door.says(ShowLeaving("mei.lin", Way.REMOVE))
    door.hears(Shown)
    assert door.door.page is Page.LEAVING
    assert door.window.width() > small


def test_closing_the_window_during_a_check_ends_the_check_and_the_page(opened: Opened) -> None:
    door = opened(Purpose.EXPORT)
    submit(door)
    door.asks(Purpose.EXPORT)
    door.window.close()
    door.hears(GiveUp)
    door.hears(GiveUp)


@pytest.mark.parametrize(
    ("lock_on", "words"),
    [
        ((LockOn.SCREEN, LockOn.MINIMISE), "• it also locks when the screen locks, Postern is minimised"),
        ((), "• it stays open when the screen locks or the computer sleeps"),
    ],
)
def test_what_the_desktop_no_longer_locks_is_spelt_out(opened: Opened, lock_on: tuple[LockOn, ...], words: str) -> None:
    door = opened(Purpose.LOOSEN, policy=Policy(lock_on=lock_on))
    assert any(words in label.text() for label in door.window.findChildren(QLabel))


def test_what_was_found_is_shown_in_the_wallet_so_the_door_leaves(opened: Opened) -> None:
    door = opened(Purpose.FIND_ADDRESSES)
    submit(door)
    asked = door.asks(Purpose.FIND_ADDRESSES)
    assert door.entry().purpose is Purpose.FIND_ADDRESSES
    door.says(Done(asked.peers.op, Purpose.FIND_ADDRESSES))
    door.hears(GiveUp)


def test_words_that_do_not_lead_to_the_addresses_are_told(opened: Opened) -> None:
    door = opened(Purpose.FIND_ADDRESSES)
    submit(door)
    door.refuses(door.asks(Purpose.FIND_ADDRESSES), Why.PASSPHRASE)
    assert "passphrase" in door.find(QWidget, "confirm.notice").accessibleName()
