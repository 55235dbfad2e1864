"""Locking: whatever happens to home, it ends, and a door stands before the session."""

from pathlib import Path

import pytest

from tests.helpers.keeper import KeeperUnderTest, Puppet, keeper, play
from wallet_gui.channel.messages import (
    Activity,
    Again,
    Begin,
    Bye,
    ClipboardIs,
    CloseWindow,
    Copied,
    Deadlines,
    Draft,
    Ended,
    Enter,
    Hello,
    Lock,
    LockNow,
    Open,
    Peers,
    Quit,
    Raise,
    ReadClipboard,
    Role,
    ShowConfirm,
    ShowLeaving,
    ShowLock,
    Shown,
    StayOnce,
    Stricter,
    Want,
)
from wallet_gui.channel.schema import Body
from wallet_gui.domain.policy import CodeAt, OnClose, Policy
from wallet_gui.domain.session import LockReason, Needs, Phase, Purpose
from wallet_gui.system.instance import Wish


async def opened_home(k: KeeperUnderTest) -> Puppet:
    door, _ = await k.first_door()
    return await k.create(door)


async def lock_page(k: KeeperUnderTest) -> tuple[Puppet, ShowLock]:
    door = await k.stage.next(Role.DOOR)
    await door.wake()
    return door, await door.hear(ShowLock)


