"""Which keyring this system has."""

import sys

from wallet_gui.domain.keyring import KeyringState
from wallet_gui.system.keyring import backends
from wallet_gui.system.keyring.library import LibraryKeyring
from wallet_gui.system.keyring.none import NoKeyring
from wallet_gui.system.keyring.port import Keyring, KeyringRefusedError


def system_keyring(platform: str = sys.platform) -> Keyring:
    """Return the keyring of this system. Nothing is asked of it yet, and no library has been imported."""
    if platform == "darwin":
        return LibraryKeyring(backends.macos)
    if platform == "win32":
        return LibraryKeyring(backends.windows)
    if platform.startswith("linux"):
        return FirstPresent(LibraryKeyring(backends.secret_service), LibraryKeyring(backends.kwallet))
    return NoKeyring()


class FirstPresent:
    """Two keyrings of which the second is for computers without the first. Implements ``port.Keyring``."""

    def __init__(self, first: Keyring, second: Keyring) -> None:
        self._first, self._second = first, second

    def read(self, name: str) -> bytes:
        """Return the value; empty for none."""
        try:
            return self._first.read(name)
        except KeyringRefusedError as refused:
            self._only_if_missing(refused)
            return self._second.read(name)

    def write(self, name: str, value: bytes) -> None:
        """Put a value in place of the one before."""
        try:
            self._first.write(name, value)
        except KeyringRefusedError as refused:
            self._only_if_missing(refused)
            self._second.write(name, value)

    def delete(self, name: str) -> None:
        """Remove the value. That there is none is no failure."""
        try:
            self._first.delete(name)
        except KeyringRefusedError as refused:
            self._only_if_missing(refused)
            self._second.delete(name)

    def _only_if_missing(self, refused: KeyringRefusedError) -> None:
        if refused.state is not KeyringState.MISSING:
            raise refused
