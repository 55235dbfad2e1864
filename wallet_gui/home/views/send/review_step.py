"""Step 3: everything to be read before sending, beside what was checked; or the stop for a look-alike."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from wallet_gui.home.views.base import View
from wallet_gui.home.views.send.checks_card import ChecksCard
from wallet_gui.home.views.send.likeness import Likeness
from wallet_gui.home.views.send.review_card import ReviewCard
from wallet_gui.home.wallet.sending import Aim, SendState
from wallet_gui.ui.messages import message_for
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.banner import Banner, Tone
from wallet_gui.ui.widgets.button import Button
from wallet_gui.ui.widgets.card import Card
from wallet_gui.ui.widgets.icon_label import IconLabel
from wallet_gui.ui.widgets.para import Para

_BESIDE_FROM = 800
_CHECKS = 300


class ReviewStep(View):
    """Draws the state."""

    try_again = Signal()
    most_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._state = SendState()
        self.failed = Banner(theme, Tone.STOP)
        self.failed.setObjectName("send.failed")
        self.network = Banner(theme, Tone.WARN)
        self.network.setObjectName("send.network_problem")
        self._again = self.network.add_action(Button(theme))
        self._again.setObjectName("send.try_again")
        self._again.clicked.connect(self.try_again)
        self.short = Banner(theme, Tone.WARN)
        self.short.setObjectName("send.short")
        self._most = self.short.add_action(Button(theme))
        self._most.setObjectName("send.use_most")
        self._most.clicked.connect(self.most_asked)
        self.card = ReviewCard(theme)
        self.checks = ChecksCard(theme)
        self.likeness = Likeness(theme)
        self._final_title = Para(theme, "", "bodyStrong")
        self._final = Para(theme, "", "body", "text.secondary")
        self._lay_out()
        self.retranslate()

    def render_state(self, state: SendState, *, hides: bool) -> None:
        """Draw another state; ``hides``: balances are not to be seen."""
        before, self._state = self._state, state
        stops = state.likeness is not None
        self.likeness.setVisible(stops)
        self._sides_box.setVisible(not stops)
        self.likeness.render_state(state)
        self.card.render_state(state, hides=hides)
        self.checks.render_state(state)
        self._show_problems(before)
        self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit(event.size().width())
        super().resizeEvent(event)

    def _fit(self, width: int) -> None:
        """Arrange for a width: the checks beside the rows, or below them."""
        beside = width >= self._theme.px(_BESIDE_FROM)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._sides.setDirection(direction)
        checks = self._theme.px(_CHECKS)
        self._right.setFixedWidth(checks if beside else width)
        self.card.fit(width - checks - 14 if beside else width)

    def retranslate(self) -> None:
        self._again.setText(self.tr("Try again"))
        self._most.setText(self.tr("Use the most possible"))
        self._final_title.setText(self.tr("Cannot be undone"))
        words = {
            Aim.PAY: self.tr(
                "Nobody can call back a payment once it is on the network. Compare the bold groups with the "
                "recipient's own screen."
            ),
            Aim.SPEED_UP: self.tr(
                "The same payment goes out once more with a higher fee. Only one of the two can be taken up."
            ),
            Aim.CANCEL: self.tr(
                "A payment of nothing to yourself takes the place of the one that waits, if the network takes it up "
                "first. The fee is paid either way."
            ),
        }
        self._final.setText(words[self._state.aim])

    def _show_problems(self, before: SendState) -> None:
        state = self._state
        self.failed.setVisible(state.problem is not None)
        if state.problem is not None:
            message = message_for(state.problem)
            self.failed.set_words(message.title, message.text)
            if state.problem is not before.problem:
                self.failed.say()
        problem = state.told.problem
        self.network.setVisible(problem is not None and state.problem is None)
        if problem is not None:
            message = message_for(problem)
            self.network.set_words(message.title, message.text)
            if problem is not before.told.problem and self.isVisible():
                self.network.say()
        self.short.setVisible(state.amount_problem is not None)
        if state.amount_problem is not None:
            message = message_for(state.amount_problem)
            self.short.set_words(message.title, message.text)

    def _lay_out(self) -> None:
        self._right = QWidget()
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(12)
        right.addWidget(self.checks)
        final = Card(self._theme, "sunken", padding=14)
        head = _titled(IconLabel(self._theme, "info", "text.secondary", 20), self._final_title)
        final.body.addWidget(head)
        final.body.addWidget(self._final)
        right.addWidget(final)
        right.addStretch(1)
        self._sides_box = QWidget()
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._sides_box)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(14)
        self._sides.addWidget(self.card, 1)
        self._sides.addWidget(self._right)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for widget in (self.failed, self.network, self.short, self.likeness, self._sides_box):
            column.addWidget(widget)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(280), super().minimumSizeHint().height())


def _titled(icon: IconLabel, title: Para) -> QWidget:
    line = QWidget()
    row = QBoxLayout(QBoxLayout.Direction.LeftToRight, line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(icon)
    row.addWidget(title, 1)
    return line
