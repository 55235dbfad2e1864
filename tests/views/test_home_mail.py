"""E-mail notices: off unless the person wants them, by their own server, and with nothing in them to hide."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.home_session import ADDRESS, NAME, HomeSession
from tests.helpers.home_view import HomeView
from tests.helpers.log_lines import note, sealed, some_days
from tests.helpers.mail_server import HOST, PASSWORD, RECIPIENT, USER, MailServer, mail_server
from wallet_gui.channel.messages import ConfirmEnded, Save
from wallet_gui.domain.account_log import LogKind, LogNote, LogResult
from wallet_gui.domain.look import Language, Look
from wallet_gui.domain.mail import MailAccount, MailProblem, MailSecurity, mail_account_to_json
from wallet_gui.domain.session import Purpose
from wallet_gui.home.account_log import read_log
from wallet_gui.home.mail.settings import LIMIT, WINDOW_S, MailSettings, read_mail
from wallet_gui.home.mail.words import mail_about, mail_about_change
from wallet_gui.home.views.settings.mail import MailPage
from wallet_gui.ui.sentences.mail import mail_message
from wallet_gui.ui.widgets.icon_label import IconLabel
from wallet_gui.ui.widgets.switch import Switch

Open = Callable[..., HomeView]
LIMITED = MailSettings(sent=(100, 200, 300))


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MailServer]:
    """A mail server whose certificate this computer trusts."""
    with mail_server(tmp_path, MailSecurity.TLS) as running:
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / f"{HOST}.pem"))
        yield running


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication) -> Iterator[Open]:
    """Open a session that has this mail account, in which these notes wait, and take them in."""
    views: list[HomeView] = []

    def open_view(
        *notes: LogNote, account: MailAccount | None = None, is_on: bool = True, look: Look | None = None
    ) -> HomeView:
        session = HomeSession()
        if account is not None:
            session.rewrite(mail={"account": mail_account_to_json(account), "notices": is_on})
        session.log_entries = sealed(session, *notes)
        views.append(HomeView(qtbot, qapp, session, look))
        views[-1].controllers.account_log.take_in()
        return views[-1]

    yield open_view
    for view in views:
        view.close()


def page_of(view: HomeView) -> MailPage:
    """Go to the page."""
    view.window.show_page("settings.mail")
    page = view.child(MailPage, "settings.mail")
    assert isinstance(page, MailPage)
    return page


def fill_in(page: MailPage, account: MailAccount) -> None:
    """Type an account into the form, as a person does."""
    form = page.form
    for line, text in (
        (form.host, account.host),
        (form.port, str(account.port)),
        (form.user, account.user),
        (form.password, account.password),
        (form.sent_from, account.sender),
        (form.sent_to, account.recipient),
    ):
        line.setText(text)
    form.security.set_value(account.security)


def press(view: HomeView, name: str) -> None:
    view.qtbot.mouseClick(view.child(QWidget, f"settings.mail.{name}"), Qt.MouseButton.LeftButton)


def saved_mail(view: HomeView) -> dict[str, Any]:
    """Let everything be saved; return what the vault has of it."""
    view.saves()
    mail: dict[str, Any] = view.session.view()["mail"]
    return mail


# --- the page ------------------------------------------------------------------------------------------------------


def test_notices_are_off_and_cannot_be_switched_on_without_an_account(opened: Open) -> None:
    view = opened()
    page_of(view)
    switch = view.child(Switch, "settings.mail.notices.switch")
    assert not switch.isChecked()
    assert not switch.isEnabled()


def test_a_saved_account_is_in_the_vault_and_its_password_nowhere_on_the_page(opened: Open, server: MailServer) -> None:
    view = opened()
    page = page_of(view)
    account = server.account(MailSecurity.TLS)
    fill_in(page, account)
    assert PASSWORD not in str(page.unsaved())
    press(view, "save")
    assert saved_mail(view)["account"] == mail_account_to_json(account)
    assert page.form.password.text() == ""
    assert page.unsaved() == {}
    view.child(Switch, "settings.mail.notices.switch").click()
    assert saved_mail(view)["notices"] is True
    page.form.port.setText("1")
    press(view, "save")  # without typing the password again
    assert saved_mail(view)["account"]["password"] == PASSWORD
    press(view, "forget")
    mail = saved_mail(view)
    assert (mail["account"], mail["notices"]) == (None, False)
    assert page.unsaved() == {}
    assert page.form.port.text() == "465"
    kinds = [entry.note.kind for entry in read_log(view.session.view())]
    assert kinds == [LogKind.NOTICES_ON, LogKind.NOTICES_OFF] * 2  # another account is not slipped in unseen


def test_switching_notices_off_is_the_last_of_them(opened: Open, server: MailServer) -> None:
    view = opened(account=server.account(MailSecurity.TLS))
    page_of(view)
    view.child(Switch, "settings.mail.notices.switch").click()
    view.qtbot.waitUntil(lambda: bool(server.received))
    assert server.received[0]["Subject"] == "Postern: Notices by e-mail switched off"
    assert not read_mail(view.controllers.session.body).is_on


def test_notices_that_go_elsewhere_from_now_on_are_told_where_they_went(opened: Open, server: MailServer) -> None:
    view = opened(account=server.account(MailSecurity.TLS))
    page = page_of(view)
    page.form.sent_to.setText("thief@example.com")
    press(view, "save")
    view.qtbot.waitUntil(lambda: bool(server.received))
    assert server.received[0]["To"] == RECIPIENT
    assert server.received[0]["Subject"] == "Postern: Notices by e-mail switched off"
    settings = read_mail(view.controllers.session.body)
    assert settings.is_on
    assert settings.account is not None
    assert settings.account.recipient == "thief@example.com"


def test_a_kept_password_is_told_to_no_other_server(opened: Open, server: MailServer) -> None:
    view = opened(account=server.account(MailSecurity.TLS), is_on=False)
    form = page_of(view).form
    form.host.setText("mail.thief.example")
    for button in ("save", "test"):
        press(view, button)
        assert "the password that belongs to it" in form.fields["password"].message
    assert not view.controllers.mail.is_testing
    user = form.user.text()
    for name in ("", user):  # a server that asks for no name gets no password either, not even later
        form.user.setText(name)
        press(view, "save")
    account = read_mail(view.controllers.session.body).account
    assert account is not None
    assert (account.host, account.password) == ("mail.thief.example", "")


@pytest.mark.parametrize(
    ("field", "text"),
    [("host", "https://x"), ("host", ""), ("port", "0"), ("port", "x"), ("sender", "me"), ("recipient", "a@b, c@d")],
)
def test_what_is_no_account_is_said_beside_the_field(opened: Open, server: MailServer, field: str, text: str) -> None:
    view = opened()
    page = page_of(view)
    fill_in(page, server.account(MailSecurity.TLS))
    editor = page.form.fields[field].editor
    assert isinstance(editor, QLineEdit)
    editor.setText(text)
    press(view, "save")
    assert page.form.fields[field].message
    assert editor.hasFocus()
    assert not [message for message in view.heard if isinstance(message, Save)]


def test_the_port_follows_the_encryption_until_somebody_chooses_one(opened: Open) -> None:
    form = page_of(opened()).form
    assert form.port.text() == "465"
    for wanted, port in ((MailSecurity.STARTTLS, "587"), (MailSecurity.TLS, "465")):
        form.security.set_value(wanted)
        form.security.activated.emit(form.security.currentIndex())
        assert form.port.text() == port
    form.port.setText("2525")
    form.security.set_value(MailSecurity.STARTTLS)
    form.security.activated.emit(form.security.currentIndex())
    assert form.port.text() == "2525"


def test_a_test_email_arrives_or_says_why_not(opened: Open, server: MailServer) -> None:
    view = opened()
    page = page_of(view)
    for change, said, color in (
        ({}, "has taken the e-mail", "success.text"),
        ({"password": "x"}, "refuses the user name or the password", "danger.text"),
    ):
        fill_in(page, server.account(MailSecurity.TLS, **change))
        with view.qtbot.waitSignal(view.controllers.mail.test_ended):
            press(view, "test")
            assert view.child(QWidget, "settings.mail.cancel").isVisible()
            assert not page.form.host.isEnabled()
        assert said in page.form.result.text
        (line,) = page.form.result.findChildren(IconLabel)
        icon = line.grab().toImage()
        painted = {icon.pixelColor(x, y).name() for x in range(icon.width()) for y in range(icon.height())}
        assert view.theme.color(color).name() in painted
        assert page.form.host.isEnabled()
    (message,) = server.received
    assert message["To"] == RECIPIENT
    assert "will look like this one" in message.get_content()
    assert "The last e-mail, on" in view.child(QWidget, "settings.mail.last").text()


def test_a_test_can_be_cancelled(opened: Open, server: MailServer) -> None:
    view = opened()
    page = page_of(view)
    fill_in(page, server.account(MailSecurity.STARTTLS))  # it speaks TLS alone, and waits for its first byte
    with view.qtbot.waitSignal(view.controllers.mail.test_ended) as ended:
        press(view, "test")
        press(view, "cancel")
    assert ended.args == [MailProblem.CANCELLED]


# --- notices -------------------------------------------------------------------------------------------------------


def test_a_log_in_and_the_tries_before_it_are_told_without_name_address_or_amount(
    opened: Open, server: MailServer
) -> None:
    view = opened(*some_days(), account=server.account(MailSecurity.TLS))
    view.qtbot.waitUntil(lambda: bool(server.received))
    (message,) = server.received
    text = message.get_content()
    assert (message["From"], message["Subject"]) == (USER, "Postern: logged in")
    assert "Logged in · Password and 6-digit code" in text
    assert "2 tries refused before that:" in text
    assert "Secure account…" in text
    for hidden in (NAME, ADDRESS, "0x", "http", PASSWORD):
        assert hidden not in message.as_string()
    view.qtbot.waitUntil(lambda: bool(read_mail(view.controllers.session.body).sent))


def test_nothing_is_sent_unless_it_was_switched_on(opened: Open, server: MailServer) -> None:
    view = opened(*some_days(), account=server.account(MailSecurity.TLS), is_on=False)
    view.saves()
    assert server.greeted_as == []
    assert view.controllers.mail.settings.last_at == 0


def test_a_weighty_change_is_told_and_a_payment_is_not(opened: Open, server: MailServer) -> None:
    view = opened(account=server.account(MailSecurity.TLS))
    for purpose in (Purpose.SIGN, Purpose.EXPORT):
        view.controllers.confirm.expect(purpose)
        view.says(ConfirmEnded(purpose, True))
    view.qtbot.waitUntil(lambda: bool(server.received))
    assert [message["Subject"] for message in server.received] == ["Postern: Vault exported"]


def test_no_more_than_three_are_sent_in_a_quarter_of_an_hour(opened: Open, server: MailServer) -> None:
    view = opened(account=server.account(MailSecurity.TLS))
    problems: list[MailProblem | None] = []
    view.controllers.mail.test_ended.connect(problems.append)
    while len(problems) <= LIMIT:
        before = len(problems)
        with view.qtbot.waitSignal(view.controllers.mail.test_ended):
            view.controllers.mail.test(server.account(MailSecurity.TLS))
        assert len(problems) == before + 1
    assert problems == [None] * LIMIT + [MailProblem.TOO_MANY]
    assert len(server.received) == LIMIT
    assert not LIMITED.may_send(300)
    assert LIMITED.may_send(100 + WINDOW_S)
    assert LIMITED.may_send(50)  # the times are of the future: a clock was wrong


def test_only_what_is_worth_an_email_makes_one() -> None:
    assert mail_about([note(LogKind.LOCK), note(LogKind.UNLOCK)]) is None
    refused = mail_about([note(LogKind.UNLOCK, result=LogResult.WRONG), note(LogKind.UNLOCK)])
    assert refused is not None
    assert refused.subject == "Postern: refused tries"
    assert mail_about_change(Purpose.FIND_ADDRESSES, 0) is None


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.CHINESE])
def test_page_and_email_speak_the_persons_language(opened: Open, server: MailServer, language: Language) -> None:
    view = opened(*some_days(), account=server.account(MailSecurity.TLS), look=Look(language))
    page = page_of(view)
    view.qtbot.waitUntil(lambda: bool(server.received))
    for text in (page.heading.text(), server.received[0].get_content(), mail_message(MailProblem.SLOW).text):
        assert any("\u4e00" <= letter <= "\u9fff" for letter in text) is (language is Language.CHINESE)
