"""The Activity page: rows from the cache, filters, details, a file."""

import csv
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from tests.helpers.home_session import ADDRESS, MADE_S, HomeSession
from tests.helpers.home_view import HomeView
from wallet_gui.cache.history import History
from wallet_gui.channel.messages import Save
from wallet_gui.domain.network import PRACTICE_CHAIN_ID
from wallet_gui.domain.payment import Direction, Payment, PaymentState
from wallet_gui.home.views.activity.model import AMOUNT, STATE, WHO
from wallet_gui.home.views.activity.page import ActivityPage
from wallet_gui.home.views.handover import PayTo, ShowContact, ShowPayments
from wallet_gui.home.wallet.activity_csv import COLUMNS

DANA = "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359"
OTHER = "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB"
Open = Callable[..., HomeView]


def payment(number: int, **changes: Any) -> Payment:
    made = Payment(
        chain_id=PRACTICE_CHAIN_ID,
        txid=f"0x{number:064x}",
        index=-1,
        account=ADDRESS,
        direction=Direction.IN,
        other=OTHER,
        contract="",
        symbol="PLAY",
        decimals=18,
        units=10**18 * (number + 1),
        state=PaymentState.FINAL,
        time=MADE_S + number * 60,
        block=number + 1,
        block_hash=f"0x{number:064x}",
    )
    return replace(made, **changes)


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication) -> Iterator[Open]:
    """Open the page on these payments, with one contact."""
    views: list[HomeView] = []

    def open_view(payments: list[Payment], **view: Any) -> HomeView:
        session = HomeSession()
        contact = {"name": "Dana", "chain": "eip155", "address": DANA, "note": "", "pin": None}
        session.rewrite(contacts=[contact], **view)
        made = HomeView(qtbot, qapp, session)
        views.append(made)
        with qtbot.waitSignal(made.controllers.cache.opened):
            made.controllers.cache.open("")
        made.window.show_page("activity")
        activity = made.controllers.activity
        qtbot.waitUntil(lambda: activity.state.is_known)
        if payments:
            made.controllers.cache.on_disk(
                lambda cache: History(cache).put(payments),
                lambda _: made.controllers.wallet.history_changed.emit(),
            )
            qtbot.waitUntil(lambda: len(activity.state.ids) + activity.state.hidden == len(payments))
        return made

    yield open_view
    for view in views:
        view.close()


def page_of(view: HomeView) -> ActivityPage:
    page: ActivityPage = view.child(ActivityPage, "activity")
    return page


def texts(view: HomeView, column: int) -> list[str]:
    model = page_of(view).model
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def narrow(qtbot: QtBot, view: HomeView, change: Callable[[], object]) -> None:
    with qtbot.waitSignal(view.controllers.activity.changed):
        change()


def test_the_newest_payment_comes_first_and_names_its_contact(opened: Open) -> None:
    view = opened([payment(1), payment(2, other=DANA, direction=Direction.OUT)])
    assert texts(view, WHO) == ["To Dana", "From 0xdbF03B…C8C6FB"]
    assert texts(view, AMOUNT) == ["−3\u00a0PLAY", "+2\u00a0PLAY"]
    assert texts(view, STATE) == ["Final", "Final"]


