"""Frames on a pipe: length, kind, bytes.

A frame is u32 length (little-endian) ‖ u8 kind ‖ that many bytes, at most 256 KiB. Kind 1 is one JSON object in UTF-8,
kind 2 is a piece of a body that a JSON object has announced. Anything else breaks the channel for good.
"""

import struct
from enum import IntEnum

from wallet_gui.channel.forgetting import overwrite
from wallet_gui.domain.frozen import frozen

MAX_FRAME_BYTES = 256 * 1024
_HEAD = struct.Struct("<IB")


class ChannelBrokenError(Exception):
    """The other side broke the rules of the channel. It is not listened to again."""


class FrameKind(IntEnum):
    """What the bytes of a frame are."""

    OBJECT = 1
    PIECE = 2


@frozen
class Frame:
    """One frame as it came off the pipe."""

    kind: FrameKind
    payload: bytes


def pack_frame(kind: FrameKind, payload: bytes) -> bytes:
    """Return the bytes of one frame. Raises ChannelBrokenError above 256 KiB."""
    if len(payload) > MAX_FRAME_BYTES:
        raise ChannelBrokenError("frame too long")
    return _HEAD.pack(len(payload), kind) + payload


class FrameReader:
    """Cuts a stream of bytes into frames, however the pipe happens to deliver them."""

    def __init__(self) -> None:
        self._pending = bytearray()

    def feed(self, data: bytes) -> list[Frame]:
        """Take what arrived and return the frames it completes. Raises ChannelBrokenError."""
        before, self._pending = self._pending, self._pending + data
        overwrite(before)  # growing in place may leave a copy where it was
        frames = []
        while (frame := self._cut()) is not None:
            frames.append(frame)
        return frames

    def _cut(self) -> Frame | None:
        if len(self._pending) < _HEAD.size:
            return None
        length, kind = _HEAD.unpack_from(self._pending)
        if length > MAX_FRAME_BYTES:
            raise ChannelBrokenError("frame too long")
        if kind not in (FrameKind.OBJECT, FrameKind.PIECE):
            raise ChannelBrokenError("unknown frame kind")
        end = _HEAD.size + length
        if len(self._pending) < end:
            return None
        payload = bytes(memoryview(self._pending)[_HEAD.size : end])
        before, self._pending = self._pending, self._pending[end:]
        overwrite(before)
        return Frame(FrameKind(kind), payload)
