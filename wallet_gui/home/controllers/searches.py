"""Recent searches in Settings: the one thing the cache holds in this release."""

import logging
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from wallet_gui.cache.store import Cache, cache_exists
from wallet_gui.channel.messages import CacheCleared
from wallet_gui.domain.errors import WalletError
from wallet_gui.domain.policy import CacheKind
from wallet_gui.home.controllers.jobs import Jobs
from wallet_gui.home.controllers.leave import with_new_cache_seed
from wallet_gui.home.controllers.link import KeeperLink
from wallet_gui.home.controllers.session import SessionController
from wallet_gui.vault.bodies import read_bytes
from wallet_gui.vault.view import cache_key

_LOG = logging.getLogger(__name__)
_NO_KEYRING = bytes(32)
"""The second half of the key where no keyring keeps one."""


class SearchController(QObject):
    """Opens the cache after the first picture, and keeps what was searched for."""

    changed = Signal(object)
    """The recent searches, the latest first."""
    cleared = Signal(bool)
    """The cache was cleared; whether a second look found it empty."""

    def __init__(self, link: KeeperLink, session: SessionController, jobs: Jobs) -> None:
        super().__init__()
        self._link, self._session, self._jobs = link, session, jobs
        self._cache: Cache | None = None
        self.recent: tuple[str, ...] = ()

    def open(self, folder: str) -> None:
        """Open the cache in the account's folder; the empty text keeps it in memory."""
        path = Path(folder) if folder else None
        if path is not None and not cache_exists(path):
            # The old file has gone: whoever kept a copy of it cannot open it with the vault of today.
            self._session.edit(with_new_cache_seed())
        try:
            seed = read_bytes(self._session.body, "cache_seed", 32)
        except WalletError as error:
            _LOG.warning("no cache: %s", type(error).__name__)
            return
        key = cache_key(seed, _NO_KEYRING, self._session.vault_id)
        self._jobs.on_disk(partial(self._open, path, key), self._show)

    def remember(self, text: str) -> None:
        """Put a search in front of the others."""
        text = text.strip()
        if text:
            self._jobs.on_disk(partial(self._remember, text), self._show)

    def clear(self) -> None:
        """Erase every kind now, and look again."""
        self._jobs.on_disk(self._clear, self._on_cleared)

    def close(self) -> None:
        """Close the cache; call it when the jobs have been shut down."""
        if self._cache is not None:
            self._cache.close()
            self._cache = None

    def _open(self, folder: Path | None, key: bytearray) -> tuple[str, ...]:
        self._cache = Cache(folder, key, self._session.vault_id)
        return self._cache.recent_searches()

    def _remember(self, text: str) -> tuple[str, ...]:
        if self._cache is None:
            return ()
        self._cache.remember_search(text)
        return self._cache.recent_searches()

    def _clear(self) -> bool:
        return self._cache is None or self._cache.clear(CacheKind)

    def _show(self, recent: tuple[str, ...]) -> None:
        self.recent = recent
        self.changed.emit(recent)

    def _on_cleared(self, is_empty: bool) -> None:
        if is_empty:
            self._link.send(CacheCleared(tuple(CacheKind)))
            self._show(())
        self.cleared.emit(is_empty)
