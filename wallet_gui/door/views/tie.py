"""The page that ties a vault to this computer, renews its sheet, or unties it."""

from PySide6.QtCore import Qt

from wallet_gui.domain.session import Purpose
from wallet_gui.door.tie import TieController, TieStage, TieState
from wallet_gui.door.views import tie_words
from wallet_gui.door.views.confirm_base import CodeQuestionView
from wallet_gui.door.views.groups_check import GroupsCheck
from wallet_gui.door.views.key_sheet import KeySheet
from wallet_gui.door.views.view import named
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import LinkButton


class TieView(CodeQuestionView):
    """Asks for the password, shows the sheet, has two groups of it typed back, and says what holds from then on."""

    def __init__(self, theme: Theme, tie: TieController) -> None:
        super().__init__(theme, "tie", tie)
        self._tie = tie
        self._shown: tuple[Purpose, TieStage] | None = None
        self.sheet = KeySheet(theme, "tie.sheet")
        self.check = GroupsCheck(theme, "tie")
        self.again = named(LinkButton(theme), "tie.again")
        for part in (self.password_field, self.code, self.sheet, self.check):
            self.column.body.addWidget(part)
        self.column.body.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)
        self.check.edited.connect(tie.typing)
        self.check.edited.connect(self.refresh)
        self.check.completed.connect(self.submit.setFocus)
        self.again.clicked.connect(tie.uncover)
        self.paper.switched.connect(lambda _: self.render_state(tie.state))
        tie.state_changed.connect(self.render_state)
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        self.code.set_hint("")
        self.again.setText(self.tr("Show the sheet again"))
        self.render_state(self._tie.state)

    def forget(self) -> None:
        """Empty every field."""
        super().forget()
        self._shown = None
        self.sheet.show_key("", b"", 0)
        self.check.forget()

    def render_state(self, state: TieState) -> None:
        """Draw the page."""
        words = tie_words.words_for(state)
        self.setWindowTitle(words.title)
        self.heading.setText(words.heading)
        self.intro.setText(words.text)
        self.set_verb(words.verb)
        asking, proving = state.stage is TieStage.ASKING, state.stage is TieStage.PROVING
        self.password_field.setVisible(asking)
        self.code.setVisible(asking and state.code_is_on and not self.paper.is_used)
        self.sheet.setVisible(state.stage is TieStage.SHEET)
        self.sheet.show_key(state.name, state.key, state.drawn_at)
        self.check.setVisible(proving)
        self.check.ask(state.asked)
        self.check.show_wrong(state.wrong)
        self.again.setVisible(proving)
        self.cancel.setVisible(state.stage is not TieStage.DONE)
        self.cancel.setEnabled(not (proving and state.attempt.is_checking))
        self.show_notice(tie_words.notice_for(state))
        self.render_attempt(state, self.password, self.code, self.paper, self.check, self.again)
        if (state.purpose, state.stage) != self._shown:
            self._show_stage(state)  # the button can take the focus again

    def missing(self) -> str:
        if self._tie.state.stage is TieStage.PROVING and not self.check.is_filled:
            return self.tr("Type both groups from the sheet.")
        return ""

    def go_on(self) -> None:
        match self._tie.state.stage:
            case TieStage.ASKING:
                self._tie.submit(self.password.text(), self.typed_code())
            case TieStage.SHEET:
                self._tie.cover()
            case TieStage.PROVING:
                self._tie.prove(self.check.typed())
            case TieStage.DONE:
                self._tie.leave()

    def _show_stage(self, state: TieState) -> None:
        """Put the focus where this stage begins, and say what it is."""
        self._shown = (state.purpose, state.stage)
        if state.stage is not TieStage.ASKING:
            self.password.take()
            self.code.take()
        self.say_page()
        if not self.isVisible():
            return
        match state.stage:
            case TieStage.ASKING:
                self.focus_first()
            case TieStage.SHEET:
                self.sheet.focus_first()
            case TieStage.PROVING:
                self.check.focus_first()
            case TieStage.DONE:
                self.submit.setFocus(Qt.FocusReason.TabFocusReason)
