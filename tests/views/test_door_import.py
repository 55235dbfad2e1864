"""The page that takes a key in: typed, chosen, dropped or pasted, and never tried before it could be one."""

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.door_view import DoorUnderTest
from wallet_gui.channel.messages import Begin, Done, GiveUp, Paused, ShowConfirm, Shown
from wallet_gui.domain.session import Purpose, Why
from wallet_gui.door.import_key import MOST_FILE_BYTES
from wallet_gui.door.views.keystore_card import KeystoreCard

PASSWORD = "violet tram under nine oaks"
KEY = "0x" + "4c" * 32
KEYSTORE = json.dumps({"version": 3, "crypto": {"cipher": "aes-128-ctr"}})


@pytest.fixture
def door(qtbot: QtBot, qapp: QApplication) -> Iterator[DoorUnderTest]:
    with DoorUnderTest(qtbot, qapp) as made:
        made.says(ShowConfirm(Purpose.IMPORT_KEY, "mei.lin", False, None, 0))
        made.hears(Shown)
        yield made


def fill(door: DoorUnderTest, **typed: str) -> None:
    for name, text in typed.items():
        door.find(QLineEdit, f"import.{name}").setText(text)


def choose_file_way(door: DoorUnderTest) -> None:
    door.find(QRadioButton, "import.way.file").click()


def said(door: DoorUnderTest, name: str) -> str:
    return door.find(QWidget, name).accessibleDescription()


def test_a_key_goes_to_the_signer_with_its_name_and_the_password(door: DoorUnderTest) -> None:
    assert door.find(QLineEdit, "import.key").hasFocus()
    assert door.find(QLineEdit, "import.key").echoMode() is QLineEdit.EchoMode.Password
    fill(door, key=f" {KEY} ", label="Old wallet", password=PASSWORD)
    door.press("import.submit")
    asked = door.asks(Purpose.IMPORT_KEY)
    entry = door.entry()
    assert (entry.private_key, entry.key_password, entry.label, entry.password) == (KEY, "", "Old wallet", PASSWORD)
    door.says(Done(asked.peers.op, Purpose.IMPORT_KEY))
    assert "in your vault" in door.find(QLabel, "import.heading").text()
    assert [door.find(QLineEdit, f"import.{name}").text() for name in ("key", "key_password", "password")] == [""] * 3
    door.press("import.submit")
    door.hears(GiveUp)


@pytest.mark.parametrize("way", ["chosen", "dropped", "pasted", "dropped text"])
def test_a_keystore_is_taken_in_with_its_own_password(door: DoorUnderTest, tmp_path: Path, way: str) -> None:
    path = tmp_path / "UTC--2026--key.json"
    path.write_text(KEYSTORE)
    choose_file_way(door)
    if way == "chosen":
        door.press("import.file.choose")
        dialog = door.find(QFileDialog, "import.dialog")
        dialog.fileSelected.emit(str(path))
        dialog.reject()
    elif way == "pasted":
        QGuiApplication.clipboard().setText(KEYSTORE)
        door.press("import.file.paste")
    else:
        drop(door, path if way == "dropped" else None)
    expected = path.name if way in {"chosen", "dropped"} else "pasted"
    assert expected in door.find(QLabel, "import.file.text").text()
    fill(door, key_password="its own", password=PASSWORD)
    door.press("import.submit")
    door.asks(Purpose.IMPORT_KEY)
    entry = door.entry()
    assert (entry.private_key, entry.key_password, entry.label) == (KEYSTORE, "its own", "")


def drop(door: DoorUnderTest, path: Path | None) -> None:
    mime = QMimeData()
    if path is None:
        mime.setText(KEYSTORE)
    else:
        mime.setUrls([QUrl.fromLocalFile(str(path))])
    card = door.window.findChild(KeystoreCard)
    assert card is not None
    assert card.acceptDrops()
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    card.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, buttons, keys))


@pytest.mark.parametrize("key", ["", "4c" * 31, "zz" * 32, "0x" + "4c" * 33, "violet tram"])
def test_what_cannot_be_a_key_is_told_before_it_is_tried(door: DoorUnderTest, key: str) -> None:
    fill(door, key=key, password=PASSWORD)
    door.press("import.submit")
    assert said(door, "import.key")
    assert door.find(QLineEdit, "import.key").hasFocus()
    assert not door.keeper.has_heard(Begin)


@pytest.mark.parametrize("content", ["", "[]", "{}", "nonsense", "[" * 5000, "x" * (MOST_FILE_BYTES + 1), None])
def test_what_cannot_be_a_keystore_is_told_when_it_is_taken(
    door: DoorUnderTest, tmp_path: Path, content: str | None
) -> None:
    path = tmp_path / "key.json"
    if content is not None:
        path.write_text(content)
    door.subjects.import_key.take_file(str(path))
    assert said(door, "import.file")
    fill(door, password=PASSWORD)
    door.press("import.submit")
    assert not door.keeper.has_heard(Begin)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such files")
