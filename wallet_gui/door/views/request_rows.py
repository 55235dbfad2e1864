"""The rows of a request: a label, and beside it, or below where there is no room, what it is about."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from wallet_gui.door.views.view import named
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.address_view import AddressView, groups
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.widgets.pill import Pill

_LABEL_WIDTH = 112
_BESIDE_FROM = 400
_HEX_HEIGHT = 92
_HEX_GROUP = 8


class FactRow(QWidget):
    """One fact. ``body`` is the column of what it says."""

    def __init__(self, theme: Theme, label: str) -> None:
        super().__init__()
        self._theme = theme
        self.label = Para(theme, label, "body", "text.secondary")
        self.body = QVBoxLayout()
        self.body.setSpacing(4)
        self._box = box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        box.setContentsMargins(16, 10, 16, 10)
        box.setSpacing(6)
        box.addWidget(self.label, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        box.addLayout(self.body, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._restyle)
        self._restyle()

    def add_text(self, name: str, text: str, *, role: str = "body", color: str = "text.primary") -> Para:
        """Add a line of text, which a screen reader reads out with the label."""
        line = named(Para(self._theme, text, role, color, tabular=True), name)
        line.setAccessibleName(f"{self.label.text()}: {text}")
        self.body.addWidget(line)
        return line

    def add_note(self, text: str, color: str = "text.secondary") -> None:
        """Add a small line below."""
        self.body.addWidget(Para(self._theme, text, "caption", color))

    def add_named(self, name: str, text: str, pill: Pill) -> None:
        """Add a name, and beside it what it is."""
        row = QHBoxLayout()
        row.setSpacing(8)
        line = named(Para(self._theme, text, "bodyStrong"), name)
        line.setAccessibleName(f"{self.label.text()}: {text}, {pill.text()}")
        row.addWidget(line, 1)
        row.addWidget(pill, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)

    def add_address(self, name: str, address: str, *, px: int = 15) -> AddressView:
        """Add a full address, in two lines of five groups."""
        view = named(AddressView(self._theme, address, px=px, lines=2), name)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)  # this window copies nothing
        view.setAccessibleName(" ".join((f"{self.label.text()}:", *groups(address))))
        self.body.addWidget(view, 0, Qt.AlignmentFlag.AlignLeft)
        return view

    def add_bytes(self, name: str, data: bytes) -> QPlainTextEdit:
        """Add bytes as hexadecimal digits, to be scrolled through."""
        digits = data.hex()
        view = named(QPlainTextEdit(), name)
        view.setReadOnly(True)
        view.setTabChangesFocus(True)
        view.setFont(self._theme.mono(12))
        view.setFixedHeight(self._theme.px(_HEX_HEIGHT))
        view.setPlainText(" ".join(digits[at : at + _HEX_GROUP] for at in range(0, len(digits), _HEX_GROUP)))
        view.setAccessibleName(self.label.text())
        self.body.addWidget(view)
        return view

    def resizeEvent(self, event: QResizeEvent) -> None:
        beside = event.size().width() >= self._theme.px(_BESIDE_FROM)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._box.direction() is not direction:
            self._box.setDirection(direction)
            self._restyle()
        super().resizeEvent(event)

    def _restyle(self) -> None:
        is_beside = self._box.direction() is QBoxLayout.Direction.LeftToRight
        self.label.setMinimumWidth(self._theme.px(_LABEL_WIDTH) if is_beside else 0)
        self.label.setMaximumWidth(self._theme.px(_LABEL_WIDTH) if is_beside else self._theme.px(10_000))


class EndMark(QWidget):
    """The last line of what is to be read; ``seen`` is sent while it is painted, so listen to it by a queue."""

    seen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(1)
        self._is_awaited = False

    def await_again(self) -> None:
        """Send ``seen`` once more, the next time."""
        self._is_awaited = True
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._is_awaited:
            self._is_awaited = False
            self.seen.emit()
