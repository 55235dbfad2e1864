"""Words about networks and their servers."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from wallet_gui.domain.errors import WalletError
from wallet_gui.domain.network import Network
from wallet_gui.home.controllers.networks import host_of
from wallet_gui.home.views.wallet_words import network_name
from wallet_gui.home.wallet.book import Book
from wallet_gui.home.wallet.state import LinkState, NetworkStatus
from wallet_gui.ui.messages import message_for
from wallet_gui.ui.words import clock_time, in_a_row

if TYPE_CHECKING:
    from wallet_gui.chains.connect import ProbeResult

translate = QCoreApplication.translate


def known_as(chain_id: int, book: Book) -> str:
    """Return the name and number of a network that a server says it serves."""
    network = book.network(chain_id)
    if network is None:
        return translate("NetworkWords", "network number {number}").format(number=chain_id)
    text = translate("NetworkWords", "{network} (number {number})")
    return text.format(network=network_name(network), number=chain_id)


def servers(network: Network) -> str:
    """Return who is asked, in short."""
    if not network.rpc:
        return translate("NetworkWords", "No server is set.")
    host, others = host_of(network.rpc[0]), len(network.rpc) - 1
    if not others:
        return translate("NetworkWords", "Asks {host}.").format(host=host)
    return translate("NetworkWords", "Asks {host}, else %n other(s).", "", others).format(host=host)


def status(one: NetworkStatus) -> str:
    """Return how it stands with a network that is on."""
    if one.error is not None:
        return message_for(one.error).text
    if one.state is not LinkState.GOOD:
        return translate("NetworkWords", "Being asked…")
    text = translate("NetworkWords", "Answered at {time}, block {block}.")
    return text.format(time=clock_time(one.at), block=QLocale().toString(one.block))


def answer(result: "ProbeResult", network: Network, book: Book) -> tuple[bool, str]:
    """Return whether a server is the right one for a network, and what it said."""
    if result.chain_id != network.chain_id:
        text = translate("NetworkWords", "This server serves {found}, not {wanted}. Remove it.")
        wanted = network_name(network)
        return False, text.format(found=known_as(result.chain_id, book), wanted=wanted)
    return True, facts(result, book)


def facts(result: "ProbeResult", book: Book) -> str:
    """Return what a server said of itself."""
    text = translate("NetworkWords", "Serves {network}. Block {block}, answered in {n} ms.")
    words = text.format(
        network=known_as(result.chain_id, book),
        block=QLocale().toString(result.block),
        n=QLocale().toString(result.milliseconds),
    )
    client = translate("NetworkWords", "It calls itself {client}.").format(client=result.client)
    return in_a_row(words, client if result.client else "")


def why_not(error: WalletError) -> str:
    """Return why a server could not be asked."""
    return message_for(error).text


def what_servers_learn() -> str:
    """Return what whoever runs a server gets to know."""
    return translate(
        "NetworkWords",
        "Whoever runs a network's server learns your addresses, that they belong together, and your computer's IP "
        "address. A proxy such as Tor hides the IP address.",
    )
