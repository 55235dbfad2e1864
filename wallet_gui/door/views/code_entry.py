"""Asks for the two-step code: six digits, or a recovery code by those who cannot get one."""

from time import time

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from wallet_gui.door.typed import plain
from wallet_gui.door.views.view import View, named
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import LinkButton
from wallet_gui.ui.widgets.code_field import CodeField
from wallet_gui.ui.widgets.field import Field, Note
from wallet_gui.ui.words import clock_time

_RECOVERY_LENGTH = 64
"""More than the ten characters and any hyphens and spaces between them: too long is refused, never cut in silence."""


class CodeEntry(View):
    """Two fields in one place. ``completed`` is sent with the sixth digit; nothing is submitted by itself."""

    edited = Signal()
    completed = Signal()
    entered = Signal()

    def __init__(self, theme: Theme, page: str) -> None:
        super().__init__(theme)
        self._hint = ""
        self.code = named(CodeField(theme), f"{page}.code")
        self.recovery = named(QLineEdit(), f"{page}.recovery")
        self.recovery.setProperty("large", "true")
        self.recovery.setMaxLength(_RECOVERY_LENGTH)
        self.recovery.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self.other = named(LinkButton(theme), f"{page}.code.other")
        self.back = named(LinkButton(theme), f"{page}.code.back")
        self._code_field = Field(theme, self.code, beside=self.other)
        self._recovery_field = Field(theme, self.recovery, beside=self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._code_field)
        column.addWidget(self._recovery_field)
        self._recovery_field.hide()
        for editor in (self.code, self.recovery):
            editor.textEdited.connect(self.edited)
            editor.returnPressed.connect(self.entered)
        self.code.completed.connect(self.completed)
        self.other.clicked.connect(lambda: self._switch(recovery=True))
        self.back.clicked.connect(lambda: self._switch(recovery=False))
        theme.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()

    def text(self) -> str:
        """Return the code as typed."""
        return plain(self.recovery.text().strip()) if self._is_recovery else self.code.text()

    def take(self) -> str:
        """Return the code and empty both fields."""
        text = self.text()
        self.code.take()
        self.recovery.setText("")
        return text

    def set_hint(self, text: str) -> None:
        """Say below the field what belongs in it."""
        self._hint = text
        self._code_field.set_hint(text)

    def offer_recovery(self, is_offered: bool) -> None:
        """Offer a recovery code in place of the six digits, or do not."""
        if not is_offered and self._is_recovery:
            self._switch(recovery=False)
        self.other.setVisible(is_offered)

    def show_error(self, text: str) -> None:
        """Say what is wrong and put the focus here."""
        self._field.show_error(text)

    def doubt_clock(self) -> None:
        """Say what else can be wrong after a refusal: a clock that is far off refuses right codes.

        By how much is told for a few minutes alone. A wider search would help whoever guesses codes.
        """
        doubt = self.tr("If both are right, check this computer's clock: it says {time}.")
        self._code_field.show_note(Note.HINT, doubt.format(time=clock_time(time())))

    def clear_note(self) -> None:
        """Take back what was said."""
        self._code_field.clear()
        self._recovery_field.clear()

    def focus_first(self) -> None:
        self._field.editor.setFocus(Qt.FocusReason.TabFocusReason)

    def retranslate(self) -> None:
        self._code_field.set_label(self.tr("&6-digit code"))
        self._recovery_field.set_label(self.tr("&Recovery code"))
        self._recovery_field.set_hint(self.tr("One of the ten codes you kept. Each works once."))
        self.other.setText(self.tr("Can't get a code?"))
        self.back.setText(self.tr("Use a 6-digit code"))

    @property
    def _is_recovery(self) -> bool:
        return not self._recovery_field.isHidden()

    @property
    def _field(self) -> Field:
        return self._recovery_field if self._is_recovery else self._code_field

    def _switch(self, *, recovery: bool) -> None:
        self.take()
        self.clear_note()
        self._code_field.setVisible(not recovery)
        self._recovery_field.setVisible(recovery)
        self.focus_first()

    def _restyle(self) -> None:
        self.recovery.setFont(self.theme.mono(15))
