"""Read JSON from somebody who may be hostile: strict UTF-8, no key twice, no number that is none, no deep nesting."""

import json
import math
import re
from typing import Any, Final, NoReturn

_DEEPEST: Final = 32
_STRUCTURE: Final = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"?|[][{}]', re.DOTALL)
"""A string, which counts for nothing, or a bracket."""


def loads(body: bytes) -> Any:  # noqa: ANN401
    """Return what the bytes say. Raises: ValueError."""
    _refuse_depth(body)
    return json.loads(
        body.decode("utf-8"),  # strict; and no guessing of UTF-16, as json does with bytes
        object_pairs_hook=_object,
        parse_constant=_refuse,
        parse_float=_finite,
    )


def _refuse_depth(body: bytes) -> None:
    """Look before reading: ``json`` calls itself for every level, and how often it may is the process's affair.

    A library that has raised the recursion limit would let an answer of brackets alone end the program.
    """
    if body.count(b"[") + body.count(b"{") <= _DEEPEST:
        return
    depth = 0
    for token in _STRUCTURE.finditer(body):
        mark = token[0]
        if mark in {b"[", b"{"}:
            depth += 1
            if depth > _DEEPEST:
                raise ValueError("nested too deeply")
        elif mark in {b"]", b"}"}:
            depth -= 1


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise ValueError("a key stands twice")
    return made


def _refuse(word: str) -> NoReturn:
    raise ValueError(f"{word} is not JSON")


def _finite(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise ValueError("a number out of bounds")
    return value
