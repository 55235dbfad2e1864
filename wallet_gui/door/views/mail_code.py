"""The page that switches the code by e-mail on."""

from wallet_gui.channel.messages import Refused
from wallet_gui.domain.session import Why
from wallet_gui.door.mail_code import MailCodeController, MailCodeState
from wallet_gui.door.views.confirm_base import CodeQuestionView
from wallet_gui.door.views.mail_fields import MailFields
from wallet_gui.ui.messages import refusal_message
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.banner import Tone

_AT_A_FIELD = frozenset({Why.WRONG, Why.CLOCK, Why.MAIL_CODE})


class MailCodeView(CodeQuestionView):
    """The password and the two-step code first, then the code that came."""

    def __init__(self, theme: Theme, controller: MailCodeController) -> None:
        super().__init__(theme, "mail", controller)
        self._mail = controller
        self.fields = MailFields(theme, "mail")
        for part in (self.password_field, self.code, self.fields):
            self.column.body.addWidget(part)
        self.fields.edited.connect(controller.typing)
        self.fields.edited.connect(self.refresh)
        self.fields.entered.connect(self.submit.click)
        self.fields.again.connect(controller.begin_again)
        self.password.textEdited.connect(self.refresh)
        controller.state_changed.connect(self.render_state)
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        self.setWindowTitle(self.tr("Code by e-mail"))
        self.heading.setText(self.tr("Ask for a code by e-mail at login"))
        self.render_state(self._mail.state)

    def render_state(self, state: MailCodeState) -> None:
        """Draw the page."""
        asks_code = state.mail is not None
        if asks_code and self.fields.isHidden():
            self.password.take()
            self.code.take()
        was_hidden = self.fields.isHidden()
        self.fields.setVisible(asks_code)
        for part in (self.password_field, self.code):
            part.setVisible(not asks_code)
        self.fields.setEnabled(not state.attempt.is_checking)  # before what takes the focus there
        self.fields.render_question(state.mail)
        self.intro.setText(
            self.tr("Type the code that has come. So it is sure that the e-mails reach you before one is needed.")
            if asks_code
            else self.tr(
                "From then on a login asks for it after the password and the 6-digit code. It reminds you that "
                "somebody logs in. It is not protection: whoever reads your mail gets past it."
            )
        )
        self.set_verb(self.tr("Switch it on") if asks_code else self.tr("Send me a code"))
        refusal = state.attempt.refusal
        is_elsewhere = refusal is not None and refusal.why not in _AT_A_FIELD
        message = refusal_message(refusal) if refusal is not None and is_elsewhere else None
        self.show_notice((Tone.STOP, message.title, message.text) if message is not None else None)
        self.render_attempt(state, self.password, self.code, self.fields)
        if asks_code and was_hidden and self.isVisible():
            self.fields.focus_first()

    def go_on(self) -> None:
        if self._mail.state.mail is None:
            self._mail.ask_for_code(self.password.text(), self.typed_code())
        else:
            self._mail.give_code(self.fields.text())

    def missing(self) -> str:
        if self._mail.state.mail is None:
            return "" if self.password.text() else self.tr("Type your password first.")
        return "" if self.fields.is_filled else self.tr("Type the eight digits first.")

    def forget(self) -> None:
        super().forget()
        self.fields.forget()

    def show_refusal(self, refusal: Refused | None) -> None:
        if self._mail.state.mail is None:
            super().show_refusal(refusal)
