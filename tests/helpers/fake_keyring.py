"""A keyring in a dictionary, at the keeper's own port (``keeper.hand.Hand``)."""

from wallet_gui.domain.keyring import KeyringItem, KeyringState, KeyringVerb
from wallet_gui.keeper.hand import Said, Then
from wallet_gui.keeper.ports import Child


class FakeKeyring:
    """Answers at once. Implements ``Hand``."""

    def __init__(self) -> None:
        self.items: dict[tuple[bytes, KeyringItem], bytes] = {}
        self.state = KeyringState.READY
        self.asked: list[tuple[KeyringVerb, KeyringItem]] = []

    def ask(
        self,
        door: Child | None,
        verb: KeyringVerb,
        vault_id: bytes,
        item: KeyringItem,
        then: Then,
        value: bytes = b"",
    ) -> None:
        del door
        self.asked.append((verb, item))
        if self.state is not KeyringState.READY:
            then(Said(self.state))
            return
        if verb is KeyringVerb.PUT:
            self.items[vault_id, item] = value
        elif verb is KeyringVerb.DELETE:
            self.items.pop((vault_id, item), None)
        found = self.items.get((vault_id, item), b"") if verb is KeyringVerb.GET else b""
        then(Said(KeyringState.READY, found))
