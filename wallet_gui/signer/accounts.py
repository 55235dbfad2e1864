"""From a seed to an account: BIP-32 derivation and the Ethereum address, by ``eth_account``.

Importing this module takes a second: only a signer that may need it does so, while the person is typing.
"""

import sys
from dataclasses import dataclass, field
from typing import Final

_RECURSION_LIMIT = sys.getrecursionlimit()

from eth_account import Account  # noqa: E402  # between the two lines about recursion, on purpose
from eth_account.hdaccount import key_from_seed  # noqa: E402

# py_ecc, which eth_account brings, raises the limit to 100,000 for the whole process: deeply nested JSON would then
# overflow the stack and crash instead of being refused. This can go when py_ecc leaves the limit alone.
sys.setrecursionlimit(_RECURSION_LIMIT)

ETHEREUM: Final = "eip155:1"
FIRST_PATH: Final = "m/44'/60'/0'/0/0"


@dataclass(frozen=True, slots=True)
class DerivedAccount:
    """An account of a phrase, and the key that moves its money."""

    chain: str
    path: str
    address: str
    """With the checksum of EIP-55."""
    private: bytes = field(repr=False)


def first_account(seed: bytes) -> DerivedAccount:
    """Return the account that a new wallet starts with."""
    private = private_key(seed, FIRST_PATH)
    return DerivedAccount(ETHEREUM, FIRST_PATH, str(Account.from_key(private).address), private)


def private_key(seed: bytes, path: str) -> bytes:
    """Return the private key at a path of BIP-32, such as ``m/44'/60'/0'/0/0``."""
    return bytes(key_from_seed(seed, path))
