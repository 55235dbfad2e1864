"""A question before something that is not simply taken back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from wallet_gui.ui.help.desk import add_help_key
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import Button, Kind
from wallet_gui.ui.widgets.para import Para

_WIDTH = 460


class AskDialog(QDialog):
    """Says what will happen; ``accepted`` when the person wants it. Whoever opens it has the words."""

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("surface", "raised")
        self._title, self._text = Para(theme, "", "subtitle"), Para(theme, "", "body", "text.secondary")
        self._do, self._cancel = Button(theme, kind=Kind.PRIMARY), Button(theme, self.tr("Cancel"))
        self._do.setObjectName(f"{name}.do")
        self._cancel.setObjectName(f"{name}.cancel")
        self._box = QDialogButtonBox()
        self._box.addButton(self._do, QDialogButtonBox.ButtonRole.AcceptRole)
        self._box.addButton(self._cancel, QDialogButtonBox.ButtonRole.RejectRole)
        self._box.accepted.connect(self.accept)
        self._box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        for part in (self._title, self._text, self._box):
            column.addWidget(part)
        self.setMinimumWidth(theme.px(_WIDTH))
        add_help_key(self, theme)

    def ask(self, title: str, text: str, verb: str, *, loses: bool = False) -> None:
        """Open with a question and the verb of its answer. What ``loses`` something is not done by Enter."""
        self.setWindowTitle(title)
        self.setAccessibleDescription(text)
        self._title.setText(title)
        self._text.setText(text)
        self._do.setText(verb)
        self._do.setAutoDefault(not loses)
        self._do.setDefault(not loses)
        if loses:
            self._do.set_kind(Kind.SECONDARY)
            self._cancel.setDefault(True)
        self.open()
        (self._cancel if loses else self._do).setFocus(Qt.FocusReason.TabFocusReason)
