"""Writing vaults and small files so that a crash at any moment leaves the old bytes or the new ones, never neither.

The keeper alone writes, and it writes ciphertext: nothing here needs a key. The steps are numbered in
``docs/vault-format.md``.
"""

import contextlib
import os
from collections.abc import Collection, Iterable
from dataclasses import field
from hashlib import sha256
from itertools import count
from pathlib import Path

from wallet_gui.domain.errors import (
    DeviceFailedError,
    DiskFullError,
    EmptyFileError,
    FileTooLargeError,
    GoneError,
    NotAFileError,
    StaleError,
    StorageError,
    VaultDamagedError,
    VaultNewerError,
)
from wallet_gui.domain.frozen import frozen
from wallet_gui.vault.file_steps import SYSTEM_STEPS, FileSteps
from wallet_gui.vault.folder import (
    NEXT_PREVIOUS,
    PREVIOUS,
    VAULT,
    FolderLock,
    backup_name,
    is_older_copy,
    is_temporary,
    locked,
)
from wallet_gui.vault.header import MOST_FILE, is_whole, parse_layout, rank

_READ_MOST = MOST_FILE + 1
"""One byte more than any vault has: enough to see that a file is too large."""


@frozen
class Candidate:
    """A file in an account's folder that begins and ends as a vault does."""

    name: str
    major: int
    generation: int


@frozen
class Loaded:
    """The vault to open, and where it was found."""

    data: bytes = field(repr=False)
    source: Candidate
    losers: tuple[str, ...]
    """Temporary files that are not the source; ``tidy`` removes them."""


def write_vault(
    folder: Path,
    new: bytes,
    expected_generation: int | None,
    *,
    close_door: bool = False,
    keep_previous: bool = False,
    held: FolderLock | None = None,
    steps: FileSteps = SYSTEM_STEPS,
) -> None:
    """Replace the vault in a folder by its next generation.

    After an error the old vault or the new one stands, whole: load again to see which.

    Args:
        folder: The account's folder; it must exist.
        new: The whole file, already opened again by whoever made it.
        expected_generation: Of the vault that is there now; None where there must be none yet.
        close_door: Whether this change closed a door. Then no older copy may stay, and this returns only once they are
            gone. The caller notes the intent on disk before, and after a crash calls ``forget_older``.
        keep_previous: Whether a ``vault.prev`` that is there stays as it is, instead of becoming the present vault.
        held: The folder's lock, if the caller has it already.
    Raises: StaleError if another generation or vault is there; VaultInUseError, DiskFullError, other StorageErrors.
    """
    with locked(folder, held, steps):
        _check_succession(folder, new, expected_generation, steps)
        temporary = _write_temporary(folder, new, steps)
        try:
            if expected_generation is not None and not (keep_previous and PREVIOUS in steps.names(folder)):
                _keep_previous(folder, steps)
        except StorageError:
            _remove_quietly(folder, (temporary.name, NEXT_PREVIOUS), steps)
            raise
        _put_in_place(temporary, folder / VAULT, steps)
        steps.sync_folder(folder)
        if close_door:
            _remove_older(folder, steps)


def replace_lost(folder: Path, copy: bytes, *, steps: FileSteps = SYSTEM_STEPS) -> None:
    """Put a copy of a vault in the place of files of which none opens any more; they stay beside it as backups.

    A crash on the way leaves the copy under its temporary name, which ``load`` finds, or everything as it was.

    Raises: VaultInUseError, DiskFullError, other StorageErrors; the errors of ``parse_layout`` for the copy.
    """
    parse_layout(copy)
    with locked(folder, None, steps):
        temporary = _write_temporary(folder, copy, steps)
        try:
            names = set(steps.names(folder))
            for name in sorted({VAULT, PREVIOUS} & names):
                backup = next(free for number in count() if (free := backup_name(number)) not in names)
                steps.rename(folder / name, folder / backup)
                names.add(backup)
            steps.sync_folder(folder)
        except StorageError:
            _remove_quietly(folder, (temporary.name,), steps)
            raise
        _put_in_place(temporary, folder / VAULT, steps)
        steps.sync_folder(folder)


def write_small(path: Path, data: bytes, *, steps: FileSteps = SYSTEM_STEPS) -> None:
    """Replace a small file of the keeper's own by the same steps, without lock and previous copy.

    Raises: DiskFullError, ReadOnlyError, GoneError and other StorageErrors; the old file stands then.
    """
    _put_in_place(_write_temporary(path.parent, data, steps), path, steps)
    steps.sync_folder(path.parent)


def forget_older(folder: Path, *, held: FolderLock | None = None, steps: FileSteps = SYSTEM_STEPS) -> None:
    """Remove every older copy of a vault, to finish what ``write_vault`` was told to close before a crash.

    A newer file that never got its name stays for ``tidy``.

    Raises: VaultDamagedError, and removes nothing, while ``vault.wgv`` itself is not whole: a copy may be all there is.
    """
    with locked(folder, held, steps):
        if not is_whole(steps.read(folder / VAULT, _READ_MOST)):
            raise VaultDamagedError
        _remove(folder, filter(is_older_copy, steps.names(folder)), steps)


def candidates(folder: Path, *, steps: FileSteps = SYSTEM_STEPS) -> list[Candidate]:
    """Return the whole vault files in a folder, newest first; of equals the one whose name is most final.

    Raises: NotAFileError if a link, folder or device stands where the vault should be.
    """
    names = steps.names(folder)
    temporaries = sorted(filter(is_temporary, names))
    found: list[Candidate] = []
    for name in (VAULT, *temporaries, PREVIOUS):
        data = _read_candidate(folder, name, steps) if name in names else b""
        if is_whole(data):
            found.append(Candidate(name, *rank(data)))
    return sorted(found, key=lambda candidate: (candidate.major, candidate.generation), reverse=True)


