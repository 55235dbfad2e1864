"""The account's activity log inside the vault: a chain of MACs, and sealed lines that wait to be taken into it.

``k_0 = EXPAND(GATE, "wg/v1/log")`` and ``k_(i+1) = H("wg/v1/log/next" ‖ k_i)``; entry i carries its MAC by k_i. The
view section keeps the key of the next entry alone, so that whoever has taken home over cannot rewrite what came
before. A signer, which knows GATE, checks the whole chain, and nobody else takes entries out. See docs/vault-format.md.
"""

import base64
import hashlib
import hmac
import json
import struct
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from wallet_gui.domain.account_log import LogVerdict
from wallet_gui.domain.errors import VaultDamagedError
from wallet_gui.vault.bodies import Json, read_bytes, read_count, read_objects, to_base64

LINE_BYTES: Final = 304
"""A sealed line: 32 bytes of HPKE, 256 of padded text, 16 of tag."""
MOST_ENTRIES: Final = 2000
ROOM: Final = 400
"""So many more entries a signer leaves room for. Home takes none out, so it can push no more than so many out by adding
others, until the password is typed the next time."""
YEAR_S: Final = 365 * 86400
ALWAYS_KEPT: Final = 20
"""So many entries stay however old they are."""

_PLAIN_BYTES: Final = 256
_MOST_SEQ: Final = 1_000_000
"""A signer counts the keys up to here; no person makes so many entries."""
_LABEL: Final = b"wg/v1/log"
_NEXT_LABEL: Final = b"wg/v1/log/next"
_KEY_BYTES: Final = 32
_SUITE: Final = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)
_LENGTH: Final = struct.Struct("<I")


class LogLineError(Exception):
    """A line does not open: somebody else wrote it, or changed it."""


def seal_line(log_public: bytes, vault_id: bytes, note: Json) -> bytes:
    """Seal a note for whoever opens the view section next.

    Raises: ValueError if it has more than 252 bytes, or the key is none.
    """
    text = _canonical(note)
    if len(text) > _PLAIN_BYTES - _LENGTH.size:
        raise ValueError("a note of the log is short")
    plain = (_LENGTH.pack(len(text)) + text).ljust(_PLAIN_BYTES, b"\0")
    return _SUITE.encrypt(plain, X25519PublicKey.from_public_bytes(log_public), _LABEL + vault_id)


def open_line(log_private: bytes, vault_id: bytes, line: bytes) -> dict[str, Any]:
    """Return the note in a line. Raises LogLineError."""
    try:
        plain = _SUITE.decrypt(line, X25519PrivateKey.from_private_bytes(log_private), _LABEL + vault_id)
        (length,) = _LENGTH.unpack_from(plain)
        note = json.loads(plain[_LENGTH.size : _LENGTH.size + length])
    except (InvalidTag, ValueError, struct.error, RecursionError):
        raise LogLineError from None
    if not isinstance(note, dict):
        raise LogLineError
    return note


def new_log(first_key: bytes | bytearray) -> dict[str, Any]:
    """Return the log of a new vault."""
    return {"seq": 0, "key": to_base64(first_key), "entries": []}


def log_length(view: Json) -> int:
    """Return how many entries the log of a view section has had; 0 for what is none."""
    log = view.get("log")
    seq = log.get("seq") if isinstance(log, dict) else None
    return seq if type(seq) is int and 0 <= seq <= _MOST_SEQ else 0


def room_in(log: Json) -> int:
    """Return how many entries can still be added. Raises VaultDamagedError (altered) if this is no log."""
    read_count(log, "seq"), read_bytes(log, "key", _KEY_BYTES)
    return MOST_ENTRIES - len(read_objects(log, "entries", MOST_ENTRIES))


def with_notes(log: Json, notes: Sequence[Json]) -> dict[str, Any]:
    """Return the log with notes at its end; those that it has no room for are left out.

    Raises: VaultDamagedError (altered) if this is no log.
    """
    notes = notes[: room_in(log)]
    seq, key = read_count(log, "seq"), read_bytes(log, "key", _KEY_BYTES)
    entries = [*read_objects(log, "entries", MOST_ENTRIES)]
    for note in notes:
        entry = {**note, "seq": seq}
        entries.append({**entry, "mac": to_base64(_mac(key, entry))})
        seq, key = seq + 1, _next(key)
    return {**log, "seq": seq, "key": to_base64(key), "entries": entries}


