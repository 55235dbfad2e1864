"""Step 2: what is sent, how much of it, and how soon."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from wallet_gui.domain.amount import exact_text
from wallet_gui.domain.errors import AmountError, AmountProblem, FundsError, WalletError
from wallet_gui.home.views.base import View
from wallet_gui.home.views.send.fee_choice import FeeChoice
from wallet_gui.home.views.send.words import amount, asset_title
from wallet_gui.home.views.wallet_words import address_name, asset_amount
from wallet_gui.home.wallet.drafting import Asset
from wallet_gui.home.wallet.sending import SendState
from wallet_gui.ui.messages import message_for
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import LinkButton
from wallet_gui.ui.widgets.combo import ComboBox
from wallet_gui.ui.widgets.field import Field, Note
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.words import shown_amount

_WIDTH = 520
_LONGEST = 120


class AmountStep(View):
    """Draws the state; verbs go up as signals."""

    asset_chosen = Signal(int, str)
    amount_typed = Signal(str)
    most_asked = Signal()
    speed_chosen = Signal(object)
    continue_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._state, self._hides = SendState(), False
        self._options: tuple[tuple[int, str, str], ...] = ()
        self.assets = ComboBox()
        self.assets.setObjectName("send.asset")
        self.assets.activated.connect(self._on_asset)
        self._asset_field = Field(theme, self.assets)
        self.editor = QLineEdit()
        self.editor.setObjectName("send.amount")
        self.editor.setMaxLength(_LONGEST)
        self.editor.textEdited.connect(self.amount_typed)
        self.editor.returnPressed.connect(self.continue_asked)
        self.most = LinkButton(theme)
        self.most.setObjectName("send.most")
        self.most.clicked.connect(self.most_asked)
        self.field = Field(theme, self.editor, beside=self.most)
        self.after = Para(theme, "", "body", "text.secondary", tabular=True)
        self.after.setObjectName("send.after")
        self.fees = FeeChoice(theme)
        self.fees.chosen.connect(self.speed_chosen)
        self._lay_out()
        self.retranslate()

    def render_state(self, state: SendState, *, hides: bool) -> None:
        """Draw another state; ``hides``: balances are not to be seen."""
        self._state, self._hides = state, hides
        self._show_assets()
        self._show_amount()
        self._show_problem()
        self.fees.render_state(state)
        self.retranslate()

    def show_missing(self) -> None:
        """Say what is wrong: the person wanted to go on."""
        problem = self._state.amount_problem
        if problem is not None:
            self.field.show_error(message_for(problem).text)

    def retranslate(self) -> None:
        self._asset_field.set_label(self.tr("A&sset"))
        self.field.set_label(self.tr("A&mount"))
        self.editor.setPlaceholderText(self.tr("Such as 0.25"))
        problem = self._state.amount_problem
        is_short = isinstance(problem, FundsError) and not problem.for_fee and not self._state.form.is_most
        self.most.setText(self.tr("Use the most possible") if is_short else self.tr("Send &all"))
        self.most.setToolTip(self.tr("Everything there is; of a network's own coin the fee is kept back."))
        self.after.setText(self._after_words())
        self.after.setVisible(bool(self.after.text()))

    def _after_words(self) -> str:
        state = self._state
        left = left_after(state)
        if state.asset is None or left is None or state.amount_problem is not None:
            return ""
        text = self.tr("Leaves {amount} in {name}")
        return text.format(amount=shown_amount(amount(state.asset, left), self._hides), name=address_name(state.sender))

    def _show_assets(self) -> None:
        state = self._state
        options = tuple(
            (
                row.network.chain_id,
                row.contract,
                self.tr("{asset} · {amount} available").format(
                    asset=asset_title(Asset(row.network, row.token)),
                    amount=shown_amount(asset_amount(row), self._hides),
                ),
            )
            for row in state.assets
        )
        if options != self._options:
            self._options = options
            self.assets.clear()
            for _, _, text in options:
                self.assets.addItem(text)
        if state.asset is not None:
            wanted = (state.asset.network.chain_id, state.asset.contract)
            here = next((at for at, option in enumerate(options) if option[:2] == wanted), -1)
            if self.assets.currentIndex() != here:
                self.assets.setCurrentIndex(here)

    def _show_amount(self) -> None:
        state = self._state
        text = state.form.amount
        if state.form.is_most:
            text = exact_text(state.units, state.asset.decimals) if state.units and state.asset else ""
        if self.editor.text() != text:
            self.editor.setText(text)

    def _show_problem(self) -> None:
        problem = self._state.amount_problem
        if problem is None or is_empty(problem):
            self.field.clear()
        elif message_for(problem).text != self.field.message:
            self.field.show_note(Note.ERROR, message_for(problem).text)

    def _on_asset(self, index: int) -> None:
        if 0 <= index < len(self._options):
            chain_id, contract, _ = self._options[index]
            self.asset_chosen.emit(chain_id, contract)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self._asset_field)
        column.addWidget(self.field)
        column.addWidget(self.after)
        column.addWidget(self.fees)
        self._fit()
        self._theme.changed.connect(self._fit)

    def _fit(self) -> None:
        self.setMaximumWidth(self._theme.px(_WIDTH))


def is_empty(problem: WalletError) -> bool:
    """Say whether nothing has been typed yet."""
    return isinstance(problem, AmountError) and problem.problem is AmountProblem.EMPTY


def left_after(state: SendState) -> int | None:
    """Return what will probably be left of the asset; None if it cannot be told."""
    if state.balance is None or not state.units or state.asset is None:
        return None
    fee = state.fee if state.asset.token is None else 0
    return max(0, state.balance - state.units - fee)
