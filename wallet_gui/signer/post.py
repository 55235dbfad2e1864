"""What has come for the one operation of a signer's life: each message once, in whatever order is possible."""

from typing import TypeVar

from wallet_gui.channel.frames import ChannelBrokenError
from wallet_gui.channel.messages import Box, BoxName, Channel, Hello, Open, Peers
from wallet_gui.signer.performing import READS_FIRST, Letters, WasRead, needed_box

_M = TypeVar("_M", bound=Channel)


class Post:
    """Collects messages until an operation can begin."""

    def __init__(self) -> None:
        self._heard: dict[type[Channel], Channel] = {}
        self._request: Box | None = None
        self._typed: Box | None = None
        self._was_read: WasRead | None = None

    def take(self, message: Channel) -> None:
        """Take one message in.

        Raises: ChannelBrokenError for the second of a kind, and for a password that comes before the person can have
            seen what it is for.
        """
        if isinstance(message, Box):
            self._take_box(message)
        elif type(message) in self._heard or isinstance(message, Hello):
            raise ChannelBrokenError("a signer hears each message once")
        else:
            self._heard[type(message)] = message
        if self._reads_first and self._typed is not None and self._was_read is None:
            raise ChannelBrokenError("nothing is entered before the request was read")
        if self._asked is not None and not self._reads_first and self._request is not None:
            raise ChannelBrokenError("there is nothing to request")

    def to_read(self) -> Letters | None:
        """Return home's request once it can be read, and until it was."""
        peers, asked = self._of(Peers), self._asked
        if peers is None or asked is None or self._request is None or self._was_read is not None:
            return None
        return Letters(peers, asked, self._request)

    def was_read(self, read: WasRead) -> None:
        """Remember that the person was told: now a password may come."""
        self._was_read = read

    def complete(self) -> Letters | None:
        """Return everything once it is there."""
        peers, asked = self._of(Peers), self._asked
        if peers is None or asked is None or (self._typed is None and needed_box(asked.purpose) is not None):
            return None
        return Letters(peers, asked, self._typed, self._was_read)

    def _take_box(self, box: Box) -> None:
        is_request = box.name is BoxName.REQUEST
        if (self._request if is_request else self._typed) is not None:
            raise ChannelBrokenError("a signer gets each box once")
        if is_request:
            self._request = box
        else:
            self._typed = box

    @property
    def _asked(self) -> Open | None:
        return self._of(Open)

    @property
    def _reads_first(self) -> bool:
        return self._asked is not None and self._asked.purpose in READS_FIRST

    def _of(self, kind: type[_M]) -> _M | None:
        message = self._heard.get(kind)
        return message if isinstance(message, kind) else None
