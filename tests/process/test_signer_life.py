"""A signer's life where the system has no jail: the same talk, and it says that it is not sealed off."""

import os
import threading
import time
from collections.abc import Iterator

import pytest

from tests.helpers.signer import RUN, entry, open_message
from tests.helpers.vaults import NAME, PASSWORD, SECRET, Recipe, opened
from wallet_gui.channel.conversation import child_side, keeper_side
from wallet_gui.channel.envelope import EnvelopeKey
from wallet_gui.channel.messages import (
    Box,
    BoxName,
    Bye,
    Channel,
    Failed,
    Find,
    Found,
    Hello,
    Keys,
    Opened,
    Peers,
    Preload,
    Ready,
    Role,
)
from wallet_gui.channel.pipe import ChannelEndedError, Pipe
from wallet_gui.channel.secrets import ViewKey
from wallet_gui.domain.look import Look
from wallet_gui.domain.session import Purpose, Why
from wallet_gui.signer.codes import code_for, step_at
from wallet_gui.signer.jail.none import NoJail
from wallet_gui.signer.life import Signer
from wallet_gui.vault.header import HEAD_SIZE

OP = b"o" * 16


class Life:
    """A signer that lives in a thread of this process, and the keeper's end of its channel."""

    def __init__(self) -> None:
        to_signer, to_keeper = os.pipe(), os.pipe()
        self._fds = (*to_signer, *to_keeper)
        self.keeper = Pipe(keeper_side(Role.SIGNER), to_keeper[0], to_signer[1])
        self.signer = Signer(Pipe(child_side(Role.SIGNER), to_signer[0], to_keeper[1]), NoJail())
        self.ended_by: BaseException | None = None
        self._thread = threading.Thread(target=self._live)
        self._thread.start()

    def _live(self) -> None:
        try:
            self.signer.live()
        except ChannelEndedError as error:
            self.ended_by = error

    def greet(self, preload: Preload = Preload.OPEN) -> bytes:
        """Greet the signer and return its public key."""
        self.keeper.send(Hello(RUN, preload, Look(), place=None, verbose=False))
        ready = self.keeper.receive()
        assert isinstance(ready, Ready)
        return ready.public_key

    def hear(self, count: int) -> list[Channel]:
        """Return the next messages."""
        return [self.keeper.receive() for _ in range(count)]

    def has_ended(self) -> bool:
        """Wait for the end."""
        self._thread.join(10)
        return not self._thread.is_alive()

    def close(self) -> None:
        """Give the pipes back."""
        assert self.has_ended()
        for fd in self._fds:
            os.close(fd)


@pytest.fixture
def life() -> Iterator[Life]:
    living = Life()
    yield living
    living.close()


def test_without_a_jail_a_person_still_logs_in_and_the_log_says_so(
    life: Life, capsys: pytest.CaptureFixture[str]
) -> None:
    vault = Recipe().bake()
    door, home = EnvelopeKey(Role.DOOR, RUN), EnvelopeKey(Role.HOME, RUN)
    peers = Peers(OP, Purpose.LOG_IN, Keys(door.public_key, home.public_key, life.greet()))
    typed = entry(PASSWORD, code_for(SECRET, step_at(int(time.time()))))
    life.keeper.send(Find(NAME, (vault[:HEAD_SIZE],)))
    life.keeper.send(door.seal(typed, BoxName.ENTRY, Role.SIGNER, peers))
    life.keeper.send(open_message(Purpose.LOG_IN, OP, vault))
    life.keeper.send(peers)
    found, box, told = life.hear(3)
    assert found == Found(0)
    assert isinstance(box, Box)
    assert isinstance(told, Opened)
    assert home.open(box, ViewKey).view == bytes(opened(told.vault).roots.view)
    assert capsys.readouterr().err == "signer: separate program, not sealed off by the system\n"


def test_without_its_box_an_operation_waits_and_bye_ends_it(life: Life) -> None:
    life.greet(Preload.NOTHING)
    life.keeper.send(open_message(Purpose.LOG_IN, OP))
    life.keeper.send(Bye())
    assert life.has_ended()
    assert isinstance(life.ended_by, ChannelEndedError)


def test_an_unknown_name_is_refused_like_a_wrong_password(life: Life) -> None:
    door = EnvelopeKey(Role.DOOR, RUN)
    peers = Peers(OP, Purpose.LOG_IN, Keys(door.public_key, b"", life.greet()))
    life.keeper.send(peers)
    life.keeper.send(door.seal(entry(PASSWORD), BoxName.ENTRY, Role.SIGNER, peers))
    life.keeper.send(open_message(Purpose.LOG_IN, OP))
    assert life.hear(1) == [Failed(OP, Why.WRONG, offset_s=0, number=0)]
