"""A window that screen shots are to leave out: when the system is asked, and what a person is told of its answer."""

from dataclasses import dataclass, field

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.helpers.home_session import HomeSession
from tests.helpers.home_view import HomeView
from wallet_gui.door.views.capture_note import CaptureNote
from wallet_gui.home.choices import read_choices
from wallet_gui.ui.frame import BaseWindow
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.switch import Switch


@dataclass
class FakeCapture:
    """A system that does, or does not, what it is asked."""

    can_leave_out: bool = True
    asked: list[bool] = field(default_factory=list)

    def leave_out(self, window: int, *, is_left_out: bool = True) -> bool:
        assert window
        self.asked.append(is_left_out)
        return is_left_out and self.can_leave_out


@pytest.fixture
def window(theme: Theme, qtbot: QtBot) -> BaseWindow:
    made = BaseWindow(theme)
    qtbot.addWidget(made)
    return made


def test_the_system_is_asked_each_time_the_window_is_shown(window: BaseWindow) -> None:
    capture = FakeCapture()
    window.keep_out_of_captures(capture)
    assert capture.asked == []  # it has no handle that would last
    window.show()
    window.hide()
    window.show()
    assert capture.asked == [True, True]
    assert window.is_left_out_of_captures
    window.keep_out_of_captures(capture, stays_out=False)
    window.keep_out_of_captures(capture, stays_out=False)
    assert capture.asked == [True, True, False]
    assert not window.is_left_out_of_captures


@pytest.mark.parametrize(("can", "words"), [(True, "leave this window out"), (False, "cannot keep a window out")])
def test_a_page_with_a_secret_says_what_the_system_has_answered(
    window: BaseWindow, theme: Theme, can: bool, words: str
) -> None:
    note = CaptureNote(theme)
    window.setCentralWidget(note)
    window.keep_out_of_captures(FakeCapture(can))
    window.show()
    assert words in note.text()


def test_the_wallet_s_window_is_left_out_if_the_person_wants_it(qtbot: QtBot, qapp: QApplication) -> None:
    view = HomeView(qtbot, qapp, HomeSession())
    try:
        view.window.show_page("settings.privacy")
        captures = view.controllers.captures
        switch = view.child(Switch, "settings.privacy.captures.switch")
        assert switch.isEnabled() is captures.can_leave_out
        said = [label.text() for label in view.window.findChildren(QLabel) if label.isVisible()]
        assert any("no way to leave a window out" in text for text in said) is not captures.can_leave_out
        captures.leave_out(True)
        qtbot.waitUntil(lambda: captures.leaves_out)
        assert read_choices(view.controllers.session.body).no_captures
        assert switch.isChecked()
    finally:
        view.close()
