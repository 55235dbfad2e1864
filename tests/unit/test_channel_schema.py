"""What crosses a pipe is exactly what its dataclass can say; anything else is refused without quoting it."""

import dataclasses
import json
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet_gui.channel import messages, secrets
from wallet_gui.channel.schema import MAX_INT, Body, SchemaError, dump_object, from_json, parse_object, to_json
from wallet_gui.domain.session import Purpose
from wallet_gui.domain.units import UNITS_MOST, Units


class Colour(StrEnum):
    RED = "red"


@dataclass(frozen=True)
class Inner:
    number: int
    body: Body


@dataclass(frozen=True)
class Sample:
    flag: bool
    number: int
    units: Units
    text: str
    data: bytes
    colour: Colour
    maybe: str | None
    many: tuple[int, ...]
    inner: Inner


TEXT = st.text(st.characters(exclude_categories=["Cs"]))
NUMBERS = st.integers(-MAX_INT, MAX_INT)
SAMPLES = st.builds(
    Sample,
    flag=st.booleans(),
    number=NUMBERS,
    units=st.integers(0, UNITS_MOST),
    text=TEXT,
    data=st.binary(),
    colour=st.sampled_from(Colour),
    maybe=st.none() | TEXT,
    many=st.lists(NUMBERS).map(tuple),
    inner=st.builds(Inner, NUMBERS, st.binary().map(Body)),
)
GOOD = Sample(True, 1, 10**30, "t", b"d", Colour.RED, None, (1, 2), Inner(3, Body(b"b")))
EVERY_MESSAGE = messages.Channel.__subclasses__()
EVERY_SECRET = [
    *(secrets.Entry, secrets.WordsIn, secrets.WordsOut, secrets.ViewKey),
    *(secrets.Request, secrets.Reading, secrets.Signed, secrets.SignedTransaction, secrets.Addresses),
]


def as_json(sample: Sample) -> tuple[dict[str, Any], list[bytes]]:
    bodies: list[bytes] = []
    return parse_object(dump_object(to_json(sample, bodies))), bodies


@given(SAMPLES)
def test_a_dataclass_comes_back_as_it_was(sample: Sample) -> None:
    fields, bodies = as_json(sample)
    assert from_json(Sample, fields, bodies) == sample


WRONG: dict[str, list[Any]] = {
    "flag": [None, 1, "true", [], {}],
    "number": [None, 2.5, True, "1", [], {}, 2**63, -(2**64)],
    "units": [None, 1, True, "", "-1", "01", "1.0", "1e3", " 1", "\u0661", str(2**256), "9" * 5000, [], {}],
    "text": [None, 1, True, [], {}],
    "data": [None, 1, "!", "QQ", "QQ==\n", "é", [], {}],
    "colour": [None, 1, "x", "RED", [], {}],
    "maybe": [1, True, [], {}],
    "many": [None, 1, "12", {}, ["1"], [None], [1, 2.0], [2**63]],
    "inner": [None, 1, "x", [], {}, {"number": 1}],
}


@pytest.mark.parametrize(("field", "wrong"), [(field, wrong) for field, all_ in WRONG.items() for wrong in all_])
def test_a_field_of_the_wrong_type_is_refused(field: str, wrong: object) -> None:
    fields, bodies = as_json(GOOD)
    with pytest.raises(SchemaError):
        from_json(Sample, {**fields, field: wrong}, bodies)


def test_a_refusal_does_not_show_what_came() -> None:
    fields, bodies = as_json(GOOD)
    with pytest.raises(SchemaError) as refused:
        from_json(Sample, {**fields, "colour": "a secret"}, bodies)
    assert "a secret" not in str(refused.value)
    assert refused.value.__cause__ is refused.value.__context__ is None


def test_a_missing_or_unknown_field_is_refused() -> None:
    fields, bodies = as_json(GOOD)
    with pytest.raises(SchemaError):
        from_json(Sample, {name: value for name, value in fields.items() if name != "text"}, bodies)
    with pytest.raises(SchemaError):
        from_json(Sample, {**fields, "more": 1}, bodies)


def test_a_number_never_passes_for_a_yes_nor_a_yes_for_a_number() -> None:
    fields, bodies = as_json(GOOD)
    for changed in ({"flag": 1}, {"number": True}, {"many": [False]}):
        with pytest.raises(SchemaError):
            from_json(Sample, {**fields, **changed}, bodies)


def test_each_body_is_named_exactly_once() -> None:
    fields, bodies = as_json(GOOD)
    with pytest.raises(SchemaError):
        from_json(Sample, fields, [])
    with pytest.raises(SchemaError):
        from_json(Sample, fields, [*bodies, b"nobody names this one"])
    with pytest.raises(SchemaError):
        from_json(Sample, {**fields, "inner": {"number": 1, "body": -1}}, bodies)


@pytest.mark.parametrize(
    "text",
    [
        b'{"a": 1, "a": 1}',
        b'{"a": {"b": 1, "b": 2}}',
        b'{"a": 1.0}',
        b'{"a": 1e2}',
        b'{"a": NaN}',
        b'{"a": -Infinity}',
        b"[]",
        b"1",
        b"",
        b"{",
        b'{"a": "\xff"}',
        b'{"a": ' + b"[" * 100_000,
        b'{"a": ' + b"9" * 5_000 + b"}",
    ],
)
def test_what_is_not_one_plain_json_object_is_refused(text: bytes) -> None:
    with pytest.raises(SchemaError):
        parse_object(text)


def test_half_a_character_is_refused_because_it_could_not_be_sent_on() -> None:
    fields = parse_object(rb'{"name": "\ud83d", "heads": []}')
    with pytest.raises(SchemaError):
        from_json(messages.Find, fields)


def test_a_refusal_does_not_carry_the_text_it_refused() -> None:
    with pytest.raises(SchemaError) as refused:
        parse_object(b'{"password": "hunter2, hunter2')
    error: BaseException | None = refused.value
    while error is not None:
        assert "hunter2" not in f"{error!r} {getattr(error, 'doc', '')}"
        error = error.__cause__ or error.__context__


@given(st.binary(max_size=200) | st.text().map(str.encode))
def test_any_bytes_are_an_object_or_refused(text: bytes) -> None:
    with suppress(SchemaError):
        assert isinstance(parse_object(text), dict)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=8,
    ),
    st.sampled_from(EVERY_MESSAGE),
)
def test_any_json_is_a_message_or_refused(value: Any, kind: type) -> None:
    fields = {field.name: value for field in dataclasses.fields(kind)}
    with suppress(SchemaError):
        assert isinstance(from_json(kind, json.loads(json.dumps(fields))), kind)


def test_what_boxes_carry_shows_nothing_when_printed() -> None:
    entry = secrets.Entry(Purpose.LOG_IN, "hunter2, hunter2")
    assert "hunter2" not in repr(entry)
    assert all(kind.__dataclass_params__.repr is False for kind in EVERY_SECRET)  # type: ignore[attr-defined]
