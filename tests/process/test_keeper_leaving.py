"""Leaving: home ends, things are erased, and the receipt shows what a second look found."""

import json
from pathlib import Path

import pytest

from tests.helpers.keeper import KeeperUnderTest, Puppet, box, keeper, opened, play
from wallet_gui.channel.messages import (
    Again,
    AskPlan,
    BoxName,
    Bye,
    ClipboardIs,
    Copied,
    Done,
    Draft,
    Ended,
    Enter,
    Leave,
    Lock,
    LockNow,
    Open,
    Peers,
    PlanIs,
    Quit,
    ReadClipboard,
    Role,
    ShowConfirm,
    ShowLeaving,
    ShowLock,
    Shown,
    ShowReceipt,
    Stricter,
)
from wallet_gui.channel.schema import Body
from wallet_gui.domain.leaving import Checked, Item, Proof, Receipt, Way
from wallet_gui.domain.policy import OnClose, Policy
from wallet_gui.domain.session import LockReason, Phase, Purpose
from wallet_gui.keeper.erasing import note_leftovers
from wallet_gui.system.autostart import this_autostart

CACHE = ("cache.db", "cache.db-wal", "cache.db-shm")


async def with_cache(k: KeeperUnderTest) -> tuple[Puppet, Path]:
    """Create an account whose home has filled its cache; return home and the account's folder."""
    door, _ = await k.first_door()
    home = await k.create(door)
    (account_id,) = k.run.keeper.house.accounts.ids()
    folder = k.profile / "accounts" / account_id
    for name in CACHE:
        (folder / name).write_bytes(b"x" * 100)
    return home, folder


async def leaving_door(k: KeeperUnderTest, home: Puppet) -> Puppet:
    """Let home end as it should; return the door that shows what is under way."""
    assert (await home.hear(Lock)).reason is LockReason.LEAVING
    home.say(Ended())
    door = await k.stage.next(Role.DOOR)
    await door.wake()
    await door.hear(ShowLeaving)
    door.say(Shown())
    await home.hear(Bye)
    home.exit()
    return door


async def receipt_at(door: Puppet) -> Receipt:
    await door.hear(ReadClipboard)
    door.say(ClipboardIs(ours_is_gone=True, was_ours=False))
    return (await door.hear(ShowReceipt)).receipt


def proofs(receipt: Receipt) -> dict[Item, Proof]:
    return {line.item: line.proof for line in receipt.lines}


def line(receipt: Receipt, item: Item) -> Checked:
    return next(found for found in receipt.lines if found.item is item)


def stored(k: KeeperUnderTest) -> dict[str, object]:
    fields = json.loads((k.profile / "device.json").read_bytes())
    assert isinstance(fields, dict)
    return fields


