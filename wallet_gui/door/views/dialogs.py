"""Small dialogs of the door: an explanation to read, or one question. They never run an event loop of their own."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from wallet_gui.domain.frozen import frozen
from wallet_gui.door.views.view import Scroll, named
from wallet_gui.ui.announce import announce
from wallet_gui.ui.help.desk import add_help_key
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import Button, Kind
from wallet_gui.ui.widgets.para import Para


@frozen
class Choice:
    """A button of a dialog. ``stays``: it answers the question by doing nothing, and Esc is the same."""

    name: str
    text: str
    act: Callable[[], object] | None = None
    kind: Kind = Kind.SECONDARY
    stays: bool = False


def ask(owner: QWidget, theme: Theme, title: str, text: str, choices: list[Choice]) -> QDialog:
    """Put a question before a page. The chosen verb acts after the dialog has closed."""
    dialog = QDialog(owner)
    dialog.setWindowTitle(title)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setProperty("surface", "raised")
    column = QVBoxLayout(dialog)
    column.setContentsMargins(24, 20, 24, 16)
    column.setSpacing(12)
    column.addWidget(Para(theme, title, "subtitle"))
    column.addWidget(_text(theme, text), 1)
    column.addWidget(_buttons(dialog, theme, choices))
    width = theme.px(460)
    dialog.resize(width, max(dialog.sizeHint().height(), column.heightForWidth(width)))
    named(dialog, "dialog")
    add_help_key(dialog, theme)
    dialog.open()
    announce(dialog, f"{title} {text}")
    return dialog


def _text(theme: Theme, text: str) -> QWidget:
    para = Para(theme, text, "body", "text.secondary")
    if text.count("\n") < 12:
        return para
    scroll = Scroll(para)
    scroll.setMinimumHeight(theme.px(300))
    scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return scroll


def _buttons(dialog: QDialog, theme: Theme, choices: list[Choice]) -> QDialogButtonBox:
    box = QDialogButtonBox()
    for choice in choices:
        button = named(Button(theme, choice.text, choice.kind), choice.name)
        role = QDialogButtonBox.ButtonRole.RejectRole if choice.stays else QDialogButtonBox.ButtonRole.AcceptRole
        box.addButton(button, role)
        if choice.act is not None:
            button.clicked.connect(choice.act, Qt.ConnectionType.QueuedConnection)
        button.clicked.connect(dialog.close)
        if choice.kind is Kind.DANGER:
            button.setAutoDefault(False)
        elif choice.kind is Kind.PRIMARY or len(choices) == 1:
            button.setDefault(True)
            button.setFocus()
    return box
