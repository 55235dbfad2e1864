"""What is kept of the practice network in the vault: every transaction, and the block it is in.

``{"v": 1, "head": n, "entries": [{"raw": base64, "seen": n, "block": n}, …]}``: ``head`` is the last block that was
seen, ``seen`` the block in which a transaction came, ``block`` the one it is in, or 0 while it waits. Those in blocks
come first, in their order.
"""

import base64
import binascii
import hashlib
import logging
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from wallet_gui.chains.practice.facts import FIRST_BLOCK, LAST_BLOCK, MOST_ENTRIES, MOST_RAW, MOST_RAW_TOGETHER

_VERSION: Final = 1
_KEYS: Final = {"raw", "seen", "block"}
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Entry:
    """One transaction of the record."""

    raw: bytes = field(repr=False)
    seen: int
    block: int
    """0 while it waits."""


@dataclass(frozen=True, slots=True)
class Record:
    """All that is kept."""

    head: int = FIRST_BLOCK
    entries: tuple[Entry, ...] = ()


def read_record(body: Mapping[str, Any]) -> Record:
    """Read a record as far as it is sound: what comes after the first damaged entry is dropped, and logged."""
    if not body:
        return Record()
    if body.get("v") != _VERSION or not isinstance(body.get("entries"), list):
        _LOG.warning("the practice network's record cannot be read; it starts over")
        return Record()
    entries: list[Entry] = []
    for number, value in enumerate(body["entries"]):
        entry = _read_entry(value)
        if entry is None or not _follows(entries, entry):
            dropped(number, len(body["entries"]))
            break
        entries.append(entry)
    head: Any = body.get("head")
    last = max((max(entry.block, entry.seen) for entry in entries), default=FIRST_BLOCK)
    return Record(max(last, head if _is_number(head) else last), tuple(entries))


def write_record(record: Record) -> dict[str, Any]:
    """Return the record as JSON."""
    entries = [
        {"raw": base64.b64encode(entry.raw).decode("ascii"), "seen": entry.seen, "block": entry.block}
        for entry in record.entries
    ]
    return {"v": _VERSION, "head": record.head, "entries": entries}


def dropped(first: int, of: int) -> None:
    """Log that the rest of a record is dropped."""
    _LOG.warning("the practice network's record is damaged: kept %d of %d payments", first, of)


def has_room(sizes: Iterable[int]) -> bool:
    """Say whether transactions of these sizes in bytes can be kept."""
    every = tuple(sizes)
    return len(every) <= MOST_ENTRIES and sum(every) <= MOST_RAW_TOGETHER


def digest(entries: Sequence[Entry]) -> bytes:
    """Return SHA-256 over transactions and their blocks."""
    running = hashlib.sha256(b"postern practice record 1")
    for entry in entries:
        running.update(len(entry.raw).to_bytes(4, "big") + entry.raw + entry.block.to_bytes(8, "big"))
    return running.digest()


def _read_entry(value: object) -> Entry | None:
    if not isinstance(value, dict) or set(value) != _KEYS:
        return None
    raw, seen, block = value["raw"], value["seen"], value["block"]
    if not isinstance(raw, str) or len(raw) > 2 * MOST_RAW or not _is_number(seen):
        return None
    if block != 0 and not (_is_number(block) and seen < block):
        return None
    try:
        return Entry(base64.b64decode(raw, validate=True), seen, int(block))
    except (binascii.Error, ValueError):
        return None


def _is_number(value: object) -> bool:
    return type(value) is int and FIRST_BLOCK <= value <= LAST_BLOCK


def _follows(entries: Sequence[Entry], entry: Entry) -> bool:
    """Say whether an entry may stand after these: blocks never go back, and what waits comes last."""
    before = entries[-1] if entries else Entry(b"", FIRST_BLOCK, FIRST_BLOCK + 1)
    in_order = not entry.block or (before.block and before.block <= entry.block)
    return bool(in_order) and has_room(len(one.raw) for one in (*entries, entry))
