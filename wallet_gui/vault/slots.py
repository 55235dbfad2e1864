"""Doors and slots: how a password, alone or with a second part, yields the three roots of a vault.

Each slot holds the same three roots, sealed under a key made from all parts of one door together, so a wrong password
and a missing part fail alike. A commitment to the key stands beside the ciphertext, because AES-GCM does not commit to
its key (Albertini et al., "How to Abuse and Fix Authenticated Encryption Without Key Commitment", 2020).
"""

import os
import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from hmac import compare_digest
from typing import Final

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from wallet_gui.domain.errors import VaultDamagedError, WrongPasswordError
from wallet_gui.vault.header import (
    KIND_RECOVERY_KEY,
    KIND_SECURITY_KEY,
    PASSWORD_SLOTS,
    SLOT_COUNT,
    SLOT_PARAMS_MOST,
    SLOT_SIZE,
    SLOT_TAIL_AT,
    Head,
    VaultLayout,
)
from wallet_gui.vault.sections import KEY_SIZE, Draw, hkdf, unseal, wipe, with_length

_LABEL = b"wg/v1/slot"
_SALT = slice(0, 32)
_COMMITMENT = slice(32, 64)
_NONCE = slice(64, 76)
_SEALED = slice(76, SLOT_TAIL_AT)
_TAIL_SIZE = SLOT_SIZE - SLOT_TAIL_AT


class Part(IntEnum):
    """What a door can be made of, numbered as in the file."""

    PASSWORD_KEY = 1
    DEVICE_SECRET = 2
    PRINTED_KEY = 3
    SECURITY_KEY = 4
    RECOVERY_KEY = 5


PART_SIZES: Final = {
    Part.PASSWORD_KEY: 32,
    Part.DEVICE_SECRET: 32,
    Part.PRINTED_KEY: 20,
    Part.SECURITY_KEY: 32,
    Part.RECOVERY_KEY: 20,
}

Door = frozenset[Part]
Parts = Mapping[Part, bytes | bytearray]

HIDDEN_DOORS: Final = (
    frozenset({Part.PASSWORD_KEY}),
    frozenset({Part.PASSWORD_KEY, Part.DEVICE_SECRET}),
    frozenset({Part.PASSWORD_KEY, Part.PRINTED_KEY}),
)
"""The doors of slots 0 to 3, whose kind nobody can see."""

SHOWN_DOORS: Final = {
    KIND_SECURITY_KEY: frozenset({Part.PASSWORD_KEY, Part.SECURITY_KEY}),
    KIND_RECOVERY_KEY: frozenset({Part.RECOVERY_KEY}),
}
"""The doors of slots 4 to 11, by the kind written in the slot's tail."""


@dataclass(frozen=True, slots=True)
class Roots:
    """The three independent random roots of a vault, made once for its life; 32 bytes each."""

    view: bytearray = field(repr=False)
    spend: bytearray = field(repr=False)
    gate: bytearray = field(repr=False)

    @classmethod
    def draw(cls, draw: Draw = os.urandom) -> "Roots":
        """Make new roots, in the order in which slots hold them."""
        return cls(*(bytearray(draw(KEY_SIZE)) for _ in range(3)))

    def wipe(self) -> None:
        """Overwrite all three."""
        wipe(self.view, self.spend, self.gate)


@dataclass(frozen=True, slots=True)
class OpenedSlot:
    """Which door opened, and what was behind it."""

    number: int
    door: Door
    roots: Roots


def seal_slot(number: int, head: Head, parts: Parts, roots: Roots, fill: bytes) -> bytes:
    """Return the 640 bytes of a slot.

    Args:
        number: 0 to 11; the slot opens only there.
        head: The slot is bound to its vault id and KDF block.
        parts: All parts of the door, no others.
        roots: What the slot holds.
        fill: 640 bytes, random but for a shown tail, from which salt, nonce and tail are taken.
    """
    key, commitment = _door_key(parts, fill[_SALT])
    tail = fill[SLOT_TAIL_AT:]
    plain = roots.view + roots.spend + roots.gate
    aad = _aad(number, head.vault_id, head.kdf_block, tail, commitment)
    sealed = AESGCM(key).encrypt(fill[_NONCE], plain, aad)
    wipe(key, plain)
    return fill[_SALT] + commitment + fill[_NONCE] + sealed + tail


