"""Cards, and the rows that settings are made of."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.icon_label import IconLabel
from wallet_gui.ui.widgets.para import Para


def divider(*, vertical: bool = False) -> QFrame:
    """Return a hairline between two parts."""
    line = QFrame()
    line.setProperty("line", "vertical" if vertical else "horizontal")
    return line


class Card(QFrame):
    """A surface with rounded corners. ``tone`` is ``surface``, ``sunken`` or ``raised``; ``body`` is its column."""

    def __init__(
        self, theme: Theme, tone: str = "surface", *, padding: int = 16, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("tone", tone)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(padding, padding, padding, padding)
        self.body.setSpacing(8)


class RowCard(Card):
    """A card made of rows with hairlines between them."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, padding=0, parent=parent)
        self.body.setContentsMargins(1, 1, 1, 1)
        self.body.setSpacing(0)
        self._rows: list[QWidget] = []
        self._lines: list[tuple[QFrame, QWidget]] = []

    def add_row(self, row: QWidget) -> QWidget:
        """Add a row at the end and return it."""
        if self.body.count():
            line = divider()
            self.body.addWidget(line)
            self._lines.append((line, row))
        self.body.addWidget(row)
        self._rows.append(row)
        return row

    def set_row_visible(self, row: QWidget, is_visible: bool) -> None:
        """Show or hide a row together with its line; the first row in sight has none above it."""
        row.setVisible(is_visible)
        first = next((one for one in self._rows if not one.isHidden()), None)
        for line, below in self._lines:
            line.setVisible(not below.isHidden() and below is not first)


class Row(QWidget):
    """One setting: a title and what it means on one side, what changes it on the other."""

    def __init__(
        self, theme: Theme, title: str = "", text: str = "", icon: str = "", *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._named: list[QWidget] = []
        self.title = Para(theme, title, "body")
        self.text = Para(theme, text, "caption", "text.secondary")
        self._strong()
        theme.changed.connect(self._strong)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.text)
        self._marks = QHBoxLayout()
        self._marks.setSpacing(6)
        words.addLayout(self._marks)
        words.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 9, 12, 9)
        self._row.setSpacing(12)
        if icon:
            self._row.addWidget(IconLabel(theme, icon), 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addLayout(words, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_words(title, text)

    def set_words(self, title: str, text: str = "") -> None:
        """Say what the setting is; the words name the control for a screen reader where it has no name of its own."""
        self.title.setText(title)
        self.text.setText(text)
        self.text.setVisible(bool(text))
        for control in self._named:
            control.setAccessibleName(title)
            control.setAccessibleDescription(text)

    def add_mark(self, mark: QWidget) -> None:
        """Put a word or two below the words, such as how strong something is."""
        if not self._marks.count():
            self._marks.setContentsMargins(0, 5, 0, 0)
            self._marks.addStretch(1)
        self._marks.insertWidget(self._marks.count() - 1, mark)

    def begin_with(self, picture: QWidget) -> None:
        """Put a picture before the words."""
        self._row.insertWidget(0, picture, 0, Qt.AlignmentFlag.AlignVCenter)

    def add(self, control: QWidget, *, named_by_row: bool = False) -> QWidget:
        """Put a control at the end of the row; ``named_by_row`` reads it out under the row's title."""
        if named_by_row:
            self._named.append(control)
            control.setAccessibleName(self.title.text())
            control.setAccessibleDescription(self.text.text())
            self.title.setBuddy(control)
        self._row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        return control

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(220), super().minimumSizeHint().height())

    def _strong(self) -> None:
        font = self._theme.font("body")
        font.setWeight(font.Weight.Medium)
        self.title.setFont(font)


class SectionLabel(Para):
    """The small heading above a card."""

    def __init__(self, theme: Theme, text: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(theme, text, "caption", "text.secondary", wrap=False, parent=parent)

    def _restyle(self) -> None:
        super()._restyle()
        font = self.font()
        font.setWeight(font.Weight.DemiBold)
        self.setFont(font)
