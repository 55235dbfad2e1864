"""What the vault says about whom Postern asks, and whom one pays."""

from wallet_gui.chains.web_address import is_on_this_computer
from wallet_gui.domain.network import Network
from wallet_gui.home.checkup.rows import Action, Detail, Evidence, Fact, Key, Row, Verdict
from wallet_gui.home.checkup.told import Told
from wallet_gui.home.wallet.outside import asked_addresses, asks_in_the_clear
from wallet_gui.home.wallet.state import LinkState


def contacts_row(told: Told) -> Row:
    """Judge the contacts: a name that no password has confirmed may be anybody's."""
    contacts = told.wallet.book.contacts
    loose = sum(not contact.pin for contact in contacts)
    if loose:
        evidence = (Evidence(Detail.NAMES_NOT_SHOWN),)
        return Row(Key.CONTACTS, Verdict.NEEDS_YOU, Fact.CONTACTS_UNCONFIRMED, Action.CONTACTS, evidence, n=loose)
    if not contacts:
        evidence = (Evidence(Detail.NOTHING_TO_CONFIRM),)
        return Row(Key.CONTACTS, Verdict.IN_ORDER, Fact.NO_CONTACTS, Action.CONTACTS, evidence)
    evidence = (Evidence(Detail.CONFIRMED_BY_PASSWORD),)
    return Row(Key.CONTACTS, Verdict.IN_ORDER, Fact.CONTACTS_CONFIRMED, Action.CONTACTS, evidence, n=len(contacts))


def networks_row(told: Told) -> Row:
    """Judge who is asked, and whether others on the way can read it."""
    networks = told.networks
    if not networks:
        evidence: tuple[Evidence, ...] = (Evidence(Detail.NOTHING_ASKED),)
        return Row(Key.NETWORKS, Verdict.IN_ORDER, Fact.NO_NETWORKS, Action.NETWORKS, evidence)
    clear = sum(asks_in_the_clear(network) for network in networks)
    evidence = (*_ways(networks), *_services(networks))
    if clear:
        open_way = Evidence(Detail.IN_THE_CLEAR)
        return Row(
            Key.NETWORKS,
            Verdict.NEEDS_YOU,
            Fact.NETWORKS_IN_THE_CLEAR,
            Action.NETWORKS,
            (open_way, *evidence),
            n=clear,
        )
    evidence = (Evidence(Detail.ALL_ENCRYPTED), *evidence)
    return Row(Key.NETWORKS, Verdict.IN_ORDER, Fact.NETWORKS_ON, Action.NETWORKS, evidence, n=len(networks))


def servers_row(told: Told) -> Row:
    """Tell whether the networks answer, as far as they have been asked; nothing is asked for this."""
    statuses = told.statuses
    silent = [one for one in statuses if one.state is LinkState.FAILED]
    if silent and len(silent) == len(statuses):
        evidence = (Evidence(Detail.OFFLINE),)
        return Row(Key.SERVERS, Verdict.UNTOLD, Fact.SERVERS_NOT_CHECKED, Action.ASK_AGAIN, evidence)
    if silent:
        evidence = (Evidence(Detail.OTHERS_ANSWER),)
        return Row(Key.SERVERS, Verdict.UNTOLD, Fact.SERVERS_SILENT, Action.NETWORKS, evidence, n=len(silent))
    if not statuses or not all(one.at for one in statuses):
        evidence = (Evidence(Detail.NOT_ASKED_YET),)
        return Row(Key.SERVERS, Verdict.UNTOLD, Fact.SERVERS_NOT_ASKED, Action.ASK_AGAIN, evidence)
    evidence = (Evidence(Detail.ANSWERED_SINCE, at=min(one.at for one in statuses)),)
    return Row(Key.SERVERS, Verdict.IN_ORDER, Fact.SERVERS_ANSWER, Action.ASK_AGAIN, evidence, n=len(statuses))


def _ways(networks: tuple[Network, ...]) -> tuple[Evidence, ...]:
    """Tell who learns from where one asks: a node on this computer, a proxy, or nobody in between."""
    local = sum(all(is_on_this_computer(address) for address in asked_addresses(network)) for network in networks)
    hidden = sum(bool(network.proxy) for network in networks)
    told: list[Evidence] = []
    if local:
        told.append(Evidence(Detail.ON_THIS_COMPUTER, local))
    if hidden:
        told.append(Evidence(Detail.THROUGH_A_PROXY, hidden))
    elif local < len(networks):
        told.append(Evidence(Detail.NO_PROXY))
    return tuple(told)


def _services(networks: tuple[Network, ...]) -> tuple[Evidence, ...]:
    asked = sum(bool(network.history_url) for network in networks)
    return (Evidence(Detail.HISTORY_SERVICE, asked) if asked else Evidence(Detail.NO_HISTORY_SERVICE),)
