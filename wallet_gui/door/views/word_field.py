"""A field for one word of a recovery phrase, with suggestions from the public list of words."""

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from wallet_gui.domain.phrase import normalise
from wallet_gui.door.phrase import english
from wallet_gui.ui.theme import Theme

_SUGGEST_AFTER = 2
_SUGGESTIONS = 6


class WordField(QLineEdit):
    """Suggests after two letters; Tab accepts the first. Several words pasted at once go to whoever listens.

    Nothing is kept for undo: what was deleted cannot be brought back by somebody else.
    """

    several = Signal(list)
    """More than one word was typed or pasted here."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._model = QStringListModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setWidget(self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.activated.connect(self._accept)
        self._popup = QListView()
        self._popup.setProperty("popup", "true")
        self._completer.setPopup(self._popup)
        self._popup.installEventFilter(self)
        self.textEdited.connect(self._on_edited)
        theme.changed.connect(self._restyle)
        self._restyle()

    def word(self) -> str:
        """Return what stands here as a word."""
        words = normalise(self.text())
        return words[0] if len(words) == 1 else self.text().strip()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab:
            self._accept_first()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self._popup
            and event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Tab
        ):
            self._accept_first()
            self.focusNextChild()
            return True
        return super().eventFilter(watched, event)

    def _on_edited(self, text: str) -> None:
        words = normalise(text)
        if len(words) > 1:
            self._popup.hide()
            self.several.emit([*words])
        elif text != text.strip() and words:
            self.setText(words[0])
            self.focusNextChild()
        else:
            self._suggest(text.strip().casefold())

    def _suggest(self, start: str) -> None:
        found = [word for word in english() if word.startswith(start)] if len(start) >= _SUGGEST_AFTER else []
        if not found or found == [start]:
            self._popup.hide()
            return
        self._model.setStringList(found[:_SUGGESTIONS])
        self._popup.setFont(self._theme.mono(13))
        self._completer.complete()

    def _accept_first(self) -> None:
        start = self.text().strip().casefold()
        if len(start) < _SUGGEST_AFTER:
            return
        chosen = self._popup.currentIndex().data() if self._popup.isVisible() else None
        found = chosen or next((word for word in english() if word.startswith(start)), None)
        if found:
            self._accept(found)

    def _accept(self, word: str) -> None:
        self._popup.hide()
        if word != self.text():
            self.setText(word)
            self.textEdited.emit(word)

    def _restyle(self) -> None:
        self.setFont(self._theme.mono(13))
