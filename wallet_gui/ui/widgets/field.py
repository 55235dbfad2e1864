"""A label above, what is filled in, and a message below."""

import re
from enum import StrEnum
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from wallet_gui.ui.announce import announce
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.code_field import CodeField
from wallet_gui.ui.widgets.icon_label import IconLabel
from wallet_gui.ui.widgets.para import Para


class Note(StrEnum):
    """What kind of message stands below a field."""

    HINT = "hint"
    OK = "ok"
    WARN = "warn"
    ERROR = "error"


NOTE_LOOKS = {
    Note.OK: ("check", "success.text"),
    Note.WARN: ("warning", "warning.text"),
    Note.ERROR: ("error", "danger.text"),
}
"""The icon and the colour of each that has one."""


_ACCESS_KEY_ALONE: Final = re.compile(r"\s*\(&\w\)")
"""How Chinese marks an access key, behind the words; it is no part of what the field is called."""


class Field(QWidget):
    """Wraps an editor. The label is its buddy; ``beside``, such as a link, stands at the label's far end.

    Tab goes to the editor first, then to what stands beside its label.
    """

    def __init__(
        self,
        theme: Theme,
        editor: QWidget,
        label: str = "",
        *,
        beside: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.editor = editor
        self._hint = ""
        self.label = _FieldLabel(theme)
        self.label.setBuddy(editor)
        self._icon = IconLabel(theme, "error", "danger.text", 16)
        self._message = Para(theme, "", "caption", "text.tertiary")
        self._lay_out(beside)
        self.set_label(label)
        self.clear()

    def set_label(self, text: str) -> None:
        """Name the field; an ampersand marks its access key."""
        self.label.setText(text)
        spoken = _ACCESS_KEY_ALONE.sub("", text)
        self.editor.setAccessibleName(spoken.replace("&&", "\0").replace("&", "").replace("\0", "&"))

    def add_below(self, part: QWidget) -> None:
        """Put something below the message that belongs to what is filled in here."""
        self._column.addWidget(part)

    def set_hint(self, text: str) -> None:
        """Say what belongs here; shown while there is nothing else to say."""
        before, self._hint = self._hint, text
        if self._message.text() in {"", before}:
            self.clear()

    @property
    def message(self) -> str:
        """What stands below the field now."""
        return self._message.text()

    def show_note(self, note: Note, text: str) -> None:
        """Say something below the field. An error is read out at once and outlines the field."""
        icon, color = NOTE_LOOKS.get(note, ("", "text.tertiary"))
        if icon:
            self._icon.set_icon(icon, color)
        self._icon.setVisible(bool(icon) and bool(text))
        self._message.set_color(color)
        self._message.setText(text)
        self._message.setVisible(bool(text))
        self.editor.setAccessibleDescription(text)
        self._mark(note if text else Note.HINT)
        if note is Note.ERROR and text:
            announce(self.editor, text, assertive=True)

    def show_error(self, text: str) -> None:
        """Say what is wrong and move the focus to where it can be put right."""
        self.show_note(Note.ERROR, text)
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Take the message away; the hint comes back."""
        self.show_note(Note.HINT, self._hint)

    def _mark(self, note: Note) -> None:
        if isinstance(self.editor, CodeField):
            self.editor.set_error(note is Note.ERROR)
            return
        state = note.value if note in {Note.ERROR, Note.OK} else ""
        if isinstance(self.editor, QLineEdit) and (self.editor.property("state") or "") != state:
            self.editor.setProperty("state", state)
            self.editor.style().unpolish(self.editor)
            self.editor.style().polish(self.editor)

    def _lay_out(self, beside: QWidget | None) -> None:
        self.editor.setParent(self)  # Tab goes to the children in the order in which they came
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self.label, 1, Qt.AlignmentFlag.AlignVCenter)
        if beside is not None:
            head.addWidget(beside, 0, Qt.AlignmentFlag.AlignVCenter)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(6)
        foot.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        foot.addWidget(self._message, 1)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.editor)
        column.addLayout(foot)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)


class _FieldLabel(QLabel):
    """A label with an access key, in the medium weight of the design."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        font = self._theme.font("body")
        font.setWeight(font.Weight.Medium)
        self.setFont(font)
