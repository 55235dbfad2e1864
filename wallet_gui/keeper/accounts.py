"""The accounts of this computer: one folder each, and in it one vault, which the keeper moves and never opens."""

import contextlib
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from wallet_gui.channel.messages import Save, Sheet
from wallet_gui.channel.schema import Body
from wallet_gui.domain.errors import (
    NoPermissionError,
    NotAFileError,
    StaleError,
    StorageError,
    VaultDamagedError,
    VaultPresentError,
)
from wallet_gui.keeper.device import is_folder_id
from wallet_gui.keeper.files import DISK, Files
from wallet_gui.keeper.vault_anchor import anchor_of
from wallet_gui.vault.folder import PREVIOUS, VAULT, FolderLock
from wallet_gui.vault.header import HEAD_SIZE, MAGIC, MOST_FILE, parse_layout, put_view_section
from wallet_gui.vault.safe_write import load, read_vault_file, replace_lost, tidy, write_small, write_vault

FOLDER: Final = "accounts"
_MOST_READ: Final = MOST_FILE + 1
VAULT_ID: Final = slice(16, 32)
"""Where a vault says which one it is."""


@dataclass
class Doubts:
    """What signers have said of an account's files in this run."""

    refused: set[str] = field(default_factory=set)
    """Names of files that are damaged within, where there is another copy."""
    is_lost: bool = False
    """Whether no copy opens."""

    def clear(self) -> None:
        """Forget it: the files are new."""
        self.refused.clear()
        self.is_lost = False


class Account:
    """One account's folder, held by its lock until closed."""

    def __init__(self, account_id: str, folder: Path, doubts: "Doubts", files: Files = DISK) -> None:
        """Take the folder and read its vault.

        Raises: VaultInUseError if another program has it; StorageError if there is no vault to read.
        """
        self.id = account_id
        self.folder = folder
        self._doubts = doubts
        self._files = files
        self._lock = FolderLock(folder, files)
        self._is_signers = False
        """Whether the vault on the disk is known to have been opened whole by a signer, as home's saves are not."""
        try:
            self._loaded = load(folder, refused=doubts.refused, steps=files)
        except StorageError:
            self._lock.release()
            raise

    @property
    def vault(self) -> bytes:
        """The vault as it was read or written last."""
        return self._loaded.data

    @property
    def vault_id(self) -> str:
        """The vault's own number, the same in every copy of it. One that the signer will refuse has it too."""
        return self.vault[VAULT_ID].hex()

    @property
    def cache_folder(self) -> str:
        """Where home may keep its cache; empty for nowhere but in memory."""
        return str(self.folder) if self._files is DISK else ""

    @property
    def generation(self) -> int:
        """How many times the vault has been written."""
        return parse_layout(self.vault).generation

    @property
    def stood_in_since(self) -> int:
        """When the vault was written, if it is the copy before a damaged one, in Unix seconds; 0 if it is not."""
        stands_in = self._loaded.source.name == PREVIOUS
        return max(1, parse_layout(self.vault).head.written_at) if stands_in else 0

    def look_for_vault(self) -> None:
        """See that the vault is still where it was: a disk may have been taken away. Raises StorageError."""
        self._files.read(self.folder / VAULT, HEAD_SIZE)

    def close(self) -> None:
        """Let the folder go. A second time does nothing."""
        self._lock.release()

    def refuse_source(self) -> None:
        """Note that a signer found this file damaged within: the next try takes another copy, if there is one.

        A disk that does not let the others be read says nothing about them: they may be good.
        """
        others = self._doubts.refused | {self._loaded.source.name}
        try:
            load(self.folder, refused=others, steps=self._files)
        except VaultDamagedError:
            self._doubts.is_lost = True
        except StorageError:
            pass
        else:
            self._doubts.refused.add(self._loaded.source.name)

    def replace(self, new: bytes, *, close_door: bool) -> None:
        """Write the next generation, made by a signer that has opened the last one.

        Raises: StaleError if the file has changed under us; other StorageErrors. The old vault stands then, or already
        the new one, and ``vault`` is the one that does.
        """
        files = self._files
        tidy(self.folder, self._loaded, held=self._lock, steps=files)
        with self._kept_true(new):
            write_vault(self.folder, new, self.generation, close_door=close_door, held=self._lock, steps=files)
        self._doubts.clear()
        self._is_signers = True

    def save(self, change: Save) -> int:
        """Put home's view section in place and return the new generation.

        Nobody here can tell whether the section opens, so ``vault.prev`` stays the last state that a signer has made:
        a home gone wrong can save as often as it likes and spoils one copy of two.

        Raises: StaleError if home worked on an older state, or somebody else wrote the file; other StorageErrors.
        """
        if self._files.read(self.folder / VAULT, _MOST_READ) != self.vault:
            raise StaleError
        new = put_view_section(self.vault, change.base, change.view_section, change.written_at, change.header_mac)
        keep = not self._is_signers
        with self._kept_true(new):
            write_vault(self.folder, new, change.base, keep_previous=keep, held=self._lock, steps=self._files)
        self._is_signers = False
        return self.generation

    @contextlib.contextmanager
    def _kept_true(self, new: bytes) -> Iterator[None]:
        """Take what is written in a block for the vault. A write that fails in its last steps has replaced it, too: the
        lock would otherwise open the vault of before, and no signer could write it again."""
        try:
            yield
        except StorageError:
            with contextlib.suppress(StorageError):
                if self._files.read(self.folder / VAULT, _MOST_READ) == new:
                    self._loaded = load(self.folder, steps=self._files)
            raise
        self._loaded = load(self.folder, steps=self._files)

    def read_again(self) -> None:
        """Take what stands on the disk now for the vault, if it still is this one.

        An older copy is not taken: the lock would open with a password of then, and the anchor would follow it.

        Raises: VaultDamagedError if it is another vault, or an older copy of this one; other StorageErrors.
        """
        loaded = load(self.folder, steps=self._files)
        is_ours = parse_layout(loaded.data).vault_id == parse_layout(self.vault).vault_id
        known = anchor_of(self.vault)
        if not is_ours or known is None or known.is_ahead_of(loaded.data):
            raise VaultDamagedError(altered=True)
        self._loaded = loaded

    def export(self, target: Path, profile: Path) -> None:
        """Write the vault to a file of the person's choice. Raises StorageError."""
        if not target.is_absolute() or target.resolve().is_relative_to(profile.resolve()):
            raise NoPermissionError
        if target.is_dir() or target.is_symlink():
            raise NotAFileError
        write_small(target, self.vault)

    def sheet(self) -> Sheet:
        """Return the part of the vault that home works with."""
        layout = parse_layout(self.vault)
        digests = layout.digests()
        return Sheet(
            head=digests.head,
            slots_digest=digests.slots,
            gate_digest=digests.gate,
            spend_digest=digests.spend,
            spend_mac=digests.spend_mac,
            header_mac=layout.header_mac,
            view_section=Body(layout.view.encoded()),
        )


