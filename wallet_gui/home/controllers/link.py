"""The line to the keeper, as Qt sees it: messages come out as calls in the GUI thread, and the end as a signal."""

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from wallet_gui.channel.messages import Bye, Channel
from wallet_gui.channel.pipe import BackgroundReader, ChannelEndedError, Pipe

_M = TypeVar("_M", bound=Channel)


class KeeperLink(QObject):
    """Sends at once; each kind of message that is heard goes to the one handler that asked for it."""

    ended = Signal()
    """The keeper has gone, or broke the rules: nothing more can be said."""

    _arrived = Signal(object)
    _closed = Signal()

    def __init__(self, pipe: Pipe) -> None:
        super().__init__()
        self._pipe = pipe
        self._handlers: dict[type[Channel], Callable[[Any], object]] = {}
        self._has_ended = False
        self._is_leaving = False
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)
        self._closed.connect(self._end, Qt.ConnectionType.QueuedConnection)
        self._reader = BackgroundReader(pipe, self._arrived.emit, self._closed.emit)

    def on(self, kind: type[_M], handler: Callable[[_M], object]) -> None:
        """Call ``handler`` in the GUI thread for each message of this kind."""
        self._handlers[kind] = handler

    def start(self) -> None:
        """Begin to listen."""
        self._reader.start()

    def send(self, message: Channel) -> None:
        """Say something to the keeper. Once it has gone, nothing happens: this process is about to end."""
        if self._has_ended or self._is_leaving:
            return
        try:
            self._pipe.send(message)
        except ChannelEndedError:
            self._closed.emit()  # heard in the event loop: an end that comes before the loop runs would be lost

    def hear_only_bye(self) -> None:
        """Everything has been handed over: say nothing more, and drop whatever still comes but the word to end."""
        self._is_leaving = True

    def _on_arrived(self, message: Channel) -> None:
        handler = self._handlers.get(type(message))
        is_wanted = isinstance(message, Bye) or not self._is_leaving
        if handler is not None and is_wanted and not self._has_ended:
            handler(message)

    def _end(self) -> None:
        if not self._has_ended:
            self._has_ended = True
            self.ended.emit()
