"""Sentences about amounts and addresses as they were typed."""

from PySide6.QtCore import QCoreApplication

from wallet_gui.domain.amount import format_units
from wallet_gui.domain.errors import (
    AddressError,
    AddressProblem,
    AmountError,
    AmountProblem,
    FundsError,
    PictureError,
    PictureProblem,
    RequestError,
    RequestProblem,
)
from wallet_gui.ui.sentences.message import Message

translate = QCoreApplication.translate

_SYMBOL_MOST = 16


def amount(error: AmountError) -> Message:
    """Return the words for an amount that cannot be read."""
    match error.problem:
        case AmountProblem.EMPTY:
            text = translate("Messages", "No amount is typed yet. Type one, such as 0.25.")
        case AmountProblem.NOT_A_NUMBER:
            text = translate("Messages", "This is not a number. Write the amount in digits, such as 0.25.")
        case AmountProblem.NEGATIVE:
            text = translate("Messages", "An amount cannot be less than nothing. Type it without the minus sign.")
        case AmountProblem.ZERO:
            text = translate("Messages", "This amount is zero. Type what is to be paid.")
        case AmountProblem.TOO_FINE if error.decimals == 0:
            text = translate("Messages", "This asset cannot be divided. Type a whole number.")
        case AmountProblem.TOO_FINE:
            text = translate(
                "Messages", "This asset has %n decimal place(s). Type no more than that.", "", error.decimals
            )
        case AmountProblem.TOO_LARGE:
            text = translate("Messages", "No network can write a number this large. Type a smaller amount.")
        case AmountProblem.AMBIGUOUS:
            text = translate(
                "Messages",
                "A single comma can mean two things. For decimals write a point, such as 1.5; write thousands "
                "without a mark, such as 1500.",
            )
    return Message(translate("Messages", "The amount cannot be read"), text)


def funds(error: FundsError) -> Message:
    """Return the words for what is missing."""
    if error.for_fee:
        text = translate(
            "Messages", "The fee can need {need}; you have {have}. Receive some {symbol} first, or choose a lower fee."
        )
    else:
        text = translate("Messages", "{need} needed with the fee; you have {have}. Send less, or receive more first.")
    symbol = "".join(sign for sign in error.symbol if sign.isprintable())[:_SYMBOL_MOST]
    need, have = (f"{format_units(units, error.decimals)}\u00a0{symbol}" for units in (error.needed, error.available))
    return Message(translate("Messages", "Not enough"), text.format(need=need, have=have, symbol=symbol))


def address(error: AddressError) -> Message:
    """Return the words for text that is not an address."""
    return Message(_address_title(error.problem), _address_text(error))


def _address_title(problem: AddressProblem) -> str:
    match problem:
        case AddressProblem.CHECKSUM:
            return translate("Messages", "A mistake in the address")
        case AddressProblem.LOOK_ALIKE:
            return translate("Messages", "A letter that only looks right")
        case AddressProblem.OTHER_CHAIN:
            return translate("Messages", "An address of another kind of network")
        case _:
            return translate("Messages", "This is not an address")


def _address_text(error: AddressError) -> str:
    match error.problem:
        case AddressProblem.EMPTY:
            return translate("Messages", "No address is there yet. Paste, type or drop one.")
        case AddressProblem.LENGTH if error.length < 40:
            text = translate("Messages", "This is not a complete address: {n} of 40 characters. Copy all of it again.")
            return text.format(n=error.length)
        case AddressProblem.LENGTH:
            text = translate(
                "Messages", "This is too long for an address: {n} instead of 40 characters. Copy it again."
            )
            return text.format(n=error.length)
        case AddressProblem.CHARACTER:
            text = translate(
                "Messages",
                "Character {n} after 0x is “{found}”, which no address has. Copy the address again from where it came "
                "from.",
            )
            return text.format(n=error.place, found=error.found)
        case AddressProblem.CHECKSUM if error.place:
            text = translate(
                "Messages",
                "One character is wrong (checksum): look at character {n} after 0x, “{found}”. Copy the address again.",
            )
            return text.format(n=error.place, found=error.found)
        case AddressProblem.CHECKSUM:
            return translate(
                "Messages",
                "At least one character is wrong (checksum). Copy the address again from where it came from.",
            )
        case AddressProblem.LOOK_ALIKE:
            text = translate(
                "Messages",
                "Character {n} after 0x only looks like one of an address: it is {found}. Somebody may want to mislead "
                "you. Get the address from the recipient again.",
            )
            return text.format(n=error.place, found=error.found)
        case AddressProblem.OTHER_CHAIN:
            text = translate(
                "Messages",
                "This is an address of {found}. What is sent from here would never arrive there. Ask for an address "
                "that starts with 0x.",
            )
            return text.format(found=error.found)
        case AddressProblem.NAME:
            return translate(
                "Messages",
                "This is a name, not an address. Postern looks up no names, so that nobody can change where one leads. "
                "Ask for the address itself.",
            )
        case AddressProblem.ZERO:
            return translate(
                "Messages", "This is the zero address. Nobody could ever move what is sent there. Use another address."
            )


def wrong_network() -> Message:
    return Message(
        translate("Messages", "A request for another network"),
        translate(
            "Messages",
            "This request is for a network that is not switched on here. Nothing was changed. Switch the network on in "
            "Settings, or ask for another request.",
        ),
    )


def request(error: RequestError) -> Message:
    """Return the words for a payment request that is not followed."""
    title = translate("Messages", "This request cannot be followed")
    match error.problem:
        case RequestProblem.MALFORMED:
            text = translate(
                "Messages",
                "Something in this payment request is not as it should be. Nothing was taken over from it. Ask for a "
                "new one, or for the address alone.",
            )
        case RequestProblem.UNSUPPORTED:
            text = translate(
                "Messages",
                "This request asks for more than a payment. Postern follows only what you can read. Ask for the "
                "address alone.",
            )
        case RequestProblem.TOKEN:
            text = translate(
                "Messages",
                "This request is for a token that is not in your list. Nothing was taken over from it. If you trust "
                "the token, add it first.",
            )
    return Message(title, text)


def picture(error: PictureError) -> Message:
    """Return the words for a picture that gave no address."""
    title = translate("Messages", "No address in the picture")
    match error.problem:
        case PictureProblem.UNREADABLE:
            text = translate(
                "Messages", "This file is no picture, or it is damaged. It was left as it is. Choose another one."
            )
        case PictureProblem.TOO_LARGE:
            text = translate(
                "Messages", "This picture is too large to look through. Cut out the QR code and try with that."
            )
        case PictureProblem.NO_CODE:
            text = translate("Messages", "There is no QR code in this picture. Choose one that shows all of the code.")
        case PictureProblem.SEVERAL:
            text = translate("Messages", "There are several QR codes in this picture. Cut out the one you mean.")
    return Message(title, text)
