"""Typed looks at the JSON of the sections: read with bounds, written without losing keys that are not known here."""

import base64
import binascii
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from wallet_gui.domain.errors import VaultDamagedError

Json = Mapping[str, Any]

DOORS_MOST: Final = 12
_TEXT_MOST = 64 * 1024


@dataclass(frozen=True, slots=True)
class SpendDoor:
    """A door as the spend section lists it, with the other parts it needs, so that it can be wrapped again."""

    slot: int
    parts: tuple[int, ...]
    made: int
    secrets: Mapping[int, bytes] = field(default_factory=dict, repr=False)


def to_base64(value: bytes | bytearray) -> str:
    """Return standard base64 with padding."""
    return base64.b64encode(value).decode("ascii")


def read_bytes(body: Json, key: str, size: int | None = None) -> bytes:
    """Read a byte string that must be there, of that size where one is given.

    Raises: VaultDamagedError (altered).
    """
    value = body.get(key)
    if not isinstance(value, str) or len(value) > _TEXT_MOST:
        raise VaultDamagedError(altered=True)
    try:
        read = base64.b64decode(value, validate=True)
    except (binascii.Error, ValueError):
        read = None
    if read is None or (size is not None and len(read) != size):
        raise VaultDamagedError(altered=True)
    return read


def read_count(body: Json, key: str) -> int:
    """Read a whole number from 0 that fits 64 bits.

    Raises: VaultDamagedError (altered).
    """
    value = body.get(key)
    if type(value) is not int or not 0 <= value < 2**64:
        raise VaultDamagedError(altered=True)
    return value


def read_objects(body: Json, key: str, most: int) -> Sequence[Json]:
    """Read a list of objects, empty where the key is missing.

    Raises: VaultDamagedError (altered) if there are more than ``most`` or one is not an object.
    """
    value = body.get(key, [])
    if not isinstance(value, list) or len(value) > most or not all(isinstance(entry, dict) for entry in value):
        raise VaultDamagedError(altered=True)
    return value


def spend_doors(spend: Json) -> tuple[SpendDoor, ...]:
    """Read the doors of a spend section."""
    return tuple(_spend_door(entry) for entry in read_objects(spend, "doors", DOORS_MOST))


def with_spend_doors(spend: Json, doors: Sequence[SpendDoor]) -> dict[str, Any]:
    """Return the spend section with these doors in place of those it listed.

    Keys of a door that are not known here stay, as long as the door stays in its slot.
    """
    before = {entry.get("slot"): entry for entry in read_objects(spend, "doors", DOORS_MOST)}
    return {**spend, "doors": [{**before.get(door.slot, {}), **_door_json(door)} for door in doors]}


def _spend_door(entry: Json) -> SpendDoor:
    parts, secrets = entry.get("parts"), entry.get("secrets", {})
    if not isinstance(parts, list) or not isinstance(secrets, dict) or not all(type(part) is int for part in parts):
        raise VaultDamagedError(altered=True)
    if set(secrets) - {str(part) for part in parts}:
        raise VaultDamagedError(altered=True)
    return SpendDoor(
        slot=read_count(entry, "slot"),
        parts=tuple(parts),
        made=read_count(entry, "made"),
        secrets={int(part): read_bytes(secrets, part) for part in secrets},
    )


def _door_json(door: SpendDoor) -> dict[str, Any]:
    return {
        "slot": door.slot,
        "parts": [int(part) for part in door.parts],
        "made": door.made,
        "secrets": {str(part): to_base64(secret) for part, secret in door.secrets.items()},
    }
