"""Amounts are read and written exactly, and nothing is guessed."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet_gui.domain.amount import (
    MOST_DECIMALS,
    MOST_UNITS,
    exact_text,
    format_units,
    parse_amount,
    short_units,
)
from wallet_gui.domain.errors import AmountError, AmountProblem

UNITS = st.integers(min_value=1, max_value=MOST_UNITS)
DECIMALS = st.integers(min_value=0, max_value=MOST_DECIMALS)


@given(UNITS, DECIMALS)
def test_what_is_written_is_read_back(units: int, decimals: int) -> None:
    assert parse_amount(exact_text(units, decimals), decimals) == units


@given(UNITS, DECIMALS)
def test_what_is_shown_in_groups_is_read_back_or_refused_but_never_misread(units: int, decimals: int) -> None:
    shown = format_units(units, decimals)
    if shown.count(",") == 1 and "." not in shown:
        with pytest.raises(AmountError):  # "1,500" alone
            parse_amount(shown, decimals)
    else:
        assert parse_amount(shown, decimals) == units


@given(st.text(max_size=60), DECIMALS)
def test_any_text_is_an_amount_or_an_amount_error(text: str, decimals: int) -> None:
    with suppress(AmountError):
        assert 0 < parse_amount(text, decimals) <= MOST_UNITS


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("1", 10**18),
        ("0.25", 25 * 10**16),
        (".5", 5 * 10**17),
        ("5.", 5 * 10**18),
        ("0.000000000000000001", 1),
        ("1.50000000000000000000000000", 15 * 10**17),
        (" 2\u00a0", 2 * 10**18),
        ("12,480.36", 1248036 * 10**16),
        ("1,234,567", 1234567 * 10**18),
        ("21 904 113", 21904113 * 10**18),
        ("1\u202f234.5", 12345 * 10**17),
        ("1\u00a0000", 10**21),
        ("１２．５", 125 * 10**17),
        ("1，234．5", 12345 * 10**17),
        ("007", 7 * 10**18),
    ],
)
def test_a_plain_amount_is_read(text: str, units: int) -> None:
    assert parse_amount(text, 18) == units


P = AmountProblem


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", P.EMPTY),
        (" \u3000\u00a0", P.EMPTY),
        ("0", P.ZERO),
        ("0.000", P.ZERO),
        ("-1", P.NEGATIVE),
        ("\u22121.5", P.NEGATIVE),
        ("-x", P.NOT_A_NUMBER),
        ("1,5", P.AMBIGUOUS),
        ("1,500", P.AMBIGUOUS),
        ("0,25", P.AMBIGUOUS),
        ("1，5", P.AMBIGUOUS),
        ("1e3", P.NOT_A_NUMBER),
        ("0x10", P.NOT_A_NUMBER),
        ("+1", P.NOT_A_NUMBER),
        ("一二三", P.NOT_A_NUMBER),
        ("١٢٣", P.NOT_A_NUMBER),
        ("²", P.NOT_A_NUMBER),
        ("½", P.NOT_A_NUMBER),
        ("∞", P.NOT_A_NUMBER),
        ("NaN", P.NOT_A_NUMBER),
        ("1.2.3", P.NOT_A_NUMBER),
        ("1.234,5", P.NOT_A_NUMBER),
        ("12,34,567", P.NOT_A_NUMBER),
        ("1 00", P.NOT_A_NUMBER),
        ("1,234 567", P.NOT_A_NUMBER),
        (".", P.NOT_A_NUMBER),
        ("1\n2", P.NOT_A_NUMBER),
        ("0.25 ETH", P.NOT_A_NUMBER),
        ("1\u200b", P.NOT_A_NUMBER),
        ("1" * 5000, P.NOT_A_NUMBER),
        ("0.123456789012345678901234567891", P.TOO_FINE),
        ("1" * 100, P.TOO_LARGE),
    ],
)
def test_what_is_no_amount_is_refused_with_its_reason(text: str, problem: AmountProblem) -> None:
    with pytest.raises(AmountError) as caught:
        parse_amount(text, 18)
    assert caught.value.problem is problem


def test_the_largest_word_is_the_largest_amount() -> None:
    assert parse_amount(str(MOST_UNITS), 0) == MOST_UNITS
    with pytest.raises(AmountError):
        parse_amount(str(MOST_UNITS + 1), 0)


@pytest.mark.parametrize(
    ("units", "decimals", "options", "text"),
    [
        (0, 18, {}, "0"),
        (25 * 10**16, 18, {"least_places": 4}, "0.2500"),
        (1248036, 2, {}, "12,480.36"),
        (-1248036, 2, {"is_grouped": False}, "\u221212480.36"),
        (1, 18, {"most_places": 6}, "<0.000001"),
        (1, 18, {"most_places": 0}, "<1"),
        (19999, 4, {"most_places": 2}, "1.99"),
        (7, 0, {"most_places": 2}, "7"),
        (10**18, 18, {"most_places": 6}, "1"),
    ],
)
def test_units_are_written(units: int, decimals: int, options: dict[str, int], text: str) -> None:
    assert format_units(units, decimals, **options) == text  # type: ignore[arg-type]


def test_a_list_shows_few_places() -> None:
    assert short_units(123456789 * 10**10, 18) == "1.2345"
    assert short_units(42 * 10**13, 18) == "0.00042"
    assert short_units(1, 18) == "<0.000001"
