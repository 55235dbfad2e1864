"""Rows that can be found: each has a name, words, and flashes when a search leads to it."""

from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QLayout, QVBoxLayout, QWidget

from wallet_gui.home.account import Snapshot
from wallet_gui.home.views.base import Page, can_take_focus
from wallet_gui.ui.painting import rounded, smooth
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.card import Row, RowCard, SectionLabel

_FLASH_MS = 1200


class SettingRow(Row):
    """One setting. ``also`` are words a search finds it by, beside those that are shown."""

    def __init__(self, theme: Theme, name: str, icon: str = "") -> None:
        super().__init__(theme, icon=icon)
        self.setObjectName(name)
        self.also = ""
        self._flashes = False
        self._end = QTimer(self, singleShot=True, interval=_FLASH_MS)
        self._end.timeout.connect(self._stop)

    def matches(self, wanted: str) -> bool:
        """Say whether every word of a search occurs here."""
        words = " ".join((self.title.text(), self.text.text(), self.also)).casefold()
        return all(word in words for word in wanted.casefold().split())

    def flash(self) -> None:
        """Show where the row is; without movement where none is wanted."""
        if not self._theme.reduced_motion:
            self._flashes = True
            self._end.start()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._flashes:
            painter = smooth(QPainter(self))
            rounded(painter, self.rect(), 7, self._theme.color("accent.soft"))
            painter.end()
        super().paintEvent(event)

    def _stop(self) -> None:
        self._flashes = False
        self.update()


@dataclass(frozen=True, slots=True)
class Found:
    """A row that a search has found, and the page it is on."""

    page: "CategoryPage"
    row: SettingRow


class CategoryPage(Page):
    """A page of settings: small headings, each above a card of rows."""

    leave_asked = Signal(object)
    """The ``Way`` on which the choice of how to leave is to open."""
    topic_asked = Signal(object)
    """The ``Topic`` that is to be read."""

    def __init__(self, theme: Theme, key: str) -> None:
        super().__init__(theme, f"settings.{key}")
        self.key = key
        self._groups: list[tuple[SectionLabel, RowCard]] = []
        self._rows: list[SettingRow] = []
        self._pairs: dict[QWidget, QWidget] = {}
        self.column.setSpacing(6)

    def add_group(self) -> tuple[SectionLabel, RowCard]:
        """Add a heading and a card; the heading gets its words in ``retranslate``."""
        label, card = SectionLabel(self.theme), RowCard(self.theme)
        self._groups.append((label, card))
        section = QVBoxLayout()
        section.setSpacing(6)
        section.setContentsMargins(0, 4, 0, 6)
        section.addWidget(label)
        section.addWidget(card)
        self.column.addLayout(section)
        return label, card

    def add_row(self, card: RowCard, name: str, icon: str = "") -> SettingRow:
        """Add a row to a card; ``name`` is the second half of its object name."""
        row = SettingRow(self.theme, f"{self.objectName()}.{name}", icon)
        card.add_row(row)
        self._rows.append(row)
        return row

    def pair(self, one: QWidget, other: QWidget) -> None:
        """Learn that each of two controls undoes the other: the focus goes from the one that has gone to it."""
        self._pairs |= {one: other, other: one}

    def successor(self, gone: QWidget) -> QWidget | None:
        """Return the control that undoes it, or else the nearest of its card: below it first, then above."""
        pair = self._pairs.get(gone)
        if pair is not None and can_take_focus(pair):
            return pair
        row = next((row for row in self._rows if row.isAncestorOf(gone)), None)
        if row is None:
            return None
        rows = [one for one in self._rows if one.parentWidget() is row.parentWidget()]
        here = rows.index(row)
        return next((stop for one in (*rows[here:], *rows[here::-1]) if (stop := _first_stop(one)) is not None), None)

    def search(self, wanted: str) -> list[Found]:
        """Return the rows that a search finds here."""
        return [Found(self, row) for row in self._rows if not row.isHidden() and row.matches(wanted)]

    def render_state(self, snapshot: Snapshot, now_s: int) -> None:
        """Draw what depends on the account; ``now_s`` is Unix time. Pages on which nothing does leave it as it is."""

    def show_found(self, row: SettingRow) -> None:
        """Lead the eye and the keyboard to a row."""
        self.reveal(row)
        row.flash()
        (_first_stop(row) or self.heading).setFocus()


def _first_stop(row: SettingRow) -> QWidget | None:
    """Return the first control of a row that the keyboard can reach."""
    return next((child for child in row.findChildren(QWidget) if can_take_focus(child)), None)


def empty(layout: QLayout) -> None:
    """Take every widget out of a layout. Nobody finds one of them any more, though it may live until it has acted."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()


class Choice(QComboBox):
    """A list of choices with values; ``value`` sets and reads what holds without telling anybody."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)

    @property
    def value(self) -> object:
        """What holds."""
        return self.currentData()

    def set_choices(self, choices: dict[str, object]) -> None:
        """Name the choices, also after a change of language; what holds stays."""
        held = self.value
        was_blocked = self.blockSignals(True)
        self.clear()
        for text, value in choices.items():
            self.addItem(text, value)
        self.blockSignals(was_blocked)
        self.set_value(held)

    def set_value(self, value: object) -> None:
        """Choose from the program's side."""
        was_blocked = self.blockSignals(True)
        values = [self.itemData(index) for index in range(self.count())]
        self.setCurrentIndex(values.index(value) if value in values else -1)
        self.blockSignals(was_blocked)
