"""What a person types: codes and passwords."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.code_field import CodeField, ascii_digits
from wallet_gui.ui.widgets.field import Field, Note
from wallet_gui.ui.widgets.password_field import PasswordField

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def code(theme: Theme, shown: Show) -> CodeField:
    field = CodeField(theme, "6-digit code")
    shown(field)
    field.setFocus()
    return field


@pytest.fixture
def password(theme: Theme, shown: Show) -> PasswordField:
    page = QWidget()
    column = QVBoxLayout(page)
    field = PasswordField(theme, "Password")
    column.addWidget(field)
    column.addWidget(QLineEdit())
    shown(page)
    field.setFocus()
    field.page = page  # type: ignore[attr-defined]  # lives as long as the field
    return field


def test_six_digits_complete_a_code_and_nothing_is_submitted(qtbot: QtBot, code: CodeField) -> None:
    with qtbot.waitSignal(code.completed):
        qtbot.keyClicks(code, "482160")
    assert code.is_complete
    assert code.text() == "482160"


def test_letters_and_a_seventh_digit_are_left_out(qtbot: QtBot, code: CodeField) -> None:
    qtbot.keyClicks(code, "48a2-1 6 0 9")
    assert code.text() == "482160"


@pytest.mark.parametrize("pasted", ["482 160", "482160\n", " 482-160 ", "Your code: 482160", "٤٨٢١٦٠", "４８２１６０"])
def test_pasting_takes_the_digits_alone(qtbot: QtBot, code: CodeField, pasted: str) -> None:
    QGuiApplication.clipboard().setText(pasted)
    with qtbot.waitSignal(code.completed):
        qtbot.keyClick(code, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert code.text() == "482160"


def test_pasting_something_else_keeps_what_is_there(qtbot: QtBot, code: CodeField) -> None:
    code.setText("48")
    QGuiApplication.clipboard().setText("no digits")
    qtbot.keyClick(code, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert code.text() == "48"


def test_digits_of_any_script_become_ascii() -> None:
    assert ascii_digits("१२३ ٤٥ ６ ²") == "123456"


def test_taking_a_code_leaves_nothing_behind(qtbot: QtBot, code: CodeField) -> None:
    qtbot.keyClicks(code, "482160")
    assert code.take() == "482160"
    code.undo()
    assert code.text() == ""


def test_a_screen_reader_finds_a_named_text_field(code: CodeField, password: PasswordField) -> None:
    for field, name in ((code, "6-digit code"), (password, "Password")):
        seen = QAccessible.queryAccessibleInterface(field)
        assert seen.role() is QAccessible.Role.EditableText
        assert seen.text(QAccessible.Text.Name) == name


def test_a_screen_reader_cannot_read_a_hidden_password(password: PasswordField) -> None:
    password.setText("violet tram")
    seen = QAccessible.queryAccessibleInterface(password)
    assert all("violet" not in seen.text(kind) for kind in QAccessible.Text if kind is not QAccessible.Text.UserText)
    assert seen.textInterface() is None  # or Qt would tell every listener each character that is typed
    assert seen.state().passwordEdit


def test_a_screen_reader_can_read_a_shown_password(password: PasswordField) -> None:
    password.setText("violet tram")
    password.setAccessibleDescription("Six words.")
    password.reveal()
    seen = QAccessible.queryAccessibleInterface(password)
    assert seen.text(QAccessible.Text.Description) == "violet tram Six words."
    assert not seen.state().passwordEdit


def test_alt_v_shows_the_password_and_hides_it_again(qtbot: QtBot, password: PasswordField) -> None:
    qtbot.keyClicks(password, "violet tram")
    qtbot.keyClick(password, Qt.Key.Key_V, Qt.KeyboardModifier.AltModifier)
    assert password.is_revealed
    assert password.displayText() == "violet tram"
    qtbot.keyClick(password, Qt.Key.Key_V, Qt.KeyboardModifier.AltModifier)
    assert not password.is_revealed


def test_a_shown_password_hides_when_the_focus_leaves(qtbot: QtBot, password: PasswordField) -> None:
    password.reveal()
    qtbot.keyClick(password, Qt.Key.Key_Tab)
    assert not password.is_revealed


def test_taking_a_password_leaves_no_undo_step(qtbot: QtBot, password: PasswordField) -> None:
    qtbot.keyClicks(password, "violet tram")
    password.reveal()
    assert password.take() == "violet tram"
    assert not password.is_revealed
    password.undo()
    password.redo()
    assert password.text() == ""


def test_a_password_is_hidden_from_input_methods(password: PasswordField) -> None:
    hints = password.inputMethodHints()
    for hint in (
        Qt.InputMethodHint.ImhSensitiveData,
        Qt.InputMethodHint.ImhHiddenText,
        Qt.InputMethodHint.ImhNoPredictiveText,
    ):
        assert hints & hint


def test_what_is_pasted_too_long_stays_too_long(password: PasswordField) -> None:
    for character in ("a", "\N{GRINNING FACE}"):
        password.setText(character * 10_000)
        assert len(password.take()) > 256


def test_a_line_end_that_was_copied_along_is_no_part_of_a_password(qtbot: QtBot, password: PasswordField) -> None:
    QGuiApplication.clipboard().setText("violet tram\r\n")
    qtbot.keyClick(password, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert password.text() == "violet tram"


def test_caps_lock_is_told_by_the_letters(qtbot: QtBot, password: PasswordField) -> None:
    qtbot.keyClick(password, "A", Qt.KeyboardModifier.NoModifier)
    # pytest-qt sends an upper-case letter without Shift: that is what Caps Lock looks like.
    assert password.caps_lock_is_on
    qtbot.keyClick(password, "a")
    assert not password.caps_lock_is_on


def test_an_error_names_itself_to_a_screen_reader_and_takes_the_focus(theme: Theme, shown: Show) -> None:
    editor = PasswordField(theme)
    field = Field(theme, editor, "&Password")
    shown(field)
    field.set_hint("Only you know it.")
    field.show_error("Password or code is not right.")
    assert editor.hasFocus()
    assert editor.accessibleName() == "Password"
    assert editor.accessibleDescription() == "Password or code is not right."
    assert editor.property("state") == "error"
    field.clear()
    assert (field.message, editor.property("state")) == ("Only you know it.", "")


def test_tab_goes_to_what_is_filled_in_before_the_link_beside_its_label(theme: Theme, shown: Show) -> None:
    link, second_link = QPushButton("Forgot it?"), QPushButton("No code?")
    first = Field(theme, PasswordField(theme), "密码(&P)", beside=link)
    second = Field(theme, QLineEdit(), "6-digit &code", beside=second_link)
    page = QWidget()
    column = QVBoxLayout(page)
    column.addWidget(first)
    column.addWidget(second)
    shown(page)
    first.editor.setFocus()
    for stop in (link, second.editor, second_link, first.editor):
        QTest.keyClick(page, Qt.Key.Key_Tab)
        assert stop.hasFocus()
    assert (first.editor.accessibleName(), second.editor.accessibleName()) == ("密码", "6-digit code")


def test_an_error_under_a_code_outlines_the_cells_until_one_types(qtbot: QtBot, theme: Theme, shown: Show) -> None:
    code = CodeField(theme)
    field = Field(theme, code, "6-digit code")
    shown(field)
    plain = code.grab().toImage()
    field.show_note(Note.ERROR, "That code is not right.")
    assert code.grab().toImage() != plain
