"""The tables of the cache. A change here means another ``FORMAT``: an old file is made anew, nothing is converted."""

from typing import Final

from wallet_gui.domain.policy import CacheKind

FORMAT: Final = 4

TABLES: Final[dict[CacheKind, tuple[str, ...]]] = {
    CacheKind.HISTORY: ("payment", "balance", "scanned", "approval", "approvals_read", "sent_count", "practice"),
    CacheKind.PRICES: (),
    CacheKind.RECENT: ("recent_search",),
}
"""What is erased with each kind."""

PAYMENT_COLUMNS: Final = (
    "chain_id", "txid", "log_index", "account", "direction", "other", "contract", "symbol", "decimals", "units",
    "state", "time", "block", "block_hash", "nonce", "fee",
)  # fmt: skip
"""As the fields of ``Payment`` stand in order. ``units`` and ``fee`` are decimal text: SQLite's integers end at 2^63.

Beside them ``is_dust`` and ``is_ours``: told by the outbox, until the network's own history tells of it.
"""

_PAYMENT = """CREATE TABLE payment (
    row INTEGER PRIMARY KEY,
    chain_id INTEGER NOT NULL, txid TEXT NOT NULL, log_index INTEGER NOT NULL, account TEXT NOT NULL,
    direction TEXT NOT NULL, other TEXT NOT NULL, contract TEXT NOT NULL, symbol TEXT NOT NULL,
    decimals INTEGER NOT NULL, units TEXT NOT NULL, state TEXT NOT NULL, time INTEGER NOT NULL,
    block INTEGER NOT NULL, block_hash TEXT NOT NULL, nonce INTEGER NOT NULL, fee TEXT NOT NULL,
    is_dust INTEGER NOT NULL,
    is_ours INTEGER NOT NULL,
    UNIQUE (txid, chain_id, account, log_index)
)"""

SCHEMA: Final = (
    "CREATE TABLE meta (format INTEGER NOT NULL, vault_id BLOB NOT NULL)",
    "CREATE TABLE recent_search (place INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE)",
    _PAYMENT,
    "CREATE INDEX payment_by_time ON payment (time, row)",
    # Everything that is filtered by, in the order in which it is shown: a filter reads this index alone.
    """CREATE INDEX payment_filter ON payment
        (time, row, chain_id, direction, contract, other, symbol, account, state, is_dust)""",
    "CREATE INDEX payment_by_account ON payment (account, time, row)",
    "CREATE INDEX payment_by_block ON payment (chain_id, block)",
    "CREATE INDEX payment_not_final ON payment (chain_id, block) WHERE state = 'mined'",
    """CREATE TABLE balance (
        chain_id INTEGER NOT NULL, address TEXT NOT NULL, contract TEXT NOT NULL, units TEXT NOT NULL,
        block INTEGER NOT NULL, at INTEGER NOT NULL,
        PRIMARY KEY (chain_id, address, contract)
    ) WITHOUT ROWID""",
    """CREATE TABLE scanned (
        chain_id INTEGER NOT NULL, address TEXT NOT NULL, source BLOB NOT NULL, next_block INTEGER NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (chain_id, address)
    ) WITHOUT ROWID""",
    """CREATE TABLE approval (
        chain_id INTEGER NOT NULL, owner TEXT NOT NULL, contract TEXT NOT NULL, spender TEXT NOT NULL,
        block INTEGER NOT NULL, time INTEGER NOT NULL, is_own INTEGER NOT NULL,
        units TEXT NOT NULL, balance TEXT NOT NULL, supply TEXT NOT NULL, is_contract INTEGER NOT NULL,
        symbol TEXT NOT NULL, name TEXT NOT NULL, decimals INTEGER NOT NULL, is_listed INTEGER NOT NULL,
        PRIMARY KEY (chain_id, owner, contract, spender)
    ) WITHOUT ROWID""",
    """CREATE TABLE approvals_read (
        chain_id INTEGER PRIMARY KEY, source BLOB NOT NULL, at INTEGER NOT NULL,
        first_block INTEGER NOT NULL, first_time INTEGER NOT NULL, last_block INTEGER NOT NULL
    )""",
    """CREATE TABLE sent_count (
        chain_id INTEGER NOT NULL, address TEXT NOT NULL, count INTEGER NOT NULL,
        PRIMARY KEY (chain_id, address)
    ) WITHOUT ROWID""",
    "CREATE TABLE practice (snapshot BLOB NOT NULL)",
)
