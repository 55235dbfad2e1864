"""Payments and balances in the cache: found, put in order, and let go of when a network changes its mind."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from wallet_gui.cache.history import History
from wallet_gui.cache.query import Query
from wallet_gui.cache.store import Cache
from wallet_gui.domain.payment import Balances, Block, Direction, HistoryPage, Payment, PaymentState
from wallet_gui.domain.policy import CacheKind

ME, SHOP, FRIEND = "0x" + "1" * 40, "0x" + "AbCd" * 10, "0x" + "2" * 40
DOLLARS, FORGED = "0x" + "d" * 40, "0x" + "f" * 40
SOURCE = b"source"
LARGE = 2**255


def payment(number: int, **changes: object) -> Payment:
    plain = Payment(
        chain_id=1,
        txid=f"0x{number:064x}",
        index=-1,
        account=ME,
        direction=Direction.IN,
        other=SHOP,
        contract="",
        symbol="ETH",
        decimals=18,
        units=10**18,
        state=PaymentState.MINED,
        time=1000 + number,
        block=number,
        block_hash=f"0x{number:x}",
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


@pytest.fixture(params=["memory", "file"])
def cache(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Cache]:
    opened = Cache(tmp_path if request.param == "file" else None, bytes(32), bytes(16))
    yield opened
    opened.close()


@pytest.fixture
def history(cache: Cache) -> History:
    return History(cache)


def found(history: History, **query: object) -> list[int]:
    """Return the block numbers of what fits, in the order shown."""
    asked = Query(**query)  # type: ignore[arg-type]
    ids = history.ids(asked)
    assert history.count(asked) == len(ids)
    return [row.block for row in history.rows(ids)]


def read(history: History, found: HistoryPage) -> bool:
    """Take a page as the next one for ME."""
    [stretch] = history.stretches(1, [ME], SOURCE)
    return history.take(1, stretch, SOURCE, found)


def page(*payments: Payment, first: int = 0, last: int = 9, replaced_from: int = 0) -> HistoryPage:
    return HistoryPage(payments, first, last, f"hash of {last}", replaced_from)


def test_payments_come_back_as_they_were_the_newest_first(history: History) -> None:
    kept = [
        payment(1, units=LARGE, fee=LARGE, nonce=3, direction=Direction.OUT),
        payment(2, contract=DOLLARS, decimals=6, index=4),
    ]
    history.put(kept)
    assert history.rows(history.ids(Query())) == kept[::-1]
    assert history.rows(history.ids(Query(newest_first=False))) == kept
    assert len(history.ids(Query(limit=1))) == 1
    assert history.payments(1, kept[0].txid) == kept[:1]


def test_a_query_narrows_by_every_field(history: History) -> None:
    history.put(
        [
            payment(1),
            payment(2, direction=Direction.OUT, other=FRIEND, nonce=0),
            payment(3, contract=DOLLARS, symbol="USDT", decimals=6, units=5_000_000),
            payment(4, chain_id=5, account=FRIEND, state=PaymentState.FAILED),
        ]
    )
    assert found(history, direction=Direction.OUT) == [2]
    assert found(history, contract=DOLLARS) == [3]
    assert found(history, contract="") == [4, 2, 1]
    assert found(history, other=FRIEND) == [2]
    assert found(history, account=FRIEND) == [4]
    assert found(history, chain_ids=frozenset({5, 6})) == [4]
    assert found(history, states=frozenset({PaymentState.FAILED})) == [4]
    assert found(history, since=1002, until=1004) == [3, 2]
    assert found(history, text="usd") == [3]
    assert found(history, text="aBcDaB", direction=Direction.IN, chain_ids=frozenset({1})) == [3, 1]
    assert found(history, text="nobody") == []
    assert found(history, text="nobody", text_others=frozenset({FRIEND})) == [2]
    assert found(history, text="gift", text_txids=frozenset({payment(3).txid})) == [3]
    assert found(history, text=payment(3).txid.upper().replace("X", "x")) == [3]
    assert found(history, text="%") == found(history, text="_") == found(history, text="\\") == []


def test_dust_can_be_hidden(history: History) -> None:
    history.put(
        [
            payment(1, units=0),
            payment(2, units=1),
            payment(3, units=0, direction=Direction.OUT, contract=DOLLARS),
            payment(4, units=0, direction=Direction.OUT, nonce=7),
            payment(5, units=10**13),
        ]
    )
    assert found(history, hides_dust=True) == [5, 4]
    assert len(found(history)) == 5


def test_what_the_outbox_told_goes_when_the_network_tells_it(history: History) -> None:
    waiting = payment(0, txid=payment(1).txid, contract=DOLLARS, state=PaymentState.WAITING)
    told = payment(1, contract=DOLLARS, index=9)
    history.put_ours([waiting])
    assert history.rows(history.ids(Query())) == [waiting]
    history.put([told])
    assert history.rows(history.ids(Query())) == [told]
    history.put_ours([waiting])
    assert history.rows(history.ids(Query())) == [told]


def test_a_token_payment_that_failed_stays_what_it_was_meant_to_be(history: History) -> None:
    failed = payment(0, txid=payment(1).txid, contract=DOLLARS, state=PaymentState.FAILED)
    history.put_ours([failed])
    history.put([payment(1, units=0, state=PaymentState.FAILED)])
    assert history.rows(history.ids(Query())) == [failed]


def test_a_forgotten_payment_of_ours_is_gone(history: History) -> None:
    history.put_ours([payment(1), payment(2)])
    history.drop_ours(1, payment(1).txid)
    assert found(history) == [2]


def test_history_goes_on_where_it_stopped(history: History) -> None:
    [start] = history.stretches(1, [ME, FRIEND], SOURCE)
    assert (start.accounts, start.first_block, start.known_hash) == ((ME, FRIEND), 0, "")
    assert history.take(1, start, SOURCE, page(payment(3)))
    [on] = history.stretches(1, [ME, FRIEND], SOURCE)
    assert (on.first_block, on.known_hash) == (10, "hash of 9")
    assert not history.take(1, on, SOURCE, page(first=10, last=19))


def test_a_stretch_that_was_read_while_the_cache_was_cleared_is_dropped(cache: Cache, history: History) -> None:
    read(history, page())
    [late] = history.stretches(1, [ME], SOURCE)
    cache.clear([CacheKind.HISTORY])
    assert not history.take(1, late, SOURCE, page(payment(12), first=10, last=19))
    assert found(history) == []
    assert [s.first_block for s in history.stretches(1, [ME], SOURCE)] == [0]


def test_a_new_address_or_token_is_looked_for_from_the_beginning(history: History) -> None:
    read(history, page())
    assert [(s.accounts, s.first_block) for s in history.stretches(1, [ME, FRIEND], SOURCE)] == [
        ((FRIEND,), 0),
        ((ME,), 10),
    ]
    assert [s.first_block for s in history.stretches(1, [ME], b"another")] == [0]
    assert [s.first_block for s in history.stretches(2, [ME], SOURCE)] == [0]


def test_a_reorganisation_voids_what_was_read_and_keeps_what_is_ours(history: History) -> None:
    ours = payment(0, txid="0xours", state=PaymentState.WAITING)
    history.put_ours([ours])
    read(history, page(*(payment(n) for n in range(1, 10))))
    assert read(history, page(payment(8, other=FRIEND), first=7, last=12, replaced_from=7))
    assert found(history) == [8, 6, 5, 4, 3, 2, 1, 0]
    assert [s.first_block for s in history.stretches(1, [ME], SOURCE)] == [13]


def test_a_reorganisation_deeper_than_its_stretch_is_read_again(history: History) -> None:
    read(history, page(*(payment(n) for n in range(1, 10))))
    read(history, page(first=10, last=12, replaced_from=7))
    assert [(s.first_block, s.known_hash) for s in history.stretches(1, [ME], SOURCE)] == [(7, "")]
    assert found(history) == [6, 5, 4, 3, 2, 1]


def test_replacing_from_a_block_reads_on_from_there(history: History) -> None:
    read(history, page(*(payment(n) for n in range(1, 10))))
    history.replace_from(1, 5, [payment(5, other=FRIEND)])
    assert found(history) == [5, 4, 3, 2, 1]
    assert [s.first_block for s in history.stretches(1, [ME], SOURCE)] == [5]


def test_deep_payments_become_final(history: History) -> None:
    history.put([payment(1), payment(2), payment(3, state=PaymentState.FAILED), payment(8)])
    assert history.settle(1, 5)
    assert found(history, states=frozenset({PaymentState.FINAL})) == [2, 1]
    assert not history.settle(1, 5)


def test_balances_come_back_however_large(history: History) -> None:
    block = Block(7, "0x7", 1000)
    history.put_balances(Balances(1, block, {ME: LARGE, FRIEND: 0}, {(ME, DOLLARS): 5}), at=50)
    history.put_balances(Balances(1, block, {ME: 1}, {}), at=60)
    told = {(b.address, b.contract): (b.units, b.at) for b in history.balances()}
    assert told == {(ME, ""): (1, 60), (FRIEND, ""): (0, 50), (ME, DOLLARS): (5, 50)}


def test_other_networks_and_addresses_are_let_go(history: History) -> None:
    history.put([payment(1), payment(2, chain_id=5), payment(3, account=FRIEND)])
    history.put_balances(Balances(1, Block(7, "", 0), {ME: 1, FRIEND: 2}, {}), at=1)
    history.keep_only([1], [ME])
    assert found(history) == [1]
    assert [balance.address for balance in history.balances()] == [ME]


def test_a_glance_sees_what_is_whole_and_waits_for_nobody(cache: Cache, history: History) -> None:
    glance = History(cache, at_once=True)
    history.put([payment(1)])
    assert found(glance) == [1]
    seen: list[int] = []

    def write(database: Any) -> None:
        database.execute("DELETE FROM payment")
        other = threading.Thread(target=lambda: seen.extend(found(glance)))
        other.start()
        other.join(0.0 if cache.is_in_memory else 30.0)
        late.append(other)

    late: list[threading.Thread] = []
    cache.run(write)
    late[0].join(30)
    assert seen == ([] if cache.is_in_memory else [1])
    assert found(glance) == []
    history.put([payment(2)])
    assert cache.clear([CacheKind.HISTORY])
    assert found(glance) == []


def test_clearing_takes_payments_balances_and_how_far_they_were_read(cache: Cache, history: History) -> None:
    read(history, page(payment(1)))
    history.put_ours([payment(2)])
    history.put_balances(Balances(1, Block(7, "", 0), {ME: 1}, {}), at=1)
    history.put_practice_snapshot(b"state")
    cache.remember_search("lock")
    assert history.practice_snapshot() == b"state"
    assert cache.clear([CacheKind.HISTORY])
    assert found(history) == []
    assert history.balances() == ()
    assert history.practice_snapshot() == b""
    assert [s.first_block for s in history.stretches(1, [ME], SOURCE)] == [0]
    assert cache.recent_searches() == ("lock",)


def test_who_was_paid_is_believed_of_the_persons_own_transactions_alone(cache: Cache) -> None:
    history = History(cache)
    out = Direction.OUT
    history.put(
        [
            payment(1, direction=out, fee=21_000, nonce=3),
            payment(2, direction=out, fee=21_000, contract=FORGED, index=4),
            payment(3, direction=out, nonce=4, other=ME),  # a network that takes nothing
            payment(4, direction=out, contract=FORGED, index=5, other=FORGED),  # sent by whoever made that contract
        ]
    )
    assert history.recipients() == [(ME, 1, 1003), (SHOP, 2, 1002)]
