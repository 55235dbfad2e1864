"""What leaving erases: planned, erased, and then looked for again by another call."""

import contextlib
import stat
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Final

from wallet_gui.domain.errors import StorageError
from wallet_gui.domain.frozen import frozen
from wallet_gui.domain.leaving import Checked, Item, LastExit, Plan, PlannedItem, Proof, Way
from wallet_gui.domain.session import KEEPS_KEY
from wallet_gui.keeper import anchors
from wallet_gui.keeper.account_log import with_lines
from wallet_gui.keeper.accounts import FOLDER, remove_folder
from wallet_gui.keeper.device import DeviceFile, Leftover, is_folder_id
from wallet_gui.keeper.house import House
from wallet_gui.keeper.session import Session
from wallet_gui.vault.file_steps import SYSTEM_STEPS
from wallet_gui.vault.folder import NEXT_PREVIOUS, PREVIOUS, VAULT, is_known, is_temporary
from wallet_gui.vault.header import MOST_FILE, is_whole
from wallet_gui.vault.safe_write import forget_older

CACHE_FILES: Final = ("cache.db", "cache.db-wal", "cache.db-shm")
_ROOT_TEMPORARY: Final = "postern.wish."
_LEFTOVER_OF: Final = {
    Item.CACHE: Leftover.CACHE,
    Item.TEMPORARY: Leftover.TEMPORARY,
    Item.VAULT: Leftover.FOLDER,
    Item.DEVICE_ENTRY: Leftover.FOLDER,
}


@frozen
class Found:
    """What the keeper knows of the items that are not files."""

    memory: Checked
    clipboard: Proof
    draft_bytes: int
    cache_bytes: int
    """Before home closed its cache, which makes the files smaller."""
    in_keyring: tuple[Checked, ...] = ()
    """The lines about the computer's keyring."""
    quick: Proof | None = None
    """None if there was no record of a quick unlock."""


class DiskEraser:
    """Erases in a profile."""

    def plan(self, session: Session, now: float) -> Plan:
        return plan(session, now)

    def erase(self, house: House, account_id: str, way: Way, found: Found, *, keep_cache: bool) -> tuple[Checked, ...]:
        return erase(house, account_id, way, found, keep_cache=keep_cache)


def plan(session: Session, now: float) -> Plan:
    """Return what leaving would erase and keep."""
    folder = session.account.folder
    in_cache = cache_bytes(folder)
    temporary = _temporary_files(folder)
    vault_bytes = _size((folder / VAULT,))
    all_vault_bytes = _size((folder / VAULT, folder / PREVIOUS))

    has_sensor_key = session.quick.method in KEEPS_KEY

    def line(item: Item, size_bytes: int, *, present: bool, optional: bool = False) -> PlannedItem:
        return PlannedItem(item=item, size_bytes=size_bytes, present=present, optional=optional)

    return Plan(
        name=session.name,
        logged_in_s=max(0, int(now - session.since)),
        items=(
            line(Item.MEMORY, 0, present=True),
            *([line(Item.QUICK, 0, present=True)] if session.quick.is_ready else []),
            line(Item.CACHE, in_cache, present=in_cache > 0, optional=session.rules.may_keep_cache),
            line(Item.DRAFT, len(session.draft), present=bool(session.draft)),
            line(Item.CLIPBOARD, 0, present=any(session.copied)),
            line(Item.TEMPORARY, _size(temporary), present=bool(temporary)),
            *([line(Item.NAME, 0, present=True, optional=True)] if session.remembers_name else []),
            line(Item.VAULT, all_vault_bytes, present=True),
            *([line(Item.KEYRING, 0, present=True)] if session.uses_keyring or has_sensor_key else []),
            line(Item.DEVICE_ENTRY, 0, present=True),
        ),
        vault_bytes=vault_bytes,
        has_draft=session.draft_has_input,
        computer=session.computer,
    )


def note_leftovers(house: House, session: Session) -> None:
    """Note on the disk what the next start has to clear if this run ends without log-out."""
    if house.device.items_of(session.account.id) != session.leftovers:
        house.store_quietly(house.device.erasing(session.account.id, session.leftovers))


def erase(house: House, account_id: str, way: Way, found: Found, *, keep_cache: bool) -> tuple[Checked, ...]:
    """Erase the files of an account, look for each again, and return every line of the receipt.

    What is still there is noted on the disk, and the next start tries again.
    """
    folder = house.accounts.root / account_id
    lines = [
        found.memory,
        *([] if found.quick is None else [Checked(Item.QUICK, found.quick, 1, 0)]),
        _erase_cache(folder, found.cache_bytes) if not keep_cache else _kept(Item.CACHE, folder),
        Checked(Item.DRAFT, Proof.FORGOTTEN, 1, found.draft_bytes),
        Checked(Item.CLIPBOARD, found.clipboard, 1, 0),
        _erase_temporary(house.profile, folder),
    ]
    if way is Way.REMOVE:
        lines.append(_erase_vault(folder))
    lines += found.in_keyring
    if way is Way.REMOVE:
        lines.append(_erase_entry(house, account_id))
        _start_no_more(house)
    left = frozenset(_LEFTOVER_OF[line.item] for line in lines if line.item in _LEFTOVER_OF and _failed(line))
    if house.device.items_of(account_id) != left:
        house.store_quietly(house.device.erasing(account_id, left))
    return tuple(lines)


