"""The log-in page and the computer's keyring: an older vault, a remembered name, and a keyring that fails."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.door_view import Asked, DoorUnderTest
from wallet_gui.channel.messages import (
    AskKeyring,
    Begin,
    Done,
    KeyringSaid,
    Refused,
    ShowConfirm,
    ShowLogIn,
)
from wallet_gui.domain.keyring import KeyringItem, KeyringState, KeyringVerb
from wallet_gui.domain.session import Purpose, Why
from wallet_gui.door.views.older_notice import OlderNotice
from wallet_gui.door.views.same_name_notice import SameNameNotice
from wallet_gui.system.keyring.port import name_of
from wallet_gui.ui.widgets.banner import Banner
from wallet_gui.ui.widgets.button import Button, IconButton
from wallet_gui.ui.widgets.para import Para

VAULT = bytes(range(16))
FOUND_S, KNOWN_S = 1_795_000_000, 1_795_400_000


@pytest.fixture
def door(qtbot: QtBot, qapp: QApplication) -> Iterator[DoorUnderTest]:
    with DoorUnderTest(qtbot, qapp) as under_test:
        yield under_test


def field(door: DoorUnderTest, name: str) -> QLineEdit:
    return door.find(QLineEdit, f"login.{name}")


def try_older(door: DoorUnderTest) -> Asked:
    """Try to log in, and be told that the vault is older."""
    door.says(ShowLogIn(1, None, None))
    for name, text in (("name", "mei.lin"), ("password", "violet tram"), ("code", "123456")):
        door.qtbot.keyClicks(field(door, name), text)
    door.qtbot.keyClick(field(door, "password"), Qt.Key.Key_Return)
    asked = door.asks(Purpose.LOG_IN)
    door.says(Refused(asked.peers.op, Why.OLDER, 0, 0, 0, 0, dates=(FOUND_S, KNOWN_S)))
    return asked


def test_an_older_vault_is_told_with_both_dates_and_waits_for_an_answer(door: DoorUnderTest) -> None:
    asked = try_older(door)
    assert not asked.begin.even_older
    notice = door.find(OlderNotice, "login.older")
    assert notice.isVisible()
    assert "18 Nov 2026" in notice.accessibleName()
    assert "23 Nov 2026" in notice.accessibleName()
    assert not field(door, "password").isVisible()
    door.until(notice.cancel.hasFocus)


def test_a_copy_that_stands_in_for_a_damaged_vault_is_told_as_such(door: DoorUnderTest) -> None:
    door.says(ShowLogIn(1, None, None))
    for name, text in (("name", "mei.lin"), ("password", "violet tram")):
        door.qtbot.keyClicks(field(door, name), text)
    door.qtbot.keyClick(field(door, "password"), Qt.Key.Key_Return)
    door.says(Refused(door.asks(Purpose.LOG_IN).peers.op, Why.OLDER, 0, 0, 0, 0, dates=(FOUND_S, 0)))
    said = door.find(OlderNotice, "login.older").accessibleName()
    assert "newest copy of this vault is damaged" in said
    assert "18 Nov 2026" in said


def test_opened_anyway_what_was_typed_goes_once_more_and_says_so(door: DoorUnderTest) -> None:
    try_older(door)
    door.press("login.older.anyway")
    again = door.asks(Purpose.LOG_IN)
    assert again.begin.even_older
    entry = door.entry()
    assert (entry.password, entry.code) == ("violet tram", "123456")
    assert not door.find(OlderNotice, "login.older").isVisible()


def test_cancelled_nothing_typed_is_left_but_the_name(door: DoorUnderTest) -> None:
    try_older(door)
    door.press("login.older.cancel")
    assert not door.find(OlderNotice, "login.older").isVisible()
    assert (field(door, "name").text(), field(door, "password").text()) == ("mei.lin", "")
    assert sum(isinstance(message, Begin) for message in door.keeper.heard) == 1


def test_the_remembered_name_is_filled_in_and_never_written_over_what_was_typed(door: DoorUnderTest) -> None:
    door.keyring.values[name_of(VAULT, KeyringItem.NAME)] = b"mei.lin"
    door.says(ShowLogIn(1, None, None, remembered=(VAULT,)))
    door.until(lambda: field(door, "name").text() == "mei.lin")
    door.until(field(door, "password").hasFocus)
    field(door, "name").setText("somebody")
    door.says(ShowLogIn(1, None, None, remembered=(VAULT,)))
    door.until(lambda: sum(verb == "read" for verb, _ in door.keyring.calls) == 2)
    assert field(door, "name").text() == "somebody"


def test_of_several_remembered_names_one_is_filled_in_and_all_can_be_chosen(door: DoorUnderTest) -> None:
    other = bytes(reversed(VAULT))
    door.keyring.values[name_of(VAULT, KeyringItem.NAME)] = b"mei.lin"
    door.keyring.values[name_of(other, KeyringItem.NAME)] = b"R&D"
    door.says(ShowLogIn(2, None, None, remembered=(VAULT, other)))
    door.until(lambda: field(door, "name").text() == "mei.lin")
    door.until(door.find(IconButton, "login.names.open").isVisible)
    door.qtbot.keyClick(field(door, "name"), Qt.Key.Key_Down)
    names = door.find(QMenu, "login.names")
    door.until(names.isVisible)
    mei, research = names.actions()
    assert (mei.text(), research.text()) == ("mei.lin", "R&&D")
    research.trigger()
    names.close()
    assert field(door, "name").text() == "R&D"
    door.until(field(door, "password").hasFocus)


def test_the_account_that_made_room_is_offered_and_not_filled_in(door: DoorUnderTest) -> None:
    other = bytes(reversed(VAULT))
    door.keyring.values[name_of(VAULT, KeyringItem.NAME)] = b"mei.lin"
    door.says(ShowLogIn(2, None, None, remembered=(VAULT,), left=VAULT))
    door.until(door.find(IconButton, "login.names.open").isVisible)
    assert field(door, "name").text() == ""
    door.keyring.values[name_of(other, KeyringItem.NAME)] = b"ann"
    door.says(ShowLogIn(2, None, None, remembered=(VAULT, other), left=VAULT))
    door.until(lambda: field(door, "name").text() == "ann")


def test_of_two_vaults_with_one_name_the_person_chooses_and_the_same_entry_goes_on(door: DoorUnderTest) -> None:
    door.says(ShowLogIn(2, None, None))
    for name, text in (("name", " mei "), ("password", "violet tram"), ("code", "123456")):
        door.qtbot.keyClicks(field(door, name), text)
    door.qtbot.keyClick(field(door, "password"), Qt.Key.Key_Return)
    asked = door.asks(Purpose.LOG_IN)
    assert (asked.begin.name, asked.begin.which) == ("mei", 0)
    door.says(Refused(asked.peers.op, Why.SAME_NAME, 0, 0, 0, 0, dates=(FOUND_S, KNOWN_S)))
    notice = door.find(SameNameNotice, "login.same")
    door.until(notice.isVisible)
    assert "Nothing has been checked yet." in notice.accessibleName()
    assert not field(door, "password").isVisible()
    assert ["18 Nov 2026" in choice.text() for choice in notice.choices] == [True, False]
    door.until(notice.choices[0].hasFocus)
    door.press("login.same.2")
    again = door.asks(Purpose.LOG_IN)
    assert again.begin.which == 2
    assert (door.entry().password, door.entry().code) == ("violet tram", "123456")
    door.says(Refused(again.peers.op, Why.OLDER, 0, 0, 0, 0, dates=(FOUND_S, KNOWN_S)))
    door.press("login.older.anyway")
    third = door.asks(Purpose.LOG_IN)
    assert (third.begin.which, third.begin.even_older) == (2, True)
    door.says(Refused(third.peers.op, Why.WRONG, 2, 0, 0, 0))
    door.until(field(door, "password").isVisible)
    door.qtbot.keyClick(field(door, "password"), Qt.Key.Key_Return)
    assert door.asks(Purpose.LOG_IN).begin.which == 0


def test_where_the_name_is_remembered_typing_begins_at_the_password_also_when_the_window_comes_late(
    door: DoorUnderTest,
) -> None:
    door.keyring.values[name_of(VAULT, KeyringItem.NAME)] = b"mei.lin"
    elsewhere = QWidget()
    door.qtbot.addWidget(elsewhere)
    elsewhere.show()
    elsewhere.activateWindow()
    door.until(elsewhere.isActiveWindow)
    door.says(ShowLogIn(1, None, None, remembered=(VAULT,)))
    door.until(lambda: field(door, "name").text() == "mei.lin")
    assert door.window.focusWidget() is field(door, "password")


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (KeyringState.LOCKED, "keyring is locked"),
        (KeyringState.MISSING, "was not found"),
        (KeyringState.SLOW, "does not answer"),
        (KeyringState.FAILED, "cannot be used"),
    ],
)
def test_a_keyring_that_fails_the_keeper_is_named_and_passed_over(
    door: DoorUnderTest, state: KeyringState, words: str
) -> None:
    door.says(ShowLogIn(1, None, None))
    door.keyring.refuses = state
    door.says(AskKeyring(7, KeyringVerb.GET, VAULT, KeyringItem.ANCHOR))
    said = door.hears(KeyringSaid)
    assert (said.number, said.state, said.value) == (7, state, b"")
    notice = door.find(Banner, "login.notice.1")
    door.until(notice.isVisible)
    assert words in notice.accessibleName()
    assert "goes on without it" in notice.accessibleName()
    assert field(door, "password").isEnabled()


@pytest.mark.parametrize("purpose", [Purpose.KEYRING_ON, Purpose.KEYRING_OFF])
def test_the_keyring_is_switched_with_the_password_and_a_refusal_says_how_it_stands(
    door: DoorUnderTest, purpose: Purpose
) -> None:
    door.says(ShowConfirm(purpose, "mei.lin", code_is_on=True, policy=None, wait_s=0))
    door.qtbot.keyClicks(door.find(QLineEdit, "confirm.password"), "violet tram")
    door.press("confirm.submit")
    asked = door.asks(purpose)
    assert door.entry().password == "violet tram"
    door.says(Refused(asked.peers.op, Why.KEYRING, 0, 0, 0, 0, keyring=KeyringState.LOCKED))
    notice = door.find(Banner, "confirm.notice")
    expected = "is locked" if purpose is Purpose.KEYRING_ON else "tied to this computer"
    door.until(lambda: expected in notice.accessibleName())
    door.press("confirm.submit")
    asked = door.asks(purpose)
    door.says(Done(asked.peers.op, purpose))
    heading = door.find(Para, "confirm.heading")
    door.until(lambda: heading.text() in {"The keyring is in use", "The keyring is no longer used"})
    assert door.find(Button, "confirm.submit").hasFocus()
