"""The ways to open a vault, as a person is shown them: what each needs, and which of them is the weakest."""

from collections.abc import Sequence
from enum import StrEnum

from wallet_gui.domain.frozen import frozen


class Way(StrEnum):
    """What opens a vault."""

    PASSWORD = "password"  # noqa: S105  # a name, not a secret
    """The password alone, wherever the file is."""
    COMPUTER = "computer"
    """The password, and a secret in one computer's keyring."""
    SHEET = "sheet"
    """The password, and the key on a sheet of paper."""
    OTHER = "other"
    """Something that this version does not offer."""


_BY_PARTS = {(1,): Way.PASSWORD, (1, 2): Way.COMPUTER, (1, 3): Way.SHEET}
_WEAKEST_FIRST = (Way.PASSWORD, Way.OTHER, Way.COMPUTER, Way.SHEET)
"""What needs one thing comes before what needs two. Of these, a secret that lies in the computer comes before paper."""


def way_of(parts: Sequence[object]) -> Way:
    """Return the way that is made of these parts, numbered as in the vault file."""
    return _BY_PARTS.get(tuple(part for part in parts if type(part) is int), Way.OTHER)


@frozen
class Door:
    """One way in."""

    way: Way
    since: int = 0
    """Unix time at which it was made; 0 where that is not known."""


def is_tied(doors: Sequence[Door]) -> bool:
    """Say whether the password alone opens nothing."""
    return bool(doors) and all(door.way in {Way.COMPUTER, Way.SHEET} for door in doors)


def weakest(doors: Sequence[Door]) -> Door | None:
    """Return the door that decides: they are alternatives, so a strong one does not make up for another."""
    return min(doors, key=lambda door: _WEAKEST_FIRST.index(door.way), default=None)
