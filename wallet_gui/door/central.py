"""What fills the door's window: the pages, and above them room for what has nothing to do with any of them."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wallet_gui.door.page import Page
from wallet_gui.door.pages import Pages
from wallet_gui.ui.theme import Theme

_LETS_IN = frozenset({Page.LOG_IN, Page.LOCK})
"""Pages behind which home opens."""


class Central(QWidget):
    """Stands in the window once, whatever page is up."""

    def __init__(self, theme: Theme, pages: Pages) -> None:
        super().__init__()
        self._theme = theme
        self._notice: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(pages, 1)

    def show_link_notice(self, page: Page) -> None:
        """Say above this page that a payment request waits."""
        if self._notice is None and page in _LETS_IN:
            from wallet_gui.door.views.link_notice import LinkNotice  # late: seldom needed

            self._notice = notice = LinkNotice(self._theme)
            self._column.insertWidget(0, notice)
            notice.banner.say()

    def fit_to(self, page: Page) -> None:
        """Show above this page what belongs there."""
        if self._notice is not None:
            self._notice.setVisible(page in _LETS_IN)
