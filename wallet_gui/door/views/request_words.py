"""The words about a request: what is sent, to whom, on which network, and what it costs at most."""

import unicodedata
from typing import Final

from PySide6.QtCore import QCoreApplication

from wallet_gui.channel.secrets import Reading
from wallet_gui.domain.amount import format_units
from wallet_gui.domain.frozen import frozen
from wallet_gui.domain.network import ACCOUNT_NAMESPACE, DATA_FEE_CHAINS, PRACTICE_CHAIN_ID
from wallet_gui.domain.session import Purpose
from wallet_gui.domain.signing import ContactWish, Deed, ReadPayment
from wallet_gui.ui.widgets.address_view import groups

NATIVE_DECIMALS: Final = 18
MUCH_FEE_WEI: Final = 10**17
"""A tenth of a coin: hardly any payment has cost so much on any network in the signer's table."""
_MUCH_FEE_PART: Final = 10
"""Of what is sent, where that is the coin that fees are paid in."""
_NO_BREAK = "\u00a0"
_LONGEST_NAME = 64
"""As long as a contact's name may be; a longer one is not from an address book."""
_LONGEST_ON_BUTTON = 28
_NOT_SHOWN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Unicode categories that are nothing to see, or turn the text around them."""

translate = QCoreApplication.translate


@frozen
class RequestWords:
    """What stands on the page: window title, heading, a sentence, and the verb that confirms."""

    title: str
    heading: str
    text: str
    verb: str
    is_grave: bool = False
    """Whether the sentence warns."""
    gives_up: str = ""
    """What the other button says; Cancel if empty."""


def words_for(purpose: Purpose, reading: Reading | None) -> RequestWords:
    """Return the words of the page."""
    if reading is None:
        return _waiting(purpose)
    if reading.contact is not None:
        return _contact(reading.contact)
    if len(reading.payments) == 1:
        return words_of(reading.payments[0])
    count = len(reading.payments)
    text = translate("Request", "Each of them is signed with this one password. Read them all.")
    if all(map(is_removal, reading.payments)):
        if not any(map(item_note, reading.payments)):
            text = translate(
                "Request", "Each of them is signed with this one password. Nothing more can be taken by them then."
            )
        return RequestWords(
            _removal_title(),
            translate("Request", "Remove %n approval(s)?", "", count),
            text,
            translate("Request", "Remove %n approval(s)", "", count),
        )
    return RequestWords(
        _title(purpose),
        translate("Request", "Sign %n payment(s)?", "", count),
        text,
        translate("Request", "Sign %n payment(s)", "", count),
    )


def is_removal(payment: ReadPayment) -> bool:
    """Say whether a payment does nothing but take an approval away, if its contract is a token: see ``item_note``."""
    return payment.deed is Deed.APPROVE and not payment.units and not payment.value


def item_note(payment: ReadPayment) -> str:
    """Return what an approval may be besides; empty where the signer knows that its contract is a token.

    ``approve`` is spelled alike in ERC-20 and ERC-721, where its number names one thing; 0 may name one, too.
    """
    if payment.deed is not Deed.APPROVE or payment.decimals >= 0:
        return ""
    return translate("Request", "If this is a collection of single items (NFTs), one of them may be taken.")


def one_line(name: str) -> str:
    """Return a name as one line that cannot pose as something around it."""
    kept = "".join(sign for sign in name if unicodedata.category(sign) not in _NOT_SHOWN)
    line = " ".join(kept.split())
    return line if len(line) <= _LONGEST_NAME else f"{line[: _LONGEST_NAME - 1]}…"


def coins(units: int, payment: ReadPayment) -> str:
    """Return an amount of the network's own coin."""
    number = format_units(units, NATIVE_DECIMALS)
    if payment.native_symbol:
        return f"{number}{_NO_BREAK}{payment.native_symbol}"
    return translate("Request", "{n} of the network's own coin").format(n=number)


