"""Contacts: whom the person pays, under names that the signer vouches for."""

from collections.abc import Mapping, Sequence, Set
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from wallet_gui.domain.errors import WalletError
from wallet_gui.domain.network import ACCOUNT_NAMESPACE
from wallet_gui.home.controllers.all import Controllers
from wallet_gui.home.views.base import Page
from wallet_gui.home.views.contacts import form as form_names
from wallet_gui.home.views.contacts import model as columns
from wallet_gui.home.views.contacts.details import ContactDetails
from wallet_gui.home.views.contacts.files import FoundDialog, choose_file
from wallet_gui.home.views.contacts.form import ContactForm
from wallet_gui.home.views.contacts.model import ContactsModel
from wallet_gui.home.views.contacts.words import file_problem
from wallet_gui.home.views.handover import PayTo, ShowContact, ShowPayments
from wallet_gui.home.views.page_names import ACTIVITY, CONTACTS, SEND
from wallet_gui.home.wallet.book import Book, Contact
from wallet_gui.home.wallet.contacts_csv import FoundContacts
from wallet_gui.home.wallet.state import WalletState
from wallet_gui.ui.messages import message_for
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.banner import Banner, Tone
from wallet_gui.ui.widgets.button import Button, Kind
from wallet_gui.ui.widgets.card import Card
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.widgets.table import Table

_SEARCH = "contacts.search"
_STACKED_BELOW = 760
_SIDE_WIDTH = 330


