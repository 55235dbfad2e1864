"""Sentences about the clock, the network and ourselves, and one for each family of failures."""

from PySide6.QtCore import QCoreApplication

from wallet_gui.ui.sentences.message import Message

translate = QCoreApplication.translate


def clock(offset_s: int) -> Message:
    text = translate(
        "Messages",
        "This computer's clock is %n seconds off, so codes are refused. Correct the time, then try again.",
        "",
        abs(offset_s),
    )
    return Message(translate("Messages", "The clock is wrong"), text)


def not_right() -> Message:
    return Message(
        translate("Messages", "Please look at this again"),
        translate("Messages", "Something here is not right. Nothing was changed. Correct it and try again."),
    )


def unreachable() -> Message:
    return Message(
        translate("Messages", "No answer"),
        translate(
            "Messages",
            "The network did not answer. Nothing was sent, and what was known stays. Try again in a while.",
        ),
    )


def storage() -> Message:
    return Message(
        translate("Messages", "This computer could not store it"),
        translate(
            "Messages",
            "Reading or writing failed. Nothing on the blockchain is lost. Check the disk and try again.",
        ),
    )


def chain_refused() -> Message:
    return Message(
        translate("Messages", "The network refused it"),
        translate(
            "Messages",
            "The network refused the payment. Your money has not moved. Look at the details and try again.",
        ),
    )


def cancelled() -> Message:
    return Message(
        translate("Messages", "Stopped"),
        translate("Messages", "You stopped this. Nothing was changed. You can begin again at any time."),
    )


def wallet() -> Message:
    return Message(
        translate("Messages", "It did not work"),
        translate("Messages", "That did not work. Nothing was changed. Try again."),
    )


def our_mistake() -> Message:
    return Message(
        translate("Messages", "Postern made a mistake"),
        translate(
            "Messages",
            "This is a fault in Postern, not yours. Your assets are not affected. Try again; if it comes "
            "back, restart Postern.",
        ),
    )


def failed() -> Message:
    return Message(
        translate("Messages", "The work was cut short"),
        translate(
            "Messages",
            "The work ended without a result. The vault is as it was before. Try again; if it comes back, "
            "restart Postern.",
        ),
    )
