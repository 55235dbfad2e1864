"""Payments signed here: kept before they are sent, sent, and followed until nothing can happen to them any more."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject, Signal

from wallet_gui.domain.errors import StorageError
from wallet_gui.domain.payment import Payment, PaymentState
from wallet_gui.domain.ports import Clock
from wallet_gui.home.account import Body
from wallet_gui.home.controllers.cache import CacheController
from wallet_gui.home.controllers.jobs import Jobs
from wallet_gui.home.controllers.session import SessionController
from wallet_gui.home.wallet.book import read_book
from wallet_gui.home.wallet.book_edits import with_kept, with_kept_state, without_kept, without_settled
from wallet_gui.home.wallet.chains import Chains
from wallet_gui.home.wallet.outbox import Kept, as_payment
from wallet_gui.home.wallet.watching import Verdict


class OutboxController(QObject):
    """The vault's outbox and its rows in the activity."""

    rows_changed = Signal()
    """Rows of the outbox in the cache came, went or changed."""
    ended = Signal(str, object)
    """A payment was sent, or not: its id, and None or the ``WalletError``."""
    became = Signal(object)
    """A ``PaymentState`` in which a network now has a payment, as it was not known to be before."""
    sent = Signal(int)
    """A network has taken a payment: its chain id."""

    def __init__(
        self, session: SessionController, cache: CacheController, jobs: Jobs, clock: Clock, chains: Chains
    ) -> None:
        super().__init__()
        self._session, self._cache, self._jobs, self._clock, self._chains = session, cache, jobs, clock, chains
        self._unsaved: dict[str, int] = {}
        """Chain ids of payments that are not on the disk yet."""
        self._told: dict[str, Payment] = {}
        """The latest row of each payment as a network told it in this session."""
        session.save_failed.connect(lambda _: self._on_save_failed())

    def add(self, kept: Kept) -> None:
        """Keep a signed payment, and send it once it is on the disk: what is under way is never forgotten."""
        self._unsaved[kept.txid] = kept.chain_id
        self._session.edit(lambda body: with_kept(body, kept), partial(self._on_saved, kept.txid))
        self.show_rows()

    def send(self, txid: str) -> None:
        """Hand a payment to its network, for the first time or again."""
        kept = self._kept(txid)
        if kept is None:
            return
        chain_id, signed = kept.chain_id, kept.raw
        self._jobs.on_network(
            lambda: self._chains.get(chain_id).send(signed),
            lambda _: self._on_sent(txid),
            lambda error: self.ended.emit(txid, error),
        )

    def forget(self, txid: str) -> None:
        """Take a payment out that no network has, or wants. A copy that went out before may still be taken up."""
        kept = self._kept(txid)
        if kept is None or kept.state in {PaymentState.WAITING, PaymentState.MINED}:
            return
        self._remove(kept)

    def forget_network(self, chain_id: int) -> None:
        """Take out every payment on a network that has started over and knows none of them."""
        for kept in read_book(self._session.body).outbox:
            if kept.chain_id == chain_id:
                self._remove(kept)

    def take(self, verdicts: Iterable[Verdict]) -> None:
        """Note what networks say of payments."""
        judged = tuple(verdicts)
        news = tuple(verdict for verdict in judged if verdict.is_news)
        now = int(self._clock.wall_s())
        if news:
            self._session.edit(lambda body: _with_verdicts(body, news, now))
            for state in {verdict.state for verdict in news if verdict.state is not verdict.kept.state}:
                self.became.emit(state)
        rows = {verdict.kept.txid: verdict.row() for verdict in judged}
        if any(self._told.get(txid) != row for txid, row in rows.items()):
            self._told.update(rows)
            self.show_rows()

    def show_rows(self) -> None:
        """Put the outbox into the activity, where its network has not told of a payment itself."""
        history = self._cache.history
        outbox = read_book(self._session.body).outbox
        rows = [self._told.get(kept.txid) or as_payment(kept) for kept in outbox]
        if history is not None and rows:
            self._cache.on_disk(lambda _: history.put_ours(rows), lambda _: self.rows_changed.emit())

    def tidy(self) -> None:
        """Let go of payments that have long been settled."""
        body, now = self._session.body, int(self._clock.wall_s())
        if without_settled(body, now) != body:
            self._session.edit(lambda other: without_settled(other, now))

    def _kept(self, txid: str) -> Kept | None:
        return read_book(self._session.body).kept(txid)

    def _remove(self, kept: Kept) -> None:
        self._session.edit(lambda body: without_kept(body, kept.txid))
        self._told.pop(kept.txid, None)
        self._drop_row(kept.chain_id, kept.txid)

    def _drop_row(self, chain_id: int, txid: str) -> None:
        history = self._cache.history
        if history is not None:
            self._cache.on_disk(lambda _: history.drop_ours(chain_id, txid), lambda _: self.rows_changed.emit())

    def _on_saved(self, txid: str) -> None:
        self._unsaved.pop(txid, None)
        self.send(txid)

    def _on_save_failed(self) -> None:
        """What could not be kept is not sent."""
        book = read_book(self._session.body)
        for txid, chain_id in tuple(self._unsaved.items()):
            if book.kept(txid) is None:  # else a later save has it
                del self._unsaved[txid]
                self._drop_row(chain_id, txid)
                self.ended.emit(txid, StorageError())

    def _on_sent(self, txid: str) -> None:
        kept = self._kept(txid)
        if kept is None:
            return
        if kept.state in {PaymentState.SIGNED, PaymentState.DROPPED}:
            self._told.pop(txid, None)
            self._session.edit(lambda body: with_kept_state(body, txid, PaymentState.WAITING))
            self.show_rows()
        self.ended.emit(txid, None)
        self.sent.emit(kept.chain_id)


def _with_verdicts(body: Body, verdicts: Iterable[Verdict], now: int) -> Body:
    for verdict in verdicts:
        body = with_kept_state(body, verdict.kept.txid, verdict.state, now if verdict.is_settled else 0)
    return body
