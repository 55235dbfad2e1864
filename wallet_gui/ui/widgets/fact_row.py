"""An icon, what it says, and what that means below."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.icon_label import IconLabel
from wallet_gui.ui.widgets.para import Para

_TOP, _MIDDLE = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignVCenter


class FactRow(QWidget):
    """One fact on one row. The second line takes no room while it is empty; a screen reader gets both as one name."""

    def __init__(self, theme: Theme, *, padded: bool = False) -> None:
        """``padded``: it stands in a card of rows, with its title in bold and the icon in the middle."""
        super().__init__()
        self._icon = IconLabel(theme, "todo", "text.tertiary", 18 if padded else 20)
        self._title = Para(theme, "", "bodyStrong" if padded else "body")
        self._text = Para(theme, "", "caption", "text.secondary")
        words = QVBoxLayout()
        words.setSpacing(1 if padded else 0)
        words.addWidget(self._title)
        words.addWidget(self._text)
        row = QHBoxLayout(self)
        row.setContentsMargins(*((12, 8, 12, 8) if padded else (0, 0, 0, 0)))
        row.setSpacing(10 if padded else 8)
        row.addWidget(self._icon, 0, _MIDDLE if padded else _TOP)
        row.addLayout(words, 1)

    def set_icon(self, icon: str, color: str) -> None:
        """Show another icon, in a token's colour."""
        self._icon.set_icon(icon, color)

    def set_words(self, title: str, text: str) -> None:
        """Say something else."""
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.setAccessibleName(" ".join(part for part in (title, text) if part))
