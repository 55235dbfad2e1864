"""This computer's connection on Windows: Qt for how far one gets, the Native Wi-Fi API for the Wi-Fi.

A VPN is told by its adapter: Windows' own are of the kinds PPP and tunnel. One that poses as a cable is not seen.
"""

import ctypes
from dataclasses import replace
from typing import Final

from PySide6.QtNetwork import QNetworkInterface

from wallet_gui.domain.connection import Connection, Medium
from wallet_gui.system.network.port import network_name
from wallet_gui.system.network.qt import QtNetwork

_CLIENT_VERSION: Final = 2
_CURRENT_CONNECTION: Final = 7
"""wlan_intf_opcode_current_connection"""
_OPEN_ALGORITHMS: Final = frozenset({1, 2})
"""DOT11_AUTH_ALGO_80211_OPEN and _SHARED_KEY: no encryption, or WEP. OWE and every WPA have other numbers."""


class Ssid(ctypes.Structure):
    """DOT11_SSID"""

    _fields_ = (("length", ctypes.c_uint32), ("text", ctypes.c_ubyte * 32))


class Association(ctypes.Structure):
    """WLAN_ASSOCIATION_ATTRIBUTES"""

    _fields_ = (
        ("ssid", Ssid),
        ("kind", ctypes.c_int),
        ("access_point", ctypes.c_ubyte * 6),
        ("radio", ctypes.c_int),
        ("radio_index", ctypes.c_uint32),
        ("quality", ctypes.c_uint32),
        ("receives", ctypes.c_uint32),
        ("sends", ctypes.c_uint32),
    )


class Security(ctypes.Structure):
    """WLAN_SECURITY_ATTRIBUTES"""

    _fields_ = (
        ("is_on", ctypes.c_int),
        ("is_8021x", ctypes.c_int),
        ("authentication", ctypes.c_int),
        ("cipher", ctypes.c_int),
    )


class CurrentConnection(ctypes.Structure):
    """WLAN_CONNECTION_ATTRIBUTES"""

    _fields_ = (
        ("state", ctypes.c_int),
        ("mode", ctypes.c_int),
        ("profile", ctypes.c_uint16 * 256),
        ("association", Association),
        ("security", Security),
    )


class Interface(ctypes.Structure):
    """WLAN_INTERFACE_INFO"""

    _fields_ = (("guid", ctypes.c_ubyte * 16), ("description", ctypes.c_uint16 * 256), ("state", ctypes.c_int))


def wifi_of(current: CurrentConnection) -> tuple[Medium, str]:
    """Return what a connection of a Wi-Fi adapter is."""
    ssid = current.association.ssid
    name = network_name(bytes(ssid.text[: min(ssid.length, len(ssid.text))]))
    is_open = current.security.authentication in _OPEN_ALGORITHMS
    return (Medium.WIFI_OPEN if is_open else Medium.WIFI), name


def is_vpn(kind: QNetworkInterface.InterfaceType, flags: QNetworkInterface.InterfaceFlag) -> bool:
    """Say whether a network adapter is a VPN that is up."""
    kinds = {QNetworkInterface.InterfaceType.Ppp, QNetworkInterface.InterfaceType.Virtual}
    wanted = QNetworkInterface.InterfaceFlag.IsUp | QNetworkInterface.InterfaceFlag.IsRunning
    return kind in kinds and (flags & wanted) == wanted


class WindowsNetwork(QtNetwork):
    """Asks the Native Wi-Fi API after each of Qt's signals. Windows asks the person whether the SSID may be told."""

    def _look_closer(self, connection: Connection) -> Connection:
        has_vpn = any(is_vpn(one.type(), one.flags()) for one in QNetworkInterface.allInterfaces())
        found = _current_wifi() if connection.medium in {Medium.WIFI, Medium.UNTOLD} else None
        if found is None:
            return replace(connection, has_vpn=has_vpn)
        medium, name = found
        return replace(connection, medium=medium, name=name, has_vpn=has_vpn)


def _current_wifi() -> tuple[Medium, str] | None:
    """Return the Wi-Fi of the first adapter that has one; None without any, or where the service does not run."""
    try:
        api = ctypes.CDLL("wlanapi")
    except OSError:  # some editions of Windows Server come without it
        return None
    handle, version = ctypes.c_void_p(), ctypes.c_uint32()
    if api.WlanOpenHandle(_CLIENT_VERSION, None, ctypes.byref(version), ctypes.byref(handle)):
        return None
    try:
        return _first_connection(api, handle)
    finally:
        api.WlanCloseHandle(handle, None)


def _first_connection(api: ctypes.CDLL, handle: ctypes.c_void_p) -> tuple[Medium, str] | None:
    listed = ctypes.c_void_p()
    if api.WlanEnumInterfaces(handle, None, ctypes.byref(listed)) or not listed.value:
        return None
    try:
        for guid in _guids(listed.value):
            found = _connection_of(api, handle, guid)
            if found is not None:
                return found
        return None
    finally:
        api.WlanFreeMemory(listed)


def _guids(listed: int) -> list[bytes]:
    """Read WLAN_INTERFACE_INFO_LIST: a count, an index, then the adapters."""
    count = ctypes.c_uint32.from_address(listed).value
    first = listed + 2 * ctypes.sizeof(ctypes.c_uint32)
    adapters = (Interface * count).from_address(first)
    return [bytes(adapter.guid) for adapter in adapters]


def _connection_of(api: ctypes.CDLL, handle: ctypes.c_void_p, guid: bytes) -> tuple[Medium, str] | None:
    size, held = ctypes.c_uint32(), ctypes.c_void_p()
    asked = (handle, ctypes.c_char_p(guid), _CURRENT_CONNECTION, None, ctypes.byref(size), ctypes.byref(held), None)
    if api.WlanQueryInterface(*asked) or not held.value:
        return None
    try:
        if size.value < ctypes.sizeof(CurrentConnection):
            return None
        return wifi_of(CurrentConnection.from_address(held.value))
    finally:
        api.WlanFreeMemory(held)
