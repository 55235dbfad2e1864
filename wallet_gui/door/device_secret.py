"""This computer's part of a vault's door, put into its keyring, and taken out again if nothing came of it."""

import hmac
from collections.abc import Callable
from typing import Final

from wallet_gui.domain.keyring import KeyringItem, KeyringState, KeyringVerb
from wallet_gui.door.keyring_hand import KeyringHand

_ITEM: Final = KeyringItem.DEVICE


class DeviceSecret:
    """Handles the secret of one vault. Each step is taken once the one before has been answered."""

    def __init__(self, keyring: KeyringHand) -> None:
        self._keyring = keyring
        self.vault_id = b""
        """Whose secret it is; empty where the keeper uses no keyring."""
        self._before: bytes | None = None
        """What stood there before ``keep``; None when there is nothing to take back."""

    def keep(self, secret: bytes, answered: Callable[[KeyringState, bytes], None]) -> None:
        """Put a secret in place of the one before, and read it back.

        Args:
            secret: 32 bytes.
            answered: Gets how the keyring answered, and what it held before. What is not READY has changed nothing.
        """
        if not self.vault_id:
            answered(KeyringState.MISSING, b"")
            return

        def found(state: KeyringState, before: bytes) -> None:
            if state is KeyringState.READY:
                self._before = before
                self._ask(KeyringVerb.PUT, secret, put)
            else:
                answered(state, b"")

        def put(state: KeyringState, _: bytes) -> None:
            if state is KeyringState.READY:
                self._ask(KeyringVerb.GET, b"", read_back)
            else:
                failed(state)

        def read_back(state: KeyringState, value: bytes) -> None:
            if state is KeyringState.READY and hmac.compare_digest(value, secret):
                answered(state, self._before or b"")
            else:
                failed(KeyringState.FAILED if state is KeyringState.READY else state)

        def failed(state: KeyringState) -> None:
            self.take_back()
            answered(state, b"")

        self._ask(KeyringVerb.GET, b"", found)

    def take_back(self) -> None:
        """Put back what stood there before ``keep``."""
        before, self._before = self._before, None
        if before is not None:
            self._ask(KeyringVerb.PUT if before else KeyringVerb.DELETE, before, lambda _state, _value: None)

    def remove(self, answered: Callable[[KeyringState], None]) -> None:
        """Delete the secret; ``answered`` gets how the keyring answered."""
        self._before = None
        self._ask(KeyringVerb.DELETE, b"", lambda state, _: answered(state))

    def _ask(self, verb: KeyringVerb, value: bytes, answered: Callable[[KeyringState, bytes], None]) -> None:
        self._keyring.ask(verb, self.vault_id, _ITEM, value, answered)