def test_the_draft_survives_the_lock_and_comes_back(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            home = await opened_home(k)
            home.say(LockNow())
            door = await k.locked(home, draft=b"half a sentence")
            await door.hear(ShowLock)
            door.say(Shown())
            await home.hear(Bye)
            home.exit()
            again = await k.unlock(door)
            enter = next(message for message in again.heard if isinstance(message, Enter))
            assert (enter.draft, enter.restored_after) == (b"half a sentence", LockReason.ASKED)

    play(scenario())


def test_a_spare_door_waits_while_home_is_open_and_becomes_the_lock_page(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            home = await opened_home(k)
            spare = await k.stage.spare(Role.DOOR)
            assert spare.heard == []
            home.say(LockNow())
            await spare.hear(Hello)
            await spare.hear(ShowLock)  # in the same breath: it does not wait for home

    play(scenario())


def test_home_covers_the_screen_until_the_door_is_there(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            home = await opened_home(k)
            home.say(LockNow())
            door = await k.locked(home)
            await door.hear(ShowLock)
            assert not any(isinstance(message, Bye) for message in home.heard)
            door.say(Shown())
            await home.hear(Bye)

    play(scenario())


def test_a_frozen_home_is_killed_300_ms_after_the_lock(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            home = await opened_home(k)
            home.freeze()
            k.move(300)
            _, page = await lock_page(k)
            assert (page.reason, page.idle_s) == (LockReason.IDLE, 300)
            assert not home.has_ended
            k.move(0.3)
            await home.end()
            await k.until(lambda: k.run.keeper.parting is None)

    play(scenario())


@pytest.mark.parametrize("how", ["killed", "exited", "nonsense", "forbidden", "in another's name"])
def test_a_home_that_ends_or_breaks_the_rules_leaves_a_locked_session(tmp_path: Path, how: str) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            home = await opened_home(k)
            if how == "killed":
                home.crash()
            elif how == "exited":
                home.exit()
            elif how == "nonsense":
                home.say_bytes(b"\x05\x00\x00\x00\x09hello")
            elif how == "forbidden":
                home.say(Begin(Purpose.UNLOCK, "", 0))
            else:
                home.say(Want(Purpose.UNLOCK, None))
            _, page = await lock_page(k)
            is_crash = how in ("killed", "exited")
            assert page.reason is (LockReason.CRASHED if is_crash else LockReason.BROKE_RULES)
            await home.end()
            assert k.run.keeper.phase is Phase.LOCKED

    play(scenario())


def test_activity_extends_and_what_comes_too_late_does_not(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            home = await opened_home(k)
            k.move(299)
            home.say(Activity())
            deadlines = await home.hear(Deadlines)
            assert deadlines.idle_at_ms == int((k.clock.boot + 300) * 1000)
            k.move(299)
            assert k.run.keeper.is_open
            k.clock.boot += 1  # nobody has looked at the clock when the next message comes
            home.say(Activity())
            lock = await home.hear(Lock)
            assert lock.reason is LockReason.IDLE

    play(scenario())


def test_twelve_hours_of_sleep_ask_for_everything(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            await opened_home(k)
            k.move(12 * 3600)
            door, page = await lock_page(k)
            assert (page.reason, page.needs) == (LockReason.AGE, Needs.FULL)
            signer = await k.begin(door, Purpose.UNLOCK)
            await (await k.stage.next(Role.HOME)).wake()
            assert (await signer.hear(Open)).must_ask_code

    play(scenario())


def test_a_locked_session_comes_of_age(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            home = await opened_home(k)
            home.say(LockNow())
            door, page = await lock_page(k)
            assert page.needs is Needs.PASSWORD
            k.move(12 * 3600)
            page = await door.hear(ShowLock)
            assert (page.needs, page.reason) == (Needs.FULL, LockReason.ASKED)

    play(scenario())


@pytest.mark.parametrize("years", [-10, 10])
def test_the_wall_clock_locks_and_unlocks_nothing(tmp_path: Path, years: int) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            home = await opened_home(k)
            k.clock.wall += years * 365 * 86_400
            home.say(Activity())
            await home.hear(Deadlines)
            k.move(299)
            assert k.run.keeper.is_open
            k.move(1)
            assert k.run.keeper.is_locked

    play(scenario())


def test_staying_unlocked_once_gives_half_an_hour(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            home = await opened_home(k)
            home.say(StayOnce())
            await home.hear(Deadlines)
            k.move(1799)
            assert k.run.keeper.is_open
            k.move(1)
            assert k.run.keeper.is_locked

    play(scenario())


def test_only_what_is_stricter_is_taken_from_home(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            home = await opened_home(k)
            home.say(Stricter(Policy(idle_s=0, age_s=24 * 3600)))
            deadlines = await home.hear(Deadlines)
            assert deadlines.idle_at_ms == int((k.clock.boot + 300) * 1000)
            home.say(Stricter(Policy(idle_s=60, code_at=CodeAt.UNLOCK)))
            deadlines = await home.hear(Deadlines)
            assert deadlines.idle_at_ms == int((k.clock.boot + 60) * 1000)
            k.move(60)
            _, page = await lock_page(k)
            assert page.needs is Needs.FULL

    play(scenario())


def test_a_lock_ends_the_confirm_door_too(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            home = await opened_home(k)
            home.say(Want(Purpose.REVEAL_PHRASE, None))
            confirm = await k.stage.next(Role.DOOR)
            await confirm.wake()
            await confirm.hear(ShowConfirm)
            signer = await k.begin(confirm, Purpose.REVEAL_PHRASE)
            await confirm.hear(Peers)
            home.say(LockNow())
            await home.hear(Lock)
            await confirm.hear(Bye)
            await signer.end()
            assert k.run.keeper.phase is Phase.LOCKED

    play(scenario())


def test_a_confirm_door_holds_the_idle_lock_sixty_seconds_at_most(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            home = await opened_home(k)
            home.say(Want(Purpose.REVEAL_PHRASE, None))
            await (await k.stage.next(Role.DOOR)).wake()
            k.move(359)
            assert k.run.keeper.is_open
            k.move(1)
            assert k.run.keeper.is_locked

    play(scenario())


def test_a_door_that_is_killed_is_replaced_by_one_with_the_same_page(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            home = await opened_home(k)
            home.say(LockNow())
            door, page = await lock_page(k)
            door.crash()
            _, again = await lock_page(k)
            assert again == page

    play(scenario())


def test_what_a_killed_home_left_on_the_clipboard_is_cleared_by_the_door(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            home = await opened_home(k)
            home.say(Copied(b"salt", b"digest"))
            home.say(LockNow())
            door, _ = await lock_page(k)
            await home.hear(Lock)
            home.freeze()
            k.move(0.3)
            ask = await door.hear(ReadClipboard)
            assert (ask.salt, ask.digest) == (b"salt", b"digest")
            door.say(ClipboardIs(ours_is_gone=True, was_ours=True))
            session = k.run.keeper.session
            assert session is not None
            await k.until(lambda: not any(session.copied))

    play(scenario())


@pytest.mark.parametrize(
    ("on_close", "has_tray", "phase"),
    [
        (OnClose.LOCK, True, Phase.LOCKED),
        (OnClose.LOCK, False, Phase.ENDED),
        (OnClose.LOG_OUT, True, Phase.LEAVING),
    ],
)
def test_closing_the_window_does_what_the_policy_says(
    tmp_path: Path, on_close: OnClose, has_tray: bool, phase: Phase
) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            home = await opened_home(k)
            home.say(Stricter(Policy(on_close=on_close)))
            home.say(CloseWindow(has_tray=has_tray))
            await home.hear(Lock)
            assert k.run.keeper.phase is phase
            if phase is Phase.LOCKED:
                _, page = await lock_page(k)
                assert page.minimised

    play(scenario())


def test_another_start_can_show_lock_and_log_out(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            home = await opened_home(k)
            k.run.switchboard.on_wish(Wish.SHOW)
            await home.hear(Raise)
            k.run.switchboard.on_wish(Wish.LOCK)
            door = await k.locked(home)
            await door.hear(ShowLock)
            k.run.switchboard.on_wish(Wish.LOG_OUT)
            await door.hear(ShowLeaving)

    play(scenario())


def test_doors_that_die_at_their_start_are_not_started_for_ever(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            for _ in range(5):
                door = await k.stage.next(Role.DOOR)
                door.exit()
            assert await k.ended() == 1

    play(scenario())
    assert "door process ends as soon as it starts" in capsys.readouterr().err


def test_quit_at_the_log_in_page_ends_at_once(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door, _ = await k.first_door()
            door.say(Quit())
            await door.hear(Bye)
            door.exit()
            assert await k.ended() == 0

    play(scenario())


def test_a_late_word_from_a_child_that_was_let_go_is_dropped(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            home = await opened_home(k)
            home.say(LockNow())
            door = await k.locked(home)
            await door.hear(ShowLock)
            home.say(Activity())
            home.say(Want(Purpose.REVEAL_PHRASE, None))
            home.say(Draft(Body(b"last"), False))
            home.say(Ended())
            session = k.run.keeper.session
            assert session is not None
            await k.until(lambda: session.draft == b"last")
            assert k.run.keeper.phase is Phase.LOCKED
            door.say(Again(retry=False))
            door.say(Shown())
            await home.hear(Bye)

    play(scenario())


def test_the_keeper_looks_at_its_clock_once_a_second_while_open_and_seldom_else(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door, _ = await k.first_door()
            assert k.next_tick_s() > 29
            home = await k.create(door)
            assert 0 < k.next_tick_s() <= 1
            home.say(LockNow())
            door = await k.locked(home)
            door.say(Shown())
            home.exit()
            await home.end()
            await k.until(lambda: k.run.keeper.parting is None)
            assert k.next_tick_s() > 29

    play(scenario())
