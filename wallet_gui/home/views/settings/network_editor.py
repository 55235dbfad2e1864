"""Everything about one network. Each change is saved at once, and can be taken back."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wallet_gui.chains.web_address import parse_proxy, parse_web_address
from wallet_gui.domain.contact import same_name
from wallet_gui.domain.errors import EmptyError, NameTakenError
from wallet_gui.domain.network import Network, NetworkKind
from wallet_gui.home.controllers.networks import NetworksController, is_as_shipped, is_shipped
from wallet_gui.home.views.base import View
from wallet_gui.home.views.settings import network_words
from wallet_gui.home.views.settings.network_servers import ServersCard
from wallet_gui.home.views.settings.rows import SettingRow
from wallet_gui.home.views.settings.saved_line import SavedLine
from wallet_gui.home.views.wallet_words import network_name, tame
from wallet_gui.home.wallet.book import Book
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import Button
from wallet_gui.ui.widgets.card import RowCard, SectionLabel
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.widgets.switch import Switch

_NAME = "settings.networks.edit"
NAME_MOST, SYMBOL_MOST, KEY_MOST = 40, 11, 200


class NetworkEditor(View):
    """Shows one network of the book; ``saved`` carries it before and after a change."""

    saved = Signal(object, object)
    remove_asked = Signal(object)
    reset_asked = Signal(object)
    edited = Signal()

    def __init__(self, theme: Theme, networks: NetworksController) -> None:
        super().__init__()
        self._theme = theme
        self.network, self._book = Network(0, "", "", NetworkKind.OWN), Book()
        self.servers = ServersCard(theme, networks)
        self._learns = Para(theme, "", "caption", "text.secondary")
        self._heads = [SectionLabel(theme) for _ in range(4)]
        self._plain = self._switch_row("plain_http")
        self._proxy = self._line("proxy", parse_proxy)
        self._history = self._switch_row("history")
        self._history_url = self._line("history_url", self._web_address)
        self._history_key = self._line("history_key", lambda text: text.strip()[:KEY_MOST])
        self._explorer = self._line("explorer", self._web_address_or_none)
        self._test_money = self._switch_row("test_money")
        self._own_name = self._line("name", self._free_name)
        self._symbol = self._line("symbol", read_symbol)
        self._reset, self._remove = Button(theme, icon="undo"), Button(theme, icon="erase")
        for button, name in ((self._reset, "reset"), (self._remove, "remove")):
            button.setObjectName(f"{_NAME}.{name}")
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_network(self, network: Network, book: Book) -> None:
        """Draw a network. What is being typed stays while it is the same one."""
        is_another = network.chain_id != self.network.chain_id
        self.network, self._book = network, book
        self.servers.show_network(network, book)
        for line, text in self._texts(network):
            if is_another:
                line.start_over(text)
            else:
                line.show_kept(text)
        self._plain_switch.setChecked(network.allows_plain_http)
        if is_another or network.history_url:
            self._history_switch.setChecked(bool(network.history_url))
        self._test_switch.setChecked(network.kind is NetworkKind.TEST)
        self._refresh()
        self.retranslate()

    def close_network(self) -> None:
        """Forget what was being typed; the next network begins with what is kept."""
        self.show_network(Network(0, "", "", NetworkKind.OWN), Book())

    def unsaved(self) -> dict[str, str]:
        """Return what is not kept yet, by object name."""
        texts = self.servers.unsaved()
        for line, _ in self._texts(self.network):
            texts |= line.unsaved()
        return texts

    def restore(self, form: Mapping[str, str]) -> None:
        """Put back what was being typed before a lock."""
        self.servers.restore(form)
        for line, _ in self._texts(self.network):
            text = form.get(line.line.objectName())
            if text is not None:
                line.line.setText(text)
        if any(line.line.objectName() in form for line in (self._history_url, self._history_key)):
            self._history_switch.setChecked(True)
            self._refresh()

    def retranslate(self) -> None:
        heads = (self.tr("Servers"), self.tr("The way there"), self.tr("History and explorer"), self.tr("This network"))
        for head, text in zip(self._heads, heads, strict=True):
            head.setText(text)
        self._learns.setText(network_words.what_servers_learn())
        self._plain.set_words(
            self.tr("Allow servers without encryption"),
            self.tr(
                "Everybody between this computer and such a server can read what you ask and change what it answers. "
                "Only for a server in your own home."
            ),
        )
        self._proxy.set_label(self.tr("Pro&xy"))
        self._proxy.set_hint(
            self.tr("socks5://127.0.0.1:9050 for Tor, or http:// and a port. Empty: no proxy. For this network alone.")
        )
        self._proxy.set_why(
            self.tr("A proxy starts with socks5:// or http:// and ends with a port. Nothing was changed.")
        )
        self._say_history()
        self._explorer.set_label(self.tr("&Explorer in the web"))
        self._explorer.set_hint(self.tr("Only opened in your browser when you ask for it."))
        self._test_money.set_words(
            self.tr("A test network"), self.tr("Its money is worth nothing. It is then always labelled so.")
        )
        self._own_name.set_label(self.tr("&Name"))
        self._own_name.set_why(self.tr("A network needs a name of its own, of at most 40 characters."))
        self._symbol.set_label(self.tr("S&ymbol of its coin"))
        self._symbol.set_why(self.tr("A symbol has 1 to 11 letters and digits, such as ETH."))
        self._reset.setText(self.tr("As shipped"))
        self._reset.setToolTip("" if self._reset.isEnabled() else self.tr("Nothing has been changed."))
        self._remove.setText(self.tr("Remove this network"))

    def _say_history(self) -> None:
        self._history.set_words(
            self.tr("Read history from a service"),
            self.tr(
                "Off: only the servers above are asked. A service knows payments that they cannot find, such as those "
                "that contracts make. Whoever runs it learns all your addresses here, and your IP address."
            ),
        )
        self._history_url.set_label(self.tr("&Address of the service"))
        self._history_url.set_hint(self.tr("Etherscan, Blockscout, or one that answers as they do."))
        self._history_url.line.setPlaceholderText("https://api.etherscan.io/v2/api")
        self._history_key.set_label(self.tr("Your &key for it (if it asks for one)"))
        self._history_key.set_hint(self.tr("Kept in the encrypted vault and sent to this service alone."))

    # What is kept

    def _texts(self, network: Network) -> tuple[tuple[SavedLine, str], ...]:
        return (
            (self._proxy, network.proxy),
            (self._history_url, network.history_url),
            (self._history_key, network.history_key),
            (self._explorer, network.explorer),
            (self._own_name, network.name),
            (self._symbol, network.symbol),
        )

    def _keep(self, after: Network) -> None:
        if after != self.network:
            self.saved.emit(self.network, after)

    def _on_history(self, is_on: bool) -> None:
        if is_on:
            self._refresh()
            self._history_url.line.setFocus()
            return
        for line in (self._history_url, self._history_key):
            line.start_over("")
        self._keep(replace(self.network, history_url="", history_key=""))
        self._refresh()

    def _web_address(self, text: str) -> str:
        return parse_web_address(text, self.network.allows_plain_http)

    def _web_address_or_none(self, text: str) -> str:
        return self._web_address(text).rstrip("/") if text.strip() else ""

    def _free_name(self, text: str) -> str:
        return read_network_name(text, self.network.chain_id, self._book)

    # How it is made

    def _refresh(self) -> None:
        is_own = not is_shipped(self.network)
        shows_history = self._history_switch.isChecked()
        self._history_card.setVisible(shows_history)
        for part in (self._heads[3], self._own_card, self._own_rows, self._remove):
            part.setVisible(is_own)
        self._reset.setVisible(not is_own)
        self._reset.setEnabled(not is_as_shipped(self.network))
        self._remove.setAccessibleName(self.tr("Remove {network}").format(network=network_name(self.network)))

    def _line(self, name: str, read: Callable[[str], str]) -> SavedLine:
        line = SavedLine(self._theme, f"{_NAME}.{name}", read)
        line.edited.connect(self.edited)
        return line

    def _switch_row(self, name: str) -> SettingRow:
        return SettingRow(self._theme, f"{_NAME}.{name}")

    def _add_switch(self, row: SettingRow) -> Switch:
        switch = Switch(self._theme)
        switch.setObjectName(f"{row.objectName()}.switch")
        row.add(switch, named_by_row=True)
        return switch

    def _lay_out(self) -> None:
        self._plain_switch, self._history_switch, self._test_switch = (
            self._add_switch(row) for row in (self._plain, self._history, self._test_money)
        )
        way, history, own = (RowCard(self._theme) for _ in range(3))
        way.add_row(self._padded(self._proxy))
        way.add_row(self._plain)
        history.add_row(self._history)
        self._history_card = self._padded(self._history_url, self._history_key)
        history.add_row(self._history_card)
        history.add_row(self._padded(self._explorer))
        self._own_rows = own
        own.add_row(self._test_money)
        self._own_card = self._padded(self._own_name, self._symbol)
        own.add_row(self._own_card)
        buttons = QHBoxLayout()
        buttons.addWidget(self._reset)
        buttons.addWidget(self._remove)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        parts = (self._learns, self.servers), (way,), (history,), (own,)
        for head, group in zip(self._heads, parts, strict=True):
            column.addSpacing(4)
            column.addWidget(head)
            for part in group:
                column.addWidget(part)
        column.addSpacing(8)
        column.addLayout(buttons)

    def _padded(self, *fields: SavedLine) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(10)
        for field in fields:
            column.addWidget(field)
        return box

    def _connect(self) -> None:
        self.servers.changed.connect(self._keep)
        self.servers.edited.connect(self.edited)
        self._plain_switch.clicked.connect(lambda is_on: self._keep(replace(self.network, allows_plain_http=is_on)))
        self._test_switch.clicked.connect(
            lambda is_on: self._keep(replace(self.network, kind=NetworkKind.TEST if is_on else NetworkKind.OWN))
        )
        self._history_switch.clicked.connect(self._on_history)
        self._proxy.saved.connect(lambda text: self._keep(replace(self.network, proxy=text)))
        self._history_url.saved.connect(lambda text: self._keep(replace(self.network, history_url=text)))
        self._history_key.saved.connect(lambda text: self._keep(replace(self.network, history_key=text)))
        self._explorer.saved.connect(lambda text: self._keep(replace(self.network, explorer=text)))
        self._own_name.saved.connect(lambda text: self._keep(replace(self.network, name=text)))
        self._symbol.saved.connect(lambda text: self._keep(replace(self.network, symbol=text)))
        self._reset.clicked.connect(lambda: self.reset_asked.emit(self.network))
        self._remove.clicked.connect(lambda: self.remove_asked.emit(self.network))


def read_network_name(text: str, chain_id: int, book: Book) -> str:
    """Return a name as it is kept. Raises: EmptyError, NameTakenError if it reads as that of another network."""
    name = tame(text, NAME_MOST)
    if not name or len(text.strip()) > NAME_MOST:
        raise EmptyError
    others = [one for one in book.networks if one.chain_id != chain_id]
    if any(same_name(name, one.name) or same_name(name, network_name(one)) for one in others):
        raise NameTakenError
    return name


def read_symbol(text: str) -> str:
    """Return a coin's symbol as it is kept. Raises EmptyError."""
    symbol = text.strip()
    if not symbol.isalnum() or not symbol.isascii() or len(symbol) > SYMBOL_MOST:
        raise EmptyError
    return symbol
