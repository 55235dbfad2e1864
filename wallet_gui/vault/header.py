"""The layout of a vault file, read and written without any key (``docs/vault-format.md``).

Only the standard library is loaded here: the keeper, which must stay small and never opens a vault, uses this module.
"""

import struct
from dataclasses import field, replace
from hashlib import sha256
from typing import Final

from wallet_gui.domain.errors import KdfTooCostlyError, KdfTooWeakError, StaleError, VaultDamagedError, VaultNewerError
from wallet_gui.domain.frozen import frozen

MAGIC: Final = b"\x89WGV\r\n\x1a\n"
MAJOR: Final = 1
MINOR: Final = 0
HEAD_SIZE: Final = 160
SLOT_SIZE: Final = 640
SLOT_COUNT: Final = 12
PASSWORD_SLOTS: Final = 4
"""Slots 0 to 3 hold password doors and look alike, used or not; the others show what they are."""

SLOTS_END: Final = HEAD_SIZE + SLOT_COUNT * SLOT_SIZE
SECTION_HEAD_SIZE: Final = 56
TAG_SIZE: Final = 16
HASH_SIZE: Final = 32
TRAILER_SIZE: Final = 3 * HASH_SIZE
LEAST_PADDED: Final = 4096
MOST_PADDED: Final = {"gate": 64 * 1024, "view": 8 * 1024 * 1024, "spend": 64 * 1024}
LEAST_FILE: Final = SLOTS_END + 3 * (SECTION_HEAD_SIZE + LEAST_PADDED + TAG_SIZE) + TRAILER_SIZE
MOST_FILE: Final = 32 * 1024 * 1024

SLOT_TAIL_AT: Final = 188
SLOT_PARAMS_AT: Final = SLOT_TAIL_AT + 4
SLOT_PARAMS_MOST: Final = 448
KIND_UNUSED: Final = 0
KIND_SECURITY_KEY: Final = 1
KIND_RECOVERY_KEY: Final = 2

_FRONT = struct.Struct("<8sHHI16sQQ4B3I32s16s32sB15s")
_SECTION_HEAD = struct.Struct("<QI32s12s")
_VERSIONED = struct.Struct("<8sHH")
_GENERATION_AT = 32
_KDF_BLOCK = slice(48, 96)
_MOST_COUNT = 2**64 - 1


