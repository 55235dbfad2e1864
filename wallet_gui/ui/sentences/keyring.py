"""Sentences about the computer's keyring, and what it has noticed."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from wallet_gui.domain.keyring import KeyringState
from wallet_gui.ui.sentences.message import Message
from wallet_gui.ui.words import full_moment

translate = QCoreApplication.translate


def older(dates: Sequence[int]) -> Message:
    """Return the words for a vault that is older than the one last used here, or stands in for a damaged one."""
    found, known = (*dates, 0, 0)[:2]
    if found and not known:
        return Message(
            translate("Messages", "The newest copy of this vault is damaged"),
            translate(
                "Messages",
                "The copy before it is whole. It was written {found}: what you changed since is missing, and an older "
                "password or two-step code may hold again. Your assets are on the blockchain and are not affected.",
            ).format(found=full_moment(found)),
        )
    title = translate("Messages", "This vault is older than the one last used here")
    if known > found > 0:
        text = translate(
            "Messages",
            "It was written {found}, the one last used here {known}. A backup, or somebody, has put an older copy in "
            "its place: what you changed since is missing, and an older password or two-step code may hold again. "
            "Your assets are on the blockchain and are not affected.",
        ).format(found=full_moment(found), known=full_moment(known))
    else:
        text = translate(
            "Messages",
            "A backup, or somebody, has put another copy in its place: what you changed in yours may be missing, and "
            "an older password or two-step code may hold again. Your assets are on the blockchain and are not "
            "affected.",
        )
    return Message(title, text)


def needed(state: KeyringState | None) -> Message:
    """Return the words for something that the keyring was needed for."""
    unchanged = translate("Messages", "Nothing was changed.")
    return Message(_title(state), f"{_remedy(state)} {unchanged}")


def tied() -> Message:
    """Return the words for a keyring that is to be given up while the vault needs it."""
    return Message(
        translate("Messages", "This vault is tied to this computer"),
        translate(
            "Messages",
            "It opens with a part that only the keyring has. Nothing was changed. Untie the vault first, in Settings › "
            "Security, then stop using the keyring.",
        ),
    )


def passed_over(state: KeyringState) -> Message:
    """Return the words for a log-in that goes on without the keyring."""
    goes_on = translate(
        "Messages", "Postern goes on without it. It cannot tell now whether an older copy of your vault was put back."
    )
    return Message(_title(state), f"{_remedy(state)} {goes_on}")


def _title(state: KeyringState | None) -> str:
    match state:
        case KeyringState.LOCKED:
            return translate("Messages", "This computer's keyring is locked")
        case KeyringState.MISSING:
            return translate("Messages", "This computer's keyring was not found")
        case KeyringState.SLOW:
            return translate("Messages", "This computer's keyring does not answer")
        case _:
            return translate("Messages", "This computer's keyring cannot be used")


def _remedy(state: KeyringState | None) -> str:
    match state:
        case KeyringState.LOCKED:
            return translate("Messages", "Unlock it with the password that you log in to the computer with.")
        case KeyringState.MISSING:
            return translate(
                "Messages", "Its service is not running. On Linux that is GNOME Keyring, KWallet or KeePassXC."
            )
        case KeyringState.SLOW:
            return translate("Messages", "It may be asking for its password in a window behind this one.")
        case _:
            return translate("Messages", "It refused to keep or to give back what Postern asked of it.")
