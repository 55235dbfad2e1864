"""The wallet's controllers: the cache first, each network by itself, and every signed payment followed to its end."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.helpers.fake_chain import FakeChain
from tests.helpers.home_core import HomeCore
from tests.helpers.home_session import ADDRESS, HomeSession
from wallet_gui.cache.query import Query
from wallet_gui.channel.messages import CacheCleared, NotSaved, Save
from wallet_gui.domain.errors import NoAnswerError, Refusal, RefusedError, StorageError
from wallet_gui.domain.network import PRACTICE_CHAIN_ID, Network, Token
from wallet_gui.domain.payment import Direction, Payment, PaymentState, Receipt
from wallet_gui.domain.session import Why
from wallet_gui.home.controllers.wallet import WalletController
from wallet_gui.home.views.wallet_words import fate_word
from wallet_gui.home.wallet.book import Address, AddressKind, Book
from wallet_gui.home.wallet.book_edits import with_address, with_network_on, with_token, without_address
from wallet_gui.home.wallet.outbox import Kept, as_payment
from wallet_gui.home.wallet.refresh import Attention
from wallet_gui.home.wallet.state import LinkState, WalletState

ETHEREUM, SEPOLIA = 1, 11155111
SHOP, FRIEND, COIN = "0x" + "5" * 40, "0x" + "6" * 40, "0x" + "7" * 40


class Wallet(HomeCore):
    """The controllers over networks that the test decides about."""

    def __init__(self, qtbot: QtBot, app: QApplication, session: HomeSession) -> None:
        self.chains: dict[int, FakeChain] = {}
        super().__init__(qtbot, app, session, opener=self._open)
        self.history_changes: list[None] = []
        self.problems: list[Any] = []
        self.broadcasts: list[tuple[str, object]] = []
        self.wallet.history_changed.connect(lambda: self.history_changes.append(None))
        self.wallet.problem.connect(self.problems.append)
        self.wallet.broadcast_ended.connect(lambda txid, error: self.broadcasts.append((txid, error)))

    @property
    def wallet(self) -> WalletController:
        return self.controllers.wallet

    @property
    def state(self) -> WalletState:
        return self.wallet.state

    def chain(self, chain_id: int) -> FakeChain:
        """Return a network as the test may change it; it need not be open yet."""
        network = self.state.book.network(chain_id)
        assert network is not None
        return self.chains.setdefault(chain_id, FakeChain(network))

    def start(self, *chain_ids: int) -> None:
        """Switch these networks on, open the cache and begin."""
        for chain_id in chain_ids:
            self.wallet.edit(lambda body, chain_id=chain_id: with_network_on(body, chain_id, is_on=True))  # type: ignore[misc]
        self.controllers.cache.open(str(self.session.folder or ""))
        self.wallet.start()

    def until(self, fact: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(fact)

    def link_states(self) -> dict[int, LinkState]:
        return {status.network.chain_id: status.state for status in self.state.networks}

    def settled(self) -> bool:
        """Say whether every network has been read to the end, well or badly."""
        has_answer = all(status.state in {LinkState.GOOD, LinkState.FAILED} for status in self.state.networks)
        return has_answer and not any(reader.is_running for reader in self.wallet._readers.values())

    def rows(self, **query: Any) -> list[Payment]:
        history = self.controllers.cache.history
        return history.rows(history.ids(Query(**query))) if history is not None else []

    def states(self) -> dict[str, PaymentState]:
        return {row.txid: row.state for row in self.rows()}

    def units(self, symbol: str) -> int | None:
        return next(row.units for row in self.state.assets if row.symbol == symbol)

    def save_all(self) -> None:
        """Let the keeper write until the vault holds what is shown."""
        while self.session.view() != self.controllers.session.body:
            self.saves()

    def _open(self, network: Network) -> FakeChain:
        chain = self.chains.setdefault(network.chain_id, FakeChain(network))
        chain.network = network
        return chain


@pytest.fixture
def enter(qtbot: QtBot, qapp: QApplication) -> Iterator[Callable[..., Wallet]]:
    made: list[Wallet] = []

    def open_wallet(session: HomeSession | None = None, **changes: Any) -> Wallet:
        made.append(Wallet(qtbot, qapp, session or HomeSession(**changes)))
        made[-1].enter()
        return made[-1]

    yield open_wallet
    for wallet in made:
        wallet.close()


def payment(number: int, **changes: Any) -> Payment:
    plain = Payment(
        ETHEREUM, f"0x{number:064x}", -1, ADDRESS, Direction.IN, SHOP, "", "ETH", 18, 10**18, PaymentState.MINED,
        1_700_000_000 + number, number, f"a{number}",
    )  # fmt: skip
    return replace(plain, **changes)


def kept(number: int = 1, **changes: Any) -> Kept:
    plain = Kept(
        chain_id=ETHEREUM, txid=f"0x{number:064x}", raw=b"raw %d" % number, made=2_000_000_000, account=ADDRESS,
        to=SHOP, contract="", symbol="ETH", decimals=18, units=5, nonce=number, max_fee=30, gas=21_000,
    )  # fmt: skip
    return replace(plain, **changes)


def test_nothing_is_asked_of_a_network_that_is_off(enter: Callable[..., Wallet]) -> None:
    wallet = enter()
    wallet.start()
    assert wallet.state.networks == ()
    assert wallet.state.assets == ()
    assert wallet.chains == {}
    assert wallet.state.account.address == ADDRESS
    assert [network.is_on for network in wallet.state.book.networks if network.chain_id != PRACTICE_CHAIN_ID].count(
        True
    ) == 0


def test_a_new_account_has_the_practice_network_alone(enter: Callable[..., Wallet]) -> None:
    wallet = enter(practice=True)
    assert wallet.link_states() == {PRACTICE_CHAIN_ID: LinkState.WAITING}
    assert wallet.chains == {}


def test_balances_and_history_are_read_to_the_end(enter: Callable[..., Wallet]) -> None:
    wallet = enter()
    chain = wallet.chain(ETHEREUM)
    chain.native[ADDRESS] = 7
    chain.payments = [payment(3), payment(60), payment(95)]
    wallet.start(ETHEREUM)
    wallet.until(lambda: len(wallet.rows()) == 3 and wallet.settled())
    assert wallet.units("ETH") == 7
    assert chain.asked.count("history") == 3
    assert [row.state for row in wallet.rows()] == [PaymentState.MINED, PaymentState.MINED, PaymentState.FINAL]
    [status] = wallet.state.networks
    assert (status.block, status.error, status.at > 0) == (100, None, True)
    chain.head = 101
    wallet.wallet.refresh()
    wallet.until(lambda: chain.asked.count("history") == 4 and wallet.settled())


def test_a_network_that_hangs_or_fails_does_not_delay_another(enter: Callable[..., Wallet]) -> None:
    wallet = enter()
    hanging, good = wallet.chain(ETHEREUM), wallet.chain(SEPOLIA)
    hanging.hold, good.native[ADDRESS] = threading.Event(), 9
    wallet.start(ETHEREUM, SEPOLIA)
    wallet.until(lambda: wallet.link_states() == {ETHEREUM: LinkState.ASKING, SEPOLIA: LinkState.GOOD})
    assert wallet.state.is_refreshing
    hanging.error = NoAnswerError("Ethereum")
    hanging.hold.set()
    wallet.until(wallet.settled)
    statuses = {status.network.chain_id: status for status in wallet.state.networks}
    assert statuses[ETHEREUM].error == hanging.error
    assert [problem.error for problem in wallet.problems] == [hanging.error]
    assert [(row.units, row.is_stale) for row in wallet.state.assets] == [(None, True), (9, False)]
    hanging.error = None
    wallet.wallet.refresh()
    wallet.until(lambda: set(wallet.link_states().values()) == {LinkState.GOOD})
    assert not any(row.is_stale for row in wallet.state.assets)


def test_what_was_known_stays_while_a_network_fails(enter: Callable[..., Wallet]) -> None:
    wallet = enter()
    chain = wallet.chain(ETHEREUM)
    chain.native[ADDRESS] = 7
    wallet.start(ETHEREUM)
    wallet.until(wallet.settled)
    chain.error = NoAnswerError("Ethereum")
    wallet.wallet.refresh()
    wallet.until(lambda: wallet.link_states() == {ETHEREUM: LinkState.FAILED})
    [row] = wallet.state.assets
    assert (row.units, row.is_stale) == (7, True)


def test_the_next_session_shows_the_cache_before_any_network(enter: Callable[..., Wallet], tmp_path: Path) -> None:
    session = HomeSession(folder=tmp_path)
    first = enter(session)
    chain = first.chain(ETHEREUM)
    chain.native[ADDRESS], chain.payments = 7, [payment(3)]
    first.start(ETHEREUM)
    first.until(lambda: len(first.rows()) == 1 and first.settled())
    first.save_all()
    first.controllers.cache.close()
    second = enter(session)
    second.controllers.cache.open_present(str(tmp_path))
    assert second.units("ETH") == 7
    assert second.state.assets[0].is_stale
    assert second.link_states() == {ETHEREUM: LinkState.WAITING}
    assert second.state.networks[0].at > 0
    assert [row.block for row in second.rows()] == [3]
    assert second.chains == {}


def test_a_reorganisation_is_followed(enter: Callable[..., Wallet]) -> None:
    wallet = enter()
    chain = wallet.chain(ETHEREUM)
    chain.payments = [payment(3), payment(98)]
    wallet.start(ETHEREUM)
    wallet.until(lambda: len(wallet.rows()) == 2 and wallet.settled())
    chain.fork, chain.head, chain.payments = 97, 102, [payment(3), payment(99, other=FRIEND)]
    wallet.wallet.refresh()
    wallet.until(lambda: [row.block for row in wallet.rows()] == [99, 3])


def test_a_new_token_or_address_is_looked_for_at_once(enter: Callable[..., Wallet]) -> None:
    wallet = enter()
    chain = wallet.chain(ETHEREUM)
    chain.payments, chain.held = [payment(3), payment(4, account=FRIEND)], {(ADDRESS, COIN): 5}
    wallet.start(ETHEREUM)
    wallet.until(lambda: len(wallet.rows()) == 1 and wallet.settled())
    watched = Address("w", "", FRIEND, "", AddressKind.WATCH)
    wallet.wallet.edit(lambda body: with_address(body, watched))
    wallet.until(lambda: len(wallet.rows()) == 2)
    wallet.wallet.edit(lambda body: with_token(body, Token(ETHEREUM, COIN, "TKN", "Token", 6)))
    assert wallet.units("TKN") is None
    wallet.until(lambda: wallet.units("TKN") == 5)
    wallet.wallet.choose_address("w")
    assert wallet.state.account == watched
    assert wallet.units("ETH") == 0
    wallet.wallet.edit(lambda body: without_address(body, "w"))
    wallet.until(lambda: len(wallet.rows()) == 1)
    assert wallet.state.account.address == ADDRESS


def test_switching_a_network_on_and_off_needs_no_restart(enter: Callable[..., Wallet]) -> None:
    wallet = enter()
    wallet.start(ETHEREUM)
    wallet.until(wallet.settled)
    wallet.wallet.edit(lambda body: with_network_on(body, ETHEREUM, is_on=False))
    assert wallet.state.networks == ()
    wallet.wallet.edit(lambda body: with_network_on(body, SEPOLIA, is_on=True))
    wallet.until(lambda: wallet.link_states() == {SEPOLIA: LinkState.GOOD})


def test_a_payment_is_on_the_disk_before_it_is_sent_and_in_the_activity_at_once(enter: Callable[..., Wallet]) -> None:
    wallet = enter()
    wallet.start(ETHEREUM)
    chain = wallet.chain(ETHEREUM)
    wallet.until(wallet.settled)
    wallet.save_all()
    wallet.wallet.sent(kept())
    wallet.until(lambda: wallet.states() == {kept().txid: PaymentState.SIGNED})
    assert [row.txid for row in wallet.state.pending] == [kept().txid]
    assert chain.sent == []
    wallet.saves()
    wallet.until(lambda: wallet.broadcasts == [(kept().txid, None)])
    assert chain.sent == [kept().raw]
    wallet.until(lambda: wallet.states() == {kept().txid: PaymentState.WAITING})


def test_a_payment_that_cannot_be_kept_is_not_sent(enter: Callable[..., Wallet]) -> None:
    wallet = enter()
    wallet.start(ETHEREUM)
    wallet.until(wallet.settled)
    wallet.save_all()
    wallet.wallet.sent(kept())
    wallet.hears(Save)
    wallet.says(NotSaved(Why.DISK_FULL, 1))
    wallet.until(lambda: bool(wallet.broadcasts))
    assert isinstance(wallet.broadcasts[0][1], StorageError)
    wallet.until(lambda: wallet.rows() == [])
    assert wallet.chain(ETHEREUM).sent == []


def test_a_refused_payment_can_be_sent_again_or_forgotten(enter: Callable[..., Wallet]) -> None:
    wallet = enter()
    wallet.start(ETHEREUM)
    chain = wallet.chain(ETHEREUM)
    chain.refusal = RefusedError("Ethereum", Refusal.FEE_TOO_LOW)
    wallet.save_all()
    wallet.wallet.sent(kept())
    wallet.wallet.sent(kept(2))
    wallet.save_all()
    wallet.until(lambda: len(wallet.broadcasts) == 2)
    assert {error for _, error in wallet.broadcasts} == {chain.refusal}
    chain.refusal = None
    wallet.wallet.broadcast(kept().txid)
    wallet.until(lambda: wallet.states().get(kept().txid) is PaymentState.WAITING)
    wallet.wallet.forget(kept(2).txid)
    wallet.wallet.forget(kept().txid)  # a network has it: it cannot be forgotten
    wallet.until(lambda: set(wallet.states()) == {kept().txid})
    assert [one.txid for one in wallet.state.book.outbox] == [kept().txid]


def test_a_payment_is_followed_until_it_is_final(enter: Callable[..., Wallet]) -> None:
    wallet = enter()
    wallet.start(ETHEREUM)
    chain = wallet.chain(ETHEREUM)
    wallet.until(wallet.settled)
    wallet.wallet.sent(kept())
    wallet.save_all()
    wallet.until(lambda: wallet.states() == {kept().txid: PaymentState.WAITING})

    def after(receipt: Receipt) -> PaymentState:
        chain.receipts[kept().txid] = receipt
        before = chain.asked.count("receipt")
        wallet.wallet.refresh()
        wallet.until(lambda: chain.asked.count("receipt") > before and wallet.settled())
        outbox = wallet.state.book.outbox
        wallet.until(lambda: wallet.states() == {kept().txid: outbox[0].state})
        return outbox[0].state

    assert after(Receipt(PaymentState.WAITING)) is PaymentState.WAITING
    assert after(Receipt(PaymentState.MINED, 99, "a99", 42, 1)) is PaymentState.MINED
    assert (wallet.rows()[0].block, wallet.rows()[0].fee) == (99, 42)
    assert wallet.state.pending == ()
    assert after(Receipt(PaymentState.WAITING)) is PaymentState.WAITING
    assert after(Receipt(PaymentState.MINED, 99, "b99", 42, 64)) is PaymentState.FINAL
    assert wallet.state.book.outbox[0].settled > 0
    wallet.save_all()


def test_clearing_the_cache_keeps_the_outbox_and_reads_history_again(
    enter: Callable[..., Wallet], tmp_path: Path
) -> None:
    wallet = enter(folder=tmp_path)
    chain = wallet.chain(ETHEREUM)
    chain.native[ADDRESS], chain.payments = 7, [payment(3)]
    wallet.start(ETHEREUM)
    wallet.wallet.sent(kept(9))
    wallet.until(lambda: len(wallet.rows()) == 2 and wallet.settled())
    wallet.controllers.cache.clear()
    wallet.hears(CacheCleared)
    wallet.until(lambda: kept(9).txid in wallet.states())
    assert wallet.units("ETH") == 7
    before = chain.asked.count("history")
    wallet.wallet.refresh()
    wallet.until(lambda: chain.asked.count("history") > before and len(wallet.rows()) == 2)


def test_nobody_is_asked_while_the_window_is_hidden(enter: Callable[..., Wallet]) -> None:
    wallet = enter()
    wallet.start(ETHEREUM)
    wallet.until(wallet.settled)
    chain = wallet.chain(ETHEREUM)
    wallet.wallet.set_attention(Attention.HIDDEN)
    before = chain.asked.count("check")
    wallet.wallet.set_attention(Attention.ACTIVE)
    wallet.until(lambda: chain.asked.count("check") == before + 1 and wallet.settled())


def test_a_server_that_lies_about_where_it_stands_does_not_keep_us_reading(enter: Callable[..., Wallet]) -> None:
    wallet = enter()
    chain = wallet.chain(ETHEREUM)
    chain.head, chain.stretch = 10**12, 1
    wallet.start(ETHEREUM)
    wallet.until(wallet.settled)
    assert chain.asked.count("history") == 200
    wallet.wallet.refresh()
    wallet.until(wallet.settled)
    assert chain.asked.count("history") == 400  # it goes on where it was


def test_a_payment_that_is_to_be_replaced_says_so() -> None:
    first, second = kept(1, state=PaymentState.WAITING), kept(2, nonce=1, replaces=f"0x{1:064x}")
    book = Book(outbox=(first, second))
    assert fate_word(as_payment(first), book) == "Being replaced"
    assert fate_word(as_payment(second), book) == "Signed, not sent"
    assert fate_word(as_payment(first), Book(outbox=(first,))) == "Waiting"
