"""Who may take tokens: found in the logs of a real node, asked anew, and believed in nothing that a stranger claims."""

from dataclasses import replace
from typing import Any

import pytest

from tests.helpers.anvil import CHAIN_ID, Anvil
from tests.helpers.hostile_node import HostileNode, relays, says, sends_json
from tests.helpers.practice import MEI, TOM, PracticeDesk
from wallet_gui.chains.connect import connect
from wallet_gui.chains.evm.chain import EvmChain
from wallet_gui.chains.evm.grants import APPROVAL
from wallet_gui.chains.practice import PUSD
from wallet_gui.domain.approval import Allowance, Grant
from wallet_gui.domain.errors import BadAnswerError
from wallet_gui.domain.network import PRACTICE_CHAIN_ID, Network, NetworkKind, Token
from wallet_gui.domain.payment import Call
from wallet_gui.home.wallet.drafting import removal_call

_APPROVE = "approve(address,uint256)"
_MOST = 2**256 - 1
_ME = "0x00000000000000000000000000000000DeaDBeef"
_APP = "0x8617E340B3D01FA5F11F306F4090FD50E238070D"
_HASH = "0x" + "ab" * 32
_TOKEN = "0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48"


@pytest.fixture
def chain(anvil: Anvil) -> EvmChain:
    """The node as the wallet sees it."""
    return connect(anvil.network())


def _allowed(chain: EvmChain, *owners: str, known: tuple[Token, ...] = ()) -> dict[str, Allowance]:
    page = chain.grants(owners, known, 0, chain.check().number)
    assert page.first_block == 0
    return {one.grant.spender: one for one in chain.allowances(page.grants, known)}


def test_what_may_be_taken_is_found_and_asked_anew(anvil: Anvil, chain: EvmChain) -> None:
    owner, app, person, other = anvil.accounts[:4]
    contract = anvil.deploy_token()
    app_contract = anvil.deploy_token("App", "APP")
    anvil.call(owner, contract, _APPROVE, app_contract, _MOST)
    anvil.call(owner, contract, _APPROVE, app, 7)
    anvil.call(owner, contract, _APPROVE, person, 9)
    anvil.call(owner, contract, _APPROVE, person, 0)
    anvil.call(other, contract, _APPROVE, app, 5)
    anvil.call(app, contract, "transferFrom(address,address,uint256)", owner, other, 3)
    used = int(anvil.ask("eth_getBlockByNumber", "0x8", False)["timestamp"], 16)

    found = _allowed(chain, owner)

    assert set(found) == {app_contract, app}
    everything, seven = found[app_contract], found[app]
    assert (everything.units, everything.balance, everything.supply) == (_MOST, 10**24 - 3, 10**24)
    assert (everything.is_unlimited, everything.is_contract, everything.at_risk) == (True, True, 10**24 - 3)
    assert (seven.units, seven.is_unlimited, seven.is_contract, seven.at_risk) == (4, False, False, 4)
    assert seven.token == Token(CHAIN_ID, contract, "GLD", "Gold", 18)
    assert seven.grant == Grant(owner, contract, app, 8, used, is_own=True)  # this token logs again when it is used
    assert set(_allowed(chain, other)) == {app}


def test_as_much_as_there_is_counts_as_unlimited(anvil: Anvil, chain: EvmChain) -> None:
    owner, app = anvil.accounts[:2]
    anvil.call(owner, anvil.deploy_token(), _APPROVE, app, 10**24)
    assert _allowed(chain, owner)[app].is_unlimited


def test_a_removal_leaves_nothing(anvil: Anvil, chain: EvmChain) -> None:
    owner, app = anvil.accounts[:2]
    contract = anvil.deploy_token()
    anvil.call(owner, contract, _APPROVE, app, _MOST)
    call = removal_call(CHAIN_ID, owner, contract, app)
    assert not chain.try_out(call).fails
    anvil.transact(owner, to=call.to, data="0x" + call.data.hex())
    assert _allowed(chain, owner) == {}


def test_a_claim_of_a_strange_contract_is_told_from_what_the_person_did(anvil: Anvil, chain: EvmChain) -> None:
    """Anybody's contract can say that the person has allowed something; only its own numbers stand behind it."""
    thief, me = anvil.accounts[0], anvil.accounts[1]
    runtime = _logging_contract(me, _APP)
    contract = anvil.deploy("0x" + _deployer(runtime))
    anvil.transact(thief, to=contract)
    (grant,) = chain.grants([me], [], 0, anvil.block).grants
    assert (grant.spender, grant.contract, grant.is_own) == (_APP, contract, False)
    (allowance,) = chain.allowances([grant], [])
    assert (allowance.token.symbol, allowance.units) == ("", 1)


