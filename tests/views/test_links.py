"""A payment request from another program, as the person meets it: at the door, and on the form that it fills in."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.door_view import DoorUnderTest
from tests.helpers.send_view import RENT, STRANGER, SendView
from wallet_gui.channel.messages import LinkWaits, ShowLogIn, Want
from wallet_gui.home.wallet.sending import Step
from wallet_gui.ui.widgets.banner import Banner
from wallet_gui.ui.widgets.para import Para

REQUEST = f"ethereum:{STRANGER}@1?value=2.5e17"


@pytest.fixture
def view(qtbot: QtBot, qapp: QApplication) -> Iterator[SendView]:
    made = SendView(qtbot, qapp)
    yield made
    made.close()


def notice(view: SendView) -> Banner:
    banner = view.child(Banner, "send.link")
    assert isinstance(banner, Banner)
    return banner


def press(view: SendView, name: str) -> None:
    view.qtbot.mouseClick(view.child(QWidget, name), Qt.MouseButton.LeftButton)


def test_a_request_fills_an_empty_form_in_and_goes_no_further(view: SendView) -> None:
    view.window.show_page("home")
    view.window.show_request(REQUEST)
    assert view.window.page == "send"
    assert (view.state.to, view.state.form.amount) == (STRANGER, "0.25")
    assert view.state.step is Step.RECIPIENT
    assert "Filled in by a link" in notice(view).accessibleName()
    assert not any(isinstance(message, Want) for message in view.heard)
    press(view, "send.discard")
    assert not notice(view).isVisible()


def test_what_is_wrong_with_a_request_is_shown_to_its_last_line(view: SendView) -> None:
    view.window.show_request(f"ethereum:{STRANGER}@137?value=2.5e17")
    view.qtbot.waitUntil(lambda: view.page.recipient.isVisible())
    QApplication.processEvents()
    lines = [one for one in view.page.recipient.findChildren(Para) if one.isVisible() and one.text()]
    assert any("not switched on" in one.text() for one in lines)
    assert [one.text() for one in lines if one.height() < one.heightForWidth(one.width())] == []


def test_where_a_request_came_from_is_still_said_after_a_lock(view: SendView) -> None:
    view.window.show_request(REQUEST)
    here = view.window.here()
    press(view, "send.discard")
    assert not notice(view).isVisible()
    view.window.restore(here)
    assert (view.state.to, view.state.form.amount) == (STRANGER, "0.25")
    assert "Filled in by a link" in notice(view).accessibleName()
    assert notice(view).isVisible()


def test_a_request_takes_the_place_of_nothing_that_was_typed(view: SendView) -> None:
    view.reviews(RENT, "1")
    view.window.show_request(REQUEST)
    assert (view.state.to, view.state.form.amount, view.state.step) == (RENT, "1", Step.REVIEW)
    assert "unchanged" in notice(view).accessibleName()
    press(view, "send.link.use")
    assert (view.state.to, view.state.form.amount, view.state.step) == (STRANGER, "0.25", Step.RECIPIENT)
    assert "Filled in by a link" in notice(view).accessibleName()


@pytest.mark.parametrize(
    "request_text",
    [
        f"ethereum:{STRANGER}/approve?address={RENT}&uint256=1",
        f"ethereum:{STRANGER}@1?value=1&value=2",
        "ethereum:nobody",
        f"ethereum:{STRANGER}@424242",
    ],
)
def test_a_request_that_postern_does_not_carry_out_is_shown_with_the_reason(view: SendView, request_text: str) -> None:
    view.window.show_request(request_text)
    assert (view.state.to, view.state.form.amount) == ("", "")
    assert view.child(QLineEdit, "send.recipient").text() == request_text
    press(view, "send.primary")
    assert view.page.recipient.field.message
    assert view.state.step is Step.RECIPIENT


def test_the_door_says_that_a_request_waits_and_not_what_it_asks(qtbot: QtBot, qapp: QApplication) -> None:
    with DoorUnderTest(qtbot, qapp) as door:
        door.says(ShowLogIn(1, None, None))
        door.says(LinkWaits())
        door.says(LinkWaits())
        assert "A payment request waits" in door.find(Banner, "link.waits").accessibleName()
        qtbot.keyClick(door.window, Qt.Key.Key_Tab)
        door.door.create_account()
        assert not door.find(QWidget, "link.waits").isVisible()
