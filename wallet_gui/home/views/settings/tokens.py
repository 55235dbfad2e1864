"""Settings › Tokens: those that the person added, and those that are hidden."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout

from wallet_gui.domain.network import Token
from wallet_gui.home.controllers.all import Controllers
from wallet_gui.home.views.page_names import NETWORKS
from wallet_gui.home.views.settings.rows import CategoryPage, SettingRow, empty
from wallet_gui.home.views.settings.token_add import AddToken
from wallet_gui.home.views.wallet_words import network_name, short_address, tame
from wallet_gui.home.wallet.book import Book
from wallet_gui.home.wallet.state import WalletState
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import Button
from wallet_gui.ui.widgets.card import RowCard, SectionLabel


class TokensPage(CategoryPage):
    """Adding one by its contract, and two lists."""

    def __init__(self, theme: Theme, controllers: Controllers) -> None:
        super().__init__(theme, "tokens")
        self._tokens = controllers.tokens
        self._book = Book()
        self._drawn: tuple[tuple[Token, ...], tuple[Token, ...]] = ((), ())
        self.adding = AddToken(theme, controllers.tokens)
        self._nobody, self._nobody_card = self.add_group()
        self._nobody_row = self.add_row(self._nobody_card, "switch_on", "network")
        self._nobody_button = Button(theme)
        self._nobody_button.setObjectName("settings.tokens.switch_on.do")
        self._nobody_button.clicked.connect(lambda: self.go_asked.emit(NETWORKS, None))
        self._nobody_row.add(self._nobody_button)
        self._head = SectionLabel(theme)
        self.column.addWidget(self._head)
        self.column.addWidget(self.adding)
        self._added_head, self._hidden_head = SectionLabel(theme), SectionLabel(theme)
        self._added_place, self._hidden_place = QVBoxLayout(), QVBoxLayout()
        for head, place in ((self._added_head, self._added_place), (self._hidden_head, self._hidden_place)):
            head.setContentsMargins(0, 8, 0, 0)
            self.column.addWidget(head)
            self.column.addLayout(place)
        self.subtitle.show()
        self.adding.add_asked.connect(self._on_add)
        self.adding.show_asked.connect(lambda token: self._on_hide(token, is_hidden=False))
        self.adding.edited.connect(self.edited)
        self.retranslate()

    # What the window asks

    def render_wallet(self, state: WalletState) -> None:
        self._book = state.book
        self.adding.render_book(state.book)
        is_off = not state.book.switched_on
        for part in (self._nobody, self._nobody_card, self._nobody_row):
            part.setVisible(is_off)
        drawn = _added(state.book), state.book.hidden_tokens
        if drawn != self._drawn:
            self._drawn = drawn
            self._rebuild()

    def unsaved(self) -> dict[str, str]:
        return self.adding.unsaved()

    def restore(self, form: Mapping[str, str]) -> None:
        self.adding.restore(form)

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Tokens"))
        self.subtitle.setText(
            self.tr("Well-known tokens are shown by themselves when you own some. Others are added by their contract.")
        )
        self._nobody.setText(self.tr("No network is on"))
        self._nobody_row.set_words(
            self.tr("Tokens live on networks"), self.tr("Switch a network on, so that its tokens can be looked up.")
        )
        self._nobody_button.setText(self.tr("Networks…"))
        self._head.setText(self.tr("Add a token"))
        self._added_head.setText(self.tr("Added by you"))
        self._hidden_head.setText(self.tr("Hidden"))
        self._rebuild()

    # What the person does

    def _on_add(self, token: Token) -> None:
        self._tokens.add(token)
        text = self.tr("{symbol} was added.").format(symbol=tame(token.symbol))
        self.said_with_undo.emit(text, lambda: self._tokens.remove(token))

    def _on_remove(self, token: Token) -> None:
        self._tokens.remove(token)
        text = self.tr("{symbol} is no longer among your tokens. What you own of it stays yours.")
        self.said_with_undo.emit(text.format(symbol=tame(token.symbol)), lambda: self._tokens.add(token))
        self.take_focus()

    def _on_hide(self, token: Token, *, is_hidden: bool) -> None:
        self._tokens.hide(token, hidden=is_hidden)
        text = self.tr("{symbol} is hidden.") if is_hidden else self.tr("{symbol} is shown again.")
        undo = partial(self._tokens.hide, token, hidden=not is_hidden)
        self.said_with_undo.emit(text.format(symbol=tame(token.symbol)), undo)
        self.take_focus()

    # What is shown

    def _rebuild(self) -> None:
        added, hidden = self._drawn
        self._rows = [self._nobody_row]
        self._fill(self._added_place, self._added_head, added, is_hidden=False)
        self._fill(self._hidden_place, self._hidden_head, hidden, is_hidden=True)

    def _fill(self, place: QVBoxLayout, head: SectionLabel, tokens: Sequence[Token], *, is_hidden: bool) -> None:
        empty(place)
        head.setVisible(bool(tokens))
        if not tokens:
            return
        card = RowCard(self.theme)
        place.addWidget(card)
        for token in tokens:
            self._add_token_row(card, token, is_hidden=is_hidden)

    def _add_token_row(self, card: RowCard, token: Token, *, is_hidden: bool) -> None:
        name = f"{'hidden' if is_hidden else 'added'}.{token.chain_id}.{token.contract}"
        row: SettingRow = self.add_row(card, name)
        symbol, network = tame(token.symbol), self._book.network(token.chain_id)
        place = network_name(network) if network is not None else str(token.chain_id)
        row.set_words(f"{symbol} · {tame(token.name)}", f"{place} · {short_address(token.contract)}")
        row.setToolTip(token.contract)
        row.also = self.tr("token, hidden, contract")
        if is_hidden:
            show = self._button(
                row, "show", self.tr("Show again"), self.tr("Show {symbol} again").format(symbol=symbol)
            )
            show.clicked.connect(lambda: self._on_hide(token, is_hidden=False))
            return
        hide = self._button(row, "hide", self.tr("Hide"), self.tr("Hide {symbol}").format(symbol=symbol))
        hide.clicked.connect(lambda: self._on_hide(token, is_hidden=True))
        remove = self._button(row, "remove", self.tr("Remove"), self.tr("Remove {symbol}").format(symbol=symbol))
        remove.clicked.connect(lambda: self._on_remove(token))

    def _button(self, row: SettingRow, name: str, text: str, spoken: str) -> Button:
        button = Button(self.theme, text)
        button.setObjectName(f"{row.objectName()}.{name}")
        button.setAccessibleName(spoken)
        row.add(button)
        return button


def _added(book: Book) -> tuple[Token, ...]:
    return tuple(token for token in book.tokens if (token.chain_id, token.contract) in book.added_tokens)
