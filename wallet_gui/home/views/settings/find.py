"""The field that finds a setting, with the latest searches at hand."""

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from wallet_gui.ui.theme import Theme


class FindField(QLineEdit):
    """Searches while one types. The arrow down, or a click into the empty field, shows recent searches."""

    down_pressed = Signal()
    """The arrow down while there are results to go to."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("settings.find")
        self.setClearButtonEnabled(True)
        glass = QAction(self)
        theme.icons.dress(glass, "search", "text.tertiary", 16)
        self.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        self._recent = QStringListModel(self)
        self._completer = QCompleter(self._recent, self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        popup = QListView()
        popup.setProperty("popup", "true")
        popup.setObjectName("settings.find.recent")
        self._completer.setPopup(popup)
        self.setCompleter(self._completer)

    def show_recent(self, searches: tuple[str, ...]) -> None:
        """Offer these searches, the latest first."""
        self._recent.setStringList(list(searches))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            if self.text():
                self.down_pressed.emit()
            else:
                self._offer()
            return
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.setText("")
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if not self.text():
            self._offer()

    def _offer(self) -> None:
        if self._recent.rowCount():
            self._completer.setCompletionPrefix("")
            self._completer.complete()
