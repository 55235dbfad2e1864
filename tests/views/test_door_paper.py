"""The printed key at log-in, at the lock and over the wallet: offered when it may help, read generously, sealed."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.door_view import DoorUnderTest
from wallet_gui.channel.messages import Done, ShowConfirm, ShowLock, ShowLogIn, Shown
from wallet_gui.domain.keyring import KeyringItem, KeyringState
from wallet_gui.domain.printed_key import groups_of, text_of
from wallet_gui.domain.session import LockReason, Needs, Purpose, Why
from wallet_gui.system.keyring.port import name_of
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.qr_view import QrView

PASSWORD = "violet tram under nine oaks"
KEY = bytes(range(20))
OTHER = bytes(20)
VAULT = bytes(range(16))
DEVICE = bytes(range(32))
DEVICE_NAME = name_of(VAULT, KeyringItem.DEVICE)


@pytest.fixture
def door(qtbot: QtBot, qapp: QApplication) -> Iterator[DoorUnderTest]:
    with DoorUnderTest(qtbot, qapp) as made:
        yield made


def at_log_in(door: DoorUnderTest) -> None:
    door.says(ShowLogIn(accounts=1, last_exit=None, problem=None))
    door.hears(Shown)
    door.find(QLineEdit, "login.name").setText("mei.lin")


def at_lock(door: DoorUnderTest, **changes: object) -> None:
    plain = {"name": "mei.lin", "locked_at": 1, "idle_s": 0, "reason": LockReason.ASKED, "needs": Needs.FULL}
    door.says(ShowLock(**{**plain, "wait_s": 0, "minimised": False, **changes}))  # type: ignore[arg-type]
    door.hears(Shown)


def at_question(door: DoorUnderTest, **changes: object) -> None:
    door.says(ShowConfirm(Purpose.REVEAL_PHRASE, "mei.lin", True, None, 0, **changes))  # type: ignore[arg-type]
    door.hears(Shown)


def is_shown(door: DoorUnderTest, name: str) -> bool:
    return door.find(QWidget, name).isVisible()


def try_password(door: DoorUnderTest, page: str) -> None:
    door.find(QLineEdit, f"{page}.password").setText(PASSWORD)
    door.press(f"{page}.submit")


def type_key(door: DoorUnderTest, page: str, text: str) -> None:
    editor = door.find(QLineEdit, f"{page}.paper")
    editor.setText(text)
    editor.textEdited.emit(text)


@pytest.mark.parametrize(
    ("page", "purpose", "show"),
    [
        ("login", Purpose.LOG_IN, at_log_in),
        ("lock", Purpose.UNLOCK, at_lock),
        ("confirm", Purpose.REVEAL_PHRASE, at_question),
    ],
)
def test_after_a_refusal_the_key_is_typed_and_sealed_in_place_of_the_keyrings_secret(
    door: DoorUnderTest, page: str, purpose: Purpose, show: Callable[[DoorUnderTest], None]
) -> None:
    door.keyring.values[DEVICE_NAME] = DEVICE
    show(door)
    try_password(door, page)
    asked = door.asks(purpose, VAULT)
    assert door.entry().device_secret == DEVICE
    door.refuses(asked, Why.WRONG, tries_left=2)
    door.press(f"{page}.paper.use")
    assert door.find(QLineEdit, f"{page}.paper").hasFocus()
    type_key(door, page, text_of(KEY).lower().replace("-", " ").replace("0", "o").replace("1", "l"))
    try_password(door, page)
    asked = door.asks(purpose, VAULT)
    entry = door.entry()
    assert (entry.printed_key, entry.device_secret, entry.password) == (KEY, b"", PASSWORD)
    door.says(Done(asked.peers.op, purpose))


@pytest.mark.parametrize("page", ["login", "lock", "confirm"])
def test_a_key_that_cannot_be_right_is_never_tried(door: DoorUnderTest, page: str) -> None:
    {"login": at_log_in, "lock": at_lock, "confirm": at_question}[page](door)
    purpose = {"login": Purpose.LOG_IN, "lock": Purpose.UNLOCK, "confirm": Purpose.REVEAL_PHRASE}[page]
    try_password(door, page)
    door.refuses(door.asks(purpose), Why.WRONG, tries_left=2)
    door.entry()
    door.press(f"{page}.paper.use")
    for typed, said in (("PK1-000G", "4 of 36"), (text_of(KEY)[:-1] + "9", "not the one on your sheet")):
        type_key(door, page, typed)
        try_password(door, page)
        assert said in door.find(QLineEdit, f"{page}.paper").accessibleDescription()
    assert not door.keeper.has_heard(Done)
    type_key(door, page, text_of(KEY))
    assert "without a slip" in door.find(QLineEdit, f"{page}.paper").accessibleDescription()
    door.press(f"{page}.paper.without")
    try_password(door, page)
    door.asks(purpose)
    assert door.entry().printed_key == b""


@pytest.mark.parametrize(
    ("state", "has_secret", "said"),
    [
        (KeyringState.READY, False, "has no part of this vault's key"),
        (KeyringState.READY, True, "tied anew since"),
        (KeyringState.LOCKED, False, "keyring is locked"),
        (KeyringState.MISSING, False, "no keyring now"),
        (KeyringState.FAILED, False, "keyring refused"),
    ],
)
def test_what_the_keyring_answered_is_said_once_the_password_was_refused(
    door: DoorUnderTest, state: KeyringState, has_secret: bool, said: str
) -> None:
    if has_secret:
        door.keyring.values[DEVICE_NAME] = DEVICE
    if state is not KeyringState.READY:
        door.keyring.refuses = state
    at_question(door)
    assert not is_shown(door, "confirm.paper.use")
    try_password(door, "confirm")
    asked = door.asks(Purpose.REVEAL_PHRASE, VAULT)
    door.entry()
    door.refuses(asked, Why.WRONG, tries_left=2)
    assert said in door.find(QLabel, "confirm.paper.why").text()


def test_a_vault_from_elsewhere_is_explained_where_no_keyring_is_asked(door: DoorUnderTest) -> None:
    at_log_in(door)
    try_password(door, "login")
    door.refuses(door.asks(Purpose.LOG_IN), Why.WRONG, tries_left=2)
    door.entry()
    assert "tied to another computer" in door.find(QLabel, "login.paper.why").text()
    assert door.keyring.calls == []


def test_with_the_key_no_code_is_asked(door: DoorUnderTest) -> None:
    at_log_in(door)
    door.find(QLineEdit, "login.code").setText("123456")
    door.press("login.paper.use")
    assert not is_shown(door, "login.code")
    type_key(door, "login", text_of(KEY))
    try_password(door, "login")
    door.asks(Purpose.LOG_IN)
    assert (door.entry().code, door.line.keyring_said) == ("", None)


def test_after_too_many_tries_the_key_is_offered(door: DoorUnderTest) -> None:
    at_log_in(door)
    try_password(door, "login")
    door.refuses(door.asks(Purpose.LOG_IN), Why.CEILING)
    door.entry()
    assert "hundred wrong tries" in door.find(QWidget, "login.notice.1").accessibleName()
    assert is_shown(door, "login.paper.use")


@pytest.mark.parametrize("show", [at_lock, at_question])
def test_a_session_that_was_opened_with_the_key_asks_for_it_at_once(
    door: DoorUnderTest, show: Callable[..., None]
) -> None:
    show(door, by_printed_key=True)
    page = "lock" if show is at_lock else "confirm"
    assert is_shown(door, f"{page}.paper")
    type_key(door, page, text_of(KEY))
    try_password(door, page)
    door.asks(Purpose.UNLOCK if page == "lock" else Purpose.REVEAL_PHRASE, VAULT)
    assert (door.entry().printed_key, door.keyring.calls) == (KEY, [])


def picture_of(theme: Theme, text: str) -> QImage:
    return QrView(theme, text, can_drag=False).image()


def test_the_key_is_read_from_a_picture_file_and_from_the_clipboard(
    door: DoorUnderTest, tmp_path: Path, qtbot: QtBot
) -> None:
    at_log_in(door)
    door.press("login.paper.use")
    path = tmp_path / "sheet.png"
    picture_of(door.theme, text_of(KEY)).save(str(path))
    door.press("login.paper.picture")
    dialog = door.find(QFileDialog, "paper.dialog")
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    editor = door.find(QLineEdit, "login.paper")
    assert editor.text() == text_of(KEY)
    QGuiApplication.clipboard().setImage(picture_of(door.theme, text_of(OTHER)))
    editor.setFocus()
    QTest.keySequence(editor, "Ctrl+V")
    assert editor.text() == text_of(OTHER)
    QGuiApplication.clipboard().setText("-".join(groups_of(KEY)))
    editor.clear()
    QTest.keySequence(editor, "Ctrl+V")
    assert editor.text() == "-".join(groups_of(KEY))


def test_a_picture_without_a_key_says_so(door: DoorUnderTest, tmp_path: Path) -> None:
    at_log_in(door)
    door.press("login.paper.use")
    path = tmp_path / "cat.png"
    blank = QImage(64, 64, QImage.Format.Format_RGB32)
    blank.fill(Qt.GlobalColor.white)
    blank.save(str(path))
    door.press("login.paper.picture")
    dialog = door.find(QFileDialog, "paper.dialog")
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    assert "no QR code" in door.find(QLineEdit, "login.paper").accessibleDescription()


def test_leaving_the_page_forgets_the_key(door: DoorUnderTest) -> None:
    at_question(door, by_printed_key=True)
    type_key(door, "confirm", text_of(KEY))
    try_password(door, "confirm")
    asked = door.asks(Purpose.REVEAL_PHRASE)
    door.entry()
    door.refuses(asked, Why.WRONG, tries_left=1)
    door.press("confirm.cancel")
    assert door.find(QLineEdit, "confirm.paper").text() == ""
    at_log_in(door)
    try_password(door, "login")
    door.asks(Purpose.LOG_IN)
    assert door.entry().printed_key == b""
