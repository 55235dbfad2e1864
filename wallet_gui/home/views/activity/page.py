"""Activity: every payment in and out, found by filters, each with its details."""

from collections.abc import Mapping, Set
from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QHeaderView, QMenu, QMessageBox, QScrollArea, QWidget

from wallet_gui.cache.query import Query
from wallet_gui.domain.errors import CancelledError, WalletError
from wallet_gui.domain.payment import Payment
from wallet_gui.home.account import Snapshot
from wallet_gui.home.controllers.activity import ActivityState
from wallet_gui.home.controllers.all import Controllers
from wallet_gui.home.views.activity import model as columns
from wallet_gui.home.views.activity.details import PaymentDetails
from wallet_gui.home.views.activity.export import ExportProgress, choose_csv
from wallet_gui.home.views.activity.filters import ActivityFilters
from wallet_gui.home.views.activity.model import ActivityModel
from wallet_gui.home.views.base import Page
from wallet_gui.home.views.handover import PayTo, ShowContact, ShowPayments
from wallet_gui.home.views.page_names import ACTIVITY, CONTACTS, SEND
from wallet_gui.home.wallet.activity_csv import Words
from wallet_gui.home.wallet.state import LinkState, WalletState
from wallet_gui.ui.messages import message_for
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.banner import Banner, Tone
from wallet_gui.ui.widgets.button import Button, LinkButton
from wallet_gui.ui.widgets.card import Card
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.widgets.table import Table

_WEB = {"https", "http"}
_STACKED_BELOW = 780
_SIDE_WIDTH = 300
_NETWORK_FROM = 720
"""Width left for the table from which on it has a column for the network."""
_WIDTHS = {columns.WHEN: 128, columns.AMOUNT: 134, columns.NETWORK: 130, columns.STATE: 104}


