"""What every page of home is: words that follow the language, a heading, and room to scroll."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.para import Para, heading

MARGIN = 24


class View(QWidget):
    """A widget that says its words anew when the language changes."""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Say every word; called once by the view itself at the end of its construction."""


class Page(View):
    """A page: a heading with room for actions beside it, and a column that scrolls below."""

    scrolled = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        """``name`` is the page's object name and the first half of the names of what is on it."""
        super().__init__()
        self.theme = theme
        self.setObjectName(name)
        self.heading = heading(theme)
        self.heading.setObjectName(f"{name}.heading")
        self.heading.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.subtitle = Para(theme, "", "body", "text.secondary")
        self.subtitle.hide()
        self.head_actions = QHBoxLayout()
        self.head_actions.setSpacing(8)
        self.column = QVBoxLayout()
        self.column.setSpacing(12)
        self._area = QScrollArea()
        self._lay_out()

    @property
    def offset(self) -> int:
        """How far the page is scrolled, in device-independent pixels."""
        return self._area.verticalScrollBar().value()

    def scroll_to(self, position: int) -> None:
        """Scroll as far as the page allows."""
        self._area.verticalScrollBar().setValue(position)

    def reveal(self, widget: QWidget) -> None:
        """Scroll until a widget can be seen."""
        self._area.ensureWidgetVisible(widget, 0, MARGIN)

    def take_focus(self) -> None:
        """Give the focus to the heading: a screen reader then says where one is."""
        self.heading.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.heading)
        words.addWidget(self.subtitle)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addLayout(words, 1)
        head.addLayout(self.head_actions)
        inside = QWidget()
        inside.setProperty("page", "scroll")
        column = QVBoxLayout(inside)
        column.setContentsMargins(MARGIN, 16, MARGIN, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addLayout(self.column)
        column.addStretch(1)
        self._area.setWidget(inside)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.verticalScrollBar().valueChanged.connect(self.scrolled)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)
