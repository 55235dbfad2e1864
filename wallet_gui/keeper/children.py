"""The keeper's children as processes: spawned, spoken with, ended and reaped."""

import asyncio
import os
import subprocess
from collections.abc import Callable
from typing import Final, cast

from wallet_gui.channel.conversation import keeper_side
from wallet_gui.channel.forgetting import overwrite
from wallet_gui.channel.frames import ChannelBrokenError
from wallet_gui.channel.messages import Box, Bye, Channel, Hello, Opened, Ready, Role
from wallet_gui.keeper.adopting import AdoptedProcess
from wallet_gui.keeper.first_door import Process
from wallet_gui.keeper.log import Log
from wallet_gui.keeper.ports import Child, End, Listener
from wallet_gui.keeper.spawning import Command
from wallet_gui.system.processes import start_mark

KEY_BYTES: Final = 32
BACK_OFF_S: Final = (0.0, 0.1, 0.2, 0.4, 0.8, 1.6, 2.0)
MOST_FAILED_STARTS: Final = 5
_SILENT_GRACE_S: Final = 0.3
"""A child whose channel has ended gets so long to end itself."""
_DRAIN_S: Final = 1.0
"""What an ended process wrote before may arrive so long after it."""
_MOST_UNSENT_BYTES: Final = 96 * 1024 * 1024
_MOST_LINE_BYTES: Final = 4096
_STDIN, _STDOUT, _STDERR = 0, 1, 2
_NO_CONSOLE: Final = getattr(subprocess, "CREATE_NO_WINDOW", 0)
"""On Windows: a keeper without a console must not give each child one of its own, in a window."""

Environment = Callable[[Role], dict[str, str]]


