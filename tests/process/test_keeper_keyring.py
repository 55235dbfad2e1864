"""The keeper and the computer's keyring, with doors that the test plays: the hand, the anchor, and who is told what."""

import contextlib
from collections.abc import AsyncIterator
from pathlib import Path

from tests.helpers.keeper import (
    KeeperUnderTest,
    Puppet,
    box,
    keeper,
    next_vault,
    opened,
    play,
)
from wallet_gui.channel.messages import (
    AskKeyring,
    AskPlan,
    Begin,
    Box,
    BoxName,
    ClipboardIs,
    ConfirmEnded,
    Done,
    Enter,
    Failed,
    Find,
    Found,
    Fresh,
    KeyringSaid,
    Leave,
    LockNow,
    Open,
    Paused,
    Peers,
    PlanIs,
    Quit,
    ReadClipboard,
    Refused,
    RememberName,
    Role,
    ShareComputer,
    ShowConfirm,
    ShowLock,
    ShowLogIn,
    Shown,
    ShowReceipt,
    Typing,
    Want,
)
from wallet_gui.domain.keyring import KeyringItem, KeyringState, KeyringVerb
from wallet_gui.domain.leaving import Item, Proof, Way
from wallet_gui.domain.session import Purpose, Why
from wallet_gui.domain.throttle import FAILS_CEILING
from wallet_gui.keeper.hand import ANSWER_S
from wallet_gui.keeper.vault_anchor import Anchor, anchor_of, read_anchor
from wallet_gui.vault.header import HEAD_SIZE

READY = KeyringState.READY


class PlayedKeyring:
    """What the puppets say the computer's keyring holds."""

    def __init__(self) -> None:
        self.items: dict[tuple[bytes, KeyringItem], bytes] = {}
        self.state = READY

    async def serve(self, door: Puppet, count: int = 1) -> list[AskKeyring]:
        """Answer so many questions at this door."""
        asked: list[AskKeyring] = []
        while len(asked) < count:
            question = await door.hear(AskKeyring)
            self.answer(door, question)
            asked.append(question)
        return asked

    def answer(self, door: Puppet, asked: AskKeyring) -> None:
        """Do what is asked, and say so."""
        key = asked.vault_id, asked.item
        value = b""
        if self.state is READY:
            match asked.verb:
                case KeyringVerb.GET:
                    value = self.items.get(key, b"")
                case KeyringVerb.PUT:
                    self.items[key] = asked.value
                case KeyringVerb.DELETE:
                    self.items.pop(key, None)
        door.say(KeyringSaid(asked.number, self.state, value))

    def anchor(self) -> Anchor:
        """Return the one anchor there is."""
        [(vault_id, value)] = [(key[0], value) for key, value in self.items.items() if key[1] is KeyringItem.ANCHOR]
        anchor = read_anchor(value, vault_id)
        assert anchor is not None
        return anchor


class Life:
    """One account whose person uses the keyring."""

    def __init__(self, under_test: KeeperUnderTest, home: Puppet) -> None:
        self.keeper, self.home, self.keyring = under_test, home, PlayedKeyring()

    @property
    def vault(self) -> Path:
        [vault] = (self.keeper.profile / "accounts").glob("*/vault.wgv")
        return vault

    async def confirm(self, purpose: Purpose, *, writes: bool = False) -> Puppet:
        """Have the open home ask for something; return the confirm door, with the signer's good news on its way.

        The signer ``writes`` where a code was typed, which is spent.
        """
        self.home.say(Want(purpose, None, 12))
        door = await self.keeper.stage.next(Role.DOOR)
        await door.wake()
        await door.hear(ShowConfirm)
        door.say(Shown())
        door.say(Typing(purpose))
        signer = await self.keeper.stage.next(Role.SIGNER)
        await signer.wake()
        door.say(Begin(purpose, "", 0))
        if self.keyring.items:
            await self.keyring.serve(door)  # the count, before anything is checked
        peers = await door.hear(Peers)
        door.say(box(peers.op, BoxName.ENTRY))
        ask = await signer.hear(Open)
        await signer.hear(Box)
        signer.say(opened(peers, vault=next_vault(bytes(ask.vault)) if writes else b""))
        return door

    async def turn_on(self) -> None:
        door = await self.confirm(Purpose.KEYRING_ON)
        put, get = await self.keyring.serve(door, 2)
        assert (put.verb, get.verb, put.item) == (KeyringVerb.PUT, KeyringVerb.GET, KeyringItem.ANCHOR)
        fresh = await self.home.hear(Fresh)
        assert fresh.uses_keyring
        assert fresh.keyring_state is READY
        await door.hear(Done)
        door.exit()
        await self.home.hear(ConfirmEnded)

    async def log_out(self, *, forget_name: bool = False, questions: int = 1) -> tuple[Puppet, ShowReceipt]:
        self.home.say(Leave(Way.KEEP, keep_cache=False, quit_after=False, forget_name=forget_name))
        door = await self.keeper.locked(self.home)
        door.say(Shown())
        self.home.exit()
        await door.hear(ReadClipboard)
        door.say(ClipboardIs(ours_is_gone=True, was_ours=False))
        await self.keyring.serve(door, questions)
        return door, await door.hear(ShowReceipt)

    async def come_back(self) -> tuple[Puppet, Puppet]:
        """Begin to log in; return door and signer, with the account found."""
        signer = await self.keeper.begin(self.door, Purpose.LOG_IN, "mei")
        await signer.hear(Find)
        signer.say(Found(0))
        return self.door, signer

    async def at_log_in(self, receipt: Puppet) -> ShowLogIn:
        from wallet_gui.channel.messages import Again

        receipt.say(Again(retry=False))
        self.door = await self.keeper.stage.next(Role.DOOR)
        await self.door.wake()
        page = await self.door.hear(ShowLogIn)
        self.door.say(Shown())
        return page


