"""The confirm page: what is asked for, the password, and what comes of it."""

from PySide6.QtCore import Qt

from wallet_gui.channel.messages import Refused
from wallet_gui.domain.session import Purpose, Why
from wallet_gui.door.confirm import ASKS_CODE, ConfirmController, ConfirmState, Stage
from wallet_gui.door.judge import Judge
from wallet_gui.door.views import confirm_words
from wallet_gui.door.views.confirm_base import CodeQuestionView
from wallet_gui.door.views.new_password import NewPassword
from wallet_gui.door.views.phrase_words import PhraseWords
from wallet_gui.door.views.recovery_codes import RecoveryCodes
from wallet_gui.door.views.save_file import choose_file
from wallet_gui.door.views.two_step_setup import TwoStepSetup
from wallet_gui.door.views.words_check import WordsCheck
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import Kind


class ConfirmView(CodeQuestionView):
    """One page for every purpose. It first asks, then shows what came back or says that it is done."""

    def __init__(self, theme: Theme, confirm: ConfirmController) -> None:
        super().__init__(theme, "confirm", confirm)
        self._confirm = confirm
        self._judge = Judge()
        self._shown: tuple[Purpose, Stage] | None = None
        self._make()
        self._lay_out()
        self._connect()
        self.retranslate()

    def _make(self) -> None:
        theme = self.theme
        self.new_password = NewPassword(theme, "confirm.new", self._judge, replaces=True)
        self.check = WordsCheck(theme, "confirm.check")
        self.phrase = PhraseWords(theme, "confirm.phrase")
        self.setup = TwoStepSetup(theme, "confirm.setup", self._confirm.prove_code)
        self.codes = RecoveryCodes(theme, "confirm")

    def _lay_out(self) -> None:
        asked = (self.password_field, self.code, self.new_password, self.check)
        for part in (*asked, self.phrase, self.setup, self.codes):
            self.column.body.addWidget(part)

    def _connect(self) -> None:
        confirm = self._confirm
        self.check.edited.connect(confirm.typing)
        for changed in (self.new_password.changed, self.setup.changed, self.check.edited, self.codes.changed):
            changed.connect(self.refresh)
        self.new_password.password.textEdited.connect(confirm.typing)
        self.check.completed.connect(self.submit.setFocus)
        confirm.state_changed.connect(self.render_state)

    # What it says

    def retranslate(self) -> None:
        super().retranslate()
        self.code.set_hint("")
        self.render_state(self._confirm.state)

    def forget(self) -> None:
        """Empty every field."""
        super().forget()
        self._shown = None
        self.new_password.forget()
        self.check.forget()
        self.phrase.set_phrase("", 12)
        self.setup.forget()
        self.codes.forget()

    def render_state(self, state: ConfirmState) -> None:
        """Draw the page."""
        words = confirm_words.words_for(state)
        self.setWindowTitle(words.title)
        self.heading.setText(words.heading)
        self.intro.setText(words.text)
        self.intro.setVisible(bool(words.text))
        self._show_parts(state)
        self._fill_parts(state)
        self.show_notice(confirm_words.notice_for(state))
        self.set_verb(words.verb)
        is_danger = state.purpose is Purpose.REMOVE and state.stage is Stage.ASKING
        self.submit.set_kind(Kind.DANGER if is_danger else Kind.PRIMARY)
        self.cancel.setVisible(state.stage is Stage.ASKING or self._has_more(state))
        changing = state.purpose is Purpose.CHANGE_PASSWORD
        self.password_field.set_label(self.tr("Present &password") if changing else self.tr("&Password"))
        self._render_attempt(state)
        if (state.purpose, state.stage) != self._shown:
            self._show_stage(state)  # the button can take the focus again

    def _show_parts(self, state: ConfirmState) -> None:
        asking, showing = state.stage is Stage.ASKING, state.stage is Stage.SHOWING
        purpose = state.purpose
        self.password_field.setVisible(asking)
        self.code.setVisible(asking and state.code_is_on and purpose in ASKS_CODE)
        self.new_password.setVisible(asking and purpose is Purpose.CHANGE_PASSWORD)
        self.check.setVisible(asking and purpose is Purpose.CHECK_PHRASE)
        self.phrase.setVisible(showing and purpose is Purpose.REVEAL_PHRASE)
        self.setup.setVisible(showing and purpose is Purpose.TWO_STEP_ON)
        self.codes.setVisible(showing and purpose is Purpose.NEW_CODES)

    def _fill_parts(self, state: ConfirmState) -> None:
        self.check.ask(state.positions)
        self.new_password.judge_for(state.name, is_tied=state.is_tied)
        if state.words is None:
            return
        if state.purpose is Purpose.REVEAL_PHRASE:
            self.phrase.set_phrase(state.words.phrase, len(state.words.phrase.split()) or 12)
        elif state.purpose is Purpose.TWO_STEP_ON:
            self.setup.show_words(state.words, state.name)
        elif state.purpose is Purpose.NEW_CODES:
            self.codes.set_codes(state.words.recovery_codes, state.name)

    def _show_stage(self, state: ConfirmState) -> None:
        """Put the focus where this stage begins, and say what it is."""
        self._shown = (state.purpose, state.stage)
        if state.stage is not Stage.ASKING:
            self.password.take()
            self.code.take()
            self.new_password.forget()
            self.check.forget()
        self.say_page()
        if not self.isVisible():
            return
        match state.stage, state.purpose:
            case Stage.ASKING, _:
                self.focus_first()
            case Stage.SHOWING, Purpose.TWO_STEP_ON:
                self.setup.focus_first()
            case Stage.SHOWING, Purpose.REVEAL_PHRASE:
                self.phrase.focus_first()
            case _:
                self.submit.setFocus(Qt.FocusReason.TabFocusReason)

    def _render_attempt(self, state: ConfirmState) -> None:
        self.render_attempt(state, self.password, self.code, self.new_password, self.check)
        self.new_password.show_problem(state.new_problem)
        if state.stage is Stage.SHOWING:
            self.setup.show_problem(state.code_problem)

    def show_refusal(self, refusal: Refused | None) -> None:
        super().show_refusal(refusal)
        if refusal is not None and refusal.why is Why.WORD:
            self.check.show_wrong(refusal.number)

    def missing(self) -> str:
        state = self._confirm.state
        if state.stage is Stage.ASKING:
            if state.purpose is Purpose.CHANGE_PASSWORD:
                return self.new_password.missing()
            if state.purpose is Purpose.CHECK_PHRASE and not self.check.is_filled:
                return self.tr("All four words are needed.")
        if state.stage is Stage.SHOWING and state.purpose is Purpose.TWO_STEP_ON:
            return self.setup.missing()
        if state.stage is Stage.SHOWING and state.purpose is Purpose.NEW_CODES and not self.codes.are_kept:
            return self.tr("Keep the recovery codes first.")
        return ""

    # What happens

    def go_on(self) -> None:
        state = self._confirm.state
        match state.stage:
            case Stage.ASKING:
                self._submit(state)
            case Stage.SHOWING if state.purpose is Purpose.TWO_STEP_ON:
                self._confirm.turn_two_step_on()
            case Stage.SHOWING if state.purpose is Purpose.EXPORT:
                self._choose_export(state.name)
            case _:
                self._confirm.leave()

    def _submit(self, state: ConfirmState) -> None:
        self.password_field.clear()
        if state.purpose is Purpose.CHANGE_PASSWORD:
            new = self.new_password
            self._confirm.change_password(
                self.password.text(), new.password.text(), new.strength, is_enough=new.is_enough
            )
            return
        self._confirm.submit(self.password.text(), self.typed_code(), self.check.words())

    def _choose_export(self, name: str) -> None:
        safe = "".join(character for character in name if character.isalnum() or character in " .-_").strip(" .")
        choose_file(
            self,
            self.tr("Export the encrypted vault"),
            f"{safe or 'vault'}.postern",
            self.tr("Vaults (*.postern)"),
            self._confirm.export_to,
        )

    def _has_more(self, state: ConfirmState) -> bool:
        """Whether something is still to be done after the password."""
        return state.stage is Stage.SHOWING and state.purpose in {Purpose.TWO_STEP_ON, Purpose.EXPORT}
