"""Contacts from a file and into one: which file, and what was found in it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from wallet_gui.home.views.contacts.words import line_problem
from wallet_gui.home.views.wallet_words import tame
from wallet_gui.home.wallet.contacts_csv import FoundContacts
from wallet_gui.ui.file_dialog import FileQuestion, ask_file
from wallet_gui.ui.help.desk import add_help_key
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import Button, Kind
from wallet_gui.ui.widgets.para import Para

_WIDTH, _LIST_HEIGHT = 460, 150
_LINES_SHOWN = 200
_COLUMNS_SHOWN, _COLUMN_MOST = 8, 24


def choose_file(parent: QWidget, *, saves: bool, chosen: Callable[[Path], object]) -> None:
    """Ask for a CSV file to write, or for one to read."""
    translate = QCoreApplication.translate
    kind = translate("ContactFiles", "CSV files (*.csv)")
    if saves:
        asked = FileQuestion(translate("ContactFiles", "Export contacts"), kind, "contacts.csv")
        ask_file(parent, "contacts.export.dialog", asked, chosen)
    else:
        asked = FileQuestion(translate("ContactFiles", "Import contacts"), kind)
        ask_file(parent, "contacts.import.dialog", asked, chosen)


class FoundDialog(QDialog):
    """Shows what a file holds before anything of it is taken over."""

    def __init__(self, theme: Theme, found: FoundContacts, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("contacts.found")
        self.setWindowTitle(self.tr("Import contacts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        good = Para(theme, self.tr("%n new contact(s) can be taken over.", "", len(found.good)), "subtitle")
        good.setObjectName("contacts.found.good")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(good)
        if found.good:
            words = self.tr("They are not confirmed yet: at a payment you will see their addresses without the names.")
            column.addWidget(Para(theme, words, "body", "text.secondary"))
        if found.ignored:
            column.addWidget(self._ignored(theme, found))
        if found.bad:
            column.addWidget(Para(theme, self.tr("%n line(s) will be left out:", "", len(found.bad)), "bodyStrong"))
            column.addWidget(self._bad_lines(theme, found))
        column.addWidget(self._buttons(theme, can_take=bool(found.good)))
        self.setMinimumWidth(theme.px(_WIDTH))
        add_help_key(self, theme)

    def _ignored(self, theme: Theme, found: FoundContacts) -> Para:
        names = self.tr(", ").join(tame(name, _COLUMN_MOST) for name in found.ignored[:_COLUMNS_SHOWN])
        words = self.tr(
            "Columns that mean nothing here: {columns}. A contact holds for every network unless the column “chain” "
            "names one, such as eip155:1."
        )
        said = Para(theme, words.format(columns=names), "body", "text.secondary")
        said.setObjectName("contacts.found.ignored")
        return said

    def _bad_lines(self, theme: Theme, found: FoundContacts) -> QPlainTextEdit:
        line = self.tr("Line {number}: {why} ({name})")
        lines = QPlainTextEdit()
        lines.setReadOnly(True)
        lines.setTabChangesFocus(True)
        lines.setObjectName("contacts.found.bad")
        lines.setAccessibleName(self.tr("Lines that will be left out"))
        lines.setPlainText(
            "\n".join(
                line.format(number=bad.number, why=line_problem(bad.problem), name=bad.name or "—")
                for bad in found.bad[:_LINES_SHOWN]
            )
        )
        lines.setFixedHeight(theme.px(_LIST_HEIGHT))
        return lines

    def _buttons(self, theme: Theme, *, can_take: bool) -> QDialogButtonBox:
        box = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        if can_take:
            take = Button(theme, self.tr("Take over"), Kind.PRIMARY)
            take.setObjectName("contacts.found.take")
            take.setDefault(True)
            box.addButton(take, role.AcceptRole)
        close = Button(theme, self.tr("Cancel") if can_take else self.tr("Close"))
        close.setObjectName("contacts.found.close")
        box.addButton(close, role.RejectRole)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        return box
