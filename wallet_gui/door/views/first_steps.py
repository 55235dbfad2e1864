"""What stands on the log-in page while there is no account to log in to."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wallet_gui.door.log_in import LogInState
from wallet_gui.door.views.view import View, named
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import Button, Kind, LinkButton


class FirstSteps(View):
    """Offers to make an account, to bring one back, or to be a guest; and to a guest what a guest can open."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.create_it = named(Button(theme, kind=Kind.PRIMARY, large=True), "login.first.create")
        self.restore_it = named(Button(theme, large=True), "login.first.restore")
        self.vault = named(LinkButton(theme), "login.first.vault")
        self.guest = named(LinkButton(theme), "login.first.guest")
        self.guest_vault = named(Button(theme, kind=Kind.PRIMARY, large=True), "login.first.guest.vault")
        self.guest_phrase = named(Button(theme, large=True), "login.first.guest.phrase")
        self.guest_back = named(LinkButton(theme), "login.first.guest.back")
        self._own = _stack(self.create_it, self.restore_it, self.vault, self.guest)
        self._guests = _stack(self.guest_vault, self.guest_phrase, self.guest_back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._own)
        column.addWidget(self._guests)
        self.retranslate()

    def retranslate(self) -> None:
        self.create_it.setText(self.tr("Create an account"))
        self.restore_it.setText(self.tr("Restore from recovery phrase"))
        for button in (self.vault, self.guest_vault):
            button.setText(self.tr("Open a vault file…"))
        self.guest.setText(self.tr("Use as a guest"))
        self.guest_phrase.setText(self.tr("Type a recovery phrase…"))
        self.guest_back.setText(self.tr("Not as a guest"))

    def render_state(self, state: LogInState) -> None:
        """Draw it, or nothing where there is an account."""
        self._own.setVisible(not state.asks and not state.is_guest)
        self._guests.setVisible(not state.asks and state.is_guest)
        self.setVisible(not state.asks)
        self.guest_back.setVisible(not state.is_for_guests)

    def focus_guest_or_first(self, *, is_guest: bool) -> None:
        """Put the focus on what comes first."""
        (self.guest_vault if is_guest else self.create_it).setFocus(Qt.FocusReason.TabFocusReason)


def _stack(*buttons: QWidget) -> QWidget:
    """Return buttons one below the other; links stand in the middle."""
    stack = QWidget()
    column = QVBoxLayout(stack)
    column.setContentsMargins(0, 8, 0, 0)
    column.setSpacing(12)
    for button in buttons:
        middle = Qt.AlignmentFlag.AlignHCenter if isinstance(button, LinkButton) else Qt.AlignmentFlag(0)
        column.addWidget(button, 0, middle)
    return stack
