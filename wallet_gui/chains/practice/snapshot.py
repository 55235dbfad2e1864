"""The state of the practice network in one piece, so that a long record need not be run again.

``format ‖ SHA-256 of the rest ‖ zlib(length ‖ JSON ‖ (length ‖ key ‖ length ‖ value)…)``; lengths are 4 bytes,
big-endian. It is derived from the record and may be lost at any time; one that is damaged, of another format or of
another record is not used.
"""

import hashlib
import json
import logging
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import groupby
from typing import Any, Final

from eth.exceptions import PyEVMError

from wallet_gui.chains.practice.engine import Engine
from wallet_gui.chains.practice.ledger import Ledger
from wallet_gui.chains.practice.record import Entry, digest
from wallet_gui.chains.practice.values import Mined, Transfer

_FORMAT: Final = b"postern practice 1\n"
_DIGEST: Final = 32
_MOST_BYTES: Final = 64 * 1024 * 1024
"""Of what is packed."""
_LENGTH: Final = 4
_LOG = logging.getLogger(__name__)


def write_snapshot(engine: Engine, ledger: Ledger, entries: Sequence[Entry]) -> bytes:
    """Pack what these entries, all of them in blocks, have led to."""
    head = {
        "covers": digest(entries).hex(),
        "hashes": [one.hex() for one in ledger.hashes],
        "mined": [asdict(one) for one in ledger.mined],
    }
    parts = [_with_length(json.dumps(head, separators=(",", ":")).encode())]
    for key, value in engine.dump().items():
        parts += [_with_length(key), _with_length(value)]
    packed = zlib.compress(b"".join(parts), 1)
    return _FORMAT + hashlib.sha256(packed).digest() + packed


def open_snapshot(data: bytes, entries: Sequence[Entry]) -> tuple[Engine, Ledger] | None:
    """Return what the first of these entries have led to, or None if this snapshot does not tell it."""
    try:
        return _opened(data, entries)
    except (ValueError, TypeError, KeyError, zlib.error, PyEVMError):
        _LOG.info("a snapshot of the practice network cannot be used")
        return None


def _opened(data: bytes, entries: Sequence[Entry]) -> tuple[Engine, Ledger]:
    packed = data[len(_FORMAT) + _DIGEST :]
    if not data.startswith(_FORMAT) or data[len(_FORMAT) :][:_DIGEST] != hashlib.sha256(packed).digest():
        raise ValueError
    unpacking = zlib.decompressobj()
    parts = _parts(unpacking.decompress(packed, _MOST_BYTES))
    head = json.loads(next(parts, b""))
    mined = [_mined(one) for one in head["mined"]]
    if digest(entries[: len(mined)]).hex() != head["covers"]:
        raise ValueError
    engine = Engine(dict(zip(parts, parts, strict=True)))
    return engine, _ledger(mined, [bytes.fromhex(one) for one in head["hashes"]])


def _ledger(mined: Sequence[Mined], hashes: Sequence[bytes]) -> Ledger:
    ledger = Ledger()
    blocks = groupby(mined, key=lambda one: one.block)
    for (_, of_block), engine_hash in zip(blocks, hashes, strict=True):
        ledger.add(tuple(of_block), engine_hash)
    return ledger


def _mined(fields: dict[str, Any]) -> Mined:
    transfers = tuple(Transfer(**one) for one in fields["transfers"])
    return Mined(**{**fields, "transfers": transfers})


def _with_length(data: bytes) -> bytes:
    return len(data).to_bytes(_LENGTH, "big") + data


def _parts(data: bytes) -> Iterator[bytes]:
    place = 0
    while place < len(data):
        start = place + _LENGTH
        place = start + int.from_bytes(data[place:start], "big")
        if place > len(data):
            raise ValueError
        yield data[start:place]
