"""What the leave dialog says will happen: assets, recovery phrase, what is cleared, what is kept."""

import time
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from wallet_gui.domain.frozen import frozen
from wallet_gui.domain.leaving import Item, Plan, PlannedItem, Way
from wallet_gui.domain.session import Computer
from wallet_gui.ui.item_words import item_name
from wallet_gui.ui.painting import line_width, rounded, smooth
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import Button
from wallet_gui.ui.widgets.icon_label import IconLabel
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.words import date, size

_DAY_S = 86400
_AMOUNTS = 2
"""The column of sizes."""


@frozen
class Underway:
    """A payment that a network has and no block yet, in words."""

    amount: str
    name: str
    """Of who gets it."""


@frozen
class LeaveFacts:
    """Everything the dialog has to know."""

    plan: Plan
    is_backed_up: bool | None
    """Whether the recovery phrase is on paper; None where nobody can tell, as at the lock."""
    checked_at: int = 0
    """Unix time of the latest check of the phrase; 0 for never or not known."""
    is_tied: bool = False
    """Whether the password opens the vault only with a part that this computer has, or with the printed key."""
    way: Way = Way.KEEP
    """The choice on which the dialog opens."""
    switches: bool = False
    """Another account is to be logged in to: the only question is whether this one may be logged out for it."""

    underway: tuple[Underway, ...] = ()
    """Known only while the session is open, like ``unsent``."""
    unsent: int = 0
    """Payments that are signed, and that no network has."""

    def with_plan(self, plan: Plan) -> "LeaveFacts":
        """Return the facts with a newer plan."""
        return replace(self, plan=plan)


