"""The words that are spoken with an ERC-20 token (EIP-20), encoded and decoded."""

from collections.abc import Sequence
from typing import Final

from wallet_gui.chains.evm.abi import call_data, number_at
from wallet_gui.chains.practice.values import Transfer

SYMBOL: Final = bytes.fromhex("95d89b41")
NAME: Final = bytes.fromhex("06fdde03")
DECIMALS: Final = bytes.fromhex("313ce567")
TOTAL_SUPPLY: Final = bytes.fromhex("18160ddd")
_BALANCE_OF: Final = "70a08231"
_TRANSFER: Final = "a9059cbb"
_ALLOWANCE: Final = "dd62ed3e"
_TRANSFER_EVENT: Final = 0xDDF252AD1BE2C89B69C2B068FC378DAA952BA7F163C4A11628F55A4DF523B3EF
_APPROVAL_EVENT: Final = 0x8C5BE1E5EBEC7D5BD14F71427D1E84F3DD0314C0F7B2291E5B200AC8C7C3B925
_ERC20_TOPICS: Final = 3
"""An NFT (EIP-721) has its number as a fourth, and is no amount."""
_WORD: Final = 32


def balance_call(address: str) -> bytes:
    """Encode ``balanceOf(address)``."""
    return bytes.fromhex(call_data(_BALANCE_OF, address)[2:])


def transfer_call(address: str, units: int) -> bytes:
    """Encode ``transfer(address, units)``."""
    return bytes.fromhex(call_data(_TRANSFER, address, units)[2:])


def allowance_call(owner: str, spender: str) -> bytes:
    """Encode ``allowance(owner, spender)``."""
    return bytes.fromhex(call_data(_ALLOWANCE, owner, spender)[2:])


def read_transfer(index: int, contract: bytes, topics: Sequence[int], data: bytes) -> Transfer | None:
    """Read a log as the movement of a token, or return None if it tells of something else."""
    sides = _sides(_TRANSFER_EVENT, topics)
    if sides is None or len(data) != _WORD:
        return None
    return Transfer(index, "0x" + contract.hex(), *sides, number_at(data, 0))


def read_approval(topics: Sequence[int]) -> tuple[str, str] | None:
    """Read a log as owner and spender of an approval, or return None if it tells of something else."""
    return _sides(_APPROVAL_EVENT, topics)


def _sides(event: int, topics: Sequence[int]) -> tuple[str, str] | None:
    """Return both addresses of a log of this kind."""
    if len(topics) != _ERC20_TOPICS or topics[0] != event or max(topics[1:]) >= 1 << 160:
        return None
    return f"0x{topics[1]:040x}", f"0x{topics[2]:040x}"
