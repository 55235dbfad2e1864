"""A keeper under test: the real one, with real child processes that the test plays."""

import asyncio
import contextlib
import os
import signal
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeVar

from wallet_gui.channel.conversation import child_side
from wallet_gui.channel.envelope import EnvelopeKey
from wallet_gui.channel.messages import (
    Begin,
    Box,
    BoxName,
    Bye,
    Channel,
    Done,
    Draft,
    Ended,
    Enter,
    Find,
    Found,
    Hello,
    Lock,
    Open,
    Opened,
    Peers,
    Ready,
    Role,
    ShowLogIn,
    Shown,
    Typing,
)
from wallet_gui.channel.schema import Body
from wallet_gui.domain.policy import Policy
from wallet_gui.domain.session import Purpose
from wallet_gui.keeper.run import Run
from wallet_gui.keeper.spawning import command_for
from wallet_gui.keeper.start import Options, new_nursery, use_quiet_watcher
from wallet_gui.vault.header import LEAST_FILE, Head, KdfCost, Section, VaultLayout, parse_layout

PUPPET: Final = Path(__file__).with_name("puppet.py")
WAIT_S: Final = 30.0
_M = TypeVar("_M", bound=Channel)


class FakeClock:
    """A clock that a test moves. Implements ``domain.ports.Clock``."""

    def __init__(self) -> None:
        self.boot = 1000.0
        self.wall = 1_700_000_000.0
        self.start = "start-1"

    def boot_s(self) -> float:
        return self.boot

    def wall_s(self) -> float:
        return self.wall

    def boot_id(self) -> str:
        return self.start

    def restart(self) -> None:
        """Let the computer start anew."""
        self.boot, self.start = 20.0, self.start + "+"


class Gone(Exception):  # noqa: N818
    """The process behind a puppet has ended."""


@dataclass(eq=False)
class Puppet:
    """A child process that the test plays."""

    role: Role
    pid: int
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    stage_news: asyncio.Event
    heard: list[Channel] = field(default_factory=list)
    has_ended: bool = False

    def __post_init__(self) -> None:
        self._conversation = child_side(self.role)
        self._unread: list[Channel] = []
        self._news = asyncio.Event()
        self.envelope: EnvelopeKey | None = None

    async def listen(self) -> None:
        """Take in what the keeper says, until the process has gone."""
        try:
            while data := await self.reader.read(65536):
                messages = self._conversation.feed(data)
                self.heard += messages
                self._unread += messages
                self._news.set()
                self.stage_news.set()
        except ConnectionError:
            pass
        self.has_ended = True
        self._news.set()
        self.writer.close()

    def say(self, message: Channel) -> None:
        """Say something to the keeper."""
        self.writer.write(self._conversation.encode(message))

    def say_bytes(self, data: bytes) -> None:
        """Say something that is no message."""
        self.writer.write(data)

    async def hear(self, kind: type[_M]) -> _M:
        """Return the next message of this kind, passing over others. Raises Gone if the process ends before."""
        while True:
            while self._unread:
                message = self._unread.pop(0)
                if isinstance(message, kind):
                    return message
            if self.has_ended:
                raise Gone
            self._news.clear()
            await asyncio.wait_for(self._news.wait(), WAIT_S)

    async def wake(self) -> Hello:
        """Wait for Hello and answer it."""
        hello = await self.hear(Hello)
        self.envelope = EnvelopeKey(self.role, hello.run)
        self.say(Ready(role=self.role, public_key=self.envelope.public_key))
        return hello

    def seal(self, content: object, name: BoxName, receiver: Role, peers: Peers) -> None:
        """Send a box that is really sealed."""
        assert self.envelope is not None
        self.say(self.envelope.seal(content, name, receiver, peers))

    async def end(self) -> None:
        """Wait until the process has ended."""
        while not self.has_ended:
            self._news.clear()
            await asyncio.wait_for(self._news.wait(), WAIT_S)

    def exit(self) -> None:
        """End as a child that is done: the process goes by itself."""
        self.writer.close()

    def freeze(self) -> None:
        """Stop the process."""
        os.kill(self.pid, signal.SIGSTOP)

    def crash(self) -> None:
        """Kill the process."""
        os.kill(self.pid, signal.SIGKILL)


