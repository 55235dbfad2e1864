"""Payments and contacts: read first, counted when the password comes, given to home when everything is true."""

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.helpers.keeper import KeeperUnderTest, Puppet, box, keeper, next_vault, next_view, opened, play
from wallet_gui.channel.messages import (
    Activity,
    AskPlan,
    Begin,
    Box,
    BoxName,
    ConfirmEnded,
    Done,
    Enter,
    Failed,
    Fresh,
    GiveUp,
    Leave,
    LockNow,
    NotSaved,
    Open,
    Opened,
    Paused,
    Peers,
    PlanIs,
    Preload,
    Preparing,
    Refused,
    Role,
    Save,
    Saved,
    ShowConfirm,
    ShowLock,
    Shown,
    Want,
)
from wallet_gui.channel.schema import Body
from wallet_gui.domain.leaving import Way
from wallet_gui.domain.policy import Policy
from wallet_gui.domain.session import Phase, Purpose, Why

READ_FIRST = [Purpose.SIGN, Purpose.SAVE_CONTACT]


def fails(k: KeeperUnderTest) -> int:
    (entry,) = (e for key, e in json.loads((k.profile / "device.json").read_bytes())["accounts"].items() if key != "*")
    return int(entry["fails"])


@dataclass
class Scene:
    """An open home, a confirm door that has begun, and the signer of this try."""

    k: KeeperUnderTest
    home: Puppet
    door: Puppet
    purpose: Purpose
    signer: Puppet
    peers: Peers
    vault: bytes

    async def read(self) -> None:
        """Let the request be read, up to what the door shows."""
        heard = await self.home.hear(Peers)
        assert (heard.op, heard.purpose) == (self.peers.op, self.purpose)
        assert heard.keys == self.peers.keys
        assert all((heard.keys.door, heard.keys.home, heard.keys.signer))
        self.home.say(box(self.peers.op, BoxName.REQUEST, b"request"))
        assert (await self.signer.hear(Box)).data == b"request"
        self.signer.say(box(self.peers.op, BoxName.READING, b"reading"))
        assert (await self.door.hear(Box)).data == b"reading"

    async def confirm(self) -> None:
        """Let the person type."""
        self.door.say(box(self.peers.op, BoxName.ENTRY, b"entry"))
        assert (await self.signer.hear(Box)).data == b"entry"

    async def begin_again(self) -> None:
        """Let the door begin once more, with a new signer."""
        self.door.say(Begin(self.purpose, "", 0))
        self.signer = await self.k.stage.next(Role.SIGNER)
        await self.signer.wake()
        self.peers = await self.door.hear(Peers)
        self.vault = (await self.signer.hear(Open)).vault

    @property
    def has_signed(self) -> bool:
        """Whether home has got what was signed."""
        return any(isinstance(message, Box) and message.name is BoxName.SIGNED for message in self.home.heard)

    def good_news(self) -> Opened:
        return opened(self.peers, vault=b"" if self.purpose is Purpose.SIGN else next_vault(self.vault))


async def at_the_door(k: KeeperUnderTest, purpose: Purpose, home: Puppet | None = None) -> Scene:
    if home is None:
        first, _ = await k.first_door()
        home = await k.create(first)
    home.say(Want(purpose, None))
    door = await k.stage.next(Role.DOOR)
    await door.wake()
    assert (await door.hear(ShowConfirm)).purpose is purpose
    door.say(Shown())
    door.say(Begin(purpose, "", 0))
    signer = await k.stage.next(Role.SIGNER)
    assert (await signer.wake()).preload is Preload.SIGN
    peers = await door.hear(Peers)
    return Scene(k, home, door, purpose, signer, peers, (await signer.hear(Open)).vault)


