"""The wallet's controllers over a real node: what is paid there is seen here, and a past that changes is put right."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from eth_account import Account
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.helpers.anvil import CHAIN_ID, MNEMONIC, Anvil
from tests.helpers.home_core import HomeCore
from tests.helpers.home_session import ADDRESS, HomeSession
from tests.helpers.hostile_node import HostileNode, hangs, relays
from wallet_gui.cache.query import Query
from wallet_gui.domain.network import Network
from wallet_gui.domain.payment import Payment, PaymentState
from wallet_gui.home.wallet.book import Address, AddressKind
from wallet_gui.home.wallet.book_edits import with_address, with_network, with_token
from wallet_gui.home.wallet.outbox import Kept
from wallet_gui.home.wallet.state import LinkState

_ETH = 10**18


class Home(HomeCore):
    """The controllers of a session in which the node's network was added by its address."""

    def start(self, *networks: Network) -> None:
        """Begin with these networks, and wait until they are read."""
        self.add(*networks)
        self.reads()

    def add(self, *networks: Network) -> None:
        """Begin with these networks, and do not wait."""
        for network in networks:
            self.controllers.wallet.edit(lambda body, network=network: with_network(body, network))  # type: ignore[misc]
        self.controllers.cache.open("")
        self.controllers.wallet.start()

    def reads(self) -> None:
        """Wait until every network has been read to the end, well or badly."""
        self.qtbot.waitUntil(self._is_settled)

    def refresh(self) -> None:
        """Read everything anew."""
        self.controllers.wallet.refresh()
        self.reads()

    def units(self, symbol: str) -> int | None:
        """Return what the chosen address owns."""
        rows = [row for row in self.controllers.wallet.state.assets if row.network.chain_id == CHAIN_ID]
        return next(row.units for row in rows if row.symbol == symbol)

    def rows(self) -> list[Payment]:
        """Return the activity, oldest first."""
        history = self.controllers.cache.history
        assert history is not None
        return sorted(history.rows(history.ids(Query())), key=lambda row: (row.block, row.txid))

    def _is_settled(self) -> bool:
        wallet = self.controllers.wallet
        has_answer = all(status.state in {LinkState.GOOD, LinkState.FAILED} for status in wallet.state.networks)
        return has_answer and not wallet.state.is_refreshing and not self._is_reading()

    def _is_reading(self) -> bool:
        return any(reader.is_running for reader in self.controllers.wallet._readers.values())


@pytest.fixture
def enter(qtbot: QtBot, qapp: QApplication) -> Iterator[Callable[..., Home]]:
    made: list[Home] = []

    def open_home(**changes: Any) -> Home:
        made.append(Home(qtbot, qapp, HomeSession(**changes)))
        made[-1].enter()
        return made[-1]

    yield open_home
    for home in made:
        home.close()


def test_what_is_paid_on_a_network_is_seen(enter: Callable[..., Home], anvil: Anvil) -> None:
    gold = anvil.deploy_token()
    anvil.pay(anvil.accounts[1], ADDRESS, 3 * _ETH)
    anvil.call(anvil.accounts[0], gold, "transfer(address,uint256)", ADDRESS, 7 * _ETH)
    home = enter()
    home.start(anvil.network())
    assert (home.units("ETH"), [row.units for row in home.rows()]) == (3 * _ETH, [3 * _ETH])

    found: list[Any] = []
    home.controllers.wallet.run(CHAIN_ID, lambda chain: chain.token(gold), found.append, found.append)
    home.qtbot.waitUntil(lambda: bool(found))
    home.controllers.wallet.edit(lambda body: with_token(body, found[0]))
    home.refresh()

    assert home.units("GLD") == 7 * _ETH
    assert [(row.symbol, row.units) for row in home.rows()] == [("ETH", 3 * _ETH), ("GLD", 7 * _ETH)]


def test_a_payment_that_a_reorganisation_took_away_is_gone(enter: Callable[..., Home], anvil: Anvil) -> None:
    anvil.mine(3)
    anvil.pay(anvil.accounts[1], ADDRESS, _ETH)
    home = enter()
    home.start(anvil.network())
    assert home.units("ETH") == _ETH
    assert len(home.rows()) == 1
    anvil.ask("anvil_reorg", 1, [])
    anvil.ask("anvil_dropAllTransactions")
    anvil.mine()
    home.refresh()
    assert home.units("ETH") == 0
    assert home.rows() == []


def test_a_signed_payment_is_sent_and_followed_to_its_end(enter: Callable[..., Home], anvil: Anvil) -> None:
    Account.enable_unaudited_hdwallet_features()
    sender, receiver = Account.from_mnemonic(MNEMONIC), anvil.accounts[5]
    price = 10**11
    fields = {"nonce": 0, "gas": 21_000, "to": receiver, "value": 5, "chainId": CHAIN_ID, "gasPrice": price}
    signed = sender.sign_transaction(fields)
    txid = "0x" + signed.hash.hex().removeprefix("0x")
    kept = Kept(
        chain_id=CHAIN_ID, txid=txid, raw=bytes(signed.raw_transaction), made=2_000_000_000, account=sender.address,
        to=receiver, contract="", symbol="ETH", decimals=18, units=5, nonce=0, max_fee=price, gas=21_000,
    )  # fmt: skip
    home = enter()
    address = Address("w1", "", sender.address, "Test", AddressKind.WATCH)
    home.controllers.wallet.edit(lambda body: with_address(body, address))
    home.start(anvil.network())
    anvil.hold()

    ended: list[object] = []
    home.controllers.wallet.broadcast_ended.connect(lambda _, error: ended.append(error))
    home.controllers.wallet.sent(kept)
    while home.session.view() != home.controllers.session.body:
        home.saves()
    home.qtbot.waitUntil(lambda: bool(ended))
    assert ended == [None]
    home.refresh()
    assert _states(home, txid) == {PaymentState.WAITING}
    anvil.mine()
    anvil.settle(txid)
    home.refresh()
    assert _states(home, txid) == {PaymentState.MINED}
    anvil.mine(11)
    home.refresh()
    assert _states(home, txid) == {PaymentState.FINAL}


def _states(home: Home, txid: str) -> set[PaymentState]:
    return {row.state for row in home.rows() if row.txid == txid}


def test_a_network_that_hangs_or_lies_leaves_the_others_alone(
    enter: Callable[..., Home], anvil: Anvil, hostile: HostileNode, second_hostile: HostileNode
) -> None:
    anvil.pay(anvil.accounts[1], ADDRESS, _ETH)
    hostile.answer = hangs
    second_hostile.answer = relays(anvil)  # it serves chain 31337, whatever it was taken for
    good = anvil.network()
    silent = replace(good, chain_id=5001, name="Silent", rpc=(hostile.url,))
    liar = replace(good, chain_id=5002, name="Liar", rpc=(second_hostile.url,))
    home = enter()
    problems: list[Any] = []
    home.controllers.wallet.problem.connect(problems.append)
    home.add(silent, liar, good)
    home.qtbot.waitUntil(lambda: _link(home, CHAIN_ID) is LinkState.GOOD and _link(home, 5002) is LinkState.FAILED)
    assert home.units("ETH") == _ETH
    assert [type(one.error).__name__ for one in problems] == ["WrongChainError"]


def _link(home: Home, chain_id: int) -> LinkState | None:
    found = [status.state for status in home.controllers.wallet.state.networks if status.network.chain_id == chain_id]
    return found[0] if found else None
