"""A made-up payment from request to signature, and a made-up keystore file: what a signer may have to do."""

import json
from dataclasses import replace
from typing import Final

from wallet_gui.chains.decode.transaction import Unsigned
from wallet_gui.channel.messages import BoxName, Channel, Role
from wallet_gui.channel.secrets import Addresses, Request
from wallet_gui.domain.network import ACCOUNT_NAMESPACE, PRACTICE_CHAIN_ID
from wallet_gui.domain.session import Purpose
from wallet_gui.domain.signing import PathAddress, ToSign
from wallet_gui.signer.accounts import FIRST_PATH, DerivedAccount, first_account
from wallet_gui.signer.ethereum import create_keyfile_json
from wallet_gui.signer.key_file import read_key
from wallet_gui.signer.performing import perform, read_out
from wallet_gui.signer.phrase import draft_phrase, entropy_of, seed_of
from wallet_gui.signer.warm_up import Rehearsal
from wallet_gui.vault.bodies import to_base64
from wallet_gui.vault.slots import Roots
from wallet_gui.vault.spend import SpendKeys

_ACCOUNT = "a"
_NAME = "Zoë"
_TRANSFER: Final = bytes.fromhex("a9059cbb") + bytes(64)
_CHEAP_SCRYPT = 2


def rehearse_signing(rehearsal: Rehearsal) -> list[Channel]:
    """Return what is answered to a made-up request: a payment and a call, of both kinds of transaction."""
    entropy, roots = entropy_of(draft_phrase(12)), Roots.draw()
    account = first_account(seed_of(entropy, ""))
    place = rehearsal.place
    letters = rehearsal.letters(_vault(rehearsal, roots, entropy, account))
    asked = rehearsal.home.seal(_request(roots, account), BoxName.REQUEST, Role.SIGNER, letters.peers)
    read, told = read_out(place, replace(letters, box=asked))
    if read is None:
        return [told]
    answers = perform(place, replace(letters, box=rehearsal.typed(letters, read.digest), was_read=read))
    found = Addresses((PathAddress(FIRST_PATH, account.address),))
    box = rehearsal.signer.seal(found, BoxName.ADDRESSES, Role.HOME, letters.peers)
    _take_in_keys(account.private)
    return [told, box, *answers]


def _vault(rehearsal: Rehearsal, roots: Roots, entropy: bytes, account: DerivedAccount) -> bytes:
    accounts = [{"id": _ACCOUNT, "chain": account.chain, "path": account.path, "address": account.address}]
    return rehearsal.vault(roots, {"accounts": accounts}, {"phrases": [{"id": "p", "entropy": to_base64(entropy)}]})


def _request(roots: Roots, account: DerivedAccount) -> Request:
    payment = Unsigned(PRACTICE_CHAIN_ID, 0, 21_000, 2, 1, account.address, 1, b"", is_legacy=False)
    call = replace(payment, data=_TRANSFER, tip=0, is_legacy=True)
    keys = SpendKeys(roots)
    pin = keys.contact_pin(_NAME, ACCOUNT_NAMESPACE, account.address)
    keys.wipe()
    plain = ToSign(PRACTICE_CHAIN_ID, payment.encoded(), _ACCOUNT, account.address)
    return Request(Purpose.SIGN, (replace(plain, name=_NAME, pin=pin), replace(plain, unsigned=call.encoded())))


def _take_in_keys(private: bytes) -> None:
    for kdf in ("scrypt", "pbkdf2"):
        made_up = create_keyfile_json(private, b"", kdf=kdf, iterations=_CHEAP_SCRYPT)
        read_key(json.dumps(made_up), "")