@contextlib.asynccontextmanager
async def life(tmp_path: Path) -> AsyncIterator[Life]:
    async with keeper(tmp_path) as under_test:
        door, _ = await under_test.first_door()
        home = await under_test.create(door)
        yield Life(under_test, home)


def test_switched_on_it_is_read_before_a_log_in_and_written_before_the_check(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with life(tmp_path) as one:
            await one.turn_on()
            assert one.keyring.anchor() == anchor_of(one.vault.read_bytes())
            receipt, shown = await one.log_out()
            assert Item.KEYRING not in {line.item for line in shown.receipt.lines}
            await one.at_log_in(receipt)
            door, signer = await one.come_back()
            look, count = await one.keyring.serve(door, 2)
            assert (look.verb, count.verb) == (KeyringVerb.GET, KeyringVerb.PUT)
            assert one.keyring.anchor().fails == 1
            home = await one.keeper.stage.next(Role.HOME)
            await home.wake()
            peers = await door.hear(Peers)
            assert peers.tied_vault == one.keyring.anchor().vault_id
            door.say(box(peers.op, BoxName.ENTRY))
            ask = await signer.hear(Open)
            signer.say(box(peers.op, BoxName.VIEW))
            signer.say(opened(peers, vault=next_vault(bytes(ask.vault))))
            await one.keyring.serve(door)
            entered = await home.hear(Enter)
            assert entered.uses_keyring
            assert entered.keyring_state is READY
            assert one.keyring.anchor() == anchor_of(one.vault.read_bytes())

    play(scenario())


def test_an_older_vault_is_told_counted_but_before_anything_is_checked_and_opens_if_wanted(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with life(tmp_path) as one:
            older = one.vault.read_bytes()
            await one.turn_on()
            one.vault.write_bytes(next_vault(older))
            newer = anchor_of(one.vault.read_bytes(), code_step=77, log_seq=5)
            assert newer is not None
            receipt, _ = await one.log_out()
            one.vault.write_bytes(older)
            one.vault.with_name("vault.prev").unlink(missing_ok=True)
            one.keyring.items[newer.vault_id, KeyringItem.ANCHOR] = newer.encoded()
            await one.at_log_in(receipt)
            door, _ = await one.come_back()
            await one.keyring.serve(door, 2)
            refused = await door.hear(Refused)
            assert refused.why is Why.OLDER
            assert refused.dates == (newer.written_at - 1, newer.written_at)
            assert one.keyring.anchor() == newer.with_fails(1)  # whoever asks for names pays for each answer
            door.say(Typing(Purpose.LOG_IN))
            signer = await one.keeper.stage.next(Role.SIGNER)
            await signer.wake()
            door.say(Begin(Purpose.LOG_IN, "mei", 0, even_older=True))
            await signer.hear(Find)
            signer.say(Found(0))
            await one.keyring.serve(door, 2)
            await (await one.keeper.stage.next(Role.HOME)).wake()
            ask = await signer.hear(Open)
            assert (ask.min_step, ask.log_seq, ask.even_older) == (77, 5, True)
            assert (one.keyring.anchor().fails, ask.failures) == (2, 0)

    play(scenario())


def test_a_name_that_no_account_has_asks_the_keyring_as_often_and_learns_nothing(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with life(tmp_path) as one:
            await one.turn_on()
            receipt, _ = await one.log_out()
            await one.at_log_in(receipt)
            signer = await one.keeper.begin(one.door, Purpose.LOG_IN, "nobody")
            await signer.hear(Find)
            signer.say(Found(-1))
            asked = await one.keyring.serve(one.door, 2)
            assert {(question.verb, question.vault_id) for question in asked} == {(KeyringVerb.GET, bytes(16))}
            await (await one.keeper.stage.next(Role.HOME)).wake()
            assert (await one.door.hear(Peers)).tied_vault == b""

    play(scenario())


def test_after_a_hundred_wrong_tries_the_signer_is_told_of_the_ceiling(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with life(tmp_path) as one:
            await one.turn_on()
            receipt, _ = await one.log_out()
            anchor = one.keyring.anchor().with_fails(FAILS_CEILING - 1)
            one.keyring.items[anchor.vault_id, KeyringItem.ANCHOR] = anchor.encoded()
            await one.at_log_in(receipt)
            await one.come_back()
            await one.keyring.serve(one.door)
            await one.keeper.stage.next(Role.HOME)
            for is_closed in (False, True):
                one.keeper.move((await one.door.hear(Paused)).wait_s + 1)
                _, signer = await one.come_back()
                await one.keyring.serve(one.door, 2)
                await (await one.keeper.stage.next(Role.HOME)).wake()  # nobody waited so long for the one before
                peers = await one.door.hear(Peers)
                assert (await signer.hear(Open)).ceiling is is_closed
                one.door.say(box(peers.op, BoxName.ENTRY))
                signer.say(Failed(peers.op, Why.WRONG, 0, 0))
                await one.door.hear(Refused)
                await one.come_back()
                await one.keyring.serve(one.door)

    play(scenario())


def test_a_keyring_that_is_silent_costs_three_seconds_and_then_a_wait_but_keeps_nobody_out(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with life(tmp_path) as one:
            await one.turn_on()
            receipt, _ = await one.log_out()
            await one.at_log_in(receipt)
            door, _ = await one.come_back()
            await door.hear(AskKeyring)
            one.keeper.move(ANSWER_S - 0.1)
            one.keeper.move(0.2)
            paused = await door.hear(Paused)
            one.keeper.move(paused.wait_s + 1)
            _, signer = await one.come_back()
            one.keyring.state = KeyringState.LOCKED
            await one.keyring.serve(door)
            await (await one.keeper.stage.next(Role.HOME)).wake()
            await door.hear(Peers)
            await signer.hear(Open)

    play(scenario())


def test_it_is_not_switched_on_if_it_does_not_give_back_what_it_took(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with life(tmp_path) as one:
            for state in (KeyringState.LOCKED, KeyringState.MISSING):
                one.keyring.state = state
                door = await one.confirm(Purpose.KEYRING_ON, writes=True)
                await one.keyring.serve(door)
                refused = await door.hear(Refused)
                assert (refused.why, refused.keyring) == (Why.KEYRING, state)
                fresh = await one.home.hear(Fresh)
                assert fresh.sheet.head == one.vault.read_bytes()[:HEAD_SIZE]  # the code is spent all the same
                assert not fresh.uses_keyring
                door.exit()
                assert not (await one.home.hear(ConfirmEnded)).worked
            receipt, _ = await one.log_out(questions=0)
            await one.at_log_in(receipt)
            door, _ = await one.come_back()
            await (await one.keeper.stage.next(Role.HOME)).wake()
            assert (await door.hear(Peers)).tied_vault == b""
            assert not [message for message in door.heard if isinstance(message, AskKeyring)]

    play(scenario())


def test_a_name_is_remembered_by_a_borrowed_door_and_forgotten_at_log_out_if_ticked(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with life(tmp_path) as one:
            await one.turn_on()
            one.home.say(RememberName(is_wanted=True))
            hand = await one.keeper.stage.next(Role.DOOR)
            await hand.wake()
            [put] = await one.keyring.serve(hand)
            assert (put.item, put.value) == (KeyringItem.NAME, b"mei")
            assert (await one.home.hear(Fresh)).remembers_name
            await hand.end()
            one.home.say(AskPlan())
            plan = (await one.home.hear(PlanIs)).plan
            assert {line.item for line in plan.for_way(Way.KEEP) if line.optional} >= {Item.NAME}
            assert Item.KEYRING in {line.item for line in plan.for_way(Way.REMOVE)}
            receipt, shown = await one.log_out(forget_name=True, questions=3)
            [line] = [line for line in shown.receipt.lines if line.item is Item.NAME]
            assert line.proof is Proof.NOT_IN_KEYRING
            assert (await one.at_log_in(receipt)).remembered == ()

    play(scenario())


def test_what_could_not_be_deleted_is_tried_again_when_the_next_door_stands(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with life(tmp_path) as one:
            await one.turn_on()
            one.home.say(RememberName(is_wanted=True))
            hand = await one.keeper.stage.next(Role.DOOR)
            await hand.wake()
            await one.keyring.serve(hand)
            await hand.end()
            one.home.say(ShareComputer())
            hand = await one.keeper.stage.next(Role.DOOR)
            await hand.wake()
            one.keyring.state = KeyringState.LOCKED
            [asked] = await one.keyring.serve(hand)
            assert asked.verb is KeyringVerb.DELETE
            assert one.keyring.items
            one.home.say(LockNow())
            one.keyring.state = READY
            door = await one.keeper.locked(one.home)
            await door.hear(ShowLock)
            door.say(Shown())
            one.home.exit()
            await one.keyring.serve(door, 4)
            assert not one.keyring.items

    play(scenario())


def test_quitting_writes_the_anchor_by_a_borrowed_door(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with life(tmp_path) as one:
            await one.turn_on()
            one.vault.write_bytes(next_vault(one.vault.read_bytes()))
            one.home.say(Quit())
            one.home.exit()
            hand = await one.keeper.stage.next(Role.DOOR)
            await hand.wake()
            [put] = await one.keyring.serve(hand)
            assert (put.verb, put.item) == (KeyringVerb.PUT, KeyringItem.ANCHOR)
            assert await one.keeper.ended() == 0

    play(scenario())
