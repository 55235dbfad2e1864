"""Whoever answers, however it answers: asking stays bounded in time and memory, and answers are read strictly."""

import logging
import threading
import time
import traceback
import tracemalloc
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any

import pytest

from tests.helpers.hostile_node import Answer, HostileNode, floods, hangs, sends, sends_json, writes
from wallet_gui.chains.rpc import Question, Rpc
from wallet_gui.chains.web import Web
from wallet_gui.domain.errors import (
    BadAnswerError,
    BusyError,
    CancelledError,
    NetworkError,
    NoAnswerError,
    RpcAddressError,
    WrongChainError,
)

_SHORT_S = 0.4
_OK = b"HTTP/1.1 200 OK\r\n"
_NO_NUMBERS: tuple[Any, ...] = (
    *(None, 1, 1.5, True, [], {}, "", "0x", "0x-1", "-0x1", "1", "0xg", "0x1 ", "0X1", "0x1\n", "٣", "0x" + "f" * 65),
)
_GOOD = b'{"jsonrpc":"2.0","id":1,"result":"0x1"}'


def _rpc(*nodes: HostileNode, chain_id: int = 0) -> Rpc:
    return Rpc("Net", [node.url for node in nodes], chain_id, Web("Net", answer_s=_SHORT_S))


def _known(results: dict[str, Any], asked: Any) -> Any:
    return {"jsonrpc": "2.0", "id": asked["id"], "result": results[asked["method"]]}


def _ask(rpc: Rpc) -> int:
    return rpc.ask("eth_chainId", (), rpc.read.quantity)


@pytest.mark.parametrize(
    "answer",
    [
        sends(200, b"<html><body>Please log in to the hotel's network</body></html>"),
        sends(200, b""),
        sends(200, _GOOD + b" trailing"),
        sends(200, b"\xff\xfe" + _GOOD.decode().encode("utf-16-le")),
        sends(200, _GOOD.replace(b"0x1", b"\xc3\x28")),
        sends(200, b'{"jsonrpc":"2.0","id":1,"id":1,"result":"0x1"}'),
        sends(200, b'{"jsonrpc":"2.0","id":1,"result":NaN}'),
        sends(200, b'{"jsonrpc":"2.0","id":1,"result":1e999}'),
        sends(200, b'{"jsonrpc":"2.0","id":1,"result":' + b"9" * 10_000 + b"}"),
        sends(200, b"[" * 200_000),
        sends(302, b"", Location="http://127.0.0.1:9/"),
        sends(307, b"", Location="http://127.0.0.1:9/"),
        sends(403, b"forbidden"),
        sends(404, _GOOD),
        sends(200, b"\x1f\x8b\x08\x00", Content_Encoding="gzip"),
        writes(_OK + b"Content-Length: 100\r\n\r\n" + _GOOD),
        writes(_OK + b"Transfer-Encoding: chunked\r\n\r\n5\r\n{\"jso\r\nzz\r\n"),
        writes(_OK + b"Content-Length: banana\r\nContent-Length: 3\r\n\r\n" + _GOOD),
        writes(_OK + b"Content-Length: \xb2\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhotel\r\n0\r\n\r\n"),
        writes(b"SSH-2.0-OpenSSH_9.2\r\n"),
        floods(200 * 1024 * 1024, _OK + b"Content-Length: 209715200\r\n\r\n"),
    ],
)  # fmt: skip
def test_what_is_no_answer_is_refused(answer: Answer, hostile: HostileNode) -> None:
    hostile.answer = answer
    with pytest.raises(BadAnswerError) as refused:
        _ask(_rpc(hostile))
    assert refused.value.network == "Net"


@pytest.mark.parametrize(
    "told",
    [
        {"result": "0x1"},
        {"jsonrpc": "2.0", "result": "0x1"},
        {"jsonrpc": "2.0", "id": 2, "result": "0x1"},
        {"jsonrpc": "2.0", "id": "1", "result": "0x1"},
        {"jsonrpc": "2.0", "id": True, "result": "0x1"},
        {"jsonrpc": "2.0", "id": 1.0, "result": "0x1"},
        {"jsonrpc": "1.0", "id": 1, "result": "0x1"},
        {"jsonrpc": "2.0", "id": 1},
        {"jsonrpc": "2.0", "id": 1, "error": "no"},
        {"jsonrpc": "2.0", "id": 1, "error": {"message": "no"}},
        {"jsonrpc": "2.0", "id": 1, "error": {"code": "-32000", "message": "no"}},
        [{"jsonrpc": "2.0", "id": 1, "result": "0x1"}],
        "0x1",
        None,
        *({"jsonrpc": "2.0", "id": 1, "result": value} for value in _NO_NUMBERS),
    ],
)  # fmt: skip
def test_what_is_no_number_is_refused(told: object, hostile: HostileNode) -> None:
    hostile.answer = sends_json(lambda _: told)
    with pytest.raises(BadAnswerError):
        _ask(_rpc(hostile))


