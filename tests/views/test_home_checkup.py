"""Check-up: facts with evidence and one verb each, a report that names nobody, and a reminder on Home."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.home_session import ADDRESS, MADE_S, NAME, HomeSession
from tests.helpers.spoken import spoken
from tests.helpers.wallet_view import ETHEREUM, FRIEND, WalletView
from wallet_gui.channel.messages import ConfirmEnded, Save, Want
from wallet_gui.domain.errors import UnreachableError
from wallet_gui.domain.look import Language, Look
from wallet_gui.domain.session import Purpose
from wallet_gui.home.checkup.rows import Action, Detail, Evidence, Fact, Key, Row, Verdict
from wallet_gui.home.views.checkup.evidence import sentence
from wallet_gui.home.views.checkup.page import CheckupPage
from wallet_gui.home.views.checkup.words import action_name, action_verb, fact_words
from wallet_gui.home.views.settings.rows import Choice
from wallet_gui.system.clock import SystemClock
from wallet_gui.ui.help.topics import Topic
from wallet_gui.ui.help.window import HelpWindow
from wallet_gui.ui.widgets.banner import Banner
from wallet_gui.ui.widgets.button import Button

Open = Callable[..., WalletView]
_NAMES = ("Main wallet", "Dana Whitfield", "Mei's own node", NAME, ADDRESS, FRIEND, "node.example")
_DAY_S = 86400


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Open]:
    """Open a session as the arguments of ``HomeSession`` tell it; its phrase was checked today."""
    views: list[WalletView] = []
    folder = tmp_path / "accounts" / "one"
    folder.mkdir(parents=True)
    for place in (folder.parent, folder):
        place.chmod(0o700)

    def open_view(look: Look | None = None, view_section: dict[str, Any] | None = None, **story: Any) -> WalletView:
        session = HomeSession(**{"folder": folder, "backed_up": int(SystemClock().wall_s()) - _DAY_S, **story})
        if view_section:
            session.rewrite(**view_section)
        views.append(WalletView(qtbot, qapp, session, look))
        return views[-1]

    yield open_view
    for view in views:
        view.close()


def check(view: WalletView) -> CheckupPage:
    """Go to the page, and wait until everything has been looked at."""
    view.window.show_page("checkup")
    view.qtbot.waitUntil(lambda: not view.controllers.checkup.state.is_running)
    page: CheckupPage = view.child(CheckupPage, "checkup")
    return page


def row_of(view: WalletView, key: Key) -> Row:
    return next(row for row in view.controllers.checkup.state.rows if row.key is key)


def act(view: WalletView, key: Key) -> None:
    view.child(Button, f"checkup.{key.value}.act").click()


def badge(view: WalletView) -> str:
    text: str = view.child(QWidget, "sidebar.checkup").accessibleDescription()
    return text


def test_what_needs_the_person_comes_first_and_is_counted_in_the_sidebar(opened: Open) -> None:
    view = opened(failures=2, codes_left=1)
    page = check(view)
    assert page.heading.text() == "Check-up"
    assert view.child(QWidget, "checkup.needs_you.heading").text() == "2 things need you"
    assert badge(view) == "2"
    tries, files = view.child(QWidget, "checkup.tries"), view.child(QWidget, "checkup.files")
    assert tries.mapTo(page, tries.rect().topLeft()).y() < files.mapTo(page, files.rect().topLeft()).y()
    said = view.child(Button, "checkup.tries.act").accessibleDescription()
    assert said.startswith("Needs you: 2 wrong tries since your last login. Last login: ")
    assert page.subtitle.text().endswith("on this computer only. Nothing was sent anywhere.")


def test_a_well_kept_account_reads_when_the_next_look_is_due(opened: Open) -> None:
    view = opened(last_login=0)
    page = check(view)
    assert badge(view) == ""
    assert "Nothing needs you. Next check on " in page.subtitle.text()
    assert not view.child(QWidget, "checkup.needs_you.heading").isVisible()


def test_every_verb_leads_to_the_deed(qtbot: QtBot, opened: Open) -> None:
    view = opened(failures=1, backed_up=MADE_S)
    for key, purpose in ((Key.TRIES, Purpose.SECURE), (Key.PHRASE, Purpose.CHECK_PHRASE)):
        check(view)
        act(view, key)
        assert view.hears(Want).purpose is purpose
        view.says(ConfirmEnded(purpose, False))
        qtbot.waitUntil(lambda: view.controllers.confirm.pending is None)
    for key, page in (
        (Key.LOCK, "settings.security"),
        (Key.NETWORKS, "settings.networks"),
        (Key.CONTACTS, "contacts"),
    ):
        check(view)
        act(view, key)
        assert view.window.page == page
    check(view)
    act(view, Key.FILES)
    shown = view.child(HelpWindow, "help")
    assert shown.isVisible()
    assert shown.topic is Topic.STORED
    shown.reject()


def test_a_line_that_was_settled_moves_over_and_keeps_the_keyboard(qtbot: QtBot, opened: Open) -> None:
    view = opened(code_is_on=False)
    check(view)
    button = view.child(Button, "checkup.code.act")
    button.setFocus()
    button.click()
    view.says(ConfirmEnded(Purpose.TWO_STEP_ON, True))
    qtbot.waitUntil(lambda: row_of(view, Key.CODE).verdict is Verdict.IN_ORDER)
    qtbot.waitUntil(button.hasFocus)
    assert button.isVisible()
    assert badge(view) == ""


def test_something_that_was_not_you_offers_what_can_be_done(opened: Open) -> None:
    view = opened(failures=3, view_section={"last_login": MADE_S + _DAY_S})
    check(view)
    said = spoken(view.child(QWidget, "checkup"))
    assert "3 wrong tries" in said
    assert "Opened " in said
    view.child(Button, "checkup.not_you.secure").click()
    assert view.hears(Want).purpose is Purpose.SECURE


def test_running_again_sees_what_has_changed_on_the_disk(qtbot: QtBot, opened: Open) -> None:
    view = opened()
    check(view)
    assert row_of(view, Key.FILES).verdict is Verdict.IN_ORDER
    assert view.session.folder is not None
    view.session.folder.chmod(0o755)
    view.child(Button, "checkup.again").click()
    assert view.controllers.checkup.state.is_running
    assert not view.child(Button, "checkup.save").isEnabled()
    assert view.child(CheckupPage, "checkup").subtitle.text() == "Checking… 12 of 14"
    qtbot.waitUntil(lambda: not view.controllers.checkup.state.is_running)
    assert row_of(view, Key.FILES).needs_you


def test_offline_the_networks_are_called_not_checked(opened: Open) -> None:
    view = opened()
    view.chain(ETHEREUM).error = UnreachableError()
    view.start(ETHEREUM)
    check(view)
    assert fact_words(row_of(view, Key.SERVERS)) == "Networks: not checked — offline"


def test_the_report_says_the_same_and_names_nobody(qtbot: QtBot, opened: Open, tmp_path: Path) -> None:
    contact = {"name": "Dana Whitfield", "chain": "eip155", "address": FRIEND, "note": "rent", "pin": None}
    node = {"chain_id": 777, "name": "Mei's own node", "rpc": ["http://node.example"], "plain_http": True, "on": True}
    view = opened(label="Main wallet", view_section={"contacts": [contact], "networks": [node]})
    check(view)
    view.child(Button, "checkup.save").click()
    dialog = view.child(QFileDialog, "checkup.report.dialog")
    place = tmp_path / "report.txt"
    with qtbot.waitSignal(view.controllers.checkup.report_saved):
        dialog.fileSelected.emit(str(place))
        dialog.reject()
    text = place.read_text(encoding="utf-8")
    for row in view.controllers.checkup.state.rows:
        assert fact_words(row) in text
    assert "[!] 1 network asked without encryption" in text
    assert not [name for name in _NAMES if name in text]
    assert place.stat().st_mode & 0o077 == 0
    qtbot.waitUntil(lambda: view.toast_says() == "The report was saved.")


def test_a_report_that_cannot_be_written_says_so(qtbot: QtBot, opened: Open, tmp_path: Path) -> None:
    view = opened()
    check(view)
    view.controllers.checkup.save_report(tmp_path / "gone" / "report.txt", "x")
    qtbot.waitUntil(lambda: view.toast_says().startswith("The report was not saved."))


def test_home_reminds_by_the_interval_until_the_page_was_read(qtbot: QtBot, opened: Open) -> None:
    view = opened(view_section={"settings": {"reviewed": 1, "review_months": 3}})
    notice = view.child(Banner, "home.banner.review")
    assert notice.isVisible()
    view.child(Button, "home.look_over").click()
    assert view.window.page == "checkup"
    view.hears(Save)
    qtbot.waitUntil(lambda: not view.controllers.checkup.state.review_is_due)
    choice = view.child(Choice, "checkup.remind")
    assert choice.value == 3
    choice.setCurrentIndex(choice.findData(0))
    choice.activated.emit(choice.currentIndex())
    assert view.controllers.session.body["settings"]["review_months"] == 0
    view.window.show_page("home")
    assert not notice.isVisible()


def test_few_recovery_codes_are_told_on_home_at_once(opened: Open) -> None:
    view = opened(codes_left=2)
    notice = view.child(Banner, "home.banner.codes")
    assert notice.isVisible()
    view.child(Button, "home.new_codes").click()
    assert view.hears(Want).purpose is Purpose.NEW_CODES
    assert not opened().child(Banner, "home.banner.codes").isVisible()


def test_failures_lead_from_home_to_the_accounts_activity(opened: Open) -> None:
    view = opened(failures=1)
    view.child(Button, "home.see_logins").click()
    assert view.window.page == "settings.log"


def test_it_has_a_key_and_a_place_in_the_security_menu(qtbot: QtBot, opened: Open) -> None:
    view = opened()
    entry = view.child(QAction, "menu.checkup")
    assert entry.shortcut().toString() == "Ctrl+7"
    assert entry in view.child(QAction, "menu.lock").associatedObjects()[0].actions()
    qtbot.keyClick(view.window, Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    assert view.window.page == "checkup"


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.CHINESE])
def test_every_fact_and_every_evidence_has_its_words(opened: Open, language: Language) -> None:
    view = opened(Look(language=language))
    assert "(s)" not in spoken(check(view))
    assert all(action_verb(action) and action_name(action) for action in Action)
    assert all(fact_words(Row(Key.TRIES, Verdict.UNTOLD, fact, Action.ABOUT)) for fact in Fact)
    assert all(sentence(Evidence(detail)) for detail in Detail)


def test_lines_that_come_in_any_order_stand_where_they_would_all_at_once(opened: Open, qapp: QApplication) -> None:
    view = opened(failures=2, codes_left=1)
    page = check(view)
    state = view.controllers.checkup.state

    def places() -> dict[str, object]:
        for _ in range(20):
            qapp.processEvents()
        shown = [widget for widget in page.findChildren(QWidget) if widget.isVisible() and widget.objectName()]
        return {widget.objectName(): widget.geometry().getRect() for widget in shown}

    wanted = places()
    for away in (False, True):  # while it is on the screen, and while another page is
        for count in (0, 3, len(state.rows) - 1, len(state.rows)):
            view.window.show_page("home" if away else "checkup")
            page._draw(replace(state, rows=state.rows[:count], ran_at=0))
        view.window.show_page("checkup")
        page._draw(state)
        view.qtbot.waitUntil(lambda: not view.controllers.checkup.state.is_running)
        assert places() == wanted
