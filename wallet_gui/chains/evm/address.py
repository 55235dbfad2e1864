"""Addresses as people paste them: every character checked, and what is wrong said exactly.

EIP-55 hides a checksum in the case of the letters. An address in one case alone carries none and is taken as it is.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from wallet_gui.domain.errors import AddressError, AddressProblem

_DIGITS: Final = 40
_HEX = "0123456789abcdef"
_LONGEST_TEXT: Final = 400
_ZERO = "0" * _DIGITS
_ENOUGH_TO_BE_MEANT: Final = 20
"""With this many hexadecimal digits around it, a strange letter is there to be taken for one of them."""

_NAME = re.compile(r"[^\s./:]+(\.[^\s./:]+)*\.[^\W\d_]{2,}")
_BASE58 = re.compile(r"[1-9A-HJ-NP-Za-km-z]+")
_BASE58_DIGITS = {
    digit: value for value, digit in enumerate("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz")
}
_SOLANA_BYTES: Final = 32
_ICAP = re.compile(r"XE[0-9]{2}[0-9A-Z]{30,31}")
_BECH32 = (
    (re.compile(r"(bc|tb|bcrt)1[0-9a-z]{11,87}"), "Bitcoin"),
    (re.compile(r"ltc1[0-9a-z]{11,87}"), "Litecoin"),
    (re.compile(r"addr1[0-9a-z]{50,110}"), "Cardano"),
    (re.compile(r"(cosmos|osmo|celestia)1[0-9a-z]{38,58}"), "Cosmos"),
)
_BASE58_KINDS = (
    (re.compile(r"[13].{24,34}"), "Bitcoin"),
    (re.compile(r"T.{33}"), "Tron"),
    (re.compile(r"[LM].{32,33}"), "Litecoin"),
    (re.compile(r"D.{33}"), "Dogecoin"),
    (re.compile(r"r.{24,34}"), "XRP Ledger"),
    (re.compile(r"[48].{94}"), "Monero"),
)


def parse_address(text: str) -> str:
    """Read an address and return it as EIP-55 writes it.

    White space is left out wherever it stands, so groups of four are read as well. Places in errors count from 1 after
    the ``0x``. Raises: AddressError.
    """
    compact = "".join(text[:_LONGEST_TEXT].split())
    if not compact:
        raise AddressError(AddressProblem.EMPTY)
    _refuse_other_kinds(compact)
    if _ICAP.fullmatch(compact.upper()):
        return checksum(_not_zero(_from_icap(compact.upper())))
    digits = compact[2:] if compact[:2] in {"0x", "0X"} else compact
    _refuse_strange_characters(digits)
    if len(digits) != _DIGITS:
        raise AddressError(AddressProblem.LENGTH, length=len(digits))
    _not_zero(digits)
    _check_case(digits)
    return checksum(digits)


def checksum(address: str) -> str:
    """Write 40 hexadecimal digits, with or without ``0x``, as EIP-55 does."""
    digits = address.lower().removeprefix("0x")
    return "0x" + "".join(_cased(digits))


def _cased(digits: str) -> Iterator[str]:
    # Late: the hash library takes a tenth of a second to load, and the first picture needs no address checked.
    from eth_hash.auto import keccak

    for digit, guide in zip(digits, keccak(digits.encode("ascii")).hex(), strict=False):
        yield digit.upper() if guide in "89abcdef" else digit


def _not_zero(digits: str) -> str:
    if digits == _ZERO:
        raise AddressError(AddressProblem.ZERO)
    return digits


def _check_case(digits: str) -> None:
    if digits in {digits.lower(), digits.upper()}:
        return
    wrong = [place for place, right in enumerate(_cased(digits.lower())) if right != digits[place]]
    if not wrong:
        return
    place = wrong[0] if len(wrong) == 1 else _only_wrong_digit(digits)
    found = digits[place] if place >= 0 else ""
    raise AddressError(AddressProblem.CHECKSUM, place=place + 1, found=found, length=_DIGITS)


def _only_wrong_digit(digits: str) -> int:
    """Return the one place where another digit would make the checksum right; -1 if there is none or several."""
    places = {
        place
        for place in range(_DIGITS)
        for digit in _HEX
        if digit != digits[place].lower() and _fits(digits, place, digit)
    }
    return places.pop() if len(places) == 1 else -1


def _fits(digits: str, place: int, digit: str) -> bool:
    tried = digits[:place] + digit + digits[place + 1 :]
    return all(right == tried[at] or at == place for at, right in enumerate(_cased(tried.lower())))


def _refuse_other_kinds(compact: str) -> None:
    """Name the chain that an address belongs to, if it is one of another chain's."""
    if compact[:2].lower() == "0x":
        return
    if _NAME.fullmatch(compact):
        raise AddressError(AddressProblem.NAME)
    folded = compact.lower() if compact.isupper() else compact
    for pattern, name in _BECH32:
        if pattern.fullmatch(folded):
            raise AddressError(AddressProblem.OTHER_CHAIN, found=name)
    if not _BASE58.fullmatch(compact) or _is_hex(compact):
        return
    for pattern, name in _BASE58_KINDS:
        if pattern.fullmatch(compact):
            raise AddressError(AddressProblem.OTHER_CHAIN, found=name)
    if _base58_bytes(compact) == _SOLANA_BYTES:
        raise AddressError(AddressProblem.OTHER_CHAIN, found="Solana")


def _base58_bytes(text: str) -> int:
    number = 0
    for digit in text:
        number = number * 58 + _BASE58_DIGITS[digit]
    leading_zeros = len(text) - len(text.lstrip("1"))
    return leading_zeros + (number.bit_length() + 7) // 8


def _refuse_strange_characters(digits: str) -> None:
    is_meant = sum(1 for digit in digits if _is_hex(digit)) >= _ENOUGH_TO_BE_MEANT
    for place, digit in enumerate(digits, start=1):
        if _is_hex(digit):
            continue
        if is_meant and not digit.isascii():
            raise AddressError(AddressProblem.LOOK_ALIKE, place=place, found=_code_point(digit), length=len(digits))
        shown = digit if digit.isprintable() else _code_point(digit)
        raise AddressError(AddressProblem.CHARACTER, place=place, found=shown, length=len(digits))


def _code_point(character: str) -> str:
    """Return ``U+0430 а``, and the number alone for what has no picture or would change the text around it."""
    number = f"U+{ord(character):04X}"
    is_plain = unicodedata.category(character)[0] in "LNPS" and unicodedata.bidirectional(character) == "L"
    return f"{number} {character}" if is_plain else number


def _is_hex(text: str) -> bool:
    return text.isascii() and all(digit in _HEX for digit in text.lower())


def _from_icap(text: str) -> str:
    """Read an address written like an IBAN (ICAP, direct form); its two check digits are ISO 7064 MOD 97-10."""
    in_digits = "".join(str(int(character, 36)) for character in text[4:] + text[:4])
    number = int(text[4:], 36)
    if int(in_digits) % 97 != 1 or number.bit_length() > 160:
        raise AddressError(AddressProblem.CHECKSUM)
    return f"{number:0{_DIGITS}x}"
