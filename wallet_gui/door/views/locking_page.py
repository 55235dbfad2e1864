"""The wizard's last step: when to lock."""

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox

from wallet_gui.domain.computer import RULES, SHARED_IDLE_S
from wallet_gui.domain.session import Computer
from wallet_gui.door.create import USUAL_IDLE_S, CreateController, CreateState, Step
from wallet_gui.door.views.view import named
from wallet_gui.door.views.wizard_page import WizardPage
from wallet_gui.ui.messages import refusal_message
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.banner import Banner, Tone
from wallet_gui.ui.widgets.card import Row, RowCard
from wallet_gui.ui.widgets.switch import Switch
from wallet_gui.ui.words import duration


class LockingPage(WizardPage):
    """Step: how the session is to be locked."""

    step = Step.LOCKING

    def __init__(self, theme: Theme, create: CreateController) -> None:
        super().__init__(theme, create)
        self.shared = named(Switch(theme), "create.shared")
        self.idle = named(QComboBox(), "create.idle")
        self._rows = RowCard(theme)
        self._shared_row = Row(theme, icon="guest")
        self._shared_row.add(self.shared, named_by_row=True)
        self._idle_row = Row(theme, icon="countdown")
        self._idle_row.add(self.idle, named_by_row=True)
        self._rows.add_row(self._shared_row)
        self._rows.add_row(self._idle_row)
        self._problem = named(Banner(theme, Tone.STOP), "create.problem")
        self.body.addWidget(self._problem)
        self.body.addWidget(self._rows)
        self._fill(USUAL_IDLE_S)
        self.shared.toggled.connect(self._on_shared)
        self.retranslate()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("When should Postern lock?"))
        self._intro.setText(
            self.tr("Locked, the programs that know your keys and balances have ended. Your password brings them back.")
        )
        self._shared_row.set_words(
            self.tr("Other people use this computer too"),
            self.tr("Postern then locks sooner, and always erases its caches at log-out."),
        )
        self._idle_row.set_words(self.tr("Lock after no activity"), self.tr("You can change this in Settings."))
        self._fill(self.idle.currentData() or 0)
        self.render_state(self.create_account.state)

    def verb(self) -> str:
        return self.tr("Restore the account") if self.create_account.state.is_restore else self.tr("Create the account")

    def good_to_know(self) -> str:
        return self.tr("Ctrl+L locks at once, wherever you are in Postern.")

    def go_on(self) -> None:
        self.create_account.finish(shared=self.shared.isChecked(), idle_s=self.idle.currentData())

    def render_state(self, state: CreateState) -> None:
        refusal = state.attempt.refusal
        was_shown = not self._problem.isHidden()
        self._problem.setVisible(refusal is not None)
        if refusal is not None:
            message = refusal_message(refusal)
            self._problem.set_words(message.title, message.text)
            if not was_shown:
                self._problem.say()
        for control in (self.shared, self.idle):
            control.setEnabled(not state.attempt.is_checking)

    def focus_first(self) -> None:
        self.shared.setFocus(Qt.FocusReason.TabFocusReason)

    def forget(self) -> None:
        self.shared.setChecked(False)

    def _on_shared(self, shared: bool) -> None:
        self._fill(SHARED_IDLE_S if shared else USUAL_IDLE_S)

    def _fill(self, chosen: int) -> None:
        """Offer the times that are allowed, on a computer that others use too the short ones alone."""
        with QSignalBlocker(self.idle):
            self.idle.clear()
            computer = Computer.SHARED if self.shared.isChecked() else Computer.MINE
            for seconds in RULES[computer].idle_choices_s:
                self.idle.addItem(duration(seconds) if seconds else self.tr("Never"), seconds)
            self.idle.setCurrentIndex(max(0, self.idle.findData(chosen)))
