"""Pages are built when they are wanted, and nobody can tell from what they show or keep."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.helpers.home_session import HomeSession
from tests.helpers.wallet_view import WalletView
from wallet_gui.home.controllers.draft import Here
from wallet_gui.home.views.page_table import PAGES, page_names
from wallet_gui.ui.widgets.para import Para

Open = Callable[..., WalletView]
FORM = {
    "send.recipient": "0x8617E340B3D01FA5F11F306F4090FD50E238070D",
    "send.note": "Rent",
    "receive.amount": "12.5",
    "settings.account.note": "half a thought",
}
KEPT = {"activity.find": "Tom", "contacts.search": "To", "home.assets.find": "ETH"}


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication) -> Iterator[Open]:
    """Open a session as the arguments of ``HomeSession`` tell it."""
    views: list[WalletView] = []

    def open_view(**story: Any) -> WalletView:
        views.append(WalletView(qtbot, qapp, HomeSession(**story)))
        return views[-1]

    yield open_view
    for view in views:
        view.close()


def built(view: WalletView) -> list[str]:
    return [page.objectName() for page in view.window.pages.pages]


def test_an_unlock_builds_the_page_that_is_shown_and_no_other(opened: Open) -> None:
    view = opened()
    assert built(view) == ["home"]
    view.window.show_page("receive")
    assert built(view) == ["home", "receive"]
    view.window.show_page("home")
    view.window.show_page("receive")
    assert built(view) == ["home", "receive"]
    view.window.show_page("settings.appearance")
    assert view.window.page == "settings.appearance"
    assert "settings.privacy" not in built(view)


def test_every_page_of_the_table_can_be_shown_under_its_name(opened: Open) -> None:
    view = opened()
    for name in sorted(page_names()):
        view.window.show_page(name)
        assert view.window.page.startswith(name)
    assert {page.objectName() for page in view.window.pages.pages} == page_names() - {"settings"}
    assert view.window.pages.at("settings").where in page_names()


def test_the_keys_that_lead_on_know_pages_that_nobody_has_seen(qtbot: QtBot, opened: Open) -> None:
    view = opened()
    backwards = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    for entry in reversed(PAGES):
        qtbot.keyClick(view.window, Qt.Key.Key_Tab, backwards)
        assert view.window.page.partition(".")[0] == entry.key


def test_a_page_that_is_opened_late_shows_what_the_others_show(opened: Open) -> None:
    view = opened(note="before", label="Savings")
    view.controllers.account.write("Rent", "after")
    view.save_all()
    view.window.show_page("settings.account")
    assert view.child(QLineEdit, "settings.account.label.edit").text() == "Rent"
    assert view.child(QPlainTextEdit, "settings.account.note").toPlainText() == "after"
    assert view.window.here().form == {}


def test_what_was_half_typed_comes_back_on_pages_that_nobody_opens(opened: Open) -> None:
    view = opened()
    view.window.restore(Here(page="receive", form=FORM, kept=KEPT))
    here = view.window.here()
    assert (here.page, here.form) == ("receive", FORM)
    assert KEPT.items() <= here.kept.items()
    assert "settings.help" not in built(view)
    view.window.show_page("settings.account")
    assert view.child(QPlainTextEdit, "settings.account.note").toPlainText() == FORM["settings.account.note"]


def test_settings_gets_ready_for_a_search_when_the_keyboard_comes(qtbot: QtBot, opened: Open) -> None:
    view = opened()
    view.window.show_page("settings")
    view.window.settings.focus_find()
    qtbot.waitUntil(lambda: {name for name in page_names() if name.startswith("settings.")} <= set(built(view)))


def test_a_search_finds_settings_on_pages_that_nobody_has_opened(qtbot: QtBot, opened: Open) -> None:
    view = opened()
    view.controllers.cache.open("")
    view.controllers.searches.remember("colour")
    qtbot.waitUntil(lambda: view.controllers.searches.recent == ("colour",))
    view.window.show_page("settings")
    field = view.child(QLineEdit, "settings.find")
    assert field.completer().model().data(field.completer().model().index(0, 0)) == "colour"
    field.setText("licences")
    results = view.child(QListWidget, "settings.results")
    assert [results.item(row).text() for row in range(results.count())] == ["Licences"]
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert view.window.page == "settings.help"
    assert view.child(Para, "settings.help.heading").text() == "Help & about"
