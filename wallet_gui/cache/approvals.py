"""Approvals in the cache: what networks told of who may take tokens, and how far back they were asked."""

from typing import Any, Final

from wallet_gui.cache.store import Cache
from wallet_gui.domain.approval import Allowance, Grant, KnownApprovals
from wallet_gui.domain.network import Token

_COLUMNS: Final = (
    "owner, contract, spender, block, time, is_own, units, balance, supply, is_contract, symbol, name, decimals, "
    "is_listed"
)


class Approvals:
    """The tables of approvals, which belong to ``CacheKind.HISTORY``. Any thread may use it."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache

    def known(self) -> dict[int, KnownApprovals]:
        """Return what is known of each network, by its chain id."""
        return self._cache.glance(lambda db: {row[0]: _known(db, row) for row in _read(db)})

    def put(self, chain_id: int, known: KnownApprovals) -> None:
        """Keep what is known of a network, in place of what was."""
        allowances = {one.grant.key: one for one in known.allowances}
        rows = [(chain_id, *_values(grant, allowances.get(grant.key))) for grant in known.grants]
        read = (chain_id, known.source, known.at, known.first_block, known.first_time, known.last_block)

        def write(db: Any) -> None:  # noqa: ANN401  # sqlcipher3 has no types
            db.execute("DELETE FROM approval WHERE chain_id = ?", (chain_id,))
            insert = f"INSERT INTO approval (chain_id, {_COLUMNS}) VALUES ({', '.join('?' * 15)})"  # noqa: S608
            db.executemany(insert, rows)
            db.execute("INSERT OR REPLACE INTO approvals_read VALUES (?, ?, ?, ?, ?, ?)", read)

        self._cache.run(write)


def _read(db: Any) -> list[tuple[int, bytes, int, int, int, int]]:  # noqa: ANN401
    rows: list[tuple[int, bytes, int, int, int, int]] = db.execute(
        "SELECT chain_id, source, at, first_block, first_time, last_block FROM approvals_read"
    ).fetchall()
    return rows


def _known(db: Any, read: tuple[int, bytes, int, int, int, int]) -> KnownApprovals:  # noqa: ANN401
    chain_id, source, at, first_block, first_time, last_block = read
    select = f"SELECT {_COLUMNS} FROM approval WHERE chain_id = ?"  # noqa: S608  # names of ours
    rows = db.execute(select, (chain_id,)).fetchall()
    allowances = tuple(_allowance(chain_id, row) for row in rows if row[6] != "0")
    grants = tuple(_grant(row) for row in rows)
    return KnownApprovals(bytes(source), grants, allowances, at, first_block, first_time, last_block)


def _grant(row: tuple[Any, ...]) -> Grant:
    owner, contract, spender, block, time, is_own = row[:6]
    return Grant(owner, contract, spender, block, time, bool(is_own))


def _allowance(chain_id: int, row: tuple[Any, ...]) -> Allowance:
    units, balance, supply, is_contract, symbol, name, decimals, is_listed = row[6:]
    token = Token(chain_id, row[1], symbol, name, decimals, bool(is_listed))
    return Allowance(_grant(row), token, int(units), int(balance), int(supply), bool(is_contract))


def _values(grant: Grant, allowance: Allowance | None) -> tuple[Any, ...]:
    said = (grant.owner, grant.contract, grant.spender, grant.block, grant.time, grant.is_own)
    if allowance is None:
        return (*said, "0", "0", "0", False, "", "", 0, False)
    token, amounts = allowance.token, (allowance.units, allowance.balance, allowance.supply)
    return (*said, *map(str, amounts), allowance.is_contract, token.symbol, token.name, token.decimals, token.is_listed)
