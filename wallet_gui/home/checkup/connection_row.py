"""What the computer's own system says of its connection. The network's name stays out: the report is for others."""

from typing import Final

from wallet_gui.domain.connection import Caution, Connection, Medium, Reach, caution_for
from wallet_gui.home.checkup.rows import Action, Detail, Evidence, Fact, Key, Row, Verdict
from wallet_gui.home.checkup.told import Told

_CAUTIONS: Final = {
    Caution.NO_NETWORK: (Verdict.UNTOLD, Fact.CONNECTION_NONE, ()),
    Caution.PORTAL: (Verdict.NEEDS_YOU, Fact.CONNECTION_PORTAL, (Detail.PORTAL_FIRST,)),
    Caution.OPEN_WIFI: (Verdict.NEEDS_YOU, Fact.CONNECTION_OPEN, (Detail.OTHERS_NEAR,)),
}
_MEDIA: Final = {
    Medium.WIRED: Fact.CONNECTION_WIRED,
    Medium.WIFI: Fact.CONNECTION_WIFI,
    Medium.WIFI_OPEN: Fact.CONNECTION_OPEN,
    Medium.MOBILE: Fact.CONNECTION_MOBILE,
}


def connection_row(told: Told) -> Row:
    """Judge this computer's connection as it is now; nothing is asked for this."""
    connection = told.connection
    if not connection.is_told:
        evidence: tuple[Evidence, ...] = (Evidence(Detail.NOBODY_TELLS),)
        return Row(Key.CONNECTION, Verdict.UNTOLD, Fact.CONNECTION_UNTOLD, Action.TOLD, evidence)
    caution = caution_for(connection, had_vpn=False)
    if caution is not None:
        verdict, fact, details = _CAUTIONS[caution]
        return Row(Key.CONNECTION, verdict, fact, Action.TOLD, tuple(Evidence(detail) for detail in details))
    fact = _MEDIA.get(connection.medium, Fact.CONNECTION_OTHER)
    return Row(Key.CONNECTION, Verdict.IN_ORDER, fact, Action.TOLD, tuple(_more(connection)))


def _more(connection: Connection) -> list[Evidence]:
    found = [Evidence(Detail.VPN_IS_UP)] if connection.has_vpn else []
    return [*found, Evidence(Detail.NO_INTERNET_SEEN)] if connection.reach is Reach.LIMITED else found
