"""The cache file: an SQLCipher 4 database that may vanish at any time without loss.

It holds only what can be fetched or typed again, in one set of tables per ``CacheKind``. Nothing here may stand in a
person's way: a wrong key, another vault, another format or a damaged page means that the file is removed and made anew,
with one log line; where no file can be made, the same code runs on ``sqlite3`` in memory.
"""

import logging
import os
import sqlite3
import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Final, TypeVar

from sqlcipher3 import dbapi2 as sqlcipher

from wallet_gui.cache.tables import FORMAT, SCHEMA, TABLES
from wallet_gui.domain.policy import CacheKind

FILE_NAMES: Final = ("cache.db", "cache.db-wal", "cache.db-shm")
"""The database and the two files SQLite keeps beside it while it is open."""

SEARCHES_KEPT: Final = 20
_LOG = logging.getLogger(__name__)
_PRAGMAS = (
    "journal_mode = WAL",
    "secure_delete = ON",
    "temp_store = MEMORY",
    "synchronous = NORMAL",  # a power cut may take the last moments, never the file; all of it can be fetched again
    "cache_size = -16000",  # KiB: a filter over 100,000 payments reads one index of about that size
)
_SECOND_CACHE = "PRAGMA cache_size = -2000"
_DATABASE_ERRORS = (sqlite3.Error, sqlcipher.Error)
_T = TypeVar("_T")


class _OtherVaultError(Exception):
    """The file opens, but belongs to another vault or format."""


def cache_exists(folder: Path) -> bool:
    """Say whether an account's folder holds a cache file."""
    return os.path.lexists(folder / FILE_NAMES[0])


