"""The notices on top of a page: two at most, the rest behind one link."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from wallet_gui.home.views.base import View
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.banner import Banner
from wallet_gui.ui.widgets.button import LinkButton

_MOST = 2


class BannerStack(View):
    """Shows the wished-for notices in their order. A notice that was dismissed stays away while this process lives."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._banners: list[Banner] = []
        self._wanted: set[Banner] = set()
        self._dismissed: set[Banner] = set()
        self._shows_all = False
        self._more = LinkButton(theme)
        self._more.setObjectName("home.more_notices")
        self._more.clicked.connect(self._show_all)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._refresh()

    def add(self, banner: Banner) -> Banner:
        """Add a notice below those that are there; it is not shown yet."""
        self._banners.append(banner)
        self._column.insertWidget(self._column.count() - 1, banner)
        banner.hide()
        banner.dismissed.connect(lambda: self._dismiss(banner))
        return banner

    def want(self, banner: Banner, is_wanted: bool, *, again: bool = False) -> None:
        """Say whether a notice has something to say; ``again`` shows it even if it was dismissed before."""
        if again:
            self._dismissed.discard(banner)
        (self._wanted.add if is_wanted else self._wanted.discard)(banner)
        self._refresh()

    def retranslate(self) -> None:
        self._refresh()

    def _dismiss(self, banner: Banner) -> None:
        self._dismissed.add(banner)
        self._refresh()

    def _show_all(self) -> None:
        self._shows_all = True
        self._refresh()

    def _refresh(self) -> None:
        due = [banner for banner in self._banners if banner in self._wanted - self._dismissed]
        shown = due if self._shows_all else due[:_MOST]
        for banner in self._banners:
            banner.setVisible(banner in shown)
        self._more.setVisible(len(shown) < len(due))
        self._more.setText(self.tr("Show %n more", "", len(due) - len(shown)))
        self.setVisible(bool(due))
