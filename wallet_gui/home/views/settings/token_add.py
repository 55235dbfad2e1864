"""A token by its contract: asked first, looked at by the person, then added."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from wallet_gui.chains.evm.address import parse_address
from wallet_gui.domain.errors import InputError, WalletError
from wallet_gui.domain.network import Token
from wallet_gui.home.controllers.tokens import TokensController
from wallet_gui.home.controllers.waiting import Waiting
from wallet_gui.home.views.base import View
from wallet_gui.home.views.wallet_words import network_name, tame
from wallet_gui.home.wallet.book import Book
from wallet_gui.home.wallet.token_looks import imitated
from wallet_gui.ui.messages import message_for
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.address_view import AddressView
from wallet_gui.ui.widgets.banner import Banner, Tone
from wallet_gui.ui.widgets.busy_button import BusyButton
from wallet_gui.ui.widgets.button import Button, Kind
from wallet_gui.ui.widgets.card import Card
from wallet_gui.ui.widgets.combo import ComboBox
from wallet_gui.ui.widgets.field import Field
from wallet_gui.ui.widgets.para import Para

NETWORK, CONTRACT = "settings.tokens.network", "settings.tokens.contract"


class AddToken(View):
    """``add_asked`` carries a token as its contract describes it. Everything it says of itself is hostile text."""

    add_asked = Signal(object)
    show_asked = Signal(object)
    """A token that is hidden."""
    edited = Signal()

    def __init__(self, theme: Theme, tokens: TokensController) -> None:
        super().__init__()
        self._theme, self._tokens = theme, tokens
        self._book = Book()
        self._waiting: Waiting | None = None
        self._token: Token | None = None
        self._wanted_network = ""
        self.network, self.contract = ComboBox(), QLineEdit()
        self.network.setObjectName(NETWORK)
        self.contract.setObjectName(CONTRACT)
        self._network_field, self.field = Field(theme, self.network), Field(theme, self.contract)
        self.ask, self.cancel = BusyButton(theme, large=False), Button(theme)
        self.says, self._more = Para(theme, "", "subtitle"), Para(theme, "", "body", "text.secondary")
        self.says.setObjectName("settings.tokens.says")
        self._address = AddressView(theme, px=13, lines=2)
        self._address.setObjectName("settings.tokens.address")
        self.anybody, self.like = Banner(theme, Tone.WARN), Banner(theme, Tone.STOP)
        self.anybody.setObjectName("settings.tokens.anybody")
        self.like.setObjectName("settings.tokens.like")
        self.add = Button(theme, kind=Kind.PRIMARY, icon="add")
        for button, name in ((self.ask, "ask"), (self.cancel, "cancel"), (self.add, "add")):
            button.setObjectName(f"settings.tokens.{name}")
        self._lay_out()
        self._connect()
        self._fit()
        self.retranslate()

    def render_book(self, book: Book) -> None:
        """Offer the networks that are on."""
        before, self._book = self._book, book
        if before.switched_on != book.switched_on:
            self._offer(str(self.network.currentData() or ""))
        self._refresh()

    def _offer(self, chosen: str) -> None:
        book = self._book
        self.network.blockSignals(True)
        self.network.clear()
        for one in book.switched_on:
            self.network.addItem(network_name(one), str(one.chain_id))
        self.network.setCurrentIndex(max(0, self.network.findData(self._wanted_network or chosen)))
        self.network.blockSignals(False)
        if self.network.count():
            self._wanted_network = ""

    def start(self) -> None:
        """Begin with nothing."""
        self.stop()
        self.contract.setText("")
        self._forget()

    def stop(self) -> None:
        """Wait for no answer any more."""
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None
        self._refresh()

    def unsaved(self) -> dict[str, str]:
        """Return what is in the fields, by object name."""
        text = self.contract.text()
        return {CONTRACT: text, NETWORK: str(self.network.currentData() or "")} if text else {}

    def restore(self, form: Mapping[str, str]) -> None:
        """Put back what stood in the fields before a lock."""
        self.contract.setText(form.get(CONTRACT, ""))
        self._wanted_network = form.get(NETWORK, "")
        self._offer("")
        self._refresh()

    def retranslate(self) -> None:
        self._network_field.set_label(self.tr("Net&work"))
        self.field.set_label(self.tr("&Contract of the token"))
        self.field.set_hint(self.tr("From the web site of whoever makes the token, not from somebody's message."))
        self.contract.setPlaceholderText(self.tr("Paste or type 0x and 40 characters"))
        self.ask.set_texts(self.tr("Look it up"), self.tr("Asking…"))
        self.cancel.setText(self.tr("Cancel"))
        self._offer(str(self.network.currentData() or ""))
        self.anybody.set_words(
            self.tr("Anybody can give a token any name"),
            self.tr("Only the address of the contract tells tokens apart. Compare all of it with the maker's own."),
        )
        self._refresh()

    # Asking

    def _on_ask(self) -> None:
        if self._waiting is not None or not self.network.count():
            return
        self._forget()
        try:
            contract = parse_address(self.contract.text())
        except InputError as error:
            self.field.show_error(message_for(error).text)
            return
        self._waiting = self._tokens.ask(int(self.network.currentData()), contract, self._on_answer, self._on_failure)
        self._refresh()
        self.cancel.setFocus()

    def _on_answer(self, token: Token) -> None:
        self._waiting, self._token = None, token
        self._refresh()
        self.add.setFocus()
        (self.anybody if self.like.isHidden() else self.like).say()

    def _on_failure(self, error: WalletError) -> None:
        self._waiting = None
        self._refresh()
        self.field.show_error(message_for(error).text)

    def _on_add(self) -> None:
        token = self._token
        if token is None:
            return
        if self._hidden(token) is not None:
            self.show_asked.emit(self._hidden(token))
        else:
            self.add_asked.emit(token)
        self.start()

    def _forget(self) -> None:
        self._token = None
        self.field.clear()
        self._refresh()

    # What is shown

    def _hidden(self, token: Token) -> Token | None:
        return _same(token, self._book.hidden_tokens)

    def _refresh(self) -> None:
        is_asking, token = self._waiting is not None, self._token
        has_network = self.network.count() > 0
        self.ask.set_busy(is_asking)
        self.ask.set_allowed(has_network, self.tr("Switch a network on first."))
        self.cancel.setVisible(is_asking)
        for editor in (self.network, self.contract):
            editor.setEnabled(not is_asking and has_network)
        self._found.setVisible(token is not None)
        if token is not None:
            self._say(token)

    def _say(self, token: Token) -> None:
        symbol, name = tame(token.symbol), tame(token.name, 64)
        self.says.setText(self.tr("It calls itself {symbol}, “{name}”").format(symbol=symbol, name=name))
        network = self._book.network(token.chain_id)
        place = network_name(network) if network is not None else ""
        self._more.setText(self.tr("%n decimal place(s), on {network}", "", token.decimals).format(network=place))
        self._address.set_address(token.contract)
        known = _same(token, self._book.tokens) or self._hidden(token)
        listed = known is not None and known.is_listed
        like = "" if listed else imitated(token, self._book)
        self.like.setVisible(bool(like))
        self.like.set_words(
            self.tr("This is not the {symbol} that Postern knows").format(symbol=like),
            self.tr("It only has the same name, or one that looks like it. Such tokens are made to deceive."),
        )
        self.anybody.setVisible(not listed)
        is_here = _same(token, self._book.tokens) is not None
        self.add.setEnabled(not is_here)
        self.add.setToolTip(self.tr("It is among your tokens already.") if is_here else "")
        if is_here:
            self.add.setText(self.tr("Among your tokens already"))
        else:
            self.add.setText(self.tr("Show again") if self._hidden(token) is not None else self.tr("Add this token"))
        self.add.set_kind(Kind.SECONDARY if like else Kind.PRIMARY)

    def _connect(self) -> None:
        self.contract.textEdited.connect(lambda _: self._forget())
        self.contract.textChanged.connect(lambda _: self.edited.emit())
        self.contract.returnPressed.connect(self._on_ask)
        self.network.activated.connect(lambda _: self._forget())
        self.ask.clicked.connect(self._on_ask)
        self.cancel.clicked.connect(self.stop)
        self.add.clicked.connect(self._on_add)
        self._theme.changed.connect(self._fit)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.ask)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        first = Card(self._theme, padding=14)
        first.body.setSpacing(10)
        first.body.addWidget(self._network_field)
        first.body.addWidget(self.field)
        first.body.addLayout(buttons)
        self._found = Card(self._theme, padding=14)
        self._found.body.setSpacing(8)
        for part in (self.says, self._more, self._address, self.like, self.anybody):
            self._found.body.addWidget(part)
        adding = QHBoxLayout()
        adding.addWidget(self.add)
        adding.addStretch(1)
        self._found.body.addLayout(adding)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(first)
        column.addWidget(self._found)

    def _fit(self) -> None:
        self.contract.setFont(self._theme.mono())


def _same(token: Token, tokens: tuple[Token, ...]) -> Token | None:
    return next((one for one in tokens if (one.chain_id, one.contract) == (token.chain_id, token.contract)), None)
