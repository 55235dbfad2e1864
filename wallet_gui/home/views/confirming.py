"""The dimmed page while a question stands at a confirm door."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.card import Card
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.widgets.scrim import Scrim


class ConfirmVeil(Scrim):
    """Says where to look: the question is in a window of its own."""

    def __init__(self, theme: Theme, over: QWidget) -> None:
        super().__init__(theme, over)
        self.setObjectName("confirming")
        self._title = Para(theme, "", "bodyStrong", wrap=False)
        self._text = Para(theme, "", "caption", "text.secondary", wrap=False)
        card = Card(theme, "raised")
        card.body.addWidget(self._title)
        card.body.addWidget(self._text)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(theme.px(60))
        self.retranslate()

    def retranslate(self) -> None:
        """Say its words."""
        self._title.setText(self.tr("Answer in the small window"))
        self._text.setText(self.tr("It asks for your password. Esc there brings this page back."))
