"""What accounts of this computer have in its keyring: the anchor, and the name if it is to be remembered.

A keyring that does not answer is no keyring: what it protects is not protected then, and whoever looks is told, but
nobody is kept out.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from wallet_gui.channel.messages import Opened
from wallet_gui.domain.keyring import KeyringItem, KeyringState, KeyringVerb
from wallet_gui.domain.leaving import Checked, Item, Proof, Way
from wallet_gui.domain.session import Computer
from wallet_gui.keeper.accounts import Account
from wallet_gui.keeper.device import UNKNOWN_NAMES, KeyringUse
from wallet_gui.keeper.hand import Hand, Said
from wallet_gui.keeper.keyring_items import KeyringItems, nobody_waits
from wallet_gui.keeper.ports import Child
from wallet_gui.keeper.throttle import Throttle
from wallet_gui.keeper.vault_anchor import Anchor, anchor_of, read_anchor

if TYPE_CHECKING:
    from wallet_gui.keeper.log import Log
    from wallet_gui.keeper.session import Session
    from wallet_gui.keeper.store import Store

ALL_ITEMS: Final = tuple(item for item in KeyringItem if item is not KeyringItem.SENSOR)
Then = Callable[[], None]


@dataclass
class _Known:
    """What has been heard of one account's items in this run."""

    state: KeyringState = KeyringState.MISSING
    anchor: Anchor | None = None


