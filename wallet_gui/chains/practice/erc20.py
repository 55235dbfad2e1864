"""The words that are spoken with an ERC-20 token (EIP-20), encoded and decoded."""

from collections.abc import Sequence
from typing import Final

from eth_abi.abi import decode
from eth_abi.exceptions import DecodingError
from eth_utils.address import to_canonical_address, to_checksum_address

from wallet_gui.chains.practice.values import Transfer

BALANCE_OF: Final = bytes.fromhex("70a08231")
TRANSFER: Final = bytes.fromhex("a9059cbb")
NAME: Final = bytes.fromhex("06fdde03")
SYMBOL: Final = bytes.fromhex("95d89b41")
DECIMALS: Final = bytes.fromhex("313ce567")
_TRANSFER_EVENT: Final = 0xDDF252AD1BE2C89B69C2B068FC378DAA952BA7F163C4A11628F55A4DF523B3EF
_WORD: Final = 32
_TEXT_MOST: Final = 256


def balance_call(address: str) -> bytes:
    """Encode ``balanceOf(address)``."""
    return BALANCE_OF + to_canonical_address(address).rjust(_WORD, b"\0")


def transfer_call(address: str, units: int) -> bytes:
    """Encode ``transfer(address, units)``."""
    return TRANSFER + to_canonical_address(address).rjust(_WORD, b"\0") + units.to_bytes(_WORD, "big")


def read_number(output: bytes) -> int | None:
    """Read one number, or None where there is none."""
    return int.from_bytes(output, "big") if len(output) == _WORD else None


def read_text(output: bytes) -> str | None:
    """Read one text of at most 256 characters, or None where there is none."""
    try:
        (text,) = decode(["string"], output)
    except (DecodingError, UnicodeDecodeError, OverflowError):
        return None
    return str(text) if len(text) <= _TEXT_MOST else None


def read_transfer(index: int, contract: bytes, topics: Sequence[int], data: bytes) -> Transfer | None:
    """Read a log as the movement of a token, or return None if it tells of something else.

    An NFT (EIP-721) tells its movements with one topic more.
    """
    units = read_number(data)
    if len(topics) != 3 or topics[0] != _TRANSFER_EVENT or units is None or max(topics[1:]) >= 1 << 160:
        return None
    source, target = (to_checksum_address(topic.to_bytes(20, "big")) for topic in topics[1:])
    return Transfer(index, to_checksum_address(contract), source, target, units)
