"""The past of an address, from blocks and logs of a real node; and a past that changes is noticed."""

from dataclasses import replace

import pytest

from tests.helpers.anvil import Anvil
from tests.helpers.hostile_node import HostileNode, relays
from wallet_gui.chains.connect import connect
from wallet_gui.chains.evm.chain import EvmChain
from wallet_gui.domain.errors import BadAnswerError
from wallet_gui.domain.network import NetworkKind, Token
from wallet_gui.domain.payment import Direction, HistoryPage, Payment, PaymentState

_SOMEBODY = "0x00000000000000000000000000000000DeaDBeef"
_TRANSFER = "transfer(address,uint256)"


@pytest.fixture
def chain(anvil: Anvil) -> EvmChain:
    """The node as the wallet sees it."""
    return connect(anvil.network())


def _facts(page: HistoryPage) -> list[tuple[Direction, str, int, PaymentState]]:
    return [(row.direction, row.symbol, row.units, row.state) for row in page.payments]


def _rows_of(page: HistoryPage, txid: str) -> list[Payment]:
    return [row for row in page.payments if row.txid == txid]


def test_coins_in_out_and_between_own_addresses(anvil: Anvil, chain: EvmChain) -> None:
    me, too, other = anvil.accounts[1:4]
    got = anvil.pay(other, me, 5)
    gave = anvil.pay(me, other, 3)
    between = anvil.pay(me, too, 2)
    cancelled = anvil.pay(me, me, 0)
    anvil.pay(other, _SOMEBODY, 1)
    anvil.pay(other, me, 0)

    page = chain.history([me, too], [], 0, "")

    assert (page.first_block, page.last_block, page.replaced_from) == (0, 6, 0)
    assert _facts(page) == [
        (Direction.IN, "ETH", 5, PaymentState.FINAL),
        (Direction.OUT, "ETH", 3, PaymentState.FINAL),
        *sorted([(Direction.OUT, "ETH", 2, PaymentState.FINAL), (Direction.IN, "ETH", 2, PaymentState.FINAL)],
                key=lambda fact: (me if fact[0] is Direction.OUT else too)),
        (Direction.SELF, "ETH", 0, PaymentState.FINAL),
    ]  # fmt: skip
    (arrival,), (departure,) = _rows_of(page, got), _rows_of(page, gave)
    assert (arrival.account, arrival.other, arrival.fee, arrival.nonce) == (me, other, 0, -1)
    assert (departure.account, departure.other, departure.nonce) == (me, other, 0)
    assert departure.fee == chain.receipt(gave).fee > 0
    assert departure.time == int(anvil.ask("eth_getBlockByNumber", "0x2", False)["timestamp"], 16)
    assert {row.account for row in _rows_of(page, between)} == {me, too}
    assert _rows_of(page, cancelled)[0].nonce == 2


def test_tokens_that_count_have_one_row_with_their_fee(anvil: Anvil, chain: EvmChain) -> None:
    owner, other = anvil.accounts[:2]
    contract = anvil.deploy_token()
    ignored = anvil.deploy_token("Spam", "SPAM")
    gold = chain.token(contract)
    start = anvil.block + 1
    paid = anvil.call(owner, contract, _TRANSFER, other, 7)
    anvil.call(owner, ignored, _TRANSFER, other, 9)
    failed = anvil.call(other, contract, _TRANSFER, owner, 10**30)

    out = chain.history([owner], [gold], start, "")
    (row,) = _rows_of(out, paid)
    assert (row.direction, row.symbol, row.units, row.other, row.contract) == (Direction.OUT, "GLD", 7, other, contract)
    assert row.fee == chain.receipt(paid).fee > 0
    assert row.nonce == 2
    assert [one.units for one in out.payments if one.contract] == [7]

    received = chain.history([other], [gold], start, "")
    assert _facts(received) == [
        (Direction.IN, "GLD", 7, PaymentState.FINAL),
        (Direction.OUT, "ETH", 0, PaymentState.FAILED),
    ]
    assert _rows_of(received, failed)[0].other == contract


def test_a_pretended_payment_of_nothing_is_left_out(anvil: Anvil, chain: EvmChain) -> None:
    """Address poisoning: somebody makes a contract say that the person paid nothing to a look-alike."""
    me, thief = anvil.accounts[1:3]
    contract = anvil.deploy_liar("Tether USD", "USDT", 6)
    token = chain.token(contract)
    start = anvil.block + 1
    anvil.call(thief, contract, "pretend(address,address,uint256)", me, _SOMEBODY, 0)
    anvil.call(thief, contract, "pretend(address,address,uint256)", _SOMEBODY, me, 0)
    assert chain.history([me], [token], start, "").payments == ()


def test_confirmations_decide_what_is_final(anvil: Anvil) -> None:
    chain = connect(anvil.network(final_after=3))
    anvil.pay(anvil.accounts[1], _SOMEBODY, 1)
    anvil.mine()
    assert chain.history([_SOMEBODY], [], 0, "").payments[0].state is PaymentState.MINED
    anvil.mine()
    assert chain.history([_SOMEBODY], [], 0, "").payments[0].state is PaymentState.FINAL


