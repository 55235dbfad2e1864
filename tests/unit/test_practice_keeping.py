"""The practice network from one session to the next: its record, its snapshot, and what damage does to them."""

import base64
import copy
import json
import logging
import zlib
from collections.abc import Callable
from hashlib import sha256
from typing import Any

import pytest

from tests.helpers.practice import MEI, START, TOM, PracticeDesk
from wallet_gui.chains.practice import FAUCET, MOST_ENTRIES, PUSD
from wallet_gui.chains.practice.engine import Engine
from wallet_gui.chains.practice.facts import FIRST_HASH, LAST_BLOCK, MOST_RAW, MOST_RAW_TOGETHER
from wallet_gui.chains.practice.record import has_room, read_record, write_record
from wallet_gui.domain.errors import Refusal, RefusedError
from wallet_gui.domain.network import PRACTICE_CHAIN_ID
from wallet_gui.domain.payment import Call, PaymentState, Speed

PEOPLE = (MEI.address, TOM.address, FAUCET)


def lived_in() -> PracticeDesk:
    """A network with six transactions in four blocks, and two that wait."""
    desk = PracticeDesk()
    desk.rich(MEI)
    desk.wait(10)
    desk.rich(TOM)
    desk.pay(MEI, TOM.address, 1)
    desk.wait(3)
    desk.pay(TOM, MEI.address, 2, Speed.NORMAL)
    desk.wait(2)
    desk.pay(MEI, TOM.address, 3, Speed.SLOW)
    desk.pay(MEI, TOM.address, 4, nonce=5)
    return desk


@pytest.fixture(scope="module")
def kept() -> tuple[PracticeDesk, bytes]:
    desk = lived_in()
    assert desk.chain.entries_left() == MOST_ENTRIES - 8
    return desk, desk.chain.snapshot()


def facts(desk: PracticeDesk) -> list[object]:
    """Return everything that the network can be asked about these people."""
    chain = desk.chain
    nonces = [(chain.next_nonce(person), chain.mined_nonce(person)) for person in PEOPLE]
    newest = chain.check()
    return [chain.history(PEOPLE, [PUSD], 0, ""), chain.balances(PEOPLE, [PUSD]), nonces, newest, chain.entries_left()]


def later(desk: PracticeDesk, record: dict[str, Any] | None = None, snapshot: bytes = b"") -> PracticeDesk:
    """Open what was kept in another session at the same time."""
    other = PracticeDesk(desk.time, copy.deepcopy(desk.record if record is None else record))
    other.reopen(snapshot)
    return other


def test_running_the_record_again_gives_the_same_network(kept: tuple[PracticeDesk, bytes]) -> None:
    desk, _ = kept
    assert facts(later(desk)) == facts(desk)
    assert json.loads(json.dumps(desk.record)) == desk.record


def test_a_snapshot_gives_the_same_network(kept: tuple[PracticeDesk, bytes]) -> None:
    desk, snapshot = kept
    assert facts(later(desk, snapshot=snapshot)) == facts(desk)


def test_both_go_on_alike(kept: tuple[PracticeDesk, bytes]) -> None:
    desk, snapshot = kept
    ways = [later(desk), later(desk, snapshot=snapshot)]
    for way in ways:
        way.wait(6)
        way.pay(TOM, MEI.address, 7)
        way.rich(MEI)
    assert facts(ways[0]) == facts(ways[1])
    assert ways[0].record == ways[1].record
    assert facts(later(ways[1], snapshot=snapshot)) == facts(ways[0])  # the rest is run again behind the snapshot


def test_a_snapshot_is_written_when_there_is_something_new(kept: tuple[PracticeDesk, bytes]) -> None:
    desk, snapshot = kept
    way = later(desk, snapshot=snapshot)
    assert way.chain.snapshot() == b""  # nothing is loaded yet
    way.chain.check()
    assert way.chain.snapshot() == b""
    way.wait(6)
    way.chain.check()
    assert way.chain.snapshot() != b""
    assert way.chain.snapshot() == b""


def test_what_waited_is_mined_when_its_time_came_though_nobody_was_there(kept: tuple[PracticeDesk, bytes]) -> None:
    desk, _ = kept
    slow, gap = (entry for entry in desk.record["entries"] if not entry["block"])
    way = later(desk)
    way.wait(10_000)
    (row,) = way.chain.history([MEI.address], [], slow["seen"] + 1, "").payments
    assert (row.units, row.block) == (3, slow["seen"] + 6)
    assert way.record["entries"][-1] == gap


