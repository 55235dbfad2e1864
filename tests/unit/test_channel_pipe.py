"""A child's end of the channel: whole messages over real pipes, and an end that is always noticed."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from wallet_gui.channel.conversation import child_side, keeper_side
from wallet_gui.channel.frames import ChannelBrokenError
from wallet_gui.channel.messages import Bye, Channel, Failed, Find, Found, Open, Role
from wallet_gui.channel.pipe import BackgroundReader, ChannelEndedError, Pipe
from wallet_gui.channel.schema import Body
from wallet_gui.domain.session import Purpose, Why


@dataclass
class Ends:
    """A keeper and a signer joined by two pipes."""

    keeper: Pipe
    signer: Pipe
    open_fds: set[int]
    keeper_reads: int
    keeper_writes: int

    def close(self, fd: int) -> None:
        os.close(fd)
        self.open_fds.discard(fd)


@pytest.fixture
def ends() -> Iterator[Ends]:
    to_signer, to_keeper = os.pipe(), os.pipe()
    joined = Ends(
        keeper=Pipe(keeper_side(Role.SIGNER), to_keeper[0], to_signer[1]),
        signer=Pipe(child_side(Role.SIGNER), to_signer[0], to_keeper[1]),
        open_fds={*to_signer, *to_keeper},
        keeper_reads=to_keeper[0],
        keeper_writes=to_signer[1],
    )
    yield joined
    for fd in joined.open_fds:
        os.close(fd)


def test_messages_go_both_ways(ends: Ends) -> None:
    ends.keeper.send(Find("Mei", (b"head",)))
    ends.keeper.send(Bye())
    assert ends.signer.receive() == Find("Mei", (b"head",))
    assert ends.signer.receive() == Bye()
    ends.signer.send(Found(0))
    assert ends.keeper.receive() == Found(0)


def test_a_message_larger_than_a_pipe_goes_through(ends: Ends) -> None:
    vault = Body(os.urandom(1_000_000))
    message = Open(bytes(16), Purpose.LOG_IN, vault, 0, True, 0, (), 0)
    sending = threading.Thread(target=ends.keeper.send, args=(message,))
    sending.start()
    assert ends.signer.receive() == message
    sending.join()


def test_the_end_of_the_other_side_is_noticed(ends: Ends) -> None:
    ends.close(ends.keeper_writes)
    with pytest.raises(ChannelEndedError):
        ends.signer.receive()
    ends.close(ends.keeper_reads)
    with pytest.raises(ChannelEndedError):
        ends.signer.send(Found(0))


def test_a_closed_end_of_ones_own_is_an_end_too(ends: Ends) -> None:
    ends.close(ends.keeper_reads)
    with pytest.raises(ChannelEndedError):
        ends.keeper.receive()


def test_a_background_reader_hands_over_each_message_and_then_the_end(ends: Ends) -> None:
    heard: list[Channel] = []
    ended = threading.Event()
    BackgroundReader(ends.signer, heard.append, ended.set).start()
    ends.keeper.send(Find("a", ()))
    ends.keeper.send(Find("b", ()))
    ends.close(ends.keeper_writes)
    assert ended.wait(10)
    assert heard == [Find("a", ()), Find("b", ())]


def test_a_pipe_says_whether_there_is_something_to_read(ends: Ends) -> None:
    assert not ends.signer.has_input()
    ends.keeper.send(Find("a", ()))
    ends.keeper.send(Find("b", ()))
    assert ends.signer.has_input()
    ends.signer.receive()
    assert ends.signer.has_input()
    ends.signer.receive()
    assert not ends.signer.has_input()
    ends.close(ends.keeper_writes)
    assert ends.signer.has_input()


def test_a_background_reader_ends_at_nonsense(ends: Ends) -> None:
    ended = threading.Event()
    BackgroundReader(ends.signer, lambda _: None, ended.set).start()
    os.write(ends.keeper_writes, b"\xff" * 9)
    assert ended.wait(10)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_background_reader_tells_the_end_even_after_a_mistake_of_ours(ends: Ends) -> None:
    ended = threading.Event()

    def deliver(_message: Channel) -> None:
        raise LookupError

    BackgroundReader(ends.signer, deliver, ended.set).start()
    ends.keeper.send(Bye())
    assert ended.wait(10)
    for reader in [thread for thread in threading.enumerate() if thread.name == "channel"]:
        reader.join(10)  # the mistake is reported here, not in the next test


def test_what_the_other_side_may_not_say_is_not_heard(ends: Ends) -> None:
    ends.keeper.send(Failed(bytes(16), Why.WRONG, 0, 0))
    with pytest.raises(ChannelBrokenError):
        ends.signer.receive()


STRAY = """
import os, subprocess, sys
from wallet_gui.channel.conversation import child_side
from wallet_gui.channel.messages import Found, Role
from wallet_gui.channel.pipe import standard_pipe
pipe = standard_pipe(child_side(Role.SIGNER))
print("stray print", flush=True)
os.write(1, b"stray write")
assert sys.stdin.read() == ""
subprocess.run([sys.executable, "-c", "print('stray child')"], check=True)
pipe.send(Found(pipe.receive().heads.index(b"here")))
"""


def test_no_stray_print_reaches_the_channel_and_no_stray_read_takes_from_it() -> None:
    keeper = keeper_side(Role.SIGNER)
    ended = subprocess.run(
        [sys.executable, "-I", "-c", STRAY],
        input=keeper.encode(Find("Mei", (b"not", b"here"))),
        capture_output=True,
        check=True,
        timeout=30,
    )
    assert keeper.feed(ended.stdout) == [Found(1)]
    assert ended.stderr.splitlines() == [b"stray print", b"stray writestray child"]
