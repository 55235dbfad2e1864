"""The wizard's recovery phrase: written down, then checked."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QRadioButton, QWidget

from wallet_gui.door.create import CreateController, CreateState, Step
from wallet_gui.door.views.phrase_words import PhraseWords
from wallet_gui.door.views.view import View, named
from wallet_gui.door.views.wizard_page import DrawFailed, WizardPage
from wallet_gui.door.views.words_check import WordsCheck
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import LinkButton
from wallet_gui.ui.widgets.icon_label import IconLabel
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.widgets.segmented import SegmentedControl


class PhrasePage(WizardPage):
    """Step: the new recovery phrase."""

    step = Step.PHRASE
    form_width = 640

    def __init__(self, theme: Theme, create: CreateController) -> None:
        super().__init__(theme, create)
        self.words = PhraseWords(theme, "create.phrase")
        self._failed = DrawFailed(theme, create)
        self._advice = _Advice(theme)
        self._no_copy = Para(theme, "", "caption", "text.tertiary")
        self.more = named(LinkButton(theme, icon="down"), "create.phrase.more")
        self.length = named(SegmentedControl(theme), "create.phrase.length")
        for words in (12, 24):
            self.length.add(str(words))
        for segment in self.length.findChildren(QRadioButton):
            segment.setObjectName(f"create.phrase.length.{segment.objectName()}")
        self.body.addWidget(self._failed)
        self.body.addWidget(self.words)
        self.body.addWidget(self._advice)
        self.body.addWidget(self._no_copy)
        row = QHBoxLayout()
        row.addWidget(self.more)
        row.addWidget(self.length)
        row.addStretch(1)
        self.body.addLayout(row)
        self.length.hide()
        self.words.seen.connect(self.changed)
        self.more.clicked.connect(self._toggle_more)
        self.length.chosen.connect(self._choose_length)
        self.retranslate()

    def retranslate(self) -> None:
        self.render_state(self.create_account.state)
        self._no_copy.setText(self.tr("There is no copy button, on purpose."))
        self.more.setText(self.tr("More"))
        self.length.setAccessibleName(self.tr("Number of words"))
        for words in (12, 24):
            self.length.set_text(str(words), self.tr("%n words", "", words))

    def verb(self) -> str:
        return self.tr("I have written them down")

    def good_to_know(self) -> str:
        return self.tr("“Do this later” keeps a reminder on the home page, and asks again before every log-out.")

    def missing(self) -> str:
        return "" if self.words.are_seen else self.tr("Look at every word and write it down first.")

    def go_on(self) -> None:
        self.create_account.has_written_down()

    def render_state(self, state: CreateState) -> None:
        self.heading.setText(self.tr("Write down these %n words, in order", "", state.words))
        self._intro.setText(
            self.tr(
                "They are the only way back into your wallet if this computer breaks. Whoever has them has your money."
            )
        )
        self._failed.render_state(state)
        phrase = state.drawn.phrase if state.drawn is not None and not state.is_drawing else ""
        self.words.set_phrase(phrase, state.words)
        self.length.set_current(str(state.words))
        self.length.setEnabled(not state.is_drawing)
        if not phrase:
            self.changed.emit()

    def focus_first(self) -> None:
        self.words.focus_first()

    def forget(self) -> None:
        self.words.set_phrase("", 12)

    def _toggle_more(self) -> None:
        self.length.setVisible(self.length.isHidden())
        self.more.set_icon("down" if self.length.isHidden() else "up")

    def _choose_length(self, words: str) -> None:
        self.create_account.choose_length(int(words))


class CheckPage(WizardPage):
    """Step: some words typed back."""

    step = Step.CHECK

    def __init__(self, theme: Theme, create: CreateController) -> None:
        super().__init__(theme, create)
        self.check = WordsCheck(theme, "create.check")
        self.body.addWidget(self.check)
        self.check.answered.connect(create.check_word)
        self.check.edited.connect(self.changed)
        self.check.completed.connect(self.completed)
        self.retranslate()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Type four of the words from your paper"))
        self._intro.setText(self.tr("Typing, not tapping: only someone who wrote the words down can pass."))

    def verb(self) -> str:
        return self.tr("Confirm backup")

    def good_to_know(self) -> str:
        return self.tr("You can repeat this check at any time in Settings. We suggest twice a year.")

    def missing(self) -> str:
        check = self.create_account.state.check
        return "" if check is not None and check.is_done else self.tr("All four words have to be right.")

    def go_on(self) -> None:
        self.create_account.confirm_backup()

    def render_state(self, state: CreateState) -> None:
        if state.check is None:
            self.check.ask(())
            return
        self.check.ask(tuple(asked.number for asked in state.check.asked))
        self.check.show_check(state.check)
        self.changed.emit()

    def focus_first(self) -> None:
        self.check.focus_first()

    def forget(self) -> None:
        self.check.forget()


class _Advice(View):
    """What to do with the words, and what not."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._titles = [Para(theme, "", "bodyStrong") for _ in range(2)]
        self._lines = [[Para(theme, "", "body", "text.secondary") for _ in range(3)] for _ in range(2)]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(5)
        for column, (icon, ink) in enumerate((("check", "success.text"), ("dismiss", "danger.text"))):
            grid.addWidget(self._titles[column], 0, column)
            grid.setColumnStretch(column, 1)
            for place, line in enumerate(self._lines[column]):
                grid.addWidget(_with_icon(theme, icon, ink, line), place + 1, column, Qt.AlignmentFlag.AlignTop)
        self.retranslate()

    def retranslate(self) -> None:
        self._titles[0].setText(self.tr("Do"))
        self._titles[1].setText(self.tr("Don't"))
        texts = (
            (
                self.tr("Write on paper, by hand, twice"),
                self.tr("Keep the two sheets in two places"),
                self.tr("Check that nobody and no camera sees the screen"),
            ),
            (
                self.tr("No photo, screenshot, cloud note or e-mail"),
                self.tr("Never type them into a website"),
                self.tr("Never read them out to “support”"),
            ),
        )
        for lines, column in zip(self._lines, texts, strict=True):
            for line, text in zip(lines, column, strict=True):
                line.setText(text)


def _with_icon(theme: Theme, icon: str, ink: str, text: Para) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(8)
    layout.addWidget(IconLabel(theme, icon, ink, 16), 0, Qt.AlignmentFlag.AlignTop)
    layout.addWidget(text, 1)
    return row
