"""Bringing an account back, by its phrase or by a vault file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.helpers.door_view import DoorUnderTest
from wallet_gui.channel.messages import Begin, FileTaken, ShowLogIn, TakeVaultFile
from wallet_gui.domain.session import Purpose, Why
from wallet_gui.door.create import Step
from wallet_gui.door.page import Page
from wallet_gui.door.views.phrase_entry import PhraseEntry
from wallet_gui.ui.widgets.banner import Banner

GOOD = "abandon " * 11 + "about"
GOOD_24 = "abandon " * 23 + "art"


@pytest.fixture
def door(qtbot: QtBot, qapp: QApplication) -> Iterator[DoorUnderTest]:
    with DoorUnderTest(qtbot, qapp) as under_test:
        under_test.says(ShowLogIn(0, None, None))
        under_test.find(QPushButton, "login.first.restore").click()
        under_test.draws()
        yield under_test
        QGuiApplication.clipboard().clear()


def paste(door: DoorUnderTest, text: str) -> None:
    """Paste into the first field, as a person does."""
    QGuiApplication.clipboard().setText(text)
    first = door.find(QLineEdit, "restore.word.1")
    first.setFocus()
    door.qtbot.keyClick(first, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def go_on(door: DoorUnderTest) -> None:
    button = door.find(QPushButton, "create.continue")
    door.until(button.isEnabled)
    button.click()


def said(door: DoorUnderTest) -> str:
    entry = door.window.findChild(PhraseEntry)
    assert entry is not None
    return entry.problem_text


@pytest.mark.parametrize(
    "text",
    [
        GOOD,
        "  " + GOOD.replace(" ", "   ") + "\n",
        GOOD.replace(" ", "\n"),
        "\n".join(f"{number}. {word}" for number, word in enumerate(GOOD.split(), start=1)),
        " ".join(f"{number}) {word}" for number, word in enumerate(GOOD.upper().split(), start=1)),
        GOOD_24,
    ],
)
def test_a_whole_phrase_may_be_pasted_however_it_is_written(door: DoorUnderTest, text: str) -> None:
    paste(door, text)
    go_on(door)
    assert door.subjects.create.state.step is Step.NAME
    assert door.subjects.create.state.filled.phrase.split()[0] == "abandon"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("abandon " * 11, "11"),
        ("abandon " * 13, "13"),
        ("abandon " * 30, "30"),
        ("abandon " * 12, "together"),
        ("abandan " + "abandon " * 10 + "about", "abandon"),
        ("abandon " * 3 + "xyzzy " + "abandon " * 7 + "about", "Word 4"),
        ("的 一 是 在 不 了 有 和 人 这 中 大", "English"),
        ("ábaco " * 12, "English"),
        ("x" * 10_000, "Word 1"),
    ],
)
def test_each_kind_of_wrong_phrase_has_its_own_sentence_and_keeps_the_words(
    door: DoorUnderTest, text: str, words: str
) -> None:
    paste(door, text)
    go_on(door)
    assert words in said(door)
    assert door.subjects.create.state.step is Step.OLD_PHRASE
    assert door.find(QLineEdit, "restore.word.1").text()


def test_typing_takes_the_sentence_back(door: DoorUnderTest) -> None:
    paste(door, "abandon " * 12)
    go_on(door)
    assert said(door)
    door.qtbot.keyClicks(door.find(QLineEdit, "restore.word.12"), "x")
    assert not said(door)


def test_the_phrase_and_its_passphrase_reach_the_signer(door: DoorUnderTest) -> None:
    paste(door, GOOD)
    door.find(QPushButton, "restore.more").click()
    door.qtbot.keyClicks(door.find(QLineEdit, "restore.passphrase"), "extra word")
    go_on(door)
    door.subjects.create.set_name_and_password("mei.lin", "violet tram under nine oaks", "strong", is_enough=True)
    door.subjects.create.skip_two_step()
    go_on(door)
    assert door.asks(Purpose.RESTORE).begin.name == "mei.lin"
    words = door.words_in()
    assert (words.phrase, words.passphrase, words.backed_up) == (GOOD, "extra word", True)
    assert (words.code, words.code_secret, words.recovery_codes) == ("", b"", ())


def test_an_account_comes_back_though_no_new_secret_could_be_drawn(qtbot: QtBot, qapp: QApplication) -> None:
    with DoorUnderTest(qtbot, qapp) as door:
        door.says(ShowLogIn(0, None, None))
        door.find(QPushButton, "login.first.restore").click()
        door.refuses(door.asks(Purpose.DRAFT), Why.FAILED)
        create = door.subjects.create
        create.set_old_phrase(GOOD, "")
        create.set_name_and_password("mei", "violet tram under nine oaks", "strong", is_enough=True)
        create.skip_two_step()
        go_on(door)
        door.asks(Purpose.RESTORE)
        made_from = door.words_in()
        assert (made_from.phrase, made_from.code_secret) == (GOOD, b"")


def test_undo_does_not_bring_words_back(door: DoorUnderTest) -> None:
    field = door.find(QLineEdit, "restore.word.1")
    door.qtbot.keyClicks(field, "abandon")
    field.setText("")
    door.qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == ""


def test_a_dropped_vault_file_is_handed_to_the_keeper_and_leads_to_the_log_in_page(
    door: DoorUnderTest, tmp_path: Path
) -> None:
    path = tmp_path / "mine.postern"
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    door.window.dropEvent(event)
    assert door.hears(TakeVaultFile).path == str(path)
    door.says(FileTaken(None, 0))
    assert door.door.page is Page.LOG_IN
    assert "Vault added" in door.find(Banner, "login.notice.1").accessibleName()


@pytest.mark.parametrize(
    "why", [Why.EMPTY_FILE, Why.DAMAGED, Why.NEWER, Why.NOT_A_FILE, Why.TOO_LARGE, Why.NO_PERMISSION, Why.GONE]
)
def test_a_vault_file_that_cannot_be_taken_is_explained(door: DoorUnderTest, why: Why) -> None:
    door.door.take_vault_file("/somewhere/file.postern")
    door.hears(TakeVaultFile)
    door.says(FileTaken(why, 0))
    dialog = door.find(QDialog, "dialog")
    assert dialog.windowTitle()
    dialog.close()
    assert door.door.page is Page.CREATE
    assert not any(isinstance(one, Begin) and one.purpose is Purpose.RESTORE for one in door.keeper.heard)
