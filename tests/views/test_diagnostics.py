"""The diagnostics text: shown whole, saved letter by letter, and without anything of the person's."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QFileDialog, QPlainTextEdit
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

FOLDER = "/home/mei/.local/share/postern"
ANSWER = DiagnosticsAre(FOLDER, (Told("accounts here", "2"),), ("keeper: home ended by itself",), 1_795_190_000)


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
    text = dialog.findChild(QPlainTextEdit, "diagnostics.text").toPlainText()
    for told in (
        f"Postern: {__version__}",
        "Qt platform: offscreen",
        "accounts here: 2",
        "process: home",
        "addresses: 1",
    ):
        assert told in text
    assert "  keeper: home ended by itself" in text
    for secret in (FOLDER, "mei", NAME, ADDRESS, ADDRESS[2:]):
        assert secret.casefold() not in text.casefold()
    target = tmp_path / "postern-diagnostics.txt"
    dialog.findChild(Button, "diagnostics.save").click()
    dialog.findChild(QFileDialog, "diagnostics.dialog").fileSelected.emit(str(target))
    assert target.read_text(encoding="utf-8") == text
    assert dialog.findChild(Para, "diagnostics.said").text() == "The diagnostics were saved."
    dialog.findChild(QFileDialog, "diagnostics.dialog").fileSelected.emit(str(tmp_path / "none" / "x.txt"))
    assert "Choose another folder" in dialog.findChild(Para, "diagnostics.said").text()
    dialog.findChild(QFileDialog, "diagnostics.dialog").reject()
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
        text = shown.findChild(TextView)
        qtbot.waitUntil(lambda: FOLDER in text.toPlainText())
        shown.findChild(Button, "help.diagnostics").click()
    view.hears(AskDiagnostics)
    view.says(ANSWER)
    awaited(qtbot, view).reject()


def test_the_door_has_it_before_anybody_is_logged_in(qtbot: QtBot, qapp: QApplication) -> None:
    with DoorUnderTest(qtbot, qapp) as door:
        door.says(ShowLogIn(1, None, None))
        door.find(QAction, "menu.diagnostics").trigger()
        door.hears(AskDiagnostics)
        door.says(ANSWER)
        dialog = door.find(DiagnosticsDialog, "diagnostics")
        assert "accounts here: 2" in dialog.findChild(QPlainTextEdit, "diagnostics.text").toPlainText()
        dialog.reject()
