"""History from an Etherscan- or Blockscout-compatible API: read whole, and believed in nothing that can be checked."""

from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.helpers.hostile_node import Answer, HostileNode, says, sends
from wallet_gui.chains import strict_json
from wallet_gui.chains.connect import connect
from wallet_gui.chains.evm.chain import EvmChain
from wallet_gui.domain.errors import BadAnswerError, BusyError
from wallet_gui.domain.network import Network, NetworkKind, Token
from wallet_gui.domain.payment import Direction, PaymentState

_ME = "0x00000000000000000000000000000000DeaDBeef"
_OTHER = "0xdAC17F958D2ee523a2206206994597C13D831ec7"
_USDC = Token(1, "0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48", "USDC", "USD Coin", 6)
_HASH = "0x" + "ab" * 32
_BLOCK = {"number": "0x64", "hash": _HASH, "timestamp": "0x6"}


def _row(number: int, **more: Any) -> dict[str, Any]:
    return {
        "hash": f"0x{number:064x}", "blockNumber": str(number), "blockHash": _HASH, "timeStamp": "1700000000",
        "from": _OTHER.lower(), "to": _ME.lower(), "value": "5", "nonce": "3", "gasUsed": "21000", "gasPrice": "2",
        "isError": "0", **more,
    }  # fmt: skip


class _Api:
    """Answers as Etherscan does, from rows by action."""

    def __init__(self, rows: dict[str, list[dict[str, Any]]]) -> None:
        self.rows = rows

    async def __call__(self, request: bytes, writer: Any) -> None:
        import json

        action, first, last = self.query["action"], int(self.query["startblock"]), int(self.query["endblock"])
        rows = [row for row in self.rows.get(action, []) if first <= int(row["blockNumber"]) <= last]
        told = {"status": "1", "message": "OK", "result": rows[: int(self.query["offset"])]}
        if not rows:
            told = {"status": "0", "message": "No transactions found", "result": []}
        await sends(200, json.dumps(told).encode())(request, writer)

    query: dict[str, str]


def _chain(api: HostileNode, node: HostileNode, answer: Answer) -> EvmChain:
    node.answer = says(
        {"eth_getBlockByNumber": lambda number, _: {**_BLOCK, "number": "0x64" if number == "latest" else number}}
    )

    async def routed(request: bytes, writer: Any) -> None:
        if isinstance(answer, _Api):
            answer.query = {key: values[0] for key, values in parse_qs(urlsplit(api.asked[-1]).query).items()}
        await answer(request, writer)

    api.answer = routed
    network = Network(
        1, "Net", "ETH", NetworkKind.MAIN, (node.url,), history_url=f"{api.url}/v2/api", history_key="k&y"
    )
    return connect(network)


def test_coins_inside_payments_and_tokens_are_all_read(hostile: HostileNode, second_hostile: HostileNode) -> None:
    api = _Api(
        {
            "txlist": [
                _row(1),
                _row(2, **{"from": _ME.lower(), "to": _OTHER.lower(), "isError": "1"}),
                _row(3, **{"from": _ME.lower(), "to": _USDC.contract.lower(), "value": "0"}),
            ],
            "txlistinternal": [_row(4, value="9", nonce="", gasPrice=""), _row(4, value="8"), _row(5, value="0")],
            "tokentx": [
                _row(3, **{"from": _ME.lower(), "to": _OTHER.lower(), "contractAddress": _USDC.contract.lower(),
                           "value": "7", "tokenSymbol": "LIE", "tokenDecimal": "300"}),
                _row(6, contractAddress=_OTHER, value="1"),
                _row(7, contractAddress=_USDC.contract, value="0"),
            ],
        }
    )  # fmt: skip
    page = _chain(hostile, second_hostile, api).history([_ME], [_USDC], 0, "")

    assert (page.first_block, page.last_block, page.last_hash) == (0, 100, _HASH)
    assert [(row.block, row.index, row.direction, row.symbol, row.decimals, row.units) for row in page.payments] == [
        (1, -1, Direction.IN, "ETH", 18, 5),
        (2, -1, Direction.OUT, "ETH", 18, 5),
        (3, 0, Direction.OUT, "USDC", 6, 7),
        (4, -3, Direction.IN, "ETH", 18, 8),
        (4, -2, Direction.IN, "ETH", 18, 9),
    ]
    failed, token = page.payments[1:3]
    assert (failed.state, failed.fee, failed.nonce) == (PaymentState.FAILED, 42_000, 3)
    assert (token.other, token.fee, token.nonce) == (_OTHER, 42_000, 3)


