"""The three ways to leave, as cards with the picture of where the door will stand."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from wallet_gui.domain.computer import RULES
from wallet_gui.domain.leaving import Way
from wallet_gui.domain.session import Computer
from wallet_gui.ui.painting import focus_ring, line_width, rounded, smooth
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.gate import Gate, GateArt
from wallet_gui.ui.widgets.para import Para

GATES = {Way.LOCK: Gate.CLOSED, Way.KEEP: Gate.BARRED, Way.REMOVE: Gate.WALLED}
"""The picture of each way."""

_GATE_SIZE = 36


class LeaveChoices(QWidget):
    """Three radio buttons in cards; arrow keys move between them."""

    chosen = Signal(object)
    """The ``Way`` a person picked."""

    def __init__(self, theme: Theme, computer: Computer = Computer.MINE) -> None:
        super().__init__()
        self._computer = computer
        self._group = QButtonGroup(self)
        self._cards = {way: _ChoiceCard(theme, way) for way in RULES[computer].ways}
        self.moves_by_keyboard = False
        """Whether the latest choice came from an arrow key: the focus then stays on the choices."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for way, card in self._cards.items():
            card.radio.setObjectName(f"leave.option.{way.value}")
            card.radio.installEventFilter(self)
            card.pressed.connect(self._on_card_pressed)
            self._group.addButton(card.radio)
            column.addWidget(card)
        column.addStretch(1)
        self._group.buttonToggled.connect(self._on_toggled)
        self._retranslate()

    @property
    def way(self) -> Way:
        """The choice that holds."""
        return next((way for way, card in self._cards.items() if card.radio.isChecked()), Way.KEEP)

    @property
    def stops(self) -> list[QWidget]:
        """Where the tab key goes: the choice that holds."""
        return [self._cards[self.way].radio]

    def choose(self, way: Way) -> None:
        """Choose from the program's side; ``chosen`` is not sent."""
        was_blocked = self.blockSignals(True)
        self._cards[way].radio.setChecked(True)
        self.blockSignals(was_blocked)

    def focus(self) -> None:
        """Give the keyboard to the choice that holds."""
        self._cards[self.way].radio.setFocus(Qt.FocusReason.OtherFocusReason)

    def spoken(self) -> str:
        """Return the choice that holds, for a screen reader."""
        card = self._cards[self.way]
        return f"{card.title.text()}. {card.text.text()}"

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress}:
            self.moves_by_keyboard = event.type() is QEvent.Type.KeyPress
        return False

    def _on_toggled(self, _button: QRadioButton, is_on: bool) -> None:
        if is_on:
            self.chosen.emit(self.way)

    def _on_card_pressed(self) -> None:
        self.moves_by_keyboard = False

    def _retranslate(self) -> None:
        words = {
            Way.LOCK: (self.tr("Just lock"), self.tr("Nothing is cleared. Come back with your password.")),
            Way.KEEP: (
                self.tr("Log out, keep the vault"),
                self.tr("Caches are cleared. Come back with password and code."),
            ),
            Way.REMOVE: (
                self.tr("Log out and remove"),
                self.tr("The vault goes too. Only the recovery phrase brings it back."),
            ),
        }
        if self._computer is Computer.GUEST:
            words[Way.KEEP] = (self.tr("Log out"), self.tr("Nothing was written, so nothing stays."))
        for way, card in self._cards.items():
            card.set_words(*words[way])


class _ChoiceCard(QFrame):
    """One way: a radio button, what it means, and the gate. A click anywhere chooses it."""

    pressed = Signal()
    """The mouse was pressed beside the radio button."""

    def __init__(self, theme: Theme, way: Way) -> None:
        super().__init__()
        self._theme, self._way = theme, way
        self.radio = QRadioButton()
        self.title = Para(theme, "", "bodyStrong")
        self.text = Para(theme, "", "body", "text.secondary")
        gate = GateArt(theme, GATES[way], _GATE_SIZE)
        gate.setAccessibleName("")
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 11, 14, 12)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.addWidget(self.radio, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.title, 0, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self.text, 1, 1)
        grid.addWidget(gate, 0, 2, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.setColumnStretch(1, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.radio.installEventFilter(self)
        self.radio.toggled.connect(self.update)
        theme.changed.connect(self.update)

    def set_words(self, title: str, text: str) -> None:
        """Say what the way is and what it means."""
        self.title.setText(title)
        self.text.setText(text)
        self.radio.setAccessibleName(title)
        self.radio.setAccessibleDescription(text)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.pressed.emit()
            self.radio.click()
        super().mousePressEvent(event)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        area, radius = QRectF(self.rect()), self._theme.tokens.radius["card"]
        fill, line = self._colors()
        rounded(painter, area, radius, self._theme.color(fill), self._theme.color(line), line_width(self._theme))
        if self.radio.hasFocus():
            focus_ring(painter, self._theme, area, radius)
        painter.end()

    def _colors(self) -> tuple[str, str]:
        if not self.radio.isChecked():
            return "bg.raised", "border.subtle"
        return ("danger.soft", "danger.line") if self._way is Way.REMOVE else ("accent.soft", "accent.base")
