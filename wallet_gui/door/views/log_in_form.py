"""The form on the log-in page: name, password, code or printed key, the guest's card, and what can be done instead."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from wallet_gui.door.log_in import LogInState
from wallet_gui.door.views.code_entry import CodeEntry
from wallet_gui.door.views.guest_card import GuestCard
from wallet_gui.door.views.name_field import NameField
from wallet_gui.door.views.paper_key import PaperKey
from wallet_gui.door.views.password_entry import PasswordEntry
from wallet_gui.door.views.try_buttons import TryButtons
from wallet_gui.door.views.view import View, named
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import LinkButton
from wallet_gui.ui.widgets.field import Field
from wallet_gui.ui.widgets.password_field import PasswordField


class LogInForm(View):
    """Holds what the page asks with."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._offered_name = ""
        self.name = named(NameField(theme), "login.name")
        self.password = named(PasswordField(theme), "login.password")
        self.forgot = named(LinkButton(theme), "login.forgot")
        self.name_field = Field(theme, self.name)
        self.password_field = PasswordEntry(theme, self.password, beside=self.forgot)
        self.code = CodeEntry(theme, "login")
        self.paper = PaperKey(theme, "login")
        self.guest = GuestCard(theme)
        self.buttons = TryButtons(theme, "login")
        self.create_link = named(LinkButton(theme), "login.create")
        self.restore_link = named(LinkButton(theme), "login.restore")
        self._lay_out()
        self.paper.switched.connect(self._on_paper)
        self.name.picked.connect(self.focus_first)
        self.retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for field in (self.name_field, self.password_field, self.code, self.paper, self.guest):
            column.addWidget(field)
        column.addSpacing(2)
        column.addWidget(self.buttons)
        links = QHBoxLayout()
        links.addWidget(self.create_link)
        links.addStretch(1)
        links.addWidget(self.restore_link)
        column.addLayout(links)
        self.setTabOrder(self.code.back, self.forgot)  # Tab goes from the password to the code

    def retranslate(self) -> None:
        self.name_field.set_label(self.tr("Account &name"))
        self.password_field.set_label(self.tr("&Password"))
        self.code.set_hint(self.tr("Leave it empty if you have not set one up."))
        self.forgot.setText(self.tr("Forgot it?"))
        self.create_link.setText(self.tr("Create an account"))
        self.restore_link.setText(self.tr("Restore from recovery phrase"))

    def focus_first(self) -> None:
        """Put the focus on the password where the name is there already."""
        (self.password if self.name.text() else self.name).setFocus(Qt.FocusReason.TabFocusReason)

    def forget(self) -> None:
        """Empty the fields of secrets."""
        self.password.take()
        self.code.take()
        self.paper.forget()
        self.code.show()

    def render_state(self, state: LogInState) -> None:
        """Draw whom it lets in, and whether something is being checked."""
        is_checking = state.attempt.is_checking
        verb = self.tr("Log in as guest") if state.is_guest else self.tr("Log in")
        self.buttons.submit.set_texts(verb, self.tr("Opening the vault…"))
        self.buttons.set_checking(is_checking)
        for link in (self.create_link, self.restore_link):
            link.setVisible(not state.is_guest)
        self.code.offer_recovery(not state.is_guest)
        self.guest.render_state(state)
        for editor in (self.name, self.password, self.forgot, self.code, self.paper, self.guest):
            editor.setEnabled(not is_checking)
        for link in (self.create_link, self.restore_link):
            link.setEnabled(not is_checking)

    def offer_names(self, name: str, names: tuple[str, ...]) -> None:
        """List the remembered names, unless the only one is there; fill one in, once, where nothing has been typed."""
        self.name.offer(tuple(dict.fromkeys(names)) if names != (name,) else ())
        if not name or name == self._offered_name:
            return
        self._offered_name = name
        if not self.name.text():
            self.name.setText(name)
            if self.window().focusWidget() is self.name:  # also while another window is in front
                self.password.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear_notes(self) -> None:
        """Take back what was said at the name and the password."""
        self.name_field.clear()
        self.password_field.clear()

    def typed_code(self) -> str:
        """Return the code; none is asked for beside the printed key."""
        return "" if self.paper.is_used else self.code.text()

    def _on_paper(self, is_used: bool) -> None:
        """Ask for no code beside the printed key: the sheet is the stronger proof."""
        self.code.take()
        self.code.setVisible(not is_used)
