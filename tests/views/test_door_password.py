"""The field for a password, and what it says while it is typed."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from wallet_gui.door.judge import Judge
from wallet_gui.door.views.new_password import NewPassword
from wallet_gui.door.views.password_entry import PasswordEntry
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.password_field import PasswordField

Show = Callable[[QWidget], QWidget]
CAPS_LOCK = "Caps Lock is on"


@pytest.fixture
def entry(theme: Theme, shown: Show) -> PasswordEntry:
    made = PasswordEntry(theme, PasswordField(theme))
    made.set_hint("Only you know it.")
    shown(made)
    made.editor.setFocus()
    return made


@pytest.fixture
def judge() -> Iterator[Judge]:
    made = Judge()
    yield made
    made.close()


def types(qtbot: QtBot, field: QWidget, letters: str) -> None:
    """Type letters as they are, and never with Shift."""
    for letter in letters:
        qtbot.keyClick(field, letter, Qt.KeyboardModifier.NoModifier)


def test_caps_lock_is_still_told_when_typing_takes_an_error_back(qtbot: QtBot, entry: PasswordEntry) -> None:
    entry.show_error("Password or code is not right.")
    types(qtbot, entry.editor, "V")
    entry.clear()  # as every page does at the first sign that is typed after a refusal
    assert entry.message == CAPS_LOCK
    types(qtbot, entry.editor, "v")
    assert entry.message == "Only you know it."


def test_caps_lock_that_goes_off_leaves_an_error_standing(qtbot: QtBot, entry: PasswordEntry) -> None:
    types(qtbot, entry.editor, "V")
    entry.show_error("Password or code is not right.")
    types(qtbot, entry.editor, "v")
    assert entry.message == "Password or code is not right."


def test_caps_lock_is_told_where_a_password_is_chosen(qtbot: QtBot, theme: Theme, shown: Show, judge: Judge) -> None:
    page = NewPassword(theme, "page", judge)
    shown(page)
    page.focus_first()
    types(qtbot, page.password, "VIOLET")
    assert page.password.accessibleDescription() == CAPS_LOCK
    types(qtbot, page.password, "t")
    assert page.password.accessibleDescription() == ""
    page.suggest.click()
    assert "at random" in page.password.accessibleDescription()
    with qtbot.waitSignal(judge.judged):
        types(qtbot, page.password, "x")
    assert "at random" not in page.password.accessibleDescription(), "these are not the words that were drawn"
