"""Balances and payments in the cache: what networks told. SQL sorts and filters, so that 100,000 rows stay quick."""

from array import array
from collections.abc import Collection, Iterable, Sequence
from dataclasses import astuple, dataclass
from typing import Any, Final

from wallet_gui.cache.query import Query, where
from wallet_gui.cache.store import Cache
from wallet_gui.cache.tables import PAYMENT_COLUMNS
from wallet_gui.domain.payment import Balances, Direction, HistoryPage, Payment, PaymentState

_COLUMNS: Final = ", ".join(PAYMENT_COLUMNS)
_PUT: Final = (
    f"INSERT INTO payment ({_COLUMNS}, is_dust, is_ours) "  # noqa: S608  # names of ours
    f"VALUES ({', '.join('?' * (len(PAYMENT_COLUMNS) + 2))}) "
    "ON CONFLICT (txid, chain_id, account, log_index) DO UPDATE SET "
    + ", ".join(f"{name} = excluded.{name}" for name in (*PAYMENT_COLUMNS[4:], "is_dust", "is_ours"))
    + " WHERE NOT (payment.is_ours AND payment.contract <> '' AND excluded.contract = '')"
)
"""Keeps the row's number where there is one, so that a table on the screen stays where it is.

What the outbox knows of a token's payment is more than a network tells if the contract refused: a call without coins.
"""

_REPLACED: Final = (
    "DELETE FROM payment WHERE txid = ? AND chain_id = ? AND account = ? AND is_ours AND EXISTS (SELECT 1 FROM payment "
    "AS told WHERE told.txid = payment.txid AND told.chain_id = payment.chain_id AND told.account = payment.account "
    "AND NOT told.is_ours)"
)
_UNITS, _FEE = PAYMENT_COLUMNS.index("units"), PAYMENT_COLUMNS.index("fee")
_DIRECTION, _STATE = PAYMENT_COLUMNS.index("direction"), PAYMENT_COLUMNS.index("state")
_WHOSE: Final = (
    ("payment", "account"),
    ("balance", "address"),
    ("scanned", "address"),
    ("sent_count", "address"),
    ("approval", "owner"),
)
"""Tables that hold something of an address, and the column that names it."""
_BEGINNING: Final = (0, "")
_DUST_PART: Final = 100_000
"""What comes in below one of so many parts of a coin is dust: it is sent to be seen, not to be spent."""


@dataclass(frozen=True, slots=True)
class Balance:
    """What one address owned of one asset when a network last told."""

    chain_id: int
    address: str
    contract: str
    units: int
    at: int
    """Unix seconds."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where the reading of history goes on, for addresses that have come equally far."""

    accounts: tuple[str, ...]
    first_block: int
    known_hash: str
    """Of the block before; empty at the beginning."""


