"""The activity into a CSV file: where to, how far it is, and stopping it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from wallet_gui.home.views.base import View
from wallet_gui.ui.file_dialog import FileQuestion, ask_file
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import Button
from wallet_gui.ui.widgets.para import Para


def choose_csv(parent: QWidget, chosen: Callable[[Path], object]) -> None:
    """Ask where the file goes."""
    translate = QCoreApplication.translate
    title, kind = translate("ActivityExport", "Export activity"), translate("ActivityExport", "CSV files (*.csv)")
    ask_file(parent, "activity.export.dialog", FileQuestion(title, kind, "activity.csv"), chosen)


class ExportProgress(View):
    """Shown while a file is written."""

    cancelled = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._words = Para(theme, "", "caption", "text.secondary", wrap=False)
        self._bar = QProgressBar()
        self._bar.setObjectName("activity.export.progress")
        self._bar.setTextVisible(False)
        self._cancel = Button(theme)
        self._cancel.setObjectName("activity.export.cancel")
        self._cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._words)
        row.addWidget(self._bar, 1)
        row.addWidget(self._cancel)
        self.hide()
        self.retranslate()

    def show_progress(self, written: int, of: int) -> None:
        """Show how far it is."""
        self._bar.setMaximum(max(of, 1))
        self._bar.setValue(written)
        self.show()

    def retranslate(self) -> None:
        self._words.setText(self.tr("Writing the file…"))
        self._bar.setAccessibleName(self.tr("Writing the file…"))
        self._cancel.setText(self.tr("Cancel"))
