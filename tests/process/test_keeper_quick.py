"""Quick unlock in the keeper: what it may open, how often it may be wrong, and everything that ends it."""

import os
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.helpers.keeper import KeeperUnderTest, Puppet, box, keeper, next_vault, opened, play
from wallet_gui.channel.messages import (
    Begin,
    Box,
    BoxName,
    Bye,
    ClipboardIs,
    Deadlines,
    Done,
    EndQuick,
    Enter,
    Failed,
    Fresh,
    Leave,
    LockNow,
    Open,
    Peers,
    ReadClipboard,
    Refused,
    Role,
    SensorRefused,
    ShareComputer,
    ShowConfirm,
    ShowLeaving,
    ShowLock,
    Shown,
    ShowReceipt,
    Stricter,
    Want,
)
from wallet_gui.channel.schema import Body
from wallet_gui.domain.leaving import Item, Proof, Way
from wallet_gui.domain.policy import CodeAt, Policy
from wallet_gui.domain.session import LockReason, Needs, Purpose, QuickMethod, Why

_HOURS = 3600


class QuickSession:
    """One session with a quick unlock, and what its signer sealed."""

    def __init__(self, k: KeeperUnderTest) -> None:
        self.k = k
        self.record = b""
        self.home: Puppet | None = None
        """The next home, once it is awake."""

    async def begin(self, method: QuickMethod = QuickMethod.PIN) -> Puppet:
        """Create an account, then choose a quick unlock at a confirm door; return home."""
        door, _ = await self.k.first_door()
        home = await self.k.create(door)
        await self.choose(home, method)
        return home

    async def choose(self, home: Puppet, method: QuickMethod | None) -> Fresh:
        home.say(Want(Purpose.SET_QUICK, None, quick=method))
        door = await self.k.stage.next(Role.DOOR)
        await door.wake()
        assert (await door.hear(ShowConfirm)).quick is method
        signer = await self.k.begin(door, Purpose.SET_QUICK)
        peers = await door.hear(Peers)
        door.say(box(peers.op, BoxName.ENTRY))
        asked = await signer.hear(Open)
        assert asked.may_be_quick
        await signer.hear(Box)
        self.record = os.urandom(4200)
        good_news = opened(peers, vault=next_vault(asked.vault))
        signer.say(replace(good_news, quick=method, quick_record=Body(self.record if method else b"")))
        await door.hear(Done)
        fresh = await home.hear(Fresh)
        door.exit()
        await self.k.until(lambda: self.k.run.keeper.confirming is None)
        return fresh

    async def lock(self, home: Puppet) -> tuple[Puppet, ShowLock]:
        home.say(LockNow())
        return await self.locked(home)

    async def locked(self, home: Puppet) -> tuple[Puppet, ShowLock]:
        door = await self.k.locked(home)
        page = await door.hear(ShowLock)
        door.say(Shown())
        await home.hear(Bye)
        home.exit()
        return door, page

    async def try_it(self, door: Puppet, purpose: Purpose = Purpose.QUICK_UNLOCK) -> tuple[Puppet, Open, Peers]:
        """Let the door try; return the signer and what it was asked."""
        signer = await self.k.begin(door, purpose)
        if self.home is None:  # one that waits serves every try
            self.home = await self.k.stage.next(Role.HOME)
            await self.home.wake()
        peers = await door.hear(Peers)
        door.say(box(peers.op, BoxName.ENTRY))
        asked = await signer.hear(Open)
        await signer.hear(Box)
        return signer, asked, peers

    async def fails(self, door: Puppet, purpose: Purpose = Purpose.QUICK_UNLOCK) -> Refused:
        signer, _, peers = await self.try_it(door, purpose)
        signer.say(Failed(peers.op, Why.WRONG, 0, 0))
        return await door.hear(Refused)

    async def works(self, door: Puppet) -> Puppet:
        signer, _, peers = await self.try_it(door)
        signer.say(box(peers.op, BoxName.VIEW))
        nothing = replace(opened(peers, ""), code_is_on=False, codes_left=0, gate_policy=Policy(), view_policy=Policy())
        signer.say(nothing)
        home, self.home = self.home, None
        assert home is not None
        await home.hear(Box)
        await home.hear(Enter)
        home.say(Shown())
        await door.hear(Bye)
        door.exit()
        return home


Scenario = Callable[[QuickSession], Awaitable[None]]


def run(tmp_path: Path, scenario: Scenario) -> None:
    async def whole() -> None:
        async with keeper(tmp_path) as k:
            await scenario(QuickSession(k))

    play(whole())


