"""The questions that several parts ask."""

from typing import Final

from wallet_gui.chains.reading import Reader
from wallet_gui.chains.rpc import Question
from wallet_gui.domain.payment import Block

_DELEGATED: Final = b"\xef\x01\x00"
_DELEGATED_BYTES: Final = 23
"""EIP-7702: the account of a person that lends itself a contract's code."""


def latest_block(read: Reader) -> Question[Block]:
    """Ask where the network stands."""
    return Question("eth_getBlockByNumber", ("latest", False), read.block)


def block_at(read: Reader, number: int) -> Question[Block | None]:
    """Ask for a block by its number; None if there is none."""

    def checked(told: object) -> Block:
        block = read.block(told)
        return block if block.number == number else read.refuse()

    return Question("eth_getBlockByNumber", (hex(number), False), read.maybe(checked))


def native_balance(read: Reader, address: str) -> Question[int]:
    """Ask for the native coin of an address, in wei."""
    return Question("eth_getBalance", (address, "latest"), read.quantity)


def view(read: Reader, contract: str, data: str) -> Question[bytes]:
    """Ask a contract something that changes nothing."""
    return Question("eth_call", ({"to": contract, "data": data}, "latest"), read.data)


def code_at(read: Reader, address: str) -> Question[bytes]:
    """Ask for the code at an address."""
    return Question("eth_getCode", (address, "latest"), read.data)


def is_code(code: bytes) -> bool:
    """Say whether this makes an address a contract. A person's account with borrowed code (EIP-7702) is none."""
    return bool(code) and not (code.startswith(_DELEGATED) and len(code) == _DELEGATED_BYTES)
