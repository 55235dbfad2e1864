"""The page of a payment or a contact: what was read stands there in full before the password can be typed."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers import readings as r
from tests.helpers.door_view import Asked, DoorUnderTest
from wallet_gui.channel.messages import Begin, BoxName, Done, GiveUp, Leave, Paused, ShowConfirm, Shown
from wallet_gui.channel.secrets import Reading
from wallet_gui.domain.leaving import Way
from wallet_gui.domain.look import Language, Look
from wallet_gui.domain.session import Purpose, Why
from wallet_gui.domain.signing import Deed, ReadPayment
from wallet_gui.door.views.request_words import coins, one_line, spoken, words_for

PASSWORD = "violet tram under nine oaks"
Opened = Callable[..., DoorUnderTest]
EVERY_KIND = {
    "send": r.SEND,
    "practice": r.PRACTICE,
    "test money": r.TEST_MONEY,
    "strange network": r.STRANGE,
    "tokens": r.TOKENS,
    "unknown token": r.UNKNOWN_TOKEN,
    "approval": r.APPROVAL,
    "more": replace(r.APPROVAL, deed=Deed.APPROVE_MORE),
    "unlimited": r.UNLIMITED,
    "removal": r.REMOVAL,
    "cancel": r.CANCEL,
    "deploy": r.DEPLOY,
    "unreadable": r.UNREADABLE,
    "wide": r.WIDE,
}


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication) -> Iterator[Opened]:
    doors: list[DoorUnderTest] = []

    def show(purpose: Purpose = Purpose.SIGN, *, wait_s: int = 0, look: Look | None = None) -> DoorUnderTest:
        door = DoorUnderTest(qtbot, qapp, look)
        doors.append(door)
        door.says(ShowConfirm(purpose, "mei.lin", False, None, wait_s))
        door.hears(Shown)
        return door

    yield show
    for door in doors:
        door.languages.choose(Language.ENGLISH)
        with door:
            pass


def read(door: DoorUnderTest, reading: Reading) -> Asked:
    """Answer the door's Begin with what a signer has read."""
    asked = door.asks(reading.purpose)
    door.keeper.hand_over(reading, BoxName.READING, asked.peers)
    door.until(lambda: door.subjects.request.state.is_ready)
    return asked


def password(door: DoorUnderTest) -> QLineEdit:
    return door.find(QLineEdit, "request.password")


def submit(door: DoorUnderTest) -> QPushButton:
    return door.find(QPushButton, "request.submit")


def one_page_down(door: DoorUnderTest) -> bool:
    door.qtbot.keyClick(password(door), Qt.Key.Key_PageDown)
    return submit(door).isEnabled()


def press_enter(door: DoorUnderTest, typed: str = PASSWORD) -> None:
    password(door).setText(typed)
    door.qtbot.keyClick(password(door), Qt.Key.Key_Return)


def confirm(door: DoorUnderTest, typed: str = PASSWORD) -> None:
    """Read to the end and enter the password."""
    door.until(lambda: one_page_down(door))
    press_enter(door, typed)


def text(door: DoorUnderTest, name: str) -> str:
    return door.find(QLabel, name).text()


def has(door: DoorUnderTest, name: str) -> bool:
    return door.window.findChild(QWidget, name) is not None


def test_it_asks_what_there_is_to_read_before_anything_is_typed(opened: Opened) -> None:
    door = opened()
    assert not password(door).isEnabled()
    assert door.find(QLabel, "request.heading").hasFocus()
    assert "Reading" in text(door, "request.text")
    door.qtbot.keyClick(door.find(QLabel, "request.heading"), Qt.Key.Key_Return)
    read(door, r.payments())
    assert password(door).hasFocus()
    assert text(door, "request.heading") == "Send 0.25\u00a0ETH to Rent – Aldgate?"
    assert submit(door).text() == "Send 0.25\u00a0ETH"
    assert text(door, "payment.1.amount") == "0.25\u00a0ETH"
    assert text(door, "payment.1.to") == r.RENT
    assert text(door, "payment.1.from") == r.MINE
    assert text(door, "payment.1.fee") == "at most 0.00042\u00a0ETH"
    assert text(door, "payment.1.total") == "at most 0.25042\u00a0ETH"
    assert not has(door, "payment.1.nonce")


