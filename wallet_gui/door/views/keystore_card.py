"""A card that takes a keystore file: chosen, dropped onto it, or pasted."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout

from wallet_gui.door.import_key import ImportState
from wallet_gui.door.views.view import named
from wallet_gui.ui.file_dialog import FileQuestion, ask_file
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import Button
from wallet_gui.ui.widgets.card import Card
from wallet_gui.ui.widgets.icon_label import IconLabel
from wallet_gui.ui.widgets.para import Para


class KeystoreCard(Card):
    """Says what was taken in."""

    file_chosen = Signal(str)
    text_pasted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "sunken", padding=12)
        self.setAcceptDrops(True)
        self._icon = IconLabel(theme, "file", "text.secondary", 16)
        self._text = named(Para(theme, "", "body"), "import.file.text")
        self.choose = named(Button(theme), "import.file.choose")
        self.paste = named(Button(theme), "import.file.paste")
        self.setFocusProxy(self.choose)
        words = QHBoxLayout()
        words.addWidget(self._icon)
        words.addWidget(self._text, 1)
        self.body.addLayout(words)
        buttons = QHBoxLayout()
        buttons.addWidget(self.choose)
        buttons.addWidget(self.paste)
        buttons.addStretch(1)
        self.body.addLayout(buttons)
        self.choose.clicked.connect(self._ask_for_file)
        self.paste.clicked.connect(lambda: self.text_pasted.emit(QGuiApplication.clipboard().text()))

    def render_state(self, state: ImportState) -> None:
        """Draw the card."""
        self.choose.setText(self.tr("Choose a file…"))
        self.paste.setText(self.tr("Paste"))
        if state.file_name:
            text = self.tr("{file} is ready to be taken in.").format(file=state.file_name)
        elif state.has_keystore:
            text = self.tr("The pasted keystore is ready to be taken in.")
        else:
            text = self.tr("Choose the keystore file, drop it here, or paste its text.")
        self._text.setText(text)
        has_one = state.has_keystore
        self._icon.set_icon("check" if has_one else "file", "success.text" if has_one else "text.secondary")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        mime = event.mimeData()
        if mime.hasText() or (len(mime.urls()) == 1 and mime.urls()[0].isLocalFile()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        urls = event.mimeData().urls()
        event.acceptProposedAction()
        if len(urls) == 1 and urls[0].isLocalFile():
            self.file_chosen.emit(urls[0].toLocalFile())
        else:
            self.text_pasted.emit(event.mimeData().text())

    def _ask_for_file(self) -> None:
        asked = FileQuestion(self.tr("Choose a keystore file"), "")
        ask_file(self, "import.dialog", asked, lambda path: self.file_chosen.emit(str(path)))
