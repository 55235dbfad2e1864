"""What a computer's connection means: the rules, and what the words of each system stand for."""

import ctypes

import pytest
from PySide6.QtDBus import QDBusObjectPath
from PySide6.QtNetwork import QAbstractSocket, QNetworkInformation, QNetworkInterface  # noqa: TID251  # their names

from wallet_gui.domain.connection import Caution, Connection, Medium, Reach, caution_for, is_another
from wallet_gui.system.network import macos, manager, qt, this_network, windows
from wallet_gui.system.network.port import MOST_NAME, NetworkWatch, network_name

HOME = Connection(Reach.FULL, Medium.WIFI, "Home")
CAFE = Connection(Reach.FULL, Medium.WIFI_OPEN, "Café")
NOWHERE = Connection(Reach.NONE)


@pytest.mark.parametrize(
    ("now", "had_vpn", "caution"),
    [
        (Connection(), False, None),
        (HOME, False, None),
        (CAFE, False, Caution.OPEN_WIFI),
        (Connection(Reach.FULL, Medium.WIFI_OPEN, "Café", has_vpn=True), True, None),
        (CAFE, True, Caution.VPN_DOWN),
        (HOME, True, Caution.VPN_DOWN),
        (Connection(Reach.PORTAL, Medium.WIFI_OPEN), True, Caution.PORTAL),
        (Connection(Reach.LIMITED, Medium.WIRED), False, None),
        (NOWHERE, True, Caution.NO_NETWORK),
    ],
)
def test_the_gravest_is_said(now: Connection, had_vpn: bool, caution: Caution | None) -> None:
    assert caution_for(now, had_vpn=had_vpn) is caution


@pytest.mark.parametrize(
    ("before", "now", "is_change"),
    [
        (Connection(), HOME, False),  # the first word
        (HOME, Connection(), False),  # nobody tells any more
        (HOME, HOME, False),
        (HOME, CAFE, True),
        (HOME, NOWHERE, True),
        (NOWHERE, HOME, False),  # it was said when the network went
        (HOME, Connection(Reach.LIMITED, Medium.WIFI, "Home"), False),
        (Connection(Reach.FULL, Medium.WIFI, "Home", has_vpn=True), HOME, True),
        (HOME, Connection(Reach.FULL, Medium.WIFI, "Home", has_vpn=True), False),
        (HOME, Connection(Reach.FULL, Medium.WIRED, "Desk"), True),
    ],
)
def test_what_counts_as_another_network(before: Connection, now: Connection, is_change: bool) -> None:
    assert is_another(before, now) is is_change


def test_a_strangers_name_for_a_network_is_shown_as_one_plain_line() -> None:
    assert network_name("Free\u202e\n\0 Wi-Fi".encode()) == "Free Wi-Fi"
    assert network_name(b"\xff\xfeCaf\xc3\xa9").endswith("Café")
    assert len(network_name("x" * 500)) == MOST_NAME


@pytest.mark.parametrize(
    ("state", "connectivity", "reach"),
    [
        (70, 4, Reach.FULL),
        (70, 2, Reach.PORTAL),
        (70, 3, Reach.LIMITED),
        (70, 0, Reach.FULL),  # nobody checks
        (60, None, Reach.LIMITED),
        (50, 0, Reach.LIMITED),
        (20, 4, Reach.NONE),
        (10, None, Reach.NONE),
        (0, 4, Reach.UNTOLD),
        (None, None, Reach.UNTOLD),
        ("70", 4, Reach.UNTOLD),
    ],
)
def test_networkmanagers_numbers(state: object, connectivity: object, reach: Reach) -> None:
    assert manager.reach_of(state, connectivity) is reach


@pytest.mark.parametrize(
    ("flags", "wpa", "rsn", "is_open"),
    [
        (0, 0, 0, True),
        (1, 0, 0, True),  # WEP
        (1, 0x100, 0, False),
        (1, 0, 0x400, False),  # WPA3
        (0, 0, 0x800, False),  # encrypted without a password (OWE)
        (None, None, None, False),
    ],
)
def test_which_access_points_are_open(flags: object, wpa: object, rsn: object, is_open: bool) -> None:
    point = manager.AccessPoint.read({"Ssid": b"Net", "Flags": flags, "WpaFlags": wpa, "RsnFlags": rsn})
    assert (point.ssid, point.is_open) == ("Net", is_open)


def active(kind: str, **said: object) -> manager.Active:
    return manager.Active.read({"Type": kind, "Id": kind, "State": 2, **said})


