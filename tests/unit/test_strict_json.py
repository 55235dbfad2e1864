"""JSON from strangers: read as it is, or refused; never guessed, and never the end of the program."""

import json
import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wallet_gui.chains.strict_json import loads

_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=6,
)


@settings(max_examples=20)
@given(_VALUES)
def test_whatever_json_can_say_is_read(value: object) -> None:
    assert loads(json.dumps(value).encode()) == value


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"nope",
        b"NaN",
        b"-Infinity",
        b"1e999",
        b'{"a":1,"a":2}',
        b'[{"x":{"a":1,"a":1}}]',
        b'"\xff"',
        b'"\xed\xa0\x80"',
        b"\xef\xbb\xbf1",
        "1".encode("utf-16"),
        b"9" * 5000,
        b"[" * 33 + b"]" * 33,
        b'{"a":' * 33 + b"1" + b"}" * 33,
    ],
)
def test_what_is_not_strictly_json_is_refused(body: bytes) -> None:
    with pytest.raises(ValueError):
        loads(body)


def test_brackets_alone_never_end_the_program() -> None:
    """Libraries of this field raise the recursion limit so far that the interpreter's stack is not enough."""
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(1_000_000)
    try:
        for body in (b"[" * 4_000_000, b'{"a":' * 1_000_000, b'["\\"' + b"[" * 4_000_000):
            with pytest.raises(ValueError):
                loads(body)
    finally:
        sys.setrecursionlimit(before)


def test_brackets_in_words_are_words() -> None:
    words = '[{"' * 1000
    assert loads(json.dumps([words, words]).encode()) == [words, words]


@pytest.mark.parametrize("body", [b'"' + b'\\"' * 2_000_000 + b"[" * 40, b'["' + b"\\" * 4_000_001 + b"[" * 40])
def test_looking_takes_no_longer_than_reading(body: bytes) -> None:
    start = time.monotonic()
    with pytest.raises(ValueError):
        loads(body)
    assert time.monotonic() - start < 3
