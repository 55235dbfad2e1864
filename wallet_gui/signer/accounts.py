"""From a seed to an account: BIP-32 derivation and the Ethereum address, by ``eth_account``.

Importing this module takes a second: only a signer that may need it does so, while the person is typing.
"""

from dataclasses import dataclass, field
from typing import Final

from eth_account import Account
from eth_account.hdaccount import key_from_seed

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
