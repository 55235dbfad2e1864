"""A keeper that says what a test tells it to: the other end of a GUI child's real channel, over real pipes.

It starts the real child process, or stands beside views in the test's own process; what it hears is kept in order.
Boxes are sealed and opened with real keys, so that a test sees what a signer would see.
"""

import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import TypeVar

from wallet_gui.channel.conversation import keeper_side
from wallet_gui.channel.envelope import EnvelopeKey
from wallet_gui.channel.messages import (
    Box,
    BoxName,
    Bye,
    Channel,
    Hello,
    Keys,
    Peers,
    Preload,
    Ready,
    Role,
)
from wallet_gui.channel.pipe import ChannelEndedError, Pipe
from wallet_gui.domain.look import Look, Place
from wallet_gui.domain.session import Purpose

RUN = bytes(range(16))
NO_BUSES = {"DBUS_SESSION_BUS_ADDRESS": "disabled:", "DBUS_SYSTEM_BUS_ADDRESS": "disabled:"}
_MessageT = TypeVar("_MessageT", bound=Channel)
_ContentT = TypeVar("_ContentT")
_PATIENCE_S = 30.0


class SilenceError(AssertionError):
    """The child did not say what the test waited for."""


class ScriptedKeeper:
    """The keeper's end of one channel, and the signer behind it."""

    def __init__(self, role: Role, read_fd: int, write_fd: int) -> None:
        self._pipe = Pipe(keeper_side(role), read_fd, write_fd)
        self._role = role
        self._fds = (read_fd, write_fd)
        self._inbox: queue.Queue[Channel | None] = queue.Queue()
        self.heard: list[Channel] = []
        """Everything that has come, in order."""
        self._unread: list[Channel] = []
        self.child_key = b""
        self.signer = EnvelopeKey(Role.SIGNER, RUN)
        self._ops = 0
        self._thread = threading.Thread(target=self._listen, name="scripted keeper", daemon=True)
        self._thread.start()

    def say(self, message: Channel) -> None:
        """Send one message."""
        self._pipe.send(message)

    def hello(self, look: Look | None = None, place: Place | None = None) -> None:
        """Wake the child up and take its key."""
        self.say(Hello(RUN, Preload.NOTHING, look or Look(), place, verbose=False))
        self.child_key = self.wait_for(Ready).public_key

    def wait_for(self, kind: type[_MessageT], pump: Callable[[], object] | None = None) -> _MessageT:
        """Return the first message of a kind that has not been returned yet.

        ``pump`` runs the event loop of views that live in the test's own process.
        """
        deadline = time.monotonic() + _PATIENCE_S
        more_can_come = True
        while True:
            for message in self._unread:
                if isinstance(message, kind):
                    self._unread.remove(message)
                    return message
            if not more_can_come or time.monotonic() >= deadline:
                break
            if pump:
                pump()
            more_can_come = self._take(0.01 if pump else 0.5)
        raise SilenceError(f"{kind.__name__} did not come; heard {[type(one).__name__ for one in self.heard]}")

    def start_operation(self, purpose: Purpose, tied_vault: bytes = b"") -> Peers:
        """Announce a signer for an operation, and the vault for which a keyring is used."""
        self._ops += 1
        door = self.child_key if self._role is Role.DOOR else b""
        home = self.child_key if self._role is Role.HOME else b""
        keys = Keys(door, home, self.signer.public_key)
        peers = Peers(self._ops.to_bytes(16, "big"), purpose, keys, tied_vault)
        self.say(peers)
        return peers

    def open_box(self, box: Box, kind: type[_ContentT]) -> _ContentT:
        """Open what the child sealed for the signer."""
        return self.signer.open(box, kind)

    def hand_over(self, content: object, name: BoxName, peers: Peers) -> None:
        """Seal something for the child as the signer would."""
        self.say(self.signer.seal(content, name, self._role, peers))

    def _take(self, patience_s: float) -> bool:
        """Take what has come off the queue, and say whether more can come."""
        try:
            message = self._inbox.get(timeout=patience_s)
            while message is not None:
                self.heard.append(message)
                self._unread.append(message)
                message = self._inbox.get_nowait()
        except queue.Empty:
            return True
        return False

    def has_heard(self, kind: type[Channel]) -> bool:
        """Say whether a message of this kind has come so far."""
        self._take(0.01)
        return any(isinstance(message, kind) for message in self.heard)

    def close(self) -> None:
        """End the channel as a keeper that dies does."""
        os.close(self._fds[1])

    def join(self) -> None:
        """Wait until the child has ended its side too, and put everything away."""
        self._thread.join(_PATIENCE_S)
        os.close(self._fds[0])

    def _listen(self) -> None:
        try:
            while True:
                self._inbox.put(self._pipe.receive())
        except ChannelEndedError:
            self._inbox.put(None)


class ChildProcess:
    """A real GUI child, started as the keeper starts it, without a screen."""

    def __init__(self, role: Role, buses: Mapping[str, str] = NO_BUSES) -> None:
        """``buses`` are the addresses of the D-Bus buses that the child finds, by the names of their variables."""
        environment = {name: value for name, value in os.environ.items() if name in {"HOME", "PATH", "LANG", "TMPDIR"}}
        environment |= {"QT_QPA_PLATFORM": "offscreen", "QT_QPA_PLATFORMTHEME": "generic", **buses}
        self.process = subprocess.Popen(
            [sys.executable, "-I", "-m", "wallet_gui", "--role", role.value],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment,
        )
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.keeper = ScriptedKeeper(role, self.process.stdout.fileno(), self.process.stdin.fileno())

    def __enter__(self) -> "ChildProcess":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.end()

    def goodbye(self) -> int:
        """Say goodbye and return the child's exit code."""
        self.keeper.say(Bye())
        return self.process.wait(timeout=_PATIENCE_S)

    def end(self) -> str:
        """End the child if it has not ended, and return what it wrote on standard error."""
        if self.process.stdin is not None and not self.process.stdin.closed:
            self.process.stdin.close()
        try:
            self.process.wait(timeout=_PATIENCE_S)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        errors = ""
        if self.process.stderr is not None and not self.process.stderr.closed:
            errors = self.process.stderr.read().decode(errors="replace")
            self.process.stderr.close()
        if self.process.stdout is not None and not self.process.stdout.closed:
            self.process.stdout.close()
        return errors


def beside_views(role: Role) -> tuple[ScriptedKeeper, int, int]:
    """Return a keeper for views in the test's own process, and the two descriptors of the child's end."""
    to_child, from_keeper = os.pipe()
    to_keeper, from_child = os.pipe()
    return ScriptedKeeper(role, to_keeper, from_keeper), to_child, from_child