def load(folder: Path, *, refused: Collection[str] = (), steps: FileSteps = SYSTEM_STEPS) -> Loaded:
    """Read the vault of a folder, whatever a crash has left there. Changes nothing.

    Args:
        folder: The account's folder.
        refused: Names of sources whose reader said damaged; the next best is returned.
    Raises: GoneError if there is no vault; VaultDamagedError if there is none that is whole; NotAFileError.
    """
    names = steps.names(folder)
    found = [candidate for candidate in candidates(folder, steps=steps) if candidate.name not in refused]
    if not found:
        raise VaultDamagedError if VAULT in names or PREVIOUS in names else GoneError
    source = found[0]
    data = steps.read(folder / source.name, _READ_MOST)
    if not is_whole(data):
        raise DeviceFailedError
    return Loaded(
        data=data,
        source=source,
        losers=tuple(name for name in names if is_temporary(name) and name != source.name),
    )


def tidy(folder: Path, loaded: Loaded, *, held: FolderLock | None = None, steps: FileSteps = SYSTEM_STEPS) -> None:
    """Give the vault that has just been opened its final name and remove what lost.

    Only after it has opened with its keys: until then every candidate may be the one that is needed. No previous copy
    is made of a vault that is replaced here: it may have a door that is to stay closed.

    Raises: StaleError if the file has changed since it was loaded.
    """
    with locked(folder, held, steps):
        source = folder / loaded.source.name
        if steps.read(source, _READ_MOST) != loaded.data:
            raise StaleError
        if loaded.source.name == PREVIOUS:
            source = _write_temporary(folder, loaded.data, steps)
        if source.name != VAULT:
            steps.sync_existing(source)
            steps.rename(source, folder / VAULT)
            steps.sync_folder(folder)
        left = [name for name in steps.names(folder) if is_temporary(name) or name == NEXT_PREVIOUS]
        if left:
            _remove(folder, left, steps)


def read_vault_file(path: Path, *, steps: FileSteps = SYSTEM_STEPS) -> bytes:
    """Read a vault file that a person chose, such as an export; whether it is one, its reader says.

    Raises: NotAFileError, EmptyFileError, FileTooLargeError, GoneError, NoPermissionError.
    """
    data = steps.read(path, _READ_MOST)
    if not data:
        raise EmptyFileError
    if len(data) > MOST_FILE:
        raise FileTooLargeError
    return data


def _check_succession(folder: Path, new: bytes, expected_generation: int | None, steps: FileSteps) -> None:
    """Refuse new bytes that are not a vault, or not the next state of the one that is there."""
    layout = parse_layout(new)
    names = steps.names(folder)
    if expected_generation is None:
        if VAULT in names:
            raise StaleError
        return
    if VAULT not in names:
        raise GoneError
    current = parse_layout(steps.read(folder / VAULT, _READ_MOST))
    if not current.writable:
        raise VaultNewerError
    same_vault = current.vault_id == layout.vault_id
    if not same_vault or current.generation != expected_generation or layout.generation != expected_generation + 1:
        raise StaleError


def _write_temporary(folder: Path, data: bytes, steps: FileSteps) -> Path:
    """Write a new file beside the one it is going to replace, sync it and read it back."""
    temporary = folder / f"tmp-{os.urandom(8).hex()}"
    try:
        handle = steps.create(temporary)
        try:
            steps.write(handle, data)
            steps.sync(handle)
        finally:
            steps.close(handle)
        if sha256(steps.read(temporary, len(data) + 1)).digest() != sha256(data).digest():
            raise DeviceFailedError
    except DiskFullError as error:
        _remove_quietly(folder, (temporary.name,), steps)
        raise DiskFullError(needed_bytes=len(data)) from error
    except StorageError:
        _remove_quietly(folder, (temporary.name,), steps)
        raise
    return temporary


def _put_in_place(temporary: Path, final: Path, steps: FileSteps) -> None:
    """Give a finished temporary file its final name, or remove it."""
    try:
        steps.rename(temporary, final)
    except StorageError:
        _remove_quietly(temporary.parent, (temporary.name,), steps)
        raise


def _keep_previous(folder: Path, steps: FileSteps) -> None:
    """Let the present vault become the previous one, without a moment in which there is none."""
    waiting = folder / NEXT_PREVIOUS
    steps.remove(waiting)
    if not steps.link(folder / VAULT, waiting):
        copy = _write_temporary(folder, steps.read(folder / VAULT, _READ_MOST), steps)
        _put_in_place(copy, waiting, steps)
    steps.rename(waiting, folder / PREVIOUS)


def _remove_older(folder: Path, steps: FileSteps) -> None:
    """Remove everything but the vault that could still be opened by a door that has been closed."""
    _remove(folder, [name for name in steps.names(folder) if is_older_copy(name) or is_temporary(name)], steps)


def _remove(folder: Path, names: Iterable[str], steps: FileSteps) -> None:
    for name in names:
        steps.remove(folder / name)
    steps.sync_folder(folder)


def _remove_quietly(folder: Path, names: Iterable[str], steps: FileSteps) -> None:
    """Remove what an interrupted write has left, if the disk allows: the first error is the one to tell."""
    for name in names:
        with contextlib.suppress(StorageError):
            steps.remove(folder / name)


def _read_candidate(folder: Path, name: str, steps: FileSteps) -> bytes:
    """Read a file; a temporary or previous one that is no regular file does not count."""
    try:
        return steps.read(folder / name, _READ_MOST)
    except NotAFileError:
        if name == VAULT:
            raise
        return b""
