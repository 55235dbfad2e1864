"""The home window over networks that a test decides about."""

from typing import Any

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.helpers.fake_chain import FakeChain
from tests.helpers.home_session import ADDRESS, HomeSession
from tests.helpers.home_view import HomeView
from wallet_gui.domain.look import Look
from wallet_gui.domain.network import Network
from wallet_gui.domain.payment import Direction, Payment, PaymentState
from wallet_gui.home.wallet.book_edits import with_network_on
from wallet_gui.home.wallet.state import LinkState
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.widgets.toast import Toast

ETHEREUM = 1
FRIEND = "0x8617E340B3D01FA5F11F306F4090FD50E238070D"


class WalletView(HomeView):
    """A home window whose networks answer from ``chains``; nothing is asked before ``start``."""

    def __init__(self, qtbot: QtBot, app: QApplication, session: HomeSession, look: Look | None = None) -> None:
        self.chains: dict[int, FakeChain] = {}
        super().__init__(qtbot, app, session, look, self._open)

    def chain(self, chain_id: int) -> FakeChain:
        """Return a network as the test may change it; it need not be open yet."""
        network = self.controllers.wallet.state.book.network(chain_id)
        assert network is not None
        return self.chains.setdefault(chain_id, FakeChain(network))

    def start(self, *chain_ids: int) -> None:
        """Switch these networks on, begin, and wait until all have been read."""
        wallet = self.controllers.wallet
        for chain_id in chain_ids:
            wallet.edit(lambda body, chain_id=chain_id: with_network_on(body, chain_id, is_on=True))  # type: ignore[misc]
        self.controllers.cache.open("")
        wallet.start()
        self.qtbot.waitUntil(self.is_settled)

    def save_all(self) -> None:
        """Let the keeper write until the vault holds what is shown."""
        while self.session.view() != self.controllers.session.body:
            self.saves()

    def is_settled(self) -> bool:
        """Say whether every network has been read to the end, well or badly."""
        state = self.controllers.wallet.state
        return not state.is_refreshing and all(
            one.state in {LinkState.GOOD, LinkState.FAILED} and one.scan is None for one in state.networks
        )

    def toast_says(self) -> str:
        """Return what the toast shows; empty without one."""
        toast = self.child(Toast, "toast")
        return " ".join(label.text() for label in toast.findChildren(Para)) if toast.isVisible() else ""

    def _open(self, network: Network) -> FakeChain:
        chain = self.chains.setdefault(network.chain_id, FakeChain(network))
        chain.network = network
        return chain


def payment(number: int, **changes: Any) -> Payment:
    """Return one that came in, in the block of its number."""
    plain: dict[str, Any] = {
        "chain_id": ETHEREUM,
        "txid": f"0x{number:064x}",
        "index": -1,
        "account": ADDRESS,
        "direction": Direction.IN,
        "other": FRIEND,
        "contract": "",
        "symbol": "ETH",
        "decimals": 18,
        "units": 10**18,
        "state": PaymentState.MINED,
        "time": 1_700_000_000 + number,
        "block": number,
        "block_hash": f"a{number}",
    }
    return Payment(**(plain | changes))
