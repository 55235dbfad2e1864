"""A whole vault as a signer handles it: made, opened, written again, wrapped again under another password."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from wallet_gui.vault.bodies import read_bytes, spend_doors
from wallet_gui.vault.header import HASH_SIZE, Head, KdfCost, Section, VaultLayout, parse_layout
from wallet_gui.vault.kdf import derive_password_key, name_tag
from wallet_gui.vault.sections import Body, Draw, SectionName, open_section, seal_section, wipe
from wallet_gui.vault.slots import Door, Part, Roots, find_slot
from wallet_gui.vault.spend import SpendKeys
from wallet_gui.vault.view import ViewKeys
from wallet_gui.vault.wrapping import NO_SLOTS, check_doors, wrap_doors

VAULT_ID_SIZE = 16
FILE_SALT_SIZE = 32


@dataclass(frozen=True, slots=True)
class Bodies:
    """The JSON objects of the three sections."""

    gate: Body = field(repr=False)
    view: Body = field(repr=False)
    spend: Body = field(repr=False)


@dataclass(frozen=True, slots=True)
class NewVault:
    """Everything a new vault is made from. ``bodies.spend`` lists the doors with their other parts."""

    name: str = field(repr=False)
    password: str = field(repr=False)
    cost: KdfCost
    written_at: int
    bodies: Bodies
    vault_id: bytes | None = None
    """16 bytes; drawn when None."""


@dataclass(frozen=True, slots=True)
class NewPasswordKey:
    """A password key derived for the next state of a vault, with the salt and cost that its header will name."""

    key: bytearray = field(repr=False)
    file_salt: bytes
    cost: KdfCost


@dataclass(frozen=True, slots=True)
class OpenVault:
    """An opened, authenticated vault; leaving ``with`` wipes it."""

    layout: VaultLayout
    door: Door
    """The parts that opened it."""

    slot: int
    bodies: Bodies
    roots: Roots

    def rewrite(
        self,
        *,
        written_at: int,
        gate: Body | None = None,
        view: Body | None = None,
        spend: Body | None = None,
        draw: Draw = os.urandom,
    ) -> bytes:
        """Return the next generation with the given sections replaced; slots and all else stay.

        Raises: VaultNewerError if the file is of a later minor version; FileTooLargeError.
        """
        head = self.layout.head.next(written_at)
        changed = {SectionName.GATE: gate, SectionName.VIEW: view, SectionName.SPEND: spend}
        sections = _sections(self.layout, self.roots, changed, draw)
        return _checked(assemble(head, self.layout.slots, sections, self.roots), self.roots)

    def rewrap(
        self,
        new: NewPasswordKey,
        *,
        written_at: int,
        gate: Body | None = None,
        view: Body | None = None,
        spend: Body | None = None,
        shown_params: Mapping[int, bytes] | None = None,
        draw: Draw = os.urandom,
    ) -> bytes:
        """Return the next generation with every door wrapped anew under a password and a new file salt.

        The doors are those the spend section lists (``spend``, where given), each with its other parts, so no sheet or
        key has to be at hand. Slots 0 to 3 are redrawn whole. Gate and spend section are sealed again in any case.

        Args:
            new: Of the new password, or the same where only cost or doors change. Its key is overwritten.
            written_at: Unix seconds.
            gate, view, spend: New bodies; None keeps the present one.
            shown_params: Parameters of security keys that get a slot for the first time.
            draw: Random bytes.
        Raises: as ``rewrite``; VaultDamagedError if the listed doors make no sense.
        """
        changed = {
            SectionName.GATE: self.bodies.gate if gate is None else gate,
            SectionName.VIEW: view,
            SectionName.SPEND: self.bodies.spend if spend is None else spend,
        }
        doors = spend_doors(self.bodies.spend if spend is None else spend)
        try:
            head = replace(self.layout.head.next(written_at), cost=new.cost, file_salt=new.file_salt)
            slots = wrap_doors(head, new.key, doors, self.roots, self.layout.slots, shown_params or {}, draw)
            sections = _sections(self.layout, self.roots, changed, draw)
            data = _checked(assemble(head, slots, sections, self.roots), self.roots)
            check_doors(parse_layout(data), new.key, doors, self.roots)
        finally:
            wipe(new.key)
        return data

    def wipe(self) -> None:
        """Overwrite the roots. The bodies are ordinary objects: they go when the process ends."""
        self.roots.wipe()

    def __enter__(self) -> "OpenVault":
        return self

    def __exit__(self, *_: object) -> None:
        self.wipe()


def create_vault(plan: NewVault, roots: Roots, draw: Draw = os.urandom) -> bytes:
    """Return the first generation of a new vault.

    Args:
        plan: As described there; the header's log key is made from ``bodies.view["log_private"]``.
        roots: Drawn by the caller, who needs them for recovery codes and the first log key before the vault exists.
        draw: Random bytes.
    """
    vault_id = plan.vault_id or draw(VAULT_ID_SIZE)
    head = Head(
        vault_id=vault_id,
        generation=1,
        written_at=plan.written_at,
        cost=plan.cost,
        file_salt=draw(FILE_SALT_SIZE),
        name_tag=name_tag(plan.name, vault_id),
        log_public=log_public_key(read_bytes(plan.bodies.view, "log_private", 32)),
    )
    doors = spend_doors(plan.bodies.spend)
    key = derive_password_key(plan.password, head.file_salt, plan.cost)
    try:
        slots = wrap_doors(head, key, doors, roots, NO_SLOTS, {}, draw)
        sections = (
            seal_section(roots.gate, SectionName.GATE, vault_id, 1, plan.bodies.gate, draw),
            seal_section(roots.view, SectionName.VIEW, vault_id, 1, plan.bodies.view, draw),
            seal_section(roots.spend, SectionName.SPEND, vault_id, 1, plan.bodies.spend, draw),
        )
        data = _checked(assemble(head, slots, sections, roots), roots)
        check_doors(parse_layout(data), key, doors, roots)
    finally:
        wipe(key)
    return data


def new_password_key(password: str, cost: KdfCost, draw: Draw = os.urandom) -> NewPasswordKey:
    """Derive the key of a new password, with a new file salt."""
    file_salt = draw(FILE_SALT_SIZE)
    return NewPasswordKey(derive_password_key(password, file_salt, cost), file_salt, cost)


def open_with_parts(layout: VaultLayout, parts: Mapping[Part, bytes | bytearray]) -> OpenVault:
    """Open a vault whose password key has been derived already."""
    opened = find_slot(layout, parts)
    return OpenVault(layout, opened.door, opened.number, _open_bodies(layout, opened.roots), opened.roots)


def assemble(head: Head, slots: tuple[bytes, ...], sections: tuple[Section, Section, Section], roots: Roots) -> bytes:
    """Put a file together from its parts: gate, view and spend section, then both MACs and the outer hash."""
    gate, view, spend = sections
    spend_keys, view_keys = SpendKeys(roots), ViewKeys(roots.view)
    try:
        spend_mac = spend_keys.spend_mac(head, slots, gate, spend)
        bare = VaultLayout(head, head.encoded(), slots, gate, view, spend, spend_mac, header_mac=bytes(HASH_SIZE))
        return replace(bare, header_mac=view_keys.header_mac(bare.digests(), view)).encoded()
    finally:
        spend_keys.wipe()
        view_keys.wipe()


def log_public_key(log_private: bytes) -> bytes:
    """Return the X25519 public key to which log entries are sealed before anybody has logged in."""
    return X25519PrivateKey.from_private_bytes(log_private).public_key().public_bytes_raw()


def _open_bodies(layout: VaultLayout, roots: Roots) -> Bodies:
    """Check both MACs, then open the three sections."""
    spend_keys, view_keys = SpendKeys(roots), ViewKeys(roots.view)
    try:
        view = view_keys.open(layout.digests(), layout.view, layout.header_mac)
        spend_keys.verify(layout.head, layout.slots, layout.gate, layout.spend, layout.spend_mac)
    finally:
        spend_keys.wipe()
        view_keys.wipe()
    gate = open_section(roots.gate, SectionName.GATE, layout.vault_id, layout.gate)
    spend = open_section(roots.spend, SectionName.SPEND, layout.vault_id, layout.spend)
    return Bodies(gate, view, spend)


def _sections(
    layout: VaultLayout, roots: Roots, changed: Mapping[SectionName, Body | None], draw: Draw
) -> tuple[Section, Section, Section]:
    """Seal what is new one revision on; the rest stays as it stands in the file."""

    def next_state(name: SectionName, root: bytearray, old: Section) -> Section:
        body = changed[name]
        return old if body is None else seal_section(root, name, layout.vault_id, old.revision + 1, body, draw)

    return (
        next_state(SectionName.GATE, roots.gate, layout.gate),
        next_state(SectionName.VIEW, roots.view, layout.view),
        next_state(SectionName.SPEND, roots.spend, layout.spend),
    )


def _checked(data: bytes, roots: Roots) -> bytes:
    """Return a file just made, after it has been parsed and opened again."""
    _open_bodies(parse_layout(data), roots)
    return data
