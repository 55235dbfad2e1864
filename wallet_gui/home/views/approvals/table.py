"""The table of approvals: two lines in a row, a tick in front, a pill at the end."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QStyleOptionViewItem

from wallet_gui.home.views.approvals.model import APP, CHANGED, MAY, RISK, SECOND_ROLE, TICK, TOKEN, TONE_ROLE, WHY
from wallet_gui.ui.painting import rounded, smooth
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.banner import TONE_COLORS
from wallet_gui.ui.widgets.monogram import paint_monogram
from wallet_gui.ui.widgets.table import Index, Table, TableDelegate

_APP_LEAST = 168
_ROW, _DISC, _BOX, _PILL, _PILL_EDGE = 48, 26, 18, 22, 9
_WIDTHS = {TICK: 40, TOKEN: 112, MAY: 104, RISK: 104, CHANGED: 124, WHY: 144}
_CHANGED_FROM, _RISK_FROM = 800, 640
"""The least width of the page, in pixels, at which these columns are there; the tip of another one says the same."""


class ApprovalsTable(Table):
    """Space ticks the chosen rows, Delete asks to remove them; Ctrl+A chooses all."""

    ticked = Signal(list)
    """Numbers of rows whose ticks shall turn."""
    removal_asked = Signal(list)
    """Numbers of rows that shall be ticked, to be removed."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "approvals.table")
        self.setItemDelegate(_ApprovalDelegate(theme, self))
        theme.changed.connect(self._grow)
        self._grow()

    @property
    def chosen_rows(self) -> list[int]:
        """The rows that are chosen; without any the one where the keyboard is."""
        chosen = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return chosen or ([self.currentIndex().row()] if self.currentIndex().isValid() else [])

    def arrange(self) -> None:
        """Share the width among the columns; called once the table has its model."""
        self._grow()

    def fit(self, width: int) -> None:
        """Leave out columns that a page of this width has no room for."""
        self.setColumnHidden(CHANGED, width < self._theme.px(_CHANGED_FROM))
        self.setColumnHidden(RISK, width < self._theme.px(_RISK_FROM))
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.ticked.emit(self.chosen_rows)
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_asked.emit(self.chosen_rows)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.isValid() and index.column() == TICK:
            self.ticked.emit([index.row()])

    def _share(self) -> None:
        """Give the app what the others leave, but never less than a name needs: then the table scrolls sideways."""
        others = sum(self.columnWidth(one) for one in _WIDTHS if not self.isColumnHidden(one))
        self.setColumnWidth(APP, max(self._theme.px(_APP_LEAST), self.viewport().width() - others))

    def _grow(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.px(_ROW))
        self.horizontalHeader().setMinimumSectionSize(self._theme.px(36))
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, self._theme.px(width))
        self._share()


class _ApprovalDelegate(TableDelegate):
    """Paints what a plain cell has not: box, disc, second line, pill."""

    def paint_content(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        column = index.column()
        if column == TICK:
            self._paint_box(painter, option, index)
        elif column == WHY:
            self._paint_pill(painter, option, index)
        elif column in {APP, TOKEN}:
            self._paint_lines(painter, option, index)
        else:
            super().paint_content(painter, option, index)

    def _paint_box(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is None:
            return
        theme, side = self._theme, self._theme.px(_BOX)
        area = option.rect
        box = QRectF(area.center().x() - side / 2, area.center().y() - side / 2, side, side)
        smooth(painter)
        if Qt.CheckState(state) is Qt.CheckState.Checked:
            rounded(painter, box, 4, theme.color("accent.base"))
            painter.setPen(QPen(theme.color("text.onAccent"), max(2, theme.px(2))))
            unit = side / 18
            corner = box.topLeft()
            points = [corner + QPointF(x, y) * unit for x, y in ((4.5, 9.5), (7.5, 12.5), (13.5, 5.8))]
            painter.drawPolyline(points)
        else:
            rounded(painter, box, 4, theme.color("bg.surface"), theme.color("border.control"), 1.5)

    def _paint_pill(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, tone = self._theme, index.data(TONE_ROLE)
        name = TONE_COLORS[tone] if tone else ""
        font = theme.font("caption")
        font.setWeight(font.Weight.DemiBold if tone else font.Weight.Medium)
        area, edge = self.content_area(option, index), theme.px(_PILL_EDGE)
        words = QFontMetrics(font).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, area.width() - 2 * edge)
        width, height = QFontMetrics(font).horizontalAdvance(words) + 2 * edge, theme.px(_PILL)
        pill = QRect(QPoint(area.left(), area.center().y() - height // 2), QSize(width, height))
        if option.direction is Qt.LayoutDirection.RightToLeft:
            pill.moveRight(area.right())
        ink = f"{name}.text" if name else "text.secondary"
        line = theme.color(ink) if theme.high_contrast else None
        rounded(smooth(painter), QRectF(pill), height / 2, theme.color(f"{name}.soft" if name else "bg.hover"), line)
        painter.setFont(font)
        painter.setPen(theme.color(ink))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_lines(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, area = self._theme, self.content_area(option, index)
        if index.column() == APP:
            disc = self.cut_disc(area, option, _DISC)
            tone = index.data(TONE_ROLE)
            paint_monogram(smooth(painter), theme, disc, str(index.data()), TONE_COLORS[tone] if tone else "neutral")
        upper, lower = theme.line_px("body"), theme.line_px("caption")
        top = area.center().y() - (upper + lower) // 2
        small = theme.mono(12) if index.column() == APP else theme.font("caption")
        first = QRect(area.left(), top, area.width(), upper)
        second = QRect(area.left(), top + upper, area.width(), lower)
        strong = theme.font(index.data(Qt.ItemDataRole.FontRole) or "body")
        for box, font, words, ink in (
            (first, strong, str(index.data()), index.data(Qt.ItemDataRole.ForegroundRole) or "text.primary"),
            (second, small, str(index.data(SECOND_ROLE) or ""), "text.secondary"),
        ):
            painter.setFont(font)
            painter.setPen(theme.color(ink))
            shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter), shown)
