"""A link from another program: it waits at the door, reaches an open home, and keeps nobody's session awake."""

from pathlib import Path

from tests.helpers.keeper import KeeperUnderTest, Puppet, keeper, play
from wallet_gui.channel.messages import (
    Again,
    ClipboardIs,
    GiveUp,
    LinkWaits,
    LockNow,
    OpenLink,
    Raise,
    ReadClipboard,
    Role,
    ShowConfirm,
    ShowLock,
    ShowLogIn,
    Shown,
    ShowReceipt,
    Want,
)
from wallet_gui.domain.link import Link
from wallet_gui.domain.session import LockReason, Phase, Purpose
from wallet_gui.system.instance import Wish

FIRST, SECOND = Link("ethereum:0x01"), Link("ethereum:0x02")


def heard(puppet: Puppet) -> list[str]:
    return [message.request for message in puppet.heard if isinstance(message, OpenLink)]


async def locked_door(k: KeeperUnderTest, home: Puppet) -> Puppet:
    home.say(LockNow())
    door = await k.locked(home)
    await door.hear(ShowLock)
    door.say(Shown())
    return door


def test_a_link_waits_at_the_door_and_comes_to_home_once(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door, _ = await k.first_door()
            k.run.switchboard.on_wish(FIRST)
            await door.hear(LinkWaits)
            k.run.switchboard.on_wish(SECOND)  # the last one counts
            home = await k.create(door)
            assert (await home.hear(OpenLink)).request == SECOND.request
            door = await locked_door(k, home)
            again = await k.unlock(door)
            again.say(Want(Purpose.EXPORT, None))
            await (await k.stage.next(Role.DOOR)).wake()
            assert heard(again) == []

    play(scenario())


def test_a_link_stays_out_of_a_question_and_comes_after_it(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door, _ = await k.first_door()
            home = await k.create(door)
            home.say(Want(Purpose.EXPORT, None))
            question = await k.stage.next(Role.DOOR)
            await question.wake()
            await question.hear(ShowConfirm)
            k.run.switchboard.on_wish(FIRST)
            await question.hear(Raise)
            assert not any(isinstance(message, LinkWaits) for message in question.heard)
            assert heard(home) == []
            question.say(GiveUp())
            assert (await home.hear(OpenLink)).request == FIRST.request

    play(scenario())


def test_a_link_is_no_sign_of_life(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door, _ = await k.first_door()
            home = await k.create(door)
            k.move(299)
            k.run.switchboard.on_wish(FIRST)
            await home.hear(OpenLink)
            k.move(1)
            door = await k.stage.next(Role.DOOR)
            await door.wake()
            assert (await door.hear(ShowLock)).reason is LockReason.IDLE

    play(scenario())


def test_what_waited_at_the_lock_is_not_for_whoever_logs_in_next(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door, _ = await k.first_door()
            door = await locked_door(k, await k.create(door))
            k.run.switchboard.on_wish(FIRST)
            await door.hear(LinkWaits)
            k.run.switchboard.on_wish(Wish.LOG_OUT)
            await k.until(lambda: k.run.keeper.phase is not Phase.LOCKED)
            door.say(Shown())
            await door.hear(ReadClipboard)
            door.say(ClipboardIs(ours_is_gone=True, was_ours=False))
            await door.hear(ShowReceipt)
            door.say(Shown())
            door.say(Again(retry=False))
            next_door = await k.stage.next(Role.DOOR)
            await next_door.wake()
            await next_door.hear(ShowLogIn)
            next_door.say(Shown())
            home = await k.log_in(next_door)
            home.say(LockNow())
            await k.locked(home)
            assert heard(home) == []

    play(scenario())
