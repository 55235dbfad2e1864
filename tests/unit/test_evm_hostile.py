"""A network whose nodes lie, limp or die in the middle is read as far as it can be, and never believed."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from eth_account import Account

from tests.helpers.anvil import CHAIN_ID, MULTICALL, Anvil, start_anvil
from tests.helpers.hostile_node import Answer, HostileNode, relays, says, sends
from wallet_gui.chains.connect import connect, probe
from wallet_gui.chains.evm.chain import EvmChain
from wallet_gui.domain.errors import (
    BadAnswerError,
    BusyError,
    NetworkError,
    NoAnswerError,
    NotATokenError,
    Refusal,
    RefusedError,
    WrongChainError,
)
from wallet_gui.domain.network import FeeModel, Network, NetworkKind, Token
from wallet_gui.domain.payment import Call, PaymentState

_SOMEBODY = "0x00000000000000000000000000000000DeaDBeef"
_HASH = "0x" + "ab" * 32
_BLOCK = {"number": "0x5", "hash": _HASH, "timestamp": "0x6", "baseFeePerGas": "0x7"}
_TXID = "0x" + "cd" * 32
_RECEIPT = {
    "transactionHash": _TXID, "blockNumber": "0x5", "blockHash": _HASH, "from": _SOMEBODY, "status": "0x1",
    "gasUsed": "0x5208", "effectiveGasPrice": "0x2",
}  # fmt: skip


def _chain(*nodes: HostileNode, **more: Any) -> EvmChain:
    network = Network(1, "Net", "ETH", NetworkKind.MAIN, tuple(node.url for node in nodes), is_on=True)
    return connect(replace(network, **more))


def _before(anvil: Anvil, *nodes: HostileNode) -> EvmChain:
    return connect(replace(anvil.network(), rpc=tuple(node.url for node in nodes)))


def _refuses_batches(node: Anvil) -> Answer:
    one = relays(node)
    turned_away = sends(200, b'{"jsonrpc":"2.0","id":null,"error":{"code":-32600,"message":"batches are not allowed"}}')

    async def answer(request: bytes, writer: Any) -> None:
        await (turned_away if request.startswith(b"[") else one)(request, writer)

    return answer


@pytest.mark.parametrize("has_multicall", [True, False])
def test_balances_are_read_where_batches_are_refused(has_multicall: bool, anvil: Anvil, hostile: HostileNode) -> None:
    owner = anvil.accounts[0]
    gold = Token(CHAIN_ID, anvil.deploy_token(), "GLD", "Gold", 18)
    nothing = Token(CHAIN_ID, _SOMEBODY, "NOT", "No contract", 18)
    if has_multicall:
        anvil.put_multicall()
    plain = connect(anvil.network()).balances(anvil.accounts, [gold, nothing])
    hostile.answer = _refuses_batches(anvil)
    chain = _before(anvil, hostile)

    assert chain.balances(anvil.accounts, [gold, nothing]) == plain
    assert plain.tokens[owner, gold.contract] == 10**24
    again = len(hostile.asked)
    chain.balances(anvil.accounts, [gold, nothing])
    assert len(hostile.asked) - again == (2 if has_multicall else 31)
    asked_multicall = [one for one in hostile.asked if isinstance(one, dict) and one["params"][:1] and
                       isinstance(one["params"][0], dict) and one["params"][0].get("to") == MULTICALL]  # fmt: skip
    assert asked_multicall


def test_two_hundred_balances_are_one_request(anvil: Anvil, hostile: HostileNode) -> None:
    hostile.answer = relays(anvil)
    chain = _before(anvil, hostile)
    owners = [f"0x{number:040x}" for number in range(1, 200)]
    told = chain.balances(owners, [])
    assert len(told.native) == 199
    assert len(hostile.asked) == 2
    assert hostile.asked[0]["method"] == "eth_chainId"


@pytest.mark.parametrize(
    "results",
    [
        {"eth_getBalance": "0x1" + "0" * 64},
        {"eth_getBalance": "-0x1"},
        {"eth_getBalance": None},
        {"eth_getBalance": "0x1", "eth_getBlockByNumber": None},
        {"eth_getBalance": "0x1", "eth_getBlockByNumber": {**_BLOCK, "number": "0x" + "f" * 17}},
        {"eth_getBalance": "0x1", "eth_getBlockByNumber": {**_BLOCK, "number": hex(2**40 + 1)}},
        {"eth_getBalance": "0x1", "eth_getBlockByNumber": {**_BLOCK, "hash": "0xabc"}},
        {"eth_getBalance": "0x1", "eth_getBlockByNumber": {**_BLOCK, "timestamp": hex(2**40)}},
    ],
)
def test_a_balance_that_cannot_be_is_refused(results: dict[str, Any], hostile: HostileNode) -> None:
    hostile.answer = says({"eth_getBlockByNumber": _BLOCK, **results})
    with pytest.raises(BadAnswerError):
        _chain(hostile).balances([_SOMEBODY], [])


@pytest.mark.parametrize("data", ["0x", "0x00", "0x" + "00" * 31, "0x" + "ff" * 5])
def test_a_token_balance_that_is_no_number_is_left_out(data: str, hostile: HostileNode) -> None:
    hostile.answer = says({"eth_getBlockByNumber": _BLOCK, "eth_getBalance": "0x1", "eth_call": data})
    token = Token(1, MULTICALL, "T", "T", 18)
    assert _chain(hostile).balances([_SOMEBODY], [token]).tokens == {}


@pytest.mark.parametrize(
    "data",
    [
        "0x",
        "0x" + "ff" * 32,
        "0x" + "00" * 31 + "20" + "ff" * 32,
        "0x" + "ff" * 64,
        "0x" + "00" * 31 + "20" + "00" * 31 + "21" + "41" * 32,
    ],
)
def test_a_symbol_that_points_outside_of_its_answer_is_no_symbol(data: str, hostile: HostileNode) -> None:
    number = "0x" + "00" * 31 + "12"

    def call(asked: dict[str, str], _: str) -> str:
        return data if asked["data"] in {"0x95d89b41", "0x06fdde03"} else number

    hostile.answer = says({"eth_call": call})
    with pytest.raises(NotATokenError):
        _chain(hostile).token(_SOMEBODY)


@pytest.mark.parametrize(
    "spoil",
    [
        {"transactionHash": _HASH},
        {"blockNumber": None},
        {"status": "0x"},
        {"gasUsed": "0x" + "f" * 64},
        {"from": "me"},
        {"effectiveGasPrice": "1"},
    ],
)
def test_a_receipt_that_cannot_be_is_refused(spoil: dict[str, Any], hostile: HostileNode) -> None:
    hostile.answer = says({"eth_getTransactionReceipt": {**_RECEIPT, **spoil}, "eth_blockNumber": "0x9"})
    with pytest.raises(BadAnswerError):
        _chain(hostile).receipt(_TXID)


def test_a_receipt_counts_what_a_network_takes_beside_gas(hostile: HostileNode) -> None:
    hostile.answer = says({"eth_getTransactionReceipt": {**_RECEIPT, "l1Fee": "0x3"}, "eth_blockNumber": "0x4"})
    receipt = _chain(hostile).receipt(_TXID)
    assert (receipt.state, receipt.fee, receipt.confirmations) == (PaymentState.MINED, 42_003, 1)


def test_a_payment_is_dropped_only_if_no_address_knows_it(hostile: HostileNode, second_hostile: HostileNode) -> None:
    nothing = {"eth_getTransactionReceipt": None, "eth_getTransactionByHash": None}
    hostile.answer = says(nothing)
    second_hostile.answer = says({**nothing, "eth_getTransactionByHash": {"hash": _TXID}})
    assert _chain(hostile, second_hostile).receipt(_TXID).state is PaymentState.WAITING
    second_hostile.answer = says(nothing)
    assert _chain(hostile, second_hostile).receipt(_TXID).state is PaymentState.DROPPED


@pytest.mark.parametrize(
    "history",
    [
        {"baseFeePerGas": []},
        {"baseFeePerGas": ["0x1"], "reward": [["0x" + "f" * 64] * 3]},
        {"baseFeePerGas": ["0x" + "f" * 64], "reward": []},
        {"baseFeePerGas": ["0x1"] * 1000},
        {"baseFeePerGas": "0x1"},
        [],
        None,
    ],
)
def test_fees_that_no_network_takes_are_refused(history: object, hostile: HostileNode) -> None:
    hostile.answer = says({"eth_getBlockByNumber": _BLOCK, "eth_feeHistory": history})
    with pytest.raises(BadAnswerError):
        _chain(hostile).fees()


def test_fees_are_known_without_fee_history_and_without_base_fee(hostile: HostileNode) -> None:
    hostile.answer = says({"eth_getBlockByNumber": _BLOCK, "eth_maxPriorityFeePerGas": "0x2"})
    fees = _chain(hostile).fees()
    assert (fees.is_legacy, fees.base_fee, fees.options[0].tip) == (False, 7, 2)
    old = {**_BLOCK, "baseFeePerGas": None}
    hostile.answer = says({"eth_getBlockByNumber": old, "eth_gasPrice": "0x64"})
    assert [option.max_fee for option in _chain(hostile).fees().options] == [100, 110, 125]


def _raw(anvil: Anvil, nonce: int = 0) -> bytes:
    account = Account.from_key("0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80")
    fields = {"nonce": nonce, "gas": 21_000, "to": _SOMEBODY, "value": 1, "chainId": CHAIN_ID, "gasPrice": 10**11}
    return bytes(account.sign_transaction(fields).raw_transaction)


def test_a_payment_goes_to_every_address(anvil: Anvil, hostile: HostileNode, second_hostile: HostileNode) -> None:
    hostile.answer = relays(anvil)
    second_hostile.answer = relays(anvil)
    chain = _before(anvil, hostile, second_hostile)
    anvil.hold()
    txid = chain.send(_raw(anvil))
    assert anvil.ask("eth_getTransactionByHash", txid) is not None
    assert [node.methods.count("eth_sendRawTransaction") for node in (hostile, second_hostile)] == [1, 1]


def test_one_address_that_takes_a_payment_is_enough(
    anvil: Anvil, hostile: HostileNode, second_hostile: HostileNode
) -> None:
    hostile.answer = says({"eth_chainId": hex(CHAIN_ID), "eth_sendRawTransaction": ValueError("nonce too high")})
    second_hostile.answer = relays(anvil)
    anvil.hold()
    assert _before(anvil, hostile, second_hostile).send(_raw(anvil)).startswith("0x")


def test_an_address_that_names_another_payment_is_not_believed(anvil: Anvil, hostile: HostileNode) -> None:
    hostile.answer = says({"eth_chainId": hex(CHAIN_ID), "eth_sendRawTransaction": _TXID})
    with pytest.raises(BadAnswerError):
        _before(anvil, hostile).send(_raw(anvil))


def test_a_payment_never_reaches_a_node_of_another_chain(anvil: Anvil, hostile: HostileNode) -> None:
    hostile.answer = relays(anvil)
    with pytest.raises(WrongChainError):
        connect(replace(anvil.network(), chain_id=1, rpc=(hostile.url,))).send(_raw(anvil))
    assert hostile.methods == ["eth_chainId"]


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("replacement transaction underpriced", Refusal.UNDERPRICED),  # geth, reth, anvil
        ("Transaction gas price supplied is too low. There is another transaction with same nonce in the queue",
         Refusal.UNDERPRICED),  # OpenEthereum
        ("ReplacementNotAllowed", Refusal.UNDERPRICED),  # Nethermind
        ("nonce too low: next nonce 5, tx nonce 4", Refusal.NONCE_TOO_LOW),  # geth
        ("OldNonce, Current nonce: 5", Refusal.NONCE_TOO_LOW),
        ("max fee per gas less than block base fee", Refusal.FEE_TOO_LOW),  # geth, reth
        ("transaction underpriced: gas tip cap 0, minimum needed 1000000", Refusal.FEE_TOO_LOW),
        ("FeeTooLow, MaxFeePerGas too low", Refusal.FEE_TOO_LOW),  # Nethermind
        ("insufficient funds for gas * price + value: balance 0", Refusal.FUNDS),
        ("Upfront cost exceeds account balance", Refusal.FUNDS),  # Besu
        ("intrinsic gas too low", Refusal.GAS),
        ("exceeds block gas limit", Refusal.GAS),
        ("execution reverted", Refusal.REVERTS),
        ("computer says \u202eno" + "!" * 5000, Refusal.OTHER),
    ],
)  # fmt: skip
def test_the_words_of_many_kinds_of_node_are_understood(words: str, why: Refusal, hostile: HostileNode) -> None:
    hostile.answer = says({"eth_sendRawTransaction": ValueError(words), "eth_getTransactionByHash": None})
    with pytest.raises(RefusedError) as refused:
        _chain(hostile).send(b"\x02raw")
    assert refused.value.why is why
    assert len(refused.value.words) <= 300
    assert "\u202e" not in refused.value.words


def test_a_refusal_is_not_final_while_another_address_may_have_taken_it(
    hostile: HostileNode, second_hostile: HostileNode
) -> None:
    refuses = {"eth_sendRawTransaction": ValueError("nonce too low"), "eth_getTransactionByHash": None}
    hostile.answer = says(refuses)
    one = says({"eth_getTransactionByHash": None})

    async def loses_the_answer(request: bytes, writer: asyncio.StreamWriter) -> None:
        if b"eth_sendRawTransaction" in request:
            writer.close()
        else:
            await one(request, writer)

    second_hostile.answer = loses_the_answer
    with pytest.raises(NoAnswerError):
        _chain(hostile, second_hostile).send(b"\x02raw")
    second_hostile.answer = sends(502, b"")  # it does not even say which chain it serves, so it was given nothing
    with pytest.raises(RefusedError):
        _chain(hostile, second_hostile).send(b"\x02raw")


@pytest.mark.parametrize(
    "words", ["already known", "Known transaction", "ALREADY_EXISTS: already known", "tx already in mempool"]
)
def test_known_already_counts_as_sent(words: str, hostile: HostileNode) -> None:
    hostile.answer = says({"eth_sendRawTransaction": ValueError(words)})
    assert len(_chain(hostile).send(b"\x02raw")) == 66


def test_a_node_that_dies_in_the_middle_leaves_the_other(tmp_path: Path, anvil: Anvil) -> None:
    with start_anvil(tmp_path) as dying:
        dying.ask("anvil_setBalance", _SOMEBODY, "0x7")
        chain = connect(replace(anvil.network(), rpc=(dying.url, anvil.url)))
        alone = connect(replace(anvil.network(), rpc=(dying.url,)))
        assert chain.balances([_SOMEBODY], []).native == {_SOMEBODY: 7}
        assert alone.check().number == 0
        dying.end()
        assert chain.balances([_SOMEBODY], []).native == {_SOMEBODY: 0}
        with pytest.raises(NoAnswerError):
            alone.balances([_SOMEBODY], [])


@pytest.mark.parametrize(
    "read",
    [
        lambda chain: chain.check(),
        lambda chain: chain.balances([_SOMEBODY], []),
        lambda chain: chain.token(_SOMEBODY),
        lambda chain: chain.has_code(_SOMEBODY),
        lambda chain: chain.fees(),
        lambda chain: chain.next_nonce(_SOMEBODY),
        lambda chain: chain.mined_nonce(_SOMEBODY),
        lambda chain: chain.send(b"\x02raw"),
        lambda chain: chain.receipt(_TXID),
        lambda chain: chain.history([_SOMEBODY], [], 0, ""),
    ],
)
@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (sends(200, b"<html>"), BadAnswerError),
        (sends(429, b""), BusyError),
        (says({}), (BadAnswerError, RefusedError, NotATokenError)),
        (says(dict.fromkeys(("eth_getBalance", "eth_call", "eth_getCode", "eth_getBlockByNumber"), "nonsense")),
         (BadAnswerError, RefusedError)),
    ],
)  # fmt: skip
def test_every_question_fails_as_it_is_said_to(
    read: Callable[[EvmChain], object],
    answer: Answer,
    error: type[Exception] | tuple[type[Exception], ...],
    hostile: HostileNode,
) -> None:
    hostile.answer = answer
    with pytest.raises(error):
        read(_chain(hostile))


def test_what_one_node_cannot_the_next_is_asked(hostile: HostileNode, second_hostile: HostileNode) -> None:
    hostile.answer = says(
        {"eth_getCode": ValueError("missing trie node"), "eth_gasPrice": ValueError("paid plans only")}
    )
    second_hostile.answer = says({"eth_getCode": "0x60", "eth_gasPrice": "0x5"})
    chain = _chain(hostile, second_hostile)
    assert chain.has_code(_SOMEBODY)
    assert _chain(hostile, second_hostile, fees=FeeModel.LEGACY).fees().base_fee == 5


def test_what_every_node_would_say_is_asked_of_one(hostile: HostileNode, second_hostile: HostileNode) -> None:
    hostile.answer = says({"eth_call": ValueError("execution reverted: closed")})
    second_hostile.answer = says({})
    trial = _chain(hostile, second_hostile).try_out(Call(1, _SOMEBODY, MULTICALL, 0))
    assert (trial.fails, trial.reason) == (True, "closed")
    assert second_hostile.asked == []


def test_a_contract_that_asks_for_patience_is_not_a_busy_node(hostile: HostileNode) -> None:
    hostile.answer = says({"eth_call": ValueError("execution reverted: too many requests, capacity reached")})
    trial = _chain(hostile).try_out(Call(1, _SOMEBODY, MULTICALL, 0))
    assert trial.reason == "too many requests, capacity reached"


def test_a_probe_says_what_is_wrong(hostile: HostileNode) -> None:
    hostile.answer = says({"eth_getBlockByNumber": _BLOCK, "web3_clientVersion": "Geth\u202e/" + "v" * 500})
    told = probe(hostile.url)
    assert (told.chain_id, told.block, len(told.client)) == (1, 5, 80)
    assert "\u202e" not in told.client
    hostile.answer = says({"eth_chainId": "0x0", "eth_getBlockByNumber": _BLOCK})
    with pytest.raises(NetworkError):
        probe(hostile.url)
