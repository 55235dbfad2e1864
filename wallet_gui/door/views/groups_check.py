"""Two groups of the printed key, typed back from the paper: proof that there is one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from wallet_gui.domain.errors import PrintedKeyGroupError
from wallet_gui.domain.printed_key import GROUP
from wallet_gui.door.views.view import View, named
from wallet_gui.ui.messages import message_for
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.field import Field

_ASKED = 2
_MOST = 8


class GroupsCheck(View):
    """One field for each group that is asked for."""

    edited = Signal()
    completed = Signal()
    """The last field has all of its characters."""

    def __init__(self, theme: Theme, page: str) -> None:
        super().__init__(theme)
        self._asked: tuple[int, ...] = ()
        self._wrong: frozenset[int] = frozenset()
        self.editors = [named(QLineEdit(), f"{page}.proof.{n}") for n in range(1, _ASKED + 1)]
        self._fields = [Field(theme, editor) for editor in self.editors]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        for editor, field in zip(self.editors, self._fields, strict=True):
            editor.setProperty("large", "true")
            editor.setMaxLength(_MOST)
            editor.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
            editor.textEdited.connect(self._on_edited)
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()

    @property
    def is_filled(self) -> bool:
        """Whether something stands in every field."""
        return all(len(text) >= GROUP for text in self.typed())

    def typed(self) -> tuple[str, ...]:
        """Return what was typed, in the order in which it was asked for."""
        return tuple(editor.text().strip() for editor in self.editors)

    def ask(self, asked: tuple[int, ...]) -> None:
        """Ask for these groups, counted from 0."""
        if asked != self._asked:
            self._asked = asked
            self.forget()
            self.retranslate()

    def show_wrong(self, wrong: frozenset[int]) -> None:
        """Say which of them are not what stands on the sheet."""
        if wrong == self._wrong:
            return
        self._wrong = wrong
        for number, field in reversed(list(zip(self._asked, self._fields, strict=False))):
            if number in wrong:
                field.show_error(message_for(PrintedKeyGroupError()).text)
            else:
                field.clear()

    def forget(self) -> None:
        """Empty the fields."""
        self._wrong = frozenset()
        for editor, field in zip(self.editors, self._fields, strict=True):
            editor.setText("")
            field.clear()

    def focus_first(self) -> None:
        self.editors[0].setFocus(Qt.FocusReason.TabFocusReason)

    def retranslate(self) -> None:
        for number, field in zip(self._asked, self._fields, strict=False):
            field.set_label(self.tr("Group {n} after PK1").format(n=number + 1))

    def _on_edited(self) -> None:
        self.edited.emit()
        if self.is_filled and self.editors[-1].hasFocus():
            self.completed.emit()

    def _restyle(self) -> None:
        for editor in self.editors:
            editor.setFont(self.theme.mono(15))
