"""The button in the status bar that says how it stands with the networks."""

from dataclasses import dataclass

from PySide6.QtCore import QLocale, QSize
from PySide6.QtWidgets import QSizePolicy

from wallet_gui.domain.errors import NoAnswerError, WrongChainError
from wallet_gui.home.views.status_button import StatusButton
from wallet_gui.home.views.wallet_words import network_name
from wallet_gui.home.wallet.state import LinkState, NetworkStatus, WalletState
from wallet_gui.ui.announce import announce
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.words import clock_time


@dataclass(frozen=True, slots=True)
class _Look:
    """What the button shows."""

    text: str
    icon: str = "network"
    ink: str = "text.secondary"
    is_trouble: bool = False


class ChainState(StatusButton):
    """Shows "Practice network · block 123", or what is wrong; a click leads to the networks."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "status.chain", "network")
        self._state = WalletState()
        self._look = _Look("")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def render_wallet(self, state: WalletState) -> None:
        """Show another state."""
        self._state = state
        self.retranslate()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(40), self.sizeHint().height())

    def retranslate(self) -> None:
        before, self._look = self._look, self._judge()
        self.show_line(self._look.text, self._look.icon, self._look.ink)
        self.setToolTip(self._details())
        self.setAccessibleDescription(self.tr("Opens the settings of the networks."))
        if self._look.is_trouble and not before.is_trouble:
            announce(self, self._look.text)

    def _judge(self) -> _Look:
        networks = self._state.networks
        if not networks:
            is_off = not self._state.book.switched_on
            return _Look(self.tr("No network is switched on") if is_off else self.tr("Asking the networks…"))
        failed = [one for one in networks if one.error is not None]  # also while it is asked again
        is_silent = all(isinstance(one.error, NoAnswerError) for one in failed)
        if failed and is_silent and len(failed) == sum(bool(one.network.rpc) for one in networks):
            return self._offline(failed)
        if failed:
            return _Look(self._trouble(failed), "warning", "warning.text", is_trouble=True)
        return _Look(self._in_order(networks))

    def _trouble(self, failed: list[NetworkStatus]) -> str:
        if len(failed) > 1:
            return self.tr("%n network(s) do not answer", "", len(failed))
        return self._failure(failed[0])

    def _failure(self, one: NetworkStatus) -> str:
        name = network_name(one.network)
        if isinstance(one.error, NoAnswerError):
            return self.tr("{network} does not answer").format(network=name)
        if isinstance(one.error, WrongChainError):
            return self.tr("{network}: another network answers").format(network=name)
        return self.tr("{network} gives no useful answer").format(network=name)

    def _offline(self, failed: list[NetworkStatus]) -> _Look:
        at = max(one.at for one in failed)
        text = self.tr("Offline")
        if at:
            text = self.tr("Offline — showing what was known at {time}").format(time=clock_time(at))
        return _Look(text, "offline", "warning.text", is_trouble=True)

    def _in_order(self, networks: tuple[NetworkStatus, ...]) -> str:
        good = [one for one in networks if one.state is LinkState.GOOD]
        if len(networks) > 1 and len(good) == len(networks):
            return self.tr("%n network(s), up to date", "", len(networks))
        if len(networks) > 1:
            return self.tr("Asking the networks…")
        (only,) = networks
        name = network_name(only.network)
        if not only.block:
            return self.tr("{network} · not asked yet").format(network=name)
        return self.tr("{network} · block {block}").format(network=name, block=QLocale().toString(only.block))

    def _details(self) -> str:
        return "\n".join(self._detail(one) for one in self._state.networks)

    def _detail(self, one: NetworkStatus) -> str:
        name = network_name(one.network)
        if one.error is not None:
            text = self._failure(one)
            since = self.tr("as of {time}")
            return f"{text} · {since.format(time=clock_time(one.at))}" if one.at else text
        if not one.block:
            return name
        block = self.tr("{network} · block {block}").format(network=name, block=QLocale().toString(one.block))
        return f"{block} · {clock_time(one.at)}" if one.at else block
