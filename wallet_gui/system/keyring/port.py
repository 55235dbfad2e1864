"""The port: what every keyring looks like to a door."""

from typing import Protocol

from wallet_gui.domain.keyring import KeyringItem, KeyringState


class KeyringRefusedError(Exception):
    """The keyring did not do what was asked of it."""

    def __init__(self, state: KeyringState) -> None:
        super().__init__(state.value)
        self.state = state


class Keyring(Protocol):
    """Keeps small values under a name. Every call blocks, maybe for as long as a person is asked to unlock it.

    Raises of every call: KeyringRefusedError.
    """

    def read(self, name: str) -> bytes:
        """Return the value; empty for none."""
        ...

    def write(self, name: str, value: bytes) -> None:
        """Put a value in place of the one before."""
        ...

    def delete(self, name: str) -> None:
        """Remove the value. That there is none is no failure."""
        ...


def name_of(vault_id: bytes, item: KeyringItem) -> str:
    """Return the name under which a vault's item is kept."""
    return f"{vault_id.hex()}/{item.value}"
