"""Opens the one help window of a window, and leads it to a topic."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from wallet_gui.domain.session import Computer
from wallet_gui.ui.frame import share_keys, window_below
from wallet_gui.ui.help.topics import Topic
from wallet_gui.ui.theme import Theme

if TYPE_CHECKING:
    from wallet_gui.ui.help.window import HelpWindow


class HelpDesk(QObject):
    """At most one help window at a time. A dialog that blocks the others has a desk of its own."""

    opened = Signal()
    """The help has come up: time to ask for what is known of this computer."""
    diagnostics_asked = Signal(QWidget)
    """The window over which the diagnostics are to be shown."""

    def __init__(self, theme: Theme, owner: QWidget) -> None:
        super().__init__(owner)
        self._theme, self._owner = theme, owner
        self._computer, self._profile = Computer.MINE, ""
        self._window: HelpWindow | None = None

    def set_facts(self, computer: Computer, profile: str) -> None:
        """Take whose computer this is, and Postern's folder on it; an open window follows."""
        self._computer, self._profile = computer, profile
        if self._window is not None:
            self._window.set_facts(computer, profile)

    def show_topic(self, topic: Topic) -> "HelpWindow":
        """Show a topic, in the window that is up or in a new one."""
        if self._window is None:
            self._window = self._make()
        self._window.show_topic(topic)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()
        self.opened.emit()
        return self._window

    def _make(self) -> "HelpWindow":
        from wallet_gui.ui.help.window import HelpWindow  # late: its texts and Qt's text classes are read when wanted

        window = HelpWindow(self._theme, self._owner)
        window.set_facts(self._computer, self._profile)
        share_keys(window)
        window.destroyed.connect(lambda: self._forget(window))
        window.diagnostics_asked.connect(lambda: self.diagnostics_asked.emit(window))
        return window

    def _forget(self, window: "HelpWindow") -> None:
        if self._window is window:
            self._window = None


def add_help_key(dialog: QWidget, theme: Theme, topic: Topic | None = None) -> None:
    """Let F1 open help in a dialog, and let it be locked from there: it blocks the keys of the window below it.

    Without a topic it is that of the page over which the dialog stands.
    """
    desk, below = HelpDesk(theme, dialog), window_below(dialog)

    def show() -> None:
        desk.show_topic(topic or (below.help_topic if below is not None else Topic.LEAVING))

    QShortcut(QKeySequence(QKeySequence.StandardKey.HelpContents), dialog).activated.connect(show)
    share_keys(dialog)
