"""What the keeper has in the computer's keyring: the anchor's bytes, what is older, what is left, and old files."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.helpers.fake_keyring import FakeKeyring
from tests.helpers.keeper import FakeClock, make_vault, next_vault, next_view, opened
from wallet_gui.channel.messages import Keys, Peers
from wallet_gui.domain.keyring import KeyringItem, KeyringState, KeyringVerb
from wallet_gui.domain.leaving import Checked, Item, Proof, Way
from wallet_gui.domain.session import Computer, Purpose
from wallet_gui.domain.throttle import Tries
from wallet_gui.keeper.accounts import Account
from wallet_gui.keeper.device import NAME, Device, DeviceFile, KeyringUse, encoded
from wallet_gui.keeper.erasing import DiskEraser
from wallet_gui.keeper.keyrings import Keyrings
from wallet_gui.keeper.log import Log
from wallet_gui.keeper.ports import Child
from wallet_gui.keeper.store import Store, disk_store
from wallet_gui.keeper.vault_anchor import Anchor, anchor_of, read_anchor
from wallet_gui.vault.header import parse_layout, put_view_section

PEERS = Peers(b"", Purpose.LOG_IN, Keys(b"", b"", b""))
ID = "0123456789abcdef" * 2
DOOR: Child = None  # type: ignore[assignment]  # the fake keyring is asked without one


class Kept:
    """One account, its store and a fake keyring."""

    def __init__(self, folder: Path) -> None:
        self.store: Store = disk_store(folder, FakeClock(), "run", DiskEraser())
        self.hand = FakeKeyring()
        self.keyrings = Keyrings(self.store, self.hand, Log(verbose=False))
        self.account: Account = self.store.accounts.create(make_vault())
        self.store.throttle.clear(self.account.id)

    def turn_on(self) -> KeyringState:
        said: list[KeyringState] = []
        self.keyrings.turn_on(DOOR, self.account, opened(PEERS), said.append)
        return said[0]

    def leave(self, way: Way, *, forget_name: bool = False, has_sensor_key: bool = False) -> tuple[Checked, ...]:
        lines: list[tuple[Checked, ...]] = []
        told = {"forget_name": forget_name, "has_sensor_key": has_sensor_key}
        self.keyrings.leave(DOOR, self.account, way, lines.append, **told)
        return lines[0]

    @property
    def items(self) -> set[KeyringItem]:
        return {item for _, item in self.hand.items}


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    return Kept(tmp_path)


def nothing() -> None:
    """Nobody waits."""


def test_an_anchor_is_84_bytes_and_reads_back_and_nothing_else_does() -> None:
    vault = make_vault()
    anchor = anchor_of(vault, fails=3, code_step=55_000_000, log_seq=12)
    assert anchor is not None
    value = anchor.encoded()
    assert len(value) == 84
    assert value[:4] == b"\x01\x00\x00\x00"
    assert read_anchor(value, anchor.vault_id) == anchor
    assert read_anchor(value, bytes(16)) is None
    assert read_anchor(b"\x02" + value[1:], anchor.vault_id) is None
    for odd in (b"", value[:-1], value + b"\x00"):
        assert read_anchor(odd, anchor.vault_id) is None


def test_numbers_that_nothing_ever_reaches_are_no_anchor_and_keep_nobody_out() -> None:
    anchor = anchor_of(make_vault())
    assert anchor is not None
    for odd in (replace(anchor, code_step=2**64 - 1), replace(anchor, log_seq=2**63)):  # no message could carry them
        assert read_anchor(odd.encoded(), anchor.vault_id) is None


@pytest.mark.parametrize(
    ("change", "is_older"),
    [
        (lambda anchor: anchor, False),
        (lambda anchor: replace(anchor, generation=anchor.generation - 1, mac=bytes(16)), False),
        (lambda anchor: replace(anchor, generation=anchor.generation + 1), True),
        (lambda anchor: replace(anchor, gate_revision=anchor.gate_revision + 1), True),
        (lambda anchor: replace(anchor, spend_revision=anchor.spend_revision + 1), True),
        (lambda anchor: replace(anchor, mac=bytes(16)), True),
        (lambda anchor: replace(anchor, generation=99, vault_id=bytes(16)), False),
    ],
)
def test_a_vault_is_older_if_any_counter_is_behind_or_it_is_another_of_the_same_age(
    change: Callable[[Anchor], Anchor], is_older: bool
) -> None:
    vault = next_vault(make_vault())
    anchor = anchor_of(vault)
    assert anchor is not None
    assert change(anchor).is_ahead_of(vault) is is_older
    assert not change(anchor).is_ahead_of(b"no vault")


def test_what_home_saves_is_newer_than_the_anchor_and_never_older(kept: Kept) -> None:
    kept.turn_on()
    vault = kept.account.vault
    newer = put_view_section(vault, parse_layout(vault).generation, next_view(vault), 1_700_000_100, bytes(32))
    anchor = kept.keyrings.anchor(kept.account.id)
    assert anchor is not None
    assert not anchor.is_ahead_of(newer)
    later = anchor_of(newer)
    assert later is not None
    assert later.is_ahead_of(vault)


def test_turned_off_everything_of_ours_goes_but_not_the_tied_vaults_secret(kept: Kept) -> None:
    assert kept.turn_on() is KeyringState.READY
    kept.keyrings.remember_name(kept.account, "mei", nothing)
    kept.hand.items[bytes.fromhex(kept.account.vault_id), KeyringItem.DEVICE] = bytes(32)
    kept.keyrings.turn_off(DOOR, kept.account, nothing)
    assert kept.items == {KeyringItem.DEVICE}
    assert not kept.keyrings.is_on(kept.account.id)
    assert kept.store.file.device.keyring == {}
    assert not kept.store.throttle.tries(kept.account.id).in_keyring


def test_what_was_to_go_and_came_back_into_use_is_not_deleted_later(kept: Kept) -> None:
    kept.turn_on()
    kept.keyrings.remember_name(kept.account, "mei", nothing)
    kept.hand.state = KeyringState.LOCKED
    kept.keyrings.turn_off(DOOR, kept.account, nothing)
    kept.hand.state = KeyringState.READY
    kept.keyrings.turn_on(DOOR, kept.account, opened(PEERS), lambda _: None)
    kept.keyrings.try_again(DOOR)
    assert kept.items == {KeyringItem.ANCHOR}


def test_removing_deletes_all_of_it_and_says_unknown_if_the_keyring_is_silent(kept: Kept) -> None:
    kept.turn_on()
    kept.hand.items[bytes.fromhex(kept.account.vault_id), KeyringItem.DEVICE] = bytes(32)
    kept.hand.state = KeyringState.SLOW
    assert kept.leave(Way.REMOVE) == (Checked(Item.KEYRING, Proof.UNKNOWN, 4, 0),)
    kept.hand.state = KeyringState.READY
    assert kept.leave(Way.REMOVE) == (Checked(Item.KEYRING, Proof.NOT_IN_KEYRING, 4, 0),)
    assert kept.items == set()
    assert kept.store.file.device.keyring == {}


def test_a_shared_computer_keeps_no_anchor_and_shows_no_name(kept: Kept) -> None:
    kept.turn_on()
    kept.keyrings.remember_name(kept.account, "mei", nothing)
    assert kept.keyrings.remembered() == (bytes.fromhex(kept.account.vault_id),)
    kept.store.file.store(replace(kept.store.file.device, computer=Computer.SHARED))
    kept.keyrings.retreat(kept.account)
    assert kept.items == set()
    assert kept.keyrings.remembered() == ()
    assert not kept.keyrings.keeps_anchor(kept.account.id)
    assert kept.keyrings.is_on(kept.account.id)


def test_of_several_remembered_names_that_of_the_vault_written_last_comes_first(kept: Kept) -> None:
    vaults = [kept.account.vault_id]
    kept.turn_on()
    kept.keyrings.remember_name(kept.account, "mei", nothing)
    for generation in range(2):
        vault = make_vault()
        for _ in range(generation + 1):
            vault = next_vault(vault)
        kept.account = kept.store.accounts.create(vault)
        kept.store.throttle.clear(kept.account.id)
        kept.turn_on()
        kept.keyrings.remember_name(kept.account, "ann", nothing)
        vaults.append(kept.account.vault_id)
    assert [vault.hex() for vault in kept.keyrings.remembered()] == vaults[::-1]


def test_where_device_json_was_lost_an_anchor_shows_that_the_keyring_was_used(kept: Kept, tmp_path: Path) -> None:
    kept.turn_on()
    (tmp_path / NAME).unlink()
    store = disk_store(tmp_path, FakeClock(), "run", DiskEraser())
    keyrings = Keyrings(store, kept.hand, Log(verbose=False))
    store.throttle.recall_all([kept.account.id])
    assert not keyrings.is_on(kept.account.id)
    keyrings.look(DOOR, kept.account.id, bytes.fromhex(kept.account.vault_id), nothing)
    assert keyrings.keeps_anchor(kept.account.id)


def test_device_json_says_who_uses_the_keyring_and_files_from_before_still_read(tmp_path: Path) -> None:
    tries = Tries(2, "boot", 12.5, anchored=True, in_keyring=True)
    use = KeyringUse(bytes(range(16)), is_on=True, has_name=True, left=(KeyringItem.DEVICE,))
    device = Device(tries={ID: tries}, keyring={ID: use})
    (tmp_path / NAME).write_bytes(encoded(device))
    assert DeviceFile(tmp_path).device == device
    before = json.loads(encoded(device))
    del before["keyring"], before["accounts"][ID]["in_keyring"]
    (tmp_path / NAME).write_text(json.dumps(before), encoding="utf-8")
    assert DeviceFile(tmp_path).device == Device(tries={ID: replace(tries, in_keyring=False)})
    odd = {"short": {"vault": "AA=="}, ID: {"vault": "AA==", "is_on": True, "has_name": False, "left": []}}
    (tmp_path / NAME).write_text(json.dumps({**before, "keyring": odd}), encoding="utf-8")
    assert DeviceFile(tmp_path).device.keyring == {}


def test_removing_has_the_sensor_s_key_deleted_and_looked_for_also_where_no_keyring_is_used(kept: Kept) -> None:
    assert kept.leave(Way.KEEP, has_sensor_key=True) == ()
    assert kept.leave(Way.REMOVE) == ()
    assert kept.hand.asked == []
    kept.hand.state = KeyringState.SLOW
    assert kept.leave(Way.REMOVE, has_sensor_key=True) == (Checked(Item.KEYRING, Proof.UNKNOWN, 1, 0),)
    kept.hand.state = KeyringState.READY
    kept.hand.asked.clear()
    kept.keyrings.try_again(DOOR)  # a later start
    sensor = KeyringItem.SENSOR
    assert kept.hand.asked == [(KeyringVerb.DELETE, sensor), (KeyringVerb.GET, sensor)]
    assert kept.leave(Way.REMOVE, has_sensor_key=True) == (Checked(Item.KEYRING, Proof.NOT_IN_KEYRING, 1, 0),)
