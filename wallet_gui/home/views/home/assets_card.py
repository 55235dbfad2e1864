"""The card with the assets: its search, the table, and what is not in the table."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout

from wallet_gui.domain.network import PRACTICE_CHAIN_ID
from wallet_gui.home.views.base import View
from wallet_gui.home.views.home.assets_model import AssetsModel
from wallet_gui.home.views.home.assets_table import AssetsTable
from wallet_gui.home.views.home.play_money import PlayMoneyButton
from wallet_gui.home.views.wallet_words import asset_name, network_name
from wallet_gui.home.wallet.book import Book
from wallet_gui.home.wallet.state import AssetRow, WalletState
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import LinkButton
from wallet_gui.ui.widgets.card import Card
from wallet_gui.ui.widgets.para import Para

_MOST_ROWS = 12
_LEAST_ROWS = 1


class AssetsCard(View):
    """Draws the wallet's state. Tokens that nobody vouches for are left out and counted."""

    opened = Signal(object)
    """An ``AssetRow`` whose payments are asked for."""
    receive_asked = Signal(object)
    hide_asked = Signal(object, bool)
    """An ``AssetRow`` with a token, and whether it is to be hidden."""
    copied = Signal(str)
    add_asked = Signal()

    def __init__(self, theme: Theme, play_money: PlayMoneyButton) -> None:
        super().__init__()
        self._theme = theme
        self._state, self._hides, self._shows_unknown = WalletState(), False, False
        self._title = Para(theme, "", "subtitle", wrap=False)
        self.search = QLineEdit()
        self.search.setObjectName("home.assets.find")
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._refresh)
        self.table = AssetsTable(theme)
        self.model = AssetsModel(self.table)
        self.table.setModel(self.model)
        self.table.arrange()
        self.table.opened.connect(lambda index: self.opened.emit(self.model.asset(index.row())))
        self.table.copied.connect(self.copied)
        self.table.menu_asked.connect(lambda index, at: self._menu(self.model.asset(index.row())).popup(at))
        self._nothing = Para(theme, "", "body", "text.secondary")
        self._unknown = Para(theme, "", "caption", "text.secondary", wrap=False)
        self._unknown.setObjectName("home.assets.hidden")
        self._toggle = LinkButton(theme)
        self._toggle.setObjectName("home.assets.show_hidden")
        self._toggle.clicked.connect(self._toggle_unknown)
        self._play_money = play_money
        self.add = LinkButton(theme, icon="add")
        self.add.setObjectName("home.assets.add")
        self.add.clicked.connect(self.add_asked)
        theme.changed.connect(self._refresh)
        self._lay_out()
        self.retranslate()

    def render_wallet(self, state: WalletState, *, hides: bool) -> None:
        """Draw another state."""
        self._state, self._hides = state, hides
        self._refresh()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Assets"))
        self.search.setPlaceholderText(self.tr("Find an asset"))
        self.search.setAccessibleName(self.tr("Find an asset"))
        self.table.setAccessibleName(self.tr("Assets"))
        self._nothing.setText(self.tr("Nothing found. Try another word."))
        self.add.setText(self.tr("Add token…"))
        self.model.say_anew()
        self._refresh()

    def _refresh(self) -> None:
        book = self._state.book
        everything = tuple(sorted(self._state.assets, key=lambda asset: not asset.network.has_real_money))
        known = tuple(asset for asset in everything if is_known(asset, book))
        unknown = len(everything) - len(known)
        rows = everything if self._shows_unknown else known
        wanted = self.search.text().casefold().split()
        rows = tuple(row for row in rows if all(word in _words(row) for word in wanted))
        self.model.show_assets(rows, hides=self._hides)
        self.table.setFixedHeight(self.table.height_for(min(max(len(rows), _LEAST_ROWS), _MOST_ROWS)))
        self._nothing.setVisible(bool(wanted) and not rows)
        for part in (self._unknown, self._toggle):
            part.setVisible(unknown > 0)
        self._unknown.setText(self.tr("%n hidden token(s)", "", unknown))
        self._toggle.setText(self.tr("Hide them") if self._shows_unknown else self.tr("Show"))
        is_practising = any(one.network.chain_id == PRACTICE_CHAIN_ID for one in self._state.networks)
        self._play_money.setVisible(is_practising)

    def _toggle_unknown(self) -> None:
        self._shows_unknown = not self._shows_unknown
        self._refresh()

    def _menu(self, asset: AssetRow) -> QMenu:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        self._entry(menu, self.tr("Show its payments"), "home.asset.payments", lambda: self.opened.emit(asset))
        self._entry(menu, self.tr("Receive…"), "home.asset.receive", lambda: self.receive_asked.emit(asset))
        self._entry(menu, self.tr("Copy row"), "home.asset.copy", self.table.copy_rows)
        if asset.token is not None:
            is_hidden = asset.token in self._state.book.hidden_tokens
            text = self.tr("Show this token always") if is_hidden else self.tr("Hide this token")
            self._entry(menu, text, "home.asset.hide", lambda: self.hide_asked.emit(asset, not is_hidden))
        return menu

    def _entry(self, menu: QMenu, text: str, name: str, act: object) -> QAction:
        action = menu.addAction(text)
        action.setObjectName(name)
        action.triggered.connect(act)
        return action

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(14, 8, 10, 4)
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self.search, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 4, 10, 4)
        foot.setSpacing(4)
        foot.addWidget(self._unknown)
        foot.addWidget(self._toggle)
        foot.addStretch(1)
        foot.addWidget(self._play_money)
        foot.addWidget(self.add)
        self._nothing.setContentsMargins(14, 8, 14, 8)
        card = Card(self._theme, padding=0)
        card.body.setContentsMargins(1, 1, 1, 1)
        card.body.setSpacing(0)
        card.body.addLayout(head)
        card.body.addWidget(self.table)
        card.body.addWidget(self._nothing)
        card.body.addLayout(foot)
        card.body.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card)


def is_known(asset: AssetRow, book: Book) -> bool:
    """Say whether an asset is a network's own coin, of Postern's list, or added here, and not hidden by the person."""
    token = asset.token
    if token is None:
        return True
    vouched = token.is_listed or (token.chain_id, token.contract) in book.added_tokens
    return vouched and token not in book.hidden_tokens


def _words(asset: AssetRow) -> str:
    return f"{asset_name(asset)} {asset.symbol} {network_name(asset.network)}".casefold()
