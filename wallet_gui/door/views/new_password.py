"""Choosing a password: the field, how strong it is, what is still missing, and the same once more."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from wallet_gui.domain.credentials import least_password, normal_password
from wallet_gui.domain.errors import InputError
from wallet_gui.door.attempt import Problem
from wallet_gui.door.judge import Judge
from wallet_gui.door.passphrase import suggest
from wallet_gui.door.strength import NOTHING, Verdict
from wallet_gui.door.views.password_entry import PasswordEntry
from wallet_gui.door.views.view import View, named, said
from wallet_gui.ui.announce import announce
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import LinkButton
from wallet_gui.ui.widgets.field import Field, Note
from wallet_gui.ui.widgets.icon_label import IconLabel
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.widgets.password_field import PasswordField
from wallet_gui.ui.widgets.strength_meter import StrengthMeter
from wallet_gui.ui.words import in_a_row

_SAY_AFTER_MS = 500
_MINUTE, _HOUR, _DAY, _YEAR, _CENTURY = 60, 3600, 86400, 31_557_600, 3_155_760_000


class NewPassword(View):
    """Two fields and a meter. ``changed`` is sent when something that decides was typed or judged."""

    changed = Signal()

    def __init__(self, theme: Theme, page: str, judge: Judge, *, replaces: bool = False) -> None:
        """``replaces``: there is a password already, and this is the new one."""
        super().__init__(theme)
        self._replaces = replaces
        self._judge = judge
        self._name = ""
        self._verdict: Verdict | None = NOTHING
        self._problem: Problem | None = None
        self._is_suggested = False
        self.password = named(PasswordField(theme), f"{page}.password")
        self.again = named(PasswordField(theme), f"{page}.again")
        self.suggest = named(LinkButton(theme, icon="suggest"), f"{page}.suggest")
        self._password_field = PasswordEntry(theme, self.password, beside=self.suggest)
        self._again_field = Field(theme, self.again)
        self._meter = named(StrengthMeter(theme), f"{page}.meter")
        self._sentence = Para(theme, "", "caption", "text.secondary")
        self._lines = [_Requirement(theme) for _ in range(4)]
        self._say_later = QTimer(self, singleShot=True, interval=_SAY_AFTER_MS)
        self._say_later.timeout.connect(lambda: announce(self.password, self._meter.word))
        self._lay_out()
        self._connect()
        self.retranslate()

    # What is asked for

    @property
    def is_ready(self) -> bool:
        """Whether the password is good enough and was typed twice alike."""
        return self._verdict is not None and self._verdict.is_enough and self._is_repeated()

    @property
    def is_enough(self) -> bool:
        """Whether the password is good enough, as far as it has been judged."""
        return self._verdict is not None and self._verdict.is_enough

    @property
    def strength(self) -> str:
        """The word for its strength that the vault stores."""
        return (self._verdict or NOTHING).strength.name.lower()

    def missing(self) -> str:
        """Say what is missing; the empty text when nothing is."""
        if self._verdict is None or not self._verdict.is_enough:
            return self.tr("The password does not meet the four points yet.")
        return "" if self._is_repeated() else self.tr("Type the password once more.")

    def judge_for(self, name: str, *, is_tied: bool = False) -> None:
        """Judge for the account of this name, and for a vault that opens with a second part only if it ``is_tied``."""
        if (name, is_tied) != (self._name, self._judge.is_tied):
            self._name, self._judge.is_tied = name, is_tied
            self.retranslate()
            self._ask()

    def show_problem(self, problem: Problem | None) -> None:
        """Say under the field what was wrong with the password."""
        if problem is not self._problem:
            self._problem = problem
            if problem is None:
                self._password_field.clear()
            else:
                self._password_field.show_error(said(problem).text)

    def forget(self) -> None:
        """Empty both fields."""
        self.password.take()
        self.again.take()
        self._note_suggestion(False)
        self._ask()

    def focus_first(self) -> None:
        self.password.setFocus(Qt.FocusReason.TabFocusReason)

    # How it is done

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._password_field)
        column.addWidget(self._meter)
        column.addWidget(self._sentence)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        for index, line in enumerate(self._lines):
            grid.addWidget(line, index // 2, index % 2)
        column.addLayout(grid)
        column.addSpacing(6)
        column.addWidget(self._again_field)

    def _connect(self) -> None:
        self.password.textChanged.connect(self._ask)
        self.password.textEdited.connect(lambda: self._note_suggestion(False))
        self.again.textChanged.connect(self._render_again)
        self.suggest.clicked.connect(self._suggest)
        self._judge.judged.connect(self._on_judged)

    def retranslate(self) -> None:
        self._password_field.set_label(self.tr("&New password") if self._replaces else self.tr("&Password"))
        self._again_field.set_hint(self.tr("A slip of a finger would lock you out."))
        self._again_field.set_label(self.tr("New password a&gain") if self._replaces else self.tr("Password a&gain"))
        self.suggest.setText(self.tr("Suggest a passphrase"))
        self._note_suggestion(self._is_suggested)
        least = self.tr("%n characters or more", "", least_password(is_tied=self._judge.is_tied))
        texts = [
            least,
            self.tr("Does not contain the account name"),
            self.tr("Not on the list of leaked passwords"),
            self.tr("Used nowhere else — only you know"),
        ]
        for line, text in zip(self._lines, texts, strict=True):
            line.set_text(text)
        self._render()

    def _ask(self) -> None:
        self._verdict = None
        self._problem = None
        self._password_field.clear()
        self._judge.ask(self.password.text(), self._name)
        self._render_again()

    def _on_judged(self, verdict: Verdict) -> None:
        before = (self._verdict or NOTHING).strength
        self._verdict = verdict
        if verdict.strength is not before and self.password.hasFocus():
            self._say_later.start()
        self._render()
        self.changed.emit()

    def _render(self) -> None:
        verdict = self._verdict
        if verdict is not None:
            self._meter.set_strength(verdict.strength)
            met = (verdict.is_long_enough, verdict.avoids_name, verdict.is_uncommon)
            for line, is_met in zip(self._lines, met, strict=False):
                line.set_met(is_met)
            self._sentence.setText(self._guessing(verdict))
        self._render_again()

    def _guessing(self, verdict: Verdict) -> str:
        if not verdict.characters:
            return self.tr("Long beats complicated. Spaces count, and any language will do.")
        characters = self.tr("%n character(s).", "", verdict.characters)
        guessing = self.tr("Guessing it from a stolen vault file would take {time}.").format(
            time=self._time(verdict.guess_s)
        )
        return in_a_row(characters, guessing)

    def _time(self, seconds: float) -> str:
        if seconds < 1:
            return self.tr("less than a second")
        if seconds < _MINUTE:
            return self.tr("%n second(s)", "", int(seconds))
        if seconds < _HOUR:
            return self.tr("%n minute(s)", "", int(seconds / _MINUTE))
        if seconds < _DAY:
            return self.tr("%n hour(s)", "", int(seconds / _HOUR))
        if seconds < _YEAR:
            return self.tr("%n day(s)", "", int(seconds / _DAY))
        if seconds < _CENTURY:
            return self.tr("%n year(s)", "", int(seconds / _YEAR))
        return self.tr("centuries")

    def _render_again(self) -> None:
        typed, again = self.password.text(), self.again.text()
        if not again:
            self._again_field.clear()
        elif self._is_repeated():
            self._again_field.show_note(Note.OK, self.tr("Matches"))
        elif typed.startswith(again):
            self._again_field.show_note(Note.OK, self.tr("Matches so far"))
        else:
            self._again_field.show_note(Note.WARN, self.tr("This is different from the password above."))
        self.changed.emit()

    def _is_repeated(self) -> bool:
        try:
            return bool(self.again.text()) and normal_password(self.password.text()) == normal_password(
                self.again.text()
            )
        except InputError:
            return False

    def _suggest(self) -> None:
        self.again.setText("")
        self.password.setText(suggest())
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)
        self.password.reveal()
        self._note_suggestion(True)

    def _note_suggestion(self, is_suggested: bool) -> None:
        """Say where the words come from, for as long as they are those that were drawn."""
        self._is_suggested = is_suggested
        told = self.tr("Six words drawn at random. Write them on paper, or type them a few times until they stick.")
        self._password_field.set_hint(told if is_suggested else "")


class _Requirement(QWidget):
    """One point that a password has to meet."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._icon = IconLabel(theme, "todo", "text.tertiary", 16)
        self._text = Para(theme, "", "caption", "text.secondary")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1, Qt.AlignmentFlag.AlignTop)

    def set_text(self, text: str) -> None:
        """Say the point."""
        self._text.setText(text)

    def set_met(self, met: bool) -> None:
        """Mark it as met, or as still to do."""
        self._icon.set_icon("ok" if met else "todo", "success.text" if met else "text.tertiary")
        self._icon.setAccessibleName(self.tr("Met:") if met else self.tr("Missing:"))
