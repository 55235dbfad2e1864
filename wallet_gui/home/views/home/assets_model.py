"""The assets of the shown address as rows of a table."""

from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from wallet_gui.domain.amount import exact_text
from wallet_gui.home.views.wallet_words import asset_amount, asset_name, network_name, tame
from wallet_gui.home.wallet.state import AssetRow
from wallet_gui.ui.widgets.table import COPY_ROLE
from wallet_gui.ui.words import clock_time, shown_amount

NAME, NETWORK, BALANCE = range(3)
ASSET_ROLE: Final = Qt.ItemDataRole.UserRole + 2
"""The ``AssetRow`` itself."""

_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


class AssetsModel(QAbstractTableModel):
    """Rows come in the order of the wallet until a header is pressed."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._given: tuple[AssetRow, ...] = ()
        self._rows: list[AssetRow] = []
        self._hides = False
        self._sorted_by: tuple[int, Qt.SortOrder] | None = None

    def show_assets(self, assets: tuple[AssetRow, ...], *, hides: bool) -> None:
        """Show other assets, or other amounts of the same ones; then the chosen rows stay chosen."""
        stays = [_key(asset) for asset in assets] == [_key(asset) for asset in self._given]
        self._given, self._hides = assets, hides
        if stays:
            self.layoutAboutToBeChanged.emit()
            self._order()
            self.layoutChanged.emit()
            self.say_anew()
        else:
            self.beginResetModel()
            self._order()
            self.endResetModel()

    def say_anew(self) -> None:
        """Have every cell and header drawn again, as after a change of language."""
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, BALANCE))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, NAME, BALANCE)

    def asset(self, row: int) -> AssetRow:
        """Return what stands in a row."""
        return self._rows[row]

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else BALANCE + 1

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the rows; a column of -1 brings the order of the wallet back."""
        self._sorted_by = (column, order) if column >= 0 else None
        self.layoutAboutToBeChanged.emit()
        self._order()
        self.layoutChanged.emit()

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Asset"), self.tr("Network"), self.tr("Balance"))[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section == BALANCE:
            return Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        asset, column = self._rows[index.row()], index.column()
        if role == ASSET_ROLE:
            return asset
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(asset, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(asset, column)
        if column == BALANCE:
            return self._balance(asset, role)
        return "text.secondary" if role == Qt.ItemDataRole.ForegroundRole and column == NETWORK else None

    def _balance(self, asset: AssetRow, role: int) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignTrailing
        if role == Qt.ItemDataRole.ForegroundRole:
            return "text.secondary" if asset.is_stale else "text.primary"
        if role == Qt.ItemDataRole.FontRole:
            return "body" if asset.is_stale else "bodyStrong"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{shown_amount(asset_amount(asset), self._hides)} {tame(asset.symbol)}"
        if role == COPY_ROLE and asset.units is not None:
            return shown_amount(exact_text(asset.units, asset.decimals), self._hides)
        return None

    def _text(self, asset: AssetRow, column: int) -> str:
        if column == NAME:
            name, symbol = asset_name(asset), tame(asset.symbol)
            return name if name == symbol else f"{name} {symbol}"
        if column == NETWORK:
            name = network_name(asset.network)
            if asset.is_stale and asset.at:
                return self.tr("{network} · as of {time}").format(network=name, time=clock_time(asset.at))
            return name
        return shown_amount(asset_amount(asset), self._hides)

    def _tip(self, asset: AssetRow, column: int) -> str:
        if column != BALANCE:
            return self._text(asset, column)
        if asset.units is None:
            return self.tr("{network} has not answered yet.").format(network=network_name(asset.network))
        return f"{shown_amount(exact_text(asset.units, asset.decimals), self._hides)} {tame(asset.symbol)}"

    def _order(self) -> None:
        """Put the rows into order. What a person chose stays chosen, wherever it goes."""
        before = list(self._rows)
        self._rows = list(self._given)
        if self._sorted_by is not None:
            column, order = self._sorted_by
            self._rows.sort(key=lambda asset: self._sort_key(asset, column))
            if order is Qt.SortOrder.DescendingOrder:
                self._rows.reverse()
        places = {_key(asset): row for row, asset in enumerate(self._rows)}
        for index in self.persistentIndexList():
            row = places.get(_key(before[index.row()]), -1) if index.row() < len(before) else -1
            self.changePersistentIndex(index, self.index(row, index.column()) if row >= 0 else QModelIndex())

    def _sort_key(self, asset: AssetRow, column: int) -> tuple[float | int, str]:
        """Compare amounts by what they are in whole coins, exactly: both sides on one number of decimals."""
        if column == BALANCE:
            most = max(one.decimals for one in self._given)
            return (asset.units or 0) * 10 ** (most - asset.decimals), ""
        return 0, self._text(asset, column).casefold()


def _key(asset: AssetRow) -> tuple[int, str]:
    return asset.network.chain_id, asset.contract
