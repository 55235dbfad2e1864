"""Payment requests as text: EIP-681 links, read strictly and written plainly.

Read is what asks for a payment of the native coin or of an ERC-20 token. Everything else a link may ask of a wallet
(any call of any contract) is refused: a person cannot see from the outside what it does.
"""

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qsl

from wallet_gui.chains.evm.address import parse_address
from wallet_gui.domain.amount import MOST_UNITS
from wallet_gui.domain.errors import AddressError, AddressProblem, RequestError, RequestProblem

SCHEME: Final = "ethereum:"

_LONGEST: Final = 2000
_MOST_CHAIN_ID: Final = 2**53 - 1
_MOST_EXPONENT: Final = 77
_LINK = re.compile(
    r"ethereum:(?:pay-)?(?P<target>[^@/?]+)(?:@(?P<chain>[0-9]{1,16}))?(?:/(?P<call>[^?]*))?(?:\?(?P<query>.*))?",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\+?(?P<whole>[0-9]{1,78})(?:\.(?P<part>[0-9]{1,78}))?(?:[eE]\+?(?P<exponent>[0-9]{1,2}))?")
_TRANSFER = "transfer"
_TO, _UNITS, _VALUE = "address", "uint256", "value"
_OURS_TO_DECIDE = frozenset({"gas", "gaslimit", "gasprice"})
_FOR_PEOPLE = frozenset({"label", "message"})
"""Not of the EIP, but written by shops; nothing hangs on them."""


@dataclass(frozen=True, slots=True)
class PaymentRequest:
    """What a link asks for."""

    to: str
    """EIP-55: who shall get it, also for tokens."""
    chain_id: int = 0
    """0 if it does not say."""
    contract: str = ""
    """Of the token; empty for the native coin."""
    units: int | None = None
    """In base units; None leaves it to the person."""


def is_request(text: str) -> bool:
    """Say whether text wants to be a payment request."""
    return text.lstrip().lower().startswith(SCHEME)


def parse_request(text: str) -> PaymentRequest:
    """Read a link. Raises: RequestError, AddressError."""
    link = _LINK.fullmatch(text.strip()) if len(text) <= _LONGEST else None
    if link is None:
        raise RequestError(RequestProblem.MALFORMED)
    chain_id = _chain_id(link["chain"])
    target = parse_address(link["target"])
    query = _query(link["query"] or "")
    if not link["call"]:
        return PaymentRequest(target, chain_id, units=_units(_only(query, {_VALUE}).get(_VALUE)))
    if link["call"] != _TRANSFER:
        raise RequestError(RequestProblem.UNSUPPORTED)
    return _transfer(target, chain_id, query)


def compose_request(request: PaymentRequest) -> str:
    """Write a link that ``parse_request`` reads back."""
    chain = f"@{request.chain_id}" if request.chain_id else ""
    if request.contract:
        units = "" if request.units is None else f"&{_UNITS}={_scientific(request.units)}"
        return f"{SCHEME}{request.contract}{chain}/{_TRANSFER}?{_TO}={request.to}{units}"
    units = "" if request.units is None else f"?{_VALUE}={_scientific(request.units)}"
    return f"{SCHEME}{request.to}{chain}{units}"


def _transfer(contract: str, chain_id: int, query: dict[str, str]) -> PaymentRequest:
    asked = _only(query, {_TO, _UNITS})
    if _TO not in asked:
        raise AddressError(AddressProblem.EMPTY)
    return PaymentRequest(parse_address(asked[_TO]), chain_id, contract, _units(asked.get(_UNITS)))


def _chain_id(text: str | None) -> int:
    if text is None:
        return 0
    if not 0 < int(text) <= _MOST_CHAIN_ID:
        raise RequestError(RequestProblem.MALFORMED)
    return int(text)


def _query(text: str) -> dict[str, str]:
    """Read the parameters; one that stands there twice could mean either."""
    try:
        pairs = parse_qsl(text, keep_blank_values=True, strict_parsing=bool(text), errors="strict", max_num_fields=16)
    except ValueError as error:  # UnicodeDecodeError is one
        raise RequestError(RequestProblem.MALFORMED) from error
    if len({name.lower() for name, _ in pairs}) != len(pairs):
        raise RequestError(RequestProblem.MALFORMED)
    return dict(pairs)


def _only(query: dict[str, str], known: set[str]) -> dict[str, str]:
    """Return the parameters that count. An unknown one may change what the link means, so it is refused."""
    asked = {name: value for name, value in query.items() if name.lower() not in _OURS_TO_DECIDE | _FOR_PEOPLE}
    if set(asked) - known:
        raise RequestError(RequestProblem.UNSUPPORTED)
    return asked


def _units(text: str | None) -> int | None:
    """Read a number of the EIP, which may be written as ``2.014e18``; it has to be whole base units."""
    if text is None:
        return None
    # A plus sign of the exponent is a space once it has been through a form's decoding.
    match = _NUMBER.fullmatch(text.replace(" ", "+"))
    if match is None:
        raise RequestError(RequestProblem.MALFORMED)
    part, exponent = (match["part"] or "").rstrip("0"), int(match["exponent"] or "0")
    if exponent > _MOST_EXPONENT or len(part) > exponent:
        raise RequestError(RequestProblem.MALFORMED)
    units = int(match["whole"] + part + "0" * (exponent - len(part)))
    if units > MOST_UNITS:
        raise RequestError(RequestProblem.MALFORMED)
    return units


def _scientific(units: int) -> str:
    """Write ``2014000000000000000`` as ``2.014e18``, as the EIP asks, and small numbers as they are."""
    digits = str(units)
    significant = digits.rstrip("0")
    if len(digits) - len(significant) < 3:  # shorter as it is
        return digits
    mantissa = significant[0] + (f".{significant[1:]}" if len(significant) > 1 else "")
    return f"{mantissa}e{len(digits) - 1}"