def test_nothing_is_saved_by_looking(kept: tuple[PracticeDesk, bytes]) -> None:
    way = later(kept[0])
    facts(way)
    assert way.saves == 0


def test_the_first_block_is_the_same_on_every_computer() -> None:
    engine = Engine()
    assert engine.last_hash == FIRST_HASH
    assert (engine.nonce(FAUCET), engine.nonce(MEI.address), engine.has_code(PUSD.contract)) == (1, 0, True)


def changed(**fields: object) -> Callable[[dict[str, Any]], None]:
    """Return what puts fields into the fourth entry of a record."""
    return lambda record: record["entries"][3].update(fields)


def without_raw(record: dict[str, Any]) -> None:
    del record["entries"][3]["raw"]


def other_payment(record: dict[str, Any]) -> None:
    raw = bytearray(base64.b64decode(record["entries"][3]["raw"]))
    raw[-1] ^= 1
    record["entries"][3]["raw"] = base64.b64encode(raw).decode()


def no_entry(record: dict[str, Any]) -> None:
    record["entries"][3] = ["raw", "seen", "block"]


def twice(record: dict[str, Any]) -> None:
    record["entries"][3] = record["entries"][2]


@pytest.mark.parametrize(
    "damage",
    [
        changed(raw="!"),
        changed(raw=7),
        changed(raw="A" * 70_000),
        changed(block=-1),
        changed(block=True),
        changed(block=1.5),
        changed(block="9"),
        changed(block=2),
        changed(block=LAST_BLOCK + 1),
        changed(block=2**70),
        changed(seen=LAST_BLOCK),
        changed(seen=None),
        changed(more=1),
        without_raw,
        no_entry,
    ],
)
def test_from_a_malformed_entry_on_the_record_is_dropped(
    kept: tuple[PracticeDesk, bytes], damage: Callable[[dict[str, Any]], None], caplog: pytest.LogCaptureFixture
) -> None:
    record = copy.deepcopy(kept[0].record)
    damage(record)
    with caplog.at_level(logging.WARNING):
        assert len(read_record(record).entries) == 3
    assert "kept 3 of 8" in caplog.text


@pytest.mark.parametrize("damage", [changed(raw=""), changed(raw="AsA="), other_payment, twice])
@pytest.mark.parametrize("with_snapshot", [False, True])
def test_from_an_entry_that_cannot_be_run_again_on_the_record_is_dropped(
    kept: tuple[PracticeDesk, bytes],
    damage: Callable[[dict[str, Any]], None],
    with_snapshot: bool,
    caplog: pytest.LogCaptureFixture,
) -> None:
    desk, snapshot = kept
    record = copy.deepcopy(desk.record)
    damage(record)
    way = later(desk, record, snapshot if with_snapshot else b"")
    with caplog.at_level(logging.WARNING):
        assert way.chain.entries_left() == MOST_ENTRIES - 3
    assert "kept 3 of 8" in caplog.text
    way.rich(TOM)
    assert way.chain.balances([TOM.address], []).native[TOM.address] > 0


@pytest.mark.parametrize(
    "record",
    [
        {"v": 2, "entries": []},
        {"v": 1},
        {"v": 1, "entries": {}},
        {"v": 1, "entries": [], "head": -5},
        {"v": 1, "entries": [], "head": "9"},
        {"v": 1, "entries": [], "head": 2**80},
        {"entries": [None] * 10},
    ],
)
def test_a_record_that_cannot_be_read_starts_over(record: dict[str, Any]) -> None:
    desk = PracticeDesk(record=record)
    assert desk.chain.entries_left() == MOST_ENTRIES
    assert START - 5 < desk.chain.check().time <= START


def test_a_waiting_payment_that_is_no_longer_possible_is_dropped(kept: tuple[PracticeDesk, bytes]) -> None:
    desk, _ = kept
    record = copy.deepcopy(desk.record)
    record["entries"].insert(6, {**record["entries"][3], "block": 0})  # its nonce is used up
    assert later(desk, record).chain.entries_left() == MOST_ENTRIES - 6


def repacked(snapshot: bytes, change: Callable[[bytes], bytes]) -> bytes:
    """Change what is packed in a snapshot and make its checksum right again."""
    head = snapshot.index(b"\n") + 1
    packed = zlib.compress(change(zlib.decompress(snapshot[head + 32 :])))
    return snapshot[:head] + sha256(packed).digest() + packed


