"""Opens a vault with all that a person has given, in one call; ``signer/opening`` does the same in parts."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from wallet_gui.vault.file import OpenVault, open_with_parts
from wallet_gui.vault.header import parse_layout
from wallet_gui.vault.kdf import derive_password_key
from wallet_gui.vault.sections import wipe
from wallet_gui.vault.slots import Part


@dataclass(frozen=True, slots=True)
class Entered:
    """What a person gave at a door: a password, other parts, or both."""

    password: str | None = field(default=None, repr=False)
    others: Mapping[Part, bytes | bytearray] = field(default_factory=dict, repr=False)


def open_vault(data: bytes, entered: Entered, free_memory_bytes: int | None = None) -> OpenVault:
    """Open a vault file: layout, limits, one key derivation, slot, both MACs, all sections.

    Raises: the errors of ``parse_layout``; WrongPasswordError; VaultDamagedError (altered).
    """
    layout = parse_layout(data, free_memory_bytes)
    parts: dict[Part, bytes | bytearray] = dict(entered.others)
    key = bytearray()
    if entered.password is not None:
        key = derive_password_key(entered.password, layout.head.file_salt, layout.head.cost)
        parts[Part.PASSWORD_KEY] = key
    try:
        return open_with_parts(layout, parts)
    finally:
        wipe(key)