class Stage:
    """Takes in the puppets as the keeper starts them."""

    def __init__(self, path: Path, real: frozenset[Role]) -> None:
        self.path = path
        self._real = real
        self.all: list[Puppet] = []
        self.news = asyncio.Event()
        self._unclaimed: list[Puppet] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self._server: asyncio.Server | None = None

    async def open(self) -> None:
        self._server = await asyncio.start_unix_server(self._on_puppet, self.path)

    async def close(self) -> None:
        if self._server is not None:
            self._server.close()
        for puppet in self.all:
            puppet.writer.close()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def command(self, role: Role) -> list[str]:
        """Return the command line that starts a puppet, or the program's own process where that is wanted."""
        if role in self._real:
            return command_for(role)
        return [sys.executable, "-S", "-E", str(PUPPET), str(self.path), role.value]

    async def next(self, role: Role) -> Puppet:
        """Return the next puppet of this role that has been told Hello."""
        return await self._claim(role, is_awake=True)

    async def spare(self, role: Role) -> Puppet:
        """Return a puppet of this role that has been started and told nothing."""
        return await self._claim(role, is_awake=False)

    def has_waiting(self, role: Role) -> bool:
        """Say whether a puppet of this role has been told Hello that nobody has fetched."""
        return any(puppet.role is role and puppet.heard for puppet in self._unclaimed)

    async def _claim(self, role: Role, *, is_awake: bool) -> Puppet:
        async with asyncio.timeout(WAIT_S):
            while True:
                for puppet in self._unclaimed:
                    if puppet.role is role and bool(puppet.heard) is is_awake:
                        self._unclaimed.remove(puppet)
                        return puppet
                self.news.clear()
                await self.news.wait()

    async def _on_puppet(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        greeting = (await reader.readline()).decode().split()
        if not greeting:  # killed before it could say who it was
            writer.close()
            return
        role, pid = greeting
        puppet = Puppet(Role(role), int(pid), reader, writer, self.news)
        self.all.append(puppet)
        self._unclaimed.append(puppet)
        self.news.set()
        task = asyncio.create_task(puppet.listen())
        self._tasks.add(task)


@dataclass
class KeeperUnderTest:
    """The keeper, its stage, and a few well-worn ways through it."""

    run: Run
    stage: Stage
    profile: Path
    clock: FakeClock
    ending: asyncio.Task[int]

    async def ended(self) -> int:
        """Wait for the end of the run and return its exit code."""
        return await asyncio.wait_for(asyncio.shield(self.ending), WAIT_S)

    def move(self, seconds: float) -> None:
        """Let time pass, and the keeper look at its clock."""
        self.clock.boot += seconds
        self.clock.wall += seconds
        self.run._tick()  # the timer of the loop runs in real time

    def next_tick_s(self) -> float:
        """Return the seconds until the keeper looks at its clock by itself."""
        timer = self.run._timer
        assert timer is not None
        return timer.when() - asyncio.get_running_loop().time()

    async def first_door(self) -> tuple[Puppet, ShowLogIn]:
        """Return the first door, awake and painted, and what it was asked to show."""
        door = await self.stage.next(Role.DOOR)
        await door.wake()
        page = await door.hear(ShowLogIn)
        door.say(Shown())
        return door, page

    async def until(self, is_so: Callable[[], bool]) -> None:
        """Wait until something is so: for what has no message to wait for."""

        async def look() -> None:
            while not is_so():
                await asyncio.sleep(0.005)

        await asyncio.wait_for(look(), WAIT_S)

    async def begin(self, door: Puppet, purpose: Purpose, name: str = "", words: int = 0, *, which: int = 0) -> Puppet:
        """Let a door begin; return the signer, awake."""
        door.say(Typing(purpose))
        signer = await self.stage.next(Role.SIGNER)
        await signer.wake()
        door.say(Begin(purpose, name, words, which=which))
        return signer

    async def create(self, door: Puppet, name: str = "mei") -> Puppet:
        """Create an account; return home, painted."""
        signer = await self.begin(door, Purpose.CREATE, name)
        home = await self.stage.next(Role.HOME)
        await home.wake()
        peers = await door.hear(Peers)
        door.say(box(peers.op, BoxName.WORDS_IN))
        await signer.hear(Open)
        await signer.hear(Box)
        signer.say(box(peers.op, BoxName.VIEW))
        signer.say(opened(peers, name, vault=make_vault()))
        await self._enter(door, home)
        return home

    async def log_in(self, door: Puppet, name: str = "mei", policy: Policy | None = None) -> Puppet:
        """Log in to the first account; return home, painted."""
        signer = await self.begin(door, Purpose.LOG_IN, name)
        await signer.hear(Find)
        signer.say(Found(0))
        return await self._open(door, signer, name, policy or Policy())

    async def unlock(self, door: Puppet, policy: Policy | None = None) -> Puppet:
        """Unlock; return home, painted."""
        signer = await self.begin(door, Purpose.UNLOCK)
        return await self._open(door, signer, "mei", policy or Policy())

    async def _open(self, door: Puppet, signer: Puppet, name: str, policy: Policy) -> Puppet:
        home = await self.stage.next(Role.HOME)
        await home.wake()
        peers = await door.hear(Peers)
        door.say(box(peers.op, BoxName.ENTRY))
        ask = await signer.hear(Open)
        await signer.hear(Box)
        signer.say(box(peers.op, BoxName.VIEW))
        signer.say(opened(peers, name, vault=next_vault(ask.vault), policy=policy))
        await self._enter(door, home)
        return home

    async def _enter(self, door: Puppet, home: Puppet) -> None:
        await home.hear(Box)
        await home.hear(Enter)
        home.say(Shown())
        await door.hear(Done)
        await door.hear(Bye)
        door.exit()
        await door.end()

    async def locked(self, home: Puppet, draft: bytes = b"") -> Puppet:
        """Let home answer Lock as it should; return the door that comes."""
        await home.hear(Lock)
        home.say(Draft(Body(draft), bool(draft)))
        home.say(Ended())
        door = await self.stage.next(Role.DOOR)
        await door.wake()
        return door


def box(op: bytes, name: BoxName, data: bytes = b"sealed") -> Box:
    """Return a box as the sender of this name makes it."""
    from wallet_gui.channel.messages import BOX_ROUTES

    sender, receiver = BOX_ROUTES[name]
    return Box(op=op, name=name, sender=sender, receiver=receiver, data=data)


def opened(
    peers: Peers, name: str = "mei", vault: bytes = b"", *, policy: Policy | None = None, closes_door: bool = False
) -> Opened:
    """Return a signer's good news."""
    policy = policy or Policy()
    return Opened(
        op=peers.op,
        purpose=peers.purpose,
        name=name,
        vault=Body(vault),
        generation=parse_layout(vault).generation if vault else 0,
        closes_door=closes_door,
        code_step=0,
        code_is_on=True,
        codes_left=9,
        gate_policy=policy,
        view_policy=policy,
    )


def make_vault(vault_id: bytes | None = None) -> bytes:
    """Return the first generation of a vault that only looks like one: the keeper cannot tell."""
    head = Head(
        vault_id=vault_id or os.urandom(16),
        generation=1,
        written_at=1_700_000_000,
        cost=KdfCost(19_456, 2, 1),
        file_salt=os.urandom(32),
        name_tag=os.urandom(16),
        log_public=os.urandom(32),
    )
    slots = (*(os.urandom(640) for _ in range(4)), *([bytes(640)] * 8))
    gate, view, spend = (_section(1) for _ in range(3))
    layout = VaultLayout(head, head.encoded(), slots, gate, view, spend, os.urandom(32), os.urandom(32))
    data = layout.encoded()
    assert len(data) == LEAST_FILE
    return data


def next_vault(vault: bytes) -> bytes:
    """Return the next generation of a vault, as a signer would write it."""
    from dataclasses import replace

    layout = parse_layout(vault)
    head = layout.head.next(layout.head.written_at + 1)
    gate = _section(layout.gate.revision + 1)
    return replace(layout, head=head, head_bytes=head.encoded(), gate=gate, header_mac=os.urandom(32)).encoded()


def next_view(vault: bytes) -> bytes:
    """Return the next view section of a vault, as home would write it."""
    return _section(parse_layout(vault).view.revision + 1).encoded()


def _section(revision: int) -> Section:
    return Section(revision, os.urandom(32), os.urandom(12), os.urandom(4096 + 16))


@contextlib.asynccontextmanager
async def keeper(
    folder: Path,
    *,
    clock: FakeClock | None = None,
    profile: Path | None = None,
    real: frozenset[Role] = frozenset(),
    for_guests: bool = False,
    minimised: bool = False,
) -> AsyncIterator[KeeperUnderTest]:
    """Run a keeper on a profile, or without one for guests, and end it with all its children."""
    profile = profile or folder / "profile"
    if not for_guests and not profile.exists() and not profile.is_symlink() and profile.parent == folder:
        profile.mkdir(mode=0o700)
    stage = Stage(folder / f"stage-{os.urandom(4).hex()}", real)
    await stage.open()
    clock = clock or FakeClock()
    options = Options(None if for_guests else profile, verbose=True, minimised=minimised)
    use_quiet_watcher()
    run = Run(options, new_nursery(options, stage.command), clock)
    ending = asyncio.create_task(run.until_it_ends())
    try:
        yield KeeperUnderTest(run, stage, profile, clock, ending)
    finally:
        if not ending.done():
            run._finish(0)
        await ending
        await stage.close()


def play(scenario: Awaitable[None]) -> None:
    """Run a test's scenario."""

    async def run() -> None:
        await scenario

    asyncio.run(run())