def assets(payment: ReadPayment) -> str:
    """Return the amount that is sent, or that may be taken."""
    if payment.deed is Deed.SEND:
        return coins(payment.units, payment)
    if payment.decimals < 0:
        return translate("Request", "{n} base units").format(n=f"{payment.units:,}")
    return f"{format_units(payment.units, payment.decimals)}{_NO_BREAK}{payment.symbol}"


def network_name(payment: ReadPayment) -> str:
    """Return the network's name, or its number if the signer does not know it."""
    if payment.chain_id == PRACTICE_CHAIN_ID:
        return translate("Request", "Practice network")
    return payment.network or translate("Request", "Network number {n}").format(n=payment.chain_id)


def most_fee(payment: ReadPayment) -> str:
    """Return what the network may take."""
    return _at_most(coins(payment.fee_most, payment), payment)


def is_much_fee(payment: ReadPayment) -> bool:
    """Say whether the network may take so much that it has to stand out: a lying server or home could ask for it."""
    is_large_part = payment.deed is Deed.SEND and payment.fee_most * _MUCH_FEE_PART > payment.units
    return is_large_part or payment.fee_most > MUCH_FEE_WEI


def total(payment: ReadPayment) -> str:
    """Return what leaves the address at most; empty where that is the fee alone."""
    if payment.deed is Deed.SEND:
        return _at_most(coins(payment.units + payment.fee_most, payment), payment)
    fee = _at_most(coins(payment.value + payment.fee_most, payment), payment)
    if payment.deed is Deed.SEND_TOKEN:
        return translate("Request", "{amount}, and {fee}").format(amount=assets(payment), fee=fee)
    return fee if payment.value else ""


def contact_network(reading: Reading, contact: ContactWish) -> str:
    """Return where a contact's address is good."""
    namespace, _, number = contact.chain.partition(":")
    if not number and namespace == ACCOUNT_NAMESPACE:
        return translate("Request", "Every network of the Ethereum kind")
    if number == str(PRACTICE_CHAIN_ID):
        return translate("Request", "Practice network")
    return reading.network or translate("Request", "Network number {n}").format(n=number)


def spoken(reading: Reading) -> str:
    """Return what a screen reader says of a request: amounts as they stand, addresses group by group."""
    if reading.contact is not None:
        return " ".join((one_line(reading.contact.name), *groups(reading.contact.address)))
    parts = []
    for payment in reading.payments:
        parts.append(f"{words_of(payment).heading} {' '.join(groups(payment.to))}")
        if note := item_note(payment):
            parts.append(note)
        fee = translate("Request", "Network fee: {fee}").format(fee=most_fee(payment))
        if payment.value and payment.deed is not Deed.SEND:
            parts.append(translate("Request", "It also sends {amount}.").format(amount=coins(payment.value, payment)))
        parts.append(f"{network_name(payment)}. {fee}.")
    return " ".join(parts)


def _at_most(amount: str, payment: ReadPayment) -> str:
    """Say that it is no more than this, where that is true."""
    if payment.chain_id in DATA_FEE_CHAINS or not payment.network:
        return translate("Request", "{amount}, and what the network takes for data").format(amount=amount)
    return translate("Request", "at most {amount}").format(amount=amount)


def _title(purpose: Purpose) -> str:
    if purpose is Purpose.SIGN:
        return translate("Request", "Confirm a payment")
    return translate("Request", "Save a contact")


def _removal_title() -> str:
    return translate("Request", "Remove approvals")


def _waiting(purpose: Purpose) -> RequestWords:
    if purpose is Purpose.SIGN:
        return RequestWords(
            _title(purpose), _title(purpose), translate("Request", "Reading the payment…"), translate("Request", "Send")
        )
    return RequestWords(
        _title(purpose), _title(purpose), translate("Request", "Reading the contact…"), translate("Request", "Save")
    )


