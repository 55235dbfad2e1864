"""The port: what tells of a computer's connection looks like this to a window."""

from PySide6.QtCore import QObject, Signal

from wallet_gui.domain.connection import Connection

MOST_NAME = 64
"""Characters of a network's name that are taken over; an SSID has 32 bytes."""


class NetworkWatch(QObject):
    """Tells in the GUI thread. This one is for a system that says nothing; the adapters know more."""

    changed = Signal(object)
    """A new ``Connection``; also the first that is known."""

    def __init__(self) -> None:
        super().__init__()
        self.connection = Connection()

    def start(self) -> None:
        """Begin to listen, where there is anything to hear."""

    def stop(self) -> None:
        """Listen no more."""

    def _publish(self, connection: Connection) -> None:
        """Take over what is true now."""
        if connection != self.connection:
            self.connection = connection
            self.changed.emit(connection)


def network_name(said: bytes | str) -> str:
    """Return the name of a network as it may be shown: strangers choose it, and it may be any 32 bytes."""
    text = said if isinstance(said, str) else said.decode("utf-8", "replace")
    return "".join(character for character in text if character.isprintable()).strip()[:MOST_NAME]
