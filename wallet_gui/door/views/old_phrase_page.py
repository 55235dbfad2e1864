"""The first step of bringing an account back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from wallet_gui.door.create import CreateController, CreateState, Step
from wallet_gui.door.views.phrase_entry import PhraseEntry
from wallet_gui.door.views.view import named
from wallet_gui.door.views.wizard_page import WizardPage
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import Button, Kind
from wallet_gui.ui.widgets.card import Card
from wallet_gui.ui.widgets.para import Para


class OldPhrasePage(WizardPage):
    """Restore: the phrase that brings an account back, or a vault file."""

    step = Step.OLD_PHRASE
    form_width = 640
    vault_file_wanted = Signal()

    def __init__(self, theme: Theme, create: CreateController) -> None:
        super().__init__(theme, create)
        self.entry = PhraseEntry(theme, "restore")
        self._file = Card(theme, "sunken", padding=14)
        self._file_text = Para(theme, "", "body", "text.secondary")
        self.vault_file = named(Button(theme, icon="download", kind=Kind.SECONDARY), "restore.vault")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._file_text, 1)
        row.addWidget(self.vault_file)
        self._file.body.addLayout(row)
        self.body.addWidget(self.entry)
        self.body.addWidget(self._file)
        self.entry.changed.connect(create.edited)
        self.entry.changed.connect(self.changed)
        self.vault_file.clicked.connect(self.vault_file_wanted)
        self.retranslate()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Type your recovery phrase"))
        self._intro.setText(
            self.tr("Make sure nobody and no camera can see the screen. The words never leave this computer.")
        )
        self._file_text.setText(self.tr("Do you have an exported vault? Drop the file here, or open it."))
        self.vault_file.setText(self.tr("Open a vault file…"))

    def good_to_know(self) -> str:
        return self.tr("Postern never asks for these words anywhere else. Whoever does is trying to rob you.")

    def missing(self) -> str:
        return "" if self.entry.is_started else self.tr("Type the words of your recovery phrase.")

    def go_on(self) -> None:
        self.create_account.set_old_phrase(self.entry.text(), self.entry.passphrase.text())

    def render_state(self, state: CreateState) -> None:
        self.entry.show_problem(state.problem if state.step is self.step else None)
        self._file.setVisible(not state.is_guest)

    @property
    def has_input(self) -> bool:
        return self.entry.is_started

    def focus_first(self) -> None:
        self.entry.focus_first()

    def forget(self) -> None:
        self.entry.forget()
