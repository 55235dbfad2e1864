"""What home hears from the desktop locks at once where the policy says so; nothing on the screen holds it back."""

from pathlib import Path

import pytest

from tests.helpers.keeper import KeeperUnderTest, Puppet, keeper, play
from wallet_gui.channel.messages import (
    Activity,
    Bye,
    Deadlines,
    DesktopEvent,
    Draft,
    Ended,
    Lock,
    Peers,
    Quit,
    Role,
    ShowConfirm,
    ShowLock,
    Stricter,
    Want,
)
from wallet_gui.channel.schema import Body
from wallet_gui.domain.policy import LOCKED_BY, LockOn, Policy
from wallet_gui.domain.session import LockReason, Phase, Purpose


async def opened_home(k: KeeperUnderTest) -> Puppet:
    door, _ = await k.first_door()
    return await k.create(door)


async def lock_page(k: KeeperUnderTest) -> ShowLock:
    door = await k.stage.next(Role.DOOR)
    await door.wake()
    return await door.hear(ShowLock)


@pytest.mark.parametrize("reason", LOCKED_BY)
def test_the_session_locks_and_the_lock_page_knows_why(tmp_path: Path, reason: LockReason) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            home = await opened_home(k)
            home.say(Stricter(Policy(lock_on=tuple(LockOn))))
            home.say(DesktopEvent(reason))
            assert (await home.hear(Lock)).reason is reason
            page = await lock_page(k)
            assert (page.reason, page.locked_at) == (reason, int(k.clock.wall))
            assert page.minimised is (reason is LockReason.MINIMISED)

    play(scenario())


def test_minimising_alone_does_not_lock_unless_it_was_chosen(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            home = await opened_home(k)
            home.say(DesktopEvent(LockReason.MINIMISED))
            home.say(Activity())
            await home.hear(Deadlines)
            assert k.run.keeper.is_open

    play(scenario())


def test_what_was_switched_off_with_the_password_does_not_lock(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            home = await opened_home(k)
            home.say(Quit())
            await home.hear(Lock)
            home.say(Ended())
            home.exit()
            await k.ended()
        async with keeper(tmp_path, clock=k.clock) as k:
            door, _ = await k.first_door()
            home = await k.log_in(door, policy=Policy(lock_on=(LockOn.SLEEP,)))
            home.say(DesktopEvent(LockReason.SCREEN))
            home.say(Activity())
            await home.hear(Deadlines)
            assert k.run.keeper.is_open
            home.say(DesktopEvent(LockReason.SLEEP))
            assert (await home.hear(Lock)).reason is LockReason.SLEEP

    play(scenario())


def test_home_cannot_switch_anything_off(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            home = await opened_home(k)
            home.say(Stricter(Policy(lock_on=())))
            home.say(DesktopEvent(LockReason.USER_SWITCH))
            assert (await home.hear(Lock)).reason is LockReason.USER_SWITCH

    play(scenario())


@pytest.mark.parametrize("reason", [LockReason.SCREEN, LockReason.SLEEP])
def test_a_change_under_way_at_a_confirm_door_is_cancelled(tmp_path: Path, reason: LockReason) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            home = await opened_home(k)
            home.say(Want(Purpose.CHANGE_PASSWORD, None))
            confirm = await k.stage.next(Role.DOOR)
            await confirm.wake()
            await confirm.hear(ShowConfirm)
            signer = await k.begin(confirm, Purpose.CHANGE_PASSWORD)
            await confirm.hear(Peers)
            home.say(DesktopEvent(reason))
            await home.hear(Lock)
            await confirm.hear(Bye)
            await signer.end()
            assert k.run.keeper.phase is Phase.LOCKED

    play(scenario())


def test_a_home_that_cannot_wait_before_sleep_ends_in_the_same_breath(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            home = await opened_home(k)
            home.say(DesktopEvent(LockReason.SLEEP))
            home.say(Draft(Body(b"half a sentence"), True))
            home.say(Ended())
            home.exit()
            page = await lock_page(k)
            assert page.reason is LockReason.SLEEP
            session = k.run.keeper.session
            assert session is not None
            assert session.draft == b"half a sentence"

    play(scenario())


@pytest.mark.parametrize("reason", [LockReason.IDLE, LockReason.LEAVING, LockReason.CRASHED])
def test_home_may_not_invent_reasons(tmp_path: Path, reason: LockReason) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            home = await opened_home(k)
            home.say(DesktopEvent(reason))
            assert (await lock_page(k)).reason is LockReason.BROKE_RULES
            await home.end()

    play(scenario())


def test_a_start_with_the_desktop_waits_out_of_sight_once(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path, minimised=True) as k:
            door, page = await k.first_door()
            assert page.minimised
            door.exit()  # whoever comes next is looked for
            _, page = await k.first_door()
            assert not page.minimised

    play(scenario())
