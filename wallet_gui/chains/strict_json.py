"""Read JSON from somebody who may be hostile: strict UTF-8, no key twice, no number that is none."""

import json
import math
from typing import Any, NoReturn


def loads(body: bytes) -> Any:  # noqa: ANN401
    """Return what the bytes say. Raises: ValueError."""
    try:
        return json.loads(
            body.decode("utf-8"),  # strict; and no guessing of UTF-16, as json does with bytes
            object_pairs_hook=_object,
            parse_constant=_refuse,
            parse_float=_finite,
        )
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


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
