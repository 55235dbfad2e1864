"""The private note of an account. Unsaved text survives a lock."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout

from wallet_gui.home.account import NOTE_MOST, Account
from wallet_gui.home.views.base import View
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import Button
from wallet_gui.ui.widgets.card import Card
from wallet_gui.ui.widgets.field import Field, Note

NOTE = "settings.account.note"
_NOTE_LINES = 3


class NoteCard(View):
    """An editor with Save and Discard."""

    save_asked = Signal(str)
    """The note."""
    edited = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._saved = Account()
        self._submitted: dict[str, str] = {}
        self._note = QPlainTextEdit()
        self._note.setObjectName(NOTE)
        self._note.setTabChangesFocus(True)
        self._note_field = Field(theme, self._note)
        self._save, self._discard = Button(theme, icon="save"), Button(theme)
        self._save.setObjectName(f"{NOTE}.save")
        self._discard.setObjectName(f"{NOTE}.discard")
        self._note.textChanged.connect(self._on_edited)
        self._save.clicked.connect(self._submit)
        self._discard.clicked.connect(self._take_back)
        theme.changed.connect(self._fit)
        self._lay_out()
        self._fit()
        self.retranslate()

    def show_account(self, account: Account) -> None:
        """Show another saved state. What is being typed stays."""
        was_clean = not self.unsaved()
        self._saved = account
        if was_clean and self._note.toPlainText() != account.note:
            self._note.setPlainText(account.note)
        self._on_edited()

    def unsaved(self) -> dict[str, str]:
        """Return what differs from the saved state, by object name."""
        note = self._note.toPlainText()
        return {NOTE: note} if note != self._saved.note else {}

    def restore(self, form: Mapping[str, str]) -> None:
        """Put back what was typed before a lock."""
        if NOTE in form:
            self._note.setPlainText(form[NOTE])

    def forget_submitted(self) -> None:
        """What was submitted is on disk."""
        self._submitted = {}

    def show_problem(self, text: str) -> None:
        """Put back what could not be saved, and say why; does nothing if the failed change came from elsewhere."""
        if not self._submitted:
            return
        self.restore(self._submitted)
        self._submitted = {}
        self._note_field.show_note(Note.ERROR, text)

    def retranslate(self) -> None:
        self._note_field.set_label(self.tr("Private no&te"))
        self._note.setPlaceholderText(self.tr("Only you can read this. It is kept in the encrypted vault."))
        self._save.setText(self.tr("&Save"))
        self._discard.setText(self.tr("Discard changes"))
        self._on_edited()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._save)
        buttons.addWidget(self._discard)
        buttons.addStretch(1)
        card = Card(self._theme, padding=16)
        card.body.setSpacing(10)
        card.body.addWidget(self._note_field)
        card.body.addLayout(buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card)

    def _fit(self) -> None:
        self._note.setFixedHeight(self._theme.line_px("body") * _NOTE_LINES + 20)

    def _on_edited(self) -> None:
        form = self.unsaved()
        too_long = len(form.get(NOTE, "")) - NOTE_MOST
        if too_long > 0:
            self._note_field.show_note(Note.WARN, self.tr("%n character(s) too long.", "", too_long))
        else:
            self._note_field.clear()
        missing = self.tr("Nothing has been changed.") if not form else ""
        for button in (self._save, self._discard):
            button.setEnabled(bool(form))
            button.setToolTip(missing)
        self._save.setEnabled(bool(form) and too_long <= 0)
        self.edited.emit()

    def _submit(self) -> None:
        if self._save.isEnabled():
            self._submitted = self.unsaved()
            self.save_asked.emit(self._note.toPlainText())

    def _take_back(self) -> None:
        self._note.setPlainText(self._saved.note)
