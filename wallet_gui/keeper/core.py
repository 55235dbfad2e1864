"""The keeper's state machine: where the session stands, which windows there are, what happens next.

Everything comes in as a call and goes out through the house's ports, so that a test can drive it with a clock of its
own. ``switchboard`` turns what children say into these calls.
"""

from collections.abc import Callable
from dataclasses import replace

from wallet_gui.channel.messages import Begin, Channel, Role, ShowLogIn
from wallet_gui.domain.leaving import Way
from wallet_gui.domain.policy import Policy
from wallet_gui.domain.session import Computer, LockReason, Phase, Purpose, Why
from wallet_gui.domain.throttle import FAILS_END_QUICK, FAILS_NEED_FULL
from wallet_gui.keeper.account_log import AccountLog
from wallet_gui.keeper.asking import Result
from wallet_gui.keeper.confirming import Confirming, Confirms
from wallet_gui.keeper.desk import Desk
from wallet_gui.keeper.doors import Doors
from wallet_gui.keeper.entering import Entering, log_in_page
from wallet_gui.keeper.erasing import note_leftovers
from wallet_gui.keeper.exits import Exits
from wallet_gui.keeper.house import House
from wallet_gui.keeper.links import Links
from wallet_gui.keeper.operations import Operation
from wallet_gui.keeper.parting import Parting
from wallet_gui.keeper.partings import Partings
from wallet_gui.keeper.ports import Child
from wallet_gui.keeper.purposes import OPENS_HOME, UNLOCKS
from wallet_gui.keeper.quick_at_lock import QuickAtLock
from wallet_gui.keeper.saving import Saves
from wallet_gui.keeper.session import Session, new_session
from wallet_gui.keeper.waiting import Waiting


