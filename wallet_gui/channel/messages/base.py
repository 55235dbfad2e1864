"""What a message is, and who speaks."""

from dataclasses import FrozenInstanceError, dataclass
from enum import StrEnum
from typing import Never, TypeVar, dataclass_transform


class Role(StrEnum):
    """The processes. KEEPER is never a child."""

    KEEPER = "keeper"
    DOOR = "door"
    HOME = "home"
    SIGNER = "signer"


class Channel:
    """Marks a dataclass as a message: the tables of ``directions`` and the type checker go by it.

    It has the methods that ``dataclass(frozen=True)`` would write anew for each message: every process imports all of
    them before its first picture.
    """

    def __setattr__(self, name: str, value: Never) -> None:
        """Let ``__init__`` set each field once, and nobody set anything else."""
        if name in self.__dict__ or name not in type(self).__match_args__:  # type: ignore[attr-defined]
            raise FrozenInstanceError(name)
        super().__setattr__(name, value)

    def __delattr__(self, name: str) -> None:
        raise FrozenInstanceError(name)

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        return hash((type(self), *self.__dict__.values()))

    def __repr__(self) -> str:
        """Show the kind alone: names, paths and addresses do not belong in logs."""
        return type(self).__name__


_Kind = TypeVar("_Kind", bound=Channel)


@dataclass_transform(frozen_default=True)
def message(kind: type[_Kind]) -> type[_Kind]:
    """Make a subclass of Channel a frozen dataclass."""
    return dataclass(eq=False, repr=False)(kind)
