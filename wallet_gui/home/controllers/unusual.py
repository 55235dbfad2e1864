"""Notices when an address of the person's has sent what was not started here."""

from typing import Final

from PySide6.QtCore import QObject, Signal

from wallet_gui.cache.counts import Counts
from wallet_gui.domain.network import NetworkKind
from wallet_gui.domain.ports import Chain, Clock
from wallet_gui.home.controllers.cache import CacheController
from wallet_gui.home.controllers.wallet import WalletController
from wallet_gui.home.wallet.book import Book
from wallet_gui.home.wallet.state import LinkState, WalletState
from wallet_gui.home.wallet.unusual import CountKey, Foreign, accounted, foreign, kept_of

_AGAIN_S: Final = 600.0
"""From one question about an address to the next."""


class UnusualController(QObject):
    """What an address had sent when it was seen first counts as the person's own, wherever it was started.

    The counts are in the cache: they last over locks, and as long as it does.
    """

    changed = Signal(object)
    """A tuple of ``Foreign``."""

    def __init__(self, wallet: WalletController, cache: CacheController, clock: Clock) -> None:
        super().__init__()
        self._wallet, self._cache, self._clock = wallet, cache, clock
        self._known: dict[CountKey, int] = {}
        self._told: dict[CountKey, int] = {}
        self._asked_at: dict[int, float] = {}
        self._is_stopped = False
        self.found: tuple[Foreign, ...] = ()
        cache.opened.connect(self._on_cache)
        wallet.changed.connect(self._on_wallet)
        wallet.refresh_asked.connect(self.look)

    def was_me(self) -> None:
        """The person knows of all that was found."""
        self._know({(one.network.chain_id, one.address.address): self._told_of(one) for one in self.found})
        self._publish()

    def look(self) -> None:
        """Ask now, however short ago that was; the person wants to know."""
        self._asked_at.clear()
        self._on_wallet(self._wallet.state)

    def stop(self) -> None:
        """The session ends: ask nothing more."""
        self._is_stopped = True

    def _told_of(self, one: Foreign) -> int:
        return self._told[one.network.chain_id, one.address.address]

    def _on_cache(self) -> None:
        if self._cache.cache is not None:
            self._known = Counts(self._cache.cache).known() | self._known
        self._on_wallet(self._wallet.state)

    def _on_wallet(self, state: WalletState) -> None:
        if self._is_stopped or not self._cache.is_ready:
            return
        self._account_for(state.book)
        now = self._clock.boot_s()
        for status in state.networks:
            chain_id = status.network.chain_id
            is_due = now - self._asked_at.get(chain_id, -_AGAIN_S) >= _AGAIN_S
            if status.state is LinkState.GOOD and status.network.kind is not NetworkKind.PRACTICE and is_due:
                self._asked_at[chain_id] = now
                self._ask(chain_id, [one.address for one in state.book.addresses if one.can_pay])
        self._publish()

    def _ask(self, chain_id: int, addresses: list[str]) -> None:
        def count(chain: Chain) -> dict[CountKey, int]:
            return {(chain_id, address): chain.mined_nonce(address) for address in addresses}

        self._wallet.run(chain_id, count, self._on_told, lambda _: self._asked_at.pop(chain_id, None))

    def _on_told(self, told: dict[CountKey, int]) -> None:
        if not self._is_stopped:
            self._told |= told
            self._know({key: count for key, count in told.items() if key not in self._known})
            self._publish()

    def _account_for(self, book: Book) -> None:
        """Count what was sent from here, as soon as it is in a block."""
        news = {key: accounted(count, kept_of(book, key)) for key, count in self._known.items()}
        self._know({key: count for key, count in news.items() if count != self._known[key]})

    def _know(self, counts: dict[CountKey, int]) -> None:
        if counts:
            self._known |= counts
            self._cache.on_disk(lambda cache: Counts(cache).put(counts))

    def _publish(self) -> None:
        found = foreign(self._wallet.state.book, self._known, self._told)
        if found != self.found:
            self.found = found
            self.changed.emit(found)
