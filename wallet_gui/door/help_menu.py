"""The Help menu of the door's window, and what it opens."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from wallet_gui.door.controller import DoorController
from wallet_gui.door.views.page_topics import topic_of_page
from wallet_gui.ui.diagnostics.desk import DiagnosticsDesk
from wallet_gui.ui.frame import BaseWindow
from wallet_gui.ui.help.desk import HelpDesk
from wallet_gui.ui.help.menu import KEYS, MENU, diagnostics_words, entry_name, menu_words
from wallet_gui.ui.help.topics import Topic
from wallet_gui.ui.theme import Theme


class HelpMenu(QObject):
    """Adds itself to the window's menu bar. F1 works where that is hidden, too."""

    def __init__(self, theme: Theme, window: BaseWindow, door: DoorController) -> None:
        super().__init__(window)
        self._door = door
        self._menu = window.add_menu("")
        self._desk = HelpDesk(theme, window)
        self._diagnostics = DiagnosticsDesk(theme, window, self._desk)
        self._topics: dict[Topic | None, QAction] = {}
        for topic in MENU:
            role = QAction.MenuRole.AboutRole if topic is Topic.ABOUT else QAction.MenuRole.NoRole
            action = window.add_action(self._menu, f"menu.{entry_name(topic)}", "", KEYS.get(topic, ()), role)
            action.triggered.connect(self._opener(topic))
            self._topics[topic] = action
        self._look_inside = window.add_action(self._menu, "menu.diagnostics", "")
        self._look_inside.triggered.connect(self._diagnostics.open)
        self._diagnostics.asked.connect(door.ask_diagnostics)
        door.diagnostics_came.connect(self._diagnostics.take)
        window.addAction(self._topics[None])

    def show_topic(self, topic: Topic | None = None) -> None:
        """Open the help at a topic, or at that of the page that is up."""
        self._desk.show_topic(topic or topic_of_page(self._door))

    def retranslate(self) -> None:
        """Say every entry anew."""
        self._menu.setTitle(self.tr("&Help"))
        for topic, action in self._topics.items():
            action.setText(menu_words(topic))
        self._look_inside.setText(diagnostics_words())

    def _opener(self, topic: Topic | None) -> Callable[[], None]:
        return lambda: self.show_topic(topic)
