"""Calls of a token (ERC-20) that Postern reads: exactly as long as they must be, and zero where they must be zero."""

from dataclasses import dataclass
from enum import Enum
from typing import Final

from eth_utils.address import to_checksum_address

_SELECTOR_BYTES: Final = 4
_WORD_BYTES: Final = 32
_ADDRESS_PADDING: Final = bytes(12)


class TokenWord(Enum):
    """What a token is told, by the first four bytes of Keccak-256 of the function's signature."""

    TRANSFER = "a9059cbb"
    """``transfer(address,uint256)``"""
    TRANSFER_FROM = "23b872dd"
    """``transferFrom(address,address,uint256)``"""
    APPROVE = "095ea7b3"
    """``approve(address,uint256)``"""
    INCREASE_ALLOWANCE = "39509351"
    """``increaseAllowance(address,uint256)``"""


_ADDRESSES = {
    TokenWord.TRANSFER: 1,
    TokenWord.TRANSFER_FROM: 2,
    TokenWord.APPROVE: 1,
    TokenWord.INCREASE_ALLOWANCE: 1,
}
_BY_SELECTOR = {bytes.fromhex(word.value): word for word in TokenWord}


@dataclass(frozen=True, slots=True)
class TokenCall:
    """One call, fully read."""

    word: TokenWord
    owner: str
    """Whose tokens move, for TRANSFER_FROM; else empty: those of whoever calls."""
    to: str
    """Who gets them, or who may take them. EIP-55."""
    units: int
    """In the token's base units, up to 2^256 - 1."""


def read_token_call(data: bytes) -> TokenCall | None:
    """Read a call, or return None if a single byte of it is not understood."""
    word = _BY_SELECTOR.get(data[:_SELECTOR_BYTES])
    if word is None:
        return None
    words = [data[start : start + _WORD_BYTES] for start in range(_SELECTOR_BYTES, len(data), _WORD_BYTES)]
    if len(words) != _ADDRESSES[word] + 1 or len(words[-1]) != _WORD_BYTES:
        return None
    addresses = [_address(argument) for argument in words[:-1]]
    if "" in addresses:
        return None
    owner = addresses[0] if word is TokenWord.TRANSFER_FROM else ""
    return TokenCall(word, owner, addresses[-1], int.from_bytes(words[-1], "big"))


def _address(argument: bytes) -> str:
    """Return an address that stands in a word, or the empty text if the bytes before it are not zero."""
    if not argument.startswith(_ADDRESS_PADDING):
        return ""
    return str(to_checksum_address(argument[len(_ADDRESS_PADDING) :]))
