"""What every page of the wizard has."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from wallet_gui.door.create import CreateController, CreateState, Step
from wallet_gui.door.views.view import View, named
from wallet_gui.ui.messages import refusal_message
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.banner import Banner, Tone
from wallet_gui.ui.widgets.button import Button
from wallet_gui.ui.widgets.para import Para, heading


class WizardPage(View):
    """One step: a heading, a sentence, and what is asked. ``changed``: ask ``missing`` again."""

    changed = Signal()
    completed = Signal()
    """The last thing on the page is filled in: the button that goes on is next."""
    step: Step
    form_width = 540

    def __init__(self, theme: Theme, create: CreateController) -> None:
        super().__init__(theme)
        self.create_account = create
        self.heading = named(heading(theme), f"create.{self.step.value}.heading")
        self.heading.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._intro = Para(theme, "", "body", "text.secondary")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(14)
        head = QVBoxLayout()
        head.setSpacing(5)
        head.addWidget(self.heading)
        head.addWidget(self._intro)
        self.body.addLayout(head)

    def missing(self) -> str:
        """Say what is missing before one can go on; the empty text when nothing is."""
        return ""

    def go_on(self) -> None:
        """Settle this step."""

    def verb(self) -> str:
        """Return what the button that goes on says."""
        return self.tr("Continue")

    def good_to_know(self) -> str:
        """Return the advice beside the steps."""
        return ""

    def render_state(self, state: CreateState) -> None:
        """Draw the page."""

    @property
    def has_input(self) -> bool:
        """Whether something was typed here that would be lost."""
        return False

    def forget(self) -> None:
        """Empty every field."""


class DrawFailed(Banner):
    """Says that a signer could not draw the secrets, and offers to try again."""

    def __init__(self, theme: Theme, create: CreateController) -> None:
        super().__init__(theme, Tone.STOP)
        self.again = named(Button(theme), "create.draw")
        self.add_action(self.again)
        self.again.clicked.connect(create.draw_again)
        self.hide()

    def render_state(self, state: CreateState) -> None:
        """Show it when there is nothing drawn and nobody is drawing."""
        refusal = state.draw_refusal
        self.setVisible(refusal is not None)
        if refusal is not None:
            message = refusal_message(refusal)
            self.set_words(message.title, message.text)
            self.again.setText(self.tr("Try again"))
