"""The last step of a guest with a recovery phrase: a password for this one session."""

from PySide6.QtCore import Qt

from wallet_gui.domain.credentials import PASSWORD_LEAST_OF_TWO
from wallet_gui.door.attempt import Problem
from wallet_gui.door.create import CreateController, CreateState, Step
from wallet_gui.door.views.password_entry import PasswordEntry
from wallet_gui.door.views.view import named, said
from wallet_gui.door.views.wizard_page import WizardPage
from wallet_gui.ui.messages import refusal_message
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.banner import Banner, Tone
from wallet_gui.ui.widgets.field import Field
from wallet_gui.ui.widgets.password_field import PasswordField


class SessionPasswordPage(WizardPage):
    """Step: what locks and unlocks this session, and nothing else."""

    step = Step.SESSION_PASSWORD

    def __init__(self, theme: Theme, create: CreateController) -> None:
        super().__init__(theme, create)
        self.password = named(PasswordField(theme), "create.session.password")
        self.again = named(PasswordField(theme), "create.session.again")
        self._password_field, self._again_field = PasswordEntry(theme, self.password), Field(theme, self.again)
        self._refusal = named(Banner(theme, Tone.STOP), "create.session.problem")
        self._problem: Problem | None = None
        for part in (self._refusal, self._password_field, self._again_field):
            self.body.addWidget(part)
        for editor in (self.password, self.again):
            editor.textChanged.connect(self.changed)
            editor.textEdited.connect(create.edited)
        self.retranslate()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Choose a password for this session"))
        self._intro.setText(
            self.tr("It unlocks this session and confirms what you do in it. It ends when you log out, as all else.")
        )
        self._password_field.set_label(self.tr("&Password"))
        self._password_field.set_hint(self.tr("At least 8 characters. Do not use one that you use elsewhere."))
        self._again_field.set_label(self.tr("The same &again"))
        self.render_state(self.create_account.state)

    def verb(self) -> str:
        return self.tr("Log in as guest")

    def good_to_know(self) -> str:
        return self.tr("Nothing is written on this computer. Type your recovery phrase only where you trust the owner.")

    def missing(self) -> str:
        if len(self.password.text()) < PASSWORD_LEAST_OF_TWO:
            return self.tr("The password needs at least 8 characters.")
        return "" if self.password.text() == self.again.text() else self.tr("Type the password once more.")

    def go_on(self) -> None:
        self.create_account.open_for_session(self.tr("Guest"), self.password.text())

    def render_state(self, state: CreateState) -> None:
        refusal = state.attempt.refusal
        was_shown = not self._refusal.isHidden()
        self._refusal.setVisible(refusal is not None)
        if refusal is not None:
            message = refusal_message(refusal)
            self._refusal.set_words(message.title, message.text)
            if not was_shown:
                self._refusal.say()
        problem = state.problem if state.step is self.step else None
        if problem is not self._problem:
            self._problem = problem
            self._password_field.clear() if problem is None else self._password_field.show_error(said(problem).text)
        for editor in (self.password, self.again):
            editor.setEnabled(not state.attempt.is_checking)

    @property
    def has_input(self) -> bool:
        return bool(self.password.text())

    def focus_first(self) -> None:
        self.password.setFocus(Qt.FocusReason.TabFocusReason)

    def forget(self) -> None:
        self.password.take()
        self.again.take()
