"""Whatever comes in whatever order: home is open only while the session is, and every deadline is kept.

The keeper's rules run here against files that are real and processes that are not: children and clock are the ports.
"""

import os
import shutil
import tempfile
from dataclasses import dataclass, field, replace
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from tests.helpers.keeper import FakeClock, box, make_vault, next_vault, next_view, opened
from wallet_gui.channel.messages import (
    BOX_ROUTES,
    FROM_CHILD,
    Activity,
    Again,
    AskDiagnostics,
    AskKeyring,
    AskPlan,
    Begin,
    Box,
    BoxName,
    Bye,
    Channel,
    ClipboardIs,
    CloseWindow,
    Copied,
    Draft,
    Ended,
    EndQuick,
    Enter,
    Failed,
    Found,
    GiveUp,
    Hello,
    KeyringSaid,
    Leave,
    Lock,
    LockNow,
    LogTaken,
    MailSent,
    Open,
    Peers,
    Preparing,
    Quit,
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
from wallet_gui.channel.schema import Body
from wallet_gui.domain.computer import RULES
from wallet_gui.domain.keyring import KeyringItem, KeyringState, KeyringVerb
from wallet_gui.domain.leaving import Way
from wallet_gui.domain.link import Link
from wallet_gui.domain.look import Look
from wallet_gui.domain.policy import Policy
from wallet_gui.domain.session import Computer, Guest, Phase, Purpose, QuickMethod, Why
from wallet_gui.domain.throttle import QUICK_TRIES
from wallet_gui.keeper.core import Keeper
from wallet_gui.keeper.device import DeviceFile
from wallet_gui.keeper.erasing import DiskEraser
from wallet_gui.keeper.files import NOWHERE
from wallet_gui.keeper.forgetting import MemoryEraser
from wallet_gui.keeper.house import House
from wallet_gui.keeper.log import Log
from wallet_gui.keeper.ports import Child, End
from wallet_gui.keeper.profile import look_over
from wallet_gui.keeper.purposes import ABOUT_KEYRING, NEVER_WRITES, READS_REQUEST, boxes_of
from wallet_gui.keeper.session import Session
from wallet_gui.keeper.store import disk_store, guest_store
from wallet_gui.keeper.switchboard import Switchboard
from wallet_gui.system.instance import Wish


@dataclass(eq=False)
class FakeChild:
    """A process that ends when the test says so."""

    role: Role
    public_key: bytes = b""
    is_alive: bool = True
    sent: list[Channel] = field(default_factory=list)
    is_dying: bool = False
    broke_rules: bool = False
    kill_at: float | None = None

    def send(self, message: Channel) -> None:
        self.sent.append(message)

    def settle(self) -> None:
        pass

    def expect_end(self) -> None:
        pass

    def retire(self, grace_s: float) -> None:
        self.send(Bye())
        self.is_dying = True

    def kill(self) -> None:
        self.is_dying = True

    def break_rules(self) -> None:
        self.is_dying = self.broke_rules = True

    def heard(self, kind: type[Channel]) -> bool:
        return any(isinstance(message, kind) for message in self.sent)


class FakeNursery:
    """Children that are there at once."""

    def __init__(self) -> None:
        self.children: list[FakeChild] = []
        self.kept: frozenset[Role] = frozenset()

    def keep(self, roles: frozenset[Role]) -> None:
        self.kept = roles

    def take(self, hello: Hello, role: Role) -> Child:
        child = FakeChild(role, sent=[hello])
        self.children.append(child)
        return child

    def look_for(self, but: Child | None) -> tuple[int, int]:
        alive = [child for child in self.children if child is not but]
        return len(alive), len(alive)


SIGNERS = Policy(idle_s=600)
"""What every vault here says in the copy that home cannot write."""

VAULT_ID = bytes(range(16))
ANCHOR_OF_A_LIAR = b"\x01\x00\x00\x00" + VAULT_ID + b"\xff" * 64
LINK = Link("ethereum:0x52908400098527886E0F7030069857D2E4169EE7")

PURPOSES = st.sampled_from(Purpose)
DOOR_WORDS = st.one_of(
    st.builds(Typing, purpose=PURPOSES),
    st.builds(
        Begin,
        purpose=PURPOSES,
        name=st.just("mei"),
        words=st.sampled_from([0, 12, 13]),
        guest=st.sampled_from(Guest),
        shared=st.booleans(),
        even_older=st.booleans(),
    ),
    st.builds(Leave, way=st.sampled_from(Way), keep_cache=st.booleans(), quit_after=st.booleans()),
    st.builds(Again, retry=st.booleans()),
    st.builds(ClipboardIs, ours_is_gone=st.booleans(), was_ours=st.booleans()),
    st.sampled_from([Shown(), GiveUp(), AskPlan(), EndQuick(), SensorRefused()]),
)
HOME_WORDS = st.one_of(
    st.builds(Want, purpose=PURPOSES, policy=st.sampled_from([None, Policy(idle_s=0)])),
    st.builds(Stricter, policy=st.builds(Policy, idle_s=st.sampled_from([0, 60, 1800]))),
    st.builds(Leave, way=st.sampled_from(Way), keep_cache=st.booleans(), quit_after=st.booleans()),
    st.builds(Draft, sealed=st.just(Body(b"draft")), has_input=st.booleans()),
    st.builds(CloseWindow, has_tray=st.just(True)),
    st.builds(RememberName, is_wanted=st.booleans()),
    st.builds(LogTaken, count=st.sampled_from([-1, 0, 2, 2**62])),
    st.sampled_from(
        [
            Activity(),
            Shown(),
            LockNow(),
            StayOnce(),
            EndQuick(),
            ShareComputer(),
            Preparing(True),
            Preparing(False),
            Ended(),
            Ended(log_entry=bytes(304)),
            MailSent(None),
            AskDiagnostics(),
            AskPlan(),
            Copied(b"salt", b"digest"),
        ]
    ),
)


class KeeperMachine(RuleBasedStateMachine):
    """Lets anything happen, in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.clock = FakeClock()
        self.nursery = FakeNursery()
        self.house = House(
            run=bytes(16),
            clock=self.clock,
            nursery=self.nursery,
            own=disk_store(self.folder, self.clock, "run", DiskEraser()),
            guest=guest_store(self.clock, "run", MemoryEraser()),
            log=Log(verbose=False),
            look=Look(),
        )
        self.keyring: dict[KeyringItem, bytes] = {}
        self.finished: list[int] = []
        self.keeper = Keeper(self.house, self.finished.append)
        self.board = Switchboard(self.keeper)
        self.keeper.start(look_over(self.house))
        self.covered_until: dict[FakeChild, float] = {}
        self.sessions: list[Session] = []
        """Every session that there has been."""
        chosen = self.folder.parent / f"{self.folder.name}.postern"
        chosen.write_bytes(make_vault(VAULT_ID))
        self.chosen = chosen
        self.say_as(Role.DOOR, TakeVaultFile(str(chosen)))

    def teardown(self) -> None:
        session = self.keeper.session
        if session is not None:
            session.account.close()
        operation = self.keeper.desk.operation
        if operation is not None and operation.account is not None:
            operation.account.close()
        shutil.rmtree(self.folder, ignore_errors=True)
        self.chosen.unlink(missing_ok=True)

    # What can happen ----------------------------------------------------------------------------------------------

    @property
    def is_running(self) -> bool:
        return not self.finished and self.keeper.base is not Phase.ENDED

    def living(self, role: Role) -> list[FakeChild]:
        return [child for child in self.nursery.children if child.role is role and not child.is_dying]

    def say_as(self, role: Role, message: Channel) -> None:
        living = self.living(role)
        if living and self.is_running:
            assert type(message) in FROM_CHILD[role]
            self.board.on_message(living[-1], message)

    @rule(message=DOOR_WORDS)
    def door_says(self, message: Channel) -> None:
        self.say_as(Role.DOOR, message)

    @rule(message=HOME_WORDS)
    def home_says(self, message: Channel) -> None:
        self.say_as(Role.HOME, message)

    @rule()
    def children_are_ready(self) -> None:
        for child in list(self.nursery.children):
            if not child.public_key and not child.is_dying:
                child.public_key = os.urandom(32)
                self.board.on_ready(child)

    @rule()
    def door_begins_properly(self) -> None:
        purpose = {
            Phase.LOGGED_OUT: Purpose.LOG_IN,
            Phase.NO_ACCOUNT: Purpose.CREATE,
            Phase.LOCKED: Purpose.UNLOCK,
            Phase.CONFIRM: self.keeper.confirming.purpose if self.keeper.confirming else None,
        }.get(self.keeper.phase)
        if purpose is not None:
            self.say_as(Role.DOOR, Begin(purpose, "mei", 0))
            self.children_are_ready()

    @precondition(lambda self: self.keeper.phase is Phase.LOGGED_OUT)
    @rule(guest=st.sampled_from([Guest.PROFILE, Guest.FILE]))
    def a_guest_comes_in(self, guest: Guest) -> None:
        self.clock.boot += 900
        self.board.tick()
        if guest is Guest.FILE:
            self.say_as(Role.DOOR, TakeVaultFile(str(self.chosen), for_guest=True))
        self.say_as(Role.DOOR, Begin(Purpose.LOG_IN, "mei", 0, guest))
        self.children_are_ready()
        self.say_as(Role.SIGNER, Found(0))
        self.children_are_ready()
        self.signer_answers(is_right=True, why=Why.WRONG)
        self.say_as(Role.HOME, Shown())

    @precondition(lambda self: self.keeper.phase in (Phase.LOGGED_OUT, Phase.LOCKED))
    @rule()
    def the_person_comes_in(self) -> None:
        self.clock.boot += 900
        self.board.tick()
        self.door_begins_properly()
        if self.keeper.is_logged_out:
            self.say_as(Role.SIGNER, Found(0))
            self.children_are_ready()
        self.signer_answers(is_right=True, why=Why.WRONG)
        self.say_as(Role.HOME, Shown())

    @precondition(lambda self: self.keeper.phase in (Phase.LOGGED_OUT, Phase.OPEN, Phase.LOCKED))
    @rule(is_right=st.booleans())
    def the_person_types_a_pin(self, is_right: bool) -> None:
        if self.keeper.is_logged_out:
            self.the_person_comes_in()
        self.say_as(Role.HOME, LockNow())
        self.time_passes(1)  # so long it takes to type one
        session = self.keeper.session
        before = None if session is None else (session.watch.age_at(), session.policy, session.name)
        self.say_as(Role.DOOR, Begin(Purpose.QUICK_UNLOCK, "", 0))
        self.children_are_ready()
        self.signer_answers(is_right=is_right, why=Why.WRONG)
        self.say_as(Role.HOME, Shown())
        if session is not None and self.keeper.session is session and self.keeper.is_open:
            assert before == (session.watch.age_at(), session.policy, session.name)

    @precondition(lambda self: self.keeper.base is Phase.OPEN)
    @rule(purpose=st.sampled_from([Purpose.EXPORT, Purpose.REMOVE, Purpose.CHANGE_PASSWORD]))
    def the_person_confirms(self, purpose: Purpose) -> None:
        self.say_as(Role.HOME, Want(purpose, None))
        self.children_are_ready()
        self.door_begins_properly()
        self.signer_answers(is_right=True, why=Why.WRONG)

    @precondition(lambda self: self.keeper.base is Phase.OPEN)
    @rule(purpose=st.sampled_from(sorted(READS_REQUEST)), steps=st.integers(0, 4))
    def the_person_pays(self, purpose: Purpose, steps: int) -> None:
        self.say_as(Role.HOME, Want(purpose, None))
        self.children_are_ready()
        self.door_begins_properly()
        for name in (BoxName.REQUEST, BoxName.READING, BoxName.ENTRY)[:steps]:
            self.a_box_comes(name)
        if steps == 4:
            self.signer_answers(is_right=True, why=Why.WRONG)

    @rule(name=st.sampled_from(BoxName))
    def a_box_comes(self, name: BoxName) -> None:
        operation = self.keeper.desk.operation
        if operation is not None:
            self.say_as(BOX_ROUTES[name][0], box(operation.op, name))

    @rule(index=st.integers(-1, 0))
    def signer_finds(self, index: int) -> None:
        self.say_as(Role.SIGNER, Found(index))

    @rule(is_right=st.booleans(), why=st.sampled_from(Why))
    def signer_answers(self, is_right: bool, why: Why) -> None:
        signers = [child for child in self.living(Role.SIGNER) if child.heard(Open)]
        if not signers or not self.is_running:
            return
        signer = signers[-1]
        ask = next(message for message in signer.sent if isinstance(message, Open))
        peers = next(message for message in signer.sent if isinstance(message, Peers))
        if not is_right:
            self.board.on_message(signer, Failed(op=ask.op, why=why, offset_s=0, number=0))
            return
        for name in (BoxName.VIEW, BoxName.WORDS_OUT, BoxName.SIGNED, BoxName.ADDRESSES):
            if name in boxes_of(peers.purpose):
                self.board.on_message(signer, box(peers.op, name))
        new = make_vault() if not ask.vault else next_vault(ask.vault)
        vault = (
            b""
            if ask.purpose in {Purpose.DRAFT, Purpose.EXPORT, Purpose.REMOVE} | ABOUT_KEYRING | NEVER_WRITES
            else new
        )
        record = os.urandom(100) if ask.may_be_quick and vault else b""
        answer = opened(peers, vault=vault, policy=SIGNERS)
        self.board.on_message(signer, replace(answer, quick=QuickMethod.PIN, quick_record=Body(record)))

    @rule()
    def home_saves(self) -> None:
        session = self.keeper.session
        if session is not None and self.keeper.home is not None and self.is_running:
            vault = session.account.vault
            change = Save(session.account.generation, 1, bytes(32), Body(next_view(vault)))
            self.say_as(Role.HOME, change)

    @rule(number=st.integers(0, 20), how=st.sampled_from([End.CRASHED, End.BROKE_RULES]))
    def a_child_dies(self, number: int, how: End) -> None:
        if self.nursery.children and self.is_running:
            self.reap_one(self.nursery.children[number % len(self.nursery.children)], how)

    @rule()
    def dying_children_are_reaped(self) -> None:
        for child in [child for child in self.nursery.children if child.is_dying]:
            self.reap_one(child, End.BROKE_RULES if child.broke_rules else End.ASKED)

    def reap_one(self, child: FakeChild, how: End) -> None:
        child.is_alive, child.is_dying = False, True
        self.nursery.children.remove(child)
        self.board.on_end(child, how)

    @rule(seconds=st.sampled_from([0.3, 1, 5, 30, 60, 299, 300, 600, 1800, 43_200]))
    def time_passes(self, seconds: float) -> None:
        self.clock.boot += seconds
        self.board.tick()

    @rule(years=st.sampled_from([-10, 10]))
    def the_wall_clock_is_changed(self, years: int) -> None:
        self.clock.wall = 1_700_000_000.0 + years * 365 * 86_400
        is_open = self.keeper.is_open
        self.board.tick()
        assert self.keeper.is_open == is_open

    @rule(state=st.sampled_from(KeyringState), lie=st.sampled_from([b"", bytes(84), ANCHOR_OF_A_LIAR]))
    def the_keyring_answers(self, state: KeyringState, lie: bytes) -> None:
        """With what was put there, or with a lie: of whoever can write to it, or of the door that reads it."""
        for door in self.living(Role.DOOR):
            for asked in [message for message in door.sent if isinstance(message, AskKeyring)]:
                door.sent.remove(asked)
                if asked.verb is KeyringVerb.PUT and state is KeyringState.READY:
                    self.keyring[asked.item] = asked.value
                value = lie or self.keyring.get(asked.item, b"")
                self.board.on_message(door, KeyringSaid(asked.number, state, value))

    @precondition(lambda self: self.keeper.base is Phase.OPEN)
    @rule(purpose=st.sampled_from([Purpose.TIE, *sorted(ABOUT_KEYRING)]))
    def the_person_decides_about_the_keyring(self, purpose: Purpose) -> None:
        self.the_person_confirms(purpose)
        for _ in range(3):
            self.the_keyring_answers(KeyringState.READY, b"")
        self.say_as(Role.DOOR, GiveUp())

    @rule(wish=st.sampled_from([*Wish, LINK, Link("")]))
    def somebody_wishes(self, wish: Wish | Link) -> None:
        if self.is_running:
            self.board.on_wish(wish)

    @precondition(lambda self: self.is_running)
    @rule()
    def the_person_quits(self) -> None:
        if self.keeper.session is not None:
            self.say_as(Role.HOME if self.keeper.home else Role.DOOR, Quit())

    # What must always be so -----------------------------------------------------------------------------------------

    @invariant()
    def no_deadline_has_passed_unnoticed(self) -> None:
        self.board.tick()
        session = self.keeper.session
        if session is not None and self.keeper.is_open:
            assert session.watch.due(self.clock.boot) is None

    @invariant()
    def a_home_that_was_let_in_lives_only_while_open(self) -> None:
        for child in self.living(Role.HOME):
            if not child.heard(Enter):
                continue
            entering = self.keeper.entering is not None and self.keeper.entering.home is child
            parting = self.keeper.parting is not None and self.keeper.parting.home is child
            assert entering or parting or (self.keeper.is_open and self.keeper.home is child)
            assert child.heard(Lock) == parting

    @invariant()
    def home_on_the_screen_means_open(self) -> None:
        assert (self.keeper.home is not None) == self.keeper.is_open
        assert not self.keeper.is_open or self.keeper.session is not None

    @invariant()
    def there_is_always_a_window(self) -> None:
        if self.is_running:
            assert self.keeper.door is not None or self.keeper.home is not None

    @invariant()
    def there_is_one_signer_at_most(self) -> None:
        assert len(self.living(Role.SIGNER)) <= 1

    @invariant()
    def home_never_gets_a_looser_policy(self) -> None:
        session = self.keeper.session
        if session is not None:
            assert session.policy.is_as_strict_as(SIGNERS)

    @invariant()
    def every_try_is_on_the_disk_before_it_is_checked(self) -> None:
        operation = self.keeper.desk.operation
        counted = operation.admission.counted if operation is not None else None
        signer = operation.signer if operation is not None and operation.purpose in READS_REQUEST else None
        if isinstance(signer, FakeChild):
            passed = [message.name for message in signer.sent if isinstance(message, Box)]
            assert (BoxName.ENTRY in passed) == (counted is not None and counted.before is not None)
        if counted is None or counted.before is None:
            return
        tally = counted.tally
        if tally.throttle is self.house.own.throttle:
            assert DeviceFile(self.folder).device.tries[tally.account].fails == counted.before.fails + 1

    @invariant()
    def a_quick_unlock_is_there_for_a_young_session_on_ones_own_computer_alone(self) -> None:
        session = self.keeper.session
        if session is not None and all(known is not session for known in self.sessions):
            self.sessions.append(session)
        for known in self.sessions:
            is_over = known is not session
            is_old = (
                not self.keeper.is_open and self.keeper.entering is None and self.clock.boot >= known.watch.age_at()
            )
            if is_over or is_old or known.computer is not Computer.MINE:
                assert known.quick.record() == b""
            assert 0 <= known.quick.tries_left <= QUICK_TRIES

    @invariant()
    def the_vault_is_whole(self) -> None:
        accounts = self.house.own.accounts
        for account_id in accounts.ids():
            folder = accounts.root / account_id
            assert (folder / "vault.wgv").stat().st_size == 20_440

    @invariant()
    def a_guest_has_nothing_on_the_disk(self) -> None:
        session = self.keeper.session
        if session is None:
            return
        is_guest = session.computer is Computer.GUEST
        assert (self.house.store is self.house.guest) == is_guest
        assert session.account.folder.is_relative_to(NOWHERE if is_guest else self.folder)
        if is_guest:
            assert session.policy.is_as_strict_as(RULES[Computer.GUEST].floor)

    @invariant()
    def boxes_for_home_come_with_their_sheet(self) -> None:
        for child in self.living(Role.HOME):
            assert child.heard(Box) == child.heard(Enter)


TestKeeperStates = KeeperMachine.TestCase
TestKeeperStates.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
