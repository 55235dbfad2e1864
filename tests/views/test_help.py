"""The help window: from every page its own topic, a search as one types, links and the way back, by keyboard alone."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QUrl
from PySide6.QtGui import QAccessible, QAction, QFontMetrics
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.door_view import DoorUnderTest
from tests.helpers.home_session import HomeSession
from tests.helpers.home_view import HomeView
from wallet_gui.channel.messages import AskPlan, LockNow, PlanIs, ShowConfirm, ShowLogIn
from wallet_gui.domain.look import Colour, Language, Look
from wallet_gui.domain.session import Computer, Purpose
from wallet_gui.home.views.full_screen_code import FullScreenCode
from wallet_gui.home.views.page_table import page_names
from wallet_gui.home.views.settings.asking import AskDialog
from wallet_gui.ui.help.desk import HelpDesk
from wallet_gui.ui.help.shelf import articles
from wallet_gui.ui.help.text_view import TextView
from wallet_gui.ui.help.topic_list import TopicList
from wallet_gui.ui.help.topics import GROUPS, Topic
from wallet_gui.ui.help.window import HelpWindow
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import Button
from wallet_gui.ui.widgets.search_field import SearchField

OWN_TOPICS = {
    "home": Topic.HOME,
    "send": Topic.SEND,
    "receive": Topic.RECEIVE,
    "activity": Topic.HISTORY,
    "approvals": Topic.APPROVALS,
    "contacts": Topic.CONTACTS,
    "checkup": Topic.CHECKUP,
    "settings.addresses": Topic.ADDRESSES,
    "settings.security": Topic.LOCKING,
    "settings.privacy": Topic.STORED,
    "settings.networks": Topic.NETWORKS,
    "settings.tokens": Topic.TOKENS,
    "settings.appearance": Topic.APPEARANCE,
    "settings.log": Topic.LOG,
    "settings.mail": Topic.NOTICES,
    "settings.notices": Topic.NOTICES,
}


def part(owner: QWidget, kind: type[Any], name: str) -> Any:
    """Return what has this name in a window."""
    found = owner.findChild(kind, name)
    assert found is not None, name
    return found


class Help:
    """A help window over an empty window, and what a person does in it."""

    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.qtbot = qtbot
        self.owner = QWidget()
        self.owner.resize(1120, 740)
        self.owner.show()
        self.desk = HelpDesk(theme, self.owner)
        self.window = self.desk.show_topic(Topic.LEAVING)
        qtbot.waitExposed(self.window)
        self.find = part(self.window, SearchField, "help.find")
        self.topics = part(self.window, TopicList, "help.topics")
        self.text = part(self.window, TextView, "help.text")

    def topic(self) -> Topic:
        return self.window.topic

    def shown(self) -> str:
        return str(self.text.toPlainText())

    def press(self, widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        self.qtbot.keyClick(widget, key, modifiers)


@pytest.fixture
def reading(qtbot: QtBot, theme: Theme) -> Iterator[Help]:
    help_ = Help(qtbot, theme)
    yield help_
    help_.owner.hide()
    help_.owner.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_every_topic_can_be_read_in_both_languages_and_both_colours(
    reading: Help, theme: Theme, speak: Callable[[Language, str], None]
) -> None:
    for language in (Language.ENGLISH, Language.CHINESE):
        speak(language, "home")
        for topic in Topic:
            reading.desk.show_topic(topic)
            article = articles(language)[topic]
            assert reading.shown().startswith(article.title)
            assert article.lines[-1].text.split("{")[0][:20] in reading.shown()
            assert reading.text.accessibleName() == article.title
    for colour in (Colour.LIGHT, Colour.DARK):
        theme.set_look(Look(colour=colour))
        ground = reading.text.viewport().grab().toImage().pixelColor(3, 3)
        assert (ground.lightness() < 128) is (colour is Colour.DARK)


def test_the_list_has_every_topic_under_its_heading_and_headings_cannot_be_chosen(reading: Help) -> None:
    rows = [reading.topics.item(row) for row in range(reading.topics.count())]
    assert len(rows) == len(Topic) + len(GROUPS)
    assert sum(1 for row in rows if row.flags() & Qt.ItemFlag.ItemIsEnabled) == len(Topic)
    assert reading.topics.currentItem().text() == "How to leave safely"
    assert QAccessible.queryAccessibleInterface(reading.topics).text(QAccessible.Text.Name) == "Topics"


def test_the_topic_that_is_shown_is_in_sight_in_the_list(reading: Help) -> None:
    reading.desk.show_topic(Topic.ABOUT)
    reading.window.resize(700, 560)
    QCoreApplication.processEvents()
    area = reading.topics.visualItemRect(reading.topics.currentItem())
    assert reading.topics.viewport().rect().contains(area)


def test_a_search_lists_lines_opens_the_best_by_enter_and_marks_what_it_found(qtbot: QtBot, reading: Help) -> None:
    qtbot.keyClicks(reading.find, "stolen laptop")
    assert reading.topics.count() >= 1
    assert "stolen" in reading.topics.item(0).data(Qt.ItemDataRole.AccessibleTextRole).casefold()
    qtbot.keyClick(reading.find, Qt.Key.Key_Return)
    assert reading.topic() is Topic.COMPUTER
    assert {mark.cursor.selectedText().casefold() for mark in reading.text.extraSelections()} >= {"stolen"}
    qtbot.keyClick(reading.find, Qt.Key.Key_Escape)
    assert reading.topics.count() == len(Topic) + len(GROUPS)
    assert reading.window.isVisible()
    qtbot.keyClick(reading.find, Qt.Key.Key_Escape)
    assert not reading.window.isVisible()


def test_a_search_without_result_says_so(qtbot: QtBot, reading: Help) -> None:
    qtbot.keyClicks(reading.find, "zzz")
    assert reading.topics.count() == 0
    before = reading.topics.grab().toImage()
    reading.topics.set_empty_words("")
    assert before != reading.topics.grab().toImage()


def test_chinese_is_searched_as_it_is_typed(
    qtbot: QtBot, reading: Help, speak: Callable[[Language, str], None]
) -> None:
    speak(Language.CHINESE, "home")
    reading.find.setText("忘记密码")
    assert reading.topics.item(0).text() == "忘记密码"


def test_links_lead_to_other_topics_and_back_leads_back(qtbot: QtBot, reading: Help) -> None:
    back = part(reading.window, Button, "help.back")
    assert not back.isEnabled()
    reading.text.anchorClicked.emit(QUrl("topic:receipt#out-of-our-hands"))
    assert reading.topic() is Topic.RECEIPT
    assert reading.topics.currentItem().text().startswith("The receipt")
    qtbot.keyClick(reading.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert reading.topic() is Topic.LEAVING
    assert not back.isEnabled()
    for url in ("https://example.org", "file:///etc/passwd", "topic:nothing"):
        reading.text.anchorClicked.emit(QUrl(url))
        assert reading.topic() is Topic.LEAVING


def test_the_whole_help_works_by_keyboard(qtbot: QtBot, reading: Help) -> None:
    qtbot.keyClick(reading.find, Qt.Key.Key_Tab)
    assert reading.topics.hasFocus()
    qtbot.keyClick(reading.topics, Qt.Key.Key_Down)
    qtbot.keyClick(reading.topics, Qt.Key.Key_Return)
    assert reading.topic() is Topic.ASSETS
    assert reading.text.hasFocus()
    qtbot.keyClick(reading.text, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert reading.find.hasFocus()
    qtbot.keyClicks(reading.find, "tor")
    qtbot.keyClick(reading.find, Qt.Key.Key_Down)
    assert reading.topics.hasFocus()


def test_a_narrow_window_shows_the_list_or_the_text(qtbot: QtBot, theme: Theme, reading: Help) -> None:
    theme.set_look(Look(text_percent=200))
    reading.window.resize(960, 560)
    reading.desk.show_topic(Topic.STORED)
    assert reading.text.isVisible()
    assert not reading.topics.isVisible()
    everything = part(reading.window, Button, "help.all")
    assert everything.isVisible()
    everything.click()
    assert reading.topics.isVisible()
    assert not reading.text.isVisible()
    qtbot.keyClicks(reading.find, "phone")
    qtbot.keyClick(reading.find, Qt.Key.Key_Return)
    assert reading.text.isVisible()
    assert reading.text.horizontalScrollBar().maximum() == 0


def test_no_entry_of_the_list_is_cut_or_overlaps(reading: Help, theme: Theme) -> None:
    for percent in (100, 200):
        theme.set_look(Look(text_percent=percent))
        reading.window.resize(theme.px(900), 700)
        QCoreApplication.processEvents()
        for row in range(reading.topics.count()):
            item = reading.topics.item(row)
            area = reading.topics.visualItemRect(item)
            room = area.width() - 2 * theme.px(10)
            needed = QFontMetrics(theme.font("body")).boundingRect(
                0, 0, room, 10_000, Qt.TextFlag.TextWordWrap, item.text()
            )
            assert area.height() >= needed.height(), item.text()


def test_the_folder_and_the_kind_of_session_are_told_where_they_matter(reading: Help) -> None:
    reading.desk.set_facts(Computer.MINE, "/srv/me/postern")
    reading.desk.show_topic(Topic.STORED)
    assert "/srv/me/postern" in reading.shown()
    reading.desk.set_facts(Computer.GUEST, "")
    assert "You are a guest now" in reading.shown()
    assert "/srv/me" not in reading.shown()


@pytest.fixture
def view(qtbot: QtBot, qapp: QApplication) -> Iterator[HomeView]:
    opened = HomeView(qtbot, qapp, HomeSession())
    yield opened
    for shown in opened.window.findChildren(HelpWindow):
        shown.close()
    opened.close()


def test_f1_opens_the_topic_of_each_page_of_an_open_session(qtbot: QtBot, view: HomeView) -> None:
    seen = {}
    for page in sorted(page_names() - {"settings"}):
        view.window.show_page(page)
        view.child(QAction, "menu.help.help").trigger()
        seen[page] = view.child(HelpWindow, "help").topic
    about_leaving = dict.fromkeys(("settings.account", "settings.help"), Topic.LEAVING)
    assert seen == {**OWN_TOPICS, **about_leaving}
    shown = articles(Language.ENGLISH)[Topic.SHORTCUTS]
    listed = {piece.text for piece in shown.pieces}
    for action in view.window.findChildren(QAction):
        keys = {key.toString() for key in action.shortcuts()}
        assert not keys or keys & listed, action.objectName()
    view.window.leave_flow.open()
    view.hears(AskPlan)
    view.says(PlanIs(view.session.plan()))
    qtbot.waitUntil(lambda: view.window.leave_flow.dialog is not None)
    dialog = view.window.leave_flow.dialog
    assert dialog is not None
    qtbot.keyClick(dialog, Qt.Key.Key_F1)
    shown_over = part(dialog, HelpWindow, "help")
    assert shown_over.isVisible()
    assert shown_over.topic is Topic.LEAVING


def test_whatever_stands_over_the_wallet_can_be_locked_from(qtbot: QtBot, view: HomeView) -> None:
    def lock_from(shown: QWidget) -> None:
        shown.activateWindow()
        qtbot.waitUntil(shown.isActiveWindow)
        qtbot.keyClick(shown, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        view.hears(LockNow)
        shown.close()

    view.window.show_help(Topic.STORED)
    lock_from(part(view.window, HelpWindow, "help"))
    view.window.show_code()
    lock_from(part(view.window, FullScreenCode, "full_screen_code"))
    question = AskDialog(view.theme, "question", view.window)
    question.ask("Is it so?", "It is.", "Do")
    lock_from(question)


def test_f1_opens_the_topic_of_each_page_of_the_door(qtbot: QtBot, qapp: QApplication) -> None:
    with DoorUnderTest(qtbot, qapp) as door:
        door.says(ShowLogIn(1, None, None))
        door.press("login.help")
        assert door.find(HelpWindow, "help").topic is Topic.AGAIN
        door.door.create_account()
        part(door.window, QAction, "menu.help").trigger()
        assert door.find(HelpWindow, "help").topic is Topic.FIRST
        for purpose, topic in ((Purpose.CHECK_PHRASE, Topic.PHRASE), (Purpose.EXPORT, Topic.PHRASE)):
            door.find(HelpWindow, "help").close()
            door.says(ShowConfirm(purpose, "Mei", False, None, 0))
            door.window.activateWindow()
            qtbot.waitUntil(door.window.isActiveWindow)
            qtbot.keyClick(door.window, Qt.Key.Key_F1)
            assert door.find(HelpWindow, "help").topic is topic
        door.find(HelpWindow, "help").close()


def test_a_click_on_a_topic_opens_it(qtbot: QtBot, reading: Help) -> None:
    item = reading.topics.item(3)
    at: QPoint = reading.topics.visualItemRect(item).center()
    qtbot.mouseClick(reading.topics.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert articles(Language.ENGLISH)[reading.topic()].title == item.text()
