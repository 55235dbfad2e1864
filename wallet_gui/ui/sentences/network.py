"""Sentences about networks: what did not answer, and what said no."""

from PySide6.QtCore import QCoreApplication

from wallet_gui.domain.errors import NetworkError, Refusal, RefusedError, WrongChainError
from wallet_gui.ui.sentences.message import Message

translate = QCoreApplication.translate


def network(error: NetworkError) -> Message:
    text = translate("Messages", "{network} could not be read. Nothing was sent, and what was known stays. Try again.")
    return Message(translate("Messages", "The network could not be read"), text.format(network=error.network))


def no_answer(error: NetworkError) -> Message:
    text = translate("Messages", "{network} did not answer. Nothing was sent. Try again, or use another server.")
    return Message(translate("Messages", "No answer"), text.format(network=error.network))


def bad_answer(error: NetworkError) -> Message:
    text = translate(
        "Messages",
        "What answered for {network} does not speak its language. Nothing was sent. Try again, or use another server.",
    )
    return Message(translate("Messages", "An answer that makes no sense"), text.format(network=error.network))


def busy(error: NetworkError) -> Message:
    text = translate(
        "Messages",
        "The server of {network} is asked too much and wants a pause. Nothing was sent. Try again in a minute, or use "
        "another server.",
    )
    return Message(translate("Messages", "The server is busy"), text.format(network=error.network))


def wrong_chain(error: WrongChainError) -> Message:
    text = translate(
        "Messages",
        "The server set for {network} serves another network (number {found} instead of {expected}). Nothing was sent. "
        "Correct its address in Settings.",
    )
    return Message(
        translate("Messages", "The server belongs to another network"),
        text.format(network=error.network, found=error.found, expected=error.expected),
    )


def not_a_token(error: NetworkError) -> Message:
    text = translate(
        "Messages",
        "On {network}, nothing at this address answers as a token does. Nothing was added. Check the address.",
    )
    return Message(translate("Messages", "This is not a token"), text.format(network=error.network))


def rpc_address() -> Message:
    return Message(
        translate("Messages", "This server address cannot be used"),
        translate(
            "Messages",
            "A server's address starts with https://, or with http:// on this computer. Nothing was changed. Correct "
            "it and try again.",
        ),
    )


def refused(error: RefusedError) -> Message:
    """Return the words for a payment that a network does not take; ``error.words`` belong to the details alone."""
    title = translate("Messages", "The network refused the payment")
    return Message(title, _refused_text(error.why).format(network=error.network))


def _refused_text(why: Refusal) -> str:
    match why:
        case Refusal.NONCE_TOO_LOW:
            return translate(
                "Messages",
                "{network} refused the payment: another one took its place in the order. Your money has not moved. "
                "Look at your activity, then begin again.",
            )
        case Refusal.UNDERPRICED:
            return translate(
                "Messages",
                "{network} refused the payment: it pays too little more than the one it should replace. Your money has "
                "not moved. Choose a higher fee.",
            )
        case Refusal.FEE_TOO_LOW:
            return translate(
                "Messages",
                "{network} refused the payment: its fee is lower than is taken now. Your money has not moved. Choose a "
                "higher fee.",
            )
        case Refusal.FUNDS:
            return translate(
                "Messages",
                "{network} refused the payment: the address does not own enough for it and its fee. Your money has not "
                "moved. Send less, or receive more first.",
            )
        case Refusal.GAS:
            return translate(
                "Messages",
                "{network} refused the payment: it needs more work than was allowed for. Your money has not moved. "
                "Begin again, so that it is measured anew.",
            )
        case Refusal.REVERTS:
            return translate(
                "Messages",
                "{network} refused the payment: the contract does not accept it. Your money has not moved. Ask the "
                "recipient whether this is the right address.",
            )
        case Refusal.FULL:
            return translate(
                "Messages",
                "The practice network is full. Nothing was sent, and no real money is touched. Let it start over in "
                "Settings, under Networks.",
            )
        case Refusal.OTHER:
            return translate(
                "Messages",
                "{network} refused the payment for a reason that Postern does not know. Your money has not moved. Try "
                "again, or use another server.",
            )
