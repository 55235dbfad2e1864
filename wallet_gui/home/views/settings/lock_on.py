"""The check boxes below "Also lock when"."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout

from wallet_gui.domain.policy import LockOn, Policy
from wallet_gui.home.views.base import View
from wallet_gui.ui.lock_on_words import lock_on_name

ONLY_WHERE_HEARD = frozenset({LockOn.LID, LockOn.NETWORK})
"""What not every computer has, or has a program for that tells: nothing is said of it there."""


class LockOnBoxes(View):
    """One box for each event; a computer that tells nothing of a lid, or of its network, gets no box for it."""

    chosen = Signal(object, bool)
    """The person ticked a ``LockOn``, or took its tick away."""

    def __init__(self) -> None:
        super().__init__()
        self._boxes: dict[LockOn, QCheckBox] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for what in LockOn:
            box = QCheckBox()
            box.setObjectName(f"settings.security.lock_on.{what.value}")
            box.clicked.connect(lambda is_on, what=what: self.chosen.emit(what, is_on))
            column.addWidget(box)
            self._boxes[what] = box
        self.show_heard(frozenset())
        self.retranslate()

    def show_policy(self, policy: Policy) -> None:
        """Tick what holds."""
        for what, box in self._boxes.items():
            box.setChecked(what in policy.lock_on)

    def show_heard(self, heard: frozenset[LockOn]) -> None:
        """Take in what this computer can tell."""
        for what in ONLY_WHERE_HEARD:
            self._boxes[what].setVisible(what in heard)

    def describe(self, text: str) -> None:
        """Let a screen reader say what the boxes are about."""
        for box in self._boxes.values():
            box.setAccessibleDescription(text)

    def retranslate(self) -> None:
        for what, box in self._boxes.items():
            words = lock_on_name(what)
            box.setText(words[:1].upper() + words[1:])