class ChildProcess(asyncio.SubprocessProtocol):
    """One process and the keeper's side of its channel."""

    def __init__(self, role: Role, owner: "ProcessNursery") -> None:
        self._role = role
        self._owner = owner
        self._loop = asyncio.get_running_loop()
        self._conversation = keeper_side(role)
        self._unsent: list[bytes] = []
        self._transport: asyncio.SubprocessTransport | None = None
        self._public_key = b""
        self._is_alive = True
        self._is_awake = False
        self._is_asked_to_end = False
        self._broke_rules = False
        self._is_to_be_killed = False
        self._has_exited = False
        self._is_silent = False
        self._line = b""
        self.is_settled = False

    @property
    def role(self) -> Role:
        return self._role

    @property
    def public_key(self) -> bytes:
        return self._public_key

    @property
    def is_alive(self) -> bool:
        return self._is_alive

    @property
    def is_spare(self) -> bool:
        """Whether it still waits for Hello."""
        return not self._is_awake

    @property
    def pid(self) -> int | None:
        """The process number; None before the process exists."""
        return None if self._transport is None else self._transport.get_pid()

    def send(self, message: Channel) -> None:
        if not self._is_alive:
            return
        self._is_awake = self._is_awake or isinstance(message, Hello)
        self._unsent.append(self._conversation.encode(message))
        self._write()

    def settle(self) -> None:
        self.is_settled = True
        self._owner.on_settled(self._role)

    def expect_end(self) -> None:
        self._is_asked_to_end = True

    def retire(self, grace_s: float) -> None:
        self.expect_end()
        if self.is_spare:
            self._kill()
        elif self._is_alive:
            self.send(Bye())
            self._loop.call_later(grace_s, self._kill)

    def kill(self) -> None:
        self._is_asked_to_end = True
        self._kill()

    def break_rules(self) -> None:
        self._broke_rules = True
        self._kill()

    # What asyncio calls -------------------------------------------------------------------------------------------

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.SubprocessTransport, transport)
        self._write()
        if self._is_to_be_killed:
            self._kill()

    def pipe_data_received(self, fd: int, data: bytes) -> None:
        if fd == _STDERR:
            self._take_lines(data)
        elif not self._broke_rules:
            self._take_messages(data)

    def pipe_connection_lost(self, fd: int, exc: Exception | None) -> None:  # noqa: ARG002  # asyncio names it
        if fd != _STDOUT:
            return
        self._is_silent = True
        if self._has_exited:
            self._finish()
        else:
            self._loop.call_later(_SILENT_GRACE_S, self._kill)

    def process_exited(self) -> None:
        self._has_exited = True
        if self._is_silent:
            self._finish()
        else:
            self._loop.call_later(_DRAIN_S, self._finish)

    # ----------------------------------------------------------------------------------------------------------------

    def failed_to_start(self) -> None:
        """Note that the process could not even be made."""
        self._finish()

    def _write(self) -> None:
        pipe = None if self._transport is None else self._transport.get_pipe_transport(_STDIN)
        if not isinstance(pipe, asyncio.WriteTransport) or pipe.is_closing():
            return
        unsent, self._unsent = self._unsent, []
        for part in unsent:
            pipe.write(part)
            if self._role is Role.SIGNER and os.name == "posix":  # elsewhere it is still being written
                overwrite(part)
        if pipe.get_write_buffer_size() > _MOST_UNSENT_BYTES:
            self._kill()

    def _take_messages(self, data: bytes) -> None:
        try:
            for message in self._conversation.feed(data):
                self._take(message)
        except ChannelBrokenError as error:
            self._owner.log.note("keeper", f"{self._role.value} broke the channel: {error}")
            self.break_rules()
        if self._role is Role.SIGNER:
            overwrite(data)  # a quick unlock's record may be in it

    def _take(self, message: Channel) -> None:
        if self._broke_rules:
            return
        if isinstance(message, Ready):
            self._take_ready(message)
        elif not self._public_key:
            raise ChannelBrokenError("speaks before it is ready")
        elif isinstance(message, Box) and message.sender is not self._role:
            raise ChannelBrokenError("speaks in another's name")
        else:
            self._owner.listener.on_message(self, message)
        if isinstance(message, Opened):
            overwrite(message.quick_record)  # whoever wanted it has it

    def _take_ready(self, message: Ready) -> None:
        is_proper = message.role is self._role and len(message.public_key) == KEY_BYTES
        if self._public_key or not self._is_awake or not is_proper:
            raise ChannelBrokenError("not ready as it should be")
        self._public_key = message.public_key
        self._owner.on_awake(self)
        self._owner.listener.on_ready(self)

    def _take_lines(self, data: bytes) -> None:
        *lines, self._line = (self._line + data).split(b"\n")
        self._line = self._line[-_MOST_LINE_BYTES:]
        for line in lines:
            self._owner.log.note(self._role.value, line[:_MOST_LINE_BYTES].decode("utf-8", "replace"))

    def _kill(self) -> None:
        self._is_to_be_killed = True
        if self._transport is not None and not self._has_exited:
            try:
                self._transport.kill()
            except ProcessLookupError:
                self._has_exited = True

    def _finish(self) -> None:
        if not self._is_alive:
            return
        self._is_alive = False
        if self._transport is not None:
            self._transport.close()
        if self._broke_rules:
            self._owner.on_reaped(self, End.BROKE_RULES)
        else:
            self._owner.on_reaped(self, End.ASKED if self._is_asked_to_end else End.CRASHED)


