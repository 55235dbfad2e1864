"""This computer's connection: what to say of it before a payment, and the keeper's word when it becomes another one."""

from PySide6.QtCore import QObject, Signal

from wallet_gui.channel.messages import DesktopEvent
from wallet_gui.domain.connection import Caution, Connection, Medium, caution_for, is_another
from wallet_gui.domain.policy import LockOn
from wallet_gui.domain.session import LockReason
from wallet_gui.home.choices import read_choices
from wallet_gui.home.controllers.desktop import DesktopController
from wallet_gui.home.controllers.link import KeeperLink
from wallet_gui.home.controllers.session import SessionController
from wallet_gui.home.controllers.wallet import WalletController
from wallet_gui.home.wallet.outside import asks_in_the_clear, outside
from wallet_gui.system.network.port import NetworkWatch


class ConnectionController(QObject):
    """Only ever tells: nothing waits for it, and nothing is forbidden by it."""

    changed = Signal()
    """``connection``, ``caution`` or ``in_the_clear`` is another one."""

    def __init__(
        self, link: KeeperLink, session: SessionController, desktop: DesktopController, wallet: WalletController
    ) -> None:
        super().__init__()
        self._link, self._session, self._desktop, self._wallet = link, session, desktop, wallet
        self._watch: NetworkWatch | None = None
        self._had_vpn = False
        self._dismissed: set[tuple[Caution, tuple[Medium, str]]] = set()
        self.connection = Connection()
        self._published: object = None
        session.changed.connect(lambda _: self._publish())
        wallet.changed.connect(lambda _: self._publish())

    @property
    def caution(self) -> Caution | None:
        """What is to be said now; None if there is nothing, or the person has seen it or does not want to hear it."""
        found = caution_for(self.connection, had_vpn=self._had_vpn)
        if found is None or not read_choices(self._session.body).network:
            return None
        if found is Caution.NO_NETWORK and not outside(self._wallet.state.book):
            return None  # nothing that is on needs one
        return None if (found, self.connection.place) in self._dismissed else found

    @property
    def in_the_clear(self) -> bool:
        """Whether some network that is on is asked without encryption."""
        return any(asks_in_the_clear(network) for network in outside(self._wallet.state.book))

    @property
    def network_name(self) -> str:
        """What this computer's network is called, for the account's own log; empty if nobody says."""
        return self.connection.name if self.connection.is_up else ""

    def listen(self, watch: NetworkWatch) -> None:
        """Begin."""
        self._watch = watch
        watch.changed.connect(self._on_changed)
        watch.start()

    def dismiss(self) -> None:
        """The person has read it: not again on this network in this session."""
        found = self.caution
        if found is None:
            return
        if found is Caution.VPN_DOWN:
            self._had_vpn = False  # should it come up and go down again, that is news
        else:
            self._dismissed.add((found, self.connection.place))
        self._publish()

    def stop(self) -> None:
        """Listen no more: the session ends."""
        if self._watch is not None:
            self._watch.stop()

    def _on_changed(self, now: Connection) -> None:
        before, self.connection = self.connection, now
        self._had_vpn = self._had_vpn or now.has_vpn
        if now.is_told:
            self._desktop.also_hears(LockOn.NETWORK)
        if is_another(before, now):
            self._link.send(DesktopEvent(LockReason.NETWORK))
        self._publish()

    def _publish(self) -> None:
        now = (self.caution, self.connection, self.in_the_clear)
        if now != self._published:
            self._published = now
            self.changed.emit()
