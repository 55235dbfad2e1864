"""What Qt tells of a connection on Windows and macOS: how far one gets, over what, and when to look again.

Qt listens to the system's own service (Network List Manager, SCNetworkReachability) and asks nobody else. The name of a
Wi-Fi, whether it is encrypted, and VPNs are not Qt's to tell: the two adapters ask their system for these.
"""

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtNetwork import QNetworkInformation

from wallet_gui.domain.connection import Connection, Medium, Reach
from wallet_gui.system.network.port import NetworkWatch

_SETTLE_MS: Final = 300
_REACHABILITY: Final = {
    QNetworkInformation.Reachability.Disconnected: Reach.NONE,
    QNetworkInformation.Reachability.Local: Reach.LIMITED,
    QNetworkInformation.Reachability.Site: Reach.LIMITED,
    QNetworkInformation.Reachability.Online: Reach.FULL,
}
_MEDIA: Final = {
    QNetworkInformation.TransportMedium.Ethernet: Medium.WIRED,
    QNetworkInformation.TransportMedium.WiFi: Medium.WIFI,
    QNetworkInformation.TransportMedium.Cellular: Medium.MOBILE,
    QNetworkInformation.TransportMedium.Bluetooth: Medium.MOBILE,
}


def reach_of(reachability: QNetworkInformation.Reachability, *, has_portal: bool) -> Reach:
    """Return how far one gets."""
    reach = _REACHABILITY.get(reachability, Reach.UNTOLD)
    return Reach.PORTAL if has_portal and reach is not Reach.NONE else reach


def medium_of(medium: QNetworkInformation.TransportMedium) -> Medium:
    """Return what the connection goes over."""
    return _MEDIA.get(medium, Medium.UNTOLD)


class QtNetwork(NetworkWatch):
    """Looks again after each of Qt's signals; ``_look_closer`` is the system's own part."""

    def __init__(self) -> None:
        super().__init__()
        self._information: QNetworkInformation | None = None
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._look)

    def start(self) -> None:
        # Naming the enums here matters: PySide6 6.12 loses a signal whose enum argument nobody has touched before.
        assert QNetworkInformation.Reachability.Online
        if not QNetworkInformation.loadDefaultBackend():
            return
        self._information = QNetworkInformation.instance()
        self._information.reachabilityChanged.connect(self._soon)
        self._information.transportMediumChanged.connect(self._soon)
        self._information.isBehindCaptivePortalChanged.connect(self._soon)
        self._look()

    def stop(self) -> None:
        self._settle.stop()
        if self._information is not None:
            self._information.reachabilityChanged.disconnect(self._soon)
            self._information.transportMediumChanged.disconnect(self._soon)
            self._information.isBehindCaptivePortalChanged.disconnect(self._soon)
            self._information = None

    def _look_closer(self, connection: Connection) -> Connection:
        """Return the connection with what only this system tells."""
        return connection

    def _soon(self, _: object) -> None:
        if not self._settle.isActive():
            self._settle.start()

    def _look(self) -> None:
        told = self._information
        if told is not None:
            reach = reach_of(told.reachability(), has_portal=told.isBehindCaptivePortal())
            self._publish(self._look_closer(Connection(reach, medium_of(told.transportMedium()))))
