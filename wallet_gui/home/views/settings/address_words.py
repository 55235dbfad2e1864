"""Words about the person's own addresses."""

from PySide6.QtCore import QCoreApplication

from wallet_gui.domain.amount import short_units
from wallet_gui.home.controllers.address_use import Use
from wallet_gui.home.controllers.addresses import fits
from wallet_gui.home.views.wallet_words import network_name
from wallet_gui.home.wallet.book import Address, AddressKind
from wallet_gui.ui.words import in_a_row, shown_amount

translate = QCoreApplication.translate

BIP_44, LEDGER_LIVE, LEDGER_OLD = "m/44'/60'/0'/0/{}", "m/44'/60'/{}'/0/0", "m/44'/60'/0'/{}"
SCHEMES = (BIP_44, LEDGER_LIVE, LEDGER_OLD)
_COIN_DECIMALS = 18


def origin(address: Address) -> str:
    """Return where an address comes from."""
    match address.kind:
        case AddressKind.KEY:
            return translate("AddressWords", "Imported private key. Your recovery phrase does not bring it back.")
        case AddressKind.WATCH:
            return translate("AddressWords", "Only watched: its key is not here, and nothing can be paid from it.")
    return translate("AddressWords", "Of your recovery phrase, {path}").format(path=address.path)


def scheme_name(scheme: str) -> str:
    """Return who makes addresses in this way."""
    return {
        BIP_44: translate("AddressWords", "BIP-44: Postern and most wallets"),
        LEDGER_LIVE: translate("AddressWords", "Ledger Live"),
        LEDGER_OLD: translate("AddressWords", "Old Ledger and MyEtherWallet"),
    }[scheme]


def scheme_of(path: str) -> str:
    """Return the first scheme that a path fits."""
    return next((scheme for scheme in SCHEMES if fits(scheme, path)), BIP_44)


def use_words(uses: tuple[Use, ...], *, hides: bool) -> str:
    """Return what networks know of an address that is in use."""
    return in_a_row(*(_one_use(use, hides=hides) for use in uses))


def _one_use(use: Use, *, hides: bool) -> str:
    amount = shown_amount(short_units(use.units, _COIN_DECIMALS), hides)
    symbol, network = use.network.symbol, network_name(use.network)
    if not use.payments:
        return translate("AddressWords", "{amount} {symbol} on {network}.").format(
            amount=amount, symbol=symbol, network=network
        )
    words = translate("AddressWords", "{amount} {symbol} and %n payment(s) sent on {network}.", "", use.payments)
    return words.format(amount=amount, symbol=symbol, network=network)


def stays_after_removal(address: Address) -> str:
    """Return what became of an address that has left the list."""
    match address.kind:
        case AddressKind.KEY:
            return translate(
                "AddressWords",
                "Off the list. Its key stays in the encrypted vault; importing the key again shows the address again.",
            )
        case AddressKind.WATCH:
            return translate("AddressWords", "Off the list. It is not watched any more.")
    return translate("AddressWords", "Off the list. Your recovery phrase still leads to it: it can be found again.")
