"""The question by e-mail at the log-in page, and the page that switches it on."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.helpers.door_view import Asked, DoorUnderTest
from wallet_gui.channel.mail_words import words_beside_code
from wallet_gui.channel.messages import Begin, GiveUp, MailIs, Refused, ShowConfirm, ShowLogIn
from wallet_gui.domain.look import Language
from wallet_gui.domain.mail import MailProblem
from wallet_gui.domain.session import Purpose, Why

NONCE = bytes(range(16))
WORDS = " ".join(words_beside_code(NONCE))


@pytest.fixture
def door(qtbot: QtBot, qapp: QApplication) -> Iterator[DoorUnderTest]:
    with DoorUnderTest(qtbot, qapp) as under_test:
        yield under_test


def needs_mail(door: DoorUnderTest, asked: Asked) -> None:
    door.says(Refused(asked.peers.op, Why.MAIL_CODE, 0, 0, 0, 0, mail_nonce=NONCE))


def types(door: DoorUnderTest, name: str, text: str) -> None:
    door.qtbot.keyClicks(door.find(QLineEdit, name), text)


def shows(door: DoorUnderTest, name: str) -> bool:
    return door.find(QLineEdit, name).isVisible()


def says(door: DoorUnderTest, name: str) -> str:
    return door.find(QLabel, name).text()


def at_the_question(door: DoorUnderTest) -> None:
    """Log in as far as the question."""
    door.says(ShowLogIn(1, None, None))
    types(door, "login.name", "mei")
    types(door, "login.password", "violet tram under nine oaks")
    types(door, "login.code", "123456")
    door.press("login.submit")
    asked = door.asks(Purpose.LOG_IN)
    assert door.entry().mail_code == ""
    needs_mail(door, asked)


def test_the_question_takes_the_place_of_the_fields_and_keeps_what_was_typed(door: DoorUnderTest) -> None:
    at_the_question(door)
    assert shows(door, "login.mail_code")
    assert not shows(door, "login.password")
    assert WORDS in says(door, "login.mail.text")
    assert door.find(QLineEdit, "login.mail_code").hasFocus() or not door.window.isActiveWindow()
    door.find(QLineEdit, "login.mail_code").insert("1234 \uff15\uff16\uff17\uff18")  # half by a Chinese input method
    door.find(QLineEdit, "login.mail_code").textEdited.emit("")
    door.press("login.mail.submit")
    door.asks(Purpose.LOG_IN)
    entry = door.entry()
    assert (entry.password, entry.mail_code) == ("violet tram under nine oaks", "12345678")


def test_it_says_whether_the_e_mail_went_out(door: DoorUnderTest) -> None:
    at_the_question(door)
    sending = says(door, "login.mail.state")
    door.says(MailIs(None))
    sent = says(door, "login.mail.state")
    door.says(MailIs(MailProblem.LOGIN))
    refused = says(door, "login.mail.state")
    assert len({sending, sent, refused}) == 3


def test_a_wrong_code_is_said_each_time_and_the_button_waits(door: DoorUnderTest) -> None:
    at_the_question(door)
    for _ in range(2):
        types(door, "login.mail_code", "00000000")
        door.press("login.mail.submit")
        asked = door.asks(Purpose.LOG_IN)
        door.refuses(asked, Why.WRONG)
        assert door.find(QLineEdit, "login.mail_code").accessibleDescription()
        assert shows(door, "login.mail_code")
        assert door.window.focusWidget() is door.find(QLineEdit, "login.mail_code")
        door.find(QLineEdit, "login.mail_code").selectAll()
    types(door, "login.mail_code", "00000000")
    door.press("login.mail.submit")
    door.refuses(door.asks(Purpose.LOG_IN), Why.WRONG, wait_s=30)
    assert not door.find(QPushButton, "login.mail.submit").isEnabled()


def test_sending_again_asks_for_a_new_two_step_code(door: DoorUnderTest) -> None:
    at_the_question(door)
    door.press("login.mail.again")
    assert shows(door, "login.password")
    assert door.find(QLineEdit, "login.password").text() == "violet tram under nine oaks"
    assert door.find(QLineEdit, "login.code").text() == ""


def test_going_back_empties_everything(door: DoorUnderTest) -> None:
    at_the_question(door)
    types(door, "login.mail_code", "1234")
    door.press("login.mail.cancel")
    for name in ("login.password", "login.code", "login.mail_code"):
        assert door.find(QLineEdit, name).text() == ""
    assert shows(door, "login.password")


def test_it_is_switched_on_with_the_code_that_has_come(door: DoorUnderTest) -> None:
    door.says(ShowConfirm(Purpose.MAIL_CODE_ON, "mei", True, None, 0))
    types(door, "mail.password", "violet tram under nine oaks")
    types(door, "mail.code", "123456")
    door.press("mail.submit")
    asked = door.asks(Purpose.MAIL_CODE_ON)
    assert (door.entry().code, shows(door, "mail.mail_code")) == ("123456", False)
    needs_mail(door, asked)
    assert shows(door, "mail.mail_code")
    assert not shows(door, "mail.password")
    assert door.find(QLineEdit, "mail.password").text() == ""
    door.says(MailIs(None))
    types(door, "mail.mail_code", "12345678")
    door.press("mail.submit")
    again = door.asks(Purpose.MAIL_CODE_ON)
    entry = door.entry()
    assert (entry.password, entry.mail_code, entry.code) == ("violet tram under nine oaks", "12345678", "")
    door.refuses(again, Why.WRONG)
    assert door.find(QLineEdit, "mail.mail_code").accessibleDescription()
    door.press("mail.cancel")
    door.hears(GiveUp)


def test_without_a_password_nothing_is_asked(door: DoorUnderTest) -> None:
    door.says(ShowConfirm(Purpose.MAIL_CODE_ON, "mei", True, None, 0))
    assert not door.find(QPushButton, "mail.submit").isEnabled()
    types(door, "mail.password", "x")
    door.press("mail.submit")
    assert door.hears(Begin).purpose is Purpose.MAIL_CODE_ON


def test_it_is_asked_in_both_languages(door: DoorUnderTest) -> None:
    at_the_question(door)
    english = says(door, "login.mail.title"), says(door, "login.mail.text"), says(door, "login.mail.state")
    door.languages.choose(Language.CHINESE)
    door.qtbot.wait(1)
    chinese = says(door, "login.mail.title"), says(door, "login.mail.text"), says(door, "login.mail.state")
    door.languages.choose(Language.ENGLISH)
    assert all(one != other for one, other in zip(english, chinese, strict=True))
    assert WORDS in chinese[1]
