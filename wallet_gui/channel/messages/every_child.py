"""Between the keeper and any of its children."""

from enum import StrEnum

from wallet_gui.channel.messages.base import Channel, message
from wallet_gui.domain.frozen import frozen
from wallet_gui.domain.look import Look, Place
from wallet_gui.domain.role import Role
from wallet_gui.domain.session import Purpose


class BoxName(StrEnum):
    """What a sealed box carries; each at most once per operation."""

    ENTRY = "entry"
    WORDS_IN = "words_in"
    WORDS_OUT = "words_out"
    VIEW = "view"
    REQUEST = "request"
    READING = "reading"
    SIGNED = "signed"
    ADDRESSES = "addresses"
    MAIL = "mail"


BOX_ROUTES: dict[BoxName, tuple[Role, Role]] = {
    BoxName.ENTRY: (Role.DOOR, Role.SIGNER),
    BoxName.WORDS_IN: (Role.DOOR, Role.SIGNER),
    BoxName.WORDS_OUT: (Role.SIGNER, Role.DOOR),
    BoxName.VIEW: (Role.SIGNER, Role.HOME),
    BoxName.REQUEST: (Role.HOME, Role.SIGNER),
    BoxName.READING: (Role.SIGNER, Role.DOOR),
    BoxName.SIGNED: (Role.SIGNER, Role.HOME),
    BoxName.ADDRESSES: (Role.SIGNER, Role.HOME),
    BoxName.MAIL: (Role.SIGNER, Role.HOME),
}
"""Who seals a box and for whom."""


class Preload(StrEnum):
    """What a signer imports before its jail closes."""

    NOTHING = ""
    OPEN = "open"
    """Enough to open a vault and write it again."""
    CREATE = "create"
    """BIP-39 and BIP-32 as well."""
    SIGN = "sign"
    """Everything that signs, derives or takes in a key."""


@message
class Hello(Channel):
    """The first message: wake up. A GUI child imports Qt before it and makes its QApplication after it."""

    run: bytes
    """16 random bytes, drawn once at each start of the keeper."""
    preload: Preload
    look: Look
    place: Place | None
    verbose: bool
    calibrates: bool = False
    """For a signer: it is to find out what a key derivation may cost on this computer while the person still types."""


@message
class Ready(Channel):
    """The answer to Hello: this child's public key, 32 bytes, made after Hello."""

    role: Role
    public_key: bytes


@frozen
class Keys:
    """Public X25519 keys (32 bytes each) of the participants; empty for a role that takes no part."""

    door: bytes
    home: bytes
    signer: bytes

    def of(self, role: Role) -> bytes:
        """Return one participant's key. Raises KeyError for one that takes no part."""
        key: bytes = getattr(self, role.value)
        if not key:
            raise KeyError(role)
        return key


@message
class Peers(Channel):
    """An operation begins: its number (16 random bytes), its purpose, and the keys to seal for."""

    op: bytes
    purpose: Purpose
    keys: Keys
    tied_vault: bytes = b""
    """For a door: the vault (16 bytes) whose device secret it is to look for in the keyring before it seals what was
    typed; empty where no keyring is used."""


@message
class Box(Channel):
    """A sealed box on its way. The keeper relays what it cannot open."""

    op: bytes
    name: BoxName
    sender: Role
    receiver: Role
    data: bytes


@message
class Bye(Channel):
    """End now."""