class HappeningList(QWidget):
    """The right side of the dialog. It says everything once to the eye, and once as one text to a screen reader."""

    back_up_asked = Signal()
    keep_cache_toggled = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._title = Para(theme, "", "bodyStrong", "text.secondary")
        self._signing = _Part(theme, "waiting", "warning.text")
        self._assets = _Part(theme, "network", "success.text")
        self._phrase = _Part(theme, "backedUp", "success.text")
        self.back_up = Button(theme, icon="log")
        self.back_up.setObjectName("leave.back_up")
        self.back_up.clicked.connect(self.back_up_asked)
        self._danger = _DangerBox(theme, self.back_up)
        self._cleared = _Part(theme, "erase")
        self._lines = _ItemLines(theme)
        self._lines.cache_box.toggled.connect(self.keep_cache_toggled)
        self._tied = _Part(theme, "print", "warning.text")
        self._kept = _Part(theme, "lock")
        self._underway = _Part(theme, "waiting")
        self._unsent = _Part(theme, "warning", "warning.text")
        self._draft = _Part(theme, "warning", "warning.text")
        self._lay_out()

    @property
    def stops(self) -> list[QWidget]:
        """Where the tab key goes."""
        return [self.back_up, self._lines.cache_box, self._lines.name_box]

    @property
    def keeps_cache(self) -> bool:
        """Whether the person unticked the cache."""
        return not self._lines.cache_box.isHidden() and not self._lines.cache_box.isChecked()

    @property
    def forgets_name(self) -> bool:
        """Whether the person ticked the remembered name."""
        return not self._lines.name_box.isHidden() and self._lines.name_box.isChecked()

    def show_way(self, facts: LeaveFacts, way: Way) -> None:
        """Say what this way means."""
        self._title.setText(self.tr("What will happen"))
        self._signing.show_words(self.tr("A payment is being signed"), self.tr("One moment."))
        self._signing.setVisible(facts.plan.signing_s > 0)
        self._assets.show_words(
            self.tr("Your assets stay where they are"),
            self.tr("They are recorded on the blockchain. Logging out moves nothing."),
        )
        self._show_phrase(facts, way)
        self._show_cleared(facts.plan, way)
        self._show_kept(facts.plan, way)
        self._show_tied(facts, way)
        self._show_payments(facts, way)
        self._show_draft(facts.plan, way)

    @property
    def _warnings(self) -> tuple["_Part", ...]:
        return (self._tied, self._underway, self._unsent, self._draft)

    def spoken(self) -> str:
        """Return everything that is shown as one text."""
        parts = [self._signing.spoken()] if self._signing.isVisibleTo(self) else []
        parts.append(self._assets.spoken())
        others = (self._danger, self._phrase, self._cleared, self._kept, *self._warnings)
        parts += [part.spoken() for part in others if part.isVisibleTo(self)]
        if self._lines.isVisibleTo(self):
            parts.insert(parts.index(self._cleared.spoken()) + 1, self._lines.spoken())
        return " ".join(part for part in parts if part)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self._title, self._signing, self._assets, self._phrase, self._danger, self._cleared, self._kept):
            column.addWidget(part)
        for warning in self._warnings:
            column.addWidget(warning)
        self._cleared.words.addWidget(self._lines)

    def _show_phrase(self, facts: LeaveFacts, way: Way) -> None:
        is_grave = way is Way.REMOVE and not facts.is_backed_up
        self._danger.setVisible(is_grave)
        self._phrase.setVisible(not is_grave and facts.is_backed_up is not None)
        if facts.is_backed_up is None:
            self._danger.show_words(
                self.tr("Do you have your recovery phrase on paper?"),
                self.tr("Without it nobody — not you, not us — can reach this money again once the vault is removed."),
            )
        else:
            self._danger.show_words(
                self.tr("Recovery phrase: NOT backed up"),
                self.tr("Remove the vault now and nobody — not you, not us — can ever reach this money again."),
            )
        self.back_up.setText(self.tr("Back up first…"))
        self.back_up.setVisible(is_grave and facts.is_backed_up is False)
        if facts.is_backed_up:
            self._phrase.show_icon("backedUp", "success.text")
            self._phrase.show_words(self.tr("Recovery phrase: backed up"), self._checked(facts.checked_at))
        else:
            self._phrase.show_icon("warning", "warning.text")
            self._phrase.show_words(
                self.tr("Recovery phrase: not backed up"),
                self._without_backup(facts.plan),
            )

    def _without_backup(self, plan: Plan) -> str:
        if plan.computer is Computer.GUEST:
            return self.tr("What you opened is as it was before. Only changes made in this session are lost.")
        return self.tr("Your vault stays here, so nothing is lost — but a broken disk would be.")

    def _checked(self, at: int) -> str:
        if not at:
            return self.tr("You have not checked it since.")
        days = max(0, int(time.time()) - at) // _DAY_S
        if days == 0:
            return self.tr("You last checked it today.")
        return self.tr("You last checked it on {date}, %n day(s) ago.", "", days).format(date=date(at))

    def _show_cleared(self, plan: Plan, way: Way) -> None:
        lines = plan.for_way(way)
        self._cleared.show_words(self.tr("Cleared from this computer"), "" if lines else self.tr("Nothing to clear."))
        self._cleared.setVisible(way is not Way.LOCK)
        self._lines.show_lines(lines, may_keep=way is Way.KEEP)

    def _show_kept(self, plan: Plan, way: Way) -> None:
        vault = self.tr("Your encrypted vault, {size}").format(size=size(plan.vault_bytes))
        everything = self.tr("Everything, encrypted. Your page and what you have typed come back after unlocking.")
        if way is not Way.LOCK and plan.computer is Computer.GUEST:
            vault = self.tr("Nothing was written, so nothing stays.")
        self._kept.show_words(self.tr("Kept"), everything if way is Way.LOCK else vault)
        self._kept.setVisible(way is not Way.REMOVE)

    def _show_tied(self, facts: LeaveFacts, way: Way) -> None:
        self._tied.show_words(
            self.tr("You will need the printed key"),
            self.tr("This computer's part of the vault's key goes too. An exported vault then opens with its sheet."),
        )
        self._tied.setVisible(facts.is_tied and way is Way.REMOVE)

    def _show_payments(self, facts: LeaveFacts, way: Way) -> None:
        goes_on = self.tr("The network has them: they will arrive without you.")
        if len(facts.underway) == 1:
            [one] = facts.underway
            goes_on = self.tr("{amount} to {name} will arrive without you.").format(amount=one.amount, name=one.name)
        title = self.tr("%n payment(s) still on the way", "", len(facts.underway))
        self._underway.show_words(title, goes_on)
        self._underway.setVisible(bool(facts.underway) and way is not Way.LOCK)
        stays = self.tr("Signed payments stay in your vault. You can send them when you are back.")
        goes = self.tr("Signed payments go with the vault. Cancel and send them first if you want them to arrive.")
        is_kept = way is Way.KEEP and facts.plan.computer is not Computer.GUEST
        self._unsent.show_words(self.tr("%n payment(s) not sent yet", "", facts.unsent), stays if is_kept else goes)
        self._unsent.setVisible(facts.unsent > 0 and way is not Way.LOCK)

    def _show_draft(self, plan: Plan, way: Way) -> None:
        self._draft.show_words(
            self.tr("Unsaved text will be discarded"), self.tr("Cancel and save it first if you want to keep it.")
        )
        self._draft.setVisible(plan.has_draft and way is not Way.LOCK)


