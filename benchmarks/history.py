"""What 100,000 payments cost: the first page of the activity, a letter typed into its filter, the unlock before it."""

import hashlib
import time
from array import array
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.figures import Figure, median
from tests.helpers.vault_opening import Entered, open_vault
from wallet_gui.cache.history import History
from wallet_gui.cache.query import Query
from wallet_gui.cache.store import Cache
from wallet_gui.domain.network import PRACTICE_CHAIN_ID
from wallet_gui.domain.payment import Direction, Payment, PaymentState
from wallet_gui.vault.bodies import read_bytes
from wallet_gui.vault.header import parse_layout
from wallet_gui.vault.view import cache_key

PAYMENTS = 100_000
_PAGE = 256
_AT_ONCE = 1000
_OTHERS = 3000
_SOMEBODY = "0x00000000000000000000000000000000000A11cE"
_ROUNDS = 5


def measure(folder: Path) -> list[Figure]:
    """Measure an encrypted cache on the disk, opened anew for each first figure, as after an unlock."""
    folder.mkdir()
    cache = Cache(folder, bytes(32), bytes(16))
    fill(cache, _SOMEBODY)
    cache.close()
    first = [_first_page(folder) for _ in range(_ROUNDS)]
    cache = Cache(folder, bytes(32), bytes(16))
    history = History(cache)
    everything = history.ids(Query())
    figures = [
        Figure("history: cache opened → first page", median(first), "ms", budget=150),
        Figure("history: another page", _ms(lambda: _rows(history, everything, 50_000)), "ms", budget=8),
        Figure("history: a letter typed into the filter", _ms(lambda: history.ids(Query(text="a1"))), "ms", budget=250),
        Figure("history: one direction", _ms(lambda: history.ids(Query(direction=Direction.IN))), "ms", budget=250),
        Figure("history: five newest", _ms(lambda: history.rows(history.ids(Query(limit=5)))), "ms", budget=8),
    ]
    cache.close()
    return figures


def fill(cache: Cache, account: str) -> None:
    """Put the payments into a cache."""
    history = History(cache)
    for some in batched_payments(account):
        history.put(some)


def fill_account(account_folder: Path, password: str) -> None:
    """Put them into the cache of an account that nobody has open."""
    vault = (account_folder / "vault.wgv").read_bytes()
    opened = open_vault(vault, Entered(password))
    view, vault_id = opened.bodies.view, parse_layout(vault).vault_id
    opened.wipe()
    cache = Cache(account_folder, cache_key(read_bytes(view, "cache_seed", 32), bytes(32), vault_id), vault_id)
    fill(cache, view["accounts"][0]["address"])
    cache.close()


def batched_payments(account: str) -> Iterator[list[Payment]]:
    """Return the payments of ten years, some at a time."""
    others = ["0x" + hashlib.sha256(b"other %d" % number).hexdigest()[:40] for number in range(_OTHERS)]
    for start in range(0, PAYMENTS, _AT_ONCE):
        yield [_payment(number, account, others[number * 7919 % _OTHERS]) for number in range(start, start + _AT_ONCE)]


def _payment(number: int, account: str, other: str) -> Payment:
    is_token = number % 3 == 0
    return Payment(
        chain_id=PRACTICE_CHAIN_ID,
        txid="0x" + hashlib.sha256(b"payment %d" % number).hexdigest(),
        index=number % 5 if is_token else -1,
        account=account,
        direction=Direction.IN if number % 2 else Direction.OUT,
        other=other,
        contract="0x" + "d" * 40 if is_token else "",
        symbol="USDT" if is_token else "PLAY",
        decimals=6 if is_token else 18,
        units=(number + 1) * 10**9,
        state=PaymentState.FINAL,
        time=1_450_000_000 + number * 3000,
        block=number + 1,
        block_hash="0x" + hashlib.sha256(b"block %d" % number).hexdigest(),
        fee=21_000 * 10**9,
    )


def _first_page(folder: Path) -> float:
    start = time.perf_counter()
    cache = Cache(folder, bytes(32), bytes(16))
    history = History(cache)
    _rows(history, history.ids(Query()), 0)
    taken = 1000 * (time.perf_counter() - start)
    cache.close()
    return taken


def _rows(history: History, ids: "array[int]", start: int) -> None:
    history.rows(ids[start : start + _PAGE])


def _ms(work: Callable[[], object]) -> float:
    taken = []
    for _ in range(_ROUNDS):
        start = time.perf_counter()
        work()
        taken.append(1000 * (time.perf_counter() - start))
    return median(taken)
