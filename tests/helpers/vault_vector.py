"""The published vector of format 1: every random byte of it comes from a fixed stream (``docs/vault-format.md``)."""

import hashlib
import struct
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from wallet_gui.vault.file import assemble, log_public_key
from wallet_gui.vault.header import KDF_FLOOR, Head
from wallet_gui.vault.kdf import derive_password_key, name_tag
from wallet_gui.vault.sections import SectionName, seal_section
from wallet_gui.vault.slots import Part, Roots, seal_slot

SAMPLES = Path(__file__).parent.parent / "unit" / "samples"
PASSWORD = "\uff21 \ufb01ne gate, softly"
NORMAL_PASSWORD = "A fine gate, softly"
NAME = "Mei.Lin"
WRITTEN_AT = 1_767_225_600


class Stream:
    """SHA-256 of a label and a counter, block after block."""

    def __init__(self, label: bytes = b"wg/v1/vector") -> None:
        self._label = label
        self._block = 0
        self._ready = b""

    def __call__(self, size: int) -> bytes:
        while len(self._ready) < size:
            self._ready += hashlib.sha256(self._label + struct.pack("<I", self._block)).digest()
            self._block += 1
        drawn, self._ready = self._ready[:size], self._ready[size:]
        return drawn


@dataclass(frozen=True)
class Vector:
    """The file and what it was made from."""

    data: bytes
    roots: Roots
    password_key: bytes
    device_secret: bytes
    fills: tuple[bytes, ...]


@cache
def vector() -> Vector:
    """Make the vector: bytes are drawn in the order in which the format page lists them."""
    draw = Stream()
    vault_id, file_salt = draw(16), draw(32)
    roots = Roots.draw(draw)
    device_secret, log_private = draw(32), draw(32)
    fills = tuple(draw(640) for _ in range(4))
    tag = name_tag(NAME, vault_id)
    head = Head(vault_id, 7, WRITTEN_AT, KDF_FLOOR, file_salt, tag, log_public_key(log_private))
    key = bytes(derive_password_key(PASSWORD, file_salt, KDF_FLOOR))
    slots = (
        seal_slot(0, head, {Part.PASSWORD_KEY: key}, roots, fills[0]),
        seal_slot(1, head, {Part.PASSWORD_KEY: key, Part.DEVICE_SECRET: device_secret}, roots, fills[1]),
        *fills[2:],
        *(bytes(640) for _ in range(8)),
    )
    sections = (
        seal_section(roots.gate, SectionName.GATE, vault_id, 1, {"v": 1}, draw),
        seal_section(roots.view, SectionName.VIEW, vault_id, 2, {"v": 1}, draw),
        seal_section(roots.spend, SectionName.SPEND, vault_id, 3, {"v": 1}, draw),
    )
    return Vector(assemble(head, slots, sections, roots), roots, key, device_secret, fills)
