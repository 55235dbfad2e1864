"""The person's own words about the address: its name and a private note. Unsaved text survives a lock."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout

from wallet_gui.home.account import LABEL_MOST, NOTE_MOST, Account
from wallet_gui.home.views.base import View
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import Button
from wallet_gui.ui.widgets.card import Card
from wallet_gui.ui.widgets.field import Field, Note
from wallet_gui.ui.widgets.para import Para

LABEL, NOTE = "home.label", "home.note"
_NOTE_LINES = 2


class NotesCard(View):
    """Two editors that are saved together."""

    save_asked = Signal(str, str)
    """The name and the note."""
    edited = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._saved = Account()
        self._submitted: dict[str, str] = {}
        self._title = Para(theme, "", "subtitle")
        self._label, self._note = QLineEdit(), QPlainTextEdit()
        self._label.setObjectName(LABEL)
        self._label.setMaxLength(LABEL_MOST)
        self._note.setObjectName(NOTE)
        self._note.setTabChangesFocus(True)
        self._label_field = Field(theme, self._label)
        self._note_field = Field(theme, self._note)
        self._save, self._discard = Button(theme, icon="save"), Button(theme)
        self._save.setObjectName("home.save")
        self._discard.setObjectName("home.discard")
        self._label.textChanged.connect(self._on_edited)
        self._note.textChanged.connect(self._on_edited)
        self._label.returnPressed.connect(self._submit)
        self._save.clicked.connect(self._submit)
        self._discard.clicked.connect(self._take_back)
        theme.changed.connect(self._fit)
        self._lay_out()
        self._fit()
        self.retranslate()

    def show_account(self, account: Account) -> None:
        """Show another saved state. What is being typed stays."""
        label_was_clean, note_was_clean = LABEL not in self.unsaved(), NOTE not in self.unsaved()
        self._saved = account
        if label_was_clean and self._label.text() != account.label:
            self._label.setText(account.label)
        if note_was_clean and self._note.toPlainText() != account.note:
            self._note.setPlainText(account.note)
        self._on_edited()

    def unsaved(self) -> dict[str, str]:
        """Return what differs from the saved state, by object name."""
        form = {}
        if self._label.text() != self._saved.label:
            form[LABEL] = self._label.text()
        if self._note.toPlainText() != self._saved.note:
            form[NOTE] = self._note.toPlainText()
        return form

    def restore(self, form: Mapping[str, str]) -> None:
        """Put back what was typed before a lock."""
        if LABEL in form:
            self._label.setText(form[LABEL])
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
        self._title.setText(self.tr("Your own words"))
        self._label_field.set_label(self.tr("&Name of this address"))
        self._label.setPlaceholderText(self.tr("Main account"))
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
        card.body.addWidget(self._title)
        card.body.addWidget(self._label_field)
        card.body.addWidget(self._note_field)
        card.body.addLayout(buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card)

    def _fit(self) -> None:
        self._note.setFixedHeight(self._theme.line_px("body") * _NOTE_LINES + 20)
        self._label.setMaximumWidth(self._theme.px(420))

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
            self._label.setText(self._label.text().strip())
            self._submitted = self.unsaved()
            self.save_asked.emit(self._label.text(), self._note.toPlainText())

    def _take_back(self) -> None:
        self._label.setText(self._saved.label)
        self._note.setPlainText(self._saved.note)
