"""The life of a signer: greeted, closed in, one operation, gone."""

import sys
import time
from dataclasses import replace
from typing import TypeVar

from wallet_gui.channel.envelope import EnvelopeKey
from wallet_gui.channel.frames import ChannelBrokenError
from wallet_gui.channel.messages import Box, Bye, Channel, Find, Hello, Open, Peers, Ready, Role
from wallet_gui.channel.pipe import ChannelEndedError, Pipe
from wallet_gui.signer.jail.protocol import Jail
from wallet_gui.signer.memory import memory_now
from wallet_gui.signer.operations import operations_for
from wallet_gui.signer.operations.find import find
from wallet_gui.signer.performing import Letters, Workplace, needed_box, perform
from wallet_gui.signer.warm_up import warm_up

_M = TypeVar("_M", bound=Channel)


class Signer:
    """Speaks with the keeper until its one operation is done."""

    def __init__(self, pipe: Pipe, jail: Jail) -> None:
        self._pipe = pipe
        self._jail = jail
        self.op = b""
        """The operation under way; empty before."""

    def live(self) -> None:
        """Run from Hello to the answer.

        Raises: ChannelEndedError when the keeper closes the channel or says Bye; ChannelBrokenError; and whatever an
            operation was not expected to raise.
        """
        place = self._closed_in(self._greeted())
        place, letters = self._collected(place)
        for message in perform(place, letters):
            self._pipe.send(message)

    def _greeted(self) -> Hello:
        hello = self._pipe.receive()
        if isinstance(hello, Bye):
            raise ChannelEndedError
        if not isinstance(hello, Hello):
            raise ChannelBrokenError("a signer is greeted first")
        return hello

    def _closed_in(self, hello: Hello) -> Workplace:
        """Import and run everything once, then close the jail; only now may a secret arrive."""
        memory = memory_now()
        operations = operations_for(hello.preload)
        warm_up(hello.preload, memory)
        key = EnvelopeKey(Role.SIGNER, hello.run)
        report = self._jail.close()
        if hello.verbose or not report.sealed:
            sys.stderr.write(f"signer: {report}\n")
        self._pipe.send(Ready(Role.SIGNER, key.public_key))
        return Workplace(key, operations, memory, time.time, self._jail.close_fully)

    def _collected(self, place: Workplace) -> tuple[Workplace, Letters]:
        """Answer one question for a name, and wait for all messages of one operation, each at most once."""
        heard: dict[type[Channel], Channel] = {}
        while (letters := _complete(heard)) is None:
            message = self._pipe.receive()
            if isinstance(message, Bye):
                raise ChannelEndedError
            if type(message) in heard or isinstance(message, Hello):
                raise ChannelBrokenError("a signer hears each message once")
            heard[type(message)] = message
            if isinstance(message, Find):
                place = replace(place, heads=message.heads)
                self._pipe.send(find(message.name, message.heads))
            if isinstance(message, Open):
                self.op = message.op
        return place, letters


def _complete(heard: dict[type[Channel], Channel]) -> Letters | None:
    peers, asked, box = _of(heard, Peers), _of(heard, Open), _of(heard, Box)
    if peers is None or asked is None or (box is None and needed_box(asked.purpose) is not None):
        return None
    return Letters(peers, asked, box)


def _of(heard: dict[type[Channel], Channel], kind: type[_M]) -> _M | None:
    message = heard.get(kind)
    return message if isinstance(message, kind) else None
