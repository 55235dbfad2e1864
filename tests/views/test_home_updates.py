"""The question for a newer version: off as it comes, answered on the first page, and gone with the switch."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.helpers.announcer import Signers, serves
from tests.helpers.home_session import HomeSession
from tests.helpers.home_view import HomeView
from tests.helpers.hostile_node import HostileNode
from wallet_gui import __version__
from wallet_gui.home.updates.statement import Source
from wallet_gui.home.views.settings.rows import SettingRow
from wallet_gui.ui.widgets.banner import Banner
from wallet_gui.ui.widgets.switch import Switch

pytestmark = pytest.mark.skipif(shutil.which("ssh-keygen") is None, reason="OpenSSH is not installed")


@pytest.fixture
def node() -> Iterator[HostileNode]:
    with HostileNode().running() as running:
        yield running


def announces(node: HostileNode, signers: Signers, version: str) -> None:
    told = json.dumps({"v": 1, "version": version, "date": "2026-12-01"}).encode()
    node.answer = serves({"/latest.json": told, "/latest.json.sig": signers.sign(told)}, node)


def test_a_newer_version_is_told_only_to_who_asked_to_be_told(
    qtbot: QtBot, qapp: QApplication, node: HostileNode, tmp_path: Path
) -> None:
    signers = Signers(tmp_path)
    announces(node, signers, "99.0.0")
    source = Source(f"{node.url}/latest.json", signers.named)
    view = HomeView(qtbot, qapp, HomeSession(), source=source)
    try:
        view.controllers.updates.ask()  # as when the first picture is up
        assert node.asked == []
        view.window.show_page("settings.help")
        assert "127.0.0.1" in view.child(SettingRow, "settings.help.ask_updates").text.text()
        switch = view.child(Switch, "settings.help.ask_updates.switch")
        qtbot.mouseClick(switch, Qt.MouseButton.LeftButton)
        view.saves()
        banner = view.child(Banner, "home.banner.update")
        view.window.show_page("home")
        qtbot.waitUntil(banner.isVisible)
        assert "99.0.0" in banner.accessibleName()
        assert __version__ in banner.accessibleName()
        announces(node, signers, __version__)
        with qtbot.waitSignal(view.controllers.updates.changed):
            view.controllers.updates.ask()
        assert not banner.isVisible()
        node.answer = serves({}, node)
        with qtbot.waitSignal(view.controllers.updates.changed):
            view.controllers.updates.ask()
        assert "can be trusted" in view.child(SettingRow, "settings.help.ask_updates").text.text()
        asked = len(node.asked)
        view.controllers.updates.switch(is_on=False)
        view.controllers.updates.ask()
        assert len(node.asked) == asked
    finally:
        view.controllers.updates.stop()
        view.close()


def test_a_build_that_names_no_place_says_so(qtbot: QtBot, qapp: QApplication) -> None:
    view = HomeView(qtbot, qapp, HomeSession())
    try:
        view.window.show_page("settings.help")
        assert "no place" in view.child(SettingRow, "settings.help.ask_updates").text.text()
        assert not view.child(Switch, "settings.help.ask_updates.switch").isEnabled()
    finally:
        view.close()
