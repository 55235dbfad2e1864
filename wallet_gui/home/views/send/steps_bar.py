"""Where one is: 1 Recipient › 2 Amount › 3 Review."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout

from wallet_gui.home.views.base import View
from wallet_gui.home.wallet.sending import Step
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import Button, Kind
from wallet_gui.ui.widgets.icon_label import IconLabel

_ORDER = (Step.RECIPIENT, Step.AMOUNT, Step.REVIEW)


class StepsBar(View):
    """The steps in a row. Those before the present one lead back."""

    asked = Signal(object)
    """The ``Step`` that was pressed."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._current = Step.RECIPIENT
        self._buttons: dict[Step, _StepButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for step in _ORDER:
            if step is not _ORDER[0]:
                row.addWidget(IconLabel(theme, "next", "text.tertiary", 16), 0, Qt.AlignmentFlag.AlignVCenter)
            button = _StepButton(theme, "", Kind.QUIET)
            button.setObjectName(f"send.step.{step.value}")
            button.clicked.connect(lambda _=False, step=step: self.asked.emit(step))
            self._buttons[step] = button
            row.addWidget(button)
        self.retranslate()

    def show_step(self, current: Step) -> None:
        """Show where one is."""
        self._current = current
        here = _ORDER.index(current)
        for place, step in enumerate(_ORDER):
            self._buttons[step].setEnabled(place < here)
            self._buttons[step].show_current(place == here)
        self.retranslate()

    def retranslate(self) -> None:
        names = {
            Step.RECIPIENT: self.tr("Recipient"),
            Step.AMOUNT: self.tr("Amount"),
            Step.REVIEW: self.tr("Review"),
        }
        here = _ORDER.index(self._current)
        for place, step in enumerate(_ORDER):
            button = self._buttons[step]
            button.setText(f"{place + 1}  {names[step]}")
            if place < here:
                spoken = self.tr("Step {n} of 3, done: {name}")
            elif place == here:
                spoken = self.tr("Step {n} of 3, this one: {name}")
            else:
                spoken = self.tr("Step {n} of 3, to come: {name}")
            button.setAccessibleName(spoken.format(n=place + 1, name=names[step]))


class _StepButton(Button):
    """Bold where one is; what cannot be pressed can still be read."""

    _is_current = False

    def show_current(self, is_current: bool) -> None:
        self._is_current = is_current
        self._restyle()

    def _restyle(self) -> None:
        super()._restyle()
        self.setFont(self._theme.font("bodyStrong" if self._is_current else "body"))
        self.updateGeometry()

    def _ink(self) -> QColor:
        if self.isEnabled():
            return self._theme.color("text.link")
        return self._theme.color("text.primary" if self._is_current else "text.secondary")
