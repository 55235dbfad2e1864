"""The wallet: what the vault and the networks say about money, as one state for the pages."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from wallet_gui.cache.history import History
from wallet_gui.domain.network import PRACTICE_CHAIN_ID, Network
from wallet_gui.domain.ports import Chain, Clock
from wallet_gui.home.controllers.cache import CacheController
from wallet_gui.home.controllers.jobs import Failed, Jobs
from wallet_gui.home.controllers.outbox import OutboxController
from wallet_gui.home.controllers.practice import PracticeController
from wallet_gui.home.controllers.reading import Means, NetworkReader, Subject
from wallet_gui.home.controllers.session import Change, SessionController
from wallet_gui.home.wallet.assets import (
    BalanceTable,
    all_tokens,
    asset_rows,
    has_arrived,
    must_keep,
    table_of,
    told_balances,
)
from wallet_gui.home.wallet.book import Book, read_book
from wallet_gui.home.wallet.book_edits import with_chosen_address
from wallet_gui.home.wallet.chains import Chains, Opener
from wallet_gui.home.wallet.openers import open_chain
from wallet_gui.home.wallet.outbox import Kept, as_payment
from wallet_gui.home.wallet.refresh import Attention, Seen
from wallet_gui.home.wallet.state import NO_ADDRESS, LinkState, NetworkProblem, WalletState

_T = TypeVar("_T")


class WalletController(QObject):
    """Publishes what the cache holds first; asks networks from ``start`` on, and only those that are switched on."""

    changed = Signal(object)
    """A new ``WalletState``."""
    history_changed = Signal()
    """Payments in the cache came, went or changed."""
    problem = Signal(object)
    """Carries ``NetworkProblem``."""
    became = Signal(object)
    """The ``PaymentState`` that a payment of the person's has come to."""
    arrived = Signal()
    """An address of the person's owns more than at the look before, and not by the person's own doing."""
    broadcast_ended = Signal(str, object)
    """A payment's id, and None if the network has it, else the ``WalletError``."""

    refresh_asked = Signal()
    """The person wants to know anew, and waits for it."""
    practice_started_over = Signal()

    def __init__(
        self,
        session: SessionController,
        cache: CacheController,
        jobs: Jobs,
        clock: Clock,
        opener: Opener | None = None,
    ) -> None:
        """``opener`` opens a network in a worker; without one it is the real network."""
        super().__init__()
        self._session, self._cache, self._jobs = session, cache, jobs
        self._practice = PracticeController(session, cache, jobs, clock)
        self._chains = Chains(opener or (lambda network: open_chain(network, self._practice.means)))
        self._means = Means(jobs, self._chains, cache, clock)
        self._outbox = OutboxController(session, cache, jobs, clock, self._chains)
        self._readers: dict[int, NetworkReader] = {}
        self._balances: BalanceTable = {}
        self._kept: BalanceTable = {}
        """What the cache holds of them."""
        self._looked: set[int] = set()
        """Networks that have told something in this session: what they tell next is news."""
        self._has_started = False
        self._attention = Attention.ACTIVE
        self._book = Book()
        self.state = WalletState()
        self._connect()

    # What the pages ask for

    def start(self) -> None:
        """Ask the networks from now on, once the cache can take what they say."""
        self._has_started = True
        self._outbox.tidy()
        if self._cache.is_ready:
            self.refresh(asked=False)

    def refresh(self, *, asked: bool = True) -> None:
        """Read every network now. ``asked``: the person waits for it."""
        for reader in self._readers.values():
            reader.refresh(asked=asked)
        if asked:
            self.refresh_asked.emit()

    def set_attention(self, attention: Attention) -> None:
        """Say whether somebody can be looking: it decides how often networks are read."""
        if attention is not self._attention:
            self._attention = attention
            for reader in self._readers.values():
                reader.set_attention(attention)

    def stop(self) -> None:
        """The session ends: nothing is asked or taken over any more, and nothing under way is waited for."""
        for reader in self._readers.values():
            reader.stop()
        self._practice.stop()

    def choose_address(self, key: str) -> None:
        """Show another of the person's addresses, by its id."""
        self.edit(lambda body: with_chosen_address(body, key))

    def edit(self, change: Change, done: Callable[[], object] = lambda: None) -> None:
        """Change the vault (``book_edits``): shown at once; ``done`` is called when it is on disk."""
        self._session.edit(change, done)

    def run(self, chain_id: int, work: Callable[[Chain], _T], done: Callable[[_T], object], failed: Failed) -> None:
        """Ask one network in a worker; ``done`` or ``failed`` is called in the GUI thread."""
        self._jobs.on_network(lambda: work(self._chains.get(chain_id)), done, failed)

    def chain(self, chain_id: int) -> Chain:
        """Return a network that is switched on. Only for workers: it may load a library first.

        Raises: WrongNetworkError, NetworkError.
        """
        return self._chains.get(chain_id)

    def sent(self, kept: Kept) -> None:
        """Keep a payment that was just signed, and send it when it is on the disk: see ``broadcast_ended``."""
        self._outbox.add(kept)

    def broadcast(self, txid: str) -> None:
        """Send a payment of the outbox again: see ``broadcast_ended``."""
        self._outbox.send(txid)

    def forget(self, txid: str) -> None:
        """Take a payment out of the outbox that no network has taken."""
        self._outbox.forget(txid)

    def faucet(self, address: str, done: Callable[[str], object], failed: Failed) -> None:
        """Let the practice network pay play money to an address; ``done`` gets the payment's id."""
        self._practice.give(self._chains, address, done, failed)

    def start_over_practice(self, done: Callable[[], object], failed: Failed) -> None:
        """Forget everything that happened on the practice network."""
        self._practice.start_over(self._chains, lambda _: self._on_started_over(done), failed)

    # What happens

    def _connect(self) -> None:
        self._session.changed.connect(lambda _: self._on_snapshot())
        self._cache.found.connect(self._on_found)
        self._cache.opened.connect(self._on_opened)
        self._cache.cleared.connect(lambda _: self._on_cleared())
        self._outbox.rows_changed.connect(self.history_changed)
        self._outbox.ended.connect(self.broadcast_ended)
        self._outbox.became.connect(self.became)
        self._outbox.sent.connect(self._read_soon)
        self._practice.changed.connect(lambda: self._read_soon(PRACTICE_CHAIN_ID))

    def _on_snapshot(self) -> None:
        book = read_book(self._session.body)
        if book != self._book:
            self._take_book(book)

    def _on_found(self) -> None:
        """Paint the first picture from what networks told in earlier sessions."""
        history = self._cache.history
        if history is not None and not self._balances:  # what this session has read stays when the cache is cleared
            self._balances = table_of(history.balances())
            self._kept = dict(self._balances)
            for chain_id, reader in self._readers.items():
                reader.know(max((one.at for one in self._balances.values() if one.chain_id == chain_id), default=0))
        self._publish()

    def _on_opened(self) -> None:
        self._on_cache()
        if self._has_started:
            self.refresh(asked=False)

    def _on_cache(self) -> None:
        """The cache was opened or emptied: show what it holds, and put the outbox into it."""
        self._on_found()
        self._outbox.show_rows()
        self.history_changed.emit()

    def _on_cleared(self) -> None:
        self._kept = {}
        self._on_cache()

    def _take_book(self, book: Book) -> None:
        before, self._book = self._book, book
        self._set_readers(book)
        if _accounts(before) - _accounts(book) or _chain_ids(before) - _chain_ids(book):
            self._let_go()
        self._publish()

    def _set_readers(self, book: Book) -> None:
        """Have one reader for each network that is on, and tell each what to ask about."""
        self._chains.set_networks(book.switched_on)
        on = {network.chain_id: network for network in book.switched_on}
        for chain_id, reader in tuple(self._readers.items()):
            if on.get(chain_id) != reader.status.network:
                reader.stop()
                self._readers.pop(chain_id).deleteLater()
        for chain_id, network in on.items():
            subject = _subject(book, chain_id)
            if chain_id not in self._readers:
                self._readers[chain_id] = self._new_reader(network)
            if self._readers[chain_id].set_subject(subject) and self._has_started and self._cache.is_ready:
                self._readers[chain_id].refresh(asked=False)

    def _new_reader(self, network: Network) -> NetworkReader:
        reader = NetworkReader(self._means, network)
        reader.set_attention(self._attention)
        reader.changed.connect(self._publish)
        reader.seen.connect(partial(self._on_seen, network))
        reader.history_changed.connect(self._on_history)
        reader.failed.connect(lambda error: self.problem.emit(NetworkProblem(network, error)))
        return reader

    def _on_seen(self, network: Network, seen: Seen) -> None:
        at = self._readers[network.chain_id].status.at
        told = table_of(told_balances(seen.balances, at))
        if must_keep(told, self._kept):
            self._kept |= told
            self._cache.on_disk(lambda cache: History(cache).put_balances(seen.balances, at))
        is_more = network.chain_id in self._looked and has_arrived(self._balances, told, self._book)
        self._looked.add(network.chain_id)
        self._balances |= told
        self._outbox.take(seen.verdicts)
        if network.chain_id == PRACTICE_CHAIN_ID:
            self._practice.copy(self._chains)
        self._publish()
        if is_more:
            self.arrived.emit()

    def _on_history(self) -> None:
        """History was read: what it made void of the outbox's payments is shown again."""
        self._outbox.show_rows()
        self.history_changed.emit()

    def _on_started_over(self, done: Callable[[], object]) -> None:
        self._outbox.forget_network(PRACTICE_CHAIN_ID)
        self._cache.on_disk(
            lambda cache: History(cache).replace_from(PRACTICE_CHAIN_ID, 0), lambda _: self.history_changed.emit()
        )
        self._read_soon(PRACTICE_CHAIN_ID)
        self.practice_started_over.emit()
        done()

    def _read_soon(self, chain_id: int) -> None:
        if chain_id in self._readers:
            self._readers[chain_id].refresh(asked=False)

    def _let_go(self) -> None:
        """Forget what the cache holds of networks and addresses that the person has removed."""
        chain_ids, accounts = _chain_ids(self._book), _accounts(self._book)
        self._cache.on_disk(
            lambda cache: History(cache).keep_only(chain_ids, accounts), lambda _: self.history_changed.emit()
        )

    def _publish(self) -> None:
        book, readers = self._book, self._readers.values()
        account = book.account or NO_ADDRESS
        fresh = {chain_id for chain_id, reader in self._readers.items() if reader.is_fresh}
        state = WalletState(
            book=book,
            account=account,
            assets=asset_rows(book, account.address, self._balances, fresh),
            pending=tuple(as_payment(kept) for kept in reversed(book.outbox) if kept.is_pending),
            networks=tuple(reader.status for reader in readers),
            is_refreshing=any(reader.is_asked or reader.status.state is LinkState.ASKING for reader in readers),
        )
        if state != self.state:
            self.state = state
            self.changed.emit(state)


def _accounts(book: Book) -> set[str]:
    return {address.address for address in book.addresses}


def _chain_ids(book: Book) -> set[int]:
    return {network.chain_id for network in book.networks}


def _subject(book: Book, chain_id: int) -> Subject:
    return Subject(
        addresses=tuple(address.address for address in book.addresses),
        tokens=all_tokens(book, chain_id),
        outbox=tuple(kept for kept in book.outbox if kept.chain_id == chain_id and not kept.settled),
    )
