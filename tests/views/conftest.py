"""What every test of a view needs: the theme, and windows that do not outlive their test."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from wallet_gui.domain.look import Language, Look
from wallet_gui.ui.language import Languages
from wallet_gui.ui.theme import Theme


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The light theme at 100 %, in English."""
    made = Theme(qapp, Look())
    yield made
    made.deleteLater()


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[Callable[[Language, str], None]]:
    """Switch the language of the application for one test."""
    before = QLocale()
    spoken: list[Languages] = []

    def switch(language: Language, room: str = "door") -> None:
        if spoken:
            spoken[0].choose(language)
        else:
            spoken.append(Languages(qapp, room, language))

    yield switch
    for languages in spoken:
        languages.choose(Language.ENGLISH)
        languages.forget()
        languages.deleteLater()
    QLocale.setDefault(before)


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[QWidget], QWidget]:
    """Show a widget, wait until it is there, and take it away after the test."""

    def show(widget: QWidget) -> QWidget:
        qtbot.addWidget(widget)
        with qtbot.waitExposed(widget):
            widget.show()
        widget.activateWindow()
        return widget

    return show
