"""Setting up an authenticator: scan or type the key, prove it with one code, keep the recovery codes."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from wallet_gui.channel.secrets import WordsOut
from wallet_gui.door import two_step
from wallet_gui.door.attempt import Problem
from wallet_gui.door.views.recovery_codes import RecoveryCodes
from wallet_gui.door.views.view import View, named, said
from wallet_gui.ui.announce import announce
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.card import Card
from wallet_gui.ui.widgets.code_field import CodeField
from wallet_gui.ui.widgets.field import Field, Note
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.widgets.qr_view import QrView

_QR_SIZE = 184


class TwoStepSetup(View):
    """First the QR code and a field that proves it; then the recovery codes. ``changed``: ask ``is_ready`` again.

    ``shows_codes``: the recovery codes stand here as well, and are not for a page of their own.
    """

    changed = Signal()

    def __init__(self, theme: Theme, page: str, prove: Callable[[str], bool], *, shows_codes: bool = True) -> None:
        super().__init__(theme)
        self._prove, self._shows_codes = prove, shows_codes
        self._secret = b""
        self._is_proved = False
        self._problem: Problem | None = None
        self._says_wrong = False
        self._qr = named(QrView(theme, size=_QR_SIZE, can_drag=False), f"{page}.qr")
        self._scan = Para(theme, "", "body", "text.secondary")
        self._or = Para(theme, "", "caption", "text.secondary")
        self._key = named(Para(theme, ""), f"{page}.key")
        self.code = named(CodeField(theme), f"{page}.code")
        self._field = Field(theme, self.code)
        self.codes = RecoveryCodes(theme, page)
        self._lay_out()
        self.code.completed.connect(self._on_complete)
        self.code.textEdited.connect(self._on_edited)
        self.codes.changed.connect(self.changed)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()

    @property
    def is_proved(self) -> bool:
        """Whether a code has proved the authenticator."""
        return self._is_proved

    @property
    def is_ready(self) -> bool:
        """Whether nothing is missing."""
        return not self.missing()

    def missing(self) -> str:
        """Say what is missing; the empty text when nothing is."""
        if not self._is_proved:
            return self.tr("Type the code that your authenticator shows.")
        needs_codes = self._shows_codes and not self.codes.are_kept
        return self.tr("Keep the recovery codes first.") if needs_codes else ""

    def show_words(self, words: WordsOut | None, name: str) -> None:
        """Show the key and the codes that a signer has drawn."""
        secret = words.code_secret if words is not None else b""
        if words is None or secret == self._secret:
            return
        self._secret = secret
        self._qr.set_content(two_step.enrolment_url(secret, name))
        self._key.setText(two_step.key_text(secret))
        self.codes.set_codes(words.recovery_codes, name)

    def rename(self, name: str) -> None:
        """Put another account name into the QR code."""
        if self._secret:
            self._qr.set_content(two_step.enrolment_url(self._secret, name))

    def show_problem(self, problem: Problem | None) -> None:
        """Say under the code what is wrong with it; a code that was refused has to be proved anew."""
        if problem is self._problem:
            return
        self._problem = problem
        if problem is not None:
            self._set_proved(proved=False)
            self.code.take()
            self._field.show_error(said(problem).text)
            self._says_wrong = True

    def forget(self) -> None:
        """Drop the key, the codes and what was typed."""
        self._secret = b""
        self._problem = None
        self._qr.set_content("")
        self._key.setText("")
        self.code.take()
        self.codes.forget()
        self._set_proved(proved=False)

    def focus_first(self) -> None:
        is_at_codes = self._is_proved and self._shows_codes
        (self.codes.kept if is_at_codes else self.code).setFocus(Qt.FocusReason.TabFocusReason)

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(6)
        side.addWidget(self._scan)
        side.addSpacing(4)
        side.addWidget(self._or)
        side.addWidget(self._key)
        side.addStretch(1)
        side.addWidget(self._field)
        card = Card(self.theme, padding=18)
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pair.setSpacing(20)
        self._pair.addWidget(self._qr, 0, Qt.AlignmentFlag.AlignTop)
        self._pair.addLayout(side, 1)
        card.body.addLayout(self._pair)
        self._card: QWidget = card
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(card)
        column.addWidget(self.codes)
        self.codes.hide()

    def retranslate(self) -> None:
        self._scan.setText(self.tr("Scan this with an authenticator app on your phone."))
        self._or.setText(self.tr("Or type this key into it:"))
        self._field.set_label(self.tr("The &6-digit code it shows"))
        if self._is_proved:
            self._field.show_note(Note.OK, self.tr("Right. The authenticator is set up."))

    def _on_complete(self) -> None:
        if self._prove(self.code.text()):
            self._set_proved(proved=True)

    def _on_edited(self, typed: str) -> None:
        """Take back what was said of the code before; one that was refused just now has emptied the field."""
        self._problem = None
        if self._says_wrong and typed == self.code.text():
            self._says_wrong = False
            self._field.clear()
        if self._is_proved and not self.code.is_complete:
            self._set_proved(proved=False)

    def _set_proved(self, *, proved: bool) -> None:
        self._is_proved = proved
        self.codes.setVisible(proved and self._shows_codes)
        if proved:
            text = self.tr("Right. The authenticator is set up.")
            self._field.show_note(Note.OK, text)
            announce(self.code, text)
            if self._shows_codes:
                self.codes.save.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._field.clear()
        self.changed.emit()

    def _restyle(self) -> None:
        self._key.setFont(self.theme.mono(13))
        narrow = self.theme.px(300) + self._qr.sizeHint().width() > 620
        self._pair.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
