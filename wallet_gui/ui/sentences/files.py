"""Sentences about the vault file and the disk."""

from PySide6.QtCore import QCoreApplication

from wallet_gui.ui.sentences.message import Message
from wallet_gui.ui.words import size

translate = QCoreApplication.translate


def damaged() -> Message:
    return Message(
        translate("Messages", "The vault file is damaged"),
        translate(
            "Messages",
            "This vault file is damaged. Restore from your recovery phrase or a vault export. Nothing on "
            "the blockchain is lost.",
        ),
    )


def altered() -> Message:
    return Message(
        translate("Messages", "The vault file was altered"),
        translate(
            "Messages",
            "Somebody or some program altered this vault file. Postern did not open it. Restore from your "
            "recovery phrase or a "
            "vault export. Nothing on the blockchain is lost.",
        ),
    )


def newer() -> Message:
    return Message(
        translate("Messages", "Made by a newer Postern"),
        translate(
            "Messages",
            "A newer version of Postern made this vault. The file was left as it is. Install the newer "
            "version to open it.",
        ),
    )


def weak_kdf() -> Message:
    return Message(
        translate("Messages", "The vault is protected too weakly"),
        translate(
            "Messages",
            "This vault asks for less protection than Postern ever uses, so somebody may have altered it. "
            "The file was left as "
            "it is. Use another copy, or restore from your recovery phrase.",
        ),
    )


def costly_kdf(needed_bytes: int) -> Message:
    text = translate(
        "Messages",
        "Opening this vault takes {amount} of memory, more than this computer has free. The vault is "
        "unharmed. Close other "
        "programs and try again.",
    )
    return Message(translate("Messages", "Not enough memory"), text.format(amount=size(needed_bytes)))


def in_use() -> Message:
    return Message(
        translate("Messages", "The vault is open elsewhere"),
        translate(
            "Messages",
            "Another Postern window has this vault open. Nothing was changed. Use that window, or close it.",
        ),
    )


def disk_full(needed_bytes: int) -> Message:
    text = translate(
        "Messages",
        "There is no room to save the vault. The vault on disk is unharmed. Free {amount}, then try again.",
    )
    return Message(translate("Messages", "The disk is full"), text.format(amount=size(max(needed_bytes, 1_000_000))))


def not_a_file() -> Message:
    return Message(
        translate("Messages", "This is not a vault file"),
        translate(
            "Messages",
            "What is there is a folder, a link or a device, not a vault file. It was left alone. Choose the "
            "vault file itself.",
        ),
    )


def empty_file() -> Message:
    return Message(
        translate("Messages", "The file is empty"),
        translate(
            "Messages",
            "There is nothing in this file. Your other vaults are unharmed. Choose another copy of the vault.",
        ),
    )


def too_large() -> Message:
    return Message(
        translate("Messages", "The file is too large"),
        translate("Messages", "This file is larger than any vault. It was left alone. Choose the vault file itself."),
    )


def read_only() -> Message:
    return Message(
        translate("Messages", "Postern may not write here"),
        translate(
            "Messages",
            "Postern may not write to its folder. What is saved there is unharmed. Allow writing for your "
            "user, then try again.",
        ),
    )


def no_permission() -> Message:
    return Message(
        translate("Messages", "Postern may not read this file"),
        translate(
            "Messages",
            "Your user may not read this file. It was left as it is. Allow reading, or choose another copy.",
        ),
    )


def gone() -> Message:
    return Message(
        translate("Messages", "The file has gone"),
        translate(
            "Messages",
            "A file or folder that was there has gone. Nothing on the blockchain is lost. Connect its disk "
            "again, then try again.",
        ),
    )


def stale() -> Message:
    return Message(
        translate("Messages", "The vault changed meanwhile"),
        translate(
            "Messages",
            "The vault was changed elsewhere meanwhile. That change is kept. Lock and open it, then try again.",
        ),
    )


def device() -> Message:
    return Message(
        translate("Messages", "The disk does not answer properly"),
        translate(
            "Messages",
            "The disk reported an error. Nothing on the blockchain is lost. Check the disk, and keep your "
            "recovery phrase at hand.",
        ),
    )


def present() -> Message:
    return Message(
        translate("Messages", "This vault is here already"),
        translate(
            "Messages",
            "This vault is on this computer already. It was left as it is, and so was the file. Log in to it "
            "instead. To use the file in its place, log in, log out and remove it, then open the file again.",
        ),
    )