def test_the_largest_number_is_taken_and_one_more_is_not(hostile: HostileNode) -> None:
    hostile.answer = sends_json(lambda asked: {"jsonrpc": "2.0", "id": asked["id"], "result": "0x" + "f" * 64})
    rpc = _rpc(hostile)
    with pytest.raises(BadAnswerError):  # the check of the chain id alone takes less
        _ask(rpc)
    assert rpc.read.quantity("0x" + "F" * 64) == 2**256 - 1
    with pytest.raises(BadAnswerError):
        rpc.read.quantity("0x1" + "0" * 64)


@pytest.mark.parametrize("status", [429, 503])
def test_a_busy_address_says_so(status: int, hostile: HostileNode) -> None:
    hostile.answer = sends(status, b"slow down", Retry_After="3600")
    with pytest.raises(BusyError):
        _ask(_rpc(hostile))


@pytest.mark.parametrize(
    "code_and_words", [(-32005, "daily request limit reached"), (-32029, ""), (-32000, "Too Many Requests")]
)
def test_an_error_that_asks_for_patience_is_busy_too(code_and_words: tuple[int, str], hostile: HostileNode) -> None:
    code, words = code_and_words
    error = {"code": code, "message": words}
    hostile.answer = sends_json(lambda asked: {"jsonrpc": "2.0", "id": asked["id"], "error": error})
    with pytest.raises(BusyError):
        _ask(_rpc(hostile))


@pytest.mark.parametrize(
    "answer",
    [
        hangs,
        sends(502, b"bad gateway"),
        writes(),
        writes(*[bytes([byte]) for byte in _OK] * 10, every_s=0.05),
        writes(_OK, *[b"X-Drip: 1\r\n"] * 100, every_s=0.05),
        writes(_OK + b"Content-Length: 1000\r\n\r\n", *[b" "] * 1000, every_s=0.05),
        writes(_OK + b"Transfer-Encoding: chunked\r\n\r\n", *[b"1\r\n \r\n"] * 1000, every_s=0.05),
    ],
)
def test_an_answer_that_does_not_come_in_time_is_none(answer: Answer, hostile: HostileNode) -> None:
    hostile.answer = answer
    start = time.monotonic()
    with pytest.raises(NoAnswerError):
        _ask(_rpc(hostile))
    assert time.monotonic() - start < _SHORT_S + 5


def test_nobody_at_all_is_no_answer(hostile: HostileNode) -> None:
    with HostileNode().running() as gone:
        rpc = _rpc(gone)
    with pytest.raises(NoAnswerError):
        _ask(rpc)


def test_an_endless_answer_is_cut_while_memory_stays_flat(hostile: HostileNode) -> None:
    hostile.answer = floods(200 * 1024 * 1024, _OK + b"Connection: close\r\n\r\n")
    rpc = Rpc("Net", [hostile.url], 0, Web("Net"))
    tracemalloc.start()
    try:
        with pytest.raises(BadAnswerError):
            _ask(rpc)
        assert tracemalloc.get_traced_memory()[1] < 24 * 1024 * 1024
    finally:
        tracemalloc.stop()


def test_the_next_address_is_asked_and_remembered(hostile: HostileNode, second_hostile: HostileNode) -> None:
    hostile.answer = sends(500, b"")
    second_hostile.answer = sends_json(lambda asked: {"jsonrpc": "2.0", "id": asked["id"], "result": "0x1"})
    rpc = _rpc(hostile, second_hostile)
    assert [_ask(rpc), _ask(rpc), _ask(rpc)] == [1, 1, 1]
    assert len(hostile.asked) == 1


def test_nonsense_in_an_answer_makes_the_next_address_be_asked(
    hostile: HostileNode, second_hostile: HostileNode
) -> None:
    for node, number in ((hostile, "seven"), (second_hostile, "0x7")):
        known = {"eth_chainId": "0x1", "eth_blockNumber": number}
        node.answer = sends_json(partial(_known, known))
    rpc = _rpc(hostile, second_hostile, chain_id=1)
    assert rpc.ask("eth_blockNumber", (), rpc.read.small) == 7


