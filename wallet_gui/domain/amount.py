"""Amounts between text and whole base units, exactly: no float, and no guess at what a person meant.

Both languages of Postern write the point for decimals and the comma for groups of three, so one rule reads both.
"""

import re
from typing import Final

from wallet_gui.domain.errors import AmountError, AmountProblem

MOST_UNITS: Final = 2**256 - 1
"""What fits into a word of the Ethereum machine."""

MOST_DECIMALS: Final = 77
"""10^77 is the largest power of ten below 2^256."""

MINUS: Final = "\u2212"

_LONGEST_TEXT: Final = 200
_SPACES = "\u0020\u00a0\u2009\u202f"
"""Space, no-break space, thin space, narrow no-break space: they may stand between groups of three."""

_FULL_WIDTH = {0xFF10 + digit: str(digit) for digit in range(10)} | {0xFF0E: ".", 0xFF0C: ",", 0x3000: " ", 0xFF0D: "-"}
"""The wide forms that a Chinese input method types; each means one thing only."""

_PLAIN = re.compile(r"(?P<whole>[0-9]*)(?:\.(?P<part>[0-9]*))?")
_GROUPED = re.compile(
    rf"(?P<whole>[0-9]{{1,3}}(?P<mark>[,{_SPACES}])[0-9]{{3}}(?:(?P=mark)[0-9]{{3}})*)(?:\.(?P<part>[0-9]*))?"
)
_SHORT_PLACES: Final = 6
_SHORT_PLACES_OF_MANY: Final = 4


def parse_amount(text: str, decimals: int) -> int:
    """Read an amount of an asset with this many decimals, in base units.

    A lone comma is never taken for anything: "1,500" is fifteen hundred to one reader and one and a half to another.
    Raises: AmountError.
    """
    typed = text.translate(_FULL_WIDTH).strip()
    if not typed:
        raise AmountError(AmountProblem.EMPTY, decimals)
    if len(typed) > _LONGEST_TEXT:
        raise AmountError(AmountProblem.NOT_A_NUMBER, decimals)
    if typed[0] in f"-{MINUS}":
        is_number = _digits(typed[1:].strip()) is not None
        raise AmountError(AmountProblem.NEGATIVE if is_number else AmountProblem.NOT_A_NUMBER, decimals)
    found = _digits(typed)
    if found is None:
        raise AmountError(AmountProblem.NOT_A_NUMBER, decimals)
    if _lone_comma(typed):
        raise AmountError(AmountProblem.AMBIGUOUS, decimals)
    return _units(*found, decimals)


def format_units(
    units: int, decimals: int, *, most_places: int | None = None, least_places: int = 0, is_grouped: bool = True
) -> str:
    """Write base units as a decimal number.

    Args:
        units: May be negative.
        decimals: Of the asset.
        most_places: Cut after this many decimals, towards zero; None keeps every one. What would show as nothing
            though it is something reads "<0.01", with as many places.
        least_places: Fill with zeros up to this many decimals.
        is_grouped: Put a comma between groups of three digits before the point.
    """
    sign = MINUS if units < 0 else ""
    digits = str(abs(units)).rjust(decimals + 1, "0")
    whole, part = (digits[:-decimals], digits[-decimals:]) if decimals else (digits, "")
    kept = part if most_places is None else part[:most_places]
    if units and not int(whole) and most_places is not None and not kept.strip("0"):
        return f"{sign}<{_smallest(most_places)}"
    kept = kept.rstrip("0").ljust(least_places, "0")
    shown = f"{int(whole):,}" if is_grouped else whole
    return f"{sign}{shown}.{kept}" if kept else f"{sign}{shown}"


def short_units(units: int, decimals: int) -> str:
    """Write base units for a list, where every decimal would be noise: six places, four from one on."""
    is_many = abs(units) >= 10**decimals
    return format_units(units, decimals, most_places=_SHORT_PLACES_OF_MANY if is_many else _SHORT_PLACES)


def exact_text(units: int, decimals: int) -> str:
    """Write base units so that ``parse_amount`` reads the same ones back: for fields, files and the clipboard."""
    return format_units(units, decimals, is_grouped=False)


def _digits(text: str) -> tuple[str, str] | None:
    """Return the digits before and after the point; None if it is not a number."""
    match = _PLAIN.fullmatch(text) or _GROUPED.fullmatch(text) or _lone_comma(text)
    if match is None:
        return None
    whole, part = re.sub(r"[^0-9]", "", match["whole"]), match["part"] or ""
    return (whole, part) if whole or part else None


def _lone_comma(text: str) -> re.Match[str] | None:
    return re.fullmatch(r"(?P<whole>[0-9]*),(?P<part>[0-9]*)", text)


def _units(whole: str, part: str, decimals: int) -> int:
    exact = part.rstrip("0")
    if len(exact) > decimals:
        raise AmountError(AmountProblem.TOO_FINE, decimals)
    units = int((whole + exact.ljust(decimals, "0")) or "0")
    if units > MOST_UNITS:
        raise AmountError(AmountProblem.TOO_LARGE, decimals)
    if not units:
        raise AmountError(AmountProblem.ZERO, decimals)
    return units


def _smallest(places: int) -> str:
    return f"0.{'1'.rjust(places, '0')}" if places else "1"
