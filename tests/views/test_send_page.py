"""Send: a person's steps on the page, and what the page does with a network that answers, refuses or is silent."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from qrcode.main import QRCode

from tests.helpers.home_session import ADDRESS
from tests.helpers.send_view import ETHER, PIN, RENT, STRANGER, SendView, rent_session
from tests.helpers.wallet_view import ETHEREUM, payment
from wallet_gui.cache.query import Query
from wallet_gui.chains.evm.address import checksum
from wallet_gui.channel.messages import ConfirmEnded, Preparing, Want
from wallet_gui.domain.errors import NoAnswerError, Refusal, RefusedError, WrongNetworkError
from wallet_gui.domain.look import Language, Look
from wallet_gui.domain.payment import Call, Direction, PaymentState, Pricing, Speed, Trial
from wallet_gui.domain.session import Purpose
from wallet_gui.home.controllers.draft import Here
from wallet_gui.home.views.send.suggestion import Suggestion
from wallet_gui.home.wallet.checks import Fact
from wallet_gui.home.wallet.drafting import transfer_data
from wallet_gui.home.wallet.sending import Aim, Phase, Step
from wallet_gui.ui.widgets.banner import Banner
from wallet_gui.ui.widgets.button import Button
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.widgets.toast import Toast

FALSE_RENT = checksum("0x5290840076bd1c3a5e2ef49a2b7c05d16fe09ee7")


@pytest.fixture
def view(qtbot: QtBot, qapp: QApplication) -> Iterator[SendView]:
    made = SendView(qtbot, qapp)
    yield made
    made.close()


def primary(view: SendView) -> QPushButton:
    button = view.child(QPushButton, "send.primary")
    assert isinstance(button, QPushButton)
    return button


def facts(view: SendView) -> set[Fact]:
    return {check.fact for check in view.state.checks}


def is_stopped(view: SendView) -> bool:
    return view.state.likeness is not None


def contract_of(view: SendView) -> str | None:
    return view.state.asset.contract if view.state.asset else None


def press(view: SendView, name: str) -> None:
    view.qtbot.mouseClick(view.child(QWidget, name), Qt.MouseButton.LeftButton)


def test_a_person_pays_a_contact_by_keyboard_alone(view: SendView, qtbot: QtBot) -> None:
    editor = view.child(QLineEdit, "send.recipient")
    qtbot.waitUntil(editor.hasFocus)
    qtbot.keyClicks(editor, "rent aldgate")
    assert view.state.to == RENT
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    amount = view.child(QLineEdit, "send.amount")
    assert amount.hasFocus()
    qtbot.keyClicks(amount, "0.25")
    qtbot.waitUntil(view.is_told)
    qtbot.keyClick(amount, Qt.Key.Key_Return)
    assert view.state.step is Step.REVIEW
    assert view.page.heading.hasFocus()  # Enter sends nothing here
    qtbot.keyClick(view.page.heading, Qt.Key.Key_Return)
    assert view.state.phase is Phase.DRAFTING
    assert primary(view).text() == "Send 0.25\u00a0ETH…"
    qtbot.waitUntil(primary(view).isEnabled)
    primary(view).setFocus()
    qtbot.keyClick(primary(view), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: view.state.phase is Phase.SIGNING)


def test_what_is_signed_is_what_was_reviewed_and_it_is_kept_before_it_is_sent(view: SendView, qtbot: QtBot) -> None:
    view.reviews()
    view.controllers.send.set_note("November rent")
    press(view, "send.primary")
    request = view.signs(tries=3)
    (asked,) = request.transactions
    assert (asked.sender, asked.name, asked.pin) == (ADDRESS, "Rent Aldgate", PIN)
    fees = view.network.fees().option(Speed.NORMAL)
    expected = (Call(ETHEREUM, ADDRESS, RENT, ETHER // 4), Pricing(0, 21_000, fees.max_fee, fees.tip))
    assert asked.unsigned == repr(expected).encode()
    qtbot.waitUntil(lambda: view.state.phase is Phase.SENDING)
    assert view.window.here().form == {}  # a lock now must not bring the draft back: it would be paid twice
    assert view.network.sent == []
    view.keeps_until(lambda: view.state.phase is Phase.DRAFTING)
    assert len(view.network.sent) == 1
    assert view.session.view()["payment_notes"] == {f"0x{1:064x}": "November rent"}
    assert view.state.step is Step.RECIPIENT
    assert view.toast_says().startswith("On its way. It takes about 30 seconds.")


def test_the_door_can_be_left_and_the_draft_stays(view: SendView, qtbot: QtBot) -> None:
    view.reviews()
    press(view, "send.primary")
    view.declines()
    qtbot.waitUntil(lambda: view.state.phase is Phase.DRAFTING)
    assert (view.state.step, view.state.form.amount) == (Step.REVIEW, "0.25")
    qtbot.waitUntil(primary(view).isEnabled)


def test_the_keeper_hears_that_a_signature_is_near_and_that_it_is_not(view: SendView) -> None:
    view.reviews()
    assert view.hears(Preparing).begun
    view.controllers.send.go_to(Step.AMOUNT)
    assert not view.hears(Preparing).begun
    view.controllers.send.go_to(Step.REVIEW)
    assert view.hears(Preparing).begun
    view.window.show_page("home")
    assert not view.hears(Preparing).begun


def test_a_refused_payment_comes_back_to_the_review_and_is_not_kept(view: SendView, qtbot: QtBot) -> None:
    view.network.refusal = RefusedError("Ethereum", Refusal.FEE_TOO_LOW, "<b>hostile</b>")
    view.reviews()
    press(view, "send.primary")
    view.signs()
    view.keeps_until(lambda: view.state.problem is not None and not view.controllers.wallet.state.book.outbox)
    failed = view.child(Banner, "send.failed")
    assert failed.isVisible()
    assert "its fee is lower than is taken now" in failed.accessibleName()
    assert "hostile" not in failed.accessibleName()
    assert view.state.form.amount == "0.25"


def test_a_silent_network_leaves_a_signed_payment_that_goes_out_later(view: SendView, qtbot: QtBot) -> None:
    view.reviews()
    view.network.error = NoAnswerError("Ethereum")
    view.controllers.send.try_again()
    qtbot.waitUntil(lambda: view.state.is_offline)
    assert view.child(Banner, "send.network_problem").isVisible()
    assert primary(view).text() == "Sign now, send later…"
    press(view, "send.primary")
    view.signs()
    went: list[tuple[PaymentState, bool]] = []
    view.controllers.send.went.connect(lambda kept, has_it: went.append((kept.state, has_it)))
    view.keeps_until(lambda: went == [(PaymentState.SIGNED, False)])
    assert view.toast_says().startswith("Signed and kept, but Ethereum has not said that it has it.")


def test_without_any_answer_nothing_can_be_signed_and_the_draft_stays(view: SendView, qtbot: QtBot) -> None:
    view.network.error = NoAnswerError("Ethereum")
    send = view.controllers.send
    send.set_recipient(RENT)
    send.go_to(Step.AMOUNT)
    send.set_amount("0.25")
    send.go_to(Step.REVIEW)
    qtbot.waitUntil(lambda: view.state.is_offline)
    assert not primary(view).isEnabled()
    assert "does not know the fee" in primary(view).toolTip()
    assert Fact.NOT_ASKED in facts(view)
    view.network.error = None
    press(view, "send.try_again")
    qtbot.waitUntil(lambda: view.state.can_send)


def test_a_look_alike_stops_until_its_end_is_typed(view: SendView, qtbot: QtBot) -> None:
    view.reviews(FALSE_RENT)
    assert view.child(Banner, "send.likeness").isVisible()
    assert not view.child(QWidget, "send.review.amount").isVisible()
    assert primary(view).text() == "Use Rent Aldgate"
    press(view, "send.other")
    typed = view.child(QLineEdit, "send.likeness.typed")
    qtbot.keyClicks(typed, "00000000")
    qtbot.keyClick(typed, Qt.Key.Key_Return)
    assert is_stopped(view)
    typed.clear()
    qtbot.keyClicks(typed, FALSE_RENT[-8:].lower())
    qtbot.keyClick(typed, Qt.Key.Key_Return)
    assert not is_stopped(view)
    assert Fact.LOOK_ALIKE in facts(view)
    qtbot.waitUntil(lambda: view.state.can_send)


def test_a_look_alike_that_sent_bait_is_told_by_it(view: SendView, qtbot: QtBot) -> None:
    view.network.head = 101
    view.network.payments.append(payment(101, other=FALSE_RENT, units=10**13))
    view.controllers.wallet.refresh()
    history = view.controllers.cache.history
    assert history is not None
    qtbot.waitUntil(lambda: history.count(Query(other=FALSE_RENT)) == 1)
    view.reviews(FALSE_RENT)
    qtbot.waitUntil(lambda: view.state.bait is not None)
    assert "It sent you 0.00001\u00a0ETH on 14 Nov 2023" in view.child(Banner, "send.likeness").accessibleName()
    view.controllers.send.set_recipient(RENT)
    assert view.state.bait is None


def test_the_safe_choice_takes_the_known_address(view: SendView) -> None:
    view.reviews(FALSE_RENT)
    press(view, "send.primary")
    assert view.state.to == RENT
    assert not is_stopped(view)
    assert view.state.step is Step.REVIEW


def test_a_failed_trial_run_needs_a_reason(view: SendView, qtbot: QtBot) -> None:
    view.network.trial = Trial(0, fails=True, reason="Pausable: paused\u202e")
    view.network.contracts.add(STRANGER)
    view.reviews(STRANGER)
    assert {Fact.TRIAL_FAILED, Fact.CONTRACT, Fact.FIRST_TIME} <= facts(view)
    spoken = [view.child(QWidget, f"send.check.{number}").accessibleName() for number in range(4)]
    assert any("“Pausable: paused”" in words for words in spoken)
    assert not primary(view).isEnabled()
    view.child(QCheckBox, "send.knows_why").click()
    assert primary(view).isEnabled()
    view.controllers.send.set_speed(Speed.FAST)  # any change asks for the reason again
    assert not view.state.knows_why


def test_all_of_it_leaves_exactly_the_fee(view: SendView, qtbot: QtBot) -> None:
    send = view.controllers.send
    send.set_recipient(RENT)
    send.go_to(Step.AMOUNT)
    qtbot.waitUntil(view.is_told)
    press(view, "send.most")
    qtbot.waitUntil(view.is_told)
    assert view.state.units is not None
    assert view.state.pricing is not None
    assert view.state.units + view.state.pricing.most == 241 * 10**16
    send.go_to(Step.REVIEW)
    qtbot.waitUntil(lambda: view.state.can_send)
    assert Fact.EVERYTHING in facts(view)


def test_more_than_there_is_offers_all_of_it_and_names_what_is_short(view: SendView, qtbot: QtBot) -> None:
    most = view.child(Button, "send.most")
    view.reviews(RENT)
    view.controllers.send.go_to(Step.AMOUNT)
    assert most.text() == "Send &all"
    view.types("send.amount", "3")
    qtbot.waitUntil(lambda: most.text() == "Use the most possible")
    press(view, "send.most")
    qtbot.waitUntil(view.is_told)
    assert most.text() == "Send &all"
    view.types("send.amount", "2.4")
    view.controllers.send.go_to(Step.REVIEW)
    qtbot.waitUntil(lambda: view.state.can_send)
    view.network.native[ADDRESS] = 10**17  # somebody else with the same phrase has paid meanwhile
    view.controllers.wallet.refresh()
    qtbot.waitUntil(lambda: view.state.amount_problem is not None)
    assert not primary(view).isEnabled()
    assert "0.1\u00a0ETH" in view.child(Banner, "send.short").accessibleName()
    assert "checked" not in primary(view).toolTip()
    assert primary(view).toolTip()


@pytest.mark.parametrize(
    ("text", "words"),
    [("1,5", "A single comma can mean two things."), ("3", "2.41\u00a0ETH"), ("1e3", "Write the amount in digits")],
)
def test_what_is_wrong_with_an_amount_is_said_below_it(view: SendView, qtbot: QtBot, text: str, words: str) -> None:
    send = view.controllers.send
    send.set_recipient(RENT)
    send.go_to(Step.AMOUNT)
    qtbot.waitUntil(view.is_told)
    view.types("send.amount", text)
    qtbot.waitUntil(view.is_told)
    press(view, "send.primary")
    assert view.state.step is Step.AMOUNT
    assert words in view.page.amount.field.message
    assert view.child(QLineEdit, "send.amount").text() == text


def test_an_address_is_judged_when_it_is_complete(view: SendView) -> None:
    view.types("send.recipient", "0x5aAeb6053F3E")
    assert "address, a contact's name" in view.page.recipient.field.message
    press(view, "send.primary")
    assert "12 of 40 characters" in view.page.recipient.field.message
    view.types("send.recipient", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD")
    assert "look at character 40 after 0x" in view.page.recipient.field.message
    view.types("send.recipient", "TJRabPrwbZy45sbavfcjinPJC18kjpRTv8")
    assert "Tron" in view.page.recipient.field.message


def test_a_suggestion_is_one_press_away(view: SendView) -> None:
    first = view.child(Suggestion, "send.suggestion.0")
    assert first.isVisible()
    assert "Rent Aldgate" in first.accessibleName()
    view.qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert (view.state.step, view.state.to) == (Step.AMOUNT, RENT)


def test_a_request_and_a_picture_fill_in_the_form(view: SendView, qtbot: QtBot, tmp_path: object) -> None:
    code = QRCode(box_size=5)
    code.add_data(f"ethereum:{RENT}@1?value=1.25e17")
    path = f"{tmp_path}/request.png"
    code.make_image().save(path)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path)])
    drop = QDropEvent(
        QPointF(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    view.page.dropEvent(drop)
    qtbot.waitUntil(lambda: view.state.to == RENT)
    assert (view.state.form.amount, view.state.form.chain_id) == ("0.125", ETHEREUM)
    empty = QImage(50, 50, QImage.Format.Format_RGB32)
    empty.fill(0)
    view.controllers.send.read_image(empty)
    qtbot.waitUntil(lambda: "no QR code" in view.page.recipient.field.message)
    assert view.state.to == RENT


def test_a_typed_request_is_whole_when_the_person_goes_on(view: SendView) -> None:
    for end in range(1, len(request := f"ethereum:{RENT}@1?value=1.25e17") + 1):
        view.controllers.send.set_recipient(request[:end])
        assert view.state.form.recipient == request[:end]
    view.controllers.send.go_to(Step.AMOUNT)
    assert (view.state.step, view.state.to, view.state.form.amount) == (Step.AMOUNT, RENT, "0.125")


def test_a_request_for_a_token_never_becomes_a_payment_of_something_else(view: SendView) -> None:
    usdc = next(token for token in view.controllers.wallet.state.book.tokens_of(ETHEREUM) if token.symbol == "USDC")
    view.controllers.send.set_recipient(f"ethereum:{usdc.contract}@1/transfer?address={RENT}&uint256=5e6")
    assert (contract_of(view), view.state.units, view.state.form.amount) == (usdc.contract, 5_000_000, "5")
    view.controllers.send.set_recipient(f"ethereum:{STRANGER}?value=2e18")  # of the coin, whatever was chosen before
    assert (view.state.to, view.state.units, contract_of(view)) == (STRANGER, 2 * ETHER, "")
    view.controllers.send.set_asset(10, "")  # a network that is off: no other takes its place
    assert contract_of(view) is None
    assert isinstance(view.state.amount_problem, WrongNetworkError)
    assert view.state.call is None


def test_a_draft_comes_back_after_a_lock(view: SendView, qtbot: QtBot) -> None:
    view.reviews()
    view.controllers.send.set_note("November rent")
    here = view.window.here()
    assert set(here.form) == {"send.recipient", "send.amount", "send.note"}
    view.controllers.send.discard()
    assert view.window.here().form == {}
    view.window.restore(Here(page="send", form=here.form, kept=here.kept))
    assert view.state.step is Step.REVIEW
    assert (view.state.to, view.state.units, view.state.form.note) == (RENT, ETHER // 4, "November rent")


@pytest.mark.parametrize("aim", [Aim.SPEED_UP, Aim.CANCEL])
def test_a_replacement_and_the_draft_beside_it_come_back_after_a_lock(
    qtbot: QtBot, qapp: QApplication, aim: Aim
) -> None:
    view = SendView(qtbot, qapp, rent_session(outbox=[WAITING]))
    try:
        send = view.controllers.send
        send.set_recipient(STRANGER)
        assert (send.speed_up if aim is Aim.SPEED_UP else send.cancel)(WAITING["txid"])
        here = view.window.here()
        assert set(here.form) == {"send.recipient"}  # what counts as typed
        send.discard()
        send.discard()
        view.window.restore(Here(page="send", form=here.form, kept=here.kept))
        assert (view.state.step, view.state.aim, view.state.replaces is None) == (Step.REVIEW, aim, False)
        assert send.draft.form.recipient == STRANGER
        send.discard()
        gone = {**here.kept, "send.replaces": f"0x{8:064x}"}
        view.window.restore(Here(page="send", form={}, kept=gone))
        assert view.state.replaces is None
        assert "does not wait any more" in view.toast_says()
    finally:
        view.close()


def test_a_door_that_ends_by_itself_is_told_on_the_review(view: SendView, qtbot: QtBot) -> None:
    view.reviews()
    press(view, "send.primary")
    view.hears(Want)
    view.says(ConfirmEnded(Purpose.SIGN, worked=False, door_broke=True))
    qtbot.waitUntil(lambda: "ended by itself" in view.toast_says())
    assert (view.state.step, view.state.phase) == (Step.REVIEW, Phase.DRAFTING)


def test_a_short_message_leaves_the_foot_of_the_page_free(view: SendView) -> None:
    view.reviews()
    press(view, "send.discard")
    toast, footer = view.child(Toast, "toast"), view.page.footer
    assert toast.geometry().bottom() < footer.mapTo(view.window, footer.rect().topLeft()).y()
    low = toast.geometry().bottom()
    view.window.show_page("home")
    assert toast.geometry().bottom() > low


def test_a_discarded_draft_can_be_taken_back(view: SendView) -> None:
    view.reviews()
    press(view, "send.discard")
    assert view.state.form.recipient == ""
    assert view.toast_says().startswith("The draft was discarded.")
    view.child(Toast, "toast").findChild(Button).click()
    assert (view.state.step, view.state.to) == (Step.REVIEW, RENT)


def test_hidden_balances_are_hidden_here_too(view: SendView) -> None:
    view.reviews()
    assert "2.15" in view.child(Para, "send.review.left").text()
    view.controllers.account.hide_balances(True)
    assert "2.15" not in view.child(Para, "send.review.left").text()
    assert "2.41" not in view.page.amount.assets.currentText()


WAITING: dict[str, Any] = {
    "chain_id": 1, "txid": f"0x{7:064x}", "raw": "AAAA", "made": 1, "account": ADDRESS, "to": RENT, "contract": "",
    "symbol": "ETH", "decimals": 18, "units": str(ETHER), "nonce": 4, "max_fee": str(10**9), "gas": 21_000,
    "state": "waiting", "replaces": "", "tip": str(10**8), "settled": 0,
}  # fmt: skip


@pytest.mark.parametrize("aim", [Aim.SPEED_UP, Aim.CANCEL])
def test_a_waiting_payment_is_replaced_under_its_own_number(qtbot: QtBot, qapp: QApplication, aim: Aim) -> None:
    view = SendView(qtbot, qapp, rent_session(outbox=[WAITING]))
    try:
        view.controllers.send.set_recipient(STRANGER)  # a draft that waits meanwhile
        verb = view.controllers.send.speed_up if aim is Aim.SPEED_UP else view.controllers.send.cancel
        assert verb(WAITING["txid"])
        qtbot.waitUntil(lambda: view.state.can_send)
        press(view, "send.primary")
        (asked,) = view.signs().transactions
        call = Call(1, ADDRESS, RENT, ETHER) if aim is Aim.SPEED_UP else Call(1, ADDRESS, ADDRESS, 0)
        fast = view.network.fees().option(Speed.FAST)
        assert asked.unsigned == repr((call, Pricing(4, 21_000, fast.max_fee, fast.tip))).encode()
        view.keeps_until(lambda: view.state.form.recipient == STRANGER)
        kept = view.session.view()["outbox"][-1]
        assert (kept["replaces"], kept["nonce"]) == (WAITING["txid"], 4)
    finally:
        view.close()


def test_a_token_that_is_gone_from_the_list_is_sped_up_as_that_token(qtbot: QtBot, qapp: QApplication) -> None:
    contract = "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB"
    token = WAITING | {"contract": contract, "symbol": "GONE", "decimals": 6, "units": "5000000", "gas": 70_000}
    view = SendView(qtbot, qapp, rent_session(outbox=[token]))
    try:
        assert view.controllers.send.speed_up(token["txid"])
        call = view.state.call
        assert call is not None
        assert (call.to, call.value, call.data) == (contract, 0, transfer_data(RENT, 5_000_000))
        qtbot.waitUntil(lambda: view.state.can_send)
        assert view.state.pricing is not None
        assert view.state.pricing.gas == 70_000  # never less than before
    finally:
        view.close()


def test_a_new_payment_goes_behind_those_that_wait(qtbot: QtBot, qapp: QApplication) -> None:
    view = SendView(qtbot, qapp, rent_session(outbox=[WAITING]))
    try:
        view.reviews(amount="0.1")
        assert Fact.IN_A_QUEUE in facts(view)
        assert view.state.balance == 241 * 10**16 - ETHER - 21_000 * 10**9  # what is on its way is not spent twice
        press(view, "send.primary")
        (asked,) = view.signs().transactions
        assert b"Pricing(nonce=5" in asked.unsigned
    finally:
        view.close()


def test_a_watched_address_pays_nothing(qtbot: QtBot, qapp: QApplication) -> None:
    watched = {"id": "w", "chain": "eip155", "path": "", "address": ADDRESS, "label": "", "kind": "watch"}
    view = SendView(qtbot, qapp, rent_session(accounts=[watched]))
    try:
        view.reviews()
        assert view.child(Banner, "send.nothing").isVisible()
        assert not primary(view).isEnabled()
    finally:
        view.close()


def test_a_payment_made_before_makes_a_recipient_known(view: SendView, qtbot: QtBot) -> None:
    view.network.head = 101
    view.network.payments.append(payment(101, direction=Direction.OUT, other=STRANGER, nonce=0))
    view.controllers.wallet.refresh()
    qtbot.waitUntil(lambda: any(one.address == STRANGER for one in view.state.known))
    view.reviews(STRANGER)
    assert Fact.PAID_BEFORE in facts(view)
    assert Fact.FIRST_TIME not in facts(view)


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.CHINESE])
def test_the_button_of_a_stop_is_whole_in_the_largest_letters_on_the_smallest_window(
    qtbot: QtBot, qapp: QApplication, language: Language
) -> None:
    view = SendView(qtbot, qapp, look=Look(language, text_percent=200))
    try:
        view.window.resize(960, 640)
        view.reviews(FALSE_RENT)
        other = view.child(Button, "send.other")
        qtbot.waitUntil(lambda: other.isVisible() and other.width() >= other.sizeHint().width())
        assert len(other.accessibleName()) >= len(other.text())
    finally:
        view.close()
