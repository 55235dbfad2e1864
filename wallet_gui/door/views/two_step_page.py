"""The wizard's two-step code, which may be skipped."""

from PySide6.QtCore import Qt

from wallet_gui.door.create import CreateController, CreateState, Step
from wallet_gui.door.views.two_step_setup import TwoStepSetup
from wallet_gui.door.views.view import named
from wallet_gui.door.views.wizard_page import DrawFailed, WizardPage
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import LinkButton


class TwoStepPage(WizardPage):
    """Step: two-step code."""

    step = Step.TWO_STEP

    def __init__(self, theme: Theme, create: CreateController) -> None:
        super().__init__(theme, create)
        self.setup = TwoStepSetup(theme, "create", create.prove_code)
        self._failed = DrawFailed(theme, create)
        self.skip = named(LinkButton(theme), "create.skip")
        self.body.addWidget(self._failed)
        self.body.addWidget(self.setup)
        self.body.addWidget(self.skip, 0, Qt.AlignmentFlag.AlignLeft)
        self.setup.changed.connect(self.changed)
        self.setup.changed.connect(lambda: self.skip.setVisible(not self.setup.is_proved))
        self.setup.code.textEdited.connect(create.edited)
        self.skip.clicked.connect(create.skip_two_step)
        self.retranslate()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Set up a two-step code"))
        self._intro.setText(
            self.tr("Besides the password, Postern then asks for a 6-digit code that changes every 30 seconds.")
        )
        self.skip.setText(self.tr("Skip for now"))

    def good_to_know(self) -> str:
        return self.tr(
            "The code keeps out whoever saw you type the password. It does not encrypt: a stolen vault file is "
            "guarded by "
            "the password alone."
        )

    def missing(self) -> str:
        return self.setup.missing()

    def go_on(self) -> None:
        self.create_account.codes_are_kept()

    def render_state(self, state: CreateState) -> None:
        self._failed.render_state(state)
        self.setup.setVisible(state.drawn is not None)
        self.setup.show_words(state.drawn, state.filled.name)
        if state.step is self.step:
            self.setup.rename(state.filled.name)
            self.setup.show_problem(state.problem)

    def focus_first(self) -> None:
        self.setup.focus_first()

    def forget(self) -> None:
        self.setup.forget()
