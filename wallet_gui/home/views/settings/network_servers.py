"""The servers of one network, in the order in which they are asked."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from wallet_gui.chains.web_address import parse_web_address
from wallet_gui.domain.errors import InputError, RpcAddressError
from wallet_gui.domain.network import Network, NetworkKind
from wallet_gui.home.controllers.networks import (
    NetworksController,
    host_of,
    with_server,
    with_server_moved,
    without_server,
)
from wallet_gui.home.controllers.waiting import Waiting
from wallet_gui.home.views.base import View
from wallet_gui.home.views.settings import network_words
from wallet_gui.home.views.settings.rows import empty
from wallet_gui.home.wallet.book import Book
from wallet_gui.ui.announce import announce
from wallet_gui.ui.messages import message_for
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import Button, IconButton
from wallet_gui.ui.widgets.card import Card, RowCard
from wallet_gui.ui.widgets.field import Field
from wallet_gui.ui.widgets.para import Para

if TYPE_CHECKING:
    from wallet_gui.chains.connect import ProbeResult

SERVER = "settings.networks.server"
_EARLIER, _LATER = -1, 1


class ServerRow(View):
    """One address. While it is asked, its first button stops that."""

    test_asked = Signal()
    moved = Signal(int)
    removed = Signal()

    def __init__(self, theme: Theme, place: int, address: str) -> None:
        super().__init__()
        self.address = address
        name = f"{SERVER}.{place}"
        self.setObjectName(name)
        self._title = Para(theme, address, "body")
        self.result = Para(theme, "", "caption", "text.secondary")
        self.result.setObjectName(f"{name}.result")
        self.result.hide()
        self.test = Button(theme)
        self.up, self.down, self.remove = (IconButton(theme, icon, size=16) for icon in ("up", "down", "dismiss"))
        for button, part in ((self.test, "test"), (self.up, "up"), (self.down, "down"), (self.remove, "remove")):
            button.setObjectName(f"{name}.{part}")
        self.test.clicked.connect(self.test_asked)
        self.up.clicked.connect(lambda: self.moved.emit(_EARLIER))
        self.down.clicked.connect(lambda: self.moved.emit(_LATER))
        self.remove.clicked.connect(self.removed)
        self._is_busy, self.color = False, ""
        self._lay_out()
        self.retranslate()

    def set_busy(self, *, is_busy: bool) -> None:
        """Offer to ask, or to stop asking."""
        self._is_busy = is_busy
        self.retranslate()

    def show_result(self, text: str, color: str = "text.secondary") -> None:
        """Say what asking has shown."""
        self.color = color
        self.result.set_color(color)
        self.result.setText(text)
        self.result.setVisible(bool(text))

    def retranslate(self) -> None:
        host = host_of(self.address)
        self.test.setText(self.tr("Cancel") if self._is_busy else self.tr("Test"))
        test = self.tr("Stop asking {host}") if self._is_busy else self.tr("Test {host}")
        self.test.setAccessibleName(test.format(host=host))
        self.up.set_name(self.tr("Ask {host} earlier").format(host=host))
        self.down.set_name(self.tr("Ask {host} later").format(host=host))
        self.remove.set_name(self.tr("Remove {host}").format(host=host))

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._title)
        words.addWidget(self.result)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 8, 8)
        row.setSpacing(4)
        row.addLayout(words, 1)
        for button in (self.test, self.up, self.down, self.remove):
            row.addWidget(button)


class ServersCard(View):
    """Tests, orders, adds and removes addresses; ``changed`` carries the network as it shall be."""

    changed = Signal(object)
    edited = Signal()

    def __init__(self, theme: Theme, networks: NetworksController) -> None:
        super().__init__()
        self._theme, self._networks = theme, networks
        self._network, self._book = Network(0, "", "", NetworkKind.OWN), Book()
        self._drawn: tuple[str, ...] = ()
        self._waiting: dict[str, Waiting] = {}
        self.rows: list[ServerRow] = []
        self.line = QLineEdit()
        self.line.setObjectName(f"{SERVER}.new")
        self.field = Field(theme, self.line)
        self._add = Button(theme, icon="add")
        self._add.setObjectName(f"{SERVER}.add")
        self._add.clicked.connect(self._on_add)
        self.line.returnPressed.connect(self._on_add)
        self.line.textEdited.connect(lambda _: self.field.clear())
        self.line.textChanged.connect(lambda _: self.edited.emit())
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._lay_out()
        self.retranslate()

    def show_network(self, network: Network, book: Book) -> None:
        """Draw the addresses of a network; what tests have shown stays while the addresses do."""
        if network.chain_id != self._network.chain_id:
            self.stop()
            self._drawn = ()
            self.line.setText("")
            self.field.clear()
        self._network, self._book = network, book
        if network.rpc != self._drawn:
            self._drawn = network.rpc
            self._rebuild()
        self._refresh()

    def stop(self) -> None:
        """Wait for no server any more."""
        for waiting in self._waiting.values():
            waiting.cancel()
        self._waiting.clear()

    def unsaved(self) -> dict[str, str]:
        """Return the address that is being typed."""
        return {self.line.objectName(): self.line.text()} if self.line.text() else {}

    def restore(self, form: Mapping[str, str]) -> None:
        """Put back what was being typed before a lock."""
        self.line.setText(form.get(self.line.objectName(), ""))

    def retranslate(self) -> None:
        self.field.set_label(self.tr("Add a ser&ver"))
        self.field.set_hint(self.tr("Starts with https://. It is asked when all above it do not answer."))
        self._add.setText(self.tr("Add"))
        self._refresh()

    def _rebuild(self) -> None:
        results = {row.address: (row.result.text(), row.color) for row in self.rows}
        empty(self._list)
        self.rows = []
        card = RowCard(self._theme)
        self._list.addWidget(card)
        for place, address in enumerate(self._network.rpc):
            row = self._new_row(place, address)
            card.add_row(row)
            self.rows.append(row)
            text, color = results.get(address, ("", ""))
            row.show_result(text, color or "text.secondary")

    def _new_row(self, place: int, address: str) -> ServerRow:
        row = ServerRow(self._theme, place, address)
        row.test_asked.connect(lambda: self._on_test(address))
        row.moved.connect(lambda step: self._on_moved(place, step))
        row.removed.connect(lambda: self._on_removed(place))
        return row

    def _refresh(self) -> None:
        last = len(self.rows) - 1
        for place, row in enumerate(self.rows):
            row.set_busy(is_busy=row.address in self._waiting)
            row.up.setEnabled(place > 0)
            row.down.setEnabled(place < last)
            row.remove.setEnabled(last > 0)
            if not last:
                row.remove.setToolTip(self.tr("A network needs at least one server."))
            if not self._may_ask(row.address):
                row.show_result(self.tr("Not asked: the way to it is not encrypted."), "warning.text")

    def _may_ask(self, address: str) -> bool:
        try:
            parse_web_address(address, self._network.allows_plain_http)
        except RpcAddressError:
            return False
        return True

    def _on_moved(self, place: int, step: int) -> None:
        self.changed.emit(with_server_moved(self._network, place, step))
        row = self.rows[place + step]
        button = row.up if step == _EARLIER else row.down
        (button if button.isEnabled() else row.test).setFocus()

    def _on_removed(self, place: int) -> None:
        self.changed.emit(without_server(self._network, place))
        row = self.rows[min(place, len(self.rows) - 1)]
        (row.remove if row.remove.isEnabled() else row.test).setFocus()

    def _on_add(self) -> None:
        if not self.line.text().strip():
            self.line.setFocus()
            return
        try:
            network = with_server(self._network, self.line.text())
        except InputError as error:
            self.field.show_error(message_for(error).text)
            return
        if network == self._network:
            self.field.show_error(self.tr("This server is on the list already."))
            return
        self.line.setText("")
        self.changed.emit(network)

    # Asking

    def _on_test(self, address: str) -> None:
        waiting = self._waiting.pop(address, None)
        if waiting is not None:
            waiting.cancel()
            self._show(address, "")
            return
        network, book = self._network, self._book

        def answered(result: "ProbeResult") -> None:
            is_right, text = network_words.answer(result, network, book)
            self._end(address, text, "success.text" if is_right else "danger.text")

        self._waiting[address] = self._networks.ask_server(
            address, network, answered, lambda error: self._end(address, network_words.why_not(error), "danger.text")
        )
        self._show(address, self.tr("Being asked…"))

    def _end(self, address: str, text: str, color: str) -> None:
        self._waiting.pop(address, None)
        self._show(address, text, color)

    def _show(self, address: str, text: str, color: str = "text.secondary") -> None:
        row = next((row for row in self.rows if row.address == address), None)
        if row is not None:
            row.show_result(text, color)
            row.set_busy(is_busy=address in self._waiting)
            announce(row.test, text)

    def _lay_out(self) -> None:
        beside(self.field, self._add)
        card = Card(self._theme, padding=14)
        card.body.addWidget(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._list)
        column.addWidget(card)


def beside(field: Field, button: QWidget) -> None:
    """Put a button beside the editor of a field."""
    column = field.layout()
    assert isinstance(column, QVBoxLayout)
    place = column.indexOf(field.editor)
    row = QHBoxLayout()
    row.setSpacing(8)
    column.insertLayout(place, row)
    row.addWidget(field.editor, 1)
    row.addWidget(button)
