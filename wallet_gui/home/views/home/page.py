"""The first page: what there is, what happened last, what needs attention, and where others can pay."""

from collections.abc import Mapping, Set

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout

from wallet_gui.cache.query import Query
from wallet_gui.domain.payment import Payment
from wallet_gui.home.account import Snapshot
from wallet_gui.home.controllers.all import Controllers
from wallet_gui.home.views.base import Page
from wallet_gui.home.views.handover import ReceiveAs, ShowPayments
from wallet_gui.home.views.home.assets_card import AssetsCard
from wallet_gui.home.views.home.empty import EmptyCard
from wallet_gui.home.views.home.notices import HomeNotices
from wallet_gui.home.views.home.play_money import PlayMoneyButton
from wallet_gui.home.views.home.recent import MOST, RecentCard
from wallet_gui.home.views.home.summary import Summary
from wallet_gui.home.views.page_names import ACCOUNT_LOG, ACTIVITY, HOME, RECEIVE, SEND, TOKENS
from wallet_gui.home.wallet.book_edits import with_token_hidden
from wallet_gui.home.wallet.state import AssetRow, WalletState
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import Button, IconButton, Kind
from wallet_gui.ui.words import date, weekday_and_time

_WEEK_S = 7 * 86400
_STACKED_BELOW = 760
_FIND = "home.assets.find"


