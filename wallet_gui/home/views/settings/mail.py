"""Settings › E-mail: a mail account of the person's own, and whether Postern writes to them."""

from collections.abc import Mapping
from typing import Final

from wallet_gui.domain.mail import MailAccount, MailProblem
from wallet_gui.home.account import Snapshot
from wallet_gui.home.controllers.all import Controllers
from wallet_gui.home.mail.settings import MailSettings
from wallet_gui.home.views.settings.mail_code_row import MailCodeRow
from wallet_gui.home.views.settings.mail_form import MailForm
from wallet_gui.home.views.settings.rows import CategoryPage
from wallet_gui.ui.announce import announce
from wallet_gui.ui.sentences.mail import mail_message
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.card import SectionLabel
from wallet_gui.ui.widgets.field import Note
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.widgets.switch import Switch
from wallet_gui.ui.words import clock_time, date, in_a_row

_NAME: Final = "settings.mail"


class MailPage(CategoryPage):
    """A switch, the account, and plainly what such e-mails can and cannot do."""

    def __init__(self, theme: Theme, controllers: Controllers) -> None:
        super().__init__(theme, "mail")
        self._mail = controllers.mail
        self._settings = MailSettings()
        self._notices_head, card = self.add_group()
        self._notices = self.add_row(card, "notices", "email")
        self._switch = Switch(theme)
        self._switch.setObjectName(f"{_NAME}.notices.switch")
        self._notices.add(self._switch, named_by_row=True)
        self._last = Para(theme, "", "caption", "text.secondary")
        self._last.setObjectName(f"{_NAME}.last")
        self.column.addWidget(self._last)
        self._code = MailCodeRow(theme, self, controllers)
        self._account_head = SectionLabel(theme)
        self.form = MailForm(theme)
        self.column.addWidget(self._account_head)
        self.column.addWidget(self.form)
        self._limits = Para(theme, "", "caption", "text.secondary")
        self.column.addWidget(self._limits)
        self.subtitle.show()
        self._connect()
        self.retranslate()
        self._draw(self._mail.settings)

    # What the window asks

    def unsaved(self) -> dict[str, str]:
        return self.form.unsaved()

    def restore(self, form: Mapping[str, str]) -> None:
        self.form.restore(form)

    def render_state(self, snapshot: Snapshot, now_s: int) -> None:  # noqa: ARG002  # nothing here tells a time ago
        """Draw what holds at log-in."""
        self._code.render_state(snapshot)

    def retranslate(self) -> None:
        self._code.retranslate()
        self.heading.setText(self.tr("E-mail"))
        self.subtitle.setText(
            self.tr("Postern can write to you from your own mail account: no server of ours takes part, there is none.")
        )
        self._notices_head.setText(self.tr("Notices"))
        self._notices.also = self.tr("e-mail, mail, SMTP, warn, alert")
        self._account_head.setText(self.tr("Your mail account"))
        self._limits.setText(
            in_a_row(
                self.tr(
                    "Only an open Postern can send: you hear of refused tries after the next time somebody gets in. "
                    "Whoever gets in without a network sends nothing."
                ),
                self.tr("At most three e-mails in a quarter of an hour; what is more is not sent."),
                self.tr("Your provider sees them, and that this computer uses Postern."),
                self.tr("The connection is always encrypted, and never goes through a network's proxy."),
            )
        )
        self._draw(self._settings)

    # What is shown

    def _draw(self, settings: MailSettings) -> None:
        self._settings = settings
        has_account = settings.account is not None
        self._switch.blockSignals(True)
        self._switch.setChecked(settings.is_on and has_account)
        self._switch.blockSignals(False)
        self._switch.setEnabled(has_account)
        text = self.tr(
            "After a login, after refused tries, and after a change such as a new password or an export. Never an "
            "amount, an address or your name."
        )
        self._notices.set_words(
            self.tr("Send me notices"), text if has_account else in_a_row(text, self.tr("First save a mail account."))
        )
        self.form.show_account(settings.account)
        self._last.setText(self._about_last(settings))
        self._last.setVisible(bool(self._last.text()))

    def _about_last(self, settings: MailSettings) -> str:
        if not settings.last_at:
            return ""
        when = self.tr("{date}, {time}").format(date=date(settings.last_at), time=clock_time(settings.last_at))
        if settings.last_problem is None:
            return self.tr("The last e-mail was handed in on {when}.").format(when=when)
        failed = self.tr("The last e-mail, on {when}, was not sent.").format(when=when)
        return in_a_row(failed, _why(settings.last_problem))

    # What the person does

    def _on_save(self, account: MailAccount) -> None:
        self._mail.save(account)
        self.said.emit(self.tr("The mail account was saved."))

    def _on_forget(self) -> None:
        before = self._settings.account
        self._mail.forget()
        if before is not None:
            self.said_with_undo.emit(self.tr("The mail account is forgotten."), lambda: self._mail.save(before))

    def _on_test(self, account: MailAccount) -> None:
        self.form.result.say(self.tr("Talking to {host}…").format(host=account.host))
        self.form.show_testing(is_testing=True)
        self._mail.test(account)
        self.form.cancel.setFocus()

    def _on_tested(self, problem: MailProblem | None) -> None:
        self.form.show_testing(is_testing=False)
        if problem is None:
            text = self.tr("Your mail server has taken the e-mail. Look whether it arrives, also among the spam.")
        else:
            text = _why(problem)
        self.form.result.say(text, Note.OK if problem is None else Note.ERROR)
        announce(self.form.test, text)
        self.form.test.setFocus()

    def _connect(self) -> None:
        self._mail.changed.connect(self._draw)
        self._mail.test_ended.connect(self._on_tested)
        self._switch.toggled.connect(self._mail.switch)
        self.form.save_asked.connect(self._on_save)
        self.form.test_asked.connect(self._on_test)
        self.form.cancel_asked.connect(self._mail.cancel_test)
        self.form.forget_asked.connect(self._on_forget)
        self.form.edited.connect(self.edited)


def _why(problem: MailProblem) -> str:
    return mail_message(problem).text
