"""A keyring of the system through the library ``keyring``: one of its classes, chosen by us and never looked up."""

import base64
import binascii
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, TypeVar

from wallet_gui.domain.keyring import KeyringState
from wallet_gui.system.keyring.port import KeyringRefusedError

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE: Final = "Postern"
_T = TypeVar("_T")


class LibraryKeyring:
    """One backend. Implements ``port.Keyring``; values are kept as base64, for keyrings keep text."""

    def __init__(self, make: "Callable[[], KeyringBackend]") -> None:
        """Take what makes the backend: it is made in the first call, since that imports the library."""
        self._make = make
        self._backend: KeyringBackend | None = None

    def read(self, name: str) -> bytes:
        """Return the value; empty for none, and for one that Postern has not written."""
        text = self._ask(lambda backend: backend.get_password(SERVICE, name))
        try:
            return base64.b64decode(text or "", validate=True)
        except (binascii.Error, ValueError):
            return b""

    def write(self, name: str, value: bytes) -> None:
        """Put a value in place of the one before."""
        text = base64.b64encode(value).decode("ascii")
        self._ask(lambda backend: backend.set_password(SERVICE, name, text))

    def delete(self, name: str) -> None:
        """Remove the value. That there is none is no failure."""
        if self.read(name):
            self._ask(lambda backend: backend.delete_password(SERVICE, name))

    def _ask(self, question: "Callable[[KeyringBackend], _T]") -> _T:
        """Ask the backend, and have whatever goes wrong in it say one of our words.

        The library promises no class of errors: D-Bus, sockets and the systems' own calls come through as they are.
        """
        try:
            if self._backend is None:
                self._backend = self._make()
            return question(self._backend)
        except Exception as error:  # noqa: BLE001  # see above
            raise KeyringRefusedError(_state(error)) from None


def _state(error: Exception) -> KeyringState:
    """Tell from an error how the keyring stands. Its words may hold anything, and go no further."""
    names = {kind.__name__ for kind in type(error).__mro__}
    if names & {"KeyringLocked", "LockedException", "PromptDismissedException"}:
        return KeyringState.LOCKED
    if names & {"NoKeyringError", "InitError", "SecretServiceNotAvailableException", "ImportError"}:
        return KeyringState.MISSING
    if names & {"NameError", "RuntimeError", "ConnectionError", "FileNotFoundError"}:
        return KeyringState.MISSING  # the library's way to say that a module or a bus is not there
    return KeyringState.FAILED
