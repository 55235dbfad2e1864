"""The table of assets: a disc with a letter in front of each name, amounts in figures of one width."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QStyleOptionViewItem

from wallet_gui.home.views.home.assets_model import ASSET_ROLE, BALANCE, NAME, NETWORK
from wallet_gui.home.views.wallet_words import asset_name, tame
from wallet_gui.home.wallet.state import AssetRow
from wallet_gui.ui.painting import smooth
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.monogram import paint_monogram
from wallet_gui.ui.widgets.table import Table, TableDelegate

_DISC = 22
_INKS = ("accent", "info", "warning", "success", "neutral")


class AssetsTable(Table):
    """Asset, network, balance."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "home.assets")
        self.setItemDelegate(_AssetDelegate(theme, self))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def arrange(self) -> None:
        """Share the width among the columns; called once the table has its model."""
        header = self.horizontalHeader()
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(NETWORK, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(BALANCE, QHeaderView.ResizeMode.ResizeToContents)
        header.setMinimumSectionSize(self._theme.px(72))
        self.setSortingEnabled(True)
        header.setSortIndicatorClearable(True)
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)


class _AssetDelegate(TableDelegate):
    """Paints the first column with its disc, the name, and the symbol behind it."""

    def paint_content(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        asset = index.data(ASSET_ROLE)
        if index.column() != NAME or not isinstance(asset, AssetRow):
            super().paint_content(painter, option, index)
            return
        theme, area = self._theme, self.content_area(option, index)
        disc = self.cut_disc(area, option, _DISC)
        symbol = tame(asset.symbol)
        ink = _INKS[sum(map(ord, symbol)) % len(_INKS)]
        paint_monogram(smooth(painter), theme, disc, symbol, ink)
        self._paint_words(painter, area, asset_name(asset), symbol)

    def _paint_words(self, painter: QPainter, area: QRect, name: str, symbol: str) -> None:
        """Paint the name, and behind it the symbol where it says something else; the symbol is never cut."""
        color, lead = self._theme.color, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        small = self._theme.font("caption")
        tail = QFontMetrics(small).horizontalAdvance(symbol) + self._theme.px(8) if symbol != name else 0
        strong = self._theme.font("body")
        strong.setWeight(strong.Weight.Medium)
        metrics = QFontMetrics(strong)
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, area.width() - tail)
        painter.setFont(strong)
        painter.setPen(color("text.primary"))
        painter.drawText(area, lead, shown)
        if tail:
            painter.setFont(small)
            painter.setPen(color("text.tertiary"))
            painter.drawText(area.adjusted(metrics.horizontalAdvance(shown) + self._theme.px(8), 0, 0, 0), lead, symbol)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(hint.width() + (self._theme.px(_DISC + 10) if index.column() == NAME else 0), hint.height())