class ProcessNursery:
    """Starts children, keeps spares warm, and waits longer after each that dies at its start."""

    listener: Listener
    """Who is told; set before a child is taken."""

    def __init__(self, command: Command, environment: Environment, log: Log, first_door: Process | None = None) -> None:
        self._command = command
        self._environment = environment
        self.log = log
        self._first_door = first_door
        """A door that was started before this nursery; it is adopted as soon as a door is wanted."""
        self._wanted: frozenset[Role] = frozenset()
        self._children: set[ChildProcess] = set()
        self._spares: dict[Role, ChildProcess] = {}
        self._known: dict[ChildProcess, str] = {}
        """Children that may have learnt something, and what tells each from a later process of the same number."""
        self._failed: dict[Role, int] = {}
        self._starting: set[asyncio.Task[None]] = set()
        self._is_closed = False
        self._is_empty = asyncio.Event()

    def look_for(self, but: Child | None) -> tuple[int, int]:
        looked = {child: mark for child, mark in self._known.items() if child is not but}
        found = [child for child, mark in looked.items() if child.is_alive or _is_running(child.pid, mark)]
        self._known = {child: mark for child, mark in self._known.items() if child in found or child is but}
        return len(looked), len(found)

    def keep(self, roles: frozenset[Role]) -> None:
        self._wanted = roles
        for role in [role for role in self._spares if role not in roles]:
            self._spares.pop(role).retire(_SILENT_GRACE_S)
        for role in roles - self._spares.keys():
            self._spares[role] = self._start(role)

    async def started(self) -> None:
        """Wait until every process that is wanted now has been started."""
        await asyncio.gather(*self._starting)

    def take(self, hello: Hello, role: Role) -> Child:
        child = self._spares.pop(role, None) or self._start(role)
        self._wanted -= {role}
        self._known[child] = ""
        child.send(hello)
        return child

    def close(self) -> None:
        """Kill every child that is left; nothing starts any more."""
        self._is_closed = True
        self._wanted = frozenset()
        for child in self._children:
            child.kill()
        self._note_emptiness()

    def _note_emptiness(self) -> None:
        if self._is_closed and not self._children:
            self._is_empty.set()

    async def emptied(self) -> None:
        """Wait until every child has been reaped."""
        await self._is_empty.wait()

    def on_awake(self, child: ChildProcess) -> None:
        """Note which process a child is, while it surely runs."""
        if child in self._known and child.pid is not None:
            self._known[child] = start_mark(child.pid)

    def on_settled(self, role: Role) -> None:
        """Note that a child of this role has worked."""
        self._failed.pop(role, None)

    def on_reaped(self, child: ChildProcess, how: End) -> None:
        """Note the end of a child."""
        self._children.discard(child)
        self._note_emptiness()
        if how is not End.ASKED:
            self.log.note("keeper", f"{child.role.value} ended by itself ({how.name.lower()})")
            self._count_failure(child)
        if self._spares.get(child.role) is child:
            del self._spares[child.role]
            if not self._is_closed:
                self.keep(self._wanted)
        elif not child.is_spare and not self._is_closed:
            self.listener.on_end(child, how)

    def _count_failure(self, child: ChildProcess) -> None:
        if child.is_settled or self._is_closed:
            return
        failed = self._failed[child.role] = self._failed.get(child.role, 0) + 1
        if failed >= MOST_FAILED_STARTS:
            self._is_closed = True
            self.listener.on_hopeless(child.role)

    def _start(self, role: Role) -> ChildProcess:
        child = ChildProcess(role, self)
        if self._is_closed:
            return child
        self._children.add(child)
        delay_s = BACK_OFF_S[min(self._failed.get(role, 0), len(BACK_OFF_S) - 1)]
        task = asyncio.get_running_loop().create_task(self._spawn(child, delay_s))
        self._starting.add(task)
        task.add_done_callback(self._starting.discard)
        return child

    async def _spawn(self, child: ChildProcess, delay_s: float) -> None:
        if delay_s:
            await asyncio.sleep(delay_s)
        if self._is_closed:
            child.failed_to_start()
            return
        pipes = asyncio.subprocess.PIPE
        try:
            if child.role is Role.DOOR and self._first_door is not None:
                first_door, self._first_door = self._first_door, None
                await AdoptedProcess(first_door, child).connect()
                return
            await asyncio.get_running_loop().subprocess_exec(
                lambda: child,
                *self._command(child.role),
                stdin=pipes,
                stdout=pipes,
                stderr=pipes,
                env=self._environment(child.role),
                close_fds=True,
                creationflags=_NO_CONSOLE,
            )
        except OSError as error:
            self.log.note("keeper", f"{child.role.value} cannot be started: {type(error).__name__}")
            child.failed_to_start()


def _is_running(pid: int | None, mark: str) -> bool:
    return pid is not None and mark != "" and start_mark(pid) == mark
