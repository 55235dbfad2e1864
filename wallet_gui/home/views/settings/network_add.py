"""A network of the person's own: asked by its server's address who it is, named by the person."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from wallet_gui.chains.web_address import parse_proxy, parse_web_address
from wallet_gui.domain.errors import InputError, WalletError
from wallet_gui.domain.network import PRACTICE_CHAIN_ID, Network, NetworkKind
from wallet_gui.home.controllers.networks import NetworksController, with_server_first
from wallet_gui.home.controllers.waiting import Waiting
from wallet_gui.home.views.base import View
from wallet_gui.home.views.settings import network_words
from wallet_gui.home.views.settings.network_editor import read_network_name, read_symbol
from wallet_gui.home.views.wallet_words import network_name
from wallet_gui.home.wallet.book import Book
from wallet_gui.ui.announce import announce
from wallet_gui.ui.messages import message_for
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.banner import Banner, Tone
from wallet_gui.ui.widgets.busy_button import BusyButton
from wallet_gui.ui.widgets.button import Button, Kind
from wallet_gui.ui.widgets.card import Card
from wallet_gui.ui.widgets.field import Field
from wallet_gui.ui.widgets.para import Para

if TYPE_CHECKING:
    from wallet_gui.chains.connect import ProbeResult

ADD = "settings.networks.add"


class AddNetwork(View):
    """First the server's address; then, if nobody knows its number, what the network is to be called."""

    added = Signal(object)
    """A ``Network`` as it shall be kept, switched on: a new one, or a known one with this server first."""
    show_asked = Signal(object)
    """A ``Network`` that is there already."""
    edited = Signal()

    def __init__(self, theme: Theme, networks: NetworksController) -> None:
        super().__init__()
        self._theme, self._networks = theme, networks
        self._book = Book()
        self._waiting: Waiting | None = None
        self._result: ProbeResult | None = None
        self._asked = ""
        self.address, self.proxy, self.name, self.symbol = (QLineEdit() for _ in range(4))
        for line, name in (
            (self.address, "address"),
            (self.proxy, "proxy"),
            (self.name, "name"),
            (self.symbol, "symbol"),
        ):
            line.setObjectName(f"{ADD}.{name}")
        self.address_field, self.proxy_field = Field(theme, self.address), Field(theme, self.proxy)
        self.name_field, self.symbol_field = Field(theme, self.name), Field(theme, self.symbol)
        self.plain, self.is_test = QCheckBox(), QCheckBox()
        self.plain.setObjectName(f"{ADD}.plain_http")
        self.is_test.setObjectName(f"{ADD}.test_money")
        self._plain_words = Para(theme, "", "caption", "text.secondary")
        self._learns = Para(theme, "", "caption", "text.secondary")
        self.ask, self.cancel = BusyButton(theme, large=False), Button(theme)
        self.known = Banner(theme, Tone.INFO)
        self.known.setObjectName(f"{ADD}.known")
        self._use = self.known.add_action(Button(theme))
        self._use.setObjectName(f"{ADD}.use")
        self._facts = Para(theme, "", "body")
        self._facts.setObjectName(f"{ADD}.facts")
        self.add = Button(theme, kind=Kind.PRIMARY, icon="add")
        for button, name in ((self.ask, "ask"), (self.cancel, "cancel"), (self.add, "save")):
            button.setObjectName(f"{ADD}.{name}")
        self._lay_out()
        self._connect()
        self.retranslate()
        self.start()

    def render_book(self, book: Book) -> None:
        """Learn which networks there are."""
        self._book = book

    def start(self) -> None:
        """Begin with nothing."""
        self.stop()
        for line in (self.address, self.proxy, self.name, self.symbol):
            line.setText("")
        self.plain.setChecked(False)
        self.is_test.setChecked(False)
        self._forget()

    def stop(self) -> None:
        """Wait for no server any more."""
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None
        self._refresh()

    def unsaved(self) -> dict[str, str]:
        """Return what is in the fields, by object name."""
        lines = (self.address, self.proxy, self.name, self.symbol)
        return {line.objectName(): line.text() for line in lines if line.text()}

    def restore(self, form: Mapping[str, str]) -> None:
        """Put back what stood in the fields before a lock; the server is asked again."""
        for line in (self.address, self.proxy, self.name, self.symbol):
            line.setText(form.get(line.objectName(), ""))

    def retranslate(self) -> None:
        self.address_field.set_label(self.tr("&RPC address of a server"))
        self.address_field.set_hint(self.tr("Starts with https://, or with http:// on this computer."))
        self.proxy_field.set_label(self.tr("Pro&xy (optional)"))
        self.proxy_field.set_hint(self.tr("socks5://127.0.0.1:9050 for Tor, or http:// and a port."))
        self.plain.setText(self.tr("The server has no encryption"))
        self._plain_words.setText(
            self.tr(
                "Everybody between this computer and such a server can read what you ask and change what it answers. "
                "Only for a server in your own home."
            )
        )
        self._learns.setText(network_words.what_servers_learn())
        self.ask.set_texts(self.tr("Ask the server"), self.tr("Asking…"))
        self.cancel.setText(self.tr("Cancel"))
        self.name_field.set_label(self.tr("&Name of the network"))
        self.symbol_field.set_label(self.tr("S&ymbol of its coin"))
        self.is_test.setText(self.tr("It is a test network: its money is worth nothing"))
        self.add.setText(self.tr("Add and switch on"))
        self._refresh()

    # Asking

    def _on_ask(self) -> None:
        if self._waiting is not None:
            return
        self._forget()
        proxy = self._read_proxy()
        if proxy is None:
            return
        try:
            self._asked = parse_web_address(self.address.text(), self.plain.isChecked())
        except InputError as error:
            self.address_field.show_error(message_for(error).text)
            return
        asked_by = Network(0, "", "", NetworkKind.OWN, proxy=proxy, allows_plain_http=self.plain.isChecked())
        self._waiting = self._networks.ask_server(self._asked, asked_by, self._on_answer, self._on_failure)
        self._refresh()
        self.cancel.setFocus()

    def _read_proxy(self) -> str | None:
        try:
            return parse_proxy(self.proxy.text())
        except InputError:
            self.proxy_field.show_error(self.tr("A proxy starts with socks5:// or http:// and ends with a port."))
            return None

    def _on_failure(self, error: WalletError) -> None:
        self._waiting = None
        self._refresh()
        self.address_field.show_error(network_words.why_not(error))

    def _on_answer(self, result: "ProbeResult") -> None:
        self._waiting = None
        if result.chain_id == PRACTICE_CHAIN_ID:
            self._refresh()
            text = self.tr("This server claims to be the practice network, which is inside Postern. It is not used.")
            self.address_field.show_error(text)
            return
        self._result = result
        self._refresh()
        network = self._book.network(result.chain_id)
        if network is None:
            announce(self.name, self._facts.text())
            self.name.setFocus()
        else:
            self.known.say()
            self._use.setFocus()

    # Keeping

    def _on_add(self) -> None:
        result = self._result
        if result is None:
            return
        name = self._read_name(result.chain_id)
        try:
            symbol = read_symbol(self.symbol.text())
        except InputError:
            self.symbol_field.show_error(self.tr("A symbol has 1 to 11 letters and digits, such as ETH."))
            symbol = ""
        if not name:
            self.name_field.show_error(self.tr("A network needs a name of its own, of at most 40 characters."))
        elif symbol:
            kind = NetworkKind.TEST if self.is_test.isChecked() else NetworkKind.OWN
            bare = Network(result.chain_id, name, symbol, kind, is_on=True)
            self.added.emit(self._with_way(replace(bare, rpc=(self._asked,))))

    def _read_name(self, chain_id: int) -> str:
        try:
            return read_network_name(self.name.text(), chain_id, self._book)
        except InputError:
            return ""

    def _with_way(self, network: Network) -> Network:
        proxy = self._read_proxy()
        allows = network.allows_plain_http or self.plain.isChecked()
        return replace(network, proxy=proxy or network.proxy, allows_plain_http=allows)

    def _on_use(self) -> None:
        network = self._known()
        if network is None:
            return
        if network.is_on and self._asked in network.rpc:
            self.show_asked.emit(network)
        else:
            self.added.emit(self._with_way(replace(with_server_first(network, self._asked), is_on=True)))

    def _known(self) -> Network | None:
        return self._book.network(self._result.chain_id) if self._result is not None else None

    def _forget(self) -> None:
        """What was asked counts no more."""
        self._result = None
        for field in (self.address_field, self.proxy_field, self.name_field, self.symbol_field):
            field.clear()
        self._refresh()

    def _refresh(self) -> None:
        is_asking, result, known = self._waiting is not None, self._result, self._known()
        self.ask.set_busy(is_asking)
        self.cancel.setVisible(is_asking)
        for editor in (self.address, self.proxy, self.plain):
            editor.setEnabled(not is_asking)
        self._new_card.setVisible(result is not None and known is None)
        self.known.setVisible(known is not None)
        if result is not None:
            self._facts.setText(network_words.facts(result, self._book))
        if result is not None and known is not None:
            self._say_known(known)

    def _say_known(self, known: Network) -> None:
        name = network_name(known)
        if known.is_on and self._asked in known.rpc:
            self.known.set_words(self.tr("You have this network already: {network}").format(network=name))
            self._use.setText(self.tr("Show it"))
            return
        title = self.tr("Postern knows this network: {network}").format(network=name)
        self.known.set_words(title, self.tr("Your server is asked first, the others when it does not answer."))
        self._use.setText(self.tr("Use this server for {network}").format(network=name))

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.ask)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        first = Card(self._theme, padding=16)
        first.body.setSpacing(10)
        parts: tuple[QWidget, ...] = (
            self.address_field,
            self.plain,
            self._plain_words,
            self.proxy_field,
            self._learns,
        )
        for part in parts:
            first.body.addWidget(part)
        first.body.addLayout(buttons)
        self._new_card = Card(self._theme, padding=16)
        self._new_card.body.setSpacing(10)
        for part in (self._facts, self.name_field, self.symbol_field, self.is_test):
            self._new_card.body.addWidget(part)
        saving = QHBoxLayout()
        saving.addWidget(self.add)
        saving.addStretch(1)
        self._new_card.body.addLayout(saving)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for card in (first, self.known, self._new_card):
            column.addWidget(card)

    def _connect(self) -> None:
        for line in (self.address, self.proxy):
            line.textEdited.connect(lambda _: self._forget())
            line.returnPressed.connect(self._on_ask)
        for line in (self.name, self.symbol):
            line.returnPressed.connect(self._on_add)
        for line in (self.address, self.proxy, self.name, self.symbol):
            line.textChanged.connect(lambda _: self.edited.emit())
        self.name.textEdited.connect(lambda _: self.name_field.clear())
        self.symbol.textEdited.connect(lambda _: self.symbol_field.clear())
        self.plain.clicked.connect(lambda _: self._forget())
        self.plain.toggled.connect(self._plain_words.setVisible)
        self._plain_words.hide()
        self.ask.clicked.connect(self._on_ask)
        self.cancel.clicked.connect(self.stop)
        self.add.clicked.connect(self._on_add)
        self._use.clicked.connect(self._on_use)
