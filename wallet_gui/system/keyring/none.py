"""A computer without a keyring that Postern knows."""

from wallet_gui.domain.keyring import KeyringState
from wallet_gui.system.keyring.port import KeyringRefusedError


class NoKeyring:
    """Says of every call that there is none. Implements ``port.Keyring``."""

    def read(self, _name: str) -> bytes:
        raise KeyringRefusedError(KeyringState.MISSING)

    def write(self, _name: str, _value: bytes) -> None:
        raise KeyringRefusedError(KeyringState.MISSING)

    def delete(self, _name: str) -> None:
        raise KeyringRefusedError(KeyringState.MISSING)