class Browser(QObject):
    """Stands where the desktop opens links."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString())


def test_each_website_is_asked_for_once_and_nothing_else_is_opened(opened: Open) -> None:
    browser = Browser()
    sites = {1: "https://one.example/", 10: "https://other.example", 8453: "file:///etc", 137: "one.example"}
    networks = [{"chain_id": chain_id, "on": True, "explorer": site} for chain_id, site in sites.items()]
    payments = [payment(chain_id, chain_id=chain_id) for chain_id in sites]
    view = opened(payments, networks=networks)
    page = page_of(view)

    def ask(number: int) -> str:
        page.details.asked.emit("explorer", payments[number])
        box = page.findChild(QMessageBox)
        if box is None:
            return ""
        text = box.text()
        box.buttons()[0].click()
        view.qtbot.waitUntil(lambda: page.findChild(QMessageBox) is None)
        return text

    for scheme in ("https", "file"):
        QDesktopServices.setUrlHandler(scheme, browser, "open")  # type: ignore[arg-type]  # bytes are refused
    try:
        assert [ask(number) for number in (0, 0, 1, 2, 3)] == [
            "Open one.example in your browser?",
            "",
            "Open other.example in your browser?",
            "",
            "",
        ]
    finally:
        for scheme in ("https", "file"):
            QDesktopServices.unsetUrlHandler(scheme)
    one = f"https://one.example/tx/{payments[0].txid}"
    assert browser.opened == [one, one, f"https://other.example/tx/{payments[1].txid}"]


def test_without_payments_the_page_says_so(qtbot: QtBot, opened: Open) -> None:
    view = opened([])
    page = page_of(view)
    qtbot.waitUntil(lambda: page._none.isVisible())
    assert page._none.text() == "No payments yet."
    assert not page.export.isEnabled()


def test_a_contacts_name_finds_its_payments(qtbot: QtBot, opened: Open) -> None:
    view = opened([payment(1), payment(2, other=DANA)])
    page = page_of(view)
    narrow(qtbot, view, lambda: page.filters.text.setText("dan"))
    assert texts(view, WHO) == ["From Dana"]
    narrow(qtbot, view, page.filters.clear)
    assert page.model.rowCount() == 2


def test_worthless_payments_are_hidden_with_a_count_until_asked_for(qtbot: QtBot, opened: Open) -> None:
    view = opened([payment(1), payment(2, units=0), payment(3, units=0)])
    page = page_of(view)
    assert page.model.rowCount() == 1
    assert page._dust.text() == "2 worthless payments hidden. Show"
    narrow(qtbot, view, page._dust.click)
    assert page.model.rowCount() == 3


def test_a_row_opens_its_details_and_leads_on(qtbot: QtBot, opened: Open) -> None:
    view = opened([payment(1), payment(2, direction=Direction.OUT, fee=21_000 * 10**9, nonce=4)])
    page = page_of(view)
    page.table.choose_row(0)
    details = page.details
    assert details._address.address == OTHER
    assert details._amount.text() == "−3\u00a0PLAY"
    asked: list[tuple[str, object]] = []
    page.go_asked.connect(lambda name, what: asked.append((name, what)))
    for action in ("pay_again", "add_contact"):
        details.asked.emit(action, details.payment)
    assert asked[0] == ("send", PayTo(OTHER, PRACTICE_CHAIN_ID, "", 3 * 10**18))
    assert asked[1] == ("contacts", ShowContact(OTHER))


def test_what_is_chosen_stays_chosen_when_payments_arrive(qtbot: QtBot, opened: Open) -> None:
    view = opened([payment(1), payment(2)])
    page = page_of(view)
    page.table.choose_row(1)
    chosen = page.details.payment
    narrow(
        qtbot,
        view,
        lambda: view.controllers.cache.on_disk(
            lambda cache: History(cache).put([payment(9)]), lambda _: view.controllers.wallet.history_changed.emit()
        ),
    )
    assert page.table.currentIndex().row() == 2
    assert page.details.payment == chosen


def test_a_note_is_kept_in_the_vault_and_found(qtbot: QtBot, opened: Open) -> None:
    view = opened([payment(1), payment(2)])
    page = page_of(view)
    page.table.choose_row(0)
    page.details._note.setText("for the roof")
    page.details._note.editingFinished.emit()
    assert view.session.take(view.hears(Save))
    assert view.session.view()["payment_notes"] == {payment(2).txid: "for the roof"}
    narrow(qtbot, view, lambda: page.filters.text.setText("ROOF"))
    assert page.model.rowCount() == 1


def test_a_link_shows_one_payment_and_its_details(qtbot: QtBot, opened: Open) -> None:
    view = opened([payment(number) for number in range(5)])
    page = page_of(view)
    page.open_with(ShowPayments(txid=payment(3).txid))
    assert page.details.payment == payment(3)
    assert page.model.rowCount() == 5


def test_filters_come_back_after_a_lock(opened: Open) -> None:
    view = opened([payment(1)])
    page = page_of(view)
    page.filters.take(ShowPayments(PRACTICE_CHAIN_ID, contract="", other=DANA))
    kept = page.kept()
    page.filters.clear()
    page.restore(kept)
    query = page.filters.query
    assert (query.other, query.contract) == (DANA, "")


def test_what_is_shown_is_exported_whole(qtbot: QtBot, opened: Open, tmp_path: Path) -> None:
    view = opened([payment(number) for number in range(600)])
    path = tmp_path / "activity.csv"
    with qtbot.waitSignal(view.controllers.activity.exported) as done:
        page_of(view)._export(path)
    assert done.args == [600]
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert tuple(rows[0]) == COLUMNS
    assert [row["amount"] for row in rows[:2]] == ["600", "599"]


def test_only_rows_that_are_looked_at_are_read(opened: Open) -> None:
    view = opened([payment(number) for number in range(3000)])
    model = page_of(view).model
    assert model.rowCount() == 3000
    assert len(model._pages) <= 2
    assert model.index(2999, AMOUNT).data() == "+1\u00a0PLAY"


def test_hidden_balances_hide_amounts_everywhere(opened: Open) -> None:
    view = opened([payment(1)], settings={"hide_balances": True})
    model = page_of(view).model
    index = model.index(0, AMOUNT)
    for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.UserRole + 1):
        assert "2" not in str(index.data(role))
