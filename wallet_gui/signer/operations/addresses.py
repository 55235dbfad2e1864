"""Addresses of the recovery phrase, so that home can look which of them are in use."""

from typing import Final

from wallet_gui.channel.messages import BoxName
from wallet_gui.channel.secrets import Addresses
from wallet_gui.domain.session import Why
from wallet_gui.domain.signing import PathAddress
from wallet_gui.signer.accounts import address_of, private_key
from wallet_gui.signer.keys import phrase_seeds
from wallet_gui.signer.opening import answer, opened_vault
from wallet_gui.signer.refusal import Refusal
from wallet_gui.signer.seals import seal_of
from wallet_gui.signer.task import Outcome, Sealed, Task
from wallet_gui.vault.file import OpenVault

SCHEMES: Final = (
    ("m/44'/60'/0'/0/{}", 20),
    ("m/44'/60'/{}'/0/0", 10),
    ("m/44'/60'/0'/{}", 10),
)
"""BIP-44 as most wallets follow it; Ledger Live; Ledger and MyEtherWallet of old. Each with how many are told."""


def find_addresses(task: Task) -> Outcome:
    """Return addresses of the first phrase for home. The password is enough; nothing is written.

    Raises: Refusal: PASSPHRASE if the words alone do not lead to the wallet's addresses.
    """
    with opened_vault(task) as vault:
        seed = next(phrase_seeds(vault.bodies), None)
        if seed is None:
            raise Refusal(Why.PASSPHRASE)
        found = tuple(_found(vault, seed, path) for path in _paths())
        return Outcome(answer(task, vault), Sealed(BoxName.ADDRESSES, Addresses(found)))


def _found(vault: OpenVault, seed: bytes, path: str) -> PathAddress:
    address = address_of(private_key(seed, path))
    return PathAddress(path, address, seal_of(vault.roots, path, address))


def _paths() -> list[str]:
    """Return every path once: the first of two schemes is the same."""
    return list(dict.fromkeys(scheme.format(index) for scheme, count in SCHEMES for index in range(count)))
