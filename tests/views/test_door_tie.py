"""The page that ties a vault: sheet first, then the keyring, then the vault; nothing half-way stays behind."""

import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.door_view import Asked, DoorUnderTest
from wallet_gui.channel.messages import Begin, BoxName, Done, GiveUp, ShowConfirm, Shown
from wallet_gui.channel.secrets import WordsOut
from wallet_gui.domain.keyring import KeyringItem, KeyringState
from wallet_gui.domain.look import Colour, Language, Look
from wallet_gui.domain.printed_key import groups_of, text_of
from wallet_gui.domain.session import Purpose, Why
from wallet_gui.door.views.key_paper import Paper, pdf_of
from wallet_gui.system.keyring.port import name_of
from wallet_gui.ui.qr_file import read_code
from wallet_gui.ui.widgets.qr_view import QrView

PASSWORD = "violet tram under nine oaks"
WEAK = "password1234567"
KEY, DEVICE, BEFORE = bytes(range(20)), bytes(range(32)), bytes(32)
VAULT = bytes(range(16))
DEVICE_NAME = name_of(VAULT, KeyringItem.DEVICE)
EARLIER_NAME = name_of(VAULT, KeyringItem.EARLIER)
PROOF = bytes(reversed(range(32)))
DRAWN = WordsOut("", False, b"", (), printed_key=KEY, device_secret=DEVICE, draft_proof=PROOF)


@pytest.fixture
def door(qtbot: QtBot, qapp: QApplication) -> Iterator[DoorUnderTest]:
    with DoorUnderTest(qtbot, qapp) as made:
        yield made


def ask(door: DoorUnderTest, purpose: Purpose, *, code_is_on: bool = False) -> None:
    door.says(ShowConfirm(purpose, "mei.lin", code_is_on, None, 0))
    door.hears(Shown)


def show_sheet(door: DoorUnderTest, purpose: Purpose = Purpose.TIE) -> None:
    """Go as far as the sheet."""
    ask(door, purpose)
    door.find(QLineEdit, "tie.password").setText(PASSWORD)
    door.press("tie.submit")
    asked = door.asks(Purpose.SHEET_DRAFT, VAULT)
    assert door.entry().password == PASSWORD
    door.keeper.hand_over(DRAWN, BoxName.WORDS_OUT, asked.peers)
    door.says(Done(asked.peers.op, Purpose.SHEET_DRAFT))


def type_groups(door: DoorUnderTest, *, right: bool = True) -> None:
    """Cover the sheet, and type what is asked for."""
    if not door.find(QWidget, "tie.proof.1").isVisible():
        door.press("tie.submit")
    for field, number in zip(("tie.proof.1", "tie.proof.2"), door.subjects.tie.state.asked, strict=True):
        editor = door.find(QLineEdit, field)
        editor.setText(groups_of(KEY)[number].lower() if right else "ZZZZ")
        editor.textEdited.emit(editor.text())


def prove(door: DoorUnderTest, purpose: Purpose = Purpose.TIE) -> Asked:
    """Type both groups, and return the deed that follows."""
    type_groups(door)
    door.press("tie.submit")
    return door.asks(purpose, VAULT)


def heading(door: DoorUnderTest) -> str:
    return door.find(QLabel, "tie.heading").text()


def test_the_vault_is_tied_once_the_sheet_is_proved_and_the_keyring_has_its_part(door: DoorUnderTest) -> None:
    show_sheet(door)
    shown = [door.find(QLabel, f"tie.sheet.group.{number}").text() for number in range(1, 10)]
    assert shown == list(groups_of(KEY))
    assert door.find(QLineEdit, "tie.password").text() == ""
    asked = prove(door)
    assert not door.find(QWidget, "tie.sheet.group.1").isVisible()
    entry = door.entry()
    assert (entry.password, entry.new_device_secret, entry.new_printed_key) == (PASSWORD, DEVICE, KEY)
    assert entry.draft_proof == PROOF
    assert door.keyring.values == {DEVICE_NAME: DEVICE}
    door.says(Done(asked.peers.op, Purpose.TIE))
    assert "is tied to this computer" in heading(door)
    assert door.find(QLabel, "tie.sheet.group.1").text() == ""
    assert door.find(QWidget, "tie.submit").hasFocus()
    door.press("tie.submit")
    door.hears(GiveUp)
    assert door.keyring.values == {DEVICE_NAME: DEVICE}


