"""The circle: create, lock, unlock, log out, log in again. Real processes, played by the test."""

from pathlib import Path

from tests.helpers.keeper import keeper, play
from wallet_gui.channel.messages import LockNow, ShowLock, Shown


def test_create_lock_and_unlock(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with keeper(tmp_path) as k:
            door, page = await k.first_door()
            assert page.accounts == 0
            home = await k.create(door)
            home.say(LockNow())
            lock = await k.locked(home)
            shown = await lock.hear(ShowLock)
            assert shown.name == "mei"
            lock.say(Shown())
            home.exit()
            await home.end()
            again = await k.unlock(lock)
            assert not again.has_ended

    play(scenario())
