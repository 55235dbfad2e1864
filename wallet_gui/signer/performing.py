"""One operation from its messages to its answer: boxes opened and sealed, errors turned into one word."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final, TypeVar

from wallet_gui.channel.envelope import EnvelopeError, EnvelopeKey
from wallet_gui.channel.messages import BOX_ROUTES, Box, BoxName, Channel, Open, Peers
from wallet_gui.channel.secrets import Entry, Reading, Request, WordsIn
from wallet_gui.domain.session import Purpose
from wallet_gui.signer.account_log import entry_of_failure, entry_of_success
from wallet_gui.signer.memory import Memory
from wallet_gui.signer.operations import Operation
from wallet_gui.signer.refusal import EXPECTED, refusal_for
from wallet_gui.signer.task import Sealed, Task
from wallet_gui.vault.header import KdfCost

_Content = TypeVar("_Content", Entry, WordsIn, Request)

_NEEDS: Mapping[Purpose, BoxName | None] = {
    **dict.fromkeys(Purpose, BoxName.ENTRY),
    Purpose.DRAFT: None,
    Purpose.CREATE: BoxName.WORDS_IN,
    Purpose.RESTORE: BoxName.WORDS_IN,
}


READS_FIRST: Final = frozenset({Purpose.SIGN, Purpose.SAVE_CONTACT})
"""What a person decides on once the signer has read home's request to them."""


@dataclass(frozen=True, slots=True)
class WasRead:
    """A request of home, after the person was told what is in it."""

    request: Request = field(repr=False)
    digest: bytes


@dataclass(frozen=True, slots=True)
class Letters:
    """All messages of one operation, in whatever order they came."""

    peers: Peers
    asked: Open
    box: Box | None = None
    """The one that the purpose needs: what a person typed."""
    was_read: WasRead | None = None


@dataclass(frozen=True, slots=True)
class Workplace:
    """What a signer has at hand for its one operation."""

    key: EnvelopeKey
    operations: Mapping[Purpose, Operation]
    memory: Memory
    wall_s: Callable[[], float]
    keys_are_derived: Callable[[], None]
    read_request: Callable[[Request], Reading]
    heads: tuple[bytes, ...] = field(default=(), repr=False)
    calibrated: KdfCost | None = None
    """What a key derivation may cost on this computer, where that was measured."""


def needed_box(purpose: Purpose) -> BoxName | None:
    """Return the box without which this purpose cannot begin."""
    return _NEEDS[purpose]


def read_out(place: Workplace, letters: Letters) -> tuple[WasRead | None, Channel]:
    """Read home's request, which is the box of these letters, and return what to send: what was read, or why not."""
    try:
        _check_that_they_agree(letters, BoxName.REQUEST)
        request = _opened(place.key, letters.box, Request, letters.asked.purpose)
        reading = place.read_request(request)
        box = place.key.seal(reading, BoxName.READING, BOX_ROUTES[BoxName.READING][1], letters.peers)
    except EXPECTED as error:
        return None, refusal_for(error).as_message(letters.asked.op)
    return WasRead(request, reading.digest), box


def perform(place: Workplace, letters: Letters) -> list[Channel]:
    """Do the operation and return what to send, in order.

    Whatever an operation is expected to raise becomes a Failed message. Anything else is raised: it is our mistake.
    """
    try:
        task = _task(place, letters)
    except EXPECTED as error:
        return [refusal_for(error).as_message(letters.asked.op)]
    try:
        outcome = place.operations[letters.asked.purpose](task)
        boxes = [] if outcome.box is None else [_sealed(place.key, outcome.box, letters.peers)]
    except EXPECTED as error:
        refusal = refusal_for(error)
        failed = replace(refusal.as_message(letters.asked.op), log_entry=entry_of_failure(task, refusal.why))
        return [failed] if refusal.box is None else [_sealed(place.key, refusal.box, letters.peers), failed]
    return [*boxes, replace(outcome.opened, log_entry=entry_of_success(task, outcome.opened))]


def _task(place: Workplace, letters: Letters) -> Task:
    _check_that_they_agree(letters, needed_box(letters.asked.purpose))
    task = Task(
        asked=letters.asked,
        now_s=int(place.wall_s()),
        memory=place.memory,
        keys_are_derived=place.keys_are_derived,
        heads=letters.asked.heads or place.heads,
        calibrated=place.calibrated,
        request=letters.was_read.request if letters.was_read else None,
        digest=letters.was_read.digest if letters.was_read else b"",
    )
    box = letters.box
    if box is None:
        return task
    if box.name is BoxName.WORDS_IN:
        return replace(task, words_in=_opened(place.key, box, WordsIn, letters.asked.purpose))
    return replace(task, entry=_opened(place.key, box, Entry, letters.asked.purpose))


def _opened(key: EnvelopeKey, box: Box | None, kind: type[_Content], purpose: Purpose) -> _Content:
    """Open a box. A password that was given for one purpose serves no other, nor does a request."""
    content = None if box is None else key.open(box, kind)
    if content is None or content.purpose is not purpose:
        raise EnvelopeError
    return content


def _check_that_they_agree(letters: Letters, needed: BoxName | None) -> None:
    """Refuse letters of different operations, and a box other than the one that is needed."""
    peers, asked, box = letters.peers, letters.asked, letters.box
    if peers.op != asked.op or peers.purpose is not asked.purpose:
        raise EnvelopeError
    if needed is None and box is None:
        return
    if box is None or box.name is not needed or box.op != asked.op:
        raise EnvelopeError


def _sealed(key: EnvelopeKey, sealed: Sealed, peers: Peers) -> Box:
    return key.seal(sealed.content, sealed.name, BOX_ROUTES[sealed.name][1], peers)