class ContactsPage(Page):
    """A table, and beside it the contact that is chosen or the form of one."""

    def __init__(self, theme: Theme, controllers: Controllers) -> None:
        super().__init__(theme, CONTACTS, fills=True)
        self._contacts, self._clipboard = controllers.contacts, controllers.clipboard
        self._book = Book()
        self._waiting_form: Mapping[str, str] = {}
        self.search = QLineEdit()
        self.search.setObjectName(_SEARCH)
        self.search.setClearButtonEnabled(True)
        self.table = Table(theme, "contacts.table")
        self.model = ContactsModel(self.table)
        self.table.setModel(self.model)
        self.details, self.form = ContactDetails(theme), ContactForm(theme)
        self.problem = Banner(theme, Tone.WARN, can_dismiss=True)
        self.problem.setObjectName("contacts.problem")
        self.problem.hide()
        self._make_buttons()
        self._make_empty()
        self._arrange()
        self._connect()
        self.retranslate()

    # What the window asks

    def know_pages(self, names: Set[str]) -> None:
        self.details.set_leads_on(to_send=SEND in names, to_activity=ACTIVITY in names)

    def render_wallet(self, state: WalletState) -> None:
        chosen = self._chosen()
        self._book = state.book
        self.model.show_book(state.book)
        self.form.render_book(state.book)
        if self._waiting_form:
            self.form.restore(self._waiting_form)
            self._waiting_form = {}
            self._show_side(self._form_card)
        self._choose(chosen[0].name if chosen else "")
        self._refresh()

    def open_with(self, what: object) -> None:
        if not isinstance(what, ShowContact):
            return
        known = next((contact for contact in self._book.contacts if contact.address == what.address), None)
        if known is None:
            self._open_form(Contact(what.name, ACCOUNT_NAMESPACE, what.address), None)
        else:
            self.search.clear()
            self._choose(known.name)
            self._show_side(self._details_card)

    def unsaved(self) -> dict[str, str]:
        return self.form.unsaved() if self._is_editing else {}

    def kept(self) -> dict[str, str]:
        return {_SEARCH: self.search.text()} if self.search.text() else {}

    def restore(self, form: Mapping[str, str]) -> None:
        self.search.setText(form.get(_SEARCH, ""))
        if form_names.NAME in form:
            self._waiting_form = form  # until it is known which contacts there are

    def focus_search(self) -> bool:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()
        return True

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Contacts"))
        self.search.setPlaceholderText(self.tr("Find by name, address or note"))
        self.search.setAccessibleName(self.tr("Find a contact"))
        self.table.setAccessibleName(self.tr("Contacts"))
        self.add.setText(self.tr("Add contact…"))
        self.import_file.setText(self.tr("Import…"))
        self.export.setText(self.tr("Export…"))
        self._add_first.setText(self.tr("Add contact…"))
        self._nothing.setText(self.tr("You have no contacts yet. Keep the people you pay under names you know."))
        self._none_fits.setText(self.tr("No contact fits the search."))
        self._choose_one.setText(self.tr("Choose a contact to see the whole address."))
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, columns.NAME, columns.NOTE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        stacked = self.width() < self.theme.px(_STACKED_BELOW)
        direction = QBoxLayout.Direction
        self._sides.setDirection(direction.TopToBottom if stacked else direction.LeftToRight)
        width = 16777215 if stacked else self.theme.px(_SIDE_WIDTH)
        self._side.setMaximumWidth(width)
        self._side.setMinimumWidth(0 if stacked else width)

    # What the person does

    def new_contact(self) -> None:
        """Open the form for a new contact."""
        self._open_form(Contact("", ACCOUNT_NAMESPACE, ""), None)

    def _open_form(self, contact: Contact, before: Contact | None) -> None:
        self.problem.hide()
        self._show_side(self._form_card)
        self.form.set_busy(is_busy=False)
        self.form.open(contact, before)
        self.edited.emit()

    def _close_form(self) -> None:
        self._show_side(self._details_card if self._chosen() else self._hint_card)
        self.table.setFocus()
        self.edited.emit()

    def _save(self, contact: Contact) -> None:
        before = self.form.before
        if self._contacts.save(contact, before, lambda worked: self._on_saved(contact, worked=worked)):
            self.form.set_busy(is_busy=True)

    def _on_saved(self, contact: Contact, *, worked: bool) -> None:
        self.form.set_busy(is_busy=False)
        if not worked:
            self.form.save.setFocus()
            return
        self._close_form()
        self._choose(contact.name)
        self.said.emit(self.tr("Contact saved."))

    def _confirm(self, contact: Contact) -> None:
        self._contacts.save(contact, contact, lambda worked: self._on_confirmed(worked=worked))

    def _on_confirmed(self, *, worked: bool) -> None:
        if worked:
            self.said.emit(self.tr("Contact confirmed."))

    def _remove_chosen(self) -> None:
        chosen = self._chosen()
        if chosen and not self._is_editing:
            self._contacts.remove(chosen)

    def _on_removed(self, contacts: Sequence[Contact]) -> None:
        words = self.tr("%n contact(s) removed.", "", len(contacts))
        self.said_with_undo.emit(words, lambda: self._contacts.put_back(contacts))

    def _import(self, path: Path) -> None:
        self._contacts.read_file(path, self._book.contacts, self._on_found)

    def _on_found(self, found: FoundContacts) -> None:
        if found.problem is not None:
            self._say_problem(self.tr("No contacts were imported"), file_problem(found.problem))
            return
        dialog = FoundDialog(self.theme, found, self)
        dialog.accepted.connect(lambda: self._contacts.take(found))
        dialog.open()

    def _export(self, path: Path) -> None:
        self._contacts.write_file(path, self._book.contacts, self._on_exported, self._on_export_failed)

    def _on_exported(self) -> None:
        self.said.emit(self.tr("Contacts exported. Whoever has the file can read it."))

    def _on_export_failed(self, error: WalletError) -> None:
        self._say_problem(self.tr("The file was not written"), message_for(error).text)

    def _say_problem(self, title: str, text: str) -> None:
        self.problem.set_words(title, text)
        self.problem.show()
        self.problem.say()

    def _pay(self, contact: Contact) -> None:
        namespace, _, reference = contact.chain.partition(":")
        chain_id = int(reference) if namespace == ACCOUNT_NAMESPACE and reference.isdecimal() else 0
        self.go_asked.emit(SEND, PayTo(contact.address, chain_id))

    def _open_menu(self, index: QModelIndex, at: QPoint) -> None:
        contact = self.model.contact(index.row())
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        details = self.details
        if not details.pay.isHidden():
            menu.addAction(self.tr("Pay…"), lambda: self._pay(contact))
        menu.addAction(self.tr("Copy address"), lambda: self._clipboard.copy_address(contact.address))
        if not details.payments.isHidden():
            menu.addAction(self.tr("Show payments"), lambda: self._show_payments(contact))
        menu.addSeparator()
        menu.addAction(self.tr("Edit…"), lambda: self._open_form(contact, contact))
        menu.addAction(self.tr("Remove"), self._remove_chosen)
        menu.popup(at)

    def _show_payments(self, contact: Contact) -> None:
        self.go_asked.emit(ACTIVITY, ShowPayments(other=contact.address))

    # What is shown

    @property
    def _is_editing(self) -> bool:
        return self._side.currentWidget() is self._form_card

    def _chosen(self) -> list[Contact]:
        selection = self.table.selectionModel()
        rows = sorted({index.row() for index in selection.selectedRows()}) if selection is not None else []
        return [self.model.contact(row) for row in rows if row < self.model.rowCount()]

    def _choose(self, name: str) -> None:
        place = self.model.place_of(name)
        if place >= 0:
            self.table.choose_row(place)
        self._on_chosen()

    def _on_chosen(self) -> None:
        chosen = self._chosen()
        if chosen:
            self.details.show_contact(chosen[0], self._book)
        if not self._is_editing:
            self._show_side(self._details_card if chosen else self._hint_card)

    def _show_side(self, card: QWidget) -> None:
        self._side.setCurrentWidget(card)
        self._refresh()

    def _refresh(self) -> None:
        has_any, is_editing = bool(self._book.contacts), self._is_editing
        self._empty.setVisible(not has_any and not is_editing)
        self._table_card.setVisible(has_any)
        self._side.setVisible(has_any or is_editing)
        self.search.setVisible(has_any)
        self.export.setVisible(has_any)
        self.add.setVisible(has_any)
        self._none_fits.setVisible(has_any and self.model.rowCount() == 0)

    def _on_search(self, text: str) -> None:
        self.model.search(text)
        self._on_chosen()
        self._refresh()
        self.edited.emit()

    def _make_buttons(self) -> None:
        self.import_file = Button(self.theme, icon="download")
        self.export = Button(self.theme, icon="save")
        self.add = Button(self.theme, kind=Kind.PRIMARY, icon="add")
        for button, name in ((self.import_file, "import"), (self.export, "export"), (self.add, "add")):
            button.setObjectName(f"contacts.{name}")
            self.head_actions.addWidget(button)

    def _make_empty(self) -> None:
        self._empty = QWidget()
        self._nothing = Para(self.theme, "", "body", "text.secondary")
        self._add_first = Button(self.theme, kind=Kind.PRIMARY, icon="add")
        self._add_first.setObjectName("contacts.add_first")
        column = QVBoxLayout(self._empty)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._nothing)
        column.addWidget(self._add_first, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def _arrange(self) -> None:
        theme = self.theme
        self._table_card = Card(theme, padding=0)
        self._table_card.body.setContentsMargins(1, 1, 1, 1)
        self._none_fits = Para(theme, "", "body", "text.secondary")
        self._none_fits.setContentsMargins(14, 10, 14, 10)
        self._table_card.body.addWidget(self._none_fits)
        self._table_card.body.addWidget(self.table)
        self._choose_one = Para(theme, "", "body", "text.secondary")
        self._side = QStackedWidget()
        self._hint_card, self._details_card, self._form_card = (
            self._card(widget) for widget in (self._choose_one, self.details, self.form)
        )
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(12)
        self._sides.addWidget(self._table_card, 1)
        self._sides.addWidget(self._side)
        self._sides.addStretch(0)  # beside the form of a first contact, when there is no table yet
        searching = QHBoxLayout()
        searching.addWidget(self.search, 1)
        searching.addStretch(1)
        for part in (self.problem, self._empty):
            self.column.addWidget(part)
        self.column.addLayout(searching)
        self.column.addLayout(self._sides, 1)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(columns.NOTE, QHeaderView.ResizeMode.Stretch)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(columns.NAME, Qt.SortOrder.AscendingOrder)

    def _card(self, content: QWidget) -> Card:
        card = Card(self.theme, padding=16)
        card.body.addWidget(content)
        card.body.addStretch(1)
        self._side.addWidget(card)
        return card

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_search)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._on_chosen())
        self.table.opened.connect(self._on_opened)
        self.table.copied.connect(self._clipboard.copy_text)
        self.table.menu_asked.connect(self._open_menu)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._remove_chosen)
        for button in (self.add, self._add_first):
            button.clicked.connect(self.new_contact)
        self.import_file.clicked.connect(lambda: choose_file(self, saves=False, chosen=self._import))
        self.export.clicked.connect(lambda: choose_file(self, saves=True, chosen=self._export))
        self.form.save_asked.connect(self._save)
        self.form.cancelled.connect(self._close_form)
        self.form.edited.connect(self.edited)
        self.form.seen.connect(lambda is_seen: self._contacts.prepare(begun=is_seen))
        self.details.pay_asked.connect(self._pay)
        self.details.edit_asked.connect(lambda contact: self._open_form(contact, contact))
        self.details.confirm_asked.connect(self._confirm)
        self.details.remove_asked.connect(lambda _: self._remove_chosen())
        self.details.payments_asked.connect(self._show_payments)
        self.details.copy_asked.connect(self._clipboard.copy_address)
        self._contacts.removed.connect(self._on_removed)
        self._contacts.taken.connect(lambda count: self.said.emit(self.tr("%n contact(s) taken over.", "", count)))
        self.problem.dismissed.connect(self.problem.hide)

    def _on_opened(self, index: QModelIndex) -> None:
        contact = self.model.contact(index.row())
        self._open_form(contact, contact)