def test_before_the_sheet_is_proved_the_keyring_is_not_touched(door: DoorUnderTest) -> None:
    show_sheet(door)
    type_groups(door, right=False)
    door.press("tie.submit")
    said = door.find(QLineEdit, "tie.proof.1").accessibleDescription()
    assert "not what stands on the sheet" in said
    assert door.find(QLineEdit, "tie.proof.1").hasFocus()
    door.press("tie.again")
    assert door.find(QWidget, "tie.sheet.group.1").isVisible()
    door.press("tie.cancel")
    door.hears(GiveUp)
    assert [verb for verb, _ in door.keyring.calls] == ["read"]  # the look that goes with the first password


def test_what_is_asked_for_changes_from_time_to_time(door: DoorUnderTest) -> None:
    show_sheet(door)
    seen = set()
    for _ in range(12):
        door.press("tie.submit")
        seen.add(door.subjects.tie.state.asked)
        door.press("tie.again")
    assert len(seen) > 1
    assert all(len(set(asked)) == 2 for asked in seen)


@pytest.mark.parametrize("before", [b"", BEFORE])
def test_a_refusal_puts_the_keyring_back_as_it_was(door: DoorUnderTest, before: bytes) -> None:
    if before:
        door.keyring.values[DEVICE_NAME] = before
    show_sheet(door)
    asked = prove(door)
    assert door.entry().device_secret == (before or DEVICE)
    door.refuses(asked, Why.DISK_FULL)
    expected = {DEVICE_NAME: before} if before else {}
    door.until(lambda: door.keyring.values == expected)
    assert "disk is full" in door.find(QWidget, "tie.notice").accessibleName()
    door.press("tie.submit")
    door.asks(Purpose.TIE, VAULT)
    assert door.entry().new_device_secret == DEVICE


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (KeyringState.LOCKED, "The keyring is locked"),
        (KeyringState.MISSING, "no keyring that Postern uses"),
        (KeyringState.FAILED, "did not keep"),
    ],
)
def test_without_the_keyring_nothing_is_tied_and_it_can_be_tried_again(
    door: DoorUnderTest, state: KeyringState, said: str
) -> None:
    show_sheet(door)
    type_groups(door)
    door.keyring.refuses = state
    door.press("tie.submit")
    door.until(lambda: said in door.find(QWidget, "tie.notice").accessibleName())
    door.keyring.refuses = None
    door.press("tie.submit")
    door.asks(Purpose.TIE, VAULT)
    assert door.entry().new_device_secret == DEVICE


def test_a_keyring_that_forgets_at_once_is_found_out(door: DoorUnderTest) -> None:
    door.keyring.forgets = True
    show_sheet(door)
    type_groups(door)
    door.press("tie.submit")
    door.until(lambda: "did not keep" in door.find(QWidget, "tie.notice").accessibleName())
    assert door.keyring.values == {}


def test_a_keyring_that_takes_the_new_part_too_late_loses_no_old_one(door: DoorUnderTest) -> None:
    door.keyring.values[DEVICE_NAME] = BEFORE
    show_sheet(door)
    type_groups(door)
    door.keyring.hangs_at = DEVICE_NAME
    door.press("tie.submit")
    door.until(lambda: door.find(QWidget, "tie.notice").isVisible())
    assert Purpose.TIE not in {said.purpose for said in door.keeper.heard if isinstance(said, Begin)}
    assert door.keyring.values == {DEVICE_NAME: DEVICE, EARLIER_NAME: BEFORE}  # as after a crash of the door there
    door.keyring.refuses = None
    ask(door, Purpose.NEW_SHEET)
    door.find(QLineEdit, "tie.password").setText(PASSWORD)
    door.press("tie.submit")
    door.asks(Purpose.SHEET_DRAFT, VAULT)
    assert door.entry().device_secret == DEVICE + BEFORE
    show_sheet(door)
    asked = prove(door)
    assert door.entry().device_secret == DEVICE + BEFORE
    assert door.keyring.values[EARLIER_NAME] == DEVICE + BEFORE
    door.says(Done(asked.peers.op, Purpose.TIE))
    door.until(lambda: door.keyring.values == {DEVICE_NAME: DEVICE})


def test_the_deed_is_not_stopped_half_way(door: DoorUnderTest) -> None:
    show_sheet(door)
    asked = prove(door)
    door.entry()
    assert not door.find(QPushButton, "tie.cancel").isEnabled()
    door.subjects.tie.give_up()
    door.says(Done(asked.peers.op, Purpose.TIE))
    assert "is tied" in heading(door)
    assert not door.keeper.has_heard(GiveUp)


def test_a_new_sheet_needs_no_keyring(door: DoorUnderTest) -> None:
    door.keyring.values[DEVICE_NAME] = DEVICE
    show_sheet(door, Purpose.NEW_SHEET)
    asked = prove(door, Purpose.NEW_SHEET)
    entry = door.entry()
    assert (entry.new_printed_key, entry.draft_proof, entry.device_secret) == (KEY, PROOF, DEVICE)
    door.says(Done(asked.peers.op, Purpose.NEW_SHEET))
    assert "new sheet holds" in heading(door)
    assert not any(verb in {"write", "delete"} for verb, _ in door.keyring.calls)