class History:
    """The tables of ``CacheKind.HISTORY`` in an open cache. Any thread may use it."""

    def __init__(self, cache: Cache, *, at_once: bool = False) -> None:
        """``at_once``: read beside whoever writes or searches for long, as the GUI thread has to."""
        self._cache = cache
        self._read = cache.glance if at_once else cache.run

    # Payments, read

    def ids(self, query: Query) -> "array[int]":
        """Return the row numbers of the payments that fit, in the order in which they are shown."""
        condition, values = where(query)
        order = "DESC" if query.newest_first else "ASC"
        select = f"SELECT row FROM payment {condition} ORDER BY time {order}, row {order} LIMIT ?"  # noqa: S608
        return self._read(lambda db: array("q", (row for (row,) in db.execute(select, (*values, query.limit or -1)))))

    def count(self, query: Query) -> int:
        """Return how many payments fit."""
        condition, values = where(query)
        select = f"SELECT count(*) FROM payment {condition}"  # noqa: S608
        return int(self._read(lambda db: db.execute(select, values).fetchone()[0]))

    def rows(self, ids: Sequence[int]) -> list[Payment]:
        """Return the payments with these row numbers in the same order; one that has gone meanwhile is left out."""
        marks = ", ".join("?" * len(ids))
        select = f"SELECT row, {_COLUMNS} FROM payment WHERE row IN ({marks})"  # noqa: S608
        found = self._read(lambda db: {row[0]: _payment(row[1:]) for row in db.execute(select, tuple(ids))})
        return [found[row] for row in ids if row in found]

    def payments(self, chain_id: int, txid: str) -> list[Payment]:
        """Return the movements of one transaction."""
        select = f"SELECT {_COLUMNS} FROM payment WHERE txid = ? AND chain_id = ? ORDER BY log_index"  # noqa: S608
        return self._read(lambda db: [_payment(row) for row in db.execute(select, (txid, chain_id))])

    def recipients(self, most: int = 500) -> list[tuple[str, int, int]]:
        """Return who was paid: address (EIP-55), how many times, and when last in Unix seconds; the latest first.

        Only by transactions that the person sent: any contract can claim that its tokens went from them to somebody.
        """
        select = (
            "SELECT other, count(DISTINCT txid), max(time) FROM payment WHERE direction = 'out' AND other != '' "
            "AND (fee != '0' OR nonce >= 0) "
            "AND NOT is_dust AND state NOT IN ('failed', 'replaced', 'dropped') "
            "GROUP BY other ORDER BY max(time) DESC, other LIMIT ?"
        )
        return self._cache.run(lambda db: db.execute(select, (most,)).fetchall())

    def row_of(self, txid: str) -> int:
        """Return the row number of a transaction's first movement, 0 if there is none."""
        select = "SELECT row FROM payment WHERE txid = ? ORDER BY row LIMIT 1"
        found = self._read(lambda db: db.execute(select, (txid,)).fetchone())
        return int(found[0]) if found else 0

    # Payments, written

    def put(self, payments: Iterable[Payment]) -> None:
        """Keep what a network told; it takes the place of what the outbox told of the same transaction."""
        kept = tuple(payments)
        self._cache.run(lambda db: _put(db, kept))

    def put_ours(self, payments: Iterable[Payment]) -> None:
        """Keep what the outbox tells, as long as no network has told of the same transaction."""
        kept = tuple(payments)

        def write(db: Any) -> None:  # noqa: ANN401  # sqlcipher3 has no types
            for payment in kept:
                is_told = db.execute(
                    "SELECT 1 FROM payment WHERE txid = ? AND chain_id = ? AND account = ? AND NOT is_ours",
                    (payment.txid, payment.chain_id, payment.account),
                ).fetchone()
                if not is_told:
                    db.execute(_PUT, _values(payment, is_ours=True))

        self._cache.run(write)

    def drop_ours(self, chain_id: int, txid: str) -> None:
        """Forget what the outbox told of a transaction."""
        delete = "DELETE FROM payment WHERE txid = ? AND chain_id = ? AND is_ours"
        self._cache.run(lambda db: db.execute(delete, (txid, chain_id)))

    def replace_from(self, chain_id: int, block: int, payments: Iterable[Payment] = ()) -> None:
        """Forget what a network told of the blocks from this one on, and keep these payments instead."""
        kept = tuple(payments)

        def write(db: Any) -> None:  # noqa: ANN401
            _void(db, chain_id, block)
            db.execute(
                "UPDATE scanned SET next_block = ?, hash = '' WHERE chain_id = ? AND next_block > ?",
                (block, chain_id, block),
            )
            _put(db, kept)

        self._cache.run(write)

    def settle(self, chain_id: int, final_block: int) -> bool:
        """Call the payments in blocks up to this one final; return whether there were any."""
        update = (
            "UPDATE payment SET state = 'final' WHERE chain_id = ? AND block BETWEEN 1 AND ? AND state = 'mined' "
            "AND NOT is_ours"
        )
        return bool(self._cache.run(lambda db: db.execute(update, (chain_id, final_block)).rowcount))

    # How far history has been read

    def stretches(self, chain_id: int, accounts: Sequence[str], source: bytes) -> tuple[Stretch, ...]:
        """Say where to go on reading, the farthest behind first.

        Args:
            chain_id: Of the network.
            accounts: All addresses of the person.
            source: Names what is read, and for which tokens; for another one than last time everything is read anew.
        """
        known = self._read(lambda db: _scanned(db, chain_id, source))
        together: dict[tuple[int, str], list[str]] = {}
        for account in accounts:
            together.setdefault(known.get(account, _BEGINNING), []).append(account)
        return tuple(
            Stretch(tuple(names), block, known_hash) for (block, known_hash), names in sorted(together.items())
        )

    def take(self, chain_id: int, stretch: Stretch, source: bytes, page: HistoryPage) -> bool:
        """Keep what was read of a stretch; return whether any payment came or went.

        It is dropped if its addresses do not stand at its beginning any more: the cache was cleared meanwhile.
        """
        next_block, known_hash = page.last_block + 1, page.last_hash
        if 0 < page.replaced_from < page.first_block:
            next_block, known_hash = page.replaced_from, ""

        def write(db: Any) -> bool:  # noqa: ANN401
            known = _scanned(db, chain_id, source)
            expected = (stretch.first_block, stretch.known_hash)
            if any(known.get(account, _BEGINNING) != expected for account in stretch.accounts):
                return False
            voided = _void(db, chain_id, page.replaced_from, stretch.accounts) if page.replaced_from else 0
            _put(db, page.payments)
            db.executemany(
                "INSERT OR REPLACE INTO scanned VALUES (?, ?, ?, ?, ?)",
                [(chain_id, account, source, next_block, known_hash) for account in stretch.accounts],
            )
            return bool(voided or page.payments)

        return self._cache.run(write)

    # Balances

    def put_balances(self, told: Balances, at: int) -> None:
        """Keep what a network told at a time in Unix seconds."""
        native = [(told.chain_id, address, "", str(wei), told.block.number, at) for address, wei in told.native.items()]
        tokens = [
            (told.chain_id, address, contract, str(units), told.block.number, at)
            for (address, contract), units in told.tokens.items()
        ]
        insert = "INSERT OR REPLACE INTO balance VALUES (?, ?, ?, ?, ?, ?)"
        self._cache.run(lambda db: db.executemany(insert, native + tokens))

    def balances(self) -> tuple[Balance, ...]:
        """Return everything that networks told."""
        rows = self._read(
            lambda db: db.execute("SELECT chain_id, address, contract, units, at FROM balance").fetchall()
        )
        return tuple(Balance(chain, address, contract, int(units), at) for chain, address, contract, units, at in rows)

    # Housekeeping

    def keep_only(self, chain_ids: Collection[int], accounts: Collection[str]) -> None:
        """Forget other networks and addresses."""

        def write(db: Any) -> None:  # noqa: ANN401
            for table, column in _WHOSE:
                delete = (
                    f"DELETE FROM {table} WHERE chain_id NOT IN ({_marks(chain_ids)}) "  # noqa: S608  # names of ours
                    f"OR {column} NOT IN ({_marks(accounts)})"
                )
                db.execute(delete, (*chain_ids, *accounts))
            read = f"DELETE FROM approvals_read WHERE chain_id NOT IN ({_marks(chain_ids)})"  # noqa: S608
            db.execute(read, tuple(chain_ids))

        self._cache.run(write)

    def practice_snapshot(self) -> bytes:
        """Return the practice network's state as it was kept last; empty if there is none."""
        row = self._read(lambda db: db.execute("SELECT snapshot FROM practice").fetchone())
        return bytes(row[0]) if row else b""

    def put_practice_snapshot(self, snapshot: bytes) -> None:
        """Keep the practice network's state."""

        def write(db: Any) -> None:  # noqa: ANN401
            db.execute("DELETE FROM practice")
            db.execute("INSERT INTO practice VALUES (?)", (snapshot,))

        self._cache.run(write)