class ActivityPage(Page):
    """Filters above, the table, and beside it the payment that is chosen."""

    def __init__(self, theme: Theme, controllers: Controllers) -> None:
        super().__init__(theme, ACTIVITY, fills=True)
        self._controllers = controllers
        self._activity, self._wallet = controllers.activity, controllers.wallet
        self._state, self._snapshot, self._now_s = WalletState(), Snapshot(), 0
        self._wanted_txid = self._sent_again = ""
        self._may_open: set[str] = set()
        """Websites that the person has agreed to in this session."""
        self.filters = ActivityFilters(theme)
        self.table = Table(theme, "activity.table")
        self.model = ActivityModel(self.table, self._activity.rows)
        self.table.setModel(self.model)
        self.details = PaymentDetails(theme)
        self.problem = Banner(theme, Tone.WARN, can_dismiss=True)
        self.problem.setObjectName("activity.problem")
        self.problem.hide()
        self._progress = ExportProgress(theme)
        self._reading = Para(theme, "", "caption", "text.secondary")
        self._reading.setObjectName("activity.reading")
        self._none = Para(theme, "", "body", "text.secondary")
        self._none.setObjectName("activity.none")
        self._dust = LinkButton(theme)
        self._dust.setObjectName("activity.spam")
        self._shows_dust = False
        self.export = Button(theme, icon="save")
        self.export.setObjectName("activity.export")
        self.head_actions.addWidget(self.export)
        self._arrange()
        self._connect()
        self.retranslate()
        self._render(self._activity.state)

    # What the window asks

    def know_pages(self, names: Set[str]) -> None:
        self.details.set_leads_on(to_send=SEND in names, to_contacts=CONTACTS in names)

    def render_state(self, snapshot: Snapshot, now_s: int) -> None:
        self._snapshot, self._now_s = snapshot, now_s
        self._say_rows_anew()

    def render_wallet(self, state: WalletState) -> None:
        before, self._state = self._state, state
        self.filters.render_book(state.book)
        if before.book != state.book:
            self._say_rows_anew()
        self._say_reading()

    def open_with(self, what: object) -> None:
        if isinstance(what, ShowPayments):
            self._wanted_txid = what.txid
            self.filters.take(what)
            self._choose_wanted()

    def kept(self) -> dict[str, str]:
        return self.filters.kept()

    def restore(self, form: Mapping[str, str]) -> None:
        if any(name.startswith("activity.") for name in form):
            self.filters.restore(form)

    def focus_search(self) -> bool:
        self.filters.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.text.selectAll()
        return True

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Activity"))
        self.table.setAccessibleName(self.tr("Payments"))
        self.export.setText(self.tr("Export…"))
        self.export.setToolTip(self.tr("Writes the payments that are shown into a CSV file."))
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, columns.WHEN, columns.STATE)
        self._say_rows_anew()
        self._say_reading()
        self._render_around(self._activity.state)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.filters.fit(self.room)
        stacked = self.width() < self.theme.px(_STACKED_BELOW)
        direction = QBoxLayout.Direction
        self._sides.setDirection(direction.TopToBottom if stacked else direction.LeftToRight)
        width = self.theme.px(_SIDE_WIDTH)
        self._side.setMaximumWidth(16777215 if stacked else width)
        self._side.setMinimumWidth(0 if stacked else width)
        self._fit_columns()

    # What is shown

    def _render(self, state: ActivityState) -> None:
        """Show other rows; what was chosen stays chosen, and what is looked at stays where it is."""
        chosen = self.model.id_at(self.table.currentIndex().row())
        top = self.model.id_at(self.table.rowAt(0))
        self.model.show_rows(state.ids)
        again, kept = self.model.place_of(chosen), self.model.place_of(top)
        if again >= 0:
            self.table.choose_row(again)
        if kept > 0:
            self.table.scrollTo(self.model.index(kept, 0), Table.ScrollHint.PositionAtTop)
        self._choose_wanted()
        self._render_around(state)
        self._show_chosen()

    def _choose_wanted(self) -> None:
        """Choose the payment that another page asked to see, once its row is there."""
        place = self.model.place_of(self._activity.row_of(self._wanted_txid)) if self._wanted_txid else -1
        if place >= 0:
            self._wanted_txid = ""
            self.table.choose_row(place)
            self.table.scrollTo(self.model.index(place, 0), Table.ScrollHint.PositionAtCenter)

    def _render_around(self, state: ActivityState) -> None:
        is_empty = state.is_known and not len(state.ids)
        self._none.setVisible(is_empty)
        self._none.setText(self.tr("No payment fits.") if self.filters.narrows else self.tr("No payments yet."))
        self.table.setVisible(not is_empty)
        self.export.setEnabled(bool(len(state.ids)))
        self._dust.setVisible(self._shows_dust or state.hidden > 0)
        hidden = self.tr("%n worthless payment(s) hidden. Show", "", state.hidden)
        self._dust.setText(self.tr("Hide worthless payments") if self._shows_dust else hidden)
        self._dust.setToolTip(
            self.tr("Thieves send nothing, or next to nothing, so that you copy their address from your history.")
        )

    def _say_rows_anew(self) -> None:
        self.model.refresh(self._state.book, self._now_s, hides=self._snapshot.account.hides_balances)
        self._show_chosen()

    def _say_reading(self) -> None:
        scans = [status for status in self._state.networks if status.scan is not None]
        failed = [status for status in self._state.networks if status.state is LinkState.FAILED]
        words = ""
        if scans and scans[0].scan is not None:
            scan = scans[0].scan
            words = self.tr("Reading the history: block {done} of {last}").format(done=scan.done, last=scan.last)
        elif failed:
            words = self.tr("Not every network answers; what is shown may be old.")
        self._reading.setText(words)
        self._reading.setVisible(bool(words))

    def _fit_columns(self) -> None:
        """Give the words of a payment room: the network, which the details say too, goes first."""
        for column, width in _WIDTHS.items():
            self.table.setColumnWidth(column, self.theme.px(width))
        has_side = self._side.isVisibleTo(self) and self._sides.direction() is QBoxLayout.Direction.LeftToRight
        room = self.width() - (self.theme.px(_SIDE_WIDTH) if has_side else 0)
        self.table.setColumnHidden(columns.NETWORK, room < self.theme.px(_NETWORK_FROM))

    def _show_chosen(self) -> None:
        index = self.table.currentIndex()
        payment = self.model.payment(index.row()) if index.isValid() else None
        if self._side.isVisibleTo(self) != (payment is not None):
            self._side.setVisible(payment is not None)
            self._fit_columns()
        if payment is not None:
            hides = self._snapshot.account.hides_balances
            self.details.show_payment(payment, self._state.book, hides=hides)

    # What the person does

    def _on_filters(self, query: Query) -> None:
        self._activity.show(query)
        self.edited.emit()

    def _toggle_dust(self) -> None:
        self._shows_dust = not self._shows_dust
        self.filters.show_dust(shows=self._shows_dust)

    def _on_asked(self, action: str, payment: Payment) -> None:
        match action:
            case "pay_again":
                self.go_asked.emit(SEND, PayTo(payment.other, payment.chain_id, payment.contract, payment.units))
            case "speed_up":
                self._controllers.send.speed_up(payment.txid)
                self.go_asked.emit(SEND, None)
            case "cancel":
                self._controllers.send.cancel(payment.txid)
                self.go_asked.emit(SEND, None)
            case "send_again":
                self._sent_again = payment.txid
                self._wallet.broadcast(payment.txid)
            case "forget":
                self._wallet.forget(payment.txid)
            case "add_contact":
                self.go_asked.emit(CONTACTS, ShowContact(payment.other))
            case "copy_id":
                self._controllers.clipboard.copy_text(payment.txid)
            case "explorer":
                self._ask_explorer(payment)

    def _on_broadcast_ended(self, txid: str, error: WalletError | None) -> None:
        if txid != self._sent_again:
            return
        self._sent_again = ""
        if error is None:
            self.said.emit(self.tr("Sent again. The network has it."))
        else:
            self._say_problem(self.tr("It was not sent again"), error)

    def _say_problem(self, title: str, error: WalletError) -> None:
        self.problem.set_words(title, message_for(error).text)
        self.problem.show()
        self.problem.say()

    def _ask_explorer(self, payment: Payment) -> None:
        """Ask once in a session for each website: it learns which payment, and so which address, is looked at."""
        network = self._state.book.network(payment.chain_id)
        url = QUrl(f"{network.explorer.rstrip('/')}/tx/{payment.txid}" if network else "")
        if url.scheme() not in _WEB or not url.host():
            return
        if url.host() in self._may_open:
            QDesktopServices.openUrl(url)
            return
        box = QMessageBox(self)
        box.setObjectName("activity.explorer.ask")
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(self.tr("Open {host} in your browser?").format(host=url.host()))
        box.setInformativeText(self.tr("This tells the website which payment you look at."))
        opening = box.addButton(self.tr("Open"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        opening.clicked.connect(partial(self._open_explorer, url))
        box.open()

    def _open_explorer(self, url: QUrl) -> None:
        self._may_open.add(url.host())
        QDesktopServices.openUrl(url)

    def _export(self, path: Path) -> None:
        book = self._state.book
        networks = {network.chain_id: network for network in book.networks}

        def name_of(chain_id: int, address: str) -> str:
            network = networks.get(chain_id)
            contact = book.contact_at(address, network) if network else None
            return contact.name if contact else ""

        self.problem.hide()
        self._activity.export(path, Words(networks, name_of, book.notes))

    def _on_exported(self, count: int) -> None:
        self._progress.hide()
        self.said.emit(self.tr("%n payment(s) exported. Whoever has the file can read it.", "", count))

    def _on_export_failed(self, error: WalletError) -> None:
        self._progress.hide()
        if isinstance(error, CancelledError):
            self.said.emit(self.tr("Export stopped. No file was written."))
            return
        self._say_problem(self.tr("The file was not written"), error)

    def _open_menu(self, index: QModelIndex, at: QPoint) -> None:
        """The details' own actions, for the row under the pointer."""
        self.table.choose_row(index.row())
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for button in self.details.buttons.values():
            if not button.isHidden():
                menu.addAction(button.text(), button.click)
        menu.addAction(self.tr("Copy row"), self.table.copy_rows)
        menu.popup(at)

    def _on_sorted(self, column: int) -> None:
        """Time is the one order there is: amounts of different assets cannot be compared."""
        header = self.table.horizontalHeader()
        if column == columns.WHEN:
            self.filters.set_newest_first(newest_first=not self.filters.query.newest_first)
        order = Qt.SortOrder.DescendingOrder if self.filters.query.newest_first else Qt.SortOrder.AscendingOrder
        header.setSortIndicator(columns.WHEN, order)

    # How it is made

    def _arrange(self) -> None:
        theme = self.theme
        card = Card(theme, padding=0)
        card.body.setContentsMargins(1, 1, 1, 1)
        card.body.setSpacing(0)
        self._none.setContentsMargins(14, 12, 14, 12)
        card.body.addWidget(self._none)
        card.body.addWidget(self.table, 1)
        inside = Card(theme, padding=16)
        inside.body.addWidget(self.details)
        self._side = QScrollArea()
        self._side.setWidget(inside)
        self._side.setWidgetResizable(True)
        self._side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(12)
        self._sides.addWidget(card, 1)
        self._sides.addWidget(self._side)
        below = QWidget()
        foot = QHBoxLayout(below)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(self._reading, 1)
        foot.addWidget(self._dust)
        for part in (self.problem, self.filters, self._progress):
            self.column.addWidget(part)
        self.column.addLayout(self._sides, 1)
        self.column.addWidget(below)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(columns.WHO, QHeaderView.ResizeMode.Stretch)
        header.setSortIndicatorShown(True)
        header.setSectionsClickable(True)
        header.setSortIndicator(columns.WHEN, Qt.SortOrder.DescendingOrder)

    def _connect(self) -> None:
        activity, controllers = self._activity, self._controllers
        activity.changed.connect(self._render)
        activity.rows_changed.connect(self._say_rows_anew)
        activity.export_moved.connect(self._progress.show_progress)
        activity.exported.connect(self._on_exported)
        activity.export_failed.connect(self._on_export_failed)
        self._progress.cancelled.connect(activity.cancel_export)
        self.filters.changed.connect(self._on_filters)
        self._dust.clicked.connect(self._toggle_dust)
        self.export.clicked.connect(lambda: choose_csv(self, self._export))
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_chosen())
        self.table.opened.connect(lambda _: self.details.buttons["copy_id"].setFocus())
        self.table.copied.connect(controllers.clipboard.copy_text)
        self.table.menu_asked.connect(self._open_menu)
        self.table.horizontalHeader().sectionClicked.connect(self._on_sorted)
        self.details.asked.connect(self._on_asked)
        self.details.copy_asked.connect(controllers.clipboard.copy_address)
        self.details.note_changed.connect(activity.set_note)
        self._wallet.broadcast_ended.connect(self._on_broadcast_ended)
        self.problem.dismissed.connect(self.problem.hide)