def test_untying_judges_the_password_and_empties_the_keyring(door: DoorUnderTest) -> None:
    door.keyring.values[DEVICE_NAME] = DEVICE
    ask(door, Purpose.UNTIE, code_is_on=True)
    assert door.find(QWidget, "tie.code").isVisible()
    door.find(QLineEdit, "tie.password").setText(PASSWORD)
    door.find(QLineEdit, "tie.code").setText("123456")
    door.press("tie.submit")
    asked = door.asks(Purpose.UNTIE, VAULT)
    entry = door.entry()
    assert (entry.strength in {"strong", "very_strong"}, entry.code, entry.device_secret) == (True, "123456", DEVICE)
    door.says(Done(asked.peers.op, Purpose.UNTIE))
    door.until(lambda: door.keyring.values == {})
    assert "is untied" in heading(door)


def test_a_password_that_is_easy_to_guess_unties_nothing(door: DoorUnderTest) -> None:
    ask(door, Purpose.UNTIE)
    door.find(QLineEdit, "tie.password").setText(WEAK)
    door.press("tie.submit")
    door.until(lambda: "too easy to guess" in door.find(QWidget, "tie.notice").accessibleName())
    assert not door.keeper.has_heard(Done)
    door.subjects.tie.typing()
    assert not door.find(QWidget, "tie.notice").isVisible()


def test_cancel_stops_untying_while_the_password_is_judged(door: DoorUnderTest) -> None:
    ask(door, Purpose.UNTIE)
    door.find(QLineEdit, "tie.password").setText(PASSWORD)
    door.press("tie.submit")
    door.press("tie.cancel")
    assert not door.subjects.tie.state.attempt.is_checking
    door.find(QLineEdit, "tie.password").setText(WEAK)
    door.press("tie.submit")
    door.until(lambda: "too easy to guess" in door.find(QWidget, "tie.notice").accessibleName())
    assert not door.keeper.has_heard(Begin), "the first password was judged, but nothing was to be done with it"


def test_a_keyring_that_does_not_let_go_is_told(door: DoorUnderTest) -> None:
    ask(door, Purpose.UNTIE)
    door.find(QLineEdit, "tie.password").setText(PASSWORD)
    door.press("tie.submit")
    asked = door.asks(Purpose.UNTIE, VAULT)
    door.entry()
    door.keyring.refuses = KeyringState.LOCKED
    door.says(Done(asked.peers.op, Purpose.UNTIE))
    door.until(lambda: "old secret is left" in door.find(QLabel, "tie.text").text())


def test_the_sheet_is_saved_for_this_user_alone(door: DoorUnderTest, tmp_path: Path) -> None:
    show_sheet(door)
    path = tmp_path / "sheet.pdf"
    door.press("tie.sheet.save")
    dialog = door.find(QFileDialog, "save.dialog")
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    assert path.read_bytes().startswith(b"%PDF")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert "Saved" in door.find(QLabel, "tie.sheet.saved").text()


def test_a_sheet_that_cannot_be_written_says_so(door: DoorUnderTest, tmp_path: Path) -> None:
    show_sheet(door)
    door.press("tie.sheet.save")
    dialog = door.find(QFileDialog, "save.dialog")
    dialog.fileSelected.emit(str(tmp_path / "no such folder" / "sheet.pdf"))
    dialog.reject()
    assert "could not be written" in door.find(QLabel, "tie.sheet.saved").text()


def test_the_code_on_the_sheet_says_what_the_groups_say(door: DoorUnderTest) -> None:
    show_sheet(door)
    assert read_code(door.find(QrView, "tie.sheet.qr").image()) == text_of(KEY)
    assert len(pdf_of(Paper("mei.lin", KEY, 1_767_225_600), door.theme)) > 1000


@pytest.mark.parametrize("purpose", [Purpose.TIE, Purpose.NEW_SHEET, Purpose.UNTIE])
def test_every_stage_speaks_chinese_too(qtbot: QtBot, qapp: QApplication, purpose: Purpose) -> None:
    look = Look(language=Language.CHINESE, colour=Colour.DARK)
    with DoorUnderTest(qtbot, qapp, look) as door:
        if purpose is Purpose.UNTIE:
            ask(door, purpose)
        else:
            show_sheet(door, purpose)
            type_groups(door)
        words = (door.find(QLabel, "tie.heading").text(), door.find(QLabel, "tie.text").text())
        door.languages.choose(Language.ENGLISH)
        assert all(any("\u4e00" <= sign <= "\u9fff" for sign in text) for text in words)
