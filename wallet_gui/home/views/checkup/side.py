"""Beside the lines of Check-up: the last logins, what to do if they were not yours, and the reminder."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from wallet_gui.domain.account_log import LogKind, LogNote
from wallet_gui.home import log_words
from wallet_gui.home.account import Factors
from wallet_gui.home.checkup.review import INTERVALS, NEVER
from wallet_gui.home.checkup.rows import Action, Verdict
from wallet_gui.home.controllers.account_log import LogState
from wallet_gui.home.controllers.checkup import CheckupState
from wallet_gui.home.views.base import View
from wallet_gui.home.views.checkup.evidence import moment
from wallet_gui.home.views.checkup.words import VERDICT_ICONS, action_name
from wallet_gui.home.views.settings.rows import Choice
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import Button
from wallet_gui.ui.widgets.card import RowCard
from wallet_gui.ui.widgets.fact_row import FactRow
from wallet_gui.ui.widgets.para import Para

_LOGINS: Final = 5
_SHOWN: Final = frozenset({LogKind.LOG_IN, LogKind.UNLOCK, LogKind.QUICK_UNLOCK})


class Side(View):
    """Draws what a signer told when the session began."""

    acted = Signal(object)
    """The ``Action`` of a button."""
    interval_chosen = Signal(int)
    """Months; 0 for never."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._state, self._factors = CheckupState(), Factors()
        self._logins = Para(theme, "", "bodyStrong")
        self._now, self._before, self._tries = (_Login(theme) for _ in range(3))
        self._noted = tuple(_Login(theme) for _ in range(_LOGINS))
        self._log = LogState()
        self._card = RowCard(theme)
        for login in (self._now, self._before, self._tries, *self._noted):
            self._card.add_row(login)
        self._all = Button(theme, icon="log")
        self._all.setObjectName("checkup.logins.all")
        self._all.clicked.connect(lambda: self.acted.emit(Action.ACCOUNT_LOG))
        self._not_you = Para(theme, "", "body", "text.secondary")
        self._secure = Button(theme, icon="security")
        self._secure.setObjectName("checkup.not_you.secure")
        self._secure.clicked.connect(lambda: self.acted.emit(Action.SECURE))
        self._old_copies = Para(theme, "", "caption", "text.secondary")
        self._remind = Para(theme, "", "bodyStrong")
        self._interval = Choice("checkup.remind")
        self._interval.activated.connect(lambda _: self.interval_chosen.emit(int(str(self._interval.value))))
        self._interval_means = Para(theme, "", "caption", "text.secondary")
        self._lay_out()

    def render_checkup(self, state: CheckupState, factors: Factors) -> None:
        """Draw who came in last, and when the next look is due."""
        self._state, self._factors = state, factors
        self.retranslate()

    def render_log(self, state: LogState) -> None:
        """Draw the last log-ins as the account's log has them."""
        self._log = state
        self.retranslate()

    def retranslate(self) -> None:
        self._say_logins()
        self._all.setText(action_name(Action.ACCOUNT_LOG))
        self._not_you.setText(self.tr("Something here that was not you?"))
        self._secure.setText(action_name(Action.SECURE))
        self._old_copies.setText(
            self.tr("A new password, a new two-step code and new recovery codes, and what to do about old copies.")
        )
        self._say_reminder()

    def _say_logins(self) -> None:
        self._logins.setText(self.tr("Last logins"))
        noted = [entry.note for entry in self._log.entries if entry.note.kind in _SHOWN][:_LOGINS]
        for place, line in enumerate(self._noted):
            self._card.set_row_visible(line, place < len(noted))
            if place < len(noted):
                line.show_note(noted[place])
        for line in (self._now, self._before, self._tries):
            self._card.set_row_visible(line, not noted)
        if not noted:
            self._say_what_the_signer_told()

    def _say_what_the_signer_told(self) -> None:
        """Before the log has been read, and for a vault that has none yet."""
        factors, opened = self._factors, self._state.opened_at
        self._card.set_row_visible(self._now, bool(opened))
        self._now.show_words(
            Verdict.IN_ORDER, self.tr("Now"), self.tr("Opened {moment}.").format(moment=moment(opened))
        )
        if factors.last_login:
            self._before.show_words(Verdict.IN_ORDER, self.tr("Before that"), moment(factors.last_login))
        else:
            self._before.show_words(Verdict.IN_ORDER, self.tr("Before that"), self.tr("No earlier login is on record."))
        if factors.failures:
            count = self.tr("%n wrong try(s)", "", factors.failures)
            self._tries.show_words(Verdict.NEEDS_YOU, count, self.tr("Between the two, with a password or a code."))
        else:
            self._tries.show_words(Verdict.IN_ORDER, self.tr("No wrong tries"), self.tr("Between the two."))

    def _say_reminder(self) -> None:
        for widget in (self._remind, self._interval, self._interval_means):
            widget.setVisible(self._state.can_remember)
        self._remind.setText(self.tr("Remind me to look at this page"))
        self._interval.setAccessibleName(self.tr("Remind me to look at this page"))
        words = {
            months: self.tr("Every %n month(s)", "", months) if months != NEVER else self.tr("Never")
            for months in INTERVALS
        }
        self._interval.set_choices({text: months for months, text in words.items()})
        self._interval.set_value(self._state.review.months)
        self._interval_means.setText(self.tr("A notice on Home. Nothing expires: a strong password needs no schedule."))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._logins)
        column.addWidget(self._card)
        column.addWidget(self._all)
        column.addSpacing(8)
        column.addWidget(self._not_you)
        column.addWidget(self._secure)
        column.addWidget(self._old_copies)
        column.addSpacing(8)
        for widget in (self._remind, self._interval, self._interval_means):
            column.addWidget(widget)
        column.addStretch(1)


class _Login(FactRow):
    """One line about a login."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, padded=True)

    def show_note(self, note: LogNote) -> None:
        """Draw a line of the account's log."""
        verdict = Verdict.NEEDS_YOU if note.is_failure else Verdict.IN_ORDER
        when = moment(note.at) if note.at else ""
        self.show_words(verdict, log_words.what(note), " · ".join(filter(None, (when, log_words.details(note)))))

    def show_words(self, verdict: Verdict, title: str, text: str) -> None:
        """Draw it."""
        self.set_icon(*VERDICT_ICONS[verdict])
        self.set_words(title, text)
