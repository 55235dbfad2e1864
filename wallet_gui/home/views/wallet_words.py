"""Words for addresses, networks, assets and what became of payments: the same on every page."""

import unicodedata

from PySide6.QtCore import QCoreApplication

from wallet_gui.domain.amount import short_units
from wallet_gui.domain.network import Network, NetworkKind
from wallet_gui.domain.payment import Payment, PaymentState
from wallet_gui.home.wallet.book import Address, AddressKind, Book
from wallet_gui.home.wallet.state import AssetRow

_WORD_MOST = 32
_TURNS_OR_HIDES = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp", "Mn", "Me"}
"""Unicode categories that turn the direction of text, hide in it, or pile up on a letter."""


def tame(text: str, most: int = _WORD_MOST) -> str:
    """Return hostile text, such as a token's symbol, as one short line that cannot pose as something around it."""
    kept = "".join(sign for sign in text if unicodedata.category(sign) not in _TURNS_OR_HIDES)
    line = " ".join(kept.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"


def address_name(address: Address) -> str:
    """Return what the person calls an address. One that is only watched never goes by the name of the person's own."""
    if address.kind is AddressKind.WATCH:
        name = tame(address.label) or short_address(address.address)
        return QCoreApplication.translate("WalletWords", "{name} (only watched)").format(name=name)
    return address.label or QCoreApplication.translate("WalletWords", "Main account")


def short_address(address: str) -> str:
    """Return an address where a table has no room for all of it. Nobody is to compare addresses by this."""
    return f"{address[:8]}…{address[-6:]}" if len(address) > 18 else address


def network_name(network: Network) -> str:
    """Return a network's name in the language that is shown."""
    translate = QCoreApplication.translate
    if network.kind is NetworkKind.PRACTICE:
        return translate("WalletWords", "Practice network")
    known = {"Ethereum": translate("WalletWords", "Ethereum")}
    return known.get(network.name) or tame(network.name)


def asset_name(asset: AssetRow) -> str:
    """Return an asset's name, without its symbol."""
    translate = QCoreApplication.translate
    if asset.token is not None and asset.network.kind is NetworkKind.PRACTICE and asset.token.is_listed:
        return translate("WalletWords", "Practice dollar")
    if asset.token is not None:
        return tame(asset.token.name or asset.token.symbol)
    if asset.network.kind is NetworkKind.PRACTICE:
        return translate("WalletWords", "Play money")
    coins = {"ETH": translate("WalletWords", "Ether"), "BNB": "BNB", "POL": "Polygon"}
    return coins.get(asset.symbol) or tame(asset.symbol)


def asset_amount(asset: AssetRow) -> str:
    """Return how much of an asset there is, without its symbol; a dash as long as nobody has told."""
    return "—" if asset.units is None else short_units(asset.units, asset.decimals)


def state_word(state: PaymentState) -> str:
    """Return what became of a payment, in a word or two."""
    translate = QCoreApplication.translate
    return {
        PaymentState.SIGNED: translate("WalletWords", "Signed, not sent"),
        PaymentState.WAITING: translate("WalletWords", "Waiting"),
        PaymentState.MINED: translate("WalletWords", "Confirming"),
        PaymentState.FINAL: translate("WalletWords", "Final"),
        PaymentState.FAILED: translate("WalletWords", "Failed"),
        PaymentState.REPLACED: translate("WalletWords", "Replaced"),
        PaymentState.DROPPED: translate("WalletWords", "Dropped"),
    }[state]


def fate_word(payment: Payment, book: Book) -> str:
    """Return what became of one payment: one that waits may be about to give way to another."""
    if payment.state is PaymentState.WAITING and book.gives_way(payment.txid):
        return QCoreApplication.translate("WalletWords", "Being replaced")
    return state_word(payment.state)


STATE_INKS = {
    PaymentState.SIGNED: "warning.text",
    PaymentState.WAITING: "warning.text",
    PaymentState.MINED: "text.secondary",
    PaymentState.FINAL: "text.secondary",
    PaymentState.FAILED: "danger.text",
    PaymentState.REPLACED: "text.tertiary",
    PaymentState.DROPPED: "danger.text",
}
"""The colour token of each state; the word says the same."""
