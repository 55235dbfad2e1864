"""What came of a question to a server: an icon, and words in its colour."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.field import NOTE_LOOKS, Note
from wallet_gui.ui.widgets.icon_label import IconLabel
from wallet_gui.ui.widgets.para import Para


class ResultLine(QWidget):
    """Hidden while there is nothing to say."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._icon = IconLabel(theme, "ok", size=16)
        self._words = Para(theme, "", "body")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.say("")

    @property
    def text(self) -> str:
        """The words now."""
        return self._words.text()

    def say(self, text: str, note: Note = Note.HINT) -> None:
        """Say how far it is, or what came of it; without words there is no line."""
        icon, color = NOTE_LOOKS.get(note, ("", "text.secondary"))
        self._icon.setVisible(bool(icon))
        if icon:
            self._icon.set_icon(icon, color)
        self._words.set_color(color)
        self._words.setText(text)
        self.setVisible(bool(text))
