"""The private key of an account in the vault, found by what home says of it and believed only if the address agrees."""

from collections.abc import Iterator
from typing import Final

from wallet_gui.domain.errors import VaultDamagedError
from wallet_gui.domain.session import Why
from wallet_gui.signer.accounts import address_of, is_ethereum, is_path, private_key
from wallet_gui.signer.phrase import seed_of
from wallet_gui.signer.refusal import Refusal
from wallet_gui.signer.seals import accounts_of
from wallet_gui.vault.bodies import Json, read_bytes, read_objects
from wallet_gui.vault.file import Bodies

KEY_BYTES: Final = 32
KEYS_MOST: Final = 256
PHRASES_MOST: Final = 64
_ENTROPY_SIZES = (16, 20, 24, 28, 32)


def key_for(bodies: Bodies, account: str, sender: str) -> bytes:
    """Return the private key whose address is ``sender``.

    The view section is home's: a wrong path in it, a wrong id or an address that is only watched leads to no key.

    Raises: Refusal (NOT_OURS); VaultDamagedError (altered) if the spend section makes no sense.
    """
    for private in _candidates(bodies, account):
        if address_of(private) == sender:
            return private
    raise Refusal(Why.NOT_OURS)


def stored_keys(bodies: Bodies) -> list[tuple[Json, bytes]]:
    """Return the private keys that stand in the spend section by themselves, each with its entry."""
    entries = read_objects(bodies.spend, "keys", KEYS_MOST)
    return [
        (entry, read_bytes(entry, "private", KEY_BYTES)) for entry in entries if is_ethereum(str(entry.get("chain")))
    ]


def phrase_seeds(bodies: Bodies) -> Iterator[bytes]:
    """Return the seed of each phrase that has no passphrase: the words alone lead to its keys."""
    for phrase in read_objects(bodies.spend, "phrases", PHRASES_MOST):
        entropy = read_bytes(phrase, "entropy")
        if len(entropy) not in _ENTROPY_SIZES:
            raise VaultDamagedError(altered=True)
        if phrase.get("passphrase") is not True:
            yield seed_of(entropy, "")


def _candidates(bodies: Bodies, account: str) -> Iterator[bytes]:
    yield from (private for entry, private in stored_keys(bodies) if entry.get("id") == account)
    path = _path_of(bodies.view, account)
    if path:
        yield from (private_key(seed, path) for seed in phrase_seeds(bodies))


def _path_of(view: Json, account: str) -> str:
    """Return the path of an account of the phrase, or the empty text."""
    for entry in accounts_of(view):
        path, chain = entry.get("path"), entry.get("chain")
        if entry.get("id") == account and isinstance(path, str) and isinstance(chain, str):
            return path if is_ethereum(chain) and is_path(path) else ""
    return ""
