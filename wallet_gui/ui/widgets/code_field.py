"""Six digits from an authenticator: one real text field under six painted cells."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QSizePolicy, QWidget

from wallet_gui.ui.painting import line_width, rounded, smooth
from wallet_gui.ui.theme import Theme

_DIGITS = 6
_GAP = 8
_MIDDLE_GAP = 14


def ascii_digits(text: str) -> str:
    """Return the digits in ``text``, of whatever script, as 0 to 9; everything else is dropped."""
    return "".join(str(int(char)) for char in text if char.isdecimal())


class CodeField(QLineEdit):
    """Takes six digits. ``completed`` is sent once when the sixth arrives; nothing is submitted by itself."""

    completed = Signal()

    def __init__(self, theme: Theme, name: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._has_error = False
        self.setAccessibleName(name)
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhSensitiveData)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.textEdited.connect(self._on_edited)
        self.selectionChanged.connect(self.update)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def is_complete(self) -> bool:
        """Whether all six digits are there."""
        return len(self.text()) == _DIGITS

    def take(self) -> str:
        """Return the digits and empty the field, leaving no undo step."""
        code = self.text()
        self.setText("")
        return code

    def set_error(self, has_error: bool) -> None:
        """Outline the cells as wrong; typing removes the outline."""
        self._has_error = has_error
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(300), self._theme.px(42))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(42))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.setCursorPosition(len(self.text()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        painter.setFont(self._theme.mono(20))
        text = self.text()
        selected = self.hasSelectedText()
        for index, cell in enumerate(self._cells()):
            current = self.hasFocus() and index == min(len(text), _DIGITS - 1)
            self._paint_cell(painter, cell, text[index : index + 1], current=current, selected=selected)
        painter.end()

    def _paint_cell(self, painter: QPainter, cell: QRectF, digit: str, *, current: bool, selected: bool) -> None:
        color, radius = self._theme.color, self._theme.tokens.radius["control"]
        enabled = self.isEnabled()
        fill = "bg.fieldDisabled" if not enabled else "bg.selected" if selected and digit else "bg.field"
        line, width = "border.control", float(line_width(self._theme))
        if not enabled:
            line = "border.subtle"
        elif self._has_error:
            line, width = "danger.text", 2.0
        elif current:
            line, width = "border.focus", 2.0
        rounded(painter, cell, radius, color(fill), color(line), width)
        painter.setPen(color("text.primary" if enabled else "text.disabled"))
        if digit:
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, digit)
        elif current:
            middle, half = cell.center(), cell.height() * 0.22
            painter.drawLine(round(middle.x()), round(middle.y() - half), round(middle.x()), round(middle.y() + half))

    def _cells(self) -> list[QRectF]:
        gap, middle = self._theme.px(_GAP), self._theme.px(_MIDDLE_GAP)
        side = (self.width() - 4 * gap - middle) / _DIGITS
        lefts = [index * (side + gap) + (middle - gap if index >= _DIGITS // 2 else 0) for index in range(_DIGITS)]
        return [QRectF(round(left), 0, round(left + side) - round(left), self.height()) for left in lefts]

    def _paste(self) -> None:
        digits = ascii_digits(QApplication.clipboard().text())[:_DIGITS]
        if digits:
            self.setText(digits)
            self._on_edited(digits)

    def _on_edited(self, text: str) -> None:
        self._has_error = False
        digits = ascii_digits(text)[:_DIGITS]
        if digits != text:
            self.setText(digits)
        self.update()
        if len(digits) == _DIGITS:
            self.completed.emit()

    def _restyle(self) -> None:
        self.setFont(self._theme.mono(20))
        self.updateGeometry()
        self.update()
