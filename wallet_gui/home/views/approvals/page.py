"""Approvals: who may take the person's tokens, the riskiest first, and the way to end it."""

import json
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu

from wallet_gui.home.account import Snapshot
from wallet_gui.home.controllers.all import Controllers
from wallet_gui.home.views.approvals.foot import RemovalFoot
from wallet_gui.home.views.approvals.model import ApprovalsModel, Order
from wallet_gui.home.views.approvals.reading import ReadingNotes
from wallet_gui.home.views.approvals.table import ApprovalsTable
from wallet_gui.home.views.base import Page
from wallet_gui.home.views.page_names import APPROVALS
from wallet_gui.home.views.wallet_words import network_name
from wallet_gui.home.wallet.approvals import ApprovalsState, Bar
from wallet_gui.home.wallet.removal import RemovalPhase, RemovalState
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.banner import Banner, Tone
from wallet_gui.ui.widgets.button import Button
from wallet_gui.ui.widgets.card import Card
from wallet_gui.ui.widgets.combo import ComboBox
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.widgets.search_field import SearchField
from wallet_gui.ui.words import recent_moment

_SEARCH, _NETWORK, _ORDER, _TICKS = (f"approvals.{part}" for part in ("search", "network", "order", "ticks"))
_KEY_PARTS = 4
_STACKED_BELOW = 560