class Keyrings(KeyringItems):
    """Reads and writes what the keyring has for the accounts of one profile."""

    def __init__(self, store: "Store", hand: Hand, log: "Log") -> None:
        super().__init__(store, hand, log)
        self._known: dict[str, _Known] = {}

    @property
    def _throttle(self) -> Throttle:
        return self._store.throttle

    # What holds ---------------------------------------------------------------------------------------------------

    def state(self, account_id: str) -> KeyringState:
        """Return how the keyring answered last."""
        return self._of(account_id).state

    def anchor(self, account_id: str) -> Anchor | None:
        """Return the anchor in force; None where there is none."""
        return self._of(account_id).anchor if self.keeps_anchor(account_id) else None

    def brief(self, session: "Session") -> None:
        """Have a session know what holds for its account."""
        account_id = session.account.id
        session.uses_keyring = session.computer is not Computer.GUEST and self.is_on(account_id)
        session.keyring_state = self.state(account_id)
        session.remembers_name = session.uses_keyring and self.use(account_id).has_name

    # A try --------------------------------------------------------------------------------------------------------

    def look(self, door: Child, account_id: str, vault_id: bytes, then: Then) -> None:
        """Read the anchor before a log-in is counted.

        For a name that no account has, something is looked for as well if accounts use the keyring: both take as long.
        """
        if account_id == UNKNOWN_NAMES and self._anybody_keeps_anchor():
            self._hand.ask(door, KeyringVerb.GET, bytes(16), KeyringItem.ANCHOR, lambda _: then())
            return
        if not self.keeps_anchor(account_id) and not self._may_have_lost_it(account_id):
            then()
            return

        def heard(said: Said) -> None:
            self._take(account_id, vault_id, said)
            then()

        self._hand.ask(door, KeyringVerb.GET, vault_id, KeyringItem.ANCHOR, heard)

    def note_try(self, door: Child, account_id: str, vault: bytes, then: Then) -> None:
        """Write the count into the anchor before a try is checked."""
        if account_id == UNKNOWN_NAMES and self._anybody_keeps_anchor():
            self._hand.ask(door, KeyringVerb.GET, bytes(16), KeyringItem.ANCHOR, lambda _: then())
            return
        fails = self._throttle.tries(account_id).fails
        known = self._of(account_id).anchor or anchor_of(vault)
        self._put(door, account_id, None if known is None else known.with_fails(fails), lambda _: then())

    def settle(self, door: Child | None, account: Account, opened: Opened) -> None:
        """A try was right: remember the vault as it stands now."""
        before = self._of(account.id).anchor
        step = max(opened.code_step, before.code_step if before else 0)
        self._put(door, account.id, self._anchor_now(account, step, opened.log_seq), nobody_waits)

    def write(self, door: Child | None, account: Account, then: Then) -> None:
        """Remember the vault as it stands now, with what else was remembered before."""
        before = self._of(account.id).anchor
        anchor = self._anchor_now(account, before.code_step if before else 0, before.log_seq if before else 0)
        self._put(door, account.id, anchor, lambda _: then())

    # On and off ---------------------------------------------------------------------------------------------------

    def turn_on(self, door: Child, account: Account, opened: Opened, then: Callable[[KeyringState], None]) -> None:
        """Begin to keep the anchor, once the keyring has shown that it gives back what it takes."""
        vault_id = bytes.fromhex(account.vault_id)
        anchor = self._anchor_now(account, opened.code_step, opened.log_seq)
        if anchor is None:
            then(KeyringState.FAILED)
            return

        def read_back(said: Said) -> None:
            is_same = said.is_ready and said.value == anchor.encoded()
            state = KeyringState.READY if is_same else KeyringState.FAILED if said.is_ready else said.state
            if is_same:
                self._begin(account.id, vault_id, anchor)
            then(state)

        def written(said: Said) -> None:
            if said.is_ready:
                self._hand.ask(door, KeyringVerb.GET, vault_id, KeyringItem.ANCHOR, read_back)
            else:
                then(said.state)

        self._hand.ask(door, KeyringVerb.PUT, vault_id, KeyringItem.ANCHOR, written, anchor.encoded())

    def begin_tied(self, door: Child, account: Account, opened: Opened) -> None:
        """The vault has been tied to this computer: from now on its part is looked for, and the anchor kept."""
        if not self.use(account.id).is_on:
            self._begin(account.id, bytes.fromhex(account.vault_id), None)
            self.settle(door, account, opened)

    def turn_off(self, door: Child | None, account: Account, then: Then) -> None:
        """Ask nothing of the keyring any more, and delete what Postern has kept there for itself."""
        self._let_go(account.id)
        use = replace(self.use(account.id), is_on=False, has_name=False)
        self._erase(door, account.id, use, (KeyringItem.ANCHOR, KeyringItem.NAME), lambda _: then())

    def retreat(self, account: Account) -> None:
        """Other people use this computer too, from now on: nothing of the account stays for them to see."""
        if self.use(account.id).is_on:
            self._let_go(account.id)
            use = replace(self.use(account.id), has_name=False)
            self._erase(None, account.id, use, (KeyringItem.ANCHOR, KeyringItem.NAME), nobody_waits)

    def remember_name(self, account: Account, name: str, then: Then) -> None:
        """Have the keyring remember the account's name, or forget it for an empty one."""
        if not name:
            self.forget_name(None, account.id, lambda _: then())
            return

        def written(said: Said) -> None:
            self._of(account.id).state = said.state
            if said.is_ready:
                self._change(account.id, replace(self.use(account.id), has_name=True))
            then()

        if not self.keeps_anchor(account.id):
            then()
            return
        vault_id = bytes.fromhex(account.vault_id)
        self._hand.ask(None, KeyringVerb.PUT, vault_id, KeyringItem.NAME, written, name.encode("utf-8"))

    def forget_name(self, door: Child | None, account_id: str, then: Callable[[Proof], None]) -> None:
        """Have the keyring forget the account's name."""
        use = replace(self.use(account_id), has_name=False)
        self._erase(door, account_id, use, (KeyringItem.NAME,), then)

    # Leaving ------------------------------------------------------------------------------------------------------

    def leave(
        self,
        door: Child | None,
        account: Account,
        way: Way,
        then: Callable[[tuple[Checked, ...]], None],
        *,
        forget_name: bool,
        has_sensor_key: bool = False,
    ) -> None:
        """Do what log-out means for the keyring, and return the lines of the receipt about it.

        With the account goes the key that a sensor's own system keeps for it.
        """
        use = self._store.file.device.keyring.get(account.id)
        items = (*(ALL_ITEMS if use else ()), *([KeyringItem.SENSOR] if has_sensor_key else []))
        if self._store.computer is Computer.GUEST:
            then(())
        elif way is Way.REMOVE and items:
            self._let_go(account.id)
            none = KeyringUse(bytes.fromhex(account.vault_id), left=use.left if use else ())
            count = len(items)
            self._erase(door, account.id, none, items, lambda proof: then((_line(Item.KEYRING, proof, count),)))
        elif use is None:
            then(())
        elif forget_name and (use.has_name or KeyringItem.NAME in use.left):
            said = self.forget_name
            self.write(door, account, lambda: said(door, account.id, lambda proof: then((_line(Item.NAME, proof, 1),))))
        else:
            kept = (Checked(Item.NAME, Proof.KEPT, 0, 0),) if use.has_name else ()
            self.write(door, account, lambda: then(kept))

    # Inside -------------------------------------------------------------------------------------------------------

    def _of(self, account_id: str) -> _Known:
        return self._known.setdefault(account_id, _Known())

    def _may_have_lost_it(self, account_id: str) -> bool:
        """Whether ``device.json`` was lost, and with it whether the keyring is used: then it is asked this once."""
        return self._store.computer is Computer.MINE and account_id in self._throttle.lost

    def _take(self, account_id: str, vault_id: bytes, said: Said) -> None:
        anchor = read_anchor(said.value, vault_id) if said.is_ready else None
        self._known[account_id] = _Known(said.state, anchor)
        if anchor is not None and not self.use(account_id).is_on:
            self._change(account_id, KeyringUse(vault_id, is_on=True))
        if said.is_ready:
            self._throttle.lost.discard(account_id)
        if self.keeps_anchor(account_id):
            fails = anchor.fails if anchor else None
            self._quietly(lambda: self._throttle.hear_keyring(account_id, fails))

    def _put(self, door: Child | None, account_id: str, anchor: Anchor | None, then: Callable[[Said], None]) -> None:
        """Write an anchor, unless the keyring did not answer before in this session."""
        known = self._of(account_id)
        if anchor is None or not self.keeps_anchor(account_id) or known.state is not KeyringState.READY:
            then(Said(known.state))
            return

        def written(said: Said) -> None:
            known.state = said.state
            if said.is_ready:
                known.anchor = anchor
                self._throttle.keep_in_keyring(account_id, is_kept=True)
                self._quietly(lambda: self._throttle.store_again(account_id))
            else:
                self._let_go(account_id, said.state)
            then(said)

        self._hand.ask(door, KeyringVerb.PUT, anchor.vault_id, KeyringItem.ANCHOR, written, anchor.encoded())

    def _anchor_now(self, account: Account, code_step: int, log_seq: int) -> Anchor | None:
        fails = self._throttle.tries(account.id).fails
        return anchor_of(account.vault, fails=fails, code_step=code_step, log_seq=log_seq)

    def _begin(self, account_id: str, vault_id: bytes, anchor: Anchor | None) -> None:
        self._change(account_id, replace(self.use(account_id), vault=vault_id, is_on=True))
        self._known[account_id] = _Known(KeyringState.READY, anchor)
        self._throttle.keep_in_keyring(account_id, is_kept=anchor is not None)
        self._quietly(lambda: self._throttle.store_again(account_id))

    def _let_go(self, account_id: str, state: KeyringState = KeyringState.MISSING) -> None:
        """The keyring has no copy of the count any more that could be missed."""
        self._known[account_id] = _Known(state)
        self._throttle.keep_in_keyring(account_id, is_kept=False)
        self._quietly(lambda: self._throttle.store_again(account_id))


def _line(item: Item, proof: Proof, count: int) -> Checked:
    return Checked(item, proof, count, 0)
