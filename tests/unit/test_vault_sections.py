"""What stands inside a section once it is decrypted, read within bounds."""

import struct

import pytest

from wallet_gui.domain.errors import VaultDamagedError
from wallet_gui.vault.sections import decode_json, padded_to_power_of_two, unpack_json


def plain(text: bytes, rest: bytes = b"") -> bytearray:
    """A length, a text and what follows it."""
    return bytearray(struct.pack("<I", len(text)) + text + rest)


def test_padding_is_read_over() -> None:
    assert unpack_json(plain(b'{"v":1}', bytes(100))) == {"v": 1}


@pytest.mark.parametrize(
    "packed", [plain(b'{"v":1}', bytes(99) + b"\1"), bytearray(struct.pack("<I", 2**32 - 1) + b"{}")]
)
def test_padding_that_is_not_zero_and_a_length_beyond_the_end_are_refused(packed: bytearray) -> None:
    with pytest.raises(VaultDamagedError) as refused:
        unpack_json(packed)
    assert refused.value.altered


@pytest.mark.parametrize(
    "text",
    [b"", b"[]", b"1", b'{"a":1,"a":2}', b'{"a":NaN}', b'{"a":-Infinity}', b'{"a":"\xff"}', b"[" * 100_000, b"{} {}"],
    ids=["empty", "list", "number", "repeated key", "NaN", "infinity", "no UTF-8", "deep", "two objects"],
)
def test_anything_but_one_plain_object_is_refused_without_showing_it(text: bytes) -> None:
    with pytest.raises(VaultDamagedError) as refused:
        decode_json(text)
    assert refused.value.altered
    assert refused.value.__context__ is None


@pytest.mark.parametrize(("size", "padded"), [(0, 4096), (4096, 4096), (4097, 8192), (8192, 8192), (65_537, 131_072)])
def test_sizes_are_padded_to_powers_of_two(size: int, padded: int) -> None:
    assert padded_to_power_of_two(size) == padded
