"""The help: topics on the left, a text on the right, a search over both. It needs no network and holds no secret."""

import re

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from wallet_gui.domain.session import Computer
from wallet_gui.ui.announce import announce
from wallet_gui.ui.frame import stand_over
from wallet_gui.ui.help.facts import HelpFacts
from wallet_gui.ui.help.menu import diagnostics_words
from wallet_gui.ui.help.search import search
from wallet_gui.ui.help.shelf import articles
from wallet_gui.ui.help.text_view import TextView
from wallet_gui.ui.help.topic_list import TopicList
from wallet_gui.ui.help.topics import Topic
from wallet_gui.ui.help.words import language_shown
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import Button, Kind
from wallet_gui.ui.widgets.card import divider
from wallet_gui.ui.widgets.search_field import SearchField

_ACCESS_KEY = re.compile(r"\(&.\)|&")
_WIDTH, _HEIGHT = 880, 620
_LIST_WIDTH = 260
_ONE_AT_A_TIME_BELOW = 620
"""So narrow, in pixels of a 13-pixel font, either the list or the text is shown."""


class HelpWindow(QDialog):
    """One window for all topics. It stands beside the window that it was opened from, which goes on working."""

    diagnostics_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._facts = theme, HelpFacts()
        self._here: tuple[Topic, str, tuple[str, ...]] = (Topic.LEAVING, "", ())
        self._way_back: list[tuple[Topic, str, tuple[str, ...]]] = []
        self._lists = True
        """Whether the list is what a narrow window shows."""
        self.setObjectName("help")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._find = SearchField(theme, "help.find")
        self._topics = TopicList(theme)
        self._text = TextView(theme)
        self._all = self._button("all")
        self._back = self._button("back", icon="back")
        self._diagnostics = self._button("diagnostics")
        self._close = self._button("close", Kind.SECONDARY)
        self._lay_out()
        self._connect()
        self._retranslate()
        stand_over(self, theme.px(_WIDTH), theme.px(_HEIGHT))

    @property
    def topic(self) -> Topic:
        """The text that is shown."""
        return self._here[0]

    def set_facts(self, computer: Computer, profile: str) -> None:
        """Take what is known of this computer by now."""
        self._facts = HelpFacts(computer, profile)
        self._render(keep_place=True)

    def show_topic(self, topic: Topic, anchor: str = "", marked: tuple[str, ...] = ()) -> None:
        """Show a text from its beginning or from a part of it, with words marked."""
        if self._text.topic is not None and (topic, anchor) != self._here[:2]:
            self._way_back.append(self._here)
        self._go(topic, anchor, marked)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._topics.mark(self.topic)  # heights are known now: what is marked comes into sight

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self._topics.mark(self.topic)

    # How it is made

    def _button(self, name: str, kind: Kind = Kind.QUIET, icon: str = "") -> Button:
        button = Button(self._theme, "", kind, icon)
        button.setObjectName(f"help.{name}")
        button.setAutoDefault(False)  # Enter in the search field opens what was found
        return button

    def _lay_out(self) -> None:
        self._left = QWidget()
        self._left.setProperty("page", "sidebar")
        self._left.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        left = QVBoxLayout(self._left)
        left.setContentsMargins(12, 12, 12, 12)
        left.setSpacing(8)
        left.addWidget(self._find)
        left.addWidget(self._topics, 1)
        self._right = QWidget()
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self._text, 1)
        both = QHBoxLayout()
        both.setSpacing(0)
        both.addWidget(self._left)
        both.addWidget(self._right, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 10, 16, 10)
        foot.setSpacing(8)
        for button in (self._back, self._all, self._diagnostics):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self._close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(both, 1)
        whole.addWidget(divider())
        whole.addLayout(foot)

    def _connect(self) -> None:
        self._find.textChanged.connect(self._search)
        self._find.returnPressed.connect(self._topics.open_first)
        self._find.down_pressed.connect(self._topics.enter)
        self._topics.opened.connect(self._open)
        self._text.link_followed.connect(self.show_topic)
        self._back.clicked.connect(self._go_back)
        self._all.clicked.connect(self._show_list)
        self._diagnostics.clicked.connect(self.diagnostics_asked)
        self._close.clicked.connect(self.reject)
        self._theme.changed.connect(self._restyle)
        for keys, act in (("Alt+Left", self._go_back), ("Ctrl+F", self._show_list)):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Help"))
        self._find.setPlaceholderText(self.tr("Search the help"))
        self._find.setAccessibleName(self.tr("Search the help"))
        self._topics.setAccessibleName(self.tr("Topics"))
        self._back.setText(self.tr("Back"))
        self._all.setText(self.tr("All topics"))
        self._diagnostics.setText(_ACCESS_KEY.sub("", diagnostics_words()))
        self._close.setText(self.tr("Close"))
        self._list_topics()
        self._render(keep_place=False)

    def _restyle(self) -> None:
        self._render(keep_place=True)
        self._fit()

    def _fit(self) -> None:
        """Give list and text their room, or in a narrow window one of them all of it."""
        narrow = self.width() < self._theme.px(_ONE_AT_A_TIME_BELOW)
        self._left.setMaximumWidth(16_777_215 if narrow else self._theme.px(_LIST_WIDTH))
        self._left.setMinimumWidth(0 if narrow else self._theme.px(_LIST_WIDTH))
        self._left.setVisible(not narrow or self._lists)
        self._right.setVisible(not narrow or not self._lists)
        self._all.setVisible(narrow and not self._lists)

    # What it does

    def _search(self, text: str) -> None:
        if not text.strip():
            self._list_topics()
            return
        hits = search(articles(language_shown()), text)
        self._topics.show_hits(hits)
        found = self.tr("%n topic(s) found", "", len(hits)) if hits else self.tr("Nothing found. Try another word.")
        self._topics.set_empty_words("" if hits else found)
        announce(self._find, found)

    def _list_topics(self) -> None:
        if self._find.text().strip():
            self._search(self._find.text())
            return
        self._topics.set_empty_words("")
        self._topics.show_topics(articles(language_shown()))
        self._topics.mark(self.topic)

    def _open(self, topic: Topic, anchor: str, marked: tuple[str, ...]) -> None:
        self.show_topic(topic, anchor, marked)
        if self._right.isVisible():
            self._text.setFocus(Qt.FocusReason.TabFocusReason)

    def _go(self, topic: Topic, anchor: str, marked: tuple[str, ...]) -> None:
        self._here = (topic, anchor, marked)
        self._lists = False
        self._topics.mark(topic)
        self._render(keep_place=False)
        self._fit()

    def _go_back(self) -> None:
        if self._way_back:
            self._go(*self._way_back.pop())

    def _show_list(self) -> None:
        self._lists = True
        self._fit()
        self._find.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._find.selectAll()

    def _render(self, *, keep_place: bool) -> None:
        topic, anchor, marked = self._here
        self._back.setEnabled(bool(self._way_back))
        self._text.show_text(topic, self._facts, anchor, marked, keep_place=keep_place)