def test_the_api_is_asked_for_the_network_and_with_the_persons_key(
    hostile: HostileNode, second_hostile: HostileNode
) -> None:
    api = _Api({})
    _chain(hostile, second_hostile, api).history([_ME], [_USDC], 7, "")
    assert len(hostile.asked) == 3
    assert {**api.query, "action": ""} == {
        "chainid": "1", "module": "account", "action": "", "address": _ME.lower(), "startblock": "7", "endblock": "100",
        "page": "1", "offset": "1000", "sort": "asc", "apikey": "k&y",
    }  # fmt: skip


def test_a_full_page_is_read_to_the_block_before_its_last(hostile: HostileNode, second_hostile: HostileNode) -> None:
    rows = [_row(1 + number // 20, hash=f"0x{number:064x}") for number in range(1_500)]
    chain = _chain(hostile, second_hostile, _Api({"txlist": rows}))
    first = chain.history([_ME], [], 0, "")
    assert (first.last_block, len(first.payments)) == (49, 49 * 20)
    second = chain.history([_ME], [], 50, first.last_hash)
    assert second.last_block == 100
    assert {row.txid for page in (first, second) for row in page.payments} == {row["hash"] for row in rows}


@pytest.mark.parametrize(
    "spoil",
    [
        {"value": "-5"},
        {"value": "1e30"},
        {"value": str(2**256)},
        {"value": 5},
        {"value": "٥"},
        {"hash": "0x1"},
        {"blockNumber": "9" * 30},
        {"timeStamp": None},
        {"timeStamp": str(2**40)},
        {"from": "alice"},
        {"nonce": "0x3"},
    ],
)
def test_a_row_that_cannot_be_is_refused(
    spoil: dict[str, Any], hostile: HostileNode, second_hostile: HostileNode
) -> None:
    row = _row(1, **spoil)
    answer = sends(200, _json({"status": "1", "message": "OK", "result": [row]}))
    with pytest.raises(BadAnswerError):
        _chain(hostile, second_hostile, answer).history([_ME], [], 0, "")


@pytest.mark.parametrize(
    ("told", "error"),
    [
        ({"status": "0", "message": "NOTOK", "result": "Max rate limit reached, please use API Key"}, BusyError),
        ({"status": "0", "message": "NOTOK", "result": "Max calls per sec rate limit reached (5/sec)"}, BusyError),
        ({"status": "0", "message": "NOTOK", "result": "Invalid API Key"}, BadAnswerError),
        ({"status": "1", "message": "OK", "result": None}, BadAnswerError),
        ({"status": "1", "message": "OK", "result": [7]}, BadAnswerError),
        ([], BadAnswerError),
    ],
)
def test_a_refusal_is_told_from_patience(
    told: object, error: type[Exception], hostile: HostileNode, second_hostile: HostileNode
) -> None:
    with pytest.raises(error):
        _chain(hostile, second_hostile, sends(200, _json(told))).history([_ME], [], 0, "")


def test_an_api_without_encryption_is_not_asked(hostile: HostileNode, second_hostile: HostileNode) -> None:
    from wallet_gui.domain.errors import RpcAddressError

    network = _chain(hostile, second_hostile, _Api({})).network
    with pytest.raises(RpcAddressError):
        connect(replace(network, history_url="http://api.example/api")).history([_ME], [], 0, "")


def _json(told: object) -> bytes:
    import json

    body = json.dumps(told).encode()
    assert strict_json.loads(body) == told
    return body
