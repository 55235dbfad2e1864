"""Fields for some words of a recovery phrase, each by its place."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from wallet_gui.door.phrase_check import ASKED, PhraseCheck
from wallet_gui.door.views.view import View, named
from wallet_gui.door.views.word_field import WordField
from wallet_gui.ui.announce import announce
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.field import Field, Note
from wallet_gui.ui.widgets.icon_label import IconLabel
from wallet_gui.ui.widgets.para import Para

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class WordsCheck(View):
    """Four word fields. ``answered`` carries a place and a word when a field is left or Enter is pressed in it."""

    answered = Signal(int, str)
    edited = Signal()
    completed = Signal()
    """Enter was pressed in the last field that is still open."""

    def __init__(self, theme: Theme, page: str) -> None:
        super().__init__(theme)
        self._numbers: tuple[int, ...] = ()
        self._told: dict[int, str] = {}
        self.fields = [named(WordField(theme), f"{page}.word.{n}") for n in range(1, ASKED + 1)]
        self._frames = [Field(theme, field) for field in self.fields]
        self._labels = [Para(theme, "", "bodyStrong", wrap=False) for _ in self.fields]
        self._hint = Para(theme, "", "caption", "text.tertiary")
        self._lay_out()
        for index, field in enumerate(self.fields):
            field.textEdited.connect(lambda _text, at=index: self._on_edited(at))
            field.installEventFilter(self)
        self.retranslate()

    def ask(self, numbers: tuple[int, ...]) -> None:
        """Ask for the words at these places, with empty fields where they are others than before."""
        if numbers != self._numbers:
            self._numbers = numbers
            self.forget()
            self.retranslate()

    def words(self) -> tuple[str, ...]:
        """Return what was typed, in the order of the places."""
        return tuple(field.word() for field in self.fields)

    @property
    def is_filled(self) -> bool:
        """Whether every field has something in it."""
        return all(self.words())

    def forget(self) -> None:
        """Empty the fields."""
        self._told.clear()
        for field, frame in zip(self.fields, self._frames, strict=True):
            field.setText("")
            frame.clear()

    def show_check(self, check: PhraseCheck) -> None:
        """Say of each word whether it is right."""
        for frame, field, asked in zip(self._frames, self.fields, check.asked, strict=True):
            if asked.is_right:
                frame.show_note(Note.OK, self.tr("Right"))
            elif asked.is_right is False and self._told.get(asked.number) == field.word():
                self._say_wrong(frame, asked.number)

    def show_wrong(self, number: int) -> None:
        """Say that the word at this place is wrong, and put the focus there."""
        if number in self._numbers:
            index = self._numbers.index(number)
            self._say_wrong(self._frames[index], number)
            self.fields[index].setFocus(Qt.FocusReason.OtherFocusReason)
            self.fields[index].selectAll()

    def focus_first(self) -> None:
        self.fields[0].setFocus(Qt.FocusReason.TabFocusReason)

    def retranslate(self) -> None:
        for frame, label, number in zip(self._frames, self._labels, self._numbers, strict=False):
            text = self.tr("Word {n}").format(n=number)
            frame.set_label(text)
            label.setText(text)
        self._hint.setText(
            self.tr(
                "Suggestions come from the public list of 2,048 words, so they give nothing away. "
                "Tab accepts the first."
            )
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched in self.fields:
            index = self.fields.index(watched)
            if event.type() is QEvent.Type.FocusOut:
                self._answer(index)
            elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in _ENTER:
                # Enter answers and moves on; it must not reach the page, whose own step it would take.
                self._answer(index)
                self._move_on(index)
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        for row, (label, frame) in enumerate(zip(self._labels, self._frames, strict=True)):
            frame.label.hide()
            label.setMinimumHeight(self.theme.px(self.theme.tokens.sizes["controlHeight"]))
            label.setAlignment(Qt.AlignmentFlag.AlignVCenter)
            label.setBuddy(frame.editor)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(frame, row, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(grid)
        hint = QHBoxLayout()
        hint.setSpacing(10)
        hint.addWidget(IconLabel(self.theme, "keyboard", "text.tertiary"), 0, Qt.AlignmentFlag.AlignTop)
        hint.addWidget(self._hint, 1)
        column.addLayout(hint)

    def _on_edited(self, index: int) -> None:
        self._frames[index].clear()
        if self._numbers:
            self._told.pop(self._numbers[index], None)
        self.edited.emit()

    def _answer(self, index: int) -> None:
        word = self.fields[index].word()
        if not word or index >= len(self._numbers):
            return
        number = self._numbers[index]
        if self._told.get(number) != word:
            self._told[number] = word
            self.answered.emit(number, word)

    def _move_on(self, index: int) -> None:
        """Go to the next field that is not right yet, else report that there is none."""
        after = [*self.fields[index + 1 :], *self.fields[:index]]
        still_open = [field for field in after if field.isVisible() and field.property("state") != Note.OK.value]
        empty = next((field for field in still_open if not field.text()), None)
        if empty is not None:
            empty.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.completed.emit()

    def _say_wrong(self, frame: Field, number: int) -> None:
        text = self.tr("That is not word {n}. Look at your paper, not at your memory.").format(n=number)
        if frame.message != text:
            frame.show_note(Note.ERROR, text)
            announce(frame, text, assertive=True)
