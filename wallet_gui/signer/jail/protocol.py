"""What a jail is, wherever the signer runs."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class JailReport:
    """What the system took away from this signer, as far as it lets itself be taken at its word."""

    sealed: bool
    """System calls are filtered: no socket, no file, no program, no other process can be reached."""
    landlock_abi: int = 0
    """The Landlock version that refuses files beside the filter; 0 for none."""
    own_network: bool = False
    """The signer stands alone in a network namespace without any device."""

    def __str__(self) -> str:
        if not self.sealed:
            return "separate program, not sealed off by the system"
        landlock = f"Landlock {self.landlock_abi}" if self.landlock_abi else "no Landlock"
        network = "a network of its own" if self.own_network else "the common network"
        return f"sealed off by the system (system call filter, {landlock}, {network})"


class Jail(Protocol):
    """Closes in two steps and never opens again."""

    def close(self) -> JailReport:
        """Take away everything but reading and writing what is open already, and threads for key derivation.

        Called once, with one thread, after everything that is needed has been imported and run once.
        """
        ...

    def close_fully(self) -> None:
        """Take away threads as well. Called once the keys are derived, before the first slot is opened."""
        ...
