"""The activity log as home has it: read, added to, and lines that waited opened."""

import hashlib
import json
import secrets
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from wallet_gui import __version__
from wallet_gui.domain.account_log import (
    ID_LENGTH,
    NETWORK_MOST,
    LogEntry,
    LogFlag,
    LogKind,
    LogNote,
    LogResult,
    note_from_json,
    note_to_json,
)
from wallet_gui.domain.errors import VaultDamagedError
from wallet_gui.domain.session import LockReason
from wallet_gui.home.account import Body
from wallet_gui.home.wallet.fields import Json, flag, inner, number, objects, raw
from wallet_gui.vault.account_log import LINE_BYTES, LogLineError, open_line, room_in, seal_line, with_notes

NOT_YET: Final = -1
"""The number of what waits to be taken into the vault."""
_CLOCK_SLACK_S: Final = 120
_DAY_S: Final = 86_400
"""A time that far ahead of now is no matter of time zones or a clock that runs fast."""
_LOG_KEY_BYTES: Final = 32
_FROM_KEEPER: Final = frozenset({LogKind.LOCK, LogKind.LOG_OUT})
"""What the keeper tells when home could not: lines that are not sealed."""


@dataclass(frozen=True, slots=True)
class LogKeys:
    """What opens lines that wait."""

    private: bytes
    vault_id: bytes


def read_log(body: Json) -> tuple[LogEntry, ...]:
    """Return the entries, the oldest first."""
    found = objects(inner(body, "log"), "entries")
    return tuple(LogEntry(number(entry, "seq"), note_from_json(entry)) for entry in found)


def with_times_ahead(entries: Iterable[LogEntry], now_s: int) -> tuple[LogEntry, ...]:
    """Return the entries, those of the future marked as such."""
    return tuple(_marked(entry) if entry.note.at > now_s + _DAY_S else entry for entry in entries)


def room_in_log(body: Json) -> int:
    """Return how many entries can be added to the log; 0 if there is none."""
    try:
        return room_in(inner(body, "log"))
    except VaultDamagedError:
        return 0


def log_keys(body: Json, vault_id: bytes) -> LogKeys:
    """Return what opens the lines of this vault."""
    return LogKeys(raw(body, "log_private"), vault_id)


def notes_in(lines: Iterable[bytes], keys: LogKeys) -> tuple[LogNote, ...]:
    """Open lines that waited. What does not open is told as such: somebody has been at them."""
    return tuple(_note_in(line, keys) for line in lines)


def with_log_notes(body: Body, notes: Sequence[LogNote]) -> Body:
    """Return the section with notes taken into its log, each of them once, as far as it has room."""
    entries = objects(inner(body, "log"), "entries")
    last_s = number(entries[-1], "t") if entries else 0
    added = []
    for note in _not_in(body, notes):
        jumped = note.at < last_s - _CLOCK_SLACK_S and note.at > 0
        added.append(note_to_json(note.flagged(LogFlag.CLOCK_BACK) if jumped else note))
        last_s = note.at or last_s
    if not added:
        return body
    try:
        return {**body, "log": with_notes(inner(body, "log"), added)}
    except VaultDamagedError:
        return body


def adding(notes: Sequence[LogNote]) -> Callable[[Body], Body]:
    """Return ``with_log_notes`` as an edit. While it is on its way to the disk it is asked often; it works once."""
    before: object = None
    after: object = None

    def add(body: Body) -> Body:
        nonlocal before, after
        if before is None or body.get("log") is not before:
            before, after = body.get("log"), with_log_notes(body, notes).get("log")
        return body if after is None else {**body, "log": after}

    return add


def waiting_entries(body: Json, notes: Sequence[LogNote]) -> tuple[LogEntry, ...]:
    """Return what waits to be taken in."""
    return tuple(LogEntry(NOT_YET, note) for note in _not_in(body, notes))


def with_network(notes: Sequence[LogNote], name: str) -> tuple[LogNote, ...]:
    """Return the notes with the network's name at the last that let this session in."""
    lets_in = (LogKind.LOG_IN, LogKind.UNLOCK, LogKind.QUICK_UNLOCK, LogKind.CREATE, LogKind.RESTORE)
    places = [place for place, note in enumerate(notes) if note.kind in lets_in and note.result is LogResult.DONE]
    if not places or not name:
        return tuple(notes)
    at = places[-1]
    return (*notes[:at], replace(notes[at], network=name[:NETWORK_MOST]), *notes[at + 1 :])


def new_note(kind: LogKind, now_s: int, reason: LockReason | None = None) -> LogNote:
    """Return a note of something that home does itself."""
    return LogNote(now_s, kind, secrets.token_hex(ID_LENGTH // 2), reason=reason, app=__version__)


def sealed_end(log_public: bytes, vault_id: bytes, reason: LockReason, now_s: int) -> bytes:
    """Return the line that tells why this session ends."""
    kind, why = (LogKind.LOG_OUT, None) if reason is LockReason.LEAVING else (LogKind.LOCK, reason)
    note = new_note(kind, now_s, why)
    try:
        return seal_line(log_public, vault_id, note_to_json(note))
    except ValueError:
        return b""  # no key of the curve: then nobody could read the line either


def notes_network(body: Json) -> bool:
    """Say whether the person wants the network's name noted."""
    return flag(inner(body, "settings"), "log_network")


def with_network_noted(body: Body, is_on: bool) -> Body:
    """Return the section with that choice changed."""
    return {**body, "settings": {**inner(body, "settings"), "log_network": is_on}}


def _marked(entry: LogEntry) -> LogEntry:
    return replace(entry, note=entry.note.flagged(LogFlag.AHEAD))


def _note_in(line: bytes, keys: LogKeys) -> LogNote:
    if len(line) != LINE_BYTES:
        return _keepers_note(line) or _unreadable(line)
    try:
        return note_from_json(open_line(keys.private, keys.vault_id, line))
    except LogLineError:
        return _unreadable(line)


def _keepers_note(line: bytes) -> LogNote | None:
    """Read what the keeper noted in plain. It can say no more than that something ended."""
    try:
        said = json.loads(line)
    except (ValueError, RecursionError):
        return None
    note = note_from_json(said) if isinstance(said, dict) else None
    return note.flagged(LogFlag.NOT_SAID) if note is not None and note.kind in _FROM_KEEPER else None


def _unreadable(line: bytes) -> LogNote:
    return LogNote(0, LogKind.UNREADABLE, hashlib.sha256(line).hexdigest()[:ID_LENGTH])


def _not_in(body: Json, notes: Sequence[LogNote]) -> list[LogNote]:
    """Leave out what is there already: a crash, or somebody, may bring a line twice."""
    known = {entry.get("id") for entry in objects(inner(body, "log"), "entries")}
    new = []
    for note in notes:
        if note.id not in known:
            known.add(note.id)
            new.append(note)
    return new
