"""This computer's connection as Postern hears of it, against NetworkManager on a private bus."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtDBus import QDBusConnection
from pytestqt.qtbot import QtBot

from tests.helpers import desktop as services
from tests.helpers import network_manager as nm
from tests.helpers.desktop import Desktop, open_desktop, playing
from tests.helpers.network_manager import NetworkManager
from wallet_gui.domain.connection import Connection, Medium, Reach
from wallet_gui.system.network.linux import LinuxNetwork


class Listener:
    """Listens on a connection of its own."""

    def __init__(self, address: str, name: str) -> None:
        self._name = name
        self.network = LinuxNetwork(QDBusConnection.connectToBus(address, name))
        self.told: list[Connection] = []
        self.network.changed.connect(self.told.append)
        self.network.start()

    def end(self) -> None:
        self.network.stop()
        QDBusConnection.disconnectFromBus(self._name)


@pytest.fixture
def computer(tmp_path: Path) -> Iterator[Desktop]:
    with open_desktop(tmp_path / "desktop", (services.NETWORK,)) as ready:
        yield ready


@pytest.fixture
def manager(computer: Desktop) -> NetworkManager:
    return NetworkManager(computer)


@pytest.fixture
def listener(computer: Desktop, request: pytest.FixtureRequest) -> Iterator[Listener]:
    ready = Listener(computer.environment["DBUS_SYSTEM_BUS_ADDRESS"], request.node.name)
    yield ready
    ready.end()


def test_a_day_on_the_move(manager: NetworkManager, listener: Listener, qtbot: QtBot) -> None:
    """At home, in a café with a portal, through a VPN that breaks off, and back at a cable."""

    def is_now(connection: Connection) -> None:
        qtbot.waitUntil(lambda: listener.network.connection == connection)
        assert listener.told[-1] == connection

    is_now(Connection(Reach.FULL))
    manager.joins_wifi("Home", is_open=False)
    is_now(Connection(Reach.FULL, Medium.WIFI, "Home"))
    manager.leaves("Home")
    manager.stands_at(nm.DISCONNECTED)
    is_now(Connection(Reach.NONE))
    manager.joins_wifi("Café \u202eNero", is_open=True)
    manager.stands_at(nm.GLOBAL)
    manager.sees_internet(nm.PORTAL)
    cafe = "Café Nero"
    is_now(Connection(Reach.PORTAL, Medium.WIFI_OPEN, cafe))
    manager.sees_internet(nm.FULL)
    is_now(Connection(Reach.FULL, Medium.WIFI_OPEN, cafe))
    manager.opens_vpn("Work")
    is_now(Connection(Reach.FULL, Medium.WIFI_OPEN, cafe, has_vpn=True))
    manager.leaves("Work")
    is_now(Connection(Reach.FULL, Medium.WIFI_OPEN, cafe))
    manager.opens_vpn("Tunnel", "wireguard")
    is_now(Connection(Reach.FULL, Medium.WIFI_OPEN, cafe, has_vpn=True))
    manager.leaves("Tunnel")
    manager.leaves("Café \u202eNero")
    manager.plugs_in("Desk")
    manager.sees_internet(nm.LIMITED)
    is_now(Connection(Reach.LIMITED, Medium.WIRED, "Desk"))


def test_on_the_way_between_two_networks_what_was_known_stays(
    manager: NetworkManager, listener: Listener, qtbot: QtBot
) -> None:
    manager.joins_wifi("Home", is_open=False)
    qtbot.waitUntil(lambda: listener.network.connection.name == "Home")
    before = len(listener.told)
    manager.stands_at(nm.CONNECTING)
    manager.sees_internet(nm.LIMITED)
    manager.stands_at(nm.GLOBAL)
    qtbot.waitUntil(lambda: listener.network.connection.reach is Reach.LIMITED)
    assert Reach.NONE not in {told.reach for told in listener.told[before:]}


def test_a_manager_that_begins_is_heard_and_one_that_ends_leaves_nothing_claimed(tmp_path: Path, qtbot: QtBot) -> None:
    with open_desktop(tmp_path / "desktop", ()) as empty:
        listener = Listener(empty.environment["DBUS_SYSTEM_BUS_ADDRESS"], "without a manager")
        try:
            with playing(tmp_path, services.NETWORK, empty):
                NetworkManager(empty).plugs_in("Desk")
                qtbot.waitUntil(lambda: listener.network.connection == Connection(Reach.FULL, Medium.WIRED, "Desk"))
            qtbot.waitUntil(lambda: listener.network.connection == Connection())
        finally:
            listener.end()


def test_without_any_bus_nothing_is_known_and_nothing_breaks() -> None:
    listener = Listener("disabled:", "without a bus")
    listener.end()
    assert listener.network.connection == Connection()
