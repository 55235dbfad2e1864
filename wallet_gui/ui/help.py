"""The short texts that come with the program: how to leave, what is stored, shortcuts, licences, about."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from wallet_gui import __version__
from wallet_gui.assets import asset
from wallet_gui.ui.frame import stand_over
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.tips import safety_tips
from wallet_gui.ui.widgets.button import Button
from wallet_gui.ui.widgets.card import divider
from wallet_gui.ui.widgets.para import Para, heading

_LIBRARIES = (
    "Qt and PySide6 (LGPL-3.0) · cryptography (Apache-2.0 or BSD-3-Clause) · SQLCipher and sqlcipher3 "
    "(BSD-3-Clause, zlib) · coincurve (MIT or Apache-2.0) · eth-account, eth-abi, eth-utils, rlp and py-evm (MIT) · "
    "mnemonic (MIT) · pyotp (MIT) · urllib3 (MIT) · PySocks (BSD-3-Clause) · qrcode (BSD-3-Clause) · "
    "zxing-cpp (Apache-2.0) · zxcvbn (MIT) · platformdirs (MIT)"
)
_WIDTH, _HEIGHT = 620, 540
_LICENCE_FILES = ("icons/LICENSE", "fonts/OFL.txt", "wordlists/LICENSE")


class Topic(StrEnum):
    """What there is to read."""

    LEAVING = "leaving"
    SHORTCUTS = "shortcuts"
    TIPS = "tips"
    STORED = "stored"
    NETWORKS = "networks"
    LICENCES = "licences"
    ABOUT = "about"


class HelpDialog(QDialog):
    """Shows one topic. It holds nothing of the person's, so it looks the same locked and unlocked."""

    def __init__(self, theme: Theme, topic: Topic, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._topic = theme, topic
        self.setObjectName(f"help.{topic.value}")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("surface", "raised")
        self._heading = heading(theme)
        self._heading.setObjectName("help.heading")
        self._heading.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._parts = QVBoxLayout()
        self._parts.setSpacing(6)
        self._close = Button(theme)
        self._close.setObjectName("help.close")
        self._close.clicked.connect(self.reject)
        self._lay_out()
        self._retranslate()
        stand_over(self, theme.px(_WIDTH), theme.px(_HEIGHT))
        self._heading.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setProperty("page", "scroll")
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(self._heading)
        column.addLayout(self._parts)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 12, 24, 12)
        foot.addStretch(1)
        foot.addWidget(self._close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(area, 1)
        whole.addWidget(divider())
        whole.addLayout(foot)

    def _retranslate(self) -> None:
        title = topic_title(self._topic)
        self.setWindowTitle(title)
        self._heading.setText(title)
        self._close.setText(self.tr("Close"))
        while (item := self._parts.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for about, text in _TEXTS[self._topic]():
            self._parts.addSpacing(6)
            if about:
                self._parts.addWidget(Para(self._theme, about, "bodyStrong"))
            self._parts.addWidget(Para(self._theme, text, "body", "text.secondary"))
        if self._topic is Topic.LICENCES:
            self._parts.addWidget(self._licence_texts())

    def _licence_texts(self) -> QPlainTextEdit:
        view = QPlainTextEdit()
        view.setObjectName("help.licence_texts")
        view.setReadOnly(True)
        view.setAccessibleName(self.tr("Licence texts"))
        view.setFont(self._theme.mono(12))
        view.setMinimumHeight(self._theme.px(280))
        view.setPlainText("\n\n".join(asset(name).read_text(encoding="utf-8") for name in _LICENCE_FILES))
        return view


def topic_title(topic: Topic) -> str:
    """Return what a menu and the dialog call it, without an ellipsis."""
    translate = QCoreApplication.translate
    titles = {
        Topic.LEAVING: translate("Help", "How to leave safely"),
        Topic.STORED: translate("Help", "What Postern stores"),
        Topic.NETWORKS: translate("Help", "What networks learn"),
        Topic.SHORTCUTS: translate("Help", "Keyboard shortcuts"),
        Topic.TIPS: translate("Help", "Safety tips"),
        Topic.ABOUT: translate("Help", "About Postern"),
        Topic.LICENCES: translate("Help", "Licences"),
    }
    return titles[topic]


Parts = list[tuple[str, str]]
"""Small headings, each with its paragraph."""


def _leaving() -> Parts:
    translate = QCoreApplication.translate
    return [
        (
            translate("Help", "Lock (Ctrl+L)"),
            translate(
                "Help",
                "The program that knew your account ends at once, so nothing of it is left in memory. Nothing on "
                "disk changes. Your password brings back the same page, with what you had typed.",
            ),
        ),
        (
            translate("Help", "Log out… (Ctrl+Shift+L)"),
            translate(
                "Help",
                "As Lock, and the cache, unsaved text and a copied address go as well. Each is looked for again, "
                "and the receipt shows what was found. The encrypted vault stays; name, password and code open it "
                "again.",
            ),
        ),
        (
            translate("Help", "Log out and remove"),
            translate(
                "Help",
                "The vault goes too. Only the recovery phrase or an exported vault brings the account back. Check "
                "your paper first.",
            ),
        ),
        (
            translate("Help", "Closing and quitting"),
            translate(
                "Help",
                "Closing the window does what Privacy & cache says. Quitting is a log-out without questions; the "
                "next login page says what was cleared.",
            ),
        ),
        (
            translate("Help", "Your assets"),
            translate("Help", "They are recorded on the blockchain. No way of leaving moves or changes them."),
        ),
    ]


def _stored() -> Parts:
    translate = QCoreApplication.translate
    return [
        (
            translate("Help", "The vault"),
            translate(
                "Help",
                "One encrypted file holds keys, names, notes and settings, and beside it its previous copy. "
                "Without the password it is noise. Account names are not stored in clear.",
            ),
        ),
        (
            translate("Help", "The cache"),
            translate(
                "Help",
                "An encrypted database for what can be fetched or typed again: balances and payments as networks told "
                "them, and your recent searches in Settings. Payments under way, contacts and notes are in the vault.",
            ),
        ),
        (
            translate("Help", "The computer's own list"),
            translate(
                "Help",
                "Language, colours, the window's place, and how often a wrong password was tried. Nothing "
                "personal, no names.",
            ),
        ),
        (
            translate("Help", "Out of our hands"),
            translate(
                "Help",
                "The system's swap and hibernation files, clipboard managers and disk backups. Full-disk "
                "encryption helps against the first. An exported or backed-up vault still opens with its password "
                "of then.",
            ),
        ),
        (
            translate("Help", "What Postern cannot do"),
            translate(
                "Help",
                "It cannot protect you from a program that already runs under your name and reads the keyboard or "
                "draws false windows. Never type a recovery phrase on a computer you do not control.",
            ),
        ),
    ]


def _networks() -> Parts:
    translate = QCoreApplication.translate
    return [
        (
            translate("Help", "Whom Postern asks"),
            translate(
                "Help",
                "Nobody, until you switch a network on. Then the servers of that network, in the order in which "
                "Settings shows them; the next only when one does not answer. You can set your own server in their "
                "place.",
            ),
        ),
        (
            translate("Help", "What a server learns"),
            translate(
                "Help",
                "All your addresses on the list, that one person asks about them, your computer's IP address, and when "
                "you use Postern. It never learns your keys, your password, names or notes.",
            ),
        ),
        (
            translate("Help", "What a server can do"),
            translate(
                "Help",
                "It can be silent, or tell you old or wrong balances. It cannot move your money, and it cannot change "
                "what you sign: that is made and shown on this computer.",
            ),
        ),
        (
            translate("Help", "How to tell less"),
            translate(
                "Help",
                "Use a server of your own, or a proxy such as Tor, which hides the IP address. Take addresses off the "
                "list that nobody should connect with the others.",
            ),
        ),
        (
            translate("Help", "The practice network"),
            translate(
                "Help", "It is inside Postern. Nothing of it leaves this computer, and its money is worth nothing."
            ),
        ),
    ]


def _shortcuts() -> Parts:
    translate = QCoreApplication.translate
    return [
        (
            translate("Help", "Leaving"),
            translate("Help", "Ctrl+L  Lock\nCtrl+Shift+L  Log out…\nCtrl+W  Close window\nCtrl+Q  Quit"),
        ),
        (
            translate("Help", "Pages"),
            translate(
                "Help",
                "Ctrl+1  Home\nCtrl+2  Send\nCtrl+3  Receive\nCtrl+4  Activity\nCtrl+6  Contacts\nCtrl+7  Check-up\n"
                "Ctrl+,  Settings\nCtrl+F  Find\nCtrl+Tab  Next page\nAlt+Left  Back",
            ),
        ),
        (
            translate("Help", "Address and balances"),
            translate(
                "Help",
                "Ctrl+Shift+C  Copy address\nCtrl+C  Copy what has the focus\nCtrl+Shift+H  Hide balances\n"
                "F5  Refresh\nF11  Full screen\nEsc  Back",
            ),
        ),
        (
            translate("Help", "Everywhere"),
            translate(
                "Help",
                "Tab  Next control\nAlt and a letter  Go to the underlined control\nShift+F10  Menu of what has "
                "the focus\nF1  Help",
            ),
        ),
    ]


def _about() -> Parts:
    translate = QCoreApplication.translate
    return [
        (
            translate("Help", "Postern {version}").format(version=__version__),
            translate(
                "Help",
                "A postern is the small side gate by which one leaves a castle safely. This wallet makes leaving "
                "as well designed as entering.",
            ),
        ),
        (
            translate("Help", "What it sends"),
            translate(
                "Help",
                "To the networks that you switch on: questions about your addresses, and the payments that you sign. "
                "To anybody else nothing: it counts nothing and reports nothing.",
            ),
        ),
        (translate("Help", "Licence"), translate("Help", "Open source under the MIT licence. © The Postern authors.")),
    ]


def _licences() -> Parts:
    translate = QCoreApplication.translate
    return [
        (
            translate("Help", "Libraries"),
            _LIBRARIES,
        ),
        (
            translate("Help", "Icons, font, word list"),
            translate("Help", "Lucide icons, JetBrains Mono and the EFF word list, under the licences below."),
        ),
    ]


_TEXTS = {
    Topic.LEAVING: _leaving,
    Topic.STORED: _stored,
    Topic.NETWORKS: _networks,
    Topic.SHORTCUTS: _shortcuts,
    Topic.TIPS: lambda: list(safety_tips()),
    Topic.ABOUT: _about,
    Topic.LICENCES: _licences,
}
