"""Sentences about payments, contacts and keys that a signer refused."""

from PySide6.QtCore import QCoreApplication

from wallet_gui.ui.sentences.message import Message

translate = QCoreApplication.translate


def key() -> Message:
    return Message(
        translate("Messages", "This is not a key that can be taken in"),
        translate(
            "Messages",
            "This is not a private key or a keystore file, or its own password is not right. Nothing was changed. A "
            "private key has 64 digits from 0 to f.",
        ),
    )


def key_present() -> Message:
    return Message(
        translate("Messages", "This address is here already"),
        translate(
            "Messages", "The address of this key is in your wallet already. Nothing was changed. You can use it now."
        ),
    )


def too_many_keys() -> Message:
    return Message(
        translate("Messages", "No more keys fit in"),
        translate(
            "Messages",
            "The vault holds as many imported keys as it can. Nothing was changed. Use another account for this key.",
        ),
    )


def not_ours() -> Message:
    return Message(
        translate("Messages", "This wallet has no key for the sender"),
        translate(
            "Messages",
            "The payment should come from an address whose key is not in your vault. Nothing was signed. Choose "
            "another address to pay from.",
        ),
    )


def other_request() -> Message:
    return Message(
        translate("Messages", "This is not what you were shown"),
        translate(
            "Messages",
            "What was to be signed is not what this window showed. Nothing was signed. Lock Postern, log in again and "
            "look at the payment anew.",
        ),
    )


def pin() -> Message:
    return Message(
        translate("Messages", "This contact was changed without your password"),
        translate(
            "Messages",
            "Name and address of this contact are not as you confirmed them: somebody or some program has changed "
            "them. Nothing was done. Ask the recipient for the address and save the contact anew.",
        ),
    )


def request() -> Message:
    return Message(
        translate("Messages", "Postern does not sign this"),
        translate(
            "Messages",
            "What was asked for is malformed, or nothing that Postern signs. Nothing was signed. Begin anew.",
        ),
    )


def passphrase() -> Message:
    return Message(
        translate("Messages", "The words alone do not lead there"),
        translate(
            "Messages",
            "This wallet was restored with a BIP-39 passphrase, which Postern does not keep, so it cannot make more "
            "addresses. Nothing was changed. Restore from the phrase and passphrase once more to use others.",
        ),
    )


def contact_name_taken() -> Message:
    return Message(
        translate("Messages", "Another contact has this name"),
        translate(
            "Messages",
            "Another contact has this name already. It was not changed. Choose a name that tells them apart.",
        ),
    )


def too_many_contacts() -> Message:
    return Message(
        translate("Messages", "The address book is full"),
        translate(
            "Messages", "There is no room in the vault for another contact. Nothing was changed. Remove one first."
        ),
    )
