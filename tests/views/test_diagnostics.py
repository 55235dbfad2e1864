"""The diagnostics text: shown whole, saved letter by letter, and without anything of the person's."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QFileDialog, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.door_view import DoorUnderTest
from tests.helpers.home_session import ADDRESS, NAME, HomeSession
from tests.helpers.home_view import HomeView
from wallet_gui import __version__
from wallet_gui.channel.messages import AskDiagnostics, DiagnosticsAre, ShowLogIn
from wallet_gui.domain.diagnostics import Told
from wallet_gui.ui.diagnostics.dialog import DiagnosticsDialog
from wallet_gui.ui.help.text_view import TextView
from wallet_gui.ui.help.topics import Topic
from wallet_gui.ui.help.window import HelpWindow
from wallet_gui.ui.widgets.button import Button
from wallet_gui.ui.widgets.para import Para

FOLDER = "/srv/mei/postern"
LOG = ("keeper: home ended by itself", *["door: no such path"] * 3)
ANSWER = DiagnosticsAre(FOLDER, (Told("accounts here", "2"),), LOG, 1_795_190_000)


def part(owner: QWidget, kind: type[Any], name: str) -> Any:
    """Return what has this name in a window."""
    found = owner.findChild(kind, name)
    assert found is not None, name
    return found


def awaited(qtbot: QtBot, view: HomeView) -> DiagnosticsDialog:
    """Return the dialog that the keeper's answer brings."""
    qtbot.waitUntil(lambda: view.window.findChild(DiagnosticsDialog) is not None)
    found: DiagnosticsDialog = view.child(DiagnosticsDialog, "diagnostics")
    return found


@pytest.fixture
def view(qtbot: QtBot, qapp: QApplication) -> Iterator[HomeView]:
    opened = HomeView(qtbot, qapp, HomeSession())
    yield opened
    for shown in opened.window.findChildren(HelpWindow):
        shown.close()
    opened.close()


def test_home_shows_all_of_it_and_saves_exactly_that(qtbot: QtBot, view: HomeView, tmp_path: Path) -> None:
    view.child(QAction, "menu.help.diagnostics").trigger()
    view.hears(AskDiagnostics)
    view.says(ANSWER)
    dialog = awaited(qtbot, view)
    text = part(dialog, QPlainTextEdit, "diagnostics.text").toPlainText()
    for told in (
        f"Postern: {__version__}",
        "Qt platform: offscreen",
        "accounts here: 2",
        "process: home",
        "addresses: 1",
    ):
        assert told in text
    assert "  keeper: home ended by itself\n  door: no such path\n    the same again: 2 times\n" in text
    for secret in (FOLDER, "mei", NAME, ADDRESS, ADDRESS[2:]):
        assert secret.casefold() not in text.casefold()
    target = tmp_path / "postern-diagnostics.txt"
    part(dialog, Button, "diagnostics.save").click()
    part(dialog, QFileDialog, "diagnostics.dialog").fileSelected.emit(str(target))
    assert target.read_text(encoding="utf-8") == text
    assert part(dialog, Para, "diagnostics.said").text() == "The diagnostics were saved."
    part(dialog, QFileDialog, "diagnostics.dialog").fileSelected.emit(str(tmp_path / "none" / "x.txt"))
    assert "Choose another folder" in part(dialog, Para, "diagnostics.said").text()
    part(dialog, QFileDialog, "diagnostics.dialog").reject()
    dialog.reject()


@pytest.mark.parametrize("way", ["menu", "settings", "help"])
def test_it_is_reached_from_menu_settings_and_help(qtbot: QtBot, view: HomeView, way: str) -> None:
    if way == "menu":
        view.child(QAction, "menu.help.diagnostics").trigger()
    elif way == "settings":
        view.window.show_page("settings.help")
        view.child(Button, "settings.help.diagnostics.show").click()
    else:
        view.window.show_help(Topic.STORED)
        view.hears(AskDiagnostics)
        view.says(ANSWER)
        shown = view.child(HelpWindow, "help")
        text = part(shown, TextView, "help.text")
        qtbot.waitUntil(lambda: FOLDER in text.toPlainText())
        part(shown, Button, "help.diagnostics").click()
    view.hears(AskDiagnostics)
    view.says(ANSWER)
    awaited(qtbot, view).reject()


def test_the_door_has_it_before_anybody_is_logged_in(qtbot: QtBot, qapp: QApplication) -> None:
    with DoorUnderTest(qtbot, qapp) as door:
        door.says(ShowLogIn(1, None, None))
        part(door.window, QAction, "menu.diagnostics").trigger()
        door.hears(AskDiagnostics)
        door.says(ANSWER)
        dialog = door.find(DiagnosticsDialog, "diagnostics")
        assert "accounts here: 2" in part(dialog, QPlainTextEdit, "diagnostics.text").toPlainText()
        dialog.reject()
