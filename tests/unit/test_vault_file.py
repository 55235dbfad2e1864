"""Making, opening and rewriting whole vaults, and that every door opens alone and no part of a door does."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.helpers import vault_reader
from tests.helpers.vault_opening import Entered, open_vault
from tests.helpers.vault_states import (
    LOG_PRIVATE,
    MADE_AT,
    NEW_PASSWORD,
    PASSWORD,
    new_vault,
    opened_vector,
    reopened,
    simple_vault,
)
from tests.helpers.vault_vector import vector
from wallet_gui.domain.errors import (
    FileTooLargeError,
    UnusualCharacterError,
    VaultDamagedError,
    VaultNewerError,
    WrongPasswordError,
)
from wallet_gui.vault.bodies import SpendDoor, spend_doors, with_spend_doors
from wallet_gui.vault.file import Bodies, OpenVault, log_public_key, new_password_key, open_with_parts
from wallet_gui.vault.header import KDF_FLOOR, KdfCost, parse_layout
from wallet_gui.vault.kdf import derive_password_key, name_tag
from wallet_gui.vault.sections import Body
from wallet_gui.vault.slots import Part

SECRETS = {
    Part.DEVICE_SECRET: b"d" * 32,
    Part.PRINTED_KEY: b"p" * 20,
    Part.SECURITY_KEY: b"s" * 32,
    Part.RECOVERY_KEY: b"r" * 20,
}
DOORS = {0: (1,), 1: (1, 2), 3: (1, 3), 4: (1, 4), 11: (5,)}


def door(slot: int) -> SpendDoor:
    """The door that stands in that slot in these tests."""
    return SpendDoor(slot, DOORS[slot], MADE_AT, {part: SECRETS[Part(part)] for part in DOORS[slot] if part != 1})


def parts_of(data: bytes, wanted: tuple[int, ...], password: str = PASSWORD) -> dict[Part, bytes | bytearray]:
    """Those parts, the password key derived for this file."""
    head = parse_layout(data).head
    return {
        Part(part): derive_password_key(password, head.file_salt, head.cost) if part == 1 else SECRETS[Part(part)]
        for part in wanted
    }


def test_a_new_vault_is_the_first_generation_and_carries_name_and_log_key() -> None:
    layout = reopened(simple_vault()).layout
    assert layout.generation == layout.gate.revision == layout.view.revision == layout.spend.revision == 1
    assert layout.head.written_at == MADE_AT
    assert layout.head.name_tag == name_tag("Mei", layout.vault_id)
    assert layout.head.log_public == log_public_key(LOG_PRIVATE)


@pytest.mark.parametrize("slot", DOORS)
def test_each_door_opens_alone_and_no_part_of_it_does(slot: int) -> None:
    data = new_vault([door(slot)])
    layout, parts = parse_layout(data), parts_of(data, DOORS[slot])
    opened = open_with_parts(layout, parts)
    assert (opened.slot, opened.door) == (slot, frozenset(parts))
    for size in range(len(parts)):
        for fewer in combinations(parts, size):
            with pytest.raises(WrongPasswordError):
                open_with_parts(layout, {part: parts[part] for part in fewer})
    for wrong in parts:
        with pytest.raises(WrongPasswordError):
            open_with_parts(layout, {**parts, wrong: bytes(len(parts[wrong]))})


def test_all_doors_of_one_vault_lead_to_the_same_roots() -> None:
    data = new_vault([door(slot) for slot in DOORS])
    layout = parse_layout(data)
    opened = [open_with_parts(layout, parts_of(data, DOORS[slot])) for slot in (0, 11)]
    assert opened[0].roots == opened[1].roots
    assert opened[0].bodies == opened[1].bodies


def test_nobody_sees_how_many_password_doors_there_are() -> None:
    one, three = parse_layout(new_vault([door(0)])), parse_layout(new_vault([door(0), door(1), door(3)]))
    for layout in (one, three):
        assert all(len(set(slot)) > 200 for slot in layout.slots[:4])
        assert layout.slots[4:] == (bytes(640),) * 8


def test_a_vault_without_the_password_is_refused_in_one_way() -> None:
    data = new_vault([door(1)])
    for entered in (
        Entered("something else"),
        Entered(PASSWORD),
        Entered(PASSWORD, {Part.DEVICE_SECRET: bytes(32)}),
        Entered(None, {Part.RECOVERY_KEY: SECRETS[Part.RECOVERY_KEY]}),
        Entered(),
    ):
        with pytest.raises(WrongPasswordError):
            open_vault(data, entered)


def test_rewriting_moves_only_what_changed() -> None:
    opened = opened_vector()
    new = open_with_parts(
        parse_layout(opened.rewrite(written_at=MADE_AT, gate={"v": 1, "code": None})),
        {Part.PASSWORD_KEY: vector().password_key},
    )
    assert new.layout.generation == 8
    assert new.layout.head.written_at == MADE_AT
    assert new.layout.slots == opened.layout.slots
    assert (new.layout.view, new.layout.spend) == (opened.layout.view, opened.layout.spend)
    assert new.layout.gate.revision == opened.layout.gate.revision + 1
    assert new.bodies == Bodies({"v": 1, "code": None}, {"v": 1}, {"v": 1})


def test_no_salt_or_nonce_is_ever_used_twice() -> None:
    opened = opened_vector()
    states = [parse_layout(opened.rewrite(written_at=MADE_AT, gate={"v": 1}, view={"v": 1})) for _ in range(50)]
    sections = [section for layout in states for section in (layout.gate, layout.view)]
    assert len({section.salt for section in sections}) == len({section.nonce for section in sections}) == 100


def test_keys_that_this_version_does_not_know_survive_a_rewrite() -> None:
    opened = opened_vector()
    spend = {"v": 1, "later": {"x": [1, None]}, "doors": [{"slot": 0, "parts": [1], "made": 5, "colour": "red"}]}
    data = opened.rewrite(written_at=MADE_AT, spend=spend)
    body = open_with_parts(parse_layout(data), {Part.PASSWORD_KEY: vector().password_key}).bodies.spend
    assert body == spend
    again = with_spend_doors(body, spend_doors(body))
    assert again["later"] == spend["later"]
    assert again["doors"][0]["colour"] == "red"


def test_a_new_password_opens_every_door_and_the_old_one_none() -> None:
    data = new_vault([door(slot) for slot in DOORS])
    opened = reopened(data)
    cost = KdfCost(KDF_FLOOR.m_kib, 3, 2)
    params = {4: b'{"credential":"AQ=="}'}
    new = opened.rewrap(new_password_key(NEW_PASSWORD, cost), written_at=MADE_AT + 1, shown_params=params)
    layout = parse_layout(new)
    assert layout.head.cost == cost
    assert layout.head.file_salt != opened.layout.head.file_salt
    assert layout.view == opened.layout.view
    assert (layout.gate.revision, layout.spend.revision) == (2, 2)
    assert not set(layout.slots[:4]) & set(opened.layout.slots[:4])
    for wanted in DOORS.values():
        found = open_with_parts(layout, parts_of(new, wanted, NEW_PASSWORD))
        assert found.roots == opened.roots
    with pytest.raises(WrongPasswordError):
        open_vault(new, Entered(PASSWORD, {part: SECRETS[part] for part in SECRETS if part is not Part.RECOVERY_KEY}))
    assert b'"credential"' in layout.slots[4]


def test_a_security_key_keeps_its_parameters_at_a_later_change() -> None:
    first = reopened(new_vault([door(0), door(4)])).rewrap(
        new_password_key(PASSWORD, KDF_FLOOR), written_at=MADE_AT, shown_params={4: b'{"credential":"AQ=="}'}
    )
    second = reopened(first).rewrap(new_password_key(NEW_PASSWORD, KDF_FLOOR), written_at=MADE_AT)
    assert parse_layout(first).slots[4][188:] == parse_layout(second).slots[4][188:]


def test_a_door_left_out_of_the_list_is_closed() -> None:
    opened = reopened(new_vault([door(0), door(3)]))
    spend = with_spend_doors(opened.bodies.spend, [door(3)])
    new = opened.rewrap(new_password_key(PASSWORD, KDF_FLOOR), written_at=MADE_AT, spend=spend)
    with pytest.raises(WrongPasswordError):
        reopened(new)
    assert open_vault(new, Entered(PASSWORD, {Part.PRINTED_KEY: SECRETS[Part.PRINTED_KEY]})).slot == 3


@pytest.mark.parametrize(
    "doors",
    [
        [door(0), door(0)],
        [SpendDoor(0, (1, 4), MADE_AT, {4: b"s" * 32})],
        [SpendDoor(4, (1,), MADE_AT)],
        [SpendDoor(12, (5,), MADE_AT, {5: b"r" * 20})],
        [SpendDoor(0, (2,), MADE_AT, {2: b"d" * 32})],
        [SpendDoor(1, (1, 2), MADE_AT)],
        [SpendDoor(1, (1, 2), MADE_AT, {2: b"short"})],
        [SpendDoor(0, (1, 1), MADE_AT)],
    ],
)
def test_doors_that_make_no_sense_are_not_written(doors: list[SpendDoor]) -> None:
    opened = reopened(simple_vault())
    with pytest.raises(VaultDamagedError):
        opened.rewrap(
            new_password_key(PASSWORD, KDF_FLOOR), written_at=MADE_AT, spend=with_spend_doors({"v": 1}, doors)
        )


@pytest.mark.parametrize(
    "spend",
    [
        {"v": 1, "doors": 5},
        {"v": 1, "doors": [5]},
        {"v": 1, "doors": [{}]},
        {"v": 1, "doors": [{"slot": -1, "parts": [1], "made": 0}]},
        {"v": 1, "doors": [{"slot": 0, "parts": ["1"], "made": 0}]},
        {"v": 1, "doors": [{"slot": True, "parts": [1], "made": 0}]},
        {"v": 1, "doors": [{"slot": 0, "parts": [1, 2], "made": 0, "secrets": {"2": "?"}}]},
        {"v": 1, "doors": [{"slot": 0, "parts": [1], "made": 0, "secrets": {"2": ""}}]},
        {"v": 1, "doors": [{"slot": 0, "parts": [1], "made": 0}] * 13},
    ],
)
def test_a_list_of_doors_is_read_within_bounds(spend: Body) -> None:
    with pytest.raises(VaultDamagedError):
        spend_doors(spend)


def test_the_second_reader_opens_what_the_program_has_rewrapped() -> None:
    new = reopened(simple_vault()).rewrap(
        new_password_key(NEW_PASSWORD, KDF_FLOOR), written_at=MADE_AT, view={"v": 1, "name": "林"}
    )
    read = vault_reader.read_vault(new, {1: vault_reader.password_key(new, NEW_PASSWORD)})
    assert (read.generation, read.view) == (2, {"v": 1, "name": "林"})


def test_a_section_too_large_for_the_format_is_not_written() -> None:
    with pytest.raises(FileTooLargeError):
        opened_vector().rewrite(written_at=MADE_AT, gate={"v": 1, "x": "y" * 65_536})


def test_half_a_surrogate_pair_is_not_written_and_not_shown() -> None:
    with pytest.raises(UnusualCharacterError) as refused:
        opened_vector().rewrite(written_at=MADE_AT, view={"v": 1, "secret note": "\ud800"})
    assert refused.value.__context__ is None


@pytest.mark.parametrize(
    ("body", "error"), [({"v": 2}, VaultNewerError), ({}, VaultDamagedError), ({"v": "1"}, VaultDamagedError)]
)
def test_a_section_of_another_version_is_not_taken_for_this_one(body: Body, error: type[Exception]) -> None:
    with pytest.raises(error):
        opened_vector().rewrite(written_at=MADE_AT, view=body)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**63) | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text("abc"), inner, max_size=5),
    max_leaves=20,
)


@settings(max_examples=25)
@given(st.dictionaries(st.text(st.characters(exclude_categories=["Cs"]), min_size=2), json_values, max_size=8))
def test_any_json_comes_back_as_it_went_in_for_both_readers(extra: Body) -> None:
    body = {**extra, "v": 1}
    data = opened_vector().rewrite(written_at=MADE_AT, view=body)
    assert vault_reader.read_vault(data, {1: vector().password_key}).view == body
    assert open_with_parts(parse_layout(data), {Part.PASSWORD_KEY: vector().password_key}).bodies.view == body


def test_no_secret_shows_in_a_representation() -> None:
    opened: OpenVault = reopened(simple_vault())
    shown = repr(opened) + repr(Entered(PASSWORD, SECRETS)) + repr(opened.bodies) + repr(door(1))
    assert PASSWORD not in shown
    assert repr(bytes(opened.roots.view)) not in shown
    assert "Mei" not in shown
    assert "dddd" not in shown


def test_a_vault_is_wiped_when_the_work_with_it_is_over() -> None:
    with reopened(simple_vault()) as opened:
        assert opened.roots.view != bytes(32)
    assert opened.roots.view == opened.roots.spend == opened.roots.gate == bytes(32)