def test_an_address_of_another_network_is_asked_nothing_else(hostile: HostileNode, second_hostile: HostileNode) -> None:
    hostile.answer = sends_json(lambda asked: {"jsonrpc": "2.0", "id": asked["id"], "result": "0x5"})
    second_hostile.answer = sends(429, b"")
    with pytest.raises(WrongChainError) as refused:
        _ask(_rpc(hostile, second_hostile, chain_id=1))
    assert (refused.value.expected, refused.value.found) == (1, 5)
    assert hostile.methods == ["eth_chainId"]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda told: told[:1],
        lambda told: [*told, told[0]],
        lambda told: [told[0], told[0]],
        lambda told: [told[0], {**told[1], "id": 99}],
        lambda told: [told[0], {**told[1], "id": str(told[1]["id"])}],
        lambda told: [told[0], None],
        lambda told: [told[0], {"jsonrpc": "2.0", "id": told[1]["id"]}],
        lambda told: [told[0], {**told[1], "result": -1}],
        lambda told: [],
        lambda told: "ok",
    ],
)  # fmt: skip
def test_a_batch_is_answered_whole_or_not_at_all(spoil: Callable[[Any], Any], hostile: HostileNode) -> None:
    def answer(asked: Any) -> Any:
        told = (
            [{"jsonrpc": "2.0", "id": call["id"], "result": "0x1"} for call in asked] if isinstance(asked, list) else []
        )
        return spoil(told) if told else {"jsonrpc": "2.0", "id": asked["id"], "result": "0x1"}

    hostile.answer = sends_json(answer)
    rpc = _rpc(hostile)
    with pytest.raises(BadAnswerError):
        rpc.ask_many([Question("eth_blockNumber", (), rpc.read.small)] * 2)


def test_answers_of_a_batch_may_come_in_any_order(hostile: HostileNode) -> None:
    def answer(asked: Any) -> Any:
        if isinstance(asked, dict):
            return {"jsonrpc": "2.0", "id": asked["id"], "result": "0x1"}
        return [{"jsonrpc": "2.0", "id": call["id"], "result": call["params"][0]} for call in reversed(asked)]

    hostile.answer = sends_json(answer)
    rpc = _rpc(hostile)
    assert rpc.ask_many([Question("echo", (hex(n),), rpc.read.small) for n in range(20)]) == list(range(20))


def test_whoever_waits_is_let_go_when_the_network_is_closed(hostile: HostileNode) -> None:
    hostile.answer = hangs
    web = Web("Net")
    rpc = Rpc("Net", [hostile.url], 0, web)
    ended: list[BaseException] = []

    def wait() -> None:
        try:
            _ask(rpc)
        except CancelledError as error:
            ended.append(error)

    waiting = threading.Thread(target=wait)
    waiting.start()
    while not hostile.asked:
        waiting.join(0.02)
    web.close()
    waiting.join(2)
    assert len(ended) == 1
    with pytest.raises(CancelledError):
        _ask(rpc)


def test_requests_say_nothing_of_who_asks(hostile: HostileNode) -> None:
    hostile.answer = sends_json(lambda asked: {"jsonrpc": "2.0", "id": asked["id"], "result": "0x1"})
    _ask(_rpc(hostile))
    assert hostile.headers[0].keys() == {
        "host",
        "accept-encoding",
        "content-length",
        "user-agent",
        "accept",
        "content-type",
    }
    assert hostile.headers[0]["user-agent"] == "Mozilla/5.0"


def test_nothing_that_is_asked_is_written_down(hostile: HostileNode, caplog: pytest.LogCaptureFixture) -> None:
    """The HTTP library would write every address down, with a key in it perhaps."""
    caplog.set_level(logging.DEBUG)
    web, key = Web("Net", answer_s=_SHORT_S), "-".join(("only", "mine"))
    for answer in (writes(_OK + b"bad header\r\n: worse\r\n\r\n"), sends(200, _GOOD), writes(), hangs):
        hostile.answer = answer
        with suppress(NetworkError):
            web.get(f"{hostile.url}/api?apikey={key}")
    with pytest.raises(NetworkError) as failed:
        web.get(f"http://127.0.0.1:9/api?apikey={key}")
    assert key not in "".join(traceback.format_exception(failed.value))
    assert [record for record in caplog.records if record.name.startswith("urllib3")] == []


def test_a_plain_address_that_nobody_insisted_on_is_never_asked() -> None:
    with pytest.raises(RpcAddressError):
        _ask(Rpc("Net", ["http://node.example"], 1, Web("Net")))


def test_a_proxy_is_used_for_everything_beyond_this_computer(hostile: HostileNode, second_hostile: HostileNode) -> None:
    second_hostile.answer = sends_json(lambda asked: {"jsonrpc": "2.0", "id": asked["id"], "result": "0x1"})
    web = Web("Net", allows_plain_http=True, proxy=second_hostile.url)
    assert _ask(Rpc("Net", ["http://node.test:9"], 0, web)) == 1
    gone = Web("Net", allows_plain_http=True, proxy="socks5h://127.0.0.1:9", answer_s=_SHORT_S)
    with pytest.raises(NetworkError):
        _ask(Rpc("Net", ["http://node.test:9"], 0, gone))
    hostile.answer = sends_json(lambda asked: {"jsonrpc": "2.0", "id": asked["id"], "result": "0x2"})
    assert _ask(Rpc("Net", [hostile.url], 0, gone)) == 2
