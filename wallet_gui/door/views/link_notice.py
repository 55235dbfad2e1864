"""Above the log-in and the lock page: a payment request from another program waits."""

from PySide6.QtWidgets import QVBoxLayout

from wallet_gui.door.views.view import View, named
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.banner import Banner


class LinkNotice(View):
    """Says nothing of what the request asks for: whoever reads the lock page need not be the wallet's owner."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.banner = named(Banner(theme), "link.waits")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.addWidget(self.banner)
        self.retranslate()

    def retranslate(self) -> None:
        self.banner.set_words(
            self.tr("A payment request waits"),
            self.tr("Another program handed it over. Once you are in, Postern fills it in for you to look at."),
        )
