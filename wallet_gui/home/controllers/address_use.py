"""Which of many addresses are in use: one owns something, or has paid, on a network that is on."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from wallet_gui.domain.errors import WalletError
from wallet_gui.domain.network import Network
from wallet_gui.domain.ports import Chain
from wallet_gui.home.controllers.waiting import Waiting
from wallet_gui.home.controllers.wallet import WalletController

_AT_ONCE: Final = 4
"""Addresses whose payments are asked for in one go; between two of them the person can stop it."""


@dataclass(frozen=True, slots=True)
class Use:
    """What one network knows of one address."""

    network: Network
    units: int
    """Of the network's own coin."""
    payments: int
    """How many it has made."""


@dataclass(frozen=True, slots=True)
class UseState:
    """How far the search is."""

    total: int = 0
    done: int = 0
    """Of ``total`` steps."""
    uses: tuple[tuple[str, Use], ...] = ()
    """Address and what is known of it, for those in use."""
    silent: tuple[Network, ...] = ()
    """Networks that gave no answer."""

    @property
    def is_over(self) -> bool:
        """Whether everybody was asked."""
        return self.done >= self.total

    def of(self, address: str) -> tuple[Use, ...]:
        """Return what is known of an address."""
        return tuple(use for used, use in self.uses if used == address)


class UseSearch(Waiting):
    """Asks one network after the other about all addresses; ``changed`` gets every new state, in the GUI thread.

    Each network has one question under way at a time, so that the reading of balances goes on beside it.
    """

    def __init__(
        self, wallet: WalletController, addresses: Sequence[str], changed: Callable[[UseState], object]
    ) -> None:
        super().__init__()
        self._wallet, self._addresses, self._changed = wallet, tuple(addresses), changed
        self.state = UseState()

    def start(self, networks: Sequence[Network]) -> None:
        """Ask these networks, which are on."""
        self.state = UseState(total=len(networks) * len(self._addresses))
        self._changed(self.state)
        for network in networks:
            self._ask(network, 0)

    def _ask(self, network: Network, place: int) -> None:
        group = self._addresses[place : place + _AT_ONCE]
        if not group:
            return

        def take(found: list[tuple[str, Use]]) -> None:
            uses = (*self.state.uses, *found)
            self._publish(replace(self.state, uses=uses, done=self.state.done + len(group)))
            self._ask(network, place + len(group))

        def give_up(_: WalletError) -> None:
            left = len(self._addresses) - place
            self._publish(replace(self.state, silent=(*self.state.silent, network), done=self.state.done + left))

        self._wallet.run(
            network.chain_id,
            lambda chain: _uses(chain, network, group),
            self.unless_cancelled(take),
            self.unless_cancelled(give_up),
        )

    def _publish(self, state: UseState) -> None:
        self.state = state
        self._changed(state)


def _uses(chain: Chain, network: Network, addresses: Sequence[str]) -> list[tuple[str, Use]]:
    native = chain.balances(addresses, ()).native
    found = [(one, Use(network, native.get(one, 0), chain.mined_nonce(one))) for one in addresses]
    return [(one, use) for one, use in found if use.units or use.payments]
