"""Check-up: facts with their evidence and one verb each. No score: a line says what was seen, and when."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout

from wallet_gui.domain.errors import WalletError
from wallet_gui.domain.session import Purpose
from wallet_gui.home.checkup.rows import Action
from wallet_gui.home.controllers.all import Controllers
from wallet_gui.home.controllers.checkup import CheckupState
from wallet_gui.home.views.base import Page
from wallet_gui.home.views.checkup.report import choose_report, report_text
from wallet_gui.home.views.checkup.rows import Groups
from wallet_gui.home.views.checkup.side import Side
from wallet_gui.home.views.page_names import ACCOUNT_LOG, APPROVALS, CHECKUP, CONTACTS, NETWORKS, NOTICES, SECURITY
from wallet_gui.ui.help.topics import Topic
from wallet_gui.ui.messages import message_for
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import Button
from wallet_gui.ui.words import clock_time, date, in_a_row

_STACKED_BELOW = 740
_SIDE = 252

_PURPOSES = {
    Action.CHANGE_PASSWORD: Purpose.CHANGE_PASSWORD,
    Action.TWO_STEP_ON: Purpose.TWO_STEP_ON,
    Action.NEW_CODES: Purpose.NEW_CODES,
    Action.SECURE: Purpose.SECURE,
    Action.SHOW_PHRASE: Purpose.REVEAL_PHRASE,
    Action.CHECK_PHRASE: Purpose.CHECK_PHRASE,
}
_PAGES = {
    Action.SECURITY: SECURITY,
    Action.ACCOUNT_LOG: ACCOUNT_LOG,
    Action.CONTACTS: CONTACTS,
    Action.APPROVALS: APPROVALS,
    Action.NETWORKS: NETWORKS,
    Action.TOLD: NOTICES,
}
_TOPICS = {Action.STORED: Topic.STORED, Action.ABOUT: Topic.ABOUT}


class CheckupPage(Page):
    """Looks anew whenever it is shown. What it shows stays while a door is open over it."""

    topic_asked = Signal(object)
    """The ``Topic`` that is to be read."""

    def __init__(self, theme: Theme, controllers: Controllers) -> None:
        super().__init__(theme, CHECKUP)
        self._controllers = controllers
        self._checkup = controllers.checkup
        self._save, self._again = Button(theme, icon="download"), Button(theme, icon="refresh")
        self._save.setObjectName("checkup.save")
        self._save.clicked.connect(lambda: choose_report(self, self._save_report))
        self._again.setObjectName("checkup.again")
        self._again.clicked.connect(self._checkup.run)
        for button in (self._save, self._again):
            self.head_actions.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.groups, self.side = Groups(theme), Side(theme)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(16)
        self._sides.addWidget(self.groups, 1)
        self._sides.addWidget(self.side)
        self.column.addLayout(self._sides)
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Check-up"))
        self._save.setText(self.tr("Save report…"))
        self._again.setText(self.tr("Run again"))
        self._draw(self._checkup.state)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._checkup.run()

    def resizeEvent(self, event: QResizeEvent) -> None:
        stacked = self.room < self.theme.px(_STACKED_BELOW)
        self._sides.setDirection(QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight)
        self.side.setMinimumWidth(0 if stacked else self.theme.px(_SIDE))
        self.side.setMaximumWidth(_NO_LIMIT if stacked else self.theme.px(_SIDE))
        super().resizeEvent(event)

    def _connect(self) -> None:
        self._checkup.changed.connect(self._on_changed)
        self._controllers.account_log.changed.connect(self.side.render_log)
        self.side.render_log(self._controllers.account_log.state)
        self._checkup.report_saved.connect(lambda: self.said.emit(self.tr("The report was saved.")))
        self._checkup.report_failed.connect(self._on_report_failed)
        self.groups.acted.connect(self._act)
        self.side.acted.connect(self._act)
        self.side.interval_chosen.connect(self._checkup.remind_every)

    def _on_changed(self, state: CheckupState) -> None:
        self._draw(state)
        if self.isVisible() and not state.is_running:
            self._checkup.remember_look()

    def _draw(self, state: CheckupState) -> None:
        self.groups.show_rows(state.rows)
        self.side.render_checkup(state, self._controllers.session.snapshot.factors)
        self._save.setEnabled(not state.is_running)
        self.subtitle.setText(self._summary(state))
        self.subtitle.show()

    def _summary(self, state: CheckupState) -> str:
        if state.is_running:
            checking = self.tr("Checking… {done} of {all}")
            return checking.format(done=len(state.rows), all=len(state.expected))
        ran = self.tr("Run at {time}, on this computer only. Nothing was sent anywhere.")
        text = ran.format(time=clock_time(state.ran_at))
        if state.needing:
            return text
        if state.next_at is None or not state.can_remember:
            return in_a_row(text, self.tr("Nothing needs you."))
        return in_a_row(text, self.tr("Nothing needs you. Next check on {date}.").format(date=date(state.next_at)))

    def _act(self, action: Action) -> None:
        if action in _PURPOSES:
            self._controllers.confirm.ask(_PURPOSES[action])
        elif action in _PAGES:
            self.go_asked.emit(_PAGES[action], None)
        elif action in _TOPICS:
            self.topic_asked.emit(_TOPICS[action])
        else:
            self._controllers.wallet.refresh()

    def _save_report(self, path: Path) -> None:
        self._checkup.save_report(path, report_text(self._checkup.state))

    def _on_report_failed(self, error: WalletError) -> None:
        self.said.emit(in_a_row(self.tr("The report was not saved."), message_for(error).text))


_NO_LIMIT = 16_777_215
"""QWIDGETSIZE_MAX."""
