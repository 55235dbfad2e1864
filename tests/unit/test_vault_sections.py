"""What stands inside a section once it is decrypted, read within bounds."""

import struct

import pytest

from wallet_gui.domain.errors import VaultDamagedError
from wallet_gui.vault.sections import decode_json, encode_json, padded_to_power_of_two, unpack_json


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


@pytest.mark.parametrize(
    "text",
    [
        b'{"a":["\\ud800"]}',
        b'{"a":{"\\udfff":1}}',
        b'{"a":1e999}',
        b'{"a":' + b"[" * 32 + b"]" * 32 + b"}",
        b'{"a":' + b"9" * 5000 + b"}",
    ],
    ids=["half a character", "half a character in a key", "a number beyond all", "32 levels", "5,000 digits"],
)
def test_what_could_not_be_written_again_is_refused(text: bytes) -> None:
    with pytest.raises(VaultDamagedError) as refused:
        decode_json(text)
    assert refused.value.altered


@pytest.mark.parametrize(
    "text", ['{"a":"\\ud83d\\ude00"}', '{"a":1.5}', '{"a":' + "[" * 31 + "]" * 31 + "}", '{"梅":[null,true,"é"]}']
)
def test_whatever_is_read_can_be_written(text: str) -> None:
    body = decode_json(text.encode())
    assert decode_json(encode_json(body)) == body


@pytest.mark.parametrize(("size", "padded"), [(0, 4096), (4096, 4096), (4097, 8192), (8192, 8192), (65_537, 131_072)])
def test_sizes_are_padded_to_powers_of_two(size: int, padded: int) -> None:
    assert padded_to_power_of_two(size) == padded
