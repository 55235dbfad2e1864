"""What both processes do around their windows."""

import logging
import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QLocale, QRect, qInstallMessageHandler, qWarning
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from wallet_gui.domain.look import Language, Place
from wallet_gui.ui.frame import TITLE_BAR, BaseWindow, fitted, install_hooks, stand_over
from wallet_gui.ui.language import language_of_system
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.strength_meter import Strength, StrengthMeter

Show = Callable[[QWidget], QWidget]
Speak = Callable[[Language, str], None]


@pytest.fixture
def hooks() -> Iterator[None]:
    before = sys.excepthook
    install_hooks()
    yield
    sys.excepthook = before
    qInstallMessageHandler(None)


def test_an_uncaught_exception_is_logged_without_its_text(hooks: None, caplog: pytest.LogCaptureFixture) -> None:
    try:
        raise ValueError("violet tram under nine oaks")
    except ValueError as error:
        sys.excepthook(ValueError, error, error.__traceback__)
    assert "ValueError at test_ui_frame.py:" in caplog.text
    assert "violet" not in caplog.text


@pytest.mark.parametrize("folder", ["/srv/anna/", "C:\\Users\\anna\\"])
def test_a_log_line_names_no_folder(hooks: None, caplog: pytest.LogCaptureFixture, folder: str) -> None:
    try:
        exec(compile("raise ValueError", f"{folder}door.py", "exec"))  # the frame of another computer
    except ValueError as error:
        sys.excepthook(ValueError, error, error.__traceback__)
    assert "ValueError at door.py:1" in caplog.text
    assert "anna" not in caplog.text


def test_no_text_cursor_blinks() -> None:
    ask = "from wallet_gui.ui.frame import make_application; print(make_application().cursorFlashTime())"
    done = subprocess.run([sys.executable, "-c", ask], check=True, capture_output=True, text=True, timeout=30)
    assert done.stdout.strip() == "0"


def test_qt_speaks_through_the_log(hooks: None, caplog: pytest.LogCaptureFixture) -> None:
    qWarning("a plain warning")
    assert ("postern.qt", logging.WARNING, "default: a plain warning") in caplog.record_tuples


def test_a_window_says_when_it_has_painted_and_has_its_icon_then(qtbot: QtBot, theme: Theme) -> None:
    window = BaseWindow(theme)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.first_painted):
        window.show()
    assert window.windowTitle() == "Postern"
    assert not QApplication.windowIcon().isNull()


def test_the_next_window_stands_where_the_last_one_stood(qtbot: QtBot, theme: Theme, shown: Show) -> None:
    screen = QApplication.primaryScreen().availableGeometry()
    place = Place(screen.x() + 20, screen.y() + 30, screen.width() - 60, screen.height() - 70)
    window = BaseWindow(theme)
    window.setMinimumSize(100, 100)
    window.move_to(place)
    shown(window)
    qtbot.waitUntil(lambda: window.place() == place)


def test_a_window_never_opens_where_no_screen_is() -> None:
    screens = [QRect(0, 0, 1920, 1080), QRect(1920, 0, 1280, 1024)]
    assert fitted(QRect(5000, 5000, 1120, 740), screens) == QRect(800, 340, 1120, 740)
    assert fitted(QRect(2500, 100, 1120, 740), screens) == QRect(2080, 100, 1120, 740)
    assert fitted(QRect(-50, -50, 4000, 4000), screens) == QRect(0, 0, 1920, 1080)
    assert fitted(QRect(1, 2, 3, 4), []) == QRect(1, 2, 3, 4)


def test_the_smallest_size_never_exceeds_the_screen(theme: Theme) -> None:
    window = BaseWindow(theme)
    free = QApplication.primaryScreen().availableGeometry()
    assert window.minimumWidth() == min(960, free.width())
    assert window.minimumHeight() == min(640, free.height())
    window.deleteLater()


def test_menus_carry_their_access_keys_and_shortcuts(theme: Theme) -> None:
    window = BaseWindow(theme)
    menu = window.add_menu("文件(&F)")
    action = window.add_action(menu, "security.log_out", "退出账户…", "Ctrl+Shift+L")
    assert action.objectName() == "security.log_out"
    assert action.shortcut().toString() == "Ctrl+Shift+L"
    window.deleteLater()


def test_a_widget_on_show_changes_its_language(theme: Theme, speak: Speak) -> None:
    meter = StrengthMeter(theme)
    meter.set_strength(Strength.STRONG)
    speak(Language.CHINESE, "door")
    QApplication.sendPostedEvents(None, QEvent.Type.LanguageChange.value)
    assert (meter.word, meter.accessibleDescription()) == ("强", "强")
    speak(Language.ENGLISH, "door")
    QApplication.sendPostedEvents(None, QEvent.Type.LanguageChange.value)
    assert (meter.word, meter.accessibleDescription()) == ("Strong", "Strong")


@pytest.mark.parametrize(
    ("locale", "language"),
    [
        ("zh_CN", Language.CHINESE),
        ("zh_TW", Language.CHINESE),
        ("en_GB", Language.ENGLISH),
        ("de_DE", Language.ENGLISH),
    ],
)
def test_the_desktops_language_chooses_ours(locale: str, language: Language) -> None:
    assert language_of_system(QLocale(locale)) is language


def test_a_dialog_stands_in_the_middle_of_its_window_and_on_the_screen(theme: Theme, shown: Show) -> None:
    free = QApplication.primaryScreen().availableGeometry()
    window = BaseWindow(theme)
    window.setMinimumSize(100, 100)
    window.setGeometry(free.x() + 40, free.y() + 2 * TITLE_BAR, 500, 400)
    shown(window)
    dialog = QDialog(window)
    stand_over(dialog, 300, 200)
    assert (dialog.geometry().center() - window.geometry().center()).manhattanLength() <= 2
    stand_over(dialog, 5 * free.width(), 5 * free.height())
    assert free.contains(dialog.geometry())
