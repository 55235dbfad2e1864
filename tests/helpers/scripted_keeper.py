"""A keeper that says what a test tells it to, to one real child process over its real channel."""

import os
import selectors
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import TypeVar

from wallet_gui.channel.conversation import keeper_side
from wallet_gui.channel.messages import Bye, Channel, Hello, Preload, Ready, Role
from wallet_gui.domain.look import Look, Place

_M = TypeVar("_M", bound=Channel)
PATIENCE_S = 30.0
"""How long a message may take on a busy machine before the test fails."""

_KEPT = ("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "DISPLAY", "XDG_RUNTIME_DIR")


class ScriptedKeeper:
    """Starts a child of a role, and ends it with the test. Messages are taken in the order in which they came."""

    def __init__(self, role: Role, environment: Mapping[str, str] | None = None) -> None:
        self.role = role
        self.run = os.urandom(16)
        self.public_key = b""
        self.heard: list[Channel] = []
        """Every message so far, also those that nobody waited for."""
        self._unread: list[Channel] = []
        self._conversation = keeper_side(role)
        kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
        plain = {"QT_QPA_PLATFORM": "offscreen", "QT_QPA_PLATFORMTHEME": "generic"}
        self.process = subprocess.Popen(
            [sys.executable, "-I", "-m", "wallet_gui", "--role", role.value],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**kept, **plain, **(environment or {})},
        )
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._output, selectors.EVENT_READ)

    def __enter__(self) -> "ScriptedKeeper":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.end()

    def greet(self, look: Look | None = None, place: Place | None = None, *, verbose: bool = False) -> Ready:
        """Say Hello and wait until the child is ready."""
        self.say(Hello(self.run, Preload.NOTHING, look or Look(), place, verbose))
        ready = self.hears(Ready)
        self.public_key = ready.public_key
        return ready

    def say(self, message: Channel) -> None:
        """Send a message."""
        assert self.process.stdin is not None
        self.process.stdin.write(self._conversation.encode(message))
        self.process.stdin.flush()

    def hears(self, kind: type[_M], which: Callable[[_M], bool] = lambda _: True, patience_s: float = PATIENCE_S) -> _M:
        """Wait for the next message of a kind that has not been taken yet; others before it are passed over."""
        deadline = time.monotonic() + patience_s
        while True:
            while self._unread:
                message = self._unread.pop(0)
                if isinstance(message, kind) and which(message):
                    return message
            if not self._read(deadline):
                raise AssertionError(f"no {kind.__name__} from {self.role}; heard {self._names()}; {self.complaints()}")

    def has_heard(self, kind: type[Channel]) -> bool:
        """Say whether such a message has been read so far."""
        return any(isinstance(message, kind) for message in self.heard)

    def close_channel(self) -> None:
        """Close the child's input, as the end of the keeper does."""
        assert self.process.stdin is not None
        self.process.stdin.close()

    def wait_for_end(self, patience_s: float = PATIENCE_S) -> int:
        """Wait until the child has ended; return its exit status. What it still said can be looked up in ``heard``."""
        deadline = time.monotonic() + patience_s
        while self._read(deadline):
            pass
        return self.process.wait(max(0.1, deadline - time.monotonic()))

    def end(self) -> None:
        """End the child, kindly if it still listens."""
        if self.process.poll() is None:
            try:
                self.say(Bye())
                self.process.wait(5)
            except (OSError, ValueError, subprocess.TimeoutExpired):
                self.process.kill()
        self.process.wait()
        self._selector.close()
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            if stream is not None:
                try:
                    stream.close()
                except OSError:  # bytes for a child that has gone
                    continue

    def complaints(self) -> str:
        """Return what an ended child wrote to standard error."""
        if self.process.poll() is None or self.process.stderr is None:
            return ""
        return self.process.stderr.read().decode("utf-8", "replace")

    @property
    def _output(self) -> int:
        assert self.process.stdout is not None
        return self.process.stdout.fileno()

    def _read(self, deadline: float) -> bool:
        """Read once; say whether there was anything before the deadline and the end."""
        if not self._selector.select(max(0.0, deadline - time.monotonic())):
            return False
        data = os.read(self._output, 1 << 16)
        messages = self._conversation.feed(data)
        self.heard += messages
        self._unread += messages
        return bool(data)

    def _names(self) -> list[str]:
        return [type(message).__name__ for message in self.heard]