def test_reading_goes_on_where_it_ended(anvil: Anvil, chain: EvmChain) -> None:
    anvil.mine(600)
    anvil.pay(anvil.accounts[1], _SOMEBODY, 1)
    first = chain.history([_SOMEBODY], [], 0, "")
    assert (first.last_block, first.payments) == (499, ())
    second = chain.history([_SOMEBODY], [], 500, first.last_hash)
    assert (second.last_block, len(second.payments), second.replaced_from) == (601, 1, 0)
    third = chain.history([_SOMEBODY], [], 602, second.last_hash)
    assert (third.first_block, third.last_block, third.last_hash) == (602, 601, second.last_hash)


def test_a_past_that_changed_is_noticed_and_read_again(anvil: Anvil, chain: EvmChain) -> None:
    anvil.mine(5)
    anvil.pay(anvil.accounts[1], _SOMEBODY, 1)
    before = chain.history([_SOMEBODY], [], 0, "")
    assert len(before.payments) == 1
    anvil.reorganise(2)
    anvil.mine()
    after = chain.history([_SOMEBODY], [], before.last_block + 1, before.last_hash)
    assert after.replaced_from == before.last_block + 1 - 3
    assert after.first_block == after.replaced_from
    assert after.last_block == anvil.block


def test_a_node_that_is_behind_changes_nothing(anvil: Anvil, chain: EvmChain) -> None:
    anvil.mine(2)
    page = chain.history([_SOMEBODY], [], 10, "0x" + "ab" * 32)
    assert (page.payments, page.first_block, page.last_block, page.replaced_from) == ((), 10, 9, 0)
    assert page.last_hash == "0x" + "ab" * 32


def test_whole_blocks_are_read_at_home_alone(anvil: Anvil) -> None:
    """A public network's nodes are asked for logs; its coins are found by an API of the person's choice."""
    me = anvil.accounts[1]
    contract = anvil.deploy_token()
    anvil.pay(anvil.accounts[0], me, 5)
    anvil.call(anvil.accounts[0], contract, _TRANSFER, me, 7)
    public = replace(anvil.network(), kind=NetworkKind.MAIN, rpc=(anvil.url.replace("127.0.0.1", "localhost"),))
    assert len(connect(public).history([me], [], 0, "").payments) == 1
    with HostileNode().running() as far:
        far.answer = relays(anvil)
        # The proxy stands for a node far away: nothing of its address is on this computer.
        network = replace(public, rpc=("http://node.example",), allows_plain_http=True, proxy=far.url)
        token = connect(network).token(contract)
        page = connect(network).history([me], [token], 0, "")
        assert [(row.symbol, row.units) for row in page.payments] == [("GLD", 7)]


def test_a_stretch_that_a_node_refuses_is_halved(anvil: Anvil, hostile: HostileNode) -> None:
    contract = anvil.deploy_token()
    anvil.mine(200)
    anvil.call(anvil.accounts[0], contract, _TRANSFER, _SOMEBODY, 7)
    anvil.mine(200)

    def refuse_long(asked: object, told: object) -> object:
        if isinstance(asked, dict) and asked["method"] == "eth_getLogs":
            span = asked["params"][0]
            if int(span["toBlock"], 16) - int(span["fromBlock"], 16) > 60:
                words = "query exceeds max block range 60"
                return {"jsonrpc": "2.0", "id": asked["id"], "error": {"code": -32005, "message": words}}
        return told

    hostile.answer = relays(anvil, refuse_long)
    chain = connect(replace(anvil.network(), rpc=(hostile.url,)))
    token = chain.token(contract)
    rows: list[Payment] = []
    block, known = 0, ""
    while block <= anvil.block:
        page = chain.history([_SOMEBODY], [token], block, known)
        rows += page.payments
        assert page.last_block >= block
        block, known = page.last_block + 1, page.last_hash
    assert {(row.symbol, row.units) for row in rows} == {("GLD", 7)}


@pytest.mark.parametrize(
    "spoil",
    [
        {"blockNumber": "0xffff"},
        {"topics": "none"},
        {"data": "0x" + "f" * 66},
        {"transactionHash": "0x12"},
        {"address": None},
        {"logIndex": -1},
        {"blockTimestamp": hex(2**40)},
    ],
)
def test_a_log_that_cannot_be_is_refused(spoil: dict[str, object], anvil: Anvil, hostile: HostileNode) -> None:
    contract = anvil.deploy_token()
    anvil.call(anvil.accounts[0], contract, _TRANSFER, _SOMEBODY, 7)

    def change(asked: object, told: object) -> object:
        if isinstance(asked, dict) and asked["method"] == "eth_getLogs" and isinstance(told, dict):
            return {**told, "result": [{**log, **spoil} for log in told["result"]]}
        return told

    hostile.answer = relays(anvil, change)
    chain = connect(replace(anvil.network(), rpc=(hostile.url,)))
    with pytest.raises(BadAnswerError):
        chain.history([_SOMEBODY], [Token(31337, contract, "GLD", "Gold", 18)], anvil.block, "")
