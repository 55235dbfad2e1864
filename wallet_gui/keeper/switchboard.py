"""Who may say what, and when: turns the messages of children into the keeper's verbs.

What a child may not say now ends it. What comes late from a child that has been let go, or crosses an answer on its
way, is dropped.
"""

from dataclasses import replace
from typing import Final

from wallet_gui.channel.messages import (
    Activity,
    Again,
    AskDiagnostics,
    AskPlan,
    Begin,
    Box,
    CacheCleared,
    Channel,
    ClipboardIs,
    CloseWindow,
    Copied,
    DesktopEvent,
    Draft,
    Ended,
    EndQuick,
    ExportTo,
    Failed,
    Found,
    GiveUp,
    KeyringSaid,
    Leave,
    LockNow,
    LogTaken,
    LookChanged,
    MailIs,
    MailSent,
    Moved,
    Opened,
    PlanIs,
    Preparing,
    Quit,
    Raise,
    Refused,
    RememberName,
    Role,
    Save,
    SensorRefused,
    ShareComputer,
    Shown,
    StayOnce,
    Stricter,
    TakeVaultFile,
    Typing,
    Want,
)
from wallet_gui.domain.leaving import Way
from wallet_gui.domain.link import Link
from wallet_gui.domain.look import TEXT_CHOICES_PERCENT, Look
from wallet_gui.domain.policy import LOCKED_BY
from wallet_gui.domain.session import Computer, LockReason, Purpose
from wallet_gui.keeper import vault_desk
from wallet_gui.keeper.confirming import WANTABLE
from wallet_gui.keeper.core import Keeper
from wallet_gui.keeper.diagnostics import diagnostics
from wallet_gui.keeper.permissions import is_possible, may_begin, may_want
from wallet_gui.keeper.ports import Child, End
from wallet_gui.keeper.session import Session
from wallet_gui.system.instance import Wish

_MOST_DRAFT_BYTES: Final = 128 * 1024
_MOST_HASH_BYTES: Final = 64
_REASONS: Final = {End.BROKE_RULES: LockReason.BROKE_RULES}


