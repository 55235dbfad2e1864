"""The fields of the Receive page."""

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from wallet_gui.domain.amount import exact_text, parse_amount
from wallet_gui.domain.errors import AmountError
from wallet_gui.domain.network import Network, Token
from wallet_gui.home.views.base import View
from wallet_gui.home.views.receive.asked import Asked
from wallet_gui.home.views.wallet_words import address_name, network_name, tame
from wallet_gui.home.wallet.state import WalletState
from wallet_gui.ui.messages import message_for
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import Button
from wallet_gui.ui.widgets.combo import ComboBox
from wallet_gui.ui.widgets.field import Field, Note

NETWORK, ASSET, AMOUNT, NOTE = (f"receive.{name}" for name in ("network", "asset", "amount", "note"))
NOTE_MOST = 200
_NO_NETWORK = 0
_COLUMNS_FROM = 520


class AskForm(View):
    """Network, amount, asset, note; ``changed`` says that ``asked`` is another one."""

    changed = Signal()
    edited = Signal()
    save_asked = Signal()
    address_chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._state = WalletState()
        self._wanted_network: int | None = None
        self._wanted_contract = ""
        self._addresses = self._combo("receive.address.choice")
        self._networks, self._assets = self._combo(NETWORK), self._combo(ASSET)
        self._amount, self._note = QLineEdit(), QLineEdit()
        self._amount.setObjectName(AMOUNT)
        self._note.setObjectName(NOTE)
        self._note.setMaxLength(NOTE_MOST)
        self.save = Button(theme, icon="add")
        self.save.setObjectName("receive.save_request")
        self._address_field = Field(theme, self._addresses)
        self._network_field, self._asset_field = Field(theme, self._networks), Field(theme, self._assets)
        self._amount_field, self._note_field = Field(theme, self._amount), Field(theme, self._note)
        self._addresses.activated.connect(lambda at: self.address_chosen.emit(self._addresses.itemData(at)))
        self._networks.activated.connect(self._on_network)
        self._assets.activated.connect(self._on_asset)
        self._amount.textChanged.connect(self._on_amount)
        self._note.textChanged.connect(lambda _: self.edited.emit())
        self._note.returnPressed.connect(self.save_asked)
        self._amount.returnPressed.connect(self.save_asked)
        self.save.clicked.connect(self.save_asked)
        self._lay_out()
        self.retranslate()

    # What is asked

    @property
    def asked(self) -> Asked:
        """What the code is to say. An amount that cannot be read is left out."""
        network, token = self._network(), self._token()
        return Asked(self._state.account, network, token, self._units(token) if network is not None else None)

    @property
    def note(self) -> str:
        """The person's words about it."""
        return self._note.text().strip()

    @property
    def is_sound(self) -> bool:
        """Whether the amount is empty or can be read."""
        try:
            self._read_amount()
        except AmountError:
            return False
        return True

    # What is shown

    def render_wallet(self, state: WalletState) -> None:
        """Offer the networks that are on and their assets; what was chosen stays chosen."""
        is_the_same = (state.book, state.account) == (self._state.book, self._state.account)
        self._state = state
        if not is_the_same:  # filling a list anew would close it under the pointer
            self._fill()

    def _fill(self) -> None:
        self._fill_addresses()
        self._fill_networks()
        self._fill_assets()

    def choose(self, chain_id: int, contract: str) -> None:
        """Choose network and asset from the program's side."""
        self._wanted_network, self._wanted_contract = chain_id, contract
        self._fill()
        self._on_amount()

    def fill_in(self, asked: Asked, note: str) -> None:
        """Show an earlier request again."""
        decimals = asked.token.decimals if asked.token else 18
        chain_id = asked.network.chain_id if asked.network else _NO_NETWORK
        self.choose(chain_id, asked.token.contract if asked.token else "")
        self._amount.setText("" if asked.units is None else exact_text(asked.units, decimals))
        self._note.setText(note)

    def empty(self) -> None:
        """Take amount and note away."""
        self._amount.setText("")
        self._note.setText("")

    def unsaved(self) -> dict[str, str]:
        """Return what is typed, by object name."""
        return {field.objectName(): field.text() for field in (self._amount, self._note) if field.text()}

    def kept(self) -> dict[str, str]:
        """Return what is chosen, by object name."""
        if self._wanted_network is None:
            return {}
        return {NETWORK: str(self._wanted_network), ASSET: self._wanted_contract}

    def restore(self, form: Mapping[str, str]) -> None:
        """Put both back."""
        if form.get(NETWORK, "").isdecimal():
            self.choose(int(form[NETWORK]), form.get(ASSET, ""))
        self._amount.setText(form.get(AMOUNT, ""))
        self._note.setText(form.get(NOTE, ""))

    def fit(self, width: int) -> None:
        """Put the fields beside each other, or under each other where it is narrow."""
        narrow = width < self._theme.px(_COLUMNS_FROM)
        for place, field in enumerate(self._three):
            self._grid.addWidget(field, place if narrow else 0, 0 if narrow else place)
        for column in (1, 2):
            self._grid.setColumnStretch(column, 0 if narrow else 1)

    def retranslate(self) -> None:
        self._address_field.set_label(self.tr("A&ddress"))
        self._network_field.set_label(self.tr("&Network"))
        self._amount_field.set_label(self.tr("As&k for (optional)"))
        self._asset_field.set_label(self.tr("&Asset"))
        self._note_field.set_label(self.tr("N&ote for yourself (optional)"))
        self._note.setPlaceholderText(self.tr("Such as “Invoice 118”. Whoever pays does not see it."))
        self.save.setText(self.tr("Save request"))
        self.save.setToolTip(self.tr("Keeps it in the list below, and shows when it has been paid."))
        self._fill()

    # How it is done

    def _fill_addresses(self) -> None:
        addresses = self._state.book.addresses
        self._address_field.setVisible(len(addresses) > 1)
        with QSignalBlocker(self._addresses):
            self._addresses.clear()
            for address in addresses:
                self._addresses.addItem(address_name(address), address.id)
            self._addresses.setCurrentIndex(self._addresses.findData(self._state.account.id))

    def _fill_networks(self) -> None:
        with QSignalBlocker(self._networks):
            self._networks.clear()
            for network in self._state.book.switched_on:
                self._networks.addItem(network_name(network), network.chain_id)
            self._networks.addItem(self.tr("Any network (address alone)"), _NO_NETWORK)
            self._networks.setCurrentIndex(max(self._networks.findData(self._chain_id()), 0))

    def _chain_id(self) -> int | None:
        """Return the network to stand at: the chosen one, or the first whose money is worth something."""
        if self._wanted_network is not None:
            return self._wanted_network
        real = (network.chain_id for network in self._state.book.switched_on if network.has_real_money)
        return next(real, None)

    def _fill_assets(self) -> None:
        network = self._network()
        with QSignalBlocker(self._assets):
            self._assets.clear()
            if network is not None:
                self._assets.addItem(tame(network.symbol), "")
                for token in self._state.book.tokens_of(network.chain_id):
                    self._assets.addItem(f"{tame(token.symbol)} — {tame(token.name)}", token.contract)
            place = self._assets.findData(self._wanted_contract)
            self._assets.setCurrentIndex(max(place, 0) if network is not None else -1)
        for field in (self._assets, self._amount, self.save):
            field.setEnabled(network is not None)

    def _on_network(self) -> None:
        self._wanted_network, self._wanted_contract = self._networks.currentData(), ""
        self._fill_assets()
        self._on_amount()
        self.edited.emit()

    def _on_asset(self) -> None:
        self._wanted_network, self._wanted_contract = self._networks.currentData(), self._assets.currentData() or ""
        self._on_amount()
        self.edited.emit()

    def _on_amount(self) -> None:
        try:
            self._read_amount()
            self._amount_field.clear()
        except AmountError as error:
            self._amount_field.show_note(Note.ERROR, message_for(error).text)
        self.edited.emit()
        self.changed.emit()

    def _network(self) -> Network | None:
        return self._state.book.network(self._networks.currentData() or _NO_NETWORK)

    def _token(self) -> Token | None:
        network, contract = self._network(), self._assets.currentData()
        if network is None or not contract:
            return None
        tokens = self._state.book.tokens_of(network.chain_id)
        return next((token for token in tokens if token.contract == contract), None)

    def _units(self, token: Token | None) -> int | None:
        try:
            return self._read_amount(token)
        except AmountError:
            return None

    def _read_amount(self, token: Token | None = None) -> int | None:
        token = token or self._token()
        text = self._amount.text().strip()
        return parse_amount(text, token.decimals if token else 18) if text else None

    def _combo(self, name: str) -> ComboBox:
        combo = ComboBox()
        combo.setObjectName(name)
        combo.setMinimumContentsLength(8)
        combo.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        return combo

    def _lay_out(self) -> None:
        self._three: tuple[QWidget, ...] = (self._network_field, self._amount_field, self._asset_field)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnStretch(0, 1)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self._note_field, 1)
        foot.addWidget(self.save, 0, Qt.AlignmentFlag.AlignBottom)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addWidget(self._address_field)
        whole.addLayout(self._grid)
        whole.addLayout(foot)
        self.fit(10_000)