class Accounts:
    """All accounts of a profile."""

    def __init__(self, profile: Path, files: Files = DISK) -> None:
        self.profile = profile
        self.root = profile / FOLDER
        self.files = files
        self._doubts: dict[str, Doubts] = {}

    def ids(self) -> list[str]:
        """Return the folder ids, in a fixed order; none where the folder cannot be read."""
        try:
            return sorted(filter(is_folder_id, self.files.names(self.root)))
        except StorageError:
            return []

    def problem(self) -> StorageError | None:
        """Return what a person has to be told about the vaults before anything else; None if all can be read."""
        for account_id in self.ids():
            try:
                load(self.root / account_id, steps=self.files)
            except StorageError as error:
                return error
        return None

    def open(self, account_id: str) -> Account:
        """Take an account's folder and read its vault. Raises StorageError."""
        return Account(account_id, self.root / account_id, self._doubts_of(account_id), self.files)

    def read(self, account_id: str) -> bytes:
        """Return an account's vault without taking its folder. Raises StorageError."""
        return load(self.root / account_id, steps=self.files).data

    def heads(self) -> list[tuple[str, bytes]]:
        """Return each account's id and the first 160 bytes of its vault, as long as they can be read.

        A damaged vault gives them as well: its owner is to learn that it is damaged, not that the name is wrong.
        """
        found = ((account_id, self._head(account_id)) for account_id in self.ids())
        return [(account_id, head) for account_id, head in found if head]

    def create(self, vault: bytes) -> Account:
        """Make a folder for a new vault and write it there. Raises StorageError; nothing is left behind then."""
        account_id = self._new_id(vault)
        folder = self.root / account_id
        self.files.make_folder(self.root)
        self.files.make_folder(folder)
        try:
            self.files.sync_folder(self.root)
            write_vault(folder, vault, None, steps=self.files)
            return self.open(account_id)
        except StorageError:
            remove_folder(folder, self.files)
            raise

    def take_file(self, source: Path) -> str:
        """Take an exported vault into the profile and return its folder's id.

        Where this vault is here and opens no more, the file takes its place, and what is there stays as a backup.

        Raises: EmptyFileError, FileTooLargeError, VaultPresentError, the errors of a vault's layout, StorageError.
        """
        data = read_vault_file(source)
        present = self._present(parse_layout(data).vault_id)
        if present is not None:
            self._replace_lost(present, data)
            return present
        account = self.create(data)
        account.close()
        return account.id

    def id_of(self, vault_id: str) -> str | None:
        """Return the account that has a copy of this vault; None if none has."""
        return next((account_id for account_id, head in self.heads() if head[VAULT_ID].hex() == vault_id), None)

    def _new_id(self, _vault: bytes) -> str:
        return os.urandom(16).hex()

    def _present(self, vault_id: bytes) -> str | None:
        """Return the account that a file of this vault would stand beside; None if there is none."""
        return self.id_of(vault_id.hex())

    def _doubts_of(self, account_id: str) -> "Doubts":
        return self._doubts.setdefault(account_id, Doubts())

    def _replace_lost(self, account_id: str, copy: bytes) -> None:
        """Put a copy in the place of a vault that is lost. Raises VaultPresentError if it is not; StorageError."""
        doubts = self._doubts_of(account_id)
        try:
            load(self.root / account_id, steps=self.files)
        except VaultDamagedError:
            doubts.is_lost = True
        if not doubts.is_lost:
            raise VaultPresentError
        replace_lost(self.root / account_id, copy, steps=self.files)
        doubts.clear()

    def _head(self, account_id: str) -> bytes:
        folder = self.root / account_id
        with contextlib.suppress(StorageError):
            return load(folder, steps=self.files).data[:HEAD_SIZE]
        for name in (VAULT, PREVIOUS):
            with contextlib.suppress(StorageError):
                head = self.files.read(folder / name, HEAD_SIZE)
                if len(head) == HEAD_SIZE and head.startswith(MAGIC):
                    return head
        return b""


def remove_folder(folder: Path, files: Files = DISK) -> None:
    """Remove an account's folder with every file in it. What cannot be removed stays; look again afterwards."""
    with contextlib.suppress(StorageError):
        for name in files.names(folder):
            with contextlib.suppress(StorageError):
                files.remove(folder / name)
    with contextlib.suppress(StorageError):
        files.remove_folder(folder)
    with contextlib.suppress(StorageError):
        files.sync_folder(folder.parent)
