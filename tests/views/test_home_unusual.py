"""Home says when a network counts transactions that Postern did not start, and is told that it was the person."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from tests.helpers.send_view import SendView
from wallet_gui.channel.messages import ConfirmEnded, Want
from wallet_gui.domain.session import Purpose
from wallet_gui.ui.widgets.banner import Banner


@pytest.fixture
def view(qtbot: QtBot, qapp: QApplication) -> Iterator[SendView]:
    made = SendView(qtbot, qapp)
    made.window.show_page("home")
    qtbot.waitUntil(lambda: "mined_nonce" in made.network.asked)
    yield made
    made.close()


def look_again(view: SendView, count: int) -> None:
    """Let the network count so many transactions, and have it asked again although ten minutes are not over."""
    view.network.mined = count
    unusual = view.controllers.unusual
    before = view.network.asked.count("mined_nonce")
    unusual.look()
    view.qtbot.waitUntil(lambda: view.network.asked.count("mined_nonce") > before)


def test_a_transaction_that_was_not_started_here_is_told_until_it_was_the_person(qtbot: QtBot, view: SendView) -> None:
    banner = view.child(Banner, "home.banner.unusual")
    assert not banner.isVisible()
    look_again(view, 1)
    qtbot.waitUntil(banner.isVisible)
    assert banner.title.text() == "1 transaction that this Postern does not know"
    assert "Main wallet on Ethereum" in banner.text.text()
    view.child(QAbstractButton, "home.secure").click()
    assert view.hears(Want).purpose is Purpose.SECURE
    view.says(ConfirmEnded(Purpose.SECURE, worked=False))
    was_me = view.child(QAbstractButton, "home.was_me")
    qtbot.waitUntil(was_me.isEnabled)
    was_me.click()
    assert not banner.isVisible()
    look_again(view, 3)
    qtbot.waitUntil(banner.isVisible)
    assert banner.title.text() == "2 transactions that this Postern does not know"
