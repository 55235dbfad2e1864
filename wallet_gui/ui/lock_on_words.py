"""What Postern locks for beside time, in words that stand after "when"."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from wallet_gui.domain.policy import LockOn

translate = QCoreApplication.translate


def lock_on_name(what: LockOn) -> str:
    """Return the words for one choice, such as "the screen locks"."""
    return {
        LockOn.SCREEN: translate("LockOn", "the screen locks"),
        LockOn.SLEEP: translate("LockOn", "the computer sleeps"),
        LockOn.LID: translate("LockOn", "the lid closes"),
        LockOn.USER: translate("LockOn", "somebody else takes over"),
        LockOn.MINIMISE: translate("LockOn", "Postern is minimised"),
        LockOn.NETWORK: translate("LockOn", "the computer's network changes"),
    }[what]


def lock_on_list(choices: Iterable[LockOn]) -> str:
    """Return several of them in one line."""
    return translate("LockOn", ", ").join(lock_on_name(what) for what in choices)