class Keeper:
    """Decides. One instance for each run."""

    def __init__(self, house: House, finished: Callable[[int], None]) -> None:
        self.house = house
        self.base = Phase.LOGGED_OUT
        self.doors = Doors(house)
        self.home: Child | None = None
        self.session: Session | None = None
        self.desk = Desk(house, self._on_worked, self._on_refused)
        self.entering: Entering | None = None
        self.confirms = Confirms(self)
        self.partings = Partings(self)
        self.quick = QuickAtLock(self)
        self.exits = Exits(self, finished)
        self.problem: Why | None = None
        """Something about the profile that has to be said first."""
        self.saves = Saves(self)
        self.waiting = Waiting(self)
        self.links = Links(self)
        self._is_preparing = False
        """Whether home's person is about to ask for a signature."""

    @property
    def door(self) -> Child | None:
        """The door that shows a page of its own; a confirm door is in ``confirming``."""
        return self.doors.current

    @property
    def confirming(self) -> Confirming | None:
        """The confirm door over home; None if there is none."""
        return self.confirms.current

    @property
    def parting(self) -> Parting | None:
        """The home that has been told to go; None if there is none."""
        return self.partings.current

    @property
    def phase(self) -> Phase:
        """Where the session stands."""
        if self.is_logged_out and not self.house.accounts.ids():
            return Phase.NO_ACCOUNT
        operation = self.desk.operation
        is_checking = self.entering or (operation and operation.purpose in OPENS_HOME)
        return Phase.CHECKING if is_checking and self.base is not Phase.ENDED else self.base

    @property
    def is_logged_out(self) -> bool:
        """Whether the door shows the log-in page."""
        return self.base is Phase.LOGGED_OUT

    @property
    def is_open(self) -> bool:
        """Whether home is on the screen."""
        return self.base in (Phase.OPEN, Phase.CONFIRM)

    @property
    def is_locked(self) -> bool:
        """Whether the door shows the lock page."""
        return self.base is Phase.LOCKED

    def start(self, problem: Why | None, *, minimised: bool = False) -> None:
        """Show the first window, or have it wait out of sight."""
        self.problem = problem
        page = self.page()
        if minimised and isinstance(page, ShowLogIn) and problem is None:
            page = replace(page, minimised=True)
        self.doors.open(page)

    # The door's page ----------------------------------------------------------------------------------------------

    def page(self) -> Channel:
        """Return the page that the door shows now."""
        session = self.session
        if self.base is Phase.LOCKED and session is not None:
            return self._lock_page(session)
        return self.exits.page() or log_in_page(self.house, self.problem)

    def _lock_page(self, session: Session, *, minimised: bool = False) -> Channel:
        fails = self.fails(session)
        wait_s = self.house.throttle.remaining_s(session.account.id)
        return session.lock_page(self.house.now(), fails, wait_s, minimised=minimised)

    def fails(self, session: Session) -> int:
        """Return how many tries in a row were wrong for a session."""
        return self.house.throttle.tries(session.account.id).fails

    def stand_at_log_in(self, *, left: bytes) -> None:
        """Nobody is logged in any more: show the log-in page, in a process that has never heard the account's name.

        ``left`` is the vault that made room for another account; empty otherwise.
        """
        self.base = Phase.LOGGED_OUT
        self.problem = None
        self.house.come_home()
        self.house.guest.accounts.forget()
        self.doors.take_over(log_in_page(self.house, None, left=left))

    def door_shown(self, door: Child) -> None:
        """A door has painted what was asked of it."""
        door.settle()
        if not self.doors.painted(door):
            return
        self.house.keyrings.try_again(door)
        if self.parting is not None:
            self.parting.door_is_there()
        if self.exits.leaving is not None:
            self.exits.leaving.on_door_shown()
        self.links.pass_on()

    # Operations ---------------------------------------------------------------------------------------------------

    def warm(self, purpose: Purpose) -> None:
        """The person types: have ready what will be needed."""
        if self.entering is None:
            self.desk.warm(purpose)

    def prepare(self, *, begun: bool) -> None:
        """Home says whether a signature is about to be asked for."""
        self._is_preparing = begun
        self.warm_for_home()

    def warm_for_home(self) -> None:
        """Have ready what home is about to ask for. While a confirm door stands, its needs come first."""
        if self.base is Phase.OPEN:
            self.desk.prepare(begun=self._is_preparing)

    def allows(self, door: Child, purpose: Purpose) -> bool:
        """Say whether this door may ask for that now."""
        if self.confirming is not None and door is self.confirming.door:
            return self.confirming.allows(purpose)
        if door is not self.door:
            return False
        if self.base is Phase.LOCKED:
            return purpose in UNLOCKS or (purpose is Purpose.REMOVE and self.may_leave(Way.REMOVE))
        return self.is_logged_out and purpose in (Purpose.LOG_IN, Purpose.DRAFT, Purpose.CREATE, Purpose.RESTORE)

    def may_leave(self, way: Way) -> bool:
        """Say whether whoever is logged in can leave in this way."""
        return self.session is not None and way in self.session.rules.ways

    def is_asking(self, door: Child) -> bool:
        """Say whether this door has a page on which something can be typed."""
        return door is not self.door or self.is_logged_out or self.is_locked

    def begin(self, door: Child, begin: Begin) -> None:
        """Start an operation that ``allows`` has allowed, in place of one that is still under way."""
        if self.entering is not None:
            return
        if begin.purpose is Purpose.QUICK_UNLOCK and not self.quick.is_wanted():
            door.send(self.page())  # it has ended while the person typed
            return
        self.desk.begin(door, begin, self.session, self.home)

    def give_up_operation(self) -> None:
        """Cancel what is under way."""
        self.desk.give_up()
        self.saves.take_held()

    def _on_refused(self, operation: Operation, word: Why | None) -> None:
        self.saves.take_held()
        session = self.session
        if session is None or word is not Why.WRONG:
            return
        fails, had_quick = self.fails(session), session.quick.is_ready or operation.asked.quick is not None
        if fails >= FAILS_END_QUICK:
            session.quick.end()
        lost_quick = had_quick and not session.quick.is_ready
        if fails >= FAILS_NEED_FULL and self.is_open:
            self.lock(LockReason.ASKED)
        elif (lost_quick or fails >= FAILS_NEED_FULL) and operation.asked.door is self.door:
            self.door.send(self.page())

    def _on_worked(self, result: Result) -> None:
        if result.purpose in OPENS_HOME:
            self._enter(result)
        elif result.purpose is Purpose.REMOVE:
            result.door.send(result.done())
            self.exits.removed(quit_after=self.confirming.quit_after if self.confirming else None)
        else:
            self.confirms.take(result)
        self.saves.take_held()

    # In -----------------------------------------------------------------------------------------------------------

    def _enter(self, result: Result) -> None:
        """Give the new home what it needs. The door stays until it has painted."""
        if result.home is None or result.account is None:
            return
        self.desk.let_home_in()
        self._is_preparing = False
        reason = None
        if self.session is None:
            self.house.use(result.store)
            log = AccountLog(self.house, result.store, result.account.id)
            self.session = new_session(result.account, result.opened, self.house.now(), result.store.computer, log)
        else:
            reason = self.session.reason
            self._reopen(self.session, result)
        self.house.keyrings.brief(self.session)
        last_exit = self.house.device.last_exit
        note_leftovers(self.house, self.session)
        self.entering = Entering(self.house, result, result.home, self.session, reason)
        self.entering.start(last_exit, self.fail_to_enter)

    def _reopen(self, session: Session, result: Result) -> None:
        """Go on with a locked session. A quick unlock has opened no vault: there is nothing to take over."""
        if result.purpose is Purpose.QUICK_UNLOCK:
            session.resume(self.house.now())
        else:
            session.take(result.opened)
            session.reopen(self.house.now())

    def home_shown(self, home: Child) -> None:
        """A home has painted: the session is open."""
        entering = self.entering
        if entering is None or entering.home is not home:
            return
        self.entering = None
        entering.arrive()
        self.home = home
        self.doors.leave_to_home()
        self.base = Phase.OPEN
        self.problem = None
        self.waiting.end()
        self.house.store_quietly(replace(self.house.device, last_exit=None))
        self.house.nursery.keep(frozenset({Role.DOOR}))
        self.links.pass_on()
        self.warm_for_home()

    def fail_to_enter(self) -> None:
        """The new home did not come: stay at the door."""
        entering, self.entering = self.entering, None
        if entering is None:
            return
        entering.fail()
        if self.base is Phase.LOCKED:
            entering.session.reason = entering.restored_after
            self.waiting.begin()
        else:
            self._drop_session()

    # Open ---------------------------------------------------------------------------------------------------------

    def touched(self) -> None:
        """The person used a key or the mouse in one of our windows."""
        if self.session is not None and self.is_open:
            self.session.watch = self.session.watch.touched(self.house.now())

    def stay(self) -> None:
        """The person asks to stay unlocked, once."""
        if self.session is not None:
            self.session.watch = self.session.watch.staying(self.house.now())
            self.tell_deadlines()

    def tighten(self, policy: Policy) -> None:
        """Home has saved a stricter policy."""
        if self.session is not None:
            self.session.tighten(policy)
            note_leftovers(self.house, self.session)
            self.tell_deadlines()

    def follow(self, computer: Computer) -> None:
        """Remember whose computer this is, and hold the open session to it."""
        if self.session is None or self.home is None or self.session.computer is Computer.GUEST:
            return
        self.house.store_quietly(replace(self.house.device, computer=computer))
        self.session.move_to(computer)
        if computer is Computer.SHARED:
            self.house.keyrings.retreat(self.session.account)
        self.house.keyrings.brief(self.session)
        note_leftovers(self.house, self.session)
        self.home.send(self.session.fresh())
        self.tell_deadlines()

    def remember_name(self, *, is_wanted: bool) -> None:
        """Have the keyring remember the account's name, or forget it, and tell home what came of it."""
        session = self.session
        if session is not None and session.computer is Computer.MINE:
            self.house.keyrings.remember_name(session.account, session.name if is_wanted else "", self.tell_fresh)

    def tell_fresh(self) -> None:
        """Tell home what it works with now."""
        if self.session is not None and self.home is not None:
            self.house.keyrings.brief(self.session)
            self.home.send(self.session.fresh())

    def tell_deadlines(self) -> None:
        """Tell home when it will be locked."""
        if self.session is not None and self.home is not None:
            self.home.send(self.session.deadlines(self.house.now()))

    # Lock ---------------------------------------------------------------------------------------------------------

    def lock(self, reason: LockReason, *, minimised: bool = False) -> None:
        """End home and stand a door before the session."""
        session = self.session
        if session is None or not self.is_open:
            return
        now = self.house.now()
        self.base = Phase.LOCKED
        self.partings.begin(reason)
        if reason is LockReason.AGE:
            session.quick.end()
        session.reason, session.locked_at = reason, self.house.wall()
        session.idle_s = int(now - session.watch.touched_at) if reason is LockReason.IDLE else 0
        self.doors.open(self._lock_page(session, minimised=minimised))
        self.house.nursery.keep(frozenset())
        session.locked_since = now
        self.waiting.begin()

    # What ends ----------------------------------------------------------------------------------------------------

    def child_gone(self, child: Child, reason: LockReason) -> None:
        """A process has been reaped. ``reason`` is why home would have to be locked for it."""
        self.house.hand.lose(child)
        self.desk.lose(child)
        self.saves.take_held()
        if self.entering is not None and child in (self.entering.home, self.entering.result.door):
            self.fail_to_enter()
        self.partings.lose(child)
        if child is self.home:
            self.lock(reason)
        if self.confirming is not None and child is self.confirming.door:
            self.confirms.end(door_broke=True)
        if child is self.door and self.base is not Phase.ENDED:
            self.doors.open(self.page())
            if self.exits.leaving is not None and self.door is not None:
                self.exits.leaving.replace_door(self.door)
        self.exits.child_gone()

    def give_session_up(self) -> Session | None:
        """Hand the session over to whoever ends it."""
        session, self.session = self.session, None
        self.waiting.end()
        return session

    def _drop_session(self) -> None:
        session = self.give_session_up()
        if session is not None:
            session.quick.end()
            session.account.close()
            self.house.store_quietly(self.house.device.erasing(session.account.id, frozenset()))
        self.house.come_home()
