"""The cache of an open session: opened once, cleared when asked, closed at the lock. Others use what it holds."""

import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from wallet_gui.cache.history import History
from wallet_gui.cache.store import Cache, cache_exists
from wallet_gui.channel.messages import CacheCleared
from wallet_gui.domain.errors import StorageError, WalletError
from wallet_gui.domain.policy import CacheKind
from wallet_gui.home.controllers.jobs import Jobs
from wallet_gui.home.controllers.leave import with_new_cache_seed
from wallet_gui.home.controllers.link import KeeperLink
from wallet_gui.home.controllers.session import SessionController
from wallet_gui.vault.bodies import read_bytes
from wallet_gui.vault.view import cache_key

_LOG = logging.getLogger(__name__)
_T = TypeVar("_T")
_NO_KEYRING = bytes(32)
"""The second half of the key where no keyring keeps one."""


class CacheController(QObject):
    """Owns the cache. A session whose cache cannot be opened goes on without one."""

    found = Signal()
    """A cache of an earlier session is there before the first picture."""
    opened = Signal()
    """``cache`` and ``history`` are there, or will not be in this session."""
    cleared = Signal(bool)
    """The cache was cleared; whether a second look found it empty."""

    def __init__(self, link: KeeperLink, session: SessionController, jobs: Jobs) -> None:
        super().__init__()
        self._link, self._session, self._jobs = link, session, jobs
        self.cache: Cache | None = None
        self.history: History | None = None
        self.is_ready = False
        """Whether ``opened`` has been emitted."""

    def open_present(self, folder: str) -> None:
        """Open a cache that is there already, at once: the first picture is painted from it."""
        if folder and cache_exists(Path(folder)) and (key := self._key()) is not None:
            self._open(Path(folder), key)
            self.found.emit()

    def open(self, folder: str) -> None:
        """Open the cache in the account's folder, if that has not happened, and let everybody use it.

        The empty text keeps it in memory.
        """
        if self.is_ready:
            return
        if self.cache is not None:
            self._tell()
            return
        path = Path(folder) if folder else None
        if path is not None and not cache_exists(path):
            # The old file has gone: whoever kept a copy of it cannot open it with the vault of today.
            self._session.edit(with_new_cache_seed())
        if (key := self._key()) is None:
            self._tell()
        else:
            self._jobs.on_disk(partial(self._open, path, key), lambda _: self._tell(), lambda _: self._tell())

    def on_disk(
        self,
        work: Callable[[Cache], _T],
        done: Callable[[_T], object] | None = None,
        failed: Callable[[WalletError], object] | None = None,
    ) -> None:
        """Write to the cache after all that was given before; the answer comes in the GUI thread.

        Without a cache ``failed`` is called.
        """

        def write() -> _T:
            if self.cache is None:
                raise StorageError
            return work(self.cache)

        self._jobs.on_disk(write, done, failed or _leave_it)

    def clear(self) -> None:
        """Erase every kind now, and look again."""
        self._jobs.on_disk(lambda: self.cache is None or self.cache.clear(CacheKind), self._on_cleared)

    def close(self) -> None:
        """Close the cache; call it when the jobs have been shut down."""
        if self.cache is not None:
            self.cache.close()
            self.cache = self.history = None

    def _key(self) -> bytearray | None:
        try:
            seed = read_bytes(self._session.body, "cache_seed", 32)
        except WalletError as error:
            _LOG.warning("no cache: %s", type(error).__name__)
            return None
        return cache_key(seed, _NO_KEYRING, self._session.vault_id)

    def _open(self, folder: Path | None, key: bytearray) -> None:
        self.cache = Cache(folder, key, self._session.vault_id)
        self.history = History(self.cache, at_once=True)

    def _tell(self) -> None:
        self.is_ready = True
        self.opened.emit()

    def _on_cleared(self, is_empty: bool) -> None:
        if is_empty:
            self._link.send(CacheCleared(tuple(CacheKind)))
        self.cleared.emit(is_empty)


def _leave_it(_: WalletError) -> None:
    """The cache may be missing at any time."""
