"""One D-Bus connection as plain calls: signals and answers come as lists of values, and nothing ever blocks."""

from collections.abc import Callable, Iterable
from typing import Any, Final, cast

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import (
    QDBusArgument,
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
    QDBusPendingCallWatcher,
    QDBusServiceWatcher,
    QDBusVariant,
)

Told = Callable[[list[Any]], object]
"""Gets the arguments of a signal, or the values of an answer."""

PROPERTIES: Final = "org.freedesktop.DBus.Properties"
_HEARD: Final = cast(bytes, SLOT("heard(QDBusMessage)"))
"""The slot below. PySide6 6.12 takes text here, though its type stubs ask for bytes."""


class _Ear(QObject):
    """Hears one signal: QtDBus delivers to a slot of an object, found by its name."""

    def __init__(self, told: Told, parent: QObject) -> None:
        super().__init__(parent)
        self._told = told

    @Slot(QDBusMessage)
    def heard(self, message: QDBusMessage) -> None:
        self._told(message.arguments())


class Bus(QObject):
    """Listens and asks. On a bus that is not there nothing is heard, and every question fails."""

    def __init__(self, connection: QDBusConnection) -> None:
        super().__init__()
        self._connection = connection
        self._heard: list[tuple[str, str, str, str, _Ear]] = []
        self._owners: list[QDBusServiceWatcher] = []
        self._waiting: set[QDBusPendingCallWatcher] = set()

    @property
    def is_there(self) -> bool:
        """Whether there is such a bus."""
        return self._connection.isConnected()

    def hear(self, service: str, path: str, interface: str, member: str, told: Told) -> None:
        """Have ``told`` called for every signal of this name; the empty path stands for any."""
        if not self.is_there:
            return
        ear = _Ear(told, self)
        if self._connection.connect(service, path, interface, member, ear, _HEARD):
            self._heard.append((service, path, interface, member, ear))

    def hear_owner(self, service: str, told: Callable[[], object]) -> None:
        """Have ``told`` called when the program behind a name begins, ends or is replaced by another."""
        if not self.is_there:
            return
        watcher = QDBusServiceWatcher(
            service, self._connection, QDBusServiceWatcher.WatchModeFlag.WatchForOwnerChange, self
        )
        watcher.serviceOwnerChanged.connect(lambda *_: told())
        self._owners.append(watcher)

    def hear_property(
        self, service: str, path: str, interface: str, name: str, told: Callable[[object], object]
    ) -> None:
        """Have ``told`` called with a property's value: now, and after each change of its interface.

        The map in PropertiesChanged cannot be read in PySide6 6.12, so it only says when to ask again.
        """

        def changed(about: list[Any]) -> None:
            if about[:1] == [interface]:
                self.ask_property(service, path, interface, name, told)

        self.hear(service, path, PROPERTIES, "PropertiesChanged", changed)
        self.ask_property(service, path, interface, name, told)

    def ask_property(
        self, service: str, path: str, interface: str, name: str, told: Callable[[object], object]
    ) -> None:
        """Have ``told`` called with a property's value; if there is no such thing, it is not called."""
        self.ask(service, path, PROPERTIES, "Get", [interface, name], lambda values: told(_plain(values)))

    def ask_properties(
        self,
        wanted: Iterable[tuple[str, str, str, str]],
        told: Callable[[dict[tuple[str, str], object]], object],
    ) -> None:
        """Ask for several properties: service, path, interface, name. ``told`` gets what there is, by path and name."""
        questions = list(wanted)
        found: dict[tuple[str, str], object] = {}
        left = len(questions)

        def settle() -> None:
            nonlocal left
            left -= 1
            if left == 0:
                told(found)

        for service, path, interface, name in questions:
            self._ask_one(service, path, interface, name, found, settle)

    def _ask_one(
        self,
        service: str,
        path: str,
        interface: str,
        name: str,
        found: dict[tuple[str, str], object],
        settled: Callable[[], object],
    ) -> None:
        def take(values: list[Any]) -> None:
            found[path, name] = _plain(values)
            settled()

        self.ask(service, path, PROPERTIES, "Get", [interface, name], take, settled)

    def ask(
        self,
        service: str,
        path: str,
        interface: str,
        method: str,
        arguments: list[Any],
        answered: Told,
        failed: Callable[[], object] = lambda: None,
        refused: Callable[[str], object] | None = None,
    ) -> None:
        """Call a method; one of the functions is called later. Integers go out as signed 32 bits.

        ``refused`` takes the place of ``failed`` and is told the name of the error, which is empty if no answer came.
        """
        message = QDBusMessage.createMethodCall(service, path, interface, method)
        message.setArguments(arguments)
        watcher = QDBusPendingCallWatcher(self._connection.asyncCall(message))
        self._waiting.add(watcher)

        def finished(_: object) -> None:
            reply = watcher.reply()
            self._waiting.discard(watcher)
            watcher.deleteLater()
            if reply.type() == QDBusMessage.MessageType.ReplyMessage:
                answered(reply.arguments())
            elif refused is not None:
                refused(reply.errorName())
            else:
                failed()

        watcher.finished.connect(finished)

    def close(self) -> None:
        """Listen no more, and drop the answers that are still to come."""
        for service, path, interface, member, ear in self._heard:
            self._connection.disconnect(service, path, interface, member, ear, _HEARD)
        self._heard = []
        for owner in self._owners:
            owner.serviceOwnerChanged.disconnect()
            owner.deleteLater()
        self._owners = []
        for watcher in self._waiting:
            watcher.finished.disconnect()
        self._waiting = set()


def _plain(values: list[Any]) -> object:
    """Return the one value of an answer, out of its variant; object paths come as a list of them."""
    value = values[0] if values else None
    held = value.variant() if isinstance(value, QDBusVariant) else value
    if isinstance(held, QDBusArgument) and held.currentSignature() == "ao":
        return _paths(held)
    return held


def _paths(listed: QDBusArgument) -> list[QDBusObjectPath]:
    """Read an array of object paths. The end of it is left unread: PySide6 6.12 takes that for writing."""
    found = []
    listed.beginArray()
    while not listed.atEnd():
        path = QDBusObjectPath()
        _ = listed >> path  # reads into its right side
        found.append(path)
    return found
