"""Recent searches in Settings."""

from PySide6.QtCore import QObject, Signal

from wallet_gui.home.controllers.cache import CacheController


class SearchController(QObject):
    """Keeps what was searched for in the cache, from its opening on."""

    changed = Signal(object)
    """The recent searches, the latest first."""

    def __init__(self, cache: CacheController) -> None:
        super().__init__()
        self._cache = cache
        self.recent: tuple[str, ...] = ()
        cache.opened.connect(self._show)
        cache.cleared.connect(lambda _: self._show())

    def remember(self, text: str) -> None:
        """Put a search in front of the others."""
        text = text.strip()
        if text:
            self._cache.on_disk(lambda cache: cache.remember_search(text), lambda _: self._show())

    def _show(self) -> None:
        self.recent = self._cache.cache.recent_searches() if self._cache.cache is not None else ()
        self.changed.emit(self.recent)
