"""What the keeper's rules ask of processes, as protocols: real ones in ``children``, scripted ones in tests."""

from enum import Enum, auto
from typing import Protocol

from wallet_gui.channel.messages import Channel, Hello, Role


class End(Enum):
    """How a child ended."""

    ASKED = auto()
    """The keeper ended it, or let it go."""
    CRASHED = auto()
    """By itself, or somebody else killed it."""
    BROKE_RULES = auto()
    """It said what it may not say, and was killed."""


class Child(Protocol):
    """One process."""

    @property
    def role(self) -> Role:
        """What it is."""
        ...

    @property
    def public_key(self) -> bytes:
        """Its key for sealed boxes; empty until it is ready."""
        ...

    @property
    def is_alive(self) -> bool:
        """Whether the process has not been reaped yet."""
        ...

    def send(self, message: Channel) -> None:
        """Say something. Lost if the child has ended."""
        ...

    def settle(self) -> None:
        """Note that this child has done what it was started for, so that an end from now on is no failed start."""
        ...

    def expect_end(self) -> None:
        """Note that it has been told to end by itself: that it does so is no crash."""
        ...

    def retire(self, grace_s: float) -> None:
        """Let it end by itself, and kill it when it has not done so after the grace."""
        ...

    def kill(self) -> None:
        """End it now."""
        ...

    def break_rules(self) -> None:
        """End it now because it said what it may not say."""
        ...


class Nursery(Protocol):
    """Starts children and keeps spares warm."""

    def keep(self, roles: frozenset[Role]) -> None:
        """Have a started process without Hello ready for these roles, and none for others."""
        ...

    def take(self, hello: Hello, role: Role) -> Child:
        """Return a child that has been told Hello: the spare if there is one, else a new process."""
        ...

    def look_for(self, but: Child | None) -> tuple[int, int]:
        """Look for every process that has been told Hello: how many were looked for, and how many are still there.

        Those that are gone are not looked for again.
        """
        ...


class Listener(Protocol):
    """Who is told what children do."""

    def on_ready(self, child: Child) -> None:
        """A child has woken and announced its key."""
        ...

    def on_message(self, child: Child, message: Channel) -> None:
        """A child said something that its role may say."""
        ...

    def on_end(self, child: Child, how: End) -> None:
        """A child that had been taken has been reaped."""
        ...

    def on_hopeless(self, role: Role) -> None:
        """Processes of this role end as soon as they start, again and again."""
        ...
