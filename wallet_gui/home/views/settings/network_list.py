"""The list of the networks: each with a switch, what is asked, and the way to its details."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from wallet_gui.domain.network import Network, NetworkKind
from wallet_gui.home.controllers.networks import asks_servers, is_shipped
from wallet_gui.home.views.base import View
from wallet_gui.home.views.settings import network_words
from wallet_gui.home.views.settings.rows import SettingRow, empty
from wallet_gui.home.views.wallet_words import network_name
from wallet_gui.home.wallet.state import NetworkStatus, WalletState
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.banner import Tone
from wallet_gui.ui.widgets.button import Button
from wallet_gui.ui.widgets.card import RowCard, SectionLabel
from wallet_gui.ui.widgets.pill import Pill
from wallet_gui.ui.widgets.switch import Switch
from wallet_gui.ui.words import in_a_row

_PRACTICE, _MAIN, _OWN, _TEST = "practice", "main", "own", "test"
_GROUPS = (_PRACTICE, _MAIN, _OWN, _TEST)


class NetworkRow(SettingRow):
    """One network. ``switch`` shows what holds; nothing changes before the page has said so."""

    def __init__(self, theme: Theme, network: Network) -> None:
        super().__init__(theme, f"settings.networks.{network.chain_id}", "network")
        self.network = network
        self.pill = Pill(theme, "", Tone.WARN)
        self.more = Button(theme)
        self.more.setObjectName(f"{self.objectName()}.more")
        self.switch = Switch(theme)
        self.switch.setObjectName(f"{self.objectName()}.switch")
        self.pill.setVisible(network.kind is NetworkKind.TEST)
        for control in (self.pill, self.more):
            self.add(control)
        self.add(self.switch, named_by_row=True)

    def say(self, text: str) -> None:
        """Say what is asked and how it stands."""
        name = network_name(self.network)
        self.set_words(name, text)
        self.pill.show_state(self.tr("Test money"), Tone.WARN)
        is_practice = not asks_servers(self.network)
        self.more.setText(self.tr("Start over…") if is_practice else self.tr("Details…"))
        more = self.tr("Start {network} over") if is_practice else self.tr("Details of {network}")
        self.more.setAccessibleName(more.format(network=name))
        self.also = self.tr(
            "network, chain, node, server, RPC, proxy, Tor, explorer, history service, API key, testnet"
        )


class NetworkList(View):
    """Draws the networks in groups: practice, real money, the person's own, test money."""

    switch_asked = Signal(object, bool)
    """A ``Network`` and whether it is to be on."""
    details_asked = Signal(object)
    """A ``Network``."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._state, self._entries_left = WalletState(), 0
        self._drawn: tuple[tuple[str, int], ...] = ()
        self.rows: dict[int, NetworkRow] = {}
        self._heads: dict[str, SectionLabel] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self.retranslate()

    def render_networks(self, state: WalletState, entries_left: int) -> None:
        """Draw the networks as they are now."""
        before = self._state.book.networks, self._state.networks, self._entries_left
        if before == (state.book.networks, state.networks, entries_left):
            return  # the wallet's state changes often, and mostly elsewhere
        self._state, self._entries_left = state, entries_left
        order = _in_groups(state.book.networks)
        drawn = tuple((group, one.chain_id) for group, networks in order.items() for one in networks)
        if drawn != self._drawn:
            self._drawn = drawn
            self._rebuild(order)
        self._refresh()

    def retranslate(self) -> None:
        names = {
            _PRACTICE: self.tr("For practice"),
            _MAIN: self.tr("Real money"),
            _OWN: self.tr("Added by you"),
            _TEST: self.tr("Test networks: their money is worth nothing"),
        }
        for group, head in self._heads.items():
            head.setText(names[group])
        self._refresh()

    def _rebuild(self, order: Mapping[str, list[Network]]) -> None:
        empty(self._column)
        self.rows, self._heads = {}, {}
        for group, networks in order.items():
            if not networks:
                continue
            head, card = SectionLabel(self._theme), RowCard(self._theme)
            self._heads[group] = head
            head.setContentsMargins(0, 6, 0, 0)
            self._column.addWidget(head)
            self._column.addWidget(card)
            for network in networks:
                self.rows[network.chain_id] = self._new_row(card, network)
        self.retranslate()

    def _new_row(self, card: RowCard, network: Network) -> NetworkRow:
        row = NetworkRow(self._theme, network)
        card.add_row(row)
        row.switch.clicked.connect(lambda is_on: self.switch_asked.emit(row.network, is_on))
        row.more.clicked.connect(lambda: self.details_asked.emit(row.network))
        return row

    def _refresh(self) -> None:
        statuses = {one.network.chain_id: one for one in self._state.networks}
        for network in self._state.book.networks:
            row = self.rows.get(network.chain_id)
            if row is not None:
                row.network = network
                row.switch.setChecked(network.is_on)
                row.say(self._words(network, statuses.get(network.chain_id)))
                if not asks_servers(network):
                    row.more.setEnabled(network.is_on)
                    row.more.setToolTip("" if network.is_on else self.tr("Switch the practice network on first."))

    def _words(self, network: Network, status: NetworkStatus | None) -> str:
        if not asks_servers(network):
            left = self.tr("Room for %n more payment(s).", "", self._entries_left)
            return in_a_row(self.tr("Play money inside Postern. Nothing leaves this computer."), left)
        if not network.is_on:
            return self.tr("Off. Nobody is asked.")
        return in_a_row(network_words.servers(network), network_words.status(status) if status is not None else "")


def _in_groups(networks: tuple[Network, ...]) -> dict[str, list[Network]]:
    groups: dict[str, list[Network]] = {group: [] for group in _GROUPS}
    for network in networks:
        groups[_group_of(network)].append(network)
    return groups


def _group_of(network: Network) -> str:
    if network.kind is NetworkKind.PRACTICE:
        return _PRACTICE
    if network.kind is NetworkKind.TEST:
        return _TEST
    return _MAIN if is_shipped(network) else _OWN
