"""The card with the saved requests. Without any it is not there."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import QHeaderView, QMenu, QStyleOptionViewItem, QVBoxLayout

from wallet_gui.home.views.base import View
from wallet_gui.home.views.receive.requests_model import (
    AMOUNT,
    MADE,
    NOTE,
    PAID_ROLE,
    STATE,
    RequestRow,
    RequestsModel,
)
from wallet_gui.ui.painting import rounded, smooth
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.banner import TONE_COLORS, Tone
from wallet_gui.ui.widgets.card import Card
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.widgets.table import Table, TableDelegate

_MOST_ROWS = 10


class RequestsCard(View):
    """Opens a request again, removes it, shows what paid it."""

    opened = Signal(object)
    """A ``RequestRow`` to be shown in the form again."""
    delete_asked = Signal(object)
    """A list of ``MoneyRequest``."""
    payment_asked = Signal(object)
    """The ``Payment`` that paid a request."""
    copied = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._leads_on = False
        self._title = Para(theme, "", "subtitle")
        self._title.setContentsMargins(14, 10, 14, 2)
        self.table = Table(theme, "receive.requests")
        self.model = RequestsModel(self.table)
        self.table.setModel(self.model)
        self.table.setItemDelegate(_StateDelegate(theme, self.table))
        self.table.opened.connect(lambda index: self.opened.emit(self.model.row(index.row())))
        self.table.copied.connect(self.copied)
        self.table.menu_asked.connect(self._open_menu)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._delete)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(NOTE, QHeaderView.ResizeMode.Stretch)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(MADE, Qt.SortOrder.DescendingOrder)
        card = Card(theme, padding=0)
        card.body.setContentsMargins(1, 1, 1, 8)
        card.body.setSpacing(0)
        card.body.addWidget(self._title)
        card.body.addWidget(self.table)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card)
        theme.changed.connect(self._fit)
        self.retranslate()

    def set_leads_on(self, leads_on: bool) -> None:
        """Say whether there is a page that shows payments."""
        self._leads_on = leads_on

    def show_rows(self, rows: list[RequestRow], *, now_s: int, hides: bool) -> None:
        """Show other requests; the one with the keyboard keeps it."""
        place = self.table.currentIndex().row()
        self.model.show_rows(rows, now_s=now_s, hides=hides)
        self.setVisible(bool(rows))
        if rows and place >= 0:
            self.table.setCurrentIndex(self.model.index(min(place, len(rows) - 1), MADE))
        self._fit()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Requests"))
        self.table.setAccessibleName(self.tr("Requests"))
        self.model.say_anew()

    def _fit(self) -> None:
        self.table.setFixedHeight(self.table.height_for(min(max(self.model.rowCount(), 1), _MOST_ROWS)))

    def _delete(self) -> None:
        chosen = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        if chosen:
            self.delete_asked.emit([self.model.row(place).request for place in chosen])

    def _open_menu(self, index: QModelIndex, at: QPoint) -> None:
        row = self.model.row(index.row())
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(self.tr("Show it again"), lambda: self.opened.emit(row)).setObjectName("receive.request.show")
        payment = row.payment
        if payment is not None and self._leads_on:
            show = menu.addAction(self.tr("Show the payment"), lambda: self.payment_asked.emit(payment))
            show.setObjectName("receive.request.payment")
        menu.addAction(self.tr("Copy row"), self.table.copy_rows).setObjectName("receive.request.copy")
        menu.addSeparator()
        menu.addAction(self.tr("Delete"), self._delete).setObjectName("receive.request.delete")
        menu.popup(at)


class _StateDelegate(TableDelegate):
    """Paints the state as a pill, as everywhere."""

    def paint_content(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if index.column() != STATE:
            super().paint_content(painter, option, index)
            return
        theme = self._theme
        font = theme.font("caption")
        font.setWeight(font.Weight.DemiBold)
        text = str(index.data())
        width = QFontMetrics(font).horizontalAdvance(text) + 2 * theme.px(9)
        height, area = theme.px(22), self.content_area(option, index)
        pill = QRectF(0, 0, width, height)
        pill.moveCenter(QRectF(option.rect).center())
        is_mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        pill.moveLeft(area.left() if is_mirrored else area.right() - width)
        color = TONE_COLORS[Tone(index.data(PAID_ROLE))]
        line = theme.color(f"{color}.text") if theme.high_contrast else None
        rounded(smooth(painter), pill, height / 2, theme.color(f"{color}.soft"), line)
        painter.setFont(font)
        painter.setPen(theme.color(f"{color}.text"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        hint = super().sizeHint(option, index)
        extra = self._theme.px(18) if index.column() in {AMOUNT, STATE} else self._theme.px(8)
        return QSize(hint.width() + extra, hint.height())
