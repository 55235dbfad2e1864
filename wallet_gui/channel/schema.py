"""Frozen dataclasses to JSON objects and back, strictly.

A field is a bool, int, str, bytes (standard base64), a StrEnum, None beside one of these, a tuple of them or another
frozen dataclass. Units, which may have 256 bits, travel as decimal text. Reading refuses an unknown or missing field, a
wrong type, a duplicate key and numbers that are not whole, so that what a process acts on is exactly what the sender's
dataclass can say.
"""

import base64
import binascii
import dataclasses
import json
import re
import types
import typing
from collections.abc import Sequence
from enum import StrEnum
from functools import cache
from typing import Any, NewType, TypeVar

from wallet_gui.domain.units import UNITS_MOST, Units

Body = NewType("Body", bytes)
"""Bytes too large for a JSON frame: sent beside the message, kept out of its JSON."""

MAX_INT = 2**63 - 1
_WHOLE = re.compile("0|[1-9][0-9]{0,77}")
_SURROGATE = re.compile("[\ud800-\udfff]")
"""Half a character: JSON can spell it, UTF-8 cannot, so it could never be sent on."""

_T = TypeVar("_T")


class SchemaError(ValueError):
    """What came does not fit the dataclass. Says where, never what."""


def to_json(value: object, bodies: list[bytes] | None = None) -> Any:
    """Return the JSON form of a message field or of a whole dataclass.

    The bytes of each ``Body`` field are appended to ``bodies`` and stand in the JSON as their place in that list.
    """
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {
            name: _field_to_json(hint, getattr(value, name), bodies) for name, hint in field_types(type(value)).items()
        }
    if isinstance(value, tuple):
        return [to_json(item, bodies) for item in value]
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, bytes | bytearray):
        return base64.b64encode(value).decode("ascii")
    if value is None or isinstance(value, bool | int | str):
        return value
    raise TypeError(type(value).__name__)


def _field_to_json(hint: Any, value: Any, bodies: list[bytes] | None) -> Any:
    if hint == Units:
        return str(value)
    if hint is not Body:
        return to_json(value, bodies)
    if bodies is None:
        raise TypeError("a body cannot travel here")
    bodies.append(bytes(value))
    return len(bodies) - 1


def from_json(kind: type[_T], value: object, bodies: Sequence[bytes] = ()) -> _T:
    """Build a dataclass from a JSON object and the bodies that came with it, each named once. Raises SchemaError."""
    reading = _Reading(bodies)
    built: _T = reading.build(kind, value)
    if len(reading.taken) != len(bodies):
        raise SchemaError(kind.__name__)
    return built


def parse_object(text: bytes) -> dict[str, object]:
    """Parse one JSON object in UTF-8, refusing duplicate keys and numbers that are not whole. Raises SchemaError."""
    try:
        value = json.loads(
            text.decode("utf-8"), object_pairs_hook=_unique, parse_float=_refuse_number, parse_constant=_refuse_number
        )
    except SchemaError:
        raise
    except (ValueError, RecursionError):  # also numbers too long for Python to read
        value = None
    # Outside the handler: the library's error holds the whole text, which may be a secret out of a box.
    if not isinstance(value, dict):
        raise SchemaError("not a JSON object")
    return value


def dump_object(value: dict[str, object]) -> bytes:
    """Return a JSON object as compact UTF-8."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


@cache
def field_types(kind: type) -> dict[str, Any]:
    """Return the types of a dataclass's fields, resolved once."""
    hints = typing.get_type_hints(kind, include_extras=True)
    return {field.name: hints[field.name] for field in dataclasses.fields(kind)}


@dataclasses.dataclass(frozen=True, slots=True)
class _Reading:
    """One pass over a JSON value, with the bodies its numbers stand for."""

    bodies: Sequence[bytes]
    taken: set[int] = dataclasses.field(default_factory=set)

    def build(self, kind: Any, value: object, place: str = "") -> Any:
        hints: dict[str, Any] = field_types(kind)
        if not isinstance(value, dict) or set(value) != set(hints):
            raise SchemaError(place or kind.__name__)
        return kind(**{name: self.value(hint, value[name], f"{kind.__name__}.{name}") for name, hint in hints.items()})

    def value(self, hint: Any, value: object, place: str) -> Any:
        origin = typing.get_origin(hint)
        if origin in (types.UnionType, typing.Union):
            return self._optional(hint, value, place)
        if origin is tuple:
            return self._tuple(hint, value, place)
        if hint is Body:
            return self._body(value, place)
        if hint == Units:
            return _read_units(value, place)
        if hint is bytes:
            return _read_bytes(value, place)
        if isinstance(hint, type) and issubclass(hint, StrEnum):
            return _read_enum(hint, value, place)
        if dataclasses.is_dataclass(hint):
            return self.build(hint, value, place)
        return _read_plain(hint, value, place)

    def _optional(self, hint: Any, value: object, place: str) -> Any:
        if value is None:
            return None
        (inner,) = (choice for choice in typing.get_args(hint) if choice is not type(None))
        return self.value(inner, value, place)

    def _tuple(self, hint: Any, value: object, place: str) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise SchemaError(place)
        inner = typing.get_args(hint)[0]
        return tuple(self.value(inner, item, place) for item in value)

    def _body(self, value: object, place: str) -> bytes:
        index: int = _read_plain(int, value, place)
        if not 0 <= index < len(self.bodies) or index in self.taken:
            raise SchemaError(place)
        self.taken.add(index)
        return self.bodies[index]


def _read_plain(hint: Any, value: object, place: str) -> Any:
    if hint not in (bool, int, str) or type(value) is not hint:
        raise SchemaError(place)
    if isinstance(value, int) and abs(value) > MAX_INT:
        raise SchemaError(place)
    if isinstance(value, str) and _SURROGATE.search(value):
        raise SchemaError(place)
    return value


def _read_units(value: object, place: str) -> int:
    """Read a number from its one decimal form."""
    if not isinstance(value, str) or not _WHOLE.fullmatch(value) or int(value) > UNITS_MOST:
        raise SchemaError(place)
    return int(value)


def _read_bytes(value: object, place: str) -> bytes:
    if not isinstance(value, str):
        raise SchemaError(place)
    try:
        return base64.b64decode(value, validate=True)
    except (binascii.Error, ValueError) as error:
        raise SchemaError(place) from error


def _read_enum(hint: type[StrEnum], value: object, place: str) -> StrEnum:
    if not isinstance(value, str) or value not in hint.__members__.values():
        raise SchemaError(place)
    return hint(value)


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    unique = dict(pairs)
    if len(unique) != len(pairs):
        raise SchemaError("duplicate key")
    return unique


def _refuse_number(_text: str) -> object:
    raise SchemaError("number")