@pytest.mark.parametrize("has_multicall", [True, False])
def test_allowances_are_read_where_batches_are_refused(
    has_multicall: bool, anvil: Anvil, chain: EvmChain, hostile: HostileNode
) -> None:
    owner, app = anvil.accounts[:2]
    anvil.call(owner, anvil.deploy_token(), _APPROVE, app, 5)
    if has_multicall:
        anvil.put_multicall()
    plain = _allowed(chain, owner)
    one = relays(anvil)

    async def answer(request: bytes, writer: Any) -> None:
        refused = sends_json(lambda _: {"jsonrpc": "2.0", "id": None, "error": {"code": -32600, "message": "no"}})
        await (refused if request.startswith(b"[") else one)(request, writer)

    hostile.answer = answer
    assert _allowed(connect(replace(anvil.network(), rpc=(hostile.url,))), owner) == plain


def _log(**more: Any) -> dict[str, Any]:
    padded = ["0x" + one[2:].lower().rjust(64, "0") for one in (_ME, _APP)]
    return {
        "address": _TOKEN.lower(), "topics": [APPROVAL, *padded], "data": "0x", "blockNumber": "0x5",
        "transactionHash": _HASH, "blockTimestamp": "0x6", **more,
    }  # fmt: skip


def _hostile_chain(node: HostileNode, logs: Any) -> EvmChain:
    block = {"number": "0x5", "hash": _HASH, "timestamp": "0x6"}
    node.answer = says(
        {
            "eth_getLogs": logs,
            "eth_getBlockByNumber": lambda number, _: {**block, "number": number},
            "eth_getTransactionReceipt": lambda _: None,
        }
    )
    return connect(Network(1, "Net", "ETH", NetworkKind.MAIN, (node.url,), is_on=True))


@pytest.mark.parametrize(
    "logs",
    [
        [_log(blockNumber="0x99")],
        [_log(blockNumber="-1")],
        [_log(address="0x1")],
        [_log(topics=None)],
        [_log(topics=["0x1"])],
        ["nothing"],
        {"many": "logs"},
        [_log()] * 20_001,
    ],
    ids=["block beyond", "block", "address", "no topics", "topic", "text", "object", "too many"],
)
def test_logs_that_cannot_be_are_refused(logs: Any, hostile: HostileNode) -> None:
    with pytest.raises(BadAnswerError):
        _hostile_chain(hostile, logs).grants([_ME], [], 5, 5)


def test_logs_of_something_else_are_passed_over(hostile: HostileNode) -> None:
    padded = "0x" + "11" * 32
    odd = [
        _log(removed=True),
        _log(topics=[APPROVAL, padded, padded]),
        _log(topics=[APPROVAL, *_log()["topics"][1:], padded]),
        _log(topics=[_HASH, *_log()["topics"][1:]]),
        _log(topics=[APPROVAL, _log()["topics"][2], _log()["topics"][1]]),
    ]
    chain = _hostile_chain(hostile, [*odd, _log(data="0x" + "ff" * 5000)])
    (grant,) = chain.grants([_ME], [], 5, 5).grants
    assert grant == Grant(_ME, _TOKEN, _APP, 5, 6, is_own=False)


def test_a_flood_is_cut_and_known_tokens_stay(hostile: HostileNode) -> None:
    known = Token(1, _TOKEN, "USDC", "USD Coin", 6)
    flood = [_log(address=f"0x{number:040x}", blockNumber="0x6") for number in range(3_000)]
    page = _hostile_chain(hostile, [_log(), *flood]).grants([_ME], [known], 5, 6)
    assert len(page.grants) == 1_000
    assert any(grant.contract == _TOKEN for grant in page.grants)


def test_too_much_at_once_is_asked_for_in_halves(hostile: HostileNode) -> None:
    asked: list[tuple[int, int]] = []

    def logs(wanted: dict[str, Any]) -> Any:
        first, last = int(wanted["fromBlock"], 16), int(wanted["toBlock"], 16)
        asked.append((first, last))
        return [] if last - first < 1_000 else ValueError("query returned more than 10000 results")

    page = _hostile_chain(hostile, logs).grants([_ME], [], 0, 7_999)
    assert page.first_block == asked[-1][0] > 0
    assert asked[0] == (0, 7_999)
    assert {last for _, last in asked} == {7_999}


