"""A PIN: one real text field under painted dots, and a keypad for the mouse."""

from PySide6.QtCore import QPointF, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QLineEdit, QSizePolicy, QWidget

from wallet_gui.domain.pin import PIN_LEAST, PIN_MOST
from wallet_gui.ui.accessible_password import SilentLineEdit
from wallet_gui.ui.painting import focus_ring, line_width, rounded, smooth
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.code_field import ascii_digits

_DOT = 13
_STEP = 30
_NARROW_STEP = 22
_HEIGHT = 36


class PinField(SilentLineEdit):
    """Takes digits and shows a dot for each, never fewer than six places: how long the PIN is, nobody sees before.

    ``other_typed`` carries a sign that is no digit; it is not taken.
    """

    other_typed = Signal(str)

    def __init__(self, theme: Theme, *, boxed: bool = False, parent: QWidget | None = None) -> None:
        """``boxed``: it stands in a form, among fields that have a frame."""
        super().__init__(parent)
        self._theme = theme
        self._boxed = boxed
        self._has_error = False
        self.setMaxLength(PIN_MOST + 1)  # one too many is told, not cut in silence
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhDigitsOnly
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.textEdited.connect(self._on_edited)
        self.textChanged.connect(self.update)
        theme.changed.connect(self._restyle)

    def take(self) -> str:
        """Return the digits and empty the field, leaving no undo step."""
        pin = self.text()
        with QSignalBlocker(self):
            self.setText("")
        self.update()
        return pin

    def press(self, digit: str) -> None:
        """Take a digit from the keypad."""
        self.setText(self.text() + digit)
        self.textEdited.emit(self.text())

    def erase(self) -> None:
        """Take the last digit back."""
        self.setText(self.text()[:-1])
        self.textEdited.emit(self.text())

    def set_error(self, has_error: bool) -> None:
        """Paint the dots as wrong; typing ends that."""
        self._has_error = has_error
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_STEP * PIN_LEAST), self._theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
            return
        typed = event.text()
        if typed.isprintable() and typed and not ascii_digits(typed):
            self.other_typed.emit(typed)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.setCursorPosition(len(self.text()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        frame, corner = QRectF(self.rect()), self._theme.tokens.radius["control"]
        if self._boxed:
            fill, line = self._theme.color("bg.field"), self._theme.color("border.control")
            rounded(painter, frame, corner, fill, line, line_width(self._theme))
        if self.hasFocus():
            focus_ring(painter, self._theme, frame, corner)
        ink = "danger.text" if self._has_error else "text.primary" if self.isEnabled() else "text.disabled"
        color = self._theme.color(ink)
        painter.setPen(QPen(color, 1.5 * line_width(self._theme)))
        filled = len(self.text())
        for place, middle in enumerate(self._places(max(PIN_LEAST, filled))):
            painter.setBrush(color if place < filled else Qt.BrushStyle.NoBrush)
            radius = self._theme.px(_DOT) / 2
            painter.drawEllipse(middle, radius, radius)
        painter.end()

    def _places(self, count: int) -> list[QPointF]:
        step = min(self._theme.px(_STEP if count <= PIN_LEAST + 2 else _NARROW_STEP), self.width() / (count + 1))
        left = self.width() / 2 - step * (count - 1) / 2
        return [QPointF(left + step * place, self.height() / 2) for place in range(count)]

    def _paste(self) -> None:
        digits = ascii_digits(QApplication.clipboard().text())[: self.maxLength()]
        if digits:
            self.setText(digits)
            self.textEdited.emit(digits)

    def _on_edited(self, text: str) -> None:
        self._has_error = False
        digits = ascii_digits(text)
        if digits != text:
            self.setText(digits)
        self.update()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


class PinPad(QWidget):
    """Ten digits and a step back, for the mouse and for fingers.

    It is one painted widget. Buttons would tell the accessibility bus which of them is pressed, and so the PIN; who
    cannot use a mouse types the digits.
    """

    pressed = Signal(str)
    erased = Signal()

    _COLUMNS, _ROWS = 3, 4
    _KEYS = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0", "<")

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hovered = self._held = ""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        px = self._theme.px
        return QSize(3 * px(66) + 2 * px(8), 4 * px(40) + 3 * px(8))

    def place_of(self, key: str) -> QRectF:
        """Return where a key stands; ``<`` is the step back."""
        row, column = divmod(self._KEYS.index(key), self._COLUMNS)
        px = self._theme.px
        return QRectF(column * (px(66) + px(8)), row * (px(40) + px(8)), px(66), px(40))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._key_at(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._held = self._key_at(event.position())
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        held, self._held = self._held, ""
        self.update()
        if not held or held != self._key_at(event.position()):
            return
        if held == "<":
            self.erased.emit()
        else:
            self.pressed.emit(held)

    def leaveEvent(self, _event: object) -> None:
        self._hover("")

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        for key in self._KEYS:
            if key:
                self._paint_key(painter, key)
        painter.end()

    def _paint_key(self, painter: QPainter, key: str) -> None:
        theme, place = self._theme, self.place_of(key)
        enabled = self.isEnabled()
        fill = "bg.fieldDisabled"
        if enabled:
            resting = "bg.hover" if theme.is_dark else "bg.surface"
            fill = "bg.selected" if key == self._held else "bg.hover" if key == self._hovered else resting
        line = "border.control" if enabled else "border.subtle"
        rounded(painter, place, theme.tokens.radius["control"], theme.color(fill), theme.color(line), line_width(theme))
        ink = "text.primary" if enabled else "text.disabled"
        if key == "<":
            theme.icons.paint(painter, place, "backspace", ink, 18)
            return
        painter.setFont(theme.font("bodyStrong"))
        painter.setPen(theme.color(ink))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, key)

    def _key_at(self, point: QPointF) -> str:
        return next((key for key in self._KEYS if key and self.place_of(key).contains(point)), "")

    def _hover(self, key: str) -> None:
        if key != self._hovered:
            self._hovered = key
            self.update()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
