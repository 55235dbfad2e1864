"""The foot of the page: back, discard, and what goes on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

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
        self._other_texts = "", ""
        self.primary = BusyButton(theme)
        self.primary.setObjectName("send.primary")
        self._choices = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._choices.setSpacing(8)
        self._choices.addWidget(self.other)
        self._choices.addWidget(self.primary)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.discard, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        row.addWidget(self.hint, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(4)
        row.addLayout(self._choices)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 0, MARGIN, 12)
        column.setSpacing(12)
        column.addWidget(divider())
        column.addLayout(row)
        self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def name_other(self, text: str, short: str) -> None:
        """Say what the button of a stop does; ``short`` where there is no room for all of it, but never to a reader."""
        self._other_texts = text, short
        self.other.setAccessibleName(text)
        self.other.setText(text)

    def fit(self) -> None:
        """Arrange for what there is to press: the hint goes first, then the two choices stack, then words are fewer."""
        self.other.setText(self._other_texts[0])
        buttons = (self.back_button, self.discard, self.other, self.primary)
        taken = sum(button.sizeHint().width() + 8 for button in buttons if not button.isHidden())
        room = self.width() - 2 * MARGIN - taken
        self.hint.setVisible(bool(self.hint.text()) and room >= self.hint.sizeHint().width() + 16)
        stacks = room < 0 and not self.other.isHidden()
        direction = QBoxLayout.Direction.TopToBottom if stacks else QBoxLayout.Direction.LeftToRight
        self._choices.setDirection(direction)
        beside = sum(one.sizeHint().width() + 8 for one in (self.back_button, self.discard) if not one.isHidden())
        if stacks and self.other.sizeHint().width() > self.width() - 2 * MARGIN - beside:
            self.other.setText(self._other_texts[1])

    def retranslate(self) -> None:
        self.back_button.setText(self.tr("Back"))
        self.discard.setText(self.tr("Discard"))


class _GraveButton(Button):
    """For what is possible but unwise: outlined in the colour of danger, never filled with it."""

    def _ink(self) -> QColor:
        return self._theme.color("danger.text" if self.isEnabled() else "text.disabled")

    def _line(self) -> QColor | None:
        return self._theme.color("danger.text" if self.isEnabled() else "border.subtle")
