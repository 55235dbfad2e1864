"""``device.json``: what this computer remembers outside every vault. Nothing in it is personal.

The schema is closed. A file that cannot be read is no reason to stop: its parts fall back to their defaults one by one,
and an account whose count of wrong tries is lost waits as after six of them.
"""

import base64
from dataclasses import field, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, TypeVar

from wallet_gui.channel.schema import SchemaError, dump_object, from_json, parse_object, to_json
from wallet_gui.domain.errors import GoneError, StorageError
from wallet_gui.domain.frozen import frozen
from wallet_gui.domain.keyring import KeyringItem
from wallet_gui.domain.leaving import LastExit
from wallet_gui.domain.look import TEXT_CHOICES_PERCENT, Look, Place
from wallet_gui.domain.session import Computer
from wallet_gui.domain.throttle import Tries
from wallet_gui.keeper.files import DISK, Files
from wallet_gui.vault.safe_write import write_small

NAME: Final = "device.json"
UNKNOWN_NAMES: Final = "*"
"""Stands for every name that no account here has."""

_MOST_BYTES: Final = 8 * 1024 * 1024
_MOST_LINES: Final = 400
_MOST_LINE_CHARACTERS: Final = 1024
_MOST_FAILS: Final = 1_000_000
_VERSION: Final = 1
_T = TypeVar("_T")


class Leftover(StrEnum):
    """What an end without log-out would leave of an account, and the next start clears."""

    CACHE = "cache"
    TEMPORARY = "temporary"
    OLDER = "older"
    """Copies of the vault that a closed door would still open."""
    FOLDER = "folder"
    """The account was to be removed."""


@frozen
class Erase:
    """What is to be erased of one account, whatever happens."""

    account: str
    items: tuple[Leftover, ...]


@frozen
class KeyringUse:
    """What an account has in the computer's keyring, because the person said so."""

    vault: bytes
    """The vault's own number, 16 bytes: the keyring's names begin with it, and the folder may be gone."""
    is_on: bool = False
    has_name: bool = False
    left: tuple[KeyringItem, ...] = ()
    """What was to be deleted and may still be there."""


@frozen
class Calibrated:
    """When a signer last measured what a key derivation may cost, and on what computer: a profile may be carried."""

    at: int
    """Unix seconds."""
    processors: int
    memory_gib: int


@frozen
class Device:
    """The contents of the file."""

    look: Look = field(default_factory=Look)
    window: Place | None = None
    computer: Computer = Computer.MINE
    logs: dict[str, tuple[bytes, ...]] = field(default_factory=dict)
    """Lines that wait for each account's activity log, see ``keeper.account_log``."""
    tries: dict[str, Tries] = field(default_factory=dict)
    erase: tuple[Erase, ...] = ()
    last_exit: LastExit | None = None
    keyring: dict[str, KeyringUse] = field(default_factory=dict)
    """By account; one that never used the keyring has no entry."""
    calibrated: Calibrated | None = None

    def items_of(self, account: str) -> frozenset[Leftover]:
        """Return what is to be erased of one account."""
        return frozenset(item for entry in self.erase if entry.account == account for item in entry.items)

    def erasing(self, account: str, items: frozenset[Leftover]) -> "Device":
        """Return the device with exactly these things to be erased of one account."""
        others = tuple(entry for entry in self.erase if entry.account != account)
        ours = (Erase(account, tuple(item for item in Leftover if item in items)),) if items else ()
        return replace(self, erase=others + ours)


class DeviceFile:
    """The file and its contents. Every change is on the disk before the call returns."""

    def __init__(self, profile: Path, files: Files = DISK) -> None:
        self._path = profile / NAME
        self._files = files
        self.is_readable = True
        """False if there was a file that could not be understood."""
        self.device = self._read()

    def store(self, device: Device) -> None:
        """Replace the contents; at once true in memory, whatever the disk says.

        Raises: StorageError if it could not be written: the file says what it said before.
        """
        self.device = device
        data = encoded(device)
        if len(data) > _MOST_BYTES:  # the counts of wrong tries must stay readable
            data = encoded(replace(device, logs={}))
        write_small(self._path, data, steps=self._files)

    def _read(self) -> Device:
        try:
            data = self._files.read(self._path, _MOST_BYTES + 1)
        except GoneError:
            return Device()
        except StorageError:
            self.is_readable = False
            return Device()
        try:
            if len(data) > _MOST_BYTES:
                raise SchemaError(NAME)
            fields = parse_object(data)
        except SchemaError:
            self.is_readable = False
            return Device()
        return _decoded(fields)


