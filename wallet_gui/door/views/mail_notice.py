"""At log-in, once all else was right: the question for the code that came by e-mail, in place of the fields."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from wallet_gui.door.attempt import Attempt, Wait
from wallet_gui.door.mail_question import MailQuestion
from wallet_gui.door.views.mail_fields import MailFields
from wallet_gui.door.views.view import View, named
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.busy_button import BusyButton
from wallet_gui.ui.widgets.button import Button
from wallet_gui.ui.widgets.para import Para


class MailNotice(View):
    """Decides nothing. What was typed before is kept behind it until the person goes on or back."""

    edited = Signal()
    submitted = Signal(str)
    """The code as typed."""
    again = Signal()
    """Have it sent once more, which takes a new two-step code."""
    cancelled = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._wait: Wait | None = None
        self._title = named(Para(theme, "", "title"), "login.mail.title")
        self.fields = MailFields(theme, "login")
        self._honest = Para(theme, "", "caption", "text.tertiary")
        self.submit = named(BusyButton(theme), "login.mail.submit")
        self.cancel = named(Button(theme, large=True), "login.mail.cancel")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self._title, self.fields, self._honest, self.submit, self.cancel):
            column.addWidget(part)
        self.fields.edited.connect(self.edited)
        self.fields.edited.connect(self._refresh)
        self.fields.entered.connect(self._go_on)
        self.fields.again.connect(self.again)
        self.submit.clicked.connect(self._go_on)
        self.cancel.clicked.connect(self.cancelled)
        self.retranslate()

    def render_question(self, question: MailQuestion | None, attempt: Attempt) -> None:
        """Draw what is asked, and where the try stands."""
        self.setVisible(question is not None)
        self.fields.setEnabled(not attempt.is_checking)  # before what takes the focus there
        self.fields.render_question(question)
        self.submit.set_busy(attempt.is_checking)
        if attempt.wait is not self._wait:
            self._wait = attempt.wait
            self.submit.wait(attempt.wait.seconds if attempt.wait is not None else 0)
        self._refresh()

    def focus_first(self) -> None:
        self.fields.focus_first()

    def retranslate(self) -> None:
        self._title.setText(self.tr("One more question"))
        self._honest.setText(
            self.tr(
                "A reminder, not protection: whoever reads your mail gets past it. No mail? Go back, and use one of "
                "your recovery codes in place of the 6-digit code."
            )
        )
        self.submit.set_texts(self.tr("Log in"), self.tr("Opening the vault…"))
        self.cancel.setText(self.tr("Back"))

    def _refresh(self) -> None:
        missing = "" if self.fields.is_filled else self.tr("Type the eight digits first.")
        self.submit.set_allowed(not missing, missing)

    def _go_on(self) -> None:
        if self.submit.isEnabled() and self.fields.is_filled:
            self.submitted.emit(self.fields.text())
