"""Settings › Networks: which are asked, and how."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from wallet_gui.domain.errors import WalletError
from wallet_gui.domain.network import Network
from wallet_gui.home.account import Snapshot
from wallet_gui.home.controllers.all import Controllers
from wallet_gui.home.controllers.networks import asks_servers, host_of
from wallet_gui.home.views.settings import network_words
from wallet_gui.home.views.settings.asking import AskDialog
from wallet_gui.home.views.settings.network_add import AddNetwork
from wallet_gui.home.views.settings.network_editor import NetworkEditor
from wallet_gui.home.views.settings.network_list import NetworkList
from wallet_gui.home.views.settings.rows import CategoryPage, Found, SettingRow
from wallet_gui.home.views.wallet_words import network_name
from wallet_gui.home.wallet.state import WalletState
from wallet_gui.ui.messages import message_for
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import Button

_UP = "settings.networks.up"
_ADDING = "add"


class NetworksPage(CategoryPage):
    """The list, one network with everything about it, or the form of a new one."""

    def __init__(self, theme: Theme, controllers: Controllers) -> None:
        super().__init__(theme, "networks")
        self._networks, self._wallet = controllers.networks, controllers.wallet
        self._state = WalletState()
        self._waiting_form: Mapping[str, str] = {}
        self.list = NetworkList(theme)
        self.editor, self.adding = NetworkEditor(theme, self._networks), AddNetwork(theme, self._networks)
        self._back, self.add = Button(theme, icon="back"), Button(theme, icon="add")
        self._back.setObjectName("settings.networks.back")
        self.add.setObjectName("settings.networks.add_network")
        for button in (self._back, self.add):
            self.head_actions.addWidget(button)
        for part in (self.list, self.editor, self.adding):
            self.column.addWidget(part)
        self.subtitle.show()
        self._up: QWidget = self.list
        self._connect()
        self._show(self.list)

    # What the window asks

    def render_state(self, _snapshot: Snapshot, _now_s: int) -> None:
        self._render_list()

    def render_wallet(self, state: WalletState) -> None:
        self._state = state
        self.adding.render_book(state.book)
        self._render_list()
        network = state.book.network(self.editor.network.chain_id)
        if self._up is self.editor and network is None:
            self._show(self.list)
        elif self._up is self.editor and network is not None:
            self.editor.show_network(network, state.book)
        if self._waiting_form and state.book.networks:
            form, self._waiting_form = self._waiting_form, {}
            self._come_back(form)

    def unsaved(self) -> dict[str, str]:
        if self._up is self.editor:
            return self.editor.unsaved()
        return self.adding.unsaved() if self._up is self.adding else {}

    def kept(self) -> dict[str, str]:
        if self._up is self.editor:
            return {_UP: str(self.editor.network.chain_id)}
        return {_UP: _ADDING} if self._up is self.adding else {}

    def restore(self, form: Mapping[str, str]) -> None:
        if self._state.book.networks:
            self._come_back(form)
        else:
            self._waiting_form = form  # until it is known which networks there are

    def search(self, wanted: str) -> list[Found]:
        return [Found(self, row) for row in self.list.rows.values() if row.matches(wanted)]

    def show_found(self, row: SettingRow) -> None:
        self._show(self.list)
        super().show_found(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._up is not self.list:
            self._go_back()
            return
        super().keyPressEvent(event)

    def retranslate(self) -> None:
        self._back.setText(self.tr("All networks"))
        self.add.setText(self.tr("Add network…"))
        self._say_heading()

    # What the person does

    def _on_switch(self, network: Network, is_on: bool) -> None:
        if is_on and asks_servers(network) and not self._asks_anybody():
            self.list.rows[network.chain_id].switch.setChecked(False)
            self._ask_first(network)
            return
        self._networks.switch(network.chain_id, is_on=is_on)
        if not is_on and any(payment.chain_id == network.chain_id for payment in self._state.pending):
            text = self.tr("A payment on {network} is under way. Nobody looks what becomes of it while it is off.")
            undo = partial(self._networks.switch, network.chain_id, is_on=True)
            self.said_with_undo.emit(text.format(network=network_name(network)), undo)

    def _asks_anybody(self) -> bool:
        return any(asks_servers(one) for one in self._state.book.switched_on)

    def _ask_first(self, network: Network) -> None:
        """Before anybody outside hears of this person for the first time, say who it is and what they learn."""
        name = network_name(network)
        title = self.tr("Switch {network} on?").format(network=name)
        text = self.tr(
            "The server {host} then learns your addresses and your computer's IP address. Postern asks nobody else, "
            "but for the other servers of this network when it does not answer."
        )
        dialog = AskDialog(self.theme, "settings.networks.first", self)
        dialog.accepted.connect(lambda: self._networks.switch(network.chain_id, is_on=True))
        host = host_of(network.rpc[0]) if network.rpc else "—"
        dialog.ask(title, text.format(host=host), self.tr("Switch on"))

    def _on_details(self, network: Network) -> None:
        if asks_servers(network):
            self._open(network)
        else:
            self._ask_start_over()

    def _ask_start_over(self) -> None:
        dialog = AskDialog(self.theme, "settings.networks.start_over", self)
        dialog.accepted.connect(lambda: self._wallet.start_over_practice(self._on_started_over, self._on_failed))
        dialog.ask(
            self.tr("Start the practice network over?"),
            self.tr(
                "All play money and every payment on the practice network go. Nothing else changes. This cannot be "
                "taken back."
            ),
            self.tr("Start over"),
            loses=True,
        )

    def _on_started_over(self) -> None:
        self._render_list()
        self.said.emit(self.tr("The practice network is new again."))

    def _on_failed(self, error: WalletError) -> None:
        self.said.emit(message_for(error).text)

    def _on_saved(self, before: Network, after: Network) -> None:
        self._networks.save(after)
        self.said_with_undo.emit(self.tr("Saved."), lambda: self._networks.save(before))

    def _on_reset(self, network: Network) -> None:
        self._networks.reset(network)
        self._reopen()
        text = self.tr("{network} is as it was shipped.").format(network=network_name(network))
        self.said_with_undo.emit(text, lambda: self._networks.save(network))

    def _on_remove(self, network: Network) -> None:
        self._networks.remove(network)
        text = self.tr("{network} is off the list. What you own there stays there.")
        self.said_with_undo.emit(text.format(network=network_name(network)), lambda: self._networks.save(network))

    def _on_added(self, network: Network) -> None:
        self._networks.save(network)
        self.adding.start()
        self._show(self.list)
        self.said.emit(self.tr("{network} is switched on.").format(network=network_name(network)))
        self._lead_to(network.chain_id)

    # What is shown

    def _render_list(self) -> None:
        self.list.render_networks(self._state, self._networks.practice_entries_left)

    def _open(self, network: Network) -> None:
        self.editor.show_network(network, self._state.book)
        self._show(self.editor)
        self.take_focus()

    def _reopen(self) -> None:
        """Show what is kept in the place of what was being typed."""
        kept = self._state.book.network(self.editor.network.chain_id)
        self.editor.close_network()
        if kept is not None:
            self.editor.show_network(kept, self._state.book)

    def _on_add(self) -> None:
        self._show(self.adding)
        self.adding.address.setFocus()

    def _go_back(self) -> None:
        before, chain_id = self._up, self.editor.network.chain_id
        self._show(self.list)
        if before is self.editor:
            self.editor.close_network()
            self._lead_to(chain_id)
        else:
            self.adding.start()
            self.add.setFocus()

    def _lead_to(self, chain_id: int) -> None:
        row = self.list.rows.get(chain_id)
        if row is not None:
            self.reveal(row)
            row.more.setFocus()

    def _come_back(self, form: Mapping[str, str]) -> None:
        up = form.get(_UP, "")
        if up == _ADDING:
            self.adding.restore(form)
            self._show(self.adding)
        elif (network := self._state.book.network(int(up) if up.isdecimal() else 0)) is not None:
            self.editor.show_network(network, self._state.book)
            self.editor.restore(form)
            self._show(self.editor)

    def _show(self, part: QWidget) -> None:
        self._up = part
        for one in (self.list, self.editor, self.adding):
            one.setVisible(one is part)
        self._back.setVisible(part is not self.list)
        self.add.setVisible(part is self.list)
        if part is not self.editor:
            self.editor.servers.stop()
        if part is not self.adding:
            self.adding.stop()
        self.scroll_to(0)
        self._say_heading()
        self.edited.emit()

    def _say_heading(self) -> None:
        if self._up is self.editor:
            network = self.editor.network
            self.heading.setText(network_name(network))
            self.subtitle.setText(self.tr("Network number {number}").format(number=network.chain_id))
        elif self._up is self.adding:
            self.heading.setText(self.tr("Add a network"))
            self.subtitle.setText(self.tr("Any network of the Ethereum kind, by the address of one of its servers."))
        else:
            self.heading.setText(self.tr("Networks"))
            self.subtitle.setText(network_words.what_servers_learn())

    def _connect(self) -> None:
        self.list.switch_asked.connect(self._on_switch)
        self.list.details_asked.connect(self._on_details)
        self.editor.saved.connect(self._on_saved)
        self.editor.reset_asked.connect(self._on_reset)
        self.editor.remove_asked.connect(self._on_remove)
        self.adding.added.connect(self._on_added)
        self.adding.show_asked.connect(self._open)
        for part in (self.editor, self.adding):
            part.edited.connect(self.edited)
        self.add.clicked.connect(self._on_add)
        self._back.clicked.connect(self._go_back)
        self.retranslate()
