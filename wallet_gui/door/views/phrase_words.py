"""The words of a recovery phrase, covered until the person asks for them, and again after a while."""

from PySide6.QtCore import QElapsedTimer, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeySequence, QWindow
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from wallet_gui.door.views.backup_sheet import write_sheet
from wallet_gui.door.views.save_text import choose_file
from wallet_gui.door.views.view import View, named
from wallet_gui.ui.announce import announce
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import Button, Kind, LinkButton
from wallet_gui.ui.widgets.card import Card
from wallet_gui.ui.widgets.icon_label import IconLabel
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.words import countdown

_COVERED = "•••••••"
_MOST_WORDS = 24


class PhraseWords(View):
    """Shows the words for two minutes, as long as its window has the focus. There is no way to copy them."""

    seen = Signal()
    """The words have been shown."""

    def __init__(self, theme: Theme, page: str) -> None:
        super().__init__(theme)
        self._words: list[str] = []
        self._expected = 12
        self._for_s = theme.tokens.timing_s["phraseRevealSec"]
        self._since = QElapsedTimer()
        self._second = QTimer(self, interval=250)
        self._second.timeout.connect(self._count)
        self._state = Para(theme, "", "caption", "text.secondary", wrap=False)
        self._eye = IconLabel(theme, "hide")
        self.show_words = named(Button(theme, kind=Kind.PRIMARY, icon="reveal"), f"{page}.show")
        self.hide_words = named(LinkButton(theme, icon="hide"), f"{page}.hide")
        self.sheet = named(LinkButton(theme, icon="print"), f"{page}.sheet")
        self._warning = Para(theme, "", "body", "text.secondary")
        self._told = Para(theme, "", "caption", "text.secondary")
        self._cells = [_Cell(theme, n, f"{page}.word.{n}") for n in range(1, _MOST_WORDS + 1)]
        self._lay_out()
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusWindowChanged.connect(self._on_focus_window)
        self.show_words.clicked.connect(self.reveal)
        self.hide_words.clicked.connect(self.cover)
        self.sheet.clicked.connect(self._choose_sheet)
        self.retranslate()

    @property
    def is_shown(self) -> bool:
        """Whether the words can be read now."""
        return self._second.isActive()

    def set_phrase(self, phrase: str, expected: int) -> None:
        """Take another phrase, covered; empty while it is being drawn."""
        words = phrase.split()
        if words != self._words or expected != self._expected:
            self._words, self._expected = words, len(words) or expected
            self._arrange()
            self.cover()

    def reveal(self) -> None:
        """Show the words for two minutes."""
        if not self._words or self.is_shown:
            return
        self._since.start()
        self._second.start()
        self._render()
        self.hide_words.setFocus()
        announce(self, self.tr("The words are shown."))
        self.seen.emit()

    def cover(self) -> None:
        """Cover the words."""
        self._second.stop()
        self._render()

    def hideEvent(self, event: QHideEvent) -> None:
        self.cover()
        super().hideEvent(event)

    def retranslate(self) -> None:
        self.show_words.setText(self.tr("&Show the words"))
        self.show_words.setShortcut(QKeySequence("Alt+S"))  # the same key where a platform has no access keys
        self.hide_words.setText(self.tr("Hide now"))
        self.sheet.setText(self.tr("Print an empty backup sheet…"))
        self._warning.setText(self.tr("Make sure nobody and no camera can see the screen."))
        self._render()

    def _lay_out(self) -> None:
        card = Card(self.theme, padding=14)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._eye)
        head.addWidget(self._state, 1)
        head.addWidget(self.hide_words)
        head.addWidget(self.sheet)
        card.body.addLayout(head)
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        card.body.addLayout(self._grid)
        cover = QHBoxLayout()
        cover.setSpacing(12)
        cover.addWidget(self.show_words)
        cover.addWidget(self._warning, 1)
        card.body.addLayout(cover)
        card.body.addWidget(self._told)
        self._told.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        self._arrange()

    def _arrange(self) -> None:
        """Fill three columns from top to bottom."""
        while self._grid.takeAt(0) is not None:
            pass
        rows = -(-self._expected // 3)
        for index, cell in enumerate(self._cells):
            # In the grid first: a widget without a parent would show as a window of its own.
            self._grid.addWidget(cell, index % rows, index // rows)
            cell.setVisible(index < self._expected)

    def _on_focus_window(self, focused: QWindow | None) -> None:
        """Cover the words when another window, or none, has the keyboard."""
        if self.is_shown and focused is not self.window().windowHandle():
            self.cover()

    def _count(self) -> None:
        if self._left_s() <= 0:
            self.cover()
            self.show_words.setFocus()
            announce(self, self.tr("The words are covered again."))
        else:
            self._say_state()

    def _left_s(self) -> int:
        return self._for_s - self._since.elapsed() // 1000

    def _render(self) -> None:
        shown = self.is_shown
        for index, cell in enumerate(self._cells):
            word = self._words[index] if index < len(self._words) else ""
            cell.show_word(word if shown else "", self.tr("Word {n}").format(n=index + 1), self.tr("covered"))
        self._eye.set_icon("reveal" if shown else "hide")
        self.hide_words.setVisible(shown)
        self.show_words.setVisible(not shown)
        self.show_words.setEnabled(bool(self._words))
        self._warning.setVisible(not shown)
        self._say_state()

    def _say_state(self) -> None:
        if self.is_shown:
            self._state.setText(self.tr("Shown for {time} more").format(time=countdown(self._left_s())))
        elif self._words:
            self._state.setText(self.tr("Covered"))
        else:
            self._state.setText(self.tr("Drawing the words…"))

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


class _Cell(QWidget):
    """One place of the phrase: its number, and the word or its cover."""

    def __init__(self, theme: Theme, number: int, name: str) -> None:
        super().__init__()
        self._theme = theme
        card = Card(theme, "sunken", padding=0)
        self._number = QLabel(str(number))
        self._word = named(QLabel(_COVERED), name)
        for label in (self._number, self._word):
            label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout()
        row.setContentsMargins(10, 0, 10, 0)
        row.setSpacing(10)
        row.addWidget(self._number)
        row.addWidget(self._word, 1)
        card.body.addLayout(row)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(card)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_word(self, word: str, place: str, covered: str) -> None:
        """Show a word, or cover its place."""
        self._word.setText(word or _COVERED)
        self._word.setAccessibleName(f"{place}: {word or covered}")
        self._colour(is_covered=not word)

    def _restyle(self) -> None:
        self._number.setFont(self._theme.mono(12))
        self._number.setFixedWidth(self._theme.px(22))
        self._word.setFont(self._theme.mono(15))
        self.setFixedHeight(self._theme.px(40))
        self._colour(is_covered=self._word.text() == _COVERED)

    def _colour(self, *, is_covered: bool) -> None:
        for label, token in ((self._number, "text.tertiary"), (self._word, "text.primary")):
            palette = label.palette()
            ink = "text.tertiary" if is_covered else token
            palette.setColor(label.foregroundRole(), self._theme.color(ink))
            label.setPalette(palette)
