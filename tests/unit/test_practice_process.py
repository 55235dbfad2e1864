"""What loading the practice network does to a process, and what it leaves behind."""

import base64
import json
import subprocess
import sys

from eth_utils.crypto import keccak

from tests.helpers.practice import MEI, START, TOM, PracticeDesk, first_contract_of
from wallet_gui.domain.network import PRACTICE_CHAIN_ID
from wallet_gui.domain.payment import Call

LOOKS = """
import base64, json, os, sys, threading
from pathlib import Path

def open_files():
    return sorted(os.readlink(file) for file in Path("/proc/self/fd").iterdir() if file.exists())

files, limit = open_files() if sys.platform == "linux" else [], sys.getrecursionlimit()
from wallet_gui.chains.practice import PUSD, open_practice
imported_late = not {"eth", "rlp", "eth_abi", "cryptography"} & set(sys.modules)
time, record, raws, txids = json.loads(sys.stdin.read())
unused = open_practice({}, lambda record: None, lambda: time)
newest = unused.check()
somebody = "0x00000000000000000000000000000000000A11cE"
assert unused.balances([somebody], [PUSD]).native == {somebody: 0}
assert unused.history([somebody], [PUSD], 0, "").last_hash == newest.hash
assert unused.receipt("0x" + "00" * 32).state == "dropped"
assert (unused.next_nonce(somebody), unused.mined_nonce(somebody)) == (0, 0)
unused_needs_no_engine = not {"eth", "rlp", "eth_abi"} & set(sys.modules)
assert not unused.has_code(somebody)
assert unused.check() == newest
chain = open_practice(record, lambda record: None, lambda: time)
sent = [chain.send(base64.b64decode(raw)) for raw in raws]
assert sent == txids
time += 60
print(json.dumps({
    "imported late": imported_late,
    "unused needs no engine": unused_needs_no_engine,
    "states": [chain.receipt(txid).state for txid in txids],
    "recursion limit is as before": sys.getrecursionlimit() == limit,
    "threads": threading.active_count(),
    "files are as before": sys.platform != "linux" or open_files() == files,
    "handles keys": sorted({"eth_account", "eth_tester", "eth_keyfile"} & set(sys.modules)),
}))
"""
CALLS_ITSELF = bytes.fromhex("60006000600060006000" + "305af1")
"""No data, no coins; ADDRESS, GAS, CALL."""
DEPLOYS_13_BYTES = bytes.fromhex("600d600c600039600d6000f3")


def test_loading_leaves_a_process_as_it_was_and_a_contract_too_deep_for_it_is_dropped() -> None:
    desk = PracticeDesk()
    desk.rich(MEI, TOM)
    create = Call(PRACTICE_CHAIN_ID, MEI.address, "", 0, DEPLOYS_13_BYTES + CALLS_ITSELF)
    desk.chain.send(desk.signed(MEI, create, gas=200_000))
    desk.wait()
    assert desk.chain.mined_nonce(MEI.address) == 1
    itself = Call(PRACTICE_CHAIN_ID, MEI.address, first_contract_of(MEI), 0)
    too_deep = desk.signed(MEI, itself, gas=5_000_000)
    plain = desk.signed(TOM, Call(PRACTICE_CHAIN_ID, TOM.address, MEI.address, 1))
    raws = [too_deep, plain]
    given = [
        desk.time,
        desk.record,
        [base64.b64encode(raw).decode() for raw in raws],
        ["0x" + keccak(raw).hex() for raw in raws],
    ]
    assert desk.time > START
    told = subprocess.run(
        [sys.executable, "-I", "-W", "error", "-c", LOOKS], input=json.dumps(given).encode(), capture_output=True
    )
    assert told.stderr == b""
    assert json.loads(told.stdout) == {
        "imported late": True,
        "unused needs no engine": True,
        "states": ["dropped", "mined"],
        "recursion limit is as before": True,
        "threads": 1,
        "files are as before": True,
        "handles keys": [],
    }
