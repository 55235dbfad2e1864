"""The keeper's state machine: where the session stands, which windows there are, what happens next.

Everything comes in as a call and goes out through the house's ports, so that a test can drive it with a clock of its
own. ``switchboard`` turns what children say into these calls.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from wallet_gui.channel.messages import (
    Begin,
    Channel,
    ConfirmEnded,
    FileTaken,
    Fresh,
    Lock,
    NotSaved,
    ReadClipboard,
    Role,
    Save,
    Saved,
    ShowConfirm,
    ShowLeaving,
    ShowLogIn,
    ShowReceipt,
)
from wallet_gui.domain.errors import StaleError, StorageError, WalletError
from wallet_gui.domain.leaving import LastExit, Receipt, Way
from wallet_gui.domain.policy import OnClose, Policy
from wallet_gui.domain.session import LockReason, Phase, Purpose, Why
from wallet_gui.domain.throttle import FAILS_NEED_FULL
from wallet_gui.keeper.confirming import Confirming
from wallet_gui.keeper.deadlines import Alarm
from wallet_gui.keeper.entering import Entering
from wallet_gui.keeper.failures import why
from wallet_gui.keeper.house import House
from wallet_gui.keeper.leaving import Leaving
from wallet_gui.keeper.operations import OPENS_HOME, Asked, Crew, Operation, Result, preload_for
from wallet_gui.keeper.ports import Child
from wallet_gui.keeper.session import Session, new_session

HOME_S: Final = 0.3
"""So long home may take to cover itself, seal its draft and end; then it is killed."""
_GRACE_S: Final = 0.3
_LOGGED_OUT: Final = frozenset({Phase.NO_ACCOUNT, Phase.LOGGED_OUT})


@dataclass
class _Parting:
    """A home that has been told to lock."""

    home: Child
    alarm: Alarm
    has_ended: bool = False
    """It has said that it is done, and may cover the screen until the door is there."""


class Keeper:
    """Decides. One instance for each run."""

    def __init__(self, house: House, finished: Callable[[int], None]) -> None:
        self.house = house
        self._finished = finished
        self._base = Phase.LOGGED_OUT
        self.door: Child | None = None
        """The door that shows a page of its own; a confirm door is in ``confirming``."""
        self.home: Child | None = None
        self.session: Session | None = None
        self.crew = Crew()
        self.operation: Operation | None = None
        self.entering: Entering | None = None
        self.confirming: Confirming | None = None
        self.parting: _Parting | None = None
        self.leaving: Leaving | None = None
        self._problem: Why | None = None
        self._is_door_shown = False
        self._quits_after = False
        self._receipt: Receipt | None = None
        self._code_steps: dict[str, int] = {}
        self._held_saves: list[Save] = []
        self._age_alarm: Alarm | None = None

    @property
    def phase(self) -> Phase:
        """Where the session stands."""
        if self._base in _LOGGED_OUT and not self.house.accounts.ids():
            return Phase.NO_ACCOUNT
        is_checking = self.entering or (self.operation and self.operation.purpose in OPENS_HOME)
        return Phase.CHECKING if is_checking and self._base is not Phase.ENDED else self._base

    @property
    def is_logged_out(self) -> bool:
        """Whether the door shows the log-in page."""
        return self._base in _LOGGED_OUT

    @property
    def is_open(self) -> bool:
        """Whether home is on the screen."""
        return self._base in (Phase.OPEN, Phase.CONFIRM)

    @property
    def is_locked(self) -> bool:
        """Whether the door shows the lock page."""
        return self._base is Phase.LOCKED

    @property
    def has_receipt(self) -> bool:
        """Whether the door shows the receipt."""
        return self._base is Phase.RECEIPT

    def start(self, problem: Why | None) -> None:
        """Show the first window."""
        self._problem = problem
        self._show_door()

    # The door's page ----------------------------------------------------------------------------------------------

    def page(self) -> Channel:
        """Return the page that the door shows now."""
        session = self.session
        if self._base is Phase.LOCKED and session is not None:
            fails = self.house.throttle.tries(session.account.id).fails
            wait_s = self.house.throttle.remaining_s(session.account.id)
            return session.lock_page(self.house.now(), fails, wait_s, minimised=False)
        if self._base is Phase.LEAVING and self.leaving is not None:
            return ShowLeaving(name=self.leaving.name, way=self.leaving.way)
        if self._base is Phase.RECEIPT and self._receipt is not None:
            return ShowReceipt(self._receipt)
        return ShowLogIn(
            accounts=len(self.house.accounts.ids()), last_exit=self.house.device.last_exit, problem=self._problem
        )

    def _show_door(self, page: Channel | None = None) -> None:
        self._is_door_shown = False
        self.door = self.house.wake_door(page or self.page())

    def door_shown(self, door: Child) -> None:
        """A door has painted what was asked of it."""
        door.settle()
        if door is not self.door:
            return
        self._is_door_shown = True
        self._release_parting()
        if self.leaving is not None and not self.leaving.is_over:
            self.leaving.on_door_shown()

    # Operations ---------------------------------------------------------------------------------------------------

    def warm(self, purpose: Purpose) -> None:
        """The person types: have ready what will be needed."""
        preload = preload_for(purpose)
        if self.crew.signer is not None and self.crew.preload is not preload:
            self.crew.signer.kill()
            self.crew.signer = None
        if self.crew.signer is None and (self.operation is None or self.operation.is_over):
            self.crew.signer = self.house.wake(Role.SIGNER, preload)
            self.crew.preload = preload
        if self.crew.home is None and not self.is_open and purpose in OPENS_HOME | {Purpose.DRAFT}:
            self.house.nursery.keep(frozenset({Role.HOME}))

    def allows(self, door: Child, purpose: Purpose) -> bool:
        """Say whether this door may ask for that now."""
        if self.confirming is not None and door is self.confirming.door:
            return self.confirming.allows(purpose)
        if door is not self.door:
            return False
        if self._base is Phase.LOCKED:
            return purpose in (Purpose.UNLOCK, Purpose.REMOVE)
        return self.is_logged_out and purpose in (Purpose.LOG_IN, Purpose.DRAFT, Purpose.CREATE, Purpose.RESTORE)

    def is_asking(self, door: Child) -> bool:
        """Say whether this door has a page on which something can be typed."""
        return door is not self.door or self.is_logged_out or self.is_locked

    def begin(self, door: Child, begin: Begin) -> None:
        """Start an operation that ``allows`` has allowed, in place of one that is still under way."""
        if self.entering is not None:
            return
        self.give_up_operation()
        self.warm(begin.purpose)
        signer, self.crew.signer = self.crew.signer, None
        if signer is None:
            return
        home = None
        if begin.purpose in OPENS_HOME:
            home = self.crew.home = self.crew.home or self.house.wake(Role.HOME)
        account = self.session.account if self.session is not None else None
        self.operation = Operation(
            house=self.house,
            asked=Asked(begin, door, account, must_ask_code=self._must_ask_code(begin.purpose)),
            signer=signer,
            home=home,
            worked=self._on_worked,
            refused=self._on_refused,
            steps=self._code_steps,
        )
        self.operation.start()

    def give_up_operation(self) -> None:
        """Cancel what is under way."""
        operation, self.operation = self.operation, None
        if operation is not None:
            operation.give_up()
        self._take_held_saves()

    def _must_ask_code(self, purpose: Purpose) -> bool:
        session = self.session
        if session is None or purpose is not Purpose.UNLOCK:
            return False
        fails = self.house.throttle.tries(session.account.id).fails
        return session.must_ask_code(self.house.now(), fails)

    def _on_refused(self, operation: Operation, word: Why) -> None:
        self.operation = None
        self._take_held_saves()
        session = self.session
        if session is None or word is not Why.WRONG:
            return
        if self.house.throttle.tries(session.account.id).fails < FAILS_NEED_FULL:
            return
        if self.is_open:
            self.lock(LockReason.ASKED)
        elif operation.asked.door is self.door:
            self.door.send(self.page())

    def _on_worked(self, result: Result) -> None:
        self.operation = None
        if result.purpose in OPENS_HOME:
            self._enter(result)
        elif result.purpose is Purpose.REMOVE:
            result.door.send(result.done())
            quit_after = self.confirming.quit_after if self.confirming else self._quits_after
            self.leave(Way.REMOVE, keep_cache=False, quit_after=quit_after)
        else:
            self._take_confirmed(result)
        self._take_held_saves()

    def _take_confirmed(self, result: Result) -> None:
        if self.session is not None and self.home is not None and self.confirming is not None:
            self.session.take(result.opened)
            self._note_leftovers()
            if result.opened.vault:
                self.home.send(Fresh(sheet=self.session.account.sheet(), policy=self.session.policy))
            self.home.send(self.session.deadlines(self.house.now()))
            self.confirming.worked = self.confirming.worked or result.purpose is self.confirming.purpose
        result.door.send(result.done())

    # In -----------------------------------------------------------------------------------------------------------

    def _enter(self, result: Result) -> None:
        """Give the new home what it needs. The door stays until it has painted."""
        if result.home is None or result.account is None:
            return
        self.crew.home = None
        reason = None
        if self.session is None:
            self.session = new_session(result.account, result.opened, self.house.now())
        else:
            reason = self.session.reason
            self.session.take(result.opened)
            self.session.reopen(self.house.now())
        last_exit = self.house.device.last_exit
        self._note_leftovers()
        self.entering = Entering(self.house, result, result.home, self.session, reason)
        self.entering.start(last_exit, self.fail_to_enter)

    def home_shown(self, home: Child) -> None:
        """A home has painted: the session is open."""
        entering, self.entering = self.entering, None
        if entering is None or entering.home is not home:
            self.entering = entering
            return
        entering.arrive()
        self.home, self.door = home, None
        self._base = Phase.OPEN
        self._problem = None
        self._cancel_age_alarm()
        self.house.store_quietly(replace(self.house.device, last_exit=None))
        self.house.nursery.keep(frozenset({Role.DOOR}))

    def fail_to_enter(self) -> None:
        """The new home did not come: stay at the door."""
        entering, self.entering = self.entering, None
        if entering is None:
            return
        entering.fail()
        if self._base is Phase.LOCKED:
            entering.session.reason = entering.restored_after
        else:
            self._drop_session()

    def _note_leftovers(self) -> None:
        """Note on the disk what the next start has to clear if this run ends without log-out."""
        session = self.session
        if session is not None and self.house.device.items_of(session.account.id) != session.leftovers:
            self.house.store_quietly(self.house.device.erasing(session.account.id, session.leftovers))

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
            self._note_leftovers()
            self.tell_deadlines()

    def tell_deadlines(self) -> None:
        """Tell home when it will be locked."""
        if self.session is not None and self.home is not None:
            self.home.send(self.session.deadlines(self.house.now()))

    def save(self, home: Child, change: Save) -> None:
        """Write home's view section. While a signer works on the same vault it waits."""
        if self.session is None:
            return
        if self.operation is not None and not self.operation.is_over:
            self._held_saves.append(change)
            return
        account = self.session.account
        try:
            home.send(Saved(generation=account.save(change)))
        except StaleError as stale:
            self._tell_stale(home, stale)
        except WalletError as error:
            word, needed = why(error)
            if word in (Why.DAMAGED, Why.ALTERED, Why.TOO_LARGE):
                home.break_rules()
            else:
                home.send(NotSaved(why=word, needed_bytes=needed))

    def _tell_stale(self, home: Child, stale: StaleError) -> None:
        """Tell home that the vault has moved on under it, and what it is now."""
        if self.session is None:
            return
        try:
            self.session.account.read_again()
        except WalletError as error:
            word, needed = why(error)
            home.send(NotSaved(why=word, needed_bytes=needed))
            return
        word, _ = why(stale)
        home.send(NotSaved(why=word, needed_bytes=0))
        home.send(Fresh(sheet=self.session.account.sheet(), policy=self.session.policy))

    def _take_held_saves(self) -> None:
        held, self._held_saves = self._held_saves, []
        for change in held:
            if self.home is not None:
                self.save(self.home, change)

    # Confirm ------------------------------------------------------------------------------------------------------

    def confirm(self, purpose: Purpose, policy: Policy | None, *, quit_after: bool = False) -> None:
        """Open a confirm door over home."""
        session = self.session
        if session is None or self._base is not Phase.OPEN:
            return
        page = ShowConfirm(
            purpose=purpose,
            name=session.name,
            code_is_on=session.code_is_on,
            policy=policy,
            wait_s=self.house.throttle.remaining_s(session.account.id),
        )
        door = self.house.wake_door(page)
        self.confirming = Confirming(purpose, policy, door, quit_after)
        self._base = Phase.CONFIRM
        session.watch = session.watch.held(self.house.now())
        self.house.nursery.keep(frozenset({Role.DOOR}))

    def end_confirm(self) -> None:
        """The confirm door has done its work, or the person gave up."""
        confirming = self._drop_confirm()
        if confirming is None or self.session is None or self.home is None:
            return
        self._base = Phase.OPEN
        self.session.watch = self.session.watch.released(self.house.now())
        self.home.send(ConfirmEnded(purpose=confirming.purpose, worked=confirming.worked))
        self.tell_deadlines()

    def _drop_confirm(self) -> Confirming | None:
        confirming, self.confirming = self.confirming, None
        if confirming is not None:
            self.give_up_operation()
            self.crew.dismiss()
            confirming.door.retire(_GRACE_S)
        return confirming

    # Lock ---------------------------------------------------------------------------------------------------------

    def lock(self, reason: LockReason, *, minimised: bool = False) -> None:
        """End home and stand a door before the session."""
        session = self.session
        if session is None or not self.is_open:
            return
        now = self.house.now()
        self._base = Phase.LOCKED
        self._part_with_home(reason)
        session.reason, session.locked_at = reason, self.house.wall()
        session.idle_s = int(now - session.watch.touched_at) if reason is LockReason.IDLE else 0
        fails = self.house.throttle.tries(session.account.id).fails
        wait_s = self.house.throttle.remaining_s(session.account.id)
        self._show_door(session.lock_page(now, fails, wait_s, minimised=minimised))
        self.house.nursery.keep(frozenset())
        if now < session.watch.age_at():
            self._age_alarm = self.house.deadlines.set(session.watch.age_at(), self._grow_old)

    def _part_with_home(self, reason: LockReason) -> None:
        """Tell home to cover itself and end, and see to it that it does."""
        self._drop_confirm()
        self.give_up_operation()
        self.crew.dismiss()
        home, self.home = self.home, None
        if home is None or not home.is_alive:
            return
        home.send(Lock(reason))
        alarm = self.house.deadlines.set(self.house.now() + HOME_S, home.kill)
        self.parting = _Parting(home, alarm)

    def home_ended(self, home: Child) -> None:
        """Home says that it has done what it had to do."""
        if home is self.home:
            self.lock(LockReason.CRASHED)
        if self.parting is None or self.parting.home is not home:
            return
        self.parting.has_ended = True
        if self.leaving is not None:
            self.leaving.on_home_ended()
        elif self.session is not None:
            self.session.copied = (b"", b"")
        self._release_parting()

    def _release_parting(self) -> None:
        """Let home go once the door is on the screen, so that there is always a window."""
        if self.parting is not None and self.parting.has_ended and (self._is_door_shown or self.door is None):
            self.parting.home.retire(HOME_S)

    def _home_gone(self) -> None:
        """A locked home has been reaped. If it could not clear the clipboard, the door does."""
        if self.parting is not None:
            self.parting.alarm.cancel()
        self.parting = None
        if self.is_locked and self.session is not None and any(self.session.copied) and self.door is not None:
            salt, digest = self.session.copied
            self.door.send(ReadClipboard(salt=salt, digest=digest))

    def clipboard_read(self, *, ours_is_gone: bool) -> None:
        """A door has looked at the clipboard."""
        if self.leaving is not None and not self.leaving.is_over:
            self.leaving.on_clipboard(ours_is_gone=ours_is_gone)
        elif self.session is not None and ours_is_gone:
            self.session.copied = (b"", b"")

    def _grow_old(self) -> None:
        """A locked session has come of age: from now on everything has to be typed."""
        if self.is_locked and self.operation is None and self.door is not None:
            self.door.send(self.page())

    def _cancel_age_alarm(self) -> None:
        if self._age_alarm is not None:
            self._age_alarm.cancel()
            self._age_alarm = None

    # Out ----------------------------------------------------------------------------------------------------------

    def leave(self, way: Way, *, keep_cache: bool, quit_after: bool) -> None:
        """Log out: end home, erase, look again, show the receipt."""
        session = self.session
        if session is None or not (self.is_open or self.is_locked) or self.entering is not None:
            return
        was_open = self.is_open
        self._quits_after = quit_after
        self._base = Phase.LEAVING
        self._part_with_home(LockReason.LEAVING)
        page = ShowLeaving(name=session.name, way=way)
        if was_open or self.door is None:
            self._show_door(page)
        else:
            self._is_door_shown = False
            self.door.send(page)
        self.house.nursery.keep(frozenset())
        self._start_leaving(way, keep_cache=keep_cache, door=self.door, done=self._show_receipt)

    def _start_leaving(
        self, way: Way, *, keep_cache: bool, door: Child | None, done: Callable[[Receipt], None]
    ) -> None:
        session, self.session = self.session, None
        if session is None:
            return
        self._cancel_age_alarm()
        self.leaving = Leaving(
            self.house,
            session,
            way,
            keep_cache=keep_cache,
            door=door,
            home=self.parting.home if self.parting else None,
            done=done,
        )
        self.leaving.go_on()

    def _show_receipt(self, receipt: Receipt) -> None:
        self._receipt = receipt
        self._base = Phase.RECEIPT
        if self.door is not None:
            self.door.send(ShowReceipt(receipt))

    def remove_from_lock(self, *, quit_after: bool) -> None:
        """The person chose to remove the locked account; the lock page asks for the password itself."""
        self._quits_after = quit_after

    def log_in_again(self, *, retry: bool) -> None:
        """The person leaves the receipt, or has it made once more."""
        if self._base is not Phase.RECEIPT or self.leaving is None or self.door is None:
            return
        if retry:
            self.leaving.again(self._show_receipt)
        elif self._quits_after:
            self.quit()
        else:
            self.leaving = self._receipt = None
            self._base = Phase.LOGGED_OUT
            self._problem = None
            self.door.send(self.page())

    def close_window(self, child: Child, *, has_tray: bool) -> None:
        """The person closes a window."""
        if self.confirming is not None and child is self.confirming.door:
            self.end_confirm()
        elif child is self.home and self.session is not None:
            self._close_home(self.session.policy.on_close, has_tray=has_tray)
        elif child is self.door and not (has_tray and self.is_locked):
            self.quit()

    def _close_home(self, on_close: OnClose, *, has_tray: bool) -> None:
        if on_close is OnClose.LOG_OUT:
            self.log_out(quit_after=True)
        elif has_tray:
            self.lock(LockReason.CLOSED_WINDOW, minimised=True)
        else:
            self.quit()

    def log_out(self, *, quit_after: bool = False) -> None:
        """Log out without a question, as the policy says."""
        if self.session is not None:
            self.leave(Way.KEEP, keep_cache=not self.session.policy.clear, quit_after=quit_after)

    def quit(self) -> None:
        """End everything: a silent log-out first, if somebody is logged in."""
        if self._base is Phase.ENDED:
            return
        self.fail_to_enter()
        was_leaving = self.leaving is not None and not self.leaving.is_over
        self._base = Phase.ENDED
        self._part_with_home(LockReason.LEAVING)
        self.house.nursery.keep(frozenset())
        if self.session is not None:
            keep_cache = not self.session.policy.clear
            door = self.door if any(self.session.copied) and self.parting is None and self._is_door_shown else None
            self._retire_all(but=(door, self.parting.home if self.parting else None))
            self._start_leaving(Way.KEEP, keep_cache=keep_cache, door=door, done=self._end_with)
        elif not was_leaving:
            self._end()

    def _end_with(self, receipt: Receipt) -> None:
        last_exit = LastExit(at=receipt.at, cleared=receipt.checked, of=receipt.expected, clean=True)
        self.house.store_quietly(replace(self.house.device, last_exit=last_exit))
        self._end()

    def _retire_all(self, but: tuple[Child | None, ...] = ()) -> None:
        for child in list(self.house.awake):
            if child not in but:
                child.retire(_GRACE_S)

    def _end(self) -> None:
        self._retire_all()
        if self.house.awake:
            self.house.deadlines.set(self.house.now() + 2 * _GRACE_S, lambda: self._finished(0))
        else:
            self._finished(0)

    # What ends ----------------------------------------------------------------------------------------------------

    def child_gone(self, child: Child, reason: LockReason) -> None:
        """A process has been reaped. ``reason`` is why home would have to be locked for it."""
        self.crew.lose(child)
        if self.operation is not None and self.operation.has(child):
            self._lose_from_operation(child)
        if self.entering is not None and child in (self.entering.home, self.entering.result.door):
            self.fail_to_enter()
        if self.parting is not None and child is self.parting.home:
            self._home_gone()
        if child is self.home:
            self.lock(reason)
        if self.confirming is not None and child is self.confirming.door:
            self.end_confirm()
        if child is self.door and self._base is not Phase.ENDED:
            self._show_door()
            if self.leaving is not None and self.door is not None and not self.leaving.is_over:
                self.leaving.replace_door(self.door)
        if self.leaving is not None and not self.leaving.is_over:
            self.leaving.go_on()
        elif self._base is Phase.ENDED and not self.house.awake:
            self._finished(0)

    def _lose_from_operation(self, child: Child) -> None:
        if self.operation is not None:
            self.operation.on_lost(child)
        if self.operation is not None and self.operation.is_over:
            self.operation = None
            self._take_held_saves()

    def _drop_session(self) -> None:
        session, self.session = self.session, None
        if session is not None:
            session.account.close()
            self.house.store_quietly(self.house.device.erasing(session.account.id, frozenset()))

    # Files from outside ---------------------------------------------------------------------------------------------

    def take_vault_file(self, path: str) -> FileTaken:
        """Take an exported vault into the profile."""
        try:
            account_id = self.house.accounts.take_file(Path(path))
            self.house.throttle.clear(account_id)
        except (WalletError, ValueError) as error:
            return _file_taken(error)
        self._problem = None
        return FileTaken(problem=None, needed_bytes=0)

    def may_export(self, door: Child) -> bool:
        """Say whether this door has confirmed an export."""
        confirming = self.confirming
        return (
            confirming is not None
            and confirming.door is door
            and confirming.purpose is Purpose.EXPORT
            and confirming.worked
        )

    def export_to(self, path: str) -> FileTaken:
        """Write the vault to a file of the person's choice."""
        if self.session is None:
            return FileTaken(problem=Why.FAILED, needed_bytes=0)
        try:
            self.session.account.export(Path(path), self.house.profile)
        except (StorageError, ValueError) as error:
            return _file_taken(error)
        return FileTaken(problem=None, needed_bytes=0)


def _file_taken(error: WalletError | ValueError) -> FileTaken:
    """Return what a door is told of a file; a path that cannot exist is a file that has gone."""
    word, needed = why(error) if isinstance(error, WalletError) else (Why.GONE, 0)
    return FileTaken(problem=word, needed_bytes=needed)
