"""Which networks lead out of the program, and who on the way can read what is asked of them."""

from wallet_gui.chains.web_address import is_on_this_computer
from wallet_gui.domain.network import Network, NetworkKind
from wallet_gui.home.wallet.book import Book


def outside(book: Book) -> tuple[Network, ...]:
    """Return the networks that are on and lead out of the program."""
    return tuple(one for one in book.switched_on if one.kind is not NetworkKind.PRACTICE)


def asked_addresses(network: Network) -> list[str]:
    """Return every address that a network is asked at."""
    return [*network.rpc, *([network.history_url] if network.history_url else [])]


def asks_in_the_clear(network: Network) -> bool:
    """Say whether anything is asked without encryption beyond this computer."""
    asked = asked_addresses(network)
    return any(not address.startswith("https:") and not is_on_this_computer(address) for address in asked)
