"""The program as it is started: one at a time, told by signals and words, and never outlived by its children."""

import asyncio
import os
import signal
import stat
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import psutil
import pytest

from tests.helpers.keeper import WAIT_S, Puppet, Stage, play
from wallet_gui.channel.messages import Bye, Hello, Lock, Raise, Role, ShowLogIn, Shown
from wallet_gui.domain.look import Language

PROGRAM = [sys.executable, "-m", "tests.helpers.keeper_program"]
ENVIRONMENT = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(Path(__file__).parents[2])}


class Program:
    """One start of the program."""

    def __init__(self, stage: Stage, profile: Path) -> None:
        self.stage = stage
        self.profile = profile

    async def start(self, *arguments: str, screen: bool = True) -> asyncio.subprocess.Process:
        environment = ENVIRONMENT if screen else {**ENVIRONMENT, "QT_QPA_PLATFORM": ""}
        return await asyncio.create_subprocess_exec(
            *PROGRAM,
            str(self.stage.path),
            "--profile",
            str(self.profile),
            *arguments,
            env=environment,
            stderr=subprocess.PIPE,
        )

    async def result(self, *arguments: str, screen: bool = True) -> tuple[int | None, str]:
        """Start it and wait for its end; return exit code and standard error."""
        process = await self.start(*arguments, screen=screen)
        _, err = await asyncio.wait_for(process.communicate(), WAIT_S)
        return process.returncode, err.decode()

    async def door(self) -> Puppet:
        door = await self.stage.next(Role.DOOR)
        await door.wake()
        await door.hear(ShowLogIn)
        door.say(Shown())
        return door


@asynccontextmanager
async def program(folder: Path) -> AsyncIterator[Program]:
    stage = Stage(folder / "stage", frozenset())
    await stage.open()
    try:
        yield Program(stage, folder / "profile")
    finally:
        await stage.close()


async def end(process: asyncio.subprocess.Process, number: signal.Signals = signal.SIGTERM) -> int | None:
    process.send_signal(number)
    await asyncio.wait_for(process.communicate(), WAIT_S)
    return process.returncode


def test_a_second_start_shows_the_first_and_goes(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with program(tmp_path) as p:
            first = await p.start()
            door = await p.door()
            assert await p.result() == (0, "")
            await door.hear(Raise)
            assert not (p.profile / "postern.wish").exists()
            door.exit()  # the first goes on all the same: another door comes
            await p.door()
            assert await end(first) == 0

    play(scenario())


@pytest.mark.parametrize("wish", ["--lock", "--logout"])
def test_nothing_to_lock_is_said_and_nothing_is_made(tmp_path: Path, wish: str) -> None:
    async def scenario() -> None:
        async with program(tmp_path) as p:
            code, err = await p.result(wish)
            assert code == 1
            assert "not running" in err
            assert not p.profile.exists()

    play(scenario())


def test_lock_at_the_log_in_page_does_no_harm(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with program(tmp_path) as p:
            first = await p.start()
            door = await p.door()
            assert await p.result("--lock") == (0, "")
            assert not any(isinstance(message, Lock) for message in door.heard)
            await end(first)

    play(scenario())


def test_a_wish_that_is_none_is_removed_and_ignored(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with program(tmp_path) as p:
            first = await p.start()
            door = await p.door()
            wish = p.profile / "postern.wish"
            wish.write_bytes(b"erase everything" * 100)
            first.send_signal(signal.SIGUSR1)
            assert await p.result() == (0, "")
            await door.hear(Raise)
            assert not wish.exists()
            await end(first)

    play(scenario())


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_to_end_is_a_quit(tmp_path: Path, number: signal.Signals) -> None:
    async def scenario() -> None:
        async with program(tmp_path) as p:
            first = await p.start()
            door = await p.door()
            first.send_signal(number)
            await door.hear(Bye)
            door.exit()
            await asyncio.wait_for(first.communicate(), WAIT_S)
            assert first.returncode == 0
            assert (p.profile / "postern.lock").read_bytes() == b""

    play(scenario())


def test_kill_9_of_the_keeper_ends_every_child(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with program(tmp_path) as p:
            first = await p.start()
            door = await p.door()
            process = psutil.Process(door.pid)
            await end(first, signal.SIGKILL)
            await door.end()
            process.wait(WAIT_S)
            second = await p.start()
            await p.door()
            await end(second)

    play(scenario())


def test_without_a_screen_it_says_so(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with program(tmp_path) as p:
            code, err = await p.result(screen=False)
            assert code == 2
            assert "needs a screen" in err

    play(scenario())


def test_everything_it_makes_is_for_its_owner_alone(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with program(tmp_path) as p:
            first = await p.start()
            await p.door()
            assert stat.S_IMODE(p.profile.stat().st_mode) == 0o700
            for path in p.profile.iterdir():
                assert stat.S_IMODE(path.stat().st_mode) == 0o600, path
            await end(first)

    play(scenario())


def test_the_language_of_the_command_line_reaches_the_windows(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with program(tmp_path) as p:
            first = await p.start("--language", "zh_CN")
            door = await p.door()
            hello = next(message for message in door.heard if isinstance(message, Hello))
            assert hello.look.language is Language.CHINESE
            await end(first)

    play(scenario())


@pytest.mark.parametrize("obstacle", ["a file", "a file above"])
def test_a_profile_that_cannot_be_made_is_told_at_the_first_page(tmp_path: Path, obstacle: str) -> None:
    async def scenario() -> None:
        async with program(tmp_path) as p:
            if obstacle == "a file":
                p.profile.write_text("in the way")
            else:
                p.profile.write_text("in the way")
                p.profile = p.profile / "inside"
            first = await p.start()
            door = await p.stage.next(Role.DOOR)
            await door.wake()
            assert (await door.hear(ShowLogIn)).problem is not None
            await end(first)

    play(scenario())


def test_the_keeper_stays_small_and_has_one_thread(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with program(tmp_path) as p:
            first = await p.start()
            await p.door()
            process = psutil.Process(first.pid)
            assert process.num_threads() == 1
            loaded = {Path(mapped.path).name for mapped in process.memory_maps()}
            assert not any(name.startswith(("libssl", "libcrypto", "_rust")) for name in loaded)
            assert process.memory_info().rss < 26 * 1024 * 1024
            await end(first)

    play(scenario())


def test_the_version_is_told() -> None:
    done = subprocess.run(
        [*PROGRAM, "nowhere", "--version"], env=ENVIRONMENT, capture_output=True, text=True, check=False, timeout=WAIT_S
    )
    assert (done.returncode, done.stdout.split()[0]) == (0, "Postern")