class Switchboard:
    """Listens to all children and to the outside."""

    def __init__(self, keeper: Keeper) -> None:
        self.keeper = keeper
        self._house = keeper.house
        self.hopeless: Role | None = None
        """The role whose processes cannot be started."""

    def tick(self) -> None:
        """Look at the clock: lock what is due. Called before everything else, and at least once a second while open."""
        now = self._house.now()
        self._house.deadlines.ring(now)
        session = self.keeper.session
        if session is not None and self.keeper.is_open:
            self._end_in_time(session, session.watch.due(now))

    def _end_in_time(self, session: Session, due: LockReason | None) -> None:
        if due is LockReason.AGE and session.rules.age_logs_out:
            self.keeper.exits.log_out()
        elif due is not None:
            self.keeper.lock(due)

    def on_wish(self, wish: Wish | Link) -> None:
        """Do what a second start asks for."""
        self.tick()
        if isinstance(wish, Link):
            self.keeper.links.take(wish)
            self._show()
        elif wish is Wish.LOCK:
            self.keeper.lock(LockReason.ASKED)
        elif wish is Wish.LOG_OUT:
            self.keeper.exits.log_out()
        else:
            self._show()

    def _show(self) -> None:
        """Bring the window to the front that the person has to do with now."""
        confirming = self.keeper.confirming
        front = confirming.door if confirming else self.keeper.home or self.keeper.door
        if front is not None:
            front.send(Raise())

    # What the nursery says ----------------------------------------------------------------------------------------

    def on_ready(self, child: Child) -> None:
        self.tick()
        operation = self.keeper.desk.operation
        if operation is not None and operation.has(child):
            operation.on_ready(child)

    def on_end(self, child: Child, how: End) -> None:
        self._house.awake.discard(child)
        self.tick()
        self.keeper.child_gone(child, _REASONS.get(how, LockReason.CRASHED))

    def on_hopeless(self, role: Role) -> None:
        self.hopeless = role

    def on_message(self, child: Child, message: Channel) -> None:
        self.tick()
        keeper = self.keeper
        if isinstance(message, KeyringSaid):
            self._house.hand.said(child, message)
        elif child is keeper.door or (keeper.confirming is not None and child is keeper.confirming.door):
            self._from_door(child, message)
        elif child is keeper.home:
            self._from_home(child, message)
        elif keeper.parting is not None and child is keeper.parting.home:
            self._from_parting_home(child, message)
        elif keeper.entering is not None and child is keeper.entering.home:
            self._from_entering_home(child, message)
        elif keeper.desk.operation is not None and keeper.desk.operation.has(child):
            self._from_helper(child, message)
        elif keeper.desk.is_mailing(child) and isinstance(message, MailSent):
            keeper.desk.has_mailed(child, message.problem)

    # A window of any kind -----------------------------------------------------------------------------------------

    def _from_window(self, child: Child, message: Channel) -> None:
        match message:
            case Moved(place=place) if is_possible(place):
                self._house.move(place)
            case LookChanged(look=look) if look.text_percent in TEXT_CHOICES_PERCENT:
                self._change_look(child, look)
            case Quit():
                self.keeper.exits.quit()
            case CloseWindow(has_tray=has_tray):
                self.keeper.exits.close_window(child, has_tray=has_tray)
            case AskPlan():
                self._tell_plan(child)
            case AskDiagnostics():
                child.send(diagnostics(self.keeper))
            case _:
                child.break_rules()

    def _tell_plan(self, child: Child) -> None:
        session, operation = self.keeper.session, self.keeper.desk.operation
        if session is None:
            return
        plan = self._house.store.eraser.plan(session, self._house.now())
        child.send(PlanIs(replace(plan, signing_s=operation.signing_s if operation else 0)))

    def _change_look(self, child: Child, look: Look) -> None:
        if look != self._house.look:
            self._house.change_look(look, child)

    # Doors --------------------------------------------------------------------------------------------------------

    def _from_door(self, door: Child, message: Channel) -> None:
        keeper = self.keeper
        confirming = keeper.confirming
        match message:
            case Shown():
                keeper.door_shown(door)
            case Typing(purpose=purpose) if keeper.allows(door, purpose):
                keeper.touched()
                keeper.warm(purpose)
            case Begin(purpose=purpose) if keeper.allows(door, purpose):
                if not may_begin(self._house, message, is_logged_out=keeper.is_logged_out):
                    door.break_rules()
                    return
                keeper.touched()
                keeper.begin(door, message)
            case Typing() | Begin() if keeper.entering is not None or not keeper.is_asking(door):
                pass  # crossed an answer that changed the page
            case Box() | Refused():
                self._from_participant(door, message)
            case GiveUp():
                self._give_up(door)
            case ClipboardIs(ours_is_gone=ours_is_gone):
                keeper.partings.clipboard_read(ours_is_gone=ours_is_gone)
            case TakeVaultFile() if keeper.is_logged_out and door is keeper.door:
                self._take_vault_file(door, message)
            case ExportTo(path=path) if confirming is not None and confirming.may_export(door):
                self._export_to(door, path)
            case EndQuick() if door is keeper.door:
                keeper.quick.end()
            case SensorRefused() if door is keeper.door:
                keeper.quick.sensor_refused()
            case Again(retry=retry):
                keeper.exits.log_in_again(retry=retry)
            case Leave(way=Way.LOCK) if confirming is not None and confirming.door is door:
                keeper.lock(LockReason.ASKED)
            case Leave(way=way) if door is keeper.door:
                self._leave_from_lock(way, message)
            case _:
                self._from_window(door, message)

    def _from_participant(self, child: Child, message: Box | Refused) -> None:
        """A window takes part in an operation. What comes after its end is dropped."""
        operation = self.keeper.desk.operation
        if operation is None or not operation.has(child) or operation.op != message.op:
            return
        if isinstance(message, Box):
            operation.on_box(child, message)
        else:
            operation.on_box_refused()

    def _take_vault_file(self, door: Child, message: TakeVaultFile) -> None:
        if not message.for_guest and self._house.own.computer is Computer.GUEST:
            door.break_rules()
            return
        taken = vault_desk.take_file(self._house.guest if message.for_guest else self._house.own, message.path)
        if taken.problem is None and not message.for_guest:
            self.keeper.problem = None
        door.send(taken)

    def _export_to(self, door: Child, path: str) -> None:
        if self.keeper.session is not None:
            door.send(vault_desk.export_to(self._house, self.keeper.session, path))

    def _give_up(self, door: Child) -> None:
        keeper = self.keeper
        keeper.touched()
        confirming = keeper.confirming
        if confirming is not None and confirming.door is door and keeper.desk.operation is None:
            keeper.confirms.end()
        elif keeper.entering is None:
            keeper.give_up_operation()

    def _leave_from_lock(self, way: Way, message: Leave) -> None:
        if way is Way.KEEP and self.keeper.is_locked:
            self._log_out(message)
        elif way is Way.REMOVE and self.keeper.is_locked and self.keeper.may_leave(way):
            self.keeper.exits.remove_from_lock(quit_after=message.quit_after)

    # Home ---------------------------------------------------------------------------------------------------------

    def _from_home(self, home: Child, message: Channel) -> None:
        keeper, session = self.keeper, self.keeper.session
        if session is None:
            return
        match message:
            case Activity():
                keeper.touched()
                keeper.tell_deadlines()
            case LockNow():
                keeper.lock(LockReason.ASKED)
            case DesktopEvent(reason=reason) if reason in LOCKED_BY:
                if session.policy.locks_for(reason):
                    keeper.lock(reason, minimised=reason is LockReason.MINIMISED)
            case StayOnce():
                keeper.stay()
            case Want(purpose=purpose, policy=policy, words=words, quick=quick) if purpose in WANTABLE:
                if not may_want(session, message):
                    home.break_rules()
                    return
                keeper.confirms.open(purpose, policy, words=words, quick=quick)
            case Preparing(begun=begun):
                keeper.prepare(begun=begun)
            case Save(written_at=written_at) if written_at >= 0:
                keeper.saves.take(home, message)
            case Stricter(policy=policy):
                keeper.tighten(policy)
            case ShareComputer():
                keeper.follow(Computer.SHARED)
            case RememberName(is_wanted=is_wanted):
                keeper.remember_name(is_wanted=is_wanted)
            case EndQuick():
                keeper.quick.end()
            case Leave(way=way) if keeper.may_leave(way):
                self._leave_from_home(way, message)
            case Ended(log_entry=log_entry):
                keeper.partings.home_ended(home, log_entry)
            case LogTaken(count=count):
                session.log.taken(count)
            case Box() | Refused():
                self._from_participant(home, message)
            case MailSent(problem=problem):
                if keeper.confirming is not None:
                    keeper.confirming.door.send(MailIs(problem))
            case Shown() | CacheCleared():
                pass
            case _:
                self._keep_for_home(home, message)

    def _keep_for_home(self, home: Child, message: Channel) -> None:
        """Keep what home hands over for later; all of it is small."""
        session = self.keeper.session
        if session is None:
            return
        match message:
            case Draft(sealed=sealed, has_input=has_input) if len(sealed) <= _MOST_DRAFT_BYTES:
                session.draft, session.draft_has_input = bytes(sealed), has_input
            case Copied(salt=salt, digest=digest) if max(len(salt), len(digest)) <= _MOST_HASH_BYTES:
                session.copied = (salt, digest)
            case _:
                self._from_window(home, message)

    def _log_out(self, message: Leave) -> None:
        self.keeper.exits.leave(
            message.way,
            keep_cache=message.keep_cache,
            quit_after=message.quit_after,
            forget_name=message.forget_name,
            switches=message.switches,
        )

    def _leave_from_home(self, way: Way, message: Leave) -> None:
        if way is Way.LOCK:
            self.keeper.lock(LockReason.ASKED)
        elif way is Way.KEEP:
            self._log_out(message)
        else:
            self.keeper.confirms.open(Purpose.REMOVE, None, quit_after=message.quit_after)

    def _from_parting_home(self, home: Child, message: Channel) -> None:
        """Home was told to lock: it hands over its draft and says that it is done. The rest came too late."""
        match message:
            case Ended(log_entry=log_entry):
                self.keeper.partings.home_ended(home, log_entry)
            case Draft():
                self._keep_for_home(home, message)
            case Save(written_at=written_at) if written_at >= 0:
                self.keeper.saves.take(home, message)

    def _from_entering_home(self, home: Child, message: Channel) -> None:
        match message:
            case Shown():
                self.keeper.home_shown(home)
            case Moved(place=place) if is_possible(place):
                self._house.move(place)
            case Preparing(begun=begun):
                self.keeper.prepare(begun=begun)
            case Activity() | Draft() | Copied():
                pass
            case _:
                home.break_rules()

    # Signers, and homes that wait ---------------------------------------------------------------------------------

    def _from_helper(self, child: Child, message: Channel) -> None:
        operation = self.keeper.desk.operation
        if operation is None:
            return
        match message:
            case Box():
                operation.on_box(child, message)
            case Found():
                operation.on_found(child, message)
            case Opened():
                operation.on_opened(child, message)
            case Failed():
                operation.on_failed(child, message)
            case Refused() if message.op == operation.op:
                operation.on_box_refused()
            case _:
                child.break_rules()
