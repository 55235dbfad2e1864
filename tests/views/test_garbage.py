"""Windows are taken down by their own thread, also those that only the collector finds."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QAbstractEventDispatcher
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from wallet_gui.ui.garbage import collect_if_due, collect_in_this_thread

_MANY = 100_000


class Window(QWidget):
    """Part of a cycle; notes in which thread it goes."""

    def __init__(self, went: list[int]) -> None:
        super().__init__()
        self._went, self._me = went, self

    def __del__(self) -> None:
        self._went.append(threading.get_ident())


@pytest.fixture
def collecting(qapp: QApplication) -> Iterator[None]:
    gc.collect()
    collect_in_this_thread()
    yield
    QAbstractEventDispatcher.instance().aboutToBlock.disconnect(collect_if_due)


def make_much_elsewhere() -> None:
    thread = threading.Thread(target=lambda: [[] for _ in range(_MANY)])
    thread.start()
    thread.join()


def test_a_thread_that_makes_much_takes_no_window_down(qtbot: QtBot, collecting: None) -> None:
    went: list[int] = []
    Window(went)
    make_much_elsewhere()
    assert went == []
    for _ in range(10):  # a window that has lived through some rounds goes with an older generation
        kept = [[] for _ in range(_MANY)]  # type: ignore[var-annotated]
        qtbot.wait(1)
        kept.clear()
    qtbot.waitUntil(lambda: went == [threading.get_ident()])


def test_without_it_the_thread_takes_the_window_down(qapp: QApplication) -> None:
    """The positive control, with an object that Qt does not know."""

    class Thing:
        def __init__(self) -> None:
            self.me = self

        def __del__(self) -> None:
            went.append(threading.get_ident())

    went: list[int] = []
    gc.collect()
    gc.enable()
    try:
        Thing()
        make_much_elsewhere()
    finally:
        gc.disable()
    assert went
    assert went != [threading.get_ident()]
