"""A confirm door over an open home: one question, the password, one deed."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from wallet_gui.channel.messages import ConfirmEnded, Refused, Role, ShowConfirm
from wallet_gui.domain.keyring import KeyringState
from wallet_gui.domain.phrase import LENGTHS
from wallet_gui.domain.policy import Policy
from wallet_gui.domain.session import CONFIRM_PURPOSES, Computer, Phase, Purpose, QuickMethod, Why
from wallet_gui.keeper.accounts import Account
from wallet_gui.keeper.asking import Result
from wallet_gui.keeper.erasing import note_leftovers
from wallet_gui.keeper.ports import Child
from wallet_gui.keeper.purposes import ABOUT_KEYRING, FIRST_HALF, READS_REQUEST
from wallet_gui.keeper.session import Session

if TYPE_CHECKING:
    from wallet_gui.keeper.core import Keeper

WANTABLE: Final = CONFIRM_PURPOSES - set(FIRST_HALF.values())
"""What home may ask for; a draft is the door's own first half of something else."""
_GRACE_S: Final = 0.3


@dataclass
class Confirming:
    """One confirm door."""

    purpose: Purpose
    policy: Policy | None
    door: Child
    quit_after: bool = False
    """For REMOVE: what was ticked in the leave dialog."""
    worked: bool = False

    def allows(self, purpose: Purpose) -> bool:
        """Say whether this door may ask a signer for that. What home has asked for is done once at most."""
        if self.purpose in READS_REQUEST and self.worked:
            return False
        return purpose in (self.purpose, FIRST_HALF.get(self.purpose))

    def may_export(self, door: Child) -> bool:
        """Say whether this door has confirmed an export."""
        return door is self.door and self.purpose is Purpose.EXPORT and self.worked


class Confirms:
    """Opens confirm doors, one at a time, and hands home what comes of them."""

    def __init__(self, keeper: "Keeper") -> None:
        self._keeper = keeper
        self.current: Confirming | None = None

    def open(
        self,
        purpose: Purpose,
        policy: Policy | None,
        *,
        words: int = LENGTHS[0],
        quick: QuickMethod | None = None,
        quit_after: bool = False,
    ) -> None:
        """Open a confirm door over home."""
        keeper, house = self._keeper, self._keeper.house
        session = keeper.session
        if session is None or keeper.base is not Phase.OPEN:
            return
        page = replace(self._page(session, purpose, policy, words), quick=quick)
        door = house.wake_door(page)
        self.current = Confirming(purpose, policy, door, quit_after)
        keeper.base = Phase.CONFIRM
        session.watch = session.watch.held(house.now())
        house.nursery.keep(frozenset({Role.DOOR}))
        if purpose in READS_REQUEST:
            keeper.desk.warm(purpose)  # the door asks for the reading as soon as it stands

    def take(self, result: Result) -> None:
        """Tell home what a signer has done, and the door that it is done."""
        keeper, confirming = self._keeper, self.current
        if result.purpose in ABOUT_KEYRING and result.account is not None:
            self._change_keyring(result, result.account)
            return
        if keeper.session is not None and keeper.home is not None and confirming is not None:
            self._hand_over(result, confirming, keeper.session, keeper.home)
            if result.purpose is Purpose.TIE and result.account is not None:
                keeper.house.keyrings.begin_tied(result.door, result.account, result.opened)
                keeper.tell_fresh()
            if result.purpose is Purpose.OWN_COMPUTER:
                keeper.follow(Computer.MINE)
            note_leftovers(keeper.house, keeper.session)
            keeper.tell_deadlines()
        result.door.send(result.done())

    def _change_keyring(self, result: Result, account: Account) -> None:
        """Begin or end to use the computer's keyring, and say so once it has answered.

        A code that was typed is spent, and home has the vault in which it is, whatever the keyring says.
        """
        keyrings = self._keeper.house.keyrings
        if self._keeper.session is not None:
            self._keeper.session.take(result.opened)

        def done(state: KeyringState = KeyringState.READY) -> None:
            if state is KeyringState.READY and self.current is not None and self.current.door is result.door:
                self.current.worked = True
            self._keeper.tell_fresh()
            if state is KeyringState.READY:
                result.door.send(result.done())
            else:
                result.door.send(Refused(result.op, Why.KEYRING, 0, 0, 0, 0, keyring=state))

        if result.purpose is Purpose.KEYRING_ON:
            keyrings.turn_on(result.door, account, result.opened, done)
        else:
            keyrings.turn_off(result.door, account, done)

    def end(self, *, door_broke: bool = False) -> None:
        """The confirm door has done its work, or the person gave up; or it ended by itself."""
        keeper = self._keeper
        confirming = self.drop()
        if confirming is None or keeper.session is None or keeper.home is None:
            return
        keeper.saves.take_held()
        keeper.base = Phase.OPEN
        keeper.session.watch = keeper.session.watch.released(keeper.house.now())
        waiting = keeper.session.log.waiting()
        keeper.home.send(ConfirmEnded(confirming.purpose, confirming.worked, waiting, door_broke))
        keeper.links.pass_on()
        keeper.tell_deadlines()
        if not confirming.worked:
            keeper.warm_for_home()

    def drop(self) -> Confirming | None:
        """Cancel what is under way and let the door go; return what it was."""
        confirming, self.current = self.current, None
        if confirming is not None:
            self._keeper.desk.dismiss()
            confirming.door.retire(_GRACE_S)
        return confirming

    def _page(self, session: Session, purpose: Purpose, policy: Policy | None, words: int) -> ShowConfirm:
        return ShowConfirm(
            purpose=purpose,
            name=session.name,
            code_is_on=session.code_is_on,
            policy=policy,
            words=words if words in LENGTHS else LENGTHS[0],
            wait_s=self._keeper.house.throttle.remaining_s(session.account.id),
            by_printed_key=session.by_printed_key,
            is_tied=session.is_tied,
            vault_id=bytes.fromhex(session.account.vault_id) if purpose is Purpose.SET_QUICK else b"",
        )

    def _hand_over(self, result: Result, confirming: Confirming, session: Session, home: Child) -> None:
        session.take(result.opened)
        if result.for_home is not None:
            home.send(result.for_home)
        if result.opened.vault:
            home.send(session.fresh())
        confirming.worked = confirming.worked or result.purpose is confirming.purpose
