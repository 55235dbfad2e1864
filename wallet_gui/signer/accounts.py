"""From a seed to an account: BIP-32 derivation and the Ethereum address, by ``eth_account``.

Importing this module takes a second: only a signer that may need it does so, while the person is typing.
"""

import re
from dataclasses import dataclass, field
from typing import Final

from wallet_gui.domain.network import ACCOUNT_NAMESPACE
from wallet_gui.signer.ethereum import Account, key_from_seed

ETHEREUM: Final = "eip155:1"
FIRST_PATH: Final = "m/44'/60'/0'/0/0"

_PATH = re.compile(r"m(?:/[0-9]{1,10}'?){1,10}")
_INDEX_MOST = 2**31 - 1


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
    return DerivedAccount(ETHEREUM, FIRST_PATH, address_of(private), private)


def private_key(seed: bytes, path: str) -> bytes:
    """Return the private key at a path of BIP-32, such as ``m/44'/60'/0'/0/0``."""
    return bytes(key_from_seed(seed, path))


def address_of(private: bytes) -> str:
    """Return the address of a private key (32 bytes), EIP-55."""
    return str(Account.from_key(private).address)


def is_path(text: str) -> bool:
    """Say whether a text is a path that ``private_key`` can follow."""
    indices = re.findall("[0-9]+", text)
    return _PATH.fullmatch(text) is not None and all(int(index) <= _INDEX_MOST for index in indices)


def is_ethereum(chain: str) -> bool:
    """Say whether a CAIP-2 name, or the namespace alone, is of a network whose addresses these are."""
    return chain.partition(":")[0] == ACCOUNT_NAMESPACE