def test_logging_out_erases_everything_but_the_vault(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            home, folder = await with_cache(k)
            home.say(Draft(Body(b"draft"), True))
            home.say(Leave(Way.KEEP, keep_cache=False, quit_after=False))
            door = await leaving_door(k, home)
            receipt = await receipt_at(door)
            assert receipt.is_clean
            assert proofs(receipt) == {
                Item.MEMORY: Proof.ENDED,
                Item.CACHE: Proof.ABSENT,
                Item.DRAFT: Proof.FORGOTTEN,
                Item.CLIPBOARD: Proof.NOT_OURS,
                Item.TEMPORARY: Proof.CLEAN,
            }
            assert line(receipt, Item.CACHE).size_bytes == 300
            assert line(receipt, Item.DRAFT).size_bytes == 5
            assert line(receipt, Item.MEMORY).count >= 3  # the first door, the signer, home
            assert sorted(path.name for path in folder.iterdir()) == ["tries", "vault.lock", "vault.wgv"]
            assert stored(k)["erase"] == []
            door.say(Again(retry=False))
            _, page = await k.first_door()
            assert page.accounts == 1
            assert page.left == b""
            await door.hear(Bye)  # it knew the account's name
            assert k.run.keeper.phase is Phase.LOGGED_OUT

    play(scenario())


def test_a_cache_that_is_to_stay_stays(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            home, folder = await with_cache(k)
            home.say(Leave(Way.KEEP, keep_cache=True, quit_after=False))
            receipt = await receipt_at(await leaving_door(k, home))
            assert receipt.is_clean
            assert proofs(receipt)[Item.CACHE] is Proof.KEPT
            assert all((folder / name).exists() for name in CACHE)

    play(scenario())


def test_the_plan_names_what_is_there(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            home, _ = await with_cache(k)
            home.say(Draft(Body(b"draft"), True))
            home.say(Copied(b"salt", b"digest"))
            k.move(100)
            home.say(AskPlan())
            plan = (await home.hear(PlanIs)).plan
            present = {item.item for item in plan.items if item.present}
            assert present == set(Item) - {Item.TEMPORARY, Item.GUEST_VAULT, Item.NAME, Item.KEYRING, Item.QUICK}
            assert (plan.name, plan.logged_in_s, plan.has_draft) == ("mei", 100, True)
            assert plan.vault_bytes == 20_440

    play(scenario())


async def remove_at_confirm_door(k: KeeperUnderTest, home: Puppet) -> Puppet:
    home.say(Leave(Way.REMOVE, keep_cache=False, quit_after=False))
    confirm = await k.stage.next(Role.DOOR)
    await confirm.wake()
    assert (await confirm.hear(ShowConfirm)).purpose is Purpose.REMOVE
    await right_password(k, confirm)
    await confirm.hear(Bye)
    confirm.exit()
    return await leaving_door(k, home)


async def right_password(k: KeeperUnderTest, door: Puppet) -> None:
    signer = await k.begin(door, Purpose.REMOVE)
    peers = await door.hear(Peers)
    door.say(box(peers.op, BoxName.ENTRY))
    await signer.hear(Open)
    signer.say(opened(peers))
    await door.hear(Done)


def test_removing_asks_for_the_password_and_leaves_nothing(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            this_autostart().switch_on(k.profile)
            home, folder = await with_cache(k)
            door = await remove_at_confirm_door(k, home)
            receipt = await receipt_at(door)
            assert receipt.is_clean
            assert not this_autostart().starts(k.profile)
            assert (proofs(receipt)[Item.VAULT], receipt.vault_bytes) == (Proof.ABSENT, 0)
            assert proofs(receipt)[Item.DEVICE_ENTRY] is Proof.NO_ENTRY
            assert not folder.exists()
            assert stored(k)["accounts"] == {"*": stored(k)["accounts"]["*"]}  # type: ignore[index]
            door.say(Again(retry=False))
            _, page = await k.first_door()
            assert page.accounts == 0
            assert k.run.keeper.phase is Phase.NO_ACCOUNT

    play(scenario())


def test_a_locked_account_is_removed_at_its_own_door(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            home, folder = await with_cache(k)
            home.say(LockNow())
            door = await k.locked(home)
            await door.hear(ShowLock)
            door.say(Shown())
            home.exit()
            await right_password(k, door)
            assert (await door.hear(ShowLeaving)).way is Way.REMOVE
            door.say(Shown())
            assert (await receipt_at(door)).is_clean
            assert not folder.exists()

    play(scenario())


def test_switching_at_the_lock_logs_out_with_proof_and_tells_the_next_page_who_made_room(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            home, folder = await with_cache(k)
            (account_id,) = k.run.keeper.house.accounts.ids()
            vault = k.run.keeper.house.accounts.read(account_id)
            home.say(LockNow())
            door = await k.locked(home)
            await door.hear(ShowLock)
            door.say(Shown())
            home.exit()
            door.say(Leave(Way.KEEP, keep_cache=False, quit_after=False, switches=True))
            await door.hear(ShowLeaving)
            door.say(Shown())
            await door.hear(ReadClipboard)
            door.say(ClipboardIs(ours_is_gone=True, was_ours=False))
            shown = await door.hear(ShowReceipt)
            assert shown.switches
            assert shown.receipt.is_clean
            assert k.run.keeper.session is None
            assert k.run.keeper.house.accounts.read(account_id) == vault
            assert not any((folder / name).exists() for name in CACHE)
            door.say(Again(retry=False))
            _, page = await k.first_door()
            assert page.left == vault[16:32]
            await door.hear(Bye)

    play(scenario())


def test_what_cannot_be_erased_is_shown_and_tried_again(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            home, folder = await with_cache(k)
            (folder / "cache.db-wal").unlink()
            (folder / "cache.db-wal").mkdir()  # no file system removes a folder as a file
            home.say(Leave(Way.KEEP, keep_cache=False, quit_after=False))
            door = await leaving_door(k, home)
            receipt = await receipt_at(door)
            assert (receipt.checked, receipt.expected) == (4, 5)
            assert proofs(receipt)[Item.CACHE] is Proof.STILL_THERE
            assert stored(k)["erase"] == [{"account": folder.name, "items": ["cache"]}]
            (folder / "cache.db-wal").rmdir()
            door.say(Again(retry=True))
            receipt = await receipt_at(door)
            assert receipt.is_clean
            assert stored(k)["erase"] == []

    play(scenario())


@pytest.mark.parametrize(("answer", "proof"), [(False, Proof.STILL_THERE), (None, Proof.UNKNOWN)])
def test_a_clipboard_that_is_not_clear_is_said_so(tmp_path: Path, answer: bool | None, proof: Proof) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            home, _ = await with_cache(k)
            home.say(Copied(b"salt", b"digest"))
            home.say(Leave(Way.KEEP, keep_cache=False, quit_after=False))
            door = await leaving_door(k, home)
            ask = await door.hear(ReadClipboard)
            assert (ask.salt, ask.digest) == (b"salt", b"digest")
            if answer is None:
                k.move(1)
            else:
                door.say(ClipboardIs(ours_is_gone=answer, was_ours=True))
            receipt = (await door.hear(ShowReceipt)).receipt
            assert proofs(receipt)[Item.CLIPBOARD] is proof

    play(scenario())


def test_a_frozen_home_does_not_hold_up_leaving(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            home, _ = await with_cache(k)
            home.say(Leave(Way.KEEP, keep_cache=False, quit_after=False))
            await home.hear(Lock)
            home.freeze()
            door = await k.stage.next(Role.DOOR)
            await door.wake()
            door.say(Shown())
            k.move(0.3)
            assert (await receipt_at(door)).memory_is_sure

    play(scenario())


def test_a_door_that_dies_while_erasing_is_replaced(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            home, _ = await with_cache(k)
            home.say(Leave(Way.KEEP, keep_cache=False, quit_after=False))
            door = await leaving_door(k, home)
            await door.hear(ReadClipboard)
            door.crash()
            again = await k.stage.next(Role.DOOR)
            await again.wake()
            await again.hear(ShowLeaving)
            again.say(Shown())
            assert (await receipt_at(again)).is_clean
            again.crash()
            third = await k.stage.next(Role.DOOR)
            await third.wake()
            await third.hear(ShowReceipt)

    play(scenario())


def test_a_file_that_postern_does_not_know_is_pointed_out_and_left_alone(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            home, folder = await with_cache(k)
            (folder / "notes.txt").write_text("mine")
            home.say(Leave(Way.KEEP, keep_cache=False, quit_after=False))
            receipt = await receipt_at(await leaving_door(k, home))
            assert proofs(receipt)[Item.TEMPORARY] is Proof.STILL_THERE
            assert (folder / "notes.txt").exists()

    play(scenario())


def test_quitting_logs_out_and_the_next_start_says_so(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            home, folder = await with_cache(k)
            home.say(Quit())
            await home.hear(Lock)
            home.say(Ended())
            await home.hear(Bye)
            home.exit()
            assert await k.ended() == 0
            assert not any((folder / name).exists() for name in CACHE)
            assert k.stage.all
        async with keeper(tmp_path, clock=k.clock) as k:
            door, page = await k.first_door()
            assert page.last_exit is not None
            assert (page.last_exit.clean, page.last_exit.cleared, page.last_exit.of) == (True, 5, 5)
            home = await k.log_in(door)
            enter = next(message for message in home.heard if isinstance(message, Enter))
            assert enter.last_exit == page.last_exit
            assert stored(k)["last_exit"] is None

    play(scenario())


def test_quitting_while_locked_clears_what_a_killed_home_left_on_the_clipboard(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            home, _ = await with_cache(k)
            home.say(Copied(b"salt", b"digest"))
            home.say(LockNow())
            door = await k.stage.next(Role.DOOR)
            await door.wake()
            await home.hear(Lock)
            door.say(Shown())
            home.crash()
            await door.hear(ReadClipboard)
            door.say(Quit())
            await door.hear(ReadClipboard)
            door.say(ClipboardIs(ours_is_gone=True, was_ours=True))
            await door.hear(Bye)
            door.exit()
            assert await k.ended() == 0
            assert stored(k)["last_exit"]["cleared"] == 5  # type: ignore[index]

    play(scenario())


def test_what_a_crash_left_is_cleared_at_the_next_start_and_said(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            home, folder = await with_cache(k)
            for child in k.stage.all:
                assert child is home or child.role is not Role.HOME
        (folder / f"tmp-{'a' * 16}").write_bytes(b"half a vault")
        (k.profile / f"tmp-{'b' * 16}").write_bytes(b"half a file")
        async with keeper(tmp_path, clock=k.clock) as k:
            _, page = await k.first_door()
            assert page.last_exit is not None
            assert (page.last_exit.clean, page.last_exit.cleared, page.last_exit.of) == (False, 2, 2)
            assert sorted(path.name for path in folder.iterdir()) == ["tries", "vault.lock", "vault.wgv"]
            assert not list(k.profile.glob("tmp-*"))

    play(scenario())


def test_after_a_crash_a_cache_that_the_policy_keeps_is_kept(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            home, folder = await with_cache(k)
            home.say(Leave(Way.LOCK, keep_cache=False, quit_after=False))
            door = await k.locked(home)
            door.say(Shown())
            home.exit()
            await k.unlock(door)
            session = k.run.keeper.session
            assert session is not None
            session.gate_policy = session.view_policy = Policy(clear=())
            note_leftovers(k.run.keeper.house, session)
        async with keeper(tmp_path, clock=k.clock) as k:
            await k.first_door()
            assert (folder / "cache.db").exists()

    play(scenario())


def test_logging_out_at_closing_quits_after_the_receipt(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            home, _ = await with_cache(k)
            home.say(Stricter(Policy(on_close=OnClose.LOG_OUT)))
            home.say(Leave(Way.KEEP, keep_cache=False, quit_after=True))
            door = await leaving_door(k, home)
            await door.hear(ReadClipboard)
            door.say(ClipboardIs(ours_is_gone=True, was_ours=False))
            assert (await door.hear(ShowReceipt)).quits_after
            door.say(Again(retry=False))
            await door.hear(Bye)
            door.exit()
            assert await k.ended() == 0

    play(scenario())
