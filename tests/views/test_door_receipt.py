"""The receipt: the second look in words, and the ways to go on."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.helpers.door_view import DoorUnderTest
from wallet_gui.channel.messages import Again, Quit, ShowLeaving, Shown, ShowReceipt
from wallet_gui.domain.leaving import Checked, Item, Proof, Receipt, Way
from wallet_gui.door.views import receipt_words
from wallet_gui.door.views.receipt import ReceiptView
from wallet_gui.ui.widgets.banner import Banner

LINES = (
    Checked(Item.MEMORY, Proof.ENDED, 3, 0),
    Checked(Item.CACHE, Proof.ABSENT, 3, 3_100_000),
    Checked(Item.DRAFT, Proof.FORGOTTEN, 0, 2_000),
    Checked(Item.CLIPBOARD, Proof.NOT_OURS, 0, 0),
    Checked(Item.TEMPORARY, Proof.CLEAN, 2, 88_000),
)
RECEIPT = Receipt("mei.lin", 1_795_190_000, Way.KEEP, LINES, 20_440)


def with_line(index: int, proof: Proof) -> Receipt:
    lines = list(LINES)
    lines[index] = replace(lines[index], proof=proof)
    return replace(RECEIPT, lines=tuple(lines))


@pytest.fixture
def door(qtbot: QtBot, qapp: QApplication) -> Iterator[DoorUnderTest]:
    with DoorUnderTest(qtbot, qapp) as under_test:
        under_test.says(ShowLeaving("mei.lin", Way.KEEP))
        under_test.hears(Shown)
        under_test.says(ShowReceipt(RECEIPT))
        under_test.hears(Shown)
        yield under_test


def test_a_clean_receipt_says_so_and_offers_to_log_in_first(door: DoorUnderTest) -> None:
    assert door.find(QLabel, "receipt.tally").text() == "5 of 5 checked"
    again = door.find(QPushButton, "receipt.again")
    assert again.hasFocus()
    assert again.property("kind") == "primary"
    again.click()
    assert not door.hears(Again).retry


def test_what_is_still_there_is_named_and_can_be_tried_again(door: DoorUnderTest) -> None:
    door.says(ShowReceipt(with_line(1, Proof.STILL_THERE)))
    assert door.find(QLabel, "receipt.tally").text() == "4 of 5 checked"
    assert door.find(Banner, "receipt.problem").isVisible()
    door.press("receipt.retry")
    assert door.hears(Again).retry
    door.says(ShowReceipt(RECEIPT))
    assert not door.find(Banner, "receipt.problem").isVisible()


def test_who_asked_to_quit_afterwards_can_only_quit(door: DoorUnderTest) -> None:
    door.says(ShowReceipt(RECEIPT, quits_after=True))
    assert not door.find(QPushButton, "receipt.again").isVisible()
    quits = door.find(QPushButton, "receipt.quit")
    assert (quits.property("kind"), quits.hasFocus()) == ("primary", True)


def test_without_an_account_the_way_on_is_the_first_page(door: DoorUnderTest) -> None:
    door.says(ShowReceipt(RECEIPT, accounts=0))
    assert door.find(QPushButton, "receipt.again").text() == "To the first page"


def test_unsure_memory_makes_quitting_the_first_choice(door: DoorUnderTest) -> None:
    door.says(ShowReceipt(with_line(0, Proof.UNKNOWN)))
    assert door.find(Banner, "receipt.stop").isVisible()
    quits = door.find(QPushButton, "receipt.quit")
    assert quits.property("kind") == "primary"
    quits.click()
    door.hears(Quit)


def test_a_cache_that_was_kept_on_purpose_is_no_problem(door: DoorUnderTest) -> None:
    door.says(ShowReceipt(with_line(1, Proof.KEPT)))
    assert door.find(QLabel, "receipt.tally").text() == "4 of 4 checked"
    assert not door.find(Banner, "receipt.problem").isVisible()


def test_the_saved_and_copied_text_is_the_receipt_without_any_address(door: DoorUnderTest, tmp_path: Path) -> None:
    path = tmp_path / "receipt.txt"
    door.press("receipt.save")
    dialog = door.find(QFileDialog, "save.dialog")
    dialog.fileSelected.emit(str(path))
    dialog.close()
    text = path.read_text(encoding="utf-8")
    assert path.stat().st_mode & 0o077 == 0
    door.press("receipt.copy")
    assert QGuiApplication.clipboard().text() == text
    assert "0x" not in text
    assert "5 of 5 checked" in text
    QGuiApplication.clipboard().clear()


def test_every_item_and_every_proof_has_words() -> None:
    for item in Item:
        for proof in Proof:
            receipt = replace(RECEIPT, lines=(Checked(item, proof, 2, 10),))
            (line,) = receipt_words.lines(receipt)
            assert line.what
            assert line.proof


def test_the_page_gives_way_after_two_idle_minutes(door: DoorUnderTest) -> None:
    view = door.window.findChild(ReceiptView)
    assert view is not None
    assert view.idle_left_ms > 100_000


def test_removal_says_that_the_vault_has_gone(door: DoorUnderTest) -> None:
    lines = (*LINES, Checked(Item.VAULT, Proof.ABSENT, 4, 20_440), Checked(Item.DEVICE_ENTRY, Proof.NO_ENTRY, 0, 0))
    door.says(ShowReceipt(replace(RECEIPT, way=Way.REMOVE, lines=lines, vault_bytes=0)))
    assert "vault removed" in door.find(QLabel, "receipt.subtitle").text()
