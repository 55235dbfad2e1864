"""File steps that stop, fail or record: the real ones underneath, nothing patched."""

import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from wallet_gui.domain.errors import StorageError
from wallet_gui.vault.file_steps import SystemSteps

T = TypeVar("T")


class WatchedSteps:
    """Every step goes to the real file system by way of ``around``, which is told its name."""

    def __init__(self, *, links: bool = True) -> None:
        """Work on the real files; without ``links`` as on a file system that has none."""
        self._real = SystemSteps()
        self._links = links

    def around(self, name: str, act: Callable[[], T]) -> T:
        """Do the step. Subclasses do it differently."""
        return act()

    def names(self, folder: Path) -> list[str]:
        return self.around("names", lambda: self._real.names(folder))

    def read(self, path: Path, most: int) -> bytes:
        return self.around("read", lambda: self._real.read(path, most))

    def lock(self, path: Path) -> int:
        return self.around("lock", lambda: self._real.lock(path))

    def unlock(self, handle: int) -> None:
        self.around("unlock", lambda: self._real.unlock(handle))

    def create(self, path: Path) -> int:
        return self.around("create", lambda: self._real.create(path))

    def write(self, handle: int, data: bytes) -> None:
        self.around("write", lambda: self._real.write(handle, data))

    def sync(self, handle: int) -> None:
        self.around("sync", lambda: self._real.sync(handle))

    def close(self, handle: int) -> None:
        self.around("close", lambda: self._real.close(handle))

    def sync_existing(self, path: Path) -> None:
        self.around("sync_existing", lambda: self._real.sync_existing(path))

    def link(self, source: Path, target: Path) -> bool:
        return self.around("link", lambda: self._links and self._real.link(source, target))

    def rename(self, source: Path, target: Path) -> None:
        self.around("rename", lambda: self._real.rename(source, target))

    def remove(self, path: Path) -> None:
        self.around("remove", lambda: self._real.remove(path))

    def sync_folder(self, folder: Path) -> None:
        self.around("sync_folder", lambda: self._real.sync_folder(folder))


class RecordedSteps(WatchedSteps):
    """Remembers which steps were taken."""

    def __init__(self, *, links: bool = True) -> None:
        super().__init__(links=links)
        self.taken: list[str] = []

    def around(self, name: str, act: Callable[[], T]) -> T:
        self.taken.append(name)
        return act()


class DyingSteps(WatchedSteps):
    """Kills its own process before or after the step of that number. A torn write stops in its middle."""

    def __init__(self, number: int, *, after: bool, torn: bool = False, links: bool = True) -> None:
        super().__init__(links=links)
        self._left = number
        self._after = after
        self._torn = torn

    def write(self, handle: int, data: bytes) -> None:
        if self._torn and self._left == 0:
            self._real.write(handle, data[: len(data) // 2])
            os.kill(os.getpid(), signal.SIGKILL)
        super().write(handle, data)

    def around(self, name: str, act: Callable[[], T]) -> T:
        here, self._left = self._left == 0, self._left - 1
        if here and not self._after:
            os.kill(os.getpid(), signal.SIGKILL)
        done = act()
        if here and self._after:
            os.kill(os.getpid(), signal.SIGKILL)
        return done


class FailingSteps(WatchedSteps):
    """Raises instead of doing the step of that number."""

    def __init__(self, number: int, error: StorageError, *, links: bool = True) -> None:
        super().__init__(links=links)
        self._left = number
        self._error = error
        self.failed: str | None = None

    def around(self, name: str, act: Callable[[], T]) -> T:
        here, self._left = self._left == 0, self._left - 1
        if here and name != "unlock":
            self.failed = name
            raise self._error
        return act()