def test_reading_goes_back_stretch_by_stretch(hostile: HostileNode) -> None:
    def logs(wanted: dict[str, Any]) -> Any:
        return [_log()] if int(wanted["fromBlock"], 16) <= 5 else []

    chain = _hostile_chain(hostile, logs)
    late = chain.grants([_ME], [], 0, 12_000)
    assert (late.first_block, late.last_block, late.first_time, late.grants) == (2_001, 12_000, 6, ())
    early = chain.grants([_ME], [], 0, late.first_block - 1)
    assert (early.first_block, len(early.grants)) == (0, 1)


def test_a_history_service_reads_back_to_the_beginning(hostile: HostileNode) -> None:
    def answer(asked: Any) -> Any:
        return [_told(call) for call in asked] if isinstance(asked, list) else _told(asked)

    def _told(call: dict[str, Any]) -> dict[str, Any]:
        block = {"number": call["params"][0] if call["params"] else "0x0", "hash": _HASH, "timestamp": "0x6"}
        results = {"eth_chainId": "0x1", "eth_getBlockByNumber": block, "eth_getTransactionReceipt": None}
        return {"jsonrpc": "2.0", "id": call["id"], "result": results[call["method"]]}

    api = sends_json(lambda _: {"status": "1", "message": "OK", "result": [_log(logIndex="0x", timeStamp="0x7")]})
    rpc = sends_json(answer)

    async def routed(request: bytes, writer: Any) -> None:
        await (rpc(request, writer) if request else _get(writer))

    async def _get(writer: Any) -> None:
        await api(b"null", writer)

    hostile.answer = routed
    network = Network(1, "Net", "ETH", NetworkKind.MAIN, (hostile.url,), history_url=f"{hostile.url}/api")
    page = connect(network).grants([_ME], [], 0, 21_000_000)
    assert (page.first_block, len(page.grants)) == (0, 1)
    query = next(one for one in hostile.asked if isinstance(one, str))
    assert "module=logs" in query
    assert f"topic0={APPROVAL}" in query
    assert _ME[2:].lower() in query


def test_the_practice_network_tells_of_approvals_too() -> None:
    desk = PracticeDesk()
    assert desk.chain.grants([MEI.address], [], 0, desk.chain.check().number).grants == ()
    desk.rich(MEI)
    data = removal_call(PRACTICE_CHAIN_ID, MEI.address, PUSD.contract, TOM.address).data[:-32] + (50).to_bytes(
        32, "big"
    )
    call = Call(PRACTICE_CHAIN_ID, MEI.address, PUSD.contract, 0, data)
    desk.chain.send(desk.signed(MEI, call, gas=100_000))
    desk.wait()
    head = desk.chain.check()
    page = desk.chain.grants([MEI.address], [], 0, head.number)
    (grant,) = page.grants
    assert (grant.owner, grant.contract, grant.spender, grant.is_own) == (MEI.address, PUSD.contract, TOM.address, True)
    assert (page.first_block, page.last_block, grant.block) == (0, head.number, head.number)
    (allowance,) = desk.chain.allowances(page.grants, [PUSD])
    assert (allowance.units, allowance.balance, allowance.is_contract) == (50, 1_000 * 10**6, False)

    removal = removal_call(PRACTICE_CHAIN_ID, MEI.address, PUSD.contract, TOM.address)
    desk.chain.send(desk.signed(MEI, removal, gas=100_000))
    desk.wait()
    assert desk.chain.allowances(desk.chain.grants([MEI.address], [], 0, head.number + 1).grants, [PUSD]) == ()


def _logging_contract(owner: str, spender: str) -> str:
    """Return code that claims an approval whenever it is called, and answers 1 to everything."""
    push = "7f{}7f{}7f{}60006000a3".format(*(one[2:].lower().rjust(64, "0") for one in (spender, owner)), APPROVAL[2:])
    # A call to try something may not log. So with data it only answers, and without it logs.
    to_answer = 4 + len(push) // 2 + 1
    return f"3660{to_answer:02x}57{push}005b600160005260206000f3"


def _deployer(runtime: str) -> str:
    """Return code that puts this code on the chain."""
    size = len(runtime) // 2
    return f"60{size:02x}600c60003960{size:02x}6000f3{runtime}"
