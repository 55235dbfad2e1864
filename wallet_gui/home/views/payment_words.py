"""A payment in words: who, how much, which way. The same in the list on Home, in the activity and in its details."""

from PySide6.QtCore import QCoreApplication

from wallet_gui.domain.amount import MINUS, format_units, short_units
from wallet_gui.domain.network import PRACTICE_CHAIN_ID, PRACTICE_FAUCET
from wallet_gui.domain.payment import Direction, Payment, PaymentState
from wallet_gui.home.views.wallet_words import short_address, tame
from wallet_gui.home.wallet.book import Book
from wallet_gui.home.wallet.outbox import PENDING


def other_name(payment: Payment, book: Book) -> str:
    """Return the other side: a contact's name, the name of one's own address, or the short form of an address."""
    network = book.network(payment.chain_id)
    contact = book.contact_at(payment.other, network) if network else None
    if contact is not None:
        return tame(contact.name)
    if payment.chain_id == PRACTICE_CHAIN_ID and payment.other == PRACTICE_FAUCET:
        return QCoreApplication.translate("PaymentWords", "the practice faucet")
    own = book.own(payment.other)
    if own is not None and own.label:
        return own.label
    if payment.other:
        return short_address(payment.other)
    return QCoreApplication.translate("PaymentWords", "a new contract")


def headline(payment: Payment, book: Book) -> str:
    """Say in a few words what the payment is."""
    translate = QCoreApplication.translate
    name = other_name(payment, book)
    if payment.direction is Direction.IN:
        return translate("PaymentWords", "From {name}").format(name=name)
    if payment.direction is Direction.SELF:
        return translate("PaymentWords", "To yourself")
    if payment.direction is Direction.APPROVAL:
        return _removal(payment).format(name=name, token=tame(payment.symbol))
    if payment.state in PENDING:
        return translate("PaymentWords", "Sending to {name}").format(name=name)
    return translate("PaymentWords", "To {name}").format(name=name)


def _removal(payment: Payment) -> str:
    """Return how the taking away of an approval is told, with places for a name and a token."""
    translate = QCoreApplication.translate
    if payment.state in PENDING:
        return translate("PaymentWords", "Removing the approval of {token} for {name}")
    if payment.state in {PaymentState.MINED, PaymentState.FINAL}:
        return translate("PaymentWords", "Removed the approval of {token} for {name}")
    return translate("PaymentWords", "Removal of the approval of {token} for {name}")


def signed_amount(payment: Payment, *, exact: bool = False) -> str:
    """Return how much came or went, with its sign and symbol; every decimal of it if ``exact``. A dash for nothing."""
    if payment.direction is Direction.APPROVAL:
        return "—"
    sign = "+" if payment.direction is Direction.IN else MINUS if payment.direction is Direction.OUT else ""
    text = format_units(payment.units, payment.decimals) if exact else short_units(payment.units, payment.decimals)
    return f"{sign}{text}\u00a0{tame(payment.symbol)}"