def test_a_pipe_is_not_waited_for(door: DoorUnderTest, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "key.json")
    door.subjects.import_key.take_file(str(tmp_path / "key.json"))
    assert said(door, "import.file")


def test_the_mark_that_some_editors_put_first_is_left_out(door: DoorUnderTest, tmp_path: Path) -> None:
    (tmp_path / "key.json").write_text(KEYSTORE, encoding="utf-8-sig")
    door.subjects.import_key.take_file(str(tmp_path / "key.json"))
    assert door.subjects.import_key.state.has_keystore


@pytest.mark.parametrize("sign", [b"\xff", b"\\\\", b"\xf0\x9f\x98\x80"])
def test_the_largest_keystore_fits_its_box_whatever_is_in_it(door: DoorUnderTest, tmp_path: Path, sign: bytes) -> None:
    path = tmp_path / "key.json"
    room = MOST_FILE_BYTES - len(b'{"crypto":""}')
    path.write_bytes(b'{"crypto":"' + sign * (room // len(sign)) + b'"}')
    door.subjects.import_key.take_file(str(path))
    fill(door, password=PASSWORD)
    door.press("import.submit")
    door.asks(Purpose.IMPORT_KEY)
    assert len(door.entry().private_key) > room // 4


def test_half_a_character_in_a_pasted_keystore_is_left_out(door: DoorUnderTest) -> None:
    door.subjects.import_key.take_text(KEYSTORE.replace("aes", "a\ud800es"))
    fill(door, password=PASSWORD)
    door.press("import.submit")
    door.asks(Purpose.IMPORT_KEY)
    assert door.entry().private_key == KEYSTORE


def test_every_other_field_is_looked_at_too(door: DoorUnderTest) -> None:
    fill(door, key=KEY, label="x" * 65, password="")
    door.press("import.submit")
    assert said(door, "import.label")
    assert said(door, "import.password")
    assert not said(door, "import.key")
    door.qtbot.keyClicks(door.find(QLineEdit, "import.label"), "y")
    assert not said(door, "import.label")


@pytest.mark.parametrize(
    ("why", "place", "words"),
    [
        (Why.WRONG, "import.password", "not right"),
        (Why.KEY, "import.key", "not a private key"),
        (Why.PRESENT, "import.key", "in your wallet already"),
        (Why.TOO_LARGE, "import.key", "as many imported keys"),
        (Why.NAME, "import.label", "name cannot be used"),
    ],
)
def test_a_refusal_stands_where_it_can_be_put_right(door: DoorUnderTest, why: Why, place: str, words: str) -> None:
    fill(door, key=KEY, password=PASSWORD)
    door.press("import.submit")
    door.refuses(door.asks(Purpose.IMPORT_KEY), why)
    assert words in said(door, place)
    assert door.find(QLineEdit, "import.key").text() == KEY


def test_a_keystore_that_does_not_open_is_told_at_its_own_password(door: DoorUnderTest) -> None:
    door.subjects.import_key.take_text(KEYSTORE)
    fill(door, key_password="its own", password=PASSWORD)
    door.press("import.submit")
    door.refuses(door.asks(Purpose.IMPORT_KEY), Why.KEY)
    assert "does not open with this password" in said(door, "import.key_password")
    assert door.find(QLineEdit, "import.key_password").hasFocus()
    assert not said(door, "import.file")
    door.subjects.import_key.take_text("nonsense")
    assert "not a keystore file" in said(door, "import.file")


def test_any_other_refusal_stands_above(door: DoorUnderTest) -> None:
    fill(door, key=KEY, password=PASSWORD)
    door.press("import.submit")
    door.refuses(door.asks(Purpose.IMPORT_KEY), Why.FAILED)
    assert door.find(QWidget, "import.notice").isVisible()
    fill(door, password=PASSWORD)
    door.qtbot.keyClicks(door.find(QLineEdit, "import.password"), "x")
    assert not door.find(QWidget, "import.notice").isVisible()


def test_a_pause_is_counted_down(door: DoorUnderTest) -> None:
    fill(door, key=KEY, password=PASSWORD)
    door.press("import.submit")
    door.asks(Purpose.IMPORT_KEY)
    door.says(Paused(5))
    assert "0:05" in door.find(QPushButton, "import.submit").text()


def test_esc_leaves_nothing_behind(door: DoorUnderTest) -> None:
    door.subjects.import_key.take_text(KEYSTORE)
    fill(door, key=KEY, key_password="its own", password=PASSWORD)
    door.qtbot.keyClick(door.find(QLineEdit, "import.password"), Qt.Key.Key_Escape)
    door.hears(GiveUp)
    assert [door.find(QLineEdit, f"import.{name}").text() for name in ("key", "key_password", "password")] == [""] * 3