def is_dust(payment: Payment) -> bool:
    """Say whether a payment was only made to put an address into the history (address poisoning).

    That is nothing at all that somebody else moved, in whatever direction, or next to nothing that came in.
    """
    if payment.nonce >= 0:
        return False
    comes_in = payment.direction is Direction.IN
    return payment.units == 0 or (comes_in and payment.units * _DUST_PART < 10**payment.decimals)


def _scanned(db: Any, chain_id: int, source: bytes) -> dict[str, tuple[int, str]]:  # noqa: ANN401
    """Return the next block and the hash of the one before for every address that was read from this source."""
    select = "SELECT address, next_block, hash FROM scanned WHERE chain_id = ? AND source = ?"
    rows = db.execute(select, (chain_id, source))
    return {address: (next_block, known_hash) for address, next_block, known_hash in rows}


def _put(db: Any, payments: Sequence[Payment]) -> None:  # noqa: ANN401
    db.executemany(_PUT, [_values(payment, is_ours=False) for payment in payments])
    keys = {(payment.txid, payment.chain_id, payment.account) for payment in payments}
    db.executemany(_REPLACED, keys)


def _void(db: Any, chain_id: int, block: int, accounts: Sequence[str] | None = None) -> int:  # noqa: ANN401
    """Forget what a network told from a block on, of these addresses or of all; return how many rows it was."""
    delete, values = "DELETE FROM payment WHERE chain_id = ? AND block >= ? AND NOT is_ours", (chain_id, block)
    if accounts is None:
        return int(db.execute(delete, values).rowcount)
    return int(db.execute(f"{delete} AND account IN ({_marks(accounts)})", (*values, *accounts)).rowcount)


def _values(payment: Payment, *, is_ours: bool) -> tuple[Any, ...]:
    values = list(astuple(payment))
    values[_UNITS], values[_FEE] = str(payment.units), str(payment.fee)
    values[_DIRECTION], values[_STATE] = payment.direction.value, payment.state.value
    return (*values, is_dust(payment), is_ours)


def _payment(row: Sequence[Any]) -> Payment:
    values = list(row)
    values[_UNITS], values[_FEE] = int(values[_UNITS]), int(values[_FEE])
    values[_DIRECTION], values[_STATE] = Direction(values[_DIRECTION]), PaymentState(values[_STATE])
    return Payment(*values)


def _marks(values: Collection[object]) -> str:
    return ", ".join("?" * len(values))
