"""What waits here for an account's activity log: sealed lines that the keeper cannot read, and what it alone has seen.

The lines stand in ``device.json`` until somebody logs in and home takes them into the vault; a guest's stand in memory.
"""

import os
from dataclasses import dataclass, replace
from typing import Final

from wallet_gui.channel.schema import dump_object
from wallet_gui.domain.account_log import ID_LENGTH, LogFlag, LogKind, LogNote, note_to_json
from wallet_gui.domain.errors import StorageError
from wallet_gui.domain.session import LockReason
from wallet_gui.keeper.device import UNKNOWN_NAMES, Device
from wallet_gui.keeper.house import House
from wallet_gui.keeper.store import Store
from wallet_gui.keeper.tally import Tally

FIRST_KEPT: Final = 20
LAST_KEPT: Final = 180
"""Of each account: what somebody tried first, and what was last."""
_MOST_LINE_BYTES: Final = 512


@dataclass
class AccountLog:
    """The lines of one account."""

    house: House
    store: Store
    account: str
    given: tuple[bytes, ...] = ()
    """What home was given when it entered."""
    _is_written: bool = True

    def add(self, line: bytes) -> None:
        """Keep one more line; it reaches the disk with whatever is stored next, or by ``write``."""
        if line and len(line) <= _MOST_LINE_BYTES and self.account in self.store.accounts.ids():
            self._set(kept((*self.waiting(), line)))

    def note(self, kind: LogKind, reason: LockReason | None = None) -> None:
        """Keep what home cannot say any more. There is no secret in it, and the keeper has no key to seal it with."""
        note = LogNote(self.house.wall(), kind, os.urandom(ID_LENGTH // 2).hex(), reason=reason)
        self.add(dump_object(note_to_json(note.flagged(LogFlag.NOT_SAID))))

    def note_end(self, reason: LockReason) -> None:
        """Keep that home has ended without saying why."""
        if reason is LockReason.LEAVING:
            self.note(LogKind.LOG_OUT)
        else:
            self.note(LogKind.LOCK, reason)

    def waiting(self) -> tuple[bytes, ...]:
        """Return every line, the oldest first."""
        return self.store.file.device.logs.get(self.account, ())

    def give(self) -> tuple[bytes, ...]:
        """Return every line, for a home that enters."""
        self.given = self.waiting()
        return self.given

    def taken(self, count: int) -> None:
        """Home has so many of the lines that it was given in the vault. What came since stays: it has not seen that."""
        gone = set(self.given[: max(0, count)])
        self._set(tuple(line for line in self.waiting() if line not in gone))
        self.write()

    def write(self) -> None:
        """Bring to the disk what has not been stored with something else. A disk that is full stops nobody."""
        if self._is_written:
            return
        self._is_written = True
        try:
            self.store.file.store(self.store.file.device)
        except StorageError as error:
            self.house.log.note("keeper", f"log lines not written: {type(error).__name__}")

    def _set(self, lines: tuple[bytes, ...]) -> None:
        file = self.store.file
        if lines != self.waiting():
            file.device = with_lines(file.device, self.account, lines)
            self._is_written = False


def log_for_try(house: House, store: Store, account: str, tally: Tally | None) -> AccountLog:
    """Return where a refused try is kept: with the count that it is on."""
    if tally is not None and tally.is_left_alone and tally.account != UNKNOWN_NAMES:
        return AccountLog(house, house.own, tally.account)
    return AccountLog(house, store, account)


def kept(lines: tuple[bytes, ...]) -> tuple[bytes, ...]:
    """Return the first and the last lines where there are too many."""
    too_many = len(lines) > FIRST_KEPT + LAST_KEPT
    return (*lines[:FIRST_KEPT], *lines[-LAST_KEPT:]) if too_many else lines


def with_lines(device: Device, account: str, lines: tuple[bytes, ...]) -> Device:
    """Return the device with exactly these lines of an account."""
    others = {name: waiting for name, waiting in device.logs.items() if name != account}
    return replace(device, logs={**others, account: lines} if lines else others)


def without_strangers(device: Device, accounts: list[str]) -> Device:
    """Return the device with the lines of these accounts alone."""
    logs = {account: lines for account, lines in device.logs.items() if account in accounts}
    return device if logs == device.logs else replace(device, logs=logs)
