"""A label, a field for a password, and below it what is wrong with it, or that Caps Lock is on."""

from PySide6.QtWidgets import QWidget

from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.field import Field, Note
from wallet_gui.ui.widgets.password_field import PasswordField


class PasswordEntry(Field):
    """Says that Caps Lock is on for as long as nothing else is to be said."""

    def __init__(self, theme: Theme, password: PasswordField, *, beside: QWidget | None = None) -> None:
        self._password = password
        self._warning = ""
        super().__init__(theme, password, beside=beside)
        password.caps_lock_changed.connect(self._on_caps_lock)

    def clear(self) -> None:
        """Take the message away; what was true before it comes back."""
        self._warning = self.tr("Caps Lock is on") if self._password.caps_lock_is_on else ""
        if self._warning:
            self.show_note(Note.WARN, self._warning)
        else:
            super().clear()

    def _on_caps_lock(self, on: bool) -> None:
        if on or self.message == self._warning:
            self.clear()
