"""NetworkManager as python-dbusmock plays it: each verb does what the real one would, so that its signals go out."""

from dataclasses import dataclass, field

from tests.helpers.desktop import Desktop

_NAME, _PATH = "org.freedesktop.NetworkManager", "/org/freedesktop/NetworkManager"
_SETTINGS = f"{_PATH}/Settings"
_MOCK = "org.freedesktop.DBus.Mock"
_ACTIVATED = 100
_WPA2 = 0x100
DISCONNECTED, CONNECTING, GLOBAL = 20, 40, 70
PORTAL, LIMITED, FULL = 2, 3, 4


@dataclass
class NetworkManager:
    """The computer's network. It begins without any device, and connected all the same."""

    desktop: Desktop
    _count: int = 0
    _active: dict[str, tuple[str, str]] = field(default_factory=dict)
    """From the names given here to the device and the active connection."""

    def joins_wifi(self, ssid: str, *, is_open: bool) -> None:
        """Connect to a Wi-Fi."""
        number = self._next()
        device = self._call("AddWiFiDevice", f"wifi{number}", f"wlan{number}", _ACTIVATED)
        security = 0 if is_open else _WPA2
        mac = "00:23:F8:7E:12:BB"
        point = self._call("AddAccessPoint", device, f"AP{number}", ssid, mac, 2, 2425, 5400, 82, security)
        made = self._call("AddWiFiConnection", device, f"Connection{number}", ssid, "")
        self._activate(ssid, [device], made, point)

    def plugs_in(self, name: str) -> None:
        """Connect by cable."""
        number = self._next()
        device = self._call("AddEthernetDevice", f"eth{number}", f"eth{number}", _ACTIVATED)
        self._activate(name, [device], self._settings("802-3-ethernet", name), "/")

    def opens_vpn(self, name: str, kind: str = "vpn") -> None:
        """Bring a VPN up."""
        self._next()
        self._activate(name, [], self._settings(kind, name), "/")

    def leaves(self, name: str) -> None:
        """End a connection."""
        device, active = self._active.pop(name)
        self._call("RemoveActiveConnection", device or self._any_device(), active)

    def stands_at(self, state: int) -> None:
        """Set the overall state, an NMState."""
        self._call("SetGlobalConnectionState", state)

    def sees_internet(self, connectivity: int) -> None:
        """Set what the check of the internet found, an NMConnectivityState."""
        self._call("SetConnectivity", connectivity)

    def _activate(self, name: str, devices: list[str], settings: str, specific: str) -> None:
        active = self._call("AddActiveConnection", devices, settings, specific, f"Active{self._count}", 2)
        self._active[name] = (devices[0] if devices else "", active)

    def _settings(self, kind: str, name: str) -> str:
        made = self.desktop.controller.call(
            *("system", _NAME, _SETTINGS, f"{_NAME}.Settings.AddConnection"),
            {"connection": {"type": kind, "id": name}},
        )
        return str(made)

    def _any_device(self) -> str:
        """The mock wants a device for what has none."""
        return str(self._call("AddEthernetDevice", f"none{self._next()}", f"none{self._count}", 30))

    def _next(self) -> int:
        self._count += 1
        return self._count

    def _call(self, method: str, *arguments: object) -> str:
        return str(self.desktop.controller.call("system", _NAME, _PATH, f"{_MOCK}.{method}", *arguments))
