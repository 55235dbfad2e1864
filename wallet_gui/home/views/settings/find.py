"""The field that finds a setting, with the latest searches at hand."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QCompleter, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from wallet_gui.ui.painting import focus_ring, rounded, smooth
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.search_field import SearchField

Index = QModelIndex | QPersistentModelIndex

HIT_ROLE = Qt.ItemDataRole.UserRole
WHERE_ROLE = Qt.ItemDataRole.UserRole + 1


class ResultDelegate(QStyledItemDelegate):
    """Paints one result: the setting, and below it the page it is on."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        lines = self._theme.line_px("body") + self._theme.line_px("caption")
        return QSize(self._theme.px(80), lines + self._theme.px(12))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area, state = option.rect, option.state
        theme = self._theme
        painter.save()
        smooth(painter)
        if state & QStyle.StateFlag.State_Selected:
            rounded(painter, area, 6, theme.color("bg.selected"))
        elif state & QStyle.StateFlag.State_MouseOver:
            rounded(painter, area, 6, theme.color("bg.hover"))
        if state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, theme, area, 6)
        edge = theme.px(8)
        box = area.adjusted(edge, theme.px(6), -edge, 0)
        for role, color, data in (
            ("body", "text.primary", Qt.ItemDataRole.DisplayRole),
            ("caption", "text.secondary", WHERE_ROLE),
        ):
            font = theme.font(role)
            text = QFontMetrics(font).elidedText(str(index.data(data)), Qt.TextElideMode.ElideRight, box.width())
            painter.setFont(font)
            painter.setPen(theme.color(color))
            painter.drawText(box, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, text)
            box.setTop(box.top() + theme.line_px(role))
        painter.restore()


class FindField(SearchField):
    """Searches while one types. The arrow down, or a click into the empty field, shows recent searches."""

    entered = Signal()
    """The keyboard has come: something may be typed soon."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "settings.find")
        self._recent = QStringListModel(self)
        self._completer = QCompleter(self._recent, self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        popup = QListView()
        popup.setProperty("popup", "true")
        popup.setObjectName("settings.find.recent")
        self._completer.setPopup(popup)
        self.setCompleter(self._completer)

    def show_recent(self, searches: tuple[str, ...]) -> None:
        """Offer these searches, the latest first."""
        self._recent.setStringList(list(searches))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and not self.text():
            self._offer()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if not self.text():
            self._offer()

    def _offer(self) -> None:
        if self._recent.rowCount():
            self._completer.setCompletionPrefix("")
            self._completer.complete()
