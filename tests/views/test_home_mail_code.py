"""Home sends the code that a log-in waits for, before it is let in: by a real mail server."""

import os
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.helpers.home_core import HomeCore
from tests.helpers.home_session import HomeSession
from tests.helpers.home_view import HomeView
from tests.helpers.mail_server import RECIPIENT, USER, MailServer, mail_server
from wallet_gui.channel.envelope import EnvelopeKey
from wallet_gui.channel.messages import BoxName, ConfirmEnded, Keys, MailSent, Peers, Refused, Role, Want
from wallet_gui.channel.secrets import MailCode
from wallet_gui.domain.mail import MailAccount, MailProblem, MailSecurity
from wallet_gui.domain.session import Purpose, Why
from wallet_gui.home.controllers.boxes import Boxes
from wallet_gui.home.controllers.mail_code import MailCodeController, Send
from wallet_gui.home.mail.sending import send
from wallet_gui.ui.widgets.switch import Switch

ACCOUNT = MailAccount("smtp.example.org", 465, MailSecurity.TLS, "mei", "secret", "mei@example.org", "me@example.com")
WORDS = ("amber", "river")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MailServer]:
    with mail_server(tmp_path_factory.mktemp("mail"), MailSecurity.TLS) as running:
        yield running


class WaitingHome(HomeCore):
    """A home that has been woken and is not let in."""

    def __init__(self, qtbot: QtBot, app: QApplication, hand_in: Send) -> None:
        super().__init__(qtbot, app, HomeSession())
        self.sender = MailCodeController(self.link, Boxes(self.link, self._envelope), self.jobs, hand_in)
        self.link.start()

    def is_given(self, account: MailAccount, run: bytes | None = None) -> None:
        """Hand the box over as the keeper does."""
        signer = EnvelopeKey(Role.SIGNER, run or self._run)
        peers = Peers(os.urandom(16), Purpose.LOG_IN, Keys(b"", self._envelope.public_key, signer.public_key))
        self.says(peers)
        self.says(signer.seal(MailCode(account, "12345678", WORDS), BoxName.MAIL, Role.HOME, peers))


@pytest.fixture
def home(qtbot: QtBot, qapp: QApplication, server: MailServer) -> Iterator[WaitingHome]:
    waiting = WaitingHome(qtbot, qapp, partial(send, roots=lambda: server.roots))
    yield waiting
    waiting.close()


def test_the_code_and_its_words_arrive_and_nothing_that_names_account_or_computer(
    home: WaitingHome, server: MailServer
) -> None:
    home.is_given(server.account(MailSecurity.TLS))
    assert home.hears(MailSent).problem is None
    message = server.received.pop()
    text = message.get_content()
    assert (message["To"], message["From"]) == (RECIPIENT, USER)
    assert "1234 5678" in text
    assert " ".join(WORDS) in text
    assert "mei.lin" not in text.replace(RECIPIENT, "")


def test_what_went_wrong_is_told(home: WaitingHome, server: MailServer) -> None:
    account = server.account(MailSecurity.TLS)
    for changed, problem in (
        (replace(account, password="wrong"), MailProblem.LOGIN),
        (replace(account, recipient="nobody@example.org"), MailProblem.RECIPIENT),
        (replace(account, port=1), MailProblem.UNREACHABLE),
    ):
        home.is_given(changed)
        assert home.hears(MailSent).problem is problem
    assert server.received == []


def test_a_box_of_another_run_is_refused(home: WaitingHome, server: MailServer) -> None:
    home.is_given(server.account(MailSecurity.TLS), run=bytes(16))
    assert home.hears(Refused).why is Why.ENVELOPE
    assert server.received == []


def test_it_is_asked_for_only_with_an_account_and_a_two_step_code(qtbot: QtBot, qapp: QApplication) -> None:
    view = HomeView(qtbot, qapp, HomeSession(code_is_on=False))
    view.window.show_page("settings.mail")
    switch = view.child(Switch, "settings.mail.code.switch")
    assert not switch.isEnabled()
    view.controllers.mail.save(ACCOUNT)
    view.saves()
    assert not switch.isEnabled()
    session = view.controllers.session
    session.set_factors(replace(session.snapshot.factors, code_is_on=True))
    assert switch.isEnabled()
    switch.click()
    assert view.hears(Want).purpose is Purpose.MAIL_CODE_ON
    assert not switch.isChecked()
    view.says(ConfirmEnded(Purpose.MAIL_CODE_ON, worked=True))
    view.qtbot.waitUntil(switch.isChecked)
    switch.click()
    assert view.hears(Want).purpose is Purpose.MAIL_CODE_OFF
    assert switch.isChecked()
    view.close()


def test_the_certificate_has_to_be_one_that_this_computer_trusts(
    qtbot: QtBot, qapp: QApplication, server: MailServer
) -> None:
    home = WaitingHome(qtbot, qapp, send)
    home.is_given(server.account(MailSecurity.TLS))
    assert home.hears(MailSent).problem is MailProblem.CERTIFICATE
    home.close()
