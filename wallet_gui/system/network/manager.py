"""What NetworkManager's numbers mean (its D-Bus API, types NMState, NMConnectivityState, NM80211ApSecurityFlags)."""

from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtDBus import QDBusObjectPath

from wallet_gui.domain.connection import Connection, Medium, Reach
from wallet_gui.domain.frozen import frozen
from wallet_gui.system.network.port import network_name

_IN_BETWEEN: Final = frozenset({30, 40})
"""Disconnecting and connecting."""
_CONNECTED: Final = {50: Reach.LIMITED, 60: Reach.LIMITED, 70: Reach.FULL}
"""Local, site and global."""
_STATE_UNKNOWN: Final = 0
_CONNECTIVITY: Final = {2: Reach.PORTAL, 3: Reach.LIMITED, 4: Reach.FULL}
"""It is unknown (0) where the check is switched off, as it is by default in some distributions."""
_ACTIVATED: Final = 2
_WIFI: Final = "802-11-wireless"
_MEDIA: Final = {
    _WIFI: Medium.WIFI,
    "802-3-ethernet": Medium.WIRED,
    "pppoe": Medium.WIRED,
    "gsm": Medium.MOBILE,
    "cdma": Medium.MOBILE,
    "bluetooth": Medium.MOBILE,
}
_VPN_TYPES: Final = frozenset({"vpn", "wireguard"})


@frozen
class Active:
    """One active connection."""

    kind: str
    name: str
    is_up: bool
    is_vpn: bool
    is_default: bool
    point: str
    """The path of a Wi-Fi's access point; empty where there is none."""

    @classmethod
    def read(cls, said: Mapping[str, object]) -> "Active":
        """Read its properties; one that is missing says nothing."""
        kind, name, path = said.get("Type"), said.get("Id"), said.get("SpecificObject")
        kind = kind if isinstance(kind, str) else ""
        point = path.path() if isinstance(path, QDBusObjectPath) and kind == _WIFI else ""
        return cls(
            kind=kind,
            name=name if isinstance(name, str) else "",
            is_up=said.get("State") == _ACTIVATED,
            is_vpn=said.get("Vpn") is True or kind in _VPN_TYPES,
            is_default=said.get("Default") is True or said.get("Default6") is True,
            point="" if point == "/" else point,
        )


@frozen
class AccessPoint:
    """The access point that a Wi-Fi goes over."""

    ssid: str
    is_open: bool

    @classmethod
    def read(cls, said: Mapping[str, object]) -> "AccessPoint":
        """Read its properties. WEP counts as open: it has been broken since 2001. An unknown flag does not."""
        ssid = said.get("Ssid")
        keys = [said.get("WpaFlags"), said.get("RsnFlags")]
        return cls(
            ssid=network_name(bytes(ssid)) if isinstance(ssid, bytes | bytearray) else "",
            is_open=isinstance(said.get("Flags"), int) and keys == [0, 0],
        )


def reach_of(state: object, connectivity: object) -> Reach:
    """Return how far one gets. The state alone says it where the internet is not checked."""
    if not isinstance(state, int) or state == _STATE_UNKNOWN:
        return Reach.UNTOLD
    by_state = _CONNECTED.get(state, Reach.NONE)
    if by_state is Reach.NONE or not isinstance(connectivity, int):
        return by_state
    return _CONNECTIVITY.get(connectivity, by_state)


def is_in_between(state: object) -> bool:
    """Say whether it is on its way from one state to another."""
    return state in _IN_BETWEEN


def primary(active: Iterable[Active]) -> Active | None:
    """Return the connection that everything goes over, also what goes through a VPN first."""
    carriers = [one for one in active if one.is_up and not one.is_vpn and one.kind in _MEDIA]
    return next((one for one in carriers if one.is_default), carriers[0] if carriers else None)


def seen(reach: Reach, active: Iterable[Active], point: AccessPoint | None) -> Connection:
    """Put together what was told."""
    listed = list(active)
    chosen = primary(listed)
    has_vpn = any(one.is_vpn and one.is_up for one in listed)
    if chosen is None:
        return Connection(reach, has_vpn=has_vpn)
    medium, name = _MEDIA[chosen.kind], network_name(chosen.name)
    if point is not None:
        medium, name = Medium.WIFI_OPEN if point.is_open else medium, point.ssid or name
    return Connection(reach, medium, name, has_vpn)