@frozen
class KdfCost:
    """What one run of Argon2id costs: memory in KiB, passes, lanes."""

    m_kib: int
    t: int
    p: int

    @property
    def needed_bytes(self) -> int:
        """Free memory that a computer should have for it: one run may take three quarters."""
        return -(-self.m_kib * 1024 * 4 // 3)


KDF_FLOOR: Final = KdfCost(m_kib=19_456, t=2, p=1)
"""The least that is accepted in a file (OWASP password storage cheat sheet)."""

KDF_CEILING: Final = KdfCost(m_kib=2 * 1024 * 1024, t=32, p=16)


@frozen
class Head:
    """Bytes 0 to 159, as values."""

    vault_id: bytes
    generation: int
    written_at: int
    cost: KdfCost
    file_salt: bytes
    name_tag: bytes
    log_public: bytes
    minor: int = MINOR

    def encoded(self) -> bytes:
        """Return the 160 bytes."""
        return _FRONT.pack(
            *(MAGIC, MAJOR, self.minor, SLOTS_END, self.vault_id, self.generation, self.written_at),
            *(1, 1, 1, 0),
            *(self.cost.m_kib, self.cost.t, self.cost.p),
            *(self.file_salt, self.name_tag, self.log_public, 1, bytes(15)),
        )

    @property
    def kdf_block(self) -> bytes:
        """Bytes 48 to 95: every slot is bound to them."""
        return self.encoded()[_KDF_BLOCK]

    def next(self, written_at: int) -> "Head":
        """Return the head of the write after this one.

        Raises: VaultNewerError if this version may not write the file; VaultDamagedError if a count does not fit.
        """
        if self.minor > MINOR:
            raise VaultNewerError
        if self.generation == _MOST_COUNT or not 0 <= written_at <= _MOST_COUNT:
            raise VaultDamagedError(altered=True)
        return replace(self, generation=self.generation + 1, written_at=written_at)


@frozen
class Section:
    """One encrypted section: counters and salts in clear, then ciphertext and tag."""

    revision: int
    salt: bytes
    nonce: bytes
    sealed: bytes = field(repr=False)

    def encoded(self) -> bytes:
        """Return the 56-byte head and the sealed bytes, as they stand in the file."""
        return _SECTION_HEAD.pack(self.revision, len(self.sealed), self.salt, self.nonce) + self.sealed

    def digest(self) -> bytes:
        """Return SHA-256 of the encoded section."""
        return sha256(self.encoded()).digest()


@frozen
class Digests:
    """What the header MAC covers, apart from the view section: enough for home, which never gets the slots."""

    head: bytes
    slots: bytes
    gate: bytes
    spend: bytes
    spend_mac: bytes


@frozen
class VaultLayout:
    """A vault file taken apart. Nothing in it has been authenticated yet."""

    head: Head
    head_bytes: bytes = field(repr=False)
    slots: tuple[bytes, ...] = field(repr=False)
    gate: Section
    view: Section
    spend: Section
    spend_mac: bytes
    header_mac: bytes

    @property
    def generation(self) -> int:
        """How many times this vault has been written."""
        return self.head.generation

    @property
    def vault_id(self) -> bytes:
        """The 16 bytes that name this vault for life."""
        return self.head.vault_id

    @property
    def writable(self) -> bool:
        """Whether this Postern may write a newer state of the file: a later minor version is opened, never written."""
        return self.head.minor == MINOR

    def digests(self) -> Digests:
        """Return what home needs beside the view section."""
        return Digests(
            head=self.head_bytes,
            slots=sha256(b"".join(self.slots)).digest(),
            gate=self.gate.digest(),
            spend=self.spend.digest(),
            spend_mac=self.spend_mac,
        )

    def encoded(self) -> bytes:
        """Return the file: what was taken apart, put together again."""
        body = b"".join(
            (
                self.head_bytes,
                *self.slots,
                *(section.encoded() for section in (self.gate, self.view, self.spend)),
                self.spend_mac,
                self.header_mac,
            )
        )
        return body + sha256(body).digest()


def is_whole(data: bytes) -> bool:
    """Say whether these bytes begin and end as a vault of any version does: size, magic and outer hash."""
    if not LEAST_FILE <= len(data) <= MOST_FILE or not data.startswith(MAGIC):
        return False
    inside = memoryview(data)
    return sha256(inside[:-HASH_SIZE]).digest() == inside[-HASH_SIZE:]


def rank(data: bytes) -> tuple[int, int]:
    """Return (major version, generation) of a whole file: the larger, the newer.

    Later versions may keep their generation elsewhere, so a later version always counts as newer.
    """
    _, major, _ = _VERSIONED.unpack_from(data)
    (generation,) = struct.unpack_from("<Q", data, _GENERATION_AT)
    return major, generation


def parse_layout(data: bytes, free_memory_bytes: int | None = None) -> VaultLayout:
    """Take a vault file apart and check everything that can be checked without a key.

    Args:
        data: The whole file.
        free_memory_bytes: Memory this computer can give now; None where no key is going to be derived.
    Raises: VaultDamagedError, VaultNewerError, KdfTooWeakError or KdfTooCostlyError: the first that applies.
    """
    if not is_whole(data):
        raise VaultDamagedError
    _refuse_what_is_newer(data)
    _check_fixed_parts(data)
    gate, view, spend = _sections(data)
    head = parse_head(data)
    check_cost(head.cost, free_memory_bytes)
    return VaultLayout(
        head=head,
        head_bytes=data[:HEAD_SIZE],
        slots=tuple(_slot(data, number) for number in range(SLOT_COUNT)),
        gate=gate,
        view=view,
        spend=spend,
        spend_mac=data[-TRAILER_SIZE : -2 * HASH_SIZE],
        header_mac=data[-2 * HASH_SIZE : -HASH_SIZE],
    )


def parse_head(data: bytes) -> Head:
    """Read bytes 0 to 159 as values, without judging them."""
    _, _, minor, _, vault_id, generation, written_at, *rest = _FRONT.unpack_from(data)
    _, _, _, _, m_kib, t, p, file_salt, name_tag, log_public, _, _ = rest
    return Head(vault_id, generation, written_at, KdfCost(m_kib, t, p), file_salt, name_tag, log_public, minor)


def parse_section(encoded: bytes, name: str) -> Section:
    """Read one encoded section (``gate``, ``view`` or ``spend``) that travels alone.

    Raises: VaultDamagedError.
    """
    section, end = _section_at(encoded, 0, name)
    if end != len(encoded):
        raise VaultDamagedError
    return section


def check_cost(cost: KdfCost, free_memory_bytes: int | None) -> None:
    """Refuse a cost that no vault may ask for, or that this computer cannot bear now.

    Raises: KdfTooWeakError, KdfTooCostlyError.
    """
    if cost.m_kib < KDF_FLOOR.m_kib or cost.t < KDF_FLOOR.t or cost.p < KDF_FLOOR.p:
        raise KdfTooWeakError
    over = cost.m_kib > KDF_CEILING.m_kib or cost.t > KDF_CEILING.t or cost.p > KDF_CEILING.p
    if over or (free_memory_bytes is not None and cost.needed_bytes > free_memory_bytes):
        raise KdfTooCostlyError(needed_bytes=cost.needed_bytes)


def put_view_section(
    data: bytes, base_generation: int, view_section: bytes, written_at: int, header_mac: bytes
) -> bytes:
    """Return the next state of a vault in which home has replaced its own section; nothing else changes.

    Args:
        data: The current file.
        base_generation: The generation on which home worked.
        view_section: The new section, head and sealed bytes.
        written_at: Unix seconds, which the MAC covers.
        header_mac: Made by home over the new state.
    Raises: StaleError if the file has moved on; VaultDamagedError if the section or its revision cannot be right.
    """
    layout = parse_layout(data)
    if layout.generation != base_generation:
        raise StaleError
    head = layout.head.next(written_at)
    view = parse_section(view_section, "view")
    if view.revision != layout.view.revision + 1 or len(header_mac) != HASH_SIZE:
        raise VaultDamagedError
    new = replace(layout, head=head, head_bytes=head.encoded(), view=view, header_mac=header_mac).encoded()
    parse_layout(new)
    return new


def _refuse_what_is_newer(data: bytes) -> None:
    _, major, _ = _VERSIONED.unpack_from(data)
    if major > MAJOR:
        raise VaultNewerError
    if major < MAJOR:
        raise VaultDamagedError
    kinds = {_slot(data, number)[SLOT_TAIL_AT] for number in range(PASSWORD_SLOTS, SLOT_COUNT)}
    known = {KIND_UNUSED, KIND_SECURITY_KEY, KIND_RECOVERY_KEY}
    if data[48:52] != b"\x01\x01\x01\x00" or data[144] != 1 or not kinds <= known:
        raise VaultNewerError


def _check_fixed_parts(data: bytes) -> None:
    (header_length,) = struct.unpack_from("<I", data, 12)
    if header_length != SLOTS_END or any(data[145:HEAD_SIZE]):
        raise VaultDamagedError
    if not all(_shown_slot_is_tidy(_slot(data, number)) for number in range(PASSWORD_SLOTS, SLOT_COUNT)):
        raise VaultDamagedError


def _shown_slot_is_tidy(slot: bytes) -> bool:
    kind, params_length, spare = struct.unpack_from("<BHB", slot, SLOT_TAIL_AT)
    if kind == KIND_UNUSED:
        return not any(slot)
    if spare or params_length > (SLOT_PARAMS_MOST if kind == KIND_SECURITY_KEY else 0):
        return False
    return not any(slot[SLOT_PARAMS_AT + params_length :])


def _sections(data: bytes) -> tuple[Section, Section, Section]:
    gate, after_gate = _section_at(data, SLOTS_END, "gate")
    view, after_view = _section_at(data, after_gate, "view")
    spend, after_spend = _section_at(data, after_view, "spend")
    if after_spend != len(data) - TRAILER_SIZE:
        raise VaultDamagedError
    return gate, view, spend


def _section_at(data: bytes, start: int, name: str) -> tuple[Section, int]:
    """Read the section that starts there; return it and where it ends."""
    sealed_at = start + SECTION_HEAD_SIZE
    if sealed_at > len(data):
        raise VaultDamagedError
    revision, length, salt, nonce = _SECTION_HEAD.unpack_from(data, start)
    padded = length - TAG_SIZE
    power_of_two = padded & (padded - 1) == 0
    if not LEAST_PADDED <= padded <= MOST_PADDED[name] or not power_of_two or sealed_at + length > len(data):
        raise VaultDamagedError
    return Section(revision, salt, nonce, data[sealed_at : sealed_at + length]), sealed_at + length


def _slot(data: bytes, number: int) -> bytes:
    start = HEAD_SIZE + number * SLOT_SIZE
    return data[start : start + SLOT_SIZE]
