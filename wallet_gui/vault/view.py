"""What the view root opens: the view section, the header MAC, a draft kept through a lock, the key of the cache.

This is all of a vault's cryptography that home may use: nothing here moves money or learns a password.
"""

import hmac
import os
from dataclasses import dataclass, field
from typing import Final

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from wallet_gui.domain.errors import VaultDamagedError
from wallet_gui.vault.header import Digests, Section, parse_head
from wallet_gui.vault.sections import (
    NONCE_SIZE,
    SALT_SIZE,
    Body,
    Draw,
    SectionName,
    expand,
    hkdf,
    open_section,
    pack_json,
    seal_section,
    unpack_json,
    unseal,
    wipe,
    with_length,
)

DRAFT_MOST: Final = 64 * 1024
"""Largest sealed draft in bytes."""

_DRAFT_LABEL = b"wg/v1/draft"
_DRAFT_STEP = 4096
_DRAFT_OVERHEAD = SALT_SIZE + NONCE_SIZE + 16
_CACHE_LABEL = b"wg/v1/cache"


@dataclass(frozen=True, slots=True)
class ViewSave:
    """A new state of the view section, as home asks the keeper to put it in place."""

    base: int
    """The generation it was made on."""

    revision: int
    written_at: int
    section: bytes = field(repr=False)
    header_mac: bytes
    digests: Digests = field(repr=False)
    """What the vault's digests will be once it is written: the base of the next save."""


class ViewKeys:
    """The subkeys of the view root; ``wipe`` when the session ends."""

    def __init__(self, root: bytes | bytearray) -> None:
        self._root = bytearray(root)
        self._header_mac_key = expand(root, b"wg/v1/hdrmac")
        self._place_key = expand(root, b"wg/v1/place")

    def wipe(self) -> None:
        """Overwrite every key."""
        wipe(self._root, self._header_mac_key, self._place_key)

    def header_mac(self, digests: Digests, view: Section) -> bytes:
        """Return the MAC over the whole vault."""
        covered = digests.head + digests.slots + digests.gate + view.digest() + digests.spend + digests.spend_mac
        return hmac.digest(self._header_mac_key, covered, "sha256")

    def open(self, digests: Digests, view: Section, header_mac: bytes) -> Body:
        """Check that the vault is as Postern wrote it and return the view section.

        Raises: VaultDamagedError (altered); VaultNewerError.
        """
        if not hmac.compare_digest(self.header_mac(digests, view), header_mac):
            raise VaultDamagedError(altered=True)
        return open_section(self._root, SectionName.VIEW, parse_head(digests.head).vault_id, view)

    def save(self, digests: Digests, revision: int, body: Body, written_at: int) -> ViewSave:
        """Make the next state of the view section, and open it again before anybody relies on it.

        Args:
            digests: Of the state this change is based on.
            revision: Of the view section in that state.
            body: The whole JSON, unknown keys included.
            written_at: Unix seconds.
        """
        base = parse_head(digests.head)
        head = base.next(written_at)
        view = seal_section(self._root, SectionName.VIEW, head.vault_id, revision + 1, body)
        after = Digests(head.encoded(), digests.slots, digests.gate, digests.spend, digests.spend_mac)
        mac = self.header_mac(after, view)
        self.open(after, view, mac)
        return ViewSave(base.generation, view.revision, written_at, view.encoded(), mac, after)

    def seal_draft(self, vault_id: bytes, body: Body, draw: Draw = os.urandom) -> bytes:
        """Encrypt what is half typed, and where the person was, for the time of a lock.

        Raises: FileTooLargeError if it would be more than 64 KiB.
        """
        salt, nonce = draw(SALT_SIZE), draw(NONCE_SIZE)
        plain = pack_json(body, _padded_to_step, DRAFT_MOST - _DRAFT_OVERHEAD)
        key = hkdf(self._place_key, salt, _DRAFT_LABEL)
        sealed = AESGCM(key).encrypt(nonce, plain, _draft_aad(vault_id))
        wipe(key, plain)
        return salt + nonce + sealed

    def open_draft(self, vault_id: bytes, draft: bytes) -> Body:
        """Return what ``seal_draft`` was given.

        Raises: VaultDamagedError (altered).
        """
        if not _DRAFT_OVERHEAD + _DRAFT_STEP <= len(draft) <= DRAFT_MOST:
            raise VaultDamagedError(altered=True)
        key = hkdf(self._place_key, draft[:SALT_SIZE], _DRAFT_LABEL)
        sealed_at = SALT_SIZE + NONCE_SIZE
        plain = unseal(key, draft[SALT_SIZE:sealed_at], draft[sealed_at:], _draft_aad(vault_id))
        try:
            return unpack_json(plain)
        finally:
            wipe(key, plain)


def cache_key(cache_seed: bytes, half: bytes, vault_id: bytes) -> bytearray:
    """Return the raw 32-byte key of the cache from its two halves: one in the view section, one in the keyring.

    Without a keyring ``half`` is 32 zero bytes.
    """
    return hkdf(with_length(cache_seed) + with_length(half), vault_id, _CACHE_LABEL)


def _padded_to_step(size: int) -> int:
    return -(-size // _DRAFT_STEP) * _DRAFT_STEP


def _draft_aad(vault_id: bytes) -> bytes:
    return with_length(_DRAFT_LABEL) + vault_id
