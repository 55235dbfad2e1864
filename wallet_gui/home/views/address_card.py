"""The account's address: every character, a code to scan, and ways to hand it on."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QHBoxLayout, QVBoxLayout

from wallet_gui.domain.errors import DeviceFailedError
from wallet_gui.home.account import Account
from wallet_gui.home.views.base import View
from wallet_gui.ui.messages import message_for
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.address_view import AddressView
from wallet_gui.ui.widgets.banner import Banner, Tone
from wallet_gui.ui.widgets.button import Button, Kind
from wallet_gui.ui.widgets.card import Card
from wallet_gui.ui.widgets.icon_label import IconLabel
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.widgets.qr_view import QrView

_STACKED_BELOW = 620
_QR_SIZE = 222
"""Six pixels for each cell of a code that holds an address, with its quiet zone."""


class AddressCard(View):
    """Shows the address beside its QR code; under each other where it is narrow."""

    copy_asked = Signal(str)
    full_screen_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._label = ""
        self.qr = QrView(theme, size=_QR_SIZE)
        self.qr.setObjectName("home.qr")
        self._drag_hint = Para(theme, "", "caption", "text.tertiary")
        self._drag_hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.title = Para(theme, "", "subtitle")
        self.address = AddressView(theme, px=17, lines=2)
        self.address.setObjectName("home.address")
        self.address.copy_requested.connect(self.copy_asked)
        self.copy = Button(theme, "", Kind.PRIMARY, "copy")
        self.copy.setObjectName("home.copy")
        self.copy.clicked.connect(lambda: self.copy_asked.emit(self.address.address))
        self.full_screen = Button(theme, icon="fullScreen")
        self.full_screen.setObjectName("home.full_screen")
        self.full_screen.clicked.connect(self.full_screen_asked)
        self.save = Button(theme, icon="download")
        self.save.setObjectName("home.save_qr")
        self.save.clicked.connect(self._choose_file)
        self._save_problem = Banner(theme, Tone.WARN, can_dismiss=True)
        self._save_problem.hide()
        self._only = _Line(theme, "warning", "warning.text")
        self._lay_out()
        self.retranslate()

    def show_account(self, account: Account) -> None:
        """Show another state of the account."""
        if account.address != self.address.address:
            self.address.set_address(account.address)
            self.qr.set_content(account.address)
        self._label = account.label
        self.retranslate()

    def retranslate(self) -> None:
        name = self._label or self.tr("Main account")
        self.title.setText(self.tr("{name} on Ethereum").format(name=name))
        self._drag_hint.setText(self.tr("Drag the code into a chat or document"))
        self.qr.setAccessibleName(self.tr("QR code of the address"))
        self.copy.setText(self.tr("Copy address"))
        self.full_screen.setText(self.tr("Show it full screen"))
        self.save.setText(self.tr("Save image…"))
        self._only.set_words(
            self.tr("Only send Ethereum-network assets here"), self.tr("A transfer on another network may be lost.")
        )

    def fit(self, width: int) -> None:
        """Arrange code, words and buttons for a width."""
        stacked = width < self._theme.px(_STACKED_BELOW)
        self._sides.setDirection(_direction(stacked))
        beside = width - (0 if stacked else self.qr.sizeHint().width() + 24) - 40
        needed = sum(button.sizeHint().width() + 8 for button in (self.copy, self.full_screen, self.save))
        self._buttons.setDirection(_direction(needed > beside))

    def _lay_out(self) -> None:
        picture = QVBoxLayout()
        picture.setSpacing(8)
        frame = Card(self._theme, padding=1)
        frame.body.addWidget(self.qr)
        picture.addWidget(frame, 0, Qt.AlignmentFlag.AlignHCenter)
        picture.addWidget(self._drag_hint)
        picture.addStretch(1)
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons.setSpacing(8)
        for button in (self.copy, self.full_screen, self.save):
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(10)
        words.addWidget(self.title)
        words.addWidget(self.address, 0, Qt.AlignmentFlag.AlignLeft)
        words.addLayout(self._buttons)
        words.addWidget(self._save_problem)
        words.addSpacing(6)
        words.addWidget(self._only)
        words.addStretch(1)
        card = Card(self._theme, padding=16)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(24)
        self._sides.addLayout(picture)
        self._sides.addLayout(words, 1)
        card.body.addLayout(self._sides)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card)

    def _choose_file(self) -> None:
        """Ask where the picture goes. Qt's own dialog: a portal could not look at this process, and would hang."""
        dialog = QFileDialog(self, self.tr("Save the QR code"), "postern-address.png", self.tr("PNG pictures (*.png)"))
        dialog.setObjectName("home.save_qr.dialog")
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("png")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.save_picture)
        dialog.open()

    def save_picture(self, path: str) -> None:
        """Write the QR code to a file the person chose."""
        self._save_problem.hide()
        try:
            Path(path).write_bytes(self.qr.png())
        except OSError:
            words = message_for(DeviceFailedError())
            self._save_problem.set_words(self.tr("The picture was not saved"), words.text)
            self._save_problem.show()
            self._save_problem.say()


def _direction(is_stacked: bool) -> QBoxLayout.Direction:
    return QBoxLayout.Direction.TopToBottom if is_stacked else QBoxLayout.Direction.LeftToRight


class _Line(View):
    """An icon with a sentence and what follows from it."""

    def __init__(self, theme: Theme, icon: str, color: str) -> None:
        super().__init__()
        self._title = Para(theme, "", "body")
        self._text = Para(theme, "", "caption", "text.secondary")
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._title)
        words.addWidget(self._text)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(IconLabel(theme, icon, color), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def set_words(self, title: str, text: str) -> None:
        self._title.setText(title)
        self._text.setText(text)