def with_room(log: Json, now_s: int, prove: Callable[[int], bytes]) -> dict[str, Any]:
    """Return a log that holds without what is too old, and with room for more; for a signer alone.

    Args:
        log: As ``verdict_on`` found it good.
        now_s: Unix seconds.
        prove: As for ``verdict_on``.
    Raises: VaultDamagedError (altered) if this is no log.
    """
    entries = read_objects(log, "entries", MOST_ENTRIES)
    dropped = _how_many_to_drop(entries, now_s)
    if not dropped:
        return {**log}
    first = read_count(log, "seq") - len(entries) + dropped
    return {**log, "entries": [*entries[dropped:]], "begun": _begun(first, prove)}


def begun_anew(log: object, first_key: bytes | bytearray, seen: int, prove: Callable[[int], bytes]) -> dict[str, Any]:
    """Return an empty log in the place of one that does not hold; its numbers and keys go on."""
    seq = max(log_length({"log": log}), min(seen, _MOST_SEQ))
    key = bytes(first_key)
    for _ in range(seq):
        key = _next(key)
    return {"seq": seq, "key": to_base64(key), "entries": [], "begun": _begun(seq, prove)}


def verdict_on(log: object, first_key: bytes | bytearray, seen: int, prove: Callable[[int], bytes]) -> LogVerdict:
    """Check the whole chain.

    Args:
        log: As found in the view section.
        first_key: From GATE.
        seen: How many entries it had when it was last seen here; 0 if that is not known.
        prove: Returns a signer's proof that the log begins with this number.
    """
    try:
        found = _read(log)
        is_good = _holds(found, bytes(first_key)) and (found.first == 0 or _was_begun(found, prove))
    except VaultDamagedError:
        is_good = False
    if not is_good:
        return LogVerdict.ALTERED
    return LogVerdict.CUT if found.seq < seen else LogVerdict.GOOD


@dataclass(frozen=True, slots=True)
class _Log:
    """A log of the right shape."""

    seq: int
    key: bytes
    entries: Sequence[Json]
    begun: Json | None
    """What a signer says of its first number."""

    @property
    def first(self) -> int:
        """The number of the first of ``entries``."""
        return self.seq - len(self.entries)


def _read(log: object) -> _Log:
    if not isinstance(log, dict):
        raise VaultDamagedError(altered=True)
    begun = log.get("begun")
    if begun is not None and not isinstance(begun, dict):
        raise VaultDamagedError(altered=True)
    entries = read_objects(log, "entries", MOST_ENTRIES)
    return _Log(read_count(log, "seq"), read_bytes(log, "key", _KEY_BYTES), entries, begun)


def _holds(found: _Log, key: bytes) -> bool:
    """Say whether each entry carries its number and its MAC, and the key kept is that of the next one."""
    if found.seq > _MOST_SEQ or found.first < 0:
        return False
    for _ in range(found.first):
        key = _next(key)
    for number, entry in enumerate(found.entries, found.first):
        if entry.get("seq") != number or not _is_mac(key, entry):
            return False
        key = _next(key)
    return hmac.compare_digest(key, found.key)


def _was_begun(found: _Log, prove: Callable[[int], bytes]) -> bool:
    """Say whether a signer has let the log begin with its first entry."""
    if found.begun is None or found.begun.get("seq") != found.first:
        return False
    return hmac.compare_digest(read_bytes(found.begun, "proof", _KEY_BYTES), prove(found.first))


def _begun(seq: int, prove: Callable[[int], bytes]) -> dict[str, Any]:
    return {"seq": seq, "proof": to_base64(prove(seq))}


def _how_many_to_drop(entries: Sequence[Json], now_s: int) -> int:
    dropped = max(0, len(entries) - (MOST_ENTRIES - ROOM))
    while len(entries) - dropped > ALWAYS_KEPT and _time(entries[dropped]) <= now_s - YEAR_S:
        dropped += 1
    return dropped


def _time(entry: Json) -> int:
    at = entry.get("t")
    return at if type(at) is int else 0


def _is_mac(key: bytes, entry: Json) -> bool:
    mac = entry.get("mac")
    if not isinstance(mac, str):
        return False
    bare = {name: value for name, value in entry.items() if name != "mac"}
    try:
        return hmac.compare_digest(base64.b64decode(mac, validate=True), _mac(key, bare))
    except ValueError:
        return False


def _mac(key: bytes, entry: Json) -> bytes:
    return hmac.digest(key, _canonical(entry), "sha256")


def _next(key: bytes) -> bytes:
    return hashlib.sha256(_NEXT_LABEL + key).digest()


def _canonical(entry: Json) -> bytes:
    return json.dumps(entry, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode("utf-8")
