"""The names of what opens a locked Postern beside the password: the same in Settings, in Check-up and at the lock."""

from PySide6.QtCore import QCoreApplication

from wallet_gui.domain.session import QuickMethod


def quick_name(method: QuickMethod) -> str:
    """Return what the person's system calls it."""
    translate = QCoreApplication.translate
    return {
        QuickMethod.PIN: translate("QuickWords", "PIN"),
        QuickMethod.FINGERPRINT: translate("QuickWords", "Fingerprint"),
        QuickMethod.TOUCH_ID: "Touch ID",
        QuickMethod.HELLO: "Windows Hello",
    }[method]