class _Part(QWidget):
    """An icon, a bold line, and what it means."""

    def __init__(self, theme: Theme, icon: str, color: str = "text.secondary") -> None:
        super().__init__()
        self._icon = IconLabel(theme, icon, color)
        self._title = Para(theme, "", "bodyStrong")
        self._text = Para(theme, "", "body", "text.secondary")
        self.words = QVBoxLayout()
        self.words.setSpacing(3)
        self.words.addWidget(self._title)
        self.words.addWidget(self._text)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self.words, 1)

    def show_words(self, title: str, text: str) -> None:
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))

    def show_icon(self, icon: str, color: str) -> None:
        self._icon.set_icon(icon, color)

    def spoken(self) -> str:
        return f"{self._title.text()}. {self._text.text()}".rstrip(" .") + "."


class _DangerBox(_Part):
    """The same in a red frame, with room for the one button that helps."""

    def __init__(self, theme: Theme, button: Button) -> None:
        super().__init__(theme, "stop", "danger.text")
        self._theme = theme
        self._row.setContentsMargins(14, 12, 14, 12)
        row = QHBoxLayout()
        row.setContentsMargins(0, 6, 0, 0)
        row.addWidget(button)
        row.addStretch(1)
        self.words.addLayout(row)
        theme.changed.connect(self.update)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        color = self._theme.color
        rounded(painter, self.rect(), 8, color("danger.soft"), color("danger.line"), line_width(self._theme))
        painter.end()


class _ItemLines(QWidget):
    """One line for each item that goes, with its size; the cache has a box where it may stay."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.cache_box = QCheckBox(self)
        self.cache_box.setObjectName("leave.clear_cache")
        self.cache_box.setChecked(True)
        self.name_box = QCheckBox(self)
        self.name_box.setObjectName("leave.forget_name")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(2)
        self._grid.setHorizontalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._words: list[str] = []

    def show_lines(self, lines: tuple[PlannedItem, ...], *, may_keep: bool) -> None:
        """Show these lines in place of those before."""
        self._empty()
        self.setVisible(bool(lines))
        boxes = {Item.CACHE: self.cache_box, Item.NAME: self.name_box}
        for one in boxes.values():
            one.hide()
        for row, line in enumerate(lines):
            words = item_name(line.item)
            figure = size(line.size_bytes) if line.size_bytes else ""
            self._words.append(f"{words} {figure}".strip())
            box = boxes.get(line.item)
            if box is not None and line.optional and may_keep:
                box.setText(words)
                box.show()
                self._grid.addWidget(box, row, 0, 1, 2)
            else:
                self._put(Para(self._theme, "–", "body", "text.secondary", wrap=False, parent=self), row, 0)
                self._put(Para(self._theme, words, "body", "text.secondary", parent=self), row, 1)
            self._put(Para(self._theme, figure, "caption", "text.secondary", wrap=False, parent=self), row, 2)

    def spoken(self) -> str:
        return "; ".join(self._words) + "." if self._words else ""

    def _put(self, label: Para, row: int, column: int) -> None:
        """Add a label and show it at once: the dialog's size is worked out right after."""
        side = (
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter if column == _AMOUNTS else Qt.AlignmentFlag(0)
        )
        self._grid.addWidget(label, row, column, side)
        label.show()

    def _empty(self) -> None:
        self._words = []
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget not in (self.cache_box, self.name_box):
                widget.hide()
                widget.deleteLater()
