"""Home: what there is, what happened last, and what a person does about it."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.home_session import ADDRESS, HomeSession
from tests.helpers.spoken import spoken
from tests.helpers.wallet_view import ETHEREUM, FRIEND, WalletView, payment
from wallet_gui.chains.decode.tokens import shipped_tokens
from wallet_gui.domain.errors import NoAnswerError
from wallet_gui.domain.look import Language, Look
from wallet_gui.domain.network import PRACTICE_CHAIN_ID
from wallet_gui.home.views.chain_state import ChainState
from wallet_gui.home.views.home.assets_model import BALANCE, NAME, NETWORK
from wallet_gui.home.wallet.book import Address, AddressKind, Contact
from wallet_gui.home.wallet.book_edits import with_address, with_contact
from wallet_gui.ui.widgets.button import Button, IconButton, LinkButton
from wallet_gui.ui.widgets.combo import ComboBox
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.widgets.pill import Pill
from wallet_gui.ui.widgets.table import Table
from wallet_gui.ui.words import HIDDEN_AMOUNT

Open = Callable[..., WalletView]
USDC = next(token for token in shipped_tokens(ETHEREUM) if token.symbol == "USDC")
ETH, DOLLARS = 2_410_800_000_000_000_000, 2_500_000_000


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication) -> Iterator[Open]:
    views: list[WalletView] = []

    def open_view(look: Look | None = None, **story: Any) -> WalletView:
        views.append(WalletView(qtbot, qapp, HomeSession(**story), look))
        return views[-1]

    yield open_view
    for view in views:
        view.close()


@pytest.fixture
def rich(opened: Open) -> WalletView:
    """A wallet with ether, dollars and a payment on Ethereum."""
    view = opened()
    chain = view.chain(ETHEREUM)
    chain.native, chain.held = {ADDRESS: ETH}, {(ADDRESS, USDC.contract): DOLLARS}
    chain.payments = [payment(7)]
    view.start(ETHEREUM)
    view.qtbot.waitUntil(view.child(QWidget, "home.recent.1").isVisible)
    return view


def cells(view: WalletView) -> list[tuple[str, str, str]]:
    model = view.child(Table, "home.assets").model()
    return [tuple(model.index(row, at).data() for at in range(3)) for row in range(model.rowCount())]


def test_a_new_account_has_one_sentence_and_two_ways_on(opened: Open) -> None:
    view = opened()
    view.start(PRACTICE_CHAIN_ID)
    assert view.child(QWidget, "home.empty").isVisible()
    assert not view.child(Table, "home.assets").isVisible()
    assert view.child(Button, "home.play_money").isVisible()
    view.child(Button, "home.empty.receive").click()
    assert view.window.page == "receive"


def test_without_the_practice_network_no_play_money_is_offered(opened: Open) -> None:
    view = opened()
    view.start(ETHEREUM)
    assert view.child(QWidget, "home.empty").isVisible()
    assert not view.child(Button, "home.play_money").isVisible()


def test_assets_stand_with_network_and_balance(rich: WalletView) -> None:
    assert ("Ether ETH", "Ethereum", "2.4108") in cells(rich)
    assert ("USD Coin USDC", "Ethereum", "2,500") in cells(rich)
    assert rich.child(Para, "home.total").text() == "2.4108\u00a0ETH"
    assert not rich.child(Pill, "home.total.kind").isVisible()


def test_a_header_sorts_by_what_amounts_are_worth_in_whole_coins(rich: WalletView) -> None:
    table = rich.child(Table, "home.assets")
    table.sortByColumn(BALANCE, Qt.SortOrder.DescendingOrder)
    assert [cell[NAME] for cell in cells(rich)][:2] == ["USD Coin USDC", "Ether ETH"]
    table.sortByColumn(NAME, Qt.SortOrder.AscendingOrder)
    names = [cell[NAME].casefold() for cell in cells(rich)]
    assert names == sorted(names)


def test_rows_are_found_by_typing_and_copied_as_lines_with_every_decimal(qtbot: QtBot, rich: WalletView) -> None:
    table = rich.child(Table, "home.assets")
    table.setCurrentIndex(table.model().index(0, 0))
    table.setFocus()
    qtbot.keyClicks(table, "usd")
    assert table.currentIndex().data() == "USD Coin USDC"
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "USD Coin USDC\tEthereum\t2500"
    assert rich.toast_says() == "Copied. Cleared from the clipboard in 30 s."


def test_the_search_narrows_the_table_and_survives_a_lock(rich: WalletView) -> None:
    rich.child(QAction, "menu.find").trigger()
    field = rich.child(QLineEdit, "home.assets.find")
    assert field.hasFocus()
    field.setText("usd")
    assert [cell[NAME] for cell in cells(rich)] == ["USD Coin USDC"]
    here = rich.window.here()
    assert here.kept == {"home.assets.find": "usd"}
    assert here.form == {}


def test_hidden_balances_are_neither_seen_nor_heard(rich: WalletView) -> None:
    rich.child(QAction, "menu.hide_balances").trigger()
    assert {cell[BALANCE] for cell in cells(rich)} == {HIDDEN_AMOUNT}
    model = rich.child(Table, "home.assets").model()
    tips = [model.index(row, BALANCE).data(Qt.ItemDataRole.ToolTipRole) for row in range(model.rowCount())]
    told = " ".join([spoken(rich.window), *map(str, tips)])
    assert not [amount for amount in ("2.41", "2,500", "2500", "+1") if amount in told]
    table = rich.child(Table, "home.assets")
    table.selectAll()
    table.copy_rows()
    assert "25" not in QApplication.clipboard().text()
    assert rich.child(QAction, "menu.hide_balances").isChecked()
    rich.child(IconButton, "home.hide_balances").click()
    assert ("Ether ETH", "Ethereum", "2.4108") in cells(rich)


def test_offline_the_old_values_stay_with_their_time(qtbot: QtBot, rich: WalletView) -> None:
    for chain in rich.chains.values():
        chain.error = NoAnswerError("Ethereum")
    rich.controllers.wallet.refresh()
    qtbot.waitUntil(lambda: cells(rich)[0][NETWORK].startswith("Ethereum · as of "))
    assert ("Ether ETH", "2.4108") in [(cell[NAME], cell[BALANCE]) for cell in cells(rich)]
    status = rich.child(ChainState, "status.chain")
    assert status.text().startswith("Offline — showing what was known at ")
    status.click()
    assert rich.window.page.startswith("settings.")


def test_the_status_bar_names_the_block(opened: Open) -> None:
    view = opened()
    view.chain(PRACTICE_CHAIN_ID).head = 1234
    view.start(PRACTICE_CHAIN_ID)
    assert view.child(ChainState, "status.chain").text() == "Practice network · block 1,234"


def test_a_token_that_was_hidden_is_counted_and_can_be_shown(rich: WalletView) -> None:
    before = len(cells(rich))
    token_row = next(asset for asset in rich.controllers.wallet.state.assets if asset.token == USDC)
    rich.window.home.assets.hide_asked.emit(token_row, True)
    assert len(cells(rich)) == before - 1
    assert rich.child(Para, "home.assets.hidden").text() == "1 hidden token"
    rich.child(LinkButton, "home.assets.show_hidden").click()
    assert len(cells(rich)) == before
    assert rich.toast_says().startswith("The token is hidden.")


def test_the_newest_payment_names_the_contact(rich: WalletView) -> None:
    rich.controllers.wallet.edit(lambda body: with_contact(body, Contact("Dana", "eip155", FRIEND)))
    row = rich.child(QWidget, "home.recent.1")
    assert row.accessibleName().startswith("From Dana, +1\u00a0ETH, ")
    assert not rich.child(QWidget, "home.recent.2").isVisible()


def test_another_address_is_chosen_on_the_page(rich: WalletView) -> None:
    choice = rich.child(ComboBox, "home.address.choice")
    assert not choice.isVisible()
    watched = Address("w" * 16, "", FRIEND, "Dana's", AddressKind.WATCH)
    rich.controllers.wallet.edit(lambda body: with_address(body, watched))
    assert choice.isVisible()
    choice.setCurrentIndex(1)
    choice.activated.emit(1)
    assert rich.controllers.wallet.state.account == watched
    assert rich.window.home.summary.address.address == FRIEND
    assert rich.window.sidebar.account.accessibleDescription() == "Dana's"
    rich.child(QAction, "account_menu.address.1").trigger()
    assert rich.window.home.summary.address.address == ADDRESS
    assert rich.child(QAction, "account_menu.address.1").isChecked()


def test_coins_of_unlike_worth_are_never_added_up(opened: Open) -> None:
    view = opened()
    sepolia, arbitrum = 11155111, 42161
    for chain_id in (ETHEREUM, sepolia, arbitrum, PRACTICE_CHAIN_ID):
        view.chain(chain_id).native = {ADDRESS: 10**18}
    view.start(ETHEREUM, sepolia, arbitrum, PRACTICE_CHAIN_ID)
    assert view.child(Para, "home.total").text() == "2\u00a0ETH"
    assert view.child(Para, "home.total.label").text() == "Ether across 2 networks"


def test_every_word_changes_with_the_language(qtbot: QtBot, rich: WalletView) -> None:
    words = ("Ethereum", "Final", "From", "Assets", "Balance", "Copy", "As of")
    english = spoken(rich.window.home)
    assert [word for word in words if word not in english] == []
    rich.controllers.settings.set_look(Look(language=Language.CHINESE))
    qtbot.waitUntil(lambda: not [word for word in words if word in spoken(rich.window.home)])
