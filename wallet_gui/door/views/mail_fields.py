"""Asks for the code that came by e-mail: what to look for, the field, and whether it has been sent."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from wallet_gui.domain.mail import CODE_DIGITS
from wallet_gui.door.mail_question import MailQuestion
from wallet_gui.door.views.view import View, named
from wallet_gui.ui.announce import announce
from wallet_gui.ui.sentences.mail import mail_message
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import LinkButton
from wallet_gui.ui.widgets.code_field import ascii_digits
from wallet_gui.ui.widgets.field import Field
from wallet_gui.ui.widgets.para import Para

_MOST_TYPED = 32
"""More than eight digits with spaces between them: too long is refused, never cut in silence."""


class MailFields(View):
    """Decides nothing."""

    edited = Signal()
    entered = Signal()
    again = Signal()
    """Have it sent once more."""

    def __init__(self, theme: Theme, page: str) -> None:
        super().__init__(theme)
        self._question: MailQuestion | None = None
        self._text = named(Para(theme, "", "body", "text.secondary"), f"{page}.mail.text")
        self.code = named(QLineEdit(), f"{page}.mail_code")
        self.code.setProperty("large", "true")
        self.code.setMaxLength(_MOST_TYPED)
        self.code.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhPreferNumbers)
        self.once_more = named(LinkButton(theme), f"{page}.mail.again")
        self._field = Field(theme, self.code, beside=self.once_more)
        self._state = named(Para(theme, "", "caption", "text.secondary"), f"{page}.mail.state")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (self._text, self._field, self._state):
            column.addWidget(part)
        self.code.textEdited.connect(self._on_edited)
        self.code.returnPressed.connect(self.entered)
        self.once_more.clicked.connect(self.again)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()

    @property
    def is_filled(self) -> bool:
        """Whether something that can be the code has been typed."""
        return len(self.text()) >= CODE_DIGITS

    def text(self) -> str:
        """Return the digits that were typed, as 0 to 9: an input method may have made wide ones."""
        return ascii_digits(self.code.text())

    def forget(self) -> None:
        """Empty the field."""
        self.code.setText("")
        self._field.clear()
        self._question = None

    def render_question(self, question: MailQuestion | None) -> None:
        """Draw what is asked."""
        before, self._question = self._question, question
        if question is None or question == before:
            return
        if before is None or question.words != before.words:
            self.code.setText("")
        self._say()
        if question.is_wrong:
            self._field.show_error(self.tr("The code is not right, or older than ten minutes."))
            self.code.selectAll()
        elif before is None or question.problem or question.is_sent != before.is_sent:
            announce(self.code, self._state.text())

    def focus_first(self) -> None:
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        self._field.set_label(self.tr("Code from the &e-mail"))
        self._field.set_hint(self.tr("Eight digits, good for ten minutes."))
        self.once_more.setText(self.tr("Send it again"))
        self._say()

    def _say(self) -> None:
        question = self._question
        if question is None:
            return
        text = self.tr("A code goes to the e-mail address you chose. There it stands beside the words “{words}”.")
        self._text.setText(text.format(words=" ".join(question.words)))
        if question.problem is not None:
            message = mail_message(question.problem)
            self._state.setText(f"{message.title}. {message.text}")
            self._state.set_color("warning.text")
        else:
            sent, sending = self.tr("Sent. It may take a minute or two."), self.tr("It is being sent…")
            self._state.setText(sent if question.is_sent else sending)
            self._state.set_color("text.secondary")

    def _on_edited(self) -> None:
        self._field.clear()
        self.edited.emit()

    def _restyle(self) -> None:
        self.code.setFont(self.theme.mono(18))
