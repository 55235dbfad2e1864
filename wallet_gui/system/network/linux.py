"""This computer's connection on Linux: what NetworkManager says of it on the system bus.

It is asked once, and again after each of its signals. Wi-Fi networks that merely come into reach send none of these, so
nothing wakes Postern for them. Where another program manages the network, nothing is known.
"""

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtDBus import QDBusConnection, QDBusObjectPath

from wallet_gui.domain.connection import Connection, Reach
from wallet_gui.system.desktop.bus import PROPERTIES, Bus
from wallet_gui.system.network.manager import AccessPoint, Active, is_in_between, primary, reach_of, seen
from wallet_gui.system.network.port import NetworkWatch

_SERVICE: Final = "org.freedesktop.NetworkManager"
_PATH: Final = "/org/freedesktop/NetworkManager"
_MANAGER: Final = "org.freedesktop.NetworkManager"
_ACTIVE: Final = "org.freedesktop.NetworkManager.Connection.Active"
_POINT: Final = "org.freedesktop.NetworkManager.AccessPoint"
_MANAGER_NAMES: Final = ("State", "Connectivity", "ActiveConnections")
_ACTIVE_NAMES: Final = ("Type", "Id", "State", "Vpn", "Default", "Default6", "SpecificObject")
_POINT_NAMES: Final = ("Ssid", "Flags", "WpaFlags", "RsnFlags")
_MOST_ACTIVE: Final = 32
_SETTLE_MS: Final = 150
"""A change sends several signals within a moment; one look is enough for them."""


class LinuxNetwork(NetworkWatch):
    """Looks again after each signal. An answer that a newer look has overtaken is dropped."""

    def __init__(self, system: QDBusConnection) -> None:
        super().__init__()
        self._bus = Bus(system)
        self._looks = 0
        self._reach = Reach.UNTOLD
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._look)

    def start(self) -> None:
        if not self._bus.is_there:
            return
        self._bus.hear(_SERVICE, _PATH, PROPERTIES, "PropertiesChanged", lambda _: self._soon())
        self._bus.hear(_SERVICE, "", _ACTIVE, "StateChanged", lambda _: self._soon())
        self._bus.hear_owner(_SERVICE, self._soon)
        self._look()

    def stop(self) -> None:
        self._settle.stop()
        self._bus.close()

    def _soon(self) -> None:
        """Look once a change is over; one that never is must not keep us from looking."""
        if not self._settle.isActive():
            self._settle.start()

    def _look(self) -> None:
        self._looks += 1
        look = self._looks
        wanted = [(_SERVICE, _PATH, _MANAGER, name) for name in _MANAGER_NAMES]
        self._bus.ask_properties(wanted, lambda said: self._on_manager(look, said))

    def _on_manager(self, look: int, said: dict[tuple[str, str], object]) -> None:
        if look != self._looks:
            return
        state, connectivity = said.get((_PATH, "State")), said.get((_PATH, "Connectivity"))
        if is_in_between(state) and self.connection.is_told:
            return  # it says more as soon as it knows where it stands
        self._reach = reach_of(state, connectivity)
        listed = said.get((_PATH, "ActiveConnections"))
        paths = [one.path() for one in listed if isinstance(one, QDBusObjectPath)] if isinstance(listed, list) else []
        if not paths:
            self._publish(Connection(self._reach))
            return
        wanted = [(_SERVICE, path, _ACTIVE, name) for path in paths[:_MOST_ACTIVE] for name in _ACTIVE_NAMES]
        self._bus.ask_properties(wanted, lambda answer: self._on_active(look, paths[:_MOST_ACTIVE], answer))

    def _on_active(self, look: int, paths: list[str], said: dict[tuple[str, str], object]) -> None:
        if look != self._looks:
            return
        active = [Active.read({name: said.get((path, name)) for name in _ACTIVE_NAMES}) for path in paths]
        chosen = primary(active)
        if chosen is None or not chosen.point:
            self._publish(seen(self._reach, active, None))
            return
        wanted = [(_SERVICE, chosen.point, _POINT, name) for name in _POINT_NAMES]
        self._bus.ask_properties(wanted, lambda answer: self._on_point(look, active, chosen.point, answer))

    def _on_point(self, look: int, active: list[Active], path: str, said: dict[tuple[str, str], object]) -> None:
        if look == self._looks:
            point = AccessPoint.read({name: said.get((path, name)) for name in _POINT_NAMES})
            self._publish(seen(self._reach, active, point))


def linux_network() -> LinuxNetwork:
    """Return what tells of the connection of the computer that this process runs on."""
    return LinuxNetwork(QDBusConnection.systemBus())
