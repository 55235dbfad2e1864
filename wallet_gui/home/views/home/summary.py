"""The top of the first page: what there is in all where a sum makes sense, and the address to hand out."""

from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

from wallet_gui.domain.amount import short_units
from wallet_gui.domain.network import NetworkKind
from wallet_gui.home.views.base import View
from wallet_gui.home.views.wallet_words import address_name, asset_name, tame
from wallet_gui.home.wallet.book import AddressKind
from wallet_gui.home.wallet.state import AssetRow, WalletState
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.address_view import AddressView
from wallet_gui.ui.widgets.button import IconButton, LinkButton
from wallet_gui.ui.widgets.combo import ComboBox
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.widgets.pill import Pill
from wallet_gui.ui.words import clock_time, shown_amount


@dataclass(frozen=True, slots=True)
class Total:
    """One coin, over every network on which it is the same money."""

    coin: AssetRow
    units: int
    networks: int
    at: int
    """When the oldest part of it was told."""
    is_stale: bool


def total_of(assets: tuple[AssetRow, ...]) -> Total | None:
    """Add up the first coin that there is. Real money goes first, and is never added to test or play money."""
    coins = [asset for asset in assets if asset.token is None and asset.units is not None]
    coins.sort(key=lambda coin: (not coin.network.has_real_money, not coin.units))
    if not coins:
        return None
    first = coins[0]
    same = [one for one in coins if (one.symbol, one.network.kind) == (first.symbol, first.network.kind)]
    return Total(
        coin=first,
        units=sum(one.units or 0 for one in same),
        networks=len(same),
        at=min(one.at for one in same),
        is_stale=any(one.is_stale for one in same),
    )


class Summary(View):
    """Draws the wallet's state; the two halves stand under each other where it is narrow."""

    copy_asked = Signal(str)
    code_asked = Signal()
    hide_asked = Signal()
    address_chosen = Signal(str)
    """Id of an address."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._state, self._hides = WalletState(), False
        self._width = 0
        self._label = Para(theme, "", "caption", "text.secondary", wrap=False)
        self._label.setObjectName("home.total.label")
        self._eye = IconButton(theme, "reveal")
        self._eye.setObjectName("home.hide_balances")
        self._eye.clicked.connect(self.hide_asked)
        self._kind = Pill(theme)
        self._kind.setObjectName("home.total.kind")
        self._amount = Para(theme, "", "display", wrap=False, tabular=True)
        self._amount.setObjectName("home.total")
        self._age = Para(theme, "", "caption", "text.secondary")
        self._age.setObjectName("home.total.age")
        self._choice = ComboBox()
        self._choice.setObjectName("home.address.choice")
        self._choice.activated.connect(lambda at: self.address_chosen.emit(self._choice.itemData(at)))
        self._name = Para(theme, "", "caption", "text.secondary", wrap=False)
        self._watch = Pill(theme)
        self.address = AddressView(theme, px=12)
        self.address.setObjectName("home.address")
        self.address.copy_requested.connect(self.copy_asked)
        self.copy = LinkButton(theme, icon="copy")
        self.copy.setObjectName("home.copy")
        self.copy.clicked.connect(lambda: self.copy_asked.emit(self.address.address))
        self.code = LinkButton(theme, icon="qr")
        self.code.setObjectName("home.show_code")
        self.code.clicked.connect(self.code_asked)
        self._lay_out()
        self.retranslate()

    def render_wallet(self, state: WalletState, *, hides: bool) -> None:
        """Draw another state."""
        is_the_same = (state.book.addresses, state.account) == (self._state.book.addresses, self._state.account)
        self._state, self._hides = state, hides
        self._say_total(total_of(state.assets))
        self._say_eye()
        if not is_the_same:  # filling the list of addresses anew would close it under the pointer
            self.address.set_address(state.account.address)
            self._say_address()
        self.fit(self._width)

    def fit(self, width: int) -> None:
        """Arrange the two halves for a width."""
        self._width = width
        beside = self._left.sizeHint().width() + self._right.sizeHint().width() + 24
        is_stacked = width < beside
        way = QBoxLayout.Direction.TopToBottom if is_stacked else QBoxLayout.Direction.LeftToRight
        self._sides.setDirection(way)
        edge = Qt.AlignmentFlag.AlignLeft if is_stacked else Qt.AlignmentFlag.AlignRight
        for row in (self._head, self.address, self._links):
            self._right.setAlignment(row, edge)

    def retranslate(self) -> None:
        self._say_total(total_of(self._state.assets))
        self._say_eye()
        self._say_address()
        self.copy.setText(self.tr("Copy"))
        self.copy.setAccessibleName(self.tr("Copy address"))
        self.code.setText(self.tr("Show QR code"))

    def _say_eye(self) -> None:
        self._eye.set_name(self.tr("Show balances") if self._hides else self.tr("Hide balances"), "Ctrl+Shift+H")
        self._eye.set_icon("hide" if self._hides else "reveal")

    def _say_total(self, total: Total | None) -> None:
        self._amount.setVisible(total is not None)
        self._kind.setVisible(total is not None and not total.coin.network.has_real_money)
        if total is None:
            self._label.setText(self.tr("Balances"))
            self._age.setText(self.tr("They appear as soon as a network has answered."))
            return
        is_practice = total.coin.network.kind is NetworkKind.PRACTICE
        self._kind.show_state(self.tr("Practice") if is_practice else self.tr("Test money"))
        name = asset_name(total.coin)
        across = self.tr("{coin} across %n network(s)", "", total.networks).format(coin=name)
        self._label.setText(across if total.networks > 1 else name)
        amount = shown_amount(short_units(total.units, total.coin.decimals), self._hides)
        self._amount.setText(f"{amount}\u00a0{tame(total.coin.symbol)}")
        self._amount.set_color("text.secondary" if total.is_stale else "text.primary")
        time = clock_time(total.at) if total.at else "—"
        self._age.setText(self.tr("As of {time} · F5 refreshes").format(time=time))

    def _say_address(self) -> None:
        addresses = self._state.book.addresses
        self._choice.setVisible(len(addresses) > 1)
        self._name.setVisible(len(addresses) <= 1)
        self._name.setText(self.tr("{name} address").format(name=address_name(self._state.account)))
        self._choice.setAccessibleName(self.tr("Address that is shown"))
        with QSignalBlocker(self._choice):
            self._choice.clear()
            for address in addresses:
                self._choice.addItem(address_name(address), address.id)
            self._choice.setCurrentIndex(self._choice.findData(self._state.account.id))
        self._watch.setVisible(self._state.account.kind is AddressKind.WATCH)
        self._watch.show_state(self.tr("Watched only"))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(6)
        for widget in (self._label, self._eye, self._kind):
            head.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch(1)
        self._left = QVBoxLayout()
        self._left.setSpacing(0)
        self._left.addLayout(head)
        self._left.addWidget(self._amount)
        self._left.addWidget(self._age)
        self._left.addStretch(1)
        self._head, self._links = QHBoxLayout(), QHBoxLayout()
        self._head.setSpacing(8)
        for part in (self._watch, self._name, self._choice):
            self._head.addWidget(part)
        self._links.setSpacing(12)
        self._links.addWidget(self.copy)
        self._links.addWidget(self.code)
        self._right = QVBoxLayout()
        self._right.setSpacing(4)
        self._right.addLayout(self._head)
        self._right.addWidget(self.address)
        self._right.addLayout(self._links)
        self._right.addStretch(1)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(12)
        self._sides.addLayout(self._left, 1)
        self._sides.addLayout(self._right)