def test_a_right_pin_opens_the_session_as_it_was_and_no_younger(tmp_path: Path) -> None:
    async def scenario(s: QuickSession) -> None:
        home = await s.begin()
        home.say(Stricter(Policy(idle_s=60)))
        s.k.move(50)
        door, page = await s.lock(home)
        assert (page.needs, page.quick, page.quick_tries) == (Needs.QUICK, QuickMethod.PIN, 5)
        session = s.k.run.keeper.session
        assert session is not None
        before = (session.watch.age_at(), session.policy, session.code_is_on, session.codes_left, session.name)
        home = await s.works(door)
        assert before == (
            session.watch.age_at(),
            session.policy,
            session.code_is_on,
            session.codes_left,
            session.name,
        )
        assert next(m for m in home.heard if isinstance(m, Enter)).restored_after is LockReason.ASKED
        assert session.quick.is_ready

    run(tmp_path, scenario)


def test_five_wrong_tries_end_it_and_leave_the_password_as_it_was(tmp_path: Path) -> None:
    async def scenario(s: QuickSession) -> None:
        door, _ = await s.lock(await s.begin())
        for left in (4, 3, 2, 1, 0):
            refused = await s.fails(door)
            assert (refused.tries_left, refused.wait_s) == (left, 0)
        page = await door.hear(ShowLock)
        assert (page.needs, page.quick, page.wait_s) == (Needs.PASSWORD, None, 0)
        session = s.k.run.keeper.session
        assert session is not None
        assert session.quick.record() == b""
        assert s.k.run.keeper.house.throttle.tries(session.account.id).fails == 0

    run(tmp_path, scenario)


def test_a_try_counts_before_the_signer_gets_the_record_and_no_vault(tmp_path: Path) -> None:
    async def scenario(s: QuickSession) -> None:
        door, _ = await s.lock(await s.begin())
        signer, asked, _ = await s.try_it(door)
        assert (bytes(asked.quick_record), bytes(asked.vault)) == (s.record, b"")
        session = s.k.run.keeper.session
        assert session is not None
        assert session.quick.tries_left == 4
        signer.crash()
        assert (await door.hear(Refused)).tries_left == 4

    run(tmp_path, scenario)


def test_a_right_pin_gives_all_tries_back(tmp_path: Path) -> None:
    async def scenario(s: QuickSession) -> None:
        door, _ = await s.lock(await s.begin())
        for _ in range(3):
            await s.fails(door)
        await s.fails(door, Purpose.UNLOCK)
        signer, asked, peers = await s.try_it(door)
        assert asked.failures == 4, "home tells the person"
        signer.say(Failed(peers.op, Why.WRONG, 0, 0))
        await door.hear(Refused)
        await s.lock(await s.works(door))
        session = s.k.run.keeper.session
        assert session is not None
        assert session.quick.tries_left == 5

    run(tmp_path, scenario)


def test_strange_fingers_are_tries_too_also_when_the_door_crashes_between_them(tmp_path: Path) -> None:
    async def scenario(s: QuickSession) -> None:
        door, _ = await s.lock(await s.begin(QuickMethod.FINGERPRINT))
        for _ in range(2):
            door.say(SensorRefused())
        signer, asked, peers = await s.try_it(door)
        assert asked.failures == 2
        signer.say(Failed(peers.op, Why.FAILED, 0, 0))
        await door.hear(Refused)
        door.crash()
        door = await s.k.stage.next(Role.DOOR)
        await door.wake()
        page = await door.hear(ShowLock)
        assert (page.quick, page.quick_tries) == (QuickMethod.FINGERPRINT, 2)
        door.say(Shown())
        door.say(SensorRefused())
        door.say(SensorRefused())
        page = await door.hear(ShowLock)
        assert (page.needs, page.quick) == (Needs.PASSWORD, None)
        door.say(SensorRefused())  # late: there is nothing to count any more

    run(tmp_path, scenario)


def test_wrong_passwords_end_it_too(tmp_path: Path) -> None:
    async def scenario(s: QuickSession) -> None:
        door, _ = await s.lock(await s.begin())
        for _ in range(5):
            await s.fails(door, Purpose.UNLOCK)
            s.k.move(60)
        page = await door.hear(ShowLock)
        assert (page.needs, page.quick) == (Needs.PASSWORD, None)

    run(tmp_path, scenario)


def test_it_ends_with_the_age_of_the_session_behind_the_lock(tmp_path: Path) -> None:
    async def scenario(s: QuickSession) -> None:
        door, _ = await s.lock(await s.begin())
        s.k.move(12 * _HOURS)
        assert (await door.hear(ShowLock)).needs is Needs.FULL
        session = s.k.run.keeper.session
        assert session is not None
        assert session.quick.record() == b""

    run(tmp_path, scenario)


