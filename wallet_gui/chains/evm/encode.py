"""Write transactions in the bytes that are signed. The signer reads them again with code of its own."""

import rlp

from wallet_gui.domain.payment import Call, Pricing

_DYNAMIC_FEE = b"\x02"
_ADDRESS_BYTES = 20


def encode(call: Call, pricing: Pricing) -> bytes:
    """Return the unsigned transaction: EIP-1559, or EIP-155 for a network with one gas price.

    An empty ``call.to`` makes a contract; no access list is used. Raises: ValueError for a negative number or a
    malformed address.
    """
    if pricing.is_legacy:
        price = [pricing.nonce, pricing.max_fee, pricing.gas]
        return bytes(rlp.encode([*map(_number, price), *_content(call), _number(call.chain_id), b"", b""]))
    price = [call.chain_id, pricing.nonce, pricing.tip, pricing.max_fee, pricing.gas]
    return _DYNAMIC_FEE + bytes(rlp.encode([*map(_number, price), *_content(call), []]))


def _content(call: Call) -> list[bytes]:
    return [_address(call.to), _number(call.value), bytes(call.data)]


def _number(value: int) -> bytes:
    """Return the shortest big-endian form, which is empty for 0 (RLP scalar)."""
    if value < 0:
        raise ValueError
    return value.to_bytes((value.bit_length() + 7) // 8, "big")


def _address(text: str) -> bytes:
    address = bytes.fromhex(text.removeprefix("0x"))
    if text and len(address) != _ADDRESS_BYTES:
        raise ValueError
    return address
