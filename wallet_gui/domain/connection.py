"""How this computer is connected: what its own system says of Wi-Fi, captive portals and VPN, and what that means.

A blockchain's network is another thing: see ``domain.network``.
"""

from enum import StrEnum

from wallet_gui.domain.frozen import frozen


class Reach(StrEnum):
    """How far one gets."""

    UNTOLD = "untold"
    """The system does not say."""
    NONE = "none"
    PORTAL = "portal"
    """Everything is answered by a page that wants something first."""
    LIMITED = "limited"
    """Connected, but the internet is not seen behind it."""
    FULL = "full"


class Medium(StrEnum):
    """What the connection goes over."""

    UNTOLD = "untold"
    WIRED = "wired"
    WIFI = "wifi"
    """Wi-Fi that is encrypted up to the access point, as far as the system tells."""
    WIFI_OPEN = "wifi_open"
    """Wi-Fi without encryption: whoever is near can listen."""
    MOBILE = "mobile"


@frozen
class Connection:
    """One moment of this computer's connection."""

    reach: Reach = Reach.UNTOLD
    medium: Medium = Medium.UNTOLD
    name: str = ""
    """What the network is called, such as a Wi-Fi's SSID; others chose it. Empty if nobody says."""
    has_vpn: bool = False
    """Whether a VPN that the system knows of is up."""

    @property
    def is_told(self) -> bool:
        """Whether the system says anything at all."""
        return self.reach is not Reach.UNTOLD or self.medium is not Medium.UNTOLD

    @property
    def is_up(self) -> bool:
        """Whether there is a network, though perhaps without the internet behind it."""
        return self.is_told and self.reach is not Reach.NONE

    @property
    def place(self) -> tuple[Medium, str]:
        """Which network it is: what a person means by "the same Wi-Fi"."""
        return (self.medium, self.name) if self.is_up else (Medium.UNTOLD, "")


class Caution(StrEnum):
    """What a person should know before a payment, the gravest first."""

    NO_NETWORK = "no_network"
    PORTAL = "portal"
    VPN_DOWN = "vpn_down"
    """A VPN that was up in this session is up no more."""
    OPEN_WIFI = "open_wifi"


def caution_for(now: Connection, *, had_vpn: bool) -> Caution | None:
    """Return what there is to be said of a connection; ``had_vpn``: one was up earlier in this session."""
    if now.reach is Reach.NONE:
        return Caution.NO_NETWORK
    if now.reach is Reach.PORTAL:
        return Caution.PORTAL
    if had_vpn and not now.has_vpn:
        return Caution.VPN_DOWN
    return Caution.OPEN_WIFI if now.medium is Medium.WIFI_OPEN and not now.has_vpn else None


def is_another(before: Connection, now: Connection) -> bool:
    """Say whether the computer is connected in another way than before: elsewhere, nowhere, or its VPN has gone.

    A first word about the connection is no change, and neither is an internet that comes and goes behind it.
    """
    if not before.is_told or not now.is_told:
        return False
    if before.has_vpn and not now.has_vpn:
        return True
    return before.is_up and before.place != now.place