def clear_leftovers(house: House) -> LastExit | None:
    """Do what an earlier run noted and could not do; None if it left nothing."""
    entries = house.device.erase
    if not entries:
        return None
    cleared = total = 0
    device = house.device
    for entry in entries:
        left = frozenset(item for item in entry.items if not _clear(house, entry.account, item))
        total += len(entry.items)
        cleared += len(entry.items) - len(left)
        device = device.erasing(entry.account, left)
    last_exit = LastExit(at=house.wall(), cleared=cleared, of=total, clean=False)
    house.store_quietly(replace(device, tries=house.device.tries, last_exit=last_exit))
    return last_exit


def tidy_root(profile: Path) -> int:
    """Remove what a crash has left of the keeper's own small files, and return how many."""
    left = _root_temporary(profile)
    for path in left:
        _remove(path)
    return len(left)


def _clear(house: House, account_id: str, item: Leftover) -> bool:
    folder = house.accounts.root / account_id
    match item:
        case Leftover.CACHE:
            return not _failed(_erase_cache(folder))
        case Leftover.TEMPORARY:
            return not _failed(_erase_temporary(house.profile, folder))
        case Leftover.OLDER:
            return _forget_older(folder)
        case Leftover.FOLDER:
            return not _failed(_erase_vault(folder)) and not _failed(_erase_entry(house, account_id))


def _forget_older(folder: Path) -> bool:
    if not _exists(folder):
        return True
    try:
        forget_older(folder)
    except StorageError:
        return False
    return not any(_exists(folder / name) for name in (PREVIOUS, NEXT_PREVIOUS))


def cache_bytes(folder: Path) -> int:
    """Return the size of an account's cache now."""
    return _size(folder / name for name in CACHE_FILES)


def _erase_cache(folder: Path, size_before: int = 0) -> Checked:
    files = [folder / name for name in CACHE_FILES]
    size = max(_size(files), size_before)
    for path in files:
        _remove(path)
    _sync(folder)
    return Checked(Item.CACHE, _absence(files), len(files), size)


def _kept(item: Item, folder: Path) -> Checked:
    return Checked(item, Proof.KEPT, 0, cache_bytes(folder))


def _erase_temporary(profile: Path, folder: Path) -> Checked:
    """Remove half-written files and list the folders anew.

    Nothing is removed beside a vault that is not whole: one of these files may be all there is.
    """
    files = [*_temporary_files(folder), *_root_temporary(profile)]
    size = _size(files)
    for path in files:
        _remove(path)
    _sync(folder)
    _sync(profile)
    strange = [*_temporary_files(folder), *_root_temporary(profile), *_strangers(folder), *_strange_folders(profile)]
    proof = Proof.STILL_THERE if strange else Proof.CLEAN
    return Checked(Item.TEMPORARY, proof, len(files), size)


def _erase_vault(folder: Path) -> Checked:
    size = _size((folder / VAULT, folder / PREVIOUS))
    count = sum(1 for name in (VAULT, PREVIOUS) if _exists(folder / name))
    remove_folder(folder)
    return Checked(Item.VAULT, _absence([folder]), count, size)


def _erase_entry(house: House, account_id: str) -> Checked:
    house.file.device = with_lines(house.file.device, account_id, ())  # stored with the next line
    with contextlib.suppress(StorageError):
        house.throttle.forget(account_id)
    read_anew = DeviceFile(house.profile)
    if not read_anew.is_readable:
        proof = Proof.UNKNOWN
    else:
        is_there = account_id in read_anew.device.tries or account_id in read_anew.device.logs
        proof = Proof.STILL_THERE if is_there else Proof.NO_ENTRY
    return Checked(Item.DEVICE_ENTRY, proof, 1, 0)


def _start_no_more(house: House) -> None:
    """With its last account a profile is no longer started with the desktop."""
    if not house.accounts.ids():
        from wallet_gui.system.autostart import this_autostart  # late: few runs of the keeper need it

        with contextlib.suppress(OSError):
            this_autostart().switch_off(house.profile)


def _failed(line: Checked) -> bool:
    return not line.is_gone and line.proof is not Proof.KEPT


def _absence(paths: Iterable[Path]) -> Proof:
    """Look for files by another call than the one that removed them."""
    try:
        found = any(_exists(path) for path in paths)
    except OSError:
        return Proof.UNKNOWN
    return Proof.STILL_THERE if found else Proof.ABSENT


def _exists(path: Path) -> bool:
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    return True


def _temporary_files(folder: Path) -> list[Path]:
    """Return what a write may have left half done, as long as the vault beside it is whole or gone."""
    left = [path for path in _list(folder) if is_temporary(path.name) or path.name == NEXT_PREVIOUS]
    if not left:
        return []
    try:
        vault = SYSTEM_STEPS.read(folder / VAULT, MOST_FILE + 1)
    except StorageError:
        return []
    return left if is_whole(vault) else []


def _root_temporary(profile: Path) -> list[Path]:
    return [path for path in _list(profile) if is_temporary(path.name) or path.name.startswith(_ROOT_TEMPORARY)]


def _strangers(folder: Path) -> list[Path]:
    """Return files in an account's folder that Postern does not make."""
    ours = {*CACHE_FILES, anchors.NAME}
    return [path for path in _list(folder) if not is_known(path.name) and path.name not in ours]


def _strange_folders(profile: Path) -> list[Path]:
    return [path for path in _list(profile / FOLDER) if not is_folder_id(path.name)]


def _list(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []


def _size(paths: Iterable[Path]) -> int:
    total = 0
    for path in paths:
        with contextlib.suppress(OSError):
            status = path.lstat()
            total += status.st_size if stat.S_ISREG(status.st_mode) else 0
    return total


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink()


def _sync(folder: Path) -> None:
    with contextlib.suppress(StorageError):
        SYSTEM_STEPS.sync_folder(folder)
