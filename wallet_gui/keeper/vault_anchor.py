"""The anchor: the state of a vault as it was last used here, kept in the computer's keyring (docs/vault-format.md).

It is made of what a vault shows without a key, so nothing in it is secret. A vault that has fallen behind it is an
older copy that somebody has put back.
"""

import struct
from dataclasses import replace
from typing import Final

from wallet_gui.domain.errors import StorageError
from wallet_gui.domain.frozen import frozen
from wallet_gui.vault.header import parse_layout

_LAYOUT: Final = struct.Struct("<B3x16s3Q16sIIQQ")
_VERSION: Final = 1
_MAC_SIZE: Final = 16
_MOST_U32: Final = 2**32 - 1
_MOST_U64: Final = 2**64 - 1
_MOST_STEP: Final = 2**32 - 1
"""No clock of a computer gets farther: 30-second steps until the year 6053."""
_MOST_LOG_SEQ: Final = 2**32 - 1
"""Thousands of times what a signer follows a log to (``wallet_gui/vault/account_log.py``)."""


@frozen
class Anchor:
    """84 bytes, as values."""

    vault_id: bytes
    generation: int
    gate_revision: int
    spend_revision: int
    mac: bytes
    """The first 16 bytes of the header MAC."""
    fails: int = 0
    """Wrong tries in a row."""
    written_at: int = 0
    """When that state was written, in Unix seconds; shown and never judged by."""
    code_step: int = 0
    """The last time step of a two-step code that is spent."""
    log_seq: int = 0
    """How many entries the account's activity log had."""

    def encoded(self) -> bytes:
        """Return the 84 bytes."""
        return _LAYOUT.pack(
            *(_VERSION, self.vault_id, self.generation, self.gate_revision, self.spend_revision, self.mac),
            *(min(self.fails, _MOST_U32), min(self.written_at, _MOST_U32)),
            *(min(self.code_step, _MOST_U64), min(self.log_seq, _MOST_U64)),
        )

    def is_ahead_of(self, vault: bytes) -> bool:
        """Say whether this vault is older than the state remembered here, or another one of the same age.

        A vault that cannot be read is not judged: whoever opens it will say what is wrong with it.
        """
        found = anchor_of(vault)
        if found is None or found.vault_id != self.vault_id:
            return False
        here = (found.generation, found.gate_revision, found.spend_revision)
        known = (self.generation, self.gate_revision, self.spend_revision)
        is_twin = found.generation == self.generation and found.mac != self.mac
        return is_twin or any(ours < theirs for ours, theirs in zip(here, known, strict=True))

    def dates_beside(self, vault: bytes) -> tuple[int, int]:
        """Return when a vault was written and when the state remembered here was, in Unix seconds; 0 if unknown."""
        found = anchor_of(vault)
        return (found.written_at if found else 0), self.written_at

    def with_fails(self, fails: int) -> "Anchor":
        """Return the anchor with another count of wrong tries."""
        return replace(self, fails=fails)


def anchor_of(vault: bytes, *, fails: int = 0, code_step: int = 0, log_seq: int = 0) -> Anchor | None:
    """Return the anchor of a vault as it stands; None for bytes that are no vault."""
    try:
        layout = parse_layout(vault)
    except StorageError:
        return None
    return Anchor(
        vault_id=layout.vault_id,
        generation=layout.generation,
        gate_revision=layout.gate.revision,
        spend_revision=layout.spend.revision,
        mac=layout.header_mac[:_MAC_SIZE],
        fails=fails,
        written_at=layout.head.written_at,
        code_step=code_step,
        log_seq=log_seq,
    )


def read_anchor(value: bytes, vault_id: bytes) -> Anchor | None:
    """Read what the keyring has for a vault; None for nothing, and for what makes no sense."""
    if len(value) != _LAYOUT.size:
        return None
    version, *fields = _LAYOUT.unpack(value)
    anchor = Anchor(*fields)
    is_possible = anchor.code_step <= _MOST_STEP and anchor.log_seq <= _MOST_LOG_SEQ
    return anchor if version == _VERSION and anchor.vault_id == vault_id and is_possible else None
