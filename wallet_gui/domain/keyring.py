"""The computer's keyring: what Postern keeps there, and how it may answer."""

from enum import StrEnum


class KeyringItem(StrEnum):
    """What an account may have in the keyring. Each is named ``<vault id in hex>/<item>``, service ``Postern``."""

    DEVICE = "device"
    """The device secret of a tied vault, 32 bytes. A door reads and writes it; the keeper only has it deleted."""
    EARLIER = "earlier"
    """While a vault is tied anew: the device secrets that opened it before, 32 bytes each. As DEVICE otherwise."""
    ANCHOR = "anchor"
    """The state of the vault as it was last used here, 84 bytes; nothing secret."""
    SENSOR = "sensor"
    """What Touch ID or Windows Hello keep for a quick unlock. Their own systems have it, and a door only deletes it."""
    NAME = "name"
    """The account's name, if the person wants it remembered."""


class KeyringVerb(StrEnum):
    """What to do with an item."""

    GET = "get"
    PUT = "put"
    DELETE = "delete"


class KeyringState(StrEnum):
    """How the keyring answered."""

    READY = "ready"
    LOCKED = "locked"
    """It is there but shut, and was not opened."""
    MISSING = "missing"
    """There is none on this computer, or its service does not run."""
    SLOW = "slow"
    """No answer within three seconds."""
    FAILED = "failed"
    """It refused for another reason."""
