"""Creating an account: five steps, of which nothing is written before the last."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.helpers.door_view import CODES, DRAWN, PHRASE, SECRET, DoorUnderTest, code_now
from wallet_gui.channel.messages import Begin, BoxName, Done, GiveUp, ShowLogIn
from wallet_gui.channel.secrets import WordsOut
from wallet_gui.domain.session import Purpose, Why
from wallet_gui.door.create import Step
from wallet_gui.door.page import Page
from wallet_gui.door.views.create import CreateView
from wallet_gui.door.views.word_cell import WordCell
from wallet_gui.ui.widgets.banner import Banner

PASSWORD = "violet tram under nine oaks"
LONG_PHRASE = " ".join(["abandon"] * 23 + ["art"])


@pytest.fixture
def door(qtbot: QtBot, qapp: QApplication) -> Iterator[DoorUnderTest]:
    with DoorUnderTest(qtbot, qapp) as under_test:
        under_test.says(ShowLogIn(0, None, None))
        under_test.find(QPushButton, "login.first.create").click()
        under_test.draws()
        yield under_test


def step(door: DoorUnderTest) -> Step:
    return door.subjects.create.state.step


def go_on(door: DoorUnderTest) -> None:
    button = door.find(QPushButton, "create.continue")
    door.until(button.isEnabled)
    button.click()


def fill_name(door: DoorUnderTest, name: str = "mei.lin", password: str = PASSWORD) -> None:
    door.qtbot.keyClicks(door.find(QLineEdit, "create.name"), name)
    door.find(QLineEdit, "create.password").setText(password)
    door.find(QLineEdit, "create.again").setText(password)
    door.find(QCheckBox, "create.understood").setChecked(True)


def to_phrase(door: DoorUnderTest) -> None:
    fill_name(door)
    go_on(door)
    door.find(QPushButton, "create.skip").click()


def to_check(door: DoorUnderTest) -> list[int]:
    to_phrase(door)
    door.looks_at_words("create.phrase")
    go_on(door)
    check = door.subjects.create.state.check
    assert check is not None
    return [asked.number for asked in check.asked]


def answer(door: DoorUnderTest, place: int, word: str) -> None:
    field = door.find(QLineEdit, f"create.check.word.{place}")
    field.setFocus()
    field.setText(word)
    door.qtbot.keyClick(field, Qt.Key.Key_Return)


def test_the_whole_way_makes_one_sealed_request(door: DoorUnderTest) -> None:
    fill_name(door)
    go_on(door)
    code = code_now()
    door.qtbot.keyClicks(door.find(QLineEdit, "create.code"), code)
    door.find(QCheckBox, "create.codes.kept").setChecked(True)
    go_on(door)
    door.looks_at_words("create.phrase")
    go_on(door)
    check = door.subjects.create.state.check
    assert check is not None
    for place, one in enumerate(check.asked, start=1):
        answer(door, place, PHRASE.split()[one.number - 1])
    go_on(door)
    go_on(door)
    asked = door.asks(Purpose.CREATE)
    words = door.words_in()
    assert asked.begin.name == words.name == "mei.lin"
    assert (words.password, words.strength, words.phrase) == (PASSWORD, "very_strong", PHRASE)
    assert (words.code_secret, words.code, words.recovery_codes) == (SECRET, code, CODES)
    assert words.backed_up
    assert words.policy.idle_s == 300
    door.says(Done(asked.peers.op, Purpose.CREATE))


@pytest.mark.parametrize(
    ("password", "again", "ticked"),
    [
        ("short password", "short password", True),
        ("mei.lin mei.lin mei.lin", "mei.lin mei.lin mei.lin", True),
        ("correct horse battery staple", "correct horse battery staple", True),
        ("aaaaaaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaaaaaaaa", True),
        (PASSWORD, "violet tram", True),
        (PASSWORD, PASSWORD, False),
    ],
)
def test_going_on_needs_a_good_password_twice_and_the_tick(
    door: DoorUnderTest, password: str, again: str, ticked: bool
) -> None:
    fill_name(door, password=password)
    door.find(QLineEdit, "create.again").setText(again)
    door.find(QCheckBox, "create.understood").setChecked(ticked)
    door.until(lambda: door.find(QLabel, "create.name.heading").isVisible())
    button = door.find(QPushButton, "create.continue")
    door.qtbot.waitUntil(lambda: bool(button.toolTip()))
    assert not button.isEnabled()


def test_the_password_may_be_repeated_in_another_normal_form(door: DoorUnderTest) -> None:
    fill_name(door, password="\u00e9t\u00e9 violet tram under nine oaks")
    door.find(QLineEdit, "create.again").setText("e\u0301te\u0301 violet tram under nine oaks")
    go_on(door)
    assert step(door) is Step.TWO_STEP


def test_a_suggested_passphrase_has_six_words_and_is_shown(door: DoorUnderTest) -> None:
    door.find(QPushButton, "create.suggest").click()
    field = door.find(QLineEdit, "create.password")
    assert len(field.text().split()) == 6
    assert field.echoMode() is QLineEdit.EchoMode.Normal


@pytest.mark.parametrize(
    ("name", "password", "field"),
    [
        ("n" * 10_000, PASSWORD, "create.name"),
        ("bell\x07", PASSWORD, "create.name"),
        ("mei.lin", "x" * 40 + "\x07 violet tram under", "create.password"),
        ("mei.lin", PASSWORD * 20, "create.password"),
    ],
)
def test_what_cannot_become_a_name_or_password_is_said_under_its_field(
    door: DoorUnderTest, name: str, password: str, field: str
) -> None:
    fill_name(door, "", password)
    door.find(QLineEdit, "create.name").setText(name)
    door.find(QLineEdit, "create.name").textEdited.emit(name)
    go_on(door)
    assert door.find(QLineEdit, field).accessibleDescription()
    assert step(door) is Step.NAME
    assert door.find(QLineEdit, "create.name").text() == name[:32767]


def test_a_wrong_code_does_not_prove_the_authenticator(door: DoorUnderTest) -> None:
    fill_name(door)
    go_on(door)
    wrong = "000000" if code_now() != "000000" else "000001"
    door.qtbot.keyClicks(door.find(QLineEdit, "create.code"), wrong)
    assert door.find(QLineEdit, "create.code").accessibleDescription()
    assert not door.find(QCheckBox, "create.codes.kept").isVisible()
    door.qtbot.keyClick(door.find(QLineEdit, "create.code"), Qt.Key.Key_1)
    assert not door.find(QLineEdit, "create.code").accessibleDescription(), "said of the code before"
    assert not door.find(QPushButton, "create.continue").isEnabled()


def test_the_phrase_is_covered_until_asked_for_and_again_without_the_focus(door: DoorUnderTest) -> None:
    to_phrase(door)
    word = door.find(WordCell, "create.phrase.word.1")
    door.until(word.hasFocus)
    assert word.accessibleName() == "Word 1: covered"
    door.qtbot.keyPress(word, Qt.Key.Key_Space)
    assert word.accessibleName() == "Word 1: abandon"
    other = QDialog()
    door.qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    door.until(lambda: word.accessibleName() == "Word 1: covered")


def test_another_length_draws_another_phrase_and_keeps_the_authenticator(door: DoorUnderTest) -> None:
    to_phrase(door)
    door.find(QPushButton, "create.phrase.more").click()
    door.looks_at_words("create.phrase")
    door.subjects.create.choose_length(24)
    assert door.subjects.create.state.is_drawing
    begin = door.hears(Begin)
    assert begin.words == 24
    peers = door.keeper.start_operation(Purpose.DRAFT)
    door.keeper.hand_over(WordsOut(LONG_PHRASE, False, b"x" * 20, ()), BoxName.WORDS_OUT, peers)
    door.says(Done(peers.op, Purpose.DRAFT))
    state = door.subjects.create.state
    assert state.drawn is not None
    assert state.drawn.phrase == LONG_PHRASE
    assert state.drawn.code_secret == DRAWN.code_secret


def test_a_wrong_word_is_named_and_the_third_leads_back_to_the_words(door: DoorUnderTest) -> None:
    numbers = to_check(door)
    for wrong in ("quit", "zoo"):
        answer(door, 1, wrong)
        field = door.find(QLineEdit, "create.check.word.1")
        assert str(numbers[0]) in field.accessibleDescription()
    answer(door, 1, "wrong")
    assert step(door) is Step.PHRASE


def test_tab_takes_the_first_suggestion(door: DoorUnderTest) -> None:
    to_check(door)
    field = door.find(QLineEdit, "create.check.word.1")
    field.setFocus()
    door.qtbot.keyClicks(field, "zo")
    door.qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert field.text() == "zone"


def test_doing_it_later_is_asked_and_told_to_the_signer(door: DoorUnderTest) -> None:
    to_check(door)
    door.find(QPushButton, "create.later").click()
    door.press("create.later.go")
    door.until(lambda: step(door) is Step.LOCKING)
    go_on(door)
    door.asks(Purpose.CREATE)
    assert not door.words_in().backed_up


def test_a_shared_computer_locks_after_two_minutes_and_never_is_not_offered(door: DoorUnderTest) -> None:
    to_phrase(door)
    door.subjects.create.back_up_later()
    idle = door.find(QComboBox, "create.idle")
    assert idle.findData(0) >= 0
    door.find(QCheckBox, "create.shared").setChecked(True)
    assert idle.currentData() == 120
    assert idle.findData(0) == -1
    go_on(door)
    door.asks(Purpose.CREATE)
    words = door.words_in()
    assert words.shared
    assert words.policy.idle_s == 120


def test_a_taken_name_leads_back_to_it_and_loses_nothing(door: DoorUnderTest) -> None:
    to_phrase(door)
    door.subjects.create.back_up_later()
    go_on(door)
    door.refuses(door.asks(Purpose.CREATE), Why.NAME_TAKEN)
    assert step(door) is Step.NAME
    name = door.find(QLineEdit, "create.name")
    assert name.hasFocus()
    assert name.text() == "mei.lin"
    assert name.accessibleDescription()
    assert door.find(QLineEdit, "create.password").text() == PASSWORD


def test_a_full_disk_is_told_on_the_last_page_and_can_be_tried_again(door: DoorUnderTest) -> None:
    to_phrase(door)
    door.subjects.create.back_up_later()
    go_on(door)
    door.refuses(door.asks(Purpose.CREATE), Why.DISK_FULL, number=30_000_000)
    assert "30 MB" in door.find(Banner, "create.problem").accessibleName()
    go_on(door)
    door.asks(Purpose.CREATE)


def test_what_was_typed_survives_going_back_and_on(door: DoorUnderTest) -> None:
    to_phrase(door)
    for _ in range(2):
        door.find(QPushButton, "create.back").click()
    assert step(door) is Step.NAME
    assert door.find(QLineEdit, "create.again").text() == PASSWORD
    go_on(door)
    assert step(door) is Step.TWO_STEP


def test_cancelling_asks_only_if_something_would_be_lost(door: DoorUnderTest) -> None:
    door.find(QPushButton, "create.cancel").click()
    door.until(lambda: door.door.page is Page.LOG_IN)
    door.door.create_account()
    door.draws()
    door.qtbot.keyClicks(door.find(QLineEdit, "create.name"), "mei")
    door.find(QPushButton, "create.cancel").click()
    door.press("create.leave")
    door.until(lambda: door.door.page is Page.LOG_IN)
    assert door.find(QLineEdit, "create.name").text() == ""


def test_giving_up_while_words_are_drawn_tells_the_keeper(qtbot: QtBot, qapp: QApplication) -> None:
    with DoorUnderTest(qtbot, qapp) as door:
        door.says(ShowLogIn(1, None, None))
        door.door.create_account()
        door.find(QPushButton, "create.cancel").click()
        door.hears(GiveUp)


def test_a_draft_that_fails_can_be_drawn_again(qtbot: QtBot, qapp: QApplication) -> None:
    with DoorUnderTest(qtbot, qapp) as door:
        door.says(ShowLogIn(1, None, None))
        door.door.create_account()
        door.refuses(door.asks(Purpose.DRAFT), Why.FAILED)
        fill_name(door)
        go_on(door)
        again = [button for button in door.window.findChildren(QPushButton, "create.draw") if button.isVisible()]
        again[0].click()
        door.draws()
        door.until(lambda: not again[0].isVisible())


def test_nothing_of_a_left_wizard_stays_in_its_fields(door: DoorUnderTest) -> None:
    to_check(door)
    door.subjects.create.leave()
    view = door.window.findChild(CreateView)
    assert view is not None
    assert all(not field.text() for field in view.findChildren(QLineEdit))
    assert all("abandon" not in label.text() for label in view.findChildren(QLabel))
