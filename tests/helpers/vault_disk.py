"""A disk in memory that loses power: what was not synced may be there, torn, zeroed or gone, in any combination.

A name that was changed after the last sync of its folder keeps any of its states, independently of every other change;
bytes that were not synced are whole, half there, zeros or missing. Real file systems do less harm than this.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path

from wallet_gui.domain.errors import GoneError

UNSYNCED_STATES = 4


@dataclass
class Inode:
    """The bytes of a file, and whether they are on the disk for certain."""

    content: bytes
    synced: bool

    def after_loss(self, state: int) -> "Inode":
        """What is there after the power went: one of four states, unless it was synced."""
        half = len(self.content) // 2
        torn = (self.content, self.content[:half], bytes(len(self.content)), b"")
        return Inode(self.content if self.synced else torn[state], synced=True)


@dataclass
class NameChange:
    """One name given to a file, or taken away (``inode`` None); a rename does both."""

    gives: str | None
    inode: Inode | None
    takes: str | None


class PowerLost(BaseException):
    """The machine stops here."""


@dataclass
class LossyDisk:
    """Steps on one folder. Stops with ``PowerLost`` after ``stops_after`` steps that change something."""

    durable: dict[str, Inode]
    stops_after: int | None = None
    syncs_for_real: bool = True
    _pending: list[NameChange] = field(default_factory=list)
    _open: dict[int, Inode] = field(default_factory=dict)

    @classmethod
    def holding(cls, files: dict[str, bytes], **options: object) -> "LossyDisk":
        """A disk on which these files have been safe for long."""
        return cls({name: Inode(content, synced=True) for name, content in files.items()}, **options)  # type: ignore[arg-type]

    def contents(self) -> dict[str, bytes]:
        """What a program sees now."""
        return {name: inode.content for name, inode in self._visible().items()}

    def after_power_loss(self) -> Iterator["LossyDisk"]:
        """Yield every disk that may be found when the power is back."""
        unsynced = [inode for inode in self._inodes() if not inode.synced]
        for kept in product((False, True), repeat=len(self._pending)):
            for states in product(range(UNSYNCED_STATES), repeat=len(unsynced)):
                lost = dict(zip(map(id, unsynced), states, strict=True))
                names = self._apply([change for change, keep in zip(self._pending, kept, strict=True) if keep])
                yield LossyDisk({name: inode.after_loss(lost.get(id(inode), 0)) for name, inode in names.items()})

    def names(self, folder: Path) -> list[str]:
        return list(self._visible())

    def read(self, path: Path, most: int) -> bytes:
        return self._find(path).content[:most]

    def lock(self, path: Path) -> int:
        return 0

    def unlock(self, handle: int) -> None:
        return

    def create(self, path: Path) -> int:
        inode = Inode(b"", synced=False)
        self._change(NameChange(path.name, inode, None))
        self._open[id(inode)] = inode
        return id(inode)

    def write(self, handle: int, data: bytes) -> None:
        self._open[handle].content += data
        self._open[handle].synced = False
        self._step()

    def sync(self, handle: int) -> None:
        self._open[handle].synced = self.syncs_for_real
        self._step()

    def close(self, handle: int) -> None:
        del self._open[handle]

    def sync_existing(self, path: Path) -> None:
        self._find(path).synced = self.syncs_for_real
        self._step()

    def link(self, source: Path, target: Path) -> bool:
        self._change(NameChange(target.name, self._find(source), None))
        return True

    def rename(self, source: Path, target: Path) -> None:
        self._change(NameChange(target.name, self._find(source), source.name))

    def remove(self, path: Path) -> None:
        if path.name in self._visible():
            self._change(NameChange(None, None, path.name))

    def sync_folder(self, folder: Path) -> None:
        self.durable, self._pending = self._visible(), []
        self._step()

    def _change(self, change: NameChange) -> None:
        self._pending.append(change)
        self._step()

    def _step(self) -> None:
        if self.stops_after is None:
            return
        self.stops_after -= 1
        if self.stops_after < 0:
            raise PowerLost

    def _visible(self) -> dict[str, Inode]:
        return self._apply(self._pending)

    def _apply(self, changes: list[NameChange]) -> dict[str, Inode]:
        names = dict(self.durable)
        for change in changes:
            if change.takes is not None:
                names.pop(change.takes, None)
            if change.gives is not None and change.inode is not None:
                names[change.gives] = change.inode
        return names

    def _inodes(self) -> list[Inode]:
        mentioned = [*self.durable.values(), *(change.inode for change in self._pending)]
        return list({id(inode): inode for inode in mentioned if inode is not None}.values())

    def _find(self, path: Path) -> Inode:
        try:
            return self._visible()[path.name]
        except KeyError:
            raise GoneError from None
