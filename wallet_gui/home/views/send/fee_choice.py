"""Slow, normal or fast: how long each takes, and the most it can cost."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QVBoxLayout

from wallet_gui.domain.payment import Speed
from wallet_gui.home.views.base import View
from wallet_gui.home.views.send.words import about, fee_amount, speed_name
from wallet_gui.home.wallet.sending import SendState
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.card import Card
from wallet_gui.ui.widgets.para import Para


class FeeChoice(View):
    """Three choices. Numbers fill in when the network has told them."""

    chosen = Signal(object)
    """A ``Speed``."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._state = SendState()
        self._title = Para(theme, "", "bodyStrong")
        self._group = QButtonGroup(self)
        self._radios: dict[Speed, QRadioButton] = {}
        self._times: dict[Speed, Para] = {}
        self._costs: dict[Speed, Para] = {}
        card = Card(theme, padding=10)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for row, speed in enumerate(Speed):
            radio = QRadioButton()
            radio.setObjectName(f"send.speed.{speed.value}")
            radio.clicked.connect(lambda _=False, speed=speed: self.chosen.emit(speed))
            self._group.addButton(radio)
            self._radios[speed] = radio
            self._times[speed] = Para(theme, "", "body", "text.secondary", wrap=False)
            self._costs[speed] = Para(theme, "", "body", "text.primary", wrap=False, tabular=True)
            self._costs[speed].setAlignment(Qt.AlignmentFlag.AlignRight)
            grid.addWidget(radio, row, 0)
            grid.addWidget(self._times[speed], row, 1, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(self._costs[speed], row, 2, Qt.AlignmentFlag.AlignVCenter)
        card.body.addLayout(grid)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(card)
        self.retranslate()

    def render_state(self, state: SendState) -> None:
        """Draw another state."""
        self._state = state
        self._radios[state.form.speed].setChecked(True)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Network fee"))
        for speed in Speed:
            self._say(speed)

    def _say(self, speed: Speed) -> None:
        state, radio = self._state, self._radios[speed]
        radio.setText(speed_name(speed))
        quote, pricing, asset = state.told.quote, state.pricing, state.asset
        if quote is None or pricing is None or asset is None:
            waiting = self.tr("Asking the network…") if state.told.is_asking else ""
            self._times[speed].setText(waiting)
            self._costs[speed].setText("—")
            radio.setAccessibleName(" ".join(part for part in (speed_name(speed), waiting) if part))
            return
        option = quote.fees.option(speed)
        time = about(option.seconds)
        cost = self.tr("at most {amount}").format(amount=fee_amount(asset, pricing.gas * option.max_fee))
        self._times[speed].setText(time)
        self._costs[speed].setText(cost)
        radio.setAccessibleName(
            self.tr("{speed}, {time}, {cost}").format(speed=speed_name(speed), time=time, cost=cost)
        )
