"""The field for the account's name, with the names that this computer was asked to remember."""

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QMenu

from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import IconButton


class NameField(QLineEdit):
    """Takes a name. Where names are remembered, a button and the Down key list them; else it is a plain field."""

    picked = Signal()
    """A name was chosen from the list and stands in the field."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._names: tuple[str, ...] = ()
        self.setProperty("large", "true")
        self.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText)
        self._menu = QMenu(self)
        self._menu.setObjectName("login.names")
        self._open = IconButton(theme, "down", parent=self)
        self._open.setObjectName("login.names.open")
        self._open.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the Down key does the same
        self._open.setCursor(Qt.CursorShape.ArrowCursor)
        self._open.clicked.connect(self.list_names)
        theme.changed.connect(self._place_button)
        self.offer(())
        self._retranslate()

    def offer(self, names: tuple[str, ...]) -> None:
        """List these names from now on."""
        self._names = names
        self._open.setVisible(bool(names))
        self._place_button()

    def list_names(self) -> None:
        """Show the list below the field."""
        self._menu.clear()
        for name in self._names:
            action = self._menu.addAction(name.replace("&", "&&"))
            action.triggered.connect(lambda _=False, chosen=name: self._pick(chosen))
        self._menu.setMinimumWidth(self.width())
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self._names:
            self.list_names()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_button()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _pick(self, name: str) -> None:
        self.setText(name)
        self.textEdited.emit(name)
        self.picked.emit()

    def _place_button(self) -> None:
        side = self._open.sizeHint().width()
        self.setTextMargins(0, 0, side if self._names else 0, 0)
        left = 4 if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else self.width() - side - 4
        self._open.setGeometry(QRect(left, (self.height() - side) // 2, side, side))

    def _retranslate(self) -> None:
        self._open.set_name(self.tr("Accounts on this computer"), "")
