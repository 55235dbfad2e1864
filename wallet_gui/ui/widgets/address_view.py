"""An address with every character shown, in groups of four."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QLabel, QMenu, QSizePolicy, QWidget

from wallet_gui.ui.painting import focus_ring, smooth
from wallet_gui.ui.theme import Theme

_GROUP = 4
_LINES_MOST = 5
"""Two groups of an Ethereum address on each."""


def groups(address: str) -> list[str]:
    """Split an address into groups of four characters; a ``0x`` in front is a group of its own."""
    prefix, rest = (address[:2], address[2:]) if address.startswith("0x") else ("", address)
    parts = [rest[at : at + _GROUP] for at in range(0, len(rest), _GROUP)]
    return [prefix, *parts] if prefix else parts


class AddressView(QLabel):
    """Shows a full address; the first and last group are bold. It never elides.

    It does not touch the clipboard: ``copy_requested`` carries the text to whoever may. ``lines`` spreads the groups;
    where these are too long for the room there is, they become more, so that nothing of an address is ever cut.
    """

    copy_requested = Signal(str)

    def __init__(
        self, theme: Theme, address: str = "", *, px: int = 13, lines: int = 1, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._px, self._lines = theme, px, lines
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._restyle)
        self.set_address(address)

    def set_address(self, address: str) -> None:
        """Show another address."""
        self.setText(address)
        # Read out group by group, as one compares it.
        self.setAccessibleName(" ".join(groups(address)))
        self._restyle()

    @property
    def address(self) -> str:
        """The whole address."""
        return self.text()

    def sizeHint(self) -> QSize:
        rows = self._rows(self._lines)
        return QSize(self._width_of(rows), self._height_of(rows))

    def minimumSizeHint(self) -> QSize:
        rows = self._rows(max(self._lines, _LINES_MOST))
        return QSize(self._width_of(rows), self._height_of(self._rows(self._lines)))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._height_of(self._rows_in(width))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        parts = groups(self.text())
        bold = {1 if parts[:1] == ["0x"] else 0, len(parts) - 1}
        index = 0
        for number, row in enumerate(self._rows_in(self.width())):
            left = 3.0
            baseline = 2 + number * self._row_height() + self._row_height() / 2
            for group in row:
                is_bold = index in bold
                font = self._theme.mono(self._px, bold=is_bold)
                metrics = QFontMetricsF(font)
                painter.setFont(font)
                painter.setPen(self._theme.color("text.primary" if is_bold else "text.secondary"))
                painter.drawText(QPointF(left, round(baseline + (metrics.ascent() - metrics.descent()) / 2)), group)
                left += self._width(group) + self._space()
                index += 1
        if self.hasFocus():
            focus_ring(painter, self._theme, QRectF(self.rect()), 4)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _means_copy(event):
            self._copy()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        copy = QAction(self.tr("Copy address"), menu)
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.triggered.connect(self._copy)
        in_groups = QAction(self.tr("Copy in groups of four"), menu)
        in_groups.triggered.connect(self._copy_in_groups)
        menu.addActions([copy, in_groups])
        menu.popup(event.globalPos())

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and _means_copy(event):
            event.accept()  # ours before a menu's
            return True
        return super().event(event)

    def _copy(self) -> None:
        self.copy_requested.emit(self.address)

    def _copy_in_groups(self) -> None:
        self.copy_requested.emit(" ".join(groups(self.address)))

    def _rows_in(self, width: int) -> list[list[str]]:
        """Return the groups on as few lines as there is room for, but on no fewer than wanted."""
        choices = (self._rows(lines) for lines in range(self._lines, _LINES_MOST))
        return next((rows for rows in choices if self._width_of(rows) <= width), self._rows(_LINES_MOST))

    def _rows(self, lines: int) -> list[list[str]]:
        parts = groups(self.text())
        if lines == 1 or not parts:
            return [parts] if parts else []
        lead = 1 if parts[0] == "0x" else 0
        each = -(-(len(parts) - lead) // lines)
        rows = [parts[: lead + each]]
        rows += [parts[at : at + each] for at in range(lead + each, len(parts), each)]
        return rows

    def _width_of(self, rows: list[list[str]]) -> int:
        widest = max((sum(map(self._width, row)) + self._space() * (len(row) - 1) for row in rows), default=0.0)
        return int(widest + 0.999) + 6

    def _height_of(self, rows: list[list[str]]) -> int:
        return self._row_height() * len(rows) + 4

    def _width(self, group: str) -> float:
        return QFontMetricsF(self._theme.mono(self._px, bold=False)).horizontalAdvance(group)

    def _space(self) -> float:
        return self._width(" ")

    def _row_height(self) -> int:
        return self._theme.px(self._px * 1.45)

    def _restyle(self) -> None:
        font: QFont = self._theme.mono(self._px)
        self.setFont(font)
        self.updateGeometry()
        self.update()


def _means_copy(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Copy)
