"""The wizard "Secure account": one page after the other, and one write at the end."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from wallet_gui.domain.frozen import frozen
from wallet_gui.domain.session import Why
from wallet_gui.door.judge import Judge
from wallet_gui.door.secure import STEPS, SecureController, SecureState, Step
from wallet_gui.door.views.confirm_base import CodeQuestionView, Notice
from wallet_gui.door.views.dialogs import Choice, ask
from wallet_gui.door.views.new_password import NewPassword
from wallet_gui.door.views.recovery_codes import RecoveryCodes
from wallet_gui.door.views.secure_parts import OldCopies, WhatChanges
from wallet_gui.door.views.two_step_setup import TwoStepSetup
from wallet_gui.door.views.view import named
from wallet_gui.ui.messages import refusal_message
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.banner import Tone
from wallet_gui.ui.widgets.button import Button, Kind
from wallet_gui.ui.widgets.para import Para

_AT_A_FIELD = frozenset({Why.WRONG, Why.CLOCK, Why.CODE, Why.PASSWORD})


@frozen
class _Words:
    """What stands on one page."""

    heading: str
    text: str
    verb: str


class SecureView(CodeQuestionView):
    """Shows the page that the controller is at. What was typed survives going back and on."""

    def __init__(self, theme: Theme, controller: SecureController) -> None:
        super().__init__(theme, "secure", controller)
        self._secure = controller
        self._shown: Step | None = None
        self.changes = WhatChanges(theme)
        self.new_password = NewPassword(theme, "secure.new", Judge(), replaces=True)
        self.setup = TwoStepSetup(theme, "secure.setup", controller.prove_code, shows_codes=False)
        self.codes = RecoveryCodes(theme, "secure")
        self.copies = OldCopies(theme)
        self.back = named(Button(theme, large=True), "secure.back")
        self._where = Para(theme, "", "caption", "text.secondary", wrap=False)
        self._parts: dict[Step, tuple[QWidget, ...]] = {
            Step.START: (self.changes, self.password_field, self.code),
            Step.PASSWORD: (self.new_password,),
            Step.CODE: (self.setup,),
            Step.CODES: (self.codes,),
            Step.DONE: (self.copies,),
        }
        for parts in self._parts.values():
            for part in parts:
                self.column.body.addWidget(part)
        self.buttons.insertWidget(0, self._where)
        self.buttons.insertWidget(self.buttons.indexOf(self.cancel) + 1, self.back)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        controller = self._secure
        self.new_password.password.textEdited.connect(controller.typing)
        self.new_password.again.textEdited.connect(controller.typing)
        self.setup.code.textEdited.connect(controller.typing)
        for part in (self.new_password, self.setup, self.codes):
            part.changed.connect(self.refresh)
        self.code.completed.connect(self.submit.setFocus)
        self.back.clicked.connect(controller.back)
        controller.state_changed.connect(self.render_state)

    # What it says

    def retranslate(self) -> None:
        super().retranslate()
        self.setWindowTitle(self.tr("Secure account"))
        self.back.setText(self.tr("Back"))
        self.password_field.set_label(self.tr("Present &password"))
        self.code.set_hint(self.tr("Of the authenticator that you have now."))
        self.render_state(self._secure.state)

    def focus_first(self) -> None:
        first: dict[Step, Callable[[], object]] = {
            Step.START: self.heading.setFocus,
            Step.PASSWORD: self.new_password.focus_first,
            Step.CODE: self.setup.focus_first,
            Step.CODES: self.codes.save.setFocus,
            Step.DONE: self.heading.setFocus,
        }
        first[self._secure.state.step]()

    def forget(self) -> None:
        super().forget()
        self._shown = None
        self.new_password.forget()
        self.setup.forget()
        self.codes.forget()

    def render_state(self, state: SecureState) -> None:
        """Draw the page."""
        words = self._words_for(state.step)
        self.heading.setText(words.heading)
        self.intro.setText(words.text)
        self.set_verb(words.verb)
        for step, parts in self._parts.items():
            for part in parts:
                part.setVisible(step is state.step)
        self.code.setVisible(state.step is Step.START and state.code_is_on)
        self.new_password.judge_for(state.name, is_tied=state.is_tied)
        if state.words is not None:
            self.setup.show_words(state.words, state.name)
            self.codes.set_codes(state.words.recovery_codes, state.name)
        self._render_bar(state)
        self.show_notice(self._notice_for(state))
        self.render_attempt(state, self.password, self.code, self.codes, self.back)
        self.new_password.show_problem(state.new_problem)
        self.setup.show_problem(state.code_problem)
        if state.step is not self._shown:
            self._show_step(state.step)

    def _render_bar(self, state: SecureState) -> None:
        is_done = state.step is Step.DONE
        self._where.setVisible(not is_done)
        if not is_done:
            place = STEPS.index(state.step) + 1
            self._where.setText(self.tr("Step {n} of {count}").format(n=place, count=len(STEPS)))
        self.back.setVisible(state.step in {Step.CODE, Step.CODES})
        self.cancel.setVisible(not is_done)

    def _show_step(self, step: Step) -> None:
        """Begin a page: at its top, with the focus where it starts."""
        self._shown = step
        if step is not Step.START:
            self.password.take()
            self.code.take()
        if step is Step.DONE:
            self.new_password.forget()
            self.setup.forget()
            self.codes.forget()
        self.heading.setFocusPolicy(
            Qt.FocusPolicy.StrongFocus if step in {Step.START, Step.DONE} else Qt.FocusPolicy.NoFocus
        )
        self.area.verticalScrollBar().setValue(0)
        self.say_page()
        if self.isVisible():
            self.focus_first()

    def _words_for(self, step: Step) -> _Words:
        go_on = self.tr("Continue")
        match step:
            case Step.START:
                text = self.tr(
                    "For when somebody may know your password, has seen your codes, or can unlock this computer. "
                    "Nothing changes before the last step."
                )
                return _Words(self.tr("Secure this account"), text, go_on)
            case Step.PASSWORD:
                text = self.tr("One that nobody has seen, and that you use nowhere else.")
                return _Words(self.tr("Choose a new password"), text, go_on)
            case Step.CODE:
                text = self.tr("Your authenticator gets a new entry. The old one works until the last step.")
                return _Words(self.tr("Set up a new two-step code"), text, go_on)
            case Step.CODES:
                text = self.tr("They take the place of the old ones. With this step everything becomes valid at once.")
                return _Words(self.tr("Keep the new recovery codes"), text, self.tr("Secure account"))
            case Step.DONE:
                text = self.tr(
                    "From now on the new password and the new code open this account. Quick unlock has ended."
                )
                return _Words(self.tr("The account is secured"), text, self.tr("Close"))

    def _notice_for(self, state: SecureState) -> Notice | None:
        refused = state.attempt.refusal
        if refused is None or (refused.why in _AT_A_FIELD and refused.why is not Why.WRONG):
            return None
        if refused.why is Why.WRONG and state.step is Step.START:
            return None
        message = refusal_message(refused)
        return Tone.STOP, message.title, message.text

    def missing(self) -> str:
        match self._secure.state.step:
            case Step.PASSWORD:
                return self.new_password.missing()
            case Step.CODE:
                return self.setup.missing()
            case Step.CODES if not self.codes.are_kept:
                return self.tr("Keep the recovery codes first.")
            case _:
                return ""

    # What happens

    def go_on(self) -> None:
        controller, new = self._secure, self.new_password
        match controller.state.step:
            case Step.START:
                self.password_field.clear()
                controller.begin(self.password.text(), self.typed_code())
            case Step.PASSWORD:
                controller.choose_password(new.password.text(), new.strength, is_enough=new.is_enough)
            case Step.CODE:
                controller.use_code()
            case Step.CODES:
                controller.secure()
            case Step.DONE:
                controller.leave()

    def takes_enter(self, focused: QWidget | None) -> bool:
        """Enter does not jump over a page that is to be read."""
        return focused is not self.heading

    def ask_before_leaving(self, then: Callable[[], object] | None) -> None:
        """Ask first, once there is something to lose."""
        if then is None:
            return
        if not self._secure.state.has_begun or self._secure.state.attempt.is_checking:
            then()
            return
        ask(
            self,
            self.theme,
            self.tr("Stop here?"),
            self.tr("Nothing has been changed yet. Password, code and recovery codes stay as they were."),
            [
                Choice("secure.stop", self.tr("Stop"), then),
                Choice("secure.stay", self.tr("Go on"), kind=Kind.PRIMARY, stays=True),
            ],
        )
