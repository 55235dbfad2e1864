"""Operations: every try is counted before it is checked, boxes go where the table says, and nothing half done stays."""

import json
import resource
from collections.abc import Awaitable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from tests.helpers.keeper import KeeperUnderTest, Puppet, box, keeper, make_vault, next_vault, next_view, opened, play
from wallet_gui.channel.messages import (
    Begin,
    Box,
    BoxName,
    Bye,
    ConfirmEnded,
    Copied,
    Done,
    Enter,
    ExportTo,
    Failed,
    FileTaken,
    Find,
    Found,
    Fresh,
    GiveUp,
    Hello,
    LockNow,
    Moved,
    NotSaved,
    Open,
    Paused,
    Peers,
    Refused,
    Role,
    Save,
    Saved,
    ShowConfirm,
    ShowLock,
    Shown,
    TakeVaultFile,
    Typing,
    Want,
)
from wallet_gui.channel.schema import Body
from wallet_gui.domain.look import Place
from wallet_gui.domain.policy import Policy
from wallet_gui.domain.session import Needs, Phase, Purpose, Why
from wallet_gui.keeper.calibration import Calibration
from wallet_gui.keeper.device import DeviceFile
from wallet_gui.vault.folder import FolderLock
from wallet_gui.vault.header import parse_layout


