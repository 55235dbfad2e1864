"""Typing a recovery phrase in: a field for each word, or the whole phrase pasted into any of them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QRadioButton, QVBoxLayout

from wallet_gui.domain.errors import PhraseWordError
from wallet_gui.domain.phrase import LENGTHS, normalise
from wallet_gui.door.attempt import Problem
from wallet_gui.door.phrase import fields_for
from wallet_gui.door.views.password_entry import PasswordEntry
from wallet_gui.door.views.view import View, named, said
from wallet_gui.door.views.word_field import WordField
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import LinkButton
from wallet_gui.ui.widgets.field import Note
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.widgets.password_field import PasswordField
from wallet_gui.ui.widgets.segmented import SegmentedControl

_MOST = LENGTHS[-1]


class PhraseEntry(View):
    """Twelve to twenty-four word fields, and the optional passphrase. ``changed`` is sent when something was typed."""

    changed = Signal()

    def __init__(self, theme: Theme, page: str) -> None:
        super().__init__(theme)
        self._count = LENGTHS[0]
        self._pasted: list[str] | None = None
        """All words of a paste with more of them than there are fields."""
        self._problem: Problem | None = None
        self._length = named(SegmentedControl(theme), f"{page}.length")
        for length in (12, 24):
            self._length.add(str(length))
        for segment in self._length.findChildren(QRadioButton):
            segment.setObjectName(f"{page}.length.{segment.objectName()}")
        self._numbers = [QLabel(str(n)) for n in range(1, _MOST + 1)]
        self.fields = [named(WordField(theme), f"{page}.word.{n}") for n in range(1, _MOST + 1)]
        self._words = Para(theme, "", "caption", "danger.text")
        self._hint = Para(theme, "", "caption", "text.tertiary")
        self.more = named(LinkButton(theme, icon="down"), f"{page}.more")
        self.passphrase = named(PasswordField(theme), f"{page}.passphrase")
        self._passphrase_field = PasswordEntry(theme, self.passphrase)
        self._lay_out()
        self._connect()
        theme.changed.connect(self._restyle)
        self._restyle()
        self._set_count(12)
        self.retranslate()

    def text(self) -> str:
        """Return the whole phrase as typed."""
        if self._pasted is not None:
            return " ".join(self._pasted)
        return " ".join(field.text() for field in self.fields[: self._count])

    @property
    def problem_text(self) -> str:
        """What is said below the words."""
        return self._words.text()

    @property
    def is_started(self) -> bool:
        """Whether anything was typed."""
        return any(field.text() for field in self.fields) or bool(self.passphrase.text())

    def forget(self) -> None:
        """Empty every field."""
        self._pasted = None
        for field in self.fields:
            field.setText("")
        self.passphrase.take()

    def show_problem(self, problem: Problem | None) -> None:
        """Say what is wrong below the words, and put the focus on the word it is about."""
        if problem is self._problem:
            return
        self._problem = problem
        self._mark(None)
        self._words.setText("")
        self._words.setVisible(problem is not None)
        if problem is None:
            return
        self._words.setText(said(problem).text)
        filled = [index for index, field in enumerate(self.fields) if field.text().strip()]
        if isinstance(problem, PhraseWordError) and problem.number <= len(filled):
            at = filled[problem.number - 1]
            self._mark(at)
            self.fields[at].setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_first(self) -> None:
        self.fields[0].setFocus(Qt.FocusReason.TabFocusReason)

    def retranslate(self) -> None:
        self._length.setAccessibleName(self.tr("Number of words"))
        for length in (12, 24):
            self._length.set_text(str(length), self.tr("%n words", "", length))
        for number, field in enumerate(self.fields, start=1):
            field.setAccessibleName(self.tr("Word {n}").format(n=number))
        self._hint.setText(
            self.tr("You can paste the whole phrase into any field. Numbers and line breaks do not matter.")
        )
        self.more.setText(self.tr("More"))
        self._passphrase_field.set_label(self.tr("Pass&phrase (BIP-39), if you used one"))
        self._passphrase_field.set_hint(
            self.tr("Most wallets have none. It is not your password: a wrong one opens another, empty account.")
        )

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._length, 0, Qt.AlignmentFlag.AlignLeft)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(8)
        column.addLayout(self._grid)
        column.addWidget(self._words)
        column.addWidget(self._hint)
        row = QHBoxLayout()
        row.addWidget(self.more)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self._passphrase_field)
        self._passphrase_field.hide()
        self._words.hide()

    def _connect(self) -> None:
        self._length.chosen.connect(lambda key: self._set_count(int(key)))
        self.more.clicked.connect(self._toggle_more)
        self.passphrase.textEdited.connect(self.changed)
        for index, field in enumerate(self.fields):
            field.several.connect(lambda words, at=index: self._spread(at, words))
            field.textEdited.connect(self._on_edited)

    def _set_count(self, count: int) -> None:
        """Show as many fields, filled from top to bottom in three columns."""
        self._count = count
        self._pasted = None
        while self._grid.takeAt(0) is not None:
            pass
        rows = -(-count // 3)
        for index, (number, field) in enumerate(zip(self._numbers, self.fields, strict=True)):
            # In the grid first: a widget without a parent would show as a window of its own.
            self._grid.addWidget(number, index % rows, 2 * (index // rows))
            self._grid.addWidget(field, index % rows, 2 * (index // rows) + 1)
            number.setVisible(index < count)
            field.setVisible(index < count)
        for first, second in zip(self.fields[: count - 1], self.fields[1:count], strict=True):
            self.setTabOrder(first, second)
        if str(count) in {"12", "24"}:
            self._length.set_current(str(count))
        self.changed.emit()

    def _spread(self, at: int, words: list[str]) -> None:
        """Put the words of a paste into the fields, one each, beginning where it happened."""
        start = at if at + len(words) <= self._count else 0
        self._set_count(max(self._count, fields_for(start + len(words))) if len(words) < 12 else fields_for(len(words)))
        whole = len(words) >= LENGTHS[0]
        for index, field in enumerate(self.fields):
            place = index - start
            if 0 <= place < len(words):
                field.setText(words[place])
            elif whole:
                field.setText("")
        self._pasted = words if len(words) > _MOST else None
        self.fields[min(start + len(words), self._count) - 1].setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _on_edited(self, text: str) -> None:
        if len(normalise(text)) <= 1:  # a paste has been spread by now
            self._pasted = None
        self.changed.emit()

    def _toggle_more(self) -> None:
        shown = self._passphrase_field.isHidden()
        self._passphrase_field.setVisible(shown)
        self.more.set_icon("up" if shown else "down")
        if shown:
            self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.passphrase.take()

    def _mark(self, at: int | None) -> None:
        for index, field in enumerate(self.fields):
            state = Note.ERROR.value if index == at else ""
            if field.property("state") != state:
                field.setProperty("state", state)
                field.style().unpolish(field)
                field.style().polish(field)

    def _restyle(self) -> None:
        for number in self._numbers:
            number.setFont(self.theme.mono(12))
            number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            number.setFixedWidth(self.theme.px(20))
