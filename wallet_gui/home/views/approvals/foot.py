"""The foot of the page: what removing the ticked approvals takes, and the button that asks for it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout

from wallet_gui.home.views.approvals import words
from wallet_gui.home.views.base import View
from wallet_gui.home.views.wallet_words import tame
from wallet_gui.home.wallet.removal import AT_ONCE_MOST, RemovalPhase, RemovalState
from wallet_gui.ui.messages import message_for
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import Button, Kind
from wallet_gui.ui.widgets.card import Card
from wallet_gui.ui.widgets.icon_label import IconLabel
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.words import in_a_row

_STACKED_BELOW = 620
_REASON_MOST = 200


class RemovalFoot(View):
    """Draws a ``RemovalState``; decides nothing."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._state = theme, RemovalState()
        self.words = Para(theme, "", "body", "text.secondary")
        self.words.setObjectName("approvals.selected")
        self._icon = IconLabel(theme, "info", "text.secondary")
        self.retry = Button(theme)
        self.retry.setObjectName("approvals.ask_again")
        self.remove = Button(theme, kind=Kind.PRIMARY, icon="removeApproval")
        self.remove.setObjectName("approvals.remove")
        card = Card(theme, padding=12)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(10)
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self.retry)
        self._row.addWidget(self.remove)
        card.body.addLayout(self._row)
        whole = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card)
        self.retranslate()

    def fit(self, width: int) -> None:
        """Put the button below the words where there is no room beside them."""
        is_stacked = width < self._theme.px(_STACKED_BELOW)
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if is_stacked else QBoxLayout.Direction.LeftToRight)
        self._icon.setVisible(not is_stacked)

    def render_removal(self, state: RemovalState) -> None:
        """Draw what is ticked, and what it takes."""
        self._state = state
        text, is_problem = self._text(state)
        self.words.setText(text)
        self.words.set_color("warning.text" if is_problem else "text.secondary")
        self._icon.set_icon("warning" if is_problem else "info", "warning.text" if is_problem else "text.secondary")
        self.retry.setVisible(state.problem is not None or state.failing is not None)
        self.remove.setText(
            self.tr("Remove %n approval(s)…", "", len(state.chosen)) if state.chosen else self.tr("Remove…")
        )
        self.remove.setEnabled(state.can_remove)
        self.remove.setToolTip("" if state.can_remove else text)

    def retranslate(self) -> None:
        self.retry.setText(self.tr("Try again"))
        self.render_removal(self._state)

    def _text(self, state: RemovalState) -> tuple[str, bool]:
        """Return what is said, and whether it is about a problem."""
        if not state.chosen:
            return self.tr("Tick what you want to remove. Each removal is a transaction and takes a fee."), False
        if state.is_too_many:
            return self.tr("At most {n} can be removed at once.").format(n=AT_ONCE_MOST), True
        if state.failing is not None:
            pattern = self.tr("The trial run of the removal for {token} failed: {reason}")
            reason = tame(state.reason, _REASON_MOST) or self.tr("the contract gave no reason.")
            return pattern.format(token=words.token_name(state.failing), reason=reason), True
        if state.problem is not None:
            message = message_for(state.problem)
            return in_a_row(message.title, message.text), True
        if state.phase is RemovalPhase.SIGNING:
            return self.tr("Confirm it in the other window."), False
        return words.removal_words(state), False