def test_the_password_goes_with_the_digest_of_what_was_shown_and_the_door_leaves(opened: Opened) -> None:
    door = opened()
    asked = read(door, r.payments(digest=b"d" * 32))
    confirm(door)
    entry = door.entry()
    assert (entry.purpose, entry.password, entry.digest) == (Purpose.SIGN, PASSWORD, b"d" * 32)
    assert not submit(door).isEnabled()
    door.says(Done(asked.peers.op, Purpose.SIGN))
    door.hears(GiveUp)
    assert password(door).text() == ""


def test_the_wallet_is_locked_from_the_door(opened: Opened) -> None:
    door = opened()
    read(door, r.payments())
    door.qtbot.keyClick(password(door), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert door.hears(Leave).way is Way.LOCK


def test_enter_away_from_the_password_confirms_nothing(opened: Opened) -> None:
    door = opened()
    read(door, r.payments())
    password(door).setText(PASSWORD)
    heading = door.find(QLabel, "request.heading")
    heading.setFocus()
    door.qtbot.keyClick(heading, Qt.Key.Key_Return)
    assert not door.subjects.request.state.attempt.is_checking


def test_nothing_typed_is_told_before_anything_is_tried(opened: Opened) -> None:
    door = opened()
    read(door, r.payments())
    confirm(door, "")
    assert password(door).accessibleDescription()
    assert not door.subjects.request.state.attempt.is_checking


def test_a_wrong_password_is_told_and_the_same_page_waits_for_the_next(opened: Opened) -> None:
    door = opened()
    asked = read(door, r.payments())
    confirm(door, "not it")
    door.entry()
    sheet = door.find(QLabel, "payment.1.to")
    door.refuses(asked, Why.WRONG, tries_left=1)
    assert "1 try left" in password(door).accessibleDescription()
    assert password(door).isEnabled()
    assert not submit(door).isEnabled()
    read(door, r.payments())
    assert door.find(QLabel, "payment.1.to") is sheet
    assert "1 try left" in password(door).accessibleDescription()
    confirm(door)
    assert door.entry().password == PASSWORD


def test_something_else_than_was_shown_is_told_and_typed_for_anew(opened: Opened) -> None:
    door = opened()
    asked = read(door, r.payments())
    confirm(door, "not it")
    door.entry()
    door.refuses(asked, Why.WRONG, tries_left=1)
    password(door).setText("typed for the first")
    read(door, r.payments(r.TOKENS, digest=b"e" * 32))
    notice = door.find(QWidget, "request.notice")
    assert notice.isVisible()
    assert "not what you were shown" in notice.accessibleName()
    assert password(door).text() == ""
    assert text(door, "request.heading") == "Send 1.5\u00a0USDT?"
    confirm(door)
    assert door.entry().digest == b"e" * 32


def test_a_pause_is_counted_down_and_then_it_begins_anew(opened: Opened) -> None:
    door = opened()
    asked = read(door, r.payments())
    confirm(door)
    door.entry()
    door.says(Paused(5))
    assert "0:05" in submit(door).text()
    assert "0:05" in password(door).accessibleDescription()
    assert not submit(door).isEnabled()
    begun = sum(isinstance(message, Begin) for message in door.keeper.heard)
    door.subjects.request.wait_over()
    read(door, r.payments())
    assert sum(isinstance(message, Begin) for message in door.keeper.heard) == begun + 1
    assert asked.begin.purpose is Purpose.SIGN


def test_a_pause_from_before_does_not_keep_from_reading(opened: Opened) -> None:
    door = opened(wait_s=300)
    read(door, r.payments())
    assert text(door, "payment.1.to") == r.RENT
    assert not submit(door).isEnabled()
    assert "5:00" in submit(door).text() or "4:59" in submit(door).text()


@pytest.mark.parametrize("why", [Why.PIN, Why.NOT_OURS, Why.OTHER_REQUEST, Why.REQUEST])
def test_what_no_password_can_change_leaves_only_the_way_back(opened: Opened, why: Why) -> None:
    door = opened()
    asked = read(door, r.payments())
    confirm(door)
    door.entry()
    door.refuses(asked, why)
    assert door.find(QWidget, "request.notice").isVisible()
    assert not door.find(QPushButton, "request.retry").isVisible()
    assert not submit(door).isEnabled()
    door.press("request.cancel")
    door.hears(GiveUp)


def test_every_refusal_is_told_before_and_after_the_password(opened: Opened) -> None:
    door = opened()
    notice = door.find(QWidget, "request.notice")
    for why in Why:
        for is_typed in (False, True):
            asked = read(door, r.payments()) if is_typed else door.asks(Purpose.SIGN)
            if is_typed:
                confirm(door)
                door.entry()
            door.refuses(asked, why)
            told = password(door).accessibleDescription() if why is Why.WRONG else notice.accessibleName()
            assert told, why
            assert notice.isVisible() is (why is not Why.WRONG)
            assert not submit(door).isEnabled()
            assert "Reading" not in text(door, "request.text") or not door.find(QLabel, "request.text").isVisible()
            door.says(ShowConfirm(Purpose.SIGN, "mei.lin", False, None, 0))


def test_what_may_pass_can_be_tried_again(opened: Opened) -> None:
    door = opened()
    asked = door.asks(Purpose.SIGN)
    door.refuses(asked, Why.FAILED)
    door.press("request.retry")
    read(door, r.payments())
    assert not door.find(QWidget, "request.notice").isVisible()


def test_a_reading_of_something_else_is_not_shown(opened: Opened) -> None:
    door = opened()
    asked = door.asks(Purpose.SIGN)
    door.keeper.hand_over(r.contact(), BoxName.READING, asked.peers)
    door.hears(GiveUp)
    assert not has(door, "contact.address")
    assert not password(door).isEnabled()


@pytest.mark.parametrize("when", ["reading", "shown", "checking"])
def test_esc_gives_up_whenever(opened: Opened, when: str) -> None:
    door = opened()
    if when != "reading":
        read(door, r.payments())
    if when == "checking":
        confirm(door)
        door.entry()
    door.qtbot.keyClick(door.find(QLabel, "request.heading"), Qt.Key.Key_Escape)
    door.hears(GiveUp)  # the signer's work
    door.hears(GiveUp)  # the page
    assert password(door).text() == ""


def test_an_unknown_token_shows_its_units_and_its_whole_contract(opened: Opened) -> None:
    door = opened()
    read(door, r.payments(r.UNKNOWN_TOKEN))
    assert text(door, "payment.1.amount") == "1,500,000 base units"
    assert text(door, "payment.1.contract") == r.TOKEN


@pytest.mark.parametrize("approval", [r.APPROVAL, r.REMOVAL, r.UNLIMITED], ids=["some", "removal", "unlimited"])
def test_an_approval_of_a_contract_that_nobody_knows_may_give_a_single_item_away(
    opened: Opened, approval: ReadPayment
) -> None:
    """ERC-721 spells ``approve`` as ERC-20 does, and the item that it names may have the number 0."""
    warning = "If this is a collection of single items (NFTs), one of them may be taken."
    unknown = r.payments(replace(approval, symbol="", decimals=-1))
    door = opened()
    read(door, unknown)
    shown = [label.text() for label in door.window.findChildren(QLabel)]
    assert warning in shown
    assert warning in spoken(unknown)
    assert "From then on nothing more can be taken by this approval." not in shown
    assert warning not in spoken(r.payments(approval))


def test_an_unlimited_approval_says_so_and_to_whom(opened: Opened) -> None:
    door = opened()
    read(door, r.payments(r.UNLIMITED))
    assert "all your USDT" in text(door, "request.heading")
    assert "Everything" in text(door, "payment.1.amount")
    assert text(door, "payment.1.to") == r.RENT
    assert str(r.MOST)[:6] not in text(door, "payment.1.amount")


def test_what_cannot_be_read_is_shown_as_it_is(opened: Opened) -> None:
    door = opened()
    read(door, r.payments(replace(r.UNREADABLE, unread=b"\xde\xad\xbe\xef\x01")))
    assert text(door, "request.text") == "Postern cannot read what this asks the contract to do."
    assert door.find(QPlainTextEdit, "payment.1.unread").toPlainText() == "deadbeef 01"
    assert text(door, "payment.1.value") == "0.1\u00a0ETH"


def test_a_cancelled_payment_is_named_by_its_number(opened: Opened) -> None:
    door = opened()
    read(door, r.payments(r.CANCEL))
    assert "7" in text(door, "payment.1.nonce")
    assert (submit(door).text(), door.find(QPushButton, "request.cancel").text()) == ("Cancel the payment", "Close")


@pytest.mark.parametrize(
    ("payment", "network", "money"),
    [
        (r.SEND, "Ethereum", "Real money"),
        (r.PRACTICE, "Practice network", "Practice money"),
        (r.TEST_MONEY, "Sepolia", "Test money"),
        (r.STRANGE, "Network number 5042", "Not known to Postern"),
    ],
)
def test_the_network_is_named_with_what_its_money_is_worth(
    opened: Opened, payment: ReadPayment, network: str, money: str
) -> None:
    door = opened()
    read(door, r.payments(payment))
    assert text(door, "payment.1.network") == network
    assert money in door.find(QLabel, "payment.1.network").accessibleName()


def test_a_fee_that_nothing_limits_is_not_called_the_most(opened: Opened) -> None:
    door = opened()
    read(door, r.payments(replace(r.SEND, chain_id=10, network="OP Mainnet")))
    assert "at most" not in text(door, "payment.1.fee") + text(door, "payment.1.total")


def test_several_removals_are_called_what_they_are(opened: Opened) -> None:
    door = opened()
    unknown = replace(r.REMOVAL, symbol="", decimals=-1)
    read(door, r.payments(r.REMOVAL, unknown))
    assert door.window.windowTitle().startswith("Remove approvals")
    assert text(door, "request.heading") == "Remove 2 approvals?"
    assert submit(door).text() == "Remove 2 approvals"
    assert text(door, "payment.1.amount") == "Nothing of USDT from then on"
    assert text(door, "payment.2.amount") == "Nothing from then on, if this is a token"
    assert "Nothing more" not in text(door, "request.text")
    assert text(door, "payment.1.to") == r.REMOVAL.to
    assert text(door, "payment.2.contract") == r.REMOVAL.contract
    assert {"Approval 1 of 2", "Approval 2 of 2", "Who could take it"} <= {
        label.text() for label in door.window.findChildren(QLabel)
    }


def test_a_removal_that_also_pays_is_called_a_payment(opened: Opened) -> None:
    door = opened()
    read(door, r.payments(r.REMOVAL, replace(r.REMOVAL, value=10**17)))
    assert text(door, "request.heading") == "Sign 2 payments?"


def test_several_payments_have_to_be_scrolled_through(opened: Opened) -> None:
    door = opened()
    door.window.resize(560, 420)
    read(door, r.payments(r.SEND, r.UNLIMITED, r.UNREADABLE, r.SEND))
    password(door).setText(PASSWORD)
    assert text(door, "request.heading") == "Sign 4 payments?"
    assert not submit(door).isEnabled()
    assert submit(door).toolTip()
    press_enter(door)
    assert not door.subjects.request.state.attempt.is_checking
    door.until(lambda: one_page_down(door))
    for number, payment in enumerate((r.SEND, r.UNLIMITED, r.UNREADABLE, r.SEND), 1):
        assert text(door, f"payment.{number}.to") == payment.to
    confirm(door)
    door.entry()


@pytest.mark.parametrize("reading", [r.payments(r.UNREADABLE), r.contact()], ids=["payment", "contact"])
def test_nothing_is_confirmed_as_long_as_its_end_was_out_of_sight(opened: Opened, reading: Reading) -> None:
    door = opened(reading.purpose)
    door.window.setFixedSize(560, 300)  # as small as a screen could be: it cannot grow to what is to be read
    read(door, reading)
    press_enter(door)
    assert submit(door).toolTip()
    assert not door.subjects.request.state.attempt.is_checking
    confirm(door)
    door.entry()


@pytest.mark.parametrize(
    ("payment", "is_much"),
    [
        (r.SEND, False),
        (replace(r.SEND, fee_most=r.SEND.units // 10 + 1), True),
        (r.TOKENS, False),
        (replace(r.TOKENS, fee_most=2 * 10**17), True),
        (replace(r.CANCEL, fee_most=2 * 10**17), True),
    ],
)
def test_a_fee_that_is_much_stands_out(opened: Opened, payment: ReadPayment, is_much: bool) -> None:
    door = opened()
    read(door, r.payments(payment))
    assert any("much for a network fee" in label.text() for label in door.window.findChildren(QLabel)) is is_much


@pytest.mark.parametrize("look", [Look(), Look(Language.CHINESE, text_percent=200)], ids=["plain", "large"])
def test_every_kind_is_laid_out_without_leaving_the_window(opened: Opened, look: Look) -> None:
    door = opened(look=look)
    scroll = door.window.pages.current.findChild(QScrollArea)  # type: ignore[union-attr]
    assert scroll is not None
    content = scroll.widget()
    assert content is not None
    for payment in EVERY_KIND.values():
        read(door, r.payments(payment))
        door.until(lambda: content.width() <= scroll.viewport().width())
        visible = [part for part in content.findChildren(QLabel) if part.isVisible()]
        assert len(visible) > 8
        for part in visible:
            assert part.mapTo(content, part.rect().bottomRight()).x() <= content.width(), part.objectName()
        assert submit(door).width() < door.window.width()
        door.says(ShowConfirm(Purpose.SIGN, "mei.lin", False, None, 0))


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.CHINESE])
def test_every_kind_is_read_out_with_each_address_group_by_group(
    speak: Callable[[Language], None], language: Language
) -> None:
    speak(language)
    assert {payment.deed for payment in EVERY_KIND.values()} == set(Deed)
    for payment in EVERY_KIND.values():
        reading = r.payments(payment)
        said, words = spoken(reading), words_for(Purpose.SIGN, reading)
        assert words.heading in said
        if payment.value and payment.deed is not Deed.SEND:
            assert coins(payment.value, payment) in said
        if payment.to:
            assert ("0x 9858 EfFD" if payment.to == r.MINE else "0x 5290 8400 0985 2788") in said
        for sentence in (words.title, words.heading, words.text, words.verb):
            assert sentence
            assert "{" not in sentence
            assert any("\u4e00" <= sign <= "\u9fff" for sign in sentence) is (language is Language.CHINESE)


def test_a_name_cannot_pose_as_something_around_it() -> None:
    assert one_line("Rent\u202e0xdead\nbeef\u200b ") == "Rent0xdeadbeef"
    assert len(one_line("x" * 10_000)) == 64


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.CHINESE])
def test_a_contact_is_shown_in_full_with_the_address_that_it_had(opened: Opened, language: Language) -> None:
    door = opened(Purpose.SAVE_CONTACT, look=Look(language))
    asked = read(door, r.contact(r.NEW_ADDRESS))
    assert text(door, "contact.address") == r.RENT
    assert text(door, "contact.old") == r.MINE
    assert text(door, "contact.name") == "Rent – Aldgate"
    assert text(door, "contact.note") == "Landlord"
    assert text(door, "contact.network")
    confirm(door)
    assert door.entry().purpose is Purpose.SAVE_CONTACT
    door.says(Done(asked.peers.op, Purpose.SAVE_CONTACT))
    door.hears(GiveUp)


@pytest.mark.parametrize(
    ("chain", "network", "shown"),
    [("eip155", "", "Every network of the Ethereum kind"), ("eip155:1", "Ethereum", "Ethereum"),
     ("eip155:5042", "", "Network number 5042"), ("eip155:1886352244", "Practice", "Practice network")],
)  # fmt: skip
def test_a_contact_says_where_it_is_good(opened: Opened, chain: str, network: str, shown: str) -> None:
    door = opened(Purpose.SAVE_CONTACT)
    read(door, r.contact(replace(r.CONTACT, chain=chain), network))
    assert text(door, "contact.network") == shown
    assert not has(door, "contact.old")


def test_the_language_can_change_under_it(opened: Opened) -> None:
    door = opened()
    read(door, r.payments())
    password(door).setText(PASSWORD)
    door.languages.choose(Language.CHINESE)
    door.until(lambda: "转给" in text(door, "request.heading"))
    door.until(lambda: "最多" in text(door, "payment.1.fee"))
    assert password(door).text() == PASSWORD
    assert submit(door).isEnabled()
