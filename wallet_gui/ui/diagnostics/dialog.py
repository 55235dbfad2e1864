"""Shows the diagnostics text, whole, and saves it where the person says. Nothing is sent."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from wallet_gui.ui.announce import announce
from wallet_gui.ui.file_dialog import FileQuestion, ask_file
from wallet_gui.ui.frame import stand_over
from wallet_gui.ui.help.desk import add_help_key
from wallet_gui.ui.help.topics import Topic
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import Button, Kind
from wallet_gui.ui.widgets.para import Para, heading

_WIDTH, _HEIGHT = 720, 560


class DiagnosticsDialog(QDialog):
    """What is read here is what is saved, letter by letter."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("diagnostics")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("surface", "raised")
        self._heading = heading(theme)
        self._about = Para(theme, "", "body", "text.secondary")
        self._said = Para(theme, "", "body", "text.secondary")
        self._said.setObjectName("diagnostics.said")
        self._text = QPlainTextEdit()
        self._text.setObjectName("diagnostics.text")
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setFont(theme.mono(12))
        self._save = Button(theme, "", Kind.PRIMARY, "save")
        self._save.setObjectName("diagnostics.save")
        self._save.setEnabled(False)
        self._save.clicked.connect(self._ask_where)
        self._close = Button(theme)
        self._close.setObjectName("diagnostics.close")
        self._close.clicked.connect(self.reject)
        for button in (self._save, self._close):
            button.setAutoDefault(False)
        theme.changed.connect(self._restyle)
        self._lay_out()
        self._retranslate()
        add_help_key(self, theme, Topic.DIAGNOSTICS)
        stand_over(self, theme.px(_WIDTH), theme.px(_HEIGHT))

    def show_text(self, text: str) -> None:
        """Show what was gathered."""
        self._text.setPlainText(text)
        self._save.setEnabled(True)
        self._text.setFocus(Qt.FocusReason.TabFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self._said, 1)
        foot.addWidget(self._close)
        foot.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(10)
        column.addWidget(self._heading)
        column.addWidget(self._about)
        column.addWidget(self._text, 1)
        column.addLayout(foot)

    def _retranslate(self) -> None:
        title = self.tr("Diagnostics")
        self.setWindowTitle(title)
        self._heading.setText(title)
        self._about.setText(
            self.tr(
                "Read it first: this is all of it. It holds no password, no key, no name, no address and no amount. "
                "Postern sends it nowhere; you save it, and give it to whoever helps you. It is in English."
            )
        )
        self._text.setAccessibleName(title)
        self._save.setText(self.tr("Save…"))
        self._close.setText(self.tr("Close"))

    def _restyle(self) -> None:
        self._text.setFont(self._theme.mono(12))

    def _ask_where(self) -> None:
        asked = FileQuestion(self.tr("Save diagnostics"), self.tr("Text files (*.txt)"), "postern-diagnostics.txt")
        ask_file(self, "diagnostics.dialog", asked, self._write)

    def _write(self, path: Path) -> None:
        try:
            path.write_text(self._text.toPlainText(), encoding="utf-8")
            said = self.tr("The diagnostics were saved.")
        except OSError:
            said = self.tr("The file could not be written there. Choose another folder.")
        self._said.setText(said)
        announce(self._said, said)