def test_the_carrier_of_a_vpn_is_what_one_is_connected_by() -> None:
    wifi = active("802-11-wireless", SpecificObject=QDBusObjectPath("/ap/1"))
    tunnel = active("wireguard", Default=True)
    assert wifi.point == "/ap/1"
    assert manager.primary([tunnel, wifi]) == wifi
    assert manager.seen(Reach.FULL, [tunnel, wifi], None) == Connection(
        Reach.FULL, Medium.WIFI, "802-11-wireless", has_vpn=True
    )


def test_bridges_of_other_programs_are_no_network_of_the_persons() -> None:
    assert manager.primary([active("bridge", Default=False), active("loopback"), active("tun")]) is None
    idle = active("802-3-ethernet", State=1)
    cable, other = active("802-3-ethernet", Default6=True), active("gsm")
    assert manager.primary([idle, other, cable]) == cable
    assert manager.seen(Reach.NONE, [], None) == NOWHERE
    assert active("802-11-wireless", SpecificObject=QDBusObjectPath("/")).point == ""


def test_what_qt_tells_elsewhere() -> None:
    reachability, medium = QNetworkInformation.Reachability, QNetworkInformation.TransportMedium
    assert qt.reach_of(reachability.Online, has_portal=False) is Reach.FULL
    assert qt.reach_of(reachability.Site, has_portal=True) is Reach.PORTAL
    assert qt.reach_of(reachability.Disconnected, has_portal=True) is Reach.NONE
    assert qt.reach_of(reachability.Unknown, has_portal=False) is Reach.UNTOLD
    assert qt.medium_of(medium.WiFi) is Medium.WIFI
    assert qt.medium_of(medium.Unknown) is Medium.UNTOLD


@pytest.mark.parametrize(
    ("algorithm", "medium"), [(1, Medium.WIFI_OPEN), (2, Medium.WIFI_OPEN), (7, Medium.WIFI), (10, Medium.WIFI)]
)
def test_windows_tells_of_the_wifi_in_a_structure(algorithm: int, medium: Medium) -> None:
    current = windows.CurrentConnection()
    current.association.ssid.length = 4
    current.association.ssid.text[:8] = b"Homexxxx"
    current.security.authentication = algorithm
    assert windows.wifi_of(current) == (medium, "Home")
    current.association.ssid.length = 4_000_000  # a broken driver
    assert windows.wifi_of(current)[1].startswith("Homexxxx")


def test_the_structures_lie_in_memory_as_windows_lays_them() -> None:
    """Sizes as the Windows SDK's wlanapi.h gives them, on every processor."""
    assert ctypes.sizeof(windows.CurrentConnection) == 604
    assert ctypes.sizeof(windows.Interface) == 532
    assert windows.CurrentConnection.association.offset == 520


def test_which_interfaces_are_vpns() -> None:
    kinds, flags = QNetworkInterface.InterfaceType, QNetworkInterface.InterfaceFlag
    up = flags.IsUp | flags.IsRunning
    assert windows.is_vpn(kinds.Ppp, up)
    assert not windows.is_vpn(kinds.Ppp, flags.IsUp)
    assert not windows.is_vpn(kinds.Ethernet, up)
    four, six = QAbstractSocket.NetworkLayerProtocol.IPv4Protocol, QAbstractSocket.NetworkLayerProtocol.IPv6Protocol
    assert macos.is_vpn("utun4", [six, four])
    assert not macos.is_vpn("utun0", [six])
    assert not macos.is_vpn("en0", [four])


@pytest.mark.parametrize(
    ("security", "medium"), [(0, Medium.WIFI_OPEN), (1, Medium.WIFI_OPEN), (4, Medium.WIFI), (2**63 - 1, Medium.WIFI)]
)
def test_security_of_a_mac_wifi(security: int, medium: Medium) -> None:
    assert macos.medium_of(security) is medium


@pytest.mark.parametrize(
    ("system", "kind"),
    [("linux", "LinuxNetwork"), ("win32", "WindowsNetwork"), ("darwin", None), ("sunos5", "NetworkWatch")],
)
def test_each_system_has_its_adapter(monkeypatch: pytest.MonkeyPatch, system: str, kind: str | None) -> None:
    monkeypatch.setattr("sys.platform", system)
    if kind is None:
        with pytest.raises(OSError, match="libobjc"):  # only a Mac has the library
            this_network()
    else:
        assert type(this_network()).__name__ == kind


def test_a_system_that_says_nothing_claims_nothing() -> None:
    watch = NetworkWatch()
    watch.start()
    watch.stop()
    assert watch.connection == Connection()
