"""The column "Checked before sending": every fact with its icon, its sentence, and what follows from it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout

from wallet_gui.home.views.base import View
from wallet_gui.home.views.send.words import check_text, check_title
from wallet_gui.home.wallet.checks import Check, Weight
from wallet_gui.home.wallet.sending import SendState
from wallet_gui.ui.announce import announce
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.card import Card
from wallet_gui.ui.widgets.fact_row import FactRow
from wallet_gui.ui.widgets.para import Para

_LOOKS = {
    Weight.GOOD: ("ok", "success.text"),
    Weight.KNOW: ("info", "info.text"),
    Weight.WARN: ("warning", "warning.text"),
    Weight.STOP: ("stop", "danger.text"),
    Weight.OPEN: ("todo", "text.tertiary"),
}


class ChecksCard(View):
    """Rows fill in as the network answers. What says stop has to be answered for."""

    knows_why = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._state = SendState()
        self._said: tuple[Check, ...] = ()
        self._title = Para(theme, "", "bodyStrong")
        self._rows: list[FactRow] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self.box = QCheckBox()
        self.box.setObjectName("send.knows_why")
        self.box.clicked.connect(self.knows_why)
        card = Card(theme, padding=14)
        card.body.addWidget(self._title)
        card.body.addLayout(self._column)
        card.body.addWidget(self.box)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card)
        self.retranslate()

    def render_state(self, state: SendState) -> None:
        """Draw another state."""
        self._state = state
        while len(self._rows) < len(state.checks):
            row = FactRow(self._theme)
            row.setObjectName(f"send.check.{len(self._rows)}")
            self._rows.append(row)
            self._column.addWidget(row)
        for number, row in enumerate(self._rows):
            row.setVisible(number < len(state.checks))
        self.box.setVisible(state.stops)
        self.box.setChecked(state.knows_why)
        self.retranslate()
        self._say_stops()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Checked before sending"))
        self.box.setText(self.tr("I know why, and go on"))
        for row, check in zip(self._rows, self._state.checks, strict=False):
            row.set_icon(*_LOOKS[check.weight])
            row.set_words(check_title(check, self._state), check_text(check))

    def _say_stops(self) -> None:
        """Have it read out when something new says stop: it may have filled in while the person was elsewhere."""
        stops = tuple(check for check in self._state.checks if check.weight is Weight.STOP)
        if self.isVisible() and set(stops) - set(self._said):
            words = [f"{check_title(check, self._state)} {check_text(check)}" for check in stops]
            announce(self, " ".join(words), assertive=True)
        self._said = stops
