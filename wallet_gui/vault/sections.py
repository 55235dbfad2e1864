"""How a section is encrypted: AES-256-GCM under a key used once, the JSON padded so that its size tells little."""

import json
import math
import os
import re
import struct
from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF, HKDFExpand

from wallet_gui.domain.errors import FileTooLargeError, UnusualCharacterError, VaultDamagedError, VaultNewerError
from wallet_gui.vault.header import LEAST_PADDED, MOST_PADDED, TAG_SIZE, Section

Draw = Callable[[int], bytes]
"""Returns that many random bytes; ``os.urandom`` but for published test vectors."""

Body = dict[str, Any]
"""The JSON object of a section. Keys that this version does not know are kept when it is written again."""

KEY_SIZE: Final = 32
SALT_SIZE: Final = 32
NONCE_SIZE: Final = 12
BODY_VERSION: Final = 1

_LENGTH = struct.Struct("<I")
_LEVELS_MOST = 32
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")
"""A surrogate: JSON can spell it, UTF-8 cannot."""


class SectionName(Enum):
    """The three sections, named as in their labels."""

    GATE = "gate"
    VIEW = "view"
    SPEND = "spend"

    @property
    def label(self) -> bytes:
        """The ASCII label that binds key and ciphertext to this section."""
        return b"wg/v1/section/" + self.value.encode("ascii")


def wipe(*secrets: bytearray) -> None:
    """Overwrite secrets in place. Copies that a library made are beyond reach: that is why a signer ends soon."""
    for secret in secrets:
        secret[:] = bytes(len(secret))


def with_length(value: bytes | bytearray) -> bytes:
    """Prefix bytes with their length as u32, so that joined values cannot be cut apart in two ways."""
    return _LENGTH.pack(len(value)) + value


def hkdf(secret: bytes | bytearray, salt: bytes, info: bytes, size: int = KEY_SIZE) -> bytearray:
    """Derive a key by HKDF with SHA-256 (RFC 5869)."""
    key = bytearray(size)
    HKDF(SHA256(), size, salt=salt, info=info).derive_into(secret, key)
    return key


def expand(root: bytes | bytearray, label: bytes) -> bytearray:
    """Derive a 32-byte subkey from a random root by the expand step of HKDF alone."""
    key = bytearray(KEY_SIZE)
    HKDFExpand(SHA256(), KEY_SIZE, info=label).derive_into(root, key)
    return key


def seal_section(
    root: bytes | bytearray, name: SectionName, vault_id: bytes, revision: int, body: Body, draw: Draw = os.urandom
) -> Section:
    """Encrypt a section's JSON with a fresh salt and nonce, so that no key is ever used twice."""
    salt, nonce = draw(SALT_SIZE), draw(NONCE_SIZE)
    plain = pack_json(body, padded_to_power_of_two, MOST_PADDED[name.value])
    key = hkdf(root, salt, name.label)
    sealed = AESGCM(key).encrypt(nonce, plain, _section_aad(name, vault_id, revision))
    wipe(key, plain)
    return Section(revision, salt, nonce, sealed)


def open_section(root: bytes | bytearray, name: SectionName, vault_id: bytes, section: Section) -> Body:
    """Decrypt a section and read its JSON.

    Raises: VaultDamagedError (altered) if it was not written by Postern with this key; VaultNewerError.
    """
    key = hkdf(root, section.salt, name.label)
    plain = unseal(key, section.nonce, section.sealed, _section_aad(name, vault_id, section.revision))
    try:
        body = unpack_json(plain)
    finally:
        wipe(key, plain)
    version = body.get("v")
    if type(version) is not int or version < BODY_VERSION:
        raise VaultDamagedError(altered=True)
    if version > BODY_VERSION:
        raise VaultNewerError
    return body


def unseal(key: bytearray, nonce: bytes, sealed: bytes, aad: bytes) -> bytearray:
    """Decrypt with AES-256-GCM into memory that the caller can overwrite.

    Raises: VaultDamagedError (altered).
    """
    plain = bytearray(max(0, len(sealed) - TAG_SIZE))
    try:
        AESGCM(key).decrypt_into(nonce, sealed, aad, plain)
    except InvalidTag as error:
        raise VaultDamagedError(altered=True) from error
    return plain


def padded_to_power_of_two(size: int) -> int:
    """Return the smallest power of two from 4,096 that holds this many bytes."""
    return max(LEAST_PADDED, 1 << (size - 1).bit_length())


def pack_json(body: Mapping[str, Any], padded: Callable[[int], int], most: int) -> bytearray:
    """Return u32 length, JSON and zeros up to the padded size.

    Raises: FileTooLargeError if that would be more than ``most`` bytes.
    """
    text = encode_json(body)
    needed = _LENGTH.size + len(text)
    if padded(needed) > most:
        raise FileTooLargeError
    plain = bytearray(padded(needed))
    plain[:needed] = _LENGTH.pack(len(text)) + text
    return plain


def unpack_json(plain: bytearray) -> Body:
    """Read a padded JSON object; everything after it must be zero."""
    (length,) = _LENGTH.unpack_from(plain)
    end = _LENGTH.size + length
    if end > len(plain) or any(memoryview(plain)[end:]):
        raise VaultDamagedError(altered=True)
    return decode_json(plain[_LENGTH.size : end])


def encode_json(body: Mapping[str, Any]) -> bytes:
    """Return JSON without spaces, as UTF-8."""
    text = json.dumps(body, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:
        pass
    # Outside the handler: the first error holds the whole text, and no traceback may show what a vault holds.
    raise UnusualCharacterError


def decode_json(text: bytes | bytearray) -> Body:
    """Read one JSON object: UTF-8, no repeated keys, and nothing that could not be written again.

    Home writes a section of its own. What it may have put there must not stop a signer half-way.

    Raises: VaultDamagedError (altered).
    """
    try:
        body = json.loads(text.decode("utf-8"), object_pairs_hook=_without_repeats)
        if isinstance(body, dict) and _can_be_written(body, _LEVELS_MOST):
            return body
    except (ValueError, RecursionError):
        pass
    # Outside the handler, as above.
    raise VaultDamagedError(altered=True)


def _without_repeats(pairs: list[tuple[str, Any]]) -> Body:
    body = dict(pairs)
    if len(body) != len(pairs):
        raise ValueError
    return body


def _can_be_written(value: object, levels: int) -> bool:
    """Say whether JSON can express this in UTF-8, with no more than so many levels of lists and objects."""
    match value:
        case str():
            return value.isascii() or _HALF_CHARACTER.search(value) is None
        case float():
            return math.isfinite(value)
        case list():
            return levels > 0 and all(_can_be_written(item, levels - 1) for item in value)
        case dict():
            both = (*value, *value.values())
            return levels > 0 and all(_can_be_written(item, levels - 1) for item in both)
        case _:
            return True


def _section_aad(name: SectionName, vault_id: bytes, revision: int) -> bytes:
    return with_length(name.label) + vault_id + struct.pack("<Q", revision)
