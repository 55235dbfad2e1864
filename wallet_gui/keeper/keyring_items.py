"""What the person has allowed for each account's items in the computer's keyring, and how items are deleted.

Nothing is asked of a keyring before the person has said so, and nothing ever for a guest.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from wallet_gui.domain.errors import StorageError
from wallet_gui.domain.keyring import KeyringItem, KeyringVerb
from wallet_gui.domain.leaving import Proof
from wallet_gui.domain.session import Computer
from wallet_gui.keeper.device import KeyringUse
from wallet_gui.keeper.hand import Hand, Said
from wallet_gui.keeper.ports import Child
from wallet_gui.vault.header import parse_head

if TYPE_CHECKING:
    from wallet_gui.keeper.log import Log
    from wallet_gui.keeper.store import Store


class KeyringItems:
    """Who uses the keyring, as ``device.json`` has it, for the accounts of one profile."""

    def __init__(self, store: "Store", hand: Hand, log: "Log") -> None:
        self._store, self._hand, self._log = store, hand, log
        self._has_tried_again = False

    def use(self, account_id: str) -> KeyringUse:
        """Return what the person has said for this account."""
        return self._store.file.device.keyring.get(account_id, KeyringUse(bytes(16)))

    def is_on(self, account_id: str) -> bool:
        """Whether the keyring may be asked for this account at all: for a tied vault also on a shared computer."""
        return self._store.computer is not Computer.GUEST and self.use(account_id).is_on

    def keeps_anchor(self, account_id: str) -> bool:
        """Whether this account's anchor is kept."""
        return self._store.computer is Computer.MINE and self.is_on(account_id)

    def remembered(self) -> tuple[bytes, ...]:
        """Return the vaults whose account's name the keyring has, the one written last first: every log-in writes."""
        if self._store.computer is not Computer.MINE:
            return ()
        accounts, uses = self._store.accounts, self._store.file.device.keyring
        ids = [one for one in accounts.ids() if one in uses and uses[one].has_name]
        if len(ids) > 1:
            written = {one: parse_head(head).written_at for one, head in accounts.heads()}
            ids.sort(key=lambda one: written.get(one, 0), reverse=True)
        return tuple(uses[one].vault for one in ids)

    def _anybody_keeps_anchor(self) -> bool:
        return any(map(self.keeps_anchor, self._store.file.device.keyring))

    def try_again(self, door: Child) -> None:
        """Delete what could not be deleted before, once in a run: a keyring that is shut asks the person each time."""
        for account_id, use in self._store.file.device.keyring.items():
            in_use = self._in_use(account_id)
            left = tuple(item for item in use.left if item not in in_use)
            if left and not self._has_tried_again:
                self._has_tried_again = True
                self._erase(door, account_id, replace(use, left=left), left, nobody_waits)
                return  # the file changes under us; another account's turn comes at the next start

    def _erase(
        self,
        door: Child | None,
        account_id: str,
        use: KeyringUse,
        items: Sequence[KeyringItem],
        then: Callable[[Proof], None],
    ) -> None:
        """Delete items, then look for each by another call. What may still be there is noted, and tried again.

        ``use`` is what holds from now on apart from that.
        """
        self._change(account_id, replace(use, left=tuple(sorted({*use.left, *items}))))
        questions = [(verb, item) for verb in (KeyringVerb.DELETE, KeyringVerb.GET) for item in items]

        def ask(number: int) -> None:
            if number == len(questions):
                self._erased(account_id, items)
                then(Proof.NOT_IN_KEYRING)
                return
            verb, item = questions[number]

            def heard(said: Said) -> None:
                if not said.is_ready:
                    then(Proof.UNKNOWN)
                elif said.value:
                    then(Proof.STILL_THERE)
                else:
                    ask(number + 1)

            self._hand.ask(door, verb, use.vault, item, heard)

        ask(0)

    def _erased(self, account_id: str, items: Sequence[KeyringItem]) -> None:
        use = self.use(account_id)
        self._change(account_id, replace(use, left=tuple(item for item in use.left if item not in items)))

    def _in_use(self, account_id: str) -> frozenset[KeyringItem]:
        """Return what has come back into use since it was to be deleted."""
        use = self.use(account_id)
        uses = {
            KeyringItem.DEVICE: use.is_on,
            KeyringItem.ANCHOR: self.keeps_anchor(account_id),
            KeyringItem.NAME: use.has_name,
        }
        return frozenset(item for item, is_used in uses.items() if is_used)

    def _change(self, account_id: str, use: KeyringUse) -> None:
        """Note on the disk what holds for an account; one that has nothing in the keyring needs no entry."""
        file = self._store.file
        others = {name: kept for name, kept in file.device.keyring.items() if name != account_id}
        has_anything = use.is_on or use.has_name or use.left
        keyring = {**others, account_id: use} if has_anything else others
        if keyring != file.device.keyring:
            self._quietly(lambda: file.store(replace(file.device, keyring=keyring)))

    def _quietly(self, store: Callable[[], None]) -> None:
        try:
            store()
        except StorageError as error:
            self._log.note("keeper", f"device.json not written: {type(error).__name__}")


def nobody_waits(*_: object) -> None:
    """Take an answer that nobody waits for."""