def _contact(contact: ContactWish) -> RequestWords:
    name = one_line(contact.name)
    if contact.old_address and contact.old_address != contact.address:
        heading = translate("Request", "Change the address of {name}?").format(name=name)
        text = translate("Request", "Payments to this contact go to the new address from now on.")
    elif contact.replaces:
        heading = translate("Request", "Change the contact {name}?").format(name=name)
        text = translate("Request", "Compare the whole address with what the recipient has told you.")
    else:
        heading = translate("Request", "Save {name} as a contact?").format(name=name)
        text = translate("Request", "Compare the whole address with what the recipient has told you.")
    return RequestWords(_title(Purpose.SAVE_CONTACT), heading, text, translate("Request", "Save the contact"))


def words_of(payment: ReadPayment) -> RequestWords:
    """Return the words of one payment."""
    title = _title(Purpose.SIGN)
    text = translate("Request", "Nobody can call back a payment once it is on the network. Compare the whole address.")
    match payment.deed:
        case Deed.SEND | Deed.SEND_TOKEN:
            return RequestWords(title, _sending(payment), text, _send(payment))
        case Deed.APPROVE | Deed.APPROVE_MORE:
            return _approval(payment, title)
        case Deed.CANCEL:
            return RequestWords(
                title,
                translate("Request", "Cancel a payment?"),
                translate("Request", "Nothing is sent. This takes the place of a payment that still waits."),
                translate("Request", "Cancel the payment"),
                gives_up=translate("Request", "Close"),
            )
        case Deed.DEPLOY:
            return RequestWords(
                title,
                translate("Request", "Make a new contract?"),
                translate("Request", "Postern cannot read what the new contract will do."),
                translate("Request", "Make the contract"),
                is_grave=True,
            )
        case Deed.UNREADABLE:
            return RequestWords(
                title,
                translate("Request", "Sign what Postern cannot read?"),
                translate("Request", "Postern cannot read what this asks the contract to do."),
                translate("Request", "Sign all the same"),
                is_grave=True,
            )


def _sending(payment: ReadPayment) -> str:
    if payment.decimals < 0 and payment.deed is Deed.SEND_TOKEN:
        if payment.name:
            pattern = translate("Request", "Send a token that Postern does not know to {name}?")
            return pattern.format(name=one_line(payment.name))
        return translate("Request", "Send a token that Postern does not know?")
    if payment.name:
        pattern = translate("Request", "Send {amount} to {name}?")
        return pattern.format(amount=assets(payment), name=one_line(payment.name))
    return translate("Request", "Send {amount}?").format(amount=assets(payment))


def _send(payment: ReadPayment) -> str:
    """Return the verb with its amount, where a button has room for it."""
    amount = assets(payment)
    if len(amount) > _LONGEST_ON_BUTTON:
        return translate("Request", "Send")
    return translate("Request", "Send {amount}").format(amount=amount)


def _approval(payment: ReadPayment, title: str) -> RequestWords:
    text = translate("Request", "Whoever it is may take it at any time, without asking you again.")
    verb = translate("Request", "Approve")
    if payment.is_unlimited and payment.symbol:
        heading = translate("Request", "Let somebody take all your {symbol}?").format(symbol=payment.symbol)
    elif payment.is_unlimited:
        heading = translate("Request", "Let somebody take all of a token that Postern does not know?")
    elif payment.deed is Deed.APPROVE_MORE:
        heading = translate("Request", "Let somebody take {amount} more?").format(amount=assets(payment))
    elif payment.units == 0:
        title = _removal_title()
        heading = translate("Request", "Remove an approval?")
        text = translate("Request", "From then on nothing more can be taken by this approval.")
        if item_note(payment):
            text = translate("Request", "If this is a token, nothing more can be taken by this approval from then on.")
        verb = translate("Request", "Remove the approval")
    else:
        heading = translate("Request", "Let somebody take up to {amount}?").format(amount=assets(payment))
    return RequestWords(title, heading, text, verb, is_grave=payment.is_unlimited)
