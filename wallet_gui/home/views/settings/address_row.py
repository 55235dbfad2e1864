"""One of the person's addresses on the list."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout

from wallet_gui.home.account import LABEL_MOST
from wallet_gui.home.views.base import View
from wallet_gui.home.views.settings.address_words import origin
from wallet_gui.home.views.wallet_words import address_name
from wallet_gui.home.wallet.book import Address
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.address_view import AddressView
from wallet_gui.ui.widgets.banner import Tone
from wallet_gui.ui.widgets.button import Button, IconButton
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.widgets.pill import Pill


class AddressRow(View):
    """Name, every character, and where it comes from; beside that what can be done with it."""

    show_asked = Signal(object)
    renamed = Signal(object, str)
    remove_asked = Signal(object)
    copy_asked = Signal(str)

    def __init__(self, theme: Theme, place: int, address: Address) -> None:
        super().__init__()
        self._theme, self._address = theme, address
        self._is_shown, self._why_not = False, ""
        name = f"settings.addresses.{place}"
        self.setObjectName(name)
        self.title = Para(theme, "", "bodyStrong")
        self._edit = _NameEdit()
        self._edit.setObjectName(f"{name}.name")
        self._edit.hide()
        self._view = AddressView(theme, address.address, px=13)
        self._view.setObjectName(f"{name}.address")
        self._origin = Para(theme, "", "caption", "text.secondary")
        self._pill = Pill(theme)
        self.show_it, self.more = Button(theme), IconButton(theme, "more")
        self.show_it.setObjectName(f"{name}.show")
        self.more.setObjectName(f"{name}.more")
        self._lay_out()
        self._connect()

    def show_address(self, address: Address, *, is_shown: bool, why_not: str) -> None:
        """Draw the address. ``why_not`` says why it cannot leave the list; empty if it can."""
        self._address, self._is_shown, self._why_not = address, is_shown, why_not
        self.retranslate()

    def rename(self) -> None:
        """Let the person type another name in the place of this one."""
        self._edit.setText(self._address.label)
        self._edit.selectAll()
        self._edit.show()
        self.title.hide()
        self._edit.setFocus()

    def retranslate(self) -> None:
        name = address_name(self._address)
        self.title.setText(name)
        self._origin.setText(origin(self._address))
        self._pill.show_state(self.tr("Shown"), Tone.OK, "check")
        self._pill.setVisible(self._is_shown)
        self.show_it.setText(self.tr("Show"))
        self.show_it.setToolTip(self.tr("Show this address on all pages"))
        self.show_it.setAccessibleName(self.tr("Show {name} on all pages").format(name=name))
        self.show_it.setVisible(not self._is_shown)
        self.more.set_name(self.tr("More for {name}").format(name=name))
        self._edit.setAccessibleName(self.tr("Name of the address"))

    def menu(self) -> QMenu:
        """Return what can be done with the address."""
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        menu.aboutToHide.connect(menu.deleteLater)
        entries = (
            (self.tr("Rename"), "rename", self.rename),
            (self.tr("Copy address"), "copy", lambda: self.copy_asked.emit(self._address.address)),
            (self.tr("Remove from the list"), "remove", lambda: self.remove_asked.emit(self._address)),
        )
        for text, name, act in entries:
            action = menu.addAction(text)
            action.setObjectName(f"{self.objectName()}.{name}")
            action.triggered.connect(act)
        action.setEnabled(not self._why_not)
        action.setToolTip(self._why_not)
        return menu

    def _open_menu(self) -> None:
        self.menu().popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 2)))

    def _on_named(self) -> None:
        if self._edit.isHidden():
            return
        self._close_edit()
        if self._edit.text().strip() != self._address.label:
            self.renamed.emit(self._address, self._edit.text())

    def _close_edit(self) -> None:
        had_focus = self._edit.hasFocus()
        self._edit.hide()
        self.title.show()
        if had_focus:
            self.more.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        self._edit.editingFinished.connect(self._on_named)
        self._edit.dismissed.connect(self._close_edit)
        self._view.copy_requested.connect(self.copy_asked)
        self.show_it.clicked.connect(lambda: self.show_asked.emit(self._address))
        self.more.clicked.connect(self._open_menu)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        for part in (self.title, self._edit, self._view, self._origin):
            words.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 8, 10)
        row.setSpacing(8)
        row.addLayout(words, 1)
        for control in (self._pill, self.show_it, self.more):
            row.addWidget(control)


class _NameEdit(QLineEdit):
    """Escape leaves the name as it was."""

    dismissed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setMaxLength(LABEL_MOST)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
            return
        super().keyPressEvent(event)
