"""The lines of Check-up in groups: what needs the person first."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout

from wallet_gui.home.checkup.rows import Action, Key, Row, Verdict
from wallet_gui.home.views.base import View
from wallet_gui.home.views.checkup.words import (
    VERDICT_ICONS,
    action_name,
    action_verb,
    evidence_words,
    fact_words,
    group_heading,
    verdict_word,
)
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import Button, Kind
from wallet_gui.ui.widgets.card import Card, divider
from wallet_gui.ui.widgets.card import Row as CardRow
from wallet_gui.ui.widgets.icon_label import IconLabel
from wallet_gui.ui.widgets.para import Para


class CheckupRow(CardRow):
    """One line: icon, what was found, how it is known, and the verb."""

    acted = Signal(object)
    """The ``Action``."""

    def __init__(self, theme: Theme, key: Key) -> None:
        super().__init__(theme)
        self.setObjectName(f"checkup.{key.value}")
        self._action: Action | None = None
        self._icon = IconLabel(theme, *VERDICT_ICONS[Verdict.UNTOLD])
        self._row.insertWidget(0, self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        self.button = Button(theme)
        self.button.setObjectName(f"checkup.{key.value}.act")
        self.button.clicked.connect(lambda: self.acted.emit(self._action))
        self.add(self.button)

    def show_row(self, row: Row) -> None:
        """Draw a line; a screen reader hears all of it at the button."""
        self._action = row.action
        fact, evidence, verdict = fact_words(row), evidence_words(row), verdict_word(row.verdict)
        self.set_words(fact, evidence)
        self._icon.set_icon(*VERDICT_ICONS[row.verdict])
        self._icon.setAccessibleName(verdict)
        self.button.set_kind(Kind.SECONDARY if row.needs_you else Kind.QUIET)
        self.button.setText(action_verb(row.action))
        self.button.setAccessibleName(action_name(row.action))
        self.button.setAccessibleDescription(f"{verdict}: {fact}. {evidence}")


class Groups(View):
    """Every line under the heading of its kind. A line keeps its widget, and the keyboard, when it moves."""

    acted = Signal(object)
    """The ``Action`` of a line."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: tuple[Row, ...] = ()
        self._lines: dict[Key, CheckupRow] = {}
        self._groups = {verdict: _Group(theme, verdict) for verdict in Verdict}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for group in self._groups.values():
            column.addWidget(group)
        column.addStretch(1)

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Draw what has been looked at."""
        had = QApplication.focusWidget()
        self._rows = rows
        for row in rows:
            self._line(row.key).show_row(row)
        for verdict, group in self._groups.items():
            group.show_lines([self._line(row.key) for row in rows if row.verdict is verdict])
        shown = {row.key for row in rows}
        for key, line in self._lines.items():
            line.setVisible(key in shown)
        if had is not None and self.isAncestorOf(had) and QApplication.focusWidget() is not had:
            had.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        self.show_rows(self._rows)

    def _line(self, key: Key) -> CheckupRow:
        if key not in self._lines:
            self._lines[key] = line = CheckupRow(self._theme, key)
            line.acted.connect(self.acted)
        return self._lines[key]


class _Group(View):
    """A heading, and a card with the lines of one kind."""

    def __init__(self, theme: Theme, verdict: Verdict) -> None:
        super().__init__()
        self._verdict = verdict
        self._lines: list[CheckupRow] = []
        self._label = Para(theme, "", "bodyStrong", wrap=False)
        self._label.setObjectName(f"checkup.{verdict.value}.heading")
        self._card = Card(theme, padding=1)
        self._card.body.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._label)
        column.addWidget(self._card)
        self.hide()

    def show_lines(self, lines: Iterable[CheckupRow]) -> None:
        """Take these lines in, if they are not there already."""
        lines = list(lines)
        if lines != self._lines:
            self._lines = lines
            self._fill()
        self._label.setText(group_heading(self._verdict, len(lines)))
        self.setVisible(bool(lines))

    def _fill(self) -> None:
        body = self._card.body
        while (item := body.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and not isinstance(widget, CheckupRow):
                widget.hide()
                widget.deleteLater()
        for number, line in enumerate(self._lines):
            if number:
                body.addWidget(divider())
            body.addWidget(line)
            line.show()