@pytest.mark.parametrize(
    "damage",
    [
        lambda snapshot: snapshot[:-1],
        lambda snapshot: snapshot[:10],
        lambda snapshot: snapshot.replace(b"practice 1", b"practice 9"),
        lambda snapshot: snapshot[:-9] + bytes([snapshot[-9] ^ 1]) + snapshot[-8:],
        lambda snapshot: repacked(snapshot, lambda _: b""),
        lambda snapshot: repacked(snapshot, lambda _: (2).to_bytes(4, "big") + b"{}"),
        lambda snapshot: repacked(snapshot, lambda data: data[: 4 + int.from_bytes(data[:4], "big")]),
        lambda snapshot: repacked(snapshot, lambda data: data.replace(b'"worked":true', b'"worked":tru ')),
        lambda snapshot: repacked(snapshot, lambda data: data.replace(b'"covers":"', b'"covers":"0')),
    ],
)
def test_a_snapshot_that_is_damaged_is_not_used(
    kept: tuple[PracticeDesk, bytes], damage: Callable[[bytes], bytes], caplog: pytest.LogCaptureFixture
) -> None:
    desk, snapshot = kept
    with caplog.at_level(logging.INFO):
        assert later(desk, snapshot=damage(snapshot)).chain.check() == desk.chain.check()
    assert "snapshot" in caplog.text


def test_a_snapshot_of_another_record_is_not_used(kept: tuple[PracticeDesk, bytes]) -> None:
    _, snapshot = kept
    other = PracticeDesk()
    other.rich(TOM)
    for _ in range(8):
        other.pay(TOM, MEI.address, 1)
    other.wait(2)
    facts(other)
    assert facts(later(other, snapshot=snapshot)) == facts(other)
    fresh = PracticeDesk()
    fresh.reopen(snapshot)
    assert fresh.chain.entries_left() == MOST_ENTRIES


def test_an_older_record_tells_the_history_that_it_is_another(kept: tuple[PracticeDesk, bytes]) -> None:
    desk, _ = kept
    known = desk.chain.history([MEI.address], [PUSD], 0, "")
    older = {**desk.record, "entries": desk.record["entries"][:2], "head": 1}
    way = later(desk, older)
    page = way.chain.history([MEI.address], [PUSD], known.last_block + 1, known.last_hash)
    assert (page.replaced_from, len(page.payments)) == (1, 2)


def test_a_clock_set_back_between_sessions_takes_no_block_back(kept: tuple[PracticeDesk, bytes]) -> None:
    desk, _ = kept
    head = desk.chain.check().number
    way = later(desk)
    way.time = 0.0
    assert way.chain.check().number == max(entry["seen"] for entry in desk.record["entries"]) == head
    way.wait(7)
    assert way.chain.receipt(way.pay(TOM, MEI.address, 1)).state is PaymentState.WAITING
    way.wait()
    assert way.chain.check().number == head + 8
    assert way.chain.history([TOM.address], [], head + 8, "").payments[-1].units == 1


def test_a_full_network_says_so_until_it_starts_over() -> None:
    desk = PracticeDesk()
    desk.rich(MEI)
    raw = desk.signed(MEI, Call(PRACTICE_CHAIN_ID, MEI.address, TOM.address, 1))
    entry = {"raw": base64.b64encode(raw).decode(), "seen": 2, "block": 3}
    assert len(read_record({"v": 1, "entries": [entry] * (MOST_ENTRIES + 1)}).entries) == MOST_ENTRIES
    data = bytes([7]) * 31_000
    big = [Call(PRACTICE_CHAIN_ID, MEI.address, TOM.address, 0, data)] * 5
    taken = []
    with pytest.raises(RefusedError) as caught:
        taken += [desk.chain.send(desk.signed(MEI, call, gas=1_500_000)) for call in big]
    assert caught.value.why is Refusal.FULL
    assert desk.chain.next_nonce(MEI.address) == MOST_RAW_TOGETHER // MOST_RAW
    desk.chain.start_over()
    desk.rich(MEI)
    desk.pay(MEI, TOM.address, 1)


def test_room_is_counted_in_payments_and_in_bytes() -> None:
    assert has_room([1] * MOST_ENTRIES)
    assert not has_room([1] * (MOST_ENTRIES + 1))
    assert has_room([MOST_RAW_TOGETHER])
    assert not has_room([MOST_RAW_TOGETHER, 1])


def test_a_record_is_read_as_it_was_written(kept: tuple[PracticeDesk, bytes]) -> None:
    desk, _ = kept
    assert write_record(read_record(desk.record)) == desk.record
