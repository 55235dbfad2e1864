"""Unsigned transactions, read strictly: one transaction has one encoding, and nothing else is taken for it.

EIP-1559 (an EIP-2718 envelope of type 2) and legacy with the chain id of EIP-155. Whatever the fields say, encoding
them again gives the very bytes that were read, so what a person is shown is what is signed.
"""

from dataclasses import dataclass, field
from typing import Any, Final

import rlp
from eth_utils.address import to_checksum_address
from rlp.exceptions import RLPException

from wallet_gui.domain.units import UNITS_MOST

DYNAMIC_FEE_TYPE: Final = 2
UNSIGNED_MOST: Final = 32 * 1024
"""Bytes of the largest transaction that is read: any call that a wallet makes is far below."""

_COUNT_MOST = 2**63 - 1
"""Of nonce, gas and chain id. EIP-2681 and block gas limits stay below."""
_NUMBER_BYTES = 32
_ADDRESS_BYTES = 20
_FIELDS = 9
"""Of both kinds, by chance."""


class MalformedError(ValueError):
    """These bytes are not an unsigned transaction that Postern signs."""


@dataclass(frozen=True, slots=True)
class Unsigned:
    """An unsigned transaction."""

    chain_id: int
    nonce: int
    gas: int
    max_fee: int
    """The most for each gas in wei; the gas price of a legacy transaction."""
    tip: int
    """The part of it for whoever makes the block; 0 for a legacy transaction."""
    to: str
    """EIP-55; empty where a contract is made."""
    value: int
    """In wei."""
    data: bytes = field(repr=False)
    is_legacy: bool

    @property
    def fee_most(self) -> int:
        """The most that it can cost, in wei."""
        return self.gas * self.max_fee

    def encoded(self) -> bytes:
        """Return the bytes that it was read from."""
        to = bytes.fromhex(self.to[2:])
        if self.is_legacy:
            return bytes(
                rlp.encode((self.nonce, self.max_fee, self.gas, to, self.value, self.data, self.chain_id, 0, 0))
            )
        fees = (self.chain_id, self.nonce, self.tip, self.max_fee, self.gas)
        return bytes((DYNAMIC_FEE_TYPE, *rlp.encode((*fees, to, self.value, self.data, ()))))


def parse_unsigned(unsigned: bytes) -> Unsigned:
    """Read an unsigned transaction.

    Raises: MalformedError for another type, another encoding than the canonical one, bytes left over, an access list
        that is not empty, a legacy transaction without chain id, and numbers that no network takes.
    """
    if not 0 < len(unsigned) <= UNSIGNED_MOST:
        raise MalformedError
    read = _dynamic_fee(unsigned[1:]) if unsigned[0] == DYNAMIC_FEE_TYPE else _legacy(unsigned)
    if not _is_possible(read) or read.encoded() != unsigned:
        raise MalformedError
    return read


def _dynamic_fee(payload: bytes) -> Unsigned:
    *numbers, to, value, data, access_list = _items(payload)
    if access_list != []:
        raise MalformedError
    chain_id, nonce, tip, max_fee, gas = map(_number, numbers)
    return Unsigned(chain_id, nonce, gas, max_fee, tip, _address(to), _number(value), _bytes(data), is_legacy=False)


def _legacy(unsigned: bytes) -> Unsigned:
    *numbers, to, value, data, chain_id, empty_r, empty_s = _items(unsigned)
    if _bytes(empty_r) or _bytes(empty_s):
        raise MalformedError
    nonce, price, gas = map(_number, numbers)
    return Unsigned(_number(chain_id), nonce, gas, price, 0, _address(to), _number(value), _bytes(data), is_legacy=True)


def _items(encoded: bytes) -> list[Any]:
    """Decode one RLP list with nothing after it. What stands in it are bytes or lists."""
    try:
        items = rlp.decode(encoded, strict=True)
    except (RLPException, RecursionError):
        items = None
    if not isinstance(items, list) or len(items) != _FIELDS:
        raise MalformedError
    return items


def _bytes(item: object) -> bytes:
    if not isinstance(item, bytes):
        raise MalformedError
    return item


def _number(item: object) -> int:
    """Read a number of up to 256 bits, written without zeros before it."""
    digits = _bytes(item)
    if len(digits) > _NUMBER_BYTES or digits[:1] == b"\0":
        raise MalformedError
    return int.from_bytes(digits, "big")


def _address(item: object) -> str:
    """Read 20 bytes, or none where a contract is made."""
    plain = _bytes(item)
    if len(plain) not in (0, _ADDRESS_BYTES):
        raise MalformedError
    return str(to_checksum_address(plain)) if plain else ""


def _is_possible(read: Unsigned) -> bool:
    return (
        0 < read.chain_id <= _COUNT_MOST
        and read.nonce <= _COUNT_MOST
        and read.gas <= _COUNT_MOST
        and read.tip <= read.max_fee
        and max(read.value, read.max_fee, read.fee_most) <= UNITS_MOST
    )
