"""This computer's part of a vault's door, put into its keyring, and taken out again if nothing came of it.

A keyring may take what it was given long after it seemed to hang, and this door may end between the keyring's change
and the vault's. So while a tie is under way the part that was there stands in an item of its own as well, until the
vault is tied anew; whoever opens the vault meanwhile gives both.
"""

import hmac
from collections.abc import Callable
from typing import Final

from wallet_gui.domain.keyring import KeyringItem, KeyringState, KeyringVerb
from wallet_gui.door.keyring_hand import Answered, KeyringHand

_MOST_EARLIER_BYTES: Final = 16 * 32
"""Each tie that was cut off leaves one secret more; one that works leaves none."""


class DeviceSecret:
    """Handles the secret of one vault. Each step is taken once the one before has been answered."""

    def __init__(self, keyring: KeyringHand) -> None:
        self._keyring = keyring
        self.vault_id = b""
        """Whose secret it is; empty where the keeper uses no keyring."""
        self._before: bytes | None = None
        """What stood there before ``keep``; None when there is nothing to take back."""
        self._earlier = b""
        """What the other item held before: left of ties that were cut off."""

    def keep(self, secret: bytes, answered: Answered) -> None:
        """Put a secret in place of the one before, and read it back.

        Args:
            secret: 32 bytes.
            answered: Gets how the keyring answered, and every secret that may open the vault until it is tied anew, one
                after the other. What is not READY has taken nothing away.
        """
        if not self.vault_id:
            answered(KeyringState.MISSING, b"")
            return

        def found(state: KeyringState, before: bytes) -> None:
            self._before = before
            self._go_on(state, lambda: self._ask(KeyringVerb.GET, KeyringItem.EARLIER, b"", found_earlier), failed)

        def found_earlier(state: KeyringState, earlier: bytes) -> None:
            self._earlier = earlier
            both = ((self._before or b"") + earlier)[:_MOST_EARLIER_BYTES]
            self._go_on(state, lambda: self._put(KeyringItem.EARLIER, both, set_aside), failed)

        def set_aside(state: KeyringState, _: bytes) -> None:
            self._go_on(state, lambda: self._put(KeyringItem.DEVICE, secret, put), failed)

        def put(state: KeyringState, _: bytes) -> None:
            self._go_on(state, lambda: self._ask(KeyringVerb.GET, KeyringItem.DEVICE, b"", read_back), failed_late)

        def read_back(state: KeyringState, value: bytes) -> None:
            if state is KeyringState.READY and hmac.compare_digest(value, secret):
                answered(state, (self._before or b"") + self._earlier)
            else:
                failed_late(KeyringState.FAILED if state is KeyringState.READY else state)

        def failed(state: KeyringState) -> None:
            self._before = None
            answered(state, b"")

        def failed_late(state: KeyringState) -> None:
            self.take_back()
            answered(state, b"")

        self._ask(KeyringVerb.GET, KeyringItem.DEVICE, b"", found)

    def take_back(self) -> None:
        """Put back what stood there before ``keep``. Where that fails, what was set aside stays."""
        before, self._before = self._before, None
        if before is not None:
            self._put(KeyringItem.DEVICE, before, self._on_put_back)

    def forget_earlier(self) -> None:
        """The vault is tied to what was kept: what stood there before opens nothing any more."""
        self._before = None
        if self.vault_id:
            self._ask(KeyringVerb.DELETE, KeyringItem.EARLIER, b"", _nobody_waits)

    def remove(self, answered: Callable[[KeyringState], None]) -> None:
        """Delete the secret; ``answered`` gets how the keyring answered."""

        def removed(state: KeyringState, _: bytes) -> None:
            if state is KeyringState.READY:
                self.forget_earlier()
            answered(state)

        self._before = None
        self._ask(KeyringVerb.DELETE, KeyringItem.DEVICE, b"", removed)

    def _on_put_back(self, state: KeyringState, _: bytes) -> None:
        if state is KeyringState.READY:
            self._put(KeyringItem.EARLIER, self._earlier, _nobody_waits)

    def _go_on(self, state: KeyringState, step: Callable[[], None], failed: Callable[[KeyringState], None]) -> None:
        if state is KeyringState.READY:
            step()
        else:
            failed(state)

    def _put(self, item: KeyringItem, value: bytes, answered: Answered) -> None:
        """Have the item hold this value; for an empty one it is deleted."""
        self._ask(KeyringVerb.PUT if value else KeyringVerb.DELETE, item, value, answered)

    def _ask(self, verb: KeyringVerb, item: KeyringItem, value: bytes, answered: Answered) -> None:
        self._keyring.ask(verb, self.vault_id, item, value, answered)


def _nobody_waits(_state: KeyringState, _value: bytes) -> None:
    """Take an answer that nobody waits for: the next tie that works deletes what is left."""
