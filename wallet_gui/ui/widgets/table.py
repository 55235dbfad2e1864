"""A table in the manner of the design: one row is one thing, hairlines between them, and keys for everything."""

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from wallet_gui.ui.painting import focus_ring
from wallet_gui.ui.theme import Theme

COPY_ROLE = Qt.ItemDataRole.UserRole + 1
"""What copying takes from a cell if it is not what the cell shows, such as every decimal of an amount."""

Index = QModelIndex | QPersistentModelIndex
_OUTER, _INNER = 14, 8
"""Pixels between the edge of a cell and its words, as the header has them."""


class Table(QTableView):
    """Selects whole rows, sorts by its headers, and finds a row by its first letters.

    Enter and a double click open the row with the focus. Copying gives the chosen rows, or the one with the focus, as
    lines of tab-separated text; whether and how it reaches the clipboard is for the owner to say.
    """

    opened = Signal(QModelIndex)
    copied = Signal(str)
    """Tab-separated text of the chosen rows."""
    menu_asked = Signal(QModelIndex, QPoint)
    """A context menu for a row, at a place on the screen."""

    def __init__(self, theme: Theme, name: str, *, row_height: str = "tableRow") -> None:
        super().__init__()
        self._theme, self._row_height = theme, row_height
        self.setObjectName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setItemDelegate(TableDelegate(theme, self))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_for_menu)
        self.doubleClicked.connect(self.opened)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def row_px(self) -> int:
        """The height of a row."""
        return self.verticalHeader().defaultSectionSize()

    def choose_row(self, row: int) -> None:
        """Choose this row and no other. Qt's own ``selectRow`` does what a click would, by the keys that are held."""
        chosen = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(self.model().index(row, 0), chosen)

    def height_for(self, rows: int) -> int:
        """Return how high the table is that shows so many rows without scrolling."""
        return self.horizontalHeader().sizeHint().height() + rows * self.row_px + 2 * self.frameWidth()

    def copy_rows(self) -> None:
        """Send the chosen rows as text."""
        model, chosen = self.model(), self.selectionModel()
        rows = sorted({index.row() for index in chosen.selectedRows()})
        if not rows and self.currentIndex().isValid():
            rows = [self.currentIndex().row()]
        columns = [column for column in range(model.columnCount()) if not self.isColumnHidden(column)]
        lines = ["\t".join(_copied(model.index(row, column)) for column in columns) for row in rows]
        if lines:
            self.copied.emit("\n".join(lines))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_rows()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()  # the window goes back by it
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():  # or the keyboard would stand nowhere
            first = self.model().index(0, self.columnAt(0))
            self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def event(self, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.ShortcutOverride
            and event.matches(QKeySequence.StandardKey.Copy)
        ):
            event.accept()  # ours before a menu's
            return True
        return super().event(event)

    def _ask_for_menu(self, at: QPoint) -> None:
        index = self.indexAt(at) if self.viewport().rect().contains(at) else self.currentIndex()
        if index.isValid():
            self.menu_asked.emit(index, self.viewport().mapToGlobal(at))

    def _restyle(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.px(self._theme.tokens.sizes[self._row_height]))
        self.horizontalHeader().setFont(self._theme.font("caption"))


class TableDelegate(QStyledItemDelegate):
    """Paints text with the design's ink; ``ForegroundRole`` may hold the name of a colour token.

    ``FontRole`` may hold the name of a step of the type scale.
    """

    def __init__(self, theme: Theme, table: QTableView) -> None:
        super().__init__(table)
        self._theme, self._table = theme, table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground, the words and the hairline below."""
        painter.save()
        self.paint_ground(painter, option, index)
        self.paint_content(painter, option, index)
        painter.restore()

    def paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint what lies below the words: the choice, the pointer, the hairline, and where the keyboard is."""
        color = self._theme.color
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, color("bg.selected"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, color("bg.hover"))
        painter.setPen(QPen(color("border.divider"), 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if index.row() == self._table.currentIndex().row() and self._table.hasFocus():
            self._paint_focus(painter, option)

    def paint_content(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the words of one cell, elided where they do not fit."""
        area = self.content_area(option, index)
        painter.setFont(self._theme.font(index.data(Qt.ItemDataRole.FontRole) or "body", tabular=True))
        painter.setPen(self._theme.color(index.data(Qt.ItemDataRole.ForegroundRole) or "text.primary"))
        align = index.data(Qt.ItemDataRole.TextAlignmentRole) or Qt.AlignmentFlag.AlignLeading
        text = painter.fontMetrics().elidedText(str(index.data() or ""), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, int(Qt.AlignmentFlag(align) | Qt.AlignmentFlag.AlignVCenter), text)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return what the words of a cell need."""
        font = self._theme.font(index.data(Qt.ItemDataRole.FontRole) or "body", tabular=True)
        words = QFontMetrics(font).horizontalAdvance(str(index.data() or ""))
        width = words + sum(self._theme.px(edge) for edge in self._edges(index)) + 2
        return QSize(width, super().sizeHint(option, index).height())

    def content_area(self, option: QStyleOptionViewItem, index: Index) -> QRect:
        """Return where the words of a cell stand: the outer columns keep the distance of a card's own words."""
        lead, trail = (self._theme.px(edge) for edge in self._edges(index))
        if option.direction is Qt.LayoutDirection.RightToLeft:
            lead, trail = trail, lead
        return option.rect.adjusted(lead, 0, -trail, 0)

    def cut_disc(self, area: QRect, option: QStyleOptionViewItem, px: int) -> QRectF:
        """Take the room for a round picture off the beginning of ``area``, and return where the picture stands."""
        side, gap = self._theme.px(px), self._theme.px(10)
        disc = QRectF(area.left(), area.center().y() - side / 2, side, side)
        if option.direction is Qt.LayoutDirection.RightToLeft:
            disc.moveRight(area.right())
            area.adjust(0, 0, -(side + gap), 0)
        else:
            area.adjust(side + gap, 0, 0, 0)
        return disc

    def _edges(self, index: Index) -> tuple[int, int]:
        header = self._table.horizontalHeader()
        place = header.visualIndex(index.column())
        shown = [at for at in range(header.count()) if not header.isSectionHidden(header.logicalIndex(at))]
        return (_OUTER if place == shown[0] else _INNER), (_OUTER if place == shown[-1] else _INNER)

    def _paint_focus(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """Draw one ring around the whole row, a piece of it in every cell."""
        left = self._table.columnViewportPosition(0)
        row = option.rect.adjusted(0, 0, 0, 0)
        row.setLeft(left)
        row.setWidth(self._table.horizontalHeader().length())
        painter.save()
        painter.setClipRect(option.rect)
        focus_ring(painter, self._theme, row, 4)
        painter.restore()


def _copied(index: QModelIndex) -> str:
    exact = index.data(COPY_ROLE)
    text = str(index.data() or "") if exact is None else str(exact)
    return " ".join(text.split())  # a tab or a line of its own would shift what follows
