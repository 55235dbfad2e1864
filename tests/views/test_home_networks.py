"""Settings › Networks: nobody is asked before the person knows who learns what, and every choice can be taken back."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.anvil import CHAIN_ID, Anvil
from tests.helpers.fake_chain import FakeChain
from tests.helpers.home_session import ADDRESS, HomeSession
from tests.helpers.hostile_node import HostileNode, hangs, says
from tests.helpers.wallet_view import ETHEREUM, WalletView
from wallet_gui.domain.look import Language, Look
from wallet_gui.domain.network import PRACTICE_CHAIN_ID, FeeModel, Network, NetworkKind
from wallet_gui.home.views.settings.asking import AskDialog
from wallet_gui.home.views.settings.networks import NetworksPage
from wallet_gui.home.wallet.outbox import Kept, kept_to_json
from wallet_gui.ui.widgets.banner import Banner
from wallet_gui.ui.widgets.button import Button
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.widgets.switch import Switch
from wallet_gui.ui.widgets.toast import Toast

SEPOLIA, POLYGON = 11155111, 137
BLOCK = {"number": "0x64", "hash": "0x" + "ab" * 32, "timestamp": "0x65000000"}
Open = Callable[..., WalletView]


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication) -> Iterator[Open]:
    """Open a session on the page."""
    views: list[WalletView] = []

    def open_view(look: Look | None = None, view_section: dict[str, Any] | None = None) -> WalletView:
        session = HomeSession()
        if view_section:
            session.rewrite(**view_section)
        views.append(WalletView(qtbot, qapp, session, look))
        views[-1].window.show_page("settings.networks")
        return views[-1]

    yield open_view
    for view in views:
        view.close()


def page_of(view: WalletView) -> NetworksPage:
    page: NetworksPage = view.child(NetworksPage, "settings.networks")
    return page


def network_of(view: WalletView, chain_id: int = ETHEREUM) -> Network:
    network = view.controllers.wallet.state.book.network(chain_id)
    assert network is not None
    return network


def switch_of(view: WalletView, chain_id: int) -> Switch:
    found: Switch = view.child(Switch, f"settings.networks.{chain_id}.switch")
    return found


def button(view: WalletView, name: str) -> Button:
    found: Button = view.child(Button, f"settings.networks.{name}")
    return found


def type_into(view: WalletView, name: str, text: str) -> QLineEdit:
    line: QLineEdit = view.child(QLineEdit, f"settings.networks.{name}")
    line.setFocus()
    line.selectAll()
    line.clear()
    view.qtbot.keyClicks(line, text)
    view.qtbot.keyClick(line, Qt.Key.Key_Return)
    return line


def take_back(view: WalletView) -> None:
    view.qtbot.waitUntil(lambda: view.toast_says() != "")
    undo: Button = view.child(Toast, "toast").findChild(Button)
    undo.click()


def press(dialog: AskDialog, what: str) -> None:
    button = dialog.findChild(Button, f"{dialog.objectName()}.{what}")
    assert button is not None
    button.click()


def answers(chain_id: int) -> Any:
    return says({"eth_chainId": hex(chain_id), "eth_getBlockByNumber": BLOCK, "web3_clientVersion": "Geth/v1\u202e.14"})


def test_before_anybody_is_asked_for_the_first_time_it_is_said_who_learns_what(opened: Open) -> None:
    view = opened()
    switch_of(view, ETHEREUM).click()
    dialog = view.child(AskDialog, "settings.networks.first")
    words = dialog.accessibleDescription()
    assert "ethereum-rpc.publicnode.com" in words
    assert "IP address" in words
    dialog.reject()
    assert not network_of(view).is_on
    assert not switch_of(view, ETHEREUM).isChecked()
    switch_of(view, ETHEREUM).click()
    press(view.window.findChildren(AskDialog)[-1], "do")
    assert network_of(view).is_on
    switch_of(view, POLYGON).click()  # now it is known
    assert network_of(view, POLYGON).is_on
    switch_of(view, POLYGON).click()
    view.save_all()
    assert {"chain_id": ETHEREUM, "on": True} in view.session.view()["networks"]
    assert {"chain_id": POLYGON, "on": False} in view.session.view()["networks"]


def test_test_money_is_always_labelled_and_the_practice_network_tells_what_is_left(opened: Open) -> None:
    entries = [{"raw": "", "seen": 1, "block": 1}] * 7
    view = opened(view_section={"practice": {"v": 1, "head": 1, "entries": entries}})
    rows = page_of(view).list.rows
    assert [chain_id for chain_id, row in rows.items() if row.pill.isVisible()] == [SEPOLIA]
    assert rows[SEPOLIA].pill.text() == "Test money"
    assert "493" in rows[PRACTICE_CHAIN_ID].text.text()
    assert not rows[PRACTICE_CHAIN_ID].more.isEnabled()  # it is off here
    assert rows[ETHEREUM].text.text() == "Off. Nobody is asked."


def test_servers_are_added_ordered_and_removed_and_each_change_can_be_taken_back(opened: Open) -> None:
    view = opened()
    button(view, f"{ETHEREUM}.more").click()
    page, before = page_of(view), network_of(view).rpc
    view.child(QWidget, "settings.networks.server.0.down").click()
    assert network_of(view).rpc == (before[1], before[0], before[2])
    take_back(view)
    assert network_of(view).rpc == before
    type_into(view, "server.new", "ftp://node")
    field = page.editor.servers.field
    assert field.editor.hasFocus()
    assert field.message.startswith("A server's address starts with https://")
    type_into(view, "server.new", "http://192.0.2.7:8545")
    assert field.message
    view.child(Switch, "settings.networks.edit.plain_http.switch").click()
    type_into(view, "server.new", "http://192.0.2.7:8545")
    assert network_of(view).rpc == (*before, "http://192.0.2.7:8545")
    view.child(Switch, "settings.networks.edit.plain_http.switch").click()
    assert "not encrypted" in view.child(Para, "settings.networks.server.3.result").text()
    type_into(view, "server.new", "http://127.0.0.1:8545")
    for _ in before:
        view.child(QWidget, "settings.networks.server.0.remove").click()
    view.child(QWidget, "settings.networks.server.0.remove").click()
    assert network_of(view).rpc == ("http://127.0.0.1:8545",)
    assert not view.child(QWidget, "settings.networks.server.0.remove").isEnabled()
    button(view, "edit.reset").click()
    assert network_of(view).rpc == before
    view.save_all()
    assert all(entry["chain_id"] != ETHEREUM for entry in view.session.view()["networks"])


def test_a_server_is_asked_who_it_is_and_the_wrong_one_is_named(opened: Open, hostile: HostileNode) -> None:
    view = opened()
    button(view, f"{ETHEREUM}.more").click()
    hostile.answer = answers(ETHEREUM)
    type_into(view, "server.new", f"{hostile.url}/v3/my-key")
    result, test = view.child(Para, "settings.networks.server.3.result"), button(view, "server.3.test")
    test.click()
    assert test.text() == "Cancel"
    view.qtbot.waitUntil(lambda: result.text().startswith("Serves Ethereum (number 1). Block 100, answered in "))
    assert result.text().endswith("It calls itself Geth/v1.14.")
    hostile.answer = answers(POLYGON)
    test.click()
    view.qtbot.waitUntil(lambda: "serves Polygon (number 137), not Ethereum" in result.text())
    hostile.answer = says({"eth_chainId": "0x1"})
    test.click()
    view.qtbot.waitUntil(lambda: "my-key" not in result.text() and hostile.url.removeprefix("http://") in result.text())
    asked = len(hostile.asked)
    hostile.answer = hangs
    test.click()
    view.qtbot.waitUntil(lambda: len(hostile.asked) > asked)
    test.click()
    assert (test.text(), result.text()) == ("Test", "")


def test_proxy_history_service_and_explorer_are_kept_when_they_can_be_used(opened: Open) -> None:
    view = opened()
    button(view, f"{ETHEREUM}.more").click()
    proxy = type_into(view, "edit.proxy", "tor please")
    assert (proxy.text(), network_of(view).proxy) == ("tor please", "")
    assert "socks5://" in proxy.accessibleDescription()
    type_into(view, "edit.proxy", "socks5://127.0.0.1:9050")
    assert network_of(view).proxy == "socks5h://127.0.0.1:9050"
    assert proxy.accessibleDescription().startswith("socks5://127.0.0.1:9050 for Tor")
    switch = view.child(Switch, "settings.networks.edit.history.switch")
    assert not view.child(QLineEdit, "settings.networks.edit.history_url").isVisible()
    switch.click()
    assert view.child(QLineEdit, "settings.networks.edit.history_url").hasFocus()
    assert not network_of(view).history_url  # nobody is asked before there is an address
    type_into(view, "edit.history_url", "https://api.etherscan.io/v2/api")
    type_into(view, "edit.history_key", "MYKEY")
    assert (network_of(view).history_url, network_of(view).history_key) == ("https://api.etherscan.io/v2/api", "MYKEY")
    switch.click()
    assert (network_of(view).history_url, network_of(view).history_key) == ("", "")
    type_into(view, "edit.explorer", "https://explorer.example/")
    assert network_of(view).explorer == "https://explorer.example"
    take_back(view)
    assert network_of(view).explorer == "https://etherscan.io"
    field = type_into(view, "edit.explorer", "")
    assert (field.text(), network_of(view).explorer) == ("", "")  # whoever wants none has none


def test_any_network_is_added_by_the_address_of_a_server(opened: Open, anvil: Anvil) -> None:
    view = opened()
    page = page_of(view)
    page.add.click()
    assert page.adding.address.hasFocus()
    type_into(view, "add.address", anvil.url)
    facts = view.child(Para, "settings.networks.add.facts")
    view.qtbot.waitUntil(facts.isVisible)
    assert facts.text().startswith(f"Serves network number {CHAIN_ID}.")
    type_into(view, "add.name", "ethereum")
    assert page.adding.name_field.message
    view.child(QLineEdit, "settings.networks.add.name").setText("My chain")
    type_into(view, "add.symbol", "a b")
    assert page.adding.symbol_field.message
    type_into(view, "add.symbol", "TEA")
    added = network_of(view, CHAIN_ID)
    assert (added.name, added.symbol, added.rpc, added.is_on) == ("My chain", "TEA", (anvil.url,), True)
    assert (added.kind, added.fees) == (NetworkKind.OWN, FeeModel.EIP_1559)
    button(view, "add_network").click()
    type_into(view, "add.address", anvil.url)
    known = view.child(Banner, "settings.networks.add.known")
    view.qtbot.waitUntil(known.isVisible)
    assert known.title.text() == "You have this network already: My chain"
    button(view, "add.use").click()
    assert page.heading.text() == "My chain"
    view.child(Switch, "settings.networks.edit.test_money.switch").click()
    assert network_of(view, CHAIN_ID).kind is NetworkKind.TEST
    type_into(view, "edit.name", "Tea house")
    button(view, "edit.remove").click()
    assert view.controllers.wallet.state.book.network(CHAIN_ID) is None
    assert page.heading.text() == "Networks"
    take_back(view)
    assert network_of(view, CHAIN_ID).name == "Tea house"


def test_a_server_of_a_known_network_is_put_first_and_one_of_the_practice_network_is_not_believed(
    opened: Open, hostile: HostileNode
) -> None:
    view = opened()
    page = page_of(view)
    page.add.click()
    hostile.answer = answers(PRACTICE_CHAIN_ID)
    type_into(view, "add.address", hostile.url)
    view.qtbot.waitUntil(lambda: "practice network" in page.adding.address_field.message)
    hostile.answer = answers(POLYGON)
    type_into(view, "add.address", hostile.url)
    known = view.child(Banner, "settings.networks.add.known")
    view.qtbot.waitUntil(known.isVisible)
    assert known.title.text() == "Postern knows this network: Polygon"
    button(view, "add.use").click()
    assert network_of(view, POLYGON).is_on
    assert network_of(view, POLYGON).rpc[0] == hostile.url
    assert len(network_of(view, POLYGON).rpc) == 4


def test_switching_off_while_a_payment_is_under_way_is_said_and_can_be_taken_back(opened: Open) -> None:
    kept = Kept(ETHEREUM, "0x" + "1" * 64, b"raw", 1_767_300_000, ADDRESS, ADDRESS, "", "ETH", 18, 1, 0, 1, 21_000)
    view = opened(view_section={"networks": [{"chain_id": ETHEREUM, "on": True}], "outbox": [kept_to_json(kept)]})
    switch_of(view, ETHEREUM).click()
    assert "A payment on Ethereum is under way" in view.toast_says()
    take_back(view)
    assert network_of(view).is_on


def test_a_search_for_what_is_inside_leads_to_the_list(opened: Open) -> None:
    view = opened()
    button(view, f"{POLYGON}.more").click()
    find = view.child(QLineEdit, "settings.find")
    for words, row in (("polygon tor", "Polygon"), ("derivation", "Find addresses of your recovery phrase")):
        find.setText(words)
        results = view.child(QListWidget, "settings.results")
        assert [results.item(place).text() for place in range(results.count())] == [row]
    find.setText("polygon")
    view.qtbot.keyClick(find, Qt.Key.Key_Return)
    assert page_of(view).heading.text() == "Networks"
    assert button(view, f"{POLYGON}.more").hasFocus()


def test_what_was_being_typed_comes_back_after_a_lock(opened: Open) -> None:
    first, second = opened(), opened()
    button(first, f"{POLYGON}.more").click()
    line = first.child(QLineEdit, "settings.networks.server.new")
    first.qtbot.keyClicks(line, "https://half")
    page = page_of(first)
    page_of(second).restore({**page.unsaved(), **page.kept()})
    assert page_of(second).heading.text() == "Polygon"
    assert second.child(QLineEdit, "settings.networks.server.new").text() == "https://half"
    second.qtbot.keyClick(second.child(QLineEdit, "settings.networks.server.new"), Qt.Key.Key_Escape)
    assert page_of(second).heading.text() == "Networks"
    assert button(second, f"{POLYGON}.more").hasFocus()


class FakePractice(FakeChain):
    """A practice network that only notes that it was started over."""

    def start_over(self) -> None:
        self.asked.append("start_over")


def test_starting_the_practice_network_over_is_asked_first_and_not_done_by_enter(opened: Open) -> None:
    view = opened(view_section={"networks": []})
    practice = view.chains[PRACTICE_CHAIN_ID] = FakePractice(network_of(view, PRACTICE_CHAIN_ID))
    view.start()
    button(view, f"{PRACTICE_CHAIN_ID}.more").click()
    dialog = view.child(AskDialog, "settings.networks.start_over")
    assert "cannot be taken back" in dialog.accessibleDescription()
    assert not dialog.findChild(Button, "settings.networks.start_over.do").isDefault()
    view.qtbot.waitUntil(dialog.findChild(Button, "settings.networks.start_over.cancel").hasFocus)
    press(dialog, "do")
    view.qtbot.waitUntil(lambda: view.toast_says().startswith("The practice network is new again."))
    assert "start_over" in practice.asked


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.CHINESE])
def test_the_details_fit_into_the_smallest_window_with_the_largest_text(
    qtbot: QtBot, opened: Open, language: Language
) -> None:
    view = opened(Look(language=language, text_percent=200))
    view.window.resize(960, 640)
    page = page_of(view)
    button(view, f"{ETHEREUM}.more").click()
    view.child(Switch, "settings.networks.edit.history.switch").click()

    def nothing_is_cut() -> None:
        edge = page.width()
        assert [
            widget.objectName() or type(widget).__name__
            for widget in page.findChildren(QWidget)
            if widget.isVisible() and widget.mapTo(page, widget.rect().topRight()).x() > edge
        ] == []

    qtbot.waitUntil(nothing_is_cut)
    page._go_back()
    page.add.click()
    page.adding.plain.click()
    qtbot.waitUntil(nothing_is_cut)
