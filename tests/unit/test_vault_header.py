"""What is refused before any key is derived, and with which of the errors."""

import hashlib
import struct
import tracemalloc
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.helpers.vault_reader import RefusedError, check_layout
from tests.helpers.vault_states import MADE_AT, vector_states
from tests.helpers.vault_vector import vector
from wallet_gui.domain.errors import (
    KdfTooCostlyError,
    KdfTooWeakError,
    StaleError,
    StorageError,
    VaultDamagedError,
    VaultNewerError,
)
from wallet_gui.vault.header import LEAST_FILE, MOST_FILE, parse_layout, put_view_section
from wallet_gui.vault.view import ViewKeys

GIB = 1024**3


def altered(offset: int, new: bytes) -> bytes:
    """The vector with some bytes replaced and its outer hash made right again."""
    data = bytearray(vector().data)
    data[offset : offset + len(new)] = new
    data[-32:] = hashlib.sha256(data[:-32]).digest()
    return bytes(data)


def u32(value: int) -> bytes:
    return struct.pack("<I", value)


@pytest.mark.parametrize("data", [b"", b"\x89WGV", bytes(LEAST_FILE), vector().data[:-1], vector().data + b"\0"])
def test_what_is_not_a_whole_vault_is_damaged(data: bytes) -> None:
    with pytest.raises(VaultDamagedError) as refused:
        parse_layout(data)
    assert not refused.value.altered


def test_a_file_larger_than_any_vault_is_damaged() -> None:
    data = vector().data[:8] + bytes(MOST_FILE)
    with pytest.raises(VaultDamagedError):
        parse_layout(data)


def test_a_file_damaged_by_a_text_mode_copy_is_damaged() -> None:
    with pytest.raises(VaultDamagedError):
        parse_layout(vector().data.replace(b"\r\n", b"\n"))


@pytest.mark.parametrize(
    ("offset", "new"),
    [
        (8, b"\x02\x00"),
        (48, b"\x02"),
        (49, b"\x02"),
        (50, b"\x00"),
        (51, b"\x80"),
        (144, b"\x02"),
        (160 + 4 * 640 + 188, b"\x03"),
    ],
)
def test_an_unknown_version_algorithm_flag_or_kind_is_newer(offset: int, new: bytes) -> None:
    with pytest.raises(VaultNewerError):
        parse_layout(altered(offset, new))
    with pytest.raises(RefusedError, match="newer"):
        check_layout(altered(offset, new))


@pytest.mark.parametrize(
    ("offset", "new"),
    [
        (8, b"\x00\x00"),
        (12, u32(7841)),
        (145, b"\x01"),
        (159, b"\x01"),
        (160 + 4 * 640, b"\x01"),  # an unused slot that is not empty
        (160 + 4 * 640 + 188, b"\x01" + struct.pack("<H", 449)),
        (160 + 4 * 640 + 188, b"\x01\x00\x00\x01"),
        (160 + 4 * 640 + 188, b"\x01\x01\x00\x00ab"),  # parameters longer than they say
        (160 + 4 * 640 + 188, b"\x02\x01\x00\x00a"),
        (7848, u32(4096)),
        (7848, u32(8192 + 16)),
        (7848, u32(2**32 - 1)),
        (7848, u32(16)),
        (7848, u32(0)),
    ],
)
def test_a_header_that_contradicts_itself_is_damaged(offset: int, new: bytes) -> None:
    with pytest.raises(VaultDamagedError):
        parse_layout(altered(offset, new))
    with pytest.raises(RefusedError, match="damaged"):
        check_layout(altered(offset, new))


@pytest.mark.parametrize("new", [u32(19_455) + u32(2) + u32(1), u32(19_456) + u32(1), u32(19_456) + u32(2) + u32(0)])
def test_a_cost_below_the_floor_is_refused(new: bytes) -> None:
    with pytest.raises(KdfTooWeakError):
        parse_layout(altered(52, new))


@pytest.mark.parametrize("new", [u32(2 * 1024**2 + 1), u32(19_456) + u32(33), u32(19_456) + u32(2) + u32(17)])
def test_a_cost_above_the_ceiling_is_refused(new: bytes) -> None:
    with pytest.raises(KdfTooCostlyError):
        parse_layout(altered(52, new), free_memory_bytes=1024 * GIB)


