"""A guest at the log-in page: what can be opened, what is not offered, and what the keeper is asked."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.door_view import DoorUnderTest
from wallet_gui.channel.messages import Begin, FileTaken, ShowLock, ShowLogIn, TakeVaultFile
from wallet_gui.domain.session import Computer, Guest, LockReason, Needs, Purpose
from wallet_gui.door.page import Page
from wallet_gui.ui.widgets.banner import Banner
from wallet_gui.ui.widgets.busy_button import BusyButton
from wallet_gui.ui.widgets.button import Button, LinkButton
from wallet_gui.ui.widgets.segmented import SegmentedControl
from wallet_gui.ui.widgets.switch import Switch

SESSION_PASSWORD = "eight or more"
PHRASE = "legal winner thank year wave sausage worth useful legal winner thank yellow"


@pytest.fixture
def door(qtbot: QtBot, qapp: QApplication) -> Iterator[DoorUnderTest]:
    with DoorUnderTest(qtbot, qapp) as under_test:
        yield under_test


def be_guest(door: DoorUnderTest) -> None:
    """Show the page of a computer with an account, and switch."""
    door.says(ShowLogIn(1, None, None))
    door.qtbot.waitUntil(lambda: door.door.page is Page.LOG_IN)
    door.find(Switch, "login.guest").click()


def take_file(door: DoorUnderTest, path: str = "/stick/mei.postern") -> None:
    """Choose a vault file; the keeper takes it."""
    door.door.take_vault_file(path)
    assert door.hears(TakeVaultFile) == TakeVaultFile(path, for_guest=True)
    door.says(FileTaken(None, 0))


def shows(door: DoorUnderTest, kind: type[QWidget], name: str) -> bool:
    return bool(door.find(kind, name).isVisible())


def log_in(door: DoorUnderTest) -> None:
    door.qtbot.keyClicks(door.find(QLineEdit, "login.name"), "mei")
    door.qtbot.keyClicks(door.find(QLineEdit, "login.password"), "a long enough password")
    door.find(BusyButton, "login.submit").click()


def test_the_switch_is_off_at_first(door: DoorUnderTest) -> None:
    door.says(ShowLogIn(1, None, None))
    door.qtbot.waitUntil(lambda: door.door.page is Page.LOG_IN)
    assert not door.find(Switch, "login.guest").isChecked()
    assert not shows(door, SegmentedControl, "login.guest.open")
    log_in(door)
    assert door.hears(Begin).guest is Guest.NO


def test_a_guest_opens_a_vault_of_this_computer(door: DoorUnderTest) -> None:
    be_guest(door)
    assert door.find(BusyButton, "login.submit").text() == "Log in as guest"
    assert shows(door, SegmentedControl, "login.guest.open")
    log_in(door)
    begin = door.hears(Begin)
    assert (begin.purpose, begin.guest) == (Purpose.LOG_IN, Guest.PROFILE)


def test_a_guest_is_offered_neither_an_account_nor_a_recovery_code(door: DoorUnderTest) -> None:
    be_guest(door)
    for name in ("login.create", "login.restore", "login.code.other"):
        assert not shows(door, LinkButton, name)


def test_the_switch_can_be_turned_back(door: DoorUnderTest) -> None:
    be_guest(door)
    take_file(door)
    door.find(Switch, "login.guest").click()
    assert shows(door, LinkButton, "login.create")
    assert not shows(door, Banner, "login.notice.1")
    log_in(door)
    assert door.hears(Begin).guest is Guest.NO


def test_a_guest_opens_a_vault_file(door: DoorUnderTest) -> None:
    be_guest(door)
    take_file(door)
    door.qtbot.waitUntil(lambda: shows(door, Banner, "login.notice.1"))
    assert "mei.postern" in door.find(Banner, "login.notice.1").accessibleName()
    assert door.find(QRadioButton, "login.guest.file").isChecked()
    log_in(door)
    assert door.hears(Begin).guest is Guest.FILE


def test_without_an_account_a_guest_is_offered_a_file_and_a_phrase(door: DoorUnderTest) -> None:
    door.says(ShowLogIn(0, None, None))
    door.qtbot.waitUntil(lambda: door.door.page is Page.LOG_IN)
    door.find(LinkButton, "login.first.guest").click()
    assert shows(door, Button, "login.first.guest.vault")
    assert shows(door, Button, "login.first.guest.phrase")
    take_file(door)
    door.qtbot.waitUntil(lambda: shows(door, QLineEdit, "login.name"))
    assert not shows(door, QRadioButton, "login.guest.profile")


def test_without_a_profile_nobody_but_a_guest_is_asked(door: DoorUnderTest) -> None:
    door.says(ShowLogIn(0, None, None, Computer.GUEST))
    door.qtbot.waitUntil(lambda: door.door.page is Page.LOG_IN)
    assert shows(door, Button, "login.first.guest.vault")
    for name in ("login.first.guest.back", "login.first.vault"):
        assert not shows(door, LinkButton, name)
    assert not door.door.may_use_tray


def test_a_guest_opens_a_phrase_under_a_password_for_the_session(door: DoorUnderTest) -> None:
    be_guest(door)
    door.find(QRadioButton, "login.guest.phrase").click()
    first = door.find(QLineEdit, "restore.word.1")
    first.setText(PHRASE)
    first.textEdited.emit(PHRASE)
    door.find(BusyButton, "create.continue").click()
    for name in ("create.session.password", "create.session.again"):
        door.qtbot.keyClicks(door.find(QLineEdit, name), SESSION_PASSWORD)
    door.find(BusyButton, "create.continue").click()
    asked = door.asks(Purpose.RESTORE)
    assert asked.begin.guest is Guest.PHRASE
    words = door.words_in()
    assert (words.phrase, words.password, words.code_secret) == (PHRASE, SESSION_PASSWORD, b"")


def test_seven_characters_are_too_few_for_a_session(door: DoorUnderTest) -> None:
    be_guest(door)
    door.find(QRadioButton, "login.guest.phrase").click()
    first = door.find(QLineEdit, "restore.word.1")
    first.setText(PHRASE)
    first.textEdited.emit(PHRASE)
    door.find(BusyButton, "create.continue").click()
    for name in ("create.session.password", "create.session.again"):
        door.qtbot.keyClicks(door.find(QLineEdit, name), "1234567")
    assert not door.find(BusyButton, "create.continue").isEnabled()


def test_the_lock_of_a_guest_takes_no_recovery_code(door: DoorUnderTest) -> None:
    door.says(ShowLock("mei", 0, 0, LockReason.ASKED, Needs.FULL, 0, minimised=False, computer=Computer.GUEST))
    door.qtbot.waitUntil(lambda: door.door.page is Page.LOCK)
    assert not shows(door, LinkButton, "lock.code.other")
    assert not door.door.may_use_tray
