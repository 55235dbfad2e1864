"""Guests and shared computers: nothing is written, sessions end by themselves, and being a guest is no way around."""

import json
from pathlib import Path

from tests.helpers.keeper import FakeClock, KeeperUnderTest, Puppet, box, keeper, make_vault, next_vault, opened, play
from wallet_gui.channel.messages import (
    Again,
    AskPlan,
    Begin,
    Box,
    BoxName,
    ClipboardIs,
    CloseWindow,
    Deadlines,
    Enter,
    Failed,
    FileTaken,
    Find,
    Found,
    Fresh,
    Leave,
    Lock,
    LockNow,
    Open,
    Paused,
    Peers,
    PlanIs,
    ReadClipboard,
    Refused,
    Role,
    ShareComputer,
    ShowConfirm,
    ShowLeaving,
    ShowLock,
    ShowLogIn,
    Shown,
    ShowReceipt,
    TakeVaultFile,
    Typing,
    Want,
)
from wallet_gui.domain.leaving import Item, Way
from wallet_gui.domain.policy import ALL_CACHE_KINDS, OnClose, Policy
from wallet_gui.domain.session import Computer, Guest, LockReason, Purpose, Why

GUEST_LOCKED_S = 600
NEVER = Policy(idle_s=0, clear=())


def contents(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Return every file below a folder: when it was written, and what is in it."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    return {str(path.relative_to(folder)): (path.stat().st_mtime_ns, path.read_bytes()) for path in files}


def stored(k: KeeperUnderTest) -> dict[str, dict[str, int]]:
    """Return the counts of wrong tries on the disk."""
    counts: dict[str, dict[str, int]] = json.loads((k.profile / "device.json").read_bytes())["accounts"]
    return counts


async def logged_out(k: KeeperUnderTest) -> tuple[Puppet, str]:
    """Create an account and log out; return the door at the log-in page, and the account's folder id."""
    door, _ = await k.first_door()
    home = await k.create(door)
    home.say(Leave(Way.KEEP, keep_cache=False, quit_after=False))
    await receipt_after(k, home)
    door = k.stage.all[-1]
    return door, k.run.keeper.house.own.accounts.ids()[0]


async def receipt_after(k: KeeperUnderTest, home: Puppet) -> tuple[ShowLeaving, ShowReceipt]:
    """Let home and door leave as they should; return what the door was asked to show, and the door at log-in."""
    door = await k.locked(home)
    leaving = await door.hear(ShowLeaving)
    door.say(Shown())
    home.exit()
    await door.hear(ReadClipboard)
    door.say(ClipboardIs(ours_is_gone=True, was_ours=False))
    receipt = await door.hear(ShowReceipt)
    door.say(Shown())
    door.say(Again(retry=False))
    fresh = await k.stage.next(Role.DOOR)
    await fresh.wake()
    await fresh.hear(ShowLogIn)
    fresh.say(Shown())
    return leaving, receipt


async def begin_as_guest(k: KeeperUnderTest, door: Puppet, guest: Guest) -> tuple[Puppet, Puppet, Peers, Open]:
    """Begin to log in as a guest; return signer, home, and what they were told."""
    door.say(Typing(Purpose.LOG_IN))
    signer = await k.stage.next(Role.SIGNER)
    await signer.wake()
    door.say(Begin(Purpose.LOG_IN, "mei", 0, guest))
    await signer.hear(Find)
    signer.say(Found(0))
    home = await k.stage.next(Role.HOME)
    await home.wake()
    peers = await door.hear(Peers)
    door.say(box(peers.op, BoxName.ENTRY))
    ask = await signer.hear(Open)
    await signer.hear(Box)
    return signer, home, peers, ask


async def enter_as_guest(
    k: KeeperUnderTest, door: Puppet, guest: Guest, policy: Policy = NEVER
) -> tuple[Puppet, Enter]:
    """Log in as a guest; return home, painted, and what it was told."""
    signer, home, peers, ask = await begin_as_guest(k, door, guest)
    signer.say(box(peers.op, BoxName.VIEW))
    signer.say(opened(peers, vault=next_vault(ask.vault), policy=policy))
    await home.hear(Box)
    enter = await home.hear(Enter)
    home.say(Shown())
    await k.until(lambda: k.run.keeper.is_open)
    return home, enter


def test_a_guest_changes_nothing_in_the_profile(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door, account = await logged_out(k)
            before = contents(k.profile)
            home, enter = await enter_as_guest(k, door, Guest.PROFILE)
            assert enter.computer is Computer.GUEST
            assert enter.folder == ""
            home.say(AskPlan())
            plan = (await home.hear(PlanIs)).plan
            assert {line.item for line in plan.items} == {Item.MEMORY, Item.DRAFT, Item.CLIPBOARD, Item.GUEST_VAULT}
            home.say(Leave(Way.KEEP, keep_cache=True, quit_after=False))
            leaving, shown = await receipt_after(k, home)
            assert (leaving.name, shown.receipt.name) == ("", "")
            assert shown.receipt.is_clean
            assert shown.receipt.vault_bytes == 0
            after = contents(k.profile)
            assert {name: data for name, (_, data) in after.items()} == {n: data for n, (_, data) in before.items()}
            for name in ("device.json", f"accounts/{account}/tries"):  # the try was counted, and put back
                del before[name], after[name]
            assert after == before
            assert stored(k)[account]["fails"] == 0
            assert k.run.keeper.house.guest.accounts.ids() == []

    play(scenario())


def test_a_guest_lives_under_the_rules_for_guests(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door, _ = await logged_out(k)
            home, enter = await enter_as_guest(k, door, Guest.PROFILE)
            assert enter.policy.idle_s == 120
            assert enter.policy.on_close is OnClose.LOG_OUT
            assert enter.policy.clear == ALL_CACHE_KINDS
            k.move(120)
            assert (await home.hear(Lock)).reason is LockReason.IDLE

    play(scenario())


def test_a_guest_cannot_remove_what_is_here(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door, account = await logged_out(k)
            home, _ = await enter_as_guest(k, door, Guest.PROFILE)
            home.say(Leave(Way.REMOVE, keep_cache=False, quit_after=False))
            await home.end()
            assert k.run.keeper.house.own.accounts.ids() == [account]

    play(scenario())


def test_a_guest_who_stays_away_is_logged_out(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door, _ = await logged_out(k)
            home, _ = await enter_as_guest(k, door, Guest.PROFILE)
            home.say(LockNow())
            lock = await k.locked(home)
            assert (await lock.hear(ShowLock)).computer is Computer.GUEST
            lock.say(Shown())
            home.exit()
            await home.end()
            k.move(GUEST_LOCKED_S - 1)
            assert k.run.keeper.session is not None
            k.move(1)
            assert (await lock.hear(ShowLeaving)).name == ""
            assert k.run.keeper.session is None

    play(scenario())


def test_closing_a_guests_window_logs_out(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door, _ = await logged_out(k)
            home, _ = await enter_as_guest(k, door, Guest.PROFILE)
            home.say(CloseWindow(has_tray=True))
            leaving, _ = await receipt_after_close(k, home)
            assert leaving.computer is Computer.GUEST

    play(scenario())


async def receipt_after_close(k: KeeperUnderTest, home: Puppet) -> tuple[ShowLeaving, Puppet]:
    """Let home leave; return what the door was asked to show."""
    door = await k.locked(home)
    return await door.hear(ShowLeaving), door


def test_a_wrong_try_as_a_guest_counts_as_any_other(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door, account = await logged_out(k)
            signer, _, peers, _ = await begin_as_guest(k, door, Guest.PROFILE)
            assert stored(k)[account]["fails"] == 1
            signer.say(Failed(op=peers.op, why=Why.WRONG, offset_s=0, number=0))
            assert (await door.hear(Refused)).tries_left == 2
            assert stored(k)[account]["fails"] == 1
            assert k.run.keeper.house.guest.accounts.ids() == []

    play(scenario())


def test_a_right_guest_puts_back_what_stood_there(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door, account = await logged_out(k)
            house = k.run.keeper.house
            house.own.throttle.count(account)
            house.own.throttle.count(account)
            await enter_as_guest(k, door, Guest.PROFILE)
            assert stored(k)[account]["fails"] == 2

    play(scenario())


def test_a_file_with_a_vault_of_this_computer_counts_here(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door, account = await logged_out(k)
            file = tmp_path / "mei.postern"
            file.write_bytes((k.profile / "accounts" / account / "vault.wgv").read_bytes())
            door.say(TakeVaultFile(str(file), for_guest=True))
            assert (await door.hear(FileTaken)).problem is None
            signer, _, peers, _ = await begin_as_guest(k, door, Guest.FILE)
            signer.say(Failed(op=peers.op, why=Why.WRONG, offset_s=0, number=0))
            await door.hear(Refused)
            assert stored(k)[account]["fails"] == 1

    play(scenario())


def test_a_foreign_file_counts_in_memory_however_often_it_is_chosen(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door, account = await logged_out(k)
            file = tmp_path / "other.postern"
            file.write_bytes(make_vault())
            before = contents(k.profile)
            for tries_left in (2, 1, 0):
                door.say(TakeVaultFile(str(file), for_guest=True))
                assert (await door.hear(FileTaken)).problem is None
                door.say(Begin(Purpose.LOG_IN, "mei", 0, Guest.FILE))
                signer = await k.stage.next(Role.SIGNER)
                await signer.wake()
                await signer.hear(Find)
                signer.say(Found(0))
                if tries_left == 2:
                    await (await k.stage.next(Role.HOME)).wake()
                peers = await door.hear(Peers)
                door.say(box(peers.op, BoxName.ENTRY))
                await signer.hear(Open)
                signer.say(Failed(op=peers.op, why=Why.WRONG, offset_s=0, number=0))
                assert (await door.hear(Refused)).tries_left == tries_left
            k.run.keeper.house.guest.throttle.count(k.run.keeper.house.guest.accounts.ids()[0])
            door.say(Begin(Purpose.LOG_IN, "mei", 0, Guest.FILE))
            signer = await k.stage.next(Role.SIGNER)
            await signer.wake()
            await signer.hear(Find)
            signer.say(Found(0))
            assert (await door.hear(Paused)).wait_s > 0
            assert contents(k.profile) == before
            assert stored(k)[account]["fails"] == 0

    play(scenario())


def test_a_code_that_a_guest_used_is_spent_for_the_run(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door, _ = await logged_out(k)
            signer, _, peers, ask = await begin_as_guest(k, door, Guest.PROFILE)
            assert ask.for_guest
            assert ask.min_step == 0
            signer.say(box(peers.op, BoxName.VIEW))
            news = opened(peers, vault=next_vault(ask.vault))
            signer.say(type(news)(**{**news.__dict__, "code_step": 77}))
            home = k.run.keeper
            await k.until(lambda: home.entering is not None)
            entering = home.entering
            assert entering is not None
            assert home.desk._code_steps == {entering.session.account.vault_id: 77}

    play(scenario())


def test_without_a_profile_nothing_but_a_guest_gets_in(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path, for_guests=True) as k:
            door, page = await k.first_door()
            assert page.computer is Computer.GUEST
            door.say(Begin(Purpose.LOG_IN, "mei", 0))
            await door.end()
            door = await k.stage.next(Role.DOOR)
            await door.wake()
            door.say(TakeVaultFile(str(tmp_path / "none.postern")))
            await door.end()

    play(scenario())


def test_without_a_profile_a_guest_opens_a_file(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path, for_guests=True) as k:
            door, _ = await k.first_door()
            file = tmp_path / "other.postern"
            file.write_bytes(make_vault())
            door.say(TakeVaultFile(str(file), for_guest=True))
            assert (await door.hear(FileTaken)).problem is None
            home, enter = await enter_as_guest(k, door, Guest.FILE)
            assert enter.computer is Computer.GUEST
            home.say(Leave(Way.KEEP, keep_cache=False, quit_after=False))
            _, shown = await receipt_after(k, home)
            assert shown.receipt.is_clean
            assert k.run.keeper.house.guest.accounts.ids() == []
            assert not k.profile.exists()

    play(scenario())


def test_what_the_wizard_was_told_holds_for_the_computer(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door, _ = await k.first_door()
            home, enter = await create_shared(k, door)
            assert enter.computer is Computer.SHARED
            assert enter.policy.idle_s == 120
            assert enter.policy.clear == ALL_CACHE_KINDS
            assert json.loads((k.profile / "device.json").read_bytes())["computer"] == "shared"
            home.say(AskPlan())
            plan = (await home.hear(PlanIs)).plan
            assert not any(line.optional for line in plan.items)

    play(scenario())


async def create_shared(k: KeeperUnderTest, door: Puppet) -> tuple[Puppet, Enter]:
    """Create an account on a computer that others use too; return home, painted."""
    door.say(Typing(Purpose.CREATE))
    signer = await k.stage.next(Role.SIGNER)
    await signer.wake()
    door.say(Begin(Purpose.CREATE, "mei", 0, shared=True))
    home = await k.stage.next(Role.HOME)
    await home.wake()
    peers = await door.hear(Peers)
    door.say(box(peers.op, BoxName.WORDS_IN))
    await signer.hear(Open)
    signer.say(box(peers.op, BoxName.VIEW))
    signer.say(opened(peers, vault=make_vault(), policy=NEVER))
    enter = await home.hear(Enter)
    home.say(Shown())
    await k.until(lambda: k.run.keeper.is_open)
    return home, enter


def test_on_a_shared_computer_an_old_session_ends(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door, _ = await k.first_door()
            home, _ = await create_shared(k, door)
            home.say(LockNow())
            lock = await k.locked(home)
            await lock.hear(ShowLock)
            lock.say(Shown())
            home.exit()
            await home.end()
            k.move(NEVER.age_s)
            assert (await lock.hear(ShowLeaving)).name == "mei"

    play(scenario())


def test_an_open_session_on_a_shared_computer_ends_with_its_age(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door, _ = await k.first_door()
            home, _ = await create_shared(k, door)
            k.run.keeper.touched()
            for _ in range(NEVER.age_s // 100):
                k.run.keeper.touched()
                k.move(100)
            leaving, _ = await receipt_after_close(k, home)
            assert leaving.name == "mei"

    play(scenario())


def test_sharing_the_computer_holds_at_once_and_only_the_password_takes_it_back(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path, clock=FakeClock()) as k:
            door, _ = await k.first_door()
            home = await k.create(door)
            home.say(ShareComputer())
            fresh = await home.hear(Fresh)
            assert (fresh.computer, fresh.policy.idle_s) == (Computer.SHARED, 120)
            await home.hear(Deadlines)
            home.say(Want(Purpose.OWN_COMPUTER, None))
            confirm = await k.stage.next(Role.DOOR)
            await confirm.wake()
            await confirm.hear(ShowConfirm)
            signer = await k.begin(confirm, Purpose.OWN_COMPUTER)
            peers = await confirm.hear(Peers)
            confirm.say(box(peers.op, BoxName.ENTRY))
            await signer.hear(Open)
            assert json.loads((k.profile / "device.json").read_bytes())["computer"] == "shared"
            signer.say(opened(peers))
            assert (await home.hear(Fresh)).computer is Computer.MINE
            assert json.loads((k.profile / "device.json").read_bytes())["computer"] == "mine"

    play(scenario())
