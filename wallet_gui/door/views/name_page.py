"""The wizard's first step: a name and a password."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit

from wallet_gui.door.attempt import Problem
from wallet_gui.door.create import CreateController, CreateState, Step
from wallet_gui.door.judge import Judge
from wallet_gui.door.views.new_password import NewPassword
from wallet_gui.door.views.view import named, said
from wallet_gui.door.views.wizard_page import WizardPage
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.field import Field
from wallet_gui.ui.widgets.para import Para


class NamePage(WizardPage):
    """Step: name and password."""

    step = Step.NAME

    def __init__(self, theme: Theme, create: CreateController, judge: Judge) -> None:
        super().__init__(theme, create)
        self.name = named(QLineEdit(), "create.name")
        self.name.setProperty("large", "true")
        self.name.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText)
        self._name_field = Field(theme, self.name)
        self._name_problem: Problem | None = None
        self.password = NewPassword(theme, "create", judge)
        self.understood = named(QCheckBox(), "create.understood")
        self._understood_text = Para(theme, "")
        self._understood_text.setBuddy(self.understood)
        self.body.addWidget(self._name_field)
        self.body.addWidget(self.password)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.understood, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._understood_text, 1, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(row)
        self.name.textEdited.connect(self._on_name_edited)
        self.password.password.textEdited.connect(create.edited)
        self.password.changed.connect(self.changed)
        self.understood.toggled.connect(self.changed)
        self.retranslate()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Name this account and choose its password"))
        self._intro.setText(
            self.tr("The password encrypts the vault on this computer. Nobody can reset it — not even us.")
        )
        self._name_field.set_label(self.tr("Account &name"))
        self._name_field.set_hint(self.tr("Only shown on this computer. Not your address."))
        text = self.tr("I understand: without this password or my recovery phrase, the wallet cannot be opened.")
        self._understood_text.setText(text)
        self.understood.setAccessibleName(text)

    def good_to_know(self) -> str:
        return self.tr("Long beats complicated: six unrelated words are stronger than P@ssw0rd! and easier to type.")

    def missing(self) -> str:
        if not self.name.text().strip():
            return self.tr("The account needs a name.")
        if text := self.password.missing():
            return text
        return "" if self.understood.isChecked() else self.tr("Tick the box to show that you understand.")

    def go_on(self) -> None:
        password = self.password
        self.create_account.set_name_and_password(
            self.name.text().strip(), password.password.text(), password.strength, is_enough=password.is_enough
        )

    def render_state(self, state: CreateState) -> None:
        self.password.show_problem(state.problem if state.step is self.step else None)
        if state.name_problem is self._name_problem:
            return
        self._name_problem = state.name_problem
        if state.name_problem is None:
            self._name_field.clear()
        else:
            self._name_field.show_error(said(state.name_problem).text)

    @property
    def has_input(self) -> bool:
        return bool(self.name.text() or self.password.password.text())

    def focus_first(self) -> None:
        self.name.setFocus(Qt.FocusReason.TabFocusReason)

    def forget(self) -> None:
        self.name.setText("")
        self.password.forget()
        self.understood.setChecked(False)

    def _on_name_edited(self, name: str) -> None:
        self.create_account.edited()
        self.password.judge_for(name.strip())
        self.changed.emit()
