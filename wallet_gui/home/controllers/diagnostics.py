"""The home's part of a diagnostics text, and the way to the keeper's."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from wallet_gui.channel.messages import AskDiagnostics, DiagnosticsAre
from wallet_gui.domain.diagnostics import Told
from wallet_gui.domain.policy import LockOn
from wallet_gui.home.controllers.desktop import DesktopController
from wallet_gui.home.controllers.link import KeeperLink
from wallet_gui.home.controllers.session import SessionController
from wallet_gui.home.controllers.wallet import WalletController


class DiagnosticsController(QObject):
    """Counts and kinds: nothing that would tell one person from another."""

    came = Signal(object)
    """``DiagnosticsAre``: the keeper's answer."""

    def __init__(
        self, link: KeeperLink, session: SessionController, wallet: WalletController, desktop: DesktopController
    ) -> None:
        super().__init__()
        self._link, self._session, self._wallet, self._desktop = link, session, wallet, desktop
        link.on(DiagnosticsAre, self.came.emit)

    def ask(self) -> None:
        """Ask the keeper."""
        self._link.send(AskDiagnostics())

    def told(self) -> tuple[Told, ...]:
        """Return what home knows."""
        policy, state = self._session.snapshot.policy, self._wallet.state
        hears = self._desktop.hears
        return (
            Told("process", "home"),
            Told("desktop events heard", "not known yet" if hears is None else _words(hears)),
            Told("locks when", _words(policy.lock_on)),
            Told("locks after", f"{policy.idle_s} s" if policy.idle_s else "never"),
            Told("networks on", str(len(state.networks))),
            Told("addresses", str(len(state.book.addresses))),
            Told("contacts", str(len(state.book.contacts))),
            Told("payments under way", str(len(state.pending))),
        )


def _words(kinds: Iterable[LockOn]) -> str:
    return ", ".join(sorted(kind.value for kind in kinds)) or "nothing"