def encoded(device: Device) -> bytes:
    """Return the bytes of the file."""
    return dump_object(
        {
            "v": _VERSION,
            "computer": device.computer.value,
            "look": to_json(device.look),
            "window": to_json(device.window),
            "logs": {name: to_json(lines) for name, lines in sorted(device.logs.items())},
            "accounts": {name: _tries_to_json(tries) for name, tries in sorted(device.tries.items())},
            "erase": [{"account": entry.account, "items": [*map(str, entry.items)]} for entry in device.erase],
            "last_exit": to_json(device.last_exit),
            "keyring": {name: to_json(use) for name, use in sorted(device.keyring.items())},
            "calibrated": to_json(device.calibrated),
        }
    )


def _decoded(fields: dict[str, object]) -> Device:
    look = _part(Look, fields.get("look")) or Look()
    accounts, erase = fields.get("accounts"), fields.get("erase")
    tries = {name: _tries(value) for name, value in accounts.items()} if isinstance(accounts, dict) else {}
    return Device(
        look=look if look.text_percent in TEXT_CHOICES_PERCENT else replace(look, text_percent=100),
        window=_part(Place, fields.get("window")),
        logs=_logs(fields.get("logs")),
        computer=Computer.SHARED if fields.get("computer") == Computer.SHARED else Computer.MINE,
        tries={name: found for name, found in tries.items() if found is not None},
        erase=tuple(filter(None, map(_erase, erase))) if isinstance(erase, list) else (),
        last_exit=_part(LastExit, fields.get("last_exit")),
        keyring=_keyring(fields.get("keyring")),
        calibrated=_part(Calibrated, fields.get("calibrated")),
    )


def _part(kind: type[_T], value: object) -> _T | None:
    try:
        return from_json(kind, value)
    except SchemaError:
        return None


def _keyring(value: object) -> dict[str, KeyringUse]:
    """Read who uses the keyring. A file from before there was one says nothing of it."""
    found = {name: _part(KeyringUse, entry) for name, entry in value.items()} if isinstance(value, dict) else {}
    return {name: use for name, use in found.items() if use is not None and is_folder_id(name) and len(use.vault) == 16}


def _erase(value: object) -> Erase | None:
    entry = _part(Erase, value)
    return entry if entry is not None and is_folder_id(entry.account) else None


def _logs(value: object) -> dict[str, tuple[bytes, ...]]:
    """Read the lines that wait; whatever is none is left out."""
    found = {name: _lines(lines) for name, lines in value.items()} if isinstance(value, dict) else {}
    return {name: lines for name, lines in found.items() if lines and is_folder_id(name)}


def _lines(value: object) -> tuple[bytes, ...]:
    texts = value[-_MOST_LINES:] if isinstance(value, list) else []
    short = [text for text in texts if isinstance(text, str) and len(text) <= _MOST_LINE_CHARACTERS]
    try:
        return tuple(base64.b64decode(text, validate=True) for text in short)
    except ValueError:
        return ()


def is_folder_id(name: str) -> bool:
    """Say whether this is the name of an account's folder: 32 lower-case hexadecimal digits."""
    return len(name) == 32 and set(name) <= set("0123456789abcdef")


def _tries_to_json(tries: Tries) -> dict[str, Any]:
    until_ms = round(tries.until * 1000)
    known = {"fails": tries.fails, "boot": tries.boot, "until": until_ms, "anchored": tries.anchored}
    return {**known, "in_keyring": True} if tries.in_keyring else known


def _tries(value: object) -> Tries | None:
    """Read one count; None if anything about it is odd. ``until`` is in milliseconds of the boot-time clock."""
    match value:
        case {"fails": int(fails), "boot": str(boot), "until": int(until), "anchored": bool(anchored), **rest}:
            in_keyring = rest.pop("in_keyring", False) is True
            if not rest and not isinstance(fails, bool) and 0 <= fails <= _MOST_FAILS:
                return Tries(fails, boot, until / 1000, anchored, in_keyring)
    return None