def test_a_payment_is_read_confirmed_and_signed(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            scene = await at_the_door(k, Purpose.SIGN)
            await scene.read()
            assert fails(k) == 0
            await scene.confirm()
            assert fails(k) == 1
            scene.signer.say(box(scene.peers.op, BoxName.SIGNED, b"signed"))
            scene.home.say(AskPlan())
            assert (await scene.home.hear(PlanIs)).plan.signing_s == 60
            assert not scene.has_signed
            scene.signer.say(scene.good_news())
            assert (await scene.home.hear(Box)).data == b"signed"
            await scene.door.hear(Done)
            assert fails(k) == 0
            scene.door.say(GiveUp())
            ended = await scene.home.hear(ConfirmEnded)
            assert (ended.purpose, ended.worked) == (Purpose.SIGN, True)
            assert k.run.keeper.phase is Phase.OPEN

    play(scenario())


def test_a_signer_is_ready_for_a_payment_that_is_being_prepared(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door, _ = await k.first_door()
            home = await k.create(door)
            home.say(Preparing(True))
            signer = await k.stage.next(Role.SIGNER)
            assert (await signer.wake()).preload is Preload.SIGN
            home.say(Want(Purpose.SIGN, None))
            home.say(Preparing(False))  # what home says while a door stands is for afterwards
            door = await k.stage.next(Role.DOOR)
            await door.wake()
            door.say(Begin(Purpose.SIGN, "", 0))
            assert (await door.hear(Peers)).keys.signer == (await signer.hear(Peers)).keys.signer
            door.say(GiveUp())
            await signer.end()
            home.say(Preparing(True))
            home.say(AskPlan())
            await home.hear(PlanIs)
            door.say(GiveUp())
            await home.hear(ConfirmEnded)
            await (await k.stage.next(Role.SIGNER)).wake()  # nothing was signed: it is still being prepared
            assert not k.stage.has_waiting(Role.SIGNER)

    play(scenario())


def test_a_signer_for_which_there_is_no_use_goes_and_home_gets_no_second_one(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door, _ = await k.first_door()
            home = await k.create(door)
            for begun in (True, False) * 20:
                home.say(Preparing(begun))
            signer = await k.stage.next(Role.SIGNER)
            await signer.wake()
            home.say(Preparing(True))
            await heard(home)
            k.move(299)
            assert not signer.has_ended
            home.say(Preparing(False))
            await heard(home)
            k.move(11)
            await signer.end()
            home.say(Preparing(True))
            left = await k.stage.next(Role.SIGNER)
            await left.wake()
            k.move(301)  # still on the page, but nobody comes
            await left.end()
            assert not k.stage.has_waiting(Role.SIGNER)

    play(scenario())


def test_no_signer_waits_while_the_session_is_locked(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door, _ = await k.first_door()
            home = await k.create(door)
            home.say(Preparing(True))
            signer = await k.stage.next(Role.SIGNER)
            await signer.wake()
            home.say(LockNow())
            home.say(Preparing(True))
            door = await k.locked(home)
            await signer.end()
            assert not k.stage.has_waiting(Role.SIGNER)
            await door.hear(ShowLock)
            door.say(Shown())
            signer = await k.begin(door, Purpose.UNLOCK)
            home = await k.stage.next(Role.HOME)
            await home.wake()
            peers = await door.hear(Peers)
            door.say(box(peers.op, BoxName.ENTRY))
            vault = (await signer.hear(Open)).vault
            signer.say(box(peers.op, BoxName.VIEW))
            signer.say(opened(peers, vault=next_vault(vault)))
            await home.hear(Enter)
            home.say(Preparing(True))  # the page comes back as it was, before it is painted
            home.say(Shown())
            assert (await (await k.stage.next(Role.SIGNER)).wake()).preload is Preload.SIGN

    play(scenario())


async def heard(home: Puppet) -> None:
    """Wait until the keeper has taken in everything that home has said."""
    home.say(Activity())
    home.say(AskPlan())
    await home.hear(PlanIs)


def test_a_contact_is_written_and_home_gets_the_new_vault(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            scene = await at_the_door(k, Purpose.SAVE_CONTACT)
            await scene.read()
            await scene.confirm()
            news = scene.good_news()
            scene.signer.say(news)
            fresh = await scene.home.hear(Fresh)
            assert fresh.sheet.head == news.vault[:160]
            await scene.door.hear(Done)

    play(scenario())


def test_a_change_of_home_waits_while_the_person_reads(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            scene = await at_the_door(k, Purpose.SAVE_CONTACT)
            await scene.read()
            scene.home.say(Save(1, 5, bytes(32), Body(next_view(scene.vault))))
            await k.until(lambda: bool(k.run.keeper.saves.held))
            await scene.confirm()
            scene.signer.say(scene.good_news())
            await scene.home.hear(Fresh)
            assert (await scene.home.hear(NotSaved)).why is Why.STALE

    play(scenario())


def test_a_pause_at_the_password_frees_what_waited(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            scene = await at_the_door(k, Purpose.SIGN)
            for expected in [(Why.WRONG, 2, 0), (Why.WRONG, 1, 0), (Why.WRONG, 0, 0), (Why.WRONG, 0, 5)]:
                await scene.read()
                await scene.confirm()
                scene.signer.say(Failed(op=scene.peers.op, why=Why.WRONG, offset_s=0, number=0))
                refused = await scene.door.hear(Refused)
                assert (refused.why, refused.tries_left, refused.wait_s) == expected
                await scene.begin_again()
            await scene.read()  # reading is free, whatever the count says
            scene.home.say(Save(1, 5, bytes(32), Body(next_view(scene.vault))))
            await k.until(lambda: bool(k.run.keeper.saves.held))
            scene.door.say(box(scene.peers.op, BoxName.ENTRY))
            assert (await scene.door.hear(Paused)).wait_s == 5
            await scene.signer.end()
            await scene.home.hear(Saved)
            assert not any(isinstance(m, Box) and m.name is BoxName.ENTRY for m in scene.signer.heard)
            assert fails(k) == 4

    play(scenario())


def test_a_person_may_read_for_long_but_signing_may_not_take_long(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            first, _ = await k.first_door()
            home = await k.create(first)
            home.say(LockNow())
            lock = await k.locked(home)
            lock.say(Shown())
            home = await k.unlock(lock, Policy(idle_s=1800))
            scene = await at_the_door(k, Purpose.SIGN, home)
            await scene.read()
            k.move(1700)
            await scene.confirm()
            k.move(59)
            assert k.run.keeper.desk.operation is not None
            k.move(1)
            assert (await scene.door.hear(Refused)).why is Why.FAILED
            await scene.signer.end()

    play(scenario())


@pytest.mark.parametrize("until", ["request", "reading"])
def test_what_there_is_to_read_has_to_come_in_time(tmp_path: Path, until: str) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            scene = await at_the_door(k, Purpose.SIGN)
            if until == "reading":
                scene.home.say(box(scene.peers.op, BoxName.REQUEST))
                await scene.signer.hear(Box)
            k.move(60)
            assert (await scene.door.hear(Refused)).why is Why.FAILED
            assert fails(k) == 0
            assert not scene.home.has_ended

    play(scenario())


@pytest.mark.parametrize("why", [Why.REQUEST, Why.ENVELOPE])
def test_a_refusal_before_the_password_counts_nothing(tmp_path: Path, why: Why) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            scene = await at_the_door(k, Purpose.SIGN)
            scene.home.say(box(scene.peers.op, BoxName.REQUEST))
            await scene.signer.hear(Box)
            scene.signer.say(Failed(op=scene.peers.op, why=why, offset_s=0, number=0))
            refused = await scene.door.hear(Refused)
            assert (refused.why, refused.tries_left, refused.wait_s, fails(k)) == (why, 0, 0, 0)

    play(scenario())


@pytest.mark.parametrize("why", [Why.OTHER_REQUEST, Why.NOT_OURS, Why.PIN])
def test_a_refusal_that_is_not_about_the_password_is_taken_back(tmp_path: Path, why: Why) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            scene = await at_the_door(k, Purpose.SIGN)
            await scene.read()
            await scene.confirm()
            scene.signer.say(Failed(op=scene.peers.op, why=why, offset_s=0, number=0))
            assert (await scene.door.hear(Refused)).why is why
            assert fails(k) == 0

    play(scenario())


@pytest.mark.parametrize("purpose", READ_FIRST)
def test_no_password_passes_before_there_was_something_to_read(tmp_path: Path, purpose: Purpose) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            scene = await at_the_door(k, purpose)
            scene.door.say(box(scene.peers.op, BoxName.ENTRY))
            await scene.door.end()
            await scene.signer.end()
            assert not (await scene.home.hear(ConfirmEnded)).worked
            assert not any(isinstance(message, Box) for message in scene.signer.heard)
            assert fails(k) == 0

    play(scenario())


@pytest.mark.parametrize("fault", ["signed before the password", "read twice", "a vault", "no signature"])
def test_a_signer_out_of_turn_is_ended_and_home_hears_nothing_of_it(tmp_path: Path, fault: str) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            scene = await at_the_door(k, Purpose.SIGN)
            await scene.read()
            op = scene.peers.op
            if fault == "signed before the password":
                scene.signer.say(box(op, BoxName.SIGNED))
            elif fault == "read twice":
                scene.signer.say(box(op, BoxName.READING))
            else:
                await scene.confirm()
                if fault == "a vault":
                    scene.signer.say(box(op, BoxName.SIGNED))
                scene.signer.say(opened(scene.peers, vault=next_vault(scene.vault) if fault == "a vault" else b""))
            assert (await scene.door.hear(Refused)).why is Why.FAILED
            await scene.signer.end()
            assert not scene.has_signed

    play(scenario())


@pytest.mark.parametrize("fault", ["twice", "somebody else's"])
def test_a_home_that_breaks_the_table_is_locked_out(tmp_path: Path, fault: str) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            scene = await at_the_door(k, Purpose.SIGN)
            op = scene.peers.op
            if fault == "twice":
                scene.home.say(box(op, BoxName.REQUEST))
                scene.home.say(box(op, BoxName.REQUEST))
            else:
                scene.home.say(box(op, BoxName.READING))
            await scene.home.end()
            await scene.signer.end()
            lock = await k.stage.next(Role.DOOR)
            await lock.wake()
            await lock.hear(ShowLock)

    play(scenario())


@pytest.mark.parametrize("what", ["lock", "lock at the door", "home ends", "idle", "given up"])
def test_what_ends_the_session_or_the_question_ends_the_payment(tmp_path: Path, what: str) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            scene = await at_the_door(k, Purpose.SIGN)
            await scene.read()
            await scene.confirm()
            if what == "lock":
                scene.home.say(LockNow())
            elif what == "lock at the door":
                scene.door.say(Leave(Way.LOCK, keep_cache=True, quit_after=False))
            elif what == "home ends":
                scene.home.crash()
            elif what == "idle":
                k.move(300 + 60)
            else:
                scene.door.say(GiveUp())
            await scene.signer.end()
            assert not scene.has_signed
            expected = Phase.CONFIRM if what == "given up" else Phase.LOCKED
            await k.until(lambda: k.run.keeper.phase is expected)

    play(scenario())


def test_a_box_that_comes_after_the_end_is_dropped(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            scene = await at_the_door(k, Purpose.SIGN)
            old = scene.peers.op
            scene.door.say(GiveUp())
            await scene.signer.end()
            scene.home.say(box(old, BoxName.REQUEST))
            scene.home.say(Refused(old, Why.ENVELOPE, 0, 0, 0, 0))
            await scene.begin_again()
            await scene.home.hear(Peers)
            await scene.read()

    play(scenario())


def test_a_home_that_cannot_open_what_was_signed_has_it_refused(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            scene = await at_the_door(k, Purpose.SIGN)
            scene.home.say(Refused(scene.peers.op, Why.ENVELOPE, 0, 0, 0, 0))
            assert (await scene.door.hear(Refused)).why is Why.ENVELOPE
            assert not scene.home.has_ended

    play(scenario())


def test_a_door_signs_what_home_asked_for_once(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            scene = await at_the_door(k, Purpose.SIGN)
            await scene.read()
            await scene.confirm()
            scene.signer.say(box(scene.peers.op, BoxName.SIGNED))
            scene.signer.say(scene.good_news())
            await scene.door.hear(Done)
            scene.door.say(Begin(Purpose.SIGN, "", 0))
            await scene.door.end()
            assert (await scene.home.hear(ConfirmEnded)).worked

    play(scenario())


@pytest.mark.parametrize("purpose", [Purpose.FIND_ADDRESSES, Purpose.IMPORT_KEY])
def test_addresses_and_keys_are_asked_for_with_the_password_at_once(tmp_path: Path, purpose: Purpose) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            scene = await at_the_door(k, purpose)
            assert bool(scene.peers.keys.home) == (purpose is Purpose.FIND_ADDRESSES)
            assert fails(k) == 1
            await scene.confirm()
            if purpose is Purpose.FIND_ADDRESSES:
                scene.signer.say(box(scene.peers.op, BoxName.ADDRESSES, b"addresses"))
                scene.signer.say(opened(scene.peers))
                assert (await scene.home.hear(Box)).data == b"addresses"
            else:
                scene.signer.say(opened(scene.peers, vault=next_vault(scene.vault)))
                await scene.home.hear(Fresh)
            await scene.door.hear(Done)

    play(scenario())
