"""The words of a recovery phrase, each covered until it is held."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QWindow
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from wallet_gui.door.views.backup_sheet import write_sheet
from wallet_gui.door.views.capture_note import CaptureNote
from wallet_gui.door.views.save_file import choose_file
from wallet_gui.door.views.view import View, named
from wallet_gui.door.views.word_cell import WordCell
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import LinkButton
from wallet_gui.ui.widgets.card import Card
from wallet_gui.ui.widgets.icon_label import IconLabel
from wallet_gui.ui.widgets.para import Para

_MOST_WORDS = 24
_LARGE = 150
"""Per cent: from this text size on."""


class PhraseWords(View):
    """Shows one word at a time, as long as its window has the focus. There is no way to copy them."""

    seen = Signal()
    """Another word has been shown: ask ``are_seen`` again."""

    def __init__(self, theme: Theme, page: str) -> None:
        super().__init__(theme)
        self._words: list[str] = []
        self._expected = 12
        self._state = Para(theme, "", "caption", "text.secondary")
        self._how = Para(theme, "", "body", "text.secondary")
        self._warning = Para(theme, "", "body", "text.secondary")
        self._capture = CaptureNote(theme)
        self.sheet = named(LinkButton(theme, icon="print"), f"{page}.sheet")
        self._told = Para(theme, "", "caption", "text.secondary")
        self.cells = [WordCell(theme, n, f"{page}.word.{n}") for n in range(1, _MOST_WORDS + 1)]
        for cell in self.cells:
            cell.shown.connect(self._on_shown)
        self._lay_out()
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusWindowChanged.connect(self._on_focus_window)
        self.sheet.clicked.connect(self._choose_sheet)
        theme.changed.connect(self._arrange)
        self.retranslate()

    @property
    def are_seen(self) -> bool:
        """Whether every word has been shown."""
        return bool(self._words) and self._seen == len(self._words)

    def set_phrase(self, phrase: str, expected: int) -> None:
        """Take another phrase, covered; empty while it is being drawn."""
        words = phrase.split()
        if words == self._words and expected == self._expected:
            return
        self._words, self._expected = words, len(words) or expected
        self._arrange()
        for index, cell in enumerate(self.cells):
            cell.set_word(words[index] if index < len(words) else "")
        self._say_state()

    def cover(self) -> None:
        """Cover whatever can be read."""
        for cell in self.cells:
            cell.cover()

    def focus_first(self) -> None:
        self.cells[0].setFocus(Qt.FocusReason.TabFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        self.cover()
        super().hideEvent(event)

    def retranslate(self) -> None:
        self.sheet.setText(self.tr("Print an empty backup sheet…"))
        self._how.setText(
            self.tr("Hold a word with the mouse or with Space to read it. Enter shows it for five seconds.")
        )
        self._warning.setText(self.tr("Make sure nobody and no camera can see the screen."))
        self._say_state()

    def _lay_out(self) -> None:
        card = Card(self.theme, padding=14)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconLabel(self.theme, "hide"))
        head.addWidget(self._state, 1)
        head.addWidget(self.sheet)
        card.body.addLayout(head)
        card.body.addWidget(self._how)
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        card.body.addLayout(self._grid)
        card.body.addWidget(self._warning)
        card.body.addWidget(self._capture)
        card.body.addWidget(self._told)
        self._told.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        self._arrange()

    def _arrange(self) -> None:
        """Fill the columns from top to bottom: three, or two where the text is large."""
        while self._grid.takeAt(0) is not None:
            pass
        columns = 3 if self.theme.px(100) < _LARGE else 2
        rows = -(-self._expected // columns)
        for index, cell in enumerate(self.cells):
            # In the grid first: a widget without a parent would show as a window of its own.
            self._grid.addWidget(cell, index % rows, index // rows)
            cell.setVisible(index < self._expected)

    def _on_shown(self) -> None:
        """Have one word readable at a time."""
        for cell in self.cells:
            if cell is not self.sender() and cell.is_shown:
                cell.cover()
        self._say_state()
        self.seen.emit()

    def _on_focus_window(self, focused: QWindow | None) -> None:
        """Cover what is shown when another window, or none, has the keyboard."""
        if focused is not self.window().windowHandle():
            self.cover()

    @property
    def _seen(self) -> int:
        return sum(cell.was_seen for cell in self.cells)

    def _say_state(self) -> None:
        if not self._words:
            self._state.setText(self.tr("Drawing the words…"))
        else:
            seen = self.tr("Covered. {n} of {all} words seen")
            self._state.setText(seen.format(n=self._seen, all=len(self._words)))

    def _choose_sheet(self) -> None:
        choose_file(
            self,
            self.tr("Save the empty backup sheet"),
            "postern-backup-sheet.pdf",
            self.tr("PDF (*.pdf)"),
            self._write_sheet,
        )

    def _write_sheet(self, path: str) -> None:
        written = write_sheet(path, self._expected, self.theme.font("body"))
        self._told.show()
        self._told.set_color("text.secondary" if written else "danger.text")
        self._told.setText(
            self.tr("The empty sheet is saved. Print it, and write the words on it by hand.")
            if written
            else self.tr("The sheet could not be written there. Choose another folder.")
        )
