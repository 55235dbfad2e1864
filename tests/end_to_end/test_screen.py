"""The virtual screen that the other tests here rely on: it shows windows, in Chinese too, and is nobody else's."""

import sys
from pathlib import Path

import pytest

from tools.processes import NotReadyError, Running
from tools.screen import Screen, open_screen

_WINDOW = """
import sys
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication(sys.argv)
label = QLabel(sys.argv[1])
label.setStyleSheet("background: #12ab34; color: #000000; font-size: 60px; padding: 100px")
label.showFullScreen()
application.exec()
"""
_GREEN = (0x12, 0xAB, 0x34)


def test_a_window_is_seen_in_the_picture(screen: Screen, tmp_path: Path) -> None:
    window = _show(screen, tmp_path, "Postern")
    try:
        window.until(lambda: True if _green(screen) > 0.5 else None, "green window")
        assert screen.screenshot(tmp_path / "picture.png").stat().st_size > 0
    finally:
        window.end()


def test_chinese_is_drawn_and_not_as_empty_boxes(screen: Screen, tmp_path: Path) -> None:
    pictures = []
    for text in ("锁", "钥"):
        window = _show(screen, tmp_path, text)
        try:
            window.until(lambda: True if 0.5 < _green(screen) < 1 else None, "green window with a word on it")
            pictures.append(screen.picture().tobytes())
        finally:
            window.end()
    assert pictures[0] != pictures[1]


def test_two_screens_at_once_do_not_see_each_other(screen: Screen, tmp_path: Path) -> None:
    with open_screen(tmp_path) as other:
        assert other.display != screen.display
        assert other.bus != screen.bus
        window = _show(screen, tmp_path, "Postern")
        try:
            window.until(lambda: True if _green(screen) > 0.5 else None, "green window")
            assert _green(other) == 0
        finally:
            window.end()


def test_a_program_that_ends_early_is_reported_with_its_log(tmp_path: Path) -> None:
    program = Running([sys.executable, "-c", "print('no such thing')"], {}, tmp_path / "program.log")
    try:
        with pytest.raises(NotReadyError, match="no such thing"):
            program.until(lambda: None, "answer")
    finally:
        program.end()


def _show(screen: Screen, folder: Path, text: str) -> Running:
    command = [sys.executable, "-c", _WINDOW, text]
    return Running(command, screen.environment(folder / "home"), folder / "window.log")


def _green(screen: Screen) -> float:
    """Return how much of the screen shows the window's colour, from 0 to 1."""
    picture = screen.picture()
    colours = picture.getcolors(picture.width * picture.height) or []
    return sum(count for count, colour in colours if colour == _GREEN) / (picture.width * picture.height)
