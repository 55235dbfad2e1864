"""What a message is."""

from typing import TypeVar, dataclass_transform

from wallet_gui.domain.frozen import frozen_private


class Channel:
    """Marks a frozen dataclass as a message: the tables of ``directions`` and the type checker go by it."""


_Kind = TypeVar("_Kind", bound=type[Channel])


@dataclass_transform(frozen_default=True)
def message(kind: _Kind) -> _Kind:
    """Make a subclass of Channel a message. Printed, it shows its kind alone: it may hold names and addresses."""
    return frozen_private(kind)
