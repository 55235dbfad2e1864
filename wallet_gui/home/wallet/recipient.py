"""Whom to pay: from what was typed, pasted or scanned to an address, and whom to suggest."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from wallet_gui.chains.evm.address import parse_address
from wallet_gui.chains.evm.eip681 import PaymentRequest, is_request, parse_request
from wallet_gui.domain.contact import plain_name
from wallet_gui.domain.errors import AddressError, RequestError, RequestProblem, WrongNetworkError
from wallet_gui.home.wallet.book import Book
from wallet_gui.home.wallet.checks import Known, ends, imitated

SUGGESTED_MOST: Final = 6


@dataclass(frozen=True, slots=True)
class Recipient:
    """Who was meant, and what a payment request said besides."""

    address: str
    """EIP-55."""
    request: PaymentRequest | None = None


def read_recipient(text: str, book: Book) -> Recipient:
    """Read an address, a contact's name, or a payment request.

    An address is always itself: a contact from a file may be called by somebody else's address.

    Raises: AddressError, RequestError, WrongNetworkError.
    """
    if is_request(text):
        request = parse_request(text)
        _check_request(request, book)
        return Recipient(request.to, request)
    try:
        return Recipient(parse_address(text))
    except AddressError:
        wanted = plain_name(text.strip())
        named = next((contact for contact in book.contacts if plain_name(contact.name) == wanted), None)
        if named is None:
            raise
    return Recipient(named.address)


def _check_request(request: PaymentRequest, book: Book) -> None:
    """See that a request is for a network that is on, and for a token that the person knows."""
    if request.chain_id and all(network.chain_id != request.chain_id for network in book.switched_on):
        raise WrongNetworkError
    if request.contract and not any(
        token.contract == request.contract and request.chain_id in {0, token.chain_id} for token in book.tokens
    ):
        raise RequestError(RequestProblem.TOKEN)


def suggestions(text: str, known: Iterable[Known], sender: str) -> tuple[Known, ...]:
    """Return who may be meant: contacts, own addresses and who was paid before, never one that imitates another."""
    everyone = tuple(known)
    wanted = text.strip().casefold()
    fitting = (one for one in everyone if one.address != sender and _fits(one, wanted))
    alike = defaultdict(list)  # thousands of contacts are not compared each with each
    for one in everyone:
        alike[ends(one.address)].append(one)
    safe = (one for one in fitting if imitated(one.address, alike[ends(one.address)]) is None)
    return tuple(sorted(safe, key=_rank)[:SUGGESTED_MOST])


def _fits(one: Known, wanted: str) -> bool:
    return wanted in one.name.casefold() or (bool(wanted) and one.address.casefold().startswith(wanted))


def _rank(one: Known) -> tuple[bool, bool, int]:
    return not one.name or one.is_own, one.is_own, -one.last
