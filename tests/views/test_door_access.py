"""Every control of every page can be reached, is named, and says what it is, in both languages."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.door_view import DoorUnderTest, code_now
from tests.helpers.readings import NEW_ADDRESS, SEND, UNKNOWN_TOKEN, UNREADABLE, contact, payments
from wallet_gui.channel.messages import BoxName, ShowConfirm, ShowLock, ShowLogIn, ShowReceipt
from wallet_gui.channel.secrets import Reading, WordsOut
from wallet_gui.domain.leaving import Checked, Item, Proof, Receipt, Way
from wallet_gui.domain.look import Language, Look
from wallet_gui.domain.session import LockReason, Needs, Purpose
from wallet_gui.door.create import Step
from wallet_gui.door.secure import Step as SecureStep
from wallet_gui.door.tie import TieStage

RECEIPT = Receipt("mei.lin", 1_795_190_000, Way.KEEP, (Checked(Item.CACHE, Proof.STILL_THERE, 1, 10),), 20_440)


def _log_in(door: DoorUnderTest) -> None:
    door.says(ShowLogIn(1, None, None))


def _first(door: DoorUnderTest) -> None:
    door.says(ShowLogIn(0, None, None))


def _wizard(step: Step) -> Callable[[DoorUnderTest], None]:
    def show(door: DoorUnderTest) -> None:
        _log_in(door)
        create = door.subjects.create
        door.door.create_account()
        door.draws()
        if step is not Step.NAME:
            create.set_name_and_password("mei.lin", "violet tram under nine oaks", "strong", is_enough=True)
        if step in {Step.PHRASE, Step.CHECK, Step.LOCKING}:
            create.skip_two_step()
        if step is Step.CHECK:
            create.has_written_down()
        if step is Step.LOCKING:
            create.back_up_later()

    return show


def _restore(door: DoorUnderTest) -> None:
    _log_in(door)
    door.door.restore_account()


def _lock(door: DoorUnderTest) -> None:
    door.says(ShowLock("mei.lin", 1_795_190_000, 300, LockReason.IDLE, Needs.FULL, 0, minimised=False))


def _receipt(door: DoorUnderTest) -> None:
    door.says(ShowReceipt(RECEIPT))


def _confirm(purpose: Purpose) -> Callable[[DoorUnderTest], None]:
    return lambda door: door.says(ShowConfirm(purpose, "mei.lin", True, None, 0))


def _sheet(stage: TieStage) -> Callable[[DoorUnderTest], None]:
    def show(door: DoorUnderTest) -> None:
        _confirm(Purpose.TIE)(door)
        tie = door.subjects.tie
        tie.submit("violet tram under nine oaks", "")
        door.draws(WordsOut("", False, b"", (), printed_key=bytes(20), device_secret=bytes(32)))
        if stage is TieStage.PROVING:
            tie.cover()

    return show


def _with_paper(show: Callable[[DoorUnderTest], None], page: str) -> Callable[[DoorUnderTest], None]:
    def open_field(door: DoorUnderTest) -> None:
        show(door)
        door.press(f"{page}.paper.use")

    return open_field


def _request(reading: Reading) -> Callable[[DoorUnderTest], None]:
    def show(door: DoorUnderTest) -> None:
        _confirm(reading.purpose)(door)
        door.keeper.hand_over(reading, BoxName.READING, door.asks(reading.purpose).peers)
        door.until(lambda: door.subjects.request.state.is_ready)

    return show


def _secure(step: SecureStep) -> Callable[[DoorUnderTest], None]:
    def show(door: DoorUnderTest) -> None:
        _confirm(Purpose.SECURE)(door)
        secure = door.subjects.secure
        if step is SecureStep.START:
            return
        secure.begin("violet tram under nine oaks", "123456")
        door.draws()
        if step is SecureStep.PASSWORD:
            return
        secure.choose_password("seven brown lamps in a harbour", "very_strong", is_enough=True)
        if step is SecureStep.CODES:
            secure.prove_code(code_now())
            secure.use_code()

    return show


PAGES: dict[str, Callable[[DoorUnderTest], None]] = {
    "log in": _log_in,
    "first": _first,
    "restore": _restore,
    "lock": _lock,
    "receipt": _receipt,
    **{f"create {step}": _wizard(step) for step in Step if step is not Step.OLD_PHRASE},
    "change password": _confirm(Purpose.CHANGE_PASSWORD),
    "check phrase": _confirm(Purpose.CHECK_PHRASE),
    "import key": _confirm(Purpose.IMPORT_KEY),
    "printed key": _with_paper(_log_in, "login"),
    "untie": _confirm(Purpose.UNTIE),
    "sheet": _sheet(TieStage.SHEET),
    "proof of the sheet": _sheet(TieStage.PROVING),
    **{f"secure {step}": _secure(step) for step in SecureStep if step is not SecureStep.DONE},
    "payment being read": _confirm(Purpose.SIGN),
    "payments": _request(payments(SEND, UNKNOWN_TOKEN, UNREADABLE)),
    "contact": _request(contact(NEW_ADDRESS)),
}


def stops(door: DoorUnderTest) -> list[QWidget]:
    """Return the controls of the page that take the focus."""
    page = door.window.pages.current
    assert page is not None
    found = page.findChildren(QWidget)
    return [one for one in found if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus]


def name_of(widget: QWidget) -> str:
    """Return what a screen reader says."""
    text = widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""
    return widget.accessibleName() or text


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.CHINESE])
@pytest.mark.parametrize("page", PAGES)
def test_every_control_has_an_object_name_and_a_spoken_name(
    qtbot: QtBot, qapp: QApplication, page: str, language: Language
) -> None:
    with DoorUnderTest(qtbot, qapp, Look(language)) as door:
        PAGES[page](door)
        found = stops(door)
        assert found
        assert [one for one in found if not name_of(one)] == []
        assert [type(one).__name__ for one in found if "." not in one.objectName()] == []
        door.languages.choose(Language.ENGLISH)


@pytest.mark.parametrize("page", PAGES)
def test_tab_goes_through_the_page_and_comes_back(qtbot: QtBot, qapp: QApplication, page: str) -> None:
    with DoorUnderTest(qtbot, qapp) as door:
        PAGES[page](door)
        first = QApplication.focusWidget()
        assert first is not None
        reached = set()
        for _ in range(80):
            focused = QApplication.focusWidget()
            assert focused is not None
            reached.add(focused.objectName())
            qtbot.keyClick(focused, Qt.Key.Key_Tab)
            if QApplication.focusWidget() is first:
                break
        enabled = {one.objectName() for one in stops(door) if one.isEnabled()}
        assert enabled <= reached
