"""Settings › Help & about."""

from collections.abc import Callable

from wallet_gui import __version__
from wallet_gui.home.views.settings.rows import CategoryPage, SettingRow
from wallet_gui.ui.help import Topic
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import Button
from wallet_gui.ui.widgets.card import RowCard


class HelpAboutPage(CategoryPage):
    """Opens the short texts that come with the program; nothing is fetched."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "help")
        self._rows_by_topic: dict[Topic, SettingRow] = {}
        self._buttons: dict[Topic, Button] = {}
        self._help, card = self.add_group()
        for topic in (Topic.LEAVING, Topic.SHORTCUTS, Topic.TIPS, Topic.STORED, Topic.NETWORKS):
            self._add(topic, card)
        self._about, card = self.add_group()
        for topic in (Topic.ABOUT, Topic.LICENCES):
            self._add(topic, card)
        self.retranslate()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Help & about"))
        self._help.setText(self.tr("Help"))
        self._about.setText(self.tr("About"))
        words = {
            Topic.LEAVING: (self.tr("How to leave safely"), self.tr("Lock, log out, remove: what each does.")),
            Topic.STORED: (self.tr("What Postern stores"), self.tr("Every file, and what is out of our hands.")),
            Topic.NETWORKS: (
                self.tr("What networks learn"),
                self.tr("Whom Postern asks, what they get to know, and how to tell less."),
            ),
            Topic.TIPS: (self.tr("Safety tips"), self.tr("Twelve habits that keep thieves away.")),
            Topic.SHORTCUTS: (self.tr("Keyboard shortcuts"), self.tr("Everything works without a mouse.")),
            Topic.ABOUT: (
                self.tr("Postern {version}").format(version=__version__),
                self.tr("Open source, MIT licence. It asks the networks that you switch on, and nobody else."),
            ),
            Topic.LICENCES: (
                self.tr("Licences"),
                self.tr("Of the libraries, icons and fonts that Postern is made with."),
            ),
        }
        for topic, (title, text) in words.items():
            self._rows_by_topic[topic].set_words(title, text)
            self._buttons[topic].setText(self.tr("Read"))
            self._buttons[topic].setAccessibleName(title)
        self._rows_by_topic[Topic.LEAVING].also = self.tr("logout, sign out, log out, exit")

    def _add(self, topic: Topic, card: RowCard) -> None:
        row = self.add_row(card, topic.value)
        button = Button(self.theme)
        button.setObjectName(f"settings.help.{topic.value}.read")
        button.clicked.connect(self._asker(topic))
        row.add(button)
        self._rows_by_topic[topic], self._buttons[topic] = row, button

    def _asker(self, topic: Topic) -> Callable[[], None]:
        return lambda: self.topic_asked.emit(topic)
