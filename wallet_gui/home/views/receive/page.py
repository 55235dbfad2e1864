"""Receive: the address and its code, what is asked for, and the requests that were saved."""

import os
from collections.abc import Mapping, Set

from PySide6.QtCore import Qt
from PySide6.QtGui import QPagedPaintDevice, QResizeEvent, QShowEvent

from wallet_gui.cache.query import Query
from wallet_gui.domain.errors import DeviceFailedError
from wallet_gui.domain.payment import Direction, Payment
from wallet_gui.home.account import Body, Snapshot
from wallet_gui.home.controllers.all import Controllers
from wallet_gui.home.views.base import Page
from wallet_gui.home.views.full_screen_code import FullScreenCode
from wallet_gui.home.views.handover import ReceiveAs, ShowPayments
from wallet_gui.home.views.page_names import ACTIVITY, RECEIVE
from wallet_gui.home.views.receive.asked import Asked
from wallet_gui.home.views.receive.code_card import CodeCard
from wallet_gui.home.views.receive.picture import choose_picture, paint_page, save
from wallet_gui.home.views.receive.requests_card import RequestsCard
from wallet_gui.home.views.receive.requests_model import RequestRow, request_rows
from wallet_gui.home.wallet.book import Book, MoneyRequest
from wallet_gui.home.wallet.book_edits import with_request, without_request
from wallet_gui.home.wallet.requests import paid_by
from wallet_gui.home.wallet.state import WalletState
from wallet_gui.ui.messages import message_for
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import Button

_LOOK_AT_MOST = 2000
"""Payments among which one is looked for that settles a request."""


