"""One side of a channel: messages to bytes and bytes to messages, with no pipe in sight.

Every JSON object carries ``m``, the name of its dataclass, and ``n``, which counts 0, 1, 2 … in each direction, so that
a message lost, repeated or slipped in breaks the channel. A body is announced by the object
``{"m": "body", "n", "size", "sha256"}``, follows at once in PIECE frames, and belongs to the next message. Bodies may
be secret: every copy that is made of one on its way is overwritten, but for the bytes that are handed over.
"""

import hashlib
import itertools
from dataclasses import dataclass

from wallet_gui.channel import messages
from wallet_gui.channel.forgetting import overwrite
from wallet_gui.channel.frames import MAX_FRAME_BYTES, ChannelBrokenError, Frame, FrameKind, FrameReader, pack_frame
from wallet_gui.channel.messages import LARGE_BODIES, SMALL_BODY_BYTES, VAULT_BODY_BYTES, Channel
from wallet_gui.channel.schema import SchemaError, dump_object, from_json, parse_object, to_json

_BODY = "body"
_NAMES: dict[str, type[Channel]] = {kind.__name__: kind for kind in Channel.__subclasses__()}
MAX_BODIES = 4


@dataclass(slots=True)
class _IncomingBody:
    sha256: str
    data: bytearray
    """As large as announced from the beginning: growing would leave copies behind."""
    filled: int = 0

    @property
    def is_whole(self) -> bool:
        return self.filled == len(self.data)


class Conversation:
    """Encodes what this side says and decodes what it hears."""

    def __init__(self, hears: frozenset[type[Channel]]) -> None:
        self._hears = hears
        self._largest_body = VAULT_BODY_BYTES if hears & LARGE_BODIES else SMALL_BODY_BYTES
        self._frames = FrameReader()
        self._said = 0
        self._heard = 0
        self._incoming: _IncomingBody | None = None
        self._bodies: list[bytes] = []

    def encode(self, message: Channel) -> bytes:
        """Return the frames of one message, its bodies first.

        Raises: ChannelBrokenError for one too large to send; the next one can still be sent.
        """
        bodies: list[bytes] = []
        fields = to_json(message, bodies)
        limit = VAULT_BODY_BYTES if type(message) in LARGE_BODIES else SMALL_BODY_BYTES
        if len(bodies) > MAX_BODIES or any(len(body) > limit for body in bodies):
            raise ChannelBrokenError("body too large")
        numbers = itertools.count(self._said)
        parts = [frame for body in bodies for frame in _body_frames(body, next(numbers))]
        parts.append(_object_frame({"n": next(numbers), "m": type(message).__name__, **fields}))
        self._said = next(numbers)
        whole = b"".join(parts)
        if len(parts) > 1:  # of one part the whole is that part itself
            for part in parts:
                overwrite(part)
        return whole

    def feed(self, data: bytes) -> list[Channel]:
        """Take bytes off the pipe and return the messages they complete. Raises ChannelBrokenError."""
        heard = []
        for frame in self._frames.feed(data):
            message = self._take(frame)
            if message is not None:
                heard.append(message)
        return heard

    def _take(self, frame: Frame) -> Channel | None:
        if frame.kind is FrameKind.PIECE:
            self._take_piece(frame.payload)
            return None
        if self._incoming is not None:
            raise ChannelBrokenError("body interrupted")
        try:
            return self._take_object(parse_object(frame.payload))
        except SchemaError as error:
            raise ChannelBrokenError(f"not understood: {error}") from error

    def _take_object(self, fields: dict[str, object]) -> Channel | None:
        number = fields.pop("n", None)
        if type(number) is not int or number != self._heard:
            raise ChannelBrokenError("out of order")
        self._heard += 1
        name = fields.pop("m", None)
        if name == _BODY:
            self._announce(fields)
            return None
        kind = _NAMES.get(name) if isinstance(name, str) else None
        if kind is None or kind not in self._hears:
            raise ChannelBrokenError("message not allowed here")
        bodies, self._bodies = self._bodies, []
        if any(len(body) > SMALL_BODY_BYTES for body in bodies) and kind not in LARGE_BODIES:
            raise ChannelBrokenError("body too large")
        return from_json(kind, fields, bodies)

    def _announce(self, fields: dict[str, object]) -> None:
        size, sha256 = fields.get("size"), fields.get("sha256")
        if set(fields) != {"size", "sha256"} or type(size) is not int or not isinstance(sha256, str):
            raise ChannelBrokenError("body not understood")
        if not 0 <= size <= self._largest_body or len(self._bodies) >= MAX_BODIES:
            raise ChannelBrokenError("body too large")
        self._incoming = _IncomingBody(sha256, bytearray(size))
        self._finish_body()

    def _take_piece(self, payload: bytes) -> None:
        incoming = self._incoming
        if incoming is None or not payload or incoming.filled + len(payload) > len(incoming.data):
            raise ChannelBrokenError("unexpected piece")
        memoryview(incoming.data)[incoming.filled : incoming.filled + len(payload)] = payload
        incoming.filled += len(payload)
        overwrite(payload)
        self._finish_body()

    def _finish_body(self) -> None:
        incoming = self._incoming
        if incoming is None or not incoming.is_whole:
            return
        if hashlib.sha256(incoming.data).hexdigest() != incoming.sha256:
            raise ChannelBrokenError("body damaged")
        self._bodies.append(bytes(incoming.data))
        overwrite(incoming.data)
        self._incoming = None


def _body_frames(body: bytes, number: int) -> list[bytes]:
    announcement = {"n": number, "m": _BODY, "size": len(body), "sha256": hashlib.sha256(body).hexdigest()}
    pieces = [body[start : start + MAX_FRAME_BYTES] for start in range(0, len(body), MAX_FRAME_BYTES)]
    return [_object_frame(announcement), *(pack_frame(FrameKind.PIECE, piece) for piece in pieces)]


def _object_frame(fields: dict[str, object]) -> bytes:
    return pack_frame(FrameKind.OBJECT, dump_object(fields))


def keeper_side(role: messages.Role) -> Conversation:
    """Return the keeper's side of the channel to a child of this role."""
    return Conversation(messages.FROM_CHILD[role])


def child_side(role: messages.Role) -> Conversation:
    """Return a child's side of its channel to the keeper."""
    return Conversation(messages.TO_CHILD[role])
