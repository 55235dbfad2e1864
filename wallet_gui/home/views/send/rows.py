"""The rows of the review: what it is on one side, how it stands on the other."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.para import Para

_LABEL = 128
_STACKED_BELOW = 420


class ReviewRow(QWidget):
    """A label and what belongs to it; under each other where it is narrow."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName(name)
        self.label = Para(theme, "", "body", "text.secondary")
        self.content = QVBoxLayout()
        self.content.setSpacing(2)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(16, 9, 14, 9)
        self._row.setSpacing(8)
        self._row.addWidget(self.label, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self.content, 1)
        theme.changed.connect(self._style)
        self._style()

    def add(self, widget: QWidget, *, keeps_width: bool = False) -> None:
        """Put something below what is there."""
        if keeps_width:
            self.content.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            self.content.addWidget(widget)

    def fit(self, width: int) -> None:
        """Arrange for the width of the card."""
        stacked = width < self._theme.px(_STACKED_BELOW)
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight)
        self.label.setFixedWidth(width - 32 if stacked else self._theme.px(_LABEL))

    def _style(self) -> None:
        self.label.setFixedWidth(self._theme.px(_LABEL))
