"""The form of a mail account: where e-mails are handed in, as whom, and for whom."""

from collections.abc import Mapping
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from wallet_gui.domain.mail import HOST_MOST, PORT_MOST, TEXT_MOST, MailAccount, MailSecurity
from wallet_gui.home.views.base import View
from wallet_gui.home.views.settings.result_line import ResultLine
from wallet_gui.home.views.settings.rows import Choice
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.busy_button import BusyButton
from wallet_gui.ui.widgets.button import Button, Kind
from wallet_gui.ui.widgets.card import Card
from wallet_gui.ui.widgets.field import Field
from wallet_gui.ui.widgets.password_field import PasswordField

_NAME: Final = "settings.mail"
_PORTS: Final = {MailSecurity.TLS: "465", MailSecurity.STARTTLS: "587"}


class MailForm(View):
    """Decides nothing but whether what was typed makes an account.

    The password is the mail account's, not the vault's: home sends the e-mails, so it has to know it.
    """

    save_asked = Signal(object)
    """A ``MailAccount``."""
    test_asked = Signal(object)
    """A ``MailAccount``."""
    cancel_asked = Signal()
    forget_asked = Signal()
    edited = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._kept: MailAccount | None = None
        self.host, self.port, self.user, self.sent_from, self.sent_to = (QLineEdit() for _ in range(5))
        self.password = PasswordField(theme, large=False)
        self.security = Choice(f"{_NAME}.security")
        self._lines = {
            "host": self.host,
            "port": self.port,
            "user": self.user,
            "sender": self.sent_from,
            "recipient": self.sent_to,
        }
        for name, line in {**self._lines, "password": self.password}.items():
            line.setObjectName(f"{_NAME}.{name}")
        self.host.setMaxLength(HOST_MOST)
        for line in (self.user, self.sent_from, self.sent_to, self.password):
            line.setMaxLength(TEXT_MOST)
        self.fields = {name: Field(theme, line) for name, line in self._lines.items()}
        self.fields["password"] = Field(theme, self.password)
        self.fields["security"] = Field(theme, self.security)
        self.test, self.cancel = BusyButton(theme, Kind.SECONDARY, large=False), Button(theme)
        self.save, self.forget = Button(theme, kind=Kind.PRIMARY), Button(theme, kind=Kind.QUIET)
        for name, button in {
            "test": self.test,
            "cancel": self.cancel,
            "save": self.save,
            "forget": self.forget,
        }.items():
            button.setObjectName(f"{_NAME}.{name}")
        self.result = ResultLine(theme, f"{_NAME}.result")
        self._lay_out()
        self._connect()
        self.retranslate()
        self.security.set_value(MailSecurity.TLS)
        self.port.setText(_PORTS[MailSecurity.TLS])
        self.show_testing(is_testing=False)

    def show_account(self, account: MailAccount | None) -> None:
        """Show what is kept; the password stays unseen."""
        if account == self._kept:
            return
        self._kept = account
        if account is not None:
            known = (account.host, str(account.port), account.user, account.sender, account.recipient)
            for line, text in zip(self._lines.values(), known, strict=True):
                line.setText(text)
            self.security.set_value(account.security)
        else:
            for line in (self.host, self.user, self.sent_from, self.sent_to):
                line.setText("")
            self.security.set_value(MailSecurity.TLS)
            self.port.setText(_PORTS[MailSecurity.TLS])
        self.password.setText("")
        self.retranslate()

    def show_testing(self, *, is_testing: bool) -> None:
        """Show that a test e-mail is on its way, or no longer."""
        self.test.set_busy(is_testing)
        self.cancel.setVisible(is_testing)
        for line in (*self._lines.values(), self.password, self.security, self.save, self.forget):
            line.setEnabled(not is_testing)

    def unsaved(self) -> dict[str, str]:
        """Return what is in the fields and not kept; never the password."""
        kept = self._kept
        known = {
            "host": kept.host if kept else "",
            "port": str(kept.port) if kept else _PORTS[MailSecurity.TLS],
            "user": kept.user if kept else "",
            "sender": kept.sender if kept else "",
            "recipient": kept.recipient if kept else "",
        }
        return {line.objectName(): line.text() for name, line in self._lines.items() if line.text() != known[name]}

    def restore(self, form: Mapping[str, str]) -> None:
        """Put back what stood in the fields before a lock."""
        for line in self._lines.values():
            if line.objectName() in form:
                line.setText(form[line.objectName()])

    def retranslate(self) -> None:
        words = {
            "host": self.tr("Mail &server"),
            "port": self.tr("P&ort"),
            "security": self.tr("&Encryption"),
            "user": self.tr("&User name"),
            "password": self.tr("Pass&word"),
            "sender": self.tr("Sent &from"),
            "recipient": self.tr("Sent &to"),
        }
        for name, text in words.items():
            self.fields[name].set_label(text)
        self.fields["host"].set_hint(self.tr("For sending (SMTP), such as smtp.example.org."))
        self.fields["sender"].set_hint(self.tr("Your e-mail address at this server."))
        self.fields["recipient"].set_hint(self.tr("The e-mail address that you read."))
        self.forget.setAccessibleName(self.tr("Forget the mail account"))
        is_kept = self._kept is not None and bool(self._kept.password)
        hint = (
            self.tr("Leave it empty to keep the one that is saved.")
            if is_kept
            else self.tr(
                "The mail account's own, best one that can only send (an app password). It is kept in your vault."
            )
        )
        self.fields["password"].set_hint(hint)
        self.security.set_choices(
            {self.tr("TLS from the first byte"): MailSecurity.TLS, self.tr("STARTTLS"): MailSecurity.STARTTLS}
        )
        self.test.set_texts(self.tr("Send a test e-mail"), self.tr("Sending…"))
        self.cancel.setText(self.tr("Cancel"))
        self.save.setText(self.tr("Save"))
        self.forget.setText(self.tr("Forget"))
        self.forget.setVisible(self._kept is not None)

    # What was typed

    def _account(self) -> MailAccount | None:
        """Return the account, or lead to the first field that is not right."""
        for field in self.fields.values():
            field.clear()
        problem = self._problem()
        if problem is not None:
            name, text = problem
            self.fields[name].show_error(text)
            return None
        return MailAccount(
            host=self.host.text().strip(),
            port=int(self.port.text()),
            security=MailSecurity(str(self.security.value)),
            user=self.user.text().strip(),
            password=self.password.text() or self._kept_password(),
            sender=self.sent_from.text().strip(),
            recipient=self.sent_to.text().strip(),
        )

    def _problem(self) -> tuple[str, str] | None:
        """Return the first field that is not right, and what belongs there."""
        port = self.port.text().strip()
        if not self._is_host(self.host.text().strip()):
            return "host", self.tr("The name of a server, without spaces and without https://.")
        if not (port.isascii() and port.isdecimal() and 0 < int(port) <= PORT_MOST):
            return "port", self.tr("A number, usually {tls} or {starttls}.").format(tls=465, starttls=587)
        for name in ("sender", "recipient"):
            if not self._is_address(self._lines[name].text().strip()):
                return name, self.tr("An e-mail address, such as name@example.org.")
        had_password = self._kept is not None and bool(self._kept.password)
        needs_one = had_password and bool(self.user.text().strip()) and not self.password.text()
        if needs_one and not self._kept_password():
            return "password", self.tr("This is another server: type the password that belongs to it.")
        return None

    def _kept_password(self) -> str:
        """Return the password that is kept, for the server that it was given for: no other is to learn it."""
        is_same = self._kept is not None and self._kept.host.casefold() == self.host.text().strip().casefold()
        return self._kept.password if self._kept is not None and is_same else ""

    @staticmethod
    def _is_host(text: str) -> bool:
        return bool(text) and text.isprintable() and not set(text) & set(" /@:") and text == text.strip(".")

    @staticmethod
    def _is_address(text: str) -> bool:
        name, at, host = text.rpartition("@")
        return bool(name and at and host) and text.isprintable() and not set(text) & set(' ,;<>"()')

    def _on_security(self) -> None:
        if self.port.text() in _PORTS.values():
            self.port.setText(_PORTS[MailSecurity(str(self.security.value))])

    # Construction

    def _lay_out(self) -> None:
        card = Card(self._theme, padding=16)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        places = (
            ("host", 0, 0, 2),
            ("security", 1, 0, 1),
            ("port", 1, 1, 1),
            ("user", 2, 0, 1),
            ("password", 2, 1, 1),
            ("sender", 3, 0, 1),
            ("recipient", 3, 1, 1),
        )
        for name, row, column, span in places:
            place = QVBoxLayout()  # keeps a field at the top beside one with more to say
            place.addWidget(self.fields[name])
            place.addStretch(1)
            grid.addLayout(place, row, column, 1, span)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        card.body.addLayout(grid)
        card.body.addWidget(self.result)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.save, self.test, self.cancel):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.forget)
        card.body.addLayout(buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card)
        order: tuple[QWidget, ...] = (
            self.host,
            self.security,
            self.port,
            self.user,
            self.password,
            self.sent_from,
            self.sent_to,
            self.save,
            self.test,
            self.cancel,
            self.forget,
        )
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        self.security.activated.connect(lambda _: self._on_security())
        self.save.clicked.connect(self._on_save)
        self.test.clicked.connect(self._on_test)
        self.cancel.clicked.connect(self.cancel_asked)
        self.forget.clicked.connect(self.forget_asked)
        for line in (*self._lines.values(), self.password):
            line.textEdited.connect(lambda _: self.result.say(""))
            line.returnPressed.connect(self._on_save)
        for line in self._lines.values():
            line.textChanged.connect(lambda _: self.edited.emit())

    def _on_save(self) -> None:
        account = self._account()
        if account is not None:
            self.save_asked.emit(account)

    def _on_test(self) -> None:
        account = self._account()
        if account is not None:
            self.test_asked.emit(account)
