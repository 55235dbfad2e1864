"""The foot of the page: back, discard, and what goes on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from wallet_gui.home.views.base import MARGIN, View
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.busy_button import BusyButton
from wallet_gui.ui.widgets.button import Button, Kind
from wallet_gui.ui.widgets.card import divider
from wallet_gui.ui.widgets.para import Para


class Footer(View):
    """Stays below what scrolls. One primary button, and beside it the button of a stop."""

    back = Signal()
    discarded = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.back_button = Button(theme, icon="back", large=True)
        self.back_button.setObjectName("send.back")
        self.back_button.clicked.connect(self.back)
        self.discard = Button(theme, "", Kind.QUIET, large=True)
        self.discard.setObjectName("send.discard")
        self.discard.clicked.connect(self.discarded)
        self.hint = Para(theme, "", "caption", "text.secondary", wrap=False)
        self.hint.setObjectName("send.hint")
        self.other = _GraveButton(theme, large=True)
        self.other.setObjectName("send.other")
        self.other.hide()
        self.primary = BusyButton(theme)
        self.primary.setObjectName("send.primary")
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.back_button)
        row.addWidget(self.discard)
        row.addStretch(1)
        row.addWidget(self.hint, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(4)
        row.addWidget(self.other)
        row.addWidget(self.primary)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 0, MARGIN, 12)
        column.setSpacing(12)
        column.addWidget(divider())
        column.addLayout(row)
        self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        buttons = (self.back_button, self.discard, self.other, self.primary)
        taken = sum(button.sizeHint().width() + 8 for button in buttons if not button.isHidden())
        self.hint.setMaximumWidth(max(0, event.size().width() - 2 * MARGIN - taken - 16))
        super().resizeEvent(event)

    def retranslate(self) -> None:
        self.back_button.setText(self.tr("Back"))
        self.discard.setText(self.tr("Discard"))


class _GraveButton(Button):
    """For what is possible but unwise: outlined in the colour of danger, never filled with it."""

    def _ink(self) -> QColor:
        return self._theme.color("danger.text" if self.isEnabled() else "text.disabled")

    def _line(self) -> QColor | None:
        return self._theme.color("danger.text" if self.isEnabled() else "border.subtle")
