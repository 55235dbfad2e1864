"""Why the password alone may not have been enough: what this computer's keyring had to say."""

from PySide6.QtCore import QCoreApplication

from wallet_gui.domain.keyring import KeyringState
from wallet_gui.domain.session import Why
from wallet_gui.door.keeper_line import KeyringAnswer

translate = QCoreApplication.translate


def why_paper(said: KeyringAnswer, why: Why) -> str:
    """Return why somebody may need the printed key now.

    A wrong password and a missing part fail alike. What the keyring answered is known all the same, to this window.
    """
    if why is Why.CEILING:
        return ""  # the refusal itself says it
    if said is None:
        return translate(
            "PaperKey",
            "A vault that is tied to another computer opens here with the password and its printed key.",
        )
    state, has_secret = said
    if state is KeyringState.READY:
        return _has_nothing() if not has_secret else _does_not_help()
    return {
        KeyringState.LOCKED: translate(
            "PaperKey",
            "This computer's keyring is locked, so its part of the key could not be read. Unlock the keyring and try "
            "again, or use the printed key.",
        ),
        KeyringState.MISSING: translate(
            "PaperKey",
            "This computer has no keyring now, or its service does not run, so its part of the key could not be read. "
            "If the vault is tied, use the printed key.",
        ),
        KeyringState.SLOW: translate(
            "PaperKey",
            "This computer's keyring did not answer in time, so its part of the key could not be read. Try again, or "
            "use the printed key.",
        ),
    }.get(
        state,
        translate(
            "PaperKey",
            "This computer's keyring refused, so its part of the key could not be read. If the vault is tied, use the "
            "printed key.",
        ),
    )


def keyring_refused(state: KeyringState) -> str:
    """Return why the vault was not tied: the keyring did not take this computer's part, or lost it at once."""
    return {
        KeyringState.LOCKED: translate(
            "PaperKey", "The keyring is locked. Nothing was changed. Unlock it, then press the button again."
        ),
        KeyringState.MISSING: translate(
            "PaperKey",
            "This computer has no keyring that Postern uses, or its service does not run. Nothing was changed.",
        ),
        KeyringState.SLOW: translate(
            "PaperKey", "The keyring did not answer in time. Nothing was changed. Press the button again."
        ),
    }.get(
        state,
        translate("PaperKey", "The keyring did not keep what it was given. Nothing was changed."),
    )


def _has_nothing() -> str:
    return translate(
        "PaperKey",
        "This computer's keyring has no part of this vault's key: the vault is not tied, it was tied elsewhere, or the "
        "keyring was emptied. If it is tied, use the printed key.",
    )


def _does_not_help() -> str:
    return translate(
        "PaperKey",
        "If you are sure of the password, the vault may have been tied anew since: then use the printed key.",
    )