def test_it_ends_with_the_age_of_the_open_session(tmp_path: Path) -> None:
    async def scenario(s: QuickSession) -> None:
        home = await s.begin()
        home.say(Stricter(Policy()))
        s.k.move(12 * _HOURS)
        _, page = await s.locked(home)
        assert (page.reason, page.needs, page.quick) == (LockReason.AGE, Needs.FULL, None)

    run(tmp_path, scenario)


@pytest.mark.parametrize("where", ["home", "door"])
def test_it_ends_at_once_when_home_or_the_lock_page_says_so(tmp_path: Path, where: str) -> None:
    async def scenario(s: QuickSession) -> None:
        home = await s.begin()
        if where == "home":
            home.say(EndQuick())
            _, page = await s.lock(home)
        else:
            door, page = await s.lock(home)
            assert page.needs is Needs.QUICK
            door.say(EndQuick())
            page = await door.hear(ShowLock)
        assert (page.needs, page.quick) == (Needs.PASSWORD, None)

    run(tmp_path, scenario)


def test_a_try_that_crosses_its_end_checks_nothing(tmp_path: Path) -> None:
    async def scenario(s: QuickSession) -> None:
        door, _ = await s.lock(await s.begin())
        door.say(EndQuick())
        door.say(Begin(Purpose.QUICK_UNLOCK, "", 0))
        for _ in range(2):
            assert (await door.hear(ShowLock)).needs is Needs.PASSWORD
        assert s.k.run.keeper.desk.operation is None
        assert not door.has_ended

    run(tmp_path, scenario)


def test_a_computer_that_others_use_too_has_none(tmp_path: Path) -> None:
    async def scenario(s: QuickSession) -> None:
        home = await s.begin()
        home.say(ShareComputer())
        await home.hear(Deadlines)
        _, page = await s.lock(home)
        assert (page.needs, page.quick) == (Needs.PASSWORD, None)

    run(tmp_path, scenario)


def test_on_a_shared_computer_home_may_not_even_ask_for_one(tmp_path: Path) -> None:
    async def scenario(s: QuickSession) -> None:
        door, _ = await s.k.first_door()
        home = await s.k.create(door)
        home.say(ShareComputer())
        home.say(Want(Purpose.SET_QUICK, None, quick=QuickMethod.PIN))
        await home.end()
        assert not s.k.stage.has_waiting(Role.SIGNER)

    run(tmp_path, scenario)


def test_where_the_code_is_asked_for_at_unlock_a_pin_is_not_enough(tmp_path: Path) -> None:
    async def scenario(s: QuickSession) -> None:
        home = await s.begin()
        home.say(Stricter(Policy(code_at=CodeAt.UNLOCK)))
        _, page = await s.lock(home)
        assert (page.needs, page.quick) == (Needs.FULL, None)

    run(tmp_path, scenario)


def test_giving_it_up_forgets_the_record(tmp_path: Path) -> None:
    async def scenario(s: QuickSession) -> None:
        home = await s.begin()
        assert (await s.choose(home, None)).quick is None
        session = s.k.run.keeper.session
        assert session is not None
        assert (session.quick.record(), session.quick.method) == (b"", None)

    run(tmp_path, scenario)


def test_a_crash_of_home_leaves_it_and_another_door_offers_it_again(tmp_path: Path) -> None:
    async def scenario(s: QuickSession) -> None:
        home = await s.begin()
        home.crash()
        door = await s.k.stage.next(Role.DOOR)
        await door.wake()
        assert (await door.hear(ShowLock)).needs is Needs.QUICK
        door.crash()
        door = await s.k.stage.next(Role.DOOR)
        await door.wake()
        assert (await door.hear(ShowLock)).needs is Needs.QUICK

    run(tmp_path, scenario)


def test_log_out_erases_it_and_looks_again(tmp_path: Path) -> None:
    async def scenario(s: QuickSession) -> None:
        door, _ = await s.lock(await s.begin())
        door.say(Leave(Way.KEEP, keep_cache=False, quit_after=False))
        await door.hear(ShowLeaving)
        door.say(Shown())
        await door.hear(ReadClipboard)
        door.say(ClipboardIs(ours_is_gone=True, was_ours=False))
        receipt = (await door.hear(ShowReceipt)).receipt
        assert {line.item: line.proof for line in receipt.lines}[Item.QUICK] is Proof.FORGOTTEN

    run(tmp_path, scenario)
