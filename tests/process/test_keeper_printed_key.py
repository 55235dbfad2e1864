"""A session that was opened with the printed key: every later question knows that it will be needed again."""

from dataclasses import replace
from pathlib import Path

from tests.helpers.keeper import KeeperUnderTest, Puppet, box, keeper, next_vault, opened, play
from wallet_gui.channel.messages import (
    Box,
    BoxName,
    Bye,
    ConfirmEnded,
    Done,
    Enter,
    GiveUp,
    LockNow,
    Open,
    Peers,
    Role,
    ShowConfirm,
    ShowLock,
    Shown,
    Want,
)
from wallet_gui.domain.session import Purpose


async def unlock_with_sheet(k: KeeperUnderTest, door: Puppet) -> Puppet:
    """Unlock as a signer does that was given the printed key; return home, painted."""
    signer = await k.begin(door, Purpose.UNLOCK)
    home = await k.stage.next(Role.HOME)
    await home.wake()
    peers = await door.hear(Peers)
    door.say(box(peers.op, BoxName.ENTRY))
    ask = await signer.hear(Open)
    signer.say(box(peers.op, BoxName.VIEW))
    signer.say(replace(opened(peers, vault=next_vault(ask.vault)), by_printed_key=True))
    await home.hear(Box)
    await home.hear(Enter)
    home.say(Shown())
    await door.hear(Done)
    await door.hear(Bye)
    door.exit()
    await door.end()
    return home


async def asks_for_paper(k: KeeperUnderTest, home: Puppet) -> bool:
    """Say whether a confirm door is told to ask for the printed key."""
    home.say(Want(Purpose.EXPORT, None))
    door = await k.stage.next(Role.DOOR)
    await door.wake()
    told = (await door.hear(ShowConfirm)).by_printed_key
    door.say(Shown())
    door.say(GiveUp())
    await home.hear(ConfirmEnded)
    return told


async def tie(k: KeeperUnderTest, home: Puppet) -> None:
    """Have the vault tied to this computer, opened with the sheet once more."""
    home.say(Want(Purpose.TIE, None))
    door = await k.stage.next(Role.DOOR)
    await door.wake()
    await door.hear(ShowConfirm)
    door.say(Shown())
    signer = await k.begin(door, Purpose.TIE)
    peers = await door.hear(Peers)
    door.say(box(peers.op, BoxName.ENTRY))
    ask = await signer.hear(Open)
    signer.say(replace(opened(peers, vault=next_vault(ask.vault), closes_door=True), by_printed_key=True))
    await door.hear(Done)
    door.say(GiveUp())
    await home.hear(ConfirmEnded)


def test_the_sheet_is_asked_for_until_the_vault_is_tied_here(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            first, _ = await k.first_door()
            home = await k.create(first)
            assert not await asks_for_paper(k, home)
            home.say(LockNow())
            door = await k.locked(home)
            assert not (await door.hear(ShowLock)).by_printed_key
            door.say(Shown())
            home.exit()
            home = await unlock_with_sheet(k, door)
            assert await asks_for_paper(k, home)
            await tie(k, home)
            assert not await asks_for_paper(k, home)

    play(scenario())
