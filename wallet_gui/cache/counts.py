"""How many transactions of an address are accounted for, in the cache."""

from collections.abc import Mapping

from wallet_gui.cache.store import Cache


class Counts:
    """A table of ``CacheKind.HISTORY``. Any thread may use it."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache

    def known(self) -> dict[tuple[int, str], int]:
        """Return every count, by chain id and address."""
        rows = self._cache.glance(lambda db: db.execute("SELECT chain_id, address, count FROM sent_count").fetchall())
        return {(chain_id, address): count for chain_id, address, count in rows}

    def put(self, counts: Mapping[tuple[int, str], int]) -> None:
        """Keep these."""
        rows = [(chain_id, address, count) for (chain_id, address), count in counts.items()]
        self._cache.run(lambda db: db.executemany("INSERT OR REPLACE INTO sent_count VALUES (?, ?, ?)", rows))
