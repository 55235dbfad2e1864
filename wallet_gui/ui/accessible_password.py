"""What assistive programs learn of a password field: everything but the password.

Qt tells whoever listens on the accessibility bus each character that is typed into a ``QLineEdit``, in clear, whatever
its echo mode. Here the field has no accessible text, so there is nothing to tell. While the person has the password
shown, it stands in the description, so that whoever cannot see it can have it read out.
"""

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QLineEdit, QWidget

NO_TEXT_WARNING = "Received text event for invalid interface."
"""What Qt then says about each character. It must not reach a log: counted, it is the length of the password."""


class SilentLineEdit(QLineEdit):
    """A field that keeps its text from the accessibility bus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _install()


class AccessiblePassword(QAccessibleWidget):
    """A silent field's name, description and state."""

    def __init__(self, field: SilentLineEdit) -> None:
        super().__init__(field, QAccessible.Role.EditableText)
        self._field = field

    def state(self) -> QAccessible.State:
        state = super().state()
        state.editable = True
        state.passwordEdit = not self._is_shown
        return state

    def text(self, kind: QAccessible.Text) -> str:
        text = super().text(kind)
        if kind is QAccessible.Text.Description and self._is_shown:
            return " ".join(part for part in (self._field.text(), text) if part)
        return text

    @property
    def _is_shown(self) -> bool:
        return self._field.echoMode() is QLineEdit.EchoMode.Normal


@cache
def _install() -> None:
    """Have Qt ask here first. The factory installed last is asked first, so this comes after the QApplication's own."""
    QAccessible.installFactory(_make)


def _make(_class_name: str, about: QObject) -> AccessiblePassword | None:
    return AccessiblePassword(about) if isinstance(about, SilentLineEdit) else None
