"""Seals of addresses: a later log-in sees that a signer has made them, and that nobody has put others in their place.

Home writes the addresses that a person receives money at. A home that was captured could leave another one there for
the days to come; without SPEND it cannot seal it.
"""

import hmac
from typing import Any, Final

from wallet_gui.domain.contact import PIN_BYTES
from wallet_gui.domain.errors import VaultDamagedError
from wallet_gui.domain.network import ACCOUNT_NAMESPACE
from wallet_gui.vault.bodies import Json, read_bytes
from wallet_gui.vault.slots import Roots
from wallet_gui.vault.spend import SpendKeys

_PROVEN_MOST: Final = 1000
"""Addresses that home is told of."""


def seal_of(roots: Roots, path: str, address: str) -> bytes:
    """Return the seal of an address that this signer has just made. The path is empty for a key of its own."""
    keys = SpendKeys(roots)
    try:
        return keys.address_seal(ACCOUNT_NAMESPACE, path, address)
    finally:
        keys.wipe()


def proven_addresses(roots: Roots, view: Json) -> tuple[str, ...]:
    """Return the addresses of a view section whose seals are right."""
    keys = SpendKeys(roots)
    try:
        return tuple(address for entry in accounts_of(view) if (address := _proven(keys, entry)))[:_PROVEN_MOST]
    finally:
        keys.wipe()


def _proven(keys: SpendKeys, entry: Json) -> str:
    """Return the address of an account if its seal is right, else the empty text."""
    path, address = entry.get("path"), entry.get("address")
    try:
        seal = read_bytes(entry, "seal", PIN_BYTES)
    except VaultDamagedError:  # home's section: what is not there or not right proves nothing
        return ""
    if not isinstance(path, str) or not isinstance(address, str):
        return ""
    is_right = hmac.compare_digest(seal, keys.address_seal(ACCOUNT_NAMESPACE, path, address))
    return address if is_right else ""


def accounts_of(view: Json) -> list[dict[str, Any]]:
    """Return the accounts as home has written them, without whatever is none."""
    accounts = view.get("accounts")
    return [entry for entry in accounts if isinstance(entry, dict)] if isinstance(accounts, list) else []
