"""Lenient reading of the view section: what is missing or of another type gets its plain default.

The section has been authenticated, so only an older or a newer Postern can have written something unexpected.
"""

import base64
import binascii
from collections.abc import Mapping
from typing import Any

Json = Mapping[str, Any]


def objects(body: Json, key: str) -> tuple[Json, ...]:
    """Return the objects of a list."""
    value = body.get(key)
    return tuple(entry for entry in value if isinstance(entry, dict)) if isinstance(value, list) else ()


def inner(body: Json, key: str) -> Json:
    """Return an object."""
    value = body.get(key)
    return value if isinstance(value, dict) else {}


def text(body: Json, key: str) -> str:
    """Return a text."""
    value = body.get(key)
    return value if isinstance(value, str) else ""


def texts(body: Json, key: str) -> tuple[str, ...]:
    """Return the texts of a list."""
    value = body.get(key)
    return tuple(entry for entry in value if isinstance(entry, str)) if isinstance(value, list) else ()


def number(body: Json, key: str, default: int = 0) -> int:
    """Return a whole number, which may be written as decimal text where it can go beyond 2^53."""
    value = body.get(key)
    if isinstance(value, str) and value.isascii() and value.isdigit():
        return int(value)
    return value if type(value) is int else default


def flag(body: Json, key: str, *, default: bool = False) -> bool:
    """Return a yes or no."""
    value = body.get(key)
    return value if isinstance(value, bool) else default


def raw(body: Json, key: str) -> bytes:
    """Return bytes written in base64."""
    try:
        return base64.b64decode(text(body, key), validate=True)
    except (binascii.Error, ValueError):
        return b""