@contextmanager
def full_disk(most_bytes: int) -> Iterator[None]:
    """Let no file of this process grow beyond so many bytes: to whoever writes, the disk is full."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def stored_fails(k: KeeperUnderTest, account: str) -> int:
    fails = json.loads((k.profile / "device.json").read_bytes())["accounts"][account]["fails"]
    assert isinstance(fails, int)
    return fails


def account_id(k: KeeperUnderTest) -> str:
    (found,) = k.run.keeper.house.accounts.ids()
    return found


async def locked_door(k: KeeperUnderTest) -> Puppet:
    """Create an account, lock it; return the door before it."""
    door, _ = await k.first_door()
    home = await k.create(door)
    home.say(LockNow())
    lock = await k.locked(home)
    await lock.hear(ShowLock)
    lock.say(Shown())
    await home.hear(Bye)
    home.exit()
    return lock


async def waiting_home(k: KeeperUnderTest) -> Puppet:
    home = await k.stage.next(Role.HOME)
    await home.wake()
    return home


async def wrong_try(k: KeeperUnderTest, door: Puppet, home: Awaitable[Puppet] | None = None) -> Refused:
    """Try to unlock in vain. The home that waits is awake, or is woken by ``home``."""
    signer = await k.begin(door, Purpose.UNLOCK)
    if home is not None:
        await home
    peers = await door.hear(Peers)
    door.say(box(peers.op, BoxName.ENTRY))
    await signer.hear(Open)
    signer.say(Failed(op=peers.op, why=Why.WRONG, offset_s=0, number=0))
    return await door.hear(Refused)


def test_a_try_is_on_the_disk_before_the_signer_may_check_it(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door = await locked_door(k)
            signer = await k.begin(door, Purpose.UNLOCK)
            await waiting_home(k)
            await signer.hear(Open)
            assert stored_fails(k, account_id(k)) == 1

    play(scenario())


def test_home_learns_where_the_door_stands_by_now_however_early_it_was_greeted(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door = await locked_door(k)
            homes: list[Puppet] = []

            async def woken() -> Puppet:
                homes.append(await waiting_home(k))
                return homes[0]

            await wrong_try(k, door, home=woken())
            door.say(Moved(Place(7, 8, 960, 640, maximised=True)))
            signer = await k.begin(door, Purpose.UNLOCK)
            peers = await door.hear(Peers)
            ask = await signer.hear(Open)
            signer.say(box(peers.op, BoxName.VIEW))
            signer.say(opened(peers, vault=next_vault(ask.vault)))
            assert (await homes[0].hear(Enter)).place == Place(7, 8, 960, 640, maximised=True)

    play(scenario())


def test_waits_grow_with_wrong_tries_and_a_right_one_ends_them(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door = await locked_door(k)
            door.say(Begin(Purpose.UNLOCK, "", 0))
            signer = await k.stage.next(Role.SIGNER)
            await signer.wake()
            await waiting_home(k)
            await door.hear(Peers)
            door.say(GiveUp())
            await signer.end()
            answers = [await wrong_try(k, door) for _ in range(3)]
            assert [(a.tries_left, a.wait_s) for a in answers] == [(1, 0), (0, 0), (0, 5)]
            door.say(Begin(Purpose.UNLOCK, "", 0))
            assert (await door.hear(Paused)).wait_s == 5
            assert stored_fails(k, account_id(k)) == 4
            k.move(4.5)
            door.say(Begin(Purpose.UNLOCK, "", 0))
            assert (await door.hear(Paused)).wait_s == 1
            k.move(0.5)
            refused = await next_wrong_try(k, door)
            assert refused.wait_s == 15

    play(scenario())


async def next_wrong_try(k: KeeperUnderTest, door: Puppet) -> Refused:
    """Try in vain after pauses, whose signers nobody needed."""
    while k.stage.has_waiting(Role.SIGNER):
        await k.stage.next(Role.SIGNER)
    return await wrong_try(k, door)


def test_ten_wrong_tries_ask_for_the_code_as_well(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door = await locked_door(k)
            door.say(Typing(Purpose.UNLOCK))
            door.say(Begin(Purpose.UNLOCK, "", 0))
            signer = await k.stage.next(Role.SIGNER)
            await signer.wake()
            await waiting_home(k)
            peers = await door.hear(Peers)
            signer.say(Failed(op=peers.op, why=Why.WRONG, offset_s=0, number=0))
            wait_s = (await door.hear(Refused)).wait_s
            for _ in range(9):
                k.move(wait_s)
                home = None if wait_s < 300 else waiting_home(k)  # the one that waited has been let go
                wait_s = (await wrong_try(k, door, home=home)).wait_s
            page = await door.hear(ShowLock)
            assert (page.needs, page.wait_s) == (Needs.FULL, 600)

    play(scenario())


@pytest.mark.parametrize("why", [Why.NEWER, Why.WEAK, Why.COSTLY, Why.DAMAGED])
def test_a_refusal_that_tells_nothing_of_the_password_is_not_counted(tmp_path: Path, why: Why) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door = await locked_door(k)
            signer = await k.begin(door, Purpose.UNLOCK)
            await waiting_home(k)
            peers = await door.hear(Peers)
            await signer.hear(Open)
            signer.say(Failed(op=peers.op, why=why, offset_s=0, number=3))
            refused = await door.hear(Refused)
            assert (refused.why, refused.number, refused.tries_left) == (why, 3, 3)
            assert stored_fails(k, account_id(k)) == 0

    play(scenario())


def test_an_unknown_name_is_treated_as_any_other_and_counted_apart(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            await _with_one_account(k)
            door, _ = await k.first_door()
            signer = await k.begin(door, Purpose.LOG_IN, "nobody")
            await waiting_home(k)
            await signer.hear(Find)
            signer.say(Found(-1))
            ask = await signer.hear(Open)
            assert (ask.vault, ask.must_ask_code) == (b"", True)
            signer.say(Failed(op=ask.op, why=Why.WRONG, offset_s=0, number=0))
            assert (await door.hear(Refused)).tries_left == 2
            assert (stored_fails(k, "*"), stored_fails(k, account_id(k))) == (1, 0)

    play(scenario())


async def _with_one_account(k: KeeperUnderTest) -> None:
    """Take a vault file in, and have the first door of the stage come anew."""
    door, _ = await k.first_door()
    path = k.profile.parent / "vault.postern"
    path.write_bytes(make_vault())
    door.say(TakeVaultFile(str(path)))
    assert (await door.hear(FileTaken)).problem is None
    door.crash()


def test_when_the_count_cannot_be_written_nothing_is_checked(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door = await locked_door(k)
            with full_disk(10):
                signer = await k.begin(door, Purpose.UNLOCK)
                refused = await door.hear(Refused)
            assert refused.why is Why.DISK_FULL
            await signer.end()
            assert not any(isinstance(message, Open) for message in signer.heard)

    play(scenario())


def test_on_a_full_disk_the_door_stays_and_the_old_vault_too(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door = await locked_door(k)
            before = vault_of(k)
            signer = await k.begin(door, Purpose.UNLOCK)
            home = await waiting_home(k)
            peers = await door.hear(Peers)
            ask = await signer.hear(Open)
            with full_disk(10_000):
                signer.say(box(peers.op, BoxName.VIEW))
                signer.say(opened(peers, vault=next_vault(ask.vault)))
                refused = await door.hear(Refused)
            assert (refused.why, refused.number) == (Why.DISK_FULL, len(before))
            assert vault_of(k) == before
            assert not any(isinstance(message, Box | Enter) for message in home.heard)
            assert stored_fails(k, account_id(k)) == 0
            assert not list((k.profile / "accounts" / account_id(k)).glob("tmp-*"))

    play(scenario())


def vault_of(k: KeeperUnderTest) -> bytes:
    return (k.profile / "accounts" / account_id(k) / "vault.wgv").read_bytes()


@pytest.mark.parametrize("signer_end", ["killed", "nonsense", "no view", "wrong op", "found twice"])
def test_a_signer_that_gives_no_proper_answer_costs_a_try(tmp_path: Path, signer_end: str) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door = await locked_door(k)
            signer = await k.begin(door, Purpose.UNLOCK)
            await waiting_home(k)
            peers = await door.hear(Peers)
            ask = await signer.hear(Open)
            if signer_end == "killed":
                signer.crash()
            elif signer_end == "nonsense":
                signer.say_bytes(b"\xff" * 64)
            elif signer_end == "no view":
                signer.say(opened(peers, vault=next_vault(ask.vault)))
            elif signer_end == "wrong op":
                signer.say(Failed(op=bytes(16), why=Why.WRONG, offset_s=0, number=0))
            else:
                signer.say(Found(0))
            assert (await door.hear(Refused)).why is Why.FAILED
            await signer.end()
            assert stored_fails(k, account_id(k)) == 1
            assert k.run.keeper.phase is Phase.LOCKED

    play(scenario())


@pytest.mark.parametrize("fault", ["twice", "not in the table", "not for this purpose", "to the wrong end"])
def test_a_box_that_the_table_does_not_have_ends_its_sender(tmp_path: Path, fault: str) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door = await locked_door(k)
            signer = await k.begin(door, Purpose.UNLOCK)
            await waiting_home(k)
            peers = await door.hear(Peers)
            entry = box(peers.op, BoxName.ENTRY)
            if fault == "twice":
                door.say(entry)
                door.say(entry)
            elif fault == "not in the table":
                door.say(Box(peers.op, BoxName.VIEW, Role.DOOR, Role.HOME, b""))
            elif fault == "not for this purpose":
                door.say(box(peers.op, BoxName.WORDS_IN))
            else:
                door.say(Box(peers.op, BoxName.ENTRY, Role.DOOR, Role.HOME, b""))
            await door.end()
            await signer.end()
            again = await k.stage.next(Role.DOOR)
            await again.wake()
            await again.hear(ShowLock)

    play(scenario())


def test_a_box_of_an_operation_that_was_given_up_is_dropped(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door = await locked_door(k)
            signer = await k.begin(door, Purpose.UNLOCK)
            await waiting_home(k)
            peers = await door.hear(Peers)
            door.say(GiveUp())
            door.say(box(peers.op, BoxName.ENTRY))
            await signer.end()
            again = await k.begin(door, Purpose.UNLOCK)
            await again.hear(Open)
            assert not any(isinstance(message, Box) for message in again.heard)

    play(scenario())


def test_a_signer_that_never_answers_is_killed_after_sixty_seconds(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door = await locked_door(k)
            signer = await k.begin(door, Purpose.UNLOCK)
            await waiting_home(k)
            await signer.hear(Open)
            k.move(60)
            assert (await door.hear(Refused)).why is Why.FAILED
            await signer.end()

    play(scenario())


def test_a_home_that_never_paints_leaves_the_door(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door = await locked_door(k)
            signer = await k.begin(door, Purpose.UNLOCK)
            home = await waiting_home(k)
            peers = await door.hear(Peers)
            ask = await signer.hear(Open)
            signer.say(box(peers.op, BoxName.VIEW))
            signer.say(opened(peers, vault=next_vault(ask.vault)))
            await home.hear(Enter)
            k.move(20)
            assert (await door.hear(Refused)).why is Why.FAILED
            await home.end()
            assert k.run.keeper.phase is Phase.LOCKED
            await k.unlock(door)

    play(scenario())


@pytest.mark.parametrize("spoil", ["folder", "gone", "empty", "in use", "cut off"])
def test_a_vault_that_cannot_be_read_is_named_and_nothing_is_counted(tmp_path: Path, spoil: str) -> None:
    expected = {
        "folder": Why.NOT_A_FILE,
        "gone": Why.GONE,
        "empty": Why.DAMAGED,
        "in use": Why.IN_USE,
        "cut off": Why.DAMAGED,
    }

    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            await _with_one_account(k)
            door, _ = await k.first_door()
            folder = k.profile / "accounts" / account_id(k)
            signer = await k.begin(door, Purpose.LOG_IN, "mei")
            await waiting_home(k)
            await signer.hear(Find)
            path = folder / "vault.wgv"
            data = path.read_bytes()
            if spoil != "in use":
                path.unlink()
            if spoil == "folder":
                path.mkdir()
            elif spoil in ("empty", "cut off"):
                path.write_bytes(data[: 0 if spoil == "empty" else -1])
            held = FolderLock(folder) if spoil == "in use" else None
            signer.say(Found(0))
            assert (await door.hear(Refused)).why is expected[spoil]
            if held is not None:
                held.release()
            assert stored_fails(k, account_id(k)) == 0

    play(scenario())


def test_a_disk_that_is_taken_away_while_locked_is_missed_and_costs_no_try(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door = await locked_door(k)
            account = account_id(k)
            disk, elsewhere = k.profile / "accounts", tmp_path / "elsewhere"
            disk.rename(elsewhere)
            await k.begin(door, Purpose.UNLOCK)
            assert (await door.hear(Refused)).why is Why.GONE
            assert stored_fails(k, account) == 0
            elsewhere.rename(disk)
            await k.unlock(door)

    play(scenario())


def test_a_stale_change_of_home_is_not_saved_and_home_is_told_what_is_there(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door, _ = await k.first_door()
            home = await k.create(door)
            first = vault_of(k)
            home.say(Save(1, 5, bytes(32), Body(next_view(first))))
            assert (await home.hear(Saved)).generation == 2
            home.say(Save(1, 6, bytes(32), Body(next_view(first))))
            assert (await home.hear(NotSaved)).why is Why.STALE
            fresh = await home.hear(Fresh)
            assert fresh.sheet.head == vault_of(k)[:160]
            assert parse_layout(vault_of(k)).generation == 2

    play(scenario())


def test_a_vault_replaced_while_open_is_not_overwritten(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door, _ = await k.first_door()
            home = await k.create(door)
            strange = make_vault()
            mine = vault_of(k)
            (k.profile / "accounts" / account_id(k) / "vault.wgv").write_bytes(strange)
            home.say(Save(1, 5, bytes(32), Body(next_view(mine))))
            assert (await home.hear(NotSaved)).why is Why.ALTERED
            assert vault_of(k) == strange

    play(scenario())


def test_a_change_that_comes_while_a_signer_works_waits_for_it(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door, _ = await k.first_door()
            home = await k.create(door)
            confirm, signer, peers = await confirming(k, home, Purpose.LOOSEN, Policy(idle_s=1800))
            ask = await signer.hear(Open)
            home.say(Save(1, 5, bytes(32), Body(next_view(ask.vault))))
            await k.until(lambda: bool(k.run.keeper.saves.held))
            signer.say(opened(peers, vault=next_vault(ask.vault), policy=Policy(idle_s=1800)))
            await confirm.hear(Done)
            assert (await home.hear(Fresh)).policy.idle_s == 1800
            assert (await home.hear(NotSaved)).why is Why.STALE
            confirm.say(GiveUp())
            assert (await home.hear(ConfirmEnded)).worked

    play(scenario())


@pytest.mark.parametrize(("told", "asked"), [(24, 24), (7, 12)])
def test_the_door_hears_how_many_words_the_phrase_has(tmp_path: Path, told: int, asked: int) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door, _ = await k.first_door()
            home = await k.create(door)
            home.say(Want(Purpose.CHECK_PHRASE, None, told))
            confirm = await k.stage.next(Role.DOOR)
            await confirm.wake()
            assert (await confirm.hear(ShowConfirm)).words == asked

    play(scenario())


async def confirming(
    k: KeeperUnderTest, home: Puppet, purpose: Purpose, policy: Policy | None = None
) -> tuple[Puppet, Puppet, Peers]:
    """Open a confirm door and begin there."""
    home.say(Want(purpose, policy))
    confirm = await k.stage.next(Role.DOOR)
    await confirm.wake()
    page = await confirm.hear(ShowConfirm)
    assert (page.purpose, page.policy) == (purpose, policy)
    confirm.say(Shown())
    signer = await k.begin(confirm, purpose)
    return confirm, signer, await confirm.hear(Peers)


def test_words_reach_the_door_and_the_vault_is_left_alone(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door, _ = await k.first_door()
            home = await k.create(door)
            before = vault_of(k)
            confirm, signer, peers = await confirming(k, home, Purpose.REVEAL_PHRASE)
            confirm.say(box(peers.op, BoxName.ENTRY))
            await signer.hear(Box)
            signer.say(box(peers.op, BoxName.WORDS_OUT, b"words"))
            signer.say(opened(peers))
            assert (await confirm.hear(Box)).data == b"words"
            await confirm.hear(Done)
            assert vault_of(k) == before
            confirm.say(GiveUp())
            ended = await home.hear(ConfirmEnded)
            assert (ended.purpose, ended.worked) == (Purpose.REVEAL_PHRASE, True)
            await confirm.hear(Bye)

    play(scenario())


def test_a_confirm_door_may_ask_for_nothing_else(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door, _ = await k.first_door()
            home = await k.create(door)
            home.say(Want(Purpose.EXPORT, None))
            confirm = await k.stage.next(Role.DOOR)
            await confirm.wake()
            confirm.say(Begin(Purpose.REVEAL_PHRASE, "", 0))
            await confirm.end()
            assert not (await home.hear(ConfirmEnded)).worked
            assert k.run.keeper.phase is Phase.OPEN

    play(scenario())


def test_an_export_is_written_only_after_the_password_was_right(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door, _ = await k.first_door()
            home = await k.create(door)
            target = tmp_path / "out.postern"
            confirm, signer, peers = await confirming(k, home, Purpose.EXPORT)
            await signer.hear(Open)
            signer.say(opened(peers))
            await confirm.hear(Done)
            confirm.say(ExportTo(str(target)))
            assert (await confirm.hear(FileTaken)).problem is None
            assert target.read_bytes() == vault_of(k)
            confirm.say(ExportTo(str(k.profile / "device.json")))
            assert (await confirm.hear(FileTaken)).problem is Why.NO_PERMISSION
            confirm.say(GiveUp())
            await home.hear(ConfirmEnded)
            early = await confirm_door(k, home)
            early.say(ExportTo(str(target)))
            await early.end()

    play(scenario())


async def confirm_door(k: KeeperUnderTest, home: Puppet) -> Puppet:
    home.say(Want(Purpose.EXPORT, None))
    door = await k.stage.next(Role.DOOR)
    await door.wake()
    await door.hear(ShowConfirm)
    return door


def test_home_learns_of_a_confirm_door_that_ended_by_itself(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door, _ = await k.first_door()
            home = await k.create(door)
            for ends_by_itself in (True, False):
                home.say(Want(Purpose.SECURE, None))
                confirm = await k.stage.next(Role.DOOR)
                await confirm.wake()
                await confirm.hear(ShowConfirm)
                if ends_by_itself:
                    confirm.crash()
                else:
                    confirm.say(GiveUp())
                ended = await home.hear(ConfirmEnded)
                assert (ended.purpose, ended.worked, ended.door_broke) == (Purpose.SECURE, False, ends_by_itself)

    play(scenario())


def test_a_changed_password_leaves_no_older_vault(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door, _ = await k.first_door()
            home = await k.create(door)
            home.say(Save(1, 5, bytes(32), Body(next_view(vault_of(k)))))
            await home.hear(Saved)
            folder = k.profile / "accounts" / account_id(k)
            assert (folder / "vault.prev").exists()
            confirm, signer, peers = await confirming(k, home, Purpose.CHANGE_PASSWORD)
            ask = await signer.hear(Open)
            signer.say(opened(peers, vault=next_vault(ask.vault), closes_door=True))
            await confirm.hear(Done)
            assert not (folder / "vault.prev").exists()
            items = json.loads((k.profile / "device.json").read_bytes())["erase"]
            assert "older" not in str(items)

    play(scenario())


def test_a_draft_of_a_phrase_makes_no_account(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door, _ = await k.first_door()
            signer = await k.begin(door, Purpose.DRAFT, words=24)
            ask = await signer.hear(Open)
            assert (ask.words, ask.vault) == (24, b"")
            peers = await door.hear(Peers)
            signer.say(box(peers.op, BoxName.WORDS_OUT))
            signer.say(opened(peers))
            await door.hear(Box)
            await door.hear(Done)
            assert k.run.keeper.phase is Phase.NO_ACCOUNT

    play(scenario())


@pytest.mark.parametrize("message", [Begin(Purpose.DRAFT, "", 13), Begin(Purpose.UNLOCK, "", 0), ExportTo("/x")])
def test_what_the_log_in_page_may_not_ask_ends_the_door(tmp_path: Path, message: Begin | ExportTo) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door, _ = await k.first_door()
            door.say(message)
            await door.end()
            again, _ = await k.first_door()
            assert not again.has_ended

    play(scenario())


def test_two_accounts_share_nothing(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door, _ = await k.first_door()
            for number in range(2):
                path = tmp_path / f"{number}.postern"
                path.write_bytes(make_vault())
                door.say(TakeVaultFile(str(path)))
                assert (await door.hear(FileTaken)).problem is None
            first, second = k.run.keeper.house.accounts.ids()
            signer = await k.begin(door, Purpose.LOG_IN, "the second")
            home = await waiting_home(k)
            heads = (await signer.hear(Find)).heads
            signer.say(Found(1))
            ask = await signer.hear(Open)
            assert ask.vault[:160] == heads[1]
            assert (stored_fails(k, first), stored_fails(k, second)) == (0, 1)
            peers = await door.hear(Peers)
            signer.say(box(peers.op, BoxName.VIEW))
            signer.say(opened(peers, "the second", vault=next_vault(ask.vault)))
            assert (await home.hear(Enter)).account_id == second
            home.say(Shown())

    play(scenario())


def test_of_two_vaults_with_one_name_the_person_says_which_before_anything_is_counted(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door, _ = await k.first_door()
            for vault in (make_vault(), next_vault(make_vault())):
                path = tmp_path / "mei.postern"
                path.write_bytes(vault)
                door.say(TakeVaultFile(str(path)))
                assert (await door.hear(FileTaken)).problem is None
            ids = k.run.keeper.house.accounts.ids()
            dates = tuple(parse_layout(k.run.keeper.house.accounts.read(one)).head.written_at for one in ids)
            assert len({*dates}) == 2
            for which in (0, 3):
                signer = await k.begin(door, Purpose.LOG_IN, "mei", which=which)
                await signer.hear(Find)
                signer.say(Found(1, (0,)))
                refused = await door.hear(Refused)
                assert (refused.why, refused.dates) == (Why.SAME_NAME, dates)
                assert signer.has_ended
            assert [stored_fails(k, one) for one in ids] == [0, 0]
            signer = await k.begin(door, Purpose.LOG_IN, "mei", which=2)
            await waiting_home(k)
            heads = (await signer.hear(Find)).heads
            signer.say(Found(0, (1,)))
            assert (await signer.hear(Open)).vault[:160] == heads[1]
            assert [stored_fails(k, one) for one in ids] == [0, 1]

    play(scenario())


@pytest.mark.parametrize("found", [Found(0, (2,)), Found(0, (-1,)), Found(-2)])
def test_a_signer_that_finds_what_was_not_there_is_ended(tmp_path: Path, found: Found) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            await _with_one_account(k)
            door, _ = await k.first_door()
            signer = await k.begin(door, Purpose.LOG_IN, "mei")
            await signer.hear(Find)
            signer.say(found)
            assert (await door.hear(Refused)).why is Why.FAILED

    play(scenario())


def test_a_signer_measures_at_a_log_in_when_nobody_has_for_a_year_and_twice_in_a_run_at_most(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            await _with_one_account(k)
            door, _ = await k.first_door()
            told: list[bool] = []
            home = door  # until the first try has brought the one that serves all
            for _ in range(3):
                signer = await k.begin(door, Purpose.LOG_IN, "mei")
                told += [hello.calibrates for hello in signer.heard if isinstance(hello, Hello)]
                await signer.hear(Find)
                signer.say(Found(-1))
                home = await waiting_home(k) if len(told) == 1 else home
                peers = await door.hear(Peers)
                signer.say(Failed(op=peers.op, why=Why.WRONG, offset_s=0, number=0))
                await door.hear(Refused)
            assert told == [True, True, False]
            signer = await k.begin(door, Purpose.LOG_IN, "mei")
            await signer.hear(Find)
            signer.say(Found(0))
            ask, peers = await signer.hear(Open), await door.hear(Peers)
            signer.say(box(peers.op, BoxName.VIEW))
            signer.say(replace(opened(peers, "mei", vault=next_vault(ask.vault)), calibrated=True))
            await home.hear(Enter)
            device = DeviceFile(k.profile).device
            assert device.calibrated is not None

            def is_due() -> bool:
                return Calibration(k.run.keeper.house).begins(Purpose.LOG_IN)

            assert not is_due()
            k.clock.wall += 364 * 86_400
            assert not is_due()
            k.clock.wall += 2 * 86_400
            assert is_due()
            assert not Calibration(k.run.keeper.house).begins(Purpose.UNLOCK)
            k.clock.wall -= 400 * 86_400
            assert is_due()  # the clock was ahead
            k.clock.wall += 35 * 86_400
            elsewhere = replace(device.calibrated, processors=device.calibrated.processors + 1)
            k.run.keeper.house.file.store(replace(device, calibrated=elsewhere))
            assert is_due()

    play(scenario())


def test_home_learns_how_many_tries_went_wrong(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door = await locked_door(k)
            door.say(Typing(Purpose.UNLOCK))
            signer = await k.stage.next(Role.SIGNER)
            await signer.wake()
            door.say(Begin(Purpose.UNLOCK, "", 0))
            await waiting_home(k)
            peers = await door.hear(Peers)
            signer.say(Failed(op=peers.op, why=Why.WRONG, offset_s=0, number=0))
            await door.hear(Refused)
            signer = await k.begin(door, Purpose.UNLOCK)
            assert (await signer.hear(Open)).failures == 1

    play(scenario())


def test_a_clipboard_note_that_is_too_long_is_nonsense(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door, _ = await k.first_door()
            home = await k.create(door)
            home.say(Copied(bytes(65), b""))
            await home.end()
            await k.until(lambda: k.run.keeper.phase is Phase.LOCKED)

    play(scenario())


def test_an_account_that_cannot_be_kept_as_was_asked_leaves_nothing_behind(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door, _ = await k.first_door()
            door.say(Typing(Purpose.CREATE))
            signer = await k.stage.next(Role.SIGNER)
            await signer.wake()
            door.say(Begin(Purpose.CREATE, "mei", 0, shared=True))
            await (await k.stage.next(Role.HOME)).wake()
            peers = await door.hear(Peers)
            door.say(box(peers.op, BoxName.WORDS_IN))
            await signer.hear(Box)
            device = k.profile / "device.json"
            device.unlink()
            (device / "in the way").mkdir(parents=True)
            signer.say(box(peers.op, BoxName.VIEW))
            signer.say(opened(peers, vault=make_vault()))
            assert (await door.hear(Refused)).why is Why.NOT_A_FILE
            assert list((k.profile / "accounts").iterdir()) == []

    play(scenario())


def test_a_wrong_word_of_the_phrase_is_a_try_and_its_code_is_spent_once(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door, _ = await k.first_door()
            home = await k.create(door)
            home.say(Want(Purpose.CHECK_PHRASE, None, 12))
            door = await k.stage.next(Role.DOOR)
            await door.wake()
            await door.hear(ShowConfirm)
            for number in range(2):
                signer = await k.begin(door, Purpose.CHECK_PHRASE)
                peers = await door.hear(Peers)
                door.say(box(peers.op, BoxName.ENTRY))
                ask = await signer.hear(Open)
                assert (ask.must_ask_code, ask.min_step, ask.failures) == (True, 9 * number, number)
                await signer.hear(Box)
                if number == 0:
                    signer.say(box(peers.op, BoxName.WORDS_OUT, b"a proof"))
                signer.say(Failed(peers.op, Why.WORD, 0, 3, code_step=9 - 9 * number))
                if number == 0:
                    assert (await door.hear(Box)).data == b"a proof"
                refused = await door.hear(Refused)
                assert (refused.why, refused.number, refused.tries_left) == (Why.WORD, 3, 2 - number)

    play(scenario())


def test_a_copy_that_stands_in_for_a_damaged_vault_is_told_and_opens_if_wanted(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door, _ = await k.first_door()
            await k.create(door)
            assert k.run.keeper.session is not None
            k.run.keeper.session.account.close()  # as the end of its process would
        [vault] = (tmp_path / "profile" / "accounts").glob("*/vault.wgv")
        whole = vault.read_bytes()
        vault.with_name("vault.prev").write_bytes(whole)
        vault.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
        async with keeper(tmp_path) as k:
            door, _ = await k.first_door()
            signer = await k.begin(door, Purpose.LOG_IN, "mei")
            await signer.hear(Find)
            signer.say(Found(0))
            refused = await door.hear(Refused)
            assert (refused.why, refused.dates) == (Why.OLDER, (parse_layout(whole).head.written_at, 0))
            door.say(Typing(Purpose.LOG_IN))
            signer = await k.stage.next(Role.SIGNER)
            await signer.wake()
            door.say(Begin(Purpose.LOG_IN, "mei", 0, even_older=True))
            await signer.hear(Find)
            signer.say(Found(0))
            await (await k.stage.next(Role.HOME)).wake()
            assert (await signer.hear(Open)).vault == whole

    play(scenario())
