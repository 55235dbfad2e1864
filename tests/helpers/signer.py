"""The real signer as a child process, with this test as its keeper, door and home."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from wallet_gui.channel.conversation import keeper_side
from wallet_gui.channel.envelope import EnvelopeKey
from wallet_gui.channel.messages import (
    BOX_ROUTES,
    Box,
    BoxName,
    Channel,
    Failed,
    Find,
    Found,
    Hello,
    Keys,
    Open,
    Opened,
    Peers,
    Preload,
    Ready,
    Role,
)
from wallet_gui.channel.pipe import ChannelEndedError, Pipe
from wallet_gui.channel.schema import Body
from wallet_gui.channel.secrets import Addresses, Entry, MailCode, Reading, Request, Signed, ViewKey, WordsIn, WordsOut
from wallet_gui.domain.look import Look
from wallet_gui.domain.session import Purpose

RUN = bytes(range(16))
_END_WITHIN_S = 10
_M = TypeVar("_M", bound=Channel)
_Content = ViewKey | WordsOut | Signed | Addresses | MailCode
_CONTENT: dict[BoxName, type[_Content]] = {
    BoxName.VIEW: ViewKey,
    BoxName.WORDS_OUT: WordsOut,
    BoxName.SIGNED: Signed,
    BoxName.ADDRESSES: Addresses,
    BoxName.MAIL: MailCode,
}


@dataclass(frozen=True)
class Answer:
    """What came back for one operation."""

    message: Opened | Failed
    contents: list[_Content] = field(default_factory=list)

    @property
    def opened(self) -> Opened:
        """The success that was expected."""
        assert isinstance(self.message, Opened), self.message
        return self.message

    @property
    def failed(self) -> Failed:
        """The refusal that was expected."""
        assert isinstance(self.message, Failed), self.message.purpose
        return self.message


class SignerChild:
    """One running signer."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self.process = process
        self.pipe = Pipe(keeper_side(Role.SIGNER), process.stdout.fileno(), process.stdin.fileno())
        self.door = EnvelopeKey(Role.DOOR, RUN)
        self.home = EnvelopeKey(Role.HOME, RUN)
        self.signer_key = b""
        self.op = os.urandom(16)

    def greet(self, preload: Preload = Preload.OPEN, verbose: bool = False, calibrates: bool = False) -> float:
        """Say hello and return the seconds until the signer was ready."""
        start = time.perf_counter()
        self.pipe.send(Hello(RUN, preload, Look(), None, verbose, calibrates))
        self.signer_key = self.expect(Ready).public_key
        return time.perf_counter() - start

    def expect(self, kind: type[_M]) -> _M:
        """Return the next message, which must be of this kind."""
        message = self.pipe.receive()
        assert isinstance(message, kind), type(message)
        return message

    def find(self, name: str, heads: tuple[bytes, ...]) -> int:
        """Ask for a name."""
        self.pipe.send(Find(name, heads))
        return self.expect(Found).index

    def peers(self, purpose: Purpose) -> Peers:
        """Return the keys of this operation."""
        return Peers(self.op, purpose, Keys(self.door.public_key, self.home.public_key, self.signer_key))

    def seal(self, content: Entry | WordsIn, purpose: Purpose) -> Box:
        """Seal as the door does, for a page of this purpose."""
        name = BoxName.WORDS_IN if isinstance(content, WordsIn) else BoxName.ENTRY
        return self.door.seal(replace(content, purpose=purpose), name, Role.SIGNER, self.peers(purpose))

    def ask(self, asked: Open, content: Entry | WordsIn | None) -> Answer:
        """Do one operation and open what comes back."""
        self.pipe.send(self.peers(asked.purpose))
        self.pipe.send(asked)
        if content is not None:
            self.pipe.send(self.seal(content, asked.purpose))
        return self.answer()

    def request(self, request: Request) -> Box:
        """Seal as home does."""
        return self.home.seal(request, BoxName.REQUEST, Role.SIGNER, self.peers(request.purpose))

    def read(self, asked: Open, request: Request) -> Reading:
        """Let the signer read a request, and return what the door is told."""
        for message in (self.peers(asked.purpose), asked, self.request(request)):
            self.pipe.send(message)
        return self.door.open(self.expect(Box), Reading)

    def answer(self) -> Answer:
        """Read up to the result."""
        contents: list[_Content] = []
        while isinstance(message := self.pipe.receive(), Box):
            assert (message.sender, message.receiver) == BOX_ROUTES[message.name]
            key = self.home if message.receiver is Role.HOME else self.door
            contents.append(key.open(message, _CONTENT[message.name]))
        assert isinstance(message, Opened | Failed)
        return Answer(message, contents)

    def end(self) -> tuple[int, str]:
        """Wait for its end and return exit code and log."""
        _, log = self.process.communicate(timeout=_END_WITHIN_S)
        return self.process.returncode, log.decode()

    def has_closed(self) -> bool:
        """Whether the signer has closed its end without another word."""
        try:
            self.pipe.receive()
        except ChannelEndedError:
            return True
        return False


def open_message(purpose: Purpose, op: bytes, vault: bytes = b"", **others: object) -> Open:
    """Return what the keeper asks, with nothing special."""
    plain = Open(op, purpose, Body(vault), min_step=0, must_ask_code=True, failures=0, heads=(), words=0)
    return replace(plain, **others)  # type: ignore[arg-type]


def entry(password: str, code: str = "", **others: object) -> Entry:
    """Return what a person typed at the log-in page; ``SignerChild.seal`` puts in any other purpose."""
    return replace(Entry(Purpose.LOG_IN, password, code), **others)  # type: ignore[arg-type]


@contextmanager
def running_signer(folder: Path) -> Iterator[SignerChild]:
    """Start the real signer as the keeper does, and see it end."""
    process = subprocess.Popen(
        [sys.executable, "-I", "-m", "wallet_gui", "--role", "signer"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={"LC_ALL": "C.UTF-8"},
        cwd=folder,
    )
    try:
        yield SignerChild(process)
    finally:
        if process.poll() is None:
            process.kill()
        process.communicate()
