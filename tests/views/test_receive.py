"""Receive: the address and its code, what is asked for, and requests that are kept until they are paid."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPageSize, QPdfWriter
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.home_session import ADDRESS, HomeSession
from tests.helpers.wallet_view import ETHEREUM, FRIEND, WalletView, payment
from wallet_gui.chains.decode.tokens import shipped_tokens
from wallet_gui.chains.evm.eip681 import PaymentRequest, parse_request
from wallet_gui.channel.messages import Copied
from wallet_gui.domain.look import Look
from wallet_gui.home.views.handover import ReceiveAs
from wallet_gui.home.views.receive.page import ReceivePage
from wallet_gui.home.views.receive.requests_model import AMOUNT, NOTE, STATE
from wallet_gui.home.wallet.book import Address, AddressKind
from wallet_gui.home.wallet.book_edits import with_address, with_network_on
from wallet_gui.system.clipboard import digest
from wallet_gui.ui.widgets.address_view import AddressView
from wallet_gui.ui.widgets.button import Button
from wallet_gui.ui.widgets.combo import ComboBox
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.widgets.qr_view import qr_matrix
from wallet_gui.ui.widgets.table import Table
from wallet_gui.ui.widgets.toast import Toast

Open = Callable[..., WalletView]
USDC = next(token for token in shipped_tokens(ETHEREUM) if token.symbol == "USDC")


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication) -> Iterator[Open]:
    views: list[WalletView] = []

    def open_view(look: Look | None = None, **story: Any) -> WalletView:
        view = WalletView(qtbot, qapp, HomeSession(**story), look)
        views.append(view)
        view.controllers.wallet.edit(lambda body: with_network_on(body, ETHEREUM, is_on=True))
        view.window.show_page("receive")
        return view

    yield open_view
    for view in views:
        view.close()


def page(view: WalletView) -> ReceivePage:
    found = view.window.pages.at("receive")
    assert isinstance(found, ReceivePage)
    return found


def choose(view: WalletView, name: str, data: object) -> None:
    combo = view.child(ComboBox, name)
    combo.setCurrentIndex(combo.findData(data))
    combo.activated.emit(combo.currentIndex())


def ask(view: WalletView, amount: str, note: str = "") -> None:
    view.child(QLineEdit, "receive.amount").setText(amount)
    view.child(QLineEdit, "receive.note").setText(note)
    view.child(Button, "receive.save_request").click()


def requests(view: WalletView) -> list[tuple[str, str, str]]:
    model = view.child(Table, "receive.requests").model()
    return [tuple(model.index(row, at).data() for at in (NOTE, AMOUNT, STATE)) for row in range(model.rowCount())]


def test_copying_is_what_the_page_begins_with(qtbot: QtBot, opened: Open) -> None:
    view = opened()
    copy = view.child(Button, "receive.copy")
    assert copy.hasFocus()
    assert view.child(AddressView, "receive.address").address == ADDRESS
    assert "Main account on Ethereum 0x 9858" in copy.accessibleDescription()
    qtbot.keyClick(copy, Qt.Key.Key_Return)
    copied = view.hears(Copied)
    assert QApplication.clipboard().text() == ADDRESS
    assert copied.digest == digest(copied.salt, ADDRESS)


def test_the_payment_link_is_copied_as_the_code_has_it(opened: Open) -> None:
    view = opened()
    view.child(Button, "receive.copy_link").click()
    assert QApplication.clipboard().text() == page(view).asked.code
    assert page(view).asked.code.startswith("ethereum:")


def test_the_code_says_network_asset_and_amount(opened: Open) -> None:
    view = opened()
    assert parse_request(page(view).asked.code) == PaymentRequest(ADDRESS, ETHEREUM)
    view.child(QLineEdit, "receive.amount").setText("0.09")
    assert parse_request(page(view).asked.code) == PaymentRequest(ADDRESS, ETHEREUM, units=9 * 10**16)
    choose(view, "receive.asset", USDC.contract)
    assert parse_request(page(view).asked.code) == PaymentRequest(ADDRESS, ETHEREUM, USDC.contract, 90_000)
    assert view.child(Para, "receive.asked").text() == "0.09\u00a0USDC"
    choose(view, "receive.network", 0)
    assert page(view).asked.code == ADDRESS


def test_an_amount_that_cannot_be_read_is_explained_and_left_out(opened: Open) -> None:
    view = opened()
    ask(view, "1,5")
    assert parse_request(page(view).asked.code).units is None
    assert view.child(QLineEdit, "receive.amount").accessibleDescription()
    assert requests(view) == []


def test_the_page_names_the_network_and_what_is_true_of_the_key(opened: Open) -> None:
    view = opened()
    words = [label.text() for label in view.child(QWidget, "receive.only").findChildren(Para)]
    assert words[0] == "Only send assets of the network Ethereum here"
    assert not view.child(QWidget, "receive.key").isVisible()
    watched = Address("w" * 16, "", FRIEND, "Dana's", AddressKind.WATCH)
    view.controllers.wallet.edit(lambda body: with_address(body, watched))
    choose(view, "receive.address.choice", watched.id)
    assert view.child(QWidget, "receive.key").isVisible()
    assert page(view).asked.code.endswith(f"{FRIEND}@1")


def test_home_hands_over_the_asset(opened: Open) -> None:
    view = opened()
    view.window.pages.show_page("receive", ReceiveAs(ETHEREUM, USDC.contract))
    assert view.child(ComboBox, "receive.asset").currentData() == USDC.contract


def test_a_request_is_kept_until_it_is_paid_and_says_so(qtbot: QtBot, opened: Open) -> None:
    view = opened()
    ask(view, "1", "Invoice 118")
    view.save_all()
    assert requests(view) == [("Invoice 118", "1\u00a0ETH", "Waiting")]
    made = view.session.view()["requests"][0]
    assert (made["note"], made["units"], made["account"]) == ("Invoice 118", str(10**18), ADDRESS)
    chain = view.chain(ETHEREUM)
    chain.payments = [payment(7, time=made["made"] + 5)]
    view.start(ETHEREUM)
    qtbot.waitUntil(lambda: requests(view)[0][-1] in {"On its way", "Paid"})


def test_requests_are_deleted_by_key_brought_back_and_shown_again(qtbot: QtBot, opened: Open) -> None:
    view = opened()
    ask(view, "1", "first")
    ask(view, "2", "second")
    table = view.child(Table, "receive.requests")
    table.selectAll()
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert requests(view) == []
    assert view.toast_says().startswith("2 requests deleted.")
    view.child(Toast, "toast").findChild(Button).click()
    assert {row[0] for row in requests(view)} == {"first", "second"}
    view.child(QLineEdit, "receive.amount").setText("")
    place = [row[0] for row in requests(view)].index("second")
    table.setCurrentIndex(table.model().index(place, NOTE))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert view.child(QLineEdit, "receive.amount").text() == "2"


def test_what_is_half_typed_survives_a_lock(opened: Open) -> None:
    view = opened()
    choose(view, "receive.asset", USDC.contract)
    view.child(QLineEdit, "receive.amount").setText("12.")
    here = view.window.here()
    assert here.form == {"receive.amount": "12."}
    assert here.kept == {"receive.network": "1", "receive.asset": USDC.contract}
    choose(view, "receive.asset", "")
    view.child(QLineEdit, "receive.amount").setText("")
    view.window.restore(here)
    assert page(view).asked.token == USDC
    assert view.child(QLineEdit, "receive.amount").text() == "12."


def test_the_code_can_be_saved_and_what_went_wrong_is_said(opened: Open, tmp_path: Path) -> None:
    view = opened()
    path = tmp_path / "code.png"
    page(view).save_picture(str(path))
    saved = QImage(str(path))
    cells = qr_matrix(page(view).asked.code)
    side = saved.width() // (len(cells) + 8)
    read = [
        [saved.pixelColor((column + 4) * side + 1, (row + 4) * side + 1).value() < 128 for column in range(len(cells))]
        for row in range(len(cells))
    ]
    assert read == cells
    page(view).save_picture(str(tmp_path / "no such folder" / "code.png"))
    assert view.child(QWidget, "receive.problem").isVisible()


@pytest.mark.qt_log_ignore(r"QPainter::begin\(\): Returned false")  # of the file that cannot be written
def test_a_page_of_paper_holds_the_code(opened: Open, tmp_path: Path) -> None:
    view = opened()
    paper = QPdfWriter(str(tmp_path / "code.pdf"))
    paper.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    page(view).print_page(paper)
    del paper
    assert (tmp_path / "code.pdf").read_bytes().startswith(b"%PDF")
    assert not view.child(QWidget, "receive.problem").isVisible()
    page(view).print_page(QPdfWriter(str(tmp_path / "no such folder" / "code.pdf")))
    assert view.child(QWidget, "receive.problem").isVisible()