class ApprovalsPage(Page):
    """A table with ticks, and below it what removing the ticked ones takes."""

    def __init__(self, theme: Theme, controllers: Controllers) -> None:
        super().__init__(theme, APPROVALS, fills=True)
        self._approvals, self._removal = controllers.approvals, controllers.removal
        self._clipboard, self._clock = controllers.clipboard, controllers.clock
        self._leads_on = False
        self._snapshot, self._now_s = Snapshot(), int(controllers.clock.wall_s())
        self._again = Button(theme, icon="refresh")
        self._again.setObjectName("approvals.again")
        self.head_actions.addWidget(self._again, 0, Qt.AlignmentFlag.AlignTop)
        self.search = SearchField(theme, _SEARCH)
        self.network, self.order = ComboBox(), ComboBox()
        self.failed = Banner(theme, Tone.WARN)
        self.failed.setObjectName("approvals.failed")
        self._retry = self.failed.add_action(Button(theme))
        self._retry.setObjectName("approvals.retry")
        self.notes = ReadingNotes(theme)
        self.table = ApprovalsTable(theme)
        self.model = ApprovalsModel(self.table)
        self.table.setModel(self.model)
        self.table.arrange()
        self._nothing = Para(theme, "", "body", "text.secondary")
        self._nothing.setObjectName("approvals.nothing")
        self.foot = RemovalFoot(theme)
        self._arrange()
        self._connect()
        self.retranslate()

    # What the window asks

    def render_state(self, snapshot: Snapshot, now_s: int) -> None:
        self._snapshot, self._now_s = snapshot, now_s
        self._render(self._approvals.state)

    def kept(self) -> dict[str, str]:
        ticks = sorted(self.model.tick_keys)
        chosen = {
            _SEARCH: self.search.text(),
            _NETWORK: str(self.network.currentData() or ""),
            _ORDER: str(self.order.currentData() or "") if self.order.currentIndex() > 0 else "",
            _TICKS: json.dumps(ticks) if ticks else "",
        }
        return {name: text for name, text in chosen.items() if text}

    def restore(self, form: Mapping[str, str]) -> None:
        self.search.setText(form.get(_SEARCH, ""))
        for combo, name in ((self.network, _NETWORK), (self.order, _ORDER)):
            combo.setCurrentIndex(max(0, combo.findData(form.get(name, ""))))
        self.model.restore_ticks(_read_ticks(form.get(_TICKS, "")))
        self._narrow()

    def focus_search(self) -> bool:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()
        return True

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Approvals"))
        self.subtitle.setText(self.tr("Apps that may move your tokens without asking. Remove what you do not use."))
        self.subtitle.show()
        self._again.setText(self.tr("Check again"))
        self.search.setPlaceholderText(self.tr("Filter by app, token or address"))
        self.search.setAccessibleName(self.tr("Filter by app, token or address"))
        self.network.setAccessibleName(self.tr("Network"))
        self.order.setAccessibleName(self.tr("Order"))
        self.table.setAccessibleName(self.tr("Approvals"))
        self.table.setAccessibleDescription(self.tr("Space ticks what is to be removed. Ctrl+A chooses all."))
        self._retry.setText(self.tr("Try again"))
        self._fill_order()
        self._render(self._approvals.state)
        self._render_removal(self._removal.state)
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.model.columnCount() - 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.table.fit(self.width())
        self.foot.fit(self.room)
        is_stacked = self.room < self.theme.px(_STACKED_BELOW)
        direction = QBoxLayout.Direction
        self._choosing.setDirection(direction.TopToBottom if is_stacked else direction.LeftToRight)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._removal.choose(self.model.ticked)

    # What is shown

    def _render(self, state: ApprovalsState) -> None:
        self._fill_networks(state)
        self.model.show_rows(state.rows, hides=self._snapshot.account.hides_balances)
        failed = [one for one in state.networks if one.error is not None and not one.is_reading]
        names = ", ".join(network_name(one.network) for one in failed)
        self.failed.setVisible(bool(failed))
        self.failed.set_words(self.tr("Could not read {network}.").format(network=names), self._age(state))
        self._again.setEnabled(not state.is_reading)
        self.notes.render_approvals(state)
        self._say_empty(state)

    def _age(self, state: ApprovalsState) -> str:
        """Say how old what is shown of the silent networks is."""
        old = [row.at for row in state.rows if row.bar is Bar.OFFLINE and row.at]
        if not old:
            return ""
        pattern = self.tr("What is shown of it is as of {time} and cannot be removed now.")
        return pattern.format(time=recent_moment(min(old), self._now_s))

    def _say_empty(self, state: ApprovalsState) -> None:
        is_empty = self.model.rowCount() == 0
        if state.rows:
            text = self.tr("No approval fits the filter.")
        elif not state.networks:
            text = self.tr("No network is switched on.")
        elif state.is_reading or not state.is_told:
            text = self.tr("Looking for approvals…") if state.is_reading else self.tr("Not read yet.")
        elif all(one.is_whole for one in state.networks):
            text = self.tr("No app may move your tokens.")
        else:
            text = self.tr("No app may move your tokens, as far back as was read.")
        self._nothing.setText(text)
        self._nothing.setVisible(is_empty)
        self.table.setVisible(not is_empty)

    def _render_removal(self, state: RemovalState) -> None:
        self.foot.render_removal(state)
        self._lead_on()
        self.table.setEnabled(state.phase is RemovalPhase.CHOOSING)
        self._again.setEnabled(state.phase is RemovalPhase.CHOOSING and not self._approvals.state.is_reading)

    def _fill_networks(self, state: ApprovalsState) -> None:
        wanted = [(self.tr("All networks"), "")]
        wanted += [(network_name(one.network), str(one.network.chain_id)) for one in state.networks]
        _refill(self.network, wanted)

    def _fill_order(self) -> None:
        _refill(
            self.order,
            [
                (self.tr("Riskiest first"), Order.RISK.value),
                (self.tr("Newest first"), Order.NEWEST.value),
                (self.tr("By app"), Order.APP.value),
                (self.tr("By token"), Order.TOKEN.value),
            ],
        )

    # What the person does

    def _narrow(self) -> None:
        chain = str(self.network.currentData() or "")
        self.model.narrow(self.search.text(), int(chain) if chain.isdecimal() else 0)
        self.model.set_order(Order(str(self.order.currentData() or Order.RISK.value)))
        self._say_empty(self._approvals.state)
        self.edited.emit()

    def _on_ticks(self) -> None:
        self._removal.choose(self.model.ticked)
        self.edited.emit()

    def _on_removal_asked(self, rows: Iterable[int]) -> None:
        """Tick what shall go, and lead on to the button once it can be pressed: nothing is removed by one key."""
        self.model.tick(rows, on=True)
        self._leads_on = bool(self.model.ticked)
        self._lead_on()

    def _lead_on(self) -> None:
        if self._leads_on and self.foot.remove.isEnabled() and self.table.hasFocus():
            self._leads_on = False
            self.foot.remove.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_approvals(self, state: ApprovalsState) -> None:
        self._now_s = int(self._clock.wall_s())
        self._render(state)
        self._removal.choose(self.model.ticked)

    def _on_went(self, count: int) -> None:
        self.said.emit(self.tr("%n removal(s) signed and on the way.", "", count))
        if self.isVisible():
            self.table.setFocus()

    def _open_menu(self, index: QModelIndex, at: QPoint) -> None:
        row = self.model.row(index.row())
        grant = row.allowance.grant
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        if row.bar is None:
            is_ticked = row.key in self.model.tick_keys
            text = self.tr("Do not remove") if is_ticked else self.tr("Remove…")
            act = (
                (lambda: self.model.tick([index.row()])) if is_ticked else lambda: self._on_removal_asked([index.row()])
            )
            menu.addAction(text, act)
            menu.addSeparator()
        menu.addAction(self.tr("Copy app's address"), lambda: self._clipboard.copy_address(grant.spender))
        menu.addAction(self.tr("Copy token's address"), lambda: self._clipboard.copy_address(grant.contract))
        menu.popup(at)

    def _read_failed(self) -> None:
        for one in self._approvals.state.networks:
            if one.error is not None:
                self._approvals.read_network(one.network.chain_id)

    # How it is made

    def _arrange(self) -> None:
        for combo, name in ((self.network, _NETWORK), (self.order, _ORDER)):
            combo.setObjectName(name)
            combo.setMinimumContentsLength(6)
            combo.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combos = QHBoxLayout()
        combos.setSpacing(8)
        combos.addWidget(self.network, 1)
        combos.addWidget(self.order, 1)
        self._choosing = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._choosing.setSpacing(8)
        self._choosing.addWidget(self.search, 1)
        self._choosing.addLayout(combos, 1)
        card = Card(self.theme, padding=0)
        card.body.setContentsMargins(1, 1, 1, 1)
        self._nothing.setContentsMargins(14, 12, 14, 12)
        card.body.addWidget(self._nothing)
        card.body.addWidget(self.table, 1)
        self.column.addLayout(self._choosing)
        self.column.addWidget(self.failed)
        self.column.addWidget(card, 1)
        self.column.addWidget(self.notes)
        self.column.addWidget(self.foot)
        self.table.setMinimumHeight(self.theme.px(150))

    def _connect(self) -> None:
        self._approvals.changed.connect(self._on_approvals)
        self._removal.changed.connect(self._render_removal)
        self._removal.went.connect(self._on_went)
        self._again.clicked.connect(self._approvals.read)
        self._retry.clicked.connect(self._read_failed)
        self.notes.further.clicked.connect(self._approvals.read_further)
        self.search.textChanged.connect(lambda _: self._narrow())
        self.search.down_pressed.connect(self.table.setFocus)
        for combo in (self.network, self.order):
            combo.activated.connect(lambda _: self._narrow())
        self.table.ticked.connect(self.model.tick)
        self.table.removal_asked.connect(self._on_removal_asked)
        self.table.opened.connect(lambda index: self.model.tick([index.row()]))
        self.table.copied.connect(self._clipboard.copy_text)
        self.table.menu_asked.connect(self._open_menu)
        self.model.ticks_changed.connect(self._on_ticks)
        self.foot.remove.clicked.connect(self._removal.remove)
        self.foot.retry.clicked.connect(self._removal.try_again)


def _refill(combo: ComboBox, wanted: list[tuple[str, str]]) -> None:
    """Offer these; what was chosen stays chosen."""
    if [(combo.itemText(place), combo.itemData(place)) for place in range(combo.count())] == wanted:
        return
    chosen = combo.currentData()
    combo.blockSignals(True)
    combo.clear()
    for text, value in wanted:
        combo.addItem(text, value)
    combo.setCurrentIndex(max(0, combo.findData(chosen)))
    combo.blockSignals(False)


def _read_ticks(text: str) -> list[tuple[int, str, str, str]]:
    """Read what ``kept`` wrote; nothing for what it did not."""
    try:
        told = json.loads(text) if text else []
    except ValueError:
        return []
    if not isinstance(told, list):
        return []
    rows = [one for one in told if isinstance(one, list) and len(one) == _KEY_PARTS and isinstance(one[0], int)]
    return [(chain_id, str(owner), str(contract), str(spender)) for chain_id, owner, contract, spender in rows]
