"""Which process of Postern is which."""

from enum import StrEnum


class Role(StrEnum):
    """The processes. KEEPER is never a child."""

    KEEPER = "keeper"
    DOOR = "door"
    HOME = "home"
    SIGNER = "signer"
