"""This computer's connection on macOS: Qt for how far one gets, CoreWLAN for the Wi-Fi.

macOS tells the SSID only to programs that may know where the computer is; without it the Wi-Fi has no name here. A VPN
is told by its tunnel: macOS itself keeps several ``utun`` without an IPv4 address, a VPN's has one.
"""

import ctypes
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from PySide6.QtNetwork import QAbstractSocket, QNetworkInterface

from wallet_gui.domain.connection import Connection, Medium
from wallet_gui.system.network.port import network_name
from wallet_gui.system.network.qt import QtNetwork
from wallet_gui.system.objc import Runtime

_SECURITY_NONE, _SECURITY_WEP = 0, 1
"""CWSecurity: kCWSecurityNone, kCWSecurityWEP."""
_TUNNELS: Final = ("utun", "ipsec", "ppp", "tun", "tap")


def medium_of(security: int) -> Medium:
    """Return what a Wi-Fi with this CWSecurity is; one that is unknown (NSIntegerMax) is not called open."""
    return Medium.WIFI_OPEN if security in (_SECURITY_NONE, _SECURITY_WEP) else Medium.WIFI


def is_vpn(name: str, protocols: Iterable[QAbstractSocket.NetworkLayerProtocol]) -> bool:
    """Say whether a network interface with addresses of these kinds is a VPN."""
    is_tunnel = name.rstrip("0123456789") in _TUNNELS
    return is_tunnel and QAbstractSocket.NetworkLayerProtocol.IPv4Protocol in protocols


class MacNetwork(QtNetwork):
    """Asks CoreWLAN after each of Qt's signals."""

    def __init__(self) -> None:
        super().__init__()
        self._runtime = Runtime()
        self._runtime.load("CoreWLAN")

    def _look_closer(self, connection: Connection) -> Connection:
        has_vpn = any(_is_up_as_vpn(one) for one in QNetworkInterface.allInterfaces())
        if connection.medium is not Medium.WIFI:
            return replace(connection, has_vpn=has_vpn)
        wifi = self._wifi()
        security = self._runtime.send(wifi, b"security", result=ctypes.c_long)
        name = network_name(self._runtime.words(self._runtime.send(wifi, b"ssid")))
        # Without an adapter every answer is 0, which would read as "open".
        medium = medium_of(security) if wifi else Medium.WIFI
        return replace(connection, medium=medium, name=name, has_vpn=has_vpn)

    def _wifi(self) -> int | None:
        runtime = self._runtime
        client = runtime.send(runtime.kind(b"CWWiFiClient"), b"sharedWiFiClient")
        found: int | None = runtime.send(client, b"interface")
        return found


def _is_up_as_vpn(interface: QNetworkInterface) -> bool:
    if not interface.flags() & QNetworkInterface.InterfaceFlag.IsUp:
        return False
    return is_vpn(interface.name(), [entry.ip().protocol() for entry in interface.addressEntries()])
