"""What every page of home is: words that follow the language, a heading, and room to scroll."""

from collections.abc import Mapping, Set

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from wallet_gui.home.account import Snapshot
from wallet_gui.home.wallet.state import WalletState
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.para import Para, heading

MARGIN = 24
_SUBTITLE_LEAST = 280
"""In less width it would become a column of single words beside the actions."""


def has_entries(form: Mapping[str, str], name: str) -> bool:
    """Say whether anything in a form is a page's own: all its entries begin with the name of the page and a dot."""
    return any(entry.startswith(f"{name}.") for entry in form)


def can_take_focus(widget: QWidget) -> bool:
    """Say whether a control of a page that is up can be reached by the keyboard now."""
    return widget.isVisible() and widget.isEnabled() and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus


class View(QWidget):
    """A widget that says its words anew when the language changes."""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Say every word; called once by the view itself at the end of its construction."""


class Screen(View):
    """What the sidebar leads to: one page, or several of which one is up."""

    page_made = Signal(object)
    """Another ``Page`` of it has been built."""

    @property
    def where(self) -> str:
        """The name of the page that is up, such as ``home`` or ``settings.security``."""
        return self.current.objectName()

    @property
    def current(self) -> "Page":
        """The page that is up. A screen of one page is that page."""
        assert isinstance(self, Page)
        return self

    @property
    def pages(self) -> tuple["Page", ...]:
        """Every page of it that has been built."""
        return (self.current,)

    def show_part(self, part: str) -> None:
        """Show one of the pages by the second half of its name; without one, the page that was up last."""

    def restore(self, form: Mapping[str, str]) -> None:
        """Put back what ``unsaved`` and ``kept`` of its pages returned before a lock; others' entries are in it too."""

    def set_narrow(self, is_narrow: bool) -> None:
        """Make do with less width, or no longer."""


class Page(Screen):
    """A page: a heading with room for actions beside it, and a column that scrolls below."""

    scrolled = Signal()
    edited = Signal()
    """What ``unsaved`` or ``kept`` return has changed."""
    go_asked = Signal(str, object)
    """The name of another page to show, and a value for its ``open_with`` or None."""
    said = Signal(str)
    """A short message for the person."""
    said_with_undo = Signal(str, object)
    """A short message, and a function that takes back what it tells."""

    def __init__(self, theme: Theme, name: str, *, fills: bool = False) -> None:
        """Lay out an empty page.

        Args:
            theme: Of the window.
            name: The page's object name and the first half of the names of what is on it.
            fills: Its column takes the whole height of the window instead of what it needs.
        """
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
        self._lay_out(fills=fills)

    # What a page overrides as it needs

    def know_pages(self, names: Set[str]) -> None:
        """Learn once which pages there are, so that nothing leads to one that is missing."""

    def render_state(self, snapshot: Snapshot, now_s: int) -> None:
        """Draw what depends on the account; ``now_s`` is Unix time."""

    def render_wallet(self, state: WalletState) -> None:
        """Draw what is known of balances, payments and networks."""

    def open_with(self, what: object) -> None:
        """Take what another page hands over, before this one is shown."""

    def unsaved(self) -> dict[str, str]:
        """Return half-typed text by object name, see ``has_entries``. A draft with any counts as unsaved input."""
        return {}

    def kept(self) -> dict[str, str]:
        """Return choices by object name that come back after a lock but are no input, such as a filter."""
        return {}

    @property
    def foot_height(self) -> int:
        """How much at the bottom always shows, in pixels, and nothing may cover."""
        return 0

    @property
    def is_printable(self) -> bool:
        """Whether ``choose_printer`` does anything."""
        return False

    def choose_printer(self) -> None:
        """Ask for a printer, and put on paper what the page is about."""

    def focus_search(self) -> bool:
        """Give the page's own search field the keyboard; False if it has none."""
        return False

    def successor(self, _gone: QWidget) -> QWidget | None:
        """Return what stands in for a control that has gone, or can do nothing now; None where nothing does."""
        return None

    # What every page does

    @property
    def room(self) -> int:
        """The width that the column has, in pixels, also while it scrolls."""
        return self.width() - 2 * MARGIN - self._area.verticalScrollBar().sizeHint().width()

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

    def go_on_at(self, before: QWidget) -> None:
        """Give the focus to what had it, or to what stands there now, so that the keyboard goes on where it was."""
        wanted = before if can_take_focus(before) else self.successor(before)
        if wanted is None:
            self.take_focus()
        else:
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self, *, fills: bool) -> None:
        inside = QWidget()
        inside.setProperty("page", "scroll")
        column = QVBoxLayout(inside)
        column.setContentsMargins(MARGIN, 16, MARGIN, 16)
        column.setSpacing(12)
        column.addWidget(_Head(self.theme, self.heading, self.subtitle, self.head_actions))
        column.addLayout(self.column, 1 if fills else 0)
        if not fills:
            column.addStretch(1)
        self._area.setWidget(inside)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.verticalScrollBar().valueChanged.connect(self.scrolled)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)


class _Head(QWidget):
    """Heading and actions beside each other; where there is no room for that, the actions stand below."""

    def __init__(self, theme: Theme, heading: Para, subtitle: Para, actions: QHBoxLayout) -> None:
        super().__init__()
        self._theme, self._heading, self._subtitle, self._actions = theme, heading, subtitle, actions
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(heading)
        words.addWidget(subtitle)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        self._row.addLayout(words, 1)
        self._row.addLayout(actions)

    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._fit()
        return super().event(event)

    def minimumSizeHint(self) -> QSize:
        """Return what is needed with the actions below: nothing else may make the page wider than its window."""
        width = max(self._heading.minimumSizeHint().width(), self._actions.minimumSize().width())
        return QSize(width, super().minimumSizeHint().height())

    def _fit(self) -> None:
        words = self._heading.sizeHint().width()
        if not self._subtitle.isHidden():
            words = max(words, min(self._subtitle.sizeHint().width(), self._theme.px(_SUBTITLE_LEAST)))
        is_below = self.width() < words + self._row.spacing() + self._actions.sizeHint().width()
        way = QBoxLayout.Direction.TopToBottom if is_below else QBoxLayout.Direction.LeftToRight
        if way is not self._row.direction():
            self._row.setDirection(way)
            self._row.setAlignment(self._actions, Qt.AlignmentFlag.AlignLeading if is_below else Qt.AlignmentFlag(0))
