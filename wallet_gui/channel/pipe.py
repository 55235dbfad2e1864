"""A child's end of its channel: standard input and output, as raw descriptors.

A window's event loop must not wait on a pipe, so ``BackgroundReader`` is the one thread of this room: it reads, and
hands each message to ``deliver`` (a queued signal in Qt processes). The signer reads inline and has no thread.
"""

import os
import select
import sys
import threading
from collections import deque
from collections.abc import Callable

from wallet_gui.channel.conversation import Conversation
from wallet_gui.channel.frames import ChannelBrokenError
from wallet_gui.channel.messages import Channel

_CHUNK_BYTES = 64 * 1024


class ChannelEndedError(Exception):
    """The keeper has closed the channel, or has gone: a child ends at once."""


class Pipe:
    """Sends and receives whole messages; both calls block."""

    def __init__(self, conversation: Conversation, read_fd: int, write_fd: int) -> None:
        self._conversation = conversation
        self._read_fd = read_fd
        self._write_fd = write_fd
        self._waiting: deque[Channel] = deque()
        self._sending = threading.Lock()

    def send(self, message: Channel) -> None:
        """Write one message. Raises ChannelEndedError when nobody reads any more."""
        with self._sending:
            unsent = memoryview(self._conversation.encode(message))
            try:
                while unsent:
                    unsent = unsent[os.write(self._write_fd, unsent) :]
            except OSError as error:
                raise ChannelEndedError from error

    def receive(self) -> Channel:
        """Wait for the next message. Raises ChannelEndedError at the end, ChannelBrokenError for nonsense."""
        while not self._waiting:
            try:
                data = os.read(self._read_fd, _CHUNK_BYTES)
            except OSError as error:
                raise ChannelEndedError from error
            if not data:
                raise ChannelEndedError
            self._waiting.extend(self._conversation.feed(data))
        return self._waiting.popleft()

    def has_input(self) -> bool:
        """Say whether ``receive`` would find something, were it only the end. Does not wait."""
        return bool(self._waiting) or _has_input(self._read_fd)


def _has_input(fd: int) -> bool:
    """Say whether a pipe holds something to read, or has ended."""
    if sys.platform == "win32":
        import _winapi  # late: only Windows has it, where ``select`` knows no pipes
        import msvcrt

        try:
            return _winapi.PeekNamedPipe(msvcrt.get_osfhandle(fd))[0] > 0
        except OSError:
            return True
    return bool(select.select([fd], [], [], 0)[0])


class BackgroundReader:
    """Reads a pipe in a thread of its own and hands over each message, then the end.

    ``deliver`` and ``ended`` are called in that thread; a Qt process passes the ``emit`` of a queued signal.
    """

    def __init__(self, pipe: Pipe, deliver: Callable[[Channel], object], ended: Callable[[], object]) -> None:
        self._pipe = pipe
        self._deliver = deliver
        self._ended = ended
        self._thread = threading.Thread(target=self._run, name="channel", daemon=True)

    def start(self) -> None:
        """Begin to read."""
        self._thread.start()

    def _run(self) -> None:
        try:
            while True:
                self._deliver(self._pipe.receive())
        except (ChannelEndedError, ChannelBrokenError):
            pass
        finally:  # also when it is our own mistake: a child that hears nothing any more must not stay
            self._ended()


def standard_pipe(conversation: Conversation) -> Pipe:
    """Return the channel of this child, and make sure that no stray print can reach it.

    Standard output becomes standard error, standard input becomes empty; the channel keeps private duplicates that no
    further child inherits.
    """
    read_fd, write_fd = os.dup(0), os.dup(1)
    os.dup2(2, 1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    return Pipe(conversation, read_fd, write_fd)