def test_more_than_three_quarters_of_the_free_memory_is_refused_with_what_is_needed() -> None:
    asked = 19_456 * 1024
    with pytest.raises(KdfTooCostlyError) as refused:
        parse_layout(vector().data, free_memory_bytes=asked * 4 // 3 - 1)
    assert refused.value.needed_bytes == -(-asked * 4 // 3)
    parse_layout(vector().data, free_memory_bytes=refused.value.needed_bytes)


def test_a_hostile_cost_is_refused_without_allocating() -> None:
    hostile = altered(52, u32(2**32 - 1))
    tracemalloc.start()
    try:
        with pytest.raises(KdfTooCostlyError):
            parse_layout(hostile, free_memory_bytes=2 * GIB)
        assert tracemalloc.get_traced_memory()[1] < 1024**2
    finally:
        tracemalloc.stop()


def test_a_later_minor_version_is_read_but_never_written() -> None:
    later = altered(10, b"\x01\x00")
    layout = parse_layout(later)
    assert not layout.writable
    with pytest.raises(VaultNewerError):
        put_view_section(later, 7, layout.view.encoded(), MADE_AT, bytes(32))


def test_taking_apart_and_putting_together_changes_nothing() -> None:
    assert all(parse_layout(data).encoded() == data for data in vector_states(3))


@given(st.binary(max_size=300), st.integers(0, LEAST_FILE))
def test_any_bytes_anywhere_are_read_or_refused_as_the_second_reader_does(new: bytes, offset: int) -> None:
    data = altered(offset, new)[: LEAST_FILE + 100]
    assert refusal(lambda: parse_layout(data)) == refusal(lambda: check_layout(data))


CLASSES: dict[type[StorageError], str] = {
    VaultDamagedError: "damaged",
    VaultNewerError: "newer",
    KdfTooWeakError: "weak",
    KdfTooCostlyError: "costly",
}


def refusal(read: Callable[[], object]) -> str:
    """In one word, how a reader refuses; empty if it does not."""
    try:
        read()
    except RefusedError as refused:
        return str(refused)
    except StorageError as refused:
        return CLASSES[type(refused)]
    return ""


def test_home_can_replace_its_own_section_and_nothing_else() -> None:
    data = vector().data
    layout = parse_layout(data)
    keys = ViewKeys(vector().roots.view)
    save = keys.save(layout.digests(), layout.view.revision, {"v": 1, "labels": {"a": "b"}}, MADE_AT)
    new = put_view_section(data, save.base, save.section, save.written_at, save.header_mac)
    after = parse_layout(new)
    assert after.generation == layout.generation + 1
    assert after.head.written_at == MADE_AT
    assert (after.slots, after.gate, after.spend, after.spend_mac) == (
        layout.slots,
        layout.gate,
        layout.spend,
        layout.spend_mac,
    )
    assert after.digests() == save.digests
    assert keys.open(after.digests(), after.view, after.header_mac)["labels"] == {"a": "b"}


def test_a_save_on_an_older_state_is_stale() -> None:
    layout = parse_layout(vector().data)
    save = ViewKeys(vector().roots.view).save(layout.digests(), 2, {"v": 1}, MADE_AT)
    moved_on = put_view_section(vector().data, save.base, save.section, save.written_at, save.header_mac)
    with pytest.raises(StaleError):
        put_view_section(moved_on, save.base, save.section, save.written_at, save.header_mac)


def test_a_count_that_does_not_fit_is_refused() -> None:
    head = parse_layout(vector().data).head
    for last, at in ((replace(head, generation=2**64 - 1), MADE_AT), (head, -1), (head, 2**64)):
        with pytest.raises(VaultDamagedError):
            last.next(at)


def test_a_view_section_must_be_one_revision_on() -> None:
    view = parse_layout(vector().data).view
    for revision in (0, view.revision, view.revision + 2):
        section = replace(view, revision=revision).encoded()
        with pytest.raises(VaultDamagedError):
            put_view_section(vector().data, 7, section, MADE_AT, bytes(32))


@pytest.mark.parametrize("cut", [0, 10, 56, -1])
def test_a_torn_view_section_is_refused(cut: int) -> None:
    section = parse_layout(vector().data).view.encoded()[:cut]
    with pytest.raises(VaultDamagedError):
        put_view_section(vector().data, 7, section, MADE_AT, bytes(32))
