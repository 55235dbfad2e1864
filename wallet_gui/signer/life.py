"""The life of a signer: greeted, closed in, one operation, gone."""

import sys
import time
from dataclasses import replace

from wallet_gui.channel.envelope import EnvelopeKey
from wallet_gui.channel.frames import ChannelBrokenError
from wallet_gui.channel.messages import Bye, Find, Hello, Open, Ready, Role
from wallet_gui.channel.pipe import ChannelEndedError, Pipe
from wallet_gui.domain.errors import KdfTooCostlyError
from wallet_gui.signer.jail.protocol import Jail
from wallet_gui.signer.memory import Memory, memory_now
from wallet_gui.signer.operations import operations_for, reader_for
from wallet_gui.signer.operations.find import find
from wallet_gui.signer.performing import Letters, Workplace, perform, read_out
from wallet_gui.signer.post import Post
from wallet_gui.signer.warm_up import warm_up
from wallet_gui.vault.header import KdfCost
from wallet_gui.vault.kdf import calibrate_for_any


def _calibrated(memory: Memory) -> KdfCost | None:
    """Measure with a quarter of the free memory at most; None where not even that is to be had."""
    room = memory.total_bytes if memory.free_bytes is None else min(memory.total_bytes, 2 * memory.free_bytes)
    try:
        return calibrate_for_any(room)
    except KdfTooCostlyError:
        return None


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
        hello = self._greeted()
        place = self._closed_in(hello)
        if hello.calibrates:
            place = replace(place, calibrated=_calibrated(place.memory))
        place, letters = self._collected(place)
        if letters is None:
            return
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
        reader = reader_for(hello.preload)
        return Workplace(key, operations, memory, time.time, self._jail.close_fully, reader)

    def _collected(self, place: Workplace) -> tuple[Workplace, Letters | None]:
        """Answer one question for a name, read one request, and wait for everything that the operation needs.

        No letters are returned if the request was refused: then everything has been said.
        """
        post = Post()
        while (letters := post.complete()) is None:
            message = self._pipe.receive()
            if isinstance(message, Bye):
                raise ChannelEndedError
            post.take(message)
            if isinstance(message, Find):
                place = replace(place, heads=message.heads)
                self._pipe.send(find(message.name, message.heads))
            if isinstance(message, Open):
                self.op = message.op
            request = post.to_read()
            if request is not None:
                read, told = read_out(place, request)
                self._pipe.send(told)
                if read is None:
                    return place, None
                post.was_read(read)
        return place, letters
