"""What waits for an account's activity log: kept until home has it, and noted in plain where home is mute."""

import base64
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.helpers.keeper import KeeperUnderTest, Puppet, box, keeper, next_vault, opened, play
from tests.process.test_keeper_guest import NEVER, begin_as_guest, contents, logged_out
from tests.process.test_keeper_leaving import receipt_at, remove_at_confirm_door
from wallet_gui.channel.messages import (
    Box,
    BoxName,
    ConfirmEnded,
    Done,
    Ended,
    Enter,
    Failed,
    Leave,
    Lock,
    LockNow,
    LogTaken,
    Open,
    Peers,
    Refused,
    Role,
    ShowConfirm,
    ShowLeaving,
    ShowLock,
    Shown,
    Want,
)
from wallet_gui.domain.leaving import Way
from wallet_gui.domain.session import Guest, Purpose, Why
from wallet_gui.keeper.account_log import FIRST_KEPT, LAST_KEPT, kept

LINES = [bytes([number]) * 304 for number in range(1, 9)]


def on_disk(k: KeeperUnderTest) -> list[bytes]:
    """Return the lines of the one account."""
    logs = json.loads((k.profile / "device.json").read_bytes())["logs"]
    return [base64.b64decode(line) for lines in logs.values() for line in lines]


def in_plain(line: bytes) -> dict[str, Any]:
    """Return a note that is not sealed, without what differs each time."""
    note = json.loads(line)
    assert isinstance(note, dict)
    return {key: value for key, value in note.items() if key not in ("id", "t")}


async def locked(k: KeeperUnderTest, home: Puppet, line: bytes) -> Puppet:
    """Lock; return the door."""
    home.say(LockNow())
    await home.hear(Lock)
    home.say(Ended(line))
    door = await k.stage.next(Role.DOOR)
    await door.wake()
    await door.hear(ShowLock)
    door.say(Shown())
    home.exit()
    await k.until(lambda: k.run.keeper.parting is None)
    return door


async def waiting_home(k: KeeperUnderTest) -> Puppet:
    """Return the home that waits for the lock to open, awake."""
    home = await k.stage.next(Role.HOME)
    await home.wake()
    return home


async def refused(k: KeeperUnderTest, door: Puppet, signer: Puppet, line: bytes) -> None:
    """Type something that the signer refuses and notes."""
    peers = await door.hear(Peers)
    door.say(box(peers.op, BoxName.ENTRY))
    await signer.hear(Open)
    signer.say(Failed(peers.op, Why.WRONG, offset_s=0, number=0, log_entry=line))
    await door.hear(Refused)


async def unlocked(k: KeeperUnderTest, door: Puppet, home: Puppet, signer: Puppet, line: bytes) -> Enter:
    """Unlock, which the signer notes; return what home was given."""
    peers = await door.hear(Peers)
    door.say(box(peers.op, BoxName.ENTRY))
    ask = await signer.hear(Open)
    signer.say(box(peers.op, BoxName.VIEW))
    signer.say(replace(opened(peers, vault=next_vault(ask.vault)), log_entry=line))
    await home.hear(Box)
    enter = await home.hear(Enter)
    home.say(Shown())
    await door.hear(Done)
    door.exit()
    return enter


async def unlocked_at_once(k: KeeperUnderTest, door: Puppet, line: bytes) -> tuple[Puppet, Enter]:
    """Unlock at the first try."""
    signer = await k.begin(door, Purpose.UNLOCK)
    home = await waiting_home(k)
    return home, await unlocked(k, door, home, signer, line)