class HomePage(Page):
    """Draws what the controllers tell."""

    def __init__(self, theme: Theme, controllers: Controllers) -> None:
        super().__init__(theme, HOME, fills=True)
        self._controllers = controllers
        self._snapshot, self._now_s = Snapshot(), 0
        self._known: Set[str] = frozenset()
        self._receive, self._send = Button(theme, icon="receive"), Button(theme, "", Kind.PRIMARY, "send")
        self._log = IconButton(theme, "log")
        self._log.setObjectName("home.log")
        self._log.clicked.connect(lambda: self.go_asked.emit(ACCOUNT_LOG, None))
        self.head_actions.addWidget(self._log, 0, Qt.AlignmentFlag.AlignTop)
        for key, button in ((RECEIVE, self._receive), (SEND, self._send)):
            button.setObjectName(f"home.{key}")
            button.clicked.connect(lambda _=False, page=key: self.go_asked.emit(page, None))
            self.head_actions.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.notices = HomeNotices(theme)
        self.summary = Summary(theme)
        self._more_play_money = PlayMoneyButton(theme, controllers.wallet, "home.play_money.more", Kind.QUIET)
        self._first_play_money = PlayMoneyButton(theme, controllers.wallet, "home.play_money")
        self.assets = AssetsCard(theme, self._more_play_money)
        self.recent = RecentCard(theme)
        self._empty = EmptyCard(theme, self._first_play_money)
        self._lay_out_content()
        self._connect()
        self.retranslate()

    def know_pages(self, names: Set[str]) -> None:
        self._known = names
        for key, button in ((RECEIVE, self._receive), (SEND, self._send)):
            button.setVisible(key in names)
        self.recent.set_leads_on(ACTIVITY in names)
        self.assets.add.setVisible(TOKENS in names)

    def render_state(self, snapshot: Snapshot, now_s: int) -> None:
        """Draw the account as it is now; ``now_s`` is Unix time."""
        self._snapshot, self._now_s = snapshot, now_s
        self.notices.render_state(snapshot)
        self.retranslate()

    def render_wallet(self, state: WalletState) -> None:
        hides = self._snapshot.account.hides_balances
        self.summary.render_wallet(state, hides=hides)
        self.assets.render_wallet(state, hides=hides)
        payments = self._newest(state)
        self.recent.show_payments(payments, state, hides=hides, now_s=int(self._controllers.clock.wall_s()))
        is_empty = not payments and not any(asset.units for asset in state.assets)
        self._empty.setVisible(is_empty)
        self._empty.render_wallet(state)
        self.assets.setVisible(not is_empty)
        self.recent.setVisible(not is_empty)

    def kept(self) -> dict[str, str]:
        wanted = self.assets.search.text()
        return {_FIND: wanted} if wanted else {}

    def restore(self, form: Mapping[str, str]) -> None:
        self.assets.search.setText(form.get(_FIND, ""))

    def focus_search(self) -> bool:
        if not self.assets.isVisible():
            return False
        self.assets.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.summary.fit(self.room)
        narrow = self.room < self.theme.px(_STACKED_BELOW)
        self._sides.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        super().resizeEvent(event)

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Home"))
        self.subtitle.setText(self._last_login())
        self.subtitle.setVisible(bool(self.subtitle.text()))
        self._log.setVisible(bool(self.subtitle.text()))
        self._log.set_name(self.tr("Account activity: who came in, and who was refused"))
        self._receive.setText(self.tr("Receive"))
        self._send.setText(self.tr("Send"))
        for button in (self._more_play_money, self._first_play_money):
            button.retranslate()
        self.render_wallet(self._controllers.wallet.state)

    def _newest(self, state: WalletState) -> list[Payment]:
        """Return the newest payments of the shown address; what is in no block yet goes first."""
        mine = [payment for payment in state.pending if payment.account == state.account.address]
        history = self._controllers.cache.history
        if history is None or len(mine) >= MOST:
            return mine[:MOST]
        known = {payment.txid for payment in mine}
        rows = history.rows(history.ids(Query(account=state.account.address, limit=MOST)))
        return [*mine, *(row for row in rows if row.txid not in known)][:MOST]

    def _lay_out_content(self) -> None:
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(12)
        self._sides.addWidget(self.assets, 3)
        self._sides.addWidget(self.recent, 2)
        self.column.addWidget(self.summary)
        self.column.addWidget(self.notices)
        self.column.addWidget(self._empty)
        self.column.addLayout(self._sides, 1)

    def _connect(self) -> None:
        controllers = self._controllers
        self.notices.confirm_asked.connect(controllers.confirm.ask)
        self.notices.network.dismissed.connect(controllers.connection.dismiss)
        controllers.connection.changed.connect(self._show_connection)
        controllers.updates.changed.connect(lambda: self.notices.render_update(controllers.updates.newer))
        controllers.unusual.changed.connect(self.notices.render_unusual)
        self.notices.was_me.connect(controllers.unusual.was_me)
        self.notices.page_asked.connect(lambda page: self.go_asked.emit(page, None))
        self.summary.copy_asked.connect(controllers.clipboard.copy_address)
        self.summary.code_asked.connect(self._show_code)
        self.summary.hide_asked.connect(self._hide)
        self.summary.address_chosen.connect(controllers.wallet.choose_address)
        self.assets.opened.connect(self._show_payments_of)
        self.assets.receive_asked.connect(self._receive_asset)
        self.assets.hide_asked.connect(self._hide_token)
        self.assets.copied.connect(controllers.clipboard.copy_text)
        self.assets.add_asked.connect(lambda: self.go_asked.emit(TOKENS, None))
        self.assets.search.textChanged.connect(lambda _: self.edited.emit())
        self.recent.opened.connect(self._show_payment)
        self.recent.all_asked.connect(lambda: self.go_asked.emit(ACTIVITY, None))
        self._empty.receive_asked.connect(lambda: self.go_asked.emit(RECEIVE, None))
        for button in (self._more_play_money, self._first_play_money):
            button.said.connect(self.said)
            button.asked.connect(self.take_focus)  # the button cannot have it while it waits
        controllers.wallet.history_changed.connect(lambda: self.render_wallet(controllers.wallet.state))

    def _show_connection(self) -> None:
        told = self._controllers.connection
        self.notices.render_network(told.caution, told.connection, in_the_clear=told.in_the_clear)

    def _show_code(self) -> None:
        self.go_asked.emit(RECEIVE, None)

    def _hide(self) -> None:
        self._controllers.account.hide_balances(not self._snapshot.account.hides_balances)

    def _show_payments_of(self, asset: AssetRow) -> None:
        if ACTIVITY in self._known:
            self.go_asked.emit(ACTIVITY, ShowPayments(asset.network.chain_id, asset.contract))

    def _show_payment(self, payment: Payment) -> None:
        self.go_asked.emit(ACTIVITY, ShowPayments(payment.chain_id, txid=payment.txid))

    def _receive_asset(self, asset: AssetRow) -> None:
        self.go_asked.emit(RECEIVE, ReceiveAs(asset.network.chain_id, asset.contract))

    def _hide_token(self, asset: AssetRow, is_hidden: bool) -> None:
        token = asset.token
        if token is None:
            return
        wallet = self._controllers.wallet
        wallet.edit(lambda body: with_token_hidden(body, token, hidden=is_hidden))
        text = self.tr("The token is hidden.") if is_hidden else self.tr("The token is shown again.")
        self.said_with_undo.emit(
            text, lambda: wallet.edit(lambda body: with_token_hidden(body, token, hidden=not is_hidden))
        )

    def _last_login(self) -> str:
        at = self._snapshot.factors.last_login
        if not at:
            return ""
        when = weekday_and_time(at) if 0 <= self._now_s - at < _WEEK_S else date(at)
        if self._snapshot.factors.failures:
            return self.tr("Last login {time}.").format(time=when)
        return self.tr("Last login {time}, no failed tries since.").format(time=when)
