"""What home asks for, read before any key is known: what a person decides on, and the digest of all it stands for."""

import hashlib
import re
import struct
from collections.abc import Sequence
from typing import Final

from wallet_gui.chains.decode.networks import shipped_network
from wallet_gui.chains.decode.read import is_address, read_payment
from wallet_gui.chains.decode.transaction import MalformedError
from wallet_gui.channel.secrets import Reading, Request
from wallet_gui.domain.contact import NOTE_MOST, check_contact_name
from wallet_gui.domain.errors import InputError
from wallet_gui.domain.network import ACCOUNT_NAMESPACE
from wallet_gui.domain.session import Purpose, Why
from wallet_gui.domain.signing import ContactWish, ReadPayment, ToSign
from wallet_gui.signer.refusal import Refusal
from wallet_gui.vault.sections import with_length

TRANSACTIONS_MOST: Final = 16
"""In one request."""
UNSIGNED_MOST: Final = 64 * 1024
"""Bytes of all transactions of a request together: what is read and what is signed both have to fit a box."""

_LABEL = b"wg/v1/request"
_NUMBER = struct.Struct("<Q")
_CHAIN = re.compile(rf"{ACCOUNT_NAMESPACE}(?::([1-9][0-9]{{0,18}}))?")


def read_request(request: Request) -> Reading:
    """Read a request.

    Raises: Refusal: REQUEST if it is nothing that Postern signs or keeps, NAME if a contact's name breaks the rules.
    """
    payments: tuple[ReadPayment, ...] = ()
    network = ""
    if request.purpose is Purpose.SIGN and request.transactions and request.contact is None:
        payments = _read_transactions(request.transactions)
    elif request.purpose is Purpose.SAVE_CONTACT and request.contact is not None and not request.transactions:
        network = _read_contact(request.contact)
    else:
        raise Refusal(Why.REQUEST)
    return Reading(request.purpose, digest_of(request), payments, request.contact, network)


def digest_of(request: Request) -> bytes:
    """Return SHA-256 over everything that is asked for; docs/architecture.md has the exact bytes."""
    fields = [request.purpose.encode("ascii"), _NUMBER.pack(len(request.transactions))]
    for to_sign in request.transactions:
        fields += _fields_of(to_sign)
    if request.contact is not None:
        fields += _texts(_contact_texts(request.contact))
    return hashlib.sha256(_LABEL + b"".join(map(with_length, fields))).digest()


def _read_transactions(transactions: Sequence[ToSign]) -> tuple[ReadPayment, ...]:
    size = sum(len(to_sign.unsigned) for to_sign in transactions)
    if len(transactions) > TRANSACTIONS_MOST or size > UNSIGNED_MOST:
        raise Refusal(Why.REQUEST)
    try:
        return tuple(map(read_payment, transactions))
    except MalformedError:
        raise Refusal(Why.REQUEST) from None


def _read_contact(wish: ContactWish) -> str:
    """Check a contact and return the name of its network; empty for every network or one that is not in the table."""
    chain = _CHAIN.fullmatch(wish.chain)
    is_whole = bool(wish.replaces) == bool(wish.old_address) and len(wish.note) <= NOTE_MOST
    addresses = [wish.address, *([wish.old_address] if wish.old_address else [])]
    if chain is None or not is_whole or not all(map(is_address, addresses)):
        raise Refusal(Why.REQUEST)
    try:
        check_contact_name(wish.name)
    except InputError:
        raise Refusal(Why.NAME) from None
    network = shipped_network(int(chain[1])) if chain[1] else None
    return network.name if network else ""


def _fields_of(to_sign: ToSign) -> list[bytes]:
    texts = _texts((to_sign.account, to_sign.sender, to_sign.name))
    return [_NUMBER.pack(to_sign.chain_id), to_sign.unsigned, *texts, to_sign.pin]


def _contact_texts(contact: ContactWish) -> Sequence[str]:
    return contact.name, contact.chain, contact.address, contact.note, contact.replaces, contact.old_address


def _texts(texts: Sequence[str]) -> list[bytes]:
    return [text.encode("utf-8") for text in texts]