def test_lines_wait_until_home_has_them_and_what_comes_later_waits_for_the_next(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door, _ = await k.first_door()
            lock = await locked(k, await k.create(door), LINES[0])
            signer = await k.begin(lock, Purpose.UNLOCK)
            home = await waiting_home(k)
            await refused(k, lock, signer, LINES[1])
            assert on_disk(k) == LINES[:2]
            enter = await unlocked(k, lock, home, await k.begin(lock, Purpose.UNLOCK), LINES[2])
            assert list(enter.log_entries) == LINES[:3] == on_disk(k)
            home.say(LogTaken(2))
            await k.until(lambda: on_disk(k) == LINES[2:3])
            home.say(Want(Purpose.EXPORT, None))
            confirm = await k.stage.next(Role.DOOR)
            await confirm.wake()
            await confirm.hear(ShowConfirm)
            confirm.say(Shown())
            await refused(k, confirm, await k.begin(confirm, Purpose.EXPORT), LINES[3])
            signer = await k.begin(confirm, Purpose.EXPORT)
            peers = await confirm.hear(Peers)
            confirm.say(box(peers.op, BoxName.ENTRY))
            await signer.hear(Open)
            signer.say(replace(opened(peers), log_entry=LINES[4]))
            await confirm.hear(Done)
            confirm.exit()
            assert list((await home.hear(ConfirmEnded)).log_entries) == LINES[2:5]
            home.say(LogTaken(99))  # it was given three, and can take no more
            await k.until(lambda: on_disk(k) == LINES[3:5])
            _, enter = await unlocked_at_once(k, await locked(k, home, LINES[5]), LINES[6])
            assert list(enter.log_entries) == LINES[3:7]

    play(scenario())


def test_what_home_could_not_say_is_noted_in_plain(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door, _ = await k.first_door()
            home = await k.create(door)
            home.crash()
            lock = await k.stage.next(Role.DOOR)
            await lock.wake()
            await lock.hear(ShowLock)
            lock.say(Shown())
            lock.say(Leave(Way.KEEP, keep_cache=False, quit_after=False))
            await lock.hear(ShowLeaving)
            lock.say(Shown())
            await receipt_at(lock)
            crash, leave = map(in_plain, on_disk(k))
            assert crash == {"kind": "lock", "reason": "crashed", "flags": ["not_said"]}
            assert leave == {"kind": "log_out", "flags": ["not_said"]}

    play(scenario())


def test_a_frozen_home_is_noted_for_it(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door, _ = await k.first_door()
            home = await k.create(door)
            home.freeze()
            k.move(300)
            k.move(0.3)
            await home.end()
            await k.until(lambda: k.run.keeper.parting is None)
            assert [in_plain(line)["reason"] for line in on_disk(k)] == ["idle"]

    play(scenario())


def test_removing_the_account_removes_its_lines(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door, _ = await k.first_door()
            home, _ = await unlocked_at_once(k, await locked(k, await k.create(door), LINES[0]), LINES[1])
            assert on_disk(k) == LINES[:2]
            receipt = await receipt_at(await remove_at_confirm_door(k, home))
            assert receipt.is_clean
            assert on_disk(k) == []

    play(scenario())


def test_a_guests_wrong_try_at_a_vault_of_this_computer_is_noted_here(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door, _ = await logged_out(k)
            signer, _, peers, _ = await begin_as_guest(k, door, Guest.PROFILE)
            signer.say(Failed(peers.op, Why.WRONG, offset_s=0, number=0, log_entry=LINES[0]))
            await door.hear(Refused)
            assert on_disk(k) == LINES[:1]

    play(scenario())


def test_a_guests_session_is_noted_in_memory_alone(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door, _ = await logged_out(k)
            before = contents(k.profile)
            signer, home, peers, ask = await begin_as_guest(k, door, Guest.PROFILE)
            signer.say(box(peers.op, BoxName.VIEW))
            signer.say(replace(opened(peers, vault=next_vault(ask.vault), policy=NEVER), log_entry=LINES[1]))
            await home.hear(Box)
            assert (await home.hear(Enter)).log_entries == (LINES[1],)
            home.say(Shown())
            await k.until(lambda: k.run.keeper.is_open)
            home.say(LockNow())
            await home.hear(Lock)
            home.say(Ended(LINES[2]))
            await k.until(lambda: k.run.keeper.is_locked)
            files = contents(k.profile)
            assert {name: data for name, (_, data) in files.items()} == {
                name: data for name, (_, data) in before.items()
            }

    play(scenario())


def test_the_first_and_the_last_lines_are_kept() -> None:
    lines = tuple(str(number).encode() for number in range(500))
    assert kept(lines[: FIRST_KEPT + LAST_KEPT]) == lines[: FIRST_KEPT + LAST_KEPT]
    assert kept(lines) == lines[:FIRST_KEPT] + lines[-LAST_KEPT:]
