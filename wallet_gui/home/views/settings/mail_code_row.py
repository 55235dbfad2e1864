"""Settings › E-mail notices: whether a log-in asks for a code by e-mail as well."""

from PySide6.QtCore import QCoreApplication

from wallet_gui.domain.session import Purpose
from wallet_gui.home.account import Snapshot
from wallet_gui.home.controllers.all import Controllers
from wallet_gui.home.views.settings.rows import CategoryPage
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.switch import Switch
from wallet_gui.ui.words import date, in_a_row

translate = QCoreApplication.translate


class MailCodeRow:
    """One row on a page. What it changes takes the password at a door, and a code that has arrived."""

    def __init__(self, theme: Theme, page: CategoryPage, controllers: Controllers) -> None:
        self._confirm, self._mail = controllers.confirm, controllers.mail
        self._snapshot = Snapshot()
        self._heading, card = page.add_group()
        self._row = page.add_row(card, "code", "lock")
        self._switch = Switch(theme)
        self._switch.setObjectName("settings.mail.code.switch")
        self._switch.clicked.connect(self._on_switch)
        self._row.add(self._switch, named_by_row=True)
        self._mail.changed.connect(lambda _: self.retranslate())

    def render_state(self, snapshot: Snapshot) -> None:
        """Draw what holds."""
        self._snapshot = snapshot
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything anew."""
        factors = self._snapshot.factors
        is_on = factors.mail_code_since > 0
        missing = "" if is_on else self._missing()
        self._heading.setText(translate("MailCodeRow", "At login"))
        self._row.also = translate("MailCodeRow", "e-mail code, second factor, OTP, two-step")
        self._switch.setChecked(is_on)
        self._switch.setEnabled(is_on or not missing)
        about = translate(
            "MailCodeRow",
            "After the password and the 6-digit code. A reminder that somebody logs in, not protection: whoever reads "
            "your mail gets past it.",
        )
        since = translate(
            "MailCodeRow", "On since {date}. It goes to the address that you proved then, whatever stands below now."
        ).format(date=date(factors.mail_code_since) if is_on else "")
        self._row.set_words(
            translate("MailCodeRow", "Ask for a code by e-mail"), in_a_row(about, since if is_on else missing)
        )

    def _missing(self) -> str:
        if self._mail.settings.account is None:
            return translate("MailCodeRow", "First save a mail account.")
        if not self._snapshot.factors.code_is_on:
            return translate(
                "MailCodeRow", "First set up a two-step code: its recovery codes let you in when no mail comes."
            )
        return ""

    def _on_switch(self) -> None:
        is_on = self._snapshot.factors.mail_code_since > 0
        self._switch.setChecked(is_on)  # until a signer has done it
        self._confirm.ask(Purpose.MAIL_CODE_OFF if is_on else Purpose.MAIL_CODE_ON)
