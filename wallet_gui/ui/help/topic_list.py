"""The left side of the help: every topic under its heading, or what a search has found."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from wallet_gui.ui.help.article import Article
from wallet_gui.ui.help.search import Hit
from wallet_gui.ui.help.topics import GROUPS, Topic
from wallet_gui.ui.help.words import group_name
from wallet_gui.ui.painting import focus_ring, rounded, smooth
from wallet_gui.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_TOPIC = Qt.ItemDataRole.UserRole
_HIT = Qt.ItemDataRole.UserRole + 1
_EDGE, _ABOVE = 10, 6


class TopicList(QListWidget):
    """Headings cannot be chosen; Enter or a click opens a topic."""

    opened = Signal(object, str, tuple)
    """A ``Topic``, the part to show, and the words to mark."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._empty_words = theme, ""
        self.setObjectName("help.topics")
        self.setItemDelegate(_TopicDelegate(theme, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.itemClicked.connect(self._open)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def show_topics(self, articles: Mapping[Topic, Article]) -> None:
        """List every topic under its heading."""
        self.clear()
        for group, topics in GROUPS.items():
            heading = QListWidgetItem(group_name(group), self)
            heading.setFlags(Qt.ItemFlag.NoItemFlags)
            for topic in topics:
                QListWidgetItem(articles[topic].title, self).setData(_TOPIC, topic)

    def show_hits(self, hits: Iterable[Hit]) -> None:
        """List what a search has found."""
        self.clear()
        for hit in hits:
            item = QListWidgetItem(hit.title, self)
            item.setData(_TOPIC, hit.topic)
            item.setData(_HIT, hit)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{hit.title}. {hit.snippet}")

    def mark(self, topic: Topic) -> None:
        """Choose the topic that is shown, if it is in the list."""
        items = [self.item(row) for row in range(self.count())]
        found = next((item for item in items if item.data(_TOPIC) == topic), None)
        if found is not None:
            self.doItemsLayout()  # or it would scroll by the heights of another width
            self.setCurrentItem(found)
            self.scrollToItem(found)
        else:
            self.setCurrentRow(-1)

    def set_empty_words(self, words: str) -> None:
        """Say this where the list would be, while it is empty."""
        self._empty_words = words
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._empty_words:
            edge = self._theme.px(_EDGE)
            painter = QPainter(self.viewport())
            painter.setFont(self._theme.font("body"))
            painter.setPen(self._theme.color("text.secondary"))
            area = self.viewport().rect().adjusted(edge, edge, -edge, -edge)
            painter.drawText(area, Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, self._empty_words)
            painter.end()

    def enter(self) -> None:
        """Give the list the keyboard, on its first topic if none is chosen."""
        if self.currentRow() < 0:
            self.setCurrentRow(self._first())
        self.setFocus(Qt.FocusReason.TabFocusReason)

    def open_first(self) -> None:
        """Open the first topic of the list, if there is any."""
        if (row := self._first()) >= 0:
            self.setCurrentRow(row)
            self._open(self.item(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self.currentItem() is not None:
                self._open(self.currentItem())
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()  # the window closes by it
        else:
            super().keyPressEvent(event)

    def _first(self) -> int:
        return next((row for row in range(self.count()) if self.item(row).data(_TOPIC) is not None), -1)

    def _open(self, item: QListWidgetItem) -> None:
        topic, hit = item.data(_TOPIC), item.data(_HIT)
        if topic is None:
            return
        if isinstance(hit, Hit):
            self.opened.emit(Topic(topic), hit.anchor, hit.words)
        else:
            self.opened.emit(Topic(topic), "", ())


class _TopicDelegate(QStyledItemDelegate):
    """Paints a heading, a topic, or a topic with the line that was found; what matched is bold."""

    def __init__(self, theme: Theme, owner: QListWidget) -> None:
        super().__init__(owner)
        self._theme, self._list = theme, owner

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        # As if the scroll bar were there: it comes once the heights are known.
        bar = self._list.verticalScrollBar().sizeHint().width()
        texts = self._texts(index, self._list.width() - bar - 2 * self._theme.px(_EDGE))
        room = self._theme.px(_ABOVE) * (2 if _is_topic(index) else 3)
        return QSize(self._theme.px(80), round(sum(height for _, height in texts)) + room)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, edge = self._theme, self._theme.px(_EDGE)
        painter.save()
        above = theme.px(_ABOVE) * (1 if _is_topic(index) else 2)
        if _is_topic(index):
            self._paint_ground(painter, option)
        box = QRect(option.rect).adjusted(edge, above, -edge, 0)
        at = QPointF(box.topLeft())
        inks = ("text.primary", "text.secondary") if _is_topic(index) else ("text.tertiary",)
        for (layout, height), ink in zip(self._texts(index, box.width()), inks, strict=False):
            painter.setPen(theme.color(ink))
            layout.draw(painter, at)
            at.setY(at.y() + height)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        area, state = option.rect, option.state
        smooth(painter)
        if state & QStyle.StateFlag.State_Selected:
            rounded(painter, area, 6, self._theme.color("bg.selected"))
        elif state & QStyle.StateFlag.State_MouseOver:
            rounded(painter, area, 6, self._theme.color("bg.hover"))
        if state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, self._theme, area, 6)

    def _texts(self, index: Index, width: int) -> list[tuple[QTextLayout, float]]:
        """Return what an entry says, each text with its height."""
        title, hit = str(index.data(Qt.ItemDataRole.DisplayRole)), index.data(_HIT)
        if not isinstance(hit, Hit):
            return [self._laid_out(title, "body" if _is_topic(index) else "caption", width)]
        return [
            self._laid_out(title, "body", width, hit.words),
            self._laid_out(hit.snippet, "caption", width, hit.words),
        ]

    def _laid_out(self, text: str, role: str, width: int, words: tuple[str, ...] = ()) -> tuple[QTextLayout, float]:
        layout = QTextLayout(text, self._theme.font(role))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(self._list.layoutDirection())
        layout.setTextOption(option)
        layout.setFormats([_bold(start, length) for start, length in matches(text, words)])
        top, step = 0.0, float(self._theme.line_px(role))
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, top))
            top += step
        layout.endLayout()
        return layout, top


def _is_topic(index: Index) -> bool:
    return index.data(_TOPIC) is not None


def _bold(start: int, length: int) -> QTextLayout.FormatRange:
    marked = QTextLayout.FormatRange()
    marked.start, marked.length = start, length
    look = QTextCharFormat()
    look.setFontWeight(QFont.Weight.Bold)
    marked.format = look
    return marked


def matches(text: str, words: Iterable[str]) -> list[tuple[int, int]]:
    """Return where the words occur in a text, as beginnings and lengths."""
    low = text.casefold()
    if len(low) != len(text):  # a letter that grows when it is folded would shift what follows
        return []
    found = []
    for word in words:
        at = low.find(word)
        while at >= 0:
            found.append((at, len(word)))
            at = low.find(word, at + len(word))
    return found
