"""Settings › Account: name, address, export, the phrase, and removing the account from this computer."""

from collections.abc import Mapping

from PySide6.QtWidgets import QLineEdit

from wallet_gui.channel.messages import NotSaved
from wallet_gui.domain.doors import is_tied
from wallet_gui.domain.leaving import Way
from wallet_gui.domain.session import Purpose
from wallet_gui.home.account import LABEL_MOST, Snapshot
from wallet_gui.home.controllers.all import Controllers
from wallet_gui.home.views.settings.note import NoteCard
from wallet_gui.home.views.settings.rows import CategoryPage
from wallet_gui.ui.messages import not_saved_message
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.address_view import AddressView
from wallet_gui.ui.widgets.button import Button


class AccountPage(CategoryPage):
    """Shows the account; removing it starts in the leave dialog."""

    def __init__(self, theme: Theme, controllers: Controllers) -> None:
        super().__init__(theme, "account")
        self._confirm, self._account = controllers.confirm, controllers.account
        self._snapshot = Snapshot()
        self._identity, card = self.add_group()
        self._name = self.add_row(card, "name", "account")
        self._label = self.add_row(card, "label")
        self._label_edit = QLineEdit()
        self._label_edit.setObjectName("settings.account.label.edit")
        self._label_edit.setMaxLength(LABEL_MOST)
        self._label_edit.editingFinished.connect(self._rename)
        self._label.add(self._label_edit, named_by_row=True)
        self._address = self.add_row(card, "address")
        self._address_view = AddressView(theme, px=13, lines=2)
        self._address_view.setObjectName("settings.account.address.view")
        self._address_view.copy_requested.connect(controllers.clipboard.copy_address)
        self._address.add(self._address_view)

        self.note = NoteCard(theme)
        self.note.save_asked.connect(controllers.account.write_note)
        self.note.edited.connect(self.edited)
        controllers.account.saved.connect(lambda _: self.note.forget_submitted())
        controllers.session.save_failed.connect(self._on_save_failed)
        self.column.addWidget(self.note)

        self._safe, card = self.add_group()
        self._export = self.add_row(card, "export", "download")
        self._export_button = self._button("export_vault", Purpose.EXPORT)
        self._export.add(self._export_button)
        self._check = self.add_row(card, "check", "backedUp")
        self._check_button = self._button("check_phrase", Purpose.CHECK_PHRASE)
        self._check.add(self._check_button)
        self._show = self.add_row(card, "show", "reveal")
        self._show_button = self._button("show_phrase", Purpose.REVEAL_PHRASE)
        self._show.add(self._show_button)

        self._leave, card = self.add_group()
        self._leave_card = card
        self._remove = self.add_row(card, "remove", "erase")
        self._remove_button = Button(theme)
        self._remove_button.setObjectName("settings.account.remove_account")
        self._remove_button.clicked.connect(lambda: self.leave_asked.emit(Way.REMOVE))
        self._remove.add(self._remove_button)
        theme.changed.connect(self._fit)
        self._fit()
        self.retranslate()

    def render_state(self, snapshot: Snapshot, _now_s: int) -> None:
        """Draw the account."""
        self._snapshot = snapshot
        self._address_view.set_address(snapshot.account.address)
        self.note.show_account(snapshot.account)
        if not self._label_edit.hasFocus():
            self._label_edit.setText(snapshot.account.label)
        for part in (self._leave, self._leave_card, self._remove):
            part.setVisible(Way.REMOVE in snapshot.rules.ways)
        self.retranslate()

    def unsaved(self) -> dict[str, str]:
        return self.note.unsaved()

    def restore(self, form: Mapping[str, str]) -> None:
        self.note.restore(form)

    def _export_words(self) -> str:
        """Say what the copy will need where it is opened. This computer's part of a tied vault stays behind."""
        if is_tied(self._snapshot.account.doors):
            return self.tr("A copy for another disk. On another computer it opens with the password and printed key.")
        return self.tr("A copy for another disk. It opens with the password and code of today.")

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Account"))
        self._identity.setText(self.tr("Who this is"))
        self._name.set_words(
            self._snapshot.account.name or self.tr("Account name"),
            self.tr("The account name. It is typed at login and is nowhere stored in clear."),
        )
        self._label.set_words(self.tr("Name of the address"), self.tr("Only shown here. Enter saves it."))
        self._label_edit.setPlaceholderText(self.tr("Main account"))
        self._address.set_words(self.tr("Address on Ethereum"), self.tr("Ctrl+C copies it when it has the focus."))
        self._safe.setText(self.tr("Keeping it safe"))
        self._export.set_words(
            self.tr("Export the encrypted vault"),
            self._export_words(),
        )
        self._export.also = self.tr("backup, save, file")
        self._export_button.setText(self.tr("Export…"))
        self._export_button.setAccessibleName(self.tr("Export encrypted vault"))
        self._check.set_words(
            self.tr("Check recovery phrase"), self.tr("Type four words from your paper, so you know it still works.")
        )
        self._check_button.setText(self.tr("Check…"))
        self._check_button.setAccessibleName(self.tr("Check recovery phrase"))
        self._show.set_words(self.tr("Show recovery phrase"), self.tr("The words, after the password."))
        self._show_button.setText(self.tr("Show…"))
        self._show_button.setAccessibleName(self.tr("Show recovery phrase"))
        self._leave.setText(self.tr("Leaving this computer"))
        self._remove.set_words(
            self.tr("Remove from this computer"),
            self.tr("Logs out and erases the vault here. The recovery phrase or an exported vault brings it back."),
        )
        self._remove.also = self.tr("delete account, log out and remove")
        self._remove_button.setText(self.tr("Remove…"))
        self._remove_button.setAccessibleName(self.tr("Remove from this computer"))

    def edit_label(self) -> None:
        """Lead the keyboard to the name of the address."""
        self.reveal(self._label)
        self._label_edit.setFocus()
        self._label_edit.selectAll()

    def _on_save_failed(self, message: NotSaved) -> None:
        self.note.show_problem(not_saved_message(message).text)

    def _button(self, name: str, purpose: Purpose) -> Button:
        button = Button(self.theme)
        button.setObjectName(f"settings.account.{name}")
        button.clicked.connect(lambda: self._confirm.ask(purpose))
        return button

    def _rename(self) -> None:
        if self._label_edit.isModified():
            self._label_edit.setModified(False)
            self._account.rename(self._label_edit.text())

    def _fit(self) -> None:
        self._label_edit.setMinimumWidth(self.theme.px(100))
        self._label_edit.setMaximumWidth(self.theme.px(240))
