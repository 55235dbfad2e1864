"""The lines below the table: what is being read, and how far back the logs were."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from wallet_gui.home.views.approvals import words
from wallet_gui.home.views.base import View
from wallet_gui.home.views.wallet_words import network_name
from wallet_gui.home.wallet.approvals import ApprovalsState
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import LinkButton
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.words import in_a_row


class ReadingNotes(View):
    """Says plainly what was not looked at; decides nothing."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._state = ApprovalsState()
        self._busy = Para(theme, "", "caption", "text.secondary")
        self._busy.setObjectName("approvals.busy")
        self._reach = Para(theme, "", "caption", "text.secondary")
        self._reach.setObjectName("approvals.reach")
        self.further = LinkButton(theme)
        self.further.setObjectName("approvals.further")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._busy)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._reach, 1)
        row.addWidget(self.further, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(row)
        self.retranslate()

    def render_approvals(self, state: ApprovalsState) -> None:
        """Draw how it stands with the networks."""
        self._state = state
        reading = [network_name(one.network) for one in state.networks if one.is_reading]
        self._busy.setText(self.tr("Reading {networks}…").format(networks=", ".join(reading)) if reading else "")
        self._busy.setVisible(bool(reading))
        reaches = [text for one in state.networks if (text := words.reach(one))]
        older = self.tr("Older approvals are not in the list.") if reaches else ""
        self._reach.setText(in_a_row(*reaches, older) if reaches else "")
        self._reach.setVisible(bool(reaches))
        self.further.setVisible(bool(reaches))
        self.further.setEnabled(not reading)

    def retranslate(self) -> None:
        self.further.setText(self.tr("Read further back"))
        self.render_approvals(self._state)
