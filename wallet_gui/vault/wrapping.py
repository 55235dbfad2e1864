"""Wrapping the roots of a vault for all of its doors at once, as at creation and at a change of password."""

import os
from collections.abc import Mapping, Sequence

from wallet_gui.domain.errors import VaultDamagedError
from wallet_gui.vault.bodies import SpendDoor
from wallet_gui.vault.header import (
    KIND_SECURITY_KEY,
    KIND_UNUSED,
    PASSWORD_SLOTS,
    SLOT_COUNT,
    SLOT_PARAMS_AT,
    SLOT_SIZE,
    SLOT_TAIL_AT,
    Head,
    VaultLayout,
)
from wallet_gui.vault.sections import Draw
from wallet_gui.vault.slots import HIDDEN_DOORS, PART_SIZES, SHOWN_DOORS, Part, Roots, find_slot, seal_slot, shown_fill

NO_SLOTS = (bytes(SLOT_SIZE),) * SLOT_COUNT


def wrap_doors(
    head: Head,
    password_key: bytes | bytearray,
    doors: Sequence[SpendDoor],
    roots: Roots,
    present: tuple[bytes, ...],
    shown_params: Mapping[int, bytes],
    draw: Draw = os.urandom,
) -> tuple[bytes, ...]:
    """Return all twelve slots, drawn anew, with every listed door in its place.

    Args:
        head: The new head: slots are bound to its KDF block.
        password_key: Derived with the new head's salt and cost.
        doors: Each names its slot.
        roots: What every door opens.
        present: The slots so far: a security key keeps its parameters.
        shown_params: Parameters of security keys that were not there before, by slot.
        draw: Random bytes.
    Raises: VaultDamagedError (altered) if two doors want one slot, or one cannot stand where it says.
    """
    slots = [draw(SLOT_SIZE) if number < PASSWORD_SLOTS else bytes(SLOT_SIZE) for number in range(SLOT_COUNT)]
    if len({door.slot for door in doors}) != len(doors):
        raise VaultDamagedError(altered=True)
    for door in doors:
        parts = _parts(door, password_key)
        fill = slots[door.slot] if door.slot < PASSWORD_SLOTS else _shown(door, present, shown_params, draw)
        slots[door.slot] = seal_slot(door.slot, head, parts, roots, fill)
    return tuple(slots)


def check_doors(layout: VaultLayout, password_key: bytes | bytearray, doors: Sequence[SpendDoor], roots: Roots) -> None:
    """Open every listed door of a file just made.

    Raises: WrongPasswordError or VaultDamagedError if one does not lead to these roots.
    """
    for door in doors:
        opened = find_slot(layout, _parts(door, password_key), only_slot=door.slot)
        same = opened.roots == roots
        opened.roots.wipe()
        if not same:
            raise VaultDamagedError(altered=True)


def _parts(door: SpendDoor, password_key: bytes | bytearray) -> dict[Part, bytes | bytearray]:
    """Return all parts of a door, if it is one that may stand in its slot."""
    named = frozenset(door.parts)
    allowed = HIDDEN_DOORS if door.slot < PASSWORD_SLOTS else tuple(SHOWN_DOORS.values())
    if door.slot >= SLOT_COUNT or len(named) != len(door.parts) or named not in allowed:
        raise VaultDamagedError(altered=True)
    parts: dict[Part, bytes | bytearray] = {}
    for number in named:
        part = Part(number)
        value = password_key if part is Part.PASSWORD_KEY else door.secrets.get(number, b"")
        if len(value) != PART_SIZES[part]:
            raise VaultDamagedError(altered=True)
        parts[part] = value
    return parts


def _shown(door: SpendDoor, present: tuple[bytes, ...], shown_params: Mapping[int, bytes], draw: Draw) -> bytes:
    """Return the fill of a slot from 4 to 11."""
    kind = next(kind for kind, parts in SHOWN_DOORS.items() if parts == frozenset(door.parts))
    params = shown_params.get(door.slot, b"")
    slot = present[door.slot]
    if not params and kind == KIND_SECURITY_KEY and slot[SLOT_TAIL_AT] != KIND_UNUSED:
        length = int.from_bytes(slot[SLOT_TAIL_AT + 1 : SLOT_TAIL_AT + 3], "little")
        params = slot[SLOT_PARAMS_AT : SLOT_PARAMS_AT + length]
    return shown_fill(kind, params, draw)