class Cache:
    """An open cache. Any thread may use it, and each waits for its turn; ``close`` when the session ends."""

    def __init__(self, folder: Path | None, key: bytes | bytearray, vault_id: bytes) -> None:
        """Open the cache, or make it.

        Args:
            folder: The account's folder; None keeps everything in memory.
            key: The raw 32-byte key.
            vault_id: Of the vault that the cache belongs to.
        """
        self._folder = folder
        self._key_pragma = f"PRAGMA key = \"x'{bytes(key).hex()}'\""
        self._vault_id = vault_id
        self._database: Any = None
        self._turn = threading.RLock()
        self._second: Any = None
        """Another connection to the same file, which only reads."""
        self._second_turn = threading.RLock()
        self._open()

    @property
    def is_in_memory(self) -> bool:
        """Whether nothing of this cache is on the disk."""
        return self._folder is None

    def run(self, work: Callable[[Any], _T]) -> _T:
        """Run ``work`` on the database, alone and as one transaction; on an empty one if the file is damaged.

        Writing is cut into short pieces by the caller: whoever reads for the screen waits for its end.
        """

        def in_transaction() -> _T:
            with self._database:
                return work(self._database)

        return self._do(in_transaction)

    def glance(self, work: Callable[[Any], _T]) -> _T:
        """Read at once, beside whoever writes or searches for long: for the GUI thread.

        What is being written is not seen before it is whole. In memory there is one connection: it waits for its turn.
        """
        if self._folder is None or self._database is None:
            return self.run(work)
        with self._second_turn:
            try:
                if self._second is None:
                    self._second = self._connect_file(self._folder / FILE_NAMES[0])
                    self._second.execute(_SECOND_CACHE)
                return work(self._second)
            except (*_DATABASE_ERRORS, OSError):
                self._close_second()
        return self.run(work)

    def recent_searches(self) -> tuple[str, ...]:
        """Return what was searched for, the latest first."""
        rows = self.run(lambda db: db.execute("SELECT text FROM recent_search ORDER BY place DESC").fetchall())
        return tuple(text for (text,) in rows)

    def remember_search(self, text: str) -> None:
        """Put a search in front of the others, and let go of the oldest."""

        def write(database: Any) -> None:  # noqa: ANN401  # sqlcipher3 has no types
            database.execute("DELETE FROM recent_search WHERE text = ?", (text,))
            database.execute("INSERT INTO recent_search (text) VALUES (?)", (text,))
            database.execute(
                "DELETE FROM recent_search WHERE place NOT IN "
                "(SELECT place FROM recent_search ORDER BY place DESC LIMIT ?)",
                (SEARCHES_KEPT,),
            )

        self.run(write)

    def clear(self, kinds: Iterable[CacheKind]) -> bool:
        """Erase these kinds, then open the file anew and say whether no row of them is left."""
        tables = [table for kind in kinds for table in TABLES[kind]]

        def erase() -> None:
            with self._database:
                for table in tables:
                    self._database.execute(f"DELETE FROM {table}")  # noqa: S608  # a name of ours
            self._database.execute("VACUUM")
            self._database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

        with self._turn, self._second_turn:
            self._close_second()
            self._do(erase)
            if not self.is_in_memory:
                self._close_first()
                self._open()
            return all(self._rows(table) == 0 for table in tables)

    def close(self) -> None:
        """Close the database; SQLite folds the write-ahead log into the file and removes it."""
        with self._turn, self._second_turn:
            self._close_second()
            self._close_first()

    def _close_first(self) -> None:
        if self._database is not None:
            self._database.close()
            self._database = None

    def _close_second(self) -> None:
        if self._second is not None:
            self._second.close()
            self._second = None

    def _rows(self, table: str) -> int:
        count = f"SELECT count(*) FROM {table}"  # noqa: S608  # a name of ours
        return int(self.run(lambda db: db.execute(count).fetchone()[0]))

    def _do(self, work: Callable[[], _T]) -> _T:
        """Run work on the database; if the file turns out to be damaged, once more on a new one."""
        with self._turn:
            try:
                return work()
            except _DATABASE_ERRORS as error:
                self._start_anew(error)
                return work()

    def _open(self) -> None:
        try:
            self._connect()
        except (*_DATABASE_ERRORS, _OtherVaultError, OSError) as error:
            self._start_anew(error)

    def _start_anew(self, cause: Exception) -> None:
        """Remove the file and make another; in memory where that is not possible either."""
        _LOG.warning("cache not usable (%s): made anew", type(cause).__name__)
        try:
            self.close()
            remove_files(self._folder)
            self._connect()
        except (*_DATABASE_ERRORS, _OtherVaultError, OSError) as error:
            _LOG.warning("cache file not possible (%s): kept in memory", type(error).__name__)
            self._database, self._folder = None, None
            self._connect()

    def _connect(self) -> None:
        if self._folder is None:
            self._database = sqlite3.connect(":memory:", check_same_thread=False)
        else:
            self._database = self._connect_file(self._folder / FILE_NAMES[0])
        self._claim()

    def _connect_file(self, path: Path) -> Any:  # noqa: ANN401  # sqlcipher3 has no types
        # Made by us first: with the right permissions, and never through a link that somebody put there.
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600))
        database = sqlcipher.connect(str(path), check_same_thread=False)
        try:
            database.execute("PRAGMA cipher_log_level = NONE")
            database.execute(self._key_pragma)
            for pragma in _PRAGMAS:
                database.execute(f"PRAGMA {pragma}").fetchall()
        except _DATABASE_ERRORS:
            database.close()
            raise
        return database

    def _claim(self) -> None:
        """Make the tables in an empty database; in any other check whose it is."""
        known = self._database.execute("SELECT count(*) FROM sqlite_master WHERE name = 'meta'").fetchone()[0]
        if not known:
            with self._database:
                for statement in SCHEMA:
                    self._database.execute(statement)
                self._database.execute("INSERT INTO meta VALUES (?, ?)", (FORMAT, self._vault_id))
        owner = self._database.execute("SELECT format, vault_id FROM meta").fetchall()
        if owner != [(FORMAT, self._vault_id)]:
            raise _OtherVaultError


def remove_files(folder: Path | None) -> None:
    """Remove the cache's files, whatever stands under their names, but for folders. Raises OSError."""
    if folder is not None:
        for name in FILE_NAMES:
            (folder / name).unlink(missing_ok=True)