def shown_fill(kind: int, params: bytes = b"", draw: Draw = os.urandom) -> bytes:
    """Return the fill of a slot from 4 to 11: random bytes, then a tail that says what the slot is."""
    if len(params) > SLOT_PARAMS_MOST:
        raise ValueError("slot parameters are too long")
    tail = struct.pack("<BHB", kind, len(params), 0) + params
    return draw(SLOT_TAIL_AT) + tail.ljust(_TAIL_SIZE, b"\0")


def find_slot(layout: VaultLayout, parts: Parts, only_slot: int | None = None) -> OpenedSlot:
    """Open the vault with whatever parts are at hand, in one slot alone where one is named.

    Every possible door is tried on every slot, whether or not one has matched: how long a refusal takes says nothing.

    Raises: WrongPasswordError if no commitment matches; VaultDamagedError (altered) if the slot does not open.
    """
    found: list[tuple[int, Door, bytearray, bytes]] = []
    for number, door in _tries(layout, parts):
        if only_slot not in (None, number):
            continue
        slot = layout.slots[number]
        key, commitment = _door_key({part: parts[part] for part in door}, slot[_SALT])
        if compare_digest(commitment, slot[_COMMITMENT]):
            found.append((number, door, key, commitment))
        else:
            wipe(key)
    if not found:
        raise WrongPasswordError
    number, door, key, commitment = found[0]
    try:
        return OpenedSlot(number, door, _open(layout, number, key, commitment))
    finally:
        wipe(*(entry[2] for entry in found))


def _tries(layout: VaultLayout, parts: Parts) -> Iterator[tuple[int, Door]]:
    """Yield each slot with each door that could stand there and whose parts are all given."""
    given = frozenset(parts)
    for number in range(SLOT_COUNT):
        yield from ((number, door) for door in _possible_doors(layout, number) if door <= given)


def _possible_doors(layout: VaultLayout, number: int) -> Sequence[Door]:
    if number < PASSWORD_SLOTS:
        return HIDDEN_DOORS
    kind = layout.slots[number][SLOT_TAIL_AT]
    return [SHOWN_DOORS[kind]] if kind in SHOWN_DOORS else []


def _open(layout: VaultLayout, number: int, key: bytearray, commitment: bytes) -> Roots:
    slot = layout.slots[number]
    head = layout.head
    aad = _aad(number, head.vault_id, head.kdf_block, slot[SLOT_TAIL_AT:], commitment)
    plain = unseal(key, slot[_NONCE], slot[_SEALED], aad)
    if len(plain) != 3 * KEY_SIZE:
        raise VaultDamagedError(altered=True)
    roots = Roots(plain[:KEY_SIZE], plain[KEY_SIZE : 2 * KEY_SIZE], plain[2 * KEY_SIZE :])
    wipe(plain)
    return roots


def _door_key(parts: Parts, salt: bytes) -> tuple[bytearray, bytes]:
    """Return the encryption key and the commitment to it."""
    secret = bytearray()
    for part in sorted(parts):
        if len(parts[part]) != PART_SIZES[part]:
            raise ValueError("a part of a door has the wrong size")
        secret += bytes((part,)) + with_length(parts[part])
    both = hkdf(secret, salt, _LABEL, 2 * KEY_SIZE)
    key, commitment = both[:KEY_SIZE], bytes(both[KEY_SIZE:])
    wipe(secret, both)
    return key, commitment


def _aad(number: int, vault_id: bytes, kdf_block: bytes, tail: bytes, commitment: bytes) -> bytes:
    named = (_LABEL, vault_id, kdf_block, bytes((number,)), tail)
    return b"".join(with_length(value) for value in named) + commitment
