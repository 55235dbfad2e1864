"""What a forgotten password means, and what helps."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from wallet_gui.door.views.dialogs import Choice, ask
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import Kind

translate = QCoreApplication.translate


def explain_forgetting(owner: QWidget, theme: Theme, restore: Callable[[], object]) -> None:
    """Say that nobody can reset it, and offer to restore."""
    ask(
        owner,
        theme,
        translate("LogInView", "Nobody can reset the password"),
        translate(
            "LogInView",
            "The password is the key to your vault, and there is no second one: not with us, not with anybody.\n\n"
            "With your recovery phrase you can make a new account with a new password here. Your assets are on the "
            "blockchain and stay where they are.\n\n"
            "Take your time before that: try the password with Caps Lock off, with the keyboard's other language, "
            "and as you typed it on the day you chose it.",
        ),
        [
            Choice("forgot.close", translate("LogInView", "Close"), stays=True),
            Choice("forgot.restore", translate("LogInView", "Restore from recovery phrase"), restore, Kind.PRIMARY),
        ],
    )
