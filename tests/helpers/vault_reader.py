"""A second reader of vault files, written from ``docs/vault-format.md`` and sharing no code with the program.

Its Argon2id is the reference implementation, its AES-GCM that of PyCryptodome; HKDF and the MACs are spelt out here.
"""

import hashlib
import hmac
import json
import struct
import unicodedata
from dataclasses import dataclass
from typing import Any

from argon2.low_level import ARGON2_VERSION, Type, core, ffi
from Crypto.Cipher import AES

HIDDEN_DOORS: list[tuple[int, ...]] = [(1,), (1, 2), (1, 3)]
SHOWN_DOORS: dict[int, tuple[int, ...]] = {1: (1, 4), 2: (5,)}


class RefusedError(Exception):
    """The file is refused; the first argument says why in one word."""


@dataclass
class Read:
    """What the reader found."""

    generation: int
    slot: int
    door: tuple[int, ...]
    gate: Any
    view: Any
    spend: Any
    roots: tuple[bytes, bytes, bytes]
    """VIEW, SPEND and GATE."""


def argon2id(secret: bytes, salt: bytes, cost: tuple[int, int, int], ad: bytes, size: int) -> bytes:
    """Argon2id 1.3 with associated data."""
    m_kib, t, p = cost
    out = ffi.new("uint8_t[]", size)
    inputs = [ffi.new("uint8_t[]", value) for value in (secret, salt, ad)]
    context = ffi.new(
        "argon2_context *",
        {
            "out": out,
            "outlen": size,
            "pwd": inputs[0],
            "pwdlen": len(secret),
            "salt": inputs[1],
            "saltlen": len(salt),
            "secret": ffi.NULL,
            "secretlen": 0,
            "ad": inputs[2],
            "adlen": len(ad),
            "t_cost": t,
            "m_cost": m_kib,
            "lanes": p,
            "threads": p,
            "version": ARGON2_VERSION,
            "allocate_cbk": ffi.NULL,
            "free_cbk": ffi.NULL,
            "flags": 0,
        },
    )
    if core(context, Type.ID.value) != 0:
        raise RefusedError("memory")
    return bytes(ffi.buffer(out))


def hkdf(ikm: bytes, salt: bytes, info: bytes, size: int) -> bytes:
    """RFC 5869 with SHA-256: extract, then expand."""
    return expand(hmac.digest(salt, ikm, "sha256"), info, size)


def expand(key: bytes, info: bytes, size: int = 32) -> bytes:
    """The expand step of RFC 5869 alone."""
    out, block, number = b"", b"", 1
    while len(out) < size:
        block = hmac.digest(key, block + info + bytes([number]), "sha256")
        out, number = out + block, number + 1
    return out[:size]


def lp(value: bytes) -> bytes:
    """Length-prefixed."""
    return struct.pack("<I", len(value)) + value


def password_key(data: bytes, password: str) -> bytes:
    """Derive part 1 from a password and the file's salt and cost."""
    text = unicodedata.normalize("NFKC", password).encode()
    return argon2id(text, data[64:96], struct.unpack_from("<3I", data, 52), b"wg/v1/pw", 32)


def name_tag(data: bytes, name: str) -> bytes:
    """The tag an account name has in this file."""
    text = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold()).encode()
    return argon2id(text, data[16:32], (19456, 2, 1), b"wg/v1/name", 16)


def read_vault(data: bytes, parts: dict[int, bytes]) -> Read:
    """Open a vault file.

    Args:
        data: The file.
        parts: Part type to its bytes; part 1 comes from ``password_key``.
    """
    gate, view, spend = check_layout(data)
    slots = [data[160 + 640 * n : 800 + 640 * n] for n in range(12)]
    number, door, plain = _open_slot(data, slots, parts)
    view_root, spend_root, gate_root = plain[:32], plain[32:64], plain[64:]
    digest = [hashlib.sha256(part).digest() for part in (b"".join(slots), gate, view, spend)]
    header = data[:160] + b"".join(digest) + data[-96:-64]
    if hmac.digest(expand(view_root, b"wg/v1/hdrmac"), header, "sha256") != data[-64:-32]:
        raise RefusedError("altered")
    covered = data[:32] + data[48:7840] + gate + spend
    if hmac.digest(expand(spend_root, b"wg/v1/spendmac"), covered, "sha256") != data[-96:-64]:
        raise RefusedError("altered")
    return Read(
        generation=struct.unpack_from("<Q", data, 32)[0],
        slot=number,
        door=door,
        gate=_open_section(gate_root, b"wg/v1/section/gate", data[16:32], gate),
        view=_open_section(view_root, b"wg/v1/section/view", data[16:32], view),
        spend=_open_section(spend_root, b"wg/v1/section/spend", data[16:32], spend),
        roots=(view_root, spend_root, gate_root),
    )


