"""Settings › Addresses: those of the account, and more of them."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wallet_gui.domain.session import Purpose
from wallet_gui.domain.signing import PathAddress
from wallet_gui.home.account import Snapshot
from wallet_gui.home.controllers.address_use import UseSearch, UseState
from wallet_gui.home.controllers.addresses import Found, may_remove, next_of_phrase
from wallet_gui.home.controllers.all import Controllers
from wallet_gui.home.views.settings.address_row import AddressRow
from wallet_gui.home.views.settings.address_watch import ADDRESS, WatchForm
from wallet_gui.home.views.settings.address_words import BIP_44, stays_after_removal
from wallet_gui.home.views.settings.addresses_found import FoundView
from wallet_gui.home.views.settings.rows import CategoryPage, SettingRow, empty
from wallet_gui.home.views.wallet_words import address_name
from wallet_gui.home.wallet.book import Address, Book
from wallet_gui.home.wallet.state import WalletState
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import Button
from wallet_gui.ui.widgets.card import RowCard, SectionLabel


class AddressesPage(CategoryPage):
    """The list with what adds to it; or the addresses that a search has found."""

    def __init__(self, theme: Theme, controllers: Controllers) -> None:
        super().__init__(theme, "addresses")
        self._addresses, self._wallet = controllers.addresses, controllers.wallet
        self._clipboard = controllers.clipboard
        self._state, self._hides = WalletState(), False
        self._search: UseSearch | None = None
        self.rows: list[AddressRow] = []
        self._shown_ids: tuple[str, ...] = ()
        self.found = FoundView(theme)
        self.watching = WatchForm(theme)
        self._back = Button(theme, icon="back")
        self._back.setObjectName("settings.addresses.back")
        self.head_actions.addWidget(self._back)
        self._build()
        self._connect(controllers)
        self.retranslate()
        self._show_list()

    # What the window asks

    def render_state(self, snapshot: Snapshot, _now_s: int) -> None:
        self._hides = snapshot.account.hides_balances

    def render_wallet(self, state: WalletState) -> None:
        before, self._state = self._state, state
        if (before.book, before.account, before.pending) == (state.book, state.account, state.pending):
            return
        self.watching.render_book(state.book)
        ids = tuple(address.id for address in state.book.addresses)
        if ids != self._shown_ids:
            self._shown_ids = ids
            self._rebuild(state.book)
        self._refresh()

    def unsaved(self) -> dict[str, str]:
        return {} if self.watching.isHidden() else self.watching.unsaved()

    def restore(self, form: Mapping[str, str]) -> None:
        if ADDRESS in form:
            self.watching.restore(form)
            self.watching.show()

    def show_found(self, row: SettingRow) -> None:
        self._show_list()
        super().show_found(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.found.isHidden():
            self._go_back()
        elif event.key() == Qt.Key.Key_Escape and not self.watching.isHidden():
            self._close_form()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        self._back.setText(self.tr("All addresses"))
        self._head.setText(self.tr("On all pages, one address is shown at a time"))
        self._more.setText(self.tr("More addresses"))
        self._say_rows()
        self._say_heading()
        self._refresh()

    def _say_rows(self) -> None:
        self._next.set_words(
            self.tr("Next address of your recovery phrase"),
            self.tr("Asks for the password. The paper with your words brings it back as well."),
        )
        self._next.also = self.tr("new address, derive, account")
        self._next_button.setText(self.tr("Add…"))
        self._next_button.setAccessibleName(self.tr("Add the next address of your recovery phrase"))
        self._find.set_words(
            self.tr("Find addresses of your recovery phrase"),
            self.tr(
                "Addresses that Ledger or other wallets have made from the same words. Asks for the password. Then the "
                "networks that are on are asked about all of them: their servers learn that they belong together."
            ),
        )
        self._find.also = self.tr("scan, Ledger, derivation path, MetaMask, restore, missing")
        self._find_button.setText(self.tr("Find…"))
        self._find_button.setAccessibleName(self.tr("Find addresses of your recovery phrase"))
        self._import.set_words(
            self.tr("Import a private key"),
            self.tr(
                "Or a keystore file. It is kept in the encrypted vault; your recovery phrase does not bring it back."
            ),
        )
        self._import.also = self.tr("private key, keystore, JSON, import account")
        self._import_button.setText(self.tr("Import…"))
        self._import_button.setAccessibleName(self.tr("Import a private key"))
        self._watch.set_words(
            self.tr("Watch an address"),
            self.tr("See what any address owns. Nothing can be paid from it here."),
        )
        self._watch.also = self.tr("watch-only, read-only, follow")
        self._watch_button.setText(self.tr("Watch…"))
        self._watch_button.setAccessibleName(self.tr("Watch an address"))

    # What the person does

    def _on_next(self) -> None:
        self._addresses.find(self._add_next)

    def _add_next(self, found: Found) -> None:
        if not found:
            return
        one = next_of_phrase(self._state.book, found, BIP_44)
        if one is None:
            self.said.emit(self.tr("The first 20 addresses are all on your list. Postern adds no more."))
            return
        self._add([one])

    def _on_find(self) -> None:
        self._addresses.find(self._show_found)

    def _show_found(self, found: Found) -> None:
        if not found:
            return
        self.found.show_found(found, self._state.book)
        self._list.hide()
        self.found.show()
        self._back.show()
        self._say_heading()
        self.scroll_to(0)
        self.take_focus()
        self._search = UseSearch(self._wallet, [one.address for one in found], self._on_use)
        self._search.start(self._state.book.switched_on)

    def _on_use(self, state: UseState) -> None:
        self.found.show_use(state, hides=self._hides)

    def _stop(self) -> None:
        if self._search is not None:
            self._search.cancel()
            self._search = None

    def _add(self, chosen: Sequence[PathAddress]) -> None:
        number = len(self._state.book.addresses)
        name = self.tr("Address {number}")
        named = [(one, name.format(number=number + place)) for place, one in enumerate(chosen, start=1)]
        self._addresses.add(named)
        self._show_list()
        self.said.emit(self.tr("%n address(es) added.", "", len(chosen)))

    def _on_watch(self) -> None:
        self.watching.show()
        self.watching.address.setFocus()
        self.reveal(self.watching)

    def _watch_it(self, address: str, label: str) -> None:
        self._addresses.watch(address, label)
        self._close_form()
        self.said.emit(self.tr("The address is watched from now on."))

    def _close_form(self) -> None:
        self.watching.start()
        self.watching.hide()
        self._watch_button.setFocus()
        self.edited.emit()

    def _on_remove(self, address: Address) -> None:
        put_back = self._addresses.remove(address)
        self.said_with_undo.emit(stays_after_removal(address), put_back)
        if self.rows:
            self.rows[0].more.setFocus()

    def _on_show(self, address: Address) -> None:
        self._addresses.choose(address)
        self.said.emit(self.tr("{name} is shown on all pages.").format(name=address_name(address)))

    def _on_confirmed(self, purpose: Purpose, worked: bool) -> None:
        if purpose is Purpose.IMPORT_KEY and worked:
            self.said.emit(self.tr("The key is in the encrypted vault, and its address on your list."))

    def _go_back(self) -> None:
        self._show_list()
        self._find_button.setFocus()

    # What is shown

    def _show_list(self) -> None:
        self._stop()
        self.found.hide()
        self._list.show()
        self._back.hide()
        self._say_heading()

    def _say_heading(self) -> None:
        is_found = not self.found.isHidden()
        self.heading.setText(self.tr("Found addresses") if is_found else self.tr("Addresses"))
        self.subtitle.setVisible(is_found)
        self.subtitle.setText(self.tr("All are of your recovery phrase. Add those that you use."))

    def _rebuild(self, book: Book) -> None:
        empty(self._rows_place)
        card = RowCard(self.theme)
        self._rows_place.addWidget(card)
        self.rows = []
        for place, address in enumerate(book.addresses):
            row = AddressRow(self.theme, place, address)
            row.show_asked.connect(self._on_show)
            row.renamed.connect(self._addresses.rename)
            row.remove_asked.connect(self._on_remove)
            row.copy_asked.connect(self._clipboard.copy_address)
            card.add_row(row)
            self.rows.append(row)

    def _refresh(self) -> None:
        book = self._state.book
        for row, address in zip(self.rows, book.addresses, strict=True):
            is_shown = address.id == self._state.account.id
            row.show_address(address, is_shown=is_shown, why_not=self._why_not_removable(address))

    def _why_not_removable(self, address: Address) -> str:
        if not may_remove(self._state.book, address):
            return self.tr("The account's first address stays on the list.")
        if any(payment.account == address.address for payment in self._state.pending):
            return self.tr("A payment from it is under way.")
        return ""

    # How it is made

    def _build(self) -> None:
        self._list = QWidget()
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._head, self._more = SectionLabel(self.theme), SectionLabel(self.theme)
        self._rows_place = QVBoxLayout()
        card = RowCard(self.theme)
        self._next, self._next_button = self._action(card, "next", "add", self._on_next)
        self._find, self._find_button = self._action(card, "find", "search", self._on_find)
        self._import, self._import_button = self._action(card, "import", "password", self._addresses.import_key)
        self._watch, self._watch_button = self._action(card, "watch", "reveal", self._on_watch)
        column.addWidget(self._head)
        column.addLayout(self._rows_place)
        column.addSpacing(8)
        for part in (self._more, card, self.watching):
            column.addWidget(part)
        self.watching.hide()
        self.column.addWidget(self._list)
        self.column.addWidget(self.found)

    def _action(self, card: RowCard, name: str, icon: str, act: Callable[[], object]) -> tuple[SettingRow, Button]:
        row = self.add_row(card, name, icon)
        button = Button(self.theme)
        button.setObjectName(f"{row.objectName()}.do")
        button.clicked.connect(act)
        row.add(button)
        return row, button

    def _connect(self, controllers: Controllers) -> None:
        self._back.clicked.connect(self._go_back)
        self.found.add_asked.connect(self._add)
        self.found.stop_asked.connect(self._stop)
        self.watching.watch_asked.connect(self._watch_it)
        self.watching.cancelled.connect(self._close_form)
        self.watching.edited.connect(self.edited)
        controllers.confirm.ended.connect(self._on_confirmed)
