"""What the core asks of the world, as protocols. The rooms beside it implement them; tests hand in fakes."""

from typing import Protocol


class Clock(Protocol):
    """Two clocks: one that counts through sleep and never jumps, and the wall clock that a person reads."""

    def boot_s(self) -> float:
        """Seconds since the computer started, time asleep included. Deadlines use this alone."""
        ...

    def wall_s(self) -> float:
        """Seconds since 1970 (Unix time) as this computer believes. Shown and stored, never trusted."""
        ...

    def boot_id(self) -> str:
        """Name this start of the computer; the empty text where it cannot be told."""
        ...
