"""Transactions that were not started here: told from what was, also while one waits or is replaced."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.helpers.payments import RECEIVER, STORED_ADDRESS
from wallet_gui.cache.counts import Counts
from wallet_gui.cache.history import History
from wallet_gui.cache.store import Cache
from wallet_gui.domain.network import Network, NetworkKind
from wallet_gui.domain.payment import PaymentState
from wallet_gui.domain.policy import CacheKind
from wallet_gui.home.wallet.book import Address, Book
from wallet_gui.home.wallet.outbox import Kept
from wallet_gui.home.wallet.unusual import Foreign, accounted, foreign, foreign_count

ME = Address("a", "m/44'/60'/0'/0/0", STORED_ADDRESS)
ETHEREUM = Network(1, "Ethereum", "ETH", NetworkKind.MAIN, is_on=True)
KEY = (1, STORED_ADDRESS)


def kept(nonce: int, state: PaymentState = PaymentState.WAITING, **changes: Any) -> Kept:
    plain = Kept(1, f"0x{nonce}", b"r", 5, STORED_ADDRESS, RECEIVER, "", "ETH", 18, 1, nonce, 1, 21_000, state)
    return replace(plain, **changes)


def test_what_was_sent_from_here_is_accounted_for_once_it_is_in_a_block() -> None:
    assert accounted(4, []) == 4
    assert accounted(4, [kept(4), kept(5, PaymentState.FINAL)]) == 4
    assert accounted(4, [kept(4, PaymentState.MINED), kept(5, PaymentState.FAILED), kept(7, PaymentState.FINAL)]) == 6


def test_only_what_is_not_ours_is_foreign() -> None:
    assert foreign_count(4, 4, []) == 0
    assert foreign_count(4, 3, []) == 0  # a node that is behind
    assert foreign_count(4, 6, []) == 2
    assert foreign_count(4, 6, [kept(4), kept(5, PaymentState.SIGNED)]) == 0  # in a block, and not yet known to be
    assert foreign_count(4, 5, [kept(4, PaymentState.REPLACED)]) == 1
    sped_up = [kept(4, PaymentState.REPLACED), kept(4, PaymentState.MINED, txid="0xb")]
    assert foreign_count(4, 5, sped_up) == 0
    assert foreign_count(4, 10**12, [kept(4)]) == 10**12 - 5


def test_the_first_look_finds_nothing_and_each_address_counts_for_itself() -> None:
    book = Book(addresses=(ME,), networks=(ETHEREUM,))
    assert foreign(book, {}, {KEY: 9}) == ()
    assert foreign(book, {KEY: 9}, {}) == ()
    assert foreign(book, {KEY: 7}, {KEY: 9}) == (Foreign(ETHEREUM, ME, 2),)
    others = Book(addresses=(ME,), networks=(ETHEREUM,), outbox=(kept(7, account=RECEIVER), kept(8, chain_id=5)))
    assert foreign(others, {KEY: 7}, {KEY: 9}) == (Foreign(ETHEREUM, ME, 2),)


def test_the_cache_keeps_the_counts_until_it_is_cleared(tmp_path: Path) -> None:
    cache = Cache(tmp_path, b"k" * 32, b"v" * 16)
    counts = Counts(cache)
    counts.put({KEY: 5, (5, STORED_ADDRESS): 1})
    counts.put({KEY: 6})
    assert counts.known() == {KEY: 6, (5, STORED_ADDRESS): 1}
    History(cache).keep_only({1}, {STORED_ADDRESS})
    assert counts.known() == {KEY: 6}
    assert cache.clear([CacheKind.HISTORY])
    assert counts.known() == {}
    cache.close()
