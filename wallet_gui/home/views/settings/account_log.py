"""Settings › Account activity: who came in, who was refused, why it locked, what was changed."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QWidget

from wallet_gui.domain.account_log import LogVerdict
from wallet_gui.domain.errors import WalletError
from wallet_gui.domain.session import Computer, Purpose
from wallet_gui.home import log_words
from wallet_gui.home.account import Snapshot
from wallet_gui.home.controllers.account_log import LogState
from wallet_gui.home.controllers.all import Controllers
from wallet_gui.home.views.settings.log_model import DETAILS, WHAT, WHEN, LogFilter, LogModel
from wallet_gui.home.views.settings.rows import CategoryPage, Choice
from wallet_gui.ui.file_dialog import FileQuestion, ask_file
from wallet_gui.ui.messages import message_for
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.banner import Banner, Tone
from wallet_gui.ui.widgets.button import Button
from wallet_gui.ui.widgets.card import Card
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.widgets.switch import Switch
from wallet_gui.ui.widgets.table import Table

_NAME: Final = "settings.log"
_FILTER: Final = f"{_NAME}.filter"
_FEWEST_ROWS, _MOST_ROWS = 4, 8


class AccountLogPage(CategoryPage):
    """A table of the log, what the chosen line means, and what to do if it was somebody else."""

    def __init__(self, theme: Theme, controllers: Controllers) -> None:
        super().__init__(theme, "log")
        self._log, self._confirm = controllers.account_log, controllers.confirm
        self._state = LogState()
        self.verdict = Banner(theme, Tone.STOP)
        self.verdict.setObjectName(f"{_NAME}.verdict")
        self._secure_now = self.verdict.add_action(Button(theme, icon="security"))
        self._secure_now.setObjectName(f"{_NAME}.verdict.secure")
        self.filter, self.export = Choice(_FILTER), Button(theme, icon="download")
        self.export.setObjectName(f"{_NAME}.export")
        self.table = Table(theme, f"{_NAME}.table")
        self.model = LogModel(self.table)
        self.table.setModel(self.model)
        self.meaning = Para(theme, "", "body", "text.secondary")
        self.meaning.setObjectName(f"{_NAME}.meaning")
        self._nothing = Para(theme, "", "body", "text.secondary")
        self._nothing.setObjectName(f"{_NAME}.nothing")
        self.subtitle.show()
        self._lay_out_log()
        self._add_rows()
        self._connect(controllers)
        self.retranslate()
        self.filter.set_value(LogFilter.ALL)

    # What the window asks

    def render_state(self, snapshot: Snapshot, _now_s: int) -> None:
        is_guest = snapshot.computer is Computer.GUEST
        self._network.setVisible(not is_guest)
        self._network_head.setVisible(not is_guest)
        self._network_card.setVisible(not is_guest)

    def kept(self) -> dict[str, str]:
        return {} if self.filter.value == LogFilter.ALL else {_FILTER: str(self.filter.value)}

    def restore(self, form: Mapping[str, str]) -> None:
        wanted = form.get(_FILTER, LogFilter.ALL)
        self.filter.set_value(next((one for one in LogFilter if one == wanted), LogFilter.ALL))
        self._on_filter()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Account activity"))
        self.subtitle.setText(
            self.tr(
                "Who came in, who was refused, why it locked, what was changed. Your vault keeps it for a year. It "
                "names no address, no amount and no IP address."
            )
        )
        self._secure_now.setText(self.tr("Secure account…"))
        self.filter.setAccessibleName(self.tr("Show"))
        self.filter.set_choices(
            {
                self.tr("Everything"): LogFilter.ALL,
                self.tr("Logins and unlocks"): LogFilter.ENTERED,
                self.tr("Refused tries"): LogFilter.REFUSED,
                self.tr("Locks and log-outs"): LogFilter.ENDED,
                self.tr("Changes"): LogFilter.CHANGED,
            }
        )
        self.export.setText(self.tr("Export…"))
        self.table.setAccessibleName(self.tr("Account activity"))
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, WHEN, DETAILS)
        self._say_rows()
        self._draw(self._state)

    def _say_rows(self) -> None:
        self._not_me_head.setText(self.tr("Something that was not you?"))
        self._not_me.set_words(
            self.tr("This was not me"),
            self.tr("Lock others out: new password, new two-step code, new recovery codes, no quick unlock."),
        )
        self._not_me.also = self.tr("stolen, hacked, somebody else, thief")
        self._secure.setText(self.tr("Secure account…"))
        self._network_head.setText(self.tr("What is noted"))
        self._network.set_words(
            self.tr("Note the network's name at login"),
            self.tr("Such as your Wi-Fi's. Off unless you want it: it tells where you were."),
        )
        self._network.also = self.tr("Wi-Fi, SSID, place, privacy")

    # What is shown

    def _draw(self, state: LogState) -> None:
        self._state = state
        is_bad = state.verdict is not LogVerdict.GOOD
        self.verdict.setVisible(is_bad)
        if is_bad:
            self.verdict.set_words(*log_words.verdict(state.verdict))
        self.model.show_entries(state.entries)
        self._switch.blockSignals(True)
        self._switch.setChecked(state.notes_network)
        self._switch.blockSignals(False)
        self._fit_table()

    def _fit_table(self) -> None:
        rows = self.model.rowCount()
        self.table.setVisible(rows > 0)
        self.table.setFixedHeight(self.table.height_for(max(_FEWEST_ROWS, min(rows, _MOST_ROWS))) + 2)
        self._nothing.setVisible(rows == 0)
        self._nothing.setText(
            self.tr("No line of this kind.") if self._state.entries else self.tr("Nothing has been noted yet.")
        )
        self.export.setEnabled(rows > 0)
        self._say_meaning()

    def _say_meaning(self) -> None:
        index = self.table.currentIndex()
        is_chosen = index.isValid() and index.row() < self.model.rowCount()
        if is_chosen:
            self.meaning.setText(log_words.meaning(self.model.entry(index.row()).note))
        else:
            self.meaning.setText(self.tr("Choose a line to read what it means."))
        self.meaning.setVisible(self.model.rowCount() > 0)

    # What the person does

    def _on_filter(self) -> None:
        self.model.filter_by(LogFilter(str(self.filter.value)))
        self._fit_table()
        self.edited.emit()

    def _on_export(self) -> None:
        kind = self.tr("CSV files (*.csv)")
        question = FileQuestion(self.tr("Export account activity"), kind, "account-activity.csv")
        ask_file(self, f"{_NAME}.export.dialog", question, self._write)

    def _write(self, path: Path) -> None:
        self._log.export(path, self.model.csv)

    def _on_export_ended(self, error: WalletError | None) -> None:
        self.said.emit(self.tr("The list was saved.") if error is None else message_for(error).text)

    # Construction

    def _lay_out_log(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(8)
        above.addWidget(self.filter)
        above.addStretch(1)
        above.addWidget(self.export)
        card = Card(self.theme, padding=0)
        card.body.setContentsMargins(1, 1, 1, 1)
        card.body.setSpacing(0)
        card.body.addWidget(self.table)
        nothing = QWidget()
        inside = QHBoxLayout(nothing)
        inside.setContentsMargins(14, 0, 14, 0)
        inside.addWidget(self._nothing)
        card.body.addWidget(nothing)
        header = self.table.horizontalHeader()
        for column in (WHEN, WHAT):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(DETAILS, QHeaderView.ResizeMode.Stretch)
        self.column.addWidget(self.verdict)
        self.column.addLayout(above)
        self.column.addWidget(card)
        self.column.addWidget(self.meaning)

    def _add_rows(self) -> None:
        self._not_me_head, card = self.add_group()
        self._not_me = self.add_row(card, "not_me", "alert")
        self._secure = Button(self.theme)
        self._secure.setObjectName(f"{_NAME}.not_me.secure")
        self._not_me.add(self._secure)
        self._network_head, self._network_card = self.add_group()
        self._network = self.add_row(self._network_card, "network", "wifi")
        self._switch = Switch(self.theme)
        self._switch.setObjectName(f"{_NAME}.network.switch")
        self._network.add(self._switch, named_by_row=True)

    def _connect(self, controllers: Controllers) -> None:
        self._log.changed.connect(self._draw)
        self._log.export_ended.connect(self._on_export_ended)
        self._state = self._log.state
        self.filter.activated.connect(lambda _: self._on_filter())
        self.export.clicked.connect(self._on_export)
        self.table.selectionModel().currentChanged.connect(lambda *_: self._say_meaning())
        self.table.copied.connect(controllers.clipboard.copy_text)
        self._switch.toggled.connect(self._log.note_network)
        for button in (self._secure, self._secure_now):
            button.clicked.connect(lambda: self._confirm.ask(Purpose.SECURE))
