"""The little of Ethereum's contract ABI that reading needs, written so that hostile answers cost nothing.

Words are 32 bytes; text and bytes stand behind an offset. Nothing here follows an offset twice into the same bytes
without counting them, so an answer cannot unfold into more than it is.
"""

from collections.abc import Sequence
from typing import Final

_WORD: Final = 32
_SELECTOR: Final = 4


def call_data(selector: str, *words: int | str) -> str:
    """Return the data of a call as ``0x…``; a text among the words is an address."""
    return "0x" + selector + "".join(_word(word) for word in words)


def _word(value: int | str) -> str:
    number = int(value, 16) if isinstance(value, str) else value
    return number.to_bytes(_WORD, "big").hex()


def padded(data: bytes) -> bytes:
    """Return bytes as ABI writes them after their offset: length, content, zeros up to a whole word."""
    return len(data).to_bytes(_WORD, "big") + data + bytes(-len(data) % _WORD)


def number_at(data: bytes, place: int) -> int:
    """Read the word that begins at a byte. Raises: ValueError if the data ends before it does."""
    if place < 0 or place + _WORD > len(data):
        raise ValueError
    return int.from_bytes(data[place : place + _WORD], "big")


def bytes_at(data: bytes, place: int) -> bytes:
    """Read length and content of what stands at a byte. Raises: ValueError."""
    length = number_at(data, place)
    start = place + _WORD
    if length > len(data) - start:
        raise ValueError
    return data[start : start + length]


def text(data: bytes) -> str:
    """Read the only value of an answer: a string, or the 32 bytes with which old contracts name themselves.

    Raises: ValueError, also for what is not UTF-8.
    """
    content = data.rstrip(b"\0") if len(data) == _WORD else bytes_at(data, number_at(data, 0))
    return content.decode("utf-8")


def aggregate(calls: Sequence[tuple[str, str]]) -> str:
    """Return the data of Multicall3's ``aggregate3`` for calls of contracts, each of which may fail."""
    heads, tails = b"", b""
    for contract, data in calls:
        heads += (_WORD * len(calls) + len(tails)).to_bytes(_WORD, "big")
        one = bytes.fromhex(_word(contract) + _word(1) + _word(3 * _WORD)) + padded(bytes.fromhex(data[2:]))
        tails += one
    return "0x82ad56cb" + _word(_WORD) + _word(len(calls)) + (heads + tails).hex()


def aggregated(data: bytes, count: int) -> list[bytes | None]:
    """Read what ``aggregate3`` returned: for each call its answer, or None where it failed. Raises: ValueError."""
    start = number_at(data, 0)
    if number_at(data, start) != count:
        raise ValueError
    first = start + _WORD
    answers = [_result(data, first + number_at(data, first + at * _WORD)) for at in range(count)]
    if sum(len(answer or b"") for answer in answers) > len(data):
        raise ValueError
    return answers


def _result(data: bytes, place: int) -> bytes | None:
    """Read one ``(bool, bytes)``; of the bytes only the first word, which is all that a balance is."""
    succeeded = number_at(data, place)
    length_at = place + number_at(data, place + _WORD)
    length = number_at(data, length_at)
    if not succeeded or length < _WORD:
        return None
    return data[length_at + _WORD : length_at + 2 * _WORD]


def revert_reason(data: bytes) -> str:
    """Return why a contract refused: its words, ``Panic(0x…)``, or the first bytes of an error of its own.

    Empty if it said nothing. The words are hostile text.
    """
    selector, rest = data[:_SELECTOR].hex(), data[_SELECTOR:]
    try:
        if selector == "08c379a0":  # Error(string)
            return bytes_at(rest, number_at(rest, 0)).decode("utf-8", errors="replace")
        if selector == "4e487b71":  # Panic(uint256)
            return f"Panic(0x{number_at(rest, 0):02x})"
    except ValueError:
        return "0x" + selector
    return "0x" + selector if len(selector) == 2 * _SELECTOR else ""
