"""Vaults with accounts, unsigned transactions, and what a signer is asked about them."""

from dataclasses import replace
from typing import Any, Final

from tests.helpers.vaults import MADE_S, PASSWORD, Recipe, opened
from wallet_gui.chains.decode.transaction import Unsigned
from wallet_gui.channel.secrets import Request
from wallet_gui.domain.session import Purpose
from wallet_gui.domain.signing import ContactWish, ToSign
from wallet_gui.signer.ethereum import Account
from wallet_gui.vault.bodies import to_base64
from wallet_gui.vault.spend import SpendKeys

PHRASE_ADDRESS: Final = "0x9858EfFD232B4033E47d90003D41EC34EcaEda94"
"""Of ``vaults.WORDS`` at m/44'/60'/0'/0/0, as published in many places."""
STORED_KEY: Final = bytes.fromhex("4646464646464646464646464646464646464646464646464646464646464646")
"""The key of the example in EIP-155."""
STORED_ADDRESS: Final = "0x9d8A62f656a8d1615C1294fd71e9CFb3E4855A4F"
RECEIVER: Final = "0x3535353535353535353535353535353535353535"
USDC: Final = "0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48"
ETHER: Final = 10**18

PAYMENT: Final = Unsigned(1, 9, 21_000, 30 * 10**9, 10**9, RECEIVER, ETHER, b"", is_legacy=False)

ACCOUNTS: Final[list[dict[str, Any]]] = [
    {"id": "phrase", "chain": "eip155:1", "path": "m/44'/60'/0'/0/0", "address": PHRASE_ADDRESS, "label": ""},
    {"id": "stored", "chain": "eip155", "path": "", "address": STORED_ADDRESS, "label": "", "kind": "key"},
    {"id": "watched", "chain": "eip155", "path": "", "address": RECEIVER, "label": "", "kind": "watch"},
]


def vault_with_accounts(recipe: Recipe | None = None, stored: bytes = STORED_KEY, **view: Any) -> bytes:
    """Return a vault with an account of its phrase, one with a key of its own, and one that is watched."""
    whole = opened((recipe or Recipe(two_step=False)).bake())
    keys = [{"id": "stored", "chain": "eip155", "private": to_base64(stored)}]
    bodies = whole.bodies
    return whole.rewrite(
        written_at=MADE_S,
        view={**bodies.view, "accounts": ACCOUNTS, "contacts": [], **view},
        spend={**bodies.spend, "keys": keys},
    )


def call_data(selector: str, *words: str | int) -> bytes:
    """Return the bytes of a call with addresses and numbers."""
    numbers = [int(word, 16) if isinstance(word, str) else word for word in words]
    return bytes.fromhex(selector) + b"".join(number.to_bytes(32, "big") for number in numbers)


def to_sign(unsigned: Unsigned = PAYMENT, **others: Any) -> ToSign:
    """Return what home hands over for a transaction of the phrase's account."""
    return replace(ToSign(unsigned.chain_id, unsigned.encoded(), "phrase", PHRASE_ADDRESS), **others)


def payment(*transactions: ToSign) -> Request:
    """Return home's request."""
    return Request(Purpose.SIGN, transactions or (to_sign(),))


def contact(**others: Any) -> Request:
    """Return home's request to keep a contact."""
    wish = ContactWish("Zoë", "eip155", RECEIVER, "the baker")
    return Request(Purpose.SAVE_CONTACT, contact=replace(wish, **others))


def pin(vault: bytes, name: str, chain: str, address: str) -> bytes:
    """Return the pin that a signer makes for a contact."""
    keys = SpendKeys(opened(vault, PASSWORD).roots)
    return keys.contact_pin(name, chain, address)


def signer_of(raw: bytes) -> str:
    """Return whose signature stands in a transaction."""
    return str(Account.recover_transaction(raw))
