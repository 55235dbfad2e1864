"""A line of text that is saved when it is left, if it can be."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from wallet_gui.domain.errors import InputError
from wallet_gui.ui.messages import message_for
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.field import Field, Note


class SavedLine(Field):
    """``saved`` carries what is to be kept. What cannot be kept stays in the field, with the reason below it."""

    saved = Signal(str)
    edited = Signal()

    def __init__(self, theme: Theme, name: str, read: Callable[[str], str]) -> None:
        """``read`` returns the text as it is kept, or raises InputError."""
        self.line = QLineEdit()
        super().__init__(theme, self.line)
        self.line.setObjectName(name)
        self._read, self._kept, self._why = read, "", ""
        self.line.editingFinished.connect(self._save)
        self.line.textEdited.connect(self._on_edited)

    def set_why(self, text: str) -> None:
        """Say what is wrong in other words than those of the error itself."""
        self._why = text

    def show_kept(self, text: str) -> None:
        """Show what is kept. What is being typed stays."""
        if not self.is_unsaved:
            self.line.setText(text)
        self._kept = text

    def start_over(self, text: str) -> None:
        """Show what is kept in the place of whatever stands here."""
        self._kept = text
        self.line.setText(text)
        self.clear()

    @property
    def is_unsaved(self) -> bool:
        """Whether something else than what is kept stands here."""
        return self.line.text().strip() != self._kept

    def unsaved(self) -> dict[str, str]:
        """Return what is not kept, by object name."""
        return {self.line.objectName(): self.line.text()} if self.is_unsaved else {}

    def _on_edited(self) -> None:
        self.clear()
        self.edited.emit()

    def _save(self) -> None:
        """Called by Enter and when the focus leaves, which an error does not prevent."""
        if not self.is_unsaved:
            self.clear()
            return
        try:
            text = self._read(self.line.text())
        except InputError as error:
            self.show_note(Note.ERROR, self._why or message_for(error).text)
            return
        self._kept = text
        self.line.setText(text)
        self.clear()
        self.saved.emit(text)
        self.edited.emit()
