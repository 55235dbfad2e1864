"""Approvals: a person's steps on the page, by keyboard, and what the page does with networks that fail."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.helpers.home_session import ADDRESS
from tests.helpers.send_view import PIN, RENT, SendView, rent_session
from tests.helpers.wallet_view import ETHEREUM
from wallet_gui.chains.evm.address import checksum
from wallet_gui.domain.approval import Allowance, Grant
from wallet_gui.domain.errors import NoAnswerError
from wallet_gui.domain.network import Token
from wallet_gui.domain.payment import Direction, PaymentState, Receipt, Trial
from wallet_gui.home.controllers.draft import Here
from wallet_gui.home.views.approvals.model import APP, MAY, TICK, WHY, Order
from wallet_gui.home.views.approvals.page import ApprovalsPage
from wallet_gui.home.wallet.approvals import Bar
from wallet_gui.home.wallet.drafting import removal_call
from wallet_gui.ui.widgets.banner import Banner
from wallet_gui.ui.widgets.para import Para

USDC = Token(1, "0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48", "USDC", "USD Coin", 6, is_listed=True)
DAI = Token(1, "0x6B175474E89094C44Da98b954EedeAC495271d0F", "DAI", "Dai", 18, is_listed=True)
THIEF, SWAP = checksum("0x" + "4a" * 20), checksum("0x" + "1f" * 20)
MOST = 2**256 - 1
WATCHED = checksum("0x" + "77" * 20)


def may_take(token: Token, spender: str, units: int, balance: int, *, owner: str = ADDRESS, **more: Any) -> Allowance:
    grant = Grant(owner, token.contract, spender, 90, 1_790_000_000, is_own=True)
    return replace(Allowance(grant, token, units, balance, 10**30, is_contract=True), **more)


ALLOWED = [
    may_take(USDC, RENT, 1_000_000_000, 2_500_000_000),
    may_take(DAI, THIEF, MOST, 10**18, is_contract=False),
    may_take(USDC, SWAP, MOST, 2_500_000_000),
]


class ApprovalsView(SendView):
    """A home window on its Approvals page, with three approvals on Ethereum."""

    def __init__(self, qtbot: QtBot, app: QApplication, *, allowed: list[Allowance], **view: Any) -> None:
        self._allowed = allowed
        super().__init__(qtbot, app, rent_session(**view))
        self.window.show_page("approvals")

    def start(self, *chain_ids: int) -> None:
        self.chain(ETHEREUM).allowed = list(self._allowed)
        super().start(*chain_ids)
        self.qtbot.waitUntil(self.is_read)

    def is_read(self) -> bool:
        state = self.controllers.approvals.state
        return not state.is_reading and all(one.known.at or one.error for one in state.networks)

    @property
    def approvals(self) -> ApprovalsPage:
        found = self.child(ApprovalsPage, "approvals")
        assert isinstance(found, ApprovalsPage)
        return found

    @property
    def apps(self) -> list[str]:
        """The first words of each row."""
        model = self.approvals.model
        return [str(model.index(row, APP).data()) for row in range(model.rowCount())]

    def words(self, name: str) -> str:
        return str(self.child(Para, f"approvals.{name}").text())

    def is_priced(self) -> bool:
        return self.controllers.removal.state.can_remove


@pytest.fixture
def view(qtbot: QtBot, qapp: QApplication) -> Iterator[ApprovalsView]:
    made = ApprovalsView(qtbot, qapp, allowed=ALLOWED)
    yield made
    made.close()


def test_the_riskiest_stand_first_and_the_sidebar_counts_them(view: ApprovalsView) -> None:
    page = view.approvals
    assert view.apps == ["Unnamed address", "Unnamed contract", "Rent Aldgate"]
    assert [page.model.index(row, WHY).data() for row in range(3)] == ["Not a contract", "Unlimited", "Limited"]
    assert [page.model.index(row, MAY).data() for row in range(3)] == ["Unlimited", "Unlimited", "1,000"]
    assert "2" in view.child(QAbstractButton, "sidebar.approvals").accessibleDescription()
    assert not page.failed.isVisible()
    in_a_row = page.model.columnCount() + 1  # with the header of the row, which is hidden
    cell = QAccessible.queryAccessibleInterface(page.table).child(in_a_row + 1 + TICK)
    assert "Remove the approval of DAI" in cell.text(QAccessible.Text.Name)
    assert cell.state().checkable


def test_by_keyboard_two_are_ticked_signed_at_once_and_gone(qtbot: QtBot, view: ApprovalsView) -> None:
    page, table = view.approvals, view.approvals.table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert len(page.model.tick_keys) == 3
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert not page.model.tick_keys
    qtbot.keyClick(table, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert len(page.model.tick_keys) == 2
    qtbot.waitUntil(view.is_priced)
    assert view.words("selected").startswith("2 selected. Removing them takes 2 transactions, about 0.0")
    button = view.child(QAbstractButton, "approvals.remove")
    assert button.text() == "Remove 2 approvals…"
    assert button.hasFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    request = view.signs()
    asked = [one.unsigned for one in request.transactions]
    calls = [removal_call(ETHEREUM, ADDRESS, one.grant.contract, one.grant.spender) for one in (ALLOWED[1], ALLOWED[2])]
    assert [repr(call).encode() in made for call, made in zip(calls, asked, strict=True)] == [True, True]
    assert b"nonce=0" in asked[0]
    assert b"nonce=1" in asked[1]
    view.keeps_until(lambda: len(view.network.sent) == 2)
    book = view.controllers.wallet.state.book
    assert [kept.removes_approval for kept in book.outbox] == [True, True]
    qtbot.waitUntil(lambda: all(row.bar is Bar.LEAVING for row in view.controllers.approvals.state.rows[:2]))
    assert [page.model.index(row, WHY).data() for row in range(3)] == ["Being removed", "Being removed", "Limited"]
    assert not page.model.tick_keys
    assert view.controllers.approvals.state.risky == 0
    assert {one.direction for one in view.controllers.wallet.state.pending} == {Direction.APPROVAL}
    first = book.outbox[0]
    assert view.controllers.send.speed_up(first.txid)
    assert view.state.call == calls[0]
    assert view.child(Para, "send.review.amount").text() == "An approval of DAI"
    view.controllers.send.discard()

    view.network.allowed = ALLOWED[:1]
    for kept in book.outbox:
        view.network.receipts[kept.txid] = Receipt(PaymentState.MINED, 100, "a100", 5, 1)

    def only_the_contact_is_left() -> bool:
        view.controllers.wallet.refresh(asked=False)  # a payment that was looked at just now is not due yet
        return view.apps == ["Rent Aldgate"]

    view.keeps_until(only_the_contact_is_left)


def test_the_door_may_be_closed_without_a_signature(qtbot: QtBot, view: ApprovalsView) -> None:
    view.approvals.model.tick([1])
    qtbot.waitUntil(view.is_priced)
    view.child(QAbstractButton, "approvals.remove").click()
    view.declines()
    qtbot.waitUntil(view.is_priced)
    assert len(view.approvals.model.ticked) == 1
    assert view.controllers.wallet.state.book.outbox == ()


def test_a_contact_goes_to_the_door_with_its_pin(qtbot: QtBot, view: ApprovalsView) -> None:
    view.approvals.model.tick([2])
    qtbot.waitUntil(view.is_priced)
    view.child(QAbstractButton, "approvals.remove").click()
    (to_sign,) = view.signs().transactions
    assert (to_sign.name, to_sign.pin) == ("Rent Aldgate", PIN)


def test_what_stands_against_a_removal_is_said(qtbot: QtBot, view: ApprovalsView) -> None:
    removal = view.controllers.removal
    view.network.trial = Trial(0, fails=True, reason="frozen")
    view.approvals.model.tick([0])
    qtbot.waitUntil(lambda: removal.state.failing is not None)
    assert view.words("selected") == "The trial run of the removal for DAI failed: frozen"
    assert not view.child(QAbstractButton, "approvals.remove").isEnabled()
    view.network.trial, view.network.native = Trial(50_000), {}
    view.child(QAbstractButton, "approvals.ask_again").click()
    qtbot.waitUntil(lambda: removal.state.problem is not None)
    assert "fee" in view.words("selected")
    view.network.native[ADDRESS] = 10**18
    view.child(QAbstractButton, "approvals.ask_again").click()
    qtbot.waitUntil(view.is_priced)


def test_the_filter_and_the_order_narrow_what_is_shown_and_ticks_stay(qtbot: QtBot, view: ApprovalsView) -> None:
    page = view.approvals
    page.model.tick([0])
    search = view.child(QLineEdit, "approvals.search")
    qtbot.keyClicks(search, "usd coin")
    assert view.apps == ["Unnamed contract", "Rent Aldgate"]
    assert len(page.model.ticked) == 1
    page.order.setCurrentIndex(page.order.findData(Order.APP.value))
    page.order.activated.emit(page.order.currentIndex())
    assert view.apps == ["Rent Aldgate", "Unnamed contract"]
    search.setText(THIEF[2:12].lower())
    assert view.apps == ["Unnamed address"]
    search.setText("nothing")
    assert view.words("nothing") == "No approval fits the filter."
    kept = view.window.here()
    page.model.tick([], on=False)
    search.setText("")
    page.restore(kept.kept)
    assert search.text() == "nothing"
    assert page.order.currentData() == Order.APP.value
    assert len(page.model.ticked) == 1


def test_a_network_that_is_silent_leaves_a_dated_list(qtbot: QtBot, view: ApprovalsView) -> None:
    view.network.error = NoAnswerError("Ethereum")
    view.controllers.wallet.refresh()
    qtbot.waitUntil(lambda: view.child(Banner, "approvals.failed").isVisible())
    assert view.approvals.failed.title.text() == "Could not read Ethereum."
    assert "cannot be removed now" in view.approvals.failed.text.text()
    assert len(view.apps) == 3
    view.approvals.model.tick([0])
    assert view.approvals.model.ticked == ()
    view.network.error = None
    view.child(QAbstractButton, "approvals.retry").click()
    view.controllers.wallet.refresh()
    qtbot.waitUntil(lambda: all(row.bar is None for row in view.controllers.approvals.state.rows))
    assert not view.approvals.failed.isVisible()


def test_an_empty_list_says_how_far_was_read(qtbot: QtBot, qapp: QApplication) -> None:
    view = ApprovalsView(qtbot, qapp, allowed=[])
    try:
        assert view.words("nothing") == "No app may move your tokens."
        assert not view.child(Para, "approvals.reach").isVisible()
        view.network.head, view.network.stretch = 2_000_000, 2_000_000
        view.network.allowed = [may_take(USDC, SWAP, MOST, 5)]
        view.controllers.wallet.refresh()
        qtbot.waitUntil(lambda: view.is_settled() and view.words("reach") != "")
        assert view.words("reach").startswith("Ethereum: read back to ")
        assert view.words("nothing") == "No app may move your tokens, as far back as was read."
        for _ in range(6):
            qtbot.waitUntil(view.is_read)
            view.child(QAbstractButton, "approvals.further").click()
        qtbot.waitUntil(lambda: view.apps == ["Unnamed contract"])
        qtbot.waitUntil(view.is_read)
        assert not view.child(Para, "approvals.reach").isVisible()
    finally:
        view.close()


def test_a_watched_address_is_shown_and_bars_removal(qtbot: QtBot, qapp: QApplication) -> None:
    account = {"id": "w", "chain": "eip155", "path": "", "address": WATCHED, "label": "Mum", "kind": "watch"}
    own = {"id": "a", "chain": "eip155", "path": "m/44'/60'/0'/0/0", "address": ADDRESS, "label": "Main"}
    watched = may_take(USDC, SWAP, MOST, 5, owner=WATCHED)
    view = ApprovalsView(qtbot, qapp, allowed=[watched], accounts=[own, account])
    try:
        (row,) = view.controllers.approvals.state.rows
        assert row.bar is Bar.WATCHED
        assert view.controllers.approvals.state.risky == 0
        index = view.approvals.model.index(0, TICK)
        assert not index.flags() & Qt.ItemFlag.ItemIsUserCheckable
        assert "only watched" in index.data(Qt.ItemDataRole.ToolTipRole)
    finally:
        view.close()


def test_ticks_and_place_come_back_after_a_lock(view: ApprovalsView) -> None:
    view.approvals.model.tick([0, 2])
    here = view.window.here()
    assert here.page == "approvals"
    view.approvals.model.tick([0, 2], on=False)
    view.window.restore(Here(here.page, 0, "", {}, here.kept))
    assert len(view.approvals.model.ticked) == 2
