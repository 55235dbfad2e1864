"""What every page of the door has: a theme, words in two languages, a place to put the focus, and room to scroll."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from wallet_gui.channel.messages import Refused
from wallet_gui.door.attempt import Problem
from wallet_gui.ui.messages import Message, message_for, refusal_message
from wallet_gui.ui.theme import Theme

_WidgetT = TypeVar("_WidgetT", bound=QWidget)


def named(widget: _WidgetT, name: str) -> _WidgetT:
    """Give a widget its object name, ``page.control``, and return it."""
    widget.setObjectName(name)
    return widget


def said(problem: Problem) -> Message:
    """Return the words for what is wrong with a field."""
    return refusal_message(problem) if isinstance(problem, Refused) else message_for(problem)


class View(QWidget):
    """A page. ``retranslate`` says every word anew; the last line of a page's ``__init__`` calls it first."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def retranslate(self) -> None:
        """Say every word of the page in the language that is shown now."""

    def focus_first(self) -> None:
        """Put the focus where the page begins."""

    def put_away(self) -> None:
        """Another page has come to the front."""

    def ask_before_leaving(self, then: Callable[[], object] | None) -> None:
        """Ask whether something may be lost, where something would be; ``then`` follows."""
        if then is not None:
            then()

    def wanted_height(self, _width: int) -> int | None:
        """Return the height at which nothing needs to scroll; None for a page to which its window does not adapt."""
        return None

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class Scroll(QScrollArea):
    """Lets a page scroll where the window is too small for it; whatever gets the focus comes into sight."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        content.setProperty("page", "scroll")
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        content = self.widget()
        if now is not None and content is not None and content.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, 48)


class Column(QWidget):
    """A centred column of a fixed width, as all forms of the door are; narrower where the window is."""

    def __init__(self, theme: Theme, width: int, *, centred: bool = True) -> None:
        super().__init__()
        self._theme, self._width = theme, width
        self._inner = QWidget()
        self.body = QVBoxLayout(self._inner)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(16)
        middle = QVBoxLayout()
        middle.setContentsMargins(0, 24, 0, 24)
        if centred:
            middle.addStretch(1)
        middle.addWidget(self._inner)
        middle.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 0)
        row.addStretch(1)
        row.addLayout(middle, 1000)
        row.addStretch(1)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_width(self, width: int) -> None:
        """Make the column wider or narrower."""
        self._width = width
        self._restyle()

    def _restyle(self) -> None:
        self._inner.setMaximumWidth(self._theme.px(self._width))
