"""Settings › Help & about."""

from collections.abc import Callable

from PySide6.QtCore import Signal

from wallet_gui import __version__
from wallet_gui.home.account import Snapshot
from wallet_gui.home.controllers.all import Controllers
from wallet_gui.home.views.settings.rows import CategoryPage, SettingRow
from wallet_gui.ui.help.topics import Topic
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import Button
from wallet_gui.ui.widgets.card import RowCard
from wallet_gui.ui.widgets.switch import Switch

_HELP = (Topic.LEAVING, Topic.WRONG, Topic.SHORTCUTS, Topic.TIPS, Topic.STORED, Topic.NETWORKS)
_ABOUT = (Topic.ABOUT, Topic.UPDATES, Topic.LICENCES)


class HelpAboutPage(CategoryPage):
    """Opens texts that come with the program. All that may be fetched, once switched on, is a note of a new version."""

    diagnostics_asked = Signal()

    def __init__(self, theme: Theme, controllers: Controllers) -> None:
        super().__init__(theme, "help")
        self._updates = controllers.updates
        self._rows_by_topic: dict[Topic, SettingRow] = {}
        self._buttons: dict[Topic, Button] = {}
        self._help, card = self.add_group()
        for topic in _HELP:
            self._add(topic, card)
        self._diagnostics = self.add_row(card, "diagnostics")
        self._look = Button(theme)
        self._look.setObjectName("settings.help.diagnostics.show")
        self._look.clicked.connect(self.diagnostics_asked)
        self._diagnostics.add(self._look)
        self._about, card = self.add_group()
        self._asks = self.add_row(card, "ask_updates")
        self._asks_switch = Switch(theme)
        self._asks_switch.setObjectName("settings.help.ask_updates.switch")
        self._asks_switch.clicked.connect(self._updates.switch)
        self._asks.add(self._asks_switch, named_by_row=True)
        self._updates.changed.connect(self.retranslate)
        for topic in _ABOUT:
            self._add(topic, card)
        self.retranslate()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Help & about"))
        self._help.setText(self.tr("Help"))
        self._about.setText(self.tr("About"))
        self._asks.set_words(self.tr("Ask once a day for a newer version"), self._whom_it_asks())
        self._asks.also = self.tr("update, upgrade, new version")
        for topic, (title, text) in self._words().items():
            self._rows_by_topic[topic].set_words(title, text)
            self._buttons[topic].setText(self.tr("Read"))
            self._buttons[topic].setAccessibleName(title)
        self._rows_by_topic[Topic.LEAVING].also = self.tr("logout, sign out, log out, exit")
        self._rows_by_topic[Topic.WRONG].also = self.tr("stolen, scam, hacked, lost, forgot")
        title = self.tr("Diagnostics")
        self._diagnostics.set_words(
            title, self.tr("A text about this computer and this Postern, for whoever helps you.")
        )
        self._look.setText(self.tr("Show…"))
        self._look.setAccessibleName(title)

    def render_state(self, _snapshot: Snapshot, _now_s: int) -> None:
        """Draw the choice."""
        self._asks_switch.setChecked(self._updates.is_on and self._updates.can_ask)
        self._asks_switch.setEnabled(self._updates.can_ask)
        self.retranslate()

    def _whom_it_asks(self) -> str:
        updates = self._updates
        if not updates.source.is_known:
            return self.tr("This build names no place where new versions are announced.")
        if updates.newer is not None:
            return self.tr("Postern {version} is out.").format(version=updates.newer.version)
        if updates.problem is not None:
            return self.tr("The last question got no answer that can be trusted. Postern asks again tomorrow.")
        return self.tr(
            "Postern asks {host} for a signed note, and downloads nothing. {host} learns your internet address."
        ).format(host=updates.source.host)

    def _words(self) -> dict[Topic, tuple[str, str]]:
        return {
            Topic.LEAVING: (self.tr("How to leave safely"), self.tr("Lock, log out, remove: what each does.")),
            Topic.WRONG: (
                self.tr("When something is wrong"),
                self.tr("A payment you do not know, wrong tries, a lost phone or computer: what to do first."),
            ),
            Topic.STORED: (self.tr("What Postern stores"), self.tr("Every file, and what is out of our hands.")),
            Topic.NETWORKS: (
                self.tr("What networks learn"),
                self.tr("Whom Postern asks, what they get to know, and how to tell less."),
            ),
            Topic.TIPS: (self.tr("Safety tips"), self.tr("Twelve habits that keep thieves away.")),
            Topic.SHORTCUTS: (self.tr("Keyboard shortcuts"), self.tr("Everything works without a mouse.")),
            Topic.ABOUT: (
                self.tr("Postern {version}").format(version=__version__),
                self.tr("Open source, MIT licence. It asks whom you switch on, and nobody else."),
            ),
            Topic.UPDATES: (
                self.tr("Updates, and whether this Postern is genuine"),
                self.tr("How to check a download before you trust it."),
            ),
            Topic.LICENCES: (
                self.tr("Licences"),
                self.tr("Of the libraries, icons and fonts that Postern is made with."),
            ),
        }

    def _add(self, topic: Topic, card: RowCard) -> None:
        row = self.add_row(card, topic.value)
        button = Button(self.theme)
        button.setObjectName(f"settings.help.{topic.value}.read")
        button.clicked.connect(self._asker(topic))
        row.add(button)
        self._rows_by_topic[topic], self._buttons[topic] = row, button

    def _asker(self, topic: Topic) -> Callable[[], None]:
        return lambda: self.topic_asked.emit(topic)