def check_layout(data: bytes) -> list[bytes]:
    """Check all that needs no key; return gate, view and spend section with their heads."""
    if not 20440 <= len(data) <= 32 << 20 or data[:8] != bytes.fromhex("895747560d0a1a0a"):
        raise RefusedError("damaged")
    if hashlib.sha256(data[:-32]).digest() != data[-32:]:
        raise RefusedError("damaged")
    major = struct.unpack_from("<H", data, 8)[0]
    kinds = [data[160 + 640 * n + 188] for n in range(4, 12)]
    if major > 1 or data[48:52] != bytes([1, 1, 1, 0]) or data[144] != 1 or max(kinds) > 2:
        raise RefusedError("newer")
    if major != 1 or struct.unpack_from("<I", data, 12)[0] != 7840 or any(data[145:160]):
        raise RefusedError("damaged")
    for kind, n in zip(kinds, range(4, 12), strict=True):
        _check_shown_slot(kind, data[160 + 640 * n : 800 + 640 * n])
    sections, at = [], 7840
    for most in (65536, 8 << 20, 65536):
        if at + 56 > len(data) - 96:
            raise RefusedError("damaged")
        size = struct.unpack_from("<I", data, at + 8)[0]
        if size - 16 not in {1 << n for n in range(12, 24) if 1 << n <= most}:
            raise RefusedError("damaged")
        sections.append(data[at : at + 56 + size])
        at += 56 + size
    if at != len(data) - 96:
        raise RefusedError("damaged")
    m_kib, t, p = struct.unpack_from("<3I", data, 52)
    if m_kib < 19456 or t < 2 or p < 1:
        raise RefusedError("weak")
    if m_kib > 2 << 20 or t > 32 or p > 16:
        raise RefusedError("costly")
    return sections


def _check_shown_slot(kind: int, slot: bytes) -> None:
    size = struct.unpack_from("<H", slot, 189)[0]
    if kind == 0:
        good = slot == bytes(640)
    else:
        good = size <= (448 if kind == 1 else 0) and slot[191] == 0 and not any(slot[192 + size :])
    if not good:
        raise RefusedError("damaged")


def _open_slot(data: bytes, slots: list[bytes], parts: dict[int, bytes]) -> tuple[int, tuple[int, ...], bytes]:
    for number, slot in enumerate(slots):
        for door in _doors_of(number, slot):
            if not set(door) <= set(parts):
                continue
            ikm = b"".join(bytes([part]) + lp(parts[part]) for part in door)
            both = hkdf(ikm, slot[:32], b"wg/v1/slot", 64)
            if both[32:] != slot[32:64]:
                continue
            bound = (b"wg/v1/slot", data[16:32], data[48:96], bytes([number]), slot[188:])
            aad = b"".join(map(lp, bound)) + both[32:]
            return number, door, _open_gcm(both[:32], slot[64:76], slot[76:188], aad)
    raise RefusedError("wrong")


def _doors_of(number: int, slot: bytes) -> list[tuple[int, ...]]:
    if number < 4:
        return list(HIDDEN_DOORS)
    return [SHOWN_DOORS[slot[188]]] if slot[188] else []


def _open_section(root: bytes, label: bytes, vault_id: bytes, section: bytes) -> Any:
    key = hkdf(root, section[12:44], label, 32)
    plain = _open_gcm(key, section[44:56], section[56:], lp(label) + vault_id + section[:8])
    size = struct.unpack_from("<I", plain)[0]
    if 4 + size > len(plain) or any(plain[4 + size :]):
        raise RefusedError("altered")
    return json.loads(plain[4 : 4 + size])


def _open_gcm(key: bytes, nonce: bytes, sealed: bytes, aad: bytes) -> bytes:
    cipher = AES.new(key, AES.MODE_GCM, nonce=nonce)
    cipher.update(aad)
    try:
        return cipher.decrypt_and_verify(sealed[:-16], sealed[-16:])
    except ValueError:
        raise RefusedError("altered") from None
