"""The confirm page: what is asked for, the password, and what comes of it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QVBoxLayout, QWidget

from wallet_gui.channel.messages import Refused
from wallet_gui.domain.session import Purpose, Why
from wallet_gui.door.attempt import Wait
from wallet_gui.door.confirm import ASKS_CODE, ConfirmController, ConfirmState, Stage
from wallet_gui.door.judge import Judge
from wallet_gui.door.views import confirm_words
from wallet_gui.door.views.code_entry import CodeEntry
from wallet_gui.door.views.new_password import NewPassword
from wallet_gui.door.views.phrase_words import PhraseWords
from wallet_gui.door.views.recovery_codes import RecoveryCodes
from wallet_gui.door.views.save_text import choose_file
from wallet_gui.door.views.two_step_setup import TwoStepSetup
from wallet_gui.door.views.view import Column, Scroll, View, named, said
from wallet_gui.door.views.words_check import WordsCheck
from wallet_gui.ui.announce import announce
from wallet_gui.ui.messages import paused, refusal_message
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.banner import Banner, Tone
from wallet_gui.ui.widgets.busy_button import BusyButton
from wallet_gui.ui.widgets.button import Button, Kind
from wallet_gui.ui.widgets.card import divider
from wallet_gui.ui.widgets.field import Field, Note
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.widgets.password_field import PasswordField

_WIDTH = 512


class ConfirmView(View):
    """One page for every purpose. It first asks, then shows what came back or says that it is done."""

    def __init__(self, theme: Theme, confirm: ConfirmController) -> None:
        super().__init__(theme)
        self._confirm = confirm
        self._judge = Judge()
        self._seen_refusal: Refused | None = None
        self._seen_wait: Wait | None = None
        self._shown: tuple[Purpose, Stage] | None = None
        self._make()
        self._lay_out()
        self._connect()
        self.retranslate()

    def _make(self) -> None:
        theme = self.theme
        self._heading = named(Para(theme, "", "title"), "confirm.heading")
        self._intro = Para(theme, "", "body", "text.secondary")
        self._notice = named(Banner(theme), "confirm.notice")
        self.password = named(PasswordField(theme), "confirm.password")
        self._password_field = Field(theme, self.password)
        self.code = CodeEntry(theme, "confirm")
        self.new_password = NewPassword(theme, "confirm.new", self._judge, replaces=True)
        self.check = WordsCheck(theme, "confirm.check")
        self.phrase = PhraseWords(theme, "confirm.phrase")
        self.setup = TwoStepSetup(theme, "confirm.setup", self._confirm.prove_code)
        self.codes = RecoveryCodes(theme, "confirm")
        self.cancel = named(Button(theme, large=True), "confirm.cancel")
        self.submit = named(BusyButton(theme), "confirm.submit")

    def _lay_out(self) -> None:
        self._column = column = Column(self.theme, _WIDTH, centred=False)
        body = column.body
        head = QVBoxLayout()
        head.setSpacing(5)
        head.addWidget(self._heading)
        head.addWidget(self._intro)
        body.addLayout(head)
        asked = (self._password_field, self.code, self.new_password, self.check)
        for part in (self._notice, *asked, self.phrase, self.setup, self.codes):
            body.addWidget(part)
        self._bar = bar = QWidget()
        bar.setProperty("page", "sidebar")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        buttons = QHBoxLayout(bar)
        buttons.setContentsMargins(24, 11, 24, 11)
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.submit)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(Scroll(column), 1)
        outer.addWidget(divider())
        outer.addWidget(bar)

    def _connect(self) -> None:
        confirm = self._confirm
        self.password.textEdited.connect(confirm.typing)
        self.password.caps_lock_changed.connect(self._on_caps_lock)
        self.code.edited.connect(confirm.typing)
        self.check.edited.connect(confirm.typing)
        for changed in (self.new_password.changed, self.setup.changed, self.check.edited, self.codes.changed):
            changed.connect(self._refresh)
        self.new_password.password.textEdited.connect(confirm.typing)
        self.check.completed.connect(self.submit.setFocus)
        self.submit.clicked.connect(self._go_on)
        self.submit.wait_over.connect(self._password_field.clear)
        self.cancel.clicked.connect(self._on_cancel)
        confirm.left.connect(self.forget)
        confirm.state_changed.connect(self.render_state)

    # What it says

    def retranslate(self) -> None:
        self.code.set_hint("")
        self._seen_refusal = None  # what stands below a field is said anew
        self.render_state(self._confirm.state)

    def focus_first(self) -> None:
        self.password.setFocus(Qt.FocusReason.TabFocusReason)

    def forget(self) -> None:
        """Empty every field."""
        self._shown = None
        self.password.take()
        self.code.take()
        self.new_password.forget()
        self.check.forget()
        self.phrase.set_phrase("", 12)
        self.setup.forget()
        self.codes.forget()

    def wanted_height(self, width: int) -> int:
        """Return the height at which nothing needs to scroll."""
        content = self._column.layout()
        assert content is not None
        content.activate()
        return max(content.heightForWidth(width), content.minimumSize().height()) + self._bar.sizeHint().height() + 2

    def render_state(self, state: ConfirmState) -> None:
        """Draw the page."""
        words = confirm_words.words_for(state)
        self.setWindowTitle(words.title)
        self._heading.setText(words.heading)
        self._intro.setText(words.text)
        self._intro.setVisible(bool(words.text))
        self._show_parts(state)
        self._fill_parts(state)
        self._render_attempt(state)
        self._render_notice(state)
        self.submit.set_texts(words.verb, self.tr("Opening the vault…"))
        is_danger = state.purpose is Purpose.REMOVE and state.stage is Stage.ASKING
        self.submit.set_kind(Kind.DANGER if is_danger else Kind.PRIMARY)
        self.cancel.setText(self.tr("Cancel"))
        self.cancel.setVisible(state.stage is Stage.ASKING or self._has_more(state))
        changing = state.purpose is Purpose.CHANGE_PASSWORD
        self._password_field.set_label(self.tr("Present &password") if changing else self.tr("&Password"))
        if (state.purpose, state.stage) != self._shown:
            self._show_stage(state)
        self._refresh()

    def _show_parts(self, state: ConfirmState) -> None:
        asking, showing = state.stage is Stage.ASKING, state.stage is Stage.SHOWING
        purpose = state.purpose
        self._password_field.setVisible(asking)
        self.code.setVisible(asking and state.code_is_on and purpose in ASKS_CODE)
        self.new_password.setVisible(asking and purpose is Purpose.CHANGE_PASSWORD)
        self.check.setVisible(asking and purpose is Purpose.CHECK_PHRASE)
        self.phrase.setVisible(showing and purpose is Purpose.REVEAL_PHRASE)
        self.setup.setVisible(showing and purpose is Purpose.TWO_STEP_ON)
        self.codes.setVisible(showing and purpose is Purpose.NEW_CODES)

    def _fill_parts(self, state: ConfirmState) -> None:
        self.check.ask(state.positions)
        self.new_password.set_name(state.name)
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
        announce(self, f"{self._heading.text()} {self._intro.text()}")
        if not self.isVisible():
            return
        match state.stage, state.purpose:
            case Stage.ASKING, _:
                self.focus_first()
            case Stage.SHOWING, Purpose.TWO_STEP_ON:
                self.setup.focus_first()
            case Stage.SHOWING, Purpose.REVEAL_PHRASE:
                self.phrase.show_words.setFocus(Qt.FocusReason.TabFocusReason)
            case _:
                self.submit.setFocus(Qt.FocusReason.TabFocusReason)

    def _render_attempt(self, state: ConfirmState) -> None:
        attempt = state.attempt
        self.submit.set_busy(attempt.is_checking)
        for part in (self.password, self.code, self.new_password, self.check):
            part.setEnabled(not attempt.is_checking)
        if attempt.refusal is not self._seen_refusal:
            self._seen_refusal = attempt.refusal
            self._render_refusal(attempt.refusal)
        if attempt.wait is not self._seen_wait:
            self._seen_wait = attempt.wait
            self.submit.wait(attempt.wait.seconds if attempt.wait is not None else 0)
            if attempt.wait is not None and attempt.refusal is None:
                self._password_field.show_error(paused(attempt.wait.seconds).text)
        if state.password_problem is not None:
            self._password_field.show_error(said(state.password_problem).text)
        self.new_password.show_problem(state.new_problem)
        if state.stage is Stage.SHOWING:
            self.setup.show_problem(state.code_problem)

    def _render_refusal(self, refusal: Refused | None) -> None:
        self._password_field.clear()
        self.code.clear_note()
        if refusal is None:
            return
        self.code.take()
        text = refusal_message(refusal).text
        if refusal.why is Why.WRONG:
            self._password_field.show_error(text)
            self.password.selectAll()
        elif refusal.why is Why.WORD:
            self.check.show_wrong(refusal.number)
        elif refusal.why is Why.CLOCK and not self.code.isHidden():
            self.code.show_error(text)

    def _render_notice(self, state: ConfirmState) -> None:
        notice = confirm_words.notice_for(state)
        self._notice.setVisible(notice is not None)
        if notice is not None:
            tone, title, text = notice
            before = self._notice.accessibleName()
            self._notice.set_tone(tone)
            self._notice.set_words(title, text)
            if tone is Tone.STOP and self._notice.accessibleName() != before:
                self._notice.say()

    def _refresh(self) -> None:
        missing = self._missing(self._confirm.state)
        self.submit.set_allowed(not missing, missing)

    def _missing(self, state: ConfirmState) -> str:
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

    def _go_on(self) -> None:
        if not self.submit.isEnabled():
            return
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
        self._password_field.clear()
        if state.purpose is Purpose.CHANGE_PASSWORD:
            new = self.new_password
            self._confirm.change_password(
                self.password.text(), new.password.text(), new.strength, is_enough=new.is_enough
            )
            return
        code = self.code.text() if not self.code.isHidden() else ""
        self._confirm.submit(self.password.text(), code, self.check.words())

    def _choose_export(self, name: str) -> None:
        safe = "".join(character for character in name if character.isalnum() or character in " .-_").strip(" .")
        choose_file(
            self,
            self.tr("Export the encrypted vault"),
            f"{safe or 'vault'}.postern",
            self.tr("Vaults (*.postern)"),
            self._confirm.export_to,
        )

    def _on_cancel(self) -> None:
        if self._confirm.state.attempt.is_checking:
            self._confirm.cancel_check()
        else:
            self._confirm.leave()

    def _on_caps_lock(self, on: bool) -> None:
        if on:
            self._password_field.show_note(Note.WARN, self.tr("Caps Lock is on"))
        elif self._confirm.state.attempt.refusal is None:
            self._password_field.clear()

    def _has_more(self, state: ConfirmState) -> bool:
        """Whether something is still to be done after the password."""
        return state.stage is Stage.SHOWING and state.purpose in {Purpose.TWO_STEP_ON, Purpose.EXPORT}

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, but never removes a vault; Esc gives up."""
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            focused = QApplication.focusWidget()
            if isinstance(focused, QAbstractButton) and focused is not self.submit:
                focused.click()
            elif self.submit.kind is not Kind.DANGER:
                self._go_on()
        elif key == Qt.Key.Key_Escape:
            self._on_cancel()
        else:
            super().keyPressEvent(event)
