"""Words of the Contacts page that several of its parts need."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from wallet_gui.domain.network import ACCOUNT_NAMESPACE, Network
from wallet_gui.home.views.wallet_words import network_name
from wallet_gui.home.wallet.contacts_csv import FileProblem, LineProblem


def chain_name(chain: str, networks: Iterable[Network]) -> str:
    """Return for which networks a contact counts."""
    if chain == ACCOUNT_NAMESPACE:
        return QCoreApplication.translate("ContactWords", "Every network")
    network = next((network for network in networks if network.caip2 == chain), None)
    return network_name(network) if network is not None else chain.removeprefix(f"{ACCOUNT_NAMESPACE}:")


def file_problem(problem: FileProblem) -> str:
    """Say why nothing could be read from a file."""
    translate = QCoreApplication.translate
    return {
        FileProblem.NOT_READABLE: translate("ContactWords", "The file could not be read. Nothing was changed."),
        FileProblem.TOO_LARGE: translate(
            "ContactWords", "The file is too large: at most 2 MB and 5,000 contacts. Nothing was changed."
        ),
        FileProblem.NOT_TEXT: translate(
            "ContactWords", "The file is not text in UTF-8 or UTF-16. Save it as CSV UTF-8, then try again."
        ),
        FileProblem.NOT_CSV: translate("ContactWords", "The file is not a CSV file. Nothing was changed."),
        FileProblem.NO_COLUMNS: translate(
            "ContactWords", "The first line must name the columns “name” and “address”. Nothing was changed."
        ),
    }[problem]


def line_problem(problem: LineProblem) -> str:
    """Say why one line of a file is left out."""
    translate = QCoreApplication.translate
    return {
        LineProblem.NAME: translate("ContactWords", "the name is empty, too long or has unusual characters"),
        LineProblem.ADDRESS: translate("ContactWords", "the address is not right"),
        LineProblem.CHAIN: translate("ContactWords", "the network is of another kind"),
        LineProblem.SAME_NAME: translate("ContactWords", "another contact has this name"),
        LineProblem.PRESENT: translate("ContactWords", "you have this contact already"),
    }[problem]