class ReceivePage(Page):
    """Draws what the controllers tell."""

    def __init__(self, theme: Theme, controllers: Controllers) -> None:
        super().__init__(theme, RECEIVE)
        self._controllers = controllers
        self._snapshot = Snapshot()
        self._save, self._print = Button(theme, icon="download"), Button(theme, icon="print")
        self._save.setObjectName("receive.save")
        self._save.clicked.connect(self._choose_file)
        self._print.setObjectName("receive.print")
        self._print.clicked.connect(self.choose_printer)
        for button in (self._save, self._print):
            self.head_actions.addWidget(button)
        self.card = CodeCard(theme)
        self.requests = RequestsCard(theme)
        self.column.addWidget(self.card)
        self.column.addWidget(self.requests)
        self._connect()
        self.retranslate()

    @property
    def asked(self) -> Asked:
        """What the page asks for now."""
        return self.card.form.asked

    def know_pages(self, names: Set[str]) -> None:
        self.requests.set_leads_on(ACTIVITY in names)

    def render_state(self, snapshot: Snapshot, _now_s: int) -> None:
        self._snapshot = snapshot
        self.card.set_proven(snapshot.factors.proven)
        self.render_wallet(self._controllers.wallet.state)

    def render_wallet(self, state: WalletState) -> None:
        self.card.render_wallet(state)
        self._draw_requests()

    def open_with(self, what: object) -> None:
        if isinstance(what, ReceiveAs):
            self.card.form.choose(what.chain_id, what.contract)

    def unsaved(self) -> dict[str, str]:
        return self.card.form.unsaved()

    def kept(self) -> dict[str, str]:
        return self.card.form.kept()

    def restore(self, form: Mapping[str, str]) -> None:
        self.card.form.restore(form)

    def take_focus(self) -> None:
        """Give the focus to what most people come for; a screen reader says the page and the address with it."""
        self.card.copy.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._draw_requests()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.card.fit(self.room)
        super().resizeEvent(event)

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Receive"))
        self._save.setText(self.tr("Save image…"))
        self._print.setText(self.tr("Print…"))
        self._print.setToolTip(self.tr("Print… (Ctrl+P)"))
        self._draw_requests()

    def show_code(self) -> None:
        """Show address and code over the whole screen."""
        asked = self.asked
        title = f"{asked.title} · {asked.amount}" if asked.amount else asked.title
        FullScreenCode(self.theme, title, asked.to.address, self.window(), asked.code).showFullScreen()

    def save_picture(self, path: str) -> None:
        """Write the code to a file the person chose."""
        self.card.problem.hide()
        try:
            save(self.card.qr.png(), path)
        except OSError:
            self._show_problem(self.tr("The picture was not saved"), message_for(DeviceFailedError()).text)
        else:
            self.said.emit(self.tr("The picture was saved."))

    def print_page(self, printer: QPagedPaintDevice) -> None:
        """Put the code on paper, or into the file that stands for it."""
        self.card.problem.hide()
        if not paint_page(printer, self.theme, self.asked, self.card.qr.image()):
            self._show_problem(self.tr("The page was not printed"), self.tr("Choose another printer or file."))

    def _show_problem(self, title: str, text: str) -> None:
        self.card.problem.set_words(title, text)
        self.card.problem.show()
        self.card.problem.say()

    def _connect(self) -> None:
        controllers = self._controllers
        self.card.copy_asked.connect(controllers.clipboard.copy_address)
        self.card.link_asked.connect(controllers.clipboard.copy_text)
        self.card.full_screen_asked.connect(self.show_code)
        self.card.form.edited.connect(self.edited)
        self.card.form.save_asked.connect(self._save_request)
        self.card.form.address_chosen.connect(controllers.wallet.choose_address)
        self.requests.opened.connect(self._show_again)
        self.requests.delete_asked.connect(self._delete)
        self.requests.copied.connect(controllers.clipboard.copy_text)
        self.requests.payment_asked.connect(self._show_payment)
        controllers.wallet.history_changed.connect(self._draw_requests)

    # Requests

    def _draw_requests(self) -> None:
        if not self.isVisible():  # looking for payments has a price; see showEvent
            return
        book = self._controllers.wallet.state.book
        now_s = int(self._controllers.clock.wall_s())
        rows = request_rows(book, paid_by(book.requests, self._incoming(book)))
        self.requests.show_rows(rows, now_s=now_s, hides=self._snapshot.account.hides_balances)

    def _incoming(self, book: Book) -> list[Payment]:
        history = self._controllers.cache.history
        if history is None or not book.requests:
            return []
        query = Query(
            direction=Direction.IN,
            chain_ids=frozenset(request.chain_id for request in book.requests),
            since=min(request.made for request in book.requests),
            limit=_LOOK_AT_MOST,
        )
        return history.rows(history.ids(query))

    def _save_request(self) -> None:
        asked, form = self.asked, self.card.form
        if asked.network is None or not form.is_sound:
            return
        request = MoneyRequest(
            id=os.urandom(8).hex(),
            made=int(self._controllers.clock.wall_s()),
            chain_id=asked.network.chain_id,
            contract=asked.token.contract if asked.token else "",
            units=asked.units,
            note=form.note,
            account=asked.to.address,
        )
        wallet = self._controllers.wallet
        wallet.edit(lambda body: with_request(body, request))
        self.said_with_undo.emit(
            self.tr("Request saved."), lambda: wallet.edit(lambda body: without_request(body, request.id))
        )

    def _delete(self, requests: list[MoneyRequest]) -> None:
        wallet = self._controllers.wallet

        def without(body: Body) -> Body:
            for request in requests:
                body = without_request(body, request.id)
            return body

        def back(body: Body) -> Body:
            for request in requests:
                body = with_request(body, request)
            return body

        def undo() -> None:
            wallet.edit(back)

        wallet.edit(without)
        self.said_with_undo.emit(self.tr("%n request(s) deleted.", "", len(requests)), undo)

    def _show_again(self, row: RequestRow) -> None:
        request, wallet = row.request, self._controllers.wallet
        own = wallet.state.book.own(request.account)
        if own is not None and own.id != wallet.state.account.id:
            wallet.choose_address(own.id)
        tokens = wallet.state.book.tokens_of(request.chain_id)
        token = next((one for one in tokens if one.contract == request.contract), None)
        network = wallet.state.book.network(request.chain_id)
        self.card.form.fill_in(Asked(wallet.state.account, network, token, request.units), request.note)
        self.scroll_to(0)
        self.card.copy.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_payment(self, payment: Payment) -> None:
        self.go_asked.emit(ACTIVITY, ShowPayments(payment.chain_id, txid=payment.txid))

    # File and paper

    @property
    def is_printable(self) -> bool:
        return True

    def _choose_file(self) -> None:
        choose_picture(self, lambda path: self.save_picture(str(path)))

    def choose_printer(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # late: it loads what a system has of printing

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        dialog.setObjectName("receive.print.dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.print_page(printer))
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()
